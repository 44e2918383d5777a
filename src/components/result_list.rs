//! The selected activities as a list, and the context below it.

use super::Atlas;
use super::activity_item::listed_item;
use super::search_box::walked_by_arrows;
use crate::live::when;
use crate::markup::{Element, Node, each, html};
use crate::messages::Message;
use crate::selection::Overview;
use crate::view_state::{Action, Sort};

/// The list of the selected activities, its order, and the context that passes the same filter.
pub(crate) fn result_list(atlas: Atlas) -> Element {
    let selection = atlas.selection;
    let item = move |activity| listed_item(atlas, activity);
    let overview = move || {
        let overview = Overview::new(&atlas.report(), &selection.read());
        atlas.say(Message::Overview(&overview))
    };
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
            let clear = html::a()
                .live("href", move || atlas.navigator.href_after(Action::ClearFilters))
                .child(atlas.say(Message::ClearAll));
            html::p().class("empty").child(atlas.say(Message::EmptyResult)).child(" ").child(clear)
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
    html::div()
        .class("results")
        .child(html::p().class("overview").text(overview))
        .child(sort)
        .child(walked_by_arrows(atlas, list))
        .child(empty)
        .child(context)
}

/// The best match comes first only where something is searched for.
fn sort_link(atlas: Atlas, sort: Sort) -> Node {
    let link = move || {
        html::a()
            .live("href", move || atlas.navigator.href_after(Action::SortBy(sort)))
            .live("aria-current", move || (atlas.view_state.read().order() == sort).then_some("true"))
            .child(atlas.say(Message::SortName(sort)))
    };
    when(move || sort != Sort::Best || atlas.view_state.read().is_searching(), link)
}
