//! The query part of an address.

use super::known::known_part;
use super::percent::{decoded, encoded};
use crate::time::Month;
use crate::view_state::{Dropped, Facet, MapView, MonthRange, Query, Sort, TimeView, View};

/// Reads a query; values of known keys that make no sense are left out and returned. Keys that
/// are not ours (campaign tags and the like) are passed over in silence.
pub(super) fn parse(text: &str) -> (Query, View, Vec<Dropped>) {
    let (mut query, mut view) = (Query::default(), View::default());
    let mut dropped = Vec::new();
    let (mut from, mut to) = (None, None);
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (form_decoded(key), form_decoded(value));
        let known = known_part(&value);
        let understood = match plain_key(&key).as_str() {
            "q" => set(&mut query.words, Some(value.clone())),
            "from" => set(&mut from, Month::parse(known).map(Some)),
            "to" => set(&mut to, Month::parse(known).map(Some)),
            "sort" => set(&mut query.sort, Sort::ALL.into_iter().find(|sort| sort.id() == known)),
            "view" => set(&mut view.time, TimeView::parse(known).map(Some)),
            "inview" => set(&mut query.in_view, (known == "1").then_some(true)),
            "map" => set(&mut view.map, MapView::parse(known).map(Some)),
            other => match Facet::ALL.into_iter().find(|facet| facet.key() == other) {
                Some(facet) => {
                    query.choices.insert(facet, known);
                    !known.is_empty()
                }
                None => true,
            },
        };
        if !understood {
            dropped.push(Dropped { key, value });
        }
    }
    query.range = MonthRange::new(from, to);
    (query, view, dropped)
}

/// A key as it is meant: in any letter case, after an ampersand that was escaped for HTML
/// (`&amp;from=`), as a list (`theme[]=`).
fn plain_key(key: &str) -> String {
    let mut bare = key;
    while let Some(rest) = bare.strip_prefix("amp;") {
        bare = rest;
    }
    bare.split('[').next().unwrap_or(bare).to_ascii_lowercase()
}

/// Stores a value if there is one, and says whether.
fn set<T>(slot: &mut T, value: Option<T>) -> bool {
    value.map(|value| *slot = value).is_some()
}

/// Decodes as forms encode: `+` is a space.
fn form_decoded(text: &str) -> String {
    decoded(&text.replace('+', " "))
}

/// Prints what differs from the default, in a fixed order.
pub(super) fn print(query: &Query, view: &View) -> String {
    let mut pairs = Vec::new();
    if !query.words.is_empty() {
        pairs.push(format!("q={}", encoded(&query.words)));
    }
    for facet in Facet::ALL {
        let chosen = query.choices.of(facet).iter();
        pairs.extend(chosen.map(|value| format!("{}={}", facet.key(), encoded(value))));
    }
    let month = |key, month: Option<Month>| month.map(|month| format!("{key}={month}"));
    pairs.extend(month("from", query.range.from()));
    pairs.extend(month("to", query.range.to()));
    if query.sort != Sort::default() {
        pairs.push(format!("sort={}", query.sort.id()));
    }
    pairs.extend(view.time.map(|time| format!("view={time}")));
    if query.in_view {
        pairs.push("inview=1".to_owned());
    }
    pairs.extend(view.map.map(|map| format!("map={map}")));
    pairs.join("&")
}
