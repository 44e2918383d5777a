//! The path of an address.

use super::Page;
use super::known::{is_mark, known_part};
use super::percent::{decoded, encoded};

/// What hosts may show for the page of a folder.
const INDEX: &str = "index.html";

/// The page that a path names, from the site's base on.
pub(super) fn parse(path: &str) -> Page {
    let inner = path.strip_prefix('/').unwrap_or(path);
    let segments: Vec<String> = inner.split('/').map(decoded).collect();
    let mut segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    loop {
        // One slash at the end is the page's own; more of them name nothing.
        if let [.., before, ""] = segments[..]
            && !before.is_empty()
        {
            segments.pop();
        }
        // What goes on after a link, as in "(https://atlas.example/about/)", names nothing.
        let names_nothing = |last: &str| last == INDEX || (!last.is_empty() && last.chars().all(is_mark));
        match segments.last_mut().filter(|last| names_nothing(last)) {
            Some(last) => *last = "",
            None => break,
        }
    }
    match segments[..] {
        [""] => Page::Explore,
        ["activities", id] if !known_part(id).is_empty() => Page::Activity(known_part(id).to_owned()),
        ["sections", id] if !known_part(id).is_empty() => Page::Section(known_part(id).to_owned()),
        [about] if known_part(about) == "about" => Page::About,
        _ => {
            let encoded = segments.iter().map(|segment| encoded(segment).to_string());
            Page::NotFound(encoded.collect::<Vec<_>>().join("/"))
        }
    }
}

/// The path of a page, from the site's base on.
#[must_use]
pub fn print_page(page: &Page) -> String {
    match page {
        Page::Explore => "/".to_owned(),
        Page::Activity(id) => format!("/activities/{}/", encoded(id)),
        Page::Section(id) => format!("/sections/{}/", encoded(id)),
        Page::About => "/about/".to_owned(),
        Page::NotFound(path) => format!("/{path}"),
    }
}
