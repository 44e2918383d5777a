//! The only place that touches browser APIs. It also compiles natively, where none of it is
//! called: rendering to a string runs neither effects nor event handlers.

mod gesture;
mod links;
mod listen;
mod load;
mod mount;
mod navigator;
mod page;
mod reading;
mod scroll_memory;
mod site;
mod size;
mod timer;

pub(crate) use gesture::{Gesture, GestureEvent, OnePointer, pixels_of_wheel, zoom_of_wheel};
pub(crate) use links::follow_links;
pub(crate) use listen::listen;
pub(crate) use load::{LoadError, load_text};
pub use mount::{Mounted, Place};
pub(crate) use navigator::Navigator;
pub(crate) use page::{
    address, can_share, click, closest_attribute, closest_index, copy, focus, focus_in_view, focus_is_lost,
    focus_within, focused_id, hand_over, is_there, is_typing, new_page, next_task, page_is_whole,
    page_scrolls, plain_key, position_of, reduces_motion, scroll_to, scroll_to_top, scroll_to_y, scrolled,
    set_language, set_title, share_address, show_notice, shows_focus, spawn, value_of,
};
pub(crate) use reading::note_reading;
pub(crate) use scroll_memory::ScrollMemory;
pub(crate) use site::Site;
pub(crate) use size::{observe_size, size_before};
pub(crate) use timer::{Frame, Timer};
