//! Where the reader had scrolled to in each entry of the history. A browser that goes back scrolls
//! before the page has been drawn, so the atlas does it instead.

use js_sys::Reflect;
use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;

/// The entries of this visit. The state of each in the browser's history is its number.
#[derive(Default)]
pub(super) struct ScrollMemory {
    /// Pixels from the top by the entry's number.
    positions: Vec<Option<f64>>,
    /// The number of the entry that is shown.
    present: usize,
    /// Where to scroll, if the present entry was come back to.
    pub(super) returned: Option<f64>,
}

impl ScrollMemory {
    /// The reader is at the entry that was loaded. From now on the page scrolls, not the browser.
    pub(super) fn start(&mut self) {
        self.present = number().unwrap_or_default();
        if let Ok(history) = window().history() {
            let _refused = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
            let _refused = history.replace_state_with_url(&self.state(), "", None);
        }
    }

    /// The reader went back or forward; what is shown still is the entry before.
    pub(super) fn moved(&mut self) {
        self.note();
        // An entry without a number the browser has made itself, as for a fragment that was typed
        // into the address bar.
        self.present = number().unwrap_or(self.present + 1);
        self.returned = self.positions.get(self.present).copied().flatten();
    }

    /// The reader follows a link; the state for the entry that it opens.
    pub(super) fn opened(&mut self) -> JsValue {
        self.note();
        self.returned = None;
        self.present += 1;
        // What was ahead is gone from the history.
        self.positions.truncate(self.present);
        self.state()
    }

    /// The state of the present entry.
    pub(super) fn state(&self) -> JsValue {
        JsValue::from_f64(self.present as f64)
    }

    fn note(&mut self) {
        self.positions.resize(self.positions.len().max(self.present + 1), None);
        self.positions[self.present] = window().scroll_y().ok();
    }
}

/// The number that the state of the present entry holds.
fn number() -> Option<usize> {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).map(|number| number as usize)
}
