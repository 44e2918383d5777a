//! A map before anything selected is put on it.

use super::mark::{circle, faint_mark};
use crate::components::Atlas;
use crate::components::glyph::hue_class;
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo};
use crate::scene::{Area, Detail, MapScene, px};

/// The radii of a region's tints, one on the other, as parts of its extent.
const TINTS: [f64; 3] = [1.0, 0.7, 0.4];

/// Coastlines, regions and faint marks. `name` tells the drawings of a page apart: each cuts its own shapes, since
/// those of a drawing that is not displayed cut nothing.
pub(super) fn base_drawing(atlas: Atlas, scene: Memo<MapScene>, name: &'static str) -> Element {
    let site = atlas.navigator.site();
    let coarse = |part: &str| format!("{}#{part}", site.coarse);
    let (coarse_land, fine_land) = (coarse("land"), format!("{}#land", site.fine));
    let land_href = memo(move || match scene.read().detail {
        Detail::Coarse => coarse_land.clone(),
        Detail::Fine => fine_land.clone(),
    });
    let land = move |class: &'static str| svg::reuse().class(class).live("href", move || land_href.get());
    let moved = move |drawing: Element| drawing.live("transform", move || scene.read().transform());
    let sphere = || svg::reuse().attr("href", coarse("sphere"));
    let (outline, ground) = (format!("{name}-outline"), format!("{name}-ground"));
    let cuts = svg::defs()
        .child(svg::clip_path().id(outline.clone()).child(sphere()))
        .child(svg::mask().id(ground.clone()).child(moved(svg::g()).child(land("ground"))));
    let basemap = moved(svg::g())
        .attr("aria-hidden", "true")
        .child(sphere().class("sea"))
        .child(svg::reuse().class("graticule").attr("href", coarse("graticule")))
        .child(svg::g().attr("clip-path", format!("url(#{outline})")).children([
            land("shore"),
            land("shore near"),
            land("land"),
        ]));
    let areas = part(move || scene.read().areas.iter().map(area).collect::<Vec<_>>());
    let faint = part(move || scene.read().faint.iter().map(faint_mark).collect::<Vec<_>>());
    let view_box = move || {
        let frame = scene.read().frame;
        format!("0 0 {} {}", px(frame.width), px(frame.height))
    };
    svg::svg()
        .attr("lang", atlas.edition().drawing_language())
        .live("viewBox", view_box)
        .child(cuts)
        .child(basemap)
        .child(svg::g().attr("aria-hidden", "true").attr("mask", format!("url(#{ground})")).child(areas))
        .child(svg::g().class("faint").attr("aria-hidden", "true").child(faint))
}

/// A region, soft at its edge; it is cut to the land, since it claims no ocean.
pub(super) fn area(area: &Area) -> Element {
    let tint =
        |part: f64| circle("area", area.radius * part).attr("cx", px(area.at.x)).attr("cy", px(area.at.y));
    svg::g()
        .class(format!("{}{}", hue_class(area.hue), if area.faint { " faint" } else { "" }))
        .children(TINTS.map(tint))
}
