//! Which months are chosen.

use crate::time::Month;

/// Months from one to another, both included; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthRange {
    from: Option<Month>,
    to: Option<Month>,
}

impl MonthRange {
    /// The range between two months in either order.
    #[must_use]
    pub fn new(from: Option<Month>, to: Option<Month>) -> Self {
        match (from, to) {
            (Some(first), Some(last)) if first > last => Self { from: to, to: from },
            _ => Self { from, to },
        }
    }

    /// First month.
    #[must_use]
    pub const fn from(&self) -> Option<Month> {
        self.from
    }

    /// Last month.
    #[must_use]
    pub const fn to(&self) -> Option<Month> {
        self.to
    }

    /// Whether it is open at both ends: all time.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}
