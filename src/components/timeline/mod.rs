//! The timeline: axis, marks, and the brush.

mod activity_mark;
mod axis;
mod brush;
mod lots;
mod mark;
mod playback;
mod printed;
mod sample;
mod shapes;
mod sliders;
mod small;
mod steppers;
mod view;
mod zoom;

pub(super) use sample::sample_of_date;
pub(super) use small::small_timeline;
#[cfg(feature = "publish")]
pub(crate) use small::still_timeline;
pub(crate) use view::timeline_view;
