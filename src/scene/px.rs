//! Lengths as SVG attributes want them.

use crate::text::decimal;

/// A length or position in pixels, rounded to hundredths.
#[must_use]
pub fn px(value: f64) -> String {
    decimal(value, 2)
}
