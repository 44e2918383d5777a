//! What a paragraph of the report says in its own words, as far as the atlas quotes it.

use crate::components::Atlas;
use crate::components::glyph::theme_glyph;
use crate::components::marked::marked_text;
use crate::components::said::{in_language, says};
use crate::markup::{Element, html};
use crate::report::Paragraph;
use crate::route::Route;
use crate::scene;
use crate::words::Message;

/// All quotations of a paragraph, and quietly its first words, where none of them begins with these.
pub(super) fn quotations(atlas: Atlas, section: &str, paragraph: &Paragraph) -> Element {
    let edition = atlas.edition();
    let words = |&(activity, nth): &(usize, usize)| &edition.activity(activity).evidence[nth].quote;
    let quoted = |words: &str| {
        in_language(html::q(), edition.foreign_quotation()).child(marked_text(atlas, words.to_owned()))
    };
    let opening = &paragraph.opening;
    let is_quoted =
        opening.is_empty() || paragraph.quoted.iter().any(|piece| words(piece).starts_with(&**opening));
    let quotation = |pieces: &[(usize, usize)]| {
        let (activity, _) = pieces[0];
        let item = edition.activity(activity);
        let link = says(atlas.link(html::a(), activity), edition.name(&item.title));
        let glyph = theme_glyph(scene::hue(&edition.report, item));
        place(atlas, Route::quotation(section, paragraph.number, &item.id))
            .attr("data-activity", activity.to_string())
            .children(pieces.iter().map(|piece| quoted(words(piece))))
            .child(html::p().child(glyph).child(" ").child(link))
    };
    html::div()
        .class("words")
        .attr("role", "group")
        .label(atlas.say(Message::ReportsWords))
        .child((!is_quoted).then(|| quoted(opening).class("opening")))
        .children(paragraph.quoted.chunk_by(|(one, _), (other, _)| one == other).map(quotation))
}

/// What a fragment names: it shows when the address does.
fn place(atlas: Atlas, route: Route) -> Element {
    let id = route.fragment.clone();
    let current = move || atlas.route.read().fragment == route.fragment;
    html::div().class("quotation").toggle("current", current).id(id).attr("tabindex", "-1")
}
