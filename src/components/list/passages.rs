//! What a search finds in the text of the report itself, under the activities.

use crate::components::Atlas;
use crate::components::marked::marked;
use crate::markup::{Element, Node, html, keyed, part};
use crate::reactive::{Signal, memo, when};
use crate::route::{Page, Route};
use crate::words::Message;

/// How many are shown until all are asked for.
const FIRST: usize = 8;

/// The passages as links to where they stand; nothing without a search.
pub(super) fn passages(atlas: Atlas) -> Node {
    let selection = atlas.selection;
    let count = memo(move || selection.read().passages.len());
    let all = Signal::new(false);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        selection.read().passages.iter().copied().take(most).collect()
    };
    let more = move || {
        let button = html::button().attr("type", "button").class("quiet");
        button
            .on(leptos::ev::click, move |_| all.set(true))
            .text(move || atlas.say(Message::ShowAll(count.get())))
    };
    let list = move || {
        [
            Node::from(
                html::h2().class("list-heading").text(move || atlas.say(Message::PassagesFound(count.get()))),
            ),
            html::ol()
                .class("items passages")
                .attr("role", "list")
                .child(keyed(shown, move |passage| item(atlas, passage)))
                .into(),
            when(move || count.get() > FIRST && !all.get(), more),
        ]
    };
    when(move || count.get() > 0, list)
}

fn item(atlas: Atlas, passage: usize) -> Element {
    let edition = atlas.edition();
    let passage = edition.index.passage(passage);
    let section = &edition.report.sections[passage.section];
    let name = edition.section_name(passage.section);
    let (name, route) = match passage.paragraph {
        None => (name.words.into_owned(), Page::Section(section.id.clone()).into()),
        Some(paragraph) => {
            let number = section.paragraphs[paragraph].number;
            let name = Message::EvidenceAt { section: &name.words, paragraph: number };
            (edition.say(name), Route::paragraph(&section.id, number))
        }
    };
    let excerpt = part(move || {
        let (edition, words) = (atlas.edition(), atlas.words.read());
        let of = |language| {
            let texts = passage.texts(&edition.report, language);
            texts.iter().find_map(|text| words.excerpt(text)).as_deref().map(marked)
        };
        of(Some(edition.language.tag())).or_else(|| of(None))
    });
    html::li()
        .class("item")
        .child(html::a().live("href", move || atlas.navigator.href_to(route.clone())).child(name))
        .child(html::p().class("item-found").child(excerpt))
}
