//! The table of rights, as the charter's `access.toml` gives it.

use crate::access::{Action, Condition, Relation, Role};

/// One row: this role may do these things to things of these, when all of this is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    /// The role.
    pub role: Role,
    /// What it may do.
    pub actions: Vec<Action>,
    /// To whose things.
    pub whose: Vec<Relation>,
    /// What must be true besides.
    pub when: Vec<Condition>,
}

/// Every right that is given. What no row gives is denied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights(Vec<Right>);

impl Rights {
    /// Returns the table made of these rows.
    #[must_use]
    pub fn new(rows: Vec<Right>) -> Self {
        Self(rows)
    }

    /// Returns the rows.
    #[must_use]
    pub fn rows(&self) -> &[Right] {
        &self.0
    }

    /// Returns the rights of the desk as this program proposes them: a charter that gives none gets these.
    ///
    /// Members write and send what is theirs; analysts see a report from the moment it is sent; administrators let
    /// people in and read no draft.
    #[must_use]
    pub fn proposed() -> Self {
        use Action as A;
        use Relation::{Other, Own};
        let row = |role, actions: &[Action], whose: &[Relation], when: &[Condition]| Right {
            role,
            actions: actions.to_vec(),
            whose: whose.to_vec(),
            when: when.to_vec(),
        };
        let any = [Own, Other];
        Self(vec![
            row(
                Role::Officer,
                &[A::ReadItem, A::WriteDraft, A::ReadLog],
                &[Own],
                &[],
            ),
            row(Role::Officer, &[A::ReadCycle], &any, &[]),
            row(
                Role::Coordinator,
                &[A::ReadItem, A::WriteDraft, A::SendReport, A::ReadLog],
                &[Own],
                &[],
            ),
            row(Role::Coordinator, &[A::ReadCycle], &any, &[]),
            row(
                Role::Analyst,
                &[A::ReadItem, A::CheckReport],
                &any,
                &[Condition::Sent],
            ),
            row(
                Role::Analyst,
                &[A::ReadCycle, A::ReadPhoneList, A::EnterFor],
                &any,
                &[],
            ),
            row(
                Role::Analyst,
                &[A::ConfirmEntry],
                &any,
                &[Condition::NotAuthor],
            ),
            row(Role::Approver, &[A::ReadCycle, A::OpenCycle], &any, &[]),
            row(
                Role::Approver,
                &[A::ReadItem, A::ReopenItem],
                &any,
                &[Condition::Sent],
            ),
            row(Role::Reviewer, &[A::ReadCycle], &any, &[]),
            row(Role::Observer, &[A::ReadCycle], &any, &[]),
            row(
                Role::Administrator,
                &[A::Invite, A::ConfirmClock, A::ReadCycle],
                &any,
                &[],
            ),
            row(
                Role::Administrator,
                &[A::ConfirmInvitation],
                &any,
                &[Condition::NotAuthor],
            ),
        ])
    }
}
