//! Totals over activities that may be reported more than once.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Currency;

use crate::claim::{Activity, Claim, merged};
use crate::count::{Excluded, Interval, Levels, spent};
use crate::division::Division;
use crate::split::Splitter;
use crate::stage::{Stage, TransactionKind};

/// What a total is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Columns {
    /// Kind of transaction.
    pub kind: bool,
    /// Country or region.
    pub recipient: bool,
    /// Year.
    pub year: bool,
    /// DAC sector.
    pub sector: bool,
    /// Reporting organisation.
    pub reporter: bool,
}

/// The coordinates of a cell; a column that was not asked for is empty or 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Kind of transaction.
    pub kind: TransactionKind,
    /// Reporting organisation's identifier.
    pub reporter: String,
    /// Country or region code; empty when the activity names none.
    pub recipient: String,
    /// Year; 0 without a date.
    pub year: i16,
    /// DAC sector; empty when the activity names none.
    pub sector: String,
    /// Currency of the amount.
    pub currency: Currency,
}

/// An amount with the number of claims, and parts of claims, inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Minor units.
    pub minor: i128,
    /// Claims, and parts of divided claims.
    pub n_parts: u64,
}

/// One claim and what became of it, for whoever opens a total.
#[derive(Debug)]
pub struct Opened<'a> {
    /// The report that it was taken from: its place among the reports handed in.
    pub report: usize,
    /// The claim.
    pub claim: &'a Claim,
    /// The amount as it counts; nothing when it is excluded.
    pub counted: Option<(i128, Currency)>,
    /// Why it is excluded.
    pub excluded: Option<Excluded>,
}

/// Totals being gathered, activity by activity.
#[derive(Debug, Default)]
pub struct Totals {
    columns: Columns,
    kinds: BTreeSet<TransactionKind>,
    /// The cells.
    pub cells: BTreeMap<Cell, Sum>,
    /// What was excluded: claims and amounts by reason and currency.
    pub excluded: BTreeMap<(Excluded, Currency), Sum>,
    /// Disbursements and expenditure as an interval; meaningful when all amounts are converted
    /// into one currency.
    pub spent: Interval,
    splitter: Splitter,
    place_parts: Vec<i128>,
    sector_parts: Vec<i128>,
}

impl Totals {
    /// Begins totals of some kinds of transaction, or of all when none is named.
    #[must_use]
    pub fn new(columns: Columns, kinds: &[TransactionKind]) -> Self {
        Self {
            columns,
            kinds: kinds.iter().copied().collect(),
            ..Self::default()
        }
    }

    /// Adds everything that is reported of one activity.
    ///
    /// `value` turns a claim into an amount as it counts, or says that it cannot; `resolves` says
    /// whether an activity is known; `open` is shown every claim of the kinds asked for.
    pub fn add<'r>(
        &mut self,
        reports: &[&'r Activity],
        levels: &Levels,
        value: &mut dyn FnMut(&Claim) -> Option<(i128, Currency)>,
        resolves: &dyn Fn(&str) -> bool,
        open: &mut dyn FnMut(Opened<'r>),
    ) {
        let first_hand: Vec<&'r Activity> = reports
            .iter()
            .copied()
            .filter(|report| !report.is_secondary)
            .collect();
        // Second-hand reports only stand aside where somebody reports at first hand.
        let counted: &[&'r Activity] = if first_hand.is_empty() {
            reports
        } else {
            &first_hand
        };
        let (claims, _) = merged(counted);
        let kept: BTreeSet<*const Claim> =
            claims.iter().map(|(_, c)| std::ptr::from_ref(*c)).collect();
        for (number, report) in reports.iter().copied().enumerate() {
            let second_hand = report.is_secondary && !first_hand.is_empty();
            let mut places: Option<Division<&str>> = None;
            for claim in &report.claims {
                if !self.kinds.is_empty() && !self.kinds.contains(&claim.kind) {
                    continue;
                }
                let below = Stage::of(claim.kind)
                    .is_some_and(|stage| levels.is_reported_below(&report.id, stage));
                let excluded = if second_hand {
                    Some(Excluded::SecondHand)
                } else if !kept.contains(&std::ptr::from_ref(claim)) {
                    Some(Excluded::Repeated)
                } else if below {
                    Some(Excluded::ReportedBelow)
                } else {
                    None
                };
                let amount = value(claim);
                let excluded = excluded.or(amount.is_none().then_some(Excluded::NoRate));
                match (excluded, amount) {
                    (None, Some((minor, currency))) => {
                        let places = places.get_or_insert_with(|| place_division(report));
                        self.divide(report, claim, minor, currency, places);
                    }
                    (Some(reason), _) => {
                        let key = (reason, claim.currency);
                        let sum = self.excluded.entry(key).or_default();
                        sum.minor += claim.minor;
                        sum.n_parts += 1;
                    }
                    (None, None) => {}
                }
                open(Opened {
                    report: number,
                    claim,
                    counted: amount.filter(|_| excluded.is_none()),
                    excluded,
                });
            }
        }
        let is_leaf = |claim: &Claim| {
            reports.first().is_none_or(|report| {
                Stage::of(claim.kind)
                    .is_none_or(|stage| !levels.is_reported_below(&report.id, stage))
            })
        };
        let claims: Vec<&Claim> = claims
            .iter()
            .map(|(_, claim)| *claim)
            .filter(|claim| is_leaf(claim))
            .collect();
        let (interval, _) = spent(
            &claims,
            |claim| value(claim).map(|(minor, _)| minor),
            resolves,
        );
        self.spent.add(interval);
    }

    fn divide<'a>(
        &mut self,
        report: &'a Activity,
        claim: &'a Claim,
        minor: i128,
        currency: Currency,
        places: &Division<&'a str>,
    ) {
        let columns = self.columns;
        let cell = Cell {
            kind: if columns.kind {
                claim.kind
            } else {
                TransactionKind(0)
            },
            reporter: if columns.reporter {
                report.reporter.reference.clone()
            } else {
                String::new()
            },
            recipient: String::new(),
            year: claim
                .day
                .or(claim.value_day)
                .filter(|_| columns.year)
                .map_or(0, kernel::Day::year),
            sector: String::new(),
            currency,
        };
        if !columns.recipient && !columns.sector {
            return add(&mut self.cells, cell, minor);
        }
        let own_places;
        let places = if claim.places.is_empty() {
            places
        } else {
            own_places = divided_places(&claim.places);
            &own_places
        };
        let own = divided_sectors(&claim.sectors);
        let sectors = if own.codes == [""] {
            divided_sectors(&report.sectors)
        } else {
            own
        };
        self.splitter
            .split(minor, &places.weights, &mut self.place_parts);
        for (place, part) in places.codes.iter().zip(&self.place_parts) {
            if *part == 0 && minor != 0 {
                continue;
            }
            let mut cell = cell.clone();
            if columns.recipient {
                (*place).clone_into(&mut cell.recipient);
            }
            if !columns.sector {
                add(&mut self.cells, cell, *part);
                continue;
            }
            self.splitter
                .split(*part, &sectors.weights, &mut self.sector_parts);
            for (sector, piece) in sectors.codes.iter().zip(&self.sector_parts) {
                if *piece != 0 || *part == 0 {
                    let mut cell = cell.clone();
                    (*sector).clone_into(&mut cell.sector);
                    add(&mut self.cells, cell, *piece);
                }
            }
        }
    }
}

/// Returns the parts of a claim's amount by country or region: its own places, else the
/// activity's; a single part with an empty code where neither names any.
#[must_use]
pub fn by_place<'a>(report: &'a Activity, claim: &'a Claim, minor: i128) -> Vec<(&'a str, i128)> {
    let places = if claim.places.is_empty() {
        &report.places
    } else {
        &claim.places
    };
    if let [only] = places.as_slice() {
        return vec![(only.code.as_str(), minor)];
    }
    let division = divided_places(places);
    let mut parts = Vec::new();
    Splitter::default().split(minor, &division.weights, &mut parts);
    division.codes.into_iter().zip(parts).collect()
}

/// Divides an amount evenly into `n` parts that add up to it.
#[must_use]
pub fn evenly(minor: i128, n: usize) -> Vec<i128> {
    let mut parts = Vec::new();
    Splitter::default().split(minor, &vec![1; n], &mut parts);
    parts
}

fn add(cells: &mut BTreeMap<Cell, Sum>, cell: Cell, minor: i128) {
    let sum = cells.entry(cell).or_default();
    sum.minor += minor;
    sum.n_parts += 1;
}

fn borrowed(shares: &[crate::division::Share<String>]) -> Vec<crate::division::Share<&str>> {
    shares
        .iter()
        .map(|share| crate::division::Share {
            code: share.code.as_str(),
            percentage: share.percentage,
            is_country: share.is_country,
        })
        .collect()
}

fn divided_places(shares: &[crate::division::Share<String>]) -> Division<&str> {
    let mut division = Division::default();
    division.divide_places(&borrowed(shares));
    division
}

fn place_division(report: &Activity) -> Division<&str> {
    divided_places(&report.places)
}

fn divided_sectors(shares: &[crate::division::Share<String>]) -> Division<&str> {
    let mut division = Division::default();
    let shares = borrowed(shares);
    // Other lists classify the same money again.
    let of_the_dac = shares.iter().filter(|share| !share.code.contains(':'));
    division.divide(of_the_dac);
    division
}
