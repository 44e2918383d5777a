//! What a mark looks like, wherever it stands.

use super::shapes::{bounds, words};
use crate::components::glyph::hue_class;
use crate::markup::{Element, svg};
use crate::report::Precision;
use crate::scene::{Mark, open_arrow};

/// Least width of a mark's target.
const TARGET: f64 = 24.0;

/// The class that gives a mark its look.
pub(super) const fn precision_class(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "bar-days",
        Precision::Month => "bar-month",
        Precision::Year => "bar-year",
        Precision::Period => "bar-period",
        Precision::Open => "bar-open",
    }
}

/// The classes that give a mark its look.
pub(super) fn mark_class(mark: &Mark) -> String {
    let context = if mark.context { " context" } else { "" };
    let open = if mark.open_end { " open-ended" } else { "" };
    format!("mark-bar {} {}{context}{open}", precision_class(mark.precision), hue_class(mark.hue))
}

/// Target, bar and label of a mark.
pub(super) fn mark_drawing(mark: &Mark) -> [Element; 3] {
    let ((left, right), top) = (mark.x, mark.y);
    let reach = (left.min(right - TARGET), right.max(left.min(right - TARGET) + TARGET));
    [
        bounds(svg::rect().class("target"), reach, top - 2.0, mark.height + 4.0),
        bar(mark),
        words("bar-label", mark.label.x, top + mark.height / 2.0, mark.label.text.clone()),
    ]
}

/// What shows from when to when a mark reaches, and how surely.
pub(super) fn bar(mark: &Mark) -> Element {
    let bar = match mark.precision {
        _ if mark.open_end => svg::path().attr("d", open_arrow(mark.x, mark.y, mark.height)),
        Precision::Open => svg::path().attr("d", open_arrow(mark.x, mark.y, mark.height)),
        _ => bounds(svg::rect(), mark.x, mark.y, mark.height),
    };
    bar.class("bar")
}
