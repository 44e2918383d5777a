//! A small timeline beside a text: when that was which it speaks of. It is for the eye. The text beside it
//! says the same, so it is not read aloud and takes no focus; a pointer can follow its marks.

use super::axis::{axis_drawing, frame};
use super::mark::{bar, mark_class};
use crate::components::Atlas;
use crate::markup::{Element, svg};
use crate::reactive::Memo;
use crate::scene::{MarkSize, TimelineInput, TimelineScene, px};
use crate::selection::Selection;
use crate::view_state::MonthRange;

/// Its own width; it is drawn as wide as its place allows.
const WIDTH: f64 = 272.0;

/// The timeline with marks for some activities; those that are not selected are faint.
pub(in crate::components) fn small_timeline(
    atlas: Atlas,
    selection: Memo<Selection>,
    only: &[usize],
) -> Element {
    let scene = TimelineScene::new(&TimelineInput {
        edition: &atlas.edition(),
        selection: &selection.read_untracked(),
        range: MonthRange::default(),
        view: None,
        width: WIDTH,
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
            .marked(atlas.unfocused_link(activity).class(mark_class(mark)), activity)
            .toggle("faint", move || !selection.read().contains(activity))
            .child(svg::title().child(atlas.title(activity)))
            .child(bar(mark))
    });
    svg::svg()
        .class("miniature")
        .attr("lang", atlas.edition().drawing_language())
        .attr("viewBox", format!("0 0 {} {}", px(scene.width), px(scene.height)))
        .children(axis_drawing(atlas, frame(scene, MarkSize::Small)))
        .children(marks)
}
