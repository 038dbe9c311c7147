//! Reading one charter file: every complaint names its line.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use kernel::{Country, Day, Finding, Language, Localized, Period};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use toml::Spanned;

/// A text with the place where it stands in its file.
pub type Text = Spanned<String>;
/// A text per language, as it stands in a file.
pub type Texts = Spanned<BTreeMap<String, String>>;

/// One file being read, and what is wrong with it so far.
pub struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reading<'a> {
    /// Reads a whole TOML file into `T`, or leaves a finding and returns nothing.
    pub fn open<T: DeserializeOwned>(
        file: &'a str,
        bytes: &'a [u8],
        findings: &'a mut Vec<Finding>,
    ) -> Option<(T, Self)> {
        let text = match Finding::utf8(file, bytes) {
            Ok(text) => text,
            Err(finding) => {
                findings.push(finding);
                return None;
            }
        };
        match toml::from_str::<T>(text) {
            Ok(content) => Some((
                content,
                Self {
                    file,
                    text,
                    findings,
                },
            )),
            Err(error) => {
                let line = error.span().map_or(0, |span| line_of(text, span.start));
                let what = error.message().replace('\n', "; ");
                findings.push(Finding::error(
                    file,
                    line,
                    what,
                    format!(
                        "Compare with the format in docs/reference/{}.md.",
                        told_in(file)
                    ),
                ));
                None
            }
        }
    }

    /// Leaves a finding that refuses the charter, at the place of `spanned`.
    pub fn refuse<T>(
        &mut self,
        spanned: &Spanned<T>,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let line = line_of(self.text, spanned.span().start);
        self.findings
            .push(Finding::error(self.file, line, what, advice));
    }

    /// Returns the line, counted from 1, at which something stands.
    #[must_use]
    pub fn line<T>(&self, spanned: &Spanned<T>) -> usize {
        line_of(self.text, spanned.span().start)
    }

    /// Leaves a finding that refuses the charter, about the file as a whole.
    pub fn refuse_file(&mut self, what: impl Into<String>, advice: impl Into<String>) {
        self.findings
            .push(Finding::error(self.file, 0, what, advice));
    }

    /// Leaves a warning at the place of `spanned`.
    pub fn warn<T>(
        &mut self,
        spanned: &Spanned<T>,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let line = line_of(self.text, spanned.span().start);
        self.findings
            .push(Finding::warning(self.file, line, what, advice));
    }

    /// Reads a value whose error explains itself: a day, a period, an identifier, a country.
    pub fn parse<T>(&mut self, text: &Text) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        match text.get_ref().parse() {
            Ok(value) => Some(value),
            Err(error) => {
                let why = error.to_string();
                let (what, advice) = why.split_once("; ").unwrap_or((&why, "correct it"));
                self.refuse(text, what, sentence(advice));
                None
            }
        }
    }

    /// Reads an optional value; absent stays absent, wrong leaves a finding.
    pub fn parse_some<T>(&mut self, text: Option<&Text>) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        text.and_then(|text| self.parse(text))
    }

    /// Reads each of several values; wrong ones leave findings.
    pub fn parse_all<T>(&mut self, texts: &[Text]) -> Vec<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        texts.iter().filter_map(|text| self.parse(text)).collect()
    }

    /// Reads a day.
    pub fn day(&mut self, text: &Text) -> Option<Day> {
        self.parse(text)
    }

    /// Reads an optional period.
    pub fn period(&mut self, text: Option<&Text>) -> Option<Period> {
        self.parse_some(text)
    }

    /// Reads country codes.
    pub fn countries(&mut self, texts: &[Text]) -> Vec<Country> {
        self.parse_all(texts)
    }

    /// Reads an exact decimal number written without thousands separators.
    pub fn decimal(&mut self, text: &Text) -> Option<Decimal> {
        let written = text.get_ref();
        let plain = written
            .bytes()
            .all(|c| c.is_ascii_digit() || c == b'.' || c == b'-');
        match Decimal::from_str_exact(written) {
            Ok(value) if plain => Some(value),
            _ => {
                let shown: String = written.chars().take(40).collect();
                let advice = "Write digits with a point for decimals and no thousands separator, such as \"1500000\".";
                self.refuse(text, format!("\"{shown}\" is not a number"), advice);
                None
            }
        }
    }

    /// Reads a text that must stand in each of `required`.
    pub fn texts(&mut self, texts: &Texts, required: &[Language]) -> Localized {
        let mut read = Localized::default();
        for (code, words) in texts.get_ref() {
            match code.parse::<Language>() {
                Ok(_) if words.trim().is_empty() => {
                    self.refuse(
                        texts,
                        format!("the text in \"{code}\" is empty"),
                        "Write it, or remove the key.",
                    );
                }
                Ok(language) => read = read.with(language, words.trim()),
                Err(error) => {
                    self.refuse(texts, error.to_string(), "Remove it or correct the code.");
                }
            }
        }
        for language in required {
            if read.get(*language).is_none() {
                let what = format!("the text in {} is missing", language.code());
                self.refuse(texts, what, format!("Add {} = \"…\".", language.code()));
            }
        }
        read
    }

    /// Reads an optional text that must stand in each of `required` once it is there.
    pub fn texts_some(&mut self, texts: Option<&Texts>, required: &[Language]) -> Localized {
        texts
            .map(|texts| self.texts(texts, required))
            .unwrap_or_default()
    }

    /// Reads the address of a source.
    pub fn address(&mut self, text: &Text) -> String {
        let address = text.get_ref();
        let sound = (address.starts_with("https://") || address.starts_with("http://"))
            && !address.contains(char::is_whitespace)
            && address.len() <= 2_000;
        if !sound {
            self.refuse(
                text,
                "a source must be an address",
                "Begin it with https:// and leave out spaces.",
            );
        }
        address.clone()
    }
}

/// The two languages in which commitments are kept.
pub const BOTH: [Language; 2] = [Language::En, Language::Es];

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .map(|c| c.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// Returns the page of the reference that describes a file.
fn told_in(file: &str) -> &'static str {
    let homes = ["pathways/", "offices/", "questions/", "contacts/"];
    if homes.iter().any(|home| file.starts_with(home)) {
        "pathways"
    } else {
        "charter"
    }
}

/// Returns the line, counted from 1, of a byte position.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
}
