//! What stands around every page.

use super::notices::notices;
use crate::browser;
use crate::components::{Atlas, says};
use crate::markup::{Element, Node, html};
use crate::route::Page;
use crate::words::Message;
use leptos::{ev, prelude::*};

/// Header, notices, the page.
pub(crate) fn shell(atlas: Atlas, page: Node) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let first_section =
        report.sections.iter().find(|section| section.id != "front-matter").or(report.sections.first());
    let read = first_section.map(|section| Page::Section(section.id.clone()));
    let home =
        html::a().live("href", move || atlas.navigator.href(Page::Explore)).child(atlas.name(&report.title));
    // What it is, in the report's own words about itself, as long as a title may be; a report that has none
    // says which time it is about.
    let own_words = [&report.description, &report.disclaimer].map(Option::as_ref);
    let own_words =
        own_words.into_iter().flatten().map(|text| says(html::span(), edition.name(text)).child(" "));
    let mut note = own_words.collect::<Vec<_>>();
    if report.description.is_none() {
        note.insert(0, html::span().child(atlas.say(Message::PeriodLabel(&report.period))).child(" "));
    }
    let links = html::ul()
        .attr("role", "list")
        .child(nav_link(atlas, Page::Explore, Message::Explore))
        .child(read.map(|page| nav_link(atlas, page, Message::Read)))
        .child(nav_link(atlas, Page::About, Message::About));
    let header = html::header()
        .class("site-header")
        .child(html::p().class("site-title").child(home))
        .child(html::nav().label(atlas.say(Message::Pages)).child(links))
        .child(html::p().class("site-note").children(note));
    [skip_link(atlas).into(), header.into(), notices(atlas), page, origin(atlas).into()].into()
}

/// For paper: what the report is, and how old the data are. Below it the page itself has its address.
fn origin(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    html::p()
        .class("on-paper")
        .child(report.source.title.as_ref().map(|title| edition.prose(title)))
        .child(" ")
        .child(report.updated.map(|date| atlas.say(Message::Updated(date))))
}

fn nav_link(atlas: Atlas, page: Page, name: Message<'static>) -> Element {
    let target = page.clone();
    let current = move || {
        let route = atlas.route.read();
        match (&route.page, &page) {
            (Page::Activity(_), Page::Explore) => Some("true"),
            (Page::Section(_), Page::Section(_)) => Some("true"),
            (here, there) => (here == there).then_some("page"),
        }
    };
    let link = html::a()
        .live("href", move || atlas.navigator.href(target.clone()))
        .live("aria-current", current)
        .child(atlas.say(name));
    html::li().child(link)
}

/// The way past the header and, where there is a list of activities, past all that is before it.
fn skip_link(atlas: Atlas) -> Element {
    let listed = move || !matches!(atlas.route.read().page, Page::Section(_) | Page::About);
    let target = move || if listed() { "activities" } else { "main" };
    html::a()
        .class("skip")
        .live("href", move || format!("#{}", target()))
        .on(ev::click, move |event| {
            // Focus moves, the address (which is the state) does not.
            let target = untrack(target);
            if browser::focus(target) {
                event.prevent_default();
                browser::scroll_to(target);
            }
        })
        .text(move || atlas.say(if listed() { Message::SkipToList } else { Message::SkipToText }))
}
