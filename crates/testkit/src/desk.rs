//! An invented desk: two harbours that report, a secretariat that checks, and everybody who works there.

use std::collections::BTreeMap;

use cycle::form::Form;
use cycle::open::Plan;
use cycle::people::Invitation;
use cycle::{
    AccountId, Actor, Calendar, Desk, Event, Field, Refusal, Rights, Role, Setting, Unit, UnitKind,
    Units, Weeks, What, Zones,
};
use kernel::{CommitmentId, FixedZone, Holder, Language, Localized, Moment, Zone};

/// Everybody at the invented desk: account, unit, role.
pub const EVERYBODY: [(&str, &str, Role); 10] = [
    ("ada", "jam-ministry", Role::Coordinator),
    ("abe", "jam-ministry", Role::Officer),
    ("bea", "brb-ministry", Role::Coordinator),
    ("bob", "brb-ministry", Role::Officer),
    ("cam", "secretariat", Role::Analyst),
    ("cyd", "secretariat", Role::Analyst),
    ("dot", "secretariat", Role::Approver),
    ("eve", "secretariat", Role::Administrator),
    ("fay", "secretariat", Role::Administrator),
    ("gil", "lookout", Role::Observer),
];

/// Each commitment of the invented compact, and who holds it; nobody's unit reports for all.
pub const CALLED: [(&str, &str); 5] = [
    ("H01", "JAM"),
    ("H02", "REG"),
    ("H03", "JAM"),
    ("H04", "BRB"),
    ("H05", "BRB"),
];

/// The cycle that is open at the invented desk.
pub const CYCLE: &str = "2027";

/// Zones whose clocks are never set.
#[derive(Debug, Clone, Default)]
pub struct FixedZones(BTreeMap<String, FixedZone>);

impl FixedZones {
    /// Returns zones by these names, so many seconds ahead of universal time.
    #[must_use]
    pub fn of(zones: &[(&str, i32)]) -> Self {
        let zone =
            |(name, ahead): &(&str, i32)| ((*name).to_owned(), FixedZone::ahead(name, *ahead));
        Self(zones.iter().map(zone).collect())
    }
}

impl Zones for FixedZones {
    fn zone(&self, name: &str) -> Option<&dyn Zone> {
        self.0.get(name).map(|zone| zone as &dyn Zone)
    }
}

/// A desk with its charter and its clock, and everything that happened at it.
#[derive(Clone)]
pub struct World {
    /// The units.
    pub units: Units,
    /// Who may do what.
    pub rights: Rights,
    /// The holidays.
    pub calendar: Calendar,
    /// The zones.
    pub zones: FixedZones,
    /// The present moment; a test moves it.
    pub now: Moment,
    /// What happened.
    pub events: Vec<Event>,
    /// What it adds up to.
    pub desk: Desk,
}

/// Reads what a test wrote and knows to be right.
///
/// # Panics
/// Where it is not.
#[must_use]
pub fn id<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> T {
    text.parse()
        .unwrap_or_else(|why| panic!("\"{text}\" is wrong: {why}"))
}

/// Returns a unit.
#[must_use]
pub fn unit(name: &str, kind: UnitKind, holder: Option<&str>, zone: &str) -> Unit {
    Unit {
        id: id(name),
        kind,
        title: Localized::english(format!("The {name}")),
        holder: holder.map(id),
        language: Language::En,
        mailbox: format!("{name}@harbours.example"),
        zone: zone.to_owned(),
    }
}

/// Returns what an administrator proposes for a person.
#[must_use]
pub fn invitation(account: &str, unit: &str, role: Role) -> Invitation {
    Invitation {
        account: id(account),
        unit: id(unit),
        name: account.to_uppercase(),
        email: format!("{account}@harbours.example"),
        language: Language::En,
        roles: vec![role],
        until: None,
    }
}

impl World {
    /// Returns a desk at which nobody is yet, on 4 January 2027 at noon.
    #[must_use]
    pub fn empty() -> Self {
        Self::of(vec![
            unit(
                "jam-ministry",
                UnitKind::Ministry,
                Some("JAM"),
                "America/Jamaica",
            ),
            unit(
                "brb-ministry",
                UnitKind::Ministry,
                Some("BRB"),
                "America/Barbados",
            ),
            unit(
                "secretariat",
                UnitKind::Secretariat,
                None,
                "America/Jamaica",
            ),
            unit("lookout", UnitKind::Observer, None, "Europe/Nowhere"),
        ])
    }

    /// Returns a desk of these units at which nobody is yet.
    #[must_use]
    pub fn of(units: Vec<Unit>) -> Self {
        let holiday = |holder: &str, day: &str, name: &str| (id(holder), id(day), name.to_owned());
        Self {
            units: units.into_iter().collect(),
            rights: Rights::proposed(),
            calendar: [
                holiday("JAM", "2027-03-01", "Day of the Lamps"),
                holiday("BRB", "2027-01-21", "Day of the Boats"),
            ]
            .into_iter()
            .collect(),
            zones: FixedZones::of(&[
                ("America/Jamaica", -5 * 3_600),
                ("America/Barbados", -4 * 3_600),
            ]),
            now: id("2027-01-04T12:00:00Z"),
            events: Vec::new(),
            desk: Desk::default(),
        }
    }

    /// Returns a desk at which everybody works, and no cycle is open.
    #[must_use]
    pub fn staffed() -> Self {
        let mut world = Self::empty();
        for (account, unit, role) in EVERYBODY {
            world.enrol(account, unit, role);
        }
        world
    }

    /// Returns a desk at which everybody works, with an open cycle in which every item is called for.
    ///
    /// # Panics
    /// Where the cycle cannot be opened.
    #[must_use]
    pub fn called() -> Self {
        let mut world = Self::staffed();
        let called = CALLED.iter().map(|(one, holder)| (id(one), id(holder)));
        let called: BTreeMap<CommitmentId, Holder> = called.collect();
        let opened = world.acts("dot", |desk, here, actor| {
            cycle::open::open(desk, here, actor, &plan(), "a-charter", &called)
        });
        opened.expect("an approver opens the cycle");
        world
    }

    /// Lets a person in without asking anybody.
    pub fn enrol(&mut self, account: &str, unit: &str, role: Role) {
        let account_id: AccountId = id(account);
        self.happens(
            None,
            vec![
                What::Invited(invitation(account, unit, role)),
                What::InvitationConfirmed {
                    account: account_id.clone(),
                },
                What::Enrolled {
                    account: account_id,
                },
            ],
        );
    }

    /// Returns what verbs need to know beside the desk.
    #[must_use]
    pub fn setting(&self) -> Setting<'_> {
        Setting {
            rights: &self.rights,
            units: &self.units,
            calendar: &self.calendar,
            zones: &self.zones,
            now: self.now,
        }
    }

    /// Returns a person as an actor.
    ///
    /// # Panics
    /// Where nobody by this name may come in.
    #[must_use]
    pub fn actor(&self, account: &str) -> Actor {
        let person = self.desk.people.get(&id(account));
        let actor = person.and_then(|person| person.actor(&self.setting()));
        actor.unwrap_or_else(|| panic!("{account} may not come in"))
    }

    /// Adds what happened, one event after the other.
    pub fn happens(&mut self, by: Option<&Actor>, what: Vec<What>) {
        for what in what {
            let event = Event {
                seq: self.desk.seq + 1,
                at: self.now,
                actor: by.map(|actor| actor.account.clone()),
                unit: by.map(|actor| actor.unit.clone()),
                what,
            };
            self.desk.apply(&event);
            self.events.push(event);
        }
    }

    /// Lets a person do something, and returns the kinds of what happened.
    ///
    /// # Errors
    /// As the verb refuses; then nothing happened.
    pub fn acts(
        &mut self,
        account: &str,
        verb: impl FnOnce(&Desk, &Setting<'_>, &Actor) -> Result<Vec<What>, Refusal>,
    ) -> Result<Vec<&'static str>, Refusal> {
        let actor = self.actor(account);
        let what = verb(&self.desk, &self.setting(), &actor)?;
        let kinds = what.iter().map(What::kind).collect();
        self.happens(Some(&actor), what);
        Ok(kinds)
    }

    /// Lets a person write fields, each from the version that stands; returns the kinds of what happened.
    ///
    /// # Errors
    /// As [`cycle::draft::save`].
    pub fn writes(
        &mut self,
        account: &str,
        item: &str,
        said: &[(&str, &str)],
    ) -> Result<Vec<&'static str>, Refusal> {
        let commitment: CommitmentId = id(item);
        let draft = self
            .desk
            .item(&the_cycle(), &commitment)
            .map(|item| &item.draft);
        let version = |field: &Field| {
            let saved = draft.as_ref().ok().and_then(|draft| draft.get(field));
            saved.map_or(0, |saved| saved.version)
        };
        let writing = |(field, text): &(&str, &str)| {
            let field: Field = id(field);
            let base = version(&field);
            let text = (*text).to_owned();
            cycle::draft::Writing { field, text, base }
        };
        let writings: Vec<_> = said.iter().map(writing).collect();
        self.acts(account, |desk, here, actor| {
            cycle::draft::save(desk, here, actor, (&the_cycle(), &commitment), &writings)
                .map(|(events, _)| events)
        })
    }

    /// Lets a person send a report.
    ///
    /// # Errors
    /// As [`cycle::send::send`].
    pub fn sends(&mut self, account: &str, item: &str) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            cycle::send::send(
                desk,
                here,
                actor,
                (&the_cycle(), &id(item)),
                &Form::default(),
            )
        })
    }

    /// Lets a person mark a field.
    ///
    /// # Errors
    /// As [`cycle::check::mark`].
    pub fn marks(
        &mut self,
        account: &str,
        item: &str,
        field: &str,
        reason: &str,
    ) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            let marks = [(id(field), reason.to_owned())];
            cycle::check::mark(desk, here, actor, (&the_cycle(), &id(item)), &marks)
        })
    }

    /// Lets a person return a report.
    ///
    /// # Errors
    /// As [`cycle::check::give_back`].
    pub fn gives_back(&mut self, account: &str, item: &str) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            cycle::check::give_back(desk, here, actor, (&the_cycle(), &id(item)))
        })
    }

    /// Lets a person accept a report.
    ///
    /// # Errors
    /// As [`cycle::check::accept`].
    pub fn accepts(&mut self, account: &str, item: &str) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            cycle::check::accept(desk, here, actor, &the_cycle(), &[id(item)])
        })
    }

    /// Lets a person open an accepted report again.
    ///
    /// # Errors
    /// As [`cycle::check::reopen`].
    pub fn reopens(&mut self, account: &str, item: &str) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            let item = (&the_cycle(), &id(item));
            cycle::check::reopen(desk, here, actor, item, A_REASON)
        })
    }

    /// Lets a person type what a note says.
    ///
    /// # Errors
    /// As [`cycle::entry::enter`].
    pub fn enters(
        &mut self,
        account: &str,
        item: &str,
        said: &[(&str, &str)],
    ) -> Result<Vec<&'static str>, Refusal> {
        let fields = said
            .iter()
            .map(|(field, text)| (id(field), (*text).to_owned()));
        let fields = fields.collect();
        self.acts(account, |desk, here, actor| {
            let (item, form) = ((&the_cycle(), &id(item)), Form::default());
            cycle::entry::enter(desk, here, actor, item, &form, fields, A_NOTE)
        })
    }

    /// Lets a person confirm, or refuse, what another typed.
    ///
    /// # Errors
    /// As [`cycle::entry::confirm`].
    pub fn confirms_entry(
        &mut self,
        account: &str,
        item: &str,
        is_right: bool,
    ) -> Result<Vec<&'static str>, Refusal> {
        self.acts(account, |desk, here, actor| {
            cycle::entry::confirm(desk, here, actor, (&the_cycle(), &id(item)), is_right)
        })
    }

    /// Lets the clock do what is its to do.
    pub fn lapses(&mut self) -> Vec<&'static str> {
        let what = cycle::lapse::lapsed(&self.desk, &self.setting());
        let kinds = what.iter().map(What::kind).collect();
        self.happens(None, what);
        kinds
    }

    /// Lets days pass.
    pub fn waits(&mut self, n_days: i64) {
        self.now = self.now.plus_seconds(n_days * 86_400);
    }

    /// Returns an item.
    ///
    /// # Panics
    /// Where it was not called for.
    #[must_use]
    pub fn item(&self, item: &str) -> &cycle::Item {
        let item = self.desk.item(&the_cycle(), &id(item));
        item.expect("it was called for")
    }

    /// Returns what happened as lines: number, who, what, to what.
    #[must_use]
    pub fn told(&self) -> String {
        let line = |event: &Event| {
            let who = event.actor.as_ref().map_or("the clock", AccountId::as_str);
            let item = event.what.item().map(|(_, item)| item.as_str());
            let account = event.what.account().map(AccountId::as_str);
            let of = item.or(account).unwrap_or_default();
            let kind = event.what.kind();
            format!("{} {who}: {kind} {of}\n", event.seq)
        };
        self.events.iter().map(line).collect()
    }
}

/// The cycle that the invented charter plans.
#[must_use]
pub fn plan() -> Plan {
    Plan {
        title: Localized::english("Reports of 2027"),
        id: the_cycle(),
        opens: id("2027-01-04"),
        closes: id("2027-10-29"),
        weeks: Weeks::default(),
    }
}

/// A reason that is long enough.
pub const A_REASON: &str = "the figure is older than the promise";
/// The digest of an invented note.
pub const A_NOTE: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
/// A report that says the least that a report may say.
pub const NOTHING_NEW: [(&str, &str); 2] = [("news", "nothing-new"), ("language", "en")];
/// A report that says something.
pub const SOMETHING: [(&str, &str); 4] = [
    ("news", "something"),
    ("language", "en"),
    ("delivery", "limited"),
    ("narrative", "Forty beds stand in the old customs house."),
];

/// Returns a person who never came through an invitation, to try what nobody granted.
#[must_use]
pub fn stranger(unit: &Unit, role: Role) -> Actor {
    Actor {
        account: id("stranger"),
        unit: unit.id.clone(),
        holder: unit.holder.clone(),
        roles: vec![role],
    }
}

/// Returns the identifier of the cycle that is open.
#[must_use]
pub fn the_cycle() -> cycle::CycleId {
    id(CYCLE)
}
