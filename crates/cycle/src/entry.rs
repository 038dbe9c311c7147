//! A report that came by note or mail: one person types it, another confirms it against the original.

use std::collections::BTreeMap;

use kernel::CommitmentId;

use crate::Refusal;
use crate::access::{Action, Actor, Subject};
use crate::event::What;
use crate::field::Field;
use crate::form::Form;
use crate::item::State;
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// Types what a note says. The original is a file that was sent here before, named by its digest.
///
/// # Errors
/// The actor may not, the item is not open, the member has begun to write itself, or the form has faults.
pub fn enter(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    form: &Form,
    fields: BTreeMap<Field, String>,
    original: &str,
) -> Result<Vec<What>, Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::EnterFor,
        Subject::item(&item.holder, item.state),
    )?;
    // Whoever has begun to write would lose words to a report that they never saw.
    if !matches!(item.state, State::Called | State::Silent) {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    if fields.values().any(|text| text.contains('\0')) {
        return Err(Refusal::Text("no text may hold a NUL character"));
    }
    let faults = form.faults(&fields, here.today());
    if !faults.is_empty() {
        return Err(Refusal::Fields(faults));
    }
    Ok(vec![What::ReportEntered {
        cycle: cycle.clone(),
        commitment: commitment.clone(),
        fields,
        original: original.to_owned(),
    }])
}

/// Confirms what another person typed: the report is sent, in the member's name.
///
/// # Errors
/// Nothing waits to be confirmed, or the actor typed it.
pub fn confirm(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    is_right: bool,
) -> Result<Vec<What>, Refusal> {
    let item = desk.item(cycle, commitment)?;
    let typist = item.entered.as_ref().map(|(typist, _)| typist);
    let subject = Subject {
        author: typist,
        ..Subject::item(&item.holder, item.state)
    };
    if typist == Some(&actor.account) {
        return Err(Refusal::SamePerson);
    }
    here.admit(actor, Action::ConfirmEntry, subject)?;
    if item.state != State::Entered {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    let weeks = desk.weeks(cycle);
    let (cycle, commitment) = (cycle.clone(), commitment.clone());
    Ok(vec![if is_right {
        What::EntryConfirmed {
            cycle,
            commitment,
            check_by: here.due(weeks.check, &item.holder),
            is_late: item
                .due
                .as_ref()
                .is_some_and(|due| due.has_passed(here.now)),
        }
    } else {
        What::EntryRefused { cycle, commitment }
    }])
}
