//! Which paragraph is being read, as the page is scrolled.

use super::page::scrolled;
use super::timer::Frame;
use crate::reactive::Signal;
use crate::scene::{Scrolled, paragraph_read};
use leptos::prelude::document;
use std::sync::Arc;

/// Puts the index of the paragraph that is being read into a signal, as [`paragraph_read`] has it, in the next
/// frame, when what is drawn now has its place. `ids` are those of the paragraphs' elements; `named` is the one that the address names.
pub(crate) fn note_reading(
    frame: Frame,
    ids: Arc<[String]>,
    named: Option<String>,
    reading: Signal<Option<usize>>,
) {
    frame.request(move || {
        let Some(root) = document().document_element() else { return };
        let element = |id: &String| document().get_element_by_id(id);
        let starts: Vec<f64> =
            ids.iter().filter_map(element).map(|element| element.get_bounding_client_rect().top()).collect();
        let height = f64::from(root.client_height());
        let above = scrolled();
        let below = f64::from(root.scroll_height()) - height - above;
        let named = named.and_then(|named| ids.iter().position(|id| *id == named));
        reading.settle(paragraph_read(&starts, Scrolled { above, below, height }, named));
    });
}
