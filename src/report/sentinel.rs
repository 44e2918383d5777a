//! Dates that are written where none is meant: most databases have no word for "no end".

use super::Date;
use super::doubt::Doubt;
use super::hints::HINTS;
use super::node::Node;
use crate::time::Day;

/// How an interval that ends in year 9999 is written if its end is open; `None` for anything else.
pub(super) fn open_end(interval: &str) -> Option<String> {
    let (first, last) = interval.split_once('/')?;
    let last = Date::parse(last).ok()?;
    last.is_at_the_end_of_time().then(|| format!("{first}/.."))
}

/// Notes dates of a node that look as if none were meant, each once.
pub(super) fn note_placeholders(node: &Node<'_>, [first, last]: [Option<Date>; 2]) {
    if !HINTS {
        return;
    }
    let last = last.filter(|_| first != last);
    for date in [first, last].into_iter().flatten().filter(|date| is_placeholder(*date)) {
        node.doubt(Doubt::Placeholder(date));
    }
}

/// Whether a date is one that forms and databases write for "unknown", though it can be meant: the
/// epochs of spreadsheets and of Unix, the end of the century, anything in year 9999.
fn is_placeholder(date: Date) -> bool {
    let usual = [(1900, 1, 1), (1970, 1, 1), (2099, 12, 31)];
    let is_usual = |day: Day| usual.contains(&day.civil());
    date.is_at_the_end_of_time() || matches!(date, Date::Day(day) if is_usual(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_in_the_last_year_is_none() {
        for interval in ["2025-03-01/9999-12-31", "2025-03-01/9999", "2025-03-01/9999-12"] {
            assert_eq!(open_end(interval).as_deref(), Some("2025-03-01/.."));
        }
        for other in ["9999-12-31", "2025-03-01/9998-12-31", "2025/..", "2025", "9999-12-31/2025", ""] {
            assert_eq!(open_end(other), None, "{other}");
        }
    }

    #[test]
    fn usual_dates_for_unknown_are_known() {
        let placeholder = |text| is_placeholder(Date::parse(text).expect("a date"));
        assert!(
            ["2099-12-31", "1900-01-01", "1970-01-01", "9999-12-31", "9999"].into_iter().all(placeholder)
        );
        assert!(!["2099-12", "1900", "1970-01", "1970-01-02", "2099-12-30"].into_iter().any(placeholder));
    }
}
