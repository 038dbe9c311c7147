//! Sending a report, alone or *nothing new* for many promises at once.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{CommitmentId, Language};

use crate::access::{Action, Actor, Subject};
use crate::code::News;
use crate::due::Weeks;
use crate::event::What;
use crate::field::Field;
use crate::form::Form;
use crate::item::{Item, State};
use crate::refusal::{CLOSED, Refusal, Why};
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// Sends what is drafted. The report is frozen as it stands.
///
/// # Errors
/// The item is not theirs to send, is not open, its cycle has closed, or the form has faults.
pub fn send(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    form: &Form,
) -> Result<Vec<What>, Refusal> {
    let item = open_to(desk, here, actor, cycle, commitment)?;
    let fields = drafted(item);
    let faults = form.faults(&fields, here.today());
    if !faults.is_empty() {
        return Err(Refusal::Fields(faults));
    }
    Ok(vec![sent(
        here,
        desk.weeks(cycle),
        item,
        cycle,
        commitment,
        fields,
    )])
}

/// Says *nothing new* for several promises in one act: all of them, or none.
///
/// # Errors
/// One of them is not theirs to send, is not open, was reported on before, or holds a draft that says something: that
/// draft would be lost to the report, so it is sent on its own page.
pub fn nothing_new(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    cycle: &CycleId,
    commitments: &[CommitmentId],
    language: Language,
) -> Result<Vec<What>, Refusal> {
    let mut events = Vec::new();
    // A promise that is named twice is reported once.
    for commitment in commitments.iter().collect::<BTreeSet<_>>() {
        let item = open_to(desk, here, actor, cycle, commitment)?;
        if !item.reports.is_empty() {
            return Err(Refusal::OutOfOrder(item.state.code()));
        }
        if says_more_than_nothing_new(item) {
            return Err(Refusal::Text(Why::DraftThere));
        }
        let said = [
            (Field::News, News::Nothing.code().to_owned()),
            (Field::Language, language.code().to_owned()),
        ];
        for (field, text) in said.clone() {
            events.push(What::FieldSaved {
                cycle: cycle.clone(),
                commitment: commitment.clone(),
                field,
                text,
            });
        }
        events.push(sent(
            here,
            desk.weeks(cycle),
            item,
            cycle,
            commitment,
            said.into(),
        ));
    }
    Ok(events)
}

/// Returns whether a draft would be lost to a report that says *nothing new*.
fn says_more_than_nothing_new(item: &Item) -> bool {
    drafted(item).iter().any(|(field, text)| match field {
        Field::News => text.trim() != News::Nothing.code(),
        Field::Language => false,
        _ => true,
    })
}

fn open_to<'a>(
    desk: &'a Desk,
    here: &Setting<'_>,
    actor: &Actor,
    cycle: &CycleId,
    commitment: &CommitmentId,
) -> Result<&'a Item, Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::SendReport,
        Subject::item(&item.holder, item.state),
    )?;
    if !item.state.is_open() {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    if desk.is_closed(cycle, here.today()) {
        return Err(Refusal::OutOfOrder(CLOSED));
    }
    Ok(item)
}

/// Returns what a draft says, its empty fields left out.
#[must_use]
pub fn drafted(item: &Item) -> BTreeMap<Field, String> {
    let written = item
        .draft
        .iter()
        .filter(|(_, saved)| !saved.text.trim().is_empty());
    written
        .map(|(field, saved)| (field.clone(), saved.text.clone()))
        .collect()
}

fn sent(
    here: &Setting<'_>,
    weeks: Weeks,
    item: &Item,
    cycle: &CycleId,
    commitment: &CommitmentId,
    fields: BTreeMap<Field, String>,
) -> What {
    // A report that answers marks is measured by the clock of its return; lateness is about the first one.
    let is_late = item.reports.is_empty()
        && (item.state == State::Silent
            || item
                .due
                .as_ref()
                .is_some_and(|due| due.has_passed(here.now)));
    What::ReportSent {
        cycle: cycle.clone(),
        commitment: commitment.clone(),
        fields,
        is_late,
        check_by: here.due(weeks.check, &item.holder),
    }
}
