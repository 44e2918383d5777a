//! The selected activities as a list, and the context below it.

use super::Atlas;
use super::activity_item::ActivityItem;
use super::live::{each, live, when};
use crate::messages::Message;
use crate::view_state::{Action, Sort};
use leptos::prelude::*;

/// The list of the selected activities, its order, and the context that passes the same filter.
#[component]
pub(crate) fn ResultList() -> impl IntoView {
    let atlas = Atlas::expect();
    let selection = atlas.selection;
    let context = move || selection.read().context.clone();
    let item = |activity| view! { <ActivityItem activity=activity /> }.into_any();
    view! {
        <div class="results">
            <p class="sort">
                <span>{atlas.say(Message::SortBy)}</span>
                {Sort::ALL.map(|sort| view! { <SortLink sort=sort /> }).collect_view()}
            </p>
            <ul class="items" role="list" id="activities" tabindex="-1" aria-label=atlas.say(Message::Activities)>
                {each(move || selection.read().activities.clone(), item)}
            </ul>
            {when(move || selection.read().activities.is_empty(), move || view! {
                <p class="empty">
                    {atlas.say(Message::EmptyResult)} " "
                    <a href=live(move || atlas.navigator.href_after(Action::ClearFilters))>{atlas.say(Message::ClearAll)}</a>
                </p>
            })}
            {when(move || !context().is_empty(), move || view! {
                <h2 class="list-heading">{atlas.say(Message::Context)}</h2>
                <p class="note">{atlas.say(Message::ContextNote)}</p>
                <ul class="items context" role="list" aria-label=atlas.say(Message::Context)>
                    {each(context, item)}
                </ul>
            })}
        </div>
    }
}

#[component]
fn SortLink(sort: Sort) -> impl IntoView {
    let atlas = Atlas::expect();
    view! {
        <a
            href=live(move || atlas.navigator.href_after(Action::SortBy(sort)))
            aria-current=live(move || (atlas.view_state.read().sort == sort).then_some("true"))
        >
            {atlas.say(Message::SortName(sort))}
        </a>
    }
}
