//! Links to all sections.

use crate::components::Atlas;
use crate::components::said::says;
use crate::markup::{Element, html};
use crate::route::Page;
use crate::words::Message;

/// The list of sections.
pub(crate) fn contents(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let entry = |index: usize| {
        let section = &report.sections[index];
        let page = Page::Section(section.id.clone());
        let here = page.clone();
        let title = section
            .label
            .is_some()
            .then(|| says(html::span().class("contents-title"), edition.name(&section.title)));
        let link = html::a()
            .live("href", move || atlas.navigator.href(page.clone()))
            .live("aria-current", move || (atlas.route.read().page == here).then_some("page"))
            .child(says(html::span().class("contents-label"), edition.section_name(index)))
            .child(" ")
            .child(title);
        html::li().child(link)
    };
    html::nav()
        .class("contents")
        .label(atlas.say(Message::ReportSections))
        .child(html::ol().attr("role", "list").children((0..report.sections.len()).map(entry)))
}
