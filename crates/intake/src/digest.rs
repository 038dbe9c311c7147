//! The digest of some bytes.

use evidence::Digest;
use sha2::Digest as _;

/// Returns the SHA-256 of `bytes` (FIPS 180-4).
#[must_use]
pub fn of(bytes: &[u8]) -> Digest {
    let hex = kernel::hex::of(sha2::Sha256::digest(bytes));
    Digest::from_hex(&hex).expect("SHA-256 gives 32 bytes")
}

/// Returns the SHA-256 of everything that a source gives, and how many bytes that is.
pub fn of_reader(mut source: impl std::io::Read) -> std::io::Result<(Digest, u64)> {
    let mut hash = sha2::Sha256::new();
    let mut piece = vec![0; 64 << 10];
    let mut n_bytes = 0;
    loop {
        let n = source.read(&mut piece)?;
        if n == 0 {
            break;
        }
        hash.update(&piece[..n]);
        n_bytes += n as u64;
    }
    let hex = kernel::hex::of(hash.finalize());
    let digest = Digest::from_hex(&hex).expect("SHA-256 gives 32 bytes");
    Ok((digest, n_bytes))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_of_nothing_is_the_published_one() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(super::of(b"").as_str(), empty);
    }
}
