//! Files that belong to reports: sent, listed, taken out of a draft, and handed out to whoever may read the item.

mod hand_out;
mod list;
mod remove;
mod send;

pub use hand_out::get as hand_out;
pub use list::get as list;
pub use remove::post as remove;
pub use send::{MOST_BODY, post as send};

use cycle::access::Subject;
use cycle::{Action, Actor, CycleId, Desk, Field, Item, Relation, Setting, State, look};
use kernel::CommitmentId;
use store::desk::Kept;

use crate::failure::Failure;

/// The most files of one item.
const MOST_FILES: usize = 30;

/// What a file means to whoever sends one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// It shows what the own report says.
    Evidence,
    /// It is the note from which a report is typed for a member.
    Original,
}

/// Returns what an actor may send a file for, if for anything.
fn use_for(here: &Setting<'_>, actor: &Actor, item: &Item) -> Option<Use> {
    let subject = Subject::item(&item.holder, item.state);
    let may = |action| cycle::access::may(here.rights, actor, action, subject);
    if item.state.is_open() && may(Action::WriteDraft) {
        return Some(Use::Evidence);
    }
    let is_typed = matches!(item.state, State::Called | State::Silent);
    (is_typed && may(Action::EnterFor)).then_some(Use::Original)
}

/// Reads the item that an address names.
fn named(cycle: &str, commitment: &str) -> Result<(CycleId, CommitmentId), Failure> {
    let parsed = cycle.parse().ok().zip(commitment.parse().ok());
    parsed.ok_or_else(Failure::not_here)
}

/// Returns whether somebody may read a file that belongs to an item: to its holder each is open; others read what a
/// report names, and the note from which it was typed. What lies in a draft is the unit's alone.
fn may_read(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    item: (&CycleId, &CommitmentId),
    digest: &str,
) -> bool {
    let Ok(seen) = look::item(desk, here, actor, item) else {
        return false;
    };
    if actor.relation_to(Some(&seen.holder)) == Relation::Own {
        return true;
    }
    let entered = seen.entered.as_ref().map(|(_, original)| original.as_str());
    entered == Some(digest) || is_reported(&seen, digest)
}

/// Returns whether a report that was sent names a file, or was typed from it.
fn is_reported(item: &Item, digest: &str) -> bool {
    let name = as_evidence(digest);
    item.reports.iter().any(|report| {
        report.typed_from.as_deref() == Some(digest)
            || report.fields.values().any(|text| text.trim() == name)
    })
}

/// Returns the file as a field names it.
fn as_evidence(digest: &str) -> String {
    format!("file:{digest}")
}

/// Returns the fields of a draft that name a file.
fn naming<'a>(item: &'a Item, digest: &str) -> impl Iterator<Item = &'a Field> {
    let name = as_evidence(digest);
    item.draft
        .iter()
        .filter(move |(_, saved)| saved.text.trim() == name)
        .map(|(field, _)| field)
}

/// Returns how large a file is, as people say it.
fn size(file: &Kept) -> String {
    match file.n_bytes {
        n if n < 1 << 10 => format!("{n} B"),
        n if n < 1 << 20 => format!("{} KB", n.div_ceil(1 << 10)),
        n => {
            let tenths = (n * 10).div_ceil(1 << 20);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}
