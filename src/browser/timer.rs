//! Something to be done later: after a while, or when the next frame is drawn. None outlives the part of the
//! page to which it belongs.

use crate::reactive::{Kept, on_end};
use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, TimeoutHandle, request_animation_frame_with_handle, set_timeout_with_handle,
};
use std::time::Duration;

/// What waits to be done, if anything does. Copies stand for the same.
#[derive(Clone, Copy)]
struct Waiting(Kept<Option<Handle>>);

#[derive(Clone, Copy)]
enum Handle {
    Timeout(TimeoutHandle),
    Frame(AnimationFrameRequestHandle),
}

impl Waiting {
    fn new() -> Self {
        let waiting = Self(Kept::new(None));
        on_end(move || waiting.cancel());
        waiting
    }

    /// Has something else wait, given what is to be done when its time has come.
    fn replace(self, run: Box<dyn FnOnce()>, wait: impl FnOnce(Box<dyn FnOnce()>) -> Option<Handle>) {
        self.cancel();
        self.0.set(wait(Box::new(move || {
            self.0.set(None);
            run();
        })));
    }

    fn cancel(self) {
        match self.0.try_read().and_then(|handle| *handle) {
            Some(Handle::Timeout(handle)) => handle.clear(),
            Some(Handle::Frame(handle)) => handle.cancel(),
            None => {}
        }
    }
}

/// One thing to be done after a while; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Timer(Waiting);

impl Timer {
    pub(crate) fn new() -> Self {
        Self(Waiting::new())
    }

    pub(crate) fn start(self, after: Duration, run: impl FnOnce() + 'static) {
        self.set(after, Box::new(run));
    }

    fn set(self, after: Duration, run: Box<dyn FnOnce()>) {
        self.0.replace(run, |run| set_timeout_with_handle(run, after).ok().map(Handle::Timeout));
    }

    /// In a task of its own, as soon as the browser has done what waits.
    pub(crate) fn next_task(self, run: impl FnOnce() + 'static) {
        self.start(Duration::ZERO, run);
    }

    pub(crate) fn stop(self) {
        self.0.cancel();
    }
}

/// One thing to be done when the next frame is drawn; another takes its place. Copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Frame(Waiting);

impl Frame {
    pub(crate) fn new() -> Self {
        Self(Waiting::new())
    }

    /// Does something once the changes made now are drawn.
    pub(crate) fn request(self, run: impl FnOnce() + 'static) {
        self.set(Box::new(run));
    }

    fn set(self, run: Box<dyn FnOnce()>) {
        self.0.replace(run, |run| request_animation_frame_with_handle(run).ok().map(Handle::Frame));
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
}
