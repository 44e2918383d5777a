//! Choosing months: by dragging, with two sliders, and with steppers.

use super::Atlas;
use super::live::{live, memo};
use crate::browser::{self, GestureEvent};
use crate::messages::Message;
use crate::scene::{TimelineScene, px};
use crate::time::Month;
use crate::view_state::{Action, MonthRange};
use leptos::{ev, prelude::*};

/// Which end of the range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    From,
    To,
}

/// What a drag moves, decided where it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grip {
    /// A new range from this month on.
    New(Month),
    /// One end; the other stays at this month.
    End(End, Month),
}

/// Handles that the brush's parts share.
#[derive(Clone, Copy)]
pub(super) struct BrushHandle {
    atlas: Atlas,
    scene: Memo<TimelineScene>,
    grip: StoredValue<Option<Grip>>,
}

impl BrushHandle {
    pub(super) fn new(atlas: Atlas, scene: Memo<TimelineScene>) -> Self {
        Self { atlas, scene, grip: StoredValue::new(None) }
    }

    fn domain(self) -> (Month, Month) {
        self.scene.with_untracked(|scene| (scene.scale.first(), scene.scale.last()))
    }

    /// The chosen months, an open end standing for the domain's.
    fn months(self) -> (Month, Month) {
        let (first, last) = self.scene.with(|scene| (scene.scale.first(), scene.scale.last()));
        let range = self.atlas.view_state.read().range;
        (range.from().unwrap_or(first), range.to().unwrap_or(last))
    }

    fn month(self, end: End) -> Month {
        let (from, to) = self.months();
        if end == End::From { from } else { to }
    }

    /// Chooses months; ends at the domain's are open, so that choosing all is choosing nothing.
    fn brush(self, from: Month, to: Month) {
        let (first, last) = self.domain();
        let range = MonthRange::new(Some(from.max(first)), Some(to.min(last)));
        let range =
            MonthRange::new(range.from().filter(|&from| from > first), range.to().filter(|&to| to < last));
        self.atlas.navigator.adjust(Action::Brush(range));
    }

    /// Moves one end, not past the other.
    fn set(self, end: End, month: Month) {
        let (from, to) = untrack(|| self.months());
        match end {
            End::From => self.brush(month.min(to), to),
            End::To => self.brush(from, month.max(from)),
        }
    }

    fn step(self, end: End, months: i32) {
        let month = untrack(|| self.month(end));
        self.set(end, month.plus(months));
    }

    pub(super) fn clear(self) {
        self.atlas.navigator.adjust(Action::Brush(MonthRange::default()));
    }

    /// Whether a press may become a drag of the brush: with the mouse anywhere, with a finger on
    /// the axis or a slider (elsewhere it scrolls). Notes what it would move.
    pub(super) fn may_start(self, event: &ev::PointerEvent) -> bool {
        let at = browser::position_of(event);
        let slider = browser::closest_attribute(event, "data-end");
        let on_axis = self.scene.with_untracked(|scene| at.y <= scene.axis_height);
        let grip = match slider.as_deref() {
            Some("from") => Grip::End(End::From, untrack(|| self.month(End::To))),
            Some("to") => Grip::End(End::To, untrack(|| self.month(End::From))),
            _ => Grip::New(self.month_at(at.x)),
        };
        self.grip.set_value(Some(grip));
        slider.is_some() || on_axis || event.pointer_type() != "touch"
    }

    fn month_at(self, x: f64) -> Month {
        self.scene.with_untracked(|scene| scene.scale.month_at(x))
    }

    pub(super) fn follow(self, gesture: GestureEvent) {
        let GestureEvent::Drag { now, .. } = gesture else { return };
        let month = self.month_at(now.x);
        match self.grip.get_value() {
            Some(Grip::New(start) | Grip::End(_, start)) => self.brush(start.min(month), start.max(month)),
            None => {}
        }
    }
}

/// The chosen months on the drawing, and a slider at each end.
#[component]
pub(super) fn BrushDrawing(scene: Memo<TimelineScene>, handle: BrushHandle) -> impl IntoView {
    let ends = move || {
        let scene = scene.read();
        scene.brush.unwrap_or(scene.scale.range())
    };
    let chosen = move || scene.read().brush.is_some();
    view! {
        <g class="brush" class:chosen=live(chosen)>
            <rect class="brush-axis" x="0" y="0" width=live(move || px(scene.read().width)) height=live(move || px(scene.read().axis_height)) />
            <rect
                class="brush-window"
                x=live(move || px(ends().0))
                y="0"
                width=live(move || px((ends().1 - ends().0).max(0.0)))
                height=live(move || px(scene.read().height))
            />
            <Slider end=End::From x=live(move || ends().0) scene=scene handle=handle />
            <Slider end=End::To x=live(move || ends().1) scene=scene handle=handle />
        </g>
    }
}

#[component]
fn Slider(end: End, x: Signal<f64>, scene: Memo<TimelineScene>, handle: BrushHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let month = move || handle.month(end);
    let name = atlas.say(if end == End::From { Message::From } else { Message::To });
    let on_key = move |event: ev::KeyboardEvent| {
        let (first, last) = handle.domain();
        match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => handle.step(end, 1),
            "ArrowLeft" | "ArrowDown" => handle.step(end, -1),
            "PageUp" => handle.step(end, 12),
            "PageDown" => handle.step(end, -12),
            "Home" => handle.set(end, first),
            "End" => handle.set(end, last),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <g
            class="slider"
            role="slider"
            tabindex="0"
            data-end=if end == End::From { "from" } else { "to" }
            aria-label=name
            aria-orientation="horizontal"
            aria-valuemin=live(move || scene.read().scale.first().number().to_string())
            aria-valuemax=live(move || scene.read().scale.last().number().to_string())
            aria-valuenow=live(move || month().number().to_string())
            aria-valuetext=live(move || atlas.say(Message::Month(month())))
            transform=live(move || format!("translate({} 0)", px(x.get())))
            on:keydown=on_key
        >
            <rect class="target" x=if end == End::From { "-24" } else { "0" } y="0" width="24" height=live(move || px(scene.read().axis_height)) />
            <line class="slider-line" x1="0" x2="0" y1="0" y2=live(move || px(scene.read().height)) />
            // Each grip lies outside its end, so that it covers no label and the two never meet.
            <rect
                class="slider-grip"
                x=if end == End::From { "-10" } else { "1" }
                y=live(move || px(scene.read().axis_height - 17.0))
                width="9"
                height="16"
                rx="2"
            />
        </g>
    }
}

/// A stepper for each end, and the way back to all time.
#[component]
pub(super) fn BrushSteppers(handle: BrushHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let chosen = memo(move || !atlas.view_state.read().range.is_all());
    view! {
        <div class="steppers">
            <Stepper end=End::From handle=handle />
            <Stepper end=End::To handle=handle />
            <button type="button" class="quiet" disabled=live(move || !chosen.get()) on:click=move |_| handle.clear()>
                {atlas.say(Message::AllTime)}
            </button>
        </div>
    }
}

#[component]
fn Stepper(end: End, handle: BrushHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let what = atlas.say(if end == End::From { Message::From } else { Message::To });
    let earlier = atlas.say(Message::Earlier { what: &what });
    let later = atlas.say(Message::Later { what: &what });
    view! {
        <div class="stepper" role="group" aria-label=what.clone()>
            <span class="stepper-name">{what.clone()}</span>
            <button type="button" aria-label=earlier on:click=move |_| handle.step(end, -1)>
                <span aria-hidden="true">"‹"</span>
            </button>
            <span class="stepper-month">{live(move || atlas.say(Message::Month(handle.month(end))))}</span>
            <button type="button" aria-label=later on:click=move |_| handle.step(end, 1)>
                <span aria-hidden="true">"›"</span>
            </button>
        </div>
    }
}
