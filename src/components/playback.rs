//! Playing through time: the chosen months move on by one, again and again, and with them all views.

use super::brush::BrushHandle;
use crate::live::State;
use crate::markup::{Element, html};
use crate::messages::Message;
use leptos::ev;
use leptos::leptos_dom::helpers::set_timeout;
use std::time::Duration;

/// How long each month is shown: long enough to read what is new.
const PACE: Duration = Duration::from_millis(1200);

/// A button that starts and stops playing.
pub(super) fn play_button(brush: BrushHandle) -> Element {
    let atlas = brush.atlas;
    let playing = brush.playing;
    let name = move || atlas.say(if playing.get() { Message::Pause } else { Message::Play });
    html::button()
        .attr("type", "button")
        .class("quiet")
        .on(ev::click, move |_| {
            if playing.get_untracked() {
                playing.set(false);
            } else {
                playing.set(true);
                brush.rewind();
                next(brush, playing);
            }
        })
        .text(name)
}

fn next(brush: BrushHandle, playing: State<bool>) {
    set_timeout(
        move || {
            // Gone with its page, or stopped by the reader.
            if !playing.peek().unwrap_or_default() {
                return;
            }
            if brush.advance() {
                next(brush, playing);
            } else {
                playing.set(false);
            }
        },
        PACE,
    );
}
