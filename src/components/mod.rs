//! Small components that draw what `scene` and `selection` decided, and tell the navigator what
//! the reader did.

mod active_filters;
mod activity_item;
mod atlas;
mod brush;
mod detail;
mod disclosure;
mod facets;
mod found;
mod glyph;
mod hint;
mod locator;
mod map;
mod map_controls;
mod map_symbol;
mod matrix;
mod miniature;
mod neighbours;
mod notices;
mod place_list;
mod playback;
mod printed;
mod prose;
mod result_list;
mod search_box;
mod share;
mod shell;
mod sign_button;
mod time_zoom;
mod timeline;
mod timeline_legend;
mod tray;
mod turns;

pub(crate) use activity_item::list_id;
pub(crate) use atlas::Atlas;
pub(crate) use detail::activity_detail;
pub(crate) use facets::filters;
pub(crate) use hint::hint;
pub(crate) use map::map_view;
#[cfg(feature = "publish")]
pub(crate) use miniature::still_timeline;
#[cfg(feature = "publish")]
pub(crate) use printed::still_map;
pub(crate) use prose::{contents, section_text};
pub(crate) use result_list::result_list;
pub(crate) use search_box::follow_slash;
pub(crate) use shell::shell;
pub(crate) use timeline::timeline_view;
