//! The words of files of counts in five languages: what the form says, and what offices write.
//!
//! They stand in `locales/files-of-counts/`, one file a language: `key = word | other form | other form`. The
//! usual word stands first and is what the form shows; by the others files are recognised.

use kernel::Language;

/// Returns the text of one language's file of words.
fn file_of(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../../locales/files-of-counts/en.ftl"),
        Language::Es => include_str!("../../../../locales/files-of-counts/es.ftl"),
        Language::Pt => include_str!("../../../../locales/files-of-counts/pt.ftl"),
        Language::Fr => include_str!("../../../../locales/files-of-counts/fr.ftl"),
        Language::Ht => include_str!("../../../../locales/files-of-counts/ht.ftl"),
    }
}

/// Yields every key of a language with its words, the usual one first.
pub fn listed(
    language: Language,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    let lines = file_of(language)
        .lines()
        .filter(|line| !line.starts_with('#'));
    let parted = lines.filter_map(|line| line.split_once(" = "));
    parted.map(|(key, words)| (key, words.split(" | ").map(str::trim)))
}

/// Yields what a family of keys calls by each word of any language: `status` gives `("exacto", "exact")`.
pub fn named(family: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    Language::ALL
        .into_iter()
        .flat_map(move |language| {
            listed(language).filter_map(move |(key, words)| {
                let name = key.strip_prefix(family)?.strip_prefix('-')?;
                Some(words.map(move |word| (word, name)))
            })
        })
        .flatten()
}

/// Returns the usual word for a key; English where the language lacks it, empty where no language has it.
#[must_use]
pub fn usual(language: Language, key: &str) -> &'static str {
    let word = |language| {
        let (_, mut words) = listed(language).find(|(found, _)| *found == key)?;
        words.next()
    };
    word(language)
        .or_else(|| word(Language::En))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn every_language_has_every_key_once_and_in_order() {
        let keys = |language| -> Vec<&str> { listed(language).map(|(key, _)| key).collect() };
        let english = keys(Language::En);
        assert!(english.len() > 60);
        for language in Language::ALL {
            let found = keys(language);
            let sorted: BTreeSet<&str> = found.iter().copied().collect();
            assert_eq!(
                found,
                sorted.into_iter().collect::<Vec<&str>>(),
                "{language}"
            );
            assert_eq!(found, english, "{language}");
            let lines = file_of(language).lines();
            let n_lines = lines.filter(|line| !line.starts_with('#') && !line.is_empty());
            assert_eq!(
                n_lines.count(),
                found.len(),
                "{language}: a line is no word"
            );
        }
    }

    #[test]
    fn no_word_of_a_family_means_two_things() {
        for family in ["column", "status", "group", "month", "measure"] {
            let mut means: BTreeMap<String, &str> = BTreeMap::new();
            for (word, name) in named(family) {
                let other = means.insert(word.to_lowercase(), name);
                assert!(
                    other.is_none_or(|other| other == name),
                    "{family}: {word} means {name} and {other:?}"
                );
            }
        }
    }

    #[test]
    fn a_word_that_is_missing_falls_back_and_is_never_invented() {
        assert_eq!(usual(Language::Es, "status-exact"), "exacto");
        assert_eq!(usual(Language::Es, "no-such-key"), "");
    }
}
