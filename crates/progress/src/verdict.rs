//! What courts, auditors and others found of promises, and how that stands beside a class.
//!
//! A verdict is told and never counted: no class is changed by it.

use evidence::Qualifier;
use kernel::{CommitmentId, Day, Holder, Localized};
use rust_decimal::Decimal;

use crate::compact::Confidence;
use crate::rating::Delivery;

/// What a body outside the compact's own reporting found of one or more promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The identifier, never used again.
    pub id: String,
    /// The promises that it judges.
    pub of: Vec<CommitmentId>,
    /// Who judged.
    pub by: Holder,
    /// The chamber or office, by name.
    pub body: Option<String>,
    /// What kind of body speaks.
    pub kind: Kind,
    /// The number of the case or report.
    pub reference: String,
    /// The day on which it was given.
    pub on: Day,
    /// The first day on which the public could know it.
    pub known_on: Day,
    /// What was found.
    pub found: Found,
    /// The number that it names, where it names one.
    pub counts: Option<Counted>,
    /// What was found, in our words.
    pub what: Localized,
    /// What it does not say.
    pub limits: Localized,
    /// The address at which it was read.
    pub source: String,
    /// How sure the charter is of it.
    pub confidence: Confidence,
}

/// A number that a verdict names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The number, in unit.
    pub value: Decimal,
    /// Its unit, such as `persons`.
    pub unit: String,
    /// How the source hedged it.
    pub qualifier: Qualifier,
}

/// What kind of body found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A court.
    Court,
    /// A court of auditors or another public auditor.
    Audit,
    /// An authority that watches over the rules.
    Supervisor,
    /// A parliament or its committee.
    Parliament,
    /// A newspaper or broadcaster.
    Press,
}

kernel::coded!(Kind {
    Court = "court",
    Audit = "audit",
    Supervisor = "supervisor",
    Parliament = "parliament",
    Press = "press",
});

/// What was found of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// What was owed was not done.
    Failed,
    /// The number or aim was not reached.
    NotReached,
    /// Some of it was reached.
    Partly,
    /// It was reached.
    Reached,
    /// Somebody's action against the promise was dismissed: the promise stands.
    Dismissed,
    /// Somebody's action against the promise was upheld: the promise falls.
    Upheld,
}

kernel::coded!(Found {
    Failed = "failed",
    NotReached = "not-reached",
    Partly = "partly",
    Reached = "reached",
    Dismissed = "dismissed",
    Upheld = "upheld",
});

/// How a verdict and a delivery class stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beside {
    /// Both say the same of what became of the promise.
    Agree,
    /// They say different things of it.
    Differ,
    /// They do not speak of the same thing, or one of them says nothing of it.
    Apart,
}

kernel::coded!(Beside {
    Agree = "agree",
    Differ = "differ",
    Apart = "apart",
});

impl Found {
    /// Returns whether it is about the promise's validity and not about what became of it.
    #[must_use]
    pub const fn is_of_validity(self) -> bool {
        matches!(self, Self::Dismissed | Self::Upheld)
    }

    /// Returns how it stands beside a delivery class.
    ///
    /// *Not reached* agrees with everything that was owed and is short of complete; *failed* does not agree with
    /// a promise that was substantially delivered. A class that says only that nothing is known, owed or due yet
    /// cannot be laid beside anything.
    #[must_use]
    pub const fn beside(self, class: Delivery) -> Beside {
        use Delivery as D;
        let agrees = match (self, class) {
            (Self::Dismissed | Self::Upheld, _)
            | (_, D::NotSearched | D::NothingFound | D::NotDue | D::Superseded) => {
                return Beside::Apart;
            }
            (Self::Reached, class) => matches!(class, D::Complete),
            (Self::NotReached, class) => !matches!(class, D::Complete),
            (Self::Failed, class) => matches!(class, D::Limited | D::NotStarted | D::Withdrawn),
            (Self::Partly, class) => matches!(class, D::Limited | D::Substantial),
        };
        if agrees {
            Beside::Agree
        } else {
            Beside::Differ
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_on_validity_is_laid_beside_no_class() {
        for class in Delivery::ALL {
            assert_eq!(Found::Dismissed.beside(*class), Beside::Apart);
            assert_eq!(Found::Upheld.beside(*class), Beside::Apart);
        }
    }

    #[test]
    fn a_class_that_knows_nothing_is_laid_beside_no_verdict() {
        for found in Found::ALL {
            for class in [
                Delivery::NotSearched,
                Delivery::NothingFound,
                Delivery::NotDue,
                Delivery::Superseded,
            ] {
                assert_eq!(found.beside(class), Beside::Apart, "{found:?} {class:?}");
            }
        }
    }

    #[test]
    fn what_was_found_agrees_with_the_classes_that_say_the_same() {
        use Beside::{Agree, Differ};
        // Complete, substantial, limited, not started, withdrawn.
        for (found, expected) in [
            (Found::Reached, [Agree, Differ, Differ, Differ, Differ]),
            (Found::Partly, [Differ, Agree, Agree, Differ, Differ]),
            (Found::NotReached, [Differ, Agree, Agree, Agree, Agree]),
            (Found::Failed, [Differ, Differ, Agree, Agree, Agree]),
        ] {
            let classes = [
                Delivery::Complete,
                Delivery::Substantial,
                Delivery::Limited,
                Delivery::NotStarted,
                Delivery::Withdrawn,
            ];
            assert_eq!(classes.map(|class| found.beside(class)), expected);
        }
    }
}
