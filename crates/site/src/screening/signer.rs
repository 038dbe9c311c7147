//! The key that signs the rules a phone keeps.

use ed25519_dalek::{Signer as _, SigningKey};
use kernel::hex;
use sha2::{Digest, Sha256};

/// Signs compiled rules (Ed25519, RFC 8032). Its debug form does not show the key.
#[derive(Clone)]
pub struct Signer(SigningKey);

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer(withheld)")
    }
}

impl Signer {
    /// Returns the signer with this secret key: 32 bytes from a good source of randomness.
    #[must_use]
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// Returns the public key in hexadecimal digits.
    #[must_use]
    pub fn public_key(&self) -> String {
        hex::of(self.0.verifying_key().as_bytes())
    }

    /// Returns the public key as others exchange it (SubjectPublicKeyInfo in DER, RFC 8410).
    #[must_use]
    pub fn public_key_der(&self) -> Vec<u8> {
        let before = [
            0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
        ];
        [&before[..], self.0.verifying_key().as_bytes()].concat()
    }

    /// Returns what people compare: SHA-256 of [`Self::public_key_der`], in groups of four digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits: Vec<char> = hex::of(Sha256::digest(self.public_key_der()))
            .chars()
            .collect();
        let groups: Vec<String> = digits.chunks(4).map(|four| four.iter().collect()).collect();
        groups.join(" ")
    }

    /// Returns the signature of a text in hexadecimal digits.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        hex::of(self.0.sign(text.as_bytes()).to_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_test_vector_of_rfc_8032_holds() {
        let secret = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec,
            0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03,
            0x1c, 0xae, 0x7f, 0x60,
        ];
        let signer = Signer::from_bytes(&secret);
        assert_eq!(
            signer.public_key(),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        );
        assert!(
            signer
                .sign("")
                .starts_with("e5564300c360ac729086e2cc806e828a")
        );
        assert!(!format!("{signer:?}").contains("9d61"));
        assert!(signer.public_key_der().ends_with(&[0xf7, 0x07, 0x51, 0x1a]));
        assert_eq!(signer.fingerprint().split(' ').count(), 16);
    }
}
