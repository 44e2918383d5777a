//! Lengths as SVG attributes want them.

use crate::text::decimal;

/// A length or position in a drawing, in its units, rounded to hundredths.
#[must_use]
pub fn px(value: f64) -> String {
    decimal(value, 2)
}

/// How large a length of a drawing is on the page: a `rem` has sixteen of its units.
#[must_use]
pub fn rem(length: f64) -> String {
    format!("{}rem", decimal(length / 16.0, 4))
}
