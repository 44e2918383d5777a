//! Buttons for all that gestures do on the map (WCAG 2.2, 2.5.7).

use super::Atlas;
use super::live::when;
use super::map::MapHandle;
use crate::messages::Message;
use leptos::prelude::*;

/// Zoom, pan, reset, fit.
#[component]
pub(super) fn MapControls(handle: MapHandle) -> impl IntoView {
    view! {
        <div class="map-controls">
            <ControlButton name=Message::ZoomIn sign="+" handle=handle press=|map| map.zoom(1.0) />
            <ControlButton name=Message::ZoomOut sign="−" handle=handle press=|map| map.zoom(-1.0) />
            <ControlButton name=Message::FitResults sign="⤢" handle=handle press=MapHandle::fit_results />
            <ControlButton name=Message::ResetMap sign="↺" handle=handle press=MapHandle::reset />
            {when(move || handle.viewport.get().zoom > 0.0, move || view! {
                <div class="map-pan">
                    <ControlButton name=Message::PanNorth sign="↑" handle=handle press=|map| map.pan(0.0, -1.0) />
                    <ControlButton name=Message::PanWest sign="←" handle=handle press=|map| map.pan(-1.0, 0.0) />
                    <ControlButton name=Message::PanEast sign="→" handle=handle press=|map| map.pan(1.0, 0.0) />
                    <ControlButton name=Message::PanSouth sign="↓" handle=handle press=|map| map.pan(0.0, 1.0) />
                </div>
            })}
        </div>
    }
}

#[component]
fn ControlButton(
    name: Message<'static>,
    /// What it shows.
    sign: &'static str,
    handle: MapHandle,
    press: fn(MapHandle),
) -> impl IntoView {
    let name = Atlas::expect().say(name);
    view! {
        <button type="button" aria-label=name.clone() title=name on:click=move |_| press(handle)>
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}
