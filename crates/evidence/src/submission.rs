//! A file as it was handed in.

use std::fmt;

use kernel::{Finding, SourceId};

use crate::observation::Observation;

/// The SHA-256 of some bytes, written as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(String);

impl Digest {
    /// Returns the digest if `hex` is 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        let shaped = hex.len() == 64 && hex.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        shaped.then(|| Self(hex.to_owned()))
    }

    /// Returns the 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file as it was handed in: all of its observations, or none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The source it belongs to.
    pub source: SourceId,
    /// The name of the file.
    pub file: String,
    /// The digest of the bytes.
    pub digest: Digest,
    /// What the file says; empty where any finding is an error.
    pub observations: Vec<Observation>,
    /// What was noticed while reading.
    pub findings: Vec<Finding>,
}

impl Submission {
    /// Returns whether nothing forbids taking the file in.
    #[must_use]
    pub fn is_acceptable(&self) -> bool {
        self.findings
            .iter()
            .all(|finding| finding.severity < kernel::Severity::Error)
    }
}
