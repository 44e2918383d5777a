//! Reading a report: the document and its lists of terms and places.

use super::edtf::{Date, When};
use super::json::Json;
use super::limits::{PROSE, TITLE};
use super::node::{Log, Node, Seen};
use super::parse_activity::{Lists, read_activities};
use super::parse_section::{link_section, read_sections};
use super::problem::{Fault, Problem};
use super::text::read_text;
use super::{Hue, Place, PlacePrecision, Region, Report, Source, Term, VERSION};
use crate::geo::LngLat;

/// What reading a report gave.
#[derive(Debug)]
pub struct Outcome {
    /// What is usable, or `None` where nothing can be shown.
    pub report: Option<Report>,
    /// All that is wrong, as far as possible in the order of the format's fields.
    pub problems: Vec<Problem>,
}

/// Reads a report. Never stops at the first problem: what is wrong is listed with its path, what
/// is usable is kept.
#[must_use]
pub fn parse(json: &str) -> Outcome {
    let log = Log::default();
    let report = match read_json(json) {
        Ok(value) => read_report(&Node::root(&value, &log)),
        Err(error) => {
            log.note("", unreadable(json, &error));
            None
        }
    };
    Outcome { report, problems: log.into_problems() }
}

/// The JSON as it stands. It is refused where it is nested more deeply than any report, so that
/// nothing which walks it can run out of stack.
pub(super) fn read_json(json: &str) -> serde_json::Result<Json> {
    serde_json::from_str(without_byte_order_mark(json))
}

/// A byte order mark is no JSON, yet many editors write it.
fn without_byte_order_mark(json: &str) -> &str {
    json.strip_prefix('\u{feff}').unwrap_or(json)
}

fn unreadable(json: &str, error: &serde_json::Error) -> Fault {
    if without_byte_order_mark(json).trim().is_empty() {
        return Fault::Empty;
    }
    let (line, column) = (error.line(), error.column());
    let mut lines = without_byte_order_mark(json).split_inclusive('\n');
    let mut before: String = lines.by_ref().take(line.saturating_sub(1)).collect();
    let here = lines.next().unwrap_or_default();
    // Columns count bytes; one in the middle of a letter means that letter.
    let start = (0..column).rev().find(|&start| here.is_char_boundary(start)).unwrap_or_default();
    before.push_str(&here[..start]);
    if depth(&before) >= DEEPEST {
        return Fault::TooDeep { line, column };
    }
    let found = (!error.is_eof()).then(|| here[start..].trim().chars().take(EXCERPT).collect());
    Fault::NotJson { line, column, found }
}

/// More lists and objects within each other the JSON reader refuses.
const DEEPEST: usize = 127;
/// Characters that are quoted from where JSON cannot be read.
const EXCERPT: usize = 20;

/// How many lists and objects are open at the end of a piece of JSON.
fn depth(json: &str) -> usize {
    let (mut open, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => open += 1,
            b']' | b'}' if !quoted => open = open.saturating_sub(1),
            _ => {}
        }
    }
    open
}

const FIELDS: &[&str] = &[
    "version",
    "id",
    "title",
    "description",
    "disclaimer",
    "publisher",
    "period",
    "updated",
    "source",
    "contact",
    "languages",
    "palette",
    "themes",
    "kinds",
    "partners",
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
    let languages = read_languages(node);
    let text = |name, most| read_text(&node.required(name)?, &languages, most);
    let prose = |name| read_text(&node.field(name)?, &languages, PROSE);
    let id = node.required("id").and_then(|id| id.id());
    let title = text("title", TITLE);
    let (description, disclaimer) = (prose("description"), prose("disclaimer"));
    let publisher = text("publisher", TITLE);
    let period = node.required("period").and_then(|period| read_period(&period));
    let updated = node.required("updated").and_then(|updated| read_date(&updated));
    let source = node.required("source").map(|source| read_source(&source, &languages));
    let contact = node.field("contact").and_then(|contact| contact.filled_string().map(str::to_owned));
    let palette = read_palette(node);
    let themes = read_terms(node, "themes", &languages);
    let kinds = read_terms(node, "kinds", &languages);
    let partners = read_terms(node, "partners", &languages);
    let places = read_places(node, &languages);
    let sections = read_sections(node, &languages);
    let lists = Lists {
        languages: &languages,
        period,
        themes: &themes,
        kinds: &kinds,
        partners: &partners,
        places: &places,
        sections: &sections,
    };
    let activities = read_activities(node, &lists);
    let sections = sections.into_iter().map(|section| link_section(section, &activities)).collect();
    // Only now that all has been read: without a period nothing can be shown, yet its author
    // should not have to mend it before being told the rest.
    let (first, last) = period?;
    Some(Report {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        description,
        disclaimer,
        publisher: publisher.unwrap_or_default(),
        period: When::Period { first, last },
        updated,
        source: source.unwrap_or_default(),
        contact,
        palette,
        languages,
        themes,
        kinds,
        partners,
        places,
        sections,
        activities,
    })
}

fn read_languages(node: &Node<'_>) -> Vec<String> {
    let tag = |item: &Node<'_>| {
        let tag = item.string()?;
        let fits = tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        if !fits {
            item.note(Fault::BadId(tag.to_owned()));
        }
        fits.then(|| tag.to_owned())
    };
    let tags = read_each_once(&node.required_list("languages"), tag);
    if tags.is_empty() { vec!["en".to_owned()] } else { tags }
}

fn read_period(node: &Node<'_>) -> Option<(Date, Date)> {
    When::parse_period(node.string()?).map_err(|error| node.note(Fault::Date(error))).ok()
}

fn read_date(node: &Node<'_>) -> Option<Date> {
    Date::parse(node.string()?).map_err(|error| node.note(Fault::Date(error))).ok()
}

fn read_source(node: &Node<'_>, languages: &[String]) -> Source {
    if !node.is_object(&["title", "note", "url"]) {
        return Source::default();
    }
    let text = |field: Node<'_>| read_text(&field, languages, PROSE);
    Source {
        title: node.required("title").and_then(text),
        note: node.field("note").and_then(text),
        url: node.field("url").and_then(|url| read_web_address(&url)),
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

/// Reads the items of a list of plain values that must differ; a second one of the same is noted
/// and left out.
pub(super) fn read_each_once<T: PartialEq>(
    items: &[Node<'_>],
    read: impl Fn(&Node<'_>) -> Option<T>,
) -> Vec<T> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        let Some(value) = read(item) else { continue };
        if values.contains(&value) {
            item.note(Fault::Repeated);
        } else {
            values.push(value);
        }
    }
    values
}

/// Reads the items of a list whose identifiers must differ; a second one of the same name is
/// noted and left out.
pub(super) fn read_list<'a, T>(
    items: Vec<Node<'a>>,
    mut read: impl FnMut(&Node<'a>) -> Option<T>,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    let mut list: Vec<T> = Vec::with_capacity(items.len());
    let mut seen = Seen::default();
    for item in items {
        let Some(value) = read(&item) else { continue };
        if seen.is_new(id(&value)) {
            list.push(value);
        } else {
            let id = id(&value).to_owned();
            if let Some(field) = item.field("id") {
                field.note(Fault::DuplicateId(id));
            }
        }
    }
    list
}

fn read_terms(node: &Node<'_>, name: &str, languages: &[String]) -> Vec<Term> {
    let read = |item: &Node<'_>| {
        if !item.is_object(&["id", "name", "description"]) {
            return None;
        }
        let id = item.required("id").and_then(|id| id.id());
        let name = item.required("name").and_then(|name| read_text(&name, languages, TITLE));
        let description = item.field("description").and_then(|text| read_text(&text, languages, PROSE));
        Some(Term { id: id?, name: name?, description })
    };
    read_list(node.required_list(name), read, |term| &term.id)
}

fn read_places(node: &Node<'_>, languages: &[String]) -> Vec<Place> {
    let read = |item: &Node<'_>| read_place(item, languages);
    read_list(node.required_list("places"), read, |place| &place.id)
}

fn read_place(item: &Node<'_>, languages: &[String]) -> Option<Place> {
    let fields = &["id", "name", "precision", "lng", "lat", "country", "region", "radius_km"];
    if !item.is_object(fields) {
        return None;
    }
    let precisions = [
        ("city", PlacePrecision::City),
        ("country", PlacePrecision::Country),
        ("region", PlacePrecision::Region),
    ];
    let regions = Region::ALL.map(|region| (region.id(), region));
    let id = item.required("id").and_then(|id| id.id());
    let name = item.required("name").and_then(|name| read_text(&name, languages, TITLE));
    let within =
        |name: &str, most: f64, range: &'static str| item.required(name)?.number_within(-most, most, range);
    let precision =
        item.required("precision").and_then(|word| word.word(&precisions, "city, country, region"));
    let lng = within("lng", 180.0, "-180 to 180 degrees of longitude");
    let lat = within("lat", 90.0, "-90 to 90 degrees of latitude");
    Some(Place {
        precision: precision.unwrap_or(PlacePrecision::City),
        at: lng.zip(lat).map(|(lng, lat)| LngLat { lng, lat }),
        country: item.field("country").and_then(|country| read_country(&country)),
        region: item
            .field("region")
            .and_then(|region| region.word(&regions, "africa, americas, asia, europe, oceania")),
        radius_km: item
            .field("radius_km")
            .and_then(|radius| radius.number_within(1.0, 5000.0, "1 to 5000 kilometres")),
        id: id?,
        name: name?,
    })
}

fn read_country(node: &Node<'_>) -> Option<String> {
    let code = node.string()?;
    let fits = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if !fits {
        node.note(Fault::NotOneOf {
            word: code.to_owned(),
            words: "the two-letter codes of ISO 3166-1 (or null)",
        });
    }
    fits.then(|| code.to_owned())
}
