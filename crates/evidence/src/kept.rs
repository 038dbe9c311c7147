//! Copies of cited pages, as a charter's ledger tells of them.

use kernel::Day;

use crate::Digest;

/// A copy of what lay at an address on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The address as it is cited.
    pub address: String,
    /// The day on which it was fetched.
    pub on: Day,
    /// The SHA-256 over its bytes.
    pub digest: Digest,
    /// How many bytes it has.
    pub n_bytes: u64,
    /// The media type, as the server stated it; empty where it stated none.
    pub media_type: String,
    /// The address that answered in the end, where it was another; without its secrets.
    pub answered: String,
}

impl Kept {
    /// Returns whether another row tells of the same bytes of the same address.
    #[must_use]
    pub fn is_copy_of(&self, other: &Self) -> bool {
        self.address == other.address && self.digest == other.digest
    }
}
