//! A section of the report as text.

use super::Atlas;
use super::activity_item::activity_item;
use super::miniature::{small_map, small_timeline};
use super::neighbours::neighbour_link;
use crate::browser::{self, Frame};
use crate::edition::Edition;
use crate::markup::{Element, Node, html};
use crate::messages::Message;
use crate::reactive::{Signal, memo, watch};
use crate::report::{Inline, Paragraph, Point, PointKind, Section};
use crate::route::{Page, Route};
use std::sync::Arc;

/// A section: heading, paragraphs in our words with linked activities, points, links to all.
pub(crate) fn section_text(atlas: Atlas, section: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let part = &report.sections[section];
    let title = atlas.text(&part.title);
    let own = Route::from(Page::Section(part.id.clone()));
    let anchor = html::a()
        .class("anchor")
        .live("href", move || atlas.navigator.href_to(own.clone()))
        .label(atlas.say(Message::LinkToHeading { title: &title }))
        .child("#");
    let heading = html::h1().id("section-title").attr("tabindex", "-1").child(title).child(" ").child(anchor);
    let label = html::p().class("section-label").child(part.label.as_ref().map(|label| atlas.text(label)));
    // The index of the paragraph that is being read, or none while all can be seen at once.
    let reading = Signal::new(None);
    let paragraphs = part.paragraphs.iter().enumerate().map(|(index, paragraph)| {
        let read = move || reading.get() == Some(index);
        paragraph_text(atlas, &part.id, paragraph).toggle("at-hand", read)
    });
    let ids: Arc<[String]> = part.paragraphs.iter().map(paragraph_id).collect();
    let frame = Frame::new();
    watch(memo(move || atlas.scrolled.get()), move |_, _| {
        let named = atlas.route.read_untracked().fragment.clone();
        browser::note_reading(frame, Arc::clone(&ids), named, reading);
    });
    let empty = part.paragraphs.is_empty().then(|| atlas.say(Message::EmptySection));
    let article = html::article()
        .class("prose")
        .child(label)
        .child(heading)
        .children(paragraphs)
        .child(empty)
        .child(section_neighbours(atlas, section));
    [article.into(), atlas.in_turn(move || mentioned(atlas, section, reading))].into()
}

/// The activities that a section's text links to, as a list, with a small map and timeline of
/// those in the paragraph that is being read.
fn mentioned(atlas: Atlas, section: usize, reading: Signal<Option<usize>>) -> Option<Element> {
    let edition = atlas.edition();
    let report = &edition.report;
    let mentions = mentions(&edition, &report.sections[section]);
    let mut all = Vec::new();
    for (_, activity) in &mentions {
        if !all.contains(activity) {
            all.push(*activity);
        }
    }
    if all.is_empty() {
        return None;
    }
    let at_hand = memo(move || {
        let reading = reading.get();
        let mut at_hand = Vec::new();
        for (paragraph, activity) in &mentions {
            if reading.is_none_or(|read| read == *paragraph) {
                at_hand.push(*activity);
            }
        }
        // What the pointer or the focus is on is too, wherever in the section it stands.
        at_hand.extend(atlas.highlight.get());
        atlas.only(&at_hand)
    });
    let items = all.iter().map(|&activity| {
        activity_item(atlas, activity).toggle("at-hand", move || at_hand.read().contains(activity))
    });
    let is_placed = all.iter().any(|&activity| report.position(activity).is_some());
    let is_dated = all.iter().any(|&activity| report.activities[activity].when.is_some());
    let listed = all.clone();
    let map = is_placed.then(|| atlas.in_turn(move || small_map(atlas, at_hand)));
    let timeline = is_dated.then(|| atlas.in_turn(move || small_timeline(atlas, at_hand, &listed)));
    // Empty drawings would only take room.
    let companion = (is_placed || is_dated)
        .then(|| html::div().class("companion").attr("aria-hidden", "true").child(map).child(timeline));
    let list = html::ul().class("items").attr("role", "list").children(items);
    let aside = html::aside()
        .class("mentioned")
        .attr("aria-labelledby", "mentioned-title")
        .child(companion)
        .child(html::h2().id("mentioned-title").child(atlas.say(Message::AlsoMentioned)))
        .child(list);
    Some(aside)
}

/// The links of a section's text: the index of the paragraph that each stands in, its activity.
fn mentions(edition: &Edition, section: &Section) -> Vec<(usize, usize)> {
    let mut mentions = Vec::new();
    for (index, paragraph) in section.paragraphs.iter().enumerate() {
        for piece in pieces(edition, paragraph) {
            if let Inline::Link { activity, .. } = piece {
                mentions.push((index, *activity));
            }
        }
    }
    mentions
}

fn pieces<'a>(edition: &Edition, paragraph: &'a Paragraph) -> &'a [Inline<usize>] {
    paragraph.text.get(edition.language.tag()).map(Vec::as_slice).unwrap_or_default()
}

fn paragraph_text(atlas: Atlas, section: &str, paragraph: &Paragraph) -> Element {
    let route = Route::paragraph(section, paragraph.number);
    let fragment = route.fragment.clone();
    let current = move || atlas.route.read().fragment == fragment;
    let edition = atlas.edition();
    let pieces = pieces(&edition, paragraph).iter().map(|piece| match piece {
        Inline::Words(words) => Node::from(words.clone()),
        Inline::Link { label, activity } => {
            atlas.marked(atlas.link(html::a(), *activity), *activity).child(label.clone()).into()
        }
    });
    let number = html::a()
        .class("paragraph-number")
        .live("href", move || atlas.navigator.href_to(route.clone()))
        .label(atlas.say(Message::LinkToParagraph(paragraph.number)))
        .child(paragraph.number.to_string());
    let points = (!paragraph.points.is_empty()).then(|| points(atlas, &paragraph.points));
    html::div()
        .class("paragraph")
        .toggle("current", current)
        .id(paragraph_id(paragraph))
        .attr("tabindex", "-1")
        .child(number)
        .child(html::p().children(pieces))
        .child(points)
}

const fn point_class(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Trend => "point trend",
        PointKind::Achievement => "point achievement",
        PointKind::Obstacle => "point obstacle",
        PointKind::Action => "point action",
    }
}

fn points(atlas: Atlas, points: &[Point]) -> Element {
    let point = |point: &Point| {
        html::li()
            .class(point_class(point.kind))
            .child(html::span().class("point-kind").child(atlas.say(Message::PointKind(point.kind))))
            .child(" ")
            .child(atlas.text(&point.text))
    };
    html::ul().class("points").attr("role", "list").children(points.iter().map(point))
}

/// The paragraph's element, which the fragment of an address names.
fn paragraph_id(paragraph: &Paragraph) -> String {
    format!("p{}", paragraph.number)
}

/// Links to the sections before and after.
fn section_neighbours(atlas: Atlas, section: usize) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let link = |index: usize, rel: &'static str| {
        let page = Page::Section(report.sections.get(index)?.id.clone());
        let link = html::a().live("href", move || atlas.navigator.href(page.clone()));
        Some(neighbour_link(atlas, link, rel, edition.section_name(index)))
    };
    let before = section.checked_sub(1).and_then(|before| link(before, "prev"));
    html::p().class("neighbours").children([before, link(section + 1, "next")])
}

/// Links to all sections.
pub(crate) fn contents(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let entry = |index: usize| {
        let section = &report.sections[index];
        let page = Page::Section(section.id.clone());
        let here = page.clone();
        let title = section
            .label
            .is_some()
            .then(|| html::span().class("contents-title").child(atlas.text(&section.title)));
        let link = html::a()
            .live("href", move || atlas.navigator.href(page.clone()))
            .live("aria-current", move || (atlas.route.read().page == here).then_some("page"))
            .child(html::span().class("contents-label").child(edition.section_name(index).to_owned()))
            .child(" ")
            .child(title);
        html::li().child(link)
    };
    html::nav()
        .class("contents")
        .label(atlas.say(Message::ReportSections))
        .child(html::ol().attr("role", "list").children((0..report.sections.len()).map(entry)))
}
