//! WHAT is published: a report, read once from JSON into validated types and never changed.

mod contradiction;
mod countries;
mod date;
mod date_error;
mod doubt;
mod hints;
mod json;
mod languages;
pub mod limits;
mod list;
mod node;
mod packed;
mod parse;
mod parse_activity;
mod parse_place;
mod parse_section;
mod placing;
mod positions;
mod problem;
mod rewrite;
mod sentinel;
mod source;
mod text;
mod when;

pub use date::Date;
pub use date_error::DateError;
pub use doubt::Doubt;
pub use packed::{pack, unpack};
pub use parse::{Outcome, parse, published};
pub use placing::Placing;
pub use problem::{Fault, Problem, Severity};
pub use rewrite::rewrite;
pub use source::check_against_source;
pub use text::{Inline, Localised, Text};
pub use when::{Precision, Span, When};

use crate::geo::LngLat;

/// The newest version of the format that this program knows.
pub const VERSION: u64 = 1;

/// A report. Lists refer to each other by index; identifiers are for links and people.
#[derive(Clone, Debug)]
pub struct Report {
    /// Short identifier of the report, for file names.
    pub id: String,
    /// Title of the atlas.
    pub title: Text,
    /// One sentence on what it is.
    pub description: Option<Text>,
    /// What the atlas must say about its own standing.
    pub disclaimer: Option<Text>,
    /// Who published the report.
    pub publisher: Text,
    /// Who put the report's paragraphs into other words.
    pub retold_by: Option<Text>,
    /// The reporting period.
    pub period: When,
    /// When the data were last changed, as precisely as stated.
    pub updated: Option<Date>,
    /// The document that the data come from.
    pub source: Source,
    /// Where to report a mistake: an e-mail or web address.
    pub contact: Option<String>,
    /// BCP 47 tags; the first is the one to fall back to.
    pub languages: Vec<String>,
    /// Hues for the themes, in their order.
    pub palette: Vec<Hue>,
    /// Themes; the classification is editorial.
    pub themes: Vec<Term>,
    /// Kinds of activity; editorial.
    pub kinds: Vec<Term>,
    /// Who an activity was done with.
    pub partners: Vec<Term>,
    /// Names of Sustainable Development Goals, by their number.
    pub sdgs: Vec<Term>,
    /// Names of WSIS action lines, by their code.
    pub action_lines: Vec<Term>,
    /// What the abbreviations stand for that its texts use, in the order of their identifiers.
    pub abbreviations: Vec<Term>,
    /// Where activities took place.
    pub places: Vec<Place>,
    /// The report's parts in its order.
    pub sections: Vec<Section>,
    /// Activities and context, in the order of the file.
    pub activities: Vec<Activity>,
}

/// The document that the data come from.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub title: Option<Text>,
    /// What to know about it.
    pub note: Option<Text>,
    /// Its address, where one is known.
    pub url: Option<String>,
    /// How to find it otherwise.
    pub find: Option<Text>,
}

/// A hue of the palette; `style/tokens.css` gives each a light and a dark colour, and the scene a
/// shape, so that none is told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// `blue`
    Blue,
    /// `orange`
    Orange,
    /// `green`
    Green,
    /// `purple`
    Purple,
    /// `ochre`
    Ochre,
    /// `teal`
    Teal,
}

/// Something to classify by: a theme, a kind, a partner, a goal.
#[derive(Clone, Debug)]
pub struct Term {
    /// Stable identifier.
    pub id: String,
    pub name: Text,
    /// What it covers.
    pub description: Option<Text>,
}

/// A place, as precise as the report.
#[derive(Clone, Debug)]
pub struct Place {
    /// Stable identifier.
    pub id: String,
    /// Its name as the report writes it.
    pub name: Text,
    /// What else it is called, or belongs to: search finds it by these too.
    pub also: Vec<Text>,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: Option<String>,
    /// UN M49 macro region.
    pub region: Option<Region>,
    /// City, country or region.
    pub precision: PlacePrecision,
    /// Where it is drawn; `None` if the data have no usable position.
    pub at: Option<LngLat>,
    /// For a region: how far its area mark reaches, in kilometres.
    pub radius_km: Option<f64>,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacePrecision {
    City,
    /// A whole country.
    Country,
    /// A region of several countries.
    Region,
}

impl PlacePrecision {
    /// All, the most precise first.
    pub const ALL: [Self; 3] = [Self::City, Self::Country, Self::Region];
}

/// The macro regions of UN M49, in the order of [`Self::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// 002
    Africa,
    /// 009
    Oceania,
    /// 019
    Americas,
    /// 142
    Asia,
    /// 150
    Europe,
}

/// A part of the report; `T` is its paragraphs' text, see [`Paragraph`].
#[derive(Clone, Debug)]
pub struct Section<T = RichText> {
    /// Stable identifier.
    pub id: String,
    /// What the report calls it (“Part One”).
    pub label: Option<Text>,
    pub title: Text,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph<T>>,
}

/// Running text whose links name activities by index.
pub type RichText = Localised<Vec<Inline<usize>>>;

/// A paragraph of the report in our words; `T` is its text (another one only while reading).
#[derive(Clone, Debug)]
pub struct Paragraph<T = RichText> {
    /// Its number within the section, from 1.
    pub number: u64,
    /// Its first words, verbatim, to find it in the source.
    pub opening: String,
    /// Our summary.
    pub text: T,
    /// What it states, one by one.
    pub points: Vec<Point>,
    /// The report's own words in it: the indices of an activity and of the piece of its evidence
    /// that quotes them, in this order.
    pub quoted: Vec<(usize, usize)>,
}

/// A statement of a paragraph.
#[derive(Clone, Debug)]
pub struct Point {
    pub kind: PointKind,
    /// The statement in our words.
    pub text: Text,
}

/// Kinds of statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointKind {
    /// Something that is changing.
    Trend,
    /// Something reached.
    Achievement,
    /// Something in the way.
    Obstacle,
    /// Something planned.
    Action,
}

/// Something done, going on or planned; or context for it.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Stable identifier, used in links.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Whether it counts as an activity.
    pub role: Role,
    /// Index into [`Report::kinds`].
    pub kind: Option<usize>,
    /// Indices into [`Report::themes`], the main one first.
    pub themes: Vec<usize>,
    /// When, or `None` where the report gives no date at all.
    pub when: Option<When>,
    /// Done, ongoing or planned.
    pub status: Status,
    /// Index into [`Report::places`], or `None` where the report names no place.
    pub place: Option<usize>,
    /// Indices into [`Report::partners`].
    pub partners: Vec<usize>,
    /// What it was, in our words.
    pub summary: Text,
    /// Where the report says so.
    pub evidence: Vec<Evidence>,
    /// Sustainable Development Goals, 1 to 17, named in [`Report::sdgs`]; editorial.
    pub sdgs: Vec<Code>,
    /// WSIS action lines (`C5`), named in [`Report::action_lines`]; editorial.
    pub action_lines: Vec<Code>,
}

/// A code of somebody else's classification.
#[derive(Clone, Debug)]
pub struct Code {
    /// As it is written there.
    pub code: String,
    /// Index into the list of its names, where the report has its name.
    pub name: Option<usize>,
}

/// Whether something counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An activity: counted and filtered.
    Activity,
    /// Context such as a treaty or a session: shown, never counted.
    Context,
}

/// How far something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It has taken place.
    Done,
    /// It runs throughout.
    Ongoing,
    /// It is announced.
    Planned,
}

impl Status {
    /// All, in the order of time.
    pub const ALL: [Self; 3] = [Self::Done, Self::Ongoing, Self::Planned];

    /// Its word in data and URL.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::Planned => "planned",
        }
    }
}

impl Region {
    /// All, in the order of their M49 codes.
    pub const ALL: [Self; 5] = [Self::Africa, Self::Oceania, Self::Americas, Self::Asia, Self::Europe];

    /// Its word in data and URL.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::Asia => "asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
        }
    }
}

/// A place in the report where something is said.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Index into [`Report::sections`].
    pub section: usize,
    /// Number of the paragraph within the section.
    pub paragraph: u64,
    /// A short phrase that stands there, verbatim.
    pub quote: String,
}

impl Report {
    /// The index of the activity (or context) with this identifier.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<usize> {
        self.activities.iter().position(|activity| activity.id == id)
    }

    /// The index of the section with this identifier.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// Where an activity is drawn on the map, if the report says where it was.
    #[must_use]
    pub fn position(&self, activity: usize) -> Option<LngLat> {
        self.places[self.activities[activity].place?].at
    }
}
