//! Small components that draw what `scene` and `selection` decided, and tell the navigator what
//! the reader did.

mod activity_item;
mod atlas;
mod brush;
mod detail;
mod facets;
mod glyph;
pub(crate) mod live;
mod map;
mod map_controls;
mod map_symbol;
mod notices;
mod place_list;
mod prose;
mod result_list;
mod search_box;
mod share;
mod shell;
mod timeline;
mod timeline_legend;
mod tray;

pub(crate) use atlas::Atlas;
pub(crate) use detail::ActivityDetail;
pub(crate) use facets::Filters;
pub(crate) use map::MapView;
pub(crate) use notices::Notices;
pub(crate) use prose::{Contents, SectionText};
pub(crate) use result_list::ResultList;
pub(crate) use shell::Shell;
pub(crate) use timeline::TimelineView;
