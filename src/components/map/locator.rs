//! Where in the world the map is, once it is zoomed in.

use super::handle::MapHandle;
use crate::geo::{WORLD_HALF_HEIGHT, WORLD_HALF_WIDTH};
use crate::markup::{Node, svg};
use crate::reactive::when;
use crate::scene::px;

/// World units left free around the world.
const ROOM: f64 = 5.0;
/// From this zoom on the world's outline no longer says where one is.
const FROM_ZOOM: f64 = 1.0;

/// A small map of the world with the frame of what is shown. Decoration: the same is said by the
/// names on the map, and the buttons move it.
pub(super) fn locator(handle: MapHandle) -> Node {
    let atlas = handle.atlas;
    let part = move |name: &str, class: &'static str| {
        svg::reuse().class(class).attr("href", format!("{}#{name}", atlas.navigator.site().coarse))
    };
    when(
        move || handle.drawn.read().zoom >= FROM_ZOOM,
        move || {
            let extent = move || handle.drawn.get().extent(atlas.map_frame.get());
            let frame = svg::rect()
                .class("locator-frame")
                .live("x", move || px(extent().0.x))
                .live("y", move || px(extent().0.y))
                .live("width", move || px(extent().1.x - extent().0.x))
                .live("height", move || px(extent().1.y - extent().0.y));
            svg::svg().class("locator").attr("viewBox", world_box()).attr("aria-hidden", "true").children([
                part("sphere", "sea"),
                part("land", "land"),
                frame,
            ])
        },
    )
}

/// The world with a little room around it, as the box of a drawing in world units.
fn world_box() -> String {
    let (width, height) = (WORLD_HALF_WIDTH + ROOM, WORLD_HALF_HEIGHT + ROOM);
    format!("{} {} {} {}", px(-width), px(-height), px(2.0 * width), px(2.0 * height))
}
