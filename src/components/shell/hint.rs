//! How to use the atlas, in one line that goes away by use.

use crate::components::Atlas;
use crate::markup::{Node, html};
use crate::reactive::{Signal, watch, when};
use crate::words::Message;

/// The line, until the reader has done anything that changes the address. Nothing is stored: a new
/// visit begins with it again, unless it begins with a link to something chosen.
pub(crate) fn hint(atlas: Atlas) -> Node {
    let used = Signal::new(atlas.query.read_untracked().is_filtered());
    watch(atlas.query, move |before, _| {
        if before.is_some() {
            used.settle(true);
        }
    });
    watch(atlas.open, move |_, open| {
        if open.is_some() {
            used.settle(true);
        }
    });
    when(move || !used.get(), move || html::p().class("hint").child(atlas.say(Message::Hint)))
}
