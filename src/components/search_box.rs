//! The search field.

use super::Atlas;
use crate::browser;
use crate::markup::{Element, html};
use crate::messages::Message;
use crate::view_state::Action;
use leptos::ev;

/// A field that filters as one types; leaving it or Enter finishes the search.
pub(crate) fn search_box(atlas: Atlas) -> Element {
    let navigator = atlas.navigator;
    let field = html::input()
        .id("search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", atlas.say(Message::SearchHint))
        .property("value", move || atlas.view_state.read().query.clone())
        .on(ev::input, move |event| navigator.adjust(Action::Search(browser::value_of(&event))))
        .on(ev::change, move |_| navigator.finish_search());
    html::p()
        .class("search")
        .child(html::label().attr("for", "search").child(atlas.say(Message::Search)))
        .child(field)
}
