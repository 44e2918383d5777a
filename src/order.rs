//! Putting things in order. One function for all orders, since the page pays for every type that is
//! sorted.

/// The positions of keys in ascending order, equal ones in the order in which they came.
#[must_use]
pub fn sorted_by(keys: impl Iterator<Item = [i64; 3]>) -> Vec<usize> {
    let mut keyed: Vec<([i64; 3], usize)> = keys.enumerate().map(|(index, key)| (key, index)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_keep_their_order() {
        let keys = [[2, 0, 0], [1, 5, 0], [1, 4, 9], [2, 0, 0]];
        assert_eq!(sorted_by(keys.into_iter()), [2, 1, 0, 3]);
        assert!(sorted_by(std::iter::empty()).is_empty());
    }
}
