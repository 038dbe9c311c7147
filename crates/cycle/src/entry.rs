//! A report that came by note or mail: one person types it, another confirms it against the original.

use std::collections::BTreeMap;

use kernel::CommitmentId;

use crate::access::{Action, Actor, Subject};
use crate::event::What;
use crate::field::Field;
use crate::form::{Form, is_digest};
use crate::item::{State, Step};
use crate::refusal::{CLOSED, Refusal, Why};
use crate::send::drafted;
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// Types what a note says. The original is a file that was sent here before, named by its digest.
///
/// # Errors
/// The actor may not, the item is not open, the member has begun to write itself, its cycle has closed, the original
/// is no digest, or the form has faults.
pub fn enter(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    form: &Form,
    mut fields: BTreeMap<Field, String>,
    original: &str,
) -> Result<Vec<What>, Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::EnterFor,
        Subject::item(&item.holder, item.state),
    )?;
    if !matches!(item.state, State::Called | State::Silent) {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    if desk.is_closed(cycle, here.today()) {
        return Err(Refusal::OutOfOrder(CLOSED));
    }
    // Whoever fell silent over a draft would find it sent, in a report that they never saw.
    if !drafted(item).is_empty() {
        return Err(Refusal::Text(Why::DraftThere));
    }
    if fields.values().any(|text| text.contains('\0')) {
        return Err(Refusal::Text(Why::Nul));
    }
    if !is_digest(original) {
        return Err(Refusal::Text(Why::Original));
    }
    fields.retain(|_, text| !text.trim().is_empty());
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

/// Confirms what another person typed: the report is sent, in the member's name. It came in time if it was typed in
/// time: the second person's haste is not the member's.
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
    // Whether the actor may confirm at all comes first: nobody else learns who typed.
    let subject = Subject::item(&item.holder, item.state);
    here.admit(actor, Action::ConfirmEntry, subject)?;
    if typist == Some(&actor.account) {
        return Err(Refusal::SamePerson);
    }
    if item.state != State::Entered {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    let weeks = desk.weeks(cycle);
    let typed = |step: &&Step| step.kind == "report.entered";
    let typed = item.trail.iter().rev().find(typed);
    let typed = typed.map_or(here.now, |step| step.at);
    let (cycle, commitment) = (cycle.clone(), commitment.clone());
    Ok(vec![if is_right {
        What::EntryConfirmed {
            cycle,
            commitment,
            check_by: here.due(weeks.check, &item.holder),
            is_late: item.due.as_ref().is_none_or(|due| due.has_passed(typed)),
        }
    } else {
        What::EntryRefused { cycle, commitment }
    }])
}
