//! Marks of the timeline as its key shows them.

use super::mark::{hatched, precision_class};
use crate::markup::{Element, svg};
use crate::report::Precision;
use crate::scene::{open_arrow, px};

/// The mark of a date as precise as this, without a theme; `class` says how it lies to the chosen months.
pub(in crate::components) fn sample_of_date(precision: Precision, class: &'static str) -> Element {
    let width = match precision {
        Precision::Day => 5.0,
        Precision::Month => 16.0,
        _ => 30.0,
    };
    let shape = || match precision {
        Precision::Open => svg::path().attr("d", open_arrow((1.0, 31.0), 1.0, 12.0)),
        _ => svg::rect().attr("x", "1").attr("y", "1").attr("width", px(width)).attr("height", "12"),
    };
    let whole = px(width + 2.0);
    svg::svg()
        .class(format!("mark-bar hue-none {class} {}", precision_class(precision)))
        .attr("viewBox", format!("0 0 {whole} 14"))
        .attr("width", whole)
        .attr("height", "14")
        .attr("aria-hidden", "true")
        .child(hatched(precision, shape))
}
