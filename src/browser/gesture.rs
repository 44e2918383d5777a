//! Pointers on a drawing: dragging with one, pinching with two.

use super::page::position_of;
use super::timer::Timer;
use crate::geo::Screen;
use crate::markup::Element;
use crate::reactive::{Kept, Signal};
use leptos::ev;
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
    /// The hand let go after a drag or pinch.
    End,
    /// The browser took the pointers after a drag or pinch had begun, to scroll: it shall have done nothing.
    Cancel,
}

/// What a single pointer may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnePointer {
    /// A mouse drags anywhere; a finger scrolls the page.
    MouseDrags,
    /// Mouse and finger drag sideways. A finger that goes up or down scrolls the page, for which the element
    /// needs `touch-action: pan-y`.
    DragsSideways,
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

/// Follows the pointers on one element. Two fingers always move it.
#[derive(Clone, Copy)]
pub(crate) struct Gesture {
    pointers: Kept<Vec<Pointer>>,
    dragging: Signal<bool>,
    one: OnePointer,
    /// The click that ends a drag comes before this.
    click_over: Timer,
}

impl Gesture {
    pub(crate) fn new(one: OnePointer) -> Self {
        Self { pointers: Kept::new(Vec::new()), dragging: Signal::new(false), one, click_over: Timer::new() }
    }

    /// Makes an element follow the pointers that went [`Self::down`] on it, and keeps the click
    /// that ends a drag from being one.
    pub(crate) fn listen(self, element: Element, follow: impl Fn(GestureEvent) + Copy + 'static) -> Element {
        let report = move |event: Option<GestureEvent>| event.into_iter().for_each(follow);
        element
            .toggle("dragging", move || self.dragging.get())
            .on(ev::pointermove, move |event| report(self.moved(&event)))
            .on(ev::pointerup, move |event| report(self.up(&event)))
            .on(ev::pointercancel, move |_| report(self.cancelled()))
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
        self.pointers.update(|pointers| {
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
        let pointers = self.pointers.read();
        let index = pointers.iter().position(|pointer| pointer.id == event.pointer_id())?;
        let Pointer { start, last, .. } = pointers[index];
        let gesture = match pointers[..] {
            [_] if self.dragging.get_untracked() || self.starts_drag(touch, start, now) => {
                GestureEvent::Drag { start, last, now }
            }
            [first, second] => {
                let other = if index == 0 { second.last } else { first.last };
                let middle = |a: Screen, b: Screen| Screen { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
                let ratio = now.distance(other).max(1.0) / last.distance(other).max(1.0);
                GestureEvent::Pinch { last: middle(last, other), now: middle(now, other), ratio }
            }
            // A drag that has not begun keeps its start, so that it begins without a jump.
            _ => return None,
        };
        self.pointers.update(|pointers| pointers[index].last = now);
        if !self.dragging.get_untracked() {
            self.dragging.set(true);
            // From now on the drag is ours even outside the element.
            let _gone = element.set_pointer_capture(event.pointer_id());
        }
        Some(gesture)
    }

    fn starts_drag(self, touch: bool, start: Screen, now: Screen) -> bool {
        let (across, down) = ((now.x - start.x).abs(), (now.y - start.y).abs());
        match self.one {
            OnePointer::MouseDrags => !touch && start.distance(now) >= CLICK_SLOP,
            OnePointer::DragsSideways => {
                // A finger that has set out to scroll does not turn into one that drags.
                if touch && down >= CLICK_SLOP && down >= across {
                    self.pointers.set(Vec::new());
                }
                across >= CLICK_SLOP && across > down
            }
        }
    }

    /// A pointer went up.
    fn up(self, event: &PointerEvent) -> Option<GestureEvent> {
        self.pointers.update(|pointers| pointers.retain(|pointer| pointer.id != event.pointer_id()));
        let over = self.dragging.get_untracked() && self.pointers.read().is_empty();
        // The click that follows a drag comes before the next task, and is none.
        over.then(|| {
            self.click_over.next_task(move || self.dragging.set(false));
            GestureEvent::End
        })
    }

    /// The browser took a pointer; what the others do then means nothing.
    fn cancelled(self) -> Option<GestureEvent> {
        self.pointers.set(Vec::new());
        let begun = self.dragging.get_untracked();
        self.dragging.settle(false);
        begun.then_some(GestureEvent::Cancel)
    }
}

/// How many pixels a wheel was turned, to the right and down.
pub(crate) fn pixels_of_wheel(event: &WheelEvent) -> (f64, f64) {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => 16.0,
        WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    (event.delta_x() * unit, event.delta_y() * unit)
}

/// Zoom steps of a wheel event: about one per three notches; a pinch on a trackpad, which comes
/// as a wheel with the control key, moves finer.
pub(crate) fn zoom_of_wheel(event: &WheelEvent) -> f64 {
    let rate = if event.ctrl_key() { 0.01 } else { 0.003 };
    (-pixels_of_wheel(event).1 * rate).clamp(-1.0, 1.0)
}
