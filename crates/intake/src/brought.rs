//! Series with all that their file says about them.

use evidence::SeriesFile;

/// What a file says about a series besides its values, its target and its date.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Terms {
    /// Whether the target is to be met in every year.
    pub every_year: bool,
    /// Cuts between classes that were chosen for this series alone: high, medium, low.
    pub cuts: [Option<f64>; 3],
}

/// A file of series, and for each of them, at the same place, its terms.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BroughtFile {
    /// The series, their groups and what was noticed.
    pub file: SeriesFile,
    /// One for each series.
    pub terms: Vec<Terms>,
}

impl From<SeriesFile> for BroughtFile {
    /// Takes a file that says nothing more about its series.
    fn from(file: SeriesFile) -> Self {
        let terms = vec![Terms::default(); file.series.len()];
        Self { file, terms }
    }
}
