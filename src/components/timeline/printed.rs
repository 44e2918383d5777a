//! The timeline as a page shows it before its program runs: whole, and drawn for a few sizes of which the
//! style sheet shows the one that comes closest.

use super::axis::{axis_drawing, frame};
use super::mark::{bar, mark_class};
use super::shapes::{hatch, words};
use crate::components::Atlas;
use crate::markup::{Element, svg};
use crate::scene::{Mark, MarkSize, TIMELINE_LEAST, TimelineInput, TimelineScene, px};

/// Widths for which the timeline is drawn: the least it has, and that of a common desktop.
const TIMELINES: [(&str, f64); 2] = [("printed narrow", TIMELINE_LEAST), ("printed wide", 1080.0)];

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
        .attr("lang", atlas.edition().drawing_language())
        .attr("viewBox", format!("0 0 {} {}", px(scene.width), px(scene.height)))
        .child(svg::g().attr("aria-hidden", "true").children(axis_drawing(atlas, frame(&scene))))
        .children(scene.marks.iter().map(mark))
}
