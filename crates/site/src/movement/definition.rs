//! How a source's own definition is told: known ones in the reader's language, others as they stand.

use ui::Words;

/// Returns a definition in words; the source's own where it has none here.
///
/// The refugee agency codes its applications for asylum by with whom they were lodged, at which stage, at which level
/// they are decided, and whether persons or cases are counted (documentation of its R package `refugees`, table
/// `asylum_applications`). Only the letters explained there are put into words, and the code stays beside them,
/// since it alone tells two such tables apart.
pub fn told(words: Words, definition: &str) -> String {
    if let Some(said) = lodged(words, definition) {
        return said;
    }
    let plain: String = (definition.chars())
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                ' '
            }
        })
        .collect();
    let key = plain.split_whitespace().collect::<Vec<_>>().join("-");
    (words.find(&format!("definition-{key}"), &[]))
        .map_or_else(|| definition.to_owned(), std::borrow::Cow::into_owned)
}

fn lodged(words: Words, definition: &str) -> Option<String> {
    let parts: Vec<&str> = definition.split('-').collect();
    let [with, stage, level, unit] = parts[..] else {
        return None;
    };
    let is_code =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_uppercase());
    if !["G", "J", "U"].contains(&with) || !["P", "C"].contains(&unit) || !is_code(level) {
        return None;
    }
    let said = [("lodged", with), ("stage", stage), ("unit", unit)]
        .map(|(what, code)| format!("asylum-{what}-{}", code.to_ascii_lowercase()));
    let mut said: Vec<String> = (said.iter())
        .filter_map(|key| words.find(key, &[]))
        .map(std::borrow::Cow::into_owned)
        .collect();
    said.push(definition.to_owned());
    Some(said.join("; "))
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn known_definitions_are_told_in_the_readers_language_and_others_as_they_stand() {
        let spanish = |definition| told(Words::in_language(Language::Es), definition);
        assert_eq!(spanish("Coastal Border"), "frontera costera");
        assert_eq!(spanish("U.S. Border Patrol"), "Patrulla Fronteriza");
        assert_eq!(
            spanish("U-N-FI-C"),
            "ante ACNUR; nuevas; casos de una o más personas; U-N-FI-C"
        );
        // A stage that its documentation does not explain is not guessed.
        assert_eq!(spanish("G-V-FI-P"), "ante el gobierno; G-V-FI-P");
        for other in ["hombres", "X:DF_A(1.0)", "G-N-first-P", "F", "_T", ""] {
            assert_eq!(spanish(other), other);
        }
    }
}
