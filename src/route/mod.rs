//! Which page and view a URL names. One module reads *and* prints addresses, so that the two
//! cannot drift apart; `docs/urls.md` describes the grammar.

mod query;

use crate::view_state::{Dropped, ViewState};
use percent_encoding::percent_decode_str;

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
    /// that came encoded separates nothing. [`decoded`] makes it readable.
    NotFound(String),
}

/// A page and a place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The fragment without its `#`; never empty.
    pub fragment: Option<String>,
}

/// All that a URL says: where, and how the reader wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Page and place on it.
    pub route: Route,
    /// What the reader asked for.
    pub view_state: ViewState,
}

/// What reading an address gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What was understood.
    pub address: Address,
    /// Values of known keys that were not.
    pub dropped: Vec<Dropped>,
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self { page, fragment: None }
    }
}

/// Reads `path?query#fragment`, the path from the site's base on. Every string names something:
/// values that make no sense are left out one by one, a path that is none is [`Page::NotFound`].
#[must_use]
pub fn parse(url: &str) -> Parsed {
    let (rest, fragment) = url.split_once('#').unwrap_or((url, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (view_state, dropped) = query::parse(query);
    let fragment = Some(decoded(fragment)).filter(|fragment| !fragment.is_empty());
    let route = Route { page: parse_path(path), fragment };
    Parsed { address: Address { route, view_state }, dropped }
}

fn parse_path(path: &str) -> Page {
    let inner = path.strip_prefix('/').unwrap_or(path);
    let folder = inner.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/'));
    let inner = folder.unwrap_or(inner);
    // One slash at the end is the page's own; more of them name nothing.
    let inner =
        inner.strip_suffix('/').filter(|rest| !rest.is_empty() && !rest.ends_with('/')).unwrap_or(inner);
    let segments: Vec<String> = inner.split('/').map(decoded).collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match segments[..] {
        [""] => Page::Explore,
        ["activities", id] if !id.is_empty() => Page::Activity(id.to_owned()),
        ["sections", id] if !id.is_empty() => Page::Section(id.to_owned()),
        ["about"] => Page::About,
        _ => {
            let encoded = segments.iter().map(|segment| query::encoded(segment).to_string());
            Page::NotFound(encoded.collect::<Vec<_>>().join("/"))
        }
    }
}

/// Percent-encoded text made readable; bytes that are no UTF-8 become replacement characters.
#[must_use]
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The address as `/path/?query#fragment`, from the site's base on; defaults are left out.
#[must_use]
pub fn print(address: &Address) -> String {
    let mut url = print_page(&address.route.page);
    let query = query::print(&address.view_state);
    if !query.is_empty() {
        url.push('?');
        url.push_str(&query);
    }
    if let Some(fragment) = &address.route.fragment {
        url.push('#');
        url.extend(query::encoded(fragment));
    }
    url
}

/// The path of a page, from the site's base on.
#[must_use]
pub fn print_page(page: &Page) -> String {
    match page {
        Page::Explore => "/".to_owned(),
        Page::Activity(id) => format!("/activities/{}/", query::encoded(id)),
        Page::Section(id) => format!("/sections/{}/", query::encoded(id)),
        Page::About => "/about/".to_owned(),
        Page::NotFound(path) => format!("/{path}"),
    }
}

#[cfg(test)]
mod tests;
