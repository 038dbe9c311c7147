//! Who may do what, and what follows on what: as tables that a person has looked at.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cycle::access::{Subject, may};
use cycle::{Action, Refusal, Relation, Role, State};
use kernel::Language;
use testkit::desk::{
    A_REASON, EVERYBODY, NOTHING_NEW, SOMETHING, World, id, stranger, the_cycle, unit,
};

/// Compares a table with the one that somebody looked at; `CAUCE_WRITE=tables` takes it over.
fn looked_at(name: &str, table: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/tables")
        .join(name);
    if option_env!("CAUCE_WRITE") == Some("tables") {
        fs::write(&file, table).expect("the table can be written");
    }
    let before = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        before == table,
        "{name} differs; look at the difference, then run the test with CAUCE_WRITE=tables"
    );
}

#[test]
fn every_action_is_given_to_the_roles_that_somebody_looked_at() {
    let world = World::empty();
    let mut table = String::from("action role relation: states in which it may; - is no item\n");
    for action in Action::ALL {
        for role in Role::ALL {
            for relation in Relation::ALL {
                let unit = unit("u", cycle::UnitKind::Ministry, Some("JAM"), "UTC");
                let actor = stranger(&unit, *role);
                let (own, other) = (id("JAM"), id("BRB"));
                let holder = match relation {
                    Relation::Own => &own,
                    Relation::Other => &other,
                };
                let no_item = Subject {
                    holder: Some(holder),
                    ..Subject::default()
                };
                let is_free = may(&world.rights, &actor, *action, no_item);
                let mut states: Vec<&str> = is_free.then_some("-").into_iter().collect();
                let given = |state: &&State| {
                    let subject = Subject::item(holder, **state);
                    may(&world.rights, &actor, *action, subject)
                };
                states.extend(State::ALL.iter().filter(given).map(|state| state.code()));
                if !states.is_empty() {
                    let (action, role, relation) = (action.code(), role.code(), relation.code());
                    let states = match states.len() {
                        17 => "all".to_owned(),
                        _ => states.join(" "),
                    };
                    writeln!(table, "{action} {role} {relation}: {states}").expect("text");
                }
            }
        }
    }
    looked_at("rights.txt", &table);
}

/// Each state in which an item can stand in this half of the cycle, with the world that leads there.
fn states() -> Vec<(&'static str, World)> {
    let called = World::called();
    let after = |steps: &dyn Fn(&mut World)| {
        let mut world = called.clone();
        steps(&mut world);
        world
    };
    let sent = |world: &mut World| {
        world.writes("abe", "H01", &SOMETHING).expect("a draft");
        world.sends("ada", "H01").expect("a report");
    };
    let accepted = |world: &mut World| {
        sent(world);
        world.accepts("cam", "H01").expect("taken");
    };
    vec![
        ("called", called.clone()),
        (
            "drafting",
            after(&|world| {
                world.writes("abe", "H01", &SOMETHING).expect("a draft");
            }),
        ),
        (
            "entered",
            after(&|world| {
                world.enters("cam", "H01", &NOTHING_NEW).expect("a note");
            }),
        ),
        ("sent", after(&sent)),
        (
            "marked",
            after(&|world| {
                sent(world);
                world
                    .marks("cam", "H01", "narrative", A_REASON)
                    .expect("a mark");
            }),
        ),
        (
            "returned",
            after(&|world| {
                sent(world);
                world
                    .marks("cam", "H01", "narrative", A_REASON)
                    .expect("a mark");
                world.gives_back("cam", "H01").expect("a return");
            }),
        ),
        ("accepted", after(&accepted)),
        (
            "reopened",
            after(&|world| {
                accepted(world);
                world.reopens("dot", "H01").expect("opened again");
            }),
        ),
        (
            "silent",
            after(&|world| {
                world.waits(60);
                world.lapses();
            }),
        ),
        (
            "silent over a draft",
            after(&|world| {
                world.writes("abe", "H01", &SOMETHING).expect("a draft");
                world.waits(60);
                world.lapses();
            }),
        ),
        (
            "closed",
            after(&|world| {
                world.writes("abe", "H01", &SOMETHING).expect("a draft");
                world.waits(300);
            }),
        ),
    ]
}

type Verb = fn(&mut World, &str) -> Result<Vec<&'static str>, Refusal>;

const VERBS: [(&str, Verb); 11] = [
    ("read", |world, who| {
        let seen = cycle::look::item(
            &world.desk,
            &world.setting(),
            &world.actor(who),
            (&the_cycle(), &id("H01")),
        )?;
        Ok(vec![if seen.draft.is_empty() {
            "read"
        } else {
            "read with its draft"
        }])
    }),
    ("write", |world, who| {
        world.writes(who, "H01", &[("change", "x")])
    }),
    ("send", |world, who| world.sends(who, "H01")),
    ("nothing new", |world, who| {
        world.acts(who, |desk, here, actor| {
            let language = Language::En;
            cycle::send::nothing_new(desk, here, actor, &the_cycle(), &[id("H01")], language)
        })
    }),
    ("mark", |world, who| {
        world.marks(who, "H01", "news", A_REASON)
    }),
    ("return", |world, who| world.gives_back(who, "H01")),
    ("accept", |world, who| world.accepts(who, "H01")),
    ("reopen", |world, who| world.reopens(who, "H01")),
    ("enter", |world, who| world.enters(who, "H01", &NOTHING_NEW)),
    ("confirm", |world, who| {
        world.confirms_entry(who, "H01", true)
    }),
    ("refuse", |world, who| {
        world.confirms_entry(who, "H01", false)
    }),
];

#[test]
fn every_verb_in_every_state_does_what_somebody_looked_at_or_refuses() {
    let mut table = String::new();
    for (state, world) in states() {
        for (verb, act) in VERBS {
            let mut said: Vec<(String, Vec<&str>)> = Vec::new();
            for (who, _, _) in EVERYBODY {
                // Time signs nobody out here, so that each state is asked of everybody.
                let mut tried = world.clone();
                let outcome = match act(&mut tried, who) {
                    Ok(kinds) => kinds.join(" "),
                    Err(Refusal::OutOfOrder(state)) => format!("no: it is {state}"),
                    Err(refusal) => format!("no: {}", refusal.code()),
                };
                match said.iter_mut().find(|(one, _)| *one == outcome) {
                    Some((_, who_all)) => who_all.push(who),
                    None => said.push((outcome, vec![who])),
                }
            }
            for (outcome, who) in said {
                writeln!(table, "{state} | {verb} | {} | {outcome}", who.join(" ")).expect("text");
            }
        }
        // What is refused leaves nothing behind: refusals are tried on a world that must stay the same.
        let mut tried = world.clone();
        for (_, act) in VERBS {
            assert!(act(&mut tried, "gil").is_err(), "an observer does nothing");
        }
        assert!(tried.desk == world.desk);
    }
    looked_at("verbs.txt", &table);
}

#[test]
fn a_verb_that_a_charter_gives_to_nobody_is_refused_to_everybody() {
    for (_, mut world) in states() {
        world.rights = cycle::Rights::default();
        for (verb, act) in VERBS {
            for (who, _, _) in EVERYBODY {
                assert_eq!(act(&mut world, who), Err(Refusal::NotHere), "{verb} {who}");
            }
        }
    }
}
