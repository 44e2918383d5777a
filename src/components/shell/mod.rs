//! What stands around every page.

mod frame;
mod notices;

pub(crate) use frame::shell;
