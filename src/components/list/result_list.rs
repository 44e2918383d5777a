//! The selected activities as a list, and the context below it.

use super::active_filters::{active_filters, clear_all};
use super::activity_item::listed_item;
use super::search_box::walked_by_arrows;
use crate::components::Atlas;
use crate::markup::{Element, Node, html, keyed, part};
use crate::reactive::when;
use crate::selection::Overview;
use crate::view_state::{Action, Filter, Sort};
use crate::words::Message;

/// The list of the selected activities, its order, and the context that passes the same filter.
pub(crate) fn result_list(atlas: Atlas) -> Element {
    let selection = atlas.selection;
    let item = move |activity| listed_item(atlas, activity);
    let overview = move || {
        let overview = Overview::new(&atlas.edition().report, &selection.read());
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
        .child(keyed(move || selection.read().activities.clone(), item));
    let empty = when(move || selection.read().activities.is_empty(), move || empty_result(atlas));
    let context_list = move || {
        let list = html::ul()
            .class("items context")
            .attr("role", "list")
            .label(atlas.say(Message::Context))
            .child(keyed(move || selection.read().context.clone(), item));
        [
            html::h2().class("list-heading").child(atlas.say(Message::Context)),
            html::p().class("note").child(atlas.say(Message::ContextNote)),
            list,
        ]
    };
    let context = move || when(move || !selection.read().context.is_empty(), context_list);
    html::div()
        .class("results")
        .child(html::p().class("overview").text(overview))
        .child(active_filters(atlas))
        .child(sort)
        .child(walked_by_arrows(atlas, list))
        .child(empty)
        .child(atlas.in_turn(context))
}

/// The best match comes first only where something is searched for.
fn sort_link(atlas: Atlas, sort: Sort) -> Node {
    let link = move || {
        html::a()
            .live("href", move || atlas.navigator.href_after(Action::SortBy(sort)))
            .live("aria-current", move || (atlas.query.read().order() == sort).then_some("true"))
            .child(atlas.say(Message::SortName(sort)))
    };
    when(move || sort != Sort::Best || atlas.query.read().is_searching(), link)
}

/// What to do where nothing matches: the filters that hold something back alone, with how much, and
/// the way to take back all.
fn empty_result(atlas: Atlas) -> Node {
    if atlas.selection.read_untracked().total == 0 {
        return html::p().class("empty").child(atlas.say(Message::NoActivities)).into();
    }
    let relax = move || {
        let (edition, query, selection) = (atlas.edition(), atlas.query.read(), atlas.selection.read());
        let ways = Filter::all().filter(|&filter| selection.held_back_by(filter) > 0);
        let way = |filter| {
            let name = edition.filter(&query, filter);
            let words = Message::Without { filter: &name, count: selection.held_back_by(filter) };
            let link = html::a().live("href", move || atlas.navigator.href_after(Action::Without(filter)));
            html::li().child(link.child(atlas.say(words)))
        };
        let ways: Vec<_> = ways.map(way).collect();
        if ways.is_empty() {
            return html::p().child(atlas.say(Message::EmptyResultSeveral));
        }
        html::ul().attr("role", "list").children(ways)
    };
    let say = html::p().child(atlas.say(Message::EmptyResult)).child(" ").child(clear_all(atlas));
    html::div().class("empty").child(say).child(part(relax)).into()
}
