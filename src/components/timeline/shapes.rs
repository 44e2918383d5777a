//! Shapes that axis and marks are drawn with; positions in pixels of the timeline's drawing.

use crate::markup::{Element, svg};
use crate::scene::px;

pub(super) fn line(class: &'static str, (x1, x2): (f64, f64), (y1, y2): (f64, f64)) -> Element {
    let line = svg::line().class(class).attr("x1", px(x1)).attr("x2", px(x2));
    line.attr("y1", px(y1)).attr("y2", px(y2))
}

pub(super) fn words(class: &'static str, x: f64, y: f64, words: String) -> Element {
    svg::text().class(class).attr("x", px(x)).attr("y", px(y)).child(words)
}

pub(super) fn bounds(rect: Element, (left, right): (f64, f64), top: f64, height: f64) -> Element {
    let rect = rect.attr("x", px(left)).attr("width", px((right - left).max(0.0)));
    rect.attr("y", px(top)).attr("height", px(height))
}

/// What fills a mark that is dated to a year. Each drawing has its own: one in a drawing that is
/// not displayed is none.
pub(super) fn hatch(id: &'static str) -> Element {
    let pattern = svg::pattern()
        .id(id)
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .child(svg::rect().class("hatch-ground").attr("width", "5").attr("height", "5"))
        .child(svg::rect().class("hatch-line").attr("width", "2").attr("height", "5"));
    svg::defs().child(pattern)
}
