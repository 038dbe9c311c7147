//! The sentences that a charter begins with.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kernel::{Language, Localized};

static WORDS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> =
    LazyLock::new(|| toml::from_str(include_str!("words.toml")).expect("the test below reads it"));

/// Returns a sentence in some languages, with values put in for the names in braces.
pub fn said(key: &str, languages: &[Language], values: &[(&str, &str)]) -> Localized {
    let Some(texts) = WORDS.get(key) else {
        return Localized::default();
    };
    let put = |text: &String| {
        let one = |text: String, (name, value): &(&str, &str)| {
            text.replace(&format!("{{{name}}}"), value)
        };
        values.iter().fold(text.clone(), one)
    };
    let texts = languages
        .iter()
        .filter_map(|language| Some((*language, put(texts.get(language.code())?))));
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_every_language() {
        for (key, texts) in WORDS.iter() {
            for language in Language::ALL {
                assert!(
                    texts
                        .get(language.code())
                        .is_some_and(|text| !text.is_empty()),
                    "{key} {language}"
                );
            }
        }
    }
}
