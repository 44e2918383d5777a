//! Reading activities and their references.

use super::contradiction::contradiction;
use super::json::Json;
use super::languages::Languages;
use super::limits::{PROSE, QUOTE_WORDS, TITLE};
use super::list::{index_of, read_each_once, read_list};
use super::node::Node;
use super::positions::Positions;
use super::problem::Fault;
use super::sentinel::{note_placeholders, open_end};
use super::text::required_text;
use super::{Activity, Code, Date, Evidence, Role, Status, When};

/// What activities refer to.
pub(super) struct Lists<'a> {
    pub(super) languages: &'a Languages<'a>,
    pub(super) period: Option<(Date, Date)>,
    pub(super) updated: Option<Date>,
    pub(super) themes: Positions<&'a str>,
    pub(super) kinds: Positions<&'a str>,
    pub(super) partners: Positions<&'a str>,
    pub(super) sdgs: Positions<&'a str>,
    pub(super) action_lines: Positions<&'a str>,
    pub(super) places: Positions<&'a str>,
    pub(super) sections: Positions<&'a str>,
    /// The numbers of each section's paragraphs.
    pub(super) paragraphs: Vec<Positions<u64>>,
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
    read_list(&node.required_list("activities"), |item| read_activity(item, lists))
}

fn read_activity(item: &Node<'_>, lists: &Lists<'_>) -> Option<Activity> {
    if !item.is_object(FIELDS) {
        return None;
    }
    let terms = |name: &'static str, list: &Positions<&str>| {
        read_each_once(&item.list(name), |term| index_of(term, list, name))
    };
    let id = item.required_id();
    let title = required_text(item, "title", lists.languages, TITLE);
    let role = item
        .required("role")
        .and_then(|role| {
            role.word(&[("activity", Role::Activity), ("context", Role::Context)], "activity, context")
        })
        .unwrap_or(Role::Activity);
    let kind = item.required("kind").and_then(|kind| index_of(&kind, &lists.kinds, "kinds"));
    let themes = terms("themes", &lists.themes);
    let when = read_when(item, role, lists.period);
    let (when, status) = read_status(item, when, lists);
    let place = item.field("place").and_then(|place| index_of(&place, &lists.places, "places"));
    let partners = terms("partners", &lists.partners);
    let summary = required_text(item, "summary", lists.languages, PROSE);
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
        sdgs: read_goals(item).into_iter().map(|goal| named(goal.to_string(), &lists.sdgs)).collect(),
        action_lines: read_each_once(&item.list("action_lines"), |line| {
            line.filled_string().map(|code| named(code.to_owned(), &lists.action_lines))
        }),
        id: id?,
        title: title?,
    })
}

fn read_when(item: &Node<'_>, role: Role, period: Option<(Date, Date)>) -> Option<When> {
    // Context may have no date at all: a resolution that the report only cites.
    let node = if role == Role::Context { item.field("when") } else { item.required("when") }?;
    let written = node.string()?;
    let open = open_end(written);
    let text = open.as_deref().unwrap_or(written);
    let when = When::parse(text, period).map_err(|error| node.note(Fault::Date(error))).ok()?;
    if let Some(open) = open {
        node.note(Fault::EndOfTime(open));
    }
    let (first, last) = when.ends();
    note_placeholders(&node, [Some(first), last]);
    Some(when)
}

/// The status, and the date as it is meant with it; what of the two contradicts itself is noted.
fn read_status(item: &Node<'_>, when: Option<When>, lists: &Lists<'_>) -> (Option<When>, Status) {
    let words = Status::ALL.map(|status| (status.id(), status));
    let node = item.required("status");
    let stated = node.as_ref().and_then(|node| node.word(&words, "done, ongoing, planned"));
    let implied = if matches!(when, Some(When::Open { .. })) { Status::Planned } else { Status::Done };
    if let (Some(node), Some(status), Some(when), Some(period)) = (node, stated, when, lists.period)
        && let Some(doubt) = contradiction(when, status, period, lists.updated)
    {
        node.doubt(doubt);
    }
    let status = stated.unwrap_or(implied);
    (when.map(|when| when.with_status(status)), status)
}

fn read_evidence(item: &Node<'_>, lists: &Lists<'_>) -> Vec<Evidence> {
    let Some(node) = item.required("evidence") else { return Vec::new() };
    let items = node.items();
    if items.is_empty() && matches!(node.value, Json::List(_)) {
        node.note(Fault::NoEvidence);
    }
    items.iter().filter_map(|piece| read_piece_of_evidence(piece, lists)).collect()
}

fn read_piece_of_evidence(item: &Node<'_>, lists: &Lists<'_>) -> Option<Evidence> {
    if !item.is_object(&["section", "paragraph", "quote"]) {
        return None;
    }
    let section =
        item.required("section").and_then(|section| index_of(&section, &lists.sections, "sections"));
    let paragraph = item.required("paragraph").and_then(|node| {
        let number = node.integer()?;
        let known = section.is_none_or(|section: usize| lists.paragraphs[section].first(number).is_some());
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

fn named(code: String, names: &Positions<&str>) -> Code {
    Code { name: names.first(&code), code }
}

fn read_goals(item: &Node<'_>) -> Vec<u8> {
    let mut goals = Vec::new();
    for node in item.list("sdgs") {
        let Some(number) = node.integer() else { continue };
        match u8::try_from(number) {
            Ok(goal @ 1..=17) if goals.contains(&goal) => node.note(Fault::Repeated),
            Ok(goal @ 1..=17) => goals.push(goal),
            _ => node.note(Fault::OutOfRange { value: number.to_string(), range: "goals 1 to 17" }),
        }
    }
    goals
}
