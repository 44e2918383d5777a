//! The panel with one activity.

use super::evidence::evidence;
use super::facts::{classification, facts};
use crate::browser;
use crate::components::Atlas;
use crate::components::abbreviations::abbreviations;
use crate::components::glyph::theme_glyph;
use crate::components::map::small_map;
use crate::components::neighbours::neighbour_link;
use crate::components::said::{says, whole};
use crate::components::share::share_activity;
use crate::components::timeline::small_timeline;
use crate::markup::{Element, html, part};
use crate::reactive::memo;
use crate::report::Role;
use crate::route::Page;
use crate::scene;
use crate::selection::{Shared, related};
use crate::words::Message;
use leptos::ev;

/// The panel with one activity: what, where, when, with whom, and where the report says so.
pub(crate) fn activity_detail(atlas: Atlas, activity: usize) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let item = &report.activities[activity];
    let kind = item.kind.map(|kind| [atlas.name(&report.kinds[kind].name), " · ".into()]);
    let head = html::div()
        .class("detail-head")
        .child(
            html::p()
                .class("detail-kind")
                .child(theme_glyph(scene::hue(report, item)))
                .child(" ")
                .child(kind)
                .child(atlas.say(Message::StatusName(item.status))),
        )
        .child(
            html::a()
                .id(CLOSE)
                .class("detail-close")
                .live("href", move || atlas.navigator.href(Page::Explore))
                .child(atlas.say(Message::Close)),
        );
    let context =
        (item.role == Role::Context).then(|| html::p().class("note").child(atlas.say(Message::ContextNote)));
    let (title, summary) = (edition.name(&item.title), edition.prose(&item.summary));
    let partners: Vec<_> =
        item.partners.iter().map(|&partner| edition.text(&report.partners[partner].name)).collect();
    let mut seen = vec![false; report.abbreviations.len()];
    let whole_title = whole(atlas, &title, &item.title);
    let whole_summary = whole(atlas, &summary, &item.summary);
    html::section()
        .class("detail")
        .attr("aria-labelledby", "detail-title")
        .on(ev::keydown, |event| {
            if event.key() == "Escape" {
                browser::click(CLOSE);
            }
        })
        .child(head)
        .child(says(html::h1().id("detail-title").attr("tabindex", "-1"), title))
        .child(whole_title)
        .child(context)
        .child(says(html::p().class("summary"), summary))
        .child(whole_summary)
        .child(abbreviations(
            atlas,
            &[edition.text(&item.title), edition.text(&item.summary)],
            &partners,
            &mut seen,
        ))
        .child(facts(atlas, activity))
        .child(evidence(atlas, activity))
        .child(share_activity(atlas, activity))
        .child(miniatures(atlas, activity))
        .child(classification(atlas, activity))
        .child(related_activities(atlas, activity))
        .child(neighbours(atlas, activity))
}

/// Where it lies in time and, where the panel covers the map, in the world; the facts say the same.
fn miniatures(atlas: Atlas, activity: usize) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let selection = memo(move || atlas.only(&[activity]));
    let map = report.position(activity).map(|_| small_map(atlas, selection));
    let timeline = report.activities[activity].when.map(|_| small_timeline(atlas, selection, &[activity]));
    html::div().class("miniatures").attr("aria-hidden", "true").child(map).child(timeline)
}

/// What shares most with it, and what it is that they share.
fn related_activities(atlas: Atlas, activity: usize) -> Option<[Element; 2]> {
    let edition = atlas.edition();
    let related = related(&edition.report, activity);
    let item = |(other, shared): (usize, Shared)| {
        html::li()
            .child(says(atlas.link(html::a(), other), edition.name(&edition.activity(other).title)))
            .child(" ")
            .child(html::span().class("explained").child(atlas.say(Message::Shares(shared))))
    };
    (!related.is_empty()).then(|| {
        let list = html::ul().class("related").attr("role", "list");
        [html::h2().child(atlas.say(Message::Related)), list.children(related.into_iter().map(item))]
    })
}

/// Identifier of the link that closes the panel.
const CLOSE: &str = "detail-close";

/// Links to the activities before and after it in the present result.
fn neighbours(atlas: Atlas, activity: usize) -> Element {
    let link = move |neighbour: usize, rel: &'static str| {
        neighbour_link(atlas, atlas.link(html::a(), neighbour), rel, &atlas.title(neighbour))
    };
    html::p().class("neighbours").child(part(move || {
        let (before, after) = atlas.selection.read().neighbours(activity);
        [before.map(|before| link(before, "prev")), after.map(|after| link(after, "next"))]
    }))
}
