//! One activity at a time: what it says, then its transactions divided and added.

use std::borrow::Cow;
use std::collections::BTreeMap;

use assistance::currency::no_currency;
use assistance::division::{Division, Share};
use assistance::{Percentage, Splitter, TransactionKind, read_amount};
use kernel::{Currency, Day, Severity};

use super::{Answer, Cells, Codes, Key, LeftOut, Question};
use crate::iati::attributes::Attributes;
use crate::iati::notes::Notes;
use crate::iati::refusal::RefusalKind;
use crate::iati::rules;
use crate::iati::ruleset::tree::MOST_ELEMENTS;
use crate::iati::walk::{Element, Visitor};

/// Distinct codes of one kind in one run.
const MOST_CODES: usize = 200_000;
/// Cells in one run.
const MOST_CELLS: usize = 400_000;
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

    fn begin_transaction(&mut self, element: &Element<'_>) {
        self.inside = Inside::Transaction;
        self.n_transactions += 1;
        self.draft = Draft {
            line: element.line(),
            places_from: self.own_places.len(),
            sectors_from: self.own_sectors.len(),
            ..Draft::default()
        };
        self.value.clear();
    }

    /// Reads a recipient country or region.
    fn place(&mut self, element: &Element<'_>, is_country: bool) -> Result<(), RefusalKind> {
        let read = shared(element)?;
        let vocabulary = if is_country { "" } else { &*read.vocabulary };
        let code = self.code(vocabulary, &read.code, true, element)?;
        let share = Share {
            code,
            percentage: self.percentage(&read.percentage, element),
            is_country,
        };
        if self.inside == Inside::Activity {
            self.places.push(share);
        } else if code != 0 {
            // What names nothing does not stand before what the activity names.
            self.own_places.push(share);
        }
        Ok(())
    }

    fn sector(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        let read = shared(element)?;
        let wanted = self.question.vocabulary.as_str();
        let is_wanted = *read.vocabulary == *wanted
            || rules::is_first_vocabulary(&read.vocabulary) && wanted == "1";
        if !is_wanted {
            return Ok(());
        }
        let code = self.code("", &read.code, false, element)?;
        let share = Share {
            code,
            percentage: self.percentage(&read.percentage, element),
            is_country: false,
        };
        if self.inside == Inside::Activity {
            self.sectors.push(share);
        } else if code != 0 {
            self.own_sectors.push(share);
        }
        Ok(())
    }

    fn code(
        &mut self,
        vocabulary: &str,
        code: &str,
        place: bool,
        element: &Element<'_>,
    ) -> Result<u32, RefusalKind> {
        let code = rules::code(vocabulary, code);
        if code.is_empty() {
            self.warn("no usable code", element.line(), || {
                format!("<{}> has no usable code", element.name)
            });
            return Ok(0);
        }
        let codes = if place {
            &mut self.recipients
        } else {
            &mut self.sector_codes
        };
        let number = codes.number(&code);
        if codes.texts.len() > MOST_CODES {
            return Err(RefusalKind::TooMuch {
                limit: MOST_CODES,
                what: "different codes",
            });
        }
        Ok(number)
    }

    fn percentage(&mut self, text: &str, element: &Element<'_>) -> Option<Percentage> {
        rules::percentage(text).map(|read| {
            read.unwrap_or_else(|()| {
                let shown: String = text.chars().take(40).collect();
                self.warn("not a percentage", element.line(), || {
                    format!("\"{shown}\" is not a percentage; it counts as 0")
                });
                Percentage::default()
            })
        })
    }

    /// Returns the currency that a text names, `XXX` where it names none that is known; nothing where
    /// the text is empty.
    fn currency(
        &mut self,
        raw: &str,
        element: &Element<'_>,
    ) -> Result<Option<Currency>, RefusalKind> {
        // Whole files are written in one currency; it is looked up once.
        if let Some(last) = self.last_currency
            && last.letters() == *raw.as_bytes()
        {
            return Ok(Some(last));
        }
        let text = rules::attribute(raw)?;
        if text.is_empty() {
            return Ok(None);
        }
        let known = rules::currency(&text);
        if known.is_none() {
            let shown: String = text.chars().take(40).collect();
            self.warn("unknown currency", element.line(), || {
                format!("\"{shown}\" is no currency of ISO 4217; its money is kept under XXX")
            });
        }
        self.last_currency = known;
        Ok(Some(known.unwrap_or_else(no_currency)))
    }

    fn day(&mut self, raw: &str, element: &Element<'_>) -> Result<Option<Day>, RefusalKind> {
        let text = rules::attribute(raw)?;
        let day = rules::day(&text);
        if day.is_none() && !text.is_empty() {
            let shown: String = text.chars().take(40).collect();
            self.warn("not a date", element.line(), || {
                format!("\"{shown}\" is no date between 1900 and 2199")
            });
        }
        Ok(day)
    }

    #[cold]
    fn warn(&mut self, kind: &'static str, line: usize, what: impl FnOnce() -> String) {
        let advice = "Tell the publisher; the rest of the file was read.";
        self.notes.note(kind, Severity::Warning, line, what, advice);
    }

    /// Reads the attributes of a transaction's value.
    fn value(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.inside = Inside::Value;
        if self.draft.has_value {
            self.warn("second value", element.line(), || {
                "the transaction has a second value; it is left out".to_owned()
            });
            self.value.push(' ');
        }
        self.draft.has_value = true;
        for attribute in Attributes::new(element.attributes) {
            match attribute? {
                ("currency", text) => self.draft.currency = self.currency(text, element)?,
                ("value-date", text) => self.draft.value_day = self.day(text, element)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Ends the transaction that is being read.
    fn end_transaction(&mut self) -> Result<(), RefusalKind> {
        self.inside = Inside::Activity;
        let draft = std::mem::take(&mut self.draft);
        let line = draft.line;
        let kind = draft.kind.unwrap_or_else(|| {
            self.warn("no kind", line, || {
                "the transaction has no known type; it is kept under \"unknown\"".to_owned()
            });
            0
        });
        let wanted = self.kinds & (1 << kind) != 0;
        let amount = if wanted && draft.has_value {
            let currency = draft.currency.or(self.default_currency);
            if currency.is_none() {
                self.warn("no currency", line, || {
                    "neither the value nor the activity names a currency; the money is kept under XXX"
                        .to_owned()
                });
            }
            let currency = currency.unwrap_or_else(no_currency);
            match read_amount(&self.value, currency.decimal_places()) {
                Ok(amount) => {
                    if amount.rounded {
                        self.notes.note(
                            "rounded",
                            Severity::Notice,
                            line,
                            || format!("an amount has more decimal places than {currency}; it was rounded"),
                            "",
                        );
                    }
                    Some((amount.minor, currency))
                }
                Err(fault) => {
                    self.warn("no amount", line, || {
                        format!("{fault}; the transaction is left out")
                    });
                    None
                }
            }
        } else {
            if wanted {
                self.warn("no amount", line, || {
                    "the transaction has no value; it is left out".to_owned()
                });
            }
            None
        };
        let converted = amount.and_then(|(minor, published)| {
            let (minor, currency) =
                self.converted(minor, published, draft.value_day.or(draft.day))?;
            Some((minor, currency, published))
        });
        let Some((minor, currency, published)) = converted else {
            self.own_places.truncate(draft.places_from);
            self.own_sectors.truncate(draft.sectors_from);
            return Ok(());
        };
        keep_one_vocabulary(&mut self.own_places, draft.places_from, &self.recipients);
        let end = |list: &Vec<Share<u32>>| u32::try_from(list.len()).unwrap_or(u32::MAX);
        let begin = |from: usize| u32::try_from(from).unwrap_or(u32::MAX);
        self.held.push(Transaction {
            minor,
            currency,
            published,
            year: draft.day.or(draft.value_day).map_or(0, Day::year),
            kind,
            places: (begin(draft.places_from), end(&self.own_places)),
            sectors: (begin(draft.sectors_from), end(&self.own_sectors)),
        });
        self.n_summed += 1;
        Ok(())
    }

    /// Converts an amount if the question asks for it; what cannot be converted is written down.
    fn converted(
        &mut self,
        minor: i128,
        currency: Currency,
        on: Option<Day>,
    ) -> Option<(i128, Currency)> {
        let Some((into, tables)) = &self.question.into else {
            return Some((minor, currency));
        };
        if currency == *into {
            return Some((minor, currency));
        }
        let mut reason = assistance::MissingRate::UnknownCurrency;
        for (table, counts) in tables.iter().zip(&mut self.converted) {
            match table.convert(minor, currency, *into, on) {
                Ok(conversion) => {
                    counts[usize::from(conversion.rule.is_none())] += 1;
                    return Some((conversion.minor, *into));
                }
                Err(why) => reason = reason.max(why),
            }
        }
        let out = self
            .left_out
            .entry(LeftOut { currency, reason })
            .or_default();
        out.0 += minor;
        out.1 += 1;
        None
    }

    /// Divides the transactions held and adds them to the cells.
    fn add_held(&mut self) -> Result<(), RefusalKind> {
        let by = self.question.by;
        if by.recipient || by.sector {
            self.prepare_activity();
        }
        let tells_published = by.currency && self.question.into.is_some();
        for held in &self.held {
            let key = Key {
                recipient: 0,
                sector: 0,
                year: if by.year { held.year } else { 0 },
                kind: if by.kind { held.kind } else { 0 },
                currency: held.currency,
                published: tells_published.then_some(held.published),
            };
            if !by.recipient && !by.sector {
                add(&mut self.cells, key, held.minor);
                continue;
            }
            let own = &self.own_places[held.places.0 as usize..held.places.1 as usize];
            let places = match own {
                [] => &self.place_division,
                own => {
                    self.own_place_division.divide_places(own);
                    &self.own_place_division
                }
            };
            let own = &self.own_sectors[held.sectors.0 as usize..held.sectors.1 as usize];
            let sectors = match own {
                [] => &self.sector_division,
                own => {
                    self.own_sector_division.divide(own.iter());
                    &self.own_sector_division
                }
            };
            self.splitter
                .split(held.minor, &places.weights, &mut self.place_parts);
            for (place, place_part) in places.codes.iter().zip(&self.place_parts) {
                if *place_part == 0 && held.minor != 0 {
                    continue;
                }
                let key = Key {
                    recipient: if by.recipient { *place } else { 0 },
                    ..key
                };
                if !by.sector {
                    add(&mut self.cells, key, *place_part);
                    continue;
                }
                self.splitter
                    .split(*place_part, &sectors.weights, &mut self.sector_parts);
                for (sector, part) in sectors.codes.iter().zip(&self.sector_parts) {
                    if *part != 0 || *place_part == 0 {
                        add(
                            &mut self.cells,
                            Key {
                                sector: *sector,
                                ..key
                            },
                            *part,
                        );
                    }
                }
            }
        }
        self.held.clear();
        self.own_places.clear();
        self.own_sectors.clear();
        if self.cells.len() > MOST_CELLS {
            return Err(RefusalKind::TooMuch {
                limit: MOST_CELLS,
                what: "different rows",
            });
        }
        Ok(())
    }

    /// Makes the activity's own places and sectors ready to divide by, once.
    fn prepare_activity(&mut self) {
        if self.prepared {
            return;
        }
        self.prepared = true;
        keep_one_vocabulary(&mut self.places, 0, &self.recipients);
        let places = self.place_division.divide_places(&self.places);
        let sectors = self.sector_division.divide(self.sectors.iter());
        let line = self.activity_line;
        for (how, what) in [(places, "places"), (sectors, "sectors")] {
            let notes = &mut self.notes;
            rules::rebasing(how, what, |kind, told, advice| {
                notes.note(kind, Severity::Notice, line, || told, advice);
            });
        }
    }
}

#[inline]
fn add(cells: &mut Cells, key: Key, minor: i128) {
    let cell = cells.entry(key).or_default();
    cell.minor += minor;
    cell.n_parts += 1;
}

/// The attributes of a place or sector.
#[derive(Debug, Default)]
struct Shared<'e> {
    code: Cow<'e, str>,
    percentage: Cow<'e, str>,
    vocabulary: Cow<'e, str>,
}

fn shared<'e>(element: &Element<'e>) -> Result<Shared<'e>, RefusalKind> {
    let mut read = Shared::default();
    for attribute in Attributes::new(element.attributes) {
        match attribute? {
            ("code", value) => read.code = rules::attribute(value)?,
            ("percentage", value) => read.percentage = rules::attribute(value)?,
            ("vocabulary", value) => read.vocabulary = rules::attribute(value)?,
            _ => {}
        }
    }
    Ok(read)
}

/// Keeps the regions of one vocabulary; `from` is where the list begins.
fn keep_one_vocabulary(places: &mut Vec<Share<u32>>, from: usize, codes: &Codes) {
    let text = |share: &Share<u32>| &*codes.texts[share.code as usize];
    let regions = places[from..].iter().filter(|share| !share.is_country);
    let Some(kept) = rules::region_vocabulary(regions.map(text)) else {
        return;
    };
    let is_kept =
        |share: &Share<u32>| share.is_country || rules::vocabulary_of(text(share)) == kept;
    let mut end = from;
    for at in from..places.len() {
        let share = places[at];
        if is_kept(&share) {
            places[end] = share;
            end += 1;
        }
    }
    places.truncate(end);
}

impl Visitor for Reader<'_> {
    #[inline]
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.n_elements += 1;
        if self.n_elements > MOST_ELEMENTS && self.inside != Inside::Nothing {
            return Err(RefusalKind::TooMuch {
                limit: MOST_ELEMENTS,
                what: "elements in one activity",
            });
        }
        match (element.depth, self.inside) {
            (3, Inside::Activity) => match element.name {
                "transaction" => self.begin_transaction(element),
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

#[inline]
fn attribute<'e>(element: &Element<'e>, wanted: &str) -> Result<Option<&'e str>, RefusalKind> {
    for attribute in Attributes::new(element.attributes) {
        let (name, value) = attribute?;
        if name == wanted {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
