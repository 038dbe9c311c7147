//! Files that members send with their reports: five types, each cleaned of what tells more than its author meant.
//!
//! The declared type, the name's ending and the first bytes must agree. Pictures are written anew from the parts that
//! show something, so that places, devices, comments and whatever follows the picture stay behind. A PDF is read in
//! a child process with little memory; what acts by itself, or carries other files, is refused by name.

mod jpeg;
mod pdf;
mod png;

pub use pdf::{CHILD, be_child, clean as clean_pdf, in_child};

/// The largest file that is taken: 10 MiB.
pub const MOST_BYTES: usize = 10 << 20;
/// The longest side of a picture, in points.
pub const LONGEST_SIDE: u32 = 8_000;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A document.
    Pdf,
    /// A picture.
    Png,
    /// A photograph.
    Jpeg,
    /// A table.
    Csv,
    /// Text.
    Text,
}

impl Kind {
    /// Returns the media type under which it leaves again.
    #[must_use]
    pub fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    fn by_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "pdf" => Self::Pdf,
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpeg,
            "csv" => Self::Csv,
            "txt" => Self::Text,
            _ => return None,
        })
    }

    /// Returns whether a browser may call it so: spreadsheet programs claim CSV, and some browsers say nothing.
    fn may_be_called(self, declared: &str) -> bool {
        let declared = declared.split(';').next().unwrap_or_default().trim();
        let declared = declared.to_ascii_lowercase();
        let own = match self {
            Self::Pdf => declared == "application/pdf",
            Self::Png => declared == "image/png",
            Self::Jpeg => declared == "image/jpeg",
            Self::Csv => {
                matches!(
                    declared.as_str(),
                    "text/csv" | "text/plain" | "application/csv" | "application/vnd.ms-excel"
                )
            }
            Self::Text => declared == "text/plain",
        };
        own || declared.is_empty() || declared == "application/octet-stream"
    }

    fn begins(self, bytes: &[u8]) -> bool {
        match self {
            Self::Pdf => bytes.starts_with(b"%PDF-"),
            Self::Png => bytes.starts_with(png::SIGNATURE),
            Self::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Self::Csv | Self::Text => !begins_otherwise(bytes),
        }
    }
}

/// Text that another program would take for something else.
fn begins_otherwise(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    let head: Vec<u8> = bytes.iter().take(16).map(u8::to_ascii_lowercase).collect();
    [
        &b"%pdf-"[..],
        b"pk\x03\x04",
        b"\x89png",
        b"\xff\xd8\xff",
        b"<!doctype",
        b"<html",
        b"<svg",
        b"<?xml",
        b"<script",
        b"{\\rtf",
        b"mz",
        b"\x7felf",
        b"#!",
    ]
    .iter()
    .any(|magic| head.starts_with(magic) && (*magic != b"mz" || bytes.contains(&0)))
}

/// Why a file is not taken. Whoever sent it is told by the key `desk-file-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It holds nothing.
    Empty,
    /// It has more than 10 MiB.
    TooLarge,
    /// It is none of the five types.
    Type,
    /// Its name, its declared type and its first bytes say different things.
    Disagrees,
    /// A part of it is damaged or missing.
    Damaged,
    /// A side of the picture is longer than 8,000 points.
    TooWide,
    /// The text is not UTF-8, or holds control characters.
    Letters,
    /// The document is closed with a password.
    Encrypted,
    /// The document holds programs, or does something when it is opened.
    Acts,
    /// The document holds other files.
    Holds,
    /// The document holds a form of the kind that only one program shows.
    Form,
    /// Reading it needs more memory or time than a document does.
    TooMuch,
    /// The program cannot start its reader.
    NoReader,
}

kernel::coded!(Unfit {
    Empty = "empty",
    TooLarge = "too-large",
    Type = "type",
    Disagrees = "disagrees",
    Damaged = "damaged",
    TooWide = "too-wide",
    Letters = "letters",
    Encrypted = "encrypted",
    Acts = "acts",
    Holds = "holds",
    Form = "form",
    TooMuch = "too-much",
    NoReader = "no-reader",
});

/// A file without what tells more than its author meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Returns a file cleaned; `pdf` cleans a document, in a child process or, in tests, right here.
///
/// # Errors
/// The file is none that is taken.
pub fn clean(
    name: &str,
    declared: &str,
    bytes: Vec<u8>,
    pdf: impl FnOnce(Vec<u8>) -> Result<Vec<u8>, Unfit>,
) -> Result<Cleaned, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooLarge);
    }
    let kind = Kind::by_name(name).ok_or(Unfit::Type)?;
    if !kind.may_be_called(declared) || !kind.begins(&bytes) {
        return Err(Unfit::Disagrees);
    }
    let bytes = match kind {
        Kind::Pdf => pdf(bytes)?,
        Kind::Png => png::clean(&bytes)?,
        Kind::Jpeg => jpeg::clean(&bytes)?,
        Kind::Csv | Kind::Text => {
            let is_text = std::str::from_utf8(&bytes).is_ok_and(|text| {
                !text
                    .chars()
                    .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0c'))
            });
            if !is_text {
                return Err(Unfit::Letters);
            }
            bytes
        }
    };
    // Cleaning never lets a file grow beyond what is kept.
    if bytes.len() > MOST_BYTES {
        return Err(Unfit::TooLarge);
    }
    Ok(Cleaned { kind, bytes })
}
