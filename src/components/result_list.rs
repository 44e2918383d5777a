//! The selected activities as a list, and the context below it.

use super::Atlas;
use super::active_filters::{active_filters, clear_all};
use super::activity_item::listed_item;
use crate::live::when;
use crate::markup::{Element, each, html};
use crate::messages::Message;
use crate::view_state::{Action, Sort};

/// The list of the selected activities, its order, and the context that passes the same filter.
pub(crate) fn result_list(atlas: Atlas) -> Element {
    let selection = atlas.selection;
    let item = move |activity| listed_item(atlas, activity);
    let sort = html::p()
        .class("sort")
        .child(html::span().child(atlas.say(Message::SortBy)))
        .children(Sort::ALL.map(|sort| sort_link(atlas, sort)));
    let list = html::ul()
        .class("items")
        .attr("role", "list")
        .id("activities")
        .attr("tabindex", "-1")
        .label(atlas.say(Message::Activities))
        .child(each(move || selection.read().activities.clone(), item));
    let empty = when(
        move || selection.read().activities.is_empty(),
        move || {
            let words = html::p().class("empty").child(atlas.say(Message::EmptyResult));
            words.child(" ").child(clear_all(atlas))
        },
    );
    let context = when(
        move || !selection.read().context.is_empty(),
        move || {
            let list = html::ul()
                .class("items context")
                .attr("role", "list")
                .label(atlas.say(Message::Context))
                .child(each(move || selection.read().context.clone(), item));
            [
                html::h2().class("list-heading").child(atlas.say(Message::Context)),
                html::p().class("note").child(atlas.say(Message::ContextNote)),
                list,
            ]
        },
    );
    html::div().class("results").children([active_filters(atlas), sort.into(), list.into(), empty, context])
}

fn sort_link(atlas: Atlas, sort: Sort) -> Element {
    html::a()
        .live("href", move || atlas.navigator.href_after(Action::SortBy(sort)))
        .live("aria-current", move || (atlas.view_state.read().sort == sort).then_some("true"))
        .child(atlas.say(Message::SortName(sort)))
}
