//! What is wrong with an input, where, and what to do about it.

use std::fmt;

use crate::text::plain;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to know; nothing is refused.
    Notice,
    /// Something to look at; nothing is refused.
    Warning,
    /// The file is refused whole.
    Error,
}

/// One finding about an input: place, what, and advice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, relative to the folder that was named.
    pub file: String,
    /// The line, counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do, in one sentence.
    pub advice: String,
}

impl Finding {
    /// Returns a finding that refuses the file.
    pub fn error(
        file: impl Into<String>,
        line: usize,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            line,
            severity: Severity::Error,
            what: what.into(),
            advice: advice.into(),
        }
    }

    /// Returns the text of a file, or the finding that names its first line that is not UTF-8.
    ///
    /// # Errors
    ///
    /// Where the bytes are not UTF-8: nothing is repaired.
    pub fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Self> {
        std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            Self::error(
                file,
                line,
                "this line is not UTF-8",
                "Save the file as UTF-8.",
            )
        })
    }

    /// Returns a finding that refuses nothing but should be looked at.
    pub fn warning(
        file: impl Into<String>,
        line: usize,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(file, line, what, advice)
        }
    }

    /// Returns a finding that only informs.
    pub fn notice(
        file: impl Into<String>,
        line: usize,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Notice,
            ..Self::error(file, line, what, advice)
        }
    }
}

impl fmt::Display for Finding {
    /// Writes `file:line: what. Advice.` in one line, whatever the input held.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", plain(&self.file))?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}", plain(self.what.trim_end_matches('.')))?;
        if self.advice.is_empty() {
            write!(f, ".")
        } else {
            write!(f, ". {}", plain(&self.advice))
        }
    }
}
