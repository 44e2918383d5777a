//! One facet's values for all activities.

use crate::report::Report;
use crate::view_state::Facet;

/// The values that each activity has in a facet (none, one or several), as in a sparse matrix
/// stored by rows: those of row `r` are `entries[starts[r]..starts[r + 1]]`.
#[derive(Debug)]
pub(super) struct Column {
    /// Identifiers of the facet's values.
    values: Vec<String>,
    starts: Vec<usize>,
    /// Indices into `values`.
    entries: Vec<usize>,
}

impl Column {
    pub(super) fn new(facet: Facet, report: &Report) -> Self {
        let mut starts = vec![0];
        let mut entries = Vec::new();
        for activity in 0..report.activities.len() {
            entries.extend(values_of(facet, report, activity));
            starts.push(entries.len());
        }
        let values = facet.values(report).into_iter().map(str::to_owned).collect();
        Self { values, starts, entries }
    }

    /// The values of one row.
    pub(super) fn row(&self, row: usize) -> &[usize] {
        &self.entries[self.starts[row]..self.starts[row + 1]]
    }

    /// The indices of chosen values, in ascending order.
    pub(super) fn indices(&self, chosen: &[String]) -> Vec<usize> {
        (0..self.values.len()).filter(|&value| chosen.contains(&self.values[value])).collect()
    }

    /// Marks the rows that have none of the chosen values as failing this clause.
    pub(super) fn fail_others(&self, chosen: &[String], clause: u16, failed: &mut [u16]) {
        let wanted: Vec<bool> = self.values.iter().map(|value| chosen.contains(value)).collect();
        for (row, failed) in failed.iter_mut().enumerate() {
            if !self.row(row).iter().any(|&value| wanted[value]) {
                *failed |= clause;
            }
        }
    }

    /// How many of these rows have each value.
    pub(super) fn count(&self, rows: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut counts = vec![0; self.values.len()];
        for row in rows {
            for &value in self.row(row) {
                counts[value] += 1;
            }
        }
        counts
    }
}

/// The indices of an activity's values in a facet, each once, in ascending order.
fn values_of(facet: Facet, report: &Report, activity: usize) -> Vec<usize> {
    let activity = &report.activities[activity];
    let region = || report.places[activity.place?].region;
    // What the report does not list stands in the order of its type.
    let mut values: Vec<usize> = match facet {
        Facet::Theme => activity.themes.clone(),
        Facet::Kind => activity.kind.into_iter().collect(),
        Facet::Region => region().map(|region| region as usize).into_iter().collect(),
        Facet::Place => activity.place.into_iter().collect(),
        Facet::Partner => activity.partners.clone(),
        Facet::Section => activity.evidence.iter().map(|evidence| evidence.section).collect(),
        Facet::Status => vec![activity.status as usize],
        Facet::Precision => activity.when.map(|when| when.precision() as usize).into_iter().collect(),
        Facet::Placed => vec![usize::from(activity.place.is_none())],
    };
    // Evidence may name a section twice.
    values.sort_unstable();
    values.dedup();
    values
}
