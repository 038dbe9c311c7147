//! The aid standard's official schema (2.03), asked while a document streams by.
//!
//! The schema is a table compiled from the official files (`schema/compile.py` makes it anew). It knows
//! sequences, how often an element may stand, attributes and simple types, which is all that the official
//! schema uses; elements and attributes of other namespaces are let through where it lets them through.
//! Versions 2.01 and 2.02 are asked by the same table: 2.03 only adds to them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::attributes::{Attributes, resolved};
use super::refusal::RefusalKind;
use super::walk::Element;

const TABLE: &str = include_str!("schema/table.txt");
/// The longest text of a simple type that is looked at.
const LONGEST: usize = 400;

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::read(TABLE));

/// What a text must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Simple {
    String,
    Token,
    Decimal,
    Integer,
    NotNegative,
    Positive,
    Boolean,
    Date,
    Moment,
    Language,
}

/// What stands inside an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Elements,
    Text(Simple),
}

/// A place among the children of an element.
#[derive(Debug)]
enum Particle {
    /// Elements of other namespaces, however many.
    Foreign,
    Named {
        name: &'static str,
        least: u32,
        most: Option<u32>,
        kind: usize,
    },
}

#[derive(Debug)]
struct Kind {
    content: Content,
    particles: Vec<Particle>,
    attributes: Vec<(&'static str, bool, Simple)>,
}

#[derive(Debug)]
struct Schema {
    roots: HashMap<&'static str, usize>,
    kinds: Vec<Kind>,
}

fn simple(word: &str) -> Simple {
    match word {
        "decimal" => Simple::Decimal,
        "int" => Simple::Integer,
        "nonNegativeInteger" => Simple::NotNegative,
        "positiveInteger" => Simple::Positive,
        "boolean" => Simple::Boolean,
        "date" => Simple::Date,
        "dateTime" => Simple::Moment,
        "NMTOKEN" => Simple::Token,
        "language" => Simple::Language,
        _ => Simple::String,
    }
}

impl Schema {
    /// Reads the table, which is part of the program and known to be whole.
    fn read(table: &'static str) -> Self {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut schema = Self {
            roots: HashMap::new(),
            kinds: Vec::new(),
        };
        let mut number = |name: &'static str, kinds: &mut Vec<Kind>| {
            *numbers.entry(name).or_insert_with(|| {
                let content = match name.strip_prefix('=') {
                    Some(word) => Content::Text(simple(word)),
                    None => Content::Elements,
                };
                kinds.push(Kind {
                    content,
                    particles: Vec::new(),
                    attributes: Vec::new(),
                });
                kinds.len() - 1
            })
        };
        let mut open = 0;
        for line in table.lines() {
            let words: Vec<&'static str> = line.split(' ').collect();
            match words.as_slice() {
                ["R", name, kind] => {
                    let kind = number(kind, &mut schema.kinds);
                    schema.roots.insert(name, kind);
                }
                ["T", name, content] => {
                    open = number(name, &mut schema.kinds);
                    if *content != "elements" {
                        schema.kinds[open].content = Content::Text(simple(content));
                    }
                }
                ["x"] => schema.kinds[open].particles.push(Particle::Foreign),
                ["e", name, least, most, kind] => {
                    let kind = number(kind, &mut schema.kinds);
                    schema.kinds[open].particles.push(Particle::Named {
                        name,
                        least: least.parse().unwrap_or(0),
                        most: most.parse().ok(),
                        kind,
                    });
                }
                ["a", name, must, kind] => {
                    let attribute = (*name, *must == "required", simple(kind));
                    schema.kinds[open].attributes.push(attribute);
                }
                _ => {}
            }
        }
        schema
    }
}

/// An element that is open.
#[derive(Debug)]
struct Open {
    kind: usize,
    /// The place among the particles that was reached, and how often it was used.
    at: usize,
    n: u32,
    text: String,
    line: usize,
    name: Box<str>,
}

/// A departure from the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// Asks the schema about a document, element by element.
#[derive(Debug, Default)]
pub struct Asking {
    open: Vec<Open>,
    /// How many elements are open of which the schema says nothing.
    n_passed: usize,
    found: Vec<Departure>,
}

impl Asking {
    /// Returns what was found since this was last asked.
    pub fn found(&mut self) -> std::vec::Drain<'_, Departure> {
        self.found.drain(..)
    }

    /// An element opens.
    pub fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        if self.n_passed > 0 {
            self.n_passed += 1;
            return Ok(());
        }
        let line = element.line();
        let kind = match self.open.last_mut() {
            None => self.root(element, line)?,
            Some(around) => Self::child(around, element, line, &mut self.found)?,
        };
        let Some(kind) = kind else {
            self.n_passed = 1;
            return Ok(());
        };
        self.attributes(kind, element, line)?;
        self.open.push(Open {
            kind,
            at: 0,
            n: 0,
            text: String::new(),
            line,
            name: element.name.into(),
        });
        Ok(())
    }

    /// Finds what the root is; nothing where the schema has none. The standard's elements have no namespace.
    fn root(&mut self, element: &Element<'_>, line: usize) -> Result<Option<usize>, RefusalKind> {
        if is_foreign(element)? {
            let name = shown(element.name);
            let what =
                format!("<{name}> belongs to another namespace than the standard, which has none");
            self.found.push(Departure { line, what });
            return Ok(None);
        }
        Ok(SCHEMA.roots.get(element.name).copied())
    }

    /// Finds the place of a child; nothing where the schema has none, or lets anything through.
    fn child(
        around: &mut Open,
        element: &Element<'_>,
        line: usize,
        found: &mut Vec<Departure>,
    ) -> Result<Option<usize>, RefusalKind> {
        let particles = &SCHEMA.kinds[around.kind].particles;
        let foreign = is_foreign(element)?;
        let fits = |particle: &Particle| match particle {
            Particle::Foreign => foreign,
            Particle::Named { name, .. } => !foreign && *name == element.name,
        };
        let place = particles[around.at..].iter().position(fits);
        let Some(place) = place.map(|further| around.at + further) else {
            let name = shown(element.name);
            let was = particles[..around.at].iter().any(fits);
            let what = if was {
                format!("<{name}> stands too late in <{}>", around.name)
            } else {
                format!("<{name}> is not expected in <{}>", around.name)
            };
            found.push(Departure { line, what });
            return Ok(None);
        };
        if place > around.at {
            lacking(around, place, line, found);
            (around.at, around.n) = (place, 0);
        }
        around.n += 1;
        match &particles[place] {
            Particle::Foreign => Ok(None),
            Particle::Named { most, kind, .. } => {
                if most.is_some_and(|most| around.n == most + 1) {
                    let (name, of) = (shown(element.name), &around.name);
                    let what =
                        format!("<{name}> stands more than {} times in <{of}>", around.n - 1);
                    found.push(Departure { line, what });
                }
                Ok(Some(*kind))
            }
        }
    }

    fn attributes(
        &mut self,
        kind: usize,
        element: &Element<'_>,
        line: usize,
    ) -> Result<(), RefusalKind> {
        let known = &SCHEMA.kinds[kind].attributes;
        let mut seen = 0_u64;
        let of = element.name;
        for attribute in Attributes::new(element.attributes) {
            let (name, value) = attribute?;
            let at = known.iter().position(|(one, ..)| *one == name);
            let Some(at) = at else {
                // Other namespaces may say more, and declare themselves. What XML Schema would read otherwise than
                // the standard does is none of them.
                let is_of_schema = matches!(name, "xsi:nil" | "xsi:type");
                if is_of_schema || !name.contains(':') && name != "xmlns" {
                    let what = format!("<{of}> has no attribute \"{}\"", shown(name));
                    self.found.push(Departure { line, what });
                }
                continue;
            };
            seen |= 1 << at;
            let value = resolved(value)?;
            if !is(known[at].2, &value) {
                let value = shown(&value);
                let what = format!("{of}/@{name} is \"{value}\", {}", wanted(known[at].2));
                self.found.push(Departure { line, what });
            }
        }
        for (at, (name, must, _)) in known.iter().enumerate() {
            if *must && seen & (1 << at) == 0 {
                let what = format!("<{of}> lacks the attribute \"{name}\"");
                self.found.push(Departure { line, what });
            }
        }
        Ok(())
    }

    /// A piece of text stands in the innermost open element.
    pub fn text(&mut self, piece: &str) {
        if self.n_passed > 0 {
            return;
        }
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match SCHEMA.kinds[open.kind].content {
            Content::Text(Simple::String) => {}
            Content::Text(_) => {
                let left = LONGEST.saturating_sub(open.text.len());
                open.text.extend(piece.chars().take(left));
            }
            Content::Elements => {
                if open.text.is_empty() && !piece.trim_ascii().is_empty() {
                    // Told when the element closes, once.
                    open.text.push_str(&shown(piece.trim()));
                }
            }
        }
    }

    /// The innermost open element closes.
    pub fn close(&mut self) {
        if self.n_passed > 0 {
            self.n_passed -= 1;
            return;
        }
        let Some(mut open) = self.open.pop() else {
            return;
        };
        let kind = &SCHEMA.kinds[open.kind];
        let line = open.line;
        match kind.content {
            Content::Text(wants) if !is(wants, &open.text) => {
                let (name, text) = (&open.name, shown(open.text.trim()));
                let what = format!("<{name}> is \"{text}\", {}", wanted(wants));
                self.found.push(Departure { line, what });
            }
            Content::Elements if !open.text.is_empty() => {
                let what = format!("<{}> holds the text \"{}\"", open.name, open.text);
                self.found.push(Departure { line, what });
            }
            _ => {}
        }
        lacking(&mut open, kind.particles.len(), line, &mut self.found);
    }
}

/// Tells which children are missing before a place.
fn lacking(around: &mut Open, place: usize, line: usize, found: &mut Vec<Departure>) {
    let particles = &SCHEMA.kinds[around.kind].particles;
    for (at, particle) in particles.iter().enumerate().take(place).skip(around.at) {
        let Particle::Named { name, least, .. } = particle else {
            continue;
        };
        let n = if at == around.at { around.n } else { 0 };
        if n < *least {
            let what = format!("<{}> lacks <{name}>", around.name);
            found.push(Departure { line, what });
        }
    }
}

/// Returns whether an element belongs to another namespace than the standard's, which has none.
fn is_foreign(element: &Element<'_>) -> Result<bool, RefusalKind> {
    if element.name.contains(':') {
        return Ok(true);
    }
    for attribute in Attributes::new(element.attributes) {
        let (name, value) = attribute?;
        if name == "xmlns" {
            return Ok(!value.is_empty());
        }
    }
    Ok(false)
}

fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

fn wanted(simple: Simple) -> &'static str {
    match simple {
        Simple::String => "no text",
        Simple::Token => "no name token",
        Simple::Decimal => "no decimal number",
        Simple::Integer => "no whole number",
        Simple::NotNegative => "no whole number of 0 or more",
        Simple::Positive => "no whole number of 1 or more",
        Simple::Boolean => "neither true, false, 1 nor 0",
        Simple::Date => "no date",
        Simple::Moment => "no date with a time",
        Simple::Language => "no language as in \"en\" or \"pt-BR\"",
    }
}

/// Returns whether a text is of a simple type of XML Schema.
fn is(simple: Simple, text: &str) -> bool {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_whole = !unsigned.is_empty() && digits(unsigned);
    let is_nought = unsigned.bytes().all(|b| b == b'0');
    match simple {
        Simple::String => true,
        Simple::Token => {
            let letter = |c: char| c.is_alphanumeric() || "._:-".contains(c);
            !text.is_empty() && text.chars().all(letter)
        }
        Simple::Decimal => {
            let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
            digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty())
        }
        Simple::Integer => is_whole && text.trim_start_matches('+').parse::<i32>().is_ok(),
        Simple::NotNegative => is_whole && (!text.starts_with('-') || is_nought),
        Simple::Positive => is_whole && !text.starts_with('-') && !is_nought,
        Simple::Boolean => matches!(text, "true" | "false" | "1" | "0"),
        Simple::Date => rest_of_date(text).is_some_and(is_zone),
        Simple::Moment => rest_of_date(text)
            .and_then(|rest| rest.strip_prefix('T'))
            .is_some_and(is_time),
        Simple::Language => text.is_empty() || is_language(text),
    }
}

/// Returns whether a text is a language: parts of one to eight letters, digits too after the first.
fn is_language(text: &str) -> bool {
    text.split('-').enumerate().all(|(at, part)| {
        let fits = |b: u8| b.is_ascii_alphabetic() || at > 0 && b.is_ascii_digit();
        (1..=8).contains(&part.len()) && part.bytes().all(fits)
    })
}

/// Returns what follows the date with which a text begins. Years may be of any age: before our era, and of more
/// than four digits.
fn rest_of_date(text: &str) -> Option<&str> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let n_digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let (year, rest) = unsigned.split_at(n_digits);
    let is_year = n_digits == 4 || n_digits > 4 && !year.starts_with('0');
    if !is_year || year.bytes().all(|b| b == b'0') {
        return None;
    }
    let (month_day, rest) = rest.split_at_checked(6)?;
    let digits = |at: usize| {
        let two = month_day.get(at..at + 2)?;
        let is_number = two.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| two.parse::<u8>().ok()).flatten()
    };
    let (month, day) = (digits(1)?, digits(4)?);
    let parted = month_day.as_bytes()[0] == b'-' && month_day.as_bytes()[3] == b'-';
    // Ten thousand years are a multiple of the four hundred after which the calendar begins again.
    let year: u16 = year[n_digits - 4..].parse().ok()?;
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let n_days = match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (parted && (1..=n_days).contains(&day)).then_some(rest)
}

fn is_zone(text: &str) -> bool {
    let Some(clock) = text.strip_prefix(['+', '-']) else {
        return matches!(text, "" | "Z");
    };
    let two = |text: &str, most: u8| text.len() == 2 && text.parse::<u8>().is_ok_and(|n| n <= most);
    (clock.split_once(':')).is_some_and(|(h, m)| two(h, 14) && two(m, 59))
}

fn is_time(text: &str) -> bool {
    let Some(clock) = text.get(..8) else {
        return false;
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let two = |text: &str, most: u8| {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        text.len() == 2 && digits && text.parse::<u8>().is_ok_and(|n| n <= most)
    };
    let [h, m, s] = parts.as_slice() else {
        return false;
    };
    let mut rest = &text[8..];
    if let Some(part) = rest.strip_prefix('.') {
        let zone = part.trim_start_matches(|c: char| c.is_ascii_digit());
        if zone.len() == part.len() {
            return false;
        }
        rest = zone;
    }
    (two(h, 23) || clock == "24:00:00") && two(m, 59) && two(s, 59) && is_zone(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_types_are_those_of_xml_schema() {
        let right = [
            (Simple::Decimal, "-12.50"),
            (Simple::Decimal, " .5 "),
            (Simple::Decimal, "+5."),
            (Simple::Integer, "-3"),
            (Simple::NotNegative, "-0"),
            (Simple::Positive, "+7"),
            (Simple::Boolean, "0"),
            (Simple::Date, "2020-02-29"),
            (Simple::Date, "2020-02-28-05:00"),
            (Simple::Date, "1066-10-14Z"),
            (Simple::Date, "12020-02-29"),
            (Simple::Date, "-0044-03-15"),
            (Simple::Date, " 2020-02-28 "),
            (Simple::Language, ""),
            (Simple::Language, "pt-BR"),
            (Simple::Language, "es-419"),
            (Simple::Moment, "2020-02-28T24:00:00"),
            (Simple::Moment, "2020-02-28T23:59:59.5Z"),
            (Simple::Token, "a-b:c"),
        ];
        let wrong = [
            (Simple::Decimal, "ten"),
            (Simple::Decimal, "1e3"),
            (Simple::Decimal, ""),
            (Simple::Decimal, "1,000"),
            (Simple::Integer, "99999999999"),
            (Simple::NotNegative, "-1"),
            (Simple::Positive, "0"),
            (Simple::Boolean, "TRUE"),
            (Simple::Date, "2021-02-29"),
            (Simple::Date, "2020-02-28T00:00:00"),
            (Simple::Date, "28-02-2020"),
            (Simple::Date, "2020-2-28"),
            (Simple::Date, "2020-02-+1"),
            (Simple::Date, "2020-13-01"),
            (Simple::Date, "0000-01-01"),
            (Simple::Date, "02020-01-01"),
            (Simple::Date, "1900-02-29"),
            (Simple::Date, "2020-02-2é"),
            (Simple::Language, "not a language"),
            (Simple::Language, "419"),
            (Simple::Language, "abcdefghi"),
            (Simple::Language, "en-"),
            (Simple::Date, ""),
            (Simple::Moment, "2020-02-28"),
            (Simple::Moment, "2020-02-28T25:00:00"),
            (Simple::Token, "a b"),
        ];
        for (simple, text) in right {
            assert!(is(simple, text), "{simple:?} {text}");
        }
        for (simple, text) in wrong {
            assert!(!is(simple, text), "{simple:?} {text}");
        }
    }
}
