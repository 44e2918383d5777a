//! Which values are chosen.

use super::Facet;

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

    /// Whether these values, each given once, are all that is chosen in the facets that they are of.
    #[must_use]
    pub fn are_exactly(&self, values: &[(Facet, String)]) -> bool {
        values.iter().all(|(facet, value)| {
            let given = values.iter().filter(|(other, _)| other == facet).count();
            self.contains(*facet, value) && self.of(*facet).len() == given
        })
    }

    /// Whether nothing is chosen in any facet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}
