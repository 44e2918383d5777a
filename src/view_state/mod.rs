//! What the reader asked for: filters, order and the map's view. Everything here round-trips
//! through the URL (see [`crate::route`]) and is told from the page (which the route names).

mod action;
mod choice;
mod map_view;
mod time_view;

pub use action::{Action, transition};
pub use choice::Choice;
pub use map_view::MapView;
pub use time_view::TimeView;

use crate::geo::{Size, Viewport};
use crate::report::{Precision, Region, Report, Status};
use crate::time::Month;

/// What the reader asked for; the default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// Search words as typed.
    pub query: String,
    /// The chosen values of each facet.
    pub choices: Choices,
    /// The chosen months.
    pub range: MonthRange,
    /// The order of the list.
    pub sort: Sort,
    /// The months that the timeline shows; `None` is all of them. It filters nothing.
    pub time: Option<TimeView>,
    /// Whether only what is in the shown part of the map is selected.
    pub in_view: bool,
    /// What part of the map is shown; `None` is the whole map.
    pub map: Option<MapView>,
}

/// Something to filter by; values within one facet are alternatives, facets narrow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// [`Report::themes`]
    Theme,
    /// [`Report::kinds`]
    Kind,
    /// UN M49 macro region of the place
    Region,
    /// [`Report::places`]
    Place,
    /// [`Report::partners`]
    Partner,
    /// [`Report::sections`] that an activity's evidence names
    Section,
    /// Done, ongoing, planned
    Status,
    /// How precisely it is dated
    Precision,
}

impl Facet {
    /// All, in the order in which the URL prints them.
    pub const ALL: [Self; 8] = [
        Self::Theme,
        Self::Kind,
        Self::Region,
        Self::Place,
        Self::Partner,
        Self::Section,
        Self::Status,
        Self::Precision,
    ];

    /// Its key in the URL.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Kind => "kind",
            Self::Region => "region",
            Self::Place => "place",
            Self::Partner => "partner",
            Self::Section => "section",
            Self::Status => "status",
            Self::Precision => "precision",
        }
    }

    /// The identifiers of its values, in the order in which they are indexed and shown.
    #[must_use]
    pub fn values(self, report: &Report) -> Vec<&str> {
        match self {
            Self::Theme => report.themes.iter().map(|term| term.id.as_str()).collect(),
            Self::Kind => report.kinds.iter().map(|term| term.id.as_str()).collect(),
            Self::Region => Region::ALL.map(Region::id).to_vec(),
            Self::Place => report.places.iter().map(|place| place.id.as_str()).collect(),
            Self::Partner => report.partners.iter().map(|term| term.id.as_str()).collect(),
            Self::Section => report.sections.iter().map(|section| section.id.as_str()).collect(),
            Self::Status => Status::ALL.map(Status::id).to_vec(),
            Self::Precision => Precision::ALL.map(Precision::id).to_vec(),
        }
    }
}

/// Something that narrows the selection and can be taken back by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What is chosen in a facet.
    Facet(Facet),
    /// The words that are searched for.
    Words,
    /// The chosen months.
    Months,
    /// Only what is in the shown part of the map.
    InView,
}

impl Filter {
    /// How many there are.
    pub const COUNT: usize = Facet::ALL.len() + 3;

    /// All, in the order of their [`Self::index`].
    pub fn all() -> impl Iterator<Item = Self> {
        Facet::ALL.into_iter().map(Self::Facet).chain([Self::Words, Self::Months, Self::InView])
    }

    /// Its place among all.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Facet(facet) => facet as usize,
            Self::Words => Facet::ALL.len(),
            Self::Months => Facet::ALL.len() + 1,
            Self::InView => Facet::ALL.len() + 2,
        }
    }
}

/// The chosen values of each facet, each value once, in the order of choosing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices([Vec<String>; Facet::ALL.len()]);

impl Choices {
    /// The values chosen in a facet; none means all.
    #[must_use]
    pub fn of(&self, facet: Facet) -> &[String] {
        &self.0[facet as usize]
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.of(facet).iter().any(|chosen| chosen == value)
    }

    /// Adds a value; one that is there already, or an empty one, changes nothing.
    pub fn insert(&mut self, facet: Facet, value: &str) {
        if !value.is_empty() && !self.contains(facet, value) {
            self.0[facet as usize].push(value.to_owned());
        }
    }

    /// Takes all values of a facet away.
    pub fn clear(&mut self, facet: Facet) {
        self.0[facet as usize].clear();
    }

    /// Takes a value away.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        self.0[facet as usize].retain(|chosen| chosen != value);
    }

    /// Whether this is all that is chosen in a facet.
    #[must_use]
    pub fn is_only(&self, facet: Facet, value: &str) -> bool {
        matches!(self.of(facet), [chosen] if chosen == value)
    }

    /// Whether nothing is chosen in any facet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

/// Months from one to another, both included; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthRange {
    from: Option<Month>,
    to: Option<Month>,
}

impl MonthRange {
    /// The range between two months in either order.
    #[must_use]
    pub fn new(from: Option<Month>, to: Option<Month>) -> Self {
        match (from, to) {
            (Some(first), Some(last)) if first > last => Self { from: to, to: from },
            _ => Self { from, to },
        }
    }

    /// First month.
    #[must_use]
    pub const fn from(&self) -> Option<Month> {
        self.from
    }

    /// Last month.
    #[must_use]
    pub const fn to(&self) -> Option<Month> {
        self.to
    }

    /// Whether it is open at both ends: all time.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best match first while there is a search, otherwise by date.
    #[default]
    Best,
    /// By first possible day, the more precise first.
    Date,
    /// By where the report first mentions it.
    Section,
}

impl Sort {
    /// All.
    pub const ALL: [Self; 3] = [Self::Best, Self::Date, Self::Section];

    /// Its word in the URL.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Date => "date",
            Self::Section => "section",
        }
    }
}

/// A part of an address that was not understood and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its key in the query.
    pub key: String,
    /// Its value as written there.
    pub value: String,
}

impl ViewState {
    /// Whether words are searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// The order that the list is in.
    #[must_use]
    pub fn order(&self) -> Sort {
        match self.sort {
            Sort::Best if !self.is_searching() => Sort::Date,
            sort => sort,
        }
    }

    /// Whether anything is filtered.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.is_searching() || !self.choices.is_empty() || !self.range.is_all() || self.in_view
    }

    /// The part of the map that is shown, within the map's bounds.
    #[must_use]
    pub fn viewport(&self, frame: Size) -> Viewport {
        self.map.map_or(Viewport::WHOLE, |map| map.viewport()).bounded(frame)
    }

    /// The same state without choices that the report does not know, and what was left out.
    #[must_use]
    pub fn known_to(&self, report: &Report) -> (Self, Vec<Dropped>) {
        let mut known = self.clone();
        let mut dropped = Vec::new();
        for facet in Facet::ALL {
            let values = facet.values(report);
            for chosen in self.choices.of(facet).iter().filter(|chosen| !values.contains(&chosen.as_str())) {
                known.choices.remove(facet, chosen);
                dropped.push(Dropped { key: facet.key().to_owned(), value: chosen.clone() });
            }
        }
        (known, dropped)
    }
}
