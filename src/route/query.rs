//! The query part of an address.

use crate::time::Month;
use crate::view_state::{Dropped, Facet, MapView, MonthRange, Sort, TimeView, ViewState};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};

/// Unreserved characters of RFC 3986 stay readable.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
pub(super) fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, ESCAPED)
}

/// Reads a query; values of known keys that make no sense are left out and returned. Keys that
/// are not ours (campaign tags and the like) are passed over in silence.
pub(super) fn parse(query: &str) -> (ViewState, Vec<Dropped>) {
    let mut state = ViewState::default();
    let mut dropped = Vec::new();
    let (mut from, mut to) = (None, None);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (form_decoded(key), form_decoded(value));
        let understood = match key.as_str() {
            "q" => set(&mut state.query, Some(value.clone())),
            "from" => set(&mut from, Month::parse(&value).map(Some)),
            "to" => set(&mut to, Month::parse(&value).map(Some)),
            "sort" => set(&mut state.sort, Sort::ALL.into_iter().find(|sort| sort.id() == value)),
            "view" => set(&mut state.time, TimeView::parse(&value).map(Some)),
            "inview" => set(&mut state.in_view, (value == "1").then_some(true)),
            "map" => set(&mut state.map, MapView::parse(&value).map(Some)),
            _ => match Facet::ALL.into_iter().find(|facet| facet.key() == key) {
                Some(facet) => {
                    state.choices.insert(facet, &value);
                    !value.is_empty()
                }
                None => true,
            },
        };
        if !understood {
            dropped.push(Dropped { key, value });
        }
    }
    state.range = MonthRange::new(from, to);
    (state, dropped)
}

/// Stores a value if there is one, and says whether.
fn set<T>(slot: &mut T, value: Option<T>) -> bool {
    value.map(|value| *slot = value).is_some()
}

/// Decodes as forms encode: `+` is a space.
fn form_decoded(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// Prints what differs from the default, in a fixed order.
pub(super) fn print(state: &ViewState) -> String {
    let mut pairs = Vec::new();
    if !state.query.is_empty() {
        pairs.push(format!("q={}", encoded(&state.query)));
    }
    for facet in Facet::ALL {
        let chosen = state.choices.of(facet).iter();
        pairs.extend(chosen.map(|value| format!("{}={}", facet.key(), encoded(value))));
    }
    let month = |key, month: Option<Month>| month.map(|month| format!("{key}={month}"));
    pairs.extend(month("from", state.range.from()));
    pairs.extend(month("to", state.range.to()));
    if state.sort != Sort::default() {
        pairs.push(format!("sort={}", state.sort.id()));
    }
    pairs.extend(state.time.map(|time| format!("view={time}")));
    if state.in_view {
        pairs.push("inview=1".to_owned());
    }
    pairs.extend(state.map.map(|map| format!("map={map}")));
    pairs.join("&")
}
