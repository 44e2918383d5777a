//! Links to what comes before and after what is shown.

use super::Atlas;
use crate::markup::Element;
use crate::words::Message;

/// A link to what comes before (`prev`) or after (`next`) what is shown.
pub(super) fn neighbour_link(atlas: Atlas, link: Element, rel: &'static str, title: &str) -> Element {
    let words = if rel == "prev" { Message::Previous { title } } else { Message::Next { title } };
    link.attr("rel", rel).child(atlas.say(words))
}
