//! The timeline: axis, marks, and the brush.

use super::Atlas;
use super::brush::{BrushDrawing, BrushHandle, BrushSteppers};
use super::glyph::hue_class;
use super::live::{each, live, memo, memo_after, part};
use super::timeline_legend::TimelineLegend;
use super::tray::TimeTray;
use crate::browser::{self, Gesture};
use crate::geo::Size;
use crate::messages::Message;
use crate::report::Precision;
use crate::scene::{Mark, Presence, TimelineInput, TimelineScene, open_arrow, px};
use crate::time::Tick;
use leptos::html;
use leptos::prelude::*;

/// The drawing before it has been laid out.
const INITIAL: Size = Size { width: 960.0, height: 240.0 };
/// Height of a mark's bar.
const BAR: f64 = 16.0;
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
#[component]
pub(crate) fn TimelineView() -> impl IntoView {
    let atlas = Atlas::expect();
    let node = NodeRef::<html::Div>::new();
    let size = browser::observe_size(move || node.get().map(Into::into), INITIAL);
    let scene = memo(move || {
        TimelineScene::new(&TimelineInput {
            report: &atlas.report(),
            selection: &atlas.selection.read(),
            range: atlas.view_state.read().range,
            width: size.get().width,
            language: atlas.language().tag(),
        })
    });
    let handle = BrushHandle::new(atlas, scene);
    view! {
        <section class="timeline" aria-label=atlas.say(Message::Timeline)>
            <div class="timeline-head">
                <BrushSteppers handle=handle />
                <TimelineLegend />
            </div>
            <div class="timeline-scroll">
                <div class="timeline-frame" node_ref=node>
                    <TimelineDrawing scene=scene handle=handle />
                </div>
            </div>
            <TimeTray />
        </section>
    }
}

#[component]
fn TimelineDrawing(scene: Memo<TimelineScene>, handle: BrushHandle) -> impl IntoView {
    let gesture = Gesture::new(true);
    let activities = move || scene.read().marks.iter().map(|mark| mark.activity).collect::<Vec<_>>();
    view! {
        <svg
            class="timeline-drawing"
            class:dragging=gesture.dragging()
            viewBox=live(move || format!("0 0 {} {}", px(scene.read().width), px(scene.read().height)))
            height=live(move || px(scene.read().height))
            on:pointerdown=move |event| {
                if handle.may_start(&event) {
                    gesture.down(&event);
                }
            }
            on:pointermove=move |event| {
                if let Some(gesture) = gesture.moved(&event) {
                    handle.follow(gesture);
                }
            }
            on:pointerup=move |event| { gesture.up(&event); }
            on:pointercancel=move |event| { gesture.up(&event); }
            on:click:capture=move |event| {
                if gesture.dragging().get_untracked() {
                    event.prevent_default();
                    event.stop_propagation();
                }
            }
            on:dblclick=move |_| handle.clear()
        >
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="5" height="5" />
                    <rect class="hatch-line" width="2" height="5" />
                </pattern>
            </defs>
            <Axis scene=scene />
            <BrushDrawing scene=scene handle=handle />
            <g>
                {each(activities, move |activity| view! { <MarkDrawing scene=scene activity=activity /> }.into_any())}
            </g>
        </svg>
    }
}

/// What of the axis depends on the width only.
#[derive(Clone, PartialEq)]
struct Frame {
    width: f64,
    height: f64,
    axis: f64,
    period: (f64, f64),
    ticks: Vec<Tick>,
    years: Vec<Tick>,
}

/// The reporting period, ticks and years.
#[component]
fn Axis(scene: Memo<TimelineScene>) -> impl IntoView {
    let atlas = Atlas::expect();
    let frame = memo(move || {
        let scene = scene.read();
        Frame {
            width: scene.width,
            height: scene.height,
            axis: scene.axis_height,
            period: scene.period,
            ticks: scene.ticks.clone(),
            years: scene.years.clone(),
        }
    });
    let line = |class: &'static str, (x1, x2): (f64, f64), (y1, y2): (f64, f64)| {
        view! {
            <line class=class x1=px(x1) x2=px(x2) y1=px(y1) y2=px(y2) />
        }
    };
    let words = |class: &'static str, x: f64, y: f64, words: String| {
        view! {
            <text class=class x=px(x) y=px(y)>{words}</text>
        }
    };
    let outside = |left: f64, right: f64, height: f64| {
        view! {
            <rect class="outside" x=px(left) y="0" width=px((right - left).max(0.0)) height=px(height) />
        }
    };
    let drawing = part(move || {
        let Frame { width, height, axis, period, ticks, years } = frame.get();
        // Where only years fit, the years say enough.
        let months = ticks.iter().filter(|tick| tick.months < 12).map(|tick| {
            (
                line("tick", (tick.x, tick.x), (axis, height)),
                words("tick-label", tick.x + 3.0, axis - 4.0, atlas.say(Message::MonthShort(tick.month))),
            )
        });
        let years = years.iter().map(|tick| {
            (
                line("tick year", (tick.x, tick.x), (0.0, height)),
                words("year-label", tick.x + 3.0, YEAR_LINE, tick.month.year().to_string()),
            )
        });
        let middle = (period.0 + period.1) / 2.0;
        (
            outside(0.0, period.0, height),
            outside(period.1, width, height),
            months.collect_view(),
            years.collect_view(),
            line("axis", (0.0, width), (axis, axis)),
            line("period-line", period, (axis, axis)),
            words("period-label", middle, YEAR_LINE, atlas.say(Message::ReportingPeriod)),
        )
    });
    view! { <g aria-hidden="true">{drawing}</g> }
}

/// One mark: a link with a bar and a label.
#[component]
fn MarkDrawing(scene: Memo<TimelineScene>, activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    let mark = memo_after(move |last: Option<&Option<Mark>>| {
        let found = scene.read().marks.iter().find(|mark| mark.activity == activity).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let id = atlas.of(activity, |activity| format!("time-{}", activity.id));
    let name = format!("{}: {}", atlas.title(activity), atlas.when_in_words(activity));
    let class = move || {
        mark.with(|mark| {
            let Some(mark) = mark else { return String::new() };
            let presence = match mark.presence {
                Presence::Selected => "",
                Presence::Possible => " possible",
                Presence::Faint => " faint",
            };
            let context = if mark.context { " context" } else { "" };
            let highlight = if atlas.is_highlighted(&[activity]) { " highlight" } else { "" };
            let open = if atlas.open.get() == Some(activity) { " open" } else { "" };
            format!(
                "mark-bar {} {}{presence}{context}{highlight}{open}",
                precision_class(mark.precision),
                hue_class(mark.hue),
            )
        })
    };
    // What is filtered out is there for the eye and the mouse; reading aloud follows the filter.
    let faint = move || mark.with(|mark| mark.as_ref().is_some_and(|mark| mark.presence == Presence::Faint));
    let drawing = part(move || mark.with(|mark| mark.as_ref().map(draw)));
    view! {
        <g>
        <a
            id=id
            class=live(class)
            href=live(move || atlas.activity_href(activity))
            aria-label=name.clone()
            aria-current=live(move || (atlas.open.get() == Some(activity)).then_some("page"))
            aria-hidden=live(move || faint().then_some("true"))
            tabindex=live(move || faint().then_some("-1"))
            data-activity=activity.to_string()
        >
            <title>{name.clone()}</title>
            {drawing}
        </a>
        </g>
    }
}

/// Target, bar and label of a mark.
fn draw(mark: &Mark) -> impl IntoView + use<> {
    let ((left, right), top) = (mark.x, mark.y);
    let bar = if mark.precision == Precision::Open {
        view! { <path class="bar" d=open_arrow(mark.x, top, BAR) /> }.into_any()
    } else {
        view! { <rect class="bar" x=px(left) y=px(top) width=px(right - left) height=px(BAR) /> }.into_any()
    };
    let reach = (right - left).max(TARGET);
    view! {
        <rect class="target" x=px(left.min(right - TARGET)) y=px(top - 2.0) width=px(reach) height=px(BAR + 4.0) />
        {bar}
        <text class="bar-label" x=px(mark.label.x) y=px(top + BAR / 2.0)>{mark.label.text.clone()}</text>
    }
}
