//! What was known on a day: releases are added, never overwritten.

use std::collections::BTreeMap;

use kernel::Day;

use super::key::Key;
use super::value::Value;

/// One count as one release gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// What it counts.
    pub key: Key,
    /// The day of the release.
    pub released: Day,
    /// What the release said.
    pub value: Value,
}

/// Every release of every count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Archive {
    by_key: BTreeMap<Key, BTreeMap<Day, Value>>,
}

/// Two releases of the same day that disagree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the release of {released} already says {there}, not {given}; a correction needs its own release date"
)]
pub struct Overwritten {
    /// The day of the release.
    pub released: Day,
    /// What is there.
    pub there: Value,
    /// What was given.
    pub given: Value,
}

/// The history of one series: for each period, what each release said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triangle {
    /// The releases, oldest first: the columns.
    pub releases: Vec<Day>,
    /// The periods with, for each release, what stood then; `None` before the first release that
    /// held the period.
    pub rows: Vec<(kernel::Period, Vec<Option<Value>>)>,
}

impl Archive {
    /// Adds a count; the same count of the same release twice is once, a different one is refused.
    pub fn add(&mut self, published: Published) -> Result<(), Overwritten> {
        let releases = self.by_key.entry(published.key).or_default();
        match releases.get(&published.released) {
            Some(there) if *there != published.value => Err(Overwritten {
                released: published.released,
                there: *there,
                given: published.value,
            }),
            Some(_) => Ok(()),
            None => {
                releases.insert(published.released, published.value);
                Ok(())
            }
        }
    }

    /// Returns what was known of a count on a day, with the release that said it.
    #[must_use]
    pub fn as_of(&self, key: &Key, day: Day) -> Option<(Day, Value)> {
        let releases = self.by_key.get(key)?;
        let (released, value) = releases.range(..=day).next_back()?;
        Some((*released, *value))
    }

    /// Returns every count known on a day.
    pub fn known_on(&self, day: Day) -> impl Iterator<Item = (&Key, Day, Value)> {
        self.by_key.iter().filter_map(move |(key, releases)| {
            let (released, value) = releases.range(..=day).next_back()?;
            Some((key, *released, *value))
        })
    }

    /// Returns the number of counts, each counted once however many releases it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Returns whether nothing was added yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Returns the history of the series to which `key` belongs, over all of its periods.
    #[must_use]
    pub fn triangle(&self, key: &Key) -> Triangle {
        let same = |other: &Key| {
            other.measure == key.measure
                && other.definition == key.definition
                && other.reporter == key.reporter
                && other.origin == key.origin
                && other.destination == key.destination
                && other.nationality == key.nationality
        };
        let of_series: Vec<_> = self
            .by_key
            .iter()
            .filter(|(other, _)| same(other))
            .collect();
        let mut releases: Vec<Day> = of_series
            .iter()
            .flat_map(|(_, releases)| releases.keys().copied())
            .collect();
        releases.sort_unstable();
        releases.dedup();
        let rows = of_series.iter().map(|(key, said)| {
            let cells = releases
                .iter()
                .map(|release| said.range(..=*release).next_back().map(|(_, value)| *value))
                .collect();
            (key.period(), cells)
        });
        Triangle {
            rows: rows.collect(),
            releases: releases.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::key::Group;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn published(period: &str, released: &str, value: u64) -> Published {
        let reporter = "USA".parse().unwrap();
        let measure = "encounters".parse().unwrap();
        Published {
            key: Key::new(measure, reporter, Group::All, period.parse().unwrap()).unwrap(),
            released: day(released),
            value: Value::Exact(value),
        }
    }

    fn archive() -> Archive {
        let mut archive = Archive::default();
        archive
            .add(published("2025-04", "2025-05-20", 100))
            .unwrap();
        archive
            .add(published("2025-04", "2025-08-20", 107))
            .unwrap();
        archive.add(published("2025-05", "2025-08-20", 90)).unwrap();
        archive
    }

    #[test]
    fn what_was_known_on_a_day_is_not_changed_by_what_came_after() {
        let key = published("2025-04", "2025-05-20", 0).key;
        let known = |on: &str| archive().as_of(&key, day(on)).map(|(_, value)| value);
        assert_eq!(known("2025-05-19"), None);
        assert_eq!(known("2025-06-01"), Some(Value::Exact(100)));
        assert_eq!(known("2025-08-20"), Some(Value::Exact(107)));
    }

    #[test]
    fn a_release_is_never_overwritten() {
        let mut archive = archive();
        assert!(archive.add(published("2025-04", "2025-05-20", 100)).is_ok());
        assert!(
            archive
                .add(published("2025-04", "2025-05-20", 101))
                .is_err()
        );
    }

    #[test]
    fn the_triangle_shows_what_each_release_said() {
        let triangle = archive().triangle(&published("2025-04", "2025-05-20", 0).key);
        assert_eq!(triangle.releases.len(), 2);
        let first = &triangle.rows[0].1;
        assert_eq!(
            first[..],
            [Some(Value::Exact(100)), Some(Value::Exact(107))]
        );
        assert_eq!(triangle.rows[1].1[0], None);
    }
}
