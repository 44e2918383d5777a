//! How it is said in English that something has no date, or none of its own.

use super::dates::date;
use crate::report::{Date, When};

/// In the place of a date.
pub(super) const NOT_STATED: &str = "date not stated";

/// What is dated to the reporting period.
pub(super) const WITHIN_PERIOD: &str = "within the reporting period, date not stated";

/// What is planned. A plan "for 2026 or later" is as good as undated; see `docs/report-format.md`.
pub(super) fn planned(from: Date) -> String {
    match from {
        Date::Year(_) => "planned, no date given".to_owned(),
        from => format!("planned from {}, no end given", date(from)),
    }
}

/// Why it is drawn as it is; `None` for what has a date.
pub(super) const fn explained(when: Option<&When>) -> Option<&'static str> {
    Some(match when {
        None => "The report gives no date.",
        Some(When::Period { .. }) => {
            "The report gives no date of its own; the mark covers the reporting period."
        }
        Some(When::Open { from: Date::Year(_) }) => {
            "The report announces it without a date, so the mark is an arrow with an open end."
        }
        Some(When::Open { .. }) => {
            "The report announces its start and no end, so the mark is an arrow with an open end."
        }
        Some(_) => return None,
    })
}
