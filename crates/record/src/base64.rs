//! Base64 in its one spelling: RFC 4648 section 4, padding written, spare bits nought.

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;

/// Returns the bytes in base64.
#[must_use]
pub fn of(bytes: impl AsRef<[u8]>) -> String {
    STANDARD.encode(bytes)
}

/// Returns the bytes that a text stands for; nothing where the bytes would be written otherwise.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let bytes = STANDARD.decode(text).ok()?;
    // The reader is strict by itself; a second spelling of a signature must not depend on that.
    (of(&bytes) == text).then_some(bytes)
}
