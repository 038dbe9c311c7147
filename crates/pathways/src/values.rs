//! Sets of possible answers, as closed stretches of whole numbers.

/// The number that stands for the first special answer ("never", "stateless"); the second is one
/// more, and so on. No day, country, age or choice is encoded so low.
pub const FIRST_SPECIAL: i32 = -2_000_000_000;

/// A set of values of one fact: sorted, disjoint, non-adjacent closed stretches.
///
/// Every fact encodes its values as whole numbers (see [`crate::question::Question::encode`]), so
/// that one kind of set serves countries, choices, days and ages alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ValueSet(Vec<(i32, i32)>);

impl ValueSet {
    /// Returns the set without values.
    #[must_use]
    pub fn empty() -> Self {
        Self(Vec::new())
    }

    /// Returns the set of one value.
    #[must_use]
    pub fn one(value: i32) -> Self {
        Self(vec![(value, value)])
    }

    /// Returns every value from `first` to `last`, both included; empty if `last < first`.
    #[must_use]
    pub fn stretch(first: i32, last: i32) -> Self {
        if first <= last {
            Self(vec![(first, last)])
        } else {
            Self::empty()
        }
    }

    /// Returns the set of the given stretches, in whatever order they come.
    #[must_use]
    pub fn of(stretches: impl IntoIterator<Item = (i32, i32)>) -> Self {
        let mut all: Vec<_> = stretches.into_iter().filter(|(a, b)| a <= b).collect();
        all.sort_unstable();
        let mut merged: Vec<(i32, i32)> = Vec::with_capacity(all.len());
        for (first, last) in all {
            match merged.last_mut() {
                Some(previous) if first <= previous.1.saturating_add(1) => {
                    previous.1 = previous.1.max(last);
                }
                _ => merged.push((first, last)),
            }
        }
        Self(merged)
    }

    /// Returns the stretches in ascending order.
    #[must_use]
    pub fn stretches(&self) -> &[(i32, i32)] {
        &self.0
    }

    /// Returns whether nothing is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many values are in the set.
    #[must_use]
    pub fn n_values(&self) -> u64 {
        let length = |&(a, b): &(i32, i32)| u64::from(b.abs_diff(a)) + 1;
        self.0.iter().map(length).sum()
    }

    /// Returns whether `value` is in the set.
    #[must_use]
    pub fn contains(&self, value: i32) -> bool {
        self.0.iter().any(|&(a, b)| a <= value && value <= b)
    }

    /// Returns the only value, if there is exactly one.
    #[must_use]
    pub fn only(&self) -> Option<i32> {
        match self.0.as_slice() {
            [(a, b)] if a == b => Some(*a),
            _ => None,
        }
    }

    /// Returns the values in either set.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self::of(self.0.iter().chain(&other.0).copied())
    }

    /// Returns the values in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut common = Vec::new();
        for &(a, b) in &self.0 {
            for &(c, d) in &other.0 {
                common.push((a.max(c), b.min(d)));
            }
        }
        Self::of(common)
    }

    /// Returns the values of `domain` that are not in this set.
    #[must_use]
    pub fn complement_in(&self, domain: &Self) -> Self {
        let mut rest = Vec::new();
        for &(first, last) in &domain.0 {
            let mut from = Some(first);
            for &(a, b) in &self.0 {
                let Some(start) = from else { break };
                if b < start || a > last {
                    continue;
                }
                if a > start {
                    rest.push((start, a - 1));
                }
                from = b.checked_add(1).filter(|next| *next <= last);
            }
            if let Some(start) = from {
                rest.push((start, last));
            }
        }
        Self::of(rest)
    }

    /// Returns whether every value of this set is in `other`.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0
            .iter()
            .all(|&(a, b)| other.0.iter().any(|&(c, d)| c <= a && b <= d))
    }

    /// Returns whether the two sets share a value.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.0
            .iter()
            .any(|&(a, b)| other.0.iter().any(|&(c, d)| a <= d && c <= b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_melt_into_one_stretch() {
        let set = ValueSet::of([(5, 7), (1, 2), (3, 4), (9, 9), (8, 3)]);
        assert_eq!(set.stretches(), [(1, 7), (9, 9)]);
        assert_eq!(set.n_values(), 8);
    }

    #[test]
    fn a_complement_gives_the_domain_back() {
        let domain = ValueSet::of([(FIRST_SPECIAL, FIRST_SPECIAL), (0, 100)]);
        for set in [
            ValueSet::empty(),
            ValueSet::stretch(0, 100),
            ValueSet::of([(3, 9), (50, 50), (99, 100)]),
            ValueSet::of([(-7, 4), (200, 300)]),
            ValueSet::one(FIRST_SPECIAL),
        ] {
            let rest = set.complement_in(&domain);
            assert!(!rest.meets(&set));
            assert_eq!(rest.or(&set.and(&domain)), domain);
        }
    }
}
