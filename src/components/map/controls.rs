//! Buttons for all that gestures do on the map (WCAG 2.2, 2.5.7).

use super::handle::MapHandle;
use crate::components::sign_button::sign_button;
use crate::markup::{Element, html};
use crate::reactive::when;
use crate::words::Message;
use leptos::ev;

/// Zoom, pan, reset, fit.
pub(super) fn map_controls(handle: MapHandle) -> Element {
    let button = move |name: Message<'static>, sign, press: fn(MapHandle)| {
        sign_button(handle.atlas.say(name), sign).on(ev::click, move |_| press(handle))
    };
    let pan = move || {
        html::div().class("map-pan").children([
            button(Message::PanNorth, "↑", |map| map.pan(0.0, -1.0)),
            button(Message::PanWest, "←", |map| map.pan(-1.0, 0.0)),
            button(Message::PanEast, "→", |map| map.pan(1.0, 0.0)),
            button(Message::PanSouth, "↓", |map| map.pan(0.0, 1.0)),
        ])
    };
    html::div()
        .class("map-controls")
        .children([
            button(Message::ZoomIn, "+", |map| map.zoom(1.0)),
            button(Message::ZoomOut, "−", |map| map.zoom(-1.0)),
            button(Message::FitResults, "⤢", MapHandle::fit_results),
            button(Message::ResetMap, "↺", MapHandle::reset),
        ])
        .child(when(move || handle.viewport.get().zoom > 0.0, pan))
}
