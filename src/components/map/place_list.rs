//! The list that opens at a symbol with several activities.

use super::handle::MapHandle;
use crate::browser::{self, Frame};
use crate::components::list::activity_item;
use crate::markup::{Node, html, keyed};
use crate::reactive::{Memo, memo, watch, when};
use crate::scene::MapScene;
use crate::words::Message;
use leptos::{ev, prelude::*};

/// The activities of the symbol whose list is open.
pub(super) fn place_list(scene: Memo<MapScene>, handle: MapHandle) -> Node {
    let atlas = handle.atlas;
    let listed = handle.listed;
    // The symbol may be gone after zooming or filtering, or stand for one thing: then so is its list.
    let find = move |scene: &MapScene| {
        let key = listed.get()?;
        let symbol = scene.symbols.iter().find(|symbol| symbol.key() == key)?;
        symbol.only().is_none().then(|| symbol.clone())
    };
    let places = move || Some(atlas.edition().place_names(&scene.with(find)?.places));
    let activities = move || {
        let symbol = scene.with(find);
        symbol.map(|symbol| [symbol.activities, symbol.context].concat()).unwrap_or_default()
    };
    let open = memo(move || places().is_some());
    let frame = Frame::new();
    watch(open, move |before, now| {
        if *now && before == Some(&false) {
            frame.request(|| {
                browser::focus_in_view(LIST);
            });
        }
    });
    let close = move || {
        if let Some(key) = listed.get_untracked() {
            listed.set(None);
            // The list is gone in the next frame; then the symbol gets the focus back.
            frame.request(move || handle.focus_symbol(&scene.read_untracked(), key));
        }
    };
    let zoom = move |_| {
        if !untrack(move || handle.is_closest()) {
            handle.fit(&untrack(activities), 1.0);
            close();
        }
    };
    let title = move || places().unwrap_or_default();
    when(
        move || open.get(),
        move || {
            let button = |name| html::button().attr("type", "button").class("quiet").child(atlas.say(name));
            let head = html::div()
                .class("place-list-head")
                .child(html::h3().text(title))
                .child(
                    button(Message::ZoomHere)
                        .live("aria-disabled", move || handle.is_closest().then_some("true"))
                        .on(ev::click, zoom),
                )
                .child(button(Message::Close).on(ev::click, move |_| close()));
            let list = html::ul()
                .class("items")
                .attr("role", "list")
                .child(keyed(activities, move |activity| activity_item(atlas, activity)));
            html::section()
                .class("place-list")
                .id(LIST)
                .attr("tabindex", "-1")
                .live("aria-label", title)
                .on(ev::keydown, move |event| {
                    if event.key() == "Escape" {
                        event.stop_propagation();
                        close();
                    }
                })
                .child(head)
                .child(list)
        },
    )
}

/// Identifier of the list.
const LIST: &str = "place-list";
