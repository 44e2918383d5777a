//! What stands around every page.

mod frame;
mod hint;
mod notices;

pub(crate) use frame::shell;
pub(crate) use hint::hint;
