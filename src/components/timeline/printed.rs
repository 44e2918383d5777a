//! The timeline as a page shows it before its program runs: whole, and drawn for a few sizes of which the
//! style sheet shows the one that comes closest.

use super::axis::{axis_drawing, frame};
use super::mark::{mark_class, mark_drawing};
use crate::components::Atlas;
use crate::markup::{Element, svg};
use crate::scene::{Mark, MarkSize, TimelineInput, TimelineScene, px};

/// Widths for which the timeline is drawn: a phone's, that beside an open activity, a common desktop's.
const TIMELINES: [(&str, f64); 3] =
    [("printed narrow", 358.0), ("printed middle", 672.0), ("printed wide", 1056.0)];

/// The timeline in each of its sizes.
pub(super) fn printed_timelines(atlas: Atlas) -> [Element; 3] {
    TIMELINES.map(|(class, width)| printed_timeline(atlas, width).class(class))
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
        let name =
            format!("{}: {}", atlas.title(mark.activity), atlas.edition().when_in_words(mark.activity));
        atlas
            .link(svg::a().class(mark_class(mark)), mark.activity)
            .label(name)
            .toggle("open", move || is_open)
            .children(mark_drawing(mark))
    };
    svg::svg()
        .attr("lang", atlas.edition().drawing_language())
        .attr("viewBox", format!("0 0 {} {}", px(scene.width), px(scene.height)))
        .child(
            svg::g().attr("aria-hidden", "true").children(axis_drawing(atlas, frame(&scene, MarkSize::Full))),
        )
        .children(scene.marks.iter().map(mark))
}
