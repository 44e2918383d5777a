//! Map, timeline, list and filters, with one activity open beside the map or none.

use crate::components::{Atlas, activity_detail, filters, hint, map_view, result_list, says, timeline_view};
use crate::markup::{Element, html, part};
use crate::reactive::when;

/// The explore page, and each activity's.
pub(super) fn explore_page(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let description = edition.report.description.as_ref();
    let lead = description.map(|text| says(html::p().class("lead"), edition.prose(text)));
    // An open activity has the page's first heading.
    let heading = when(
        move || atlas.open.get().is_none(),
        move || {
            let edition = atlas.edition();
            let heading = html::h1().id("page-title").class("visually-hidden").attr("tabindex", "-1");
            says(heading, edition.name(&edition.report.title))
        },
    );
    let side = html::div()
        .class("side")
        .child(lead)
        .child(hint(atlas))
        .child(atlas.in_turn(move || filters(atlas)))
        .child(atlas.in_turn(move || result_list(atlas)));
    let stage =
        html::div().class("stage").child(atlas.in_turn(move || map_view(atlas))).child(atlas.in_turn(
            move || part(move || atlas.open.get().map(|activity| activity_detail(atlas, activity))),
        ));
    html::main()
        .class("explore")
        .toggle("with-detail", move || atlas.open.get().is_some())
        .child(heading)
        .children([side, stage])
        .child(atlas.in_turn(move || timeline_view(atlas)))
}
