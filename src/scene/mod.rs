//! WHERE on screen: map and timeline as plain data, ready to draw and to compare in tests. What
//! a mark means is decided here; what it looks like is `style/`'s matter.

mod label;
mod map;
mod px;
mod reading;
mod timeline;
mod tokens;

pub use label::text_width;
pub use map::{Detail, FaintMark, MapInput, MapLabel, MapScene, Symbol, SymbolShape};
pub use px::px;
pub use reading::{Scrolled, paragraph_read};
pub use timeline::{Mark, MarkLabel, Presence, TimelineInput, TimelineScene, open_arrow, time_domain};
pub use tokens::{PANEL_WIDTH, TIMELINE_LEAST};

use crate::report::{Activity, Hue, Report};

/// How large marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSize {
    /// For pointers and fingers: far enough apart for them, on the timeline with labels.
    Full,
    /// For the eye alone, in a small drawing beside a text.
    Small,
}

/// The hue of an activity's main theme, if the palette has one for it.
#[must_use]
pub fn hue(report: &Report, activity: &Activity) -> Option<Hue> {
    report.palette.get(*activity.themes.first()?).copied()
}

#[cfg(test)]
mod tests;
