//! The map: coastline, symbols, and the ways to move it.

mod base;
mod controls;
mod handle;
mod locator;
mod mark;
mod place_list;
mod printed;
mod sample;
mod small;
mod symbol;
mod symbol_id;
mod view;

pub(super) use handle::fit_map;
#[cfg(feature = "publish")]
pub(crate) use printed::still_map;
pub(super) use sample::sample_of_place;
pub(super) use small::small_map;
pub(crate) use view::map_view;
