//! Why a string is no usable date, said so that its author can mend it.

use super::hints::HINTS;
use std::fmt;

/// Why a string is no usable date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of these with a slash.
    Form,
    /// A date but for the number of digits; how it should be written.
    Digits(String),
    /// A year of more than four digits.
    YearOutOfRange,
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

/// Longer than any two dates with something wrong about them.
const LONGEST: usize = 40;

/// What is wrong with a text that has not the form of a date or of an interval: perhaps it only lacks
/// zeros, or hyphens. `read` reads it once it is mended, and says what else is wrong. The page only says how
/// dates are written: what was meant is for those who check a report.
pub(super) fn near_miss(text: &str, read: impl Fn(&str) -> Result<(), DateError>) -> DateError {
    if !HINTS || text.len() > LONGEST {
        return DateError::Form;
    }
    let ends = text.split('/').map(|end| if end == ".." { Some(end.to_owned()) } else { mended(end) });
    if let Some(ends) = ends.collect::<Option<Vec<_>>>() {
        let whole = ends.join("/");
        return match read(&whole) {
            Ok(()) => DateError::Digits(whole),
            Err(error) => error,
        };
    }
    if text.split('/').any(has_long_year) { DateError::YearOutOfRange } else { DateError::Form }
}

/// A date with as many digits as it should have, if it only has fewer, or none of its hyphens.
fn mended(date: &str) -> Option<String> {
    let (sign, digits) = match date.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest),
        None => ("", date),
    };
    let mut whole = sign.to_owned();
    for (index, part) in digits.split('-').enumerate() {
        let length: usize = if index == 0 { 4 } else { 2 };
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if index > 0 {
            whole.push('-');
        }
        match length.checked_sub(part.len()) {
            Some(missing) => {
                whole.push_str(&"000"[..missing]);
                whole.push_str(part);
            }
            None if index == 0 && part.len() == 8 => {
                whole.extend([&part[..4], "-", &part[4..6], "-", &part[6..]]);
            }
            None => return None,
        }
    }
    Some(whole)
}

/// Whether a date starts with a year of more than four digits; EDTF writes a Y before such.
fn has_long_year(date: &str) -> bool {
    let digits = date.trim_start_matches(['Y', '-', '−', '+']);
    digits.bytes().take_while(u8::is_ascii_digit).count() > 4
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str(
                "write a date as 2025, 2025-03 or 2025-03-04, an interval as two of these with a slash, \
                 or 2026/.. for what is planned or goes on",
            ),
            Self::Digits(written) => {
                write!(f, "years have four digits, months and days have two; write {written}")
            }
            Self::YearOutOfRange => f.write_str("years run from -9999 to 9999"),
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
