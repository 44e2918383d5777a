//! The time scale: whole months (domain) to a horizontal extent (range).

use super::{Day, Month};

/// A linear scale from days to horizontal positions. The domain runs from the start of its first
/// month to the end of its last (both included); the range from `left` to `right` in screen
/// pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    first: Month,
    last: Month,
    left: f64,
    right: f64,
}

impl TimeScale {
    /// A scale over the months `first..=last` (swapped if reversed), drawn from `left` to `right`.
    #[must_use]
    pub fn new(first: Month, last: Month, left: f64, right: f64) -> Self {
        let (first, last) = if first <= last { (first, last) } else { (last, first) };
        Self { first, last, left, right: right.max(left + 1.0) }
    }

    /// First month of the domain.
    #[must_use]
    pub const fn first(&self) -> Month {
        self.first
    }

    /// Last month of the domain, included.
    #[must_use]
    pub const fn last(&self) -> Month {
        self.last
    }

    /// Left and right end of the range.
    #[must_use]
    pub const fn range(&self) -> (f64, f64) {
        (self.left, self.right)
    }

    /// Where a day starts.
    #[must_use]
    pub fn x(&self, day: Day) -> f64 {
        self.x_of_number(day.number())
    }

    /// Where a day ends: where the next one starts.
    #[must_use]
    pub fn x_end(&self, day: Day) -> f64 {
        self.x_of_number(day.number() + 1)
    }

    fn x_of_number(&self, number: i32) -> f64 {
        self.left + self.width_of_days(f64::from(number - self.first.first_day().number()))
    }

    /// How wide so many days are in pixels.
    pub(super) fn width_of_days(&self, days: f64) -> f64 {
        let all = self.last.last_day().number() + 1 - self.first.first_day().number();
        days / f64::from(all) * (self.right - self.left)
    }

    /// The month drawn at `x`, kept within the domain.
    #[must_use]
    pub fn month_at(&self, x: f64) -> Month {
        let (mut low, mut high) = (self.first.number(), self.last.number());
        // The largest month that starts at or before x.
        while low < high {
            let middle = low + (high - low + 1) / 2;
            let month = self.first.plus(middle - self.first.number());
            if self.x(month.first_day()) <= x { low = middle } else { high = middle - 1 }
        }
        self.first.plus(low - self.first.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    #[test]
    fn the_domain_spans_the_range() {
        let scale = TimeScale::new(month("2024-01"), month("2026-12"), 10.0, 1010.0);
        assert_eq!(scale.x(month("2024-01").first_day()), 10.0);
        assert_eq!(scale.x_end(month("2026-12").last_day()), 1010.0);
    }

    proptest! {
        #[test]
        fn a_month_is_found_where_it_is_drawn(
            first in 0_i32..220_000, length in 0_i32..600, at in 0_i32..600, width in 1.0_f64..4000.0,
        ) {
            let first = Month::new(-9999, 1).expect("a month").plus(first);
            let scale = TimeScale::new(first, first.plus(length), 0.0, width);
            let month = first.plus(at.min(length));
            let middle = (scale.x(month.first_day()) + scale.x_end(month.last_day())) / 2.0;
            prop_assert_eq!(scale.month_at(middle), month);
        }

        #[test]
        fn any_position_has_a_month_of_the_domain(x in proptest::num::f64::ANY) {
            let scale = TimeScale::new(month("2024-01"), month("2026-12"), 0.0, 500.0);
            let found = scale.month_at(x);
            prop_assert!(scale.first() <= found && found <= scale.last());
        }
    }
}
