//! Choosing months by buttons.

use super::brush::{BrushHandle, End};
use crate::components::sign_button::sign_button;
use crate::markup::{Element, html};
use crate::words::Message;
use leptos::ev;

/// A stepper for each end, and the way back to all time.
pub(super) fn brush_steppers(handle: BrushHandle) -> Element {
    let atlas = handle.atlas;
    let all = html::button()
        .attr("type", "button")
        .class("quiet")
        // It keeps the focus when there is nothing more to take back.
        .live("aria-disabled", move || atlas.query.read().range.is_all().then_some("true"))
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
