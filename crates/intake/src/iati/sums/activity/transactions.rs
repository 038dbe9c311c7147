//! One transaction: read until it ends, converted where that was asked, then held.

use std::hash::{DefaultHasher, Hasher};

use assistance::currency::no_currency;
use assistance::division::Share;
use assistance::read_amount;
use kernel::{Currency, Day, Severity};

use super::divided::keep_one_vocabulary;
use super::elements::attribute;
use super::{Draft, Inside, LeftOut, Reader, Transaction};
use crate::iati::attributes::Attributes;
use crate::iati::refusal::RefusalKind;
use crate::iati::walk::Element;

impl Reader<'_> {
    pub(super) fn begin_transaction(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        let reference = attribute(element, "ref")?.unwrap_or_default().trim();
        let mut said = DefaultHasher::new();
        said.write(reference.as_bytes());
        self.inside = Inside::Transaction;
        self.n_transactions += 1;
        self.draft = Draft {
            line: element.line(),
            places_from: self.own_places.len(),
            sectors_from: self.own_sectors.len(),
            said,
            is_named: !reference.is_empty(),
            ..Draft::default()
        };
        self.value.clear();
        Ok(())
    }

    /// Reads the attributes of a transaction's value.
    pub(super) fn value(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
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
    pub(super) fn end_transaction(&mut self) -> Result<(), RefusalKind> {
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
        let amount = wanted.then(|| self.amount(&draft)).flatten();
        let amount = amount.filter(|_| !self.is_told_again(&draft));
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

    /// Returns whether another transaction of the activity said the same under the same reference. That it says the
    /// same is told, with a reference or without.
    fn is_told_again(&mut self, draft: &Draft) -> bool {
        if self.told.insert(draft.said.finish()) {
            return false;
        }
        let (kind, counted) = if draft.is_named {
            ("told again", "under the same reference; it is counted once")
        } else {
            ("twice the same", "without a reference; both are counted")
        };
        self.warn(kind, draft.line, || {
            format!("the transaction says all that another of the activity says, {counted}")
        });
        draft.is_named
    }

    /// Reads the amount of a transaction that the question asks for; nothing, and a note, where there is none.
    fn amount(&mut self, draft: &Draft) -> Option<(i128, Currency)> {
        let line = draft.line;
        if !draft.has_value {
            self.warn("no amount", line, || {
                "the transaction has no value; it is left out".to_owned()
            });
            return None;
        }
        let currency = draft.currency.or(self.default_currency);
        let Some(currency) = currency else {
            self.warn("no currency", line, || {
                "neither the value nor the activity names a currency; the money is left out"
                    .to_owned()
            });
            return None;
        };
        if currency == no_currency() {
            // Its name was told where it stands. Amounts of unknown currencies are no amounts of one.
            return None;
        }
        match read_amount(&self.value, currency.decimal_places()) {
            Ok(amount) => {
                if amount.rounded {
                    let told = || {
                        format!("an amount has more decimal places than {currency}; it was rounded")
                    };
                    self.notes.note("rounded", Severity::Notice, line, told, "");
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
}
