//! What filters the activities, and in which order they are listed.

use super::{Choices, Facet, MonthRange, Sort};
use crate::report::Report;

/// What the reader selects by; the default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Search words as typed.
    pub words: String,
    /// The chosen values of each facet.
    pub choices: Choices,
    /// The chosen months.
    pub range: MonthRange,
    /// The order of the list.
    pub sort: Sort,
    /// Whether only what is in the shown part of the map is selected: then, and only then, the
    /// selection depends on [`View::map`](super::View::map) too.
    pub in_view: bool,
}

/// A part of an address that was not understood and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Its key, as written there.
    pub key: String,
    /// Its value, as written there.
    pub value: String,
}

impl Query {
    /// Whether words are searched for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        !self.words.trim().is_empty()
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

    /// The same without choices that the report does not know, and what was left out.
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
