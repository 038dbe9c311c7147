//! Everything that is known, of every day.

use std::sync::Arc;

use assistance::Announcements;
use assistance::purpose::PurposeRule;
use evidence::{Observation, Register};
use progress::Compact;
use response::Basis;

use crate::counts::Gathered;
use crate::cycles::{Cycles, join, observations, statements as statements_of};
use crate::method::MethodCard;
use crate::visibility::Visibility;

/// Everything that is known, of every day: the one thing from which [`crate::Snapshot::of`] and the shelf
/// answer. It holds counts that may not leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The compact, with every commitment and every wording.
    pub compact: Compact,
    /// Every figure.
    pub observations: Vec<Observation>,
    /// What documents show of the promises, and the searches for them.
    pub register: Register,
    /// Everything known of people moving.
    pub movements: Arc<Gathered>,
    /// The method in force, with its dated parameters.
    pub method: MethodCard,
    /// The money announced, of every day.
    pub announcements: Announcements,
    /// By which words and decisions money is assigned to pillars.
    pub purpose: PurposeRule,
    /// Published figures of countries by year, of every day, with the keys and indicators that the charter names.
    pub basis: Arc<Basis>,
    /// Practices, of every day.
    pub practices: Vec<response::Practice>,
    /// Who has reported, and what was accepted, of every day.
    pub cycles: Arc<Cycles>,
    /// Which columns of which tables may leave.
    pub visibility: Visibility,
}

impl Known {
    /// Returns the same with these reports in place of those that it had: an accepted report is evidence, its holder
    /// speaking of itself. A figure that continues a series by which a promise is followed may rate it. `home` is where
    /// addresses of the site begin.
    #[must_use]
    pub fn with_cycles(&self, cycles: Cycles, home: &str) -> Self {
        let mut known = self.clone();
        known
            .observations
            .retain(|one| !is_of_a_report(one.id.as_str()));
        known
            .observations
            .extend(observations(&cycles.reports, home));
        join(&mut known.compact.commitments, &known.observations, |id| {
            is_of_a_report(id.as_str())
        });
        let statements = &mut known.register.statements;
        statements.retain(|one| !is_of_a_report(one.id.as_str()));
        statements.extend(statements_of(&cycles.reports, home));
        statements.sort_by(|a, b| a.id.cmp(&b.id));
        known.cycles = Arc::new(cycles);
        known
    }
}

/// Returns whether an identifier was given by the desk's log. No charter gives one of this form.
fn is_of_a_report(id: &str) -> bool {
    let number = id
        .strip_prefix("D-")
        .map(|rest| rest.split('-').next().unwrap_or_default());
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|c| c.is_ascii_digit()))
}
