//! What has no mark in a lane: what is known only to the period, what is planned, what is dated outside of
//! what is shown. Each lot is its mark, enlarged, with the number and the titles of what is in it.

use crate::browser;
use crate::components::said::says;
use crate::components::tray::{show_them, sign, signs};
use crate::components::{Atlas, CONTEXT};
use crate::markup::{Element, Node, html, keyed, svg};
use crate::reactive::Memo;
use crate::report::{Precision, Role};
use crate::route::Page;
use crate::scene::{Lot, TimelineScene};
use crate::selection::Known;
use crate::view_state::Facet;
use crate::words::Message;
use leptos::ev;

/// Those of some lots that have anything in them, filtered out or not.
pub(super) fn time_lots(atlas: Atlas, scene: Memo<TimelineScene>, lots: &'static [Lot]) -> Node {
    let there = move || {
        let scene = scene.read();
        lots.iter().map(|&lot| lot as usize).filter(|&lot| !scene.lots[lot].is_empty()).collect()
    };
    keyed(there, move |lot| lot_box(atlas, scene, Lot::ALL[lot]))
}

fn lot_box(atlas: Atlas, scene: Memo<TimelineScene>, lot: Lot) -> Element {
    let heading = move || {
        let scene = scene.read();
        let count = scene.selected(lot).len();
        atlas.say(match lot {
            Lot::Before => Message::DatedBefore { month: scene.scale.first(), count },
            Lot::Period => Message::KnownWhen(Known::Period, count),
            Lot::Undated => Message::KnownWhen(Known::Nothing, count),
            Lot::After => Message::DatedAfter { month: scene.scale.last(), count },
            Lot::Planned => Message::KnownWhen(Known::Planned, count),
        })
    };
    // Titles are in sight, or open below where there is less room (`style/lots.css`); of more activities than a
    // lot has room for, the list shows them.
    let open = html::details().child(html::summary().child(atlas.say(Message::ShowThem)));
    let titles = html::ul()
        .attr("role", "list")
        .child(keyed(move || scene.read().titled(lot), move |activity| lot_item(atlas, activity, lot)));
    let (class, many) = match lot {
        Lot::Period => ("lot lot-period", Some(Precision::Period)),
        Lot::Planned => ("lot lot-planned", Some(Precision::Open)),
        _ => ("lot", None),
    };
    html::div()
        .class(class)
        .child((lot == Lot::Planned).then(arrow))
        .child(html::h3().text(heading))
        .child(signs(atlas, move || scene.read().selected(lot)))
        .child(open)
        .child(many.map(|precision| show_them(atlas, Facet::Precision, precision.id())))
        .child(titles)
}

/// The arrow that stands for plans, as large as what is in it.
fn arrow() -> Element {
    svg::svg()
        .class("arrow")
        .attr("viewBox", "0 0 100 100")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(svg::path().attr("d", "M0 0H95L100 50L95 100H0z").attr("vector-effect", "non-scaling-stroke"))
}

/// A link to an activity behind its theme's sign; with its date where the lot says none.
fn lot_item(atlas: Atlas, activity: usize, lot: Lot) -> Element {
    let edition = atlas.edition();
    let link = says(atlas.current_link(html::a(), activity), edition.name(&edition.activity(activity).title));
    let is_dated = matches!(lot, Lot::Before | Lot::After);
    atlas
        .marked(html::li(), activity)
        .live("inert", move || !atlas.selection.read().contains(activity))
        .child(sign(atlas, activity))
        .child(link)
        .child(is_dated.then(|| html::span().child(edition.when_in_words(activity))))
}

/// The way to what the report stands among: counted nowhere, and in a list of its own.
pub(super) fn around_the_report(atlas: Atlas) -> Option<Element> {
    let any = atlas.edition().report.activities.iter().any(|item| item.role == Role::Context);
    let count = move || atlas.selection.with(|selection| selection.context.len());
    any.then(|| {
        html::a()
            .class("around")
            .live("href", move || format!("{}#{CONTEXT}", atlas.navigator.href(Page::Explore)))
            .live("hidden", move || count() == 0)
            .on(ev::click, |event| {
                // As the links that skip: the focus moves, the address does not.
                if browser::focus(CONTEXT) {
                    event.prevent_default();
                    browser::scroll_to(CONTEXT);
                }
            })
            .text(move || atlas.say(Message::AroundTheReport(count())))
    })
}
