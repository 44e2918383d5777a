//! What narrows a selection.

use super::Facet;

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
