//! Bytes as hexadecimal digits.

/// Returns the bytes as lower-case hexadecimal digits, two a byte.
#[must_use]
pub fn of(bytes: impl AsRef<[u8]>) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .as_ref()
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

/// Returns the bytes that lower-case hexadecimal digits stand for; nothing where the text is
/// anything else, so that no second spelling of a digest passes.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_being_written_and_read() {
        let all: Vec<u8> = (0..=255).collect();
        let text = of(&all);
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"));
        assert_eq!(read(&text), Some(all));
    }

    #[test]
    fn another_spelling_is_refused() {
        for text in ["A0", "a", "a00", "0x", " a0", "á"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
