//! Sums as they are handed out, and added up over files.

use std::collections::BTreeMap;

use assistance::{MissingRate, Rule, TransactionKind};
use kernel::Currency;

use super::{By, Cells, Codes, Key};
use crate::iati::notes::Notes;

/// The recipient of money whose activity names none.
pub const UNLOCATED: &str = "unlocated";
/// The sector of money whose activity names none in the vocabulary.
pub const UNCLASSIFIED: &str = "unclassified";
/// The year of money without a date.
pub const UNDATED: &str = "undated";

/// The sums of one file, or of several added up.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Which columns were asked for.
    pub by: By,
    /// Bytes read, unpacked.
    pub n_bytes: u64,
    /// Activities read.
    pub n_activities: u64,
    /// Transactions read, of every kind.
    pub n_transactions: u64,
    /// Transactions inside the rows.
    pub n_summed: u64,
    /// What could not be converted, by currency and reason: amount and transactions.
    pub left_out: BTreeMap<LeftOut, (i128, u64)>,
    /// How many transactions were converted by each table and rule.
    pub converted: BTreeMap<(String, Option<Rule>), u64>,
    /// What was found on the way, one list per file.
    pub notes: Vec<Notes>,
    pub(super) cells: Cells,
    pub(super) recipients: Codes,
    pub(super) sectors: Codes,
}

/// Money that no rate could convert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its currency.
    pub currency: Currency,
    /// Why.
    pub reason: MissingRate,
}

/// One row of an answer. A column that was not asked for is `None`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Kind of transaction.
    pub kind: Option<TransactionKind>,
    /// ISO 3166-1 alpha-2 country or region code, or [`UNLOCATED`].
    pub recipient: Option<String>,
    /// Year; 0 when undated.
    pub year: Option<i16>,
    /// Sector code, or [`UNCLASSIFIED`].
    pub sector: Option<String>,
    /// Currency as published, beside a conversion.
    pub published: Option<Currency>,
    /// Currency of the amount.
    pub currency: Currency,
    /// The amount in the currency's minor units.
    pub minor: i128,
    /// Transactions, and parts of divided transactions, inside the amount.
    pub n_parts: u64,
}

impl Answer {
    /// Returns the rows in order of their columns.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let named = |codes: &Codes, number: u32, nobody: &str| match number {
            0 => nobody.to_owned(),
            _ => codes.texts[number as usize].to_string(),
        };
        let mut rows: Vec<Row> = self
            .cells
            .iter()
            .map(|(key, sum)| Row {
                kind: self.by.kind.then_some(TransactionKind(key.kind)),
                recipient: (self.by.recipient)
                    .then(|| named(&self.recipients, key.recipient, UNLOCATED)),
                year: self.by.year.then_some(key.year),
                sector: (self.by.sector).then(|| named(&self.sectors, key.sector, UNCLASSIFIED)),
                published: key.published,
                currency: key.currency,
                minor: sum.minor,
                n_parts: sum.n_parts,
            })
            .collect();
        rows.sort();
        rows
    }

    /// Adds another file's sums to these.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        let renumber = |ours: &mut Codes, theirs: &Codes| -> Vec<u32> {
            theirs.texts.iter().map(|code| ours.number(code)).collect()
        };
        let recipients = renumber(&mut self.recipients, &other.recipients);
        let sectors = renumber(&mut self.sectors, &other.sectors);
        for (key, sum) in other.cells {
            let key = Key {
                recipient: recipients[key.recipient as usize],
                sector: sectors[key.sector as usize],
                ..key
            };
            let cell = self.cells.entry(key).or_default();
            cell.minor += sum.minor;
            cell.n_parts += sum.n_parts;
        }
        for (key, (minor, n)) in other.left_out {
            let out = self.left_out.entry(key).or_default();
            out.0 += minor;
            out.1 += n;
        }
        for (key, n) in other.converted {
            *self.converted.entry(key).or_default() += n;
        }
        self.n_bytes += other.n_bytes;
        self.n_activities += other.n_activities;
        self.n_transactions += other.n_transactions;
        self.n_summed += other.n_summed;
        self.notes.extend(other.notes);
        self
    }
}
