//! The search field, and the keys that lead to it and from it to what it found.

use super::activity_item::link_id;
use crate::browser;
use crate::components::Atlas;
use crate::history::{Choosing, Ends};
use crate::markup::{Element, html};
use crate::view_state::Action;
use crate::words::Message;
use leptos::ev::{self, KeyboardEvent};

/// The identifier of the field.
const FIELD: &str = "search";

/// A field that filters as one types; leaving it or Enter finishes the search.
pub(crate) fn search_box(atlas: Atlas) -> Element {
    let navigator = atlas.navigator;
    let field = html::input()
        .id(FIELD)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", atlas.say(Message::SearchHint))
        .attr("aria-keyshortcuts", "/")
        .property("value", move || atlas.query.read().words.clone())
        .on(ev::input, move |event| type_words(atlas, browser::value_of(&event)))
        .on(ev::change, move |_| navigator.finish())
        .on(ev::keydown, move |event| key_in_field(atlas, &event));
    html::p()
        .class("search")
        .child(html::label().class("visually-hidden").attr("for", FIELD).child(atlas.say(Message::Search)))
        .child(field)
}

/// Searches for what is typed so far.
fn type_words(atlas: Atlas, words: String) {
    atlas.navigator.step(Choosing::Words, Ends::WhenTold, Action::Search(words));
}

/// Down goes to the first result, Escape clears the search.
fn key_in_field(atlas: Atlas, event: &KeyboardEvent) {
    match browser::plain_key(event).as_deref() {
        Some("ArrowDown") => {
            if let Some(&first) = atlas.selection.read_untracked().activities.first() {
                event.prevent_default();
                browser::focus_in_view(&link_id(atlas, first));
            }
        }
        Some("Escape") if !atlas.query.read_untracked().words.is_empty() => {
            event.prevent_default();
            type_words(atlas, String::new());
            atlas.navigator.finish();
        }
        _ => {}
    }
}

/// Makes an element, a list of the results, one that the arrow keys walk through; up from the first
/// is the search field.
pub(super) fn walked_by_arrows(atlas: Atlas, list: Element) -> Element {
    list.on(ev::keydown, move |event| {
        let Some(key) = browser::plain_key(&event) else { return };
        let Some(here) = browser::closest_index(&event, "data-activity") else { return };
        let (before, after) = atlas.selection.read_untracked().neighbours(here);
        let target = match key.as_str() {
            "ArrowUp" => before.map_or_else(|| FIELD.to_owned(), |before| link_id(atlas, before)),
            "ArrowDown" => link_id(atlas, after.unwrap_or(here)),
            _ => return,
        };
        event.prevent_default();
        browser::focus_in_view(&target);
    })
}

/// A slash typed anywhere but in a field leads to the search field, where there is one.
pub(crate) fn follow_slash() {
    browser::listen(ev::keydown, |event| {
        let slash = browser::plain_key(&event).is_some_and(|key| key == "/");
        if slash && !browser::is_typing(&event) && browser::focus_in_view(FIELD) {
            // Else it would be typed, or open the browser's own search.
            event.prevent_default();
        }
    });
}
