//! The map with all that belongs to it.

use super::base::base_drawing;
use super::controls::map_controls;
use super::handle::{FRAME, MapHandle};
use super::locator::locator;
use super::place_list::place_list;
use super::printed::printed_maps;
use super::symbol::map_symbol;
use crate::browser::{self, Frame, Gesture, OnePointer};
use crate::components::Atlas;
use crate::components::tray::{not_on_map, place_tray};
use crate::markup::{Element, Node, html, keyed, svg, until_program};
use crate::reactive::{Memo, memo, watch, when};
use crate::scene::{MapInput, MapScene, MarkSize, Symbol};
use crate::view_state::Action;
use crate::words::Message;
use leptos::ev;

/// The map with its controls, the list of a symbol, and the tray.
pub(crate) fn map_view(atlas: Atlas) -> Node {
    let frame = atlas.map_frame;
    let handle = MapHandle::new(atlas);
    let scene = memo(move || {
        MapScene::new(&MapInput {
            edition: &atlas.edition(),
            selection: &atlas.selection.read(),
            viewport: handle.drawn.get(),
            frame: frame.get(),
            open: atlas.open.get(),
            size: MarkSize::Full,
        })
    });
    let focus = Frame::new();
    watch(scene, move |_, _| focus.request(move || handle.keep_focus(&scene.read_untracked())));
    let gesture = Gesture::new(OnePointer::MouseDrags);
    let drawing = gesture
        .listen(html::div().class("map-frame"), move |gesture| handle.follow(gesture))
        .node_ref(move |element| browser::observe_size(element, frame))
        .id(FRAME)
        .attr("tabindex", "0")
        .attr("role", "group")
        .label(atlas.say(Message::MapHint))
        .on(ev::pointerdown, move |event| {
            handle.held.set(None);
            gesture.down(&event);
        })
        .on(ev::dblclick, move |event| {
            handle.zoom_about(browser::position_of(&event), if event.shift_key() { -1.0 } else { 1.0 });
        })
        .on(ev::focusin, move |event| {
            // The map itself takes the focus while the symbol of a place is drawn anew.
            if let place @ Some(_) = browser::closest_index(&event, "data-place") {
                handle.held.set(place);
            }
        })
        .on(ev::focusout, move |event| {
            // Else what had the focus is gone.
            if event.related_target().is_some() {
                handle.held.set(None);
            }
        })
        .on(ev::wheel, move |event| handle.on_wheel(&event))
        .on(ev::keydown, move |event| handle.on_key(&event))
        .child(until_program(atlas.in_turn(move || map_drawing(scene, handle)), || printed_maps(atlas)));
    let map = html::section()
        .class("map")
        .label(atlas.say(Message::Map))
        .child(html::h2().class("visually-hidden").child(atlas.say(Message::Map)))
        .child(drawing)
        .child(map_controls(handle))
        .child(place_list(scene, handle))
        .child(place_tray(atlas))
        .child(locator(handle))
        .child(only_in_view(atlas));
    [map.into(), not_on_map(atlas)].into()
}

/// The choice to select only what is in the shown part of the map, once that is not all of it.
fn only_in_view(atlas: Atlas) -> Node {
    let chosen = move || atlas.query.read().in_view;
    when(
        move || chosen() || atlas.shown_map.get().is_some(),
        move || {
            html::a()
                .class("in-view")
                .live("href", move || atlas.navigator.href_after(Action::OnlyInView(!chosen())))
                .live("aria-current", move || chosen().then_some("true"))
                .child(atlas.say(Message::OnlyInView))
        },
    )
}

/// The drawing itself.
fn map_drawing(scene: Memo<MapScene>, handle: MapHandle) -> Element {
    let keys = move || scene.read().symbols.iter().map(Symbol::key).collect();
    base_drawing(handle.atlas, scene, "map")
        .class("map-drawing")
        .child(svg::g().child(keyed(keys, move |key| map_symbol(scene, key, handle))))
}
