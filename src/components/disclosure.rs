//! Something behind a heading that opens it.

use super::Atlas;
use crate::markup::{Element, IN_BROWSER, Node, html, until_program};
use crate::reactive::{Signal, when};
use crate::words::Message;
use leptos::ev;

/// A heading (a `summary`), and what it opens: drawn when that is first asked for, since few readers
/// open all. A printed page says that it needs the program.
pub(super) fn disclosure<N: Into<Node>>(
    atlas: Atlas,
    heading: Element,
    open: bool,
    draw: impl Fn() -> N + 'static,
) -> Element {
    let asked = Signal::new(open);
    // Where markup is only printed, nobody could ask.
    let content = if IN_BROWSER { when(move || asked.get(), draw) } else { draw().into() };
    html::details()
        .class("facets")
        .attr("open", open)
        .on(ev::toggle, move |_| asked.settle(true))
        .child(heading)
        .child(until_program(content, || html::p().class("note").child(atlas.say(Message::NeedsProgram))))
}
