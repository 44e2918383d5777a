//! The selected activities as a list, and the context below it.

use super::active_filters::clear_all;
use super::activity_item::listed_item;
use super::passages::passages;
use super::search_box::walked_by_arrows;
use crate::components::Atlas;
use crate::components::share::copy_link;
use crate::markup::{Element, Node, html, keyed, part, until_program};
use crate::reactive::{Memo, memo, when};
use crate::route::Page;
use crate::selection::{Group, Known};
use crate::view_state::{Action, Filter, Sort};
use crate::words::Message;

/// The identifier of the heading of the context.
pub(crate) const CONTEXT: &str = "context";

/// The list of the selected activities in groups, its order, and the context that passes the same filter.
pub(crate) fn result_list(atlas: Atlas) -> Element {
    let selection = atlas.selection;
    let count = move || {
        let selection = selection.read();
        let activities = atlas.say(Message::ResultCount {
            selected: selection.activities.len(),
            total: selection.total,
            possible: selection.possible(),
        });
        if !atlas.query.read().is_searching() {
            return activities;
        }
        atlas.say(Message::FoundBeside {
            activities: &activities,
            context: selection.context.len(),
            passages: selection.passages.len(),
        })
    };
    let sort = html::p()
        .class("sort")
        .child(html::span().child(atlas.say(Message::SortBy)))
        .children(Sort::ALL.map(|sort| sort_link(atlas, sort)));
    // While time is played, each step is seen and none is said.
    let announced = html::span()
        .class("count")
        .attr("role", "status")
        .live("aria-live", move || atlas.playing.get().then_some("off"))
        .text(count);
    let head = html::div()
        .class("list-head")
        .child(html::h2().child(announced))
        .child(sort)
        .child(html::p().class("take-along").child(copy_link(atlas)));
    let groups = memo(move || {
        let order = atlas.query.read().order();
        selection.read().groups(&atlas.edition().report, order)
    });
    // A group stays where it is while its members change; each order has groups of its own.
    let keys = move || {
        let order = atlas.query.read().order() as usize;
        let key = |group: &Group| group.key.map_or(0, |key| 1 + key * Sort::ALL.len() + order);
        groups.read().iter().map(key).collect()
    };
    let group = move |key: usize| {
        let key = key.checked_sub(1).map(|key| (Sort::ALL[key % Sort::ALL.len()], key / Sort::ALL.len()));
        list_group(atlas, groups, key)
    };
    let groups = || activities_section(atlas).child(keyed(keys, group));
    let list = until_program(walked_by_arrows(atlas, groups()), || {
        printed_around_open(atlas).unwrap_or_else(groups)
    });
    let empty = when(move || selection.read().activities.is_empty(), move || empty_result(atlas));
    let context_list = move || {
        let list =
            html::ul().class("items context").attr("role", "list").label(atlas.say(Message::Context)).child(
                keyed(move || selection.read().context.clone(), move |activity| listed_item(atlas, activity)),
            );
        [
            html::h2()
                .id(CONTEXT)
                .attr("tabindex", "-1")
                .class("list-heading")
                .child(atlas.say(Message::Context)),
            html::p().class("note").child(atlas.say(Message::ContextNote)),
            list,
        ]
    };
    let context = move || when(move || !selection.read().context.is_empty(), context_list);
    html::div().class("results").child(head).child(list).child(empty).child(passages(atlas)).child(
        atlas
            .in_turn(move || until_program(context(), || atlas.open.get_untracked().is_none().then(context))),
    )
}

fn activities_section(atlas: Atlas) -> Element {
    html::section().id("activities").attr("tabindex", "-1").label(atlas.say(Message::Activities))
}

/// What the page of an activity has of the list: those next to it, and the way to all. However many there are, it
/// is read as quickly.
fn printed_around_open(atlas: Atlas) -> Option<Element> {
    let open = atlas.open.get_untracked()?;
    let selection = atlas.all();
    let rows: Vec<usize> = selection.activities.iter().chain(&selection.context).copied().collect();
    let at = rows.iter().position(|&row| row == open)?;
    let near = &rows[at.saturating_sub(1)..rows.len().min(at + 2)];
    let items = near.iter().map(|&row| listed_item(atlas, row)).collect::<Vec<_>>();
    let total = selection.total;
    let all = atlas.say(Message::ResultCount { selected: total, total, possible: 0 });
    let link = html::a().attr("href", atlas.navigator.href(Page::Explore)).child(all);
    let list = html::ul().class("items").attr("role", "list").children(items);
    Some(activities_section(atlas).child(list).child(html::p().class("note").child(link)))
}

/// Activities that have something in common, which is told by an order's key (see [`Group::key`]), under its
/// name; or all, if that is nothing.
fn list_group(atlas: Atlas, groups: Memo<Vec<Group>>, key: Option<(Sort, usize)>) -> Element {
    let members = memo(move || {
        let groups = groups.read();
        let group = groups.iter().find(|group| group.key == key.map(|(_, key)| key));
        group.map_or_else(Vec::new, |group| group.activities.clone())
    });
    let heading = key.map(|(order, key)| {
        html::h3().text(move || {
            let (edition, count) = (atlas.edition(), members.read().len());
            match order {
                Sort::Section => {
                    edition.say(Message::Counted { what: &edition.section_name(key).words, count })
                }
                Sort::Best | Sort::Date => edition.say(Message::KnownWhen(Known::ALL[key], count)),
            }
        })
    });
    let items = html::ul().class("items").attr("role", "list");
    html::div()
        .class("group")
        .child(heading)
        .child(items.child(keyed(move || members.get(), move |activity| listed_item(atlas, activity))))
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
