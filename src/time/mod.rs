//! Calendar, time scale, ticks and lanes: everything about time that needs no report.

mod calendar;
mod lanes;
mod scale;

pub use calendar::{Day, Month, YEARS, month_length, write_year};
pub use lanes::pack_lanes;
pub use scale::{Tick, TimeScale};
