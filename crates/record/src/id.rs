//! Names that stand in entries and manifests: codes alone, never free text.

use std::fmt;
use std::str::FromStr;

use kernel::Day;

/// A release's name: the day on which its figures stand, and which release of that day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReleaseId {
    /// The day on which the figures stand.
    pub day: Day,
    /// The how-manieth release of that day, from 1 to 9,999.
    pub n: u16,
}

/// Why a text names no release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the name of a release; write it as 2026-12-01.1")]
pub struct NotARelease(pub String);

impl FromStr for ReleaseId {
    type Err = NotARelease;

    fn from_str(text: &str) -> Result<Self, NotARelease> {
        let no = || NotARelease(text.chars().take(40).collect());
        let (day, n) = text.split_once('.').ok_or_else(no)?;
        let n = decimal(n)
            .filter(|n| (1..=9_999).contains(n))
            .ok_or_else(no)?;
        Ok(Self {
            day: day.parse().map_err(|_| no())?,
            n: u16::try_from(n).expect("held below 10,000 above"),
        })
    }
}

impl fmt::Display for ReleaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.day, self.n)
    }
}

/// Returns the whole number that decimal digits stand for: no sign, no leading nought, below 2⁶³.
#[must_use]
pub fn decimal(text: &str) -> Option<u64> {
    let one_spelling = text == "0" || !text.starts_with('0');
    let digits = !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|n| one_spelling && digits && *n <= i64::MAX.unsigned_abs())
}

/// Returns whether a text is a code: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`.
#[must_use]
pub fn is_code(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.as_bytes()[0].is_ascii_alphanumeric()
        && text
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || b"._-".contains(&c))
}

/// Returns whether a text can be the origin of a log: `[a-z0-9][a-z0-9./_-]{0,99}`, an address
/// without scheme (c2sp.org/tlog-tiles asks for that).
#[must_use]
pub fn is_origin(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && !text.starts_with(['.', '/', '_', '-'])
        && text
            .bytes()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b"./_-".contains(&c))
}

/// Returns whether a text names a cycle of reporting: `cycle-2027`.
#[must_use]
pub fn is_cycle(text: &str) -> bool {
    text.strip_prefix("cycle-")
        .is_some_and(|year| year.len() == 4 && year.bytes().all(|c| c.is_ascii_digit()))
}
