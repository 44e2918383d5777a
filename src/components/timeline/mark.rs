//! What a mark looks like, wherever it stands.

use super::shapes::{bounds, path, words};
use crate::components::glyph::{hue_class, shape};
use crate::markup::{Element, svg};
use crate::report::{Hue, Precision};
use crate::scene::{Mark, open_arrow, px};

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

/// How far the target, which is the ring of the open activity too, keeps from its bar.
const RING: f64 = 5.0;
/// From this width on a bar has room for its theme's sign.
const SIGNED: f64 = 15.0;
/// Half the edge of that sign, which is drawn at three quarters of its size.
const HALF_SIGN: f64 = 4.5;

/// Target, bar and label of a mark.
pub(super) fn mark_drawing(mark: &Mark) -> Vec<Element> {
    let ((left, right), top) = (mark.x, mark.y);
    let width = right - left;
    let middle = top + mark.height / 2.0;
    let around = RING.max((TARGET - width) / 2.0);
    let target = (left - around, right + around);
    let mut parts =
        vec![bounds(svg::rect().class("target"), target, top - RING, mark.height + 2.0 * RING), bar(mark)];
    let label = &mark.label;
    let is_inside = mark.label_is_inside();
    // The sign of the first hue is a disc, which would say nothing within a bar.
    let is_signed = width >= SIGNED && mark.precision <= Precision::Month && mark.hue != Some(Hue::Blue);
    if is_inside || is_signed && !mark.context {
        let x = if is_inside { label.x - 10.0 } else { f64::midpoint(left, right) };
        let place = format!("translate({} {}) scale(.75)", px(x - HALF_SIGN), px(middle - HALF_SIGN));
        let class = if is_inside { "sign inside" } else { "sign" };
        parts.push(path(class, shape(mark.hue).to_owned()).attr("transform", place));
    }
    // Before its bar it ends where that begins, however wide the words are.
    let (class, x) = match label.x {
        x if x < left => ("bar-label before", left - 8.0),
        x if is_inside => ("bar-label inside", x),
        x => ("bar-label", x),
    };
    parts.push(words(class, x, middle, label.text.clone()));
    parts
}

/// What shows from when to when a mark reaches, and how surely.
pub(super) fn bar(mark: &Mark) -> Element {
    let shape = || {
        if mark.open_end || mark.precision == Precision::Open {
            svg::path().attr("d", open_arrow(mark.x, mark.y, mark.height))
        } else {
            bounds(svg::rect(), mark.x, mark.y, mark.height)
        }
    };
    hatched(mark.precision, shape)
}

/// A bar of this shape; that of a year has its hue below the stripes that fill it.
pub(super) fn hatched(precision: Precision, shape: impl Fn() -> Element) -> Element {
    let bar = shape().class("bar");
    if precision == Precision::Year { svg::g().children([shape().class("bar-ground"), bar]) } else { bar }
}
