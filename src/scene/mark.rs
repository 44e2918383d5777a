//! The marks of the timeline: what they show, their labels and their outlines.

use super::px;
use super::text_width::{LABEL_SIZE, cut_to, text_width};
use crate::report::{Hue, Precision};

/// How a mark lies to the current filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Selected,
    /// Selected, but only possibly within the chosen months.
    Possible,
    /// Filtered out: faint, not gone.
    Faint,
}

/// A mark on the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Index of the activity.
    pub activity: usize,
    /// How precisely it is dated, which is what its shape shows: a solid bar over known days or a
    /// month, a hatched one over a year, an outlined one over the period, an open arrow for plans.
    pub precision: Precision,
    /// Its hue; context has none.
    pub hue: Option<Hue>,
    pub context: bool,
    /// Left and right end.
    pub x: (f64, f64),
    /// Whether it goes on beyond its right end, no end being known: the end is an arrow head.
    pub open_end: bool,
    /// Top of its bar.
    pub y: f64,
    /// Height of its bar.
    pub height: f64,
    /// How it lies to the filter.
    pub presence: Presence,
    pub label: MarkLabel,
}

/// A mark's label.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLabel {
    /// The words, cut with an ellipsis if there is no room for them.
    pub text: String,
    /// Where it starts.
    pub x: f64,
}

/// Room between a mark and its label.
const LABEL_GAP: f64 = 5.0;

impl MarkLabel {
    /// No words, where a mark starts.
    pub(super) const fn none(left: f64) -> Self {
        Self { text: String::new(), x: left }
    }

    /// Inside the mark where it fits and the mark lets text be read, else after it, else before it;
    /// as a last resort cut to the room there is (the whole title is one step away in every view).
    /// `readable_inside`: what is known to the day or month is a solid bar.
    pub(super) fn of(title: &str, readable_inside: bool, (left, right): (f64, f64), frame: f64) -> Self {
        let width = text_width(title, LABEL_SIZE);
        if readable_inside && width + 2.0 * LABEL_GAP <= right - left {
            return Self { text: title.to_owned(), x: left + LABEL_GAP };
        }
        if right + LABEL_GAP + width <= frame {
            return Self { text: title.to_owned(), x: right + LABEL_GAP };
        }
        if left - LABEL_GAP - width >= 0.0 {
            return Self { text: title.to_owned(), x: left - LABEL_GAP - width };
        }
        let (x, room) = if readable_inside { (left, right - left) } else { (right, frame - right) };
        Self { text: cut_to(title, LABEL_SIZE, room - 2.0 * LABEL_GAP), x: x + LABEL_GAP }
    }
}

impl Mark {
    /// Left and right end with its label; a label outside its mark keeps its distance to the next
    /// mark, while marks may touch (a period ends where the next year begins).
    pub(super) fn extent(&self) -> (f64, f64) {
        let label_end = self.label.x + text_width(&self.label.text, LABEL_SIZE);
        let left = if self.label.x < self.x.0 { self.label.x - LABEL_GAP } else { self.x.0 };
        let right = if label_end > self.x.1 { label_end + LABEL_GAP } else { self.x.1 };
        (left, right)
    }
}

/// The outline of a bar whose right end is an arrow head, since its end is not known, as SVG path data.
#[must_use]
pub fn open_arrow((left, right): (f64, f64), top: f64, height: f64) -> String {
    let (bottom, middle, head) = (top + height, top + height / 2.0, height / 2.0);
    let shoulder = (right - head).max(left);
    let [left, right, shoulder] = [left, right, shoulder].map(px);
    let [top, middle, bottom] = [top, middle, bottom].map(px);
    format!("M{shoulder} {bottom}H{left}V{top}H{shoulder}L{right} {middle}z")
}
