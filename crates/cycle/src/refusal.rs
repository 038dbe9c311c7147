//! Why something is not done, in words that every language has.

use crate::field::Field;
use crate::form::Fault;

/// Why something is not done. Whoever asked is told by the key `desk-refusal-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not there, or not for whoever asks: both are told in the same words.
    #[error("there is nothing here for this account")]
    NotHere,
    /// The step does not follow the state in which the matter stands; the word is a state's, or one of [`CLOSED`],
    /// [`OPEN`], [`NOT_ITS_TIME`].
    #[error("this step does not follow: the matter is {0}")]
    OutOfOrder(&'static str),
    /// Something that a step needs is missing or wrong: field and fault, in the form's order.
    #[error("{} fields are missing or wrong", .0.len())]
    Fields(Vec<(Field, Fault)>),
    /// What was handed in cannot be taken so.
    #[error("{0}")]
    Text(Why),
    /// Another person must do it.
    #[error("another person must do this")]
    SamePerson,
}

/// The word for a cycle whose last day has come.
pub const CLOSED: &str = "closed";
/// The word for a cycle that was opened before.
pub const OPEN: &str = "open";
/// The word for a cycle that may not be opened today.
pub const NOT_ITS_TIME: &str = "not-its-time";

impl Refusal {
    /// Returns the word in the key by which whoever asked is told.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotHere => "not-here",
            Self::OutOfOrder(_) => "out-of-order",
            Self::Fields(_) => "fields",
            Self::Text(why) => why.code(),
            Self::SamePerson => "same-person",
        }
    }
}

/// What is wrong with what was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A text holds the character that one of the two databases cannot keep.
    Nul,
    /// A reason is shorter than 20 or longer than 1,000 characters.
    Reason,
    /// A report is to be returned, and no field is marked.
    NoMark,
    /// A report is to be accepted, and a field is still marked.
    OpenMarks,
    /// The member has begun to write: its words would be lost to, or sent with, a report that it did not write.
    DraftThere,
    /// What is said to be the original is no file that was sent here.
    Original,
    /// The charter holds nothing in force that a cycle could call for.
    NothingInForce,
    /// Until two administrators can sign in, only administrators are invited.
    SecondAdministrator,
    /// Two administrators are there: they invite whoever comes next.
    TwoAdministrators,
    /// One of the last two administrators would go.
    TwoMustRemain,
    /// The charter names no such unit.
    NoSuchUnit,
    /// It is no address of mail.
    Address,
    /// Somebody has this address.
    AddressTaken,
    /// A name has 1 to 120 characters.
    Name,
    /// No role was chosen.
    NoRole,
    /// A role does not fit the unit, or not the others.
    Role,
    /// The last day lies in the past, or an administrator was given one.
    Until,
}

kernel::coded!(Why {
    Nul = "nul",
    Reason = "reason",
    NoMark = "no-mark",
    OpenMarks = "open-marks",
    DraftThere = "draft-there",
    Original = "original",
    NothingInForce = "nothing-in-force",
    SecondAdministrator = "second-administrator",
    TwoAdministrators = "two-administrators",
    TwoMustRemain = "two-must-remain",
    NoSuchUnit = "no-such-unit",
    Address = "address",
    AddressTaken = "address-taken",
    Name = "name",
    NoRole = "no-role",
    Role = "role",
    Until = "until",
});

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Nul => "no text may hold a NUL character",
            Self::Reason => "a reason has 20 to 1,000 characters",
            Self::NoMark => "mark at least one field and say why",
            Self::OpenMarks => "lift the marks, or return the report",
            Self::DraftThere => "a draft says something: it is sent on its own page",
            Self::Original => "name the original by the digest of a file that was sent here",
            Self::NothingInForce => "no commitment is in force",
            Self::SecondAdministrator => "a second administrator comes first",
            Self::TwoAdministrators => {
                "two administrators are there: they invite whoever comes next"
            }
            Self::TwoMustRemain => "two administrators must remain; invite another first",
            Self::NoSuchUnit => "the charter names no such unit",
            Self::Address => "an address of mail looks like name@ministry.example",
            Self::AddressTaken => "somebody has this address already",
            Self::Name => "a name has 1 to 120 characters",
            Self::NoRole => "choose at least one role",
            Self::Role => "a role does not fit this unit, or not the other roles",
            Self::Until => "the last day has passed; an administrator has none",
        })
    }
}
