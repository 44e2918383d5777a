//! Dates that are as precise as the report: the part of EDTF level 1 (ISO 8601-2:2019,
//! "Extended Date/Time Format") that a report needs.

use crate::time::{Day, Month, month_length};
use std::fmt;

/// A calendar date to the day, the month or the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// `2025`
    Year(i32),
    /// `2025-03`
    Month(Month),
    /// `2025-03-04`
    Day(Day),
}

/// When something happened, as precisely as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From one date to another, both included (`2026-04-20/2026-04-24`, `2025-03/2025-05`); a
    /// single day is a range from and to itself.
    Range {
        /// The first date.
        first: Date,
        /// The last date.
        last: Date,
    },
    /// Some time in a month, or all of it (`2025-03`).
    Month(Month),
    /// Some time in a year (`2025`).
    Year(i32),
    /// Some time within the reporting period: the report gives no date (the period itself).
    Period {
        /// The period's first date.
        first: Date,
        /// The period's last date.
        last: Date,
    },
    /// Planned from a date on, no end given (`2026/..`).
    Open {
        /// The earliest date.
        from: Date,
    },
}

/// How precisely something is dated; the order is from precise to vague.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day, or from day to day.
    Day,
    /// To the month, or a range with an end that is.
    Month,
    /// To the year, or a range with an end that is.
    Year,
    /// Within the reporting period.
    Period,
    /// Planned, no date given.
    Open,
}

/// The days that something may fall on, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub first: Day,
    /// Last day, or `None` if open.
    pub last: Option<Day>,
}

/// Why a string is no usable date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of these with a slash.
    Form,
    /// The month is not 01 to 12.
    Month(u8),
    /// The month does not have this day.
    Day {
        /// The day given.
        day: u8,
        /// How many days that month has.
        length: u8,
    },
    /// The interval ends before it starts.
    Reversed,
    /// An interval without a start (`../2025`).
    OpenStart,
    /// Both ends of an interval that needs them are not there.
    OpenPeriod,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`DateError::Form`], [`DateError::Month`] or [`DateError::Day`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let parts: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !digits || !matches!(lengths[..], [4] | [4, 2] | [4, 2, 2]) {
            return Err(DateError::Form);
        }
        let number = |index: usize| parts[index].parse::<u16>().map_err(|_| DateError::Form);
        let year = i32::from(number(0)?);
        if parts.len() == 1 {
            return Ok(Self::Year(year));
        }
        let month = number(1)? as u8;
        let whole_month = Month::new(year, month).ok_or(DateError::Month(month))?;
        if parts.len() == 2 {
            return Ok(Self::Month(whole_month));
        }
        let day = number(2)? as u8;
        let length = month_length(year, month);
        Day::new(year, month, day).map(Self::Day).ok_or(DateError::Day { day, length })
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
}

impl When {
    /// Reads an EDTF string; `period` (the report's own) is what "within the period" looks like.
    ///
    /// # Errors
    /// What is wrong with the string; see [`DateError`].
    pub fn parse(text: &str, period: Option<(Date, Date)>) -> Result<Self, DateError> {
        let (first, last) = match text.split_once('/') {
            None => {
                let date = Date::parse(text)?;
                (date, date)
            }
            Some(("" | "..", _)) => return Err(DateError::OpenStart),
            Some((from, "..")) => return Ok(Self::Open { from: Date::parse(from)? }),
            Some((first, last)) => (Date::parse(first)?, Date::parse(last)?),
        };
        if last.last_day() < first.first_day() {
            return Err(DateError::Reversed);
        }
        Ok(match first {
            _ if period == Some((first, last)) => Self::Period { first, last },
            Date::Year(year) if first == last => Self::Year(year),
            Date::Month(month) if first == last => Self::Month(month),
            _ => Self::Range { first, last },
        })
    }

    /// Reads the reporting period: a closed interval, or a year.
    ///
    /// # Errors
    /// As [`When::parse`], and [`DateError::OpenPeriod`] for an open interval.
    pub fn parse_period(text: &str) -> Result<(Date, Date), DateError> {
        match Self::parse(text, None)? {
            Self::Range { first, last } | Self::Period { first, last } => Ok((first, last)),
            Self::Month(month) => Ok((Date::Month(month), Date::Month(month))),
            Self::Year(year) => Ok((Date::Year(year), Date::Year(year))),
            Self::Open { .. } => Err(DateError::OpenPeriod),
        }
    }

    /// All days that it may cover.
    #[must_use]
    pub fn span(self) -> Span {
        let (first, last) = match self {
            Self::Range { first, last } | Self::Period { first, last } => (first, Some(last)),
            Self::Month(month) => (Date::Month(month), Some(Date::Month(month))),
            Self::Year(year) => (Date::Year(year), Some(Date::Year(year))),
            Self::Open { from } => (from, None),
        };
        Span { first: first.first_day(), last: last.map(Date::last_day) }
    }

    /// How precise it is. A range is as precise as the vaguer of its ends: one that starts on a
    /// known day and ends in some month is not known to the day.
    #[must_use]
    pub const fn precision(self) -> Precision {
        match self {
            Self::Year(_)
            | Self::Range { first: Date::Year(_), .. }
            | Self::Range { last: Date::Year(_), .. } => Precision::Year,
            Self::Month(_)
            | Self::Range { first: Date::Month(_), .. }
            | Self::Range { last: Date::Month(_), .. } => Precision::Month,
            Self::Range { .. } => Precision::Day,
            Self::Period { .. } => Precision::Period,
            Self::Open { .. } => Precision::Open,
        }
    }
}

impl Precision {
    /// From precise to vague.
    pub const ALL: [Self; 5] = [Self::Day, Self::Month, Self::Year, Self::Period, Self::Open];

    /// Its word in the URL.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Period => "period",
            Self::Open => "open",
        }
    }
}

/// As EDTF.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month) => month.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// As EDTF.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range { first, last } | Self::Period { first, last } => write!(f, "{first}/{last}"),
            Self::Month(month) => month.fmt(f),
            Self::Year(year) => Date::Year(*year).fmt(f),
            Self::Open { from } => write!(f, "{from}/.."),
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str(
                "write a date as 2025, 2025-03 or 2025-03-04, an interval as two of these with a slash, \
                 or 2026/.. for what is planned",
            ),
            Self::Month(month) => write!(f, "month {month} does not exist (months run from 01 to 12)"),
            Self::Day { day, length } => {
                write!(f, "day {day} does not exist (that month has {length} days)")
            }
            Self::Reversed => f.write_str("the interval ends before it starts"),
            Self::OpenStart => f.write_str("an interval needs a start; only its end may be open"),
            Self::OpenPeriod => f.write_str("the reporting period needs a start and an end"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period() -> Option<(Date, Date)> {
        When::parse_period("2024-10/2025-12").ok()
    }

    fn span(text: &str) -> String {
        let span = When::parse(text, period()).expect("a date").span();
        format!("{} {}", span.first, span.last.map_or("..".into(), |day| day.to_string()))
    }

    #[test]
    fn the_five_kinds() {
        let precision = |text| When::parse(text, period()).map(When::precision);
        assert_eq!(precision("2026-04-20/2026-04-24"), Ok(Precision::Day));
        assert_eq!(precision("2025-03-04"), Ok(Precision::Day));
        assert_eq!(precision("2025-03"), Ok(Precision::Month));
        assert_eq!(precision("2025"), Ok(Precision::Year));
        assert_eq!(precision("2024-10/2025-12"), Ok(Precision::Period));
        assert_eq!(precision("2026/.."), Ok(Precision::Open));
    }

    #[test]
    fn a_range_is_only_as_precise_as_its_vaguer_end() {
        let precision = |text| When::parse(text, period()).map(When::precision);
        assert_eq!(precision("2025-03-04/2025-03-09"), Ok(Precision::Day));
        assert_eq!(precision("2025-03/2025-05"), Ok(Precision::Month));
        assert_eq!(precision("2025-03-04/2025-05"), Ok(Precision::Month));
        assert_eq!(precision("2025-03/2025-05-06"), Ok(Precision::Month));
        assert_eq!(precision("2025/2026"), Ok(Precision::Year));
        assert_eq!(precision("2025-03-04/2026"), Ok(Precision::Year));
        assert_eq!(precision("2025/2026-03"), Ok(Precision::Year));
    }

    #[test]
    fn a_range_from_and_to_one_date_is_that_date() {
        let when = |text: &str| When::parse(text, period());
        for date in ["2025-03-04", "2025-03", "2025"] {
            assert_eq!(when(&format!("{date}/{date}")), when(date));
        }
        let year = When::parse_period("2030").ok();
        assert_eq!(When::parse("2030/2030", year).map(When::precision), Ok(Precision::Period));
    }

    #[test]
    fn spans_include_both_ends() {
        assert_eq!(span("2026-04-20/2026-04-24"), "2026-04-20 2026-04-24");
        assert_eq!(span("2024-02"), "2024-02-01 2024-02-29");
        assert_eq!(span("2025"), "2025-01-01 2025-12-31");
        assert_eq!(span("2025-03/2025-05"), "2025-03-01 2025-05-31");
        assert_eq!(span("2025-11-30/2026"), "2025-11-30 2026-12-31");
        assert_eq!(span("2024-10/2025-12"), "2024-10-01 2025-12-31");
        assert_eq!(span("2026/.."), "2026-01-01 ..");
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_reason() {
        let error = |text| When::parse(text, period()).expect_err(text);
        assert_eq!(error("2025-13"), DateError::Month(13));
        assert_eq!(error("2025-02-30"), DateError::Day { day: 30, length: 28 });
        assert_eq!(error("2025-12/2025-01"), DateError::Reversed);
        assert_eq!(error("../2025"), DateError::OpenStart);
        for text in ["", "25", "March 2025", "2025-3", "2025-03-4", "2025/", "2025-03-04T10:00", "２０２５"]
        {
            assert_eq!(error(text), DateError::Form, "{text}");
        }
        assert_eq!(When::parse_period("2025/.."), Err(DateError::OpenPeriod));
    }

    proptest! {
        #[test]
        fn any_string_is_read_or_refused(text in "[0-9./-]{0,24}|.*") {
            if let Ok(when) = When::parse(&text, period()) {
                let span = when.span();
                prop_assert!(span.last.is_none_or(|last| span.first <= last));
            }
        }
    }
}
