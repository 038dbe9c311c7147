//! The cells of one row: numbers, days and countries as offices write them, each refused with its place.

use std::fmt::Display;
use std::str::FromStr;

use csv::StringRecord;
use evidence::Who;
use kernel::text::folded;
use kernel::{Country, Day, Finding, Holder, Language, Localized, Period};
use movement::series::Odd;
use rust_decimal::Decimal;

use super::columns::Places;
use crate::movement::country::{Scheme, country};
use crate::movement::numbers::Numbers;
use crate::movement::periods::Dates;
use crate::movement::words;

/// How the columns of a table write numbers and days, each judged by the whole column.
pub struct Ways {
    /// By the place of the column.
    pub numbers: Vec<Numbers>,
    /// By the place of the column.
    pub dates: Vec<Dates>,
    /// Numbers that somebody gave for all rows, with a point before the fraction.
    pub plain: Numbers,
}

/// One row being read.
pub struct Row<'a> {
    pub file: &'a str,
    pub line: usize,
    pub places: &'a Places,
    pub cells: &'a StringRecord,
    pub ways: &'a Ways,
    /// The language of texts whose header names none.
    pub language: Language,
    pub findings: &'a mut Vec<Finding>,
}

impl Row<'_> {
    /// Returns what stands in a column, for this row or for all.
    pub fn cell(&self, name: &'static str) -> &str {
        let here = self
            .places
            .place(name)
            .and_then(|at| self.cells.get(at))
            .map_or("", str::trim);
        if here.is_empty() {
            self.places.for_all(name).unwrap_or("")
        } else {
            here
        }
    }

    /// Returns a text, where there is one.
    pub fn some(&self, name: &'static str) -> Option<String> {
        // A charter keeps a cell of several lines in one; read so, it is known again.
        Some(kernel::text::one_line(self.cell(name))).filter(|text| !text.is_empty())
    }

    /// Leaves a finding about this row.
    pub fn refuse(&mut self, what: impl Into<String>, advice: impl Into<String>) {
        self.findings
            .push(Finding::error(self.file, self.line, what, advice));
    }

    /// Returns a text in each language in which the row has it.
    pub fn texts(&self, name: &'static str) -> Localized {
        let named = self.places.in_languages(name);
        let mut texts: Localized = named
            .map(|(language, at)| {
                (
                    language,
                    kernel::text::one_line(self.cells.get(at).unwrap_or_default()),
                )
            })
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let plain = self.cell(name);
        if !plain.is_empty() {
            let own = self.cell("language");
            let language = language_of(own).unwrap_or(self.language);
            texts = texts.with(language, kernel::text::one_line(plain));
        }
        texts
    }

    /// Refuses a language that the program does not speak.
    pub fn language_is_known(&mut self) {
        let own = self.cell("language").to_owned();
        if !own.is_empty() && language_of(&own).is_none() {
            self.refuse(
                format!("language: \"{own}\" is none of this program's"),
                "Write one of en, es, pt, fr, ht.",
            );
        }
    }

    /// Returns a number, or nothing where none stands.
    pub fn number(&mut self, name: &'static str) -> Option<Decimal> {
        let place = self.places.place(name);
        let own = place
            .and_then(|at| self.cells.get(at))
            .map_or("", str::trim);
        let ways = place
            .filter(|_| !own.is_empty())
            .map_or(self.ways.plain, |at| self.ways.numbers[at]);
        let text = self.cell(name).to_owned();
        if text.is_empty() || words::is_missing(&text) {
            return None;
        }
        match ways.number(&text) {
            Ok(number) => format!("{}.{}0", number.whole, number.fraction)
                .parse::<Decimal>()
                .ok()
                .map(|one| one.normalize()),
            Err(odd) => {
                let advice = match odd {
                    Odd::TwoNumbers => {
                        "Write it without a mark between thousands; it may be thousands or a fraction."
                    }
                    Odd::Negative => "Write what is promised or counted as a number from 0.",
                    Odd::Failed => {
                        "A formula failed here; mend it in the spreadsheet and save again."
                    }
                    _ => {
                        "Write digits alone, such as 1500000; words such as \"about\" or \"million\" belong into note."
                    }
                };
                self.refuse(
                    format!(
                        "{name}: \"{}\" is no number",
                        kernel::text::short(&text, 40)
                    ),
                    advice,
                );
                None
            }
        }
    }

    /// Returns a period, or nothing where none stands.
    pub fn period(&mut self, name: &'static str) -> Option<Period> {
        let text = self.cell(name).to_owned();
        if text.is_empty() || words::is_missing(&text) {
            return None;
        }
        let dates = self.dates(name);
        let plain = without_end(&text);
        if let Ok(day) = dates.day(&plain) {
            return Some(Period::Day(day));
        }
        match plain.parse().ok().or_else(|| dates.period(&plain).ok()) {
            Some(period) => Some(period),
            None => {
                self.odd_date(name, &text, &dates.day(&plain));
                None
            }
        }
    }

    /// Returns a day, or nothing where none stands; a month or a year is none.
    pub fn day(&mut self, name: &'static str) -> Option<Day> {
        let text = self.cell(name).to_owned();
        if text.is_empty() || words::is_missing(&text) {
            return None;
        }
        let read = self.dates(name).day(&text);
        if read.is_err() {
            self.odd_date(name, &text, &read);
        }
        read.ok()
    }

    fn dates(&self, name: &'static str) -> Dates {
        self.places
            .place(name)
            .map_or_else(Dates::default, |at| self.ways.dates[at])
    }

    fn odd_date(&mut self, name: &str, text: &str, read: &Result<Day, Odd>) {
        let advice = match read {
            Err(Odd::TwoDays) => {
                "Write it as 2024-05-07; this can be read as two days, and no other row of the column tells."
            }
            _ => "Write 2024-05-07, or where a period will do 2024-05, 2024-Q2 or 2024.",
        };
        self.refuse(
            format!(
                "{name}: \"{}\" is no such date",
                kernel::text::short(text, 40)
            ),
            advice,
        );
    }

    /// Returns who is named in a text.
    pub fn who(text: &str) -> Who {
        let capitals = text.trim().to_uppercase();
        let known = country(text, Scheme::Any)
            .or_else(|| {
                (capitals.len() <= 3)
                    .then(|| country(&capitals, Scheme::Any))
                    .flatten()
            })
            .or_else(|| without_office(text).and_then(|name| country(&name, Scheme::Name)));
        if let Some(country) = known {
            return Who::Holder(Holder::Country(country));
        }
        text.trim()
            .parse()
            .map_or_else(|_| Who::Name(text.trim().to_owned()), Who::Holder)
    }

    /// Returns a country, or nothing where none stands.
    pub fn country(&mut self, name: &'static str) -> Option<Country> {
        let text = self.some(name)?;
        match Self::who(&text) {
            Who::Holder(Holder::Country(country)) => Some(country),
            Who::Holder(Holder::All) => None,
            _ => {
                self.unknown_country(name, &text);
                None
            }
        }
    }

    /// Says that no list knows a country.
    pub fn unknown_country(&mut self, name: &str, text: &str) {
        let what = format!(
            "{name}: no country is called \"{}\"",
            kernel::text::short(text, 60)
        );
        self.refuse(
            what,
            "Write its three letters, such as GTM, or its usual name in en, es, pt, fr or ht.",
        );
    }

    /// Returns a word of the program, or nothing where none stands.
    pub fn word<T>(&mut self, name: &'static str) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        let text = self.some(name)?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                let why = error.to_string();
                let (what, advice) = why.split_once("; ").unwrap_or((&why, "correct it"));
                self.refuse(format!("{name}: {what}"), format!("Please {advice}."));
                None
            }
        }
    }

    /// Returns the parts of a cell that holds several.
    pub fn list(&self, name: &'static str) -> Vec<String> {
        let cell = self.cell(name);
        let sign = [';', '|', '/']
            .into_iter()
            .find(|sign| cell.contains(*sign))
            .unwrap_or(',');
        let parts = cell.split(sign).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Returns the address at which the row was read.
    pub fn source(&mut self) -> Option<String> {
        let cell = self.cell("source").to_owned();
        let fault = kernel::address::fault(&cell);
        if let Some(fault) = fault {
            let shown = kernel::text::short(&cell, 40);
            let what = if cell.is_empty() {
                "the row has no source".to_owned()
            } else {
                format!("source: \"{shown}\" is no address: {fault}")
            };
            self.refuse(what, "Give the whole address, from https://, at which it was read; nothing enters without one.");
        }
        Some(cell).filter(|_| fault.is_none())
    }

    /// Refuses a row in which something stands that nobody sees.
    pub fn hides_nothing(&mut self) {
        let hidden = self.cells.iter().find_map(|cell| {
            let bad = |c: &char| kernel::text::hides(*c) || c.is_control() && !c.is_whitespace();
            cell.chars().find(bad)
        });
        if let Some(letter) = hidden {
            let what = format!(
                "a cell holds the character U+{:04X}, which nobody sees",
                u32::from(letter)
            );
            self.refuse(what, "Type the cell anew, without copying it.");
        }
    }
}

/// Returns the language that a word names: its code, or its own name.
fn language_of(text: &str) -> Option<Language> {
    let text = folded(text);
    let english = [
        "english",
        "spanish",
        "portuguese",
        "french",
        "haitian creole",
    ];
    let is_it = |(at, one): &(usize, Language)| {
        text == one.code() || text == folded(one.own_name()) || text == english[*at]
    };
    Language::ALL
        .into_iter()
        .enumerate()
        .find(is_it)
        .map(|(_, one)| one)
}

/// Returns a date without words that say that its end is meant, as the end of a period is in any case.
fn without_end(text: &str) -> String {
    const WORDS: [&str; 16] = [
        "by the end of ",
        "end of ",
        "end ",
        "by ",
        "until ",
        "fines de ",
        "a fines de ",
        "finales de ",
        "a finales de ",
        "fin de ",
        "fin ",
        "hasta ",
        "fim de ",
        "ate ",
        "d ici ",
        "jiska ",
    ];
    let lower = text.trim().to_lowercase();
    let rest = WORDS.iter().find_map(|word| lower.strip_prefix(word));
    rest.map_or_else(|| text.trim().to_owned(), str::to_owned)
}

/// Returns the country in the name of its government.
fn without_office(text: &str) -> Option<String> {
    const OFFICES: [&str; 10] = [
        "government of the ",
        "government of ",
        "gobierno de la ",
        "gobierno del ",
        "gobierno de ",
        "gouvernement de la ",
        "gouvernement du ",
        "gouvernement de ",
        "governo do ",
        "governo da ",
    ];
    let name = folded(text);
    OFFICES
        .iter()
        .find_map(|office| name.strip_prefix(office))
        .map(str::to_owned)
}
