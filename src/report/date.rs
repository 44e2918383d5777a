//! Calendar dates that are as precise as the report.

use super::date_error::{DateError, near_miss};
use crate::time::{Day, Month, YEARS, month_length, write_year};
use std::fmt;

/// A calendar date to the day, the month or the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// `2025`; `-0043` is 44 BCE, `0000` 1 BCE.
    Year(i32),
    /// `2025-03`
    Month(Month),
    /// `2025-03-04`
    Day(Day),
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a minus before years before 0.
    ///
    /// # Errors
    /// Any but those that only an interval can have; see [`DateError`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        Self::parse_as_written(text).map_err(|error| match error {
            DateError::Form => near_miss(text, |text| Self::parse_as_written(text).map(drop)),
            error => error,
        })
    }

    /// The same, without a guess at what is meant.
    pub(super) fn parse_as_written(text: &str) -> Result<Self, DateError> {
        let (before_zero, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let mut parts = digits.split('-');
        let mut number =
            |length| parts.next().map(|part| digits_of(part, length).ok_or(DateError::Form)).transpose();
        let year = number(4)?.ok_or(DateError::Form)?;
        let (month, day) = (number(2)?, number(2)?);
        if parts.next().is_some() || (before_zero && year == 0) {
            return Err(DateError::Form);
        }
        let year = if before_zero { -year } else { year };
        let Some(month) = month.map(|month| month as u8) else { return Ok(Self::Year(year)) };
        let whole_month = Month::new(year, month).ok_or(DateError::Month(month))?;
        let Some(day) = day.map(|day| day as u8) else { return Ok(Self::Month(whole_month)) };
        let length = month_length(year, month);
        Day::new(year, month, day).map(Self::Day).ok_or(DateError::Day { day, length })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.month().year(),
            Self::Month(month) => month.year(),
            Self::Year(year) => year,
        }
    }

    /// The first day it covers.
    #[must_use]
    pub fn first_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
            Self::Year(year) => Month::january(year).first_day(),
        }
    }

    /// The last day it covers.
    #[must_use]
    pub fn last_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
            Self::Year(year) => Month::january(year).plus(11).last_day(),
        }
    }

    /// Whether its year is the last there is, which is written where no end is meant.
    pub(super) const fn is_at_the_end_of_time(self) -> bool {
        self.year() == *YEARS.end()
    }
}

fn digits_of(text: &str, length: usize) -> Option<i32> {
    let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// As EDTF.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write_year(f, *year),
            Self::Month(month) => month.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn years_before_zero_have_a_minus() {
        for text in ["-0043", "-0043-03", "-0043-03-15", "0000", "0000-02-29", "-9999-01-01", "9999-12"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Ok(text));
        }
        assert_eq!(Date::parse("-0043").map(Date::year), Ok(-43));
        assert!(Date::Year(-1).last_day() < Date::Year(0).first_day());
        assert_eq!(Date::parse("-0001-02-29"), Err(DateError::Day { day: 29, length: 28 }));
        assert_eq!(Date::parse("-0000"), Err(DateError::Form), "there is no such year");
    }

    proptest! {
        #[test]
        fn dates_print_and_parse_to_themselves(days in -4_371_000_i32..2_932_000, parts in 0_usize..3) {
            let day = Day::from_number(days);
            let month = day.month();
            let date = [Date::Day(day), Date::Month(month), Date::Year(month.year())][parts];
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        }
    }
}
