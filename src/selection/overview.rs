//! What a selection consists of, in numbers.

use super::Selection;
use crate::report::{Precision, Report, Status};

/// How many of the selected activities are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// How many are selected.
    pub selected: usize,
    /// How many there are without any filter.
    pub total: usize,
    /// Those of each [`Status::ALL`]; together all selected.
    pub by_status: [usize; Status::ALL.len()],
    /// Those that are dated to each of [`Self::DATED`].
    pub dated: [usize; Self::DATED.len()],
    /// Those for which a place is stated, on the map or not.
    pub placed: usize,
}

impl Overview {
    /// What counts as dated: a month or better.
    pub const DATED: [Precision; 2] = [Precision::Day, Precision::Month];

    /// The numbers of a selection.
    #[must_use]
    pub fn new(report: &Report, selection: &Selection) -> Self {
        let mut overview =
            Self { selected: selection.activities.len(), total: selection.total, ..Self::default() };
        for &row in &selection.activities {
            let activity = &report.activities[row];
            overview.by_status[activity.status as usize] += 1;
            overview.placed += usize::from(activity.place.is_some());
            let precision = activity.when.map(|when| when.precision());
            let dated = Self::DATED.iter().position(|&dated| Some(dated) == precision);
            if let Some(dated) = dated {
                overview.dated[dated] += 1;
            }
        }
        overview
    }
}
