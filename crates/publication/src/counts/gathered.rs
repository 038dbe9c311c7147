//! Everything from which a day's counts follow, before anything is withheld.

use std::collections::BTreeSet;

use kernel::{Country, Day};
use movement::Ranged;
use movement::alert::{Released, Trigger};
use movement::mirror::Chain;
use movement::scenario::Case;
use movement::series::{Count, Measure, Published};

use super::imported::Imports;
use crate::disclosure::text::{without_counts, without_folders};

/// Everything from which a day's counts follow. It holds counts that may not leave; only
/// [`super::Movements`] leads out of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathered {
    /// Counts gathered from publications by the charter.
    pub counts: Vec<Count>,
    /// Counts of files that were taken in.
    pub imported: Imports,
    /// The files, with what the gatekeeper said of each.
    pub files: Vec<FileTaken>,
    /// Thresholds that the members agreed.
    pub triggers: Vec<Trigger>,
    /// Corridors with those who count them.
    pub chains: Vec<Chain>,
    /// Offices whose waiting time is worked out under several plans.
    pub cases: Vec<Case>,
    /// Alarms that a person released.
    pub alarms: Vec<Released>,
    /// Flows estimated from stocks.
    pub estimates: Vec<Estimate>,
}

impl Gathered {
    /// Returns whether nothing at all is known of people moving.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
            && self.files.is_empty()
            && self.triggers.is_empty()
            && self.chains.is_empty()
            && self.cases.is_empty()
            && self.alarms.is_empty()
            && self.estimates.is_empty()
    }
}

/// A count of a file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The count as its release gave it.
    pub published: Published,
    /// The fault for which it is in quarantine; empty where there is none.
    pub quarantine: String,
    /// Whether a row of its table and period was refused: sums with it are the least, not all.
    pub is_short: bool,
}

/// A file that was taken in, with what the gatekeeper said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTaken {
    /// Its name.
    pub file: String,
    /// The format in which it was read.
    pub format: String,
    /// The day of the release; the day on which it was taken in where nobody stated one.
    pub released: Day,
    /// The day on which it was taken in.
    pub taken_on: Day,
    /// Who counted what in it.
    pub of: BTreeSet<(Country, Measure)>,
    /// How many counts were taken.
    pub n_counts: usize,
    /// How many rows were refused.
    pub n_refused: usize,
    /// How many counts stand in quarantine.
    pub n_quarantined: usize,
    /// What was found.
    pub faults: Vec<FileFault>,
}

impl FileTaken {
    /// Returns the file as it is told: no count left in what was found, and no folder of the machine on which it
    /// was taken in.
    #[must_use]
    pub fn as_told(&self) -> Self {
        let told = |fault: &FileFault| FileFault {
            kind: fault.kind.clone(),
            n_rows: fault.n_rows,
            reason: without_counts(&without_folders(&fault.reason)),
            question: without_counts(&without_folders(&fault.question)),
        };
        Self {
            file: movement::series::bare(&self.file).to_owned(),
            faults: self.faults.iter().map(told).collect(),
            ..self.clone()
        }
    }
}

/// What the gatekeeper found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// The kind, as the gatekeeper names it.
    pub kind: String,
    /// How many rows it concerns; nought where the whole file is meant.
    pub n_rows: usize,
    /// What was found, in English.
    pub reason: String,
    /// What to ask the publisher, in English.
    pub question: String,
}

/// Flows estimated from two counts of stocks, kept for publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The short name.
    pub id: String,
    /// What is estimated, in the words of whoever kept it.
    pub title: String,
    /// Where the stocks were read.
    pub source: String,
    /// The short name of the method.
    pub method: String,
    /// The runs behind the intervals.
    pub n_draws: u32,
    /// The first day on which it is shown.
    pub kept_on: Day,
    /// The flows, none without its interval.
    pub flows: Vec<EstimatedFlow>,
}

/// One estimated flow.
#[derive(Debug, Clone, PartialEq)]
pub struct EstimatedFlow {
    /// From, as the files name it.
    pub origin: String,
    /// To.
    pub destination: String,
    /// How many, with interval.
    pub persons: Ranged,
}

/// Returns the estimated flows of at least the threshold, largest first.
#[must_use]
pub fn ranked(flows: &[EstimatedFlow], threshold: u64) -> Vec<&EstimatedFlow> {
    let mut flows: Vec<&EstimatedFlow> = (flows.iter())
        .filter(|flow| flow.persons.centre() >= threshold as f64)
        .collect();
    flows.sort_by(|a, b| {
        (b.persons.centre().total_cmp(&a.persons.centre()))
            .then_with(|| (&a.origin, &a.destination).cmp(&(&b.origin, &b.destination)))
    });
    flows
}
