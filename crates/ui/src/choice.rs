//! Which language a reader gets.

use kernel::Language;

/// Returns the best language for an `Accept-Language` header (RFC 9110, 12.5.4), English if none.
#[must_use]
pub fn from_header(header: &str) -> Language {
    let mut best: Option<(f32, Language)> = None;
    for part in header.split(',').take(20) {
        let mut pieces = part.split(';');
        let tag = pieces
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let Ok(language) = primary.parse::<Language>() else {
            continue;
        };
        let weight = pieces
            .find_map(|piece| piece.trim().strip_prefix("q=").map(str::trim))
            .map_or(Some(1.0), |q| q.parse::<f32>().ok())
            .filter(|q| (0.0..=1.0).contains(q))
            .unwrap_or(0.0);
        if weight > 0.0 && best.is_none_or(|(w, _)| weight > w) {
            best = Some((weight, language));
        }
    }
    best.map_or(Language::En, |(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_we_speak_wins() {
        for (header, language) in [
            ("es-GT,es;q=0.9,en;q=0.8", Language::Es),
            ("de, fr;q=0.5, pt-BR;q=0.7", Language::Pt),
            ("ht", Language::Ht),
            ("de", Language::En),
            ("", Language::En),
            ("es;q=0, fr;q=0.1", Language::Fr),
            ("es;q=nonsense, fr;q=0.1", Language::Fr),
        ] {
            assert_eq!(from_header(header), language, "{header}");
        }
    }
}
