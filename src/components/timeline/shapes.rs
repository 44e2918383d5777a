//! Shapes that axis and marks are drawn with; positions in pixels of the timeline's drawing.

use crate::markup::{Element, svg};
use crate::scene::px;

pub(super) fn path(class: &'static str, data: String) -> Element {
    svg::path().class(class).attr("d", data)
}

pub(super) fn words(class: &'static str, x: f64, y: f64, words: String) -> Element {
    svg::text().class(class).attr("x", px(x)).attr("y", px(y)).child(words)
}

pub(super) fn bounds(rect: Element, (left, right): (f64, f64), top: f64, height: f64) -> Element {
    let rect = rect.attr("x", px(left)).attr("width", px((right - left).max(0.0)));
    rect.attr("y", px(top)).attr("height", px(height))
}
