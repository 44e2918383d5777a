//! Calendar, time scale, ticks and lanes: everything about time that needs no report.

mod calendar;
mod lanes;
mod scale;
mod ticks;

pub use calendar::{Day, Month, YEARS, month_length, write_year};
pub use lanes::pack_lanes;
pub use scale::TimeScale;
pub use ticks::Tick;
