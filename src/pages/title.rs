//! What a page is called.

use crate::components::Atlas;
use crate::route::Page;
use crate::words::Message;

/// `Vienna Symposium – UNODC and the information society, 2025`; where activities are explored, with the filters in
/// force.
pub(crate) fn page_title(atlas: Atlas, page: &Page) -> String {
    let edition = atlas.edition();
    let report = &edition.report;
    let name = match page {
        Page::Explore => {
            let filters = atlas.query.read().chosen();
            let names: Vec<_> = filters.iter().map(|choice| edition.choice(choice)).collect();
            (!names.is_empty()).then(|| atlas.say(Message::InForce(&names)))
        }
        Page::About => Some(atlas.say(Message::About)),
        Page::Activity(id) => report
            .activity(id)
            .map(|activity| atlas.title(activity))
            .or_else(|| Some(atlas.say(Message::NotFound))),
        Page::Section(id) => report
            .section(id)
            .map(|section| edition.name(&report.sections[section].title).words.into_owned())
            .or_else(|| Some(atlas.say(Message::NotFound))),
        Page::NotFound(_) => Some(atlas.say(Message::NotFound)),
    };
    let site = edition.name(&report.title).words.into_owned();
    match name {
        Some(name) => atlas.say(Message::PageOf { page: &name, atlas: &site }),
        None => site,
    }
}
