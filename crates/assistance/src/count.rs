//! Totals that say how sure they are.
//!
//! Stages are never added. Repeats are merged first. What links do not explain is given as an
//! interval: above, everything reported; below, what remains when each activity's spending is
//! taken to have come out of the money it says it received, and parents leave to their children what
//! these report too.

use crate::claim::Claim;
use crate::stage::Stage;

/// Why a claim stands outside a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Excluded {
    /// Another report of the same activity says the same.
    Repeated,
    /// The reporter says that it reports at second hand.
    SecondHand,
    /// Child activities report the same amount of the same stage and year.
    ReportedBelow,
    /// No rate turns its currency into the one asked for.
    NoRate,
    /// Its day had not come when its file became known.
    Future,
}

impl Excluded {
    /// All reasons, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Repeated,
        Self::SecondHand,
        Self::ReportedBelow,
        Self::NoRate,
        Self::Future,
    ];

    /// Returns the word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Repeated => "repeated",
            Self::SecondHand => "second-hand",
            Self::ReportedBelow => "reported-below",
            Self::NoRate => "no-rate",
            Self::Future => "future",
        }
    }
}

/// A total in one currency's minor units, as an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// Everything reported, repeats, second-hand reports and days to come taken off.
    pub upper: i128,
    /// What remains when parents leave to their children what these report too, and each activity's own
    /// incoming funds are taken off its spending.
    pub lower: i128,
    /// Of what lies between, what parents leave to their children.
    pub below: i128,
    /// Of the rest of it, the part whose giver is known: it names another activity in the set.
    pub explained: i128,
    /// How many claims are inside.
    pub n_claims: usize,
}

impl Interval {
    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.upper += other.upper;
        self.lower += other.lower;
        self.below += other.below;
        self.explained += other.explained;
        self.n_claims += other.n_claims;
    }

    /// Takes out again what was added.
    pub fn minus(&mut self, other: Self) {
        self.upper -= other.upper;
        self.lower -= other.lower;
        self.below -= other.below;
        self.explained -= other.explained;
        self.n_claims -= other.n_claims;
    }

    /// Returns how much of the incoming funds that were taken off links explain, from 0 to 1; nothing
    /// where none were.
    #[must_use]
    pub fn explained_share(&self) -> Option<f64> {
        let taken_off = self.upper - self.below - self.lower;
        (taken_off > 0).then(|| self.explained as f64 / taken_off as f64)
    }
}

/// Counts what one activity spent (disbursements and expenditure) as an interval.
///
/// Each claim comes with its amount in one currency, and how much of it children report too.
/// `resolves` says whether an activity's identifier is known; an activity that names itself explains
/// nothing.
pub fn spent<'c>(
    own: &str,
    claims: impl IntoIterator<Item = (&'c Claim, i128, i128)>,
    resolves: impl Fn(&str) -> bool,
) -> Interval {
    let (mut out, mut below, mut received, mut known) = (0, 0, 0, 0);
    let mut n_claims = 0;
    for (claim, minor, reported_below) in claims {
        match Stage::of(claim.kind) {
            Some(Stage::Disbursed | Stage::Spent) => {
                out += minor;
                below += reported_below;
                n_claims += 1;
            }
            Some(Stage::Received) => {
                received += minor;
                let giver = claim.provider.activity.trim();
                if giver != own.trim() && resolves(giver) {
                    known += minor;
                }
            }
            _ => {}
        }
    }
    // What was given back, or left to children, cannot have come out of what was received.
    let left = out - below;
    let taken_off = received.clamp(0, left.max(0));
    Interval {
        upper: out,
        lower: left - taken_off,
        below,
        explained: known.clamp(0, taken_off),
        n_claims,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Party;
    use crate::stage::TransactionKind;

    fn claim(kind: u8, minor: i128, provider: &str) -> Claim {
        Claim {
            provider: Party {
                activity: provider.to_owned(),
                ..Party::default()
            },
            ..Claim::of(TransactionKind(kind), minor, "USD".parse().unwrap())
        }
    }

    fn counted(claims: &[Claim], known: &str) -> Interval {
        let claims = claims.iter().map(|claim| (claim, claim.minor, 0));
        spent("A-0", claims, |id| id == known || id == "A-0")
    }

    #[test]
    fn received_money_that_is_spent_is_not_new_money() {
        let claims = [
            claim(1, 60, "A-1"),
            claim(1, 20, ""),
            claim(4, 100, ""),
            claim(2, 999, ""),
        ];
        let interval = counted(&claims, "A-1");
        assert_eq!(
            (interval.upper, interval.lower, interval.explained),
            (100, 20, 60)
        );
        assert_eq!(interval.explained_share(), Some(0.75));
        assert_eq!(interval.n_claims, 1);
    }

    #[test]
    fn an_activity_that_names_itself_explains_nothing() {
        let claims = [claim(1, 900, "A-0"), claim(4, 1000, "")];
        let interval = counted(&claims, "A-1");
        assert_eq!((interval.upper, interval.lower), (1000, 100));
        assert_eq!(interval.explained_share(), Some(0.0));
        let named = [claim(1, 900, "A-1"), claim(4, 1000, "")];
        assert_eq!(counted(&named, "A-1").explained_share(), Some(1.0));
    }

    #[test]
    fn what_was_received_beyond_the_spending_takes_nothing_off() {
        let claims = [claim(1, 500, ""), claim(3, 100, "")];
        let interval = counted(&claims, "");
        assert_eq!((interval.upper, interval.lower), (100, 0));
    }

    #[test]
    fn the_upper_end_is_the_gross_whatever_children_report() {
        let paid = claim(3, 100, "");
        let interval = spent("A-0", [(&paid, 100, 70)], |_| false);
        assert_eq!(
            (interval.upper, interval.lower, interval.below),
            (100, 30, 70)
        );
        assert_eq!(interval.explained_share(), None);
    }
}
