//! Playing through time: the chosen months move on by one, again and again, and with them all views.

use super::brush::BrushHandle;
use crate::markup::{Element, html};
use crate::words::Message;
use leptos::ev;
use std::time::Duration;

/// How long each month is shown: long enough to read what is new.
const PACE: Duration = Duration::from_millis(1200);

/// A button that starts and stops playing.
pub(super) fn play_button(brush: BrushHandle) -> Element {
    let atlas = brush.atlas;
    let playing = atlas.playing;
    let name = move || atlas.say(if playing.get() { Message::Pause } else { Message::Play });
    html::button()
        .attr("type", "button")
        .class("quiet")
        .on(ev::click, move |_| {
            if playing.get_untracked() {
                brush.stop();
            } else {
                playing.set(true);
                brush.rewind();
                next(brush);
            }
        })
        .text(name)
}

/// Moves on after a while. There is one clock, so that playing again does not play twice as fast.
fn next(brush: BrushHandle) {
    brush.clock.start(PACE, move || {
        if brush.advance() {
            next(brush);
        } else {
            brush.stop();
        }
    });
}
