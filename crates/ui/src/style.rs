//! The one style sheet, under an address that names its content.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// The style sheet, written by hand.
pub const SHEET: &str = include_str!("style.css");

/// The small picture for tabs and bookmarks.
pub const FAVICON: &str = include_str!("favicon.svg");

static ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(SHEET.as_bytes());
    let short: String = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    format!("/assets/cauce-{short}.css")
});

/// Returns the address of the style sheet; it changes whenever a letter of it does.
#[must_use]
pub fn address() -> &'static str {
    &ADDRESS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_light_and_asks_nobody_else() {
        assert!(SHEET.len() <= 13 * 1024, "{} bytes", SHEET.len());
        assert!(!SHEET.contains("http") && !SHEET.contains("@import"));
    }
}
