//! One activity in full.

mod facts;
mod panel;

pub(crate) use panel::activity_detail;
