//! The desk's own style and script, under addresses that name their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("desk.css");
const SCRIPT: &str = include_str!("desk.js");

static STYLE_FILE: LazyLock<String> = LazyLock::new(|| named("css", STYLE));
static SCRIPT_FILE: LazyLock<String> = LazyLock::new(|| named("js", SCRIPT));

fn named(kind: &str, text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    format!("desk-{}.{kind}", kernel::hex::of(&digest[..6]))
}

/// Returns the address of the style.
pub fn style(base: &str) -> String {
    format!("{base}/desk/assets/{}", *STYLE_FILE)
}

/// Returns the address of the script.
pub fn script(base: &str) -> String {
    format!("{base}/desk/assets/{}", *SCRIPT_FILE)
}

/// `GET /desk/assets/{file}`
pub async fn get(Path(file): Path<String>) -> Response {
    let (kind, text) = match file {
        file if file == *STYLE_FILE => ("text/css; charset=utf-8", STYLE),
        file if file == *SCRIPT_FILE => ("text/javascript; charset=utf-8", SCRIPT),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_script_are_small_and_ask_nobody_else() {
        assert!(STYLE.len() <= 4 * 1024, "{} bytes", STYLE.len());
        assert!(SCRIPT.len() <= 4 * 1024, "{} bytes", SCRIPT.len());
        assert!(!STYLE.contains("http") && !SCRIPT.contains("http"));
    }
}
