//! Nobody lets people in, or speaks for a member, alone.

use cycle::people::{self, Invitation, Standing};
use cycle::{Refusal, Role, Why};
use proptest::prelude::*;
use testkit::desk::{EVERYBODY, NOTHING_NEW, SOMETHING, World, id, invitation, plan};

fn invites(world: &mut World, who: &str, asked: Invitation) -> Result<Vec<&'static str>, Refusal> {
    world.acts(who, |desk, here, actor| {
        cycle::people::invite(desk, here, actor, asked)
    })
}

fn confirms(world: &mut World, who: &str, account: &str) -> Result<Vec<&'static str>, Refusal> {
    world.acts(who, |desk, here, actor| {
        cycle::people::confirm(desk, here, actor, &id(account))
    })
}

fn suspends(world: &mut World, who: &str, account: &str) -> Result<Vec<&'static str>, Refusal> {
    world.acts(who, |desk, here, actor| {
        cycle::people::suspend(desk, here, actor, &id(account))
    })
}

fn recovers(world: &mut World, who: &str, account: &str) -> Result<Vec<&'static str>, Refusal> {
    world.acts(who, |desk, here, actor| {
        cycle::people::recover(desk, here, actor, &id(account))
    })
}

fn enrols(world: &mut World, account: &str) -> Result<(), Refusal> {
    let what = cycle::people::enrolled(&world.desk, &id(account))?;
    world.happens(None, what);
    Ok(())
}

fn standing(world: &World, account: &str) -> Option<Standing> {
    world
        .desk
        .people
        .get(&id(account))
        .map(|person| person.standing)
}

#[test]
fn two_administrators_come_first_and_then_whomever_they_let_in_together() {
    let mut world = World::empty();
    let first = |world: &mut World, asked: Invitation| {
        let what = cycle::people::first(&world.desk, &world.setting(), asked);
        what.map(|what| world.happens(None, what))
    };
    let asked = invitation("cam", "secretariat", Role::Analyst);
    assert_eq!(
        first(&mut world, asked),
        Err(Refusal::Text(Why::SecondAdministrator))
    );
    first(
        &mut world,
        invitation("eve", "secretariat", Role::Administrator),
    )
    .expect("the first");
    enrols(&mut world, "eve").expect("she has her link");
    let asked = invitation("ada", "jam-ministry", Role::Coordinator);
    let refused = invites(&mut world, "eve", asked.clone());
    assert_eq!(refused, Err(Refusal::Text(Why::SecondAdministrator)));
    first(
        &mut world,
        invitation("fay", "secretariat", Role::Administrator),
    )
    .expect("the second");
    enrols(&mut world, "fay").expect("she has her link");
    let third = invitation("hal", "secretariat", Role::Administrator);
    assert_eq!(
        first(&mut world, third),
        Err(Refusal::Text(Why::TwoAdministrators))
    );

    assert_eq!(
        invites(&mut world, "eve", asked),
        Ok(vec!["account.invited"])
    );
    assert_eq!(
        enrols(&mut world, "ada"),
        Err(Refusal::NotHere),
        "nobody confirmed"
    );
    assert_eq!(confirms(&mut world, "eve", "ada"), Err(Refusal::SamePerson));
    assert_eq!(
        confirms(&mut world, "fay", "ada"),
        Ok(vec!["account.confirmed"])
    );
    enrols(&mut world, "ada").expect("she has her link");
    assert_eq!(enrols(&mut world, "ada"), Err(Refusal::NotHere), "once");
    assert_eq!(world.actor("ada").roles, [Role::Coordinator]);
}

#[test]
fn two_administrators_remain_whatever_the_others_wish() {
    let mut world = World::staffed();
    assert_eq!(
        suspends(&mut world, "eve", "fay"),
        Err(Refusal::Text(Why::TwoMustRemain))
    );
    assert_eq!(suspends(&mut world, "eve", "eve"), Err(Refusal::SamePerson));
    let until = Invitation {
        until: Some(id("2027-12-31")),
        ..invitation("hal", "secretariat", Role::Administrator)
    };
    let refused = invites(&mut world, "eve", until);
    assert_eq!(
        refused,
        Err(Refusal::Text(Why::Until)),
        "no day takes one away unseen"
    );
    world.enrol("hal", "secretariat", Role::Administrator);
    assert_eq!(
        suspends(&mut world, "eve", "fay"),
        Ok(vec!["account.suspended"])
    );
    assert_eq!(
        suspends(&mut world, "hal", "eve"),
        Err(Refusal::Text(Why::TwoMustRemain))
    );
    assert_eq!(world.desk.people.n_administrators(), 2);
}

#[test]
fn whoever_lost_the_second_factor_is_let_in_anew_by_two_others() {
    let mut world = World::staffed();
    assert_eq!(
        recovers(&mut world, "eve", "ada"),
        Ok(vec!["recovery.proposed"])
    );
    assert_eq!(confirms(&mut world, "eve", "ada"), Err(Refusal::SamePerson));
    assert_eq!(
        confirms(&mut world, "fay", "ada"),
        Ok(vec!["recovery.confirmed"])
    );
    assert_eq!(standing(&world, "ada"), Some(Standing::Confirmed));
    enrols(&mut world, "ada").expect("she has her link");

    recovers(&mut world, "eve", "fay").expect("proposed");
    let own = confirms(&mut world, "fay", "fay");
    assert_eq!(
        own,
        Err(Refusal::SamePerson),
        "nobody confirms their own recovery"
    );
    assert_eq!(recovers(&mut world, "fay", "fay"), Err(Refusal::SamePerson));
}

#[test]
fn whoever_was_put_out_may_be_invited_anew_and_not_recovered_beside_it() {
    let mut world = World::staffed();
    suspends(&mut world, "eve", "ada").expect("put out");
    assert!(world.desk.people.by_email("ada@harbours.example").is_none());
    recovers(&mut world, "eve", "ada").expect("proposed, nobody has her address");
    let anew = Invitation {
        account: id("ada-2"),
        unit: id("brb-ministry"),
        ..invitation("ada", "brb-ministry", Role::Officer)
    };
    invites(&mut world, "eve", anew).expect("the address is free");
    let taken = Err(Refusal::Text(Why::AddressTaken));
    assert_eq!(confirms(&mut world, "fay", "ada"), taken);
    let found = world
        .desk
        .people
        .by_email(" ADA@Harbours.example ")
        .expect("the new account");
    assert_eq!(found.id, id("ada-2"));
}

#[test]
fn what_does_not_fit_is_not_proposed() {
    let mut world = World::staffed();
    let asked = || invitation("hal", "secretariat", Role::Analyst);
    for (asked, why) in [
        (
            Invitation {
                unit: id("nowhere"),
                ..asked()
            },
            Why::NoSuchUnit,
        ),
        (
            Invitation {
                email: "hal".to_owned(),
                ..asked()
            },
            Why::Address,
        ),
        (
            Invitation {
                email: "hal@x y.example".to_owned(),
                ..asked()
            },
            Why::Address,
        ),
        (
            Invitation {
                email: "hal@a.example\r\nBcc: b@c.example".to_owned(),
                ..asked()
            },
            Why::Address,
        ),
        (
            Invitation {
                email: "Cam@harbours.example".to_owned(),
                ..asked()
            },
            Why::AddressTaken,
        ),
        (
            Invitation {
                account: id("cam"),
                ..asked()
            },
            Why::AddressTaken,
        ),
        (
            Invitation {
                name: " ".to_owned(),
                ..asked()
            },
            Why::Name,
        ),
        (
            Invitation {
                name: "x".repeat(121),
                ..asked()
            },
            Why::Name,
        ),
        (
            Invitation {
                name: "a\0b".to_owned(),
                ..asked()
            },
            Why::Name,
        ),
        (
            Invitation {
                roles: vec![],
                ..asked()
            },
            Why::NoRole,
        ),
        (
            Invitation {
                roles: vec![Role::Coordinator],
                ..asked()
            },
            Why::Role,
        ),
        (
            Invitation {
                unit: id("jam-ministry"),
                ..asked()
            },
            Why::Role,
        ),
        (
            Invitation {
                roles: vec![Role::Administrator, Role::Approver],
                ..asked()
            },
            Why::Role,
        ),
        (
            Invitation {
                until: Some(id("2027-01-03")),
                ..asked()
            },
            Why::Until,
        ),
    ] {
        let refused = invites(&mut world, "eve", asked.clone());
        assert_eq!(refused, Err(Refusal::Text(why)), "{asked:?}");
    }
}

#[test]
fn a_role_stands_on_its_days_and_a_person_who_was_put_out_has_none() {
    let mut world = World::staffed();
    let asked = Invitation {
        until: Some(id("2027-01-10")),
        ..invitation("hal", "jam-ministry", Role::Officer)
    };
    invites(&mut world, "eve", asked).expect("proposed");
    confirms(&mut world, "fay", "hal").expect("confirmed");
    enrols(&mut world, "hal").expect("enrolled");
    assert_eq!(world.actor("hal").roles, [Role::Officer]);
    world.waits(7);
    assert_eq!(world.actor("hal").roles, []);
    suspends(&mut world, "eve", "hal").expect("put out");
    let hal = world.desk.people.get(&id("hal")).expect("an account");
    assert!(hal.actor(&world.setting()).is_none());
}

/// One thing that one person tries, again and again, on whatever comes to hand.
fn one_try(world: &mut World, who: &str, step: (u8, u8, u8)) {
    let (verb, which, role) = step;
    let accounts = [
        "ada", "bea", "cam", "dot", "eve", "fay", "new-1", "new-2", who,
    ];
    let account = accounts[usize::from(which) % accounts.len()];
    let items = ["H01", "H02", "H03", "H04", "H05"];
    let item = items[usize::from(which) % items.len()];
    let units = ["jam-ministry", "brb-ministry", "secretariat", "lookout"];
    let unit = units[usize::from(role) % units.len()];
    let role = Role::ALL[usize::from(role) % Role::ALL.len()];
    // Whether each is refused is for others to ask; here only what it leads to counts.
    let _ = match verb % 16 {
        0 => invites(world, who, invitation(account, unit, role)),
        1 => confirms(world, who, account),
        2 => suspends(world, who, account),
        3 => recovers(world, who, account),
        4 => world.writes(who, item, &SOMETHING),
        5 => world.sends(who, item),
        6 => world.marks(who, item, "news", testkit::desk::A_REASON),
        7 => world.gives_back(who, item),
        8 => world.accepts(who, item),
        9 => world.reopens(who, item),
        10 => world.enters(who, item, &NOTHING_NEW),
        11 => world.confirms_entry(who, item, true),
        12 => world.confirms_entry(who, item, false),
        13 => enrols(world, account).map(|()| Vec::new()),
        14 => {
            world.waits(1);
            Ok(Vec::new())
        }
        _ => {
            let called = [(id("H09"), id("JAM"))].into();
            world.acts(who, |desk, here, actor| {
                cycle::open::open(desk, here, actor, &plan(), "c", &called)
            })
        }
    };
}

proptest! {
    #![proptest_config(crate::at_least(2_000))]

    #[test]
    fn one_person_alone_lets_nobody_in_and_speaks_for_nobody(
        who in 0..EVERYBODY.len(),
        steps in prop::collection::vec(any::<(u8, u8, u8)>(), 1..40),
    ) {
        let who = EVERYBODY[who].0;
        let mut world = World::called();
        let before = world.desk.clone();
        let roles = world.actor(who).roles;
        for step in steps {
            one_try(&mut world, who, step);
            if standing(&world, who) != Some(Standing::Enrolled) {
                break;
            }
            prop_assert_eq!(&world.actor(who).roles, &roles, "a role came from nowhere");
        }
        prop_assert!(world.desk.people.n_administrators() >= 2);
        for person in world.desk.people.iter() {
            let was = before.people.get(&person.id).map(|one| one.standing);
            let is_in = matches!(person.standing, Standing::Confirmed | Standing::Enrolled);
            prop_assert!(was.is_some() || !is_in, "{} came in by one person's hand", person.id);
            let recovered = was == Some(Standing::Enrolled) && person.standing == Standing::Confirmed;
            prop_assert!(!recovered, "{} was let in anew by one person's hand", person.id);
        }
        for (id, item) in &world.desk.cycles[&testkit::desk::the_cycle()].items {
            let typed = item.reports.iter().any(|report| report.typed_from.is_some());
            prop_assert!(!typed, "{id} was reported from a note by one person's hand");
            let own = item.reports.iter().any(|report| report.is_checked);
            prop_assert!(!own, "{id} was written, sent and accepted by one person's hand");
        }
    }
}

#[test]
fn the_same_tries_by_two_persons_do_let_somebody_in() {
    // The control: what one person never reaches, two reach by the same steps.
    let mut world = World::called();
    let (invite, confirm, new) = (0, 1, 6);
    one_try(&mut world, "eve", (invite, new, 0));
    one_try(&mut world, "eve", (confirm, new, 0));
    assert_eq!(standing(&world, "new-1"), Some(Standing::Invited));
    one_try(&mut world, "fay", (confirm, new, 0));
    assert_eq!(standing(&world, "new-1"), Some(Standing::Confirmed));
}

#[test]
fn whoever_proposed_a_recovery_is_handed_no_link_and_whoever_confirmed_it_is() {
    let mut world = World::staffed();
    world
        .acts("eve", |desk, here, actor| {
            people::recover(desk, here, actor, &id("cam"))
        })
        .expect("proposed");
    world
        .acts("fay", |desk, here, actor| {
            people::confirm(desk, here, actor, &id("cam"))
        })
        .expect("confirmed");
    let handed =
        |who: &str| people::hand(&world.desk, &world.setting(), &world.actor(who), &id("cam"));
    assert_eq!(handed("eve"), Err(Refusal::SamePerson));
    assert_eq!(handed("fay"), Ok(()), "the control");
}
