//! Why an activity was found.

use crate::components::Atlas;
use crate::components::marked::marked;
use crate::markup::{Element, Node, html, part};
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
        let name = match reason.source {
            Source::Name(facet) => atlas.say(Message::FacetName(facet)),
            Source::Goal => atlas.say(Message::Goals),
            Source::ActionLine => atlas.say(Message::ActionLines),
            Source::Abbreviation(index) => edition.report.abbreviations[index].id.clone(),
            Source::Quotation => return Some(line(html::q().child(excerpt).into())),
            _ => return Some(line(excerpt)),
        };
        Some(line([name.into(), Node::from(": "), excerpt].into()))
    })
}

fn line(words: Node) -> Element {
    html::p().class("item-found").child(words)
}
