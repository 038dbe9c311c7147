//! What must stay true of the desk's log and of what stands beside it.

use std::sync::Arc;

use cycle::draft::Writing;
use cycle::people::Invitation;
use cycle::{
    AccountId, Actor, Calendar, CycleId, Desk, Refusal, Rights, Role, Setting, Unit, UnitKind,
    Units, What, Zones,
};
use kernel::chance::SeededChance;
use kernel::{CommitmentId, Language, Localized, Moment, Zone};
use store::desk::{Acted, By, DeskStore, Done};
use store::{Store, StoreError};

use crate::fresh::Place;

mod beside;
mod erased;
mod killed;
mod log;
mod public;
mod same;
mod writers;

/// The charter's side of the desk.
pub struct World {
    rights: Rights,
    units: Units,
    calendar: Calendar,
}

impl Zones for World {
    fn zone(&self, _: &str) -> Option<&dyn Zone> {
        None
    }
}

impl World {
    pub fn new() -> Self {
        let unit = |id: &str, kind, holder: Option<&str>| Unit {
            id: id.parse().expect("an identifier"),
            kind,
            title: Localized::english(format!("Unit {id}")),
            holder: holder.map(|code| code.parse().expect("a country")),
            language: Language::En,
            mailbox: format!("{id}@example.org"),
            zone: "UTC".to_owned(),
        };
        Self {
            rights: Rights::proposed(),
            units: [
                unit("sec", UnitKind::Secretariat, None),
                unit("gtm", UnitKind::Ministry, Some("GTM")),
                unit("mex", UnitKind::Ministry, Some("MEX")),
            ]
            .into_iter()
            .collect(),
            calendar: Calendar::default(),
        }
    }

    pub fn units(&self) -> &Units {
        &self.units
    }

    pub fn here(&self, now: Moment) -> Setting<'_> {
        Setting {
            rights: &self.rights,
            units: &self.units,
            calendar: &self.calendar,
            zones: self,
            now,
        }
    }

    /// Returns an enrolled person as an actor.
    pub fn actor(&self, desk: &Desk, account: &str, now: Moment) -> Actor {
        let person = desk.people.get(&id(account)).expect("somebody");
        person.actor(&self.here(now)).expect("they may come in")
    }
}

pub fn id(account: &str) -> AccountId {
    account.parse().expect("an identifier")
}

pub fn cycle_id() -> CycleId {
    "2027".parse().expect("an identifier")
}

pub fn commitment(n: usize) -> CommitmentId {
    format!("C{n:03}").parse().expect("an identifier")
}

pub fn at(text: &str) -> Moment {
    text.parse().expect("a moment")
}

pub fn start() -> Moment {
    at("2027-03-01T09:00:00Z")
}

pub fn desk_in(store: Store) -> DeskStore {
    DeskStore::new(store, Arc::new(SeededChance::new(7)))
}

pub async fn desk_at(place: &Place) -> DeskStore {
    desk_in(place.open().await.expect("it opens"))
}

/// Does what a decision says, which must not be refused.
pub async fn done(store: &DeskStore, by: By<'_>, whats: Vec<What>) -> Done<()> {
    let acted = store.act(by, |_| Ok((whats, ()))).await;
    let acted = acted.expect("the database answers").expect("it is granted");
    acted.now().expect("it is done now")
}

fn person(account: &str, unit: &str, role: Role) -> [What; 3] {
    let asked = Invitation {
        account: id(account),
        unit: unit.parse().expect("an identifier"),
        name: format!("Canaria {account}"),
        email: format!("{account}@canary.example"),
        language: Language::En,
        roles: vec![role],
        until: None,
    };
    [
        What::Invited(asked),
        What::InvitationConfirmed {
            account: id(account),
        },
        What::Enrolled {
            account: id(account),
        },
    ]
}

/// Begins a desk: an approver, two analysts, so many coordinators of each of two members, and a cycle that calls for so
/// many commitments, of the two in turn.
pub async fn begin(store: &DeskStore, world: &World, n_people: usize, n_commitments: usize) {
    let mut whats = Vec::new();
    whats.extend(person("approver", "sec", Role::Approver));
    whats.extend(person("analyst-1", "sec", Role::Analyst));
    whats.extend(person("analyst-2", "sec", Role::Analyst));
    for n in 0..n_people {
        for unit in ["gtm", "mex"] {
            whats.extend(person(&format!("{unit}-{n}"), unit, Role::Coordinator));
        }
    }
    done(store, By::nobody(start()), whats).await;
    let desk = store.desk().await.expect("a desk");
    let approver = world.actor(&desk, "approver", start());
    let plan = cycle::open::Plan {
        title: kernel::Localized::english("Reports"),
        id: cycle_id(),
        opens: start().day(),
        closes: start().day().plus_days(300),
        weeks: cycle::Weeks::default(),
    };
    let called = (0..n_commitments).map(|n| {
        let holder = if n % 2 == 0 { "GTM" } else { "MEX" };
        (commitment(n), holder.parse().expect("a country"))
    });
    let called = called.collect();
    let acted = store
        .act(By::person(start(), &approver), |desk| {
            let here = world.here(start());
            let charter = "0".repeat(64);
            cycle::open::open(desk, &here, &approver, &plan, &charter, &called)
                .map(|whats| (whats, ()))
        })
        .await;
    acted.expect("it answers").expect("it is opened");
}

/// Saves one text as a person would who saw this version.
pub async fn save(
    store: &DeskStore,
    world: &World,
    account: &str,
    n: usize,
    (field, text, base): (&str, &str, u32),
    now: Moment,
) -> Result<Result<Acted<usize>, Refusal>, StoreError> {
    let desk = store.desk().await?;
    let actor = world.actor(&desk, account, now);
    let writing = Writing {
        field: field.parse().expect("a field"),
        text: text.to_owned(),
        base,
    };
    store
        .act(By::person(now, &actor), |desk| {
            let here = world.here(now);
            let item = (&cycle_id(), &commitment(n));
            let (whats, conflicts) =
                cycle::draft::save(desk, &here, &actor, item, std::slice::from_ref(&writing))?;
            Ok((whats, conflicts.len()))
        })
        .await
}

/// Asks for texts past the store, as somebody with the database in hand would.
pub async fn raw(place: &Place, sql: &str) -> Vec<String> {
    let ask = sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned()));
    match place {
        Place::File(path) => {
            let address = format!("sqlite:{}", path.display());
            let pool = sqlx::SqlitePool::connect(&address).await.expect("a file");
            let found = ask.fetch_all(&pool).await.expect("an answer");
            pool.close().await;
            found
        }
        Place::Server(address) => {
            let pool = sqlx::PgPool::connect(address).await.expect("a server");
            let ask = sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned()));
            let found = ask.fetch_all(&pool).await.expect("an answer");
            pool.close().await;
            found
        }
    }
}

/// Changes something past the store.
pub async fn tamper(place: &Place, sql: &str) {
    raw(place, &format!("{sql} RETURNING 'done'")).await;
}

/// Numbers that look random and are the same each time.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % n
    }
}
