//! Where things stand in lists of any length. Sorted lists rather than the library's map, which the
//! page would have to load: finding each of n among n takes n log n steps.

/// Where each key of a list stands.
pub(super) struct Positions<K>(Vec<(K, usize)>);

impl<K: Copy + Ord> Positions<K> {
    pub(super) fn new(keys: impl Iterator<Item = K>) -> Self {
        let mut sorted: Vec<_> = keys.zip(0..).collect();
        sorted.sort_unstable();
        Self(sorted)
    }

    /// The position of the first with this key.
    pub(super) fn first(&self, key: K) -> Option<usize> {
        let place = self.0.partition_point(|(known, _)| *known < key);
        self.0.get(place).filter(|(known, _)| *known == key).map(|(_, position)| *position)
    }

    /// The positions in the order of their keys.
    pub(super) fn in_order(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(_, position)| *position)
    }

    /// For each position, that of the first with the same key.
    pub(super) fn firsts(&self) -> Vec<usize> {
        let mut firsts = vec![0; self.0.len()];
        for same in self.0.chunk_by(|(a, _), (b, _)| a == b) {
            same.iter().for_each(|(_, position)| firsts[*position] = same[0].1);
        }
        firsts
    }
}

/// Tells the first usable item of a list with a key from those that repeat it.
pub(super) struct Seen {
    firsts: Vec<usize>,
    taken: Vec<bool>,
}

impl Seen {
    /// None seen so far of items with these keys.
    pub(super) fn none_of<K: Copy + Ord>(keys: impl Iterator<Item = K>) -> Self {
        let firsts = Positions::new(keys).firsts();
        Self { taken: vec![false; firsts.len()], firsts }
    }

    /// Whether no item with the key of the one at this position was asked for before.
    pub(super) fn is_new(&mut self, position: usize) -> bool {
        !std::mem::replace(&mut self.taken[self.firsts[position]], true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_first_that_is_asked_for_is_new() {
        let mut seen = Seen::none_of(["a", "b", "a", "a"].into_iter());
        assert_eq!([2, 1, 0, 3].map(|position| seen.is_new(position)), [true, true, false, false]);
    }

    proptest! {
        #[test]
        fn positions_are_those_of_a_plain_search(keys in proptest::collection::vec("[abc]{0,2}", 0..12), key in "[abc]{0,2}") {
            let positions = Positions::new(keys.iter().map(String::as_str));
            let plain = |key: &str| keys.iter().position(|known| known == key);
            prop_assert_eq!(positions.first(&key), plain(&key));
            let firsts: Vec<_> = keys.iter().map(|key| plain(key)).collect();
            prop_assert_eq!(positions.firsts().into_iter().map(Some).collect::<Vec<_>>(), firsts);
        }
    }
}
