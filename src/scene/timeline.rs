//! The timeline as data: axis, reporting period, and a mark for each thing that has a date.

use super::{MarkSize, hue, label::text_width, px};
use crate::edition::Edition;
use crate::order::sorted_by;
use crate::report::{Activity, Hue, Precision, Report, Role, When};
use crate::selection::{Certainty, Selection};
use crate::time::{Month, Tick, TimeScale, pack_lanes};
use crate::view_state::{MonthRange, TimeView};

/// What a timeline is drawn from.
#[derive(Clone, Copy)]
pub struct TimelineInput<'a> {
    /// The report, in the words of its labels' language.
    pub edition: &'a Edition,
    /// Which activities are selected.
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
    /// First month of each year in the domain.
    pub years: Vec<Tick>,
    /// Left and right end of the reporting period.
    pub period: (f64, f64),
    /// Left and right end of the chosen months; `None` for all time.
    pub brush: Option<(f64, f64)>,
    /// One mark for each thing that has a date.
    pub marks: Vec<Mark>,
}

/// How a mark lies to the current filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Selected.
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
    /// Whether it is context.
    pub context: bool,
    /// Left and right end.
    pub x: (f64, f64),
    /// Top of its bar.
    pub y: f64,
    /// Height of its bar.
    pub height: f64,
    /// How it lies to the filter.
    pub presence: Presence,
    /// Its label.
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

/// Lengths that depend on how large marks are.
struct Lengths {
    /// Height of the axis with its labels.
    axis: f64,
    /// Height of a lane.
    lane: f64,
    /// Height of a mark in its lane.
    bar: f64,
    /// Free room left and right, for the brush's handles.
    margin: f64,
    /// No mark is thinner than this, or a day could not be seen.
    least: f64,
}

const fn lengths(size: MarkSize) -> Lengths {
    match size {
        MarkSize::Full => Lengths { axis: 34.0, lane: 20.0, bar: 16.0, margin: 14.0, least: 5.0 },
        MarkSize::Small => Lengths { axis: 16.0, lane: 8.0, bar: 5.0, margin: 1.0, least: 3.0 },
    }
}

/// Least room for a tick's label.
const TICK_SPACING: f64 = 34.0;
/// Font size of labels.
const LABEL_SIZE: f64 = 12.0;
/// Room between a mark and its label.
const LABEL_GAP: f64 = 5.0;

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
        let Lengths { axis, lane, bar, margin, .. } = lengths(input.size);
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
        let rank = |mark: &Mark| [mark.precision.max(Precision::Month) as i64, 0, 0];
        let order = sorted_by(marks.iter().map(rank));
        let mut marks: Vec<Mark> = order.into_iter().map(|index| marks[index].clone()).collect();
        let extents: Vec<_> = marks.iter().map(extent).collect();
        let lanes = pack_lanes(&extents, 0.0);
        for (mark, row) in marks.iter_mut().zip(&lanes) {
            mark.y = axis + *row as f64 * lane + lane - bar;
        }
        let rows = lanes.iter().max().map_or(1, |lane| lane + 1);
        let period = input.edition.report.period.span();
        let range = input.range;
        Self {
            axis_height: axis,
            width: input.width,
            height: axis + rows as f64 * lane + (lane - bar) * 2.0,
            ticks: scale.ticks(TICK_SPACING),
            years: years(&scale),
            period: (
                scale.x(period.first).clamp(0.0, input.width),
                period.last.map_or(scale.range().1, |last| scale.x_end(last)).clamp(0.0, input.width),
            ),
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

fn years(scale: &TimeScale) -> Vec<Tick> {
    let (first, last) = (scale.first(), scale.last());
    (first.year()..=last.year())
        .map(|year| {
            let month = Month::january(year).max(first);
            Tick { month, months: 12, x: scale.x(month.first_day()) }
        })
        .collect()
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
    let title = &input.edition.name(&item.title).words;
    let label = match input.size {
        MarkSize::Full => label(title, precision, (left, right), input.width),
        MarkSize::Small => MarkLabel { text: String::new(), x: left },
    };
    Some(Mark {
        activity: index,
        precision,
        hue: if item.role == Role::Context { None } else { hue(&input.edition.report, item) },
        context: item.role == Role::Context,
        x: (left, right),
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

/// Inside the mark where it fits and the mark lets text be read, else after it, else before it;
/// as a last resort cut to the room there is (the whole title is one step away in every view).
fn label(title: &str, precision: Precision, (left, right): (f64, f64), frame: f64) -> MarkLabel {
    let width = text_width(title, LABEL_SIZE);
    let solid = matches!(precision, Precision::Day | Precision::Month);
    if !solid && width + 2.0 * LABEL_GAP <= right - left {
        return MarkLabel { text: title.to_owned(), x: left + LABEL_GAP };
    }
    if right + LABEL_GAP + width <= frame {
        return MarkLabel { text: title.to_owned(), x: right + LABEL_GAP };
    }
    if left - LABEL_GAP - width >= 0.0 {
        return MarkLabel { text: title.to_owned(), x: left - LABEL_GAP - width };
    }
    let (x, room) = if solid { (right, frame - right) } else { (left, right - left) };
    MarkLabel { text: cut(title, room - 2.0 * LABEL_GAP), x: x + LABEL_GAP }
}

/// The longest beginning that fits with an ellipsis.
fn cut(title: &str, room: f64) -> String {
    let mut text = title.to_owned();
    while text_width(&text, LABEL_SIZE) + LABEL_SIZE > room && text.pop().is_some() {}
    format!("{}…", text.trim_end())
}

/// Left and right end of a mark with its label; a label outside its mark keeps its distance to
/// the next mark, while marks may touch (a period ends where the next year begins).
fn extent(mark: &Mark) -> (f64, f64) {
    let label_end = mark.label.x + text_width(&mark.label.text, LABEL_SIZE);
    let left = if mark.label.x < mark.x.0 { mark.label.x - LABEL_GAP } else { mark.x.0 };
    let right = if label_end > mark.x.1 { label_end + LABEL_GAP } else { mark.x.1 };
    (left, right)
}

/// The outline of a plan's arrow as SVG path data: its tail is open, since the end is not known.
#[must_use]
pub fn open_arrow((left, right): (f64, f64), top: f64, height: f64) -> String {
    let (bottom, middle, head) = (top + height, top + height / 2.0, height / 2.0);
    let shoulder = (right - head).max(left);
    let [left, right, shoulder] = [left, right, shoulder].map(px);
    let [top, middle, bottom] = [top, middle, bottom].map(px);
    format!("M{shoulder} {bottom}H{left}V{top}H{shoulder}L{right} {middle}z")
}
