//! Something to be done later: after a while, or when the next frame is drawn. None outlives the part of the
//! page to which it belongs.

use crate::reactive::{Kept, on_end};
use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, TimeoutHandle, request_animation_frame_with_handle, set_timeout_with_handle,
};
use std::time::Duration;

/// One thing to be done after a while; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Timer(Kept<Option<TimeoutHandle>>);

impl Timer {
    pub(crate) fn new() -> Self {
        let timer = Self(Kept::new(None));
        on_end(move || timer.stop());
        timer
    }

    pub(crate) fn start(self, after: Duration, run: impl FnOnce() + 'static) {
        self.set(after, Box::new(run));
    }

    fn set(self, after: Duration, run: Box<dyn FnOnce()>) {
        self.stop();
        let handle = set_timeout_with_handle(
            move || {
                self.0.set(None);
                run();
            },
            after,
        );
        self.0.set(handle.ok());
    }

    /// In a task of its own, as soon as the browser has done what waits.
    pub(crate) fn next_task(self, run: impl FnOnce() + 'static) {
        self.start(Duration::ZERO, run);
    }

    pub(crate) fn stop(self) {
        if let Some(handle) = self.0.try_read().and_then(|handle| *handle) {
            handle.clear();
        }
    }
}

/// One thing to be done when the next frame is drawn; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Frame(Kept<Option<AnimationFrameRequestHandle>>);

impl Frame {
    pub(crate) fn new() -> Self {
        let frame = Self(Kept::new(None));
        on_end(move || frame.cancel());
        frame
    }

    /// Does something once the changes made now are drawn.
    pub(crate) fn request(self, run: impl FnOnce() + 'static) {
        self.set(Box::new(run));
    }

    fn set(self, run: Box<dyn FnOnce()>) {
        self.cancel();
        let handle = request_animation_frame_with_handle(move || {
            self.0.set(None);
            run();
        });
        self.0.set(handle.ok());
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
        if let Some(handle) = self.0.try_read().and_then(|handle| *handle) {
            handle.cancel();
        }
    }
}
