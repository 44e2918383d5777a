//! Merging symbols that would overlap.

use super::Screen;

/// Symbols drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The weighted mean of its members' positions.
    pub at: Screen,
    /// Sum of its members' weights.
    pub weight: f64,
    /// Indices of its members in the input, in the order of merging.
    pub members: Vec<usize>,
}

/// Merges positions (with weights above 0) until all clusters keep at least
/// `distance(weight, weight)` pixels between their centres. The closest pair in proportion to the
/// distance it needs merges first, ties in input order, so that the result depends on nothing but
/// the input: the same view always shows the same clusters.
///
/// Each merge looks at all pairs anew, so it is cubic in the number of positions: meant for the tens that a
/// report of one agency has in view.
#[must_use]
pub fn cluster(points: &[(Screen, f64)], distance: impl Fn(f64, f64) -> f64) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = points
        .iter()
        .enumerate()
        .map(|(index, &(at, weight))| Cluster { at, weight, members: vec![index] })
        .collect();
    while let Some((first, second)) = closest_pair(&clusters, &distance) {
        let merged = clusters.remove(second);
        let into = &mut clusters[first];
        let weight = into.weight + merged.weight;
        into.at = Screen {
            x: (into.at.x * into.weight + merged.at.x * merged.weight) / weight,
            y: (into.at.y * into.weight + merged.at.y * merged.weight) / weight,
        };
        into.weight = weight;
        into.members.extend(merged.members);
    }
    clusters
}

/// The pair (first < second) that is nearest relative to what it needs, if any is too near.
fn closest_pair(clusters: &[Cluster], distance: &impl Fn(f64, f64) -> f64) -> Option<(usize, usize)> {
    let mut best = None;
    let mut least = 1.0;
    for first in 0..clusters.len() {
        for second in first + 1..clusters.len() {
            let (a, b) = (&clusters[first], &clusters[second]);
            let ratio = a.at.distance(b.at) / distance(a.weight, b.weight);
            if ratio < least {
                least = ratio;
                best = Some((first, second));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn near_symbols_merge_and_far_ones_stay() {
        let at = |x| (Screen { x, y: 0.0 }, 1.0);
        let clusters = cluster(&[at(0.0), at(100.0), at(10.0), at(104.0), at(300.0)], |_, _| 24.0);
        let members: Vec<_> = clusters.iter().map(|cluster| cluster.members.clone()).collect();
        assert_eq!(members, [vec![0, 2], vec![1, 3], vec![4]]);
        assert_eq!(clusters[0].at, Screen { x: 5.0, y: 0.0 });
    }

    proptest! {
        #[test]
        fn clusters_partition_the_points_and_keep_apart(
            points in proptest::collection::vec((0.0_f64..400.0, 0.0_f64..200.0, 1.0_f64..9.0), 0..30),
        ) {
            let points: Vec<_> = points.into_iter().map(|(x, y, w)| (Screen { x, y }, w)).collect();
            let needs = |a: f64, b: f64| 8.0 * (a.sqrt() + b.sqrt());
            let clusters = cluster(&points, needs);
            let mut seen: Vec<_> = clusters.iter().flat_map(|c| c.members.clone()).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..points.len()).collect::<Vec<_>>());
            for (i, a) in clusters.iter().enumerate() {
                for b in &clusters[..i] {
                    prop_assert!(a.at.distance(b.at) >= needs(a.weight, b.weight));
                }
            }
        }
    }
}
