//! Which paragraph is being read, as the page is scrolled.

use super::page::next_frame;
use crate::live::State;
use crate::scene::{Scrolled, paragraph_read};
use leptos::prelude::{document, on_cleanup, window, window_event_listener_untyped};
use std::rc::Rc;

/// Keeps the index of the paragraph that is being read in a signal, as [`paragraph_read`] has it.
/// `ids` are those of the paragraphs' elements; `named` is the one that the address names.
pub(crate) fn follow_reading(
    ids: Vec<String>,
    named: impl Fn() -> Option<String> + 'static,
    reading: State<Option<usize>>,
) {
    let look = Rc::new(move || {
        let Some(root) = document().document_element() else { return };
        let element = |id: &String| document().get_element_by_id(id);
        let starts: Vec<f64> =
            ids.iter().filter_map(element).map(|element| element.get_bounding_client_rect().top()).collect();
        let height = f64::from(root.client_height());
        let above = window().scroll_y().unwrap_or_default();
        let below = f64::from(root.scroll_height()) - height - above;
        let named = named().and_then(|named| ids.iter().position(|id| *id == named));
        reading.settle(paragraph_read(&starts, Scrolled { above, below, height }, named));
    });
    let first = Rc::clone(&look);
    next_frame(move || first());
    let listener = window_event_listener_untyped("scroll", move |_| look());
    on_cleanup(move || listener.remove());
}
