//! Events, of elements and of the window.

use crate::markup::Listener;
use crate::reactive::on_end;
use leptos::ev::EventDescriptor;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::EventTarget;

/// Does something at each event that reaches the window, until the part of the page ends to which this
/// belongs. (Leptos's own listeners bring a second allocator into the program.)
pub(crate) fn listen<E: EventDescriptor>(event: E, mut run: impl FnMut(E::EventType) + 'static)
where
    E::EventType: JsCast,
{
    listen_to_window(&event.name(), E::CAPTURE, Box::new(move |event| run(event.unchecked_into())));
}

fn listen_to_window(event: &str, capture: bool, run: Box<dyn FnMut(web_sys::Event)>) {
    let run = Closure::wrap(run);
    let target: EventTarget = window().into();
    let function = run.as_ref().unchecked_ref();
    let _added = target.add_event_listener_with_callback_and_bool(event, function, capture);
    let event = event.to_owned();
    on_end(move || {
        let function = run.as_ref().unchecked_ref();
        let _removed = target.remove_event_listener_with_callback_and_bool(&event, function, capture);
    });
}

/// The browser keeps the listener as long as the target.
pub(super) fn add_listener(target: &EventTarget, Listener { event, capture, run }: Listener) {
    let run = Closure::wrap(run).into_js_value();
    let _added = target.add_event_listener_with_callback_and_bool(&event, run.unchecked_ref(), capture);
}
