//! A small map beside a text: where that was which it speaks of. It is for the eye. The text beside it
//! says the same, so it is not read aloud and takes no focus; a pointer can follow its marks.

use super::base::base_drawing;
use super::mark::{label, look, mark, ring};
use crate::components::Atlas;
use crate::geo::Size;
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo};
use crate::scene::{MapInput, MapScene, MarkSize, Symbol, px};
use crate::selection::Selection;

/// The map's own size; it is drawn as large as its place allows.
const MAP: Size = Size { width: 272.0, height: 140.0 };
/// The whole map with symbols for what is selected; other places are faint.
pub(in crate::components) fn small_map(atlas: Atlas, selection: Memo<Selection>) -> Element {
    let scene = memo(move || {
        MapScene::new(&MapInput {
            edition: &atlas.edition(),
            selection: &selection.read(),
            viewport: atlas.edition().whole_map.viewport(MAP),
            frame: MAP,
            open: None,
            size: MarkSize::Small,
        })
    });
    let symbols =
        move || scene.read().symbols.iter().map(|symbol| small_symbol(atlas, symbol)).collect::<Vec<_>>();
    base_drawing(atlas, scene, "small").class("miniature world").child(part(symbols))
}

/// A symbol with its label, for the eye and the pointer only.
pub(super) fn small_symbol(atlas: Atlas, symbol: &Symbol) -> Element {
    let here = [&symbol.activities[..], &symbol.context].concat();
    let first = here.first().map(usize::to_string);
    let drawing = svg::g()
        .class(if symbol.open { "symbol open" } else { "symbol" })
        .attr("transform", format!("translate({} {})", px(symbol.at.x), px(symbol.at.y)))
        .attr("data-activity", first)
        .toggle("highlight", move || atlas.is_highlighted(&here))
        .child(symbol.open.then(|| ring(symbol.radius)))
        .child(mark(&look(symbol)))
        .child(label(symbol));
    match symbol.only() {
        Some(activity) => atlas.unfocused_link(activity).child(drawing),
        None => drawing,
    }
}
