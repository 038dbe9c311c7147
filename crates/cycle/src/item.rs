//! An item: one commitment in one cycle, and the states it passes through.

use std::collections::BTreeMap;

use kernel::{Holder, Moment};

use crate::draft::Saved;
use crate::due::Due;
use crate::field::Field;
use crate::people::AccountId;
use crate::unit::UnitId;

/// In which state an item stands.
///
/// What follows *accepted* belongs to review, reply and adoption: the states stand here so that no number is given
/// twice, and no verb leads to them yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Asked for; nothing is written.
    Called,
    /// Something is written.
    Drafting,
    /// Typed for a member from a note or a mail; another person must confirm it.
    Entered,
    /// The report is with the secretariat.
    Sent,
    /// It came back with marks.
    Returned,
    /// It is taken as it stands, and public.
    Accepted,
    /// Nothing was ever sent.
    Silent,
    /// Given to reviewers.
    InReview,
    /// The opinion is with the member.
    WithMember,
    /// The member replied.
    Replied,
    /// The time to reply has passed.
    Lapsed,
    /// The member gave up its reply.
    Waived,
    /// Each point is answered.
    Settled,
    /// Decided.
    Adopted,
    /// Part of a release.
    Published,
    /// A later adoption took its place.
    Superseded,
}

kernel::coded!(State {
    Called = "called",
    Drafting = "drafting",
    Entered = "entered",
    Sent = "sent",
    Returned = "returned",
    Accepted = "accepted",
    Silent = "silent",
    InReview = "in-review",
    WithMember = "with-member",
    Replied = "replied",
    Lapsed = "lapsed",
    Waived = "waived",
    Settled = "settled",
    Adopted = "adopted",
    Published = "published",
    Superseded = "superseded",
});

impl State {
    /// Returns whether the last word is a report that was sent: an item that is being written is seen by its own unit
    /// alone, one that was opened again included.
    #[must_use]
    pub fn was_sent(self) -> bool {
        !matches!(
            self,
            Self::Called | Self::Drafting | Self::Entered | Self::Silent
        )
    }

    /// Returns whether the member may write.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Called | Self::Drafting | Self::Returned | Self::Silent
        )
    }
}

/// What an analyst said of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Why it cannot stand.
    pub reason: String,
    /// Which report it is about.
    pub report: u32,
    /// When it was made.
    pub at: Moment,
}

/// A report as it was sent; it never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its number within the item, from 1.
    pub n: u32,
    /// What each field said.
    pub fields: BTreeMap<Field, String>,
    /// The event by which it was sent.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// Who sent it.
    pub by: AccountId,
    /// For which unit.
    pub unit: UnitId,
    /// Whether it came after it was due.
    pub is_late: bool,
    /// The digest of the note or the mail from which it was typed; nothing where the member typed it.
    pub typed_from: Option<String>,
    /// The event by which it was accepted, and when; nothing while it is not.
    pub accepted: Option<(u64, Moment)>,
    /// Whether a person accepted it; where it is accepted all the same, time did.
    pub is_checked: bool,
}

/// One step in the life of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The event.
    pub seq: u64,
    /// When.
    pub at: Moment,
    /// Its kind.
    pub kind: &'static str,
    /// Who; nothing where the clock did it.
    pub by: Option<AccountId>,
    /// For which unit.
    pub unit: Option<UnitId>,
    /// About which field, where it is about one.
    pub field: Option<Field>,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

/// One commitment in one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Who holds the commitment.
    pub holder: Holder,
    /// Where it stands.
    pub state: State,
    /// What is written, field by field, with every earlier text.
    pub draft: BTreeMap<Field, Saved>,
    /// Every report, in order.
    pub reports: Vec<Report>,
    /// The open marks.
    pub marks: BTreeMap<Field, Mark>,
    /// When the next step of its state is due.
    pub due: Option<Due>,
    /// Who typed it from a note, and the digest of the note, while it waits to be confirmed.
    pub entered: Option<(AccountId, String)>,
    /// Every step.
    pub trail: Vec<Step>,
}

impl Item {
    /// Returns an item that is called for.
    #[must_use]
    pub fn called(holder: Holder, due: Option<Due>) -> Self {
        Self {
            holder,
            state: State::Called,
            draft: BTreeMap::new(),
            reports: Vec::new(),
            marks: BTreeMap::new(),
            due,
            entered: None,
            trail: Vec::new(),
        }
    }

    /// Returns the last report.
    #[must_use]
    pub fn last_report(&self) -> Option<&Report> {
        self.reports.last()
    }

    /// Returns the last report that was accepted.
    #[must_use]
    pub fn accepted(&self) -> Option<&Report> {
        self.reports.iter().rev().find(|one| one.accepted.is_some())
    }

    /// Returns the words of a field as they are written now.
    #[must_use]
    pub fn said(&self, field: &Field) -> Option<&str> {
        self.draft.get(field).map(|saved| saved.text.as_str())
    }
}
