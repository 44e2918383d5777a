//! Reading the report's parts. Their text links to activities, which in turn cite their
//! paragraphs: so sections are read first, with their text as it stands, and linked last.

use super::json::Json;
use super::languages::Languages;
use super::limits::{PROSE, TITLE};
use super::list::read_list;
use super::node::Node;
use super::positions::{Positions, Seen};
use super::problem::Fault;
use super::text::{Inline, Text, optional_text, read_text, required_text, split_links};
use super::{Activity, Paragraph, Point, PointKind, Section};

/// A paragraph's text before its links are resolved, with its node to note what is wrong.
pub(super) type Unlinked<'a> = Option<(Node<'a>, Text)>;

pub(super) fn read_sections<'a>(node: &Node<'a>, languages: &Languages<'_>) -> Vec<Section<Unlinked<'a>>> {
    let read = |item: &Node<'a>| {
        if !item.is_object(&["id", "label", "title", "paragraphs"]) {
            return None;
        }
        let id = item.required_id();
        let title = required_text(item, "title", languages, TITLE);
        let label = optional_text(item, "label", languages, TITLE);
        let paragraphs = item.required_list("paragraphs");
        let mut numbers = Numbers::of(&paragraphs);
        let paragraphs = paragraphs.iter().enumerate();
        Some(Section {
            paragraphs: paragraphs
                .filter_map(|(place, item)| read_paragraph(item, place, &mut numbers, languages))
                .collect(),
            label,
            id: id?,
            title: title?,
        })
    };
    read_list(&node.required_list("sections"), read)
}

fn read_paragraph<'a>(
    item: &Node<'a>,
    place: usize,
    numbers: &mut Numbers,
    languages: &Languages<'_>,
) -> Option<Paragraph<Unlinked<'a>>> {
    if !item.is_object(&["n", "opening", "text", "points"]) {
        return None;
    }
    let number = item.required("n").and_then(|node| numbers.read(&node, place));
    let opening = item.required("opening").and_then(|node| node.filled_string().map(str::to_owned));
    let text = item.required("text").and_then(|node| {
        let text = read_text(&node, languages, PROSE)?;
        Some((node, text))
    });
    let points = item.list("points").iter().filter_map(|point| read_point(point, languages)).collect();
    Some(Paragraph {
        number: number?,
        opening: opening.unwrap_or_default(),
        text,
        points,
        quoted: Vec::new(),
    })
}

/// The numbers of a section's paragraphs while they are read.
struct Numbers {
    seen: Seen,
    last: Option<u64>,
}

impl Numbers {
    fn of(paragraphs: &[Node<'_>]) -> Self {
        let number = |item: &Node<'_>| item.value.get("n").and_then(Json::as_u64).unwrap_or(u64::MAX);
        Self { seen: Seen::none_of(paragraphs.iter().map(number)), last: None }
    }

    /// A paragraph's number. Links name paragraphs by it, so a second one of the same number is left
    /// out. It should be the paragraph's place, counted from 1 (`place` counts from 0), or follow the
    /// number before, so that one gap is not told again for all that come after.
    fn read(&mut self, node: &Node<'_>, place: usize) -> Option<u64> {
        let number = node.integer()?;
        if !self.seen.is_new(place) {
            node.note(Fault::DuplicateId(number.to_string()));
            return None;
        }
        let follows = self.last.is_some_and(|last| last.checked_add(1) == Some(number));
        if number != place as u64 + 1 && !follows {
            let range = "the order (paragraphs count 1, 2, 3 …)";
            node.note(Fault::OutOfRange { value: number.to_string(), range });
        }
        self.last = Some(number);
        Some(number)
    }
}

/// Where the numbers of a section's paragraphs stand.
pub(super) fn paragraph_numbers<T>(section: &Section<T>) -> Positions<u64> {
    Positions::new(section.paragraphs.iter().map(|paragraph| paragraph.number))
}

fn read_point(item: &Node<'_>, languages: &Languages<'_>) -> Option<Point> {
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
    let text = required_text(item, "text", languages, PROSE);
    Some(Point { kind: kind?, text: text? })
}

/// Resolves the links of the sections' text; a link to nothing is noted and becomes plain words. And notes
/// what is quoted of each paragraph, given where each number stands in its section.
pub(super) fn link_sections(
    sections: Vec<Section<Unlinked<'_>>>,
    activities: &[Activity],
    numbers: &[Positions<u64>],
) -> Vec<Section> {
    let positions = Positions::new(activities.iter().map(|activity| activity.id.as_str()));
    let mut sections: Vec<_> =
        sections.into_iter().map(|section| link_section(section, &positions)).collect();
    for (index, activity) in activities.iter().enumerate() {
        for (nth, piece) in activity.evidence.iter().enumerate() {
            if let Some(at) = numbers[piece.section].first(piece.paragraph) {
                sections[piece.section].paragraphs[at].quoted.push((index, nth));
            }
        }
    }
    sections
}

fn link_section(section: Section<Unlinked<'_>>, activities: &Positions<&str>) -> Section {
    let link = |node: &Node<'_>, piece: Inline<String>| match piece {
        Inline::Words(words) => Inline::Words(words),
        Inline::Link { label, activity: id } => match activities.first(&id) {
            Some(activity) => Inline::Link { label, activity },
            None => {
                node.note(Fault::UnknownId { id, list: "activities" });
                Inline::Words(label)
            }
        },
    };
    let linked = |paragraph: Paragraph<Unlinked<'_>>| Paragraph {
        number: paragraph.number,
        opening: paragraph.opening,
        points: paragraph.points,
        quoted: paragraph.quoted,
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
