//! An overview of a selection in English. Parts of which there are none are left out.

use crate::selection::Overview;

/// `9 are done, 3 ongoing, 6 planned; 12 are in 10 places. 3 are dated to a month, 1 to a year;
/// 8 are undated in the period; 6 are open-ended.` Nothing, if nothing is selected.
pub(super) fn overview(of: &Overview) -> String {
    let total = of.total;
    if total == 0 {
        return String::new();
    }
    let places = if of.places == 1 { "1 place".to_owned() } else { format!("{} places", of.places) };
    let status = part(total, "", &of.by_status, &["done", "ongoing", "planned"]);
    let status = if of.placed == total {
        format!("{status}, in {places}")
    } else {
        joined([status, part(total, "in ", &[of.placed], &[&places])])
    };
    let [day, month, year, period, open] = of.by_precision;
    let dates = joined([
        part(total, "dated ", &[day, month, year], &["to the day", "to a month", "to a year"]),
        joined([
            part(total, "", &[period, of.undated], &["undated in the period", "without a date"]),
            part(total, "", &[open], &["open-ended"]),
        ]),
    ]);
    format!("{status}. {dates}.")
}

/// How many of all are so: `3 are dated to a month, 1 to a year`.
fn part(total: usize, are: &str, counts: &[usize], so: &[&str]) -> String {
    let mut words = String::new();
    for (&count, so) in counts.iter().zip(so) {
        if count == 0 {
            continue;
        }
        words = match (words.as_str(), count) {
            ("", 1) if total == 1 => format!("It is {are}{so}"),
            ("", 2) if total == 2 => format!("Both are {are}{so}"),
            ("", all) if total == all => format!("All are {are}{so}"),
            ("", 1) => format!("1 is {are}{so}"),
            ("", _) => format!("{count} are {are}{so}"),
            _ => format!("{words}, {count} {so}"),
        };
    }
    words
}

fn joined([first, second]: [String; 2]) -> String {
    let between = if first.is_empty() || second.is_empty() { "" } else { "; " };
    first + between + &second
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With all that has none of these dates dated to the period.
    fn said(
        by_status: [usize; 3],
        placed: usize,
        places: usize,
        [day, month, year]: [usize; 3],
        open: usize,
    ) -> String {
        let total = by_status.iter().sum();
        let by_precision = [day, month, year, total - day - month - year - open, open];
        overview(&Overview { total, by_status, placed, places, by_precision, undated: 0 })
    }

    #[test]
    fn parts_that_there_are_stand_in_two_sentences() {
        assert_eq!(
            said([9, 3, 6], 12, 10, [0, 3, 1], 6),
            "9 are done, 3 ongoing, 6 planned; 12 are in 10 places. \
             3 are dated to a month, 1 to a year; 8 are undated in the period; 6 are open-ended."
        );
        assert_eq!(
            said([1, 0, 2], 1, 1, [1, 0, 0], 2),
            "1 is done, 2 planned; 1 is in 1 place. 1 is dated to the day; 2 are open-ended."
        );
        assert_eq!(
            said([2, 1, 0], 3, 2, [0, 0, 1], 0),
            "2 are done, 1 ongoing, in 2 places. 1 is dated to a year; 2 are undated in the period."
        );
    }

    #[test]
    fn one_two_all_and_none_are_said_as_one_speaks() {
        assert_eq!(said([1, 0, 0], 1, 1, [0, 1, 0], 0), "It is done, in 1 place. It is dated to a month.");
        assert_eq!(said([0, 2, 0], 0, 0, [0, 0, 0], 0), "Both are ongoing. Both are undated in the period.");
        assert_eq!(
            said([0, 0, 6], 1, 1, [0, 0, 0], 6),
            "All are planned; 1 is in 1 place. All are open-ended."
        );
        let undated = Overview { total: 3, by_status: [3, 0, 0], undated: 3, ..Overview::default() };
        assert_eq!(overview(&undated), "All are done. All are without a date.");
        assert_eq!(said([0, 0, 0], 0, 0, [0, 0, 0], 0), "");
    }
}
