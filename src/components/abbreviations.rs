//! What abbreviations stand for.

use super::Atlas;
use super::said::in_language;
use crate::markup::{Element, html};
use crate::selection::{abbreviations_in, explains};
use crate::words::Message;

/// The abbreviations that stand in these texts for the first time and that neither they nor what is `shown` with them
/// explains. `seen` is, for each abbreviation of the report, whether it stood in a text before.
pub(super) fn abbreviations(
    atlas: Atlas,
    texts: &[&str],
    shown: &[&str],
    seen: &mut [bool],
) -> Option<Element> {
    let edition = atlas.edition();
    let mut meanings = Vec::new();
    for text in texts {
        for index in abbreviations_in(&edition.report, text, seen) {
            let term = &edition.report.abbreviations[index];
            if !texts.iter().chain(shown).any(|text| explains(text, &term.id)) {
                let words = Message::Meaning { short: &term.id, long: &edition.name(&term.name).words };
                let words = edition.say(words);
                meanings.push(in_language(html::span(), edition.foreign(&term.name)).child(words));
            }
        }
    }
    (!meanings.is_empty()).then(|| html::p().class("item-meta meanings").children(meanings))
}
