//! Which page, query and view a URL names. One module reads *and* prints addresses, so that the two
//! cannot drift apart; `docs/urls.md` describes the grammar.

mod address;
mod known;
mod path;
mod percent;
mod query;

pub use address::{Address, Page, Parsed, Route, paragraph_of};
pub use path::print_page;
pub use percent::decoded;

use known::known_part;

/// Reads `path?query#fragment`, the path from the site's base on. Every string names something:
/// values that make no sense are left out one by one, a path that is none is [`Page::NotFound`].
#[must_use]
pub fn parse(url: &str) -> Parsed {
    let (rest, fragment) = url.split_once('#').unwrap_or((url, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (query, view, dropped) = query::parse(query);
    let fragment = Some(known_part(&decoded(fragment)).to_owned()).filter(|fragment| !fragment.is_empty());
    let route = Route { page: path::parse(path), fragment };
    Parsed { address: Address { route, query, view }, dropped }
}

/// The address as `/path/?query#fragment`, from the site's base on; defaults are left out.
#[must_use]
pub fn print(address: &Address) -> String {
    let mut url = print_page(&address.route.page);
    let query = query::print(&address.query, &address.view);
    if !query.is_empty() {
        url.push('?');
        url.push_str(&query);
    }
    if let Some(fragment) = &address.route.fragment {
        url.push('#');
        url.extend(percent::encoded(fragment));
    }
    url
}

#[cfg(test)]
mod tests;
