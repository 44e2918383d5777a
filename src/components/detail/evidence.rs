//! Where the report says what is said of an activity.

use crate::components::Atlas;
use crate::components::said::in_language;
use crate::markup::{Node, html};
use crate::route::Route;
use crate::words::Message;

/// Where the report says so, with links to the very words.
pub(super) fn evidence(atlas: Atlas, activity: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let item = edition.activity(activity);
    let pieces = item.evidence.iter().map(|piece| {
        let name = edition.section_name(piece.section);
        let route = Route::quotation(&report.sections[piece.section].id, piece.paragraph, &item.id);
        let link = html::a()
            .live("href", move || atlas.navigator.href_to(route.clone()))
            .child(atlas.say(Message::EvidenceAt { section: &name.words, paragraph: piece.paragraph }));
        let quotation = in_language(html::q(), edition.foreign_quotation()).child(piece.quote.clone());
        html::li().child(quotation).child(" ").child(link)
    });
    [
        html::h2().child(atlas.say(Message::Evidence)),
        html::ul().class("evidence").attr("role", "list").children(pieces),
    ]
    .into()
}
