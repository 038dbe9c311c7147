//! Counts over many ratings. Every share has two denominators, because silence is counted.

use std::collections::BTreeMap;

use kernel::CommitmentId;

use crate::assessment::Assessment;
use crate::rating::{Delivery, EvidenceStrength, Timeliness, Trajectory};

/// How many ratings have one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count<Class> {
    /// The class.
    pub class: Class,
    /// How many ratings have it.
    pub n: usize,
    /// How many of those are of commitments about which anything was published.
    pub n_of_reported: usize,
}

/// Counts of every class on every axis, with the two denominators of their shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many commitments there are.
    pub n_all: usize,
    /// About how many of them anything was published that bears on delivery.
    pub n_reported: usize,
    /// Delivery, every class that occurs or may occur.
    pub delivery: Vec<Count<Delivery>>,
    /// Trajectory, by word; reasons are counted together as `not-assessable`.
    pub trajectory: Vec<Count<&'static str>>,
    /// Evidence.
    pub evidence: Vec<Count<EvidenceStrength>>,
    /// Time.
    pub time: Vec<Count<Timeliness>>,
}

/// Returns whether anything was published that bears on the delivery of this commitment.
#[must_use]
pub fn is_reported(assessment: &Assessment) -> bool {
    assessment.delivery != Delivery::NoEvidenceFound
}

/// Counts ratings by class on each axis. Classes that do not occur are there with a zero.
#[must_use]
pub fn tally<'a>(assessments: impl IntoIterator<Item = &'a Assessment>) -> Tally {
    let all: Vec<&Assessment> = assessments.into_iter().collect();
    Tally {
        n_all: all.len(),
        n_reported: all.iter().filter(|one| is_reported(one)).count(),
        delivery: counted(&all, Delivery::ALL, |one| one.delivery),
        trajectory: counted(&all, &Trajectory::CODES, |one| one.trajectory.code()),
        evidence: counted(&all, EvidenceStrength::ALL, |one| one.evidence),
        time: counted(&all, Timeliness::ALL, |one| one.time),
    }
}

fn counted<Class: Copy + PartialEq>(
    all: &[&Assessment],
    classes: &[Class],
    class_of: impl Fn(&Assessment) -> Class,
) -> Vec<Count<Class>> {
    let count = |class: &Class| {
        let having = all.iter().filter(|one| class_of(one) == *class);
        Count {
            class: *class,
            n: having.clone().count(),
            n_of_reported: having.filter(|one| is_reported(one)).count(),
        }
    };
    classes.iter().map(count).collect()
}

/// An axis of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// How far it was delivered.
    Delivery,
    /// Whether the number moves as it must.
    Trajectory,
    /// What the delivery class rests on.
    Evidence,
    /// Where it stands against its date.
    Time,
}

kernel::coded!(Axis {
    Delivery = "delivery",
    Trajectory = "trajectory",
    Evidence = "evidence",
    Time = "time",
});

impl Axis {
    /// Returns the words of the axis' classes, in the order in which they are shown.
    #[must_use]
    pub fn classes(self) -> Vec<&'static str> {
        match self {
            Self::Delivery => Delivery::ALL.iter().map(|class| class.code()).collect(),
            Self::Trajectory => Trajectory::CODES.to_vec(),
            Self::Evidence => EvidenceStrength::ALL.iter().map(|c| c.code()).collect(),
            Self::Time => Timeliness::ALL.iter().map(|class| class.code()).collect(),
        }
    }
}

/// A class that differs between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The axis.
    pub axis: Axis,
    /// The word of the class on the earlier day; `None` where the promise had not been made.
    pub before: Option<&'static str>,
    /// The word of the class on the later day.
    pub after: &'static str,
}

/// Returns every class that differs between two sets of ratings, in order of the later set.
#[must_use]
pub fn changes(before: &[Assessment], after: &[Assessment]) -> Vec<Changed> {
    let before: BTreeMap<&CommitmentId, &Assessment> =
        before.iter().map(|one| (&one.commitment, one)).collect();
    let mut changes = Vec::new();
    for now in after {
        let then = before.get(&now.commitment);
        for axis in Axis::ALL {
            let (was, is) = (then.map(|then| word(then, *axis)), word(now, *axis));
            if was != Some(is) {
                changes.push(Changed {
                    commitment: now.commitment.clone(),
                    axis: *axis,
                    before: was,
                    after: is,
                });
            }
        }
    }
    changes
}

/// Returns the word of a rating's class on one axis.
#[must_use]
pub fn word(assessment: &Assessment, axis: Axis) -> &'static str {
    match axis {
        Axis::Delivery => assessment.delivery.code(),
        Axis::Trajectory => assessment.trajectory.code(),
        Axis::Evidence => assessment.evidence.code(),
        Axis::Time => assessment.time.code(),
    }
}
