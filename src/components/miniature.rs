//! A small map and a small timeline beside a text: where and when that was which it speaks of.
//! They are for the eye. The text beside them says the same, so they are not read aloud and take
//! no focus; a pointer can follow their marks.

use super::Atlas;
use super::map::base_drawing;
use super::map_symbol::{label, look, mark, ring};
use super::timeline::{axis_drawing, bar, frame, hatch, mark_class};
use crate::geo::{Size, Viewport};
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo};
use crate::scene::{MapInput, MapScene, MarkSize, Symbol, TimelineInput, TimelineScene, px};
use crate::selection::Selection;
use crate::view_state::MonthRange;

/// The map's own size; it is drawn as large as its place allows.
const MAP: Size = Size { width: 272.0, height: 140.0 };
/// The timeline's own width.
const TIMELINE_WIDTH: f64 = 272.0;

/// The whole map with symbols for what is selected; other places are faint.
pub(super) fn small_map(atlas: Atlas, selection: Memo<Selection>) -> Element {
    let scene = memo(move || {
        MapScene::new(&MapInput {
            edition: &atlas.edition(),
            selection: &selection.read(),
            viewport: Viewport::WHOLE,
            frame: MAP,
            covered: 0.0,
            open: None,
            size: MarkSize::Small,
        })
    });
    let symbols =
        move || scene.read().symbols.iter().map(|symbol| small_symbol(atlas, symbol)).collect::<Vec<_>>();
    base_drawing(atlas, scene).class("miniature world").child(part(symbols))
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
        .child(mark(look(symbol)))
        .child(label(symbol));
    match symbol.only() {
        Some(activity) => unfocused_link(atlas, activity).child(drawing),
        None => drawing,
    }
}

/// The timeline with marks for some activities; those that are not selected are faint.
pub(super) fn small_timeline(atlas: Atlas, selection: Memo<Selection>, only: &[usize]) -> Element {
    let scene = TimelineScene::new(&TimelineInput {
        edition: &atlas.edition(),
        selection: &selection.read_untracked(),
        range: MonthRange::default(),
        view: None,
        width: TIMELINE_WIDTH,
        size: MarkSize::Small,
        only: Some(only),
    });
    still_timeline(atlas, &scene, selection)
}

/// A timeline whose marks stay where they are; those of what is not selected are faint.
pub(crate) fn still_timeline(atlas: Atlas, scene: &TimelineScene, selection: Memo<Selection>) -> Element {
    let marks = scene.marks.iter().map(|mark| {
        let activity = mark.activity;
        atlas
            .marked(unfocused_link(atlas, activity).class(mark_class(mark)), activity)
            .toggle("faint", move || !selection.read().contains(activity))
            .child(svg::title().child(atlas.title(activity)))
            .child(bar(mark))
    });
    svg::svg()
        .class("miniature")
        .attr("viewBox", format!("0 0 {} {}", px(scene.width), px(scene.height)))
        .child(hatch("small-hatch"))
        .children(axis_drawing(atlas, frame(scene)))
        .children(marks)
}

/// A link for pointers; the text beside has the same one for all.
fn unfocused_link(atlas: Atlas, activity: usize) -> Element {
    atlas.link(svg::a().attr("tabindex", "-1"), activity)
}
