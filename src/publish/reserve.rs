//! Room for what only the program can draw in its final size. How high the timeline becomes depends on
//! its width: the narrower it is, the less its labels leave free beside them. A page knows no widths, so
//! rules of style keep the same room free at each, and nothing moves when the program takes over.

use crate::edition::Edition;
use crate::scene::{MarkSize, TIMELINE_LEAST, TimelineInput, TimelineScene, px};
use crate::view_state::{MonthRange, Query};
use std::fmt::Write;

/// Widths of the timeline that rules are made for, in CSS pixels, both ends included: from the least
/// that it has to that of a large window.
const WIDTHS: std::ops::RangeInclusive<u32> = TIMELINE_LEAST as u32..=2560;

/// A rule for each width at which the timeline of all activities changes its height.
#[must_use]
pub fn timeline_styles(edition: &Edition) -> String {
    let selection = edition.index.select(&Query::default());
    let height = |width: u32| {
        TimelineScene::new(&TimelineInput {
            edition,
            selection: &selection,
            range: MonthRange::default(),
            view: None,
            width: f64::from(width),
            size: MarkSize::Full,
            only: None,
        })
        .height
    };
    let mut css = String::new();
    let mut last = None;
    for width in WIDTHS {
        let height = px(height(width));
        if last.as_ref() == Some(&height) {
            continue;
        }
        let rule = format!(".timeline-frame>.printed{{height:{height}px}}");
        let _infallible = match last {
            None => writeln!(css, "{rule}"),
            Some(_) => writeln!(css, "@container (width>={width}px){{{rule}}}"),
        };
        last = Some(height);
    }
    css
}
