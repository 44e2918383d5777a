//! Where the time scale has ticks: at calendar boundaries, as many as there is room for. All of it is
//! bounded by the range in pixels, whatever the domain.

use super::{Month, TimeScale};

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

/// Steps of months.
const MONTHS: [i32; 3] = [1, 3, 6];
/// Steps of years: the last is as long as the calendar.
const YEARS: [i32; 14] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
/// Least length of a year, so that steps of it have at least the room they need.
const DAYS_OF_A_YEAR: f64 = 365.0;

impl TimeScale {
    /// Ticks at calendar boundaries (month, quarter, half year, year, several years), as many as
    /// fit with at least `spacing` pixels between them.
    #[must_use]
    pub fn ticks(&self, spacing: f64) -> Vec<Tick> {
        let (first, last) = (self.first().number(), self.last().number());
        let (left, right) = self.range();
        let month_width = (right - left) / f64::from(last - first + 1);
        let months = MONTHS
            .into_iter()
            .chain(YEARS.map(|years| 12 * years))
            .find(|&months| f64::from(months) * month_width >= spacing)
            .unwrap_or(12 * YEARS[YEARS.len() - 1]);
        let start = first + (-first).rem_euclid(months);
        (start..=last)
            .step_by(months as usize)
            .map(|number| self.tick(self.first().plus(number - first), months))
            .collect()
    }

    /// Ticks at the starts of years, at least `spacing` pixels apart: of every year, or of those that
    /// 2, 5, 10 … divide as readers count them (50 BCE, 100 BCE; there is no year 0 of an era). What
    /// is shown of the first year has a tick too, if it leaves that room.
    #[must_use]
    pub fn year_ticks(&self, spacing: f64) -> Vec<Tick> {
        let (first, last) = (self.first(), self.last());
        let least_width = |years: i32| self.width_of_days(f64::from(years) * DAYS_OF_A_YEAR);
        let step = YEARS.into_iter().find(|&years| least_width(years) >= spacing);
        let step = step.unwrap_or(YEARS[YEARS.len() - 1]);
        // In years before the era, which count from 1 at year 0 backwards.
        let before_era = |year: i32| 1 - year;
        let round_up = |year: i32| (year + step - 1).div_euclid(step) * step;
        let mut ticks = Vec::new();
        let mut add = |year: i32| {
            let january = Month::january(year);
            if january >= first {
                ticks.push(self.tick(january, 12 * step));
            }
        };
        let oldest = before_era(first.year()).div_euclid(step);
        let newest_before = round_up(before_era(last.year())).max(step) / step;
        for steps in 0..=oldest - newest_before {
            add(before_era((oldest - steps) * step));
        }
        for year in (round_up(first.year()).max(step)..=last.year()).step_by(step as usize) {
            add(year);
        }
        let (start, _) = self.range();
        if ticks.first().is_none_or(|tick| tick.x - start >= spacing) {
            ticks.insert(0, self.tick(first, 12 * step));
        }
        ticks
    }

    fn tick(&self, month: Month, months: i32) -> Tick {
        Tick { month, months, x: self.x(month.first_day()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(first: &str, last: &str, width: f64) -> TimeScale {
        let month = |text| Month::parse(text).expect("a month");
        TimeScale::new(month(first), month(last), 0.0, width)
    }

    fn years(scale: TimeScale, spacing: f64) -> Vec<i32> {
        scale.year_ticks(spacing).iter().map(|tick| tick.month.year()).collect()
    }

    #[test]
    fn ticks_grow_coarser_as_room_shrinks() {
        let steps = |width: f64| {
            let scale = scale("2024-01", "2026-12", width);
            scale.ticks(44.0).first().map(|tick| (tick.months, scale.ticks(44.0).len()))
        };
        assert_eq!(steps(1800.0), Some((1, 36)));
        assert_eq!(steps(900.0), Some((3, 12)));
        assert_eq!(steps(300.0), Some((6, 6)));
        assert_eq!(steps(150.0), Some((12, 3)));
    }

    #[test]
    fn ticks_stand_on_calendar_boundaries() {
        let ticks = scale("2024-11", "2026-02", 320.0).ticks(44.0);
        let ticks: Vec<_> = ticks.iter().map(|t| t.month.to_string()).collect();
        assert_eq!(ticks, ["2025-01", "2025-04", "2025-07", "2025-10", "2026-01"]);
    }

    #[test]
    fn the_whole_calendar_has_a_handful_of_ticks() {
        let all = scale("-9999-01", "9999-12", 700.0);
        assert_eq!(years(all, 60.0), [-9999, -7999, -5999, -3999, -1999, 2000, 4000, 6000, 8000]);
        assert!(all.ticks(34.0).len() <= 20);
        let tiny = scale("-9999-01", "9999-12", 1.0);
        assert!(tiny.ticks(34.0).len() <= 2 && tiny.year_ticks(60.0).len() <= 2);
        // The last month there is does not keep counting up for ever.
        assert_eq!(scale("9998-01", "9999-12", 100.0).ticks(34.0).len(), 2);
    }

    #[test]
    fn years_are_those_that_readers_would_choose() {
        assert_eq!(years(scale("2024-01", "2026-12", 900.0), 35.0), [2024, 2025, 2026]);
        assert_eq!(years(scale("2001-01", "2011-12", 300.0), 35.0), [2002, 2004, 2006, 2008, 2010]);
        assert_eq!(years(scale("2001-01", "2024-12", 300.0), 35.0), [2001, 2005, 2010, 2015, 2020]);
        // 100 BCE, 50 BCE, 50, 100.
        assert_eq!(years(scale("-0104-01", "0104-12", 210.0), 45.0), [-99, -49, 50, 100]);
        // A month of 2024 leaves no room before 2025, half a year does.
        assert_eq!(years(scale("2024-12", "2026-03", 320.0), 35.0), [2025, 2026]);
        assert_eq!(years(scale("2024-07", "2026-03", 320.0), 35.0), [2024, 2025, 2026]);
        assert_eq!(years(scale("2025-03", "2025-04", 320.0), 35.0), [2025]);
    }

    proptest! {
        #[test]
        fn ticks_keep_their_distance_whatever_the_domain(
            first in 0_i32..239_976, months in 0_i32..239_976, width in 1.0_f64..3000.0, spacing in 10.0_f64..90.0,
        ) {
            let start = Month::january(-9999);
            let scale = TimeScale::new(start.plus(first), start.plus(first.saturating_add(months)), 0.0, width);
            let years = scale.year_ticks(spacing);
            prop_assert!(!years.is_empty());
            prop_assert!(years.windows(2).all(|pair| pair[1].x - pair[0].x >= spacing));
            prop_assert!(scale.ticks(spacing).len() as f64 <= width / spacing * 1.2 + 2.0);
        }
    }
}
