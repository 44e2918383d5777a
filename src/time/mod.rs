//! Calendar, time scale, ticks and lanes: everything about time that needs no report.

mod calendar;
mod lanes;
mod scale;

pub use calendar::{Day, Month, month_length};
pub use lanes::pack_lanes;
pub use scale::{Tick, TimeScale};
