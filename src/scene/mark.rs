//! The marks of the timeline: what they show, their labels and their outlines.

use super::px;
use super::text_width::{BOLD, cut_to, text_width};
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
    /// How wide it is, at most.
    pub width: f64,
}

/// Font size of a mark's label in pixels, as `style/timeline.css` has it.
const TITLE_SIZE: f64 = 14.0;
/// From this width on what comes after the period stands beside the axis, and titles are bold; `style/timeline.css`,
/// `style/lots.css` and `style/printed.css` have it too.
pub(super) const BESIDE: f64 = 600.0;
/// Room between a mark and its label.
const LABEL_GAP: f64 = 8.0;
/// How far from a bar's start a label inside of it starts: behind the theme's sign.
const SIGN_ROOM: f64 = 34.0;
/// A mark that starts in the last part of the axis, from here on, has its label before it.
const LAST_PART: f64 = 2.0 / 3.0;

impl MarkLabel {
    /// No words, where a mark starts.
    pub(super) const fn none(left: f64) -> Self {
        Self { text: String::new(), x: left, width: 0.0 }
    }

    /// Inside a hatched or open bar where it fits, else after the mark, or before one that starts late;
    /// as a last resort where there is most room, cut to it (the whole title is one step away in every
    /// view). `frame`: left and right end of what may have labels.
    pub(super) fn of(title: &str, inside: bool, (left, right): (f64, f64), frame: (f64, f64)) -> Self {
        // Where there is little room, titles are not bold.
        let size = if frame.1 < BESIDE { TITLE_SIZE } else { TITLE_SIZE * BOLD };
        let width = text_width(title, size);
        let rooms = [right - left - SIGN_ROOM, frame.1 - right, left - frame.0].map(|room| room - LABEL_GAP);
        let is_late = left > frame.0 + (frame.1 - frame.0) * LAST_PART;
        // Inside, after, before: the first that has room.
        let wanted = match (inside, is_late) {
            (true, _) => [0, 1, 2],
            (false, false) => [1, 2, 0],
            (false, true) => [2, 1, 0],
        };
        let widest = || (0..3).max_by(|&a, &b| rooms[a].total_cmp(&rooms[b])).unwrap_or(0);
        let side = wanted.into_iter().find(|&side| width <= rooms[side]).unwrap_or_else(widest);
        let (text, width) = if width <= rooms[side] {
            (title.to_owned(), width)
        } else {
            let cut = cut_to(title, size, rooms[side]);
            let width = text_width(&cut, size);
            (cut, width)
        };
        Self { text, x: [left + SIGN_ROOM, right + LABEL_GAP, left - LABEL_GAP - width][side], width }
    }
}

impl Mark {
    /// Whether its label stands inside of it, and has a halo.
    #[must_use]
    pub fn label_is_inside(&self) -> bool {
        !self.label.text.is_empty() && self.x.0 < self.label.x && self.label.x < self.x.1
    }

    /// Left and right end with its label; a label outside its mark keeps its distance to the next
    /// mark, while marks may touch (a period ends where the next year begins).
    pub(super) fn extent(&self) -> (f64, f64) {
        let label_end = self.label.x + self.label.width;
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
