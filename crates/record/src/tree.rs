//! The tree over the entries: RFC 6962 section 2.1, with SHA-256.

use crate::digest::Digest;

/// Returns the hash of an entry as a leaf.
#[must_use]
pub fn leaf(entry: &[u8]) -> Digest {
    Digest::of_all(&[&[0], entry])
}

/// Returns the hash of two neighbours.
#[must_use]
pub fn node(left: &Digest, right: &Digest) -> Digest {
    Digest::of_all(&[&[1], left.as_bytes(), right.as_bytes()])
}

/// Returns the root of the tree without entries.
#[must_use]
pub fn empty() -> Digest {
    Digest::of(b"")
}

/// The hashes of all full subtrees over a log's entries, so that roots and proofs take a number of
/// steps that grows with the tree's height alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    /// `levels[h][n]`: the hash over the 2^h entries from n · 2^h on.
    levels: Vec<Vec<Digest>>,
}

impl Tree {
    /// Returns the tree over these entries.
    pub fn of(entries: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Self {
        let mut tree = Self::default();
        for entry in entries {
            tree.push(leaf(entry.as_ref()));
        }
        tree
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Digest) {
        let mut hash = leaf;
        for height in 0.. {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            let level = &mut self.levels[height];
            level.push(hash);
            if level.len() % 2 == 1 {
                return;
            }
            hash = node(&level[level.len() - 2], &level[level.len() - 1]);
        }
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Returns the root over all entries.
    #[must_use]
    pub fn root(&self) -> Digest {
        self.root_at(self.size())
            .expect("a tree has a root at its own size")
    }

    /// Returns the root over the first `size` entries; nothing where there are fewer.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<Digest> {
        (size <= self.size()).then(|| match size {
            0 => empty(),
            _ => self.range(0, size),
        })
    }

    /// Returns the hash of the full subtree of height `height` that is the `n`-th of its height.
    #[must_use]
    pub fn full(&self, height: usize, n: u64) -> Option<Digest> {
        let n = usize::try_from(n).ok()?;
        self.levels.get(height)?.get(n).copied()
    }

    /// Returns the hashes that lead from an entry to the root over the first `size` (RFC 6962
    /// section 2.1.1); nothing where the entry is not among them.
    #[must_use]
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Digest>> {
        if index >= size || size > self.size() {
            return None;
        }
        let (mut from, mut to) = (0, size);
        let mut path = Vec::new();
        while to - from > 1 {
            let middle = from + split(to - from);
            if index < middle {
                path.push(self.range(middle, to));
                to = middle;
            } else {
                path.push(self.range(from, middle));
                from = middle;
            }
        }
        path.reverse();
        Some(path)
    }

    /// Returns the hashes that show that the tree over `size` entries begins with the tree over
    /// `old` (RFC 6962 section 2.1.2); empty where `old` is nought or the same.
    #[must_use]
    pub fn consistency(&self, old: u64, size: u64) -> Option<Vec<Digest>> {
        if old > size || size > self.size() {
            return None;
        }
        let mut path = Vec::new();
        if old == 0 || old == size {
            return Some(path);
        }
        let (mut from, mut to) = (0, size);
        // As long as the old tree is the whole left end, its root is known to the asker.
        while old != to {
            let middle = from + split(to - from);
            if old <= middle {
                path.push(self.range(middle, to));
                to = middle;
            } else {
                path.push(self.range(from, middle));
                from = middle;
            }
        }
        if from > 0 {
            path.push(self.range(from, to));
        }
        path.reverse();
        Some(path)
    }

    /// Returns the hash over the entries `from .. to`; the caller knows that they are there and
    /// that `from` stands where a subtree of that size may begin.
    fn range(&self, from: u64, to: u64) -> Digest {
        let n = to - from;
        if n.is_power_of_two() {
            let height = n.trailing_zeros();
            return self
                .full(height as usize, from >> height)
                .expect("full subtrees below the size are kept");
        }
        let middle = from + split(n);
        node(&self.range(from, middle), &self.range(middle, to))
    }
}

/// Returns the greatest power of two below `n`, which is at least 2.
fn split(n: u64) -> u64 {
    1 << (63 - (n - 1).leading_zeros())
}

/// Returns whether `path` leads from a leaf at `index` to the root over `size` entries
/// (RFC 9162 section 2.1.3.2).
#[must_use]
pub fn includes(root: &Digest, size: u64, index: u64, leaf: &Digest, path: &[Digest]) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for beside in path {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            hash = node(beside, &hash);
            while at % 2 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            hash = node(&hash, beside);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Returns whether `path` shows that the tree with root `new` over `size` entries begins with the
/// tree with root `old` over `old_size` (RFC 9162 section 2.1.4.2).
#[must_use]
pub fn extends(old: &Digest, old_size: u64, new: &Digest, size: u64, path: &[Digest]) -> bool {
    if old_size > size {
        return false;
    }
    if old_size == size {
        return path.is_empty() && old == new;
    }
    if old_size == 0 {
        return path.is_empty() && *old == empty();
    }
    let mut path = path.iter();
    let first = if old_size.is_power_of_two() {
        Some(old)
    } else {
        path.next()
    };
    let Some(first) = first else { return false };
    let (mut at, mut last) = (old_size - 1, size - 1);
    while at % 2 == 1 {
        (at, last) = (at >> 1, last >> 1);
    }
    let (mut of_old, mut of_new) = (*first, *first);
    for beside in path {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            of_old = node(beside, &of_old);
            of_new = node(beside, &of_new);
            while at % 2 == 0 && at != 0 {
                (at, last) = (at >> 1, last >> 1);
            }
        } else {
            of_new = node(&of_new, beside);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    last == 0 && of_old == *old && of_new == *new
}
