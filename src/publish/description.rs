//! What a page says in a sentence or two, where only that is shown of it.

use crate::components::Atlas;
use crate::report::Inline;
use crate::route::Page;
use crate::words::Message;

/// What the page is about, in the report's words or the atlas's own; nothing where there is none.
pub(super) fn description(atlas: Atlas, page: &Page) -> Option<String> {
    let edition = atlas.edition();
    let report = &edition.report;
    match page {
        Page::Explore => report.description.as_ref().map(|text| atlas.text(text)),
        Page::About => {
            let publisher = atlas.text(&report.publisher);
            Some(atlas.say(Message::AboutNotOfficial { publisher: &publisher }))
        }
        Page::Activity(id) => {
            let activity = report.activity(id)?;
            Some(atlas.of(activity, |activity| atlas.text(&activity.summary)))
        }
        Page::Section(id) => {
            let first = report.sections[report.section(id)?].paragraphs.first()?;
            let pieces = first.text.get(edition.language.tag())?.iter().map(|piece| match piece {
                Inline::Words(words) => words.as_str(),
                Inline::Link { label, .. } => label,
            });
            Some(pieces.collect())
        }
        Page::NotFound(_) => None,
    }
}
