//! A paragraph of a section: its text with linked activities, and what it states.

use super::quotation::quotations;
use crate::components::Atlas;
use crate::components::said::{in_language, whole};
use crate::edition::Edition;
use crate::markup::{Element, Node, html};
use crate::report::limits::PROSE;
use crate::report::{Inline, Paragraph, Point, PointKind};
use crate::route::{Route, paragraph_of};
use crate::text::shortened;
use crate::words::Message;

pub(super) fn pieces<'a>(edition: &Edition, paragraph: &'a Paragraph) -> &'a [Inline<usize>] {
    paragraph.text.get(edition.language.tag()).map(Vec::as_slice).unwrap_or_default()
}

pub(super) fn paragraph_text(atlas: Atlas, section: &str, paragraph: &Paragraph) -> Element {
    let route = Route::paragraph(section, paragraph.number);
    let edition = atlas.edition();
    let own = paragraph_id(paragraph);
    let quoted: Vec<usize> = paragraph.quoted.iter().map(|(activity, _)| *activity).collect();
    // Also of a quotation that is not there.
    let current = move || {
        let route = atlas.route.read();
        let Some(fragment) = route.fragment.as_deref() else { return false };
        let is_quotation = |&activity: &usize| {
            atlas.of(activity, |item| fragment[own.len()..].strip_prefix('-') == Some(&item.id))
        };
        paragraph_of(fragment) == own && !quoted.iter().any(is_quotation)
    };
    let pieces = pieces(&edition, paragraph);
    let foreign = edition.foreign(&paragraph.text);
    let text = in_language(html::p(), foreign.clone()).children(running_text(atlas, pieces, PROSE));
    let characters = length(pieces);
    let whole = (characters > PROSE).then(|| {
        let summary = html::summary().child(atlas.say(Message::ShowWhole { characters }));
        let whole = in_language(html::p(), foreign).children(running_text(atlas, pieces, characters));
        html::details().class("whole").child(summary).child(whole)
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
        .child(html::div().class("retelling").child(text).child(whole))
        .child(quotations(atlas, section, paragraph))
        .child(points)
}

/// How many characters a text has.
fn length(pieces: &[Inline<usize>]) -> usize {
    pieces.iter().map(|piece| words_of(piece).chars().count()).sum()
}

fn words_of(piece: &Inline<usize>) -> &str {
    match piece {
        Inline::Words(words) => words,
        Inline::Link { label, .. } => label,
    }
}

/// The first `most` characters of a text, with its links.
fn running_text(atlas: Atlas, pieces: &[Inline<usize>], most: usize) -> Vec<Node> {
    let mut left = most;
    let mut nodes = Vec::new();
    for piece in pieces {
        if left == 0 {
            break;
        }
        let words = shortened(words_of(piece), left).into_owned();
        left = left.saturating_sub(words_of(piece).chars().count());
        nodes.push(match piece {
            Inline::Words(_) => words.into(),
            Inline::Link { activity, .. } => {
                atlas.marked(atlas.link(html::a(), *activity), *activity).child(words).into()
            }
        });
    }
    nodes
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
    let edition = atlas.edition();
    let point = |point: &Point| {
        html::li()
            .class(point_class(point.kind))
            .child(html::span().class("point-kind").child(atlas.say(Message::PointKind(point.kind))))
            .child(" ")
            .child(edition.prose(&point.text))
            .child(whole(atlas, &edition.prose(&point.text), &point.text))
    };
    html::ul().class("points").attr("role", "list").children(points.iter().map(point))
}

/// The paragraph's element, which the fragment of an address names.
pub(super) fn paragraph_id(paragraph: &Paragraph) -> String {
    format!("p{}", paragraph.number)
}
