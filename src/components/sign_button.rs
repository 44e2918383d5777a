//! Buttons that show a sign.

use crate::markup::{Element, html};

/// A button that shows a sign and is read aloud, and explained to a pointer, by its name.
pub(super) fn sign_button(name: String, sign: &'static str) -> Element {
    html::button()
        .attr("type", "button")
        .label(name.clone())
        .attr("title", name)
        .child(html::span().attr("aria-hidden", "true").child(sign))
}
