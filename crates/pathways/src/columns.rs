//! Judging a whole population by column: two bit sets a statement, 64 persons a word.
//!
//! Each statement on one fact is decided for everybody at once and kept as one bit a person; a
//! pathway joins these words. When one cut-off moves, only its statement and the pathways in which
//! it occurs are worked out again.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::expression::{Expression, Truth};
use crate::rules::{Rules, Track};
use crate::values::ValueSet;

/// Words worked on at a time; two scratch rows of this length stay in the fastest memory.
const BLOCK: usize = 64;

/// The answers of a population to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// At most 256 distinct answers: one byte a person, and what each byte stands for.
    Codes {
        /// One code a person.
        codes: Vec<u8>,
        /// The value of each code.
        values: Vec<i32>,
        /// A bit for each person whose answer is known.
        known: Vec<u64>,
    },
    /// Any answers: one number a person.
    Numbers {
        /// One value a person.
        values: Vec<i32>,
        /// A bit for each person whose answer is known.
        known: Vec<u64>,
    },
    /// Yes or no.
    Bits {
        /// A bit for each person who said yes.
        yes: Vec<u64>,
        /// A bit for each person whose answer is known.
        known: Vec<u64>,
    },
}

/// Persons without names: one column for each fact of which anything is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// How many persons.
    pub n_persons: usize,
    /// Columns in the order of the rulebook's questions; `None` where nothing is known of anybody.
    pub columns: Vec<Option<Column>>,
}

impl Column {
    /// Returns the column of these values; `None` is unknown.
    ///
    /// The narrowest form is chosen that holds them.
    #[must_use]
    pub fn of(values: &[Option<i32>]) -> Self {
        let mut known = vec![0_u64; values.len().div_ceil(64)];
        let mut codes_of: BTreeMap<i32, u8> = BTreeMap::new();
        let mut fits_codes = true;
        let mut is_yes_no = true;
        for (person, value) in values.iter().enumerate() {
            let Some(value) = value else { continue };
            known[person / 64] |= 1 << (person % 64);
            is_yes_no &= *value == 0 || *value == 1;
            if fits_codes && !codes_of.contains_key(value) {
                match u8::try_from(codes_of.len()) {
                    Ok(code) => {
                        codes_of.insert(*value, code);
                    }
                    Err(_) => fits_codes = false,
                }
            }
        }
        if is_yes_no {
            let mut yes = vec![0_u64; known.len()];
            for (person, value) in values.iter().enumerate() {
                if *value == Some(1) {
                    yes[person / 64] |= 1 << (person % 64);
                }
            }
            return Self::Bits { yes, known };
        }
        if fits_codes {
            let mut of_code = vec![0; codes_of.len()];
            for (value, code) in &codes_of {
                of_code[usize::from(*code)] = *value;
            }
            let codes = values.iter().map(|v| v.map_or(0, |value| codes_of[&value]));
            return Self::Codes {
                codes: codes.collect(),
                values: of_code,
                known,
            };
        }
        Self::Numbers {
            values: values.iter().map(|value| value.unwrap_or(0)).collect(),
            known,
        }
    }

    /// Returns the bits of those whose answer is known.
    #[must_use]
    pub fn known(&self) -> &[u64] {
        match self {
            Self::Codes { known, .. } | Self::Numbers { known, .. } | Self::Bits { known, .. } => {
                known
            }
        }
    }

    /// Returns one person's answer, if it is known.
    #[must_use]
    pub fn value(&self, person: usize) -> Option<i32> {
        if self.known()[person / 64] >> (person % 64) & 1 == 0 {
            return None;
        }
        Some(match self {
            Self::Codes { codes, values, .. } => values[usize::from(codes[person])],
            Self::Numbers { values, .. } => values[person],
            Self::Bits { yes, .. } => i32::from(yes[person / 64] >> (person % 64) & 1 == 1),
        })
    }

    /// Works out, for several sets at once, who lies in which. Unknown answers give any bit.
    fn within(&self, sets: &[&ValueSet]) -> Vec<Arc<Vec<u64>>> {
        let rows: Vec<Vec<u64>> = match self {
            Self::Codes { codes, values, .. } => {
                let groups = sets.chunks(8);
                groups
                    .flat_map(|sets| codes_within(codes, values, sets))
                    .collect()
            }
            Self::Numbers { values, .. } => {
                sets.iter().map(|set| numbers_within(values, set)).collect()
            }
            Self::Bits { yes, .. } => sets
                .iter()
                .map(|set| match (set.contains(0), set.contains(1)) {
                    (true, true) => vec![u64::MAX; yes.len()],
                    (false, true) => yes.clone(),
                    (true, false) => yes.iter().map(|word| !word).collect(),
                    (false, false) => vec![0; yes.len()],
                })
                .collect(),
        };
        rows.into_iter().map(Arc::new).collect()
    }
}

/// Decides up to eight sets in one pass: each code has a byte with one bit a set, and eight persons'
/// bytes are turned into eight sets' bits.
fn codes_within(codes: &[u8], values: &[i32], sets: &[&ValueSet]) -> Vec<Vec<u64>> {
    let mut table = [0_u8; 256];
    for (entry, value) in table.iter_mut().zip(values) {
        for (place, set) in sets.iter().enumerate() {
            *entry |= u8::from(set.contains(*value)) << place;
        }
    }
    let n_words = codes.len().div_ceil(64);
    let mut rows = vec![vec![0_u64; n_words]; sets.len()];
    let mut padded = [0_u8; 64];
    for (word, chunk) in codes.chunks(64).enumerate() {
        let full: &[u8] = if chunk.len() == 64 {
            chunk
        } else {
            padded[..chunk.len()].copy_from_slice(chunk);
            &padded
        };
        let mut bits = [0_u64; 8];
        for (eighth, persons) in full.as_chunks::<8>().0.iter().enumerate() {
            let turned = transpose(u64::from_le_bytes(
                persons.map(|code| table[usize::from(code)]),
            ));
            for (place, word) in bits.iter_mut().enumerate() {
                *word |= (turned >> (8 * place) & 0xff) << (8 * eighth);
            }
        }
        for (row, bits) in rows.iter_mut().zip(bits) {
            row[word] = bits;
        }
    }
    rows
}

/// Turns a matrix of eight by eight bits: row i, column j becomes row j, column i.
fn transpose(matrix: u64) -> u64 {
    let mut x = matrix;
    let mut t = (x ^ (x >> 7)) & 0x00aa_00aa_00aa_00aa;
    x ^= t ^ (t << 7);
    t = (x ^ (x >> 14)) & 0x0000_cccc_0000_cccc;
    x ^= t ^ (t << 14);
    t = (x ^ (x >> 28)) & 0x0000_0000_f0f0_f0f0;
    x ^ t ^ (t << 28)
}

fn numbers_within(values: &[i32], set: &ValueSet) -> Vec<u64> {
    let mut row = vec![0_u64; values.len().div_ceil(64)];
    for &(first, last) in set.stretches() {
        let width = last.wrapping_sub(first) as u32;
        let (whole, rest) = values.as_chunks::<64>();
        for (word, persons) in row.iter_mut().zip(whole) {
            let mut inside = [0_u8; 64];
            for (inside, value) in inside.iter_mut().zip(persons) {
                *inside = u8::from(value.wrapping_sub(first) as u32 <= width);
            }
            let mut bits = 0_u64;
            for (eighth, bytes) in inside.as_chunks::<8>().0.iter().enumerate() {
                // Gathers the lowest bit of eight bytes into one byte.
                let byte = u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
                bits |= byte << (8 * eighth);
            }
            *word |= bits;
        }
        if let (Some(word), false) = (row.last_mut(), rest.is_empty()) {
            for (bit, value) in rest.iter().enumerate() {
                *word |= u64::from(value.wrapping_sub(first) as u32 <= width) << bit;
            }
        }
    }
    row
}

/// What is known of a whole population for one pathway: who surely meets the published criteria,
/// and who surely does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// A bit for each person who meets them.
    pub met: Vec<u64>,
    /// A bit for each person who does not.
    pub unmet: Vec<u64>,
}

/// A population judged by the rules of a day, with what is needed to judge it again quickly.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    within: BTreeMap<(usize, ValueSet), Arc<Vec<u64>>>,
    expressions: Vec<Expression>,
    /// One verdict for each pathway, in the order of the rulebook.
    pub pathways: Vec<Arc<Verdict>>,
}

impl Judged {
    /// Judges a population from scratch.
    #[must_use]
    pub fn new(rules: &Rules, population: &Population) -> Self {
        Self::default().again(rules, population)
    }

    /// Judges the same population by other rules, keeping what has not changed.
    #[must_use]
    pub fn again(&self, rules: &Rules, population: &Population) -> Self {
        let domains: Vec<ValueSet> = rules.facts.iter().map(|f| f.domain.clone()).collect();
        let expressions: Vec<Expression> = rules
            .pathways
            .iter()
            .map(|track| track.expression().simplified(&domains))
            .collect();
        let mut within = BTreeMap::new();
        let mut new: BTreeMap<usize, Vec<&ValueSet>> = BTreeMap::new();
        for expression in &expressions {
            expression.leaves(&mut |fact, set| {
                let key = (fact, set.clone());
                if let Some(row) = self.within.get(&key) {
                    within.insert(key, Arc::clone(row));
                } else {
                    let sets = new.entry(fact).or_default();
                    if !sets.contains(&set) {
                        sets.push(set);
                    }
                }
            });
        }
        for (fact, sets) in new {
            if let Some(Some(column)) = population.columns.get(fact) {
                for (set, row) in sets.iter().zip(column.within(&sets)) {
                    within.insert((fact, (*set).clone()), row);
                }
            }
        }
        let pathways = expressions
            .iter()
            .enumerate()
            .map(|(place, expression)| match self.expressions.get(place) {
                Some(known) if known == expression => Arc::clone(&self.pathways[place]),
                _ => Arc::new(verdict(expression, &within, population)),
            })
            .collect();
        Self {
            within,
            expressions,
            pathways,
        }
    }
}

/// Judges a population by one expression alone.
#[must_use]
pub fn judge(expression: &Expression, population: &Population) -> Verdict {
    let mut within = BTreeMap::new();
    expression.leaves(&mut |fact, set| {
        if let Some(Some(column)) = population.columns.get(fact) {
            let row = column.within(&[set]).remove(0);
            within.insert((fact, set.clone()), row);
        }
    });
    verdict(expression, &within, population)
}

/// An expression whose leaves point at their words.
enum BitRows<'a> {
    Always(Truth),
    /// Who lies in the set, and whose answer is known.
    Within(&'a [u64], &'a [u64]),
    All(Vec<BitRows<'a>>),
    Any(Vec<BitRows<'a>>),
    AtLeast(usize, Vec<BitRows<'a>>),
    OneOfTheseRules(Vec<BitRows<'a>>),
}

fn verdict(
    expression: &Expression,
    within: &BTreeMap<(usize, ValueSet), Arc<Vec<u64>>>,
    population: &Population,
) -> Verdict {
    let n_words = population.n_persons.div_ceil(64);
    let rows = rows(expression, within, population);
    let mut verdict = Verdict {
        met: vec![0; n_words],
        unmet: vec![0; n_words],
    };
    let blocks = verdict
        .met
        .chunks_mut(BLOCK)
        .zip(verdict.unmet.chunks_mut(BLOCK));
    for (number, (met, unmet)) in blocks.enumerate() {
        rows.decide(number * BLOCK, met, unmet);
    }
    let n_last = population.n_persons % 64;
    if n_last != 0 {
        let mask = (1_u64 << n_last) - 1;
        for words in [&mut verdict.met, &mut verdict.unmet] {
            if let Some(word) = words.last_mut() {
                *word &= mask;
            }
        }
    }
    verdict
}

fn rows<'a>(
    expression: &Expression,
    within: &'a BTreeMap<(usize, ValueSet), Arc<Vec<u64>>>,
    population: &'a Population,
) -> BitRows<'a> {
    let each = |parts: &[Expression]| -> Vec<BitRows<'a>> {
        parts
            .iter()
            .map(|part| rows(part, within, population))
            .collect()
    };
    match expression {
        Expression::Always(truth) => BitRows::Always(*truth),
        Expression::Within(fact, set) => {
            let column = population.columns.get(*fact).and_then(Option::as_ref);
            match (within.get(&(*fact, set.clone())), column) {
                (Some(row), Some(column)) => BitRows::Within(row, column.known()),
                _ => BitRows::Always(Truth::Unknown),
            }
        }
        Expression::All(parts) => BitRows::All(each(parts)),
        Expression::Any(parts) => BitRows::Any(each(parts)),
        Expression::AtLeast(n, parts) => BitRows::AtLeast(*n, each(parts)),
        Expression::OneOfTheseRules(parts) => BitRows::OneOfTheseRules(each(parts)),
    }
}

impl BitRows<'_> {
    /// Writes who surely does and who surely does not, for the words from `start` on.
    fn decide(&self, start: usize, met: &mut [u64], unmet: &mut [u64]) {
        let n_words = met.len();
        match self {
            Self::Always(truth) => {
                met.fill(if *truth == Truth::True { u64::MAX } else { 0 });
                unmet.fill(if *truth == Truth::False { u64::MAX } else { 0 });
            }
            Self::Within(row, known) => {
                let row = &row[start..start + n_words];
                let known = &known[start..start + n_words];
                for i in 0..n_words {
                    met[i] = row[i] & known[i];
                    unmet[i] = known[i] & !row[i];
                }
            }
            Self::All(parts) => join(parts, start, met, unmet),
            // Any is All with the two sides exchanged.
            Self::Any(parts) => {
                met.fill(0);
                unmet.fill(u64::MAX);
                let (mut sure, mut never) = ([0; BLOCK], [0; BLOCK]);
                for part in parts {
                    part.decide(start, &mut sure[..n_words], &mut never[..n_words]);
                    for i in 0..n_words {
                        met[i] |= sure[i];
                        unmet[i] &= never[i];
                    }
                }
            }
            Self::AtLeast(n, parts) => {
                // Level k holds those of whom at least k parts are sure so far.
                let n_not = parts.len() + 1 - n;
                let mut sure_levels = vec![[0_u64; BLOCK]; n + 1];
                let mut never_levels = vec![[0_u64; BLOCK]; n_not + 1];
                sure_levels[0] = [u64::MAX; BLOCK];
                never_levels[0] = [u64::MAX; BLOCK];
                let (mut sure, mut never) = ([0; BLOCK], [0; BLOCK]);
                for part in parts {
                    part.decide(start, &mut sure[..n_words], &mut never[..n_words]);
                    climb(&mut sure_levels, &sure, n_words);
                    climb(&mut never_levels, &never, n_words);
                }
                met.copy_from_slice(&sure_levels[*n][..n_words]);
                unmet.copy_from_slice(&never_levels[n_not][..n_words]);
            }
            Self::OneOfTheseRules(parts) => {
                met.fill(u64::MAX);
                unmet.fill(u64::MAX);
                let (mut sure, mut never) = ([0; BLOCK], [0; BLOCK]);
                for part in parts {
                    part.decide(start, &mut sure[..n_words], &mut never[..n_words]);
                    for i in 0..n_words {
                        met[i] &= sure[i];
                        unmet[i] &= never[i];
                    }
                }
            }
        }
    }
}

fn join(parts: &[BitRows<'_>], start: usize, met: &mut [u64], unmet: &mut [u64]) {
    let n_words = met.len();
    met.fill(u64::MAX);
    unmet.fill(0);
    let (mut sure, mut never) = ([0; BLOCK], [0; BLOCK]);
    for part in parts {
        if let BitRows::Within(row, known) = part {
            // The common case without a scratch row.
            let row = &row[start..start + n_words];
            let known = &known[start..start + n_words];
            for i in 0..n_words {
                met[i] &= row[i] & known[i];
                unmet[i] |= known[i] & !row[i];
            }
            continue;
        }
        part.decide(start, &mut sure[..n_words], &mut never[..n_words]);
        for i in 0..n_words {
            met[i] &= sure[i];
            unmet[i] |= never[i];
        }
    }
}

fn climb(levels: &mut [[u64; BLOCK]], bits: &[u64; BLOCK], n_words: usize) {
    for k in (1..levels.len()).rev() {
        for i in 0..n_words {
            levels[k][i] |= levels[k - 1][i] & bits[i];
        }
    }
}

impl Track {
    /// Returns the whole pathway as one statement: that its published criteria are met on the day.
    #[must_use]
    pub fn expression(&self) -> Expression {
        crate::rules::statement(&self.worlds)
    }
}

impl Population {
    /// Returns one person's known values, fact by fact.
    #[must_use]
    pub fn person(&self, person: usize) -> Vec<Option<i32>> {
        self.columns
            .iter()
            .map(|column| column.as_ref().and_then(|column| column.value(person)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_matrix_has_its_rows_as_columns() {
        let mut draws = kernel::Draws::from_seed(7);
        for _ in 0..100 {
            let state = draws.bits();
            let turned = transpose(state);
            for row in 0..8 {
                for column in 0..8 {
                    let before = state >> (8 * row + column) & 1;
                    assert_eq!(turned >> (8 * column + row) & 1, before);
                }
            }
        }
    }

    #[test]
    fn a_column_gives_back_what_was_put_in() {
        for modulus in [2, 200, 100_000] {
            let values: Vec<Option<i32>> = (0..1_000)
                .map(|i| (i % 7 != 0).then_some(i * 7_919 % modulus))
                .collect();
            let column = Column::of(&values);
            for (person, value) in values.iter().enumerate() {
                assert_eq!(column.value(person), *value);
            }
            let set = ValueSet::of([(1, 1), (modulus / 3, modulus / 2)]);
            let row = column.within(&[&set]).remove(0);
            for (person, value) in values.iter().enumerate() {
                if let Some(value) = value {
                    assert_eq!(
                        row[person / 64] >> (person % 64) & 1 == 1,
                        set.contains(*value)
                    );
                }
            }
        }
    }
}
