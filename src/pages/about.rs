//! Where the data come from, what is editorial, how to use and reuse the atlas.

use crate::components::Atlas;
use crate::markup::{Element, Node, html};
use crate::messages::Message;

/// The about page.
pub(super) fn about_page(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let publisher = atlas.text(&report.publisher);
    let paragraph = |words: String| html::p().child(words);
    let heading = |title: Message<'_>| html::h2().child(atlas.say(title));
    let chapter = |title, text| [heading(title), paragraph(atlas.say(text))];
    let not_official = atlas.say(Message::AboutNotOfficial { publisher: &publisher });
    let source_title = report.source.title.as_ref().map(|title| atlas.text(title));
    let source = html::cite().child(match (source_title, report.source.url.clone()) {
        (Some(title), Some(url)) => html::a().attr("href", url).child(title).into(),
        (title, _) => Node::from(title),
    });
    let file = html::a()
        .attr("href", format!("{}data/report.json", atlas.navigator.site().base))
        .attr("download", "")
        .child(atlas.say(Message::DataFile));
    let updated = report.updated.map(|date| atlas.say(Message::Updated(date)));
    let mistake = report.contact.as_deref().map(|contact| {
        let link = html::a().attr("href", contact_link(contact));
        html::p().child(link.child(atlas.say(Message::ReportMistake)))
    });
    html::main()
        .id("main")
        .class("about prose")
        .attr("tabindex", "-1")
        .child(html::h1().id("page-title").attr("tabindex", "-1").child(atlas.say(Message::About)))
        .child(html::p().class("lead").child(report.description.as_ref().map(|text| atlas.text(text))))
        .child(html::p().child(html::strong().child(not_official)))
        .child(report.disclaimer.as_ref().map(|text| paragraph(atlas.text(text))))
        .child(heading(Message::AboutSource))
        .child(paragraph(publisher).child(": ").child(source))
        .child(report.source.note.as_ref().map(|note| paragraph(atlas.text(note))))
        .child(html::p().child(file).child(" ").child(updated))
        .child(mistake)
        .children(chapter(Message::AboutEditorial, Message::AboutEditorialText))
        .children(chapter(Message::AboutDates, Message::AboutDatesText))
        .children(chapter(Message::AboutMap, Message::AboutMapText))
        .child(paragraph(atlas.say(Message::MapNote)))
        .children(chapter(Message::AboutUse, Message::AboutUseText))
        .children(chapter(Message::AboutAdopt, Message::AboutAdoptText))
        .children(chapter(Message::AboutLicence, Message::AboutLicenceText))
}

/// An address to write to becomes a mail link; nothing but mail and web addresses is linked.
fn contact_link(contact: &str) -> Option<String> {
    let web = contact.starts_with("https://") || contact.starts_with("http://");
    match (web, contact.contains('@')) {
        (true, _) => Some(contact.to_owned()),
        (false, true) => Some(format!("mailto:{contact}")),
        _ => None,
    }
}
