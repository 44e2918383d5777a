//! Sizes of elements as they change.

use crate::geo::Size;
use crate::markup::IN_BROWSER;
use crate::reactive::Signal;
use js_sys::Array;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// The size in CSS pixels of the first element that a selector finds on the page that was served, for what
/// is drawn in its place; `otherwise` where there is none.
pub(crate) fn size_before(selector: &str, otherwise: Size) -> Size {
    if !IN_BROWSER {
        return otherwise;
    }
    let Some(element) = document().query_selector(selector).ok().flatten() else { return otherwise };
    let bounds = element.get_bounding_client_rect();
    Size { width: bounds.width().max(1.0), height: bounds.height().max(1.0) }
}

/// Keeps the size of an element's content box, in CSS pixels, in a signal.
pub(crate) fn observe_size(element: &Element, size: Signal<Size>) {
    let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let Some(entry) = entries.iter().next_back() else { return };
        let bounds = entry.unchecked_into::<ResizeObserverEntry>().content_rect();
        // Hidden for a while: what is drawn stays as it is for when it is shown again.
        if bounds.width() == 0.0 {
            return;
        }
        let next = Size { width: bounds.width().max(1.0), height: bounds.height().max(1.0) };
        // It may be gone when the element is removed in the same frame.
        size.settle(next);
    });
    let Ok(observer) = ResizeObserver::new(seen.into_js_value().unchecked_ref()) else { return };
    // The browser lets go of the observer with the element.
    observer.observe(element);
}
