//! English dates. Month names as in the Unicode CLDR (`en`, wide and abbreviated, stand-alone),
//! kept here so that native tools and every browser word dates alike.

use crate::report::Date;
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

/// Abbreviated.
const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

pub(super) fn month_name(month: Month) -> &'static str {
    MONTHS[usize::from(month.of_year()) - 1]
}

pub(super) fn month_short(month: Month) -> &'static str {
    SHORT_MONTHS[usize::from(month.of_year()) - 1]
}

/// `2025`, `602 CE`, `44 BCE`: a year of up to three digits alone would be taken for a count. (Year 0
/// is 1 BCE.)
pub(super) fn year(year: i32) -> String {
    format!("{}{}", year_of_era(year), era(year))
}

const fn year_of_era(year: i32) -> i32 {
    if year > 0 { year } else { 1 - year }
}

const fn era(year: i32) -> &'static str {
    match year {
        ..=0 => " BCE",
        1..=999 => " CE",
        1000.. => "",
    }
}

/// `March 2025`
pub(super) fn month(month: Month) -> String {
    format!("{} {}", month_name(month), year(month.year()))
}

/// The month that something begins with: `2026` is January.
pub(super) fn from_month(from: Month) -> String {
    if from.of_year() == 1 { year(from.year()) } else { month(from) }
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

pub(super) fn date(date: Date) -> String {
    match date {
        Date::Year(whole) => year(whole),
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
        (Date::Year(a), Date::Year(b)) if era(a) == era(b) => year_of_era(a).to_string(),
        _ => date(first),
    };
    format!("{start} to {}", date(last))
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
    fn years_that_could_be_taken_for_counts_name_their_era() {
        assert_eq!([1, 999, 1000, 0, -9999].map(year), ["1 CE", "999 CE", "1000", "1 BCE", "10000 BCE"]);
    }

    #[test]
    fn short_months_begin_as_the_long_ones_do() {
        assert!(MONTHS.iter().zip(SHORT_MONTHS).all(|(long, short)| long.starts_with(short)));
    }
}
