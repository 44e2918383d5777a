//! What a search found, marked in the texts where it stands.

use crate::components::Atlas;
use crate::markup::{Node, html, part};
use crate::selection::{Piece, Source, reason};
use crate::words::Message;

/// A text with what is searched for marked in it.
pub(super) fn marked_text(atlas: Atlas, text: String) -> Node {
    part(move || marked(&atlas.words.read().pieces(&text)))
}

/// Why an activity was found, where its title and place do not show it.
pub(super) fn found_line(atlas: Atlas, activity: usize) -> Node {
    part(move || {
        let edition = atlas.edition();
        let reason = reason(&edition.report, activity, edition.language.tag(), &atlas.words.read())?;
        let excerpt = marked(&reason.excerpt);
        let words: Node = match reason.source {
            Source::Summary => excerpt,
            Source::Name(facet) => {
                [atlas.say(Message::FacetName(facet)).into(), Node::from(": "), excerpt].into()
            }
            Source::Quotation => html::q().child(excerpt).into(),
        };
        Some(html::p().class("item-found").child(words))
    })
}

fn marked(pieces: &[Piece<'_>]) -> Node {
    let node = |piece: &Piece<'_>| {
        let text = piece.text.to_owned();
        if piece.found { Node::from(html::mark().child(text)) } else { text.into() }
    };
    Node::Many(pieces.iter().map(node).collect())
}
