//! Worked cases in sentences, which run as tests.

use kernel::{Day, Localized};

use crate::answer::Answers;
use crate::result::ResultKind;

/// A worked case: an invented person, a day, and what the rule must say.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name inside the file.
    pub id: String,
    /// The day of screening.
    pub on: Day,
    /// The case in sentences.
    pub says: Localized,
    /// What the person answers.
    pub answers: Answers,
    /// The result it must give.
    pub expect: ResultKind,
    /// The criteria that must fail, and no other.
    pub failing: Option<Vec<String>>,
    /// The facts that must still be missing, and no other.
    pub missing: Option<Vec<String>>,
    /// Its line in the file.
    pub line: usize,
}
