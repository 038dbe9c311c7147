//! SHA-256 of something, in the three spellings in which it travels.

use std::fmt;

use kernel::hex;
use sha2::Digest as _;

/// The SHA-256 of some bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Returns the digest of these bytes.
    #[must_use]
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(sha2::Sha256::digest(bytes.as_ref()).into())
    }

    /// Returns the digest of these pieces, one after another.
    #[must_use]
    pub fn of_all(pieces: &[&[u8]]) -> Self {
        let mut hash = sha2::Sha256::new();
        for piece in pieces {
            hash.update(piece);
        }
        Self(hash.finalize().into())
    }

    /// Returns the digest that these bytes are; nothing where they are not 32. An empty text must
    /// never pass for the root of an empty tree.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Returns the 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the digest in hexadecimal digits, as file lists spell it.
    #[must_use]
    pub fn hex(&self) -> String {
        hex::of(self.0)
    }

    /// Returns the digest that 64 small hexadecimal digits stand for.
    #[must_use]
    pub fn read_hex(text: &str) -> Option<Self> {
        hex::read(text).and_then(|bytes| Self::from_bytes(&bytes))
    }

    /// Returns the digest that `sha256:` and 64 hexadecimal digits stand for.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.strip_prefix("sha256:").and_then(Self::read_hex)
    }

    /// Returns the digest in base64, as proofs and checkpoints spell it.
    #[must_use]
    pub fn base64(&self) -> String {
        crate::base64::of(self.0)
    }

    /// Returns the digest that a line of base64 stands for; nothing where that is not 32 bytes.
    #[must_use]
    pub fn read_base64(text: &str) -> Option<Self> {
        crate::base64::read(text).and_then(|bytes| Self::from_bytes(&bytes))
    }
}

/// As entries spell it: `sha256:` and 64 hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
