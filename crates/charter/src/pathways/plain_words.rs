//! Words that no text about pathways uses: they promise what only an authority decides.

/// In small letters, in the order of the languages.
const FORBIDDEN: [&str; 32] = [
    "eligible",
    "eligibility",
    "ineligible",
    "qualify",
    "qualifies",
    "elegible",
    "elegibles",
    "elegibilidad",
    "inelegible",
    "inelegibles",
    "califica",
    "calificas",
    "califican",
    "calificar",
    "elegível",
    "elegíveis",
    "elegibilidade",
    "inelegível",
    "qualifica",
    "qualificam",
    "qualificar",
    "éligible",
    "éligibles",
    "éligibilité",
    "inéligible",
    "inéligibles",
    "qualifie",
    "qualifiez",
    "qualifient",
    "elijib",
    "elijibilite",
    "kalifye",
];

/// What to do about it.
pub const ADVICE: &str = "Say what the published rule asks for: \"this is for people who …\".";

/// Returns the first forbidden word of a text; addresses are not read.
pub fn forbidden(text: &str) -> Option<&'static str> {
    let words = text
        .split_whitespace()
        .filter(|word| !word.contains("://"))
        .flat_map(|word| word.split(|letter: char| !letter.is_alphabetic()));
    let mut found = words.filter_map(|word| {
        let small = word.to_lowercase();
        FORBIDDEN.iter().find(|one| **one == small).copied()
    });
    found.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_promise_are_found_in_every_language_and_skilled_work_is_not() {
        for (text, word) in [
            ("You are Eligible for a visa.", "eligible"),
            ("Usted califica, y es elegible.", "califica"),
            ("Você é elegível.", "elegível"),
            ("Vous êtes éligible.", "éligible"),
            ("Ou kalifye.", "kalifye"),
        ] {
            assert_eq!(forbidden(text), Some(word), "{text}");
        }
        for text in [
            "Trabajo calificado.",
            "Travail qualifié.",
            "See https://example.org/who-qualify/ for more.",
        ] {
            assert_eq!(forbidden(text), None, "{text}");
        }
    }
}
