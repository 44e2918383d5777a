//! Sizes of elements as they change, in the unit of drawings: a CSS pixel where letters have their usual size, and
//! more in proportion where the reader, or a wide window, has them larger. So marks and labels grow with the text.

use crate::geo::Size;
use crate::markup::IN_BROWSER;
use crate::reactive::Signal;
use js_sys::Array;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// How many CSS pixels the unit of drawings is: a sixteenth of the page's `rem`, which an element of `index.html`
/// is wide.
pub(crate) fn unit() -> f64 {
    let element = document().get_element_by_id("rem");
    let width = element.map_or(0.0, |element| element.get_bounding_client_rect().width());
    if width > 0.0 { width / 16.0 } else { 1.0 }
}

fn in_units(width: f64, height: f64) -> Size {
    let unit = unit();
    Size { width: (width / unit).max(1.0), height: (height / unit).max(1.0) }
}

/// The size of the first element that a selector finds on the page that was served, for what
/// is drawn in its place; `otherwise` where there is none.
pub(crate) fn size_before(selector: &str, otherwise: Size) -> Size {
    if !IN_BROWSER {
        return otherwise;
    }
    let Some(element) = document().query_selector(selector).ok().flatten() else { return otherwise };
    let bounds = element.get_bounding_client_rect();
    in_units(bounds.width(), bounds.height())
}

/// Keeps the size of an element's content box in a signal.
pub(crate) fn observe_size(element: &Element, size: Signal<Size>) {
    let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let Some(entry) = entries.iter().next_back() else { return };
        let bounds = entry.unchecked_into::<ResizeObserverEntry>().content_rect();
        // Hidden for a while: what is drawn stays as it is for when it is shown again.
        if bounds.width() == 0.0 {
            return;
        }
        let next = in_units(bounds.width(), bounds.height());
        // It may be gone when the element is removed in the same frame.
        size.settle(next);
    });
    let Ok(observer) = ResizeObserver::new(seen.into_js_value().unchecked_ref()) else { return };
    // The browser lets go of the observer with the element.
    observer.observe(element);
}
