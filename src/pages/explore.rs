//! The answer, map, timeline, list and filters, with one activity open beside them or none.
//!
//! Parts stand in the document in the order in which a narrow window shows them, and in which Tab goes through
//! them; in a wide one `style/layout.css` sets them into columns.

use crate::components::{
    Atlas, active_filters, activity_detail, answer, filters, key, map_view, result_list, timeline_view,
};
use crate::markup::{Element, html, part};
use crate::words::Message;

/// The explore page, and each activity's.
pub(super) fn explore_page(atlas: Atlas) -> Element {
    let detail = part(move || atlas.open.get().map(|activity| activity_detail(atlas, activity)));
    let stage = html::div()
        .class("stage")
        .child(atlas.in_turn(move || map_view(atlas)))
        .child(key(atlas))
        .child(atlas.in_turn(move || timeline_view(atlas)))
        .child(html::p().class("map-note").child(atlas.say(Message::MapNote)));
    html::main()
        .id("main")
        .class("explore")
        .attr("tabindex", "-1")
        .toggle("with-detail", move || atlas.open.get().is_some())
        .child(detail)
        .child(html::div().class("answer").child(answer(atlas)).child(active_filters(atlas)))
        .child(atlas.in_turn(move || filters(atlas)))
        .child(stage)
        .child(atlas.in_turn(move || result_list(atlas)))
}
