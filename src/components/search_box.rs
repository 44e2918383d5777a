//! The search field.

use super::Atlas;
use super::live::live;
use crate::messages::Message;
use crate::view_state::Action;
use leptos::prelude::*;

/// A field that filters as one types; leaving it or Enter finishes the search.
#[component]
pub(crate) fn SearchBox() -> impl IntoView {
    let atlas = Atlas::expect();
    let navigator = atlas.navigator;
    view! {
        <p class="search">
            <label for="search">{atlas.say(Message::Search)}</label>
            <input
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=atlas.say(Message::SearchHint)
                prop:value=live(move || atlas.view_state.read().query.clone())
                on:input:target=move |event| navigator.adjust(Action::Search(event.target().value()))
                on:change=move |_| navigator.finish_search()
            />
        </p>
    }
}
