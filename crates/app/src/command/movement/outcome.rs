//! How `check` and `import` end: what one says the other says.

use super::road::Looked;

/// What became of all files.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Whether any file could be opened.
    pub is_opened: bool,
    /// Whether anything was wrong.
    pub is_wrong: bool,
    /// Whether any file held a count.
    pub has_counts: bool,
}

impl Outcome {
    /// Takes in what was seen of one table.
    pub fn add(&mut self, looked: &Looked) {
        let n_opened = looked.judged.len() + looked.not_read.len() - looked.n_unopened;
        self.is_opened |= n_opened > 0;
        self.is_wrong |= !looked.not_read.is_empty();
        self.has_counts |= looked.judged.iter().any(|one| !one.is_empty());
    }

    /// Returns the exit code of check and of import.
    pub fn code(&self) -> u8 {
        match (self.is_opened, self.has_counts, self.is_wrong) {
            (false, _, true) => 2,
            (_, false, _) => 3,
            (_, _, true) => 1,
            _ => 0,
        }
    }
}
