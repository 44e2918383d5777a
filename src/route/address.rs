//! All that an address says.

use crate::view_state::{Dropped, Query, View};

/// A page of the atlas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`
    Explore,
    /// `/activities/<id>/`
    Activity(String),
    /// `/sections/<id>/`
    Section(String),
    /// `/about/`
    About,
    /// Any other path: what stands after the first slash, percent-encoded as printed, since a slash
    /// that came encoded separates nothing. [`decoded`](super::decoded) makes it readable.
    NotFound(String),
}

/// A page and a place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub page: Page,
    /// The fragment without its `#`; never empty.
    pub fragment: Option<String>,
}

/// All that a URL says: where, and how the reader wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Page and place on it.
    pub route: Route,
    /// What is selected.
    pub query: Query,
    /// Where map and timeline look.
    pub view: View,
}

/// What reading an address gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What was understood.
    pub address: Address,
    /// Values of known keys that were not.
    pub dropped: Vec<Dropped>,
}

impl Route {
    /// A paragraph of a section, by its number.
    #[must_use]
    pub fn paragraph(section: &str, number: u64) -> Self {
        Self { page: Page::Section(section.to_owned()), fragment: Some(format!("p{number}")) }
    }

    /// The words of a paragraph that are quoted for an activity.
    #[must_use]
    pub fn quotation(section: &str, number: u64, activity: &str) -> Self {
        Self { page: Page::Section(section.to_owned()), fragment: Some(format!("p{number}-{activity}")) }
    }
}

/// The fragment of the paragraph in which what a fragment names stands: a quotation's begins with it.
#[must_use]
pub fn paragraph_of(fragment: &str) -> &str {
    fragment.split_once('-').map_or(fragment, |(paragraph, _)| paragraph)
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self { page, fragment: None }
    }
}
