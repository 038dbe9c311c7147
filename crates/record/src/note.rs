//! A text with lines of signatures below it: c2sp.org/signed-note.

use std::fmt;

use crate::base64;
use crate::key::{Vkey, is_name};

/// The most bytes of a note; all that we sign are far shorter.
pub const MOST_BYTES: usize = 64 << 10;
/// The most lines of signatures.
pub const MOST_LINES: usize = 64;

/// One line of signature: who claims to sign, and the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The key's name.
    pub name: String,
    /// The key's id.
    pub id: [u8; 4],
    /// What is left of the bytes: a signature, of whatever type.
    pub signature: Vec<u8>,
}

/// A text that ends in a line break, and its lines of signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text, with its last line break.
    pub text: String,
    /// The lines, in their order.
    pub lines: Vec<Line>,
}

/// What a line turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed<'a> {
    /// Whose signature holds.
    pub key: &'a Vkey,
    /// The second at which it was made, where it says so.
    pub time: Option<u64>,
}

/// Why a note is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteFault {
    /// Too long.
    #[error("a note of more than 65,536 bytes")]
    Long,
    /// Not UTF-8.
    #[error("a note that is not UTF-8")]
    NotText,
    /// A control character, such as the carriage returns that mail adds.
    #[error(
        "a control character in a note; mail and editors add carriage returns: send it as a file"
    )]
    Control,
    /// Nothing parts text and signatures.
    #[error("a note without a blank line before its signatures, or without a text")]
    NoText,
    /// A line that is not of the form.
    #[error("a line of signature that is not \"— name base64\"")]
    BadLine,
    /// No line, or too many.
    #[error("a note without signatures, or with more than 64")]
    Lines,
    /// A line by a known key that does not hold.
    #[error("a signature by {0} that does not hold; nothing of the note is believed")]
    Fails(String),
    /// No line by a known key.
    #[error("no signature by a key that is known here")]
    Unsigned,
    /// In a closed note, a line by a key that does not belong there.
    #[error("a line by {0}, whose key the policy does not name; each line must belong to it")]
    Stranger(String),
    /// In a closed note, two lines by one key.
    #[error("two lines by {0}; each key signs once")]
    Twice(String),
}

impl Line {
    /// Returns the line that a text is, without its line break.
    ///
    /// # Errors
    ///
    /// Returns that it is not `— name base64` in its one spelling.
    pub fn read(text: &str) -> Result<Self, NoteFault> {
        let (name, signature) = text
            .strip_prefix("— ")
            .and_then(|rest| rest.split_once(' '))
            .filter(|(name, _)| is_name(name))
            .ok_or(NoteFault::BadLine)?;
        let bytes = base64::read(signature).ok_or(NoteFault::BadLine)?;
        let (id, signature) = bytes
            .split_first_chunk::<4>()
            .filter(|(_, signature)| !signature.is_empty())
            .ok_or(NoteFault::BadLine)?;
        Ok(Self {
            name: name.to_owned(),
            id: *id,
            signature: signature.to_vec(),
        })
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id[..], &self.signature].concat();
        write!(f, "— {} {}", self.name, base64::of(bytes))
    }
}

impl Note {
    /// Returns the note that these bytes are. Nothing of it is believed yet.
    ///
    /// # Errors
    ///
    /// Returns by which rule the bytes are no note.
    pub fn read(bytes: &[u8]) -> Result<Self, NoteFault> {
        if bytes.len() > MOST_BYTES {
            return Err(NoteFault::Long);
        }
        let all = std::str::from_utf8(bytes).map_err(|_| NoteFault::NotText)?;
        if all.chars().any(|c| c < ' ' && c != '\n') {
            return Err(NoteFault::Control);
        }
        let at = all.rfind("\n\n").ok_or(NoteFault::NoText)?;
        let (text, lines) = (&all[..=at], &all[at + 2..]);
        if text == "\n" {
            return Err(NoteFault::NoText);
        }
        let lines = match lines.strip_suffix('\n') {
            Some(lines) => lines,
            None if lines.is_empty() => return Err(NoteFault::Lines),
            None => return Err(NoteFault::BadLine),
        };
        if lines.split('\n').count() > MOST_LINES {
            return Err(NoteFault::Lines);
        }
        Ok(Self {
            text: text.to_owned(),
            lines: lines
                .split('\n')
                .map(Line::read)
                .collect::<Result<_, _>>()?,
        })
    }

    /// Returns whose signatures hold, by the formats' own rule: lines by unknown keys, and of
    /// unknown types, are passed over; one by a known key that fails refuses the whole note; a key
    /// that signed twice counts once, with the later time.
    ///
    /// # Errors
    ///
    /// Returns whose signature fails, or that none is by a known key.
    pub fn open<'a>(&self, keys: &'a [Vkey]) -> Result<Vec<Signed<'a>>, NoteFault> {
        let mut signed: Vec<Signed<'a>> = Vec::new();
        for line in &self.lines {
            let Some(one) = self.signed(line, keys)? else {
                continue;
            };
            match signed.iter_mut().find(|before| before.key == one.key) {
                Some(before) => before.time = before.time.max(one.time),
                None => signed.push(one),
            }
        }
        if signed.is_empty() {
            return Err(NoteFault::Unsigned);
        }
        Ok(signed)
    }

    /// Returns whose signatures hold, where every line must be by one of the keys, and none twice.
    ///
    /// A release's own proof is judged so: under the open rule a damaged name or id makes a line a
    /// stranger's, and the damage passes unseen.
    ///
    /// # Errors
    ///
    /// Returns the first line that fails, is a stranger's, or stands twice.
    pub fn closed<'a>(&self, keys: &'a [Vkey]) -> Result<Vec<Signed<'a>>, NoteFault> {
        let mut signed: Vec<Signed<'a>> = Vec::new();
        for line in &self.lines {
            let one = self
                .signed(line, keys)?
                .ok_or_else(|| NoteFault::Stranger(line.name.clone()))?;
            if signed.iter().any(|before| before.key == one.key) {
                return Err(NoteFault::Twice(line.name.clone()));
            }
            signed.push(one);
        }
        Ok(signed)
    }

    fn signed<'a>(&self, line: &Line, keys: &'a [Vkey]) -> Result<Option<Signed<'a>>, NoteFault> {
        let Some(key) = keys.iter().find(|key| key.claims(line)) else {
            return Ok(None);
        };
        match key.verify(&self.text, line) {
            Some(time) => Ok(Some(Signed { key, time })),
            None => Err(NoteFault::Fails(line.name.clone())),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.lines {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}
