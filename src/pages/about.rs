//! Where the data come from, what is editorial, how to use and reuse the atlas.

use crate::components::Atlas;
use crate::messages::Message;
use leptos::prelude::*;

/// The about page.
#[component]
pub(super) fn AboutPage() -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let publisher = atlas.text(&report.publisher);
    let contact = report.contact.clone();
    let chapter = |title: Message<'static>, text: Message<'static>| {
        view! {
            <h2>{atlas.say(title)}</h2>
            <p>{atlas.say(text)}</p>
        }
    };
    let source_title = report.source.title.as_ref().map(|title| atlas.text(title));
    let source = match (source_title, report.source.url.clone()) {
        (Some(title), Some(url)) => view! { <a href=url>{title}</a> }.into_any(),
        (title, _) => title.unwrap_or_default().into_any(),
    };
    view! {
        <main id="main" class="about prose" tabindex="-1">
            <h1 id="page-title" tabindex="-1">{atlas.say(Message::About)}</h1>
            <p class="lead">{report.description.as_ref().map(|text| atlas.text(text))}</p>
            <p><strong>{atlas.say(Message::AboutNotOfficial { publisher: &publisher })}</strong></p>
            {report.disclaimer.as_ref().map(|text| view! { <p>{atlas.text(text)}</p> })}
            <h2>{atlas.say(Message::AboutSource)}</h2>
            <p>{publisher.clone()} ": " <cite>{source}</cite></p>
            <p>{report.source.note.as_ref().map(|note| atlas.text(note))}</p>
            <p>
                <a href=atlas.navigator.file("data/report.json") download="">{atlas.say(Message::DataFile)}</a> " "
                {report.updated.map(|day| atlas.say(Message::Updated(day)))}
            </p>
            {contact.map(|contact| view! {
                <p><a href=contact_link(&contact)>{atlas.say(Message::ReportMistake)}</a></p>
            })}
            {chapter(Message::AboutEditorial, Message::AboutEditorialText)}
            {chapter(Message::AboutDates, Message::AboutDatesText)}
            {chapter(Message::AboutMap, Message::AboutMapText)}
            <p>{atlas.say(Message::MapNote)}</p>
            {chapter(Message::AboutUse, Message::AboutUseText)}
            {chapter(Message::AboutAdopt, Message::AboutAdoptText)}
            {chapter(Message::AboutLicence, Message::AboutLicenceText)}
        </main>
    }
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
