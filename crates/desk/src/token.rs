//! What shows that a form came from a page of ours: its token, and what the browser says of its origin.

use axum::http::{HeaderMap, header};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Returns the token of a form on a route, for one session and no other.
pub fn of(session: &str, route: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(session.as_bytes()).expect("a key of any length");
    mac.update(b"form");
    mac.update(route.as_bytes());
    kernel::hex::of(mac.finalize().into_bytes())
}

/// Returns whether a token is the one of that form.
pub fn is_right(session: &str, route: &str, token: &str) -> bool {
    of(session, route).as_bytes().ct_eq(token.as_bytes()).into()
}

/// What a browser says of where a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// A page of this very site.
    Here,
    /// Another site.
    Elsewhere,
    /// It does not say; old browsers do not.
    Unsaid,
}

/// Reads it from the headers.
pub fn origin(headers: &HeaderMap) -> From {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match text("sec-fetch-site") {
        Some("same-origin") => return From::Here,
        // Typed by hand: no form does that with a body.
        Some(_) => return From::Elsewhere,
        None => {}
    }
    match (text(header::ORIGIN.as_str()), text(header::HOST.as_str())) {
        (None, _) => From::Unsaid,
        (Some(origin), Some(host))
            if origin
                .split_once("://")
                .is_some_and(|(_, named)| named == host) =>
        {
            From::Here
        }
        _ => From::Elsewhere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_one_session_and_one_route() {
        let token = of("one", "/desk/people");
        assert!(is_right("one", "/desk/people", &token));
        assert!(!is_right("two", "/desk/people", &token));
        assert!(!is_right("one", "/desk/account", &token));
        assert!(!is_right("one", "/desk/people", ""));
    }

    #[test]
    fn a_form_of_another_site_is_known_as_such() {
        let said = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().expect("a header"));
            }
            origin(&headers)
        };
        assert_eq!(said(&[("sec-fetch-site", "same-origin")]), From::Here);
        assert_eq!(said(&[("sec-fetch-site", "cross-site")]), From::Elsewhere);
        assert_eq!(said(&[("sec-fetch-site", "same-site")]), From::Elsewhere);
        let own = [
            ("host", "cauce.example"),
            ("origin", "https://cauce.example"),
        ];
        assert_eq!(said(&own), From::Here);
        let other = [
            ("host", "cauce.example"),
            ("origin", "https://cauce.example.evil"),
        ];
        assert_eq!(said(&other), From::Elsewhere);
        assert_eq!(
            said(&[("host", "cauce.example"), ("origin", "null")]),
            From::Elsewhere
        );
        assert_eq!(said(&[]), From::Unsaid);
    }
}
