//! The long form: every field of the own promises as one table, to be filled far from here and brought back.

mod bring;
mod rows;
mod take_out;

pub use bring::{MOST_BODY, post as bring};
pub use take_out::{csv, page, xlsx};

use std::collections::BTreeMap;

use cycle::access::Subject;
use cycle::{Action, Cycle, CycleId, Item, Relation};
use kernel::CommitmentId;

use crate::failure::Failure;
use crate::office::Office;
use crate::seat::Seat;

/// Reads the cycle that an address names.
fn named<'a>(seat: &'a Seat, cycle: &str) -> Result<(CycleId, &'a Cycle), Failure> {
    let id: CycleId = cycle.parse().map_err(|_| Failure::not_here())?;
    let cycle = seat.desk.cycles.get(&id).ok_or_else(Failure::not_here)?;
    Ok((id, cycle))
}

/// Returns the items of which somebody may write the drafts.
fn own<'a>(office: &Office, seat: &Seat, cycle: &'a Cycle) -> BTreeMap<&'a CommitmentId, &'a Item> {
    let here = office.here();
    let is_own = |item: &Item| {
        let subject = Subject::item(&item.holder, item.state);
        seat.actor.relation_to(Some(&item.holder)) == Relation::Own
            && cycle::access::may(here.rights, &seat.actor, Action::WriteDraft, subject)
    };
    cycle
        .items
        .iter()
        .filter(|(_, item)| is_own(item))
        .collect()
}

/// Returns the deliverables of each commitment, as they are published today.
async fn deliverables(office: &Office) -> Result<BTreeMap<CommitmentId, Vec<String>>, Failure> {
    let snapshot = office.shelf.snapshot(office.shelf.today()).await;
    let snapshot = snapshot.map_err(Failure::ours)?;
    let of = |rated: &publication::snapshot::Rated| {
        let parts = rated.commitment.deliverables.iter();
        let ids = parts.map(|part| part.id.to_string()).collect();
        (rated.commitment.id.clone(), ids)
    };
    Ok(snapshot.rated.iter().map(of).collect())
}
