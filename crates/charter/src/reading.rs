//! Reading one charter file: every complaint names its line.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use kernel::{Country, Day, Finding, Language, Localized, Period, Severity};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::folder::{Content, Languages};

/// A text with the place where it stands in its file.
pub type Text = Spanned<String>;
/// A text per language, as it stands in a file.
pub type Texts = Spanned<BTreeMap<String, String>>;

/// One file being read, and what is wrong with it so far.
pub struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    languages: Languages<'a>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reading<'a> {
    /// Reads a whole TOML file into `T`, or leaves a finding and returns nothing.
    pub fn open<T: DeserializeOwned>(
        file: &'a str,
        found: Content<'a>,
        findings: &'a mut Vec<Finding>,
    ) -> Option<(T, Self)> {
        let text = match Finding::utf8(file, found.bytes) {
            Ok(text) => text,
            Err(finding) => {
                findings.push(finding);
                return None;
            }
        };
        findings.extend(controls(file, text));
        match toml::from_str::<T>(text) {
            Ok(content) => Some((
                content,
                Self {
                    file,
                    text,
                    languages: found.languages,
                    findings,
                },
            )),
            Err(error) => {
                let line = error.span().map_or(0, |span| line_of(text, span.start));
                let at = error.span().map_or(0, |span| span.start);
                let (what, advice) = match bare_day(text, at) {
                    Some(day) => (
                        format!("the day {day} stands without quotes"),
                        format!("Put the day in quotes: \"{day}\"."),
                    ),
                    None => (
                        error.message().replace('\n', "; "),
                        format!(
                            "Compare with the format in docs/reference/{}.md.",
                            told_in(file)
                        ),
                    ),
                };
                findings.push(Finding::error(file, line, what, advice));
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

    /// Returns whether nothing in this file was refused so far.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let mut here = self.findings.iter().filter(|one| one.file == self.file);
        here.all(|one| one.severity < Severity::Error)
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

    /// Leaves a notice at the place of `spanned`.
    pub fn notice<T>(&mut self, spanned: &Spanned<T>, what: impl Into<String>) {
        let line = line_of(self.text, spanned.span().start);
        self.findings
            .push(Finding::notice(self.file, line, what, ""));
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

    /// Refuses a number below nought of a thing that is counted.
    pub fn not_below_nought(&mut self, text: &Text, value: Option<Decimal>, unit: &str) {
        let is_below = value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
        if is_below && !evidence::may_lie_below_nought(unit) {
            let what = format!("{} lies below nought", text.get_ref());
            let advice = "What is counted is nought or more; correct the sign, or say per cent where it is a change.";
            self.refuse(text, what, advice);
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

    /// Returns the languages in which a charter's readers are met.
    pub fn languages(&self) -> &'a [Language] {
        self.languages.all
    }

    /// Reads a text that every reader meets: it must stand in each language of the charter.
    pub fn public(&mut self, texts: &Texts) -> Localized {
        self.texts(texts, self.languages.all)
    }

    /// Reads an optional text that every reader meets.
    pub fn public_some(&mut self, texts: Option<&Texts>) -> Localized {
        self.texts_some(texts, self.languages.all)
    }

    /// Reads the translations of a text whose original stands elsewhere; none is needed.
    pub fn translations(&mut self, texts: &Texts) -> Localized {
        self.texts(texts, &[])
    }

    /// Reads a text of the record: it must stand in each language in which the charter keeps its records.
    pub fn record(&mut self, texts: &Texts) -> Localized {
        self.texts(texts, self.languages.of_records)
    }

    /// Reads an optional text of the record.
    pub fn record_some(&mut self, texts: Option<&Texts>) -> Localized {
        self.texts_some(texts, self.languages.of_records)
    }

    /// Reads the address of a source.
    pub fn address(&mut self, text: &Text) -> String {
        let address = text.get_ref();
        if let Some(fault) = kernel::address::fault(address) {
            self.refuse(
                text,
                format!("a source must be an address: {fault}"),
                "Begin it with https:// and the host, and leave out spaces and names before an @.",
            );
        } else if let Some(host) = SHORTENERS.iter().find(|host| host_of(address) == **host) {
            self.refuse(
                text,
                format!("{host} hides where the address leads, and it can be led elsewhere later"),
                "Open it, and write the address at which you arrive.",
            );
        }
        address.clone()
    }
}

/// Finds control characters, and others that hide, that a file writes as escapes: nobody sees them, and they do not belong in any text.
fn controls(file: &str, text: &str) -> Vec<Finding> {
    // Unescaped ones are refused as the file is read.
    let table = text.contains('\\').then(|| DeTable::parse(text).ok());
    let mut found = Vec::new();
    if let Some(table) = table.flatten() {
        in_table(table.get_ref(), &mut found);
    }
    let finding = |(at, code): (usize, u32)| {
        let what = format!("a text holds the control character U+{code:04X}");
        Finding::error(file, line_of(text, at), what, "Remove it; text holds none.")
    };
    found.into_iter().map(finding).collect()
}

/// Where a control character stands, and which.
type Controls = Vec<(usize, u32)>;

fn in_table(table: &DeTable<'_>, found: &mut Controls) {
    for (key, value) in table {
        in_text(key.get_ref(), key.span().start, found);
        in_value(value, found);
    }
}

fn in_value(value: &Spanned<DeValue<'_>>, found: &mut Controls) {
    match value.get_ref() {
        DeValue::String(text) => in_text(text, value.span().start, found),
        DeValue::Array(all) => all.iter().for_each(|one| in_value(one, found)),
        DeValue::Table(table) => in_table(table, found),
        _ => {}
    }
}

fn in_text(text: &str, at: usize, found: &mut Controls) {
    let is_bad = |letter: &char| {
        let is_seen = matches!(letter, '\t' | '\n' | '\r');
        letter.is_control() && !is_seen || kernel::text::hides(*letter)
    };
    found.extend(
        text.chars()
            .find(is_bad)
            .map(|letter| (at, u32::from(letter))),
    );
}

/// Hosts that lead on to another address.
const SHORTENERS: [&str; 22] = [
    "adf.ly",
    "amzn.to",
    "bit.do",
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "fb.me",
    "goo.gl",
    "is.gd",
    "j.mp",
    "lnkd.in",
    "ow.ly",
    "qr.ae",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "v.gd",
];

/// Returns the host of an address, in small letters, without its `www.`.
fn host_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    let host = host.to_ascii_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// Returns the day that stands at a place of a TOML file without quotes.
fn bare_day(text: &str, at: usize) -> Option<&str> {
    let word = text.get(at..)?.get(..10)?;
    word.parse::<Day>().is_ok().then_some(word)
}

/// Returns a text without the byte-order mark at its beginning, which leaves a finding.
pub fn without_mark<'a>(file: &str, text: &'a str, findings: &mut Vec<Finding>) -> &'a str {
    let Some(rest) = text.strip_prefix('\u{feff}') else {
        return text;
    };
    findings.push(Finding::error(
        file,
        1,
        "the file begins with a byte-order mark, which nobody sees",
        "Save it as \"UTF-8\", not as \"UTF-8 with BOM\".",
    ));
    rest
}

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
pub fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
}
