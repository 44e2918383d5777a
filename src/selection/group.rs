//! How a list of activities is divided.

use super::Selection;
use crate::report::{Precision, Report, When};
use crate::view_state::Sort;

/// How much is known of when something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// A date of its own: days, months or years.
    Date,
    /// No more than that it was in the reporting period.
    Period,
    /// That it is planned.
    Planned,
    /// Nothing.
    Nothing,
}

impl Known {
    /// All, in the order of a list by date.
    pub const ALL: [Self; 4] = [Self::Date, Self::Period, Self::Planned, Self::Nothing];

    /// How much a date says.
    #[must_use]
    pub const fn of(when: Option<When>) -> Self {
        match when {
            None => Self::Nothing,
            Some(when) => match when.precision() {
                Precision::Day | Precision::Month | Precision::Year => Self::Date,
                Precision::Period => Self::Period,
                Precision::Open => Self::Planned,
            },
        }
    }
}

/// Activities that stand together in a list under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common: by [`Sort::Date`] an index into [`Known::ALL`], by [`Sort::Section`] the section
    /// that names them first; `None` if nothing.
    pub key: Option<usize>,
    /// The activities, in the order of the list.
    pub activities: Vec<usize>,
}

impl Selection {
    /// The selected activities in groups, as an order has them one after the other.
    #[must_use]
    pub fn groups(&self, report: &Report, order: Sort) -> Vec<Group> {
        let key = |row: usize| {
            let activity = &report.activities[row];
            match order {
                Sort::Best => None,
                Sort::Date => Some(Known::of(activity.when) as usize),
                Sort::Section => activity.evidence.iter().map(|piece| piece.section).min(),
            }
        };
        let mut groups: Vec<Group> = Vec::new();
        for &row in &self.activities {
            let key = key(row);
            match groups.last_mut().filter(|group| group.key == key) {
                Some(group) => group.activities.push(row),
                None => groups.push(Group { key, activities: vec![row] }),
            }
        }
        groups
    }
}
