//! The one authorizer: who may do what, to whose things.

use kernel::{Day, Holder};

use crate::item::State;
use crate::people::AccountId;
use crate::rights::Rights;
use crate::unit::UnitId;

/// What a person is at the desk. Roles are granted to a person in a unit, with days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Writes what a member reports.
    Officer,
    /// Sends and signs for a member.
    Coordinator,
    /// Judges another member's report.
    Reviewer,
    /// Checks reports, and keeps the cycle going.
    Analyst,
    /// Opens cycles and puts them right.
    Approver,
    /// Reads what observers may read.
    Observer,
    /// Lets people in and out; reads no draft.
    Administrator,
}

kernel::coded!(Role {
    Officer = "officer",
    Coordinator = "coordinator",
    Reviewer = "reviewer",
    Analyst = "analyst",
    Approver = "approver",
    Observer = "observer",
    Administrator = "administrator",
});

/// What can be done at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Read who has reported and who has not.
    ReadCycle,
    /// Read an item: its reports, marks and trail; whoever writes it, its draft too ([`crate::look::item`]).
    ReadItem,
    /// Write an item's draft.
    WriteDraft,
    /// Send a report.
    SendReport,
    /// Mark fields of a report, return it, accept it.
    CheckReport,
    /// Type a report that came by note or mail.
    EnterFor,
    /// Confirm a report that another person typed.
    ConfirmEntry,
    /// Open a cycle.
    OpenCycle,
    /// Open an accepted item again.
    ReopenItem,
    /// Read the list of units to telephone.
    ReadPhoneList,
    /// Read the log of the own unit.
    ReadLog,
    /// Propose that a person be let in, or put out.
    Invite,
    /// Confirm what another administrator proposed.
    ConfirmInvitation,
    /// Confirm that the clock is right.
    ConfirmClock,
}

kernel::coded!(Action {
    ReadCycle = "read.cycle",
    ReadItem = "read.item",
    WriteDraft = "write.draft",
    SendReport = "send.report",
    CheckReport = "check.report",
    EnterFor = "enter.for",
    ConfirmEntry = "confirm.entry",
    OpenCycle = "open.cycle",
    ReopenItem = "reopen.item",
    ReadPhoneList = "read.phone-list",
    ReadLog = "read.log",
    Invite = "invite",
    ConfirmInvitation = "confirm.invitation",
    ConfirmClock = "confirm.clock",
});

/// Whose a thing is, seen from whoever acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Of the holder for whom the actor's unit reports.
    Own,
    /// Of somebody else, or of all.
    Other,
}

kernel::coded!(Relation {
    Own = "own",
    Other = "other",
});

/// What must be true besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The report has been sent: drafts are the unit's alone.
    Sent,
    /// The actor is not the person who wrote or proposed it.
    NotAuthor,
}

kernel::coded!(Condition {
    Sent = "sent",
    NotAuthor = "not-author",
});

/// Who acts: a person in a unit, with the roles that stand today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The unit.
    pub unit: UnitId,
    /// For whom the unit reports.
    pub holder: Option<Holder>,
    /// Each role in force.
    pub roles: Vec<Role>,
}

impl Actor {
    /// Returns whose a thing of this holder is, seen from the actor.
    #[must_use]
    pub fn relation_to(&self, holder: Option<&Holder>) -> Relation {
        match (holder, &self.holder) {
            (Some(whose), Some(own)) if whose == own => Relation::Own,
            _ => Relation::Other,
        }
    }
}

/// To what something is done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Subject<'a> {
    /// Whose it is; nothing where it is nobody's in particular.
    pub holder: Option<&'a Holder>,
    /// In which state it stands.
    pub state: Option<State>,
    /// Who wrote or proposed it.
    pub author: Option<&'a AccountId>,
}

impl<'a> Subject<'a> {
    /// Returns something of a holder in a state.
    #[must_use]
    pub fn item(holder: &'a Holder, state: State) -> Self {
        Self {
            holder: Some(holder),
            state: Some(state),
            author: None,
        }
    }
}

/// Returns whether an actor may do something. What no row permits is denied.
#[must_use]
pub fn may(rights: &Rights, actor: &Actor, action: Action, subject: Subject<'_>) -> bool {
    let relation = actor.relation_to(subject.holder);
    let holds = |condition: &Condition| match condition {
        Condition::Sent => subject.state.is_some_and(State::was_sent),
        Condition::NotAuthor => subject.author != Some(&actor.account),
    };
    rights.rows().iter().any(|row| {
        actor.roles.contains(&row.role)
            && row.actions.contains(&action)
            && row.whose.contains(&relation)
            && row.when.iter().all(holds)
    })
}

/// A role that a person has, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The first day.
    pub from: Day,
    /// The last day, where there is one.
    pub until: Option<Day>,
}

impl Grant {
    /// Returns whether the role is held on a day.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}
