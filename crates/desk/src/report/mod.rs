//! `/desk/cycles/{cycle}/items/{item}`: a member writes and sends what became of a promise.

pub mod beside;
pub mod confirm;
pub mod conflict;
pub mod enter;
pub mod field;
pub mod history;
pub mod prefill;
pub mod print;
pub mod question;
pub mod read;
pub mod said;
pub mod write;

use cycle::{CycleId, Desk, Due, Event, What};
use kernel::CommitmentId;
use ui::Frame;

use crate::seat::Seat;

/// Returns the address of an item.
pub fn route(cycle: &CycleId, commitment: &CommitmentId) -> String {
    format!("/desk/cycles/{cycle}/items/{commitment}")
}

/// Returns until when something is due, in words with its zone; empty where nothing is.
pub fn due(page: &Frame, due: Option<&Due>) -> String {
    due.map_or_else(String::new, |due| {
        let day = page.day(due.day);
        let blanks = [("day", day.as_str()), ("zone", due.zone.as_str())];
        page.say_filling("desk-due", &blanks).into_owned()
    })
}

/// Returns a desk that holds one item alone, as it stands after these events: one form may ask for two steps, and the
/// second follows from the first.
pub fn after(
    desk: &Desk,
    seat: &Seat,
    now: kernel::Moment,
    (cycle, commitment): (&CycleId, &CommitmentId),
    events: &[What],
) -> Desk {
    let mut alone = Desk {
        seq: desk.seq,
        ..Desk::default()
    };
    if let Some(one) = desk.cycles.get(cycle) {
        let item = one.items.get_key_value(commitment);
        let items = item
            .into_iter()
            .map(|(id, item)| (id.clone(), item.clone()));
        let one = cycle::Cycle {
            opened: one.opened,
            closes: one.closes,
            charter: one.charter.clone(),
            weeks: one.weeks,
            due: one.due.clone(),
            items: items.collect(),
        };
        alone.cycles.insert(cycle.clone(), one);
    }
    for what in events {
        alone.apply(&Event {
            seq: alone.seq + 1,
            at: now,
            actor: Some(seat.actor.account.clone()),
            unit: Some(seat.actor.unit.clone()),
            what: what.clone(),
        });
    }
    alone
}
