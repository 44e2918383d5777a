//! Events, of elements and of the window.

use crate::markup::Listener;
use leptos::ev::EventDescriptor;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::EventTarget;

/// Does something at each event that reaches the window, for as long as the page is open. (Leptos's own
/// listeners can be removed again, and bring a second allocator for it.)
pub(crate) fn listen<E: EventDescriptor>(event: E, mut run: impl FnMut(E::EventType) + 'static)
where
    E::EventType: JsCast,
{
    let run = Box::new(move |event: web_sys::Event| run(event.unchecked_into()));
    add_listener(&window(), Listener { event: event.name(), capture: E::CAPTURE, run });
}

/// The browser keeps the listener as long as the target.
pub(super) fn add_listener(target: &EventTarget, Listener { event, capture, run }: Listener) {
    let run = Closure::wrap(run).into_js_value();
    let _added = target.add_event_listener_with_callback_and_bool(&event, run.unchecked_ref(), capture);
}
