//! Buttons for all that gestures do on the map (WCAG 2.2, 2.5.7).

use super::handle::MapHandle;
use crate::components::sign_button::sign_button;
use crate::markup::{Element, html};
use crate::reactive::when;
use crate::words::Message;
use leptos::ev;

/// Zoom, reset, fit, pan. At a limit a button says so and stays, so that the focus does.
pub(super) fn map_controls(handle: MapHandle) -> Element {
    let sign = move |name: Message<'static>, sign, press: fn(MapHandle)| {
        sign_button(handle.atlas.say(name), sign).on(ev::click, move |_| press(handle))
    };
    let word = move |name: Message<'static>, press: fn(MapHandle)| {
        let button = html::button().attr("type", "button").class("quiet").child(handle.atlas.say(name));
        button.on(ev::click, move |_| press(handle))
    };
    let pan = move || {
        html::div().class("map-pan").children([
            sign(Message::PanNorth, "↑", |map| map.pan(0.0, -1.0)),
            sign(Message::PanWest, "←", |map| map.pan(-1.0, 0.0)),
            sign(Message::PanEast, "→", |map| map.pan(1.0, 0.0)),
            sign(Message::PanSouth, "↓", |map| map.pan(0.0, 1.0)),
        ])
    };
    let whole = move || (!handle.is_zoomed()).then_some("true");
    html::div()
        .class("map-controls")
        .children([
            sign(Message::ZoomIn, "+", |map| map.zoom(1.0))
                .live("aria-disabled", move || handle.is_closest().then_some("true")),
            sign(Message::ZoomOut, "−", |map| map.zoom(-1.0)).live("aria-disabled", whole),
            word(Message::ResetMap, MapHandle::reset).live("aria-disabled", whole),
        ])
        .child(when(
            move || handle.is_zoomed() || handle.atlas.query.read().is_filtered(),
            move || word(Message::FitResults, MapHandle::fit_results),
        ))
        .child(when(move || handle.is_zoomed(), pan))
}
