//! The bundled example: two days, invented persons in one country, who gains and who loses.

use kernel::{Country, Day};

use crate::Rulebook;
use crate::columns::{Column, Population};
use crate::generate::{Generator, Margin};
use crate::rules::{Rules, RulesError};
use crate::whatif::{Change, WhatIf};

/// Persons worked on at a time.
const BATCH: u64 = 1 << 14;

/// What the example compares, as the charter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The day whose rules stand before.
    pub before: Day,
    /// The day whose rules stand after.
    pub after: Day,
    /// The country in which the invented persons are.
    pub country: Country,
    /// How many of them.
    pub n_persons: u64,
    /// The seed; the same seed gives the same persons.
    pub seed: u64,
    /// Unknown answers, in per cent.
    pub percent_unknown: u64,
}

impl Example {
    /// Returns who gains and who loses, protected; the same charter gives the same numbers.
    pub fn run(&self, book: &Rulebook) -> Result<Vec<Change>, RulesError> {
        let (before, after) = (Rules::on(book, self.before)?, Rules::on(book, self.after)?);
        let mut what_if = WhatIf::new((book, &before), (book, &after));
        let here = book
            .margins
            .iter()
            .filter(|margin| margin.country == self.country);
        let margins: Vec<Margin> = here.copied().collect();
        let generator = Generator::new(book, &margins, self.percent_unknown, self.seed);
        let mut first = 0;
        while first < self.n_persons {
            let last = (first + BATCH).min(self.n_persons);
            what_if.add(&population(&generator, first..last, book.questions.len()));
            first = last;
        }
        Ok(what_if.protected(self.seed))
    }
}

/// Returns generated persons column by column.
fn population(
    generator: &Generator<'_>,
    numbers: std::ops::Range<u64>,
    n_facts: usize,
) -> Population {
    let persons: Vec<Vec<Option<i32>>> = numbers.map(|number| generator.person(number)).collect();
    let columns = (0..n_facts).map(|fact| {
        let values: Vec<Option<i32>> = persons.iter().map(|person| person[fact]).collect();
        Some(Column::of(&values))
    });
    Population {
        n_persons: persons.len(),
        columns: columns.collect(),
    }
}
