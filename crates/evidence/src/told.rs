//! What a table of promises or of figures tells, row by row, before a charter takes it in.

use kernel::{Country, Day, Holder, Localized, Period};
use rust_decimal::Decimal;

use crate::{Qualifier, SourceClass};

/// Who is named in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A country, an organisation by its identifier, or all members.
    Holder(Holder),
    /// A name that is none of these; the charter may know an organisation that bears it.
    Name(String),
}

/// One row of a table of promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldPromise {
    /// The line in the table, counted from 1.
    pub line: usize,
    /// The identifier, where the table gives one.
    pub id: Option<String>,
    /// Who promises.
    pub who: Who,
    /// What the holder is in the compact, as the charter's word for it.
    pub role: Option<String>,
    /// The office that spoke.
    pub actor: Option<String>,
    /// A short title.
    pub title: Localized,
    /// The promise as announced.
    pub text: Localized,
    /// The least that was promised.
    pub number: Option<Decimal>,
    /// The most that was promised, where it differs.
    pub number_max: Option<Decimal>,
    /// The unit of the number.
    pub unit: Option<String>,
    /// Where the number stood when it was promised.
    pub baseline: Option<Decimal>,
    /// When it stood there.
    pub baseline_on: Option<Period>,
    /// When delivery begins.
    pub starts: Option<Period>,
    /// By when it is due.
    pub deadline: Option<Period>,
    /// The day on which it was made.
    pub made_on: Option<Day>,
    /// At which occasion.
    pub occasion: Option<String>,
    /// The pillar.
    pub pillar: Option<String>,
    /// The package.
    pub package: Option<String>,
    /// The kind, as the charter's word for it.
    pub kind: Option<String>,
    /// Who promised together with the holder.
    pub joint_with: Vec<String>,
    /// Who receives and promises nothing.
    pub beneficiaries: Vec<Who>,
    /// What is counted, in a few words.
    pub measure: Option<String>,
    /// Whether more is better, as the charter's word for it.
    pub direction: Option<String>,
    /// How figures make a number, as the charter's word for it.
    pub combine: Option<String>,
    /// The kind with which it is compared, where the charter has a rule book.
    pub like: Option<String>,
    /// The rules by which it is read, where the charter has a rule book.
    pub rules: Vec<String>,
    /// How sure the record is, as the charter's word for it.
    pub confidence: Option<String>,
    /// The address at which the promise was read.
    pub source: String,
    /// What a reader must know besides.
    pub note: Localized,
}

/// One row of a table of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldFigure {
    /// The line in the table, counted from 1.
    pub line: usize,
    /// The identifier, where the table gives one.
    pub id: Option<String>,
    /// The promise it counts, where the table names one.
    pub promise: Option<String>,
    /// The member it counts, where the table names one.
    pub member: Option<Country>,
    /// What is counted, in a few words.
    pub measure: Option<String>,
    /// The value; nothing where the source gave none.
    pub value: Option<Decimal>,
    /// The unit.
    pub unit: Option<String>,
    /// How the source hedged the value.
    pub qualifier: Qualifier,
    /// When it was true.
    pub as_of: Option<Period>,
    /// Since when the count had been running.
    pub since: Option<Period>,
    /// The first day on which the public could know it.
    pub known_on: Option<Day>,
    /// Who said it.
    pub publisher: Option<String>,
    /// What kind of source that is.
    pub class: Option<SourceClass>,
    /// The address at which it was read.
    pub source: String,
    /// What a reader must know besides.
    pub note: Localized,
}

/// A table as it was read: its rows, and what was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<T> {
    /// The name of the file.
    pub file: String,
    /// The rows that were understood.
    pub rows: Vec<T>,
    /// Whether each row is of another member, since nothing else tells rows apart.
    pub one_a_member: bool,
    /// How many rows were not understood.
    pub n_refused: usize,
    /// Headers of columns that are not read, and hold days or addresses in most cells.
    pub telling: Vec<String>,
    /// What was noticed; any error among it refuses the table.
    pub findings: Vec<kernel::Finding>,
}
