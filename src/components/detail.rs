//! One activity in full.

use super::Atlas;
use super::glyph::{theme_glyph, theme_hue};
use super::map::fit_map;
use super::miniature::{small_map, small_timeline};
use super::share::copy_link;
use crate::browser;
use crate::live::live;
use crate::markup::{Element, Node, html, part};
use crate::messages::Message;
use crate::report::{Report, Role};
use crate::route::{Page, Route};
use crate::selection::{Shared, related};
use leptos::ev;

/// The panel with one activity: what, where, when, with whom, and where the report says so.
pub(crate) fn activity_detail(atlas: Atlas, activity: usize) -> Element {
    let report = atlas.report();
    let item = &report.activities[activity];
    let kind = item.kind.map(|kind| format!("{} · ", atlas.text(&report.kinds[kind].name)));
    let head = html::div()
        .class("detail-head")
        .child(html::p().class("detail-kind").child(kind).child(atlas.say(Message::StatusName(item.status))))
        .child(
            html::a()
                .id(CLOSE)
                .class("detail-close")
                .live("href", move || atlas.navigator.href(Page::Explore))
                .child(atlas.say(Message::Close)),
        );
    let context =
        (item.role == Role::Context).then(|| html::p().class("note").child(atlas.say(Message::ContextNote)));
    html::section()
        .class("detail")
        .attr("aria-labelledby", "detail-title")
        .on(ev::keydown, |event| {
            if event.key() == "Escape" {
                browser::click(CLOSE);
            }
        })
        .child(head)
        .child(html::h1().id("detail-title").attr("tabindex", "-1").child(atlas.title(activity)))
        .child(context)
        .child(html::p().class("summary").child(atlas.text(&item.summary)))
        .child(miniatures(atlas, activity))
        .child(facts(atlas, activity))
        .child(evidence(atlas, activity))
        .child(related_activities(atlas, activity))
        .child(html::p().class("detail-actions").child(copy_link(atlas)))
        .child(neighbours(atlas, activity))
}

/// Where it lies in time and, where the panel covers the map, in the world; the facts say the same.
fn miniatures(atlas: Atlas, activity: usize) -> Element {
    let report = atlas.report();
    let selection = live(move || atlas.only(&[activity]));
    let map = report.position(activity).map(|_| small_map(atlas, selection));
    let timeline = report.activities[activity].when.map(|_| small_timeline(atlas, selection, &[activity]));
    html::div().class("miniatures").attr("aria-hidden", "true").child(map).child(timeline)
}

/// What shares most with it, and what it is that they share.
fn related_activities(atlas: Atlas, activity: usize) -> Option<[Element; 2]> {
    let related = related(&atlas.report(), activity);
    let item = |(other, shared): (usize, Shared)| {
        html::li()
            .child(atlas.link(html::a(), other).child(atlas.title(other)))
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

/// Date, place, partners, themes.
fn facts(atlas: Atlas, activity: usize) -> Node {
    let report = atlas.report();
    let item = &report.activities[activity];
    let explained = |fact: String, why: Message<'_>| -> Node {
        let why = html::span().class("explained").child(atlas.say(why));
        [html::strong().child(fact), why].into()
    };
    let place = explained(atlas.place_in_words(activity), Message::PlaceExplained(report.placing(activity)));
    let zoom = report.position(activity).map(|_| {
        let button = html::button().attr("type", "button").class("quiet fit");
        button.on(ev::click, move |_| fit_map(atlas, &[activity])).child(atlas.say(Message::ZoomHere))
    });
    let mut facts = vec![
        (Message::When, explained(atlas.when_in_words(activity), Message::DateExplained(item.when.as_ref()))),
        (Message::Place, [place, zoom.into()].into()),
    ];
    if !item.partners.is_empty() {
        let name = |&partner: &usize| atlas.text(&report.partners[partner].name);
        let names = item.partners.iter().map(name).collect::<Vec<_>>();
        facts.push((Message::PartnersTitle, names.join(", ").into()));
    }
    let unstated = report.unstated(activity);
    if !unstated.is_empty() {
        let name = |what| atlas.say(Message::UnstatedName(what));
        let names = unstated.into_iter().map(name).collect::<Vec<_>>();
        facts.push((Message::Unstated, names.join(", ").into()));
    }
    if !item.themes.is_empty() {
        let theme = |&theme: &usize| {
            html::li()
                .child(theme_glyph(theme_hue(&report, theme)))
                .child(" ")
                .child(atlas.text(&report.themes[theme].name))
        };
        let list = html::ul().class("theme-list").attr("role", "list");
        facts.push((Message::Themes, list.children(item.themes.iter().map(theme)).into()));
    }
    if !item.sdgs.is_empty() {
        let goals: Vec<_> = item.sdgs.iter().map(u8::to_string).collect();
        facts.push((Message::Goals, goals.join(", ").into()));
    }
    if !item.action_lines.is_empty() {
        facts.push((Message::ActionLines, item.action_lines.join(", ").into()));
    }
    let editorial = !(item.themes.is_empty() && item.sdgs.is_empty() && item.action_lines.is_empty());
    let editorial = editorial.then(|| html::p().class("note").child(atlas.say(Message::EditorialNote)));
    let rows = facts
        .into_iter()
        .flat_map(|(name, fact)| [html::dt().child(atlas.say(name)), html::dd().child(fact)]);
    vec![html::dl().class("facts").children(rows).into(), Node::from(editorial)].into()
}

/// Where the report says so, with links to the paragraphs.
fn evidence(atlas: Atlas, activity: usize) -> Node {
    let report = atlas.report();
    let pieces = report.activities[activity].evidence.iter().map(|piece| {
        let name = section_name(atlas, &report, piece.section);
        let route = paragraph_route(&report.sections[piece.section].id, piece.paragraph);
        let link = html::a()
            .live("href", move || atlas.navigator.href_to(route.clone()))
            .child(atlas.say(Message::EvidenceAt { section: &name, paragraph: piece.paragraph }));
        html::li().child(html::q().child(piece.quote.clone())).child(" ").child(link)
    });
    [
        html::h2().child(atlas.say(Message::Evidence)),
        html::ul().class("evidence").attr("role", "list").children(pieces),
    ]
    .into()
}

/// What the report calls a section, else its title.
pub(super) fn section_name(atlas: Atlas, report: &Report, section: usize) -> String {
    let section = &report.sections[section];
    atlas.text(section.label.as_ref().unwrap_or(&section.title))
}

/// Where a paragraph is read.
pub(super) fn paragraph_route(section: &str, paragraph: u64) -> Route {
    Route { page: Page::Section(section.to_owned()), fragment: Some(format!("p{paragraph}")) }
}

/// A link to what comes before (`prev`) or after (`next`) what is shown.
pub(super) fn neighbour_link(atlas: Atlas, link: Element, rel: &'static str, title: &str) -> Element {
    let words = if rel == "prev" { Message::Previous { title } } else { Message::Next { title } };
    link.attr("rel", rel).child(atlas.say(words))
}

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
