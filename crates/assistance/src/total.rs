//! Totals over activities that may be reported more than once.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kernel::{Currency, Day};

use crate::claim::{Activity, Claim, merged};
use crate::count::{Excluded, Interval, spent};
use crate::currency::no_currency;
use crate::division::Division;
use crate::split::Splitter;
use crate::stage::{Terms, TransactionKind};
use crate::survey::Survey;

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
    /// Whether it is given or lent.
    pub terms: bool,
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
    /// Whether it is given or lent; unsaid where that was not asked.
    pub terms: Terms,
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
    /// The amount as it counts; nothing when it is excluded whole.
    pub counted: Option<(i128, Currency)>,
    /// Why it is excluded, whole or in part.
    pub excluded: Option<Excluded>,
}

/// A report of an activity, as it is counted.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'a> {
    /// The report.
    pub activity: &'a Activity,
    /// The day on which the world knew it; days after it are still to come. Nothing where all days
    /// count.
    pub known_on: Option<Day>,
}

impl Reported<'_> {
    /// Returns whether a claim's day had not come when it was reported.
    #[must_use]
    pub fn is_to_come(&self, claim: &Claim) -> bool {
        let day = claim.day.or(claim.value_day);
        day.zip(self.known_on)
            .is_some_and(|(day, known)| day > known)
    }
}

/// Which claims of an activity's reports count, by who reports them.
///
/// Each publisher's reports are merged by themselves. Where the activity's own publisher is among them,
/// what the others say as well counts there, and second-hand reports stand aside.
struct Fates {
    kept: HashSet<*const Claim>,
    second_hand: Vec<bool>,
}

impl Fates {
    fn of(reports: &[Reported<'_>]) -> Self {
        let publisher = |report: &Activity| report.reporter.reference.trim().to_owned();
        let all = || reports.iter().map(|one| one.activity);
        let own = all()
            .filter(|report| report.is_by_its_own() && !report.is_secondary)
            .map(publisher)
            .max_by_key(String::len);
        let first_hand: BTreeSet<String> = all()
            .filter(|report| !report.is_secondary)
            .map(publisher)
            .collect();
        let second_hand = all().map(|report| {
            let by = publisher(report);
            report.is_secondary && (own.is_some() || first_hand.contains(&by))
        });
        let second_hand: Vec<bool> = second_hand.collect();
        let mut groups: BTreeMap<String, Vec<&Activity>> = BTreeMap::new();
        for (report, _) in all().zip(&second_hand).filter(|(_, aside)| !**aside) {
            groups.entry(publisher(report)).or_default().push(report);
        }
        let owners = own.and_then(|own| groups.remove(&own)).unwrap_or_default();
        let mut kept = HashSet::new();
        let mut keep = |group: &[&Activity], from: usize| {
            let (claims, _) = merged(group);
            let new = claims.into_iter().filter(|(number, _)| *number >= from);
            kept.extend(new.map(|(_, claim)| std::ptr::from_ref(claim)));
        };
        keep(&owners, 0);
        for group in groups.into_values() {
            keep(&[owners.as_slice(), &group].concat(), owners.len());
        }
        Self { kept, second_hand }
    }

    fn excluded(&self, report: usize, claim: &Claim) -> Option<Excluded> {
        if self.second_hand[report] {
            Some(Excluded::SecondHand)
        } else if !self.kept.contains(&std::ptr::from_ref(claim)) {
            Some(Excluded::Repeated)
        } else {
            None
        }
    }
}

/// Returns a claim of a part of the amount.
fn part_of(claim: &Claim, minor: i128) -> Claim {
    Claim {
        minor,
        ..claim.clone()
    }
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
    /// `value` turns a claim into an amount as it counts, or says that it cannot; `open` is shown every
    /// claim of the kinds asked for.
    pub fn add<'r>(
        &mut self,
        reports: &[Reported<'r>],
        survey: &Survey,
        value: &mut dyn FnMut(&Claim) -> Option<(i128, Currency)>,
        open: &mut dyn FnMut(Opened<'r>),
    ) {
        let fates = Fates::of(reports);
        let mut intervals: BTreeMap<&str, Vec<(&Claim, i128, i128)>> = BTreeMap::new();
        for (number, reported) in reports.iter().enumerate() {
            let report = reported.activity;
            let mut left = survey.left_to_children(report);
            let mut places: Option<Division<&str>> = None;
            for claim in &report.claims {
                let mut excluded = fates.excluded(number, claim);
                if excluded.is_none() && reported.is_to_come(claim) {
                    excluded = Some(Excluded::Future);
                }
                // Earlier programs took in money of unknown currencies, which is none of one currency.
                let amount = value(claim).filter(|_| claim.currency != no_currency());
                let mut counted = amount.filter(|_| excluded.is_none());
                if excluded.is_none() && amount.is_none() {
                    excluded = Some(Excluded::NoRate);
                }
                // In the currency of the report, what stands outside.
                let mut outside = claim.minor;
                if let Some((minor, currency)) = counted {
                    outside = left.take(claim);
                    let below = match outside {
                        0 => 0,
                        part if part == claim.minor => minor,
                        part => value(&part_of(claim, part)).map_or(0, |(minor, _)| minor),
                    };
                    if outside != 0 {
                        excluded = Some(Excluded::ReportedBelow);
                        let rest = (minor - below, currency);
                        counted = (outside != claim.minor).then_some(rest);
                    }
                    let publisher = report.reporter.reference.trim();
                    let own = intervals.entry(publisher).or_default();
                    own.push((claim, minor, below));
                }
                if !self.kinds.is_empty() && !self.kinds.contains(&claim.kind) {
                    continue;
                }
                if let Some((minor, currency)) = counted {
                    let places = places.get_or_insert_with(|| place_division(report));
                    self.divide(report, claim, minor, currency, places);
                }
                if let Some(reason) = excluded {
                    let sum = self.excluded.entry((reason, claim.currency)).or_default();
                    sum.minor += outside;
                    sum.n_parts += 1;
                }
                open(Opened {
                    report: number,
                    claim,
                    counted,
                    excluded,
                });
            }
        }
        let own = reports.first().map_or("", |one| one.activity.id.as_str());
        for claims in intervals.into_values() {
            self.spent.add(spent(own, claims, |id| survey.knows(id)));
        }
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
            terms: if columns.terms {
                claim.terms()
            } else {
                Terms::default()
            },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Party;

    fn claim(kind: u8, minor: i128) -> Claim {
        let mut claim = Claim::of(TransactionKind(kind), minor, "USD".parse().unwrap());
        claim.day = "2020-05-01".parse().ok();
        claim
    }

    fn report(id: &str, publisher: &str, claims: Vec<Claim>) -> Activity {
        Activity {
            id: id.to_owned(),
            reporter: Party {
                reference: publisher.to_owned(),
                ..Party::default()
            },
            claims,
            ..Activity::default()
        }
    }

    /// Counts reports as a store would hand them over: those of one activity together.
    fn totals(reports: &[Activity]) -> Totals {
        let survey = Survey::of(reports);
        let mut together: BTreeMap<&str, Vec<Reported<'_>>> = BTreeMap::new();
        for activity in reports {
            together.entry(&activity.id).or_default().push(Reported {
                activity,
                known_on: "2026-11-01".parse().ok(),
            });
        }
        let columns = Columns {
            reporter: true,
            ..Columns::default()
        };
        let mut totals = Totals::new(columns, &[]);
        for group in together.values() {
            let value = &mut |claim: &Claim| Some((claim.minor, claim.currency));
            totals.add(group, &survey, value, &mut |_| {});
        }
        totals
    }

    fn of(totals: &Totals, publisher: &str) -> i128 {
        let cells = totals.cells.iter();
        let own = cells.filter(|(cell, _)| cell.reporter == publisher);
        own.map(|(_, sum)| sum.minor).sum()
    }

    #[test]
    fn a_stranger_who_names_a_parent_takes_nothing_from_it() {
        let mut stranger = report("ZZ-9-C", "ZZ-9", vec![claim(3, 1)]);
        stranger.related = vec![("1".to_owned(), "XX-1-P".to_owned())];
        let all = totals(&[
            report("XX-1-P", "XX-1", vec![claim(3, 1_000_000)]),
            stranger,
        ]);
        assert_eq!((of(&all, "XX-1"), of(&all, "ZZ-9")), (1_000_000, 1));
        assert_eq!((all.spent.upper, all.spent.lower), (1_000_001, 1_000_001));
    }

    #[test]
    fn a_parent_with_a_small_child_keeps_the_rest_and_the_gross_stands_above() {
        let mut child = report("XX-1-C", "XX-1", vec![claim(3, 1)]);
        child.related = vec![("1".to_owned(), "XX-1-P".to_owned())];
        let all = totals(&[report("XX-1-P", "XX-1", vec![claim(3, 1_000_000)]), child]);
        assert_eq!(of(&all, "XX-1"), 1_000_000);
        assert_eq!((all.spent.upper, all.spent.lower), (1_000_001, 1_000_000));
        let outside: Vec<_> = all.excluded.into_iter().collect();
        let key = (Excluded::ReportedBelow, "USD".parse().unwrap());
        assert_eq!(
            outside,
            [(
                key,
                Sum {
                    minor: 1,
                    n_parts: 1
                }
            )]
        );
    }

    #[test]
    fn money_of_unknown_currencies_is_never_added_up() {
        let mut unknown = claim(3, 7);
        unknown.currency = no_currency();
        let all = totals(&[report("XX-1-A", "XX-1", vec![claim(3, 5), unknown])]);
        assert_eq!((all.cells.len(), all.spent.upper), (1, 5));
        let key = (Excluded::NoRate, no_currency());
        assert_eq!(all.excluded[&key].minor, 7);
    }

    #[test]
    fn under_one_reference_a_payment_counts_once_and_stands_aside_the_second_time() {
        let mut named = claim(3, 5);
        named.reference = "REF-1".to_owned();
        let mut other = named.clone();
        other.reference = "REF-2".to_owned();
        let claims = vec![named.clone(), named, other, claim(3, 5), claim(3, 5)];
        let all = totals(&[report("XX-1-A", "XX-1", claims)]);
        assert_eq!((of(&all, "XX-1"), all.spent.upper), (20, 20));
        let key = (Excluded::Repeated, "USD".parse().unwrap());
        assert_eq!(all.excluded[&key].minor, 5);
    }

    #[test]
    fn a_day_that_had_not_come_stands_aside() {
        let mut late = claim(3, 7);
        late.day = "2099-02-01".parse().ok();
        let all = totals(&[report("XX-1-A", "XX-1", vec![claim(3, 5), late])]);
        assert_eq!((of(&all, "XX-1"), all.spent.upper), (5, 5));
        assert_eq!(all.excluded.keys().next().unwrap().0, Excluded::Future);
    }

    #[test]
    fn second_hand_gives_way_to_the_activitys_own_publisher_alone() {
        let mut second = report("XX-1-A", "AG-1", vec![claim(3, 5), claim(3, 6)]);
        second.is_secondary = true;
        let own = report("XX-1-A", "XX-1", vec![claim(3, 5)]);
        let stranger = report("XX-1-A", "ZZ-9", vec![claim(3, 5)]);
        let all = totals(&[second.clone(), own]);
        assert_eq!((of(&all, "AG-1"), of(&all, "XX-1")), (0, 5));
        let all = totals(&[second, stranger]);
        assert_eq!((of(&all, "AG-1"), of(&all, "ZZ-9")), (11, 5));
    }

    /// Draws a file of a publisher that knows and names activities of both.
    fn file(draws: &mut kernel::Draws, publisher: &str, other: &str) -> Vec<Activity> {
        let mut next = |below: u64| (draws.bits() >> 20) % below;
        let named = |n: u64| format!("{}-{}", if n < 3 { publisher } else { other }, n % 3);
        let mut activities = Vec::new();
        for n in 0..=next(3) {
            // A stranger may publish under somebody else's identifier.
            let id = if publisher == "ZZ" {
                named(next(6))
            } else {
                named(n)
            };
            let mut claims = Vec::new();
            for _ in 0..=next(4) {
                let kind = [1, 3, 3, 4, 2, 11][usize::try_from(next(6)).unwrap()];
                let mut one = claim(kind, i128::from(next(4) * 100));
                one.provider.activity = named(next(6));
                one.receiver.activity = named(next(6));
                claims.push(one);
            }
            let mut one = report(&id, publisher, claims);
            one.is_secondary = publisher == "ZZ" && next(4) == 0;
            for _ in 0..next(3) {
                // A publisher names its own children; the stranger names anybody.
                let (kind, among) = if publisher == "ZZ" {
                    (["1", "2"][usize::try_from(next(2)).unwrap()], 6)
                } else {
                    (["1", "2"][usize::try_from(next(2)).unwrap()], 3)
                };
                one.related.push((kind.to_owned(), named(next(among))));
            }
            activities.push(one);
        }
        activities
    }

    #[test]
    fn no_file_of_another_publisher_lowers_anything() {
        let mut draws = kernel::Draws::from_seed(12);
        for _ in 0..4_000 {
            let mut reports = file(&mut draws, "XX", "ZZ");
            let before = totals(&reports);
            reports.extend(file(&mut draws, "ZZ", "XX"));
            let after = totals(&reports);
            let told = || format!("{reports:#?}");
            assert!(of(&after, "XX") >= of(&before, "XX"), "{}", told());
            assert!(after.spent.lower >= before.spent.lower, "{}", told());
            assert!(after.spent.upper >= before.spent.upper, "{}", told());
            assert!(after.spent.lower <= after.spent.upper, "{}", told());
        }
    }
}
