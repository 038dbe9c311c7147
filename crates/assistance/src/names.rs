//! Texts that stand in many places, each kept once and told by a number.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// The number of a text. Numbers tell nothing of the order of texts.
pub(crate) type Name = u32;

/// Every text once, one after the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    all: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// Numbers by the hash of their text; where two texts share one, the later has the next that is free.
    found: HashMap<u64, Name>,
    hash: RandomState,
}

impl Names {
    /// Returns the text with this number.
    pub(crate) fn text(&self, name: Name) -> &str {
        let at = name as usize;
        let from = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from..self.ends[at]]
    }

    /// Returns the number of a text, if it was named before.
    pub(crate) fn find(&self, text: &str) -> Option<Name> {
        self.seek(text).ok()
    }

    /// Returns the number of a text, or where it belongs.
    fn seek(&self, text: &str) -> Result<Name, u64> {
        let mut hash = self.hash.hash_one(text);
        loop {
            match self.found.get(&hash) {
                None => return Err(hash),
                Some(name) if self.text(*name) == text => return Ok(*name),
                Some(_) => hash = hash.wrapping_add(1),
            }
        }
    }

    /// Returns the number of a text, and keeps it.
    pub(crate) fn name(&mut self, text: &str) -> Name {
        self.seek(text).unwrap_or_else(|hash| {
            let name = Name::try_from(self.ends.len()).expect("fewer names than numbers");
            self.all.push_str(text);
            self.ends.push(self.all.len());
            self.found.insert(hash, name);
            name
        })
    }
}

/// Returns the rows of a sorted list whose beginning is this.
pub(crate) fn of<'a, T, K: Ord>(rows: &'a [T], key: &K, of: impl Fn(&T) -> K) -> &'a [T] {
    let from = rows.partition_point(|row| of(row) < *key);
    let n = rows[from..].partition_point(|row| of(row) == *key);
    &rows[from..from + n]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number_and_is_found_by_it() {
        let mut names = Names::default();
        let texts = ["XX-1", "", "ñandú", "XX-1", "XX-2", ""];
        let numbers: Vec<Name> = texts.iter().map(|text| names.name(text)).collect();
        assert_eq!(numbers, [0, 1, 2, 0, 3, 1]);
        for (text, number) in texts.iter().zip(numbers) {
            assert_eq!(names.text(number), *text);
            assert_eq!(names.find(text), Some(number));
        }
        assert_eq!(names.find("XX"), None);
    }

    #[test]
    fn rows_of_one_key_are_found_together() {
        let rows = [(1, 'a'), (3, 'b'), (3, 'c'), (4, 'd')];
        assert_eq!(of(&rows, &3, |row| row.0), &rows[1..3]);
        assert!(of(&rows, &2, |row| row.0).is_empty());
    }
}
