//! The digest of some bytes.

use evidence::Digest;
use sha2::Digest as _;

/// Returns the SHA-256 of `bytes` (FIPS 180-4).
#[must_use]
pub fn of(bytes: &[u8]) -> Digest {
    let hex: String = sha2::Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Digest::from_hex(&hex).expect("SHA-256 gives 32 bytes")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_of_nothing_is_the_published_one() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(super::of(b"").as_str(), empty);
    }
}
