//! How long a program needs to hold the desk of ten cycles, and how much memory that takes.
//!
//! `cargo xtask bench desk`. Twenty-two members with five promises each, ten cycles, some thirty thousand events.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

use cycle::field::Field;
use cycle::people::Invitation;
use cycle::{AccountId, CycleId, Desk, Due, Event, Role, UnitId, Weeks, What};
use divan::{AllocProfiler, Bencher};
use kernel::chance::SeededChance;
use kernel::{CommitmentId, Holder, Language, Moment};
use store::Store;
use store::desk::{By, DeskStore};

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

const MEMBERS: [&str; 22] = [
    "ARG", "BRB", "BLZ", "BOL", "BRA", "CAN", "CHL", "COL", "CRI", "DOM", "ECU", "SLV", "GTM",
    "GUY", "HTI", "HND", "JAM", "MEX", "PAN", "PRY", "PER", "USA",
];

fn main() {
    divan::main();
}

fn start() -> Moment {
    "2027-03-01T09:00:00Z".parse().expect("a moment")
}

fn account() -> AccountId {
    "officer".parse().expect("an identifier")
}

fn unit() -> UnitId {
    "minex".parse().expect("an identifier")
}

/// Returns ten cycles: of each report twenty texts saved, one mark, one return, two sendings, one acceptance.
fn history() -> Vec<What> {
    let mut whats = vec![What::Invited(Invitation {
        account: account(),
        unit: unit(),
        name: "Officer".to_owned(),
        email: "officer@example.org".to_owned(),
        language: Language::Es,
        roles: vec![Role::Coordinator],
        until: None,
    })];
    let called: BTreeMap<CommitmentId, Holder> = (0..110)
        .map(|n| {
            let id = format!("C{n:03}").parse().expect("an identifier");
            (id, MEMBERS[n % 22].parse().expect("a country"))
        })
        .collect();
    let due = Due {
        day: start().day().plus_days(56),
        at: start().plus_seconds(56 * 86_400),
        zone: "America/Guatemala".to_owned(),
    };
    let fields = [
        Field::Narrative,
        Field::Difficulties,
        Field::Change,
        Field::Evidence(1),
    ];
    for year in 2027..2037 {
        let cycle: CycleId = year.to_string().parse().expect("an identifier");
        whats.push(What::CycleOpened {
            cycle: cycle.clone(),
            charter: "0".repeat(64),
            closes: start().day().plus_days(300),
            weeks: Weeks::default(),
            called: called.clone(),
            due: called
                .values()
                .map(|holder| (holder.clone(), due.clone()))
                .collect(),
        });
        for commitment in called.keys() {
            let (cycle, commitment) = (cycle.clone(), commitment.clone());
            for n in 0..20 {
                whats.push(What::FieldSaved {
                    cycle: cycle.clone(),
                    commitment: commitment.clone(),
                    field: fields[n % 4].clone(),
                    text: "Se abrieron tres oficinas. ".repeat(1 + n % 10),
                });
            }
            let report = || {
                let text = |field: &Field| (field.clone(), "Se abrieron tres oficinas. ".repeat(8));
                What::ReportSent {
                    cycle: cycle.clone(),
                    commitment: commitment.clone(),
                    fields: fields.iter().map(text).collect(),
                    is_late: false,
                    check_by: due.clone(),
                }
            };
            whats.push(report());
            whats.push(What::FieldMarked {
                cycle: cycle.clone(),
                commitment: commitment.clone(),
                field: Field::Narrative,
                reason: "Say in which month each of them was opened.".to_owned(),
            });
            whats.push(What::ReportReturned {
                cycle: cycle.clone(),
                commitment: commitment.clone(),
                mend_by: due.clone(),
            });
            whats.extend((0..2).map(|n| What::FieldSaved {
                cycle: cycle.clone(),
                commitment: commitment.clone(),
                field: Field::Narrative,
                text: format!("Se abrieron en abril. {n}"),
            }));
            whats.push(report());
            whats.push(What::ReportAccepted {
                cycle: cycle.clone(),
                commitment: commitment.clone(),
                is_checked: true,
            });
        }
    }
    whats
}

fn events() -> Vec<Event> {
    let numbered = (1..).zip(history());
    let event = |(seq, what)| Event {
        seq,
        at: start(),
        actor: Some(account()),
        unit: Some(unit()),
        what,
    };
    numbered.map(event).collect()
}

/// The events added up, without any database.
#[divan::bench(sample_count = 10)]
fn added_up(bencher: Bencher<'_, '_>) {
    let events = events();
    println!("{} events", events.len());
    bencher.bench_local(|| Desk::of(black_box(&events)));
}

/// A copy of the desk: what an act costs while somebody else still holds the desk of before.
#[divan::bench(sample_count = 10)]
fn copied(bencher: Bencher<'_, '_>) {
    let desk = Desk::of(&events());
    bencher.bench_local(|| black_box(&desk).clone());
}

fn filled() -> (tokio::runtime::Runtime, tempfile::TempDir, Store) {
    let waiting = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let waiting = waiting.expect("a runtime");
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("cauce.sqlite");
    let store = waiting.block_on(async {
        let store = Store::open_file(&path).await.expect("it opens");
        let desk = DeskStore::new(store.clone(), Arc::new(SeededChance::new(1)));
        let (account, unit) = (account(), unit());
        let by = By {
            actor: Some(&account),
            unit: Some(&unit),
            ..By::nobody(start())
        };
        let acted = desk.act(by, |_| Ok((history(), ()))).await;
        acted.expect("it answers").expect("granted");
        store
    });
    (waiting, dir, store)
}

/// A program that starts: every event read from SQLite, every commitment recomputed, all added up.
#[divan::bench(sample_count = 5)]
fn read_from_sqlite(bencher: Bencher<'_, '_>) {
    let (waiting, _dir, store) = filled();
    bencher.bench_local(|| {
        let desk = DeskStore::new(store.clone(), Arc::new(SeededChance::new(1)));
        waiting.block_on(desk.desk()).expect("a desk").seq
    });
}

/// A page: is there anything new?
#[divan::bench(sample_count = 50)]
fn nothing_new(bencher: Bencher<'_, '_>) {
    let (waiting, _dir, store) = filled();
    let desk = DeskStore::new(store, Arc::new(SeededChance::new(1)));
    waiting.block_on(desk.desk()).expect("a desk");
    bencher.bench_local(|| waiting.block_on(desk.desk()).expect("a desk").seq);
}

/// One text saved, while somebody holds the desk of before or nobody does.
#[divan::bench(args = [false, true], sample_count = 30)]
fn one_text_saved(bencher: Bencher<'_, '_>, is_held: bool) {
    let (waiting, _dir, store) = filled();
    let desk = DeskStore::new(store, Arc::new(SeededChance::new(1)));
    let (account, unit) = (account(), unit());
    let mut n = 0;
    bencher.bench_local(|| {
        let held = waiting.block_on(desk.desk()).expect("a desk");
        let held = is_held.then_some(held);
        n += 1;
        let what = What::FieldSaved {
            cycle: "2036".parse().expect("an identifier"),
            commitment: "C001".parse().expect("an identifier"),
            field: Field::Narrative,
            text: n.to_string(),
        };
        let by = By {
            actor: Some(&account),
            unit: Some(&unit),
            ..By::nobody(start())
        };
        let acted = waiting.block_on(desk.act(by, |_| Ok((vec![what], ()))));
        acted.expect("it answers").expect("granted");
        held
    });
}
