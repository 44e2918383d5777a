//! What a selection consists of, in numbers.

use super::Selection;
use crate::report::{Precision, Report, Status};

/// How many of the selected activities are of each sort. Each counts once by its status and once
/// by its date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// All of them.
    pub total: usize,
    /// Those of each [`Status::ALL`].
    pub by_status: [usize; Status::ALL.len()],
    /// Those that are drawn on the map.
    pub placed: usize,
    /// At how many different places those are.
    pub places: usize,
    /// Those of each [`Precision::ALL`].
    pub by_precision: [usize; Precision::ALL.len()],
    /// Those that have no date at all.
    pub undated: usize,
}

impl Overview {
    /// The numbers of a selection.
    #[must_use]
    pub fn new(report: &Report, selection: &Selection) -> Self {
        let mut overview = Self { total: selection.activities.len(), ..Self::default() };
        let mut seen = vec![false; report.places.len()];
        for &row in &selection.activities {
            let activity = &report.activities[row];
            overview.by_status[activity.status as usize] += 1;
            if let Some(place) = activity.place.filter(|_| report.position(row).is_some()) {
                overview.placed += 1;
                overview.places += usize::from(!seen[place]);
                seen[place] = true;
            }
            match activity.when {
                Some(when) => overview.by_precision[when.precision() as usize] += 1,
                None => overview.undated += 1,
            }
        }
        overview
    }
}
