//! The marks that the program moves: each a link to its activity.

use super::mark::{mark_class, mark_drawing};
use crate::components::Atlas;
use crate::markup::{Element, part, svg};
use crate::reactive::{Memo, memo_after};
use crate::scene::{Mark, Presence, TimelineScene};

/// One mark: a link with a bar and a label.
pub(super) fn activity_mark(atlas: Atlas, scene: Memo<TimelineScene>, activity: usize) -> Element {
    let mark = memo_after(move |last: Option<&Option<Mark>>| {
        let found = scene.read().marks.iter().find(|mark| mark.activity == activity).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let is = move |presence: Presence| {
        mark.with(|mark| mark.as_ref().is_some_and(|mark| mark.presence == presence))
    };
    // What is filtered out is there for the eye and the mouse; reading aloud follows the filter.
    let faint = move || is(Presence::Faint);
    let fixed = mark.with_untracked(|mark| mark.as_ref().map(mark_class));
    let name = format!("{}: {}", atlas.title(activity), atlas.edition().when_in_words(activity));
    let link = atlas
        .marked(atlas.current_link(svg::a(), activity).class(fixed), activity)
        .id(atlas.of(activity, |activity| format!("time-{}", activity.id)))
        .toggle("possible", move || is(Presence::Possible))
        .toggle("faint", faint)
        .label(name.clone())
        .live("aria-hidden", move || faint().then_some("true"))
        .live("tabindex", move || faint().then_some("-1"))
        .child(svg::title().child(name))
        .child(part(move || mark.with(|mark| mark.as_ref().map(mark_drawing))));
    svg::g().child(link)
}
