//! That the text of a section is not the report's, whose it is, and where the original is.

use crate::components::Atlas;
use crate::components::said::says;
use crate::markup::{Element, Node, html};
use crate::words::Message;

/// One line above a section's paragraphs.
pub(super) fn retold(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let by = report.retold_by.as_ref().map(|by| edition.name(by).words);
    let name = atlas.say(Message::WhereOriginal);
    let original: Node = match (&report.source.url, &report.source.find) {
        (Some(url), _) => html::a().attr("href", url.clone()).child(name).into(),
        (None, Some(find)) => html::details()
            .child(html::summary().child(name))
            .child(says(html::p(), edition.prose(find)))
            .into(),
        (None, None) => None::<Element>.into(),
    };
    html::div().class("retold").child(atlas.say(Message::RetoldBy(by.as_deref()))).child(" ").child(original)
}
