//! Writing a draft: every text is kept, and of two writers neither loses.

use kernel::{CommitmentId, Moment};

use crate::access::{Action, Actor, Subject};
use crate::event::What;
use crate::field::Field;
use crate::people::AccountId;
use crate::refusal::{CLOSED, Refusal, Why};
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// A field as it is written now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The text, as typed.
    pub text: String,
    /// How often it was written; 1 the first time.
    pub version: u32,
    /// Who wrote it.
    pub by: AccountId,
    /// When.
    pub at: Moment,
    /// Every other text that somebody wrote here, in order; kept until the next cycle closes.
    pub past: Vec<Past>,
}

/// A text that stands no longer, or never stood because somebody else was first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The text.
    pub text: String,
    /// Which version it was; nothing where it came second.
    pub version: Option<u32>,
    /// Who wrote it.
    pub by: AccountId,
    /// When.
    pub at: Moment,
}

/// What somebody wrote into one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The field.
    pub field: Field,
    /// The text, as typed.
    pub text: String,
    /// The version that they saw; 0 where the field was empty.
    pub base: u32,
}

/// Two texts for one field. Both are kept; a person chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The field.
    pub field: Field,
    /// What was written first, and stands.
    pub theirs: Saved,
    /// What came second.
    pub mine: String,
}

/// Saves what somebody wrote. What came second is kept beside what stands, and told.
///
/// # Errors
/// The item is not theirs to write, is not open, its cycle has closed, or a text holds a NUL.
pub fn save(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    (cycle, commitment): (&CycleId, &CommitmentId),
    writings: &[Writing],
) -> Result<(Vec<What>, Vec<Conflict>), Refusal> {
    let item = desk.item(cycle, commitment)?;
    here.admit(
        actor,
        Action::WriteDraft,
        Subject::item(&item.holder, item.state),
    )?;
    if !item.state.is_open() {
        return Err(Refusal::OutOfOrder(item.state.code()));
    }
    if desk.is_closed(cycle, here.today()) {
        return Err(Refusal::OutOfOrder(CLOSED));
    }
    let mut events = Vec::new();
    let mut conflicts = Vec::new();
    for writing in writings {
        if writing.text.contains('\0') {
            return Err(Refusal::Text(Why::Nul));
        }
        let stands = item.draft.get(&writing.field);
        if stands.map_or("", |saved| saved.text.as_str()) == writing.text {
            continue;
        }
        let (cycle, commitment) = (cycle.clone(), commitment.clone());
        let (field, text) = (writing.field.clone(), writing.text.clone());
        match stands {
            Some(saved)
                if saved.version != writing.base && !is_ones_own(saved, writing.base, actor) =>
            {
                conflicts.push(Conflict {
                    field: field.clone(),
                    theirs: saved.clone(),
                    mine: text.clone(),
                });
                // The same text sent again is the same text: it is told again and kept once.
                let is_kept = saved.past.iter().any(|past| {
                    past.by == actor.account && past.text == text && past.version.is_none()
                });
                if !is_kept {
                    events.push(What::FieldKept {
                        cycle,
                        commitment,
                        field,
                        text,
                    });
                }
            }
            _ => events.push(What::FieldSaved {
                cycle,
                commitment,
                field,
                text,
            }),
        }
    }
    Ok((events, conflicts))
}

/// Returns whether nobody else wrote a field since a version: a page that was left and opened again is no second writer.
/// The text that was there stays among the earlier ones.
fn is_ones_own(saved: &Saved, base: u32, actor: &Actor) -> bool {
    let since = saved
        .past
        .iter()
        .filter(|past| past.version.is_none_or(|version| version > base));
    saved.by == actor.account && since.into_iter().all(|past| past.by == actor.account)
}
