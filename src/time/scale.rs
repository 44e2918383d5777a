//! The time scale: whole months (domain) to a horizontal extent (range), and its ticks.

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

/// A tick at the start of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The first month of the interval that the tick opens.
    pub month: Month,
    /// How many months there are until the next tick: 1, 3, 6, or 12 × n.
    pub months: i32,
    /// Horizontal position in screen pixels.
    pub x: f64,
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
        let start = self.first.first_day().number();
        let days = self.last.last_day().number() + 1 - start;
        self.left + f64::from(number - start) / f64::from(days) * (self.right - self.left)
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

    /// Ticks at calendar boundaries (month, quarter, half year, year, several years), as many as
    /// fit with at least `spacing` pixels between them.
    #[must_use]
    pub fn ticks(&self, spacing: f64) -> Vec<Tick> {
        let count = f64::from(self.last.number() - self.first.number() + 1);
        let month_width = (self.right - self.left) / count;
        let months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
            .into_iter()
            .find(|&months| f64::from(months) * month_width >= spacing)
            .unwrap_or(12_000);
        let remainder = self.first.number().rem_euclid(months);
        let mut month = if remainder == 0 { self.first } else { self.first.plus(months - remainder) };
        let mut ticks = Vec::new();
        while month <= self.last {
            ticks.push(Tick { month, months, x: self.x(month.first_day()) });
            month = month.plus(months);
        }
        ticks
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

    #[test]
    fn ticks_grow_coarser_as_room_shrinks() {
        let steps = |width: f64| {
            let scale = TimeScale::new(month("2024-01"), month("2026-12"), 0.0, width);
            scale.ticks(44.0).first().map(|tick| (tick.months, scale.ticks(44.0).len()))
        };
        assert_eq!(steps(1800.0), Some((1, 36)));
        assert_eq!(steps(900.0), Some((3, 12)));
        assert_eq!(steps(300.0), Some((6, 6)));
        assert_eq!(steps(150.0), Some((12, 3)));
    }

    #[test]
    fn ticks_stand_on_calendar_boundaries() {
        let scale = TimeScale::new(month("2024-11"), month("2026-02"), 0.0, 320.0);
        let ticks: Vec<_> = scale.ticks(44.0).iter().map(|t| t.month.to_string()).collect();
        assert_eq!(ticks, ["2025-01", "2025-04", "2025-07", "2025-10", "2026-01"]);
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
