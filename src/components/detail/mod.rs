//! One activity in full.

mod evidence;
mod facts;
mod panel;

pub(crate) use panel::activity_detail;
