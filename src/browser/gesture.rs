//! Pointers on a drawing: dragging with one, pinching with two.

use super::page::position_of;
use crate::geo::Screen;
use crate::live::State;
use crate::markup::Element;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{PointerEvent, WheelEvent};

/// What the pointers did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum GestureEvent {
    /// A drag went from `start` to `now`; `last` is where it was before.
    Drag {
        /// Where the pointer went down.
        start: Screen,
        /// Where it was at the last event.
        last: Screen,
        /// Where it is.
        now: Screen,
    },
    /// Two fingers moved: their middle from `last` to `now`, their distance by `ratio`.
    Pinch {
        /// Where their middle was.
        last: Screen,
        /// Where their middle is.
        now: Screen,
        /// Their distance now, divided by that before.
        ratio: f64,
    },
}

/// A pointer that is down.
#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    start: Screen,
    last: Screen,
}

/// Further than this, in pixels, a press is a drag and no click.
const CLICK_SLOP: f64 = 4.0;

/// Follows the pointers on one element. A finger alone does not drag when it should scroll the
/// page; two always do.
#[derive(Clone, Copy)]
pub(crate) struct Gesture {
    pointers: StoredValue<Vec<Pointer>>,
    dragging: State<bool>,
    /// Whether one finger drags; otherwise it scrolls the page.
    one_finger: bool,
}

impl Gesture {
    pub(crate) fn new(one_finger: bool) -> Self {
        Self { pointers: StoredValue::new(Vec::new()), dragging: State::new(false), one_finger }
    }

    /// Makes an element follow the pointers that went [`Self::down`] on it, and keeps the click
    /// that ends a drag from being one.
    pub(crate) fn listen(self, element: Element, mut follow: impl FnMut(GestureEvent) + 'static) -> Element {
        element
            .toggle("dragging", move || self.dragging.get())
            .on(ev::pointermove, move |event| {
                if let Some(gesture) = self.moved(&event) {
                    follow(gesture);
                }
            })
            .on(ev::pointerup, move |event| self.up(&event))
            .on(ev::pointercancel, move |event| self.up(&event))
            .on(ev::capture(ev::click), move |event| {
                if self.dragging.get_untracked() {
                    event.prevent_default();
                    event.stop_propagation();
                }
            })
    }

    /// A pointer went down.
    pub(crate) fn down(self, event: &PointerEvent) {
        let touch = event.pointer_type() == "touch";
        if event.button() != 0 && !touch {
            return;
        }
        let at = position_of(event);
        self.pointers.update_value(|pointers| {
            pointers.retain(|pointer| pointer.id != event.pointer_id());
            pointers.push(Pointer { id: event.pointer_id(), start: at, last: at });
            pointers.truncate(2);
        });
    }

    /// What a move means, if anything.
    fn moved(self, event: &PointerEvent) -> Option<GestureEvent> {
        let element: web_sys::Element = event.current_target()?.dyn_into().ok()?;
        let now = position_of(event);
        let touch = event.pointer_type() == "touch";
        let pointers = self.pointers.with_value(Clone::clone);
        let index = pointers.iter().position(|pointer| pointer.id == event.pointer_id())?;
        let Pointer { start, last, .. } = pointers[index];
        let gesture = match pointers[..] {
            [_] if touch && !self.one_finger => None,
            [_] if !self.dragging.get_untracked() && start.distance(now) < CLICK_SLOP => None,
            [_] => Some(GestureEvent::Drag { start, last, now }),
            [first, second] => {
                let other = if index == 0 { second.last } else { first.last };
                let middle = |a: Screen, b: Screen| Screen { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
                let ratio = now.distance(other).max(1.0) / last.distance(other).max(1.0);
                Some(GestureEvent::Pinch { last: middle(last, other), now: middle(now, other), ratio })
            }
            _ => None,
        };
        // A drag that has not begun keeps its start, so that it begins without a jump.
        if gesture.is_some() {
            self.pointers.update_value(|pointers| pointers[index].last = now);
            if !self.dragging.get_untracked() {
                self.dragging.set(true);
                // From now on the drag is ours even outside the element.
                let _gone = element.set_pointer_capture(event.pointer_id());
            }
        }
        gesture
    }

    /// A pointer went up or was taken by the browser.
    fn up(self, event: &PointerEvent) {
        self.pointers.update_value(|pointers| pointers.retain(|pointer| pointer.id != event.pointer_id()));
        if self.dragging.get_untracked() && self.pointers.with_value(Vec::is_empty) {
            // The click that follows a drag comes before the next frame, and is none.
            set_timeout(move || self.dragging.set(false), std::time::Duration::ZERO);
        }
    }
}

/// Zoom steps of a wheel event: about one per three notches; a pinch on a trackpad, which comes
/// as a wheel with the control key, moves finer.
pub(crate) fn zoom_of_wheel(event: &WheelEvent) -> f64 {
    let pixels = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => 16.0,
        WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let rate = if event.ctrl_key() { 0.01 } else { 0.003 };
    (-event.delta_y() * pixels * rate).clamp(-1.0, 1.0)
}
