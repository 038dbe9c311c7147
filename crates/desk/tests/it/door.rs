//! What no route takes: forms of other sites, without a token, with another's, or of another kind.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use testkit::desk::World;

use crate::house::serve;

/// Every route about people and papers to which a form is sent.
const ROUTES: [&str; 14] = [
    "/desk/fresh",
    "/desk/people/invite",
    "/desk/people/bea/confirm",
    "/desk/people/bea/link",
    "/desk/people/bea/suspend",
    "/desk/people/bea/recover",
    "/desk/account/others",
    "/desk/account/language",
    "/desk/account/codes",
    "/desk/account/passphrase",
    "/desk/sign-out",
    "/desk/cycles/2027/items/H01/files/remove",
    "/desk/cycles/2027/items/H01/files",
    "/desk/cycles/2027/form",
];

fn token(session: &str, route: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let session = session.trim_start_matches("cauce=");
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(session.as_bytes()).expect("a key");
    mac.update(b"form");
    mac.update(route.as_bytes());
    kernel::hex::of(mac.finalize().into_bytes())
}

#[tokio::test]
async fn no_route_takes_a_form_that_is_not_from_a_page_of_ours() {
    let house = serve(World::called()).await;
    let (own, other) = (house.signed_in("eve").await, house.signed_in("fay").await);
    let mut before = house.store.desk().await.expect("a desk").seq;
    const PLAIN: &str = "application/x-www-form-urlencoded";
    const EDGE: &str = "multipart/form-data; boundary=e";
    for route in ROUTES {
        let with_file = route.ends_with("/files") || route.ends_with("/form");
        let kind = if with_file { EDGE } else { PLAIN };
        let body = |token: &str| {
            if with_file {
                format!(
                    "--e\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--e--\r\n"
                )
            } else {
                format!("token={token}")
            }
        };
        let right = token(&own, route);
        let send = async |kind: &str, body: String, headers: &[(&str, &str)]| {
            let mut request = Request::post(route)
                .header(header::COOKIE, &own)
                .header(header::CONTENT_TYPE, kind)
                .header(header::HOST, "desk.example");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let request = request.body(Body::from(body)).expect("a request");
            house.ask(request).await.status
        };
        let here = [("sec-fetch-site", "same-origin")];
        let refused = [
            ("no token", kind, body(""), &here[..]),
            ("another's token", kind, body(&token(&other, route)), &here),
            (
                "another route's token",
                kind,
                body(&token(&own, "/desk/elsewhere")),
                &here,
            ),
            (
                "another site",
                kind,
                body(&right),
                &[("sec-fetch-site", "cross-site")],
            ),
            (
                "a sister site",
                kind,
                body(&right),
                &[("sec-fetch-site", "same-site")],
            ),
            (
                "typed by hand",
                kind,
                body(&right),
                &[("sec-fetch-site", "none")],
            ),
            (
                "another origin",
                kind,
                body(&right),
                &[("origin", "https://evil.example")],
            ),
            ("no origin", kind, body(&right), &[("origin", "null")]),
            ("plain text", "text/plain", body(&right), &here),
            (
                "JSON",
                "application/json",
                format!("{{\"token\":\"{right}\"}}"),
                &here,
            ),
            ("no kind", "", body(&right), &here),
        ];
        for (why, kind, body, headers) in refused {
            let status = send(kind, body, headers).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{route}: {why}");
        }
        let by_get = house.get(&format!("{route}?token={right}"), &own).await;
        assert_ne!(by_get.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(
            house.store.desk().await.expect("a desk").seq,
            before,
            "{route}: looking changes nothing"
        );
        if route != "/desk/sign-out" {
            let own_form = send(kind, body(&right), &here).await;
            assert_ne!(own_form, StatusCode::FORBIDDEN, "{route}: the control");
        }
        // The control may have done what the form asks; the next route counts from there.
        before = house.store.desk().await.expect("a desk").seq;
    }
}

#[tokio::test]
async fn a_report_of_a_quarter_of_a_megabyte_is_taken_and_more_is_not() {
    let house = serve(World::called()).await;
    let eve = house.signed_in("eve").await;
    let route = "/desk/account/language";
    let token = token(&eve, route);
    let send = async |n: usize| {
        let long = "a".repeat(n);
        let fields = [("token", token.as_str()), ("language", long.as_str())];
        house.post(route, &eve, &fields).await.status
    };
    assert_eq!(
        send(250_000).await,
        StatusCode::NOT_FOUND,
        "no such language"
    );
    assert_eq!(send(263_000).await, StatusCode::PAYLOAD_TOO_LARGE);
}
