//! What happens at the desk, one event at a time, and how it is written down.
//!
//! The log keeps an event's kind, number, day and subject, and a commitment to its content: SHA-256 over a salt and
//! the content's digest. The content lies beside it and can be erased; the log stays whole without it.

use std::collections::BTreeMap;

use kernel::{CommitmentId, Day, Holder, Language, Moment};

use crate::due::{Due, Weeks};
use crate::field::Field;
use crate::people::{AccountId, Invitation};
use crate::state::CycleId;
use crate::unit::UnitId;

mod read;
mod written;

pub use read::{NotAnEvent, read};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number: 1, 2, 3 without gaps. Order is this, never the clock's.
    pub seq: u64,
    /// When, by the house's clock.
    pub at: Moment,
    /// Who did it; nothing where the clock or the machine's own terminal did.
    pub actor: Option<AccountId>,
    /// For which unit.
    pub unit: Option<UnitId>,
    /// What.
    pub what: What,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field bears the name of what it is")]
pub enum What {
    /// A cycle was opened.
    CycleOpened {
        cycle: CycleId,
        charter: String,
        closes: Day,
        weeks: Weeks,
        called: BTreeMap<CommitmentId, Holder>,
        due: BTreeMap<Holder, Due>,
    },
    /// A field was written.
    FieldSaved {
        cycle: CycleId,
        commitment: CommitmentId,
        field: Field,
        text: String,
    },
    /// A text came second: it is kept beside the one that stands.
    FieldKept {
        cycle: CycleId,
        commitment: CommitmentId,
        field: Field,
        text: String,
    },
    /// A report was sent.
    ReportSent {
        cycle: CycleId,
        commitment: CommitmentId,
        fields: BTreeMap<Field, String>,
        is_late: bool,
        check_by: Due,
    },
    /// A report was typed from a note; the digest is the note's.
    ReportEntered {
        cycle: CycleId,
        commitment: CommitmentId,
        fields: BTreeMap<Field, String>,
        original: String,
    },
    /// Another person confirmed it: it is sent.
    EntryConfirmed {
        cycle: CycleId,
        commitment: CommitmentId,
        check_by: Due,
        is_late: bool,
    },
    /// Another person found that it is not what the note says.
    EntryRefused {
        cycle: CycleId,
        commitment: CommitmentId,
    },
    /// An analyst marked a field; an empty reason lifts the mark.
    FieldMarked {
        cycle: CycleId,
        commitment: CommitmentId,
        field: Field,
        reason: String,
    },
    /// A report was returned.
    ReportReturned {
        cycle: CycleId,
        commitment: CommitmentId,
        mend_by: Due,
    },
    /// A report was accepted, by a person or by the clock.
    ReportAccepted {
        cycle: CycleId,
        commitment: CommitmentId,
        is_checked: bool,
    },
    /// An accepted item was opened again.
    ItemReopened {
        cycle: CycleId,
        commitment: CommitmentId,
        reason: String,
        mend_by: Due,
    },
    /// The time to report has passed, and nothing was sent.
    ItemSilent {
        cycle: CycleId,
        commitment: CommitmentId,
    },
    /// A person was proposed.
    Invited(Invitation),
    /// Another administrator confirmed it.
    InvitationConfirmed { account: AccountId },
    /// The person chose a passphrase and showed a second factor.
    Enrolled { account: AccountId },
    /// The person was put out.
    Suspended { account: AccountId },
    /// It was proposed that the person enrol anew.
    RecoveryProposed { account: AccountId },
    /// Another administrator confirmed it.
    RecoveryConfirmed { account: AccountId },
    /// The person chose in which language they read.
    LanguageChosen {
        account: AccountId,
        language: Language,
    },
    /// What happened was erased; only the log's line is left.
    Erased,
}

impl What {
    /// Returns the word for it in the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CycleOpened { .. } => "cycle.opened",
            Self::FieldSaved { .. } => "field.saved",
            Self::FieldKept { .. } => "field.kept",
            Self::ReportSent { .. } => "report.sent",
            Self::ReportEntered { .. } => "report.entered",
            Self::EntryConfirmed { .. } => "entry.confirmed",
            Self::EntryRefused { .. } => "entry.refused",
            Self::FieldMarked { .. } => "field.marked",
            Self::ReportReturned { .. } => "report.returned",
            Self::ReportAccepted { .. } => "report.accepted",
            Self::ItemReopened { .. } => "item.reopened",
            Self::ItemSilent { .. } => "item.silent",
            Self::Invited(_) => "account.invited",
            Self::InvitationConfirmed { .. } => "account.confirmed",
            Self::Enrolled { .. } => "account.enrolled",
            Self::Suspended { .. } => "account.suspended",
            Self::RecoveryProposed { .. } => "recovery.proposed",
            Self::RecoveryConfirmed { .. } => "recovery.confirmed",
            Self::LanguageChosen { .. } => "account.language",
            Self::Erased => "erased",
        }
    }

    /// Returns whether a kind is about a draft, which its own unit alone may see.
    #[must_use]
    pub fn is_draft(kind: &str) -> bool {
        matches!(kind, "field.saved" | "field.kept")
    }

    /// Returns the item that it is about.
    #[must_use]
    pub fn item(&self) -> Option<(&CycleId, &CommitmentId)> {
        match self {
            Self::FieldSaved {
                cycle, commitment, ..
            }
            | Self::FieldKept {
                cycle, commitment, ..
            }
            | Self::ReportSent {
                cycle, commitment, ..
            }
            | Self::ReportEntered {
                cycle, commitment, ..
            }
            | Self::EntryConfirmed {
                cycle, commitment, ..
            }
            | Self::EntryRefused { cycle, commitment }
            | Self::FieldMarked {
                cycle, commitment, ..
            }
            | Self::ReportReturned {
                cycle, commitment, ..
            }
            | Self::ReportAccepted {
                cycle, commitment, ..
            }
            | Self::ItemReopened {
                cycle, commitment, ..
            }
            | Self::ItemSilent { cycle, commitment } => Some((cycle, commitment)),
            _ => None,
        }
    }

    /// Returns the cycle that it is about.
    #[must_use]
    pub fn cycle(&self) -> Option<&CycleId> {
        match self {
            Self::CycleOpened { cycle, .. } => Some(cycle),
            other => other.item().map(|(cycle, _)| cycle),
        }
    }

    /// Returns the account that it is about.
    #[must_use]
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Invited(asked) => Some(&asked.account),
            Self::InvitationConfirmed { account }
            | Self::Enrolled { account }
            | Self::Suspended { account }
            | Self::RecoveryProposed { account }
            | Self::RecoveryConfirmed { account }
            | Self::LanguageChosen { account, .. } => Some(account),
            _ => None,
        }
    }

    /// Returns the field that it is about.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        match self {
            Self::FieldSaved { field, .. }
            | Self::FieldKept { field, .. }
            | Self::FieldMarked { field, .. } => Some(field),
            _ => None,
        }
    }

    /// Returns why, where somebody said so.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::FieldMarked { reason, .. } | Self::ItemReopened { reason, .. } => Some(reason),
            _ => None,
        }
    }
}
