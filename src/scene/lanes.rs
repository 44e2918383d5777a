//! How high the timeline's marks stand: in lanes below the axis.

use super::MarkSize;
use crate::order::sorted_by;
use crate::time::pack_lanes;

/// Lengths that depend on how large marks are.
pub(super) struct Lengths {
    /// Height of the axis with its labels.
    pub(super) axis: f64,
    /// Height of a lane.
    pub(super) lane: f64,
    /// Height of a mark in its lane.
    pub(super) bar: f64,
    /// Free room left and right, for the brush's handles.
    pub(super) margin: f64,
    /// No mark is thinner than this, or a day could not be seen.
    pub(super) least: f64,
}

pub(super) const fn lengths(size: MarkSize) -> Lengths {
    match size {
        MarkSize::Full => Lengths { axis: 34.0, lane: 20.0, bar: 16.0, margin: 14.0, least: 5.0 },
        MarkSize::Small => Lengths { axis: 16.0, lane: 8.0, bar: 5.0, margin: 1.0, least: 3.0 },
    }
}

/// Where marks stand, from top to bottom.
pub(super) struct Lanes {
    /// The marks in the order in which they are drawn and read.
    pub(super) order: Vec<usize>,
    /// The top of each mark's bar, in that order.
    pub(super) tops: Vec<f64>,
    /// The height of axis and lanes.
    pub(super) height: f64,
}

impl Lanes {
    /// Lanes for marks with these ranks and extents (left and right end with the label). Marks of a lower
    /// rank come first, equal ones in the order given.
    pub(super) fn pack(ranks: &[i64], extents: &[(f64, f64)], size: MarkSize) -> Self {
        let Lengths { axis, lane, bar, .. } = lengths(size);
        let order = sorted_by(ranks.iter().map(|rank| [*rank, 0, 0]));
        let extents: Vec<_> = order.iter().map(|&index| extents[index]).collect();
        let lanes = pack_lanes(&extents, 0.0);
        let rows = lanes.iter().max().map_or(1, |lane| lane + 1);
        Self {
            order,
            tops: lanes.iter().map(|&row| axis + row as f64 * lane + lane - bar).collect(),
            height: axis + rows as f64 * lane + (lane - bar) * 2.0,
        }
    }
}
