//! What one reporter said about an activity and its money. A claim is kept as it was said; whether
//! it is true, or said twice, is judged elsewhere.

use std::collections::{HashMap, HashSet};

use kernel::{Currency, Day};

use crate::division::Share;
use crate::{Terms, TransactionKind};

/// An activity as one file reports it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Activity {
    /// The identifier, without surrounding white space; empty when the file gives none.
    pub id: String,
    /// Who reports it.
    pub reporter: Party,
    /// The standard's code for the kind of organisation that reports.
    pub reporter_kind: String,
    /// Whether the reporter says that it reports at second hand.
    pub is_secondary: bool,
    /// The language in which the activity is written, as the file names it.
    pub language: String,
    /// The title, in the first language given.
    pub title: String,
    /// The beginning of the description, in the first language given.
    pub description: String,
    /// The level in the reporter's own order; 1 where none is given.
    pub hierarchy: u8,
    /// The status code of the standard.
    pub status: String,
    /// When the reporter last touched it.
    pub updated: Option<Day>,
    /// Planned and actual begin and end, with the code of what they are.
    pub dates: Vec<(String, Day)>,
    /// Countries and regions with their published shares.
    pub places: Vec<Share<String>>,
    /// Sectors with their published shares; those of other lists than the DAC's five digits are
    /// written with their vocabulary, as in `99:water`.
    pub sectors: Vec<Share<String>>,
    /// Organisations that take part, with the code of their role.
    pub parties: Vec<(String, Party)>,
    /// Emergencies and appeals that it serves: type, vocabulary, code.
    pub humanitarian: Vec<(String, String, String)>,
    /// Related activities: the code of the relation (1 parent, 2 child, …) and the identifier.
    pub related: Vec<(String, String)>,
    /// Places below country level.
    pub sites: Vec<Site>,
    /// Plans: budgets and planned disbursements, never added to what was paid.
    pub plans: Vec<Plan>,
    /// The money.
    pub claims: Vec<Claim>,
    /// Money that the file tells and that could not be read.
    pub unread: Vec<Unread>,
    /// The line on which it begins.
    pub line: u64,
    /// The byte at which it begins, in the unpacked document.
    pub at: u64,
}

impl Activity {
    /// Returns whether two reports are about one activity. Activities without an identifier are nobody's
    /// twins.
    #[must_use]
    pub fn is_twin_of(&self, other: &Self) -> bool {
        !self.id.is_empty() && self.id == other.id
    }

    /// Returns the claims, those left out that tell again what another told under the same reference.
    #[must_use]
    pub fn told_once(&self) -> Vec<&Claim> {
        let mut again = repeats(&self.claims);
        again.retain(|(at, _)| !self.claims[*at].reference.trim().is_empty());
        let again: HashSet<usize> = again.into_iter().map(|(at, _)| at).collect();
        let claims = self.claims.iter().enumerate();
        let once = claims.filter(|(at, _)| !again.contains(at));
        once.map(|(_, claim)| claim).collect()
    }

    /// Returns whether the report is by the activity's own publisher: an identifier begins with that of
    /// its publisher.
    #[must_use]
    pub fn is_by_its_own(&self) -> bool {
        is_of(&self.id, self.reporter.reference.trim())
    }
}

/// Returns whether an activity's identifier begins with its publisher's.
#[must_use]
pub fn is_of(id: &str, publisher: &str) -> bool {
    let rest = id.strip_prefix(publisher).unwrap_or_default();
    let parted = rest.starts_with(|letter: char| !letter.is_alphanumeric());
    parted && !publisher.is_empty()
}

/// Money that a file tells and that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What stands in the amount's place, shortened.
    pub said: String,
    /// Why it could not be read.
    pub why: String,
    /// The line.
    pub line: u64,
}

/// An organisation as a reporter names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Party {
    /// Its identifier, as written.
    pub reference: String,
    /// Its name in the first language given.
    pub name: String,
    /// The activity that it is said to act through.
    pub activity: String,
}

/// A place below country level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    /// The name in the first language given.
    pub name: String,
    /// Latitude and longitude in degrees, as written.
    pub position: Option<(String, String)>,
    /// The gazetteer's vocabulary and code.
    pub gazetteer: Option<(String, String)>,
    /// The standard's code for exactness: 1 exact, 2 approximate.
    pub exactness: String,
}

/// Money planned for a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Whether it is a planned disbursement, and not a budget.
    pub is_disbursement: bool,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// The amount in minor units.
    pub minor: i128,
    /// The currency.
    pub currency: Currency,
}

/// One transaction as it was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The kind; 0 when the file gives none that the standard knows.
    pub kind: TransactionKind,
    /// The reporter's own reference.
    pub reference: String,
    /// The day of the transaction.
    pub day: Option<Day>,
    /// The day whose rate the reporter would use.
    pub value_day: Option<Day>,
    /// The amount in minor units.
    pub minor: i128,
    /// The currency; `XXX` stands for an unknown one in what earlier programs took in.
    pub currency: Currency,
    /// Who gives.
    pub provider: Party,
    /// Who receives.
    pub receiver: Party,
    /// Its own countries and regions; the activity's count where there are none.
    pub places: Vec<Share<String>>,
    /// Its own sectors; the activity's count where there are none of the DAC's list.
    pub sectors: Vec<Share<String>>,
    /// The aid standard's code for the kind of finance: its own, else the activity's; 0 where neither
    /// says any.
    pub finance: u16,
    /// The line on which it begins.
    pub line: u64,
    /// The byte at which it begins, in the unpacked document.
    pub at: u64,
}

impl Claim {
    /// Returns a claim that says an amount and nothing else.
    #[must_use]
    pub fn of(kind: TransactionKind, minor: i128, currency: Currency) -> Self {
        Self {
            kind,
            reference: String::new(),
            day: None,
            value_day: None,
            minor,
            currency,
            provider: Party::default(),
            receiver: Party::default(),
            places: Vec::new(),
            sectors: Vec::new(),
            finance: 0,
            line: 0,
            at: 0,
        }
    }

    /// Returns whether the money is given, lent, or neither.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms::of(self.finance)
    }

    /// Returns whether another claim says the very same: kind, days, amount, reference, parties, places,
    /// sectors, kind of finance.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |claim: &Self| {
            (
                claim.kind,
                claim.day,
                claim.value_day,
                claim.minor,
                claim.currency,
            )
        };
        said(self) == said(other)
            && self.reference == other.reference
            && self.provider == other.provider
            && self.receiver == other.receiver
            && self.places == other.places
            && self.sectors == other.sectors
            && self.finance == other.finance
    }
}

/// Returns the claims of a report that say all that an earlier one says, each with that one: their places in
/// the list.
///
/// Two payments of one day may well be alike, so without a reference nobody can tell whether they are two. Under
/// one reference they are one.
#[must_use]
pub fn repeats(claims: &[Claim]) -> Vec<(usize, usize)> {
    let mut alike: HashMap<(u8, Option<Day>, i128, &str), Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        let key = (claim.kind.0, claim.day, claim.minor, claim.reference.trim());
        let earlier = alike.entry(key).or_default();
        let same = |at: &&usize| claim.says_the_same(&claims[**at]);
        match earlier.iter().find(same) {
            Some(first) => found.push((at, *first)),
            None => earlier.push(at),
        }
    }
    found
}

/// Puts several reports of one activity together: every claim once for as many times as the
/// report that repeats it most has it, and under one reference once. No report is dropped.
///
/// Returns the claims, each with the number of the report it was taken from, and how many claims
/// of other reports said the same.
#[must_use]
pub fn merged<'r>(reports: &[&'r Activity]) -> (Vec<(usize, &'r Claim)>, usize) {
    let mut kept: Vec<(usize, &Claim)> = Vec::new();
    // Claims by what is cheap to compare; twins are sought among few.
    let mut alike: HashMap<(u8, Option<Day>, i128, &str), Vec<usize>> = HashMap::new();
    let mut n_repeats = 0;
    for (number, report) in reports.iter().enumerate() {
        let n_before = kept.len();
        let mut used = vec![false; n_before];
        for claim in &report.claims {
            let key = (
                claim.kind.0,
                claim.day,
                claim.minor,
                claim.reference.as_str(),
            );
            let candidates = alike.entry(key).or_default();
            let has_name = !claim.reference.trim().is_empty();
            let is_free = |at: usize| at < n_before && !used[at];
            let twin = (candidates.iter().copied())
                .find(|at| (has_name || is_free(*at)) && kept[*at].1.says_the_same(claim));
            if let Some(at) = twin {
                if let Some(used) = used.get_mut(at) {
                    *used = true;
                }
                n_repeats += 1;
            } else {
                candidates.push(kept.len());
                kept.push((number, claim));
            }
        }
    }
    (kept, n_repeats)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(minors: &[i128]) -> Activity {
        let claim = |minor: &i128| Claim {
            day: "2023-05-01".parse().ok(),
            ..Claim::of(TransactionKind(3), *minor, "USD".parse().unwrap())
        };
        Activity {
            claims: minors.iter().map(claim).collect(),
            ..Activity::default()
        }
    }

    #[test]
    fn two_reports_of_an_activity_are_merged_by_transaction_and_none_is_dropped() {
        let (one, other) = (report(&[100, 200, 200]), report(&[200, 300]));
        let (kept, n_repeats) = merged(&[&one, &other]);
        let mut amounts: Vec<i128> = kept.iter().map(|(_, claim)| claim.minor).collect();
        amounts.sort_unstable();
        assert_eq!(
            (amounts.as_slice(), n_repeats),
            ([100, 200, 200, 300].as_slice(), 1)
        );
    }

    #[test]
    fn a_transaction_that_one_report_repeats_is_kept_as_often() {
        let (one, other) = (report(&[5]), report(&[5, 5, 5]));
        let (kept, n_repeats) = merged(&[&one, &other]);
        assert_eq!((kept.len(), n_repeats), (3, 1));
    }

    #[test]
    fn under_one_reference_a_payment_is_one_and_without_it_two() {
        let named = |reference: &str| {
            let mut report = report(&[5, 5, 6]);
            for claim in &mut report.claims {
                reference.clone_into(&mut claim.reference);
            }
            report
        };
        let (one, none) = (named("REF-1"), named(" "));
        for (report, n) in [(&one, 2), (&none, 3)] {
            assert_eq!(merged(&[report]).0.len(), n);
            assert_eq!(merged(&[report, report]).0.len(), n);
            assert_eq!(report.told_once().len(), n);
            assert_eq!(repeats(&report.claims), [(1, 0)]);
        }
        // Control: one word more, and it is another payment.
        let mut other = one;
        other.claims[1].receiver.name = "Another".to_owned();
        assert_eq!(merged(&[&other]).0.len(), 3);
        assert_eq!(repeats(&other.claims), []);
    }
}
