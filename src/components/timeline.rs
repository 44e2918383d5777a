//! The timeline: axis, marks, and the brush.

use super::Atlas;
use super::brush::{BrushDrawing, BrushHandle, BrushSteppers};
use super::glyph::hue_class;
use super::timeline_legend::TimelineLegend;
use super::tray::TimeTray;
use crate::browser::{self, Gesture};
use crate::geo::Size;
use crate::messages::Message;
use crate::report::Precision;
use crate::scene::{Mark, Presence, TimelineInput, TimelineScene, open_arrow};
use crate::time::Tick;
use leptos::prelude::*;
use leptos::{ev, html};

/// The drawing before it has been laid out.
const INITIAL: Size = Size { width: 960.0, height: 240.0 };
/// Height of a mark's bar.
const BAR: f64 = 16.0;

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
    let scene = Memo::new(move |_| {
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
    let width = move || scene.read().scale.range().1 + scene.read().scale.range().0;
    let height = move || scene.read().height;
    let gesture = Gesture::new(true);
    let activities = move || scene.read().marks.iter().map(|mark| mark.activity).collect::<Vec<_>>();
    view! {
        <svg
            class="timeline-drawing"
            class:dragging=gesture.dragging()
            viewBox=move || format!("0 0 {} {}", width(), height())
            height=height
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
                <For each=activities key=|activity| *activity let:activity>
                    <MarkDrawing scene=scene activity=activity />
                </For>
            </g>
        </svg>
    }
}

/// The reporting period, ticks and years.
#[component]
fn Axis(scene: Memo<TimelineScene>) -> impl IntoView {
    let atlas = Atlas::expect();
    let tick = move |tick: &Tick, height: f64, top: f64| {
        view! {
            <line class="tick" x1=tick.x x2=tick.x y1=top y2=height />
            <text class="tick-label" x=tick.x + 3.0 y=top - 4.0>
                {atlas.say(Message::MonthShort(tick.month))}
            </text>
        }
    };
    let ticks = move || {
        let scene = scene.read();
        // Where only years fit, the years below say enough.
        let months = scene.ticks.iter().filter(|tick| tick.months < 12);
        months.map(|each| tick(each, scene.height, scene.axis_height)).collect_view()
    };
    let years = move || {
        let scene = scene.read();
        let year = |tick: &Tick| {
            view! {
                <line class="tick year" x1=tick.x x2=tick.x y1=0.0 y2=scene.height />
                <text class="year-label" x=tick.x + 3.0 y="12">{tick.month.year()}</text>
            }
        };
        scene.years.iter().map(year).collect_view()
    };
    let (left, right) = (move || scene.read().period.0, move || scene.read().period.1);
    let axis = move || scene.read().axis_height;
    view! {
        <g aria-hidden="true">
            <rect class="outside" x="0" y="0" width=move || left().max(0.0) height=move || scene.read().height />
            <rect class="outside" x=right y="0" width=move || (scene.read().scale.range().1 + 60.0 - right()).max(0.0) height=move || scene.read().height />
            {ticks}
            {years}
            <line class="axis" x1="0" x2=move || scene.read().scale.range().1 + 60.0 y1=axis y2=axis />
            <line class="period-line" x1=left x2=right y1=axis y2=axis />
            <text class="period-label" x=move || (left() + right()) / 2.0 y="12" text-anchor="middle">
                {atlas.say(Message::ReportingPeriod)}
            </text>
        </g>
    }
}

/// One mark: a link with a bar and a label.
#[component]
fn MarkDrawing(scene: Memo<TimelineScene>, activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    let mark = Memo::new(move |last: Option<&Option<Mark>>| {
        let found = scene.read().marks.iter().find(|mark| mark.activity == activity).cloned();
        found.or_else(|| last.cloned().flatten())
    });
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
    let bar = move || {
        mark.with(|mark| {
            mark.as_ref().map(|mark| {
                if mark.precision == Precision::Open {
                    view! { <path class="bar" d=open_arrow(mark.x, mark.y, BAR) /> }.into_any()
                } else {
                    let width = mark.x.1 - mark.x.0;
                    view! { <rect class="bar" x=mark.x.0 y=mark.y width=width height=BAR /> }.into_any()
                }
            })
        })
    };
    let label = move || {
        mark.with(|mark| {
            mark.as_ref().map(|mark| view! {
        <text class="bar-label" x=mark.label.x y=mark.y + BAR / 2.0>{mark.label.text.clone()}</text>
    })
        })
    };
    let target = move || {
        mark.with(|mark| mark.as_ref().map(|mark| view! {
        <rect class="target" x=mark.x.0.min(mark.x.1 - 24.0) y=mark.y - 2.0 width=(mark.x.1 - mark.x.0).max(24.0) height="20" />
    }))
    };
    view! {
        <g>
        <a
            class=class
            href=move || atlas.activity_href(activity)
            aria-label=name.clone()
            aria-current=move || (atlas.open.get() == Some(activity)).then_some("page")
            aria-hidden=move || faint().then_some("true")
            tabindex=move || faint().then_some("-1")
            on:pointerenter=move |_: ev::PointerEvent| atlas.highlight(activity)
            on:pointerleave=move |_| atlas.clear_highlight()
            on:focus=move |_| atlas.highlight(activity)
            on:blur=move |_| atlas.clear_highlight()
        >
            <title>{name.clone()}</title>
            {target}
            {bar}
            {label}
        </a>
        </g>
    }
}
