//! In which currency, and by which rule, amounts are shown.

use std::fmt;
use std::sync::Arc;

use assistance::{Converter, Rates, Rule};
use kernel::Currency;

/// A currency and the rule by which amounts become it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct View {
    /// The currency.
    pub currency: Currency,
    /// The rule.
    pub rule: Rule,
}

impl Default for View {
    /// Dollars by the daily rate of the value date.
    fn default() -> Self {
        Self {
            currency: "USD".parse().expect("three capital letters"),
            rule: Rule::Daily,
        }
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.rule)
    }
}

/// Tables of rates, read once for each rule, and what they offer.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// The tables by rule, the preferred one first.
    tables: Vec<(Rule, Arc<Vec<Rates>>)>,
    /// Currencies into which a reader may have amounts converted.
    pub currencies: Vec<Currency>,
}

/// Currencies of donors and of the hemisphere that are offered where the rates have them.
const WANTED: [&str; 21] = [
    "USD", "EUR", "CAD", "BRL", "MXN", "GBP", "CHF", "JPY", "ARS", "BOB", "CLP", "COP", "CRC",
    "DOP", "GTQ", "HNL", "JMD", "NIO", "PEN", "PYG", "TTD",
];

impl Offered {
    /// Returns what these tables offer.
    #[must_use]
    pub fn of(tables: Vec<(Rule, Vec<Rates>)>) -> Self {
        let has = |currency: Currency| {
            tables
                .iter()
                .any(|(_, tables)| tables.iter().any(|table| table.has(currency)))
        };
        let currencies = WANTED
            .iter()
            .filter_map(|code| code.parse().ok())
            .filter(|currency| has(*currency) || *currency == View::default().currency)
            .collect();
        Self {
            currencies,
            tables: tables
                .into_iter()
                .map(|(rule, tables)| (rule, Arc::new(tables)))
                .collect(),
        }
    }

    /// Returns the rules that can be asked for.
    #[must_use]
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self.tables.iter().map(|(rule, _)| *rule).collect();
        if rules.is_empty() {
            rules.push(View::default().rule);
        }
        rules
    }

    /// Returns whether there are any rates.
    #[must_use]
    pub fn has_rates(&self) -> bool {
        self.tables.iter().any(|(_, tables)| !tables.is_empty())
    }

    /// Returns the tables of a rule.
    #[must_use]
    pub fn tables(&self, rule: Rule) -> Arc<Vec<Rates>> {
        self.tables
            .iter()
            .find(|(known, _)| *known == rule)
            .map(|(_, tables)| Arc::clone(tables))
            .unwrap_or_default()
    }

    /// Returns what converts into a view.
    #[must_use]
    pub fn converter(&self, view: View) -> Converter {
        Converter {
            into: view.currency,
            tables: self.tables(view.rule),
        }
    }

    /// Returns whether a view can be asked for.
    #[must_use]
    pub fn has(&self, view: View) -> bool {
        view == View::default()
            || self.currencies.contains(&view.currency) && self.rules().contains(&view.rule)
    }
}
