//! The axis: reporting period, ticks and years, and the strip for what comes after.

use super::shapes::{bounds, path, words};
use crate::components::Atlas;
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo};
use crate::scene::{AXIS_LABEL_GAP, MarkSize, TimelineScene, YearTick, px};
use crate::time::{Month, Tick};
use crate::words::Message;

/// How far the words of the strip keep from the axis.
const STRIP_GAP: f64 = 16.0;

/// What of the axis depends on the width and the months shown only.
#[derive(Clone, PartialEq)]
pub(super) struct Frame {
    size: MarkSize,
    width: f64,
    height: f64,
    axis: f64,
    ends: (f64, f64),
    strip: Option<f64>,
    next: Month,
    period: (f64, f64),
    ticks: Vec<Tick>,
    initials: bool,
    years: Vec<YearTick>,
    period_words: Option<f64>,
}

/// What of a scene the axis is drawn from.
pub(super) fn frame(scene: &TimelineScene, size: MarkSize) -> Frame {
    Frame {
        size,
        width: scene.width,
        height: scene.height,
        axis: scene.axis_line,
        ends: scene.scale.range(),
        strip: scene.strip,
        next: scene.next_month(),
        period: scene.period,
        ticks: scene.ticks.clone(),
        initials: scene.initials,
        years: scene.years.clone(),
        period_words: scene.period_words,
    }
}

/// The reporting period, ticks and years.
pub(super) fn axis(atlas: Atlas, scene: Memo<TimelineScene>) -> Element {
    let frame = memo(move || frame(&scene.read(), MarkSize::Full));
    svg::g().attr("aria-hidden", "true").child(part(move || axis_drawing(atlas, frame.get())))
}

/// The same for one frame.
pub(super) fn axis_drawing(atlas: Atlas, frame: Frame) -> Vec<Element> {
    let Frame { size, width, height, axis, ends: (left, right), period, .. } = frame;
    // Small drawings have no room for months.
    let is_full = size == MarkSize::Full;
    let year_line = if is_full { 14.0 } else { 12.0 };
    let mut parts = Vec::new();
    for ends in [(left, period.0), (period.1, right)] {
        if ends.0 < ends.1 {
            parts.push(bounds(svg::rect().class("outside"), ends, 0.0, height));
        }
    }
    let (y, mut ticks) = (px(axis), String::new());
    // Where only years fit, the years say enough.
    for (index, tick) in frame.ticks.iter().enumerate() {
        if !is_full || tick.months >= 12 {
            break;
        }
        ticks += &format!("M{} {y}v6", px(tick.x));
        let name =
            if frame.initials { Message::MonthInitial(tick.month) } else { Message::MonthShort(tick.month) };
        // The name of a month stands in its middle, that of several at their start.
        let end = frame.ticks.get(index + 1).map_or(right, |next| next.x);
        let (class, x) = if tick.months == 1 {
            ("tick-label", f64::midpoint(tick.x, end))
        } else {
            ("tick-label first", tick.x)
        };
        parts.push(words(class, x, axis - 7.0, atlas.say(name)));
    }
    let mut years = String::new();
    for YearTick { x, label } in frame.years {
        years += &format!("M{} {y}V{}", px(x), px(height));
        if let Some(label) = label {
            parts.push(words("year-label", x + AXIS_LABEL_GAP, year_line, label));
        }
    }
    if let Some(x) = frame.period_words {
        parts.push(words("period-label", x, year_line, atlas.say(Message::ReportingPeriod)));
    }
    let level = |ends: (f64, f64)| format!("M{} {y}H{}", px(ends.0), px(ends.1));
    parts.push(path("tick", ticks));
    parts.push(path("tick year", years));
    parts.push(path("axis", level((left, right))));
    parts.push(path("period-line", level(period)));
    // Towards what lies outside, with the head of an arrow.
    let mut beyond = |ends, head: f64, shape: &str| {
        parts.push(path("beyond-line", level(ends)));
        parts.push(path("beyond-head", format!("M{} {}{shape}", px(head), px(axis - 5.0))));
    };
    if left > 2.0 {
        beyond((2.0, left - 4.0), 8.0, "l-6 5l6 5");
    }
    if let Some(strip) = frame.strip {
        beyond((strip + 4.0, width - 2.0), width - 8.0, "l6 5l-6 5");
        let after = atlas.say(Message::AndAfter(frame.next));
        parts.push(words("year-label", strip + STRIP_GAP, year_line, after));
    }
    parts
}
