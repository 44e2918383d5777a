//! Small components that draw what `scene` and `selection` decided, and tell the navigator what
//! the reader did. Each folder is one part of the page: its handle, its drawing, its printed form.

mod abbreviations;
mod answer;
mod atlas;
mod detail;
mod disclosure;
mod glyph;
mod key;
mod list;
mod map;
mod marked;
mod neighbours;
mod reading;
mod said;
mod share;
mod shell;
mod sign_button;
mod timeline;
mod tray;
mod turns;

pub(crate) use answer::answer;
pub(crate) use atlas::Atlas;
pub(crate) use detail::activity_detail;
pub(crate) use key::key;
pub(crate) use list::{CONTEXT, active_filters, filters, follow_slash, list_id, result_list};
pub(crate) use map::map_view;
#[cfg(feature = "publish")]
pub(crate) use map::still_map;
pub(crate) use reading::{contents, section_text};
pub(crate) use said::says;
pub(crate) use shell::shell;
#[cfg(feature = "publish")]
pub(crate) use timeline::still_timeline;
pub(crate) use timeline::timeline_view;
