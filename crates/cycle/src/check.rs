//! Checking a report: marks on fields, a return with reasons, acceptance alone or in a list.

use std::collections::BTreeSet;

use kernel::CommitmentId;

use crate::access::{Action, Actor, Subject};
use crate::event::What;
use crate::field::Field;
use crate::item::{Item, State};
use crate::refusal::{CLOSED, Refusal, Why};
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// A reason has at least so many characters: "no" helps nobody.
pub const SHORTEST_REASON: usize = 20;
/// And at most so many.
pub const LONGEST_REASON: usize = 1_000;

/// Marks fields, or lifts marks where the reason is empty.
///
/// # Errors
/// The report is not theirs to check or not sent, or a reason is too short, too long or holds a NUL.
pub fn mark(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    marks: &[(Field, String)],
) -> Result<Vec<What>, Refusal> {
    let item = in_check(desk, here, actor, cycle, commitment)?;
    let mut events = Vec::new();
    for (field, reason) in marks {
        let reason = reason.trim();
        let stands = item
            .marks
            .get(field)
            .map_or("", |mark| mark.reason.as_str());
        if reason == stands {
            continue;
        }
        if !reason.is_empty() {
            is_reason(reason)?;
        }
        events.push(What::FieldMarked {
            cycle: cycle.clone(),
            commitment: commitment.clone(),
            field: field.clone(),
            reason: reason.to_owned(),
        });
    }
    Ok(events)
}

/// Returns a report to its author.
///
/// # Errors
/// The report is not theirs to check or not sent, or no field is marked.
pub fn give_back(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
) -> Result<Vec<What>, Refusal> {
    let item = in_check(desk, here, actor, cycle, commitment)?;
    if item.marks.is_empty() {
        return Err(Refusal::Text(Why::NoMark));
    }
    Ok(vec![What::ReportReturned {
        cycle: cycle.clone(),
        commitment: commitment.clone(),
        mend_by: here.due(desk.weeks(cycle).mend, &item.holder),
    }])
}

/// Accepts reports in one act: all of them, or none. Their author stays the member.
///
/// # Errors
/// One of them is not theirs to check, not sent, or has open marks.
pub fn accept(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    cycle: &CycleId,
    commitments: &[CommitmentId],
) -> Result<Vec<What>, Refusal> {
    let mut events = Vec::new();
    // A report that is named twice is accepted once.
    for commitment in commitments.iter().collect::<BTreeSet<_>>() {
        let item = in_check(desk, here, actor, cycle, commitment)?;
        if !item.marks.is_empty() {
            return Err(Refusal::Text(Why::OpenMarks));
        }
        events.push(What::ReportAccepted {
            cycle: cycle.clone(),
            commitment: commitment.clone(),
            is_checked: true,
        });
    }
    Ok(events)
}

/// Opens an accepted item again, with a reason that its holder reads.
///
/// # Errors
/// It is not theirs to open, is not accepted, its cycle has closed, or the reason is too short or too long.
pub fn reopen(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    reason: &str,
) -> Result<Vec<What>, Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::ReopenItem,
        Subject::item(&item.holder, item.state),
    )?;
    if item.state != State::Accepted {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    if desk.is_closed(cycle, here.today()) {
        return Err(Refusal::OutOfOrder(CLOSED));
    }
    let reason = reason.trim();
    is_reason(reason)?;
    Ok(vec![What::ItemReopened {
        cycle: cycle.clone(),
        commitment: commitment.clone(),
        reason: reason.to_owned(),
        mend_by: here.due(desk.weeks(cycle).mend, &item.holder),
    }])
}

fn is_reason(reason: &str) -> Result<(), Refusal> {
    if reason.contains('\0') {
        return Err(Refusal::Text(Why::Nul));
    }
    let n = reason.chars().count();
    if (SHORTEST_REASON..=LONGEST_REASON).contains(&n) {
        Ok(())
    } else {
        Err(Refusal::Text(Why::Reason))
    }
}

fn in_check<'a>(
    desk: &'a Desk,
    here: &Setting<'_>,
    actor: &Actor,
    cycle: &CycleId,
    commitment: &CommitmentId,
) -> Result<&'a Item, Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::CheckReport,
        Subject::item(&item.holder, item.state),
    )?;
    if item.state != State::Sent {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    Ok(item)
}
