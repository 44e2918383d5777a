//! Where in the world the map is, once it is zoomed in.

use super::handle::MapHandle;
use crate::markup::{Node, svg};
use crate::reactive::when;
use crate::scene::px;

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
            svg::svg()
                .class("locator")
                .attr("viewBox", "-505 -248 1010 496")
                .attr("aria-hidden", "true")
                .children([part("sphere", "sea"), part("land", "land"), frame])
        },
    )
}
