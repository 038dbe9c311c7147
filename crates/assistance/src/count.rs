//! Totals that say how sure they are.
//!
//! Stages are never added. Repeats are merged first. What links do not explain is given as an
//! interval: above, everything reported; below, what remains when each activity's spending is
//! taken to have come out of the money it says it received.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::{Activity, Claim};
use crate::stage::Stage;

/// Why a claim stands outside a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Excluded {
    /// Another report of the same activity says the same.
    Repeated,
    /// The reporter says that it reports at second hand.
    SecondHand,
    /// A child activity of the same publisher reports the same stage.
    ReportedBelow,
    /// No rate turns its currency into the one asked for.
    NoRate,
}

impl Excluded {
    /// Returns the word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Repeated => "repeated",
            Self::SecondHand => "second-hand",
            Self::ReportedBelow => "reported-below",
            Self::NoRate => "no-rate",
        }
    }
}

/// A total in one currency's minor units, as an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// Everything reported, repeats and second-hand reports taken off.
    pub upper: i128,
    /// What remains when each activity's own incoming funds are taken off its spending.
    pub lower: i128,
    /// Of what was taken off, the part whose giver is known: it names an activity in the set.
    pub explained: i128,
    /// How many claims are inside.
    pub n_claims: usize,
}

impl Interval {
    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.upper += other.upper;
        self.lower += other.lower;
        self.explained += other.explained;
        self.n_claims += other.n_claims;
    }

    /// Returns the share of the gap between upper and lower that links explain, from 0 to 1;
    /// nothing when there is no gap.
    #[must_use]
    pub fn explained_share(&self) -> Option<f64> {
        let gap = self.upper - self.lower;
        (gap > 0).then(|| self.explained as f64 / gap as f64)
    }
}

/// Publishers' hierarchies: which activities report a stage that a child reports too.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    stages: BTreeMap<String, BTreeSet<Stage>>,
    children: BTreeMap<String, BTreeSet<String>>,
}

impl Levels {
    /// Remembers an activity, its parent and its children. Relations to other publishers' activities
    /// are no hierarchy.
    pub fn add(&mut self, activity: &Activity) {
        let stages = activity.claims.iter().filter_map(|c| Stage::of(c.kind));
        self.stages
            .entry(activity.id.clone())
            .or_default()
            .extend(stages);
        for (kind, other) in &activity.related {
            let (parent, child) = match kind.as_str() {
                "1" => (other, &activity.id),
                "2" => (&activity.id, other),
                _ => continue,
            };
            if parent != child {
                self.children
                    .entry(parent.clone())
                    .or_default()
                    .insert(child.clone());
            }
        }
    }

    /// Returns whether a child of the activity reports the stage as well.
    #[must_use]
    pub fn is_reported_below(&self, activity: &str, stage: Stage) -> bool {
        self.children.get(activity).is_some_and(|children| {
            children
                .iter()
                .filter_map(|child| self.stages.get(child))
                .any(|stages| stages.contains(&stage))
        })
    }
}

/// Counts what one activity spent (disbursements and expenditure) as an interval.
///
/// `value` turns a claim into minor units of one currency, or says that it cannot;
/// `resolves` says whether an activity's identifier is known.
pub fn spent(
    claims: &[&Claim],
    mut value: impl FnMut(&Claim) -> Option<i128>,
    resolves: impl Fn(&str) -> bool,
) -> (Interval, Vec<(usize, Excluded)>) {
    let mut excluded = Vec::new();
    let (mut out, mut received, mut known) = (0, 0, 0);
    let mut n_claims = 0;
    for (at, claim) in claims.iter().enumerate() {
        let stage = Stage::of(claim.kind);
        let is_out = matches!(stage, Some(Stage::Disbursed | Stage::Spent));
        if !is_out && stage != Some(Stage::Received) {
            continue;
        }
        let Some(minor) = value(claim) else {
            excluded.push((at, Excluded::NoRate));
            continue;
        };
        if is_out {
            out += minor;
            n_claims += 1;
        } else {
            received += minor;
            if resolves(claim.provider.activity.trim()) {
                known += minor;
            }
        }
    }
    let taken_off = received.clamp(0, out.max(0));
    let interval = Interval {
        upper: out,
        lower: out - taken_off,
        explained: known.clamp(0, taken_off),
        n_claims,
    };
    (interval, excluded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Party;
    use crate::stage::TransactionKind;

    fn claim(kind: u8, minor: i128, provider: &str) -> Claim {
        Claim {
            kind: TransactionKind(kind),
            reference: String::new(),
            day: None,
            value_day: None,
            minor,
            currency: "USD".parse().unwrap(),
            provider: Party {
                activity: provider.to_owned(),
                ..Party::default()
            },
            receiver: Party::default(),
            places: Vec::new(),
            sectors: Vec::new(),
            line: 0,
            at: 0,
        }
    }

    #[test]
    fn received_money_that_is_spent_is_not_new_money() {
        let claims = [
            claim(1, 60, "A-1"),
            claim(1, 20, ""),
            claim(4, 100, ""),
            claim(2, 999, ""),
        ];
        let claims: Vec<&Claim> = claims.iter().collect();
        let (interval, excluded) = spent(&claims, |c| Some(c.minor), |id| id == "A-1");
        assert_eq!(
            (interval.upper, interval.lower, interval.explained),
            (100, 20, 60)
        );
        assert_eq!(interval.explained_share(), Some(0.75));
        assert_eq!((interval.n_claims, excluded.len()), (1, 0));
    }

    #[test]
    fn what_was_received_beyond_the_spending_takes_nothing_off() {
        let claims = [claim(1, 500, ""), claim(3, 100, "")];
        let claims: Vec<&Claim> = claims.iter().collect();
        let (interval, _) = spent(&claims, |c| Some(c.minor), |_| false);
        assert_eq!((interval.upper, interval.lower), (100, 0));
    }

    #[test]
    fn a_parent_gives_way_to_a_child_that_reports_the_same_stage() {
        let mut levels = Levels::default();
        let with = |id: &str, kind, related: Vec<(&str, &str)>| Activity {
            id: id.to_owned(),
            claims: vec![claim(kind, 1, "")],
            related: related
                .into_iter()
                .map(|(k, o)| (k.to_owned(), o.to_owned()))
                .collect(),
            ..Activity::default()
        };
        levels.add(&with("P", 3, vec![("2", "C")]));
        levels.add(&with("C", 3, vec![("1", "P")]));
        levels.add(&with("Q", 2, vec![("2", "C")]));
        assert!(levels.is_reported_below("P", Stage::Disbursed));
        assert!(!levels.is_reported_below("C", Stage::Disbursed));
        assert!(!levels.is_reported_below("Q", Stage::Awarded));
    }
}
