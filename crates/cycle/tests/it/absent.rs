//! What is forbidden and what is absent are told in the same words.

use std::collections::BTreeMap;

use cycle::form::Form;
use cycle::{Actor, Refusal, Role, UnitKind, What};
use kernel::{CommitmentId, Holder, Language};
use testkit::desk::{A_NOTE, A_REASON, NOTHING_NEW, World, id, plan, the_cycle, unit};

/// Countries of an invented compact of 22.
const MEMBERS: [&str; 22] = [
    "ARG", "BLZ", "BRA", "BRB", "CAN", "CHL", "COL", "CRI", "ECU", "GTM", "GUY", "HND", "HTI",
    "JAM", "MEX", "PAN", "PER", "PRY", "SLV", "SUR", "URY", "USA",
];

/// A desk of 22 members, each with one promise and two people, in whatever state.
fn crowd() -> World {
    let name = |member: &str| member.to_lowercase();
    let units = MEMBERS
        .iter()
        .map(|member| unit(&name(member), UnitKind::Ministry, Some(member), "UTC"));
    let secretariat = unit("secretariat", UnitKind::Secretariat, None, "UTC");
    let mut world = World::of(units.chain([secretariat]).collect());
    for member in MEMBERS {
        let unit = name(member);
        world.enrol(&format!("{unit}-c"), &unit, Role::Coordinator);
        world.enrol(&format!("{unit}-o"), &unit, Role::Officer);
    }
    world.enrol("cam", "secretariat", Role::Analyst);
    world.enrol("dot", "secretariat", Role::Approver);
    let called = MEMBERS
        .iter()
        .map(|member| (id(&format!("of-{member}")), id(member)));
    let called: BTreeMap<CommitmentId, Holder> = called.collect();
    let opened = world.acts("dot", |desk, here, actor| {
        cycle::open::open(desk, here, actor, &plan(), "c", &called)
    });
    opened.expect("an approver opens it");
    for (n, member) in MEMBERS.iter().enumerate() {
        let (item, who) = (format!("of-{member}"), format!("{}-c", name(member)));
        // A third is only written, a third sent, a third came back.
        world.writes(&who, &item, &NOTHING_NEW).expect("a draft");
        if n % 3 > 0 {
            world.sends(&who, &item).expect("a report");
        }
        if n % 3 > 1 {
            world.marks("cam", &item, "news", A_REASON).expect("a mark");
            world.gives_back("cam", &item).expect("a return");
        }
    }
    world
}

/// Everything that a person could try on an item, as what it answered.
fn tries(world: &World, actor: &Actor, item: &str) -> Vec<Result<Vec<What>, Refusal>> {
    let (desk, here, cycle, item) = (&world.desk, &world.setting(), the_cycle(), id(item));
    let at = (&cycle, &item);
    let fields = NOTHING_NEW.map(|(field, text)| (id(field), text.to_owned()));
    let writing = cycle::draft::Writing {
        field: cycle::Field::Change,
        text: "x".to_owned(),
        base: 0,
    };
    let form = Form::default();
    let one = std::slice::from_ref(&item);
    let mark = [(cycle::Field::Change, A_REASON.to_owned())];
    let language = Language::En;
    vec![
        cycle::look::item(desk, here, actor, at).map(|_| Vec::new()),
        cycle::draft::save(desk, here, actor, at, &[writing]).map(|(what, _)| what),
        cycle::send::send(desk, here, actor, at, &form),
        cycle::send::nothing_new(desk, here, actor, &cycle, one, language),
        cycle::check::mark(desk, here, actor, at, &mark),
        cycle::check::give_back(desk, here, actor, at),
        cycle::check::accept(desk, here, actor, &cycle, one),
        cycle::check::reopen(desk, here, actor, at, A_REASON),
        cycle::entry::enter(desk, here, actor, at, &form, fields.into(), A_NOTE),
        cycle::entry::confirm(desk, here, actor, at, true),
        cycle::entry::confirm(desk, here, actor, at, false),
    ]
}

#[test]
fn a_forged_identifier_answers_as_one_that_was_never_given() {
    let world = crowd();
    let mut n = 0;
    for who in MEMBERS {
        for role in ["c", "o"] {
            let actor = world.actor(&format!("{}-{role}", who.to_lowercase()));
            let absent = tries(&world, &actor, "of-nobody");
            assert!(absent.iter().all(|one| *one == Err(Refusal::NotHere)));
            for whose in MEMBERS.iter().filter(|whose| **whose != who) {
                assert_eq!(
                    tries(&world, &actor, &format!("of-{whose}")),
                    absent,
                    "{who} {whose}"
                );
                n += 1;
            }
        }
    }
    assert_eq!(n, 22 * 21 * 2);
    // The control: to its own people an item answers differently, so that the comparison can fail.
    let ada = world.actor("arg-c");
    assert_ne!(
        tries(&world, &ada, "of-ARG"),
        tries(&world, &ada, "of-nobody")
    );
}

#[test]
fn whoever_lets_nobody_in_learns_of_no_account() {
    let world = World::called();
    for who in ["ada", "abe", "cam", "dot", "gil"] {
        let actor = world.actor(who);
        let (desk, here) = (&world.desk, &world.setting());
        for account in ["bea", "eve", "nobody"] {
            let account = id(account);
            for answer in [
                cycle::people::confirm(desk, here, &actor, &account),
                cycle::people::suspend(desk, here, &actor, &account),
                cycle::people::recover(desk, here, &actor, &account),
            ] {
                assert_eq!(answer, Err(Refusal::NotHere), "{who}");
            }
        }
    }
}
