//! One activity in a list.

use super::found_line::found_line;
use crate::components::Atlas;
use crate::components::glyph::naming_glyph;
use crate::components::marked::marked_text;
use crate::components::said::in_language;
use crate::markup::{Element, html};
use crate::reactive::when;
use crate::selection::Certainty;
use crate::words::Message;

/// An activity as an item of a list: theme, title (a link), date and place in words.
pub(in crate::components) fn activity_item(atlas: Atlas, activity: usize) -> Element {
    item(atlas, activity, None)
}

/// The same in the main list, where the focus can return to its link, with what a search found.
pub(super) fn listed_item(atlas: Atlas, activity: usize) -> Element {
    item(atlas, activity, Some(link_id(atlas, activity))).child(found_line(atlas, activity))
}

/// The identifier of the link in the main list to the activity with this identifier.
pub(crate) fn list_id(id: &str) -> String {
    format!("list-{id}")
}

/// The identifier of an activity's link in the main list.
pub(super) fn link_id(atlas: Atlas, activity: usize) -> String {
    atlas.of(activity, |activity| list_id(&activity.id))
}

fn item(atlas: Atlas, activity: usize, link_id: Option<String>) -> Element {
    let edition = atlas.edition();
    let possible = move || atlas.selection.read().certainty(activity) == Some(Certainty::Possible);
    let link = atlas.current_link(html::a(), activity).id(link_id).class("item-title");
    let item = edition.activity(activity);
    let name = item.place.map(|place| &edition.report.places[place].name);
    let place = in_language(html::span(), name.and_then(|name| edition.foreign(name)));
    let meta = html::p()
        .class("item-meta")
        .child(html::span().child(marked_text(atlas, edition.when_in_words(activity))))
        .child(when(possible, move || {
            html::em().class("possible").child(atlas.say(Message::PossiblyInRange))
        }))
        .child(place.child(marked_text(atlas, edition.place_in_words(activity))));
    atlas
        .marked(html::li().class("item"), activity)
        .child(naming_glyph(atlas, activity))
        .child(
            in_language(link, edition.foreign(&item.title)).child(marked_text(atlas, atlas.title(activity))),
        )
        .child(meta)
}
