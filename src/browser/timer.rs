//! Something to be done later: after a while, or when the next frame is drawn. None outlives the part of the
//! page to which it belongs.

use crate::reactive::on_end;
use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, TimeoutHandle, request_animation_frame_with_handle, set_timeout_with_handle,
};
use leptos::prelude::{SetValue, StoredValue, UpdateValue};
use std::time::Duration;

/// One thing to be done after a while; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    pub(crate) fn new() -> Self {
        let timer = Self(StoredValue::new(None));
        on_end(move || timer.stop());
        timer
    }

    pub(crate) fn start(self, after: Duration, run: impl FnOnce() + 'static) {
        self.stop();
        let handle = set_timeout_with_handle(
            move || {
                self.0.set_value(None);
                run();
            },
            after,
        );
        self.0.set_value(handle.ok());
    }

    /// In a task of its own, as soon as the browser has done what waits.
    pub(crate) fn next_task(self, run: impl FnOnce() + 'static) {
        self.start(Duration::ZERO, run);
    }

    pub(crate) fn stop(self) {
        if let Some(handle) = self.0.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}

/// One thing to be done when the next frame is drawn; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Frame(StoredValue<Option<AnimationFrameRequestHandle>>);

impl Frame {
    pub(crate) fn new() -> Self {
        let frame = Self(StoredValue::new(None));
        on_end(move || frame.cancel());
        frame
    }

    /// Does something once the changes made now are drawn.
    pub(crate) fn request(self, run: impl FnOnce() + 'static) {
        self.cancel();
        let handle = request_animation_frame_with_handle(move || {
            self.0.set_value(None);
            run();
        });
        self.0.set_value(handle.ok());
    }

    /// Calls `step` at each frame of an animation with the part of it that is over, ending with 1, as long
    /// as `step` wants to go on.
    pub(crate) fn animate(self, milliseconds: f64, step: impl Fn(f64) -> bool + 'static) {
        self.run(js_sys::Date::now(), milliseconds, Box::new(step));
    }

    fn run(self, start: f64, milliseconds: f64, step: Box<dyn Fn(f64) -> bool>) {
        self.request(move || {
            let part = ((js_sys::Date::now() - start) / milliseconds).clamp(0.0, 1.0);
            if step(part) && part < 1.0 {
                self.run(start, milliseconds, step);
            }
        });
    }

    fn cancel(self) {
        if let Some(handle) = self.0.try_update_value(Option::take).flatten() {
            handle.cancel();
        }
    }
}
