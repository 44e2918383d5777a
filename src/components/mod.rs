//! Small components that draw what `scene` and `selection` decided, and tell the navigator what
//! the reader did.

mod activity_item;
mod atlas;
mod brush;
mod detail;
mod facets;
mod glyph;
mod map;
mod map_controls;
mod map_symbol;
mod miniature;
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

pub(crate) use activity_item::list_id;
pub(crate) use atlas::Atlas;
pub(crate) use detail::activity_detail;
pub(crate) use facets::filters;
pub(crate) use map::map_view;
pub(crate) use prose::{contents, section_text};
pub(crate) use result_list::result_list;
pub(crate) use shell::shell;
pub(crate) use timeline::timeline_view;
