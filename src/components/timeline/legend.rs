//! What the five marks of the timeline mean.

use super::mark::{hatched, precision_class};
use crate::components::Atlas;
use crate::markup::{Element, html, svg};
use crate::report::Precision;
use crate::scene::{open_arrow, px};
use crate::words::Message;

/// The legend.
pub(super) fn timeline_legend(atlas: Atlas) -> Element {
    let entry = |precision: Precision| {
        html::li().child(sample(precision)).child(atlas.say(Message::PrecisionName(precision)))
    };
    html::div()
        .class("legend")
        .child(html::h2().class("visually-hidden").child(atlas.say(Message::Legend)))
        .child(html::ul().attr("role", "list").children(Precision::ALL.map(entry)))
}

/// A mark as on the timeline, without a theme.
fn sample(precision: Precision) -> Element {
    let width = match precision {
        Precision::Day => 5.0,
        Precision::Month => 12.0,
        _ => 30.0,
    };
    let shape = || match precision {
        Precision::Open => svg::path().attr("d", open_arrow((1.0, 31.0), 1.0, 12.0)),
        _ => svg::rect().attr("x", "1").attr("y", "1").attr("width", px(width)).attr("height", "12"),
    };
    let whole = px(width + 2.0);
    svg::svg()
        .class(format!("legend-mark mark-bar hue-none {}", precision_class(precision)))
        .attr("viewBox", format!("0 0 {whole} 14"))
        .attr("width", whole)
        .attr("height", "14")
        .attr("aria-hidden", "true")
        .child(hatched(precision, shape))
}
