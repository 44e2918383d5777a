//! The map as a page shows it before its program runs: whole, and drawn for a few sizes of which the style
//! sheet shows the one that comes closest. The list beside it says the same in words, so it takes no focus
//! and is not read aloud.

use super::base::base_drawing;
use super::handle::revealing;
use super::small::small_symbol;
use crate::components::Atlas;
use crate::geo::Size;
use crate::markup::Element;
use crate::reactive::memo;
use crate::scene::{MapInput, MapScene, MarkSize};

/// Frames for which the map is drawn, in CSS pixels: that of a common phone, that of a common desktop.
const MAPS: [(&str, &str, Size); 2] = [
    ("narrow", "printed narrow", Size { width: 390.0, height: 218.0 }),
    ("wide", "printed wide", Size { width: 1080.0, height: 376.0 }),
];

/// The map in each of its sizes. Beside an open activity only the wide one is ever seen.
pub(super) fn printed_maps(atlas: Atlas) -> Vec<Element> {
    let maps = if atlas.open.get_untracked().is_some() { &MAPS[1..] } else { &MAPS };
    maps.iter().map(|&(name, class, frame)| printed_map(atlas, name, frame).class(class)).collect()
}

fn printed_map(atlas: Atlas, name: &'static str, frame: Size) -> Element {
    let open = atlas.open.get_untracked();
    let scene = MapScene::new(&MapInput {
        edition: &atlas.edition(),
        selection: &atlas.selection.read_untracked(),
        viewport: revealing(atlas, atlas.edition().whole_map.viewport(frame), open, frame),
        frame,
        open,
        size: MarkSize::Full,
    });
    still_map(atlas, scene, name).attr("aria-hidden", "true")
}

/// A map that stays as it is.
pub(crate) fn still_map(atlas: Atlas, scene: MapScene, name: &'static str) -> Element {
    let symbols: Vec<_> = scene.symbols.iter().map(|symbol| small_symbol(atlas, symbol)).collect();
    base_drawing(atlas, memo(move || scene.clone()), name).children(symbols)
}
