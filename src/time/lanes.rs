//! Lane packing for marks that must not overlap.

/// Gives each extent `(left, right)` (half-open, any unit) the lowest lane in which it leaves at
/// least `gap` to its neighbours. Greedy in the given order, so the same input always packs the
/// same way, and an early item never moves because of a later one.
#[must_use]
pub fn pack_lanes(extents: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let mut lanes: Vec<Vec<(f64, f64)>> = Vec::new();
    extents
        .iter()
        .map(|&(left, right)| {
            let free = |lane: &Vec<(f64, f64)>| {
                lane.iter().all(|&(start, end)| right + gap <= start || end + gap <= left)
            };
            let lane = lanes.iter().position(free).unwrap_or(lanes.len());
            if lane == lanes.len() {
                lanes.push(Vec::new());
            }
            lanes[lane].push((left, right));
            lane
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn later_items_fill_the_first_free_lane() {
        let extents = [(0.0, 10.0), (5.0, 15.0), (12.0, 20.0), (30.0, 40.0)];
        assert_eq!(pack_lanes(&extents, 2.0), [0, 1, 0, 0]);
        assert_eq!(pack_lanes(&extents, 3.0), [0, 1, 2, 0]);
    }

    proptest! {
        #[test]
        fn extents_in_one_lane_never_overlap(
            extents in proptest::collection::vec((0.0_f64..500.0, 1.0_f64..90.0), 0..40),
        ) {
            let extents: Vec<_> = extents.into_iter().map(|(left, width)| (left, left + width)).collect();
            let lanes = pack_lanes(&extents, 4.0);
            for i in 0..extents.len() {
                for j in 0..i {
                    let apart = extents[i].1 + 4.0 <= extents[j].0 || extents[j].1 + 4.0 <= extents[i].0;
                    prop_assert!(lanes[i] != lanes[j] || apart);
                }
            }
        }
    }
}
