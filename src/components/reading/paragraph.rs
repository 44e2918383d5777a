//! A paragraph of a section: its text with linked activities, and what it states.

use super::quotation::quotations;
use crate::components::Atlas;
use crate::components::abbreviations::abbreviations;
use crate::components::marked::{marked, marked_said};
use crate::components::said::{in_language, whole};
use crate::edition::Edition;
use crate::markup::{Element, Node, html, part};
use crate::report::limits::PROSE;
use crate::report::{Inline, Paragraph, Point, PointKind};
use crate::route::{Route, paragraph_of};
use crate::text::shortened;
use crate::words::Message;

pub(super) fn pieces<'a>(edition: &Edition, paragraph: &'a Paragraph) -> &'a [Inline<usize>] {
    paragraph.text.get(edition.language.tag()).map(Vec::as_slice).unwrap_or_default()
}

/// `seen` is which abbreviations stood in the paragraphs before.
pub(super) fn paragraph_text(
    atlas: Atlas,
    section: &str,
    paragraph: &Paragraph,
    seen: &mut [bool],
) -> Element {
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
    let text = in_language(html::p(), foreign.clone()).child(running_text(atlas, pieces, PROSE));
    let characters = length(pieces);
    let whole = (characters > PROSE).then(|| {
        let summary = html::summary().child(atlas.say(Message::ShowWhole { characters }));
        let whole = in_language(html::p(), foreign).child(running_text(atlas, pieces, characters));
        html::details().class("whole").child(summary).child(whole)
    });
    let words: String = pieces.iter().map(Inline::words).collect();
    let mut texts = vec![words.as_str()];
    texts.extend(paragraph.points.iter().map(|point| edition.text(&point.text)));
    let meanings = abbreviations(atlas, &texts, &[], seen);
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
        .child(html::div().class("retelling").child(text).child(whole).child(meanings))
        .child(quotations(atlas, section, paragraph))
        .child(points)
}

/// How many characters a text has.
fn length(pieces: &[Inline<usize>]) -> usize {
    pieces.iter().map(|piece| piece.words().chars().count()).sum()
}

/// The first `most` characters of a text, with its links and with what is searched for marked.
fn running_text(atlas: Atlas, pieces: &[Inline<usize>], most: usize) -> Node {
    let mut left = most;
    let mut shown = Vec::new();
    for piece in pieces {
        if left == 0 {
            break;
        }
        let activity = match piece {
            Inline::Words(_) => None,
            Inline::Link { activity, .. } => Some(*activity),
        };
        shown.push((shortened(piece.words(), left).into_owned(), activity));
        left = left.saturating_sub(piece.words().chars().count());
    }
    part(move || {
        let texts: Vec<&str> = shown.iter().map(|(words, _)| words.as_str()).collect();
        let pieces = atlas.words.read().pieces_of_all(&texts);
        let node = |(words, (_, activity)): (&Vec<_>, &(String, Option<usize>))| match *activity {
            None => marked(words),
            Some(activity) => {
                atlas.marked(atlas.link(html::a(), activity), activity).child(marked(words)).into()
            }
        };
        pieces.iter().zip(&shown).map(node).collect::<Vec<_>>()
    })
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
            .child(marked_said(atlas, edition.prose(&point.text)))
            .child(whole(atlas, &edition.prose(&point.text), &point.text))
    };
    html::ul().class("points").attr("role", "list").children(points.iter().map(point))
}

/// The paragraph's element, which the fragment of an address names.
pub(super) fn paragraph_id(paragraph: &Paragraph) -> String {
    format!("p{}", paragraph.number)
}
