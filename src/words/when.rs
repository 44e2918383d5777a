//! When something was, in English.

use super::dates::{date, month, range, year};
use super::undated;
use crate::report::{Date, When};

/// When something was, as precisely as the report and no more.
pub(super) fn when(when: &When) -> String {
    match *when {
        When::Range { first: first @ Date::Year(_), last: last @ Date::Year(_) } => {
            format!("{}, months not stated", range(first, last))
        }
        When::Range { first, last } => range(first, last),
        When::Month(whole) => month(whole),
        When::Year(whole) => format!("{}, month not stated", year(whole)),
        When::Period { .. } => undated::WITHIN_PERIOD.to_owned(),
        When::Open { from } => undated::planned(from),
        When::Since { from } => format!("since {}, ongoing", date(from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_kinds_in_words() {
        let period = When::parse_period("2024-10/2025-12").ok();
        let words = |text| when(&When::parse(text, period).expect("a date"));
        assert_eq!(words("2026-04-20/2026-04-24"), "20 to 24 April 2026");
        assert_eq!(words("2026-04-28/2026-05-02"), "28 April to 2 May 2026");
        assert_eq!(words("2025-12-28/2026-01-02"), "28 December 2025 to 2 January 2026");
        assert_eq!(words("2025-03-04"), "4 March 2025");
        assert_eq!(words("2025-03/2025-05"), "March to May 2025");
        assert_eq!(words("2025-03-04/2025-05"), "4 March 2025 to May 2025");
        assert_eq!(words("2025-03/2026"), "March 2025 to 2026");
        assert_eq!(words("2025/2026"), "2025 to 2026, months not stated");
        assert_eq!(words("2025-03"), "March 2025");
        assert_eq!(words("2025"), "2025, month not stated");
        assert_eq!(words("2024-10/2025-12"), "within the reporting period, date not stated");
        assert_eq!(words("2026/.."), "planned, no date given");
        assert_eq!(words("2026-03/.."), "planned from March 2026, no end given");
        assert_eq!(words("2026-03-04/.."), "planned from 4 March 2026, no end given");
    }

    #[test]
    fn what_has_begun_is_said_since_when() {
        let words = |text| when(&When::Since { from: Date::parse(text).expect("a date") });
        assert_eq!(words("2024-11"), "since November 2024, ongoing");
        assert_eq!(words("2024-11-05"), "since 5 November 2024, ongoing");
        assert_eq!(words("2024"), "since 2024, ongoing");
    }

    #[test]
    fn years_are_worded_as_their_readers_write_them() {
        let words = |text| when(&When::parse(text, None).expect("a date"));
        assert_eq!(words("-0043-03-15"), "15 March 44 BCE");
        assert_eq!(words("-0043-03"), "March 44 BCE");
        assert_eq!(words("-0043"), "44 BCE, month not stated");
        assert_eq!(words("0000-02-29"), "29 February 1 BCE");
        assert_eq!(words("0602/0629"), "602 to 629 CE, months not stated");
        assert_eq!(words("-0099/-0049"), "100 to 50 BCE, months not stated");
        assert_eq!(words("-0001/0002"), "2 BCE to 2 CE, months not stated");
        assert_eq!(words("0999-12/1000-01"), "December 999 CE to January 1000");
        assert_eq!(words("-0043-03-14/-0043-03-15"), "14 to 15 March 44 BCE");
    }
}
