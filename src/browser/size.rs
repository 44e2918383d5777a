//! Sizes of elements as they change.

use crate::geo::Size;
use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// The size of an element's content box in CSS pixels, `initial` until it has been laid out (and
/// for ever where there is no browser).
pub(crate) fn observe_size(
    element: impl Fn() -> Option<Element> + Send + Sync + 'static,
    initial: Size,
) -> Signal<Size> {
    let size = RwSignal::new(initial);
    let observer = StoredValue::new_local(None::<ResizeObserver>);
    Effect::new(move |_| {
        let Some(element) = element() else { return };
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let Some(entry) = entries.iter().next_back() else { return };
            let bounds = entry.unchecked_into::<ResizeObserverEntry>().content_rect();
            // Hidden for a while: what is drawn stays as it is for when it is shown again.
            if bounds.width() == 0.0 {
                return;
            }
            let next = Size { width: bounds.width().max(1.0), height: bounds.height().max(1.0) };
            // Gone with its owner when the element is removed in the same frame.
            if size.try_get_untracked().is_some_and(|present| present != next) {
                size.set(next);
            }
        });
        let Ok(created) = ResizeObserver::new(seen.into_js_value().unchecked_ref()) else { return };
        created.observe(&element);
        observer.set_value(Some(created));
    });
    on_cleanup(move || {
        observer.try_with_value(|observer| observer.as_ref().map(ResizeObserver::disconnect));
    });
    size.into()
}
