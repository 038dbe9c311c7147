//! Which language a reader gets.

use kernel::Language;

/// Returns the best language for an `Accept-Language` header (RFC 9110, 12.5.4), English if none.
#[must_use]
pub fn from_header(header: &str) -> Language {
    from_header_among(header, &Language::ALL)
}

/// Returns the best of these languages for such a header; if none, English, else the first of them.
#[must_use]
pub fn from_header_among(header: &str, offered: &[Language]) -> Language {
    let mut best: Option<(f32, Language)> = None;
    for part in header.split(',').take(20) {
        let mut pieces = part.split(';');
        let tag = pieces
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let spoken = primary.parse::<Language>().ok();
        let Some(language) = spoken.filter(|one| offered.contains(one)) else {
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
    let otherwise = if offered.contains(&Language::En) {
        Language::En
    } else {
        offered.first().copied().unwrap_or(Language::En)
    };
    best.map_or(otherwise, |(_, language)| language)
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

    #[test]
    fn a_language_that_is_not_offered_is_never_chosen() {
        let offered = [Language::Es, Language::Fr];
        for (header, language) in [
            ("pt-BR, fr;q=0.5", Language::Fr),
            ("en, es;q=0.1", Language::Es),
            ("pt", Language::Es),
        ] {
            let chosen = from_header_among(header, &offered);
            assert_eq!(chosen, language, "{header}");
        }
    }
}
