//! English dates. Month names as in the Unicode CLDR (`en`, wide and abbreviated, stand-alone),
//! kept here so that native tools and every browser word dates alike.

use crate::report::{Date, When};
use crate::time::{Day, Month};
use crate::view_state::MonthRange;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn month_name(month: Month) -> &'static str {
    MONTHS[usize::from(month.of_year()) - 1]
}

/// Three letters.
pub(super) fn month_short(month: Month) -> &'static str {
    &month_name(month)[..3]
}

/// `March 2025`
pub(super) fn month(month: Month) -> String {
    format!("{} {}", month_name(month), month.year())
}

/// `March to May 2025`, `from March 2025`, `until May 2025`
pub(super) fn months(of: MonthRange) -> String {
    match (of.from(), of.to()) {
        (Some(first), Some(last)) => range(Date::Month(first), Date::Month(last)),
        (Some(first), None) => format!("from {}", month(first)),
        (None, Some(last)) => format!("until {}", month(last)),
        (None, None) => String::new(),
    }
}

/// `4 March 2025`
fn day(day: Day) -> String {
    let (_, _, number) = day.civil();
    format!("{number} {}", month(day.month()))
}

fn date(date: Date) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month(whole) => month(whole),
        Date::Day(at) => day(at),
    }
}

/// The date with the preposition that it takes: `on 4 March 2025`, `in March 2025`, `in 2025`.
pub(super) fn on_or_in(at: Date) -> String {
    let preposition = if matches!(at, Date::Day(_)) { "on" } else { "in" };
    format!("{preposition} {}", date(at))
}

/// A range without repeating what both ends share: `20 to 24 April 2026`.
pub(super) fn range(first: Date, last: Date) -> String {
    if first == last {
        return date(first);
    }
    let start = match (first, last) {
        (Date::Day(a), Date::Day(b)) if a.month() == b.month() => a.civil().2.to_string(),
        (Date::Day(a), Date::Day(b)) if a.month().year() == b.month().year() => {
            format!("{} {}", a.civil().2, month_name(a.month()))
        }
        (Date::Month(a), Date::Month(b)) if a.year() == b.year() => month_name(a).to_owned(),
        _ => date(first),
    };
    format!("{start} to {}", date(last))
}

/// When something was, as precisely as the report and no more.
pub(super) fn when(when: &When) -> String {
    match *when {
        When::Range { first: first @ Date::Year(_), last: last @ Date::Year(_) } => {
            format!("{}, months not stated", range(first, last))
        }
        When::Range { first, last } => range(first, last),
        When::Month(whole) => month(whole),
        When::Year(year) => format!("{year}, month not stated"),
        When::Period { .. } => "within the reporting period, date not stated".to_owned(),
        // A plan "for 2026 or later" is as good as undated; see `docs/report-format.md`.
        When::Open { from: Date::Year(_) } => "planned, no date given".to_owned(),
        When::Open { from } => format!("planned from {}, no end given", date(from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_that_are_open_at_an_end() {
        let words = |from, to| months(MonthRange::new(Month::parse(from), Month::parse(to)));
        assert_eq!(words("2025-03", "2025-05"), "March to May 2025");
        assert_eq!(words("2025-03", "2025-03"), "March 2025");
        assert_eq!(words("2025-03", ""), "from March 2025");
        assert_eq!(words("", "2025-05"), "until May 2025");
    }

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
}
