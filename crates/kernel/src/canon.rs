//! Canonical JSON: one spelling for one value, so that a digest of the bytes is a digest of the
//! meaning.
//!
//! RFC 8785 narrowed until no two languages can differ: no white space, keys of a small alphabet in
//! the order of their bytes, numbers that are whole and within ±(2⁵³ − 1), every other figure a
//! string in [`is_decimal`]'s grammar, texts exactly as typed. [`write`] refuses what has no
//! canonical form; [`parse`] refuses every second spelling.

use std::collections::BTreeMap;

mod reader;
mod writer;

pub use reader::parse;
pub use writer::write;

/// The greatest whole number that every reader of JSON keeps exactly: 2⁵³ − 1.
pub const GREATEST: i64 = (1 << 53) - 1;

/// The deepest that lists and objects may stand inside each other.
pub const DEEPEST: usize = 16;

/// A value that JSON can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, where the schema names it.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number within ±[`GREATEST`].
    Whole(i64),
    /// A text, exactly as typed.
    Text(String),
    /// Values in an order that matters.
    List(Vec<Value>),
    /// Named values; a name stands once.
    Object(BTreeMap<String, Value>),
}

/// Which names an object may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Fields alone: `[a-z][a-z0-9_.-]{0,63}`.
    Fields,
    /// Fields, and paths of files: up to eight parts `[A-Za-z0-9~][A-Za-z0-9._~-]{0,63}` with `/`
    /// between them. For documents that map files to digests; `~hh` stands for a byte of a foreign
    /// name that no path may hold.
    FieldsAndPaths,
}

impl Keys {
    fn admit(self, key: &str) -> bool {
        let tail = |c: u8| c.is_ascii_digit() || b"._-".contains(&c);
        let part = |part: &str, first: fn(u8) -> bool, letter: fn(&u8) -> bool| {
            part.len() <= 64
                && part.bytes().next().is_some_and(first)
                && part.bytes().all(|c| letter(&c) || tail(c))
        };
        match self {
            Self::Fields => part(key, |c| c.is_ascii_lowercase(), u8::is_ascii_lowercase),
            Self::FieldsAndPaths => {
                let letter = |c: &u8| c.is_ascii_alphabetic() || *c == b'~';
                let first = |c: u8| c.is_ascii_alphanumeric() || c == b'~';
                key.split('/').count() <= 8 && key.split('/').all(|one| part(one, first, letter))
            }
        }
    }
}

/// Why something has no canonical form, or is not in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not canonical JSON at byte {at}: {what}")]
pub struct NotCanonical {
    /// The byte at which it was noticed; where a value was to be written, how far that went.
    pub at: usize,
    /// What is wrong, and how it would be right.
    pub what: &'static str,
}

pub(crate) const TOO_GREAT: &str =
    "a number beyond ±9007199254740991; write it as a string of its digits";
pub(crate) const TOO_DEEP: &str = "lists and objects stand more than 16 deep";
pub(crate) const BAD_KEY: &str =
    "a key outside its alphabet; keys are small letters, digits, \"_\", \".\", \"-\", at most 64";

impl Value {
    /// Returns an object of these fields; of two by one name the later stays.
    pub fn object<K: Into<String>>(fields: impl IntoIterator<Item = (K, Value)>) -> Self {
        Self::Object(fields.into_iter().map(|(k, v)| (k.into(), v)).collect())
    }

    /// Returns the value by this name, where this is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Object(fields) => fields.get(name),
            _ => None,
        }
    }

    /// Returns the text, where this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the whole number, where this is one.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        match self {
            Self::Whole(n) => Some(*n),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Whole(n)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}

impl From<Vec<Value>> for Value {
    fn from(list: Vec<Value>) -> Self {
        Self::List(list)
    }
}

/// Returns whether a text is a figure in its one spelling: `-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?`,
/// and not `-0`.
#[must_use]
pub fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    text != "-0"
        && !whole.is_empty()
        && digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(|f| digits(f) && f.bytes().next_back().is_some_and(|c| c != b'0'))
}

/// Returns an exact figure in its one spelling.
#[must_use]
pub fn decimal(value: rust_decimal::Decimal) -> String {
    let value = value.normalize();
    if value.is_zero() {
        "0".to_owned()
    } else {
        value.to_string()
    }
}

/// Returns a calculated figure with the fewest digits that read back as the same number, without
/// an exponent; nothing for what is no number.
#[must_use]
pub fn real(value: f64) -> Option<String> {
    if value == 0.0 {
        return Some("0".to_owned());
    }
    value.is_finite().then(|| value.to_string())
}

#[cfg(test)]
mod tests;
