//! Reading activities and their references.

use super::edtf::{Date, When};
use super::json::Json;
use super::limits::{PROSE, QUOTE_WORDS, TITLE};
use super::node::Node;
use super::parse::{read_each_once, read_list};
use super::parse_section::Unlinked;
use super::problem::Fault;
use super::text::read_text;
use super::{Activity, Evidence, Place, Role, Section, Status, Term};

/// What activities refer to.
pub(super) struct Lists<'a> {
    pub(super) languages: &'a [String],
    pub(super) period: Option<(Date, Date)>,
    pub(super) themes: &'a [Term],
    pub(super) kinds: &'a [Term],
    pub(super) partners: &'a [Term],
    pub(super) places: &'a [Place],
    pub(super) sections: &'a [Section<Unlinked<'a>>],
}

const FIELDS: &[&str] = &[
    "id",
    "title",
    "role",
    "kind",
    "themes",
    "when",
    "status",
    "place",
    "partners",
    "summary",
    "evidence",
    "sdgs",
    "action_lines",
];

pub(super) fn read_activities(node: &Node<'_>, lists: &Lists<'_>) -> Vec<Activity> {
    let read = |item: &Node<'_>| read_activity(item, lists);
    read_list(node.required_list("activities"), read, |activity| &activity.id)
}

fn read_activity(item: &Node<'_>, lists: &Lists<'_>) -> Option<Activity> {
    if !item.is_object(FIELDS) {
        return None;
    }
    let terms = |name: &'static str, list: &[Term]| -> Vec<usize> {
        read_each_once(&item.list(name), |term| index_of(term, list, |term| &term.id, name))
    };
    let id = item.required("id").and_then(|id| id.id());
    let title = item.required("title").and_then(|title| read_text(&title, lists.languages, TITLE));
    let role = item
        .required("role")
        .and_then(|role| {
            role.word(&[("activity", Role::Activity), ("context", Role::Context)], "activity, context")
        })
        .unwrap_or(Role::Activity);
    let kind = item.required("kind").and_then(|kind| index_of(&kind, lists.kinds, |kind| &kind.id, "kinds"));
    let themes = terms("themes", lists.themes);
    let when = read_when(item, role, lists.period);
    let status = read_status(item, when);
    let place =
        item.field("place").and_then(|place| index_of(&place, lists.places, |place| &place.id, "places"));
    let partners = terms("partners", lists.partners);
    let summary = item.required("summary").and_then(|text| read_text(&text, lists.languages, PROSE));
    Some(Activity {
        role,
        kind,
        themes,
        when,
        status,
        place,
        partners,
        summary: summary.unwrap_or_default(),
        evidence: read_evidence(item, lists),
        sdgs: read_goals(item),
        action_lines: read_each_once(&item.list("action_lines"), |line| {
            line.filled_string().map(str::to_owned)
        }),
        id: id?,
        title: title?,
    })
}

fn read_when(item: &Node<'_>, role: Role, period: Option<(Date, Date)>) -> Option<When> {
    // Context may have no date at all: a resolution that the report only cites.
    let node = if role == Role::Context { item.field("when") } else { item.required("when") }?;
    When::parse(node.string()?, period).map_err(|error| node.note(Fault::Date(error))).ok()
}

fn read_status(item: &Node<'_>, when: Option<When>) -> Status {
    let words = Status::ALL.map(|status| (status.id(), status));
    let stated = item.required("status").and_then(|status| status.word(&words, "done, ongoing, planned"));
    let implied = if matches!(when, Some(When::Open { .. })) { Status::Planned } else { Status::Done };
    stated.unwrap_or(implied)
}

/// The index of what a node names; noted if there is no such thing.
pub(super) fn index_of<T>(
    node: &Node<'_>,
    list: &[T],
    id: impl Fn(&T) -> &str,
    name: &'static str,
) -> Option<usize> {
    let wanted = node.string()?;
    let found = list.iter().position(|item| id(item) == wanted);
    if found.is_none() {
        node.note(Fault::UnknownId { id: wanted.to_owned(), list: name });
    }
    found
}

fn read_evidence(item: &Node<'_>, lists: &Lists<'_>) -> Vec<Evidence> {
    let Some(node) = item.required("evidence") else { return Vec::new() };
    let items = node.items();
    if items.is_empty() && matches!(node.value, Json::List(_)) {
        node.note(Fault::NoEvidence);
    }
    items.iter().filter_map(|piece| read_piece_of_evidence(piece, lists.sections)).collect()
}

fn read_piece_of_evidence(item: &Node<'_>, sections: &[Section<Unlinked<'_>>]) -> Option<Evidence> {
    if !item.is_object(&["section", "paragraph", "quote"]) {
        return None;
    }
    let section = item
        .required("section")
        .and_then(|section| index_of(&section, sections, |section| &section.id, "sections"));
    let paragraph = item.required("paragraph").and_then(|node| {
        let number = node.integer()?;
        let known = section.is_none_or(|section: usize| {
            sections[section].paragraphs.iter().any(|paragraph| paragraph.number == number)
        });
        if !known {
            node.note(Fault::UnknownId { id: number.to_string(), list: "the paragraphs of that section" });
        }
        known.then_some(number)
    });
    let quote = item.required("quote").and_then(|node| {
        let quote = node.filled_string()?;
        let words = quote.split_whitespace().count();
        if words > QUOTE_WORDS {
            node.note(Fault::LongQuote(words));
        }
        Some(quote.to_owned())
    });
    Some(Evidence { section: section?, paragraph: paragraph?, quote: quote? })
}

fn read_goals(item: &Node<'_>) -> Vec<u8> {
    let goal = |node: &Node<'_>| {
        let number = node.integer()?;
        let goal = u8::try_from(number).ok().filter(|goal| (1..=17).contains(goal));
        if goal.is_none() {
            node.note(Fault::OutOfRange { value: number.to_string(), range: "goals 1 to 17" });
        }
        goal
    };
    read_each_once(&item.list("sdgs"), goal)
}
