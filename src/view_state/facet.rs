//! What activities can be filtered by.

use crate::report::{Precision, Region, Report, Status};

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
    /// Whether a place is stated at all, on the map or not
    Placed,
}

impl Facet {
    /// All, in the order in which the URL prints them.
    pub const ALL: [Self; 9] = [
        Self::Theme,
        Self::Kind,
        Self::Region,
        Self::Place,
        Self::Partner,
        Self::Section,
        Self::Status,
        Self::Precision,
        Self::Placed,
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
            Self::Placed => "placed",
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
            Self::Placed => vec!["yes", "no"],
        }
    }
}
