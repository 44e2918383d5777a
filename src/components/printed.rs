//! Map and timeline as a page shows them before its program runs: whole, and drawn for a few sizes of
//! which the style sheet shows the one that comes closest. The list beside the map says the same in
//! words, so the map takes no focus and is not read aloud.

use super::Atlas;
use super::map::{base_drawing, covered, revealing};
use super::miniature::small_symbol;
use super::timeline::{axis_drawing, bar, frame, hatch, mark_class, words};
use crate::geo::{Size, Viewport};
use crate::markup::{Element, svg};
use crate::reactive::memo;
use crate::scene::{MapInput, MapScene, Mark, MarkSize, TimelineInput, TimelineScene, px};

/// Frames for which the map is drawn, in CSS pixels: that of a common phone, that of a common desktop.
const MAPS: [(&str, Size); 2] = [
    ("printed narrow", Size { width: 390.0, height: 218.0 }),
    ("printed wide", Size { width: 1080.0, height: 376.0 }),
];

/// Widths for which the timeline is drawn: the least it has, and that of a common desktop.
const TIMELINES: [(&str, f64); 2] = [("printed narrow", 736.0), ("printed wide", 1080.0)];

/// The map in each of its sizes.
pub(super) fn printed_maps(atlas: Atlas) -> [Element; 2] {
    MAPS.map(|(class, frame)| printed_map(atlas, frame).class(class))
}

fn printed_map(atlas: Atlas, frame: Size) -> Element {
    let open = atlas.open.get_untracked();
    let scene = MapScene::new(&MapInput {
        edition: &atlas.edition(),
        selection: &atlas.selection.read_untracked(),
        viewport: revealing(atlas, Viewport::WHOLE, open, frame),
        frame,
        covered: covered(frame, open.is_some()),
        open,
        size: MarkSize::Full,
    });
    still_map(atlas, scene).attr("aria-hidden", "true")
}

/// A map that stays as it is.
pub(crate) fn still_map(atlas: Atlas, scene: MapScene) -> Element {
    let symbols: Vec<_> = scene.symbols.iter().map(|symbol| small_symbol(atlas, symbol)).collect();
    base_drawing(atlas, memo(move || scene.clone())).children(symbols)
}

/// The timeline in each of its sizes, and what fills the marks in all of them.
pub(super) fn printed_timelines(atlas: Atlas) -> [Element; 3] {
    let [narrow, wide] = TIMELINES.map(|(class, width)| printed_timeline(atlas, width).class(class));
    let shared = svg::svg().class("shared").attr("aria-hidden", "true");
    [shared.child(hatch("hatch")), narrow, wide]
}

fn printed_timeline(atlas: Atlas, width: f64) -> Element {
    let scene = TimelineScene::new(&TimelineInput {
        edition: &atlas.edition(),
        selection: &atlas.selection.read_untracked(),
        range: Default::default(),
        view: None,
        width,
        size: MarkSize::Full,
        only: None,
    });
    let open = atlas.open.get_untracked();
    let mark = |mark: &Mark| {
        let is_open = open == Some(mark.activity);
        let middle = mark.y + mark.height / 2.0;
        let name =
            format!("{}: {}", atlas.title(mark.activity), atlas.edition().when_in_words(mark.activity));
        atlas
            .link(svg::a().class(mark_class(mark)), mark.activity)
            .label(name)
            .toggle("open", move || is_open)
            .child(bar(mark))
            .child(words("bar-label", mark.label.x, middle, mark.label.text.clone()))
    };
    svg::svg()
        .attr("viewBox", format!("0 0 {} {}", px(scene.width), px(scene.height)))
        .child(svg::g().attr("aria-hidden", "true").children(axis_drawing(atlas, frame(&scene))))
        .children(scene.marks.iter().map(mark))
}
