//! The style sheet, and a second one for pictures that few pages hold, under addresses that name their
//! content.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// The style sheet, written by hand.
pub const SHEET: &str = include_str!("style.css");

/// The small picture for tabs and bookmarks.
pub const FAVICON: &str = include_str!("favicon.svg");

/// The same, drawn in 32 × 32 dots for browsers that know no other.
pub const FAVICON_ICO: &[u8] = include_bytes!("favicon.ico");

/// The style of pictures that few pages hold.
pub const CHARTS: &str = include_str!("chart/chart.css");

static ADDRESS: LazyLock<String> = LazyLock::new(|| named("cauce", SHEET));
static CHARTS_ADDRESS: LazyLock<String> = LazyLock::new(|| named("charts", CHARTS));

/// The style of a picture that leaves as a file: the same rules in the colours of light paper.
static FOR_FILES: LazyLock<String> = LazyLock::new(|| {
    let light = SHEET.split_once(":root{").map_or("", |(_, rest)| rest);
    let light = light.split('}').next().unwrap_or_default();
    // Which of two pictures is shown is for pages alone, and stands last.
    let rules = CHARTS.split(".broad{").next().unwrap_or_default();
    let mut rules = format!("text{{font:11px sans-serif;fill:var(--soft)}}{rules}");
    for (name, value) in light.split(';').filter_map(|one| one.split_once(':')) {
        rules = rules.replace(&format!("var({})", name.trim()), value);
    }
    rules
});

/// Returns the style of a picture that leaves as a file.
#[must_use]
pub fn for_files() -> &'static str {
    &FOR_FILES
}

fn named(name: &str, sheet: &str) -> String {
    let digest = Sha256::digest(sheet.as_bytes());
    let short = kernel::hex::of(&digest[..6]);
    format!("/assets/{name}-{short}.css")
}

/// Returns the address of the style sheet; it changes whenever a letter of it does.
#[must_use]
pub fn address() -> &'static str {
    &ADDRESS
}

/// Returns the address of the style of pictures.
#[must_use]
pub fn charts_address() -> &'static str {
    &CHARTS_ADDRESS
}

/// Returns the sheet at an address, if one is there.
#[must_use]
pub fn at(address: &str) -> Option<&'static str> {
    match address {
        one if one == ADDRESS.as_str() => Some(SHEET),
        one if one == CHARTS_ADDRESS.as_str() => Some(CHARTS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_bears_its_colours_itself() {
        assert!(for_files().contains(".rates{fill:#"));
        assert!(!for_files().contains("var(") && !for_files().contains("@media"));
        assert!(!for_files().contains("display:none"));
    }

    #[test]
    fn the_style_sheet_is_light_and_asks_nobody_else() {
        assert!(SHEET.len() <= 13 * 1024, "{} bytes", SHEET.len());
        assert!(CHARTS.len() <= 3 * 1024, "{} bytes", CHARTS.len());
        for sheet in [SHEET, CHARTS] {
            assert!(!sheet.contains("http") && !sheet.contains("@import"));
        }
    }
}
