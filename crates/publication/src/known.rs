//! Everything that is known, of every day.

use std::sync::Arc;

use assistance::Announcements;
use assistance::purpose::PurposeRule;
use evidence::{Observation, Register};
use progress::Compact;
use response::Basis;

use crate::counts::Gathered;
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
    /// Which columns of which tables may leave.
    pub visibility: Visibility,
}
