//! Texts of the report in the page: each in its own language and direction, and whole for those who ask.

use super::Atlas;
use crate::edition::{Foreign, Said};
use crate::markup::{Element, Node, html};
use crate::report::Text;
use crate::words::Message;

/// Makes an element say a text.
pub(crate) fn says(element: Element, said: Said<'_>) -> Element {
    in_language(element, said.foreign).child(said.words.into_owned())
}

/// Notes an element's language, where it is not that of the words around it.
pub(crate) fn in_language(element: Element, foreign: Option<Foreign>) -> Element {
    match foreign {
        Some(Foreign { language, direction }) => element.language(Some(language), direction),
        None => element,
    }
}

/// A text among other words.
impl From<Said<'_>> for Node {
    fn from(said: Said<'_>) -> Self {
        if said.foreign.is_some() {
            return says(html::span(), said).into();
        }
        said.words.into_owned().into()
    }
}

/// A way to read a text whole that is cut where it is shown.
pub(super) fn whole(atlas: Atlas, said: &Said<'_>, text: &Text) -> Option<Element> {
    let edition = atlas.edition();
    let words = edition.text(text);
    said.is_cut.then(|| {
        let summary =
            html::summary().child(atlas.say(Message::ShowWhole { characters: words.chars().count() }));
        let whole = in_language(html::p(), said.foreign.clone()).child(words.to_owned());
        html::details().class("whole").child(summary).child(whole)
    })
}
