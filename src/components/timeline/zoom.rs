//! Which months the timeline shows: closer, wider, earlier, later. It filters nothing.

use super::brush::BrushHandle;
use crate::browser;
use crate::components::Atlas;
use crate::components::sign_button::sign_button;
use crate::markup::{Element, html};
use crate::reactive::{Kept, Memo, when};
use crate::scene::{Lot, TimelineScene, is_mostly_dated};
use crate::view_state::TimeView;
use crate::words::Message;
use leptos::ev;

/// Handles of the timeline's view.
#[derive(Clone, Copy)]
pub(super) struct TimeHandle {
    atlas: Atlas,
    scene: Memo<TimelineScene>,
    /// How far the wheel was turned and it was not yet enough for a month: zoom steps, pixels.
    turned: Kept<(f64, f64)>,
}

/// Part of the shown months by which a button moves the view.
const STEP: f64 = 0.5;

impl TimeHandle {
    pub(super) fn new(atlas: Atlas, scene: Memo<TimelineScene>) -> Self {
        Self { atlas, scene, turned: Kept::new((0.0, 0.0)) }
    }

    fn shown(self) -> TimeView {
        self.scene.with_untracked(|scene| TimeView::new(scene.scale.first(), scene.scale.last()))
    }

    /// Shows these months as far as there is anything to show for them, or all of it.
    fn show(self, view: TimeView) {
        let view = view.within(self.scene.with_untracked(|scene| scene.domain));
        self.atlas.navigator.show_time(Some(view.unwrap_or(TimeView::ALL)));
    }

    /// Shows half as many months; first of all the chosen ones, if they are fewer than now.
    fn closer(self) {
        let shown = self.shown();
        let range = self.atlas.query.read_untracked().range;
        let chosen = range.from().zip(range.to()).map(|(from, to)| TimeView::new(from, to));
        let chosen = chosen.filter(|chosen| chosen.months() < shown.months());
        self.show(chosen.unwrap_or_else(|| shown.scaled(0.5)));
    }

    fn wider(self) {
        self.show(self.shown().scaled(2.0));
    }

    /// Moves the view by a part of what it shows, at least a month.
    fn pan(self, part: f64) {
        let shown = self.shown();
        let months = (f64::from(shown.months()) * part).round() as i32;
        self.show(shown.moved(if months == 0 { part.signum() as i32 } else { months }));
    }

    /// With a key held, the wheel shows more or fewer months; sideways it moves them.
    pub(super) fn on_wheel(self, event: &ev::WheelEvent) {
        let (across, down) = browser::pixels_of_wheel(event);
        let sideways = across.abs() > down.abs() || event.shift_key();
        if event.ctrl_key() || event.meta_key() {
            self.turn_to_zoom(event);
        } else if sideways && self.atlas.shown_time.get_untracked().is_some() {
            self.turn_to_move(if event.shift_key() { down } else { across });
        } else {
            return;
        }
        event.prevent_default();
    }

    fn turn_to_zoom(self, event: &ev::WheelEvent) {
        let (steps, pixels) = self.turned.get();
        let steps = steps + browser::zoom_of_wheel(event);
        let month = self.scene.with_untracked(|scene| scene.scale.month_at(browser::position_of(event).x));
        let shown = self.shown();
        let wanted = shown.scaled_about(month, (-steps).exp2());
        let is_enough = wanted.months() != shown.months();
        self.turned.set((if is_enough { 0.0 } else { steps.clamp(-1.0, 1.0) }, pixels));
        if is_enough {
            self.show(wanted);
        }
    }

    fn turn_to_move(self, by: f64) {
        let (steps, pixels) = self.turned.get();
        let shown = self.shown();
        let (left, right) = self.scene.with_untracked(|scene| scene.scale.range());
        let month = (right - left) / f64::from(shown.months());
        let months = ((pixels + by) / month).trunc();
        self.turned.set((steps, pixels + by - months * month));
        if months != 0.0 {
            self.show(shown.moved(months as i32));
        }
    }
}

/// Buttons for the view.
pub(super) fn time_zoom(handle: TimeHandle, brush: BrushHandle) -> Element {
    let TimeHandle { atlas, scene, .. } = handle;
    let button = move |name: Message<'static>, sign: &'static str, press: fn(TimeHandle)| {
        sign_button(atlas.say(name), sign).on(ev::click, move |_| press(handle))
    };
    let pan = move |message: fn(usize) -> Message<'static>, lot: Lot, part: f64| {
        let count = move || scene.read().selected(lot).len();
        html::button()
            .attr("type", "button")
            .class("quiet")
            .live("disabled", move || count() == 0)
            .on(ev::click, move |_| handle.pan(part))
            .text(move || atlas.say(message(count())))
    };
    let outside = when(
        move || atlas.shown_time.get().is_some(),
        move || [pan(Message::EarlierMarks, Lot::Before, -STEP), pan(Message::LaterMarks, Lot::After, STEP)],
    );
    html::div()
        .class("time-zoom")
        .attr("role", "group")
        .label(atlas.say(Message::MonthsShown))
        .child(button(Message::FewerMonths, "+", TimeHandle::closer))
        .child(button(Message::MoreMonths, "−", TimeHandle::wider))
        .child(is_mostly_dated(&atlas.edition().report).then(|| super::playback::play_button(brush)))
        .child(outside)
}

/// The way to what lies outside of the reporting period, and back.
pub(super) fn time_extent(handle: TimeHandle) -> Element {
    let TimeHandle { atlas, scene, .. } = handle;
    let is_period = move || atlas.shown_time.get().is_none();
    html::button()
        .attr("type", "button")
        .class("link")
        .live("hidden", move || is_period() && !scene.read().has_outside)
        .on(ev::click, move |_| {
            let is_period = atlas.shown_time.get_untracked().is_none();
            atlas.navigator.show_time(is_period.then_some(TimeView::ALL));
        })
        .text(move || atlas.say(if is_period() { Message::BeforeAndAfter } else { Message::BackToPeriod }))
}
