//! A map before anything selected is put on it.

use super::mark::faint_mark;
use crate::components::Atlas;
use crate::markup::{Element, part, svg};
use crate::reactive::Memo;
use crate::scene::{Detail, MapScene, px};

/// Coastlines and faint marks.
pub(super) fn base_drawing(atlas: Atlas, scene: Memo<MapScene>) -> Element {
    let site = atlas.navigator.site();
    let coarse = |name: &str| format!("{}#{name}", site.coarse);
    let (coarse_land, fine_land) = (coarse("land"), format!("{}#land", site.fine));
    let land = move || match scene.read().detail {
        Detail::Coarse => coarse_land.clone(),
        Detail::Fine => fine_land.clone(),
    };
    let basemap = svg::g()
        .live("transform", move || scene.read().transform())
        .attr("aria-hidden", "true")
        .child(svg::reuse().class("sea").attr("href", coarse("sphere")))
        .child(svg::reuse().class("graticule").attr("href", coarse("graticule")))
        .child(svg::reuse().class("land").live("href", land));
    let view_box = move || {
        let frame = scene.read().frame;
        format!("0 0 {} {}", px(frame.width), px(frame.height))
    };
    svg::svg()
        .attr("lang", atlas.edition().drawing_language())
        .live("viewBox", view_box)
        .child(basemap)
        .child(faint_marks(scene))
}

fn faint_marks(scene: Memo<MapScene>) -> Element {
    let marks = part(move || scene.read().faint.iter().map(faint_mark).collect::<Vec<_>>());
    svg::g().attr("aria-hidden", "true").child(marks)
}
