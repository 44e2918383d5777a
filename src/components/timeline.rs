//! The timeline: axis, marks, and the brush.

use super::Atlas;
use super::brush::{BrushHandle, brush_drawing, brush_steppers};
use super::glyph::hue_class;
use super::printed::printed_timelines;
use super::time_zoom::{TimeHandle, time_zoom};
use super::timeline_legend::timeline_legend;
use super::tray::time_tray;
use crate::browser::{self, Gesture};
use crate::geo::Size;
use crate::live::{Live, State, live, live_after};
use crate::markup::{Element, each, html, part, svg, until_program};
use crate::messages::Message;
use crate::report::Precision;
use crate::scene::{
    AXIS_LABEL_GAP, Mark, MarkSize, Presence, TimelineInput, TimelineScene, YearTick, open_arrow, px,
};
use crate::time::Tick;
use leptos::ev;

/// The drawing before it has been laid out, where no page was served that has one.
const INITIAL: Size = Size { width: 960.0, height: 240.0 };
/// Least width of a mark's target.
const TARGET: f64 = 24.0;
/// Baseline of the years above the axis.
const YEAR_LINE: f64 = 12.0;

/// The class that gives a mark its look.
pub(super) const fn precision_class(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "bar-days",
        Precision::Month => "bar-month",
        Precision::Year => "bar-year",
        Precision::Period => "bar-period",
        Precision::Open => "bar-open",
    }
}

/// The timeline with steppers, legend and what has no date.
pub(crate) fn timeline_view(atlas: Atlas) -> Element {
    let size = State::new(browser::size_before(".timeline-frame", INITIAL));
    let scene = live(move || {
        TimelineScene::new(&TimelineInput {
            report: &atlas.report(),
            selection: &atlas.selection.read(),
            range: atlas.view_state.read().range,
            view: atlas.view_state.read().time,
            width: size.get().width,
            language: atlas.language().tag(),
            size: MarkSize::Full,
            only: None,
        })
    });
    let handle = BrushHandle::new(atlas, scene);
    let view = TimeHandle::new(atlas, scene);
    let head = html::div().class("timeline-head").children([
        brush_steppers(handle),
        time_zoom(view, handle),
        timeline_legend(atlas),
    ]);
    let frame = html::div()
        .class("timeline-frame")
        .made(move |element| browser::observe_size(element, size))
        .on(ev::wheel, move |event| view.on_wheel(&event))
        .child(until_program(atlas.in_turn(move || timeline_drawing(atlas, scene, handle)), || {
            printed_timelines(atlas)
        }));
    html::section()
        .class("timeline")
        .label(atlas.say(Message::Timeline))
        .child(head)
        .child(html::div().class("timeline-scroll").child(frame))
        .child(time_tray(atlas))
}

fn timeline_drawing(atlas: Atlas, scene: Live<TimelineScene>, handle: BrushHandle) -> Element {
    let gesture = Gesture::new(true);
    let activities = move || scene.read().marks.iter().map(|mark| mark.activity).collect();
    gesture
        .listen(svg::svg().class("timeline-drawing"), move |gesture| handle.follow(gesture))
        .live("viewBox", move || format!("0 0 {} {}", px(scene.read().width), px(scene.read().height)))
        .live("height", move || px(scene.read().height))
        .on(ev::pointerdown, move |event| {
            if handle.may_start(&event) {
                gesture.down(&event);
            }
        })
        .on(ev::click, move |event| handle.on_click(&event))
        .on(ev::dblclick, move |_| handle.clear())
        .child(hatch("hatch"))
        .child(axis(atlas, scene))
        .child(brush_drawing(scene, handle))
        .child(svg::g().child(each(activities, move |activity| mark_drawing(atlas, scene, activity))))
}

/// What fills a mark that is dated to a year. Each drawing has its own: one in a drawing that is
/// not displayed is none.
pub(super) fn hatch(id: &'static str) -> Element {
    let pattern = svg::pattern()
        .id(id)
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .child(svg::rect().class("hatch-ground").attr("width", "5").attr("height", "5"))
        .child(svg::rect().class("hatch-line").attr("width", "2").attr("height", "5"));
    svg::defs().child(pattern)
}

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

fn line(class: &'static str, (x1, x2): (f64, f64), (y1, y2): (f64, f64)) -> Element {
    let line = svg::line().class(class).attr("x1", px(x1)).attr("x2", px(x2));
    line.attr("y1", px(y1)).attr("y2", px(y2))
}

pub(super) fn words(class: &'static str, x: f64, y: f64, words: String) -> Element {
    svg::text().class(class).attr("x", px(x)).attr("y", px(y)).child(words)
}

fn bounds(rect: Element, (left, right): (f64, f64), top: f64, height: f64) -> Element {
    let rect = rect.attr("x", px(left)).attr("width", px((right - left).max(0.0)));
    rect.attr("y", px(top)).attr("height", px(height))
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
fn axis(atlas: Atlas, scene: Live<TimelineScene>) -> Element {
    let frame = live(move || frame(&scene.read()));
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

/// The classes that give a mark its look.
pub(super) fn mark_class(mark: &Mark) -> String {
    let context = if mark.context { " context" } else { "" };
    let open = if mark.open_end { " open-ended" } else { "" };
    format!("mark-bar {} {}{context}{open}", precision_class(mark.precision), hue_class(mark.hue))
}

/// One mark: a link with a bar and a label.
fn mark_drawing(atlas: Atlas, scene: Live<TimelineScene>, activity: usize) -> Element {
    let mark = live_after(move |last: Option<&Option<Mark>>| {
        let found = scene.read().marks.iter().find(|mark| mark.activity == activity).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let is = move |presence: Presence| {
        mark.with(|mark| mark.as_ref().is_some_and(|mark| mark.presence == presence))
    };
    // What is filtered out is there for the eye and the mouse; reading aloud follows the filter.
    let faint = move || is(Presence::Faint);
    let fixed = mark.with_untracked(|mark| mark.as_ref().map(mark_class));
    let name = format!("{}: {}", atlas.title(activity), atlas.when_in_words(activity));
    let link = atlas
        .marked(atlas.current_link(svg::a(), activity).class(fixed), activity)
        .id(atlas.of(activity, |activity| format!("time-{}", activity.id)))
        .toggle("possible", move || is(Presence::Possible))
        .toggle("faint", faint)
        .label(name.clone())
        .live("aria-hidden", move || faint().then_some("true"))
        .live("tabindex", move || faint().then_some("-1"))
        .child(svg::title().child(name))
        .child(part(move || mark.with(|mark| mark.as_ref().map(draw))));
    svg::g().child(link)
}

/// Target, bar and label of a mark.
fn draw(mark: &Mark) -> [Element; 3] {
    let ((left, right), top) = (mark.x, mark.y);
    let reach = (left.min(right - TARGET), right.max(left.min(right - TARGET) + TARGET));
    [
        bounds(svg::rect().class("target"), reach, top - 2.0, mark.height + 4.0),
        bar(mark),
        words("bar-label", mark.label.x, top + mark.height / 2.0, mark.label.text.clone()),
    ]
}

/// What shows from when to when a mark reaches, and how surely.
pub(super) fn bar(mark: &Mark) -> Element {
    let bar = match mark.precision {
        _ if mark.open_end => svg::path().attr("d", open_arrow(mark.x, mark.y, mark.height)),
        Precision::Open => svg::path().attr("d", open_arrow(mark.x, mark.y, mark.height)),
        _ => bounds(svg::rect(), mark.x, mark.y, mark.height),
    };
    bar.class("bar")
}
