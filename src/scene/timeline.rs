//! The timeline as data: axis, reporting period, a mark for each activity that has a date of its own, and
//! the lots of those that have none or lie outside of what is shown.

use super::axis::{YearTick, axis_words};
use super::lanes::{Lanes, lengths};
use super::mark::{BESIDE, Mark, MarkLabel, Presence};
use super::{MarkSize, hue};
use crate::edition::Edition;
use crate::order::sorted_by;
use crate::report::{Precision, Report, Role, When};
use crate::selection::{Certainty, Known, Selection};
use crate::time::{Month, Tick, TimeScale};
use crate::view_state::{MonthRange, TimeView};

/// What a timeline is drawn from.
#[derive(Clone, Copy)]
pub struct TimelineInput<'a> {
    /// The report, in the words of its labels' language.
    pub edition: &'a Edition,
    pub selection: &'a Selection,
    /// The chosen months.
    pub range: MonthRange,
    /// The months to show; `None` is the reporting period.
    pub view: Option<TimeView>,
    /// The width in CSS pixels.
    pub width: f64,
    /// How large marks are. Small ones have no labels, and there everything dated has a mark.
    pub size: MarkSize,
    /// The only activities to draw, else all are.
    pub only: Option<&'a [usize]>,
}

/// What activities have in common that have no mark in a lane. Context is in none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lot {
    /// Dated wholly before what is shown.
    Before,
    /// Known only to the reporting period.
    Period,
    /// Without any date.
    Undated,
    /// Dated wholly after what is shown.
    After,
    /// Planned, which lies beyond the period.
    Planned,
}

impl Lot {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 5] = [Self::Before, Self::Period, Self::Undated, Self::After, Self::Planned];
}

/// A timeline, ready to draw; positions in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// The scale from months to x; its domain is what is shown.
    pub scale: TimeScale,
    /// First and last month that can be chosen, both included: of the reporting period, of what is dated,
    /// and where plans begin.
    pub domain: (Month, Month),
    /// Whether there is anything else to show than the reporting period.
    pub has_outside: bool,
    /// The activities of each of [`Lot::ALL`].
    pub lots: Lots,
    /// Where the strip begins that stands for all that comes after; `None` if nothing does or there is no
    /// room for it beside the axis.
    pub strip: Option<f64>,
    /// Where the axis is drawn, and where it ends and the lanes begin.
    pub axis_line: f64,
    pub axis_height: f64,
    /// The whole width.
    pub width: f64,
    /// The whole height.
    pub height: f64,
    /// Ticks with labels, and their step.
    pub ticks: Vec<Tick>,
    /// Whether there is only room for the initials of months.
    pub initials: bool,
    /// Years, as many as there is room for.
    pub years: Vec<YearTick>,
    /// Left and right end of the reporting period.
    pub period: (f64, f64),
    /// Where the words for the reporting period start; `None` if it is out of view, or all that is shown.
    pub period_words: Option<f64>,
    /// Left and right end of the chosen months; `None` for all time.
    pub brush: Option<(f64, f64)>,
    /// One mark for each thing that has a date of its own within what is shown.
    pub marks: Vec<Mark>,
}

/// Least room for a month's name, and for its initial.
const NAMES: f64 = 34.0;
const INITIALS: f64 = 13.0;
/// Font sizes of years, by the size of the drawing; `style/timeline.css` has them too.
const YEARS: [f64; 2] = [14.0, 11.0];
/// From this width on titles have room beside the axis; `style/lots.css` and `style/printed.css` have it too.
pub(super) const TITLED: f64 = 960.0;
/// So many titles have room in a lot; of more there is only the number.
const FEW: usize = 12;
/// Room before the axis for the sign that there is something before it.
const BEFORE: f64 = 28.0;

/// Whether most activities are dated to a month or better, so that something is seen when time is played.
#[must_use]
pub fn is_mostly_dated(report: &Report) -> bool {
    let (mut all, mut dated) = (0, 0);
    for item in report.activities.iter().filter(|item| item.role == Role::Activity) {
        all += 1;
        dated += usize::from(item.when.is_some_and(|when| when.precision() <= Precision::Month));
    }
    dated * 2 > all
}

/// First and last month of the reporting period, and of it together with everything dated and the months
/// in which plans begin.
fn months(report: &Report, with_context: bool) -> [(Month, Month); 2] {
    let span = report.period.span();
    let period = (span.first.month(), span.last.unwrap_or(span.first).month());
    let mut all = period;
    for item in report.activities.iter().filter(|item| with_context || item.role == Role::Activity) {
        if let Some(span) = item.when.map(When::span) {
            all.0 = all.0.min(span.first.month());
            all.1 = all.1.max(span.last.unwrap_or(span.first).month());
        }
    }
    [period, all]
}

/// Which lot something is in; `None` if it has a date of its own that is shown.
fn lot(when: Option<When>, (first, last): (Month, Month)) -> Option<Lot> {
    match Known::of(when) {
        Known::Nothing => return Some(Lot::Undated),
        Known::Period => return Some(Lot::Period),
        Known::Planned => return Some(Lot::Planned),
        Known::Date => {}
    }
    let span = when?.span();
    if span.last.is_some_and(|end| end < first.first_day()) {
        Some(Lot::Before)
    } else {
        (span.first > last.last_day()).then_some(Lot::After)
    }
}

impl TimelineScene {
    /// Draws a timeline.
    #[must_use]
    pub fn new(input: &TimelineInput<'_>) -> Self {
        let report = &input.edition.report;
        let is_full = input.size == MarkSize::Full;
        // Context is no part of what is counted; who looks beyond the period sees it too.
        let with_context = !is_full || input.view.is_some();
        let [period, domain] = months(report, with_context);
        let has_outside = months(report, true)[1] != period;
        let shown = match input.view {
            _ if !is_full => (Month::january(domain.0.year()), Month::january(domain.1.year()).plus(11)),
            None => period,
            Some(view) => view.within(domain).map_or(domain, |view| (view.first(), view.last())),
        };
        let (in_lanes, lots) = sorted_out(input, shown);
        let part = if input.width >= TITLED { 3.0 } else { 4.0 };
        let strip = (has_beyond(&lots) && input.width >= BESIDE).then(|| input.width - input.width / part);
        let margin = lengths(input.size).margin;
        let left = if lots[Lot::Before as usize].is_empty() { margin } else { BEFORE };
        let scale = TimeScale::new(shown.0, shown.1, left, strip.unwrap_or(input.width - margin));

        let (mut marks, mut extents) = (Vec::new(), Vec::new());
        for place in in_order(report, &in_lanes) {
            if let Some(mark) = mark(input, &scale, in_lanes[place]) {
                extents.push(mark.extent());
                marks.push(mark);
            }
        }
        let lanes = Lanes::pack(&extents, input.size);
        for (mark, top) in marks.iter_mut().zip(lanes.tops) {
            (mark.y, mark.height) = (top, lanes.bar);
        }

        let (left, right) = scale.range();
        let span = report.period.span();
        let end = span.last.map_or(right, |last| scale.x_end(last));
        let period = (scale.x(span.first).clamp(left, right), end.clamp(left, right));
        // No words where the period is all that there is, or where there is only room for the years.
        let worded = if is_full && input.view.is_some() { period } else { (0.0, 0.0) };
        let size = YEARS[usize::from(!is_full)];
        let (years, period_words) = axis_words(&scale, worded, right + margin, size, input.edition.language);
        let month = (right - left) / f64::from(shown.1.number() - shown.0.number() + 1);
        let initials = is_full && (INITIALS..NAMES).contains(&month);
        Self {
            axis_line: lengths(input.size).line,
            axis_height: lengths(input.size).axis,
            width: input.width,
            height: lanes.height,
            ticks: scale.ticks(if initials { INITIALS } else { NAMES }),
            initials,
            years,
            period,
            period_words,
            brush: brush(&scale, input.range, strip.map_or(right, |_| input.width)),
            marks,
            domain,
            has_outside,
            lots,
            strip,
            scale,
        }
    }

    /// The selected activities in a lot.
    #[must_use]
    pub fn selected(&self, lot: Lot) -> Vec<usize> {
        let lot = self.lots[lot as usize].iter().filter(|(_, presence)| *presence != Presence::Faint);
        lot.map(|(activity, _)| *activity).collect()
    }

    /// The activities of a lot whose titles have room in it: all, where they are few, so that what is filtered
    /// out stays where it is; or the selected ones, where those are few.
    #[must_use]
    pub fn titled(&self, lot: Lot) -> Vec<usize> {
        let all = &self.lots[lot as usize];
        if all.len() <= FEW {
            return all.iter().map(|(activity, _)| *activity).collect();
        }
        let selected = self.selected(lot);
        if selected.len() <= FEW { selected } else { Vec::new() }
    }

    /// Whether anything comes after what is shown, whatever the filter.
    #[must_use]
    pub fn has_beyond(&self) -> bool {
        has_beyond(&self.lots)
    }

    /// The first month after what is shown.
    #[must_use]
    pub fn next_month(&self) -> Month {
        self.scale.last().plus(1)
    }
}

/// For each lot its activities, in the order of the file, with how they lie to the filter.
pub type Lots = [Vec<(usize, Presence)>; Lot::ALL.len()];

fn has_beyond(lots: &Lots) -> bool {
    [Lot::After, Lot::Planned].iter().any(|&lot| !lots[lot as usize].is_empty())
}

/// The order of what is in lanes: what is dated best comes first, vague dates below; context at the end.
fn in_order(report: &Report, in_lanes: &[usize]) -> Vec<usize> {
    sorted_by(in_lanes.iter().map(|&index| {
        let item = &report.activities[index];
        let (precision, first) =
            item.when.map_or((0, 0), |when| (when.precision() as i64, when.span().first.number().into()));
        [i64::from(item.role == Role::Context), precision.max(Precision::Month as i64), first]
    }))
}

/// What has a mark in a lane, and what is in which lot.
fn sorted_out(input: &TimelineInput<'_>, shown: (Month, Month)) -> (Vec<usize>, Lots) {
    let (mut in_lanes, mut lots) = (Vec::new(), Lots::default());
    for (index, item) in input.edition.report.activities.iter().enumerate() {
        if input.only.is_some_and(|only| !only.contains(&index)) {
            continue;
        }
        let lot = if input.size == MarkSize::Full { lot(item.when, shown) } else { None };
        let is_context = item.role == Role::Context;
        match lot {
            None if !is_context || input.size == MarkSize::Small || input.view.is_some() => {
                in_lanes.push(index)
            }
            Some(lot) if !is_context => lots[lot as usize].push((index, presence(input, index))),
            _ => {}
        }
    }
    (in_lanes, lots)
}

/// The brush's ends, kept within the range of the scale; what is open or later reaches to `end`.
fn brush(scale: &TimeScale, range: MonthRange, end: f64) -> Option<(f64, f64)> {
    if range.is_all() {
        return None;
    }
    let (left, right) = scale.range();
    let from = range.from().map_or(left, |month| scale.x(month.first_day()));
    let to = range.to().filter(|&month| month <= scale.last());
    let to = to.map_or(end, |month| scale.x_end(month.last_day()).max(left));
    Some((from.clamp(left, right), to))
}

fn mark(input: &TimelineInput<'_>, scale: &TimeScale, index: usize) -> Option<Mark> {
    let item = &input.edition.report.activities[index];
    let when = item.when?;
    let span = when.span();
    let precision = when.precision();
    let (start, end) = scale.range();
    // What goes on outside what is shown is cut at the axis's end.
    let left = scale.x(span.first).max(start);
    let right = match span.last {
        Some(last) => scale.x_end(last).min(end).max(left + lengths(input.size).least),
        None => end,
    };
    let open_end = matches!(when, When::Since { .. });
    let label = match input.size {
        MarkSize::Full => {
            let title = input.edition.name(&item.title).words;
            // Most of a bar with an open end is only the way to the arrow's head, and lighter.
            let inside = precision > Precision::Month || open_end;
            MarkLabel::of(&title, inside, (left, right), (start, end))
        }
        MarkSize::Small => MarkLabel::none(left),
    };
    let context = item.role == Role::Context;
    Some(Mark {
        activity: index,
        precision,
        hue: if context { None } else { hue(&input.edition.report, item) },
        context,
        x: (left, right),
        open_end,
        y: 0.0,
        height: 0.0,
        presence: presence(input, index),
        label,
    })
}

fn presence(input: &TimelineInput<'_>, index: usize) -> Presence {
    match input.selection.certainty(index) {
        Some(Certainty::Certain) => Presence::Selected,
        Some(Certainty::Possible) => Presence::Possible,
        None => Presence::Faint,
    }
}
