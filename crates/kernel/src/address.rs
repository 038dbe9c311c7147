//! Texts inside web addresses.

/// Adds a text to an address, percent-encoded (RFC 3986, unreserved letters left as they are).
pub fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&crate::hex::of([byte]).to_ascii_uppercase());
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_cannot_leave_its_place_in_an_address() {
        let mut out = "?q=".to_owned();
        super::encode(&mut out, "niños & más/#");
        assert_eq!(out, "?q=ni%C3%B1os%20%26%20m%C3%A1s%2F%23");
    }
}
