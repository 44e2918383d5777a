//! Where the reader had scrolled to in each entry of the history. A browser that goes back scrolls
//! before the page has been drawn, so the atlas does it instead.

use crate::reactive::Kept;
use js_sys::Reflect;
use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;

/// The entries of this visit; copies stand for the same. The state of each in the browser's history is its number.
#[derive(Clone, Copy)]
pub(crate) struct ScrollMemory(Kept<Entries>);

#[derive(Clone, Default)]
struct Entries {
    /// Pixels from the top by the entry's number.
    positions: Vec<Option<f64>>,
    /// The number of the entry that is shown.
    present: usize,
    /// Where to scroll, if the present entry was come back to.
    returned: Option<f64>,
}

/// More entries no browser keeps.
const MOST: usize = 100_000;

impl Default for ScrollMemory {
    fn default() -> Self {
        Self(Kept::new(Entries::default()))
    }
}

impl ScrollMemory {
    /// The reader is at the entry that was loaded. From now on the page scrolls, not the browser.
    pub(crate) fn start() -> Self {
        let memory = Self(Kept::new(Entries { present: number().unwrap_or_default(), ..Entries::default() }));
        if let Ok(history) = window().history() {
            let _refused = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
            let _refused = history.replace_state_with_url(&memory.state(), "", None);
        }
        memory
    }

    /// How far the present entry was scrolled when the reader left it; `None` if it was not come back to.
    pub(super) fn returned(self) -> Option<f64> {
        self.0.read().returned
    }

    /// The reader went back or forward; what is shown still is the entry before.
    pub(super) fn moved(self) {
        self.0.update(|entries| {
            entries.note();
            // An entry without a number the browser has made itself, as for a fragment that was typed
            // into the address bar.
            entries.present = number().unwrap_or(entries.present + 1);
            entries.returned = entries.positions.get(entries.present).copied().flatten();
        });
    }

    /// The reader follows a link; the state for the entry that it opens.
    pub(super) fn opened(self) -> JsValue {
        self.0.update(|entries| {
            entries.note();
            entries.returned = None;
            entries.present += 1;
            // What was ahead is gone from the history.
            entries.positions.truncate(entries.present);
        });
        self.state()
    }

    /// The state of the present entry.
    pub(super) fn state(self) -> JsValue {
        JsValue::from_f64(self.0.read().present as f64)
    }
}

impl Entries {
    fn note(&mut self) {
        self.positions.resize(self.positions.len().max(self.present + 1), None);
        self.positions[self.present] = window().scroll_y().ok();
    }
}

/// The number that the state of the present entry holds; other scripts and extensions may write anything there.
fn number() -> Option<usize> {
    let state = window().history().and_then(|history| history.state());
    let number = state.ok().and_then(|state| state.as_f64()).map(|number| number as usize);
    number.filter(|number| *number < MOST)
}
