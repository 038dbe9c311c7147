//! Why a document is refused whole.

use std::fmt;

use kernel::Finding;

/// Why a document is refused whole, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong.
    pub kind: RefusalKind,
    /// The byte, counted from 0 in the unpacked document.
    pub at: u64,
    /// The line, counted from 1.
    pub line: usize,
}

/// What makes a document unreadable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefusalKind {
    /// The operating system or the unpacking failed.
    #[error("the file cannot be read to its end: {0}")]
    Read(String),
    /// A document type definition is present.
    #[error("the document carries a document type definition (DTD)")]
    Doctype,
    /// An entity that XML itself does not define.
    #[error("the document uses the entity \"&{0};\", which nobody has defined")]
    Entity(String),
    /// Bytes that are not UTF-8.
    #[error("the document is not written in UTF-8")]
    NotUtf8,
    /// A declared encoding other than UTF-8.
    #[error("the document declares the encoding \"{0}\"")]
    Encoding(String),
    /// A character that XML does not hold, written itself or as a reference.
    #[error("the document holds the character U+{0:04X}, which XML does not allow")]
    Character(u32),
    /// An attribute that one element has twice.
    #[error("an element has the attribute \"{0}\" twice")]
    Twice(String),
    /// A packed document that grows beyond what is read.
    #[error("the packed document cannot be read whole: {0}")]
    Packed(crate::door::TooMuch),
    /// One tag, text or comment longer than the limit.
    #[error("one tag, text or comment is longer than {} MiB", super::walk::LONGEST_TOKEN >> 20)]
    TooLong,
    /// Elements nested deeper than the limit.
    #[error("elements are nested deeper than {}", super::walk::DEEPEST)]
    TooDeep,
    /// The rules of XML are broken.
    #[error("the document is not well-formed XML: {0}")]
    IllFormed(String),
    /// The document ends in the middle.
    #[error("the document ends before its last element is closed")]
    Truncated,
    /// Another kind of document.
    #[error("the outermost element is <{0}>, not <iati-activities>")]
    NotActivities(String),
    /// Another version of the standard.
    #[error("the document follows version \"{0}\" of the aid standard")]
    Version(String),
    /// More of something than the program holds in memory.
    #[error("the document holds more than {limit} {what}")]
    TooMuch {
        /// The limit.
        limit: usize,
        /// Of what.
        what: &'static str,
    },
}

impl RefusalKind {
    /// Returns what the publisher or the reader should do.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Read(_) => "Fetch the file again; it may have been cut off.",
            Self::Doctype | Self::Entity(_) => {
                "Remove the definition and write the characters themselves; the aid standard needs none."
            }
            Self::NotUtf8 | Self::Encoding(_) => {
                "Convert the file to UTF-8, for example with iconv, and declare encoding=\"UTF-8\"."
            }
            Self::TooLong | Self::TooDeep | Self::TooMuch { .. } => {
                "No real file does this; ask the publisher for a sound one, or split it."
            }
            Self::Character(_) => "Ask the publisher to remove it; nothing of the file was taken.",
            Self::Packed(_) => {
                "No real file does this; ask the publisher for a sound one, or split it."
            }
            Self::IllFormed(_) | Self::Twice(_) | Self::Truncated => {
                "Ask the publisher for a whole file; nothing of it was taken."
            }
            Self::NotActivities(_) => "Name an activity file.",
            Self::Version(_) => "Only versions 2.01, 2.02 and 2.03 are read.",
        }
    }
}

impl Refusal {
    /// Returns the refusal as a finding about a file.
    #[must_use]
    pub fn finding(&self, file: &str) -> Finding {
        Finding::error(file, self.line, self.kind.to_string(), self.kind.advice())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}: {}. {}",
            self.line,
            self.kind,
            self.kind.advice()
        )
    }
}

impl std::error::Error for Refusal {}
