//! A report as the program gets it: what was read and found right when the site was published, with every reference
//! resolved, in lists whose order says what is what. The page needs no reader that explains mistakes, which weighs
//! more than anything else it has (docs/decisions/0020-packed-report.md); a file for people is published beside it.

mod sound;
#[cfg(test)]
mod tests;
mod value;

use super::json::{self, Json};
use super::{
    Activity, Code, Date, Evidence, Hue, Inline, Localised, Paragraph, Place, PlacePrecision, Point,
    PointKind, Region, Report, Role, Section, Source, Status, Term, When,
};
use crate::geo::LngLat;
use sound::is_sound;
use value::{Packed, Values, choice, record};

/// The order of the lists. A file in another one is not read.
const LAYOUT: usize = 1;

/// The text of the file for a report, and for what was found wrong with it, in words.
#[must_use]
pub fn pack(report: &Report, problems: &[String]) -> String {
    let tags = &report.languages;
    let problems = problems.to_vec();
    let parts = [LAYOUT.pack(tags), tags.pack(tags), report.pack(tags), problems.pack(tags)];
    serde_json::to_string(&Json::List(parts.into())).expect("names are text and numbers finite")
}

/// The report that a file holds, and what was found wrong with it; `None` of anything that [`pack`] of this very
/// version did not write, or that arrived with errors.
#[must_use]
pub fn unpack(file: &str) -> Option<(Report, Vec<String>)> {
    let mut parts = Values::of(json::value(file)?, &[])?;
    let layout: usize = parts.next()?;
    let tags: Vec<String> = parts.next()?;
    if layout != LAYOUT || tags.is_empty() {
        return None;
    }
    let report: Report = parts.next_in(&tags)?;
    is_sound(&report).then_some((report, parts.next()?))
}

// The service worker looks for the identifiers, the first fields, of the last two lists, to know which pages there are.
record!(Report {
    languages,
    id,
    title,
    description,
    disclaimer,
    publisher,
    retold_by,
    period,
    updated,
    source,
    contact,
    palette,
    themes,
    kinds,
    partners,
    sdgs,
    action_lines,
    abbreviations,
    places,
    sections,
    activities,
});
record!(Source { title, note, url, find });
record!(Term { id, name, description });
record!(Place { id, name, also, country, region, precision, at, radius_km });
record!(LngLat { lng, lat });
record!(Section { id, label, title, paragraphs });
record!(Paragraph { number, opening, text, points, quoted });
record!(Point { kind, text });
record!(Activity {
    id,
    title,
    role,
    kind,
    themes,
    when,
    status,
    place,
    partners,
    summary,
    evidence,
    sdgs,
    action_lines,
});
record!(Code { code, name });
record!(Evidence { section, paragraph, quote });

choice!(Hue: Blue, Orange, Green, Purple, Ochre, Teal);
choice!(PlacePrecision: City, Country, Region);
choice!(Region: Africa, Oceania, Americas, Asia, Europe);
choice!(PointKind: Trend, Achievement, Obstacle, Action);
choice!(Role: Activity, Context);
choice!(Status: Done, Ongoing, Planned);

/// One that has only the report's first language is its value; others are objects by language.
impl<T: Packed> Packed for Localised<T> {
    fn pack(&self, tags: &[String]) -> Json {
        let versions: Vec<_> = self.versions().collect();
        match versions[..] {
            [(tag, value)] if tag == tags[0] => value.pack(tags),
            _ => Json::Object(
                versions.iter().map(|(tag, value)| ((*tag).to_owned(), value.pack(tags))).collect(),
            ),
        }
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        let version = |(tag, value): (String, Json)| Some((tag, T::unpack(value, tags)?));
        let versions = match value {
            Json::Object(versions) => versions.into_iter().map(version).collect::<Option<_>>()?,
            value => vec![version((tags.first()?.clone(), value))?],
        };
        Some(Self::of(versions))
    }
}

/// Words are text, links lists.
impl Packed for Inline<usize> {
    fn pack(&self, tags: &[String]) -> Json {
        match self {
            Self::Words(words) => words.pack(tags),
            Self::Link { label, activity } => Json::List(vec![label.pack(tags), activity.pack(tags)]),
        }
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        if let Json::Text(words) = value {
            return Some(Self::Words(words));
        }
        let mut link = Values::of(value, tags)?;
        Some(Self::Link { label: link.next()?, activity: link.next()? })
    }
}

/// As EDTF.
impl Packed for Date {
    fn pack(&self, tags: &[String]) -> Json {
        self.to_string().pack(tags)
    }

    fn unpack(value: Json, _: &[String]) -> Option<Self> {
        Self::parse_as_written(value.as_str()?).ok()
    }
}

/// What kind it is, and its dates.
impl Packed for When {
    fn pack(&self, tags: &[String]) -> Json {
        let (kind, first, last) = match *self {
            Self::Range { first, last } => (0_usize, first, Some(last)),
            Self::Period { first, last } => (1, first, Some(last)),
            Self::Month(month) => (2, Date::Month(month), None),
            Self::Year(year) => (3, Date::Year(year), None),
            Self::Open { from } => (4, from, None),
            Self::Since { from } => (5, from, None),
        };
        let dates = [Some(first), last].into_iter().flatten().map(|date| date.pack(tags));
        Json::List([kind.pack(tags)].into_iter().chain(dates).collect())
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        let mut parts = Values::of(value, tags)?;
        let (kind, from): (usize, Date) = (parts.next()?, parts.next()?);
        Some(match (kind, from) {
            (0, first) => Self::Range { first, last: parts.next()? },
            (1, first) => Self::Period { first, last: parts.next()? },
            (2, Date::Month(month)) => Self::Month(month),
            (3, Date::Year(year)) => Self::Year(year),
            (4, from) => Self::Open { from },
            (5, from) => Self::Since { from },
            _ => return None,
        })
    }
}
