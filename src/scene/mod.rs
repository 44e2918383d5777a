//! WHERE on screen: map and timeline as plain data, ready to draw and to compare in tests. What
//! a mark means is decided here; what it looks like is `style/`'s matter.

mod axis;
mod label;
mod lanes;
mod map;
mod mark;
mod px;
mod reading;
mod symbol;
mod text_width;
mod timeline;

pub use axis::{AXIS_LABEL_GAP, YearTick};
pub use label::LabelStyle;
pub use map::{Detail, MapInput, MapScene, RING};
pub use mark::{Mark, MarkLabel, Presence, open_arrow};
pub use px::{px, rem};
pub use reading::{Scrolled, paragraph_read};
pub use symbol::{Area, FaintMark, MapLabel, Share, Symbol, SymbolShape};
pub use text_width::{LABEL_SIZE, text_width};
pub use timeline::{Lot, TimelineInput, TimelineScene, is_mostly_dated};

use crate::report::{Activity, Hue, Report};
use crate::selection::Selection;

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

/// The hue of an activity's mark: that of its first theme, or of the first that is chosen.
#[must_use]
pub fn shown_hue(report: &Report, selection: &Selection, activity: &Activity) -> Option<Hue> {
    let chosen = |theme: &&usize| selection.themes.contains(*theme);
    let theme = activity.themes.iter().find(chosen).or(activity.themes.first())?;
    report.palette.get(*theme).copied()
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod timeline_tests;
