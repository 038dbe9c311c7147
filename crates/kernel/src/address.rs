//! Addresses of the web: texts inside them, and how they may be kept and shown.

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

/// The longest address that is taken, in bytes.
const LONGEST: usize = 2_000;

/// Returns what is wrong with the address of a published source; nothing where a stranger can follow it and sees where
/// it leads.
#[must_use]
pub fn fault(address: &str) -> Option<&'static str> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some("it does not begin with https://");
    };
    let odd =
        |letter: char| letter.is_whitespace() || letter.is_control() || crate::text::hides(letter);
    if address.contains(odd) {
        return Some("it holds a space or a character that nobody sees");
    }
    if address.len() > LONGEST {
        return Some("it is longer than 2,000 bytes");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('\\') {
        return Some("its host holds a backslash");
    }
    if authority.contains('@') {
        return Some("it names a user before the host, which hides where it leads");
    }
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return Some("its port is no number");
    }
    let bare = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let is_host = match bare {
        Some(bare) => bare.parse::<core::net::Ipv6Addr>().is_ok(),
        None => (host.trim_end_matches('.').split('.')).all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        }),
    };
    (!is_host).then_some("it names no host")
}

/// What stands where a part of an address is not shown.
pub const LEFT_OUT: &str = "[left out]";

/// Returns an address without what may be a secret: user and password, the values of its query, and
/// what follows `#`. Anything that is no address of the web comes back as it is.
#[must_use]
pub fn without_secrets(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") {
        return address.to_owned();
    }
    let rest = rest.split('#').next().unwrap_or_default();
    let (before, query) = match rest.split_once('?') {
        Some((before, query)) => (before, Some(query)),
        None => (rest, None),
    };
    let (host, path) = before
        .find('/')
        .map_or((before, ""), |at| before.split_at(at));
    // A password may itself hold an @.
    let host = host.rsplit('@').next().unwrap_or_default();
    let mut shown = format!("{scheme}://{host}{path}");
    for (place, pair) in query.iter().flat_map(|query| query.split('&')).enumerate() {
        shown.push(if place == 0 { '?' } else { '&' });
        match pair.split_once('=') {
            Some((name, "")) => shown.extend([name, "="]),
            Some((name, _)) => shown.extend([name, "=", LEFT_OUT]),
            // A value without a name is most likely a key.
            None if pair.is_empty() => {}
            None => shown.push_str(LEFT_OUT),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_place_in_an_address() {
        let mut out = "?q=".to_owned();
        encode(&mut out, "niños & más/#");
        assert_eq!(out, "?q=ni%C3%B1os%20%26%20m%C3%A1s%2F%23");
    }

    #[test]
    fn an_address_that_hides_where_it_leads_is_none() {
        for bad in [
            "https:///",
            "https://",
            "https:///a",
            "http://?x",
            "https://#a",
            "https://user@host.org/",
            "https://gov.example@evil.example/",
            "https://a.org:x/",
            "https://a.org:/",
            "https://a..org/",
            "ftp://a.org",
            "javascript:alert(1)",
            "https://a.org\\@b.org/",
            "https://a b.org",
            "https://a.org/\u{202e}gpj",
            "https://a\u{200b}.org/",
            "https://a.org/\u{1b}",
            "https://%61.org/",
            "https://[::g]/",
            "//a.org",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
        for good in [
            "https://a.org",
            "http://a.org:8080/x?y=@z#q",
            "https://cancillería.gob.example/ñ",
            "http://127.0.0.1:9/x",
            "http://[::1]:9/x",
            "https://a-b_c.org./x@y",
            "https://a.org/(x);y=1",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
    }

    #[test]
    fn no_password_and_no_key_is_left_in_an_address() {
        for (given, shown) in [
            ("https://a.org/x.xml", "https://a.org/x.xml"),
            ("https://u:p@a.org:8443/x.xml", "https://a.org:8443/x.xml"),
            ("https://u:p@ss@a.org/x@y.xml", "https://a.org/x@y.xml"),
            (
                "HTTPS://a.org/x?api_key=k1&b=2&c=#top",
                "HTTPS://a.org/x?api_key=[left out]&b=[left out]&c=",
            ),
            ("http://a.org?k1", "http://a.org?[left out]"),
            ("http://u:p@a.org?x=@b/c", "http://a.org?x=[left out]"),
            ("activities-2021.xml", "activities-2021.xml"),
        ] {
            assert_eq!(without_secrets(given), shown);
            assert_eq!(without_secrets(shown), shown);
        }
    }
}
