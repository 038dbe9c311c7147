//! That something existed, without telling what; and what a member signs when it answers.

use crate::digest::Digest;

/// Returns what commits to a digest: SHA-256 of 32 bytes of chance and the digest's 32 bytes.
///
/// Whoever destroys the salt erases what was committed to; the tree stays as it is.
#[must_use]
pub fn commit(salt: &[u8; 32], digest: &Digest) -> Digest {
    Digest::of_all(&[salt, digest.as_bytes()])
}

/// Returns the bytes that a member signs over its reply: a fixed line, the log, what the reply is
/// about (a release or a cycle), and the reply's digest as `sha256:` and hexadecimal digits.
#[must_use]
pub fn reply(origin: &str, about: &str, digest: &Digest) -> Vec<u8> {
    format!("cauce/reply/v1\n{origin}\n{about}\n{digest}").into_bytes()
}
