//! The second factor: six digits from an app, each good once, and ten codes on paper for the day the phone is lost.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use kernel::{Chance, Moment};
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Secret, Totp};

/// The bytes of a shared secret, as RFC 4226 recommends.
pub const SECRET: usize = 20;
/// How many codes lie on paper.
pub const N_CODES: usize = 10;
/// The bytes of each: 80 bits.
const CODE: usize = 10;

/// A shared secret.
pub type Shared = [u8; SECRET];

fn totp(secret: &Shared) -> Option<Totp> {
    Builder::new().with_secret(*secret).build().ok()
}

/// Returns the step at which these digits are right now, one step early or late; each step is good once, which the
/// store sees to.
pub fn step(secret: &Shared, digits: &str, now: Moment) -> Option<u64> {
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let is_code = digits.len() == 6 && digits.bytes().all(|c| c.is_ascii_digit());
    let seconds = u64::try_from(now.seconds()).ok()?;
    totp(secret).filter(|_| is_code)?.check(&digits, seconds)
}

/// Returns the digits that are right at a moment, for the demonstration and for tests.
pub fn digits(secret: &Shared, now: Moment) -> Option<String> {
    let seconds = u64::try_from(now.seconds()).ok()?;
    Some(totp(secret)?.generate(seconds).to_string())
}

/// Returns a secret as an app wants it typed.
pub fn spelt(secret: &Shared) -> String {
    Secret::from(*secret).to_base32()
}

/// Returns the address that an app reads from a picture.
pub fn address(secret: &Shared, house: &str, who: &str) -> String {
    let mut label = String::new();
    kernel::address::encode(&mut label, &format!("{house}:{who}"));
    let mut issuer = String::new();
    kernel::address::encode(&mut issuer, house);
    let secret = spelt(secret);
    format!("otpauth://totp/{label}?secret={secret}&issuer={issuer}")
}

/// Returns the picture of an address.
pub fn picture(address: &str) -> String {
    QRBuilder::new(address)
        .build()
        .map(|qr| SvgBuilder::default().to_str(&qr))
        .unwrap_or_default()
}

/// Returns ten fresh codes, each written as four groups of letters and digits that cannot be mistaken.
///
/// # Errors
/// The machine gives no chance.
pub fn codes(chance: &dyn Chance) -> std::io::Result<Vec<String>> {
    (0..N_CODES)
        .map(|_| {
            let bytes: [u8; CODE] = kernel::chance::bytes(chance)?;
            let bits = bytes
                .iter()
                .fold(0_u128, |all, byte| all << 8 | u128::from(*byte));
            let letter = |at: u32| char::from(LETTERS[(bits >> (at * 5) & 31) as usize]);
            let all: String = (0..16).map(letter).collect();
            Ok(format!(
                "{}-{}-{}-{}",
                &all[..4],
                &all[4..8],
                &all[8..12],
                &all[12..]
            ))
        })
        .collect()
}

/// Crockford's letters.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Returns what is kept of a code, however it was typed; nothing where it is none. Eighty bits of chance need no slow digest.
pub fn kept_of(code: &str) -> Option<String> {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    (plain.len() == 16).then(|| kernel::hex::of(Sha256::digest(plain.as_bytes())))
}

#[cfg(test)]
mod tests {
    use kernel::SeededChance;

    use super::*;

    #[test]
    fn digits_are_right_one_step_early_or_late_and_no_longer() {
        // RFC 6238, appendix B, at 59 s: 94287082, of which an app of six digits shows the last six.
        let secret = b"12345678901234567890";
        let at = Moment::from_seconds;
        assert_eq!(digits(secret, at(59)).as_deref(), Some("287082"));
        assert_eq!(step(secret, "287082", at(59)), Some(1));
        assert_eq!(step(secret, " 287 082 ", at(89)), Some(1));
        assert_eq!(step(secret, "287082", at(0)), Some(1));
        assert_eq!(step(secret, "287082", at(90)), None);
        for odd in ["", "28708", "2870822", "28708a", "２８７０８２"] {
            assert_eq!(step(secret, odd, at(59)), None, "{odd}");
        }
        assert_eq!(spelt(secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    #[test]
    fn a_code_is_known_again_however_it_is_typed() {
        let codes = codes(&SeededChance::new(7)).expect("chance");
        assert_eq!(codes.len(), N_CODES);
        let code = &codes[0];
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o");
        assert_eq!(kept_of(code), kept_of(&sloppy));
        assert_ne!(kept_of(code), kept_of(&codes[1]));
        assert_eq!(kept_of("1234"), None);
    }
}
