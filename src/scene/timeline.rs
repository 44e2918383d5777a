//! The timeline as data: axis, reporting period, and a mark for each thing that has a date.

use super::axis::{YearTick, axis_words};
use super::lanes::{Lanes, lengths};
use super::mark::{Mark, MarkLabel, Presence};
use super::{MarkSize, hue};
use crate::edition::Edition;
use crate::report::{Activity, Precision, Report, Role, When};
use crate::selection::{Certainty, Selection};
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
    /// The months to show; `None` is all.
    pub view: Option<TimeView>,
    /// The width in CSS pixels.
    pub width: f64,
    /// How large marks are; small ones have no labels.
    pub size: MarkSize,
    /// The only activities to draw, else all are.
    pub only: Option<&'a [usize]>,
}

/// A timeline, ready to draw; positions in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineScene {
    /// The scale from months to x; its domain is what is shown.
    pub scale: TimeScale,
    /// First and last month that there is anything to show for, both included.
    pub domain: (Month, Month),
    /// How many selected things lie wholly before what is shown.
    pub before: usize,
    /// How many lie wholly after it.
    pub after: usize,
    /// Where the axis ends and the lanes begin.
    pub axis_height: f64,
    /// The whole width.
    pub width: f64,
    /// The whole height.
    pub height: f64,
    /// Ticks with labels, and their step.
    pub ticks: Vec<Tick>,
    /// Years, as many as there is room for.
    pub years: Vec<YearTick>,
    /// Left and right end of the reporting period.
    pub period: (f64, f64),
    /// Where the words for the reporting period start; `None` if it is out of view.
    pub period_words: Option<f64>,
    /// Left and right end of the chosen months; `None` for all time.
    pub brush: Option<(f64, f64)>,
    /// One mark for each thing that has a date.
    pub marks: Vec<Mark>,
}

/// Least room for a tick's label.
const TICK_SPACING: f64 = 34.0;

/// The whole years that hold the reporting period and everything dated, and for plans without
/// an end the year in which they may begin.
#[must_use]
pub fn time_domain(report: &Report) -> (Month, Month) {
    let mut first = report.period.span().first;
    let mut last = report.period.span().last.unwrap_or(first);
    for span in report.activities.iter().filter_map(|activity| activity.when).map(When::span) {
        first = first.min(span.first);
        last = last.max(span.last.unwrap_or(span.first));
    }
    (Month::january(first.month().year()), Month::january(last.month().year()).plus(11))
}

impl TimelineScene {
    /// Draws a timeline.
    #[must_use]
    pub fn new(input: &TimelineInput<'_>) -> Self {
        let margin = lengths(input.size).margin;
        let domain = time_domain(&input.edition.report);
        let (first, last) = match input.view.and_then(|view| view.within(domain)) {
            Some(view) => (view.first(), view.last()),
            None => domain,
        };
        let scale = TimeScale::new(first, last, margin, input.width - margin);
        let items = input.edition.report.activities.iter().enumerate();
        let (before, after) = outside(input, first, last);
        let marks: Vec<Mark> = items.filter_map(|(index, item)| mark(input, &scale, index, item)).collect();
        // What is dated comes first (days and months in the order of the file), vague dates below.
        let ranks: Vec<_> = marks.iter().map(|mark| mark.precision.max(Precision::Month) as i64).collect();
        let extents: Vec<_> = marks.iter().map(Mark::extent).collect();
        let lanes = Lanes::pack(&ranks, &extents, input.size);
        let in_lanes = lanes.order.into_iter().zip(lanes.tops);
        let marks = in_lanes.map(|(index, y)| Mark { y, ..marks[index].clone() }).collect();
        let span = input.edition.report.period.span();
        let end = span.last.map_or(scale.range().1, |last| scale.x_end(last));
        let period = (scale.x(span.first).clamp(0.0, input.width), end.clamp(0.0, input.width));
        // Small drawings have no room for more words than the years.
        let worded = if input.size == MarkSize::Small { (0.0, 0.0) } else { period };
        let (years, period_words) = axis_words(&scale, worded, input.width, input.edition.language);
        let range = input.range;
        Self {
            axis_height: lengths(input.size).axis,
            width: input.width,
            height: lanes.height,
            ticks: scale.ticks(TICK_SPACING),
            years,
            period,
            period_words,
            brush: (!range.is_all()).then(|| brush(&scale, range)),
            marks,
            domain,
            before,
            after,
            scale,
        }
    }
}

/// How many selected things lie wholly before and after the months that are shown.
fn outside(input: &TimelineInput<'_>, first: Month, last: Month) -> (usize, usize) {
    let (mut before, mut after) = (0, 0);
    for (index, item) in input.edition.report.activities.iter().enumerate() {
        let Some(span) = item.when.map(When::span).filter(|_| input.selection.contains(index)) else {
            continue;
        };
        before += usize::from(span.last.is_some_and(|end| end < first.first_day()));
        after += usize::from(span.first > last.last_day());
    }
    (before, after)
}

/// The brush's ends, kept within the range of the scale.
fn brush(scale: &TimeScale, range: MonthRange) -> (f64, f64) {
    let (left, right) = scale.range();
    let from = range.from().map_or(left, |month| scale.x(month.first_day()));
    let to = range.to().map_or(right, |month| scale.x_end(month.last_day()));
    (from.clamp(left, right), to.clamp(left, right))
}

fn mark(input: &TimelineInput<'_>, scale: &TimeScale, index: usize, item: &Activity) -> Option<Mark> {
    let when = item.when.filter(|_| input.only.is_none_or(|only| only.contains(&index)))?;
    let span = when.span();
    let precision = when.precision();
    let (start, end) = (scale.first().first_day(), scale.last().last_day());
    if span.first > end || span.last.is_some_and(|last| last < start) {
        return None;
    }
    // What goes on outside what is shown is cut at the drawing's edge.
    let left = if span.first < start { 0.0 } else { scale.x(span.first) };
    let right = match span.last {
        Some(last) if last > end => input.width,
        Some(last) => scale.x_end(last).max(left + lengths(input.size).least),
        None => scale.range().1,
    };
    let open_end = matches!(when, When::Since { .. });
    let label = match input.size {
        MarkSize::Full => {
            let title = input.edition.name(&item.title).words;
            // Most of a bar with an open end is only the way to the arrow's head, and lighter.
            let is_solid = precision <= Precision::Month && !open_end;
            MarkLabel::of(&title, !is_solid, (left, right), input.width)
        }
        MarkSize::Small => MarkLabel::none(left),
    };
    Some(Mark {
        activity: index,
        precision,
        hue: if item.role == Role::Context { None } else { hue(&input.edition.report, item) },
        context: item.role == Role::Context,
        x: (left, right),
        open_end,
        y: 0.0,
        height: lengths(input.size).bar,
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
