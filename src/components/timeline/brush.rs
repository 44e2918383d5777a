//! Choosing months: by dragging, with two sliders, and with steppers.

use crate::browser::{self, GestureEvent, Timer};
use crate::components::Atlas;
use crate::components::sign_button::sign_button;
use crate::history::{Choosing, Ends};
use crate::markup::{Element, html, svg};
use crate::messages::Message;
use crate::reactive::{Memo, Signal};
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

impl End {
    const fn name(self) -> Message<'static> {
        match self {
            Self::From => Message::From,
            Self::To => Message::To,
        }
    }
}

/// What a drag moves, decided where it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grip {
    /// A new range from this month on.
    New(Month),
    /// One end; the other stays at this month.
    End(End, Month),
    /// The chosen months as a whole: how many they are, and how many months the pointer is after
    /// the first.
    Window(i32, i32),
}

/// Handles that the brush's parts share.
#[derive(Clone, Copy)]
pub(super) struct BrushHandle {
    pub(super) atlas: Atlas,
    scene: Memo<TimelineScene>,
    grip: StoredValue<Option<Grip>>,
    /// Whether time is being played through; whatever else moves the brush stops that.
    pub(super) playing: Signal<bool>,
    /// When the next month is played.
    pub(super) clock: Timer,
}

impl BrushHandle {
    pub(super) fn new(atlas: Atlas, scene: Memo<TimelineScene>) -> Self {
        Self { atlas, scene, grip: StoredValue::new(None), playing: Signal::new(false), clock: Timer::new() }
    }

    fn domain(self) -> (Month, Month) {
        self.scene.with_untracked(|scene| scene.domain)
    }

    /// The chosen months as far as there is anything to show for them; an open end stands for the domain's.
    fn months(self) -> (Month, Month) {
        let (first, last) = self.scene.with(|scene| scene.domain);
        let range = self.atlas.query.read().range;
        let within = |month: Option<Month>, open: Month| month.unwrap_or(open).clamp(first, last);
        (within(range.from(), first), within(range.to(), last))
    }

    fn month(self, end: End) -> Month {
        let (from, to) = self.months();
        if end == End::From { from } else { to }
    }

    /// Chooses months; ends at the domain's are open, so that choosing all is choosing nothing.
    fn brush(self, ends: Ends, from: Month, to: Month) {
        let (first, last) = self.domain();
        let range = MonthRange::new(Some(from.max(first)), Some(to.min(last)));
        let range =
            MonthRange::new(range.from().filter(|&from| from > first), range.to().filter(|&to| to < last));
        self.atlas.navigator.step(Choosing::Months, ends, Action::Brush(range));
    }

    /// Moves one end, not past the other.
    fn set(self, end: End, month: Month) {
        let (from, to) = untrack(|| self.months());
        match end {
            End::From => self.brush(Ends::Later, month.min(to), to),
            End::To => self.brush(Ends::Later, from, month.max(from)),
        }
    }

    /// Chooses as many months as there are chosen now, the first of them `first` or as near to it as
    /// they fit.
    fn move_to(self, first: Month, months: i32) {
        let (start, end) = self.domain();
        let first = first.min(end.plus(1 - months)).max(start);
        self.brush(Ends::WhenTold, first, first.plus(months - 1));
    }

    /// Goes to where playing begins, unless it can go on from where it is: the first month of the
    /// reporting period.
    pub(super) fn rewind(self) {
        let (from, to) = untrack(|| self.months());
        let range = self.atlas.query.read_untracked().range;
        if range.is_all() || to >= self.domain().1 {
            let start = self.atlas.edition().report.period.span().first.month();
            self.move_to(start, if range.is_all() { 1 } else { to.number() - from.number() + 1 });
        }
    }

    /// Moves the chosen months on by one; says whether there was one.
    pub(super) fn advance(self) -> bool {
        let (from, to) = untrack(|| self.months());
        let more = to < self.domain().1;
        if more {
            self.move_to(from.plus(1), to.number() - from.number() + 1);
        }
        more
    }

    /// Stops playing, which is then one choice.
    pub(super) fn stop(self) {
        self.clock.stop();
        if self.playing.get_untracked() {
            self.playing.set(false);
            self.atlas.navigator.finish_later();
        }
    }

    fn step(self, end: End, months: i32) {
        self.stop();
        let month = untrack(|| self.month(end));
        self.set(end, month.plus(months));
    }

    pub(super) fn clear(self) {
        self.stop();
        self.atlas.navigator.choose(Action::Brush(MonthRange::default()));
    }

    /// A click on the axis takes the month there, or the year in the line of years.
    pub(super) fn on_click(self, event: &ev::MouseEvent) {
        let at = browser::position_of(event);
        let (on_axis, on_years) =
            self.scene.with_untracked(|scene| (at.y <= scene.axis_height, at.y <= scene.axis_height / 2.0));
        // A key on a mark clicks at no place at all.
        let elsewhere = ["data-end", "data-activity"];
        if !on_axis || elsewhere.iter().any(|name| browser::closest_attribute(event, name).is_some()) {
            return;
        }
        let month = self.month_at(at.x);
        let january = Month::january(month.year());
        let (from, to) = if on_years { (january, january.plus(11)) } else { (month, month) };
        self.brush(Ends::WhenTold, from, to);
        self.atlas.navigator.finish();
    }

    /// Whether a press may become a drag of the brush: with the mouse anywhere, with a finger on
    /// the axis or a slider (elsewhere it scrolls). Notes what it would move.
    pub(super) fn may_start(self, event: &ev::PointerEvent) -> bool {
        self.stop();
        let at = browser::position_of(event);
        let here = self.month_at(at.x);
        let (from, to) = untrack(|| self.months());
        let within = !self.atlas.query.read_untracked().range.is_all() && from <= here && here <= to;
        let slider = browser::closest_attribute(event, "data-end");
        let on_axis = self.scene.with_untracked(|scene| at.y <= scene.axis_height);
        let grip = match slider.as_deref() {
            Some("from") => Grip::End(End::From, untrack(|| self.month(End::To))),
            Some("to") => Grip::End(End::To, untrack(|| self.month(End::From))),
            _ if within && on_axis => {
                Grip::Window(to.number() - from.number() + 1, here.number() - from.number())
            }
            _ => Grip::New(here),
        };
        self.grip.set_value(Some(grip));
        slider.is_some() || on_axis || event.pointer_type() != "touch"
    }

    fn month_at(self, x: f64) -> Month {
        self.scene.with_untracked(|scene| scene.scale.month_at(x))
    }

    pub(super) fn follow(self, gesture: GestureEvent) {
        let now = match gesture {
            GestureEvent::Drag { now, .. } => now,
            GestureEvent::Pinch { .. } => return,
            GestureEvent::End => return self.atlas.navigator.finish(),
            GestureEvent::Cancel => return self.atlas.navigator.cancel(),
        };
        let month = self.month_at(now.x);
        match self.grip.get_value() {
            Some(Grip::New(start) | Grip::End(_, start)) => {
                self.brush(Ends::WhenTold, start.min(month), start.max(month));
            }
            Some(Grip::Window(months, after)) => self.move_to(month.plus(-after), months),
            None => {}
        }
    }
}

/// The chosen months on the drawing, and a slider at each end.
pub(super) fn brush_drawing(scene: Memo<TimelineScene>, handle: BrushHandle) -> Element {
    let ends = move || {
        let scene = scene.read();
        scene.brush.unwrap_or(scene.scale.range())
    };
    let axis = svg::rect()
        .class("brush-axis")
        .live("width", move || px(scene.read().width))
        .live("height", move || px(scene.read().axis_height));
    let window = svg::rect()
        .class("brush-window")
        .live("x", move || px(ends().0))
        .live("width", move || px((ends().1 - ends().0).max(0.0)))
        .live("height", move || px(scene.read().height));
    svg::g()
        .class("brush")
        .toggle("chosen", move || scene.read().brush.is_some())
        .child(axis)
        .child(window)
        .child(slider(End::From, move || ends().0, scene, handle))
        .child(slider(End::To, move || ends().1, scene, handle))
}

fn slider(
    end: End,
    x: impl Fn() -> f64 + 'static,
    scene: Memo<TimelineScene>,
    handle: BrushHandle,
) -> Element {
    let atlas = handle.atlas;
    let month = move || handle.month(end);
    let is_from = end == End::From;
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
    let target = svg::rect()
        .class("target")
        .attr("x", if is_from { "-24" } else { "0" })
        .attr("width", "24")
        .live("height", move || px(scene.read().axis_height));
    let line = svg::line().class("slider-line").live("y2", move || px(scene.read().height));
    // Each grip lies outside its end, so that it covers no label and the two never meet.
    let grip = svg::rect()
        .class("slider-grip")
        .attr("x", if is_from { "-10" } else { "1" })
        .live("y", move || px(scene.read().axis_height - 17.0))
        .attr("width", "9")
        .attr("height", "16")
        .attr("rx", "2");
    svg::g()
        .class("slider")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("data-end", if is_from { "from" } else { "to" })
        .label(atlas.say(end.name()))
        .attr("aria-orientation", "horizontal")
        .live("aria-valuemin", move || scene.read().domain.0.number().to_string())
        .live("aria-valuemax", move || scene.read().domain.1.number().to_string())
        .live("aria-valuenow", move || month().number().to_string())
        .live("aria-valuetext", move || atlas.say(Message::Month(month())))
        .live("transform", move || format!("translate({} 0)", px(x())))
        .on(ev::keydown, on_key)
        .children([target, line, grip])
}

/// A stepper for each end, and the way back to all time.
pub(super) fn brush_steppers(handle: BrushHandle) -> Element {
    let atlas = handle.atlas;
    let all = html::button()
        .attr("type", "button")
        .class("quiet")
        .live("disabled", move || atlas.query.read().range.is_all())
        .on(ev::click, move |_| handle.clear())
        .child(atlas.say(Message::AllTime));
    html::div().class("steppers").children([stepper(End::From, handle), stepper(End::To, handle), all])
}

fn stepper(end: End, handle: BrushHandle) -> Element {
    let atlas = handle.atlas;
    let what = atlas.say(end.name());
    let button = |label: Message<'_>, sign: &'static str, months: i32| {
        sign_button(atlas.say(label), sign).on(ev::click, move |_| handle.step(end, months))
    };
    html::div()
        .class("stepper")
        .attr("role", "group")
        .label(what.clone())
        .child(html::span().class("stepper-name").child(what.clone()))
        .child(button(Message::Earlier { what: &what }, "‹", -1))
        .child(html::span().class("stepper-month").text(move || atlas.say(Message::Month(handle.month(end)))))
        .child(button(Message::Later { what: &what }, "›", 1))
}
