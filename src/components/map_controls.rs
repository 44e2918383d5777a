//! Buttons for all that gestures do on the map (WCAG 2.2, 2.5.7).

use super::Atlas;
use super::map::MapHandle;
use crate::messages::Message;
use leptos::prelude::*;

/// Zoom, pan, reset, fit.
#[component]
pub(super) fn MapControls(handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let zoomed = Memo::new(move |_| handle.viewport.get().zoom > 0.0);
    let fit = move || handle.fit(&atlas.selection.read_untracked().activities);
    view! {
        <div class="map-controls">
            <ControlButton name=Message::ZoomIn sign="+" press=move || handle.zoom(1.0) />
            <ControlButton name=Message::ZoomOut sign="−" press=move || handle.zoom(-1.0) />
            <ControlButton name=Message::FitResults sign="⤢" press=fit />
            <ControlButton name=Message::ResetMap sign="↺" press=move || handle.reset() />
            <Show when=move || zoomed.get()>
                <div class="map-pan">
                    <ControlButton name=Message::PanNorth sign="↑" press=move || handle.pan(0.0, -1.0) />
                    <ControlButton name=Message::PanWest sign="←" press=move || handle.pan(-1.0, 0.0) />
                    <ControlButton name=Message::PanEast sign="→" press=move || handle.pan(1.0, 0.0) />
                    <ControlButton name=Message::PanSouth sign="↓" press=move || handle.pan(0.0, 1.0) />
                </div>
            </Show>
        </div>
    }
}

#[component]
fn ControlButton(
    name: Message<'static>,
    /// What it shows.
    sign: &'static str,
    press: impl Fn() + 'static,
) -> impl IntoView {
    let name = Atlas::expect().say(name);
    view! {
        <button type="button" aria-label=name.clone() title=name on:click=move |_| press()>
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}
