//! The filters in force, each a link that takes it back.

use crate::components::Atlas;
use crate::markup::{Element, Node, html, part};
use crate::reactive::{memo, when};
use crate::view_state::{Action, Choice};
use crate::words::Message;

/// One line with all filters in force and the way to take all back; nothing if there are none.
pub(crate) fn active_filters(atlas: Atlas) -> Node {
    let filters = memo(move || atlas.query.read().chosen());
    let list = move || {
        let links = filters.read().iter().map(|choice| removal(atlas, choice.clone())).collect::<Vec<_>>();
        html::ul()
            .class("active-filters")
            .attr("role", "list")
            .label(atlas.say(Message::ActiveFilters))
            .children(links)
    };
    when(
        move || !filters.read().is_empty(),
        move || {
            html::div()
                .class("in-force")
                .child(html::span().child(atlas.say(Message::Only)))
                .child(part(list))
                .child(clear_all(atlas))
        },
    )
}

/// The link that takes all filters back.
pub(super) fn clear_all(atlas: Atlas) -> Element {
    html::a()
        .live("href", move || atlas.navigator.href_after(Action::ClearFilters))
        .child(atlas.say(Message::ClearAll))
}

fn removal(atlas: Atlas, choice: Choice) -> Element {
    let name = atlas.edition().choice(&choice);
    let link = html::a()
        .label(atlas.say(Message::RemoveFilter { name: &name }))
        .live("href", move || atlas.navigator.href_after(choice.removal()))
        .child(name)
        .child(html::span().attr("aria-hidden", "true").child(" ×"));
    html::li().child(link)
}
