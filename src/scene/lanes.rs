//! How high the timeline's marks stand: in lanes below the axis.

use super::MarkSize;
use crate::time::pack_lanes;

/// Lengths that depend on how large marks are.
pub(super) struct Lengths {
    /// Height of the axis with its labels.
    pub(super) axis: f64,
    /// Where its line is, from the top.
    pub(super) line: f64,
    /// Height of a lane.
    pub(super) lane: f64,
    /// Height of a mark in its lane.
    pub(super) bar: f64,
    /// Free room left and right.
    pub(super) margin: f64,
    /// No mark is thinner than this, or a day could not be seen.
    pub(super) least: f64,
}

pub(super) const fn lengths(size: MarkSize) -> Lengths {
    match size {
        MarkSize::Full => Lengths { axis: 50.0, line: 40.0, lane: 28.0, bar: 18.0, margin: 0.0, least: 5.0 },
        MarkSize::Small => Lengths { axis: 16.0, line: 16.0, lane: 8.0, bar: 5.0, margin: 1.0, least: 3.0 },
    }
}

/// Up to so many marks have a lane each; more share lanes, which are lower.
const ALONE: usize = 12;
/// Height of a lane and of its bar where marks share lanes.
const SHARED: (f64, f64) = (20.0, 14.0);

/// Where marks stand, from top to bottom.
pub(super) struct Lanes {
    /// The top of each mark's bar.
    pub(super) tops: Vec<f64>,
    /// The height of each bar.
    pub(super) bar: f64,
    /// The height of axis and lanes.
    pub(super) height: f64,
}

impl Lanes {
    /// Lanes for marks with these extents (left and right end with the label).
    pub(super) fn pack(extents: &[(f64, f64)], size: MarkSize) -> Self {
        let Lengths { axis, mut lane, mut bar, .. } = lengths(size);
        let lanes = if size == MarkSize::Full && extents.len() <= ALONE {
            (0..extents.len()).collect()
        } else {
            if size == MarkSize::Full {
                (lane, bar) = SHARED;
            }
            pack_lanes(extents, 0.0)
        };
        let rows = lanes.iter().max().map_or(0, |lane| lane + 1);
        Self {
            tops: lanes.iter().map(|&row| axis + row as f64 * lane + (lane - bar) / 2.0).collect(),
            bar,
            height: axis + rows as f64 * lane + (lane - bar) / 2.0,
        }
    }
}
