//! A section of the report as text.

use super::mentioned::mentioned;
use super::original::retold;
use super::paragraph::{paragraph_id, paragraph_text};
use crate::browser::{self, Frame};
use crate::components::Atlas;
use crate::components::neighbours::neighbour_link;
use crate::components::said::{says, whole};
use crate::markup::{Element, Node, html};
use crate::reactive::{Signal, memo, watch};
use crate::route::{Page, Route, paragraph_of};
use crate::words::Message;
use std::sync::Arc;

/// A section: heading, paragraphs in our words with linked activities, points, links to all.
pub(crate) fn section_text(atlas: Atlas, section: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let part = &report.sections[section];
    let title = edition.name(&part.title);
    let whole = whole(atlas, &title, &part.title);
    let own = Route::from(Page::Section(part.id.clone()));
    let anchor = html::a()
        .class("anchor")
        .live("href", move || atlas.navigator.href_to(own.clone()))
        .label(atlas.say(Message::LinkToHeading { title: &title.words }))
        .child("#");
    let heading = says(html::h1().id("section-title").attr("tabindex", "-1"), title).child(" ").child(anchor);
    let label = html::p().class("section-label").child(part.label.as_ref().map(|label| atlas.name(label)));
    // The index of the paragraph that is being read, or none while all can be seen at once.
    let reading = Signal::new(None);
    // Abbreviations are explained where they first stand.
    let mut seen = vec![false; report.abbreviations.len()];
    let paragraphs = part.paragraphs.iter().enumerate().map(|(index, paragraph)| {
        let read = move || reading.get() == Some(index);
        paragraph_text(atlas, &part.id, paragraph, &mut seen).toggle("at-hand", read)
    });
    let ids: Arc<[String]> = part.paragraphs.iter().map(paragraph_id).collect();
    let frame = Frame::new();
    watch(memo(move || atlas.scrolled.get()), move |_, _| {
        let named = atlas.route.read_untracked().fragment.as_deref().map(paragraph_of).map(str::to_owned);
        browser::note_reading(frame, Arc::clone(&ids), named, reading);
    });
    let empty = part.paragraphs.is_empty().then(|| atlas.say(Message::EmptySection));
    let head =
        html::header().class("section-head").child(label).child(heading).child(whole).child(retold(atlas));
    // What stands in the two columns; where there is one, they tell themselves apart.
    let columns = html::p()
        .class("columns")
        .child(html::span().child(atlas.say(Message::Retelling)))
        .child(" ")
        .child(html::span().child(atlas.say(Message::ReportsWords)));
    let article = html::article()
        .class("paragraphs")
        .attr("aria-labelledby", "section-title")
        .child(empty.is_none().then_some(columns))
        .children(paragraphs)
        .child(empty)
        .child(section_neighbours(atlas, section));
    [head.into(), article.into(), atlas.in_turn(move || mentioned(atlas, section, reading))].into()
}

/// Links to the sections before and after.
fn section_neighbours(atlas: Atlas, section: usize) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let link = |index: usize, rel: &'static str| {
        let page = Page::Section(report.sections.get(index)?.id.clone());
        let link = html::a().live("href", move || atlas.navigator.href(page.clone()));
        Some(neighbour_link(atlas, link, rel, &edition.section_name(index).words))
    };
    let before = section.checked_sub(1).and_then(|before| link(before, "prev"));
    html::p().class("neighbours").children([before, link(section + 1, "next")])
}
