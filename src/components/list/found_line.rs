//! Why an activity was found.

use crate::components::Atlas;
use crate::components::marked::marked;
use crate::markup::{Node, html, part};
use crate::selection::{Source, reason, texts};
use crate::words::Message;

/// Why an activity was found, where its title and place do not show it.
pub(super) fn found_line(atlas: Atlas, activity: usize) -> Node {
    part(move || {
        let edition = atlas.edition();
        let worded = edition.worded(activity);
        let why =
            |language| reason(&texts(&edition.report, activity, language, &worded), &atlas.words.read());
        // What the reader's language lacks was found in another one.
        let reason = why(Some(edition.language.tag())).or_else(|| why(None))?;
        let excerpt = marked(&reason.excerpt);
        let words: Node = match of(reason.source) {
            Some(name) => [atlas.say(name).into(), Node::from(": "), excerpt].into(),
            None if reason.source == Source::Quotation => html::q().child(excerpt).into(),
            None => excerpt,
        };
        Some(html::p().class("item-found").child(words))
    })
}

/// What a name is of.
fn of(source: Source) -> Option<Message<'static>> {
    match source {
        Source::Name(facet) => Some(Message::FacetName(facet)),
        Source::Goal => Some(Message::Goals),
        Source::ActionLine => Some(Message::ActionLines),
        _ => None,
    }
}
