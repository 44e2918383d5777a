//! The map as data: where the coastline, the symbols and their labels are drawn.

use super::label::{Anchor, label_text, leader, place_labels};
use super::text_width::{LABEL_SIZE, text_width};
use super::{MarkSize, px};
use crate::edition::Edition;
use crate::geo::{BoundingBox, Screen, Size, Viewport, cluster, world_from_km, world_from_lng_lat};
use crate::order::sorted_by;
use crate::report::{PlacePrecision, Role};
use crate::selection::Selection;
use crate::text::decimal;

/// What a map is drawn from.
#[derive(Clone, Copy)]
pub struct MapInput<'a> {
    /// The report, in the words of its labels' language.
    pub edition: &'a Edition,
    pub selection: &'a Selection,
    /// The part of the map in view.
    pub viewport: Viewport,
    /// The frame in CSS pixels.
    pub frame: Size,
    /// The activity that is open, if any.
    pub open: Option<usize>,
    /// How large symbols are.
    pub size: MarkSize,
}

/// A map, ready to draw; all positions are in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    pub frame: Size,
    /// Where the world's origin is drawn.
    pub origin: Screen,
    /// Pixels per world unit.
    pub scale: f64,
    pub detail: Detail,
    /// Places where nothing is selected.
    pub faint: Vec<FaintMark>,
    /// Symbols from the bottom up: regions, which cities may lie on, then the others with the
    /// important ones last.
    pub symbols: Vec<Symbol>,
}

/// Which coastline to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// For the whole map.
    Coarse,
    /// For close views.
    Fine,
}

/// In how many steps what merges changes from one zoom level to the next.
const ZOOM_STEPS: f64 = 4.0;
/// Closer than this the coarse coastline shows its corners.
const FINE_FROM_SCALE: f64 = 2.0;
/// Symbols that stand further outside the frame than this are not drawn.
const OVERSCAN: f64 = 60.0;
/// Lengths that depend on how large marks are.
struct Lengths {
    /// Radius of the symbol of a single activity.
    unit: f64,
    /// Centres are at least this far apart.
    distance: f64,
    /// Radius of a place where nothing is selected.
    faint: f64,
    /// Least radius of an area mark.
    area: f64,
}

const fn lengths(size: MarkSize) -> Lengths {
    match size {
        // Targets of 24 pixels do not overlap (WCAG 2.2, 2.5.8).
        MarkSize::Full => Lengths { unit: 6.5, distance: 26.0, faint: 3.0, area: 22.0 },
        MarkSize::Small => Lengths { unit: 4.5, distance: 8.0, faint: 2.0, area: 9.0 },
    }
}

/// How far the ring of the open activity's symbol reaches beyond it.
pub const RING: f64 = 4.0;

/// A place where nothing is selected: faint, not gone.
#[derive(Clone, Debug, PartialEq)]
pub struct FaintMark {
    /// Its middle.
    pub at: Screen,
    pub radius: f64,
    /// Whether it is a region's area rather than a point.
    pub area: bool,
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolShape {
    City,
    Country,
    /// A region: a soft area rather than a point. It is never merged with the places on it.
    Region,
    /// Several places.
    Cluster,
}

/// A symbol: one place, or several that would overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// Its middle.
    pub at: Screen,
    /// Its radius; the area is in proportion to the number of activities, a region's to its own
    /// extent.
    pub radius: f64,
    /// What it stands for.
    pub shape: SymbolShape,
    /// Indices of its places.
    pub places: Vec<usize>,
    /// Indices of the selected activities there.
    pub activities: Vec<usize>,
    /// Indices of items of context there.
    pub context: Vec<usize>,
    /// Whether the open activity is among them.
    pub open: bool,
    /// Its label, where there is room for one.
    pub label: Option<MapLabel>,
}

impl Symbol {
    /// What it is known by from one scene to the next: the first of its places.
    #[must_use]
    pub fn key(&self) -> usize {
        self.places[0]
    }

    /// The one thing that it leads to: its only activity, or its only item of context where there
    /// is no activity. Context at the place of an activity does not stand in its way.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        match (&self.activities[..], &self.context[..]) {
            ([activity], _) => Some(*activity),
            ([], [context]) => Some(*context),
            _ => None,
        }
    }
}

/// A label beside a symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    pub text: String,
    /// Its estimated box.
    pub bounds: BoundingBox,
    /// The line that ties it to its symbol, where it stands off.
    pub leader: Option<(Screen, Screen)>,
}

/// A place at which something is selected.
struct Site {
    place: usize,
    at: Screen,
    activities: Vec<usize>,
    context: Vec<usize>,
}

impl Site {
    fn weight(&self) -> f64 {
        weight(self.activities.len())
    }
}

/// The weight of a symbol by its number of activities; context alone weighs half of one.
fn weight(activities: usize) -> f64 {
    (activities as f64).max(0.5)
}

impl MapScene {
    /// Where the basemap is drawn, as an SVG transform from world to screen.
    #[must_use]
    pub fn transform(&self) -> String {
        let Screen { x, y } = self.origin;
        format!("translate({} {}) scale({})", px(x), px(y), decimal(self.scale, 5))
    }

    /// Draws a map.
    #[must_use]
    pub fn new(input: &MapInput<'_>) -> Self {
        let MapInput { edition, viewport, frame, .. } = *input;
        let scale = viewport.scale(frame);
        // What merges and which labels have room is decided at the last step of zoom, so that nothing
        // flickers between two steps: from there on, positions only move apart.
        let steady = MapInput { viewport: viewport.at_step_below(ZOOM_STEPS), ..*input };
        let apart = scale / steady.viewport.scale(frame);
        let (sites, empty) = sites(&steady);
        let mut symbols = symbols(&steady, &sites);
        add_labels(&steady, &mut symbols);
        for symbol in &mut symbols {
            let at = moved_apart(symbol.at, apart, frame);
            if let Some(label) = &mut symbol.label {
                label.bounds = label.bounds.moved(at.x - symbol.at.x, at.y - symbol.at.y);
            }
            symbol.at = at;
            if symbol.shape == SymbolShape::Region {
                symbol.radius = area_radius(input, symbol.places[0]);
            }
        }
        hide_crowded_labels(&mut symbols, input.frame);
        let faint = |&(place, at): &(usize, Screen)| {
            let area = is_region(edition, place);
            FaintMark {
                at: moved_apart(at, apart, frame),
                radius: if area { area_radius(input, place) } else { lengths(input.size).faint },
                area,
            }
        };
        Self {
            frame,
            origin: viewport.screen_from_world(crate::geo::World { x: 0.0, y: 0.0 }, frame),
            scale,
            detail: if scale < FINE_FROM_SCALE { Detail::Coarse } else { Detail::Fine },
            faint: empty.iter().map(faint).collect(),
            symbols,
        }
    }
}

/// Where a position lies once the map is `apart` times as large around the frame's middle.
fn moved_apart(at: Screen, apart: f64, frame: Size) -> Screen {
    let from_middle = |at: f64, extent: f64| extent / 2.0 + (at - extent / 2.0) * apart;
    Screen { x: from_middle(at.x, frame.width), y: from_middle(at.y, frame.height) }
}

/// Takes away labels that have moved out of the frame or onto a more important one, and ties those
/// that stand off to their symbols.
fn hide_crowded_labels(symbols: &mut [Symbol], frame: Size) {
    let bounds = BoundingBox::new(0.0, 0.0, frame.width, frame.height);
    let points = symbols.iter().filter(|symbol| symbol.shape != SymbolShape::Region);
    let mut taken: Vec<_> = points.map(|symbol| BoundingBox::around(symbol.at, symbol.radius)).collect();
    for symbol in symbols.iter_mut().rev() {
        let Some(label) = &mut symbol.label else { continue };
        if bounds.contains(&label.bounds) && !taken.iter().any(|other| other.overlaps(&label.bounds)) {
            label.leader = leader(symbol.at, symbol.radius, &label.bounds);
            taken.push(label.bounds);
        } else {
            symbol.label = None;
        }
    }
}

fn is_region(edition: &Edition, place: usize) -> bool {
    edition.report.places[place].precision == PlacePrecision::Region
}

/// The places in view with and without anything selected.
fn sites(input: &MapInput<'_>) -> (Vec<Site>, Vec<(usize, Screen)>) {
    let MapInput { edition, selection, viewport, frame, .. } = *input;
    let report = &edition.report;
    let view =
        BoundingBox::new(-OVERSCAN, -OVERSCAN, frame.width + 2.0 * OVERSCAN, frame.height + 2.0 * OVERSCAN);
    // At each place, activities and context.
    let mut here = vec![[const { Vec::new() }; 2]; report.places.len()];
    for (index, activity) in report.activities.iter().enumerate() {
        if let Some(place) = activity.place.filter(|_| selection.contains(index)) {
            here[place][usize::from(activity.role == Role::Context)].push(index);
        }
    }
    let (mut sites, mut empty) = (Vec::new(), Vec::new());
    for (place, lng_lat) in
        report.places.iter().enumerate().filter_map(|(index, place)| Some((index, place.at?)))
    {
        let at = viewport.screen_from_world(world_from_lng_lat(lng_lat), frame);
        if !is_region(edition, place) && !view.contains(&BoundingBox::around(at, 0.0)) {
            continue;
        }
        let [activities, context] = std::mem::take(&mut here[place]);
        let site = Site { place, at, activities, context };
        if site.activities.is_empty() && site.context.is_empty() {
            empty.push((place, at));
        } else {
            sites.push(site);
        }
    }
    (sites, empty)
}

/// The radius of a region's mark: its own extent at this scale.
fn area_radius(input: &MapInput<'_>, place: usize) -> f64 {
    let scale = input.viewport.scale(input.frame);
    let extent = input.edition.report.places[place].radius_km.map_or(0.0, |km| world_from_km(km) * scale);
    extent.max(lengths(input.size).area)
}

fn radius(size: MarkSize, weight: f64) -> f64 {
    lengths(size).unit * weight.sqrt()
}

fn symbols(input: &MapInput<'_>, sites: &[Site]) -> Vec<Symbol> {
    let (regions, points): (Vec<_>, Vec<_>) =
        sites.iter().partition(|site| is_region(input.edition, site.place));
    let positions: Vec<_> = points.iter().map(|site| (site.at, site.weight())).collect();
    let radius = |weight: f64| radius(input.size, weight);
    let needed = |a: f64, b: f64| (radius(a) + radius(b) + 2.0).max(lengths(input.size).distance);
    let mut symbols: Vec<_> = cluster(&positions, needed)
        .iter()
        .map(|cluster| {
            let members: Vec<_> = cluster.members.iter().map(|&index| points[index]).collect();
            symbol(input, &members, cluster.at)
        })
        .chain(regions.iter().map(|region| symbol(input, &[region], region.at)))
        .collect();
    // Later ones are drawn on top and choose their labels first.
    let importance = |symbol: &Symbol| {
        let point = i64::from(symbol.shape != SymbolShape::Region);
        [point, i64::from(symbol.open), symbol.activities.len() as i64]
    };
    // Of equals the first place of the report counts more.
    symbols.reverse();
    let order = sorted_by(symbols.iter().map(importance));
    order.into_iter().map(|index| symbols[index].clone()).collect()
}

fn symbol(input: &MapInput<'_>, members: &[&Site], at: Screen) -> Symbol {
    let report = &input.edition.report;
    let places: Vec<usize> = members.iter().map(|site| site.place).collect();
    let activities: Vec<usize> = members.iter().flat_map(|site| site.activities.clone()).collect();
    let context: Vec<usize> = members.iter().flat_map(|site| site.context.clone()).collect();
    let shape = match places[..] {
        [place] => match report.places[place].precision {
            PlacePrecision::City => SymbolShape::City,
            PlacePrecision::Country => SymbolShape::Country,
            PlacePrecision::Region => SymbolShape::Region,
        },
        _ => SymbolShape::Cluster,
    };
    Symbol {
        at,
        radius: match (shape, &places[..]) {
            (SymbolShape::Region, [place]) => area_radius(input, *place),
            _ => radius(input.size, weight(activities.len())),
        },
        shape,
        open: input.open.is_some_and(|open| activities.contains(&open) || context.contains(&open)),
        places,
        activities,
        context,
        label: None,
    }
}

fn add_labels(input: &MapInput<'_>, symbols: &mut [Symbol]) {
    let text = |symbol: &Symbol| {
        let name = |&place: &usize| input.edition.name(&input.edition.report.places[place].name).words;
        let names: Vec<_> = symbol.places.iter().map(name).collect();
        let activities = symbol.activities.len();
        let is_region = symbol.shape == SymbolShape::Region;
        label_text(&names, (is_region && activities > 1).then_some(activities))
    };
    // The important ones choose first.
    let order: Vec<usize> = (0..symbols.len()).rev().collect();
    let texts: Vec<_> = order.iter().map(|&index| text(&symbols[index])).collect();
    let anchors: Vec<_> = order
        .iter()
        .zip(&texts)
        .map(|(&index, text)| Anchor {
            at: symbols[index].at,
            radius: symbols[index].radius + if symbols[index].open { RING } else { 0.0 },
            width: text_width(text, LABEL_SIZE),
        })
        .collect();
    let points = symbols.iter().filter(|symbol| symbol.shape != SymbolShape::Region);
    let obstacles: Vec<_> = points.map(|symbol| BoundingBox::around(symbol.at, symbol.radius)).collect();
    let boxes = place_labels(&anchors, &obstacles, input.frame);
    for ((index, text), bounds) in order.into_iter().zip(texts).zip(boxes) {
        symbols[index].label = bounds.map(|bounds| MapLabel { text, bounds, leader: None });
    }
}
