//! Headers that guard every answer, and the few files that never change.

use axum::extract::{Path, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What a page may load: its style sheets and pictures from here, nothing else. No script runs under it, so that only
/// a reader's own tools (a checker of pages that reads robots.txt) can make use of the permission to connect.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Says when a request that was turned away may be made again, and that nobody keeps the answer.
pub fn come_back(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Adds the headers that guard every answer. Nobody keeps one unless its route says so.
pub fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(POLICY));
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-store"));
    response
}

/// Lets anybody keep what a public page or table answered for a minute; never a failure.
pub async fn may_be_kept(mut response: Response) -> Response {
    let status = response.status();
    if status.is_success() || status.is_redirection() {
        response
            .headers_mut()
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static("public, max-age=60"));
    }
    response
}

/// Lets pages of other sites read the API: it is public, and no answer depends on who asks.
pub async fn may_be_read_from_elsewhere(request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/v1");
    let mut response = next.run(request).await;
    if is_api {
        let anybody = HeaderValue::from_static("*");
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    }
    response
}

/// `GET /assets/{file}`: a style sheet, which may be kept for ever because its name tells its content.
pub async fn asset(Path(file): Path<String>) -> Response {
    if let Some(sheet) = ui::style::at(&format!("/assets/{file}")) {
        let headers = [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ];
        (headers, sheet).into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// `GET /favicon.svg`
pub async fn favicon() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=604800"),
    ];
    crate::leaving::marked(
        crate::leaving::Leaves::NoData,
        (headers, ui::style::FAVICON),
    )
}

/// `GET /favicon.ico`: where browsers look that know no other.
pub async fn favicon_for_old_browsers() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/x-icon"),
        (header::CACHE_CONTROL, "public, max-age=604800"),
    ];
    (headers, ui::style::FAVICON_ICO).into_response()
}

/// `/robots.txt`: everything may be read by machines; searches need not be indexed.
pub fn robots(sitemaps: &[String]) -> Response {
    let mut said = "User-agent: *\nDisallow: /search\n".to_owned();
    for sitemap in sitemaps {
        said.push_str(&format!("Sitemap: {sitemap}\n"));
    }
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (headers, said).into_response()
}
