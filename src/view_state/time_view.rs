//! The months that the timeline shows, as the URL states them.

use crate::time::Month;
use std::fmt;

/// Months from `first` to `last`, both included, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeView {
    first: Month,
    last: Month,
}

impl TimeView {
    /// All that there is, in the address the word `all`.
    pub const ALL: Self = Self { first: Month::FIRST, last: Month::LAST };

    /// The view between two months in either order.
    #[must_use]
    pub fn new(a: Month, b: Month) -> Self {
        Self { first: a.min(b), last: a.max(b) }
    }

    /// The view that this text names, `all` or two months with a slash between them (an interval of
    /// ISO 8601), or `None` if it is anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Self::ALL);
        }
        let (first, last) = text.split_once('/')?;
        Some(Self::new(Month::parse(first)?, Month::parse(last)?))
    }

    /// First month.
    #[must_use]
    pub const fn first(&self) -> Month {
        self.first
    }

    /// Last month.
    #[must_use]
    pub const fn last(&self) -> Month {
        self.last
    }

    /// How many months it shows, at least one.
    #[must_use]
    pub fn months(&self) -> i32 {
        self.last.number() - self.first.number() + 1
    }

    /// The nearest view within a domain (both ends included), as long where that is possible.
    /// `None` if it would show all of it.
    #[must_use]
    pub fn within(&self, (first, last): (Month, Month)) -> Option<Self> {
        let whole = Self::new(first, last);
        if self.months() >= whole.months() {
            return None;
        }
        let before = (whole.first.number() - self.first.number()).max(0);
        let after = (self.last.number() - whole.last.number()).max(0);
        let shift = before - after;
        Some(Self { first: self.first.plus(shift), last: self.last.plus(shift) })
    }

    /// A view of about `ratio` times as many months, at least one, around the same middle.
    #[must_use]
    pub fn scaled(&self, ratio: f64) -> Self {
        let months = ((f64::from(self.months()) * ratio).round() as i32).max(1);
        let first = self.first.plus((self.months() - months).div_euclid(2));
        Self { first, last: first.plus(months - 1) }
    }

    /// The same, with a month staying where it is shown, as near as whole months allow.
    #[must_use]
    pub fn scaled_about(&self, fixed: Month, ratio: f64) -> Self {
        let months = self.scaled(ratio).months();
        let before = f64::from(fixed.number() - self.first.number()) + 0.5;
        let before = (before * f64::from(months) / f64::from(self.months())).floor() as i32;
        let first = fixed.plus(before.saturating_neg());
        Self { first, last: first.plus(months - 1) }
    }

    /// The view moved by this many months.
    #[must_use]
    pub fn moved(&self, months: i32) -> Self {
        Self { first: self.first.plus(months), last: self.last.plus(months) }
    }
}

/// `all`, `2025-01/2025-06`
impl fmt::Display for TimeView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::ALL { f.write_str("all") } else { write!(f, "{}/{}", self.first, self.last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(text: &str) -> TimeView {
        TimeView::parse(text).expect("a view")
    }

    #[test]
    fn a_view_stays_in_its_domain_and_keeps_its_length() {
        let domain = (view("2024-01/2026-12").first(), view("2024-01/2026-12").last());
        let within = |text| view(text).within(domain).map(|view| view.to_string());
        assert_eq!(within("2025-03/2025-05").as_deref(), Some("2025-03/2025-05"));
        assert_eq!(within("2023-11/2024-02").as_deref(), Some("2024-01/2024-04"));
        assert_eq!(within("2026-11/2027-02").as_deref(), Some("2026-09/2026-12"));
        assert_eq!(within("2024-01/2026-12"), None);
        assert_eq!(within("2000-01/2030-12"), None);
    }

    #[test]
    fn only_two_months_are_a_view() {
        for text in ["", "2025-01", "2025-01/", "2025-13/2026-01", "2025-01/2025-02/2025-03", "2025/2026"] {
            assert_eq!(TimeView::parse(text), None, "{text}");
        }
        assert_eq!(view("all").to_string(), "all");
        assert_eq!(
            view("all").within((view("2025-01/2025-02").first(), view("2025-01/2025-02").last())),
            None
        );
        assert_eq!(view("2025-06/2025-01"), view("2025-01/2025-06"));
        assert_eq!(view("-0044-11/0002-01").to_string(), "-0044-11/0002-01");
    }

    proptest! {
        #[test]
        fn scaling_about_a_month_keeps_it_in_place(
            months in 1_i32..400, part in 0.0_f64..1.0, ratio in 0.1_f64..10.0,
        ) {
            let first = view("2025-01/2025-01").first();
            let before = TimeView::new(first, first.plus(months - 1));
            let fixed = first.plus((part * f64::from(months)) as i32);
            let after = before.scaled_about(fixed, ratio);
            let middle_of = |view: &TimeView| {
                (f64::from(fixed.number() - view.first().number()) + 0.5) / f64::from(view.months())
            };
            prop_assert_eq!(after.months(), before.scaled(ratio).months());
            prop_assert!((middle_of(&after) - middle_of(&before)).abs() <= 0.5 / f64::from(after.months()) + 1e-9);
        }

        #[test]
        fn scaling_keeps_the_middle(first in 0_i32..24_000, months in 1_i32..400, ratio in 0.1_f64..10.0) {
            let first = view("2025-01/2025-01").first().plus(first - 12_000);
            let before = TimeView::new(first, first.plus(months - 1));
            let after = before.scaled(ratio);
            let doubled_middle = |view: &TimeView| view.first().number() + view.last().number();
            prop_assert!(after.months() >= 1);
            prop_assert!((doubled_middle(&after) - doubled_middle(&before)).abs() <= 1);
        }
    }
}
