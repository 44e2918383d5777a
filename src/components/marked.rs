//! Texts in which what is searched for is marked.

use super::Atlas;
use super::said::in_language;
use crate::edition::Said;
use crate::markup::{Node, html, part};
use crate::selection::Piece;

/// A text with what is searched for marked in it.
pub(super) fn marked_text(atlas: Atlas, text: String) -> Node {
    part(move || marked(&atlas.words.read().pieces(&text)))
}

/// The same for a text of the report among other words.
pub(super) fn marked_said(atlas: Atlas, said: Said<'_>) -> Node {
    let text = marked_text(atlas, said.words.into_owned());
    if said.foreign.is_none() { text } else { in_language(html::span(), said.foreign).child(text).into() }
}

/// Pieces of a text, those that were searched for marked.
pub(super) fn marked(pieces: &[Piece<'_>]) -> Node {
    let node = |piece: &Piece<'_>| {
        let text = piece.text.to_owned();
        if piece.found { Node::from(html::mark().child(text)) } else { text.into() }
    };
    Node::Many(pieces.iter().map(node).collect())
}
