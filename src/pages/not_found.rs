//! A page for addresses that name none.

use crate::components::live::live;
use crate::components::{Atlas, Contents, ResultList};
use crate::messages::Message;
use crate::route::Page;
use leptos::prelude::*;

/// Says what was not found and offers all there is.
#[component]
pub(super) fn NotFoundPage(
    /// The path that was asked for.
    path: String,
) -> impl IntoView {
    let atlas = Atlas::expect();
    view! {
        <main class="read not-found">
            <Contents />
            <div class="prose">
                <h1 id="page-title" tabindex="-1">{atlas.say(Message::NotFound)}</h1>
                <p>{atlas.say(Message::NotFoundHelp { path: &path })}</p>
                <p><a href=live(move || atlas.navigator.href(Page::Explore))>{atlas.say(Message::Explore)}</a></p>
                <h2>{atlas.say(Message::Activities)}</h2>
                <ResultList />
            </div>
        </main>
    }
}
