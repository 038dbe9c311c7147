//! Keys that sign, keys that verify, and the one rule by which a signature holds.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use kernel::hex;

use crate::base64;
use crate::digest::Digest;
use crate::note::Line;

/// What a key's signatures say (the signature types of c2sp.org/signed-note).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// 0x01: Ed25519 over the text. Logs sign so, and members.
    Text,
    /// 0x04: Ed25519 over a time and the text (c2sp.org/tlog-cosignature). Witnesses sign so.
    Cosignature,
}

impl Use {
    fn byte(self) -> u8 {
        match self {
            Self::Text => 0x01,
            Self::Cosignature => 0x04,
        }
    }
}

/// A public key with its name, as it is written in policies (`vkey` in c2sp.org/signed-note).
#[derive(Clone, PartialEq, Eq)]
pub struct Vkey {
    name: String,
    used: Use,
    id: [u8; 4],
    key: [u8; 32],
}

/// Why a text is not a key that counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Not of the form.
    #[error("a key that is not of the form name+8 hexadecimal digits+base64")]
    Form,
    /// The name has a space, a plus or a control character.
    #[error("a key whose name is empty or holds a space, a plus or a control character")]
    Name,
    /// A type of signature that is not counted here.
    #[error("a key of type 0x{0:02x}; counted are 0x01 for logs and 0x04 for witnesses")]
    Type(u8),
    /// The id belongs to another name or key.
    #[error("a key whose id does not belong to its name and bytes")]
    Id,
    /// No point of the curve, one of small order, or one in a second spelling.
    #[error("a key that is no point of the curve, or a weak one")]
    Weak,
}

impl Vkey {
    /// Returns the key by this name with these bytes.
    ///
    /// # Errors
    ///
    /// Returns why no signature could count by it.
    pub fn new(name: &str, used: Use, key: [u8; 32]) -> Result<Self, KeyFault> {
        if !is_name(name) {
            return Err(KeyFault::Name);
        }
        // A weak key agrees to anything; a second spelling would make two keys of one.
        point(&key).ok_or(KeyFault::Weak)?;
        let id = Digest::of_all(&[name.as_bytes(), b"\n", &[used.byte()], &key]);
        let id = id.as_bytes()[..4].try_into().expect("four bytes of 32");
        Ok(Self {
            name: name.to_owned(),
            used,
            id,
            key,
        })
    }

    /// Returns the name, which for a log is its origin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what its signatures say.
    #[must_use]
    pub fn used(&self) -> Use {
        self.used
    }

    /// Returns the 32 bytes of the public key; two keys are one where these are equal.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.key
    }

    /// Returns whether a line claims to be by this key.
    #[must_use]
    pub fn claims(&self, line: &Line) -> bool {
        line.name == self.name && line.id == self.id
    }

    /// Returns whether a line's signature over a text holds, and at which second it was made where
    /// it says so; nothing where it does not hold.
    #[must_use]
    pub fn verify(&self, text: &str, line: &Line) -> Option<Option<u64>> {
        match self.used {
            Use::Text => holds(&self.key, text.as_bytes(), &line.signature).then_some(None),
            Use::Cosignature => {
                let (time, signature) = line.signature.split_first_chunk::<8>()?;
                let time = u64::from_be_bytes(*time);
                let said = cosigned(time, text);
                (i64::try_from(time).is_ok() && holds(&self.key, said.as_bytes(), signature))
                    .then_some(Some(time))
            }
        }
    }
}

impl FromStr for Vkey {
    type Err = KeyFault;

    fn from_str(text: &str) -> Result<Self, KeyFault> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyFault::Form);
        };
        let id = hex::read(id)
            .filter(|id| id.len() == 4)
            .ok_or(KeyFault::Form)?;
        let key = base64::read(key).ok_or(KeyFault::Form)?;
        let (used, key) = match key.split_first() {
            Some((0x01, key)) => (Use::Text, key),
            Some((0x04, key)) => (Use::Cosignature, key),
            Some((other, _)) => return Err(KeyFault::Type(*other)),
            None => return Err(KeyFault::Form),
        };
        let key = key.try_into().map_err(|_| KeyFault::Form)?;
        let vkey = Self::new(name, used, key)?;
        if id != vkey.id {
            return Err(KeyFault::Id);
        }
        Ok(vkey)
    }
}

impl fmt::Display for Vkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.used.byte()], &self.key[..]].concat();
        let (id, key) = (hex::of(self.id), base64::of(bytes));
        write!(f, "{}+{id}+{key}", self.name)
    }
}

impl fmt::Debug for Vkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Returns whether a text can name a key (c2sp.org/signed-note): not empty, without spaces, pluses
/// and control characters.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && c >= ' ' && c != '+';
    !text.is_empty() && text.len() <= 256 && text.chars().all(allowed)
}

/// Returns whether an Ed25519 signature holds by the strict rule: canonical encodings only, `s`
/// below the order, neither key nor R of small order, the equation without cofactor. Of the 914
/// edge vectors of C2SP/CCTV it accepts 43.
#[must_use]
pub fn holds(key: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(signature), Some(key)) = (Signature::from_slice(signature), point(key)) else {
        return false;
    };
    // The library takes a second spelling of R; whoever compares signatures by bytes would not.
    point(signature.r_bytes()).is_some() && key.verify_strict(message, &signature).is_ok()
}

/// Returns the point that 32 bytes are, in its one spelling and not of small order.
fn point(bytes: &[u8; 32]) -> Option<VerifyingKey> {
    let point = VerifyingKey::from_bytes(bytes).ok()?;
    let is_canonical = point.to_edwards().compress().to_bytes() == *bytes;
    (is_canonical && !point.is_weak()).then_some(point)
}

/// Returns what a witness signs (c2sp.org/tlog-cosignature).
fn cosigned(time: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// A secret key with its name. Its debug form does not show the key.
pub struct Signer {
    vkey: Vkey,
    key: SigningKey,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, withheld)", self.vkey)
    }
}

impl Signer {
    /// Returns the signer with this secret: 32 bytes of chance.
    ///
    /// # Errors
    ///
    /// Returns why the name cannot be a key's.
    pub fn new(name: &str, used: Use, secret: &[u8; 32]) -> Result<Self, KeyFault> {
        let key = SigningKey::from_bytes(secret);
        let vkey = Vkey::new(name, used, key.verifying_key().to_bytes())?;
        Ok(Self { vkey, key })
    }

    /// Returns the public key.
    #[must_use]
    pub fn vkey(&self) -> &Vkey {
        &self.vkey
    }

    /// Returns the line that signs a text; a witness's says the second at which it was made.
    ///
    /// Whoever calls this for a checkpoint has asked [`crate::head::may_sign`] or
    /// [`crate::witness::decide`] before.
    #[must_use]
    pub fn sign(&self, text: &str, time: u64) -> Line {
        let signature = match self.vkey.used {
            Use::Text => self.key.sign(text.as_bytes()).to_bytes().to_vec(),
            Use::Cosignature => {
                let signature = self.key.sign(cosigned(time, text).as_bytes());
                [&time.to_be_bytes()[..], &signature.to_bytes()].concat()
            }
        };
        Line {
            name: self.vkey.name.clone(),
            id: self.vkey.id,
            signature,
        }
    }

    /// Returns the signature over bytes that are no note, such as a member's over its reply.
    #[must_use]
    pub fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}
