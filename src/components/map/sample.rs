//! Marks of the map as its key shows them.

use super::base::area;
use super::mark::{Look, mark};
use crate::geo::Screen;
use crate::markup::{Element, svg};
use crate::report::{Hue, PlacePrecision};
use crate::scene::{Area, Share, SymbolShape};

/// Half the edge of the square that they are drawn in, in pixels.
const HALF: f64 = 12.0;
/// The style takes its colour away, and it has no sign: that of no theme.
const PLAIN: Share = (Some(Hue::Blue), 1);

/// The mark of a place as precise as this; `None` for that of several activities.
pub(in crate::components) fn sample_of_place(precision: Option<PlacePrecision>) -> Element {
    let (shape, radius) = match precision {
        Some(PlacePrecision::City) => (SymbolShape::City, 7.0),
        Some(PlacePrecision::Country) => (SymbolShape::Country, 8.0),
        Some(PlacePrecision::Region) => (SymbolShape::Region, 4.0),
        None => (SymbolShape::Cluster, 10.0),
    };
    let shares = match precision {
        Some(_) => vec![PLAIN],
        None => [Hue::Orange, Hue::Purple, Hue::Teal].map(|hue| (Some(hue), 1)).into(),
    };
    let around = (shape == SymbolShape::Region)
        .then(|| area(&Area { at: Screen { x: 0.0, y: 0.0 }, radius: HALF, hue: PLAIN.0, faint: false }));
    svg::svg()
        .attr("viewBox", "-12 -12 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(around)
        .child(mark(&Look { shape, radius, shares, count: None }))
}
