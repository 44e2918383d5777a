//! The axis: reporting period, ticks and years.

use super::shapes::{bounds, line, words};
use crate::components::Atlas;
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo};
use crate::scene::{AXIS_LABEL_GAP, TimelineScene, YearTick};
use crate::time::Tick;
use crate::words::Message;

/// Baseline of the years above the axis.
const YEAR_LINE: f64 = 12.0;

/// What of the axis depends on the width only.
#[derive(Clone, PartialEq)]
pub(super) struct Frame {
    width: f64,
    height: f64,
    axis: f64,
    period: (f64, f64),
    ticks: Vec<Tick>,
    years: Vec<YearTick>,
    period_words: Option<f64>,
}

/// What of a scene the axis is drawn from.
pub(super) fn frame(scene: &TimelineScene) -> Frame {
    Frame {
        width: scene.width,
        height: scene.height,
        axis: scene.axis_height,
        period: scene.period,
        ticks: scene.ticks.clone(),
        years: scene.years.clone(),
        period_words: scene.period_words,
    }
}

/// The reporting period, ticks and years.
pub(super) fn axis(atlas: Atlas, scene: Memo<TimelineScene>) -> Element {
    let frame = memo(move || frame(&scene.read()));
    svg::g().attr("aria-hidden", "true").child(part(move || axis_drawing(atlas, frame.get())))
}

/// The same for one frame.
pub(super) fn axis_drawing(atlas: Atlas, frame: Frame) -> Vec<Element> {
    let Frame { width, height, axis, period, ticks, years, period_words } = frame;
    let outside = |ends| bounds(svg::rect().class("outside"), ends, 0.0, height);
    let mut parts = vec![outside((0.0, period.0)), outside((period.1, width))];
    // Where only years fit, the years say enough.
    for tick in ticks.iter().filter(|tick| tick.months < 12) {
        parts.push(line("tick month", (tick.x, tick.x), (axis, height)));
        let month = atlas.say(Message::MonthShort(tick.month));
        parts.push(words("tick-label", tick.x + AXIS_LABEL_GAP, axis - 4.0, month));
    }
    for YearTick { x, label } in years {
        parts.push(line("tick year", (x, x), (0.0, height)));
        parts.extend(label.map(|label| words("year-label", x + AXIS_LABEL_GAP, YEAR_LINE, label)));
    }
    parts.push(line("axis", (0.0, width), (axis, axis)));
    parts.push(line("period-line", period, (axis, axis)));
    parts.extend(
        period_words.map(|x| words("period-label", x, YEAR_LINE, atlas.say(Message::ReportingPeriod))),
    );
    parts
}
