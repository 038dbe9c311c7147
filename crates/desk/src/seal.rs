//! Texts sealed with the house's key: second factors at rest, and the words of a form that came too late.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use kernel::Chance;

/// The bytes that make each sealing its own.
const NONCE: usize = 24;

/// Seals and opens.
#[derive(Clone)]
pub struct Sealer(XChaCha20Poly1305);

impl Sealer {
    /// Returns what seals with this key.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// Returns a text that only this key opens, and only for the same purpose; in hexadecimal digits.
    ///
    /// # Errors
    /// The machine gives no chance.
    pub fn seal(
        &self,
        purpose: &str,
        bytes: &[u8],
        chance: &dyn Chance,
    ) -> std::io::Result<String> {
        let nonce: [u8; NONCE] = kernel::chance::bytes(chance)?;
        let payload = Payload {
            msg: bytes,
            aad: purpose.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| std::io::Error::other("too long to be sealed"))?;
        Ok(format!(
            "{}{}",
            kernel::hex::of(nonce),
            kernel::hex::of(sealed)
        ))
    }

    /// Returns what was sealed for a purpose; nothing where a letter differs, or the purpose.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = kernel::hex::read(sealed)?;
        let (nonce, rest) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: rest,
            aad: purpose.as_bytes(),
        };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

#[cfg(test)]
mod tests {
    use kernel::SeededChance;

    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_alone() {
        let (one, other) = (Sealer::new(&[1; 32]), Sealer::new(&[2; 32]));
        let sealed = one
            .seal("factor/ana", b"secret", &SeededChance::new(3))
            .expect("chance");
        assert_eq!(
            one.open("factor/ana", &sealed).as_deref(),
            Some(&b"secret"[..])
        );
        assert_eq!(one.open("factor/eva", &sealed), None);
        assert_eq!(other.open("factor/ana", &sealed), None);
        let last = sealed.len() - 1;
        let turned = if sealed.ends_with('0') { "1" } else { "0" };
        assert_eq!(
            one.open("factor/ana", &format!("{}{turned}", &sealed[..last])),
            None
        );
        assert_eq!(one.open("factor/ana", "zz"), None);
    }
}
