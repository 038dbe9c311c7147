//! One activity at a time: what it says, then its transactions divided and added.

mod divided;
mod elements;
mod transactions;

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hasher};

use assistance::division::{Division, Share};
use assistance::{Splitter, TransactionKind};
use kernel::{Currency, Day, Severity};

use super::{Answer, Cells, Codes, Key, LeftOut, Question};
use crate::iati::attributes::Attributes;
use crate::iati::notes::Notes;
use crate::iati::refusal::RefusalKind;
use crate::iati::rules;
use crate::iati::ruleset::tree::MOST_ELEMENTS;
use crate::iati::walk::{Element, Visitor};
use elements::attribute;

/// Where in an activity the walk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Outside any activity.
    Nothing,
    Activity,
    Transaction,
    /// A transaction's `value`.
    Value,
}

/// A transaction as far as sums need it.
#[derive(Debug, Clone, Copy)]
struct Transaction {
    minor: i128,
    currency: Currency,
    published: Currency,
    year: i16,
    kind: u8,
    places: (u32, u32),
    sectors: (u32, u32),
}

/// What is known of the transaction that is being read.
#[derive(Debug, Default)]
struct Draft {
    line: usize,
    kind: Option<u8>,
    day: Option<Day>,
    value_day: Option<Day>,
    has_kind: bool,
    has_day: bool,
    has_value: bool,
    currency: Option<Currency>,
    places_from: usize,
    sectors_from: usize,
    /// What it says so far, and whether it has a reference.
    said: DefaultHasher,
    is_named: bool,
    /// Whether an element is open by which two transactions are compared.
    is_compared: bool,
}

/// The elements by which two transactions are compared, as the reader of activities does.
const COMPARED: [&str; 9] = [
    "transaction-type",
    "transaction-date",
    "value",
    "provider-org",
    "receiver-org",
    "recipient-country",
    "recipient-region",
    "sector",
    "finance-type",
];

impl Draft {
    /// An element of the transaction opens.
    fn tell(&mut self, element: &Element<'_>) {
        self.is_compared = COMPARED.contains(&element.name);
        if self.is_compared {
            self.said.write(element.name.as_bytes());
            self.said.write(element.attributes.trim_ascii().as_bytes());
        }
    }

    /// Text stands in it; how it is broken into lines is nothing that it says.
    fn tell_text(&mut self, piece: &str) {
        if self.is_compared {
            for word in piece.split_ascii_whitespace() {
                self.said.write(word.as_bytes());
            }
        }
    }
}

/// Reads activities and adds their transactions up.
pub(super) struct Reader<'q> {
    question: &'q Question,
    kinds: u16,
    notes: Notes,
    inside: Inside,
    default_currency: Option<Currency>,
    last_currency: Option<Currency>,
    places: Vec<Share<u32>>,
    sectors: Vec<Share<u32>>,
    own_places: Vec<Share<u32>>,
    own_sectors: Vec<Share<u32>>,
    held: Vec<Transaction>,
    /// What transactions of the activity said.
    told: HashSet<u64>,
    n_elements: usize,
    prepared: bool,
    activity_line: usize,
    draft: Draft,
    value: String,
    place_division: Division<u32>,
    sector_division: Division<u32>,
    own_place_division: Division<u32>,
    own_sector_division: Division<u32>,
    splitter: Splitter,
    place_parts: Vec<i128>,
    sector_parts: Vec<i128>,
    recipients: Codes,
    sector_codes: Codes,
    cells: Cells,
    left_out: BTreeMap<LeftOut, (i128, u64)>,
    converted: Vec<[u64; 2]>,
    n_activities: u64,
    n_transactions: u64,
    n_summed: u64,
}

impl<'q> Reader<'q> {
    pub(super) fn new(question: &'q Question, notes: Notes) -> Self {
        let kinds = match question.kinds.as_slice() {
            [] => u16::MAX,
            kinds => kinds.iter().fold(0, |set, kind| set | 1 << kind.0),
        };
        let n_tables = question.into.as_ref().map_or(0, |(_, tables)| tables.len());
        Self {
            question,
            kinds,
            notes,
            inside: Inside::Nothing,
            default_currency: None,
            last_currency: None,
            places: Vec::new(),
            sectors: Vec::new(),
            own_places: Vec::new(),
            own_sectors: Vec::new(),
            held: Vec::new(),
            told: HashSet::new(),
            n_elements: 0,
            prepared: false,
            activity_line: 0,
            draft: Draft::default(),
            value: String::new(),
            place_division: Division::default(),
            sector_division: Division::default(),
            own_place_division: Division::default(),
            own_sector_division: Division::default(),
            splitter: Splitter::default(),
            place_parts: Vec::new(),
            sector_parts: Vec::new(),
            recipients: Codes::new(),
            sector_codes: Codes::new(),
            cells: Cells::default(),
            left_out: BTreeMap::new(),
            converted: vec![[0; 2]; n_tables],
            n_activities: 0,
            n_transactions: 0,
            n_summed: 0,
        }
    }

    pub(super) fn finish(self, n_bytes: u64) -> Answer {
        let mut converted = BTreeMap::new();
        if let Some((_, tables)) = &self.question.into {
            for (table, [by_rule, at_par]) in tables.iter().zip(&self.converted) {
                for (rule, n) in [(Some(table.rule), by_rule), (None, at_par)] {
                    if *n > 0 {
                        *converted.entry((table.source.clone(), rule)).or_default() += n;
                    }
                }
            }
        }
        Answer {
            by: self.question.by,
            n_bytes,
            n_activities: self.n_activities,
            n_transactions: self.n_transactions,
            n_summed: self.n_summed,
            left_out: self.left_out,
            converted,
            notes: vec![self.notes],
            cells: self.cells,
            recipients: self.recipients,
            sectors: self.sector_codes,
        }
    }

    fn root(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        if element.name != "iati-activities" {
            let name = element.name.chars().take(60).collect();
            return Err(RefusalKind::NotActivities(name));
        }
        let mut version = None;
        for attribute in Attributes::new(element.attributes) {
            if let ("version", value) = attribute? {
                version = Some(value);
            }
        }
        match version {
            Some("2.01" | "2.02" | "2.03") => Ok(()),
            Some(other) => Err(RefusalKind::Version(other.chars().take(20).collect())),
            None => {
                self.warn("no version", element.line(), || {
                    "the file names no version of the aid standard; it was read as 2.03".to_owned()
                });
                Ok(())
            }
        }
    }

    fn begin_activity(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.inside = Inside::Activity;
        self.n_activities += 1;
        self.default_currency = None;
        self.places.clear();
        self.sectors.clear();
        self.own_places.clear();
        self.own_sectors.clear();
        self.told.clear();
        self.prepared = false;
        self.activity_line = element.line();
        self.n_elements = 0;
        for attribute in Attributes::new(element.attributes) {
            if let ("default-currency", value) = attribute? {
                self.default_currency = self.currency(value, element)?;
            }
        }
        Ok(())
    }

    #[cold]
    fn warn(&mut self, kind: &'static str, line: usize, what: impl FnOnce() -> String) {
        let advice = "Tell the publisher; the rest of the file was read.";
        self.notes.note(kind, Severity::Warning, line, what, advice);
    }
}

impl Visitor for Reader<'_> {
    #[inline]
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.n_elements += 1;
        if element.depth == 4 {
            self.draft.tell(element);
        }
        if self.n_elements > MOST_ELEMENTS && self.inside != Inside::Nothing {
            return Err(RefusalKind::TooMuch {
                limit: MOST_ELEMENTS,
                what: "elements in one activity",
            });
        }
        match (element.depth, self.inside) {
            (depth, Inside::Activity | Inside::Transaction)
                if element.name == "iati-activity"
                    || depth > 3 && element.name == "transaction" =>
            {
                self.warn("nested", element.line(), || {
                    "an activity or a transaction stands inside another; it is left out".to_owned()
                });
            }
            (3, Inside::Activity) => match element.name {
                "transaction" => self.begin_transaction(element)?,
                "sector" => self.sector(element)?,
                "recipient-country" => self.place(element, true)?,
                "recipient-region" => self.place(element, false)?,
                _ => {}
            },
            (4, Inside::Transaction) => match element.name {
                "transaction-type" => {
                    // The first of several counts.
                    if !std::mem::replace(&mut self.draft.has_kind, true)
                        && let Some(code) = attribute(element, "code")?
                    {
                        let code = rules::attribute(code)?;
                        self.draft.kind = TransactionKind::from_code(&code).map(|k| k.0);
                    }
                }
                "transaction-date" => {
                    if !std::mem::replace(&mut self.draft.has_day, true)
                        && let Some(text) = attribute(element, "iso-date")?
                    {
                        self.draft.day = self.day(text, element)?;
                    }
                }
                "value" => self.value(element)?,
                "sector" => self.sector(element)?,
                "recipient-country" => self.place(element, true)?,
                "recipient-region" => self.place(element, false)?,
                _ => {}
            },
            (2, Inside::Nothing) if element.name == "iati-activity" => {
                self.begin_activity(element)?;
            }
            // The texts of two elements are not one number: what stands between them makes it none.
            (_, Inside::Value) => self.value.push('<'),
            (1, _) => self.root(element)?,
            _ => {}
        }
        Ok(())
    }

    #[inline]
    fn close(&mut self, depth: usize) -> Result<(), RefusalKind> {
        match (depth, self.inside) {
            (4, Inside::Value) => self.inside = Inside::Transaction,
            (3, Inside::Transaction) => self.end_transaction()?,
            (2, Inside::Activity) => {
                self.inside = Inside::Nothing;
                self.add_held()?;
            }
            _ => {}
        }
        Ok(())
    }

    #[inline]
    fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        self.draft.tell_text(piece);
        if self.inside == Inside::Value && self.value.len() < 200 {
            if piece.len() <= 200 {
                self.value.push_str(piece);
            } else {
                self.value.extend(piece.chars().take(200));
            }
        }
        Ok(())
    }
}
