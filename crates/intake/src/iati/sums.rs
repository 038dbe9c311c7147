//! Sums of transactions by kind, recipient, year, sector and currency, streamed.
//!
//! A transaction's own country and sector come first; where it has none, the activity's are used,
//! its percentages rebased to a hundred and the amount divided by largest remainder, first over
//! places, then over sectors, so that every smaller table is a margin of the largest. Money
//! without place, sector, year or currency keeps a row of its own.

mod activity;
mod answer;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::io::Read;
use std::sync::Arc;

use assistance::{Rates, TransactionKind};
use kernel::Currency;

use super::notes::Notes;
use super::refusal::Refusal;
use super::walk::{open, walk};
use activity::Reader;
pub use answer::{Answer, LeftOut, Row, UNCLASSIFIED, UNDATED, UNLOCATED};

/// What is asked of the files.
#[derive(Debug, Clone)]
pub struct Question {
    /// Which columns the answer has beside the amount; the currency is always kept apart.
    pub by: By,
    /// The kinds of transaction to sum; none means all.
    pub kinds: Vec<TransactionKind>,
    /// The vocabulary of the sectors: `1` is the DAC's five-digit list.
    pub vocabulary: String,
    /// The currency to convert into, with tables of rates in order of preference.
    pub into: Option<(Currency, Arc<Vec<Rates>>)>,
}

/// The columns of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct By {
    /// Kind of transaction.
    pub kind: bool,
    /// Country or region.
    pub recipient: bool,
    /// Year of the transaction's date.
    pub year: bool,
    /// Sector.
    pub sector: bool,
    /// Currency as published, beside a conversion.
    pub currency: bool,
}

/// Reads one document and returns its sums, or why it is refused whole.
pub fn sum(source: impl Read, file: &str, question: &Question) -> Result<Answer, Refusal> {
    let document = open(source).map_err(|error| Refusal {
        kind: super::RefusalKind::Read(error.to_string()),
        at: 0,
        line: 0,
    })?;
    let mut reader = Reader::new(question, Notes::about(file));
    let n_bytes = walk(document, &mut reader)?;
    Ok(reader.finish(n_bytes))
}

/// One cell's coordinates; a column that was not asked for holds its zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    recipient: u32,
    sector: u32,
    year: i16,
    kind: u8,
    /// The currency of the amount.
    currency: Currency,
    /// The currency as published, where that was asked for beside a conversion.
    published: Option<Currency>,
}

impl Hash for Key {
    /// Packs the coordinates into two words and a half; mixing them one by one takes longer.
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        let packed = |currency: Currency| {
            let [a, b, c] = currency.letters();
            u64::from(u32::from_be_bytes([0, a, b, c]))
        };
        state.write_u64(u64::from(self.recipient) << 32 | u64::from(self.sector));
        let year = u64::from(self.year.cast_unsigned());
        state.write_u64(year << 40 | u64::from(self.kind) << 32 | packed(self.currency));
        if let Some(published) = self.published {
            state.write_u64(packed(published));
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    minor: i128,
    n_parts: u64,
}

type Cells = HashMap<Key, Sum, BuildHasherDefault<Mixer>>;

/// Codes, each held once and named by a number; number 0 is the empty code.
#[derive(Debug, Clone)]
struct Codes {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<Mixer>>,
    texts: Vec<Box<str>>,
}

impl Codes {
    fn new() -> Self {
        let mut numbers = HashMap::default();
        numbers.insert(Box::from(""), 0);
        Self {
            numbers,
            texts: vec![Box::from("")],
        }
    }

    #[inline]
    fn number(&mut self, code: &str) -> u32 {
        if let Some(number) = self.numbers.get(code) {
            return *number;
        }
        self.add(code)
    }

    #[cold]
    fn add(&mut self, code: &str) -> u32 {
        let number = u32::try_from(self.texts.len()).expect("codes are limited in activity.rs");
        self.texts.push(code.into());
        self.numbers.insert(code.into(), number);
        number
    }
}

/// Mixes short keys fast; the keys are codes of a standard, limited in number elsewhere.
#[derive(Debug, Default)]
struct Mixer(u64);

impl Mixer {
    #[inline]
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Mixer {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.mix(u64::from_le_bytes(word));
        }
    }

    #[inline]
    fn write_u8(&mut self, value: u8) {
        self.mix(u64::from(value));
    }

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.mix(u64::from(value));
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.mix(value);
    }

    #[inline]
    fn write_i16(&mut self, value: i16) {
        self.mix(u64::from(value.cast_unsigned()));
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The map looks at the highest bits and at the lowest; a product fills only the highest.
        self.0 ^ (self.0 >> 32)
    }
}
