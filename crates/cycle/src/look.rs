//! Reading an item: what is being written is for those who write it.

use kernel::CommitmentId;

use crate::access::{Action, Actor, Relation, Subject, may};
use crate::event::What;
use crate::item::{Item, State};
use crate::refusal::Refusal;
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// Returns an item as an actor may see it.
///
/// Whoever belongs to its holder sees everything. Others see reports, marks and steps, and no draft: neither its words
/// nor when somebody wrote. A report that was typed from a note is seen by those who may confirm it, without what
/// stood in its fields before.
///
/// # Errors
/// [`Refusal::NotHere`].
pub fn item(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
) -> Result<Item, Refusal> {
    let item = desk.item(cycle, commitment)?;
    let subject = Subject::item(&item.holder, item.state);
    let may = |action| may(here.rights, actor, action, subject);
    let is_entry = item.state == State::Entered && may(Action::ConfirmEntry);
    if !may(Action::ReadItem) && !is_entry {
        return Err(Refusal::NotHere);
    }
    let mut seen = item.clone();
    if actor.relation_to(Some(&item.holder)) == Relation::Other {
        if is_entry {
            for saved in seen.draft.values_mut() {
                saved.past.clear();
            }
            seen.draft.retain(|_, saved| !saved.text.trim().is_empty());
        } else {
            seen.draft.clear();
        }
        seen.trail.retain(|step| !What::is_draft(step.kind));
    }
    Ok(seen)
}
