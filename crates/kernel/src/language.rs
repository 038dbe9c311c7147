//! The five public languages, and text that says when it fell back to another.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A public language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// French.
    Fr,
    /// Haitian Creole.
    Ht,
}

/// A language code that the program does not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a language of this program; use one of en, es, pt, fr, ht")]
pub struct NotALanguage(pub String);

impl Language {
    /// All public languages, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::En, Self::Es, Self::Pt, Self::Fr, Self::Ht];

    /// Returns the ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::Fr => "fr",
            Self::Ht => "ht",
        }
    }

    /// Returns the language's own name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Pt => "Português",
            Self::Fr => "Français",
            Self::Ht => "Kreyòl ayisyen",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or_else(|| NotALanguage(text.chars().take(20).collect()))
    }
}

/// A text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized(BTreeMap<Language, String>);

/// A text in the language that was found, with the language that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words.
    pub text: &'a str,
    /// The language in which the words are.
    pub language: Language,
    /// Whether the reader asked for another language than this.
    pub fell_back: bool,
}

impl Localized {
    /// Returns a text known in English only.
    #[must_use]
    pub fn english(text: impl Into<String>) -> Self {
        Self([(Language::En, text.into())].into())
    }

    /// Adds or replaces the text in one language.
    #[must_use]
    pub fn with(mut self, language: Language, text: impl Into<String>) -> Self {
        self.0.insert(language, text.into());
        self
    }

    /// Returns the text in `wanted`, else in English, else in the first language that has one.
    #[must_use]
    pub fn said(&self, wanted: Language) -> Said<'_> {
        let found = [wanted, Language::En]
            .into_iter()
            .find_map(|language| self.0.get(&language).map(|text| (language, text.as_str())))
            .or_else(|| {
                self.0
                    .iter()
                    .next()
                    .map(|(language, text)| (*language, text.as_str()))
            });
        let (language, text) = found.unwrap_or((wanted, ""));
        Said {
            text,
            language,
            fell_back: language != wanted,
        }
    }

    /// Returns the text in exactly this language, if it has been written.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// Returns whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns every language with its text, in the order of [`Language::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (*language, text.as_str()))
    }
}

impl FromIterator<(Language, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_visibly() {
        let text = Localized::english("promise").with(Language::Es, "promesa");
        assert!(!text.said(Language::Es).fell_back);
        let said = text.said(Language::Ht);
        assert_eq!(
            (said.text, said.language, said.fell_back),
            ("promise", Language::En, true)
        );
    }
}
