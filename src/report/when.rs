//! When something happened: the part of EDTF level 1 (ISO 8601-2:2019, "Extended Date/Time Format")
//! that a report needs.

use super::date_error::{DateError, near_miss};
use super::{Date, Status};
use crate::time::{Day, Month};
use std::fmt;

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
    /// Begun and not ended: the same in writing, told from a plan by the status.
    Since {
        /// When it began.
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

impl When {
    /// Reads an EDTF string; `period` (the report's own) is what "within the period" looks like. A
    /// period of one day or one month is that day or month: nothing more precise is left unsaid.
    ///
    /// # Errors
    /// What is wrong with the string; see [`DateError`].
    pub fn parse(text: &str, period: Option<(Date, Date)>) -> Result<Self, DateError> {
        Self::parse_as_written(text, period).map_err(|error| match error {
            DateError::Form => near_miss(text, |text| Self::parse_as_written(text, None).map(drop)),
            error => error,
        })
    }

    fn parse_as_written(text: &str, period: Option<(Date, Date)>) -> Result<Self, DateError> {
        let date = Date::parse_as_written;
        let (first, last) = match text.split_once('/') {
            None => {
                let date = date(text)?;
                (date, date)
            }
            Some(("" | "..", _)) => return Err(DateError::OpenStart),
            Some((from, "..")) => return Ok(Self::Open { from: date(from)? }),
            Some((first, last)) => (date(first)?, date(last)?),
        };
        if last.last_day() < first.first_day() {
            return Err(DateError::Reversed);
        }
        Ok(match first {
            Date::Month(month) if first == last => Self::Month(month),
            Date::Day(_) if first == last => Self::Range { first, last },
            _ if period == Some((first, last)) => Self::Period { first, last },
            Date::Year(year) if first == last => Self::Year(year),
            _ => Self::Range { first, last },
        })
    }

    /// Reads the reporting period: a closed interval, or a year. An end in year 9999 is none.
    ///
    /// # Errors
    /// As [`When::parse`], and [`DateError::OpenPeriod`] for an open interval.
    pub fn parse_period(text: &str) -> Result<(Date, Date), DateError> {
        let (first, last) = match Self::parse(text, None)? {
            Self::Range { first, last } | Self::Period { first, last } => (first, last),
            Self::Month(month) => (Date::Month(month), Date::Month(month)),
            Self::Year(year) => (Date::Year(year), Date::Year(year)),
            Self::Open { .. } | Self::Since { .. } => return Err(DateError::OpenPeriod),
        };
        if last.is_at_the_end_of_time() { Err(DateError::OpenPeriod) } else { Ok((first, last)) }
    }

    /// The date as it is meant of something with this status: an open end is that of a plan, or of
    /// what has begun.
    #[must_use]
    pub(super) const fn with_status(self, status: Status) -> Self {
        match (self, status) {
            (Self::Open { from }, Status::Done | Status::Ongoing) => Self::Since { from },
            _ => self,
        }
    }

    /// Its first and its last date, both included; `None` if the end is open.
    #[must_use]
    pub const fn ends(self) -> (Date, Option<Date>) {
        match self {
            Self::Range { first, last } | Self::Period { first, last } => (first, Some(last)),
            Self::Month(month) => (Date::Month(month), Some(Date::Month(month))),
            Self::Year(year) => (Date::Year(year), Some(Date::Year(year))),
            Self::Open { from } | Self::Since { from } => (from, None),
        }
    }

    /// All days that it may cover.
    #[must_use]
    pub fn span(self) -> Span {
        let (first, last) = self.ends();
        Span { first: first.first_day(), last: last.map(Date::last_day) }
    }

    /// How precise it is. What has begun is as precise as its start. A range is as precise as the vaguer of its ends: one that starts on a
    /// known day and ends in some month is not known to the day.
    #[must_use]
    pub const fn precision(self) -> Precision {
        match self {
            Self::Year(_)
            | Self::Since { from: Date::Year(_) }
            | Self::Range { first: Date::Year(_), .. }
            | Self::Range { last: Date::Year(_), .. } => Precision::Year,
            Self::Month(_)
            | Self::Since { from: Date::Month(_) }
            | Self::Range { first: Date::Month(_), .. }
            | Self::Range { last: Date::Month(_), .. } => Precision::Month,
            Self::Range { .. } | Self::Since { .. } => Precision::Day,
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
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range { first, last } | Self::Period { first, last } => write!(f, "{first}/{last}"),
            Self::Month(month) => month.fmt(f),
            Self::Year(year) => Date::Year(*year).fmt(f),
            Self::Open { from } | Self::Since { from } => write!(f, "{from}/.."),
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
    fn an_open_end_is_that_of_a_plan_or_of_what_has_begun() {
        let with = |text, status| When::parse(text, period()).expect("a date").with_status(status);
        assert!(matches!(with("2024-11/..", Status::Planned), When::Open { .. }));
        for (text, precision) in [
            ("2024-11-05/..", Precision::Day),
            ("2024-11/..", Precision::Month),
            ("2024/..", Precision::Year),
        ] {
            let since = with(text, Status::Ongoing);
            assert!(matches!(since, When::Since { .. }));
            assert_eq!((since.precision(), since.to_string()), (precision, text.to_owned()));
            assert_eq!(since.span().last, None);
        }
        assert_eq!(with("2025-03", Status::Ongoing), with("2025-03", Status::Planned));
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
        for text in ["", "March 2025", "2025/", "/2025", "2025-03-04T10:00", "２０２５", "2025-Q1", "+2025"]
        {
            let expected = if text == "/2025" { DateError::OpenStart } else { DateError::Form };
            assert_eq!(error(text), expected, "{text}");
        }
        for period in ["2025/..", "2025/9999", "2025-01-01/9999-12-31", "2025/9999-12", "9999"] {
            assert_eq!(When::parse_period(period), Err(DateError::OpenPeriod), "{period}");
        }
    }

    #[test]
    fn near_misses_are_told_with_what_to_write() {
        let error = |text| When::parse(text, period()).expect_err(text);
        for (text, written) in [
            ("602", "0602"),
            ("602/629", "0602/0629"),
            ("602/..", "0602/.."),
            ("-44-3-15", "-0044-03-15"),
            ("−0043", "-0043"),
            ("2025-3", "2025-03"),
            ("2025-03-4/2025-03-09", "2025-03-04/2025-03-09"),
            ("20250304", "2025-03-04"),
        ] {
            assert_eq!(error(text), DateError::Digits(written.to_owned()), "{text}");
            let message = error(text).to_string();
            assert!(
                message.contains("four digits") && message.ends_with(&format!(" {written}")),
                "{message}"
            );
        }
        assert_eq!(error("629/602"), DateError::Reversed);
        assert_eq!(error("2025-3-32"), DateError::Day { day: 32, length: 31 });
        for text in ["12025", "-10000", "Y12025", "2025/12025-01", "+12025-01-01", "99999999999"] {
            assert_eq!(error(text), DateError::YearOutOfRange, "{text}");
        }
    }

    #[test]
    fn a_period_of_one_day_or_month_is_that_date_and_one_of_a_year_is_the_period() {
        let precision = |period: &str| {
            let period = When::parse_period(period).expect("a period");
            When::parse(&format!("{}/{}", period.0, period.1), Some(period)).map(When::precision)
        };
        assert_eq!(precision("2025-03-04"), Ok(Precision::Day));
        assert_eq!(precision("2025-03-04/2025-03-04"), Ok(Precision::Day));
        assert_eq!(precision("2025-03"), Ok(Precision::Month));
        assert_eq!(precision("2025-03/2025-03"), Ok(Precision::Month));
        assert_eq!(precision("2025"), Ok(Precision::Period));
        assert_eq!(precision("2025-03-01/2025-03-31"), Ok(Precision::Period));
    }

    proptest! {
        #[test]
        fn any_string_is_read_or_refused(text in "-?[0-9]{3,5}(-[0-9]{1,2})?(/[0-9.-]{2,10})?|[0-9./-]{0,24}|.*") {
            match When::parse(&text, period()) {
                Ok(when) => {
                    let span = when.span();
                    prop_assert!(span.last.is_none_or(|last| span.first <= last));
                    prop_assert_eq!(When::parse(&when.to_string(), period()), Ok(when));
                }
                Err(DateError::Digits(written)) => prop_assert!(When::parse(&written, None).is_ok()),
                Err(_) => {}
            }
        }
    }
}
