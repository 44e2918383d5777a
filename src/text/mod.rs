//! Text that others wrote, made fit to be shown, and numbers as text. Nothing here knows what the
//! text is about.

mod decimal;
mod plainly;
mod shortened;

pub use decimal::{decimal, decimal_of_steps, steps_of_decimal};
pub use plainly::plainly;
pub use shortened::shortened;
