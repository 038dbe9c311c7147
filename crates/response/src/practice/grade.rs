//! How much is known of an outcome, worked out from its facts.

use std::collections::BTreeSet;

use kernel::Country;

use super::{Adoption, Design, Outcome, Told};

/// So many adoptions elsewhere that report the same are as much as a comparison by a stated rule.
pub const ENOUGH_ELSEWHERE: usize = 2;

/// How much is known of an outcome. It says nothing of worth: a failure by lot is known best of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Somebody says so, or one count after the start.
    Told,
    /// Before and after, in one place.
    BeforeAfter,
    /// Beside another group, place or time.
    Compared,
    /// Beside those whom a stated rule left out, or by a lot without a protocol, or the same found elsewhere twice.
    ByRule,
    /// By lot or by a natural experiment, with a protocol published beforehand.
    ByLot,
}

kernel::coded!(Grade {
    Told = "told",
    BeforeAfter = "before-after",
    Compared = "compared",
    ByRule = "by-rule",
    ByLot = "by-lot",
});

impl Grade {
    /// Returns the number of the grade: 0 to 4.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize
    }
}

/// Why an outcome has its grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// One count, or the word of whoever did it.
    OneTelling,
    /// It claims more, but no value before and no other group is told.
    NothingBeside,
    /// The same measure before and after.
    SameMeasureTwice,
    /// Another group, place or time stands beside it.
    AnotherGroup,
    /// A stated rule decided who took part.
    StatedRule,
    /// A lot or a natural experiment, and no protocol published beforehand.
    LotWithoutProtocol,
    /// A lot or a natural experiment, with the protocol published beforehand.
    LotWithProtocol,
    /// Two places or more elsewhere report the same direction.
    FoundElsewhere,
}

kernel::coded!(Why {
    OneTelling = "one-telling",
    NothingBeside = "nothing-beside",
    SameMeasureTwice = "same-measure-twice",
    AnotherGroup = "another-group",
    StatedRule = "stated-rule",
    LotWithoutProtocol = "lot-without-protocol",
    LotWithProtocol = "lot-with-protocol",
    FoundElsewhere = "found-elsewhere",
});

/// Returns the grade of an outcome and why, given who took the practice over and where it comes from.
pub(super) fn of(outcome: &Outcome, adoptions: &[Adoption], places: &[Country]) -> (Grade, Why) {
    let own = by_design(outcome);
    let elsewhere: BTreeSet<Country> = adoptions
        .iter()
        .filter(|one| !places.contains(&one.place) && one.told == Told::Outcome(outcome.direction))
        .map(|one| one.place)
        .collect();
    // Of what nobody read the size of it cannot be said that others found the same.
    if own.0 < Grade::ByRule && outcome.sized && elsewhere.len() >= ENOUGH_ELSEWHERE {
        return (Grade::ByRule, Why::FoundElsewhere);
    }
    own
}

/// Returns what the outcome's own facts bear: a design without what it needs counts as told.
fn by_design(outcome: &Outcome) -> (Grade, Why) {
    let has_other = !outcome.comparison.is_empty();
    let has_before = !outcome.before.is_empty();
    match outcome.design {
        Design::Told => (Grade::Told, Why::OneTelling),
        Design::BeforeAfter if has_before => (Grade::BeforeAfter, Why::SameMeasureTwice),
        Design::Comparison if has_other => (Grade::Compared, Why::AnotherGroup),
        Design::AssignmentRule if has_other => (Grade::ByRule, Why::StatedRule),
        Design::Lot | Design::NaturalExperiment if has_other && outcome.protocol => {
            (Grade::ByLot, Why::LotWithProtocol)
        }
        Design::Lot | Design::NaturalExperiment if has_other => {
            (Grade::ByRule, Why::LotWithoutProtocol)
        }
        _ => (Grade::Told, Why::NothingBeside),
    }
}
