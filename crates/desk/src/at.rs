//! What an address names: a cycle, an item of it. A name that cannot be one is told like one that is not there.

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use cycle::CycleId;
use kernel::CommitmentId;

use crate::failure::Failure;

/// An address that names a cycle.
pub type OfCycle = Result<Path<String>, PathRejection>;
/// An address that names an item: its cycle and its commitment.
pub type OfItem = Result<Path<(String, String)>, PathRejection>;

/// Returns the cycle that an address names.
pub fn cycle(named: OfCycle) -> Result<CycleId, Failure> {
    let Path(cycle) = named.map_err(|_| Failure::not_here())?;
    cycle.parse().map_err(|_| Failure::not_here())
}

/// Returns the item that an address names.
pub fn item(named: OfItem) -> Result<(CycleId, CommitmentId), Failure> {
    let Path((cycle, commitment)) = named.map_err(|_| Failure::not_here())?;
    let cycle = cycle.parse().map_err(|_| Failure::not_here())?;
    let commitment = commitment.parse().map_err(|_| Failure::not_here())?;
    Ok((cycle, commitment))
}
