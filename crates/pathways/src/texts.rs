//! The words of a pathway or an office, found and put in place when the charter is read.

use std::collections::BTreeMap;

use kernel::{Language, Localized};

/// The words of one pathway or office in every language that has been written.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The title.
    pub title: Localized,
    /// One or two short paragraphs.
    pub summary: Localized,
    /// Named sections, such as `how to start` or `document passport-valid`.
    pub sections: BTreeMap<String, Localized>,
    /// Sentences by the phrase of a criterion.
    pub criteria: BTreeMap<String, Sentences>,
    /// Whether a text was reviewed, by language: `draft`, or `reviewed by … on …`.
    pub review: BTreeMap<Language, String>,
    /// Languages that are still to be written, with the reason.
    pub pending: BTreeMap<Language, String>,
}

/// What is said of a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    /// When it holds for the reader's good: a need that is met, a bar that does not apply.
    pub met: Localized,
    /// When it stands in the way.
    pub not_met: Localized,
    /// What could change it.
    pub change: Localized,
    /// Why nothing can change it.
    pub cannot_change: Localized,
}

impl Texts {
    /// Returns a named section.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<&Localized> {
        self.sections.get(name)
    }
}
