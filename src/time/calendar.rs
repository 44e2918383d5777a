//! Days and months of the proleptic Gregorian calendar. Years are numbered as astronomers do (ISO 8601):
//! year 0 is 1 BCE, −43 is 44 BCE.

use std::fmt;

/// A calendar day, stored as the number of days since 1970-01-01 so that days compare and
/// subtract as integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A calendar month, stored as `12 × year + month of year − 1` so that months compare and
/// subtract as integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// The years there are, both ends included: those that EDTF writes with four digits.
pub const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;

/// The number of days in a month of a year; `month` counts from 1.
#[must_use]
pub const fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Day {
    /// The day with these parts, months and days counted from 1, or `None` if there is none.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=month_length(year, month)).contains(&day);
        exists.then(|| Self(days_from_civil(year, month, day)))
    }

    /// Days since 1970-01-01; negative before.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day with this number, kept within the calendar's years.
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        let (first, last) = (Month::january(*YEARS.start()), Month::january(*YEARS.end()).plus(11));
        Self(number.clamp(first.first_day().0, last.last_day().0))
    }

    /// Year, month and day; months and days count from 1.
    #[must_use]
    pub const fn civil(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// The month that the day lies in.
    #[must_use]
    pub const fn month(self) -> Month {
        let (year, month, _) = self.civil();
        Month(year * 12 + month as i32 - 1)
    }
}

impl Month {
    /// The first month that there is.
    pub const FIRST: Self = Self(*YEARS.start() * 12);
    /// The last.
    pub const LAST: Self = Self(*YEARS.end() * 12 + 11);

    /// The month with this number in this year, counted from 1, or `None` if there is none.
    #[must_use]
    pub fn new(year: i32, month: u8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&month)).then(|| Self(year * 12 + i32::from(month) - 1))
    }

    /// January of a year, the year kept within [`YEARS`].
    #[must_use]
    pub fn january(year: i32) -> Self {
        Self(year.clamp(*YEARS.start(), *YEARS.end()) * 12)
    }

    /// Reads `YYYY-MM`, with a minus before years before 0; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (before_zero, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, length| {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i32>().ok())
                .flatten()
        };
        let year = digits(year, 4)?;
        let month = u8::try_from(digits(month, 2)?).ok()?;
        match (before_zero, year) {
            (true, 0) => None,
            (true, year) => Self::new(-year, month),
            (false, year) => Self::new(year, month),
        }
    }

    /// `12 × year + month of year − 1`.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The month this many months later (earlier when negative), kept within [`YEARS`]. So counting on does
    /// not end by itself: no loop may wait for a month to grow.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months).clamp(Self::FIRST.0, Self::LAST.0))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, from 1 to 12.
    #[must_use]
    pub const fn of_year(self) -> u8 {
        self.0.rem_euclid(12) as u8 + 1
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Day {
        Day(days_from_civil(self.year(), self.of_year(), 1))
    }

    /// Its last day.
    #[must_use]
    pub const fn last_day(self) -> Day {
        Day(self.first_day().0 + month_length(self.year(), self.of_year()) as i32 - 1)
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write_year(f, year)?;
        write!(f, "-{month:02}-{day:02}")
    }
}

/// `YYYY-MM`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_year(f, self.year())?;
        write!(f, "-{:02}", self.of_year())
    }
}

/// Writes a year as ISO 8601 does: four digits, with a minus before 0.
///
/// # Errors
/// Those of `f`.
pub fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}", year.unsigned_abs())
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years start in March,
// so that the leap day is the last of its year; an era is 400 years of 146 097 days.

const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + (month <= 2) as i32;
    (year, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn day_numbers_count_from_the_unix_epoch() {
        let number = |y, m, d| Day::new(y, m, d).map(Day::number);
        assert_eq!(number(1970, 1, 1), Some(0));
        assert_eq!(number(2024, 10, 1), Some(19_997));
        assert_eq!(number(2025, 12, 31), Some(19_997 + 456));
        assert_eq!(number(2024, 2, 29), Some(19_782));
        // Julian day 0 is 24 November 4714 BCE, the epoch is Julian day 2 440 588.
        assert_eq!(number(-4713, 11, 24), Some(-2_440_588));
        assert_eq!(Day::new(0, 2, 29).map(|day| day.to_string()).as_deref(), Some("0000-02-29"));
        assert_eq!(number(-10_000, 12, 31), None);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(Day::new(2025, 2, 29), None);
        assert_eq!(Day::new(2025, 13, 1), None);
        assert_eq!(Day::new(2025, 4, 31), None);
        assert_eq!(Day::new(1900, 2, 29), None);
        assert!(Day::new(2000, 2, 29).is_some());
        assert_eq!(Month::parse("2025-3"), None);
        assert_eq!(Month::parse("2025-00"), None);
        assert_eq!(Month::parse("+025-01"), None);
        assert_eq!(Month::parse("-0000-01"), None);
        assert_eq!(Month::parse("2025-03-04"), None);
        assert_eq!(Month::parse("-0043-03"), Month::new(-43, 3));
    }

    proptest! {
        #[test]
        fn days_survive_the_way_to_a_number_and_back(number in -4_371_000_i32..2_932_000) {
            let (year, month, day) = Day(number).civil();
            prop_assert_eq!(days_from_civil(year, month, day), number);
        }

        #[test]
        fn months_print_and_parse_to_themselves(number in -119_988_i32..119_999) {
            let month = Month(number);
            prop_assert_eq!(Month::parse(&month.to_string()), Some(month));
            prop_assert_eq!(month.last_day().number() + 1, month.plus(1).first_day().number());
            prop_assert_eq!(month.first_day().month(), month);
        }
    }
}
