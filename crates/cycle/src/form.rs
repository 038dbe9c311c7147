//! What a report must say, and what is wrong with what it says.

use std::collections::BTreeMap;

use kernel::{Day, Language, Period};
use rust_decimal::Decimal;

use crate::code::{Claimed, Exactness, News, Progress};
use crate::field::{DeliverablePart, Field, FigurePart, FlexibilityPart};

/// What is wrong with a field. Whoever writes is told by the key `desk-fault-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It must be answered.
    Missing,
    /// It is longer than so many characters.
    TooLong(usize),
    /// It is none of the answers on offer.
    NotAnAnswer,
    /// It is no day, month, quarter or year.
    NotAPeriod,
    /// It is no day.
    NotADay,
    /// It lies in the future.
    InTheFuture,
    /// It is no number as `1500000` or `12.5`.
    NotANumber,
    /// It is no address of the web, and no file that was sent here.
    NotAnAddress,
    /// Nothing that is done can lack a day or what shows it.
    NothingShows,
    /// The commitment has no such deliverable.
    NoSuchDeliverable,
}

impl Fault {
    /// Returns the word in the key by which whoever writes is told.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::NotAnAnswer => "not-an-answer",
            Self::NotAPeriod => "not-a-period",
            Self::NotADay => "not-a-day",
            Self::InTheFuture => "in-the-future",
            Self::NotANumber => "not-a-number",
            Self::NotAnAddress => "not-an-address",
            Self::NothingShows => "nothing-shows",
            Self::NoSuchDeliverable => "no-such-deliverable",
        }
    }
}

/// The form of one commitment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// The identifiers of its deliverables.
    pub deliverables: Vec<String>,
}

/// Returns how many characters a field may hold.
#[must_use]
pub fn most(field: &Field) -> usize {
    match field {
        Field::Narrative => 2_000,
        Field::Difficulties | Field::Change => 1_000,
        Field::Flexibility(FlexibilityPart::Why | FlexibilityPart::Support) => 1_000,
        Field::Evidence(_)
        | Field::Deliverable(_, DeliverablePart::Evidence)
        | Field::Figure(_, FigurePart::Address) => 2_000,
        Field::Figure(_, FigurePart::Indicator | FigurePart::Unit) => 120,
        Field::Flexibility(FlexibilityPart::Rule) => 200,
        _ => 40,
    }
}

/// Returns what is wrong with one text, which is not empty.
#[must_use]
pub fn fault(field: &Field, text: &str, today: Day) -> Option<Fault> {
    let most = most(field);
    if text.chars().count() > most {
        return Some(Fault::TooLong(most));
    }
    let answer = |is: bool| (!is).then_some(Fault::NotAnAnswer);
    match field {
        Field::News => answer(text.parse::<News>().is_ok()),
        Field::Delivery => answer(text.parse::<Claimed>().is_ok()),
        Field::Language => answer(text.parse::<Language>().is_ok()),
        Field::Deliverable(_, DeliverablePart::State) => answer(text.parse::<Progress>().is_ok()),
        Field::Figure(_, FigurePart::Qualifier) => answer(text.parse::<Exactness>().is_ok()),
        Field::Deliverable(_, DeliverablePart::On) => match text.parse::<Day>() {
            Err(_) => Some(Fault::NotADay),
            Ok(day) => (day > today).then_some(Fault::InTheFuture),
        },
        Field::Flexibility(FlexibilityPart::Until) => {
            text.parse::<Day>().err().map(|_| Fault::NotADay)
        }
        Field::Figure(_, FigurePart::AsOf) => match text.parse::<Period>() {
            Err(_) => Some(Fault::NotAPeriod),
            Ok(period) => (period.first_day() > today).then_some(Fault::InTheFuture),
        },
        Field::Figure(_, FigurePart::Value) => (!is_number(text)).then_some(Fault::NotANumber),
        Field::Evidence(_)
        | Field::Deliverable(_, DeliverablePart::Evidence)
        | Field::Figure(_, FigurePart::Address) => {
            (!is_address(text)).then_some(Fault::NotAnAddress)
        }
        _ => None,
    }
}

/// Figures are written in one way, so that `1.500` is never both one and a half and fifteen hundred.
fn is_number(text: &str) -> bool {
    let plain = text.strip_prefix('-').unwrap_or(text);
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let is_written = match plain.split_once('.') {
        None => are_digits(plain),
        // Three digits behind a point look like thousands, unless nothing or too much stands before it.
        Some((whole, part)) => {
            let is_thousands = part.len() == 3 && whole.len() <= 3 && whole != "0";
            are_digits(whole) && are_digits(part) && !is_thousands
        }
    };
    is_written && text.parse::<Decimal>().is_ok()
}

fn is_address(text: &str) -> bool {
    match text.strip_prefix("file:") {
        Some(digest) => is_digest(digest),
        None => text.contains("://") && kernel::address::fault(text).is_none(),
    }
}

/// Returns whether a text is a digest as this program writes it: 64 small hexadecimal digits.
pub(crate) fn is_digest(text: &str) -> bool {
    let is_digit = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    text.len() == 64 && text.bytes().all(is_digit)
}

impl Form {
    /// Returns everything that keeps a report from being sent, in the form's order.
    ///
    /// *Nothing new* makes the rest optional; what is written all the same must be right.
    #[must_use]
    pub fn faults(&self, said: &BTreeMap<Field, String>, today: Day) -> Vec<(Field, Fault)> {
        let mut found = Vec::new();
        let get = |field: &Field| {
            said.get(field)
                .map(|text| text.trim())
                .filter(|t| !t.is_empty())
        };
        for (field, text) in said {
            if let Field::Deliverable(id, _) = field
                && !self.deliverables.contains(id)
            {
                found.push((field.clone(), Fault::NoSuchDeliverable));
            } else if !text.trim().is_empty()
                && let Some(fault) = fault(field, text.trim(), today)
            {
                found.push((field.clone(), fault));
            }
        }
        let mut must = |field: Field, fault: Fault| {
            if get(&field).is_none() {
                found.push((field, fault));
            }
        };
        must(Field::News, Fault::Missing);
        must(Field::Language, Fault::Missing);
        let news = get(&Field::News).and_then(|text| text.parse::<News>().ok());
        if news.is_some_and(|news| news != News::Nothing) {
            must(Field::Delivery, Fault::Missing);
            must(Field::Narrative, Fault::Missing);
            for id in &self.deliverables {
                must(
                    Field::Deliverable(id.clone(), DeliverablePart::State),
                    Fault::Missing,
                );
            }
        }
        for field in said.keys() {
            match field {
                Field::Deliverable(id, DeliverablePart::State)
                    if get(field) == Some(Progress::Done.code()) =>
                {
                    for part in [DeliverablePart::On, DeliverablePart::Evidence] {
                        must(Field::Deliverable(id.clone(), part), Fault::NothingShows);
                    }
                }
                Field::Figure(n, _) if get(field).is_some() => {
                    for part in [
                        FigurePart::Indicator,
                        FigurePart::Value,
                        FigurePart::Unit,
                        FigurePart::AsOf,
                    ] {
                        must(Field::Figure(*n, part), Fault::Missing);
                    }
                }
                _ => {}
            }
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.dedup_by(|a, b| a.0 == b.0);
        found
    }
}
