//! What a receiving community says: this arrived, and was used so.
//!
//! A receipt is a source like any other. It stands beside what the donor's side reports and is
//! never added to it.

use kernel::{Currency, Day};

use crate::claim::Party;

/// What a municipality or an organisation says that it received.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Receipt {
    /// The activity from which the money came, by its identifier.
    pub activity: String,
    /// The giver's own reference of the payment, where the receiver knows it.
    pub reference: String,
    /// Who says so.
    pub claimant: Party,
    /// Where: the community in words.
    pub place: String,
    /// When it arrived.
    pub arrived: Option<Day>,
    /// How much arrived, in minor units; nothing where no number is given.
    pub minor: Option<i128>,
    /// The currency.
    pub currency: Currency,
    /// What it was used for, in the claimant's words.
    pub used_for: String,
    /// The address or the file number at which the claim can be read.
    pub source: String,
    /// The line on which it stands.
    pub line: u64,
}
