//! Status and date that cannot both be meant.

use super::doubt::Doubt;
use super::{Date, Status, When};

/// What of an activity's status does not fit its date, given the reporting period and when the data
/// were last changed.
pub(super) fn contradiction(
    when: When,
    status: Status,
    (_, period_end): (Date, Date),
    updated: Option<Date>,
) -> Option<Doubt> {
    let span = when.span();
    let was_over = span.last.is_some_and(|last| last < period_end.last_day());
    let is_later = |date: Date| span.first > date.last_day();
    match status {
        Status::Done if span.last.is_none() => Some(Doubt::DoneWithoutEnd),
        Status::Done if is_later(period_end) && updated.is_some_and(is_later) => Some(Doubt::DoneLater),
        Status::Planned if was_over => Some(Doubt::PlannedEarlier),
        Status::Ongoing if was_over => Some(Doubt::OngoingEarlier),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_cannot_be_is_doubted() {
        let period = When::parse_period("2024-10/2025-12").expect("a period");
        let updated = Date::parse("2026-03-04").ok();
        let doubt = |when, status| {
            contradiction(When::parse(when, Some(period)).expect("a date"), status, period, updated)
        };
        use Status::{Done, Ongoing, Planned};
        assert_eq!(doubt("2024-11/..", Done), Some(Doubt::DoneWithoutEnd));
        assert_eq!(doubt("2026-05", Done), Some(Doubt::DoneLater));
        assert_eq!(doubt("2025-11", Planned), Some(Doubt::PlannedEarlier));
        assert_eq!(doubt("2025-11", Ongoing), Some(Doubt::OngoingEarlier));
        for fine in ["2026-02", "2026-03", "2025", "2024-10/2025-12", "2020", "2026"] {
            assert_eq!(doubt(fine, Done), None, "{fine}");
        }
        for fine in ["2026-02", "2025", "2024-10/2025-12", "2025-12", "2024-11/.."] {
            assert_eq!((doubt(fine, Planned), doubt(fine, Ongoing)), (None, None), "{fine}");
        }
    }
}
