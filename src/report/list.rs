//! Reading lists: of items with identifiers, of plain values, and of references to such items.

use super::json::Json;
use super::node::Node;
use super::positions::{Positions, Seen};
use super::problem::Fault;

/// Reads the items of a list whose identifiers must differ; a second one of the same name is
/// noted and left out.
pub(super) fn read_list<'a, T>(items: &[Node<'a>], mut read: impl FnMut(&Node<'a>) -> Option<T>) -> Vec<T> {
    let mut seen = ids_seen(items);
    let mut list = Vec::with_capacity(items.len());
    for (position, item) in items.iter().enumerate() {
        let Some(value) = read(item) else { continue };
        if seen.is_new(position) {
            list.push(value);
        } else if let Some(field) = item.field("id") {
            field.note(Fault::DuplicateId(id(item).to_owned()));
        }
    }
    list
}

/// Reads the items of a list of words that must differ; a second one of the same is noted and left
/// out.
pub(super) fn read_each_once<'a, T>(items: &[Node<'a>], read: impl Fn(&Node<'a>) -> Option<T>) -> Vec<T> {
    let mut seen = words_seen(items);
    let mut values = Vec::with_capacity(items.len());
    for (position, item) in items.iter().enumerate() {
        let Some(value) = read(item) else { continue };
        if seen.is_new(position) {
            values.push(value);
        } else {
            item.note(Fault::Repeated);
        }
    }
    values
}

fn id<'a>(item: &Node<'a>) -> &'a str {
    item.value.get("id").and_then(Json::as_str).unwrap_or_default()
}

// Not in the readers above, of which the page has one for each type that they read.
fn ids_seen(items: &[Node<'_>]) -> Seen {
    Seen::none_of(items.iter().map(id))
}

fn words_seen(items: &[Node<'_>]) -> Seen {
    Seen::none_of(items.iter().map(|item| item.value.as_str().unwrap_or_default().trim()))
}

/// The index of what a node names in the list called `name`; noted if there is no such thing.
pub(super) fn index_of(node: &Node<'_>, list: &Positions<&str>, name: &'static str) -> Option<usize> {
    let wanted = node.string()?;
    let found = list.first(wanted);
    if found.is_none() {
        node.note(Fault::UnknownId { id: wanted.to_owned(), list: name });
    }
    found
}
