//! Where the data come from, what is editorial, how to use and reuse the atlas.

use crate::components::{Atlas, says};
use crate::markup::{Element, Node, html};
use crate::report::Text;
use crate::words::Message;

/// The about page.
pub(super) fn about_page(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let publisher = edition.name(&report.publisher);
    let prose = |element: Element, text: &Text| says(element, edition.prose(text));
    let paragraph = |words: String| html::p().child(words);
    let heading = |title: Message<'_>| html::h2().child(atlas.say(title));
    let chapter = |title, text| [heading(title), paragraph(atlas.say(text))];
    let not_official = atlas.say(Message::AboutNotOfficial { publisher: &publisher.words });
    let source_title = report.source.title.as_ref().map(|title| Node::from(edition.prose(title)));
    let source = html::cite().child(match (source_title, report.source.url.clone()) {
        (Some(title), Some(url)) => html::a().attr("href", url).child(title).into(),
        (title, _) => title.unwrap_or(Node::Many(Vec::new())),
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
        .child(report.description.as_ref().map(|text| prose(html::p().class("lead"), text)))
        .child(html::p().child(html::strong().child(not_official)))
        .child(report.disclaimer.as_ref().map(|text| prose(html::p(), text)))
        .child(heading(Message::AboutSource))
        .child(html::p().child(publisher).child(": ").child(source))
        .child(report.source.note.as_ref().map(|note| prose(html::p(), note)))
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
