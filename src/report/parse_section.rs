//! Reading the report's parts. Their text links to activities, which in turn cite their
//! paragraphs: so sections are read first, with their text as it stands, and linked last.

use super::limits::{PROSE, TITLE};
use super::node::Node;
use super::parse::read_list;
use super::problem::Fault;
use super::text::{Inline, Text, read_text, split_links};
use super::{Activity, Paragraph, Point, PointKind, Section};

/// A paragraph's text before its links are resolved, with its node to note what is wrong.
pub(super) type Unlinked<'a> = Option<(Node<'a>, Text)>;

pub(super) fn read_sections<'a>(node: &Node<'a>, languages: &[String]) -> Vec<Section<Unlinked<'a>>> {
    let read = |item: &Node<'a>| {
        if !item.is_object(&["id", "label", "title", "paragraphs"]) {
            return None;
        }
        let text = |node: Node<'_>| read_text(&node, languages, TITLE);
        let id = item.required("id").and_then(|id| id.id());
        let title = item.required("title").and_then(text);
        let label = item.field("label").and_then(text);
        let paragraphs = item.required_list("paragraphs");
        let mut numbers = Vec::new();
        let paragraphs = paragraphs.iter().zip(1..);
        Some(Section {
            paragraphs: paragraphs
                .filter_map(|(item, place)| read_paragraph(item, place, &mut numbers, languages))
                .collect(),
            label,
            id: id?,
            title: title?,
        })
    };
    read_list(node.required_list("sections"), read, |section| &section.id)
}

fn read_paragraph<'a>(
    item: &Node<'a>,
    place: u64,
    numbers: &mut Vec<u64>,
    languages: &[String],
) -> Option<Paragraph<Unlinked<'a>>> {
    if !item.is_object(&["n", "opening", "text", "points"]) {
        return None;
    }
    let number = item.required("n").and_then(|node| read_number(&node, place, numbers));
    let opening = item.required("opening").and_then(|node| node.filled_string().map(str::to_owned));
    let text = item.required("text").and_then(|node| {
        let text = read_text(&node, languages, PROSE)?;
        Some((node, text))
    });
    let points = item.list("points").iter().filter_map(|point| read_point(point, languages)).collect();
    Some(Paragraph { number: number?, opening: opening.unwrap_or_default(), text, points })
}

/// A paragraph's number, added to those before it in its section. Links name paragraphs by it, so
/// a second one of the same number is left out. It should be the paragraph's place, counted from
/// 1, or follow the number before, so that one gap is not told again for all that come after.
fn read_number(node: &Node<'_>, place: u64, numbers: &mut Vec<u64>) -> Option<u64> {
    let number = node.integer()?;
    if numbers.contains(&number) {
        node.note(Fault::DuplicateId(number.to_string()));
        return None;
    }
    let follows = numbers.last().is_some_and(|last| last.checked_add(1) == Some(number));
    if number != place && !follows {
        let range = "the order (paragraphs count 1, 2, 3 …)";
        node.note(Fault::OutOfRange { value: number.to_string(), range });
    }
    numbers.push(number);
    Some(number)
}

fn read_point(item: &Node<'_>, languages: &[String]) -> Option<Point> {
    if !item.is_object(&["kind", "text"]) {
        return None;
    }
    let kinds = [
        ("trend", PointKind::Trend),
        ("achievement", PointKind::Achievement),
        ("obstacle", PointKind::Obstacle),
        ("action", PointKind::Action),
    ];
    let kind =
        item.required("kind").and_then(|kind| kind.word(&kinds, "trend, achievement, obstacle, action"));
    let text = item.required("text").and_then(|text| read_text(&text, languages, PROSE));
    Some(Point { kind: kind?, text: text? })
}

/// Resolves the links of a section's text; a link to nothing is noted and becomes plain words.
pub(super) fn link_section(section: Section<Unlinked<'_>>, activities: &[Activity]) -> Section {
    let link = |node: &Node<'_>, piece| match piece {
        Inline::Words(words) => Inline::Words(words),
        Inline::Link { label, activity: id } => {
            match activities.iter().position(|activity| activity.id == id) {
                Some(activity) => Inline::Link { label, activity },
                None => {
                    node.note(Fault::UnknownId { id, list: "activities" });
                    Inline::Words(label)
                }
            }
        }
    };
    let linked = |paragraph: Paragraph<Unlinked<'_>>| Paragraph {
        number: paragraph.number,
        opening: paragraph.opening,
        points: paragraph.points,
        text: paragraph
            .text
            .map(|(node, text)| {
                text.map(|text| split_links(&text).into_iter().map(|piece| link(&node, piece)).collect())
            })
            .unwrap_or_default(),
    };
    Section {
        id: section.id,
        label: section.label,
        title: section.title,
        paragraphs: section.paragraphs.into_iter().map(linked).collect(),
    }
}
