//! Reading a report: the document and its lists of terms.

use super::countries::add_country_names;
use super::json;
use super::languages::Languages;
use super::limits::{PROSE, TITLE};
use super::list::read_list;
use super::node::{Log, Node};
use super::parse_activity::{Lists, read_activities};
use super::parse_place::read_places;
use super::parse_section::{link_sections, paragraph_numbers, read_sections};
use super::positions::Positions;
use super::problem::{Fault, Problem, Severity};
use super::sentinel::note_placeholders;
use super::text::{optional_text, required_text};
use super::{Date, Doubt, Hue, Report, Source, Term, VERSION, When};

/// What reading a report gave.
#[derive(Debug)]
pub struct Outcome {
    /// What is usable, or `None` where nothing can be shown.
    pub report: Option<Report>,
    /// All that is wrong, as far as possible in the order of the format's fields.
    pub problems: Vec<Problem>,
    /// What may be wrong, for its author alone, in the same order.
    pub hints: Vec<Problem>,
}

/// Reads a report. Never stops at the first problem: what is wrong is listed with its path, what
/// is usable is kept.
#[must_use]
pub fn parse(json: &str) -> Outcome {
    let log = Log::default();
    let report = match json::read(json) {
        Ok(value) => read_report(&Node::root(&value, &log)),
        Err(fault) => {
            log.note("", fault);
            None
        }
    };
    let noted = log.into_problems().into_iter();
    let (problems, hints) = noted.partition(|noted| noted.fault.severity() == Severity::Problem);
    Outcome { report, problems, hints }
}

/// What is published of a report: what is usable, with the names of its places' countries; and what is wrong with its
/// file, in words.
#[must_use]
pub fn published(json: &str) -> (Option<Report>, Vec<String>) {
    let mut outcome = parse(json);
    if let Some(report) = &mut outcome.report {
        add_country_names(report);
    }
    let problems = outcome.problems.iter().map(ToString::to_string).collect();
    (outcome.report, problems)
}

const FIELDS: &[&str] = &[
    "version",
    "id",
    "title",
    "description",
    "disclaimer",
    "publisher",
    "retold_by",
    "period",
    "updated",
    "source",
    "contact",
    "languages",
    "palette",
    "themes",
    "kinds",
    "partners",
    "sdgs",
    "action_lines",
    "abbreviations",
    "places",
    "sections",
    "activities",
];

fn read_report(node: &Node<'_>) -> Option<Report> {
    if !node.is_object(FIELDS) {
        return None;
    }
    if let Some(version) = node.required("version") {
        match version.integer() {
            Some(0) => version.note(Fault::OutOfRange {
                value: "0".to_owned(),
                range: "the versions of this format, which count from 1",
            }),
            Some(number) if number > VERSION => version.note(Fault::NewerVersion(number)),
            _ => {}
        }
    }
    // Problems come in the order of FIELDS, except that a cause comes before what follows from it:
    // languages before all text, activities before the links to them.
    let languages = Languages::read(node);
    let text = |name, most| required_text(node, name, &languages, most);
    let prose = |name| optional_text(node, name, &languages, PROSE);
    let id = node.required_id();
    let title = text("title", TITLE);
    let (description, disclaimer) = (prose("description"), prose("disclaimer"));
    let publisher = text("publisher", TITLE);
    let retold_by = optional_text(node, "retold_by", &languages, TITLE);
    let period = node.required("period").and_then(|period| read_period(&period));
    let updated = node.required("updated").and_then(|updated| read_date(&updated));
    let source = node.required("source").map(|source| read_source(&source, &languages));
    let contact = node.field("contact").and_then(|contact| contact.filled_string().map(str::to_owned));
    let palette = read_palette(node);
    let terms = |name| read_terms(&node.required_list(name), Node::id, &languages);
    let (themes, kinds, partners) = (terms("themes"), terms("kinds"), terms("partners"));
    let codes = |name| read_terms(&node.list(name), code, &languages);
    let (sdgs, action_lines) = (codes("sdgs"), codes("action_lines"));
    let abbreviations = codes("abbreviations");
    let places = read_places(node, &languages);
    let sections = read_sections(node, &languages);
    let lists = Lists {
        languages: &languages,
        period,
        updated,
        themes: term_ids(&themes),
        kinds: term_ids(&kinds),
        partners: term_ids(&partners),
        sdgs: term_ids(&sdgs),
        action_lines: term_ids(&action_lines),
        places: Positions::new(places.iter().map(|place| place.id.as_str())),
        sections: Positions::new(sections.iter().map(|section| section.id.as_str())),
        paragraphs: sections.iter().map(paragraph_numbers).collect(),
    };
    let activities = read_activities(node, &lists);
    let numbers = lists.paragraphs;
    let sections = link_sections(sections, &activities, &numbers);
    // Only now that all has been read: without a period nothing can be shown, yet its author
    // should not have to mend it before being told the rest.
    let (first, last) = period?;
    Some(Report {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        description,
        disclaimer,
        publisher: publisher.unwrap_or_default(),
        retold_by,
        period: When::Period { first, last },
        updated,
        source: source.unwrap_or_default(),
        contact,
        palette,
        languages: languages.into_tags(),
        themes,
        kinds,
        partners,
        sdgs,
        action_lines,
        abbreviations: term_ids(&abbreviations).in_order().map(|at| abbreviations[at].clone()).collect(),
        places,
        sections,
        activities,
    })
}

fn term_ids(terms: &[Term]) -> Positions<&str> {
    Positions::new(terms.iter().map(|term| term.id.as_str()))
}

fn read_period(node: &Node<'_>) -> Option<(Date, Date)> {
    let period = When::parse_period(node.string()?).map_err(|error| node.note(Fault::Date(error))).ok()?;
    note_placeholders(node, [Some(period.0), Some(period.1)]);
    Some(period)
}

fn read_date(node: &Node<'_>) -> Option<Date> {
    let date = Date::parse(node.string()?).map_err(|error| node.note(Fault::Date(error))).ok()?;
    note_placeholders(node, [Some(date), None]);
    Some(date)
}

fn read_source(node: &Node<'_>, languages: &Languages<'_>) -> Source {
    if !node.is_object(&["title", "note", "url", "find"]) {
        return Source::default();
    }
    if node.field("url").is_none() && node.field("find").is_none() {
        node.doubt(Doubt::NoOriginal);
    }
    let text = |name| optional_text(node, name, languages, PROSE);
    Source {
        title: required_text(node, "title", languages, PROSE),
        note: text("note"),
        url: node.field("url").and_then(|url| read_web_address(&url)),
        find: text("find"),
    }
}

/// A link that a reader may follow: nothing but http and https.
fn read_web_address(node: &Node<'_>) -> Option<String> {
    let url = node.string()?;
    let web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
    if !web {
        node.note(Fault::NotOneOf { word: url.to_owned(), words: "addresses that start with https://" });
    }
    web.then(|| url.to_owned())
}

fn read_palette(node: &Node<'_>) -> Vec<Hue> {
    let hues = [
        ("blue", Hue::Blue),
        ("orange", Hue::Orange),
        ("green", Hue::Green),
        ("purple", Hue::Purple),
        ("ochre", Hue::Ochre),
        ("teal", Hue::Teal),
    ];
    let words = "blue, orange, green, purple, ochre, teal";
    node.required_list("palette").iter().filter_map(|item| item.word(&hues, words)).collect()
}

/// What a code of somebody else stands under: not ours to write in other letters.
fn code(node: &Node<'_>) -> Option<String> {
    node.filled_string().map(str::to_owned)
}

fn read_terms<'a>(
    items: &[Node<'a>],
    read_id: fn(&Node<'a>) -> Option<String>,
    languages: &Languages<'_>,
) -> Vec<Term> {
    let read = |item: &Node<'a>| {
        if !item.is_object(&["id", "name", "description"]) {
            return None;
        }
        let id = item.required("id").and_then(|id| read_id(&id));
        let name = required_text(item, "name", languages, TITLE);
        let description = optional_text(item, "description", languages, PROSE);
        Some(Term { id: id?, name: name?, description })
    };
    read_list(items, read)
}
