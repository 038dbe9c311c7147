//! The people at the desk: invited by one administrator, confirmed by another, enrolled by themselves.

use std::collections::BTreeMap;

use kernel::{Day, Language, Moment};

use crate::access::{Action, Actor, Grant, Role, Subject};
use crate::event::What;
use crate::refusal::{Refusal, Why};
use crate::setting::Setting;
use crate::state::Desk;
use crate::unit::UnitId;

/// An account's identifier; it says nothing about the person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(String);

impl AccountId {
    /// Returns the identifier as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for AccountId {
    type Err = kernel::id::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The same alphabet as every other identifier.
        let one: kernel::OrganisationId = text.parse()?;
        Ok(Self(one.to_string()))
    }
}

impl std::fmt::Display for AccountId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a person stands with the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// One administrator proposed them.
    Invited,
    /// Another confirmed; a link waits for them.
    Confirmed,
    /// They have a passphrase and a second factor.
    Enrolled,
    /// They may not come in.
    Suspended,
}

kernel::coded!(Standing {
    Invited = "invited",
    Confirmed = "confirmed",
    Enrolled = "enrolled",
    Suspended = "suspended",
});

/// A person with an account. Names and addresses are never public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub id: AccountId,
    /// The unit.
    pub unit: UnitId,
    /// How colleagues call them.
    pub name: String,
    /// Where letters of security reach them; also the name with which they sign in.
    pub email: String,
    /// In which language they read.
    pub language: Language,
    /// Their roles.
    pub grants: Vec<Grant>,
    /// Where they stand.
    pub standing: Standing,
    /// Who proposed them, or proposed last that they enrol anew; nothing where it was done at the machine's own terminal.
    pub invited_by: Option<AccountId>,
    /// Who asked that they get a new passphrase and second factor, while it waits to be confirmed.
    pub recovery_by: Option<AccountId>,
    /// When they were last invited, confirmed or changed.
    pub at: Moment,
}

impl Person {
    /// Returns the person as an actor today; nothing where they may not come in.
    #[must_use]
    pub fn actor(&self, here: &Setting<'_>) -> Option<Actor> {
        if self.standing != Standing::Enrolled {
            return None;
        }
        let today = here.today();
        let roles = self.grants.iter().filter(|grant| grant.stands_on(today));
        Some(Actor {
            account: self.id.clone(),
            unit: self.unit.clone(),
            holder: here.units.get(&self.unit)?.holder.clone(),
            roles: roles.map(|grant| grant.role).collect(),
        })
    }

    /// Returns whether the person holds a role, on whatever day.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }
}

/// Everybody who has or had an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People(pub(crate) BTreeMap<AccountId, Person>);

impl People {
    /// Returns a person.
    #[must_use]
    pub fn get(&self, id: &AccountId) -> Option<&Person> {
        self.0.get(id)
    }

    /// Returns everybody in the order of accounts.
    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.0.values()
    }

    /// Returns who signs in with an address, however its letters are written; whoever was put out has none.
    #[must_use]
    pub fn by_email(&self, email: &str) -> Option<&Person> {
        let email = email.trim().to_lowercase();
        let mut here = self
            .iter()
            .filter(|one| one.standing != Standing::Suspended);
        here.find(|person| person.email.to_lowercase() == email)
    }

    /// Returns how many administrators can sign in; their role has no last day.
    #[must_use]
    pub fn n_administrators(&self) -> usize {
        let in_office = |person: &&Person| {
            person.has(Role::Administrator) && person.standing == Standing::Enrolled
        };
        self.iter().filter(in_office).count()
    }
}

/// Whom an administrator proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The account, drawn by whoever calls.
    pub account: AccountId,
    /// The unit.
    pub unit: UnitId,
    /// How colleagues call them.
    pub name: String,
    /// Their address.
    pub email: String,
    /// In which language they read.
    pub language: Language,
    /// Their roles.
    pub roles: Vec<Role>,
    /// Until which day, where an end is known.
    pub until: Option<Day>,
}

/// Proposes a person. Until two administrators can sign in, only administrators can be proposed.
///
/// # Errors
/// The actor may not, the unit is unknown, the address is taken or is none, a role does not fit the unit or the other
/// roles, or its last day has passed.
pub fn invite(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    asked: Invitation,
) -> Result<Vec<What>, Refusal> {
    here.admit(actor, Action::Invite, Subject::default())?;
    is_sound(desk, here, &asked)?;
    if desk.people.n_administrators() < 2 && asked.roles != [Role::Administrator] {
        return Err(Refusal::Text(Why::SecondAdministrator));
    }
    Ok(vec![What::Invited(asked)])
}

/// Makes one of the first two administrators, at the terminal of the machine: nobody is there yet who could invite.
///
/// # Errors
/// Two administrators are there already, the roles are others, the unit is unknown, or the address is taken or is none.
pub fn first(desk: &Desk, here: &Setting<'_>, asked: Invitation) -> Result<Vec<What>, Refusal> {
    let n = desk
        .people
        .iter()
        .filter(|one| one.has(Role::Administrator))
        .count();
    if n >= 2 {
        return Err(Refusal::Text(Why::TwoAdministrators));
    }
    if asked.roles != [Role::Administrator] {
        return Err(Refusal::Text(Why::SecondAdministrator));
    }
    is_sound(desk, here, &asked)?;
    let account = asked.account.clone();
    Ok(vec![
        What::Invited(asked),
        What::InvitationConfirmed { account },
    ])
}

/// Confirms what another administrator proposed.
///
/// # Errors
/// The actor may not, nothing waits, the actor proposed it, or it is about the actor.
pub fn confirm(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    account: &AccountId,
) -> Result<Vec<What>, Refusal> {
    here.admit(actor, Action::ConfirmInvitation, Subject::default())?;
    let person = desk.people.get(account).ok_or(Refusal::NotHere)?;
    let is_about_actor = *account == actor.account;
    let account = account.clone();
    let (author, event) = match (person.standing, &person.recovery_by) {
        (Standing::Invited, _) => (&person.invited_by, What::InvitationConfirmed { account }),
        (_, Some(_)) => (&person.recovery_by, What::RecoveryConfirmed { account }),
        (standing, None) => return Err(Refusal::OutOfOrder(standing.code())),
    };
    if is_about_actor || author.as_ref() == Some(&actor.account) {
        return Err(Refusal::SamePerson);
    }
    if matches!(event, What::RecoveryConfirmed { .. }) {
        is_address_free(desk, person)?;
    }
    Ok(vec![event])
}

/// Passes where somebody may be handed a new link: they were confirmed, and have not used the one that they got.
///
/// # Errors
/// The actor may not, or proposed the person, or no link waits for them.
pub fn hand(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    account: &AccountId,
) -> Result<(), Refusal> {
    here.admit(actor, Action::ConfirmInvitation, Subject::default())?;
    let person = desk.people.get(account).ok_or(Refusal::NotHere)?;
    if person.standing != Standing::Confirmed {
        return Err(Refusal::OutOfOrder(person.standing.code()));
    }
    if person.invited_by.as_ref() == Some(&actor.account) || *account == actor.account {
        return Err(Refusal::SamePerson);
    }
    Ok(())
}

/// Writes down that a person chose a passphrase and showed a second factor.
///
/// # Errors
/// Nothing waits for them.
pub fn enrolled(desk: &Desk, account: &AccountId) -> Result<Vec<What>, Refusal> {
    let person = desk.people.get(account).ok_or(Refusal::NotHere)?;
    if person.standing != Standing::Confirmed {
        return Err(Refusal::NotHere);
    }
    let account = account.clone();
    Ok(vec![What::Enrolled { account }])
}

/// Chooses in which language somebody reads; the one that they have already changes nothing.
///
/// # Errors
/// They are not there.
pub fn speak(desk: &Desk, actor: &Actor, language: Language) -> Result<Vec<What>, Refusal> {
    let person = desk.people.get(&actor.account).ok_or(Refusal::NotHere)?;
    let account = actor.account.clone();
    let chosen = What::LanguageChosen { account, language };
    Ok((person.language != language)
        .then_some(chosen)
        .into_iter()
        .collect())
}

/// Puts a person out, or proposes that they get a new passphrase and second factor.
///
/// # Errors
/// The actor may not, or would put out themselves or one of the last two administrators.
pub fn suspend(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    account: &AccountId,
) -> Result<Vec<What>, Refusal> {
    here.admit(actor, Action::Invite, Subject::default())?;
    let person = desk.people.get(account).ok_or(Refusal::NotHere)?;
    if person.standing == Standing::Suspended {
        return Err(Refusal::OutOfOrder(person.standing.code()));
    }
    if *account == actor.account {
        return Err(Refusal::SamePerson);
    }
    let is_needed = person.has(Role::Administrator) && person.standing == Standing::Enrolled;
    if is_needed && desk.people.n_administrators() <= 2 {
        return Err(Refusal::Text(Why::TwoMustRemain));
    }
    let account = account.clone();
    Ok(vec![What::Suspended { account }])
}

/// Proposes that a person who lost passphrase or second factor, or was put out, may enrol anew.
///
/// # Errors
/// The actor may not, it is the actor, they wait for another step, or somebody else has their address meanwhile.
pub fn recover(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    account: &AccountId,
) -> Result<Vec<What>, Refusal> {
    here.admit(actor, Action::Invite, Subject::default())?;
    let person = desk.people.get(account).ok_or(Refusal::NotHere)?;
    if *account == actor.account {
        return Err(Refusal::SamePerson);
    }
    if person.standing == Standing::Invited || person.recovery_by.is_some() {
        return Err(Refusal::OutOfOrder(person.standing.code()));
    }
    is_address_free(desk, person)?;
    let account = account.clone();
    Ok(vec![What::RecoveryProposed { account }])
}

/// Returns whether a text looks like an address of mail: one that a letter could be sent to, and nothing besides.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let is_host = |host: &str| host.contains('.') && !host.contains('@');
    text.chars().count() <= 254
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && is_host(host))
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// Passes where nobody else signs in with a person's address: whoever was put out may have been invited anew.
fn is_address_free(desk: &Desk, person: &Person) -> Result<(), Refusal> {
    let holder = desk.people.by_email(&person.email);
    if holder.is_some_and(|holder| holder.id != person.id) {
        return Err(Refusal::Text(Why::AddressTaken));
    }
    Ok(())
}

fn is_sound(desk: &Desk, here: &Setting<'_>, asked: &Invitation) -> Result<(), Refusal> {
    let unit = here
        .units
        .get(&asked.unit)
        .ok_or(Refusal::Text(Why::NoSuchUnit))?;
    if !is_address(&asked.email) {
        return Err(Refusal::Text(Why::Address));
    }
    if desk.people.by_email(&asked.email).is_some() || desk.people.get(&asked.account).is_some() {
        return Err(Refusal::Text(Why::AddressTaken));
    }
    let name = asked.name.trim();
    if name.is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
        return Err(Refusal::Text(Why::Name));
    }
    if asked.roles.is_empty() {
        return Err(Refusal::Text(Why::NoRole));
    }
    let fits = |role: &Role| match role {
        Role::Officer | Role::Coordinator | Role::Reviewer => unit.holder.is_some(),
        Role::Analyst | Role::Approver | Role::Administrator => {
            unit.kind == crate::UnitKind::Secretariat
        }
        Role::Observer => true,
    };
    if !asked.roles.iter().all(fits) {
        return Err(Refusal::Text(Why::Role));
    }
    let has = |wanted: &[Role]| asked.roles.iter().any(|role| wanted.contains(role));
    let is_administrator = has(&[Role::Administrator]);
    // Whoever lets people in judges nothing, and whoever reports does not check reports.
    let others = asked.roles.iter().any(|role| *role != Role::Administrator);
    if is_administrator && others
        || has(&[Role::Officer, Role::Coordinator]) && has(&[Role::Analyst, Role::Approver])
    {
        return Err(Refusal::Text(Why::Role));
    }
    // Two administrators must remain, and no day takes one away unseen.
    if asked
        .until
        .is_some_and(|day| is_administrator || day < here.today())
    {
        return Err(Refusal::Text(Why::Until));
    }
    Ok(())
}
