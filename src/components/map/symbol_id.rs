//! The identifiers by which the focus finds a symbol again when symbols are drawn anew.

use crate::components::Atlas;
use crate::scene::Symbol;

/// The id of what takes the focus at a symbol.
pub(super) fn symbol_id(atlas: Atlas, symbol: &Symbol) -> String {
    match symbol.only() {
        Some(activity) => activity_id(atlas, activity),
        None => place_id(atlas, symbol.key()),
    }
}

/// The id of a symbol that leads to its only activity.
pub(super) fn activity_id(atlas: Atlas, activity: usize) -> String {
    atlas.of(activity, |activity| format!("map-{}", activity.id))
}

/// The id of a symbol that lists what is there; the place is the first of its places.
pub(super) fn place_id(atlas: Atlas, place: usize) -> String {
    format!("symbol-{}", atlas.edition().report.places[place].id)
}
