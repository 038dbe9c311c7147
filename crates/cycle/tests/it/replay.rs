//! The desk is what its events add up to, however they are read.

use cycle::event::read;
use cycle::{Desk, Event};
use proptest::prelude::*;
use testkit::desk::{A_REASON, NOTHING_NEW, SOMETHING, World};

/// One step of somebody, with whatever it answers.
fn step(world: &mut World, (verb, who, item): (u8, u8, u8)) {
    let member = ["ada", "abe", "bea", "bob"][usize::from(who) % 4];
    let analyst = ["cam", "cyd"][usize::from(who) % 2];
    let item = ["H01", "H03", "H04", "H05"][usize::from(item) % 4];
    let _ = match verb % 12 {
        0 => world.writes(member, item, &SOMETHING),
        1 => world.writes(
            member,
            item,
            &[("difficulties", "The lamps."), ("news", "")],
        ),
        2 => world.sends(member, item),
        3 => world.marks(analyst, item, "news", A_REASON),
        4 => world.marks(analyst, item, "news", ""),
        5 => world.gives_back(analyst, item),
        6 => world.accepts(analyst, item),
        7 => world.reopens("dot", item),
        8 => world.enters(analyst, item, &NOTHING_NEW),
        9 => world.confirms_entry(analyst, item, who % 3 > 0),
        10 => {
            world.waits(i64::from(who % 40));
            Ok(Vec::new())
        }
        _ => Ok(world.lapses()),
    };
}

/// The events as the log keeps them, read back.
fn kept(events: &[Event]) -> Vec<Event> {
    let again = |event: &Event| {
        let bytes = kernel::canon::write(&event.what.content(), kernel::canon::Keys::Fields);
        let bytes = bytes.expect("every content has one spelling");
        let value = kernel::canon::parse(&bytes, kernel::canon::Keys::Fields);
        let value = value.expect("and reads back");
        Event {
            what: read(event.what.kind(), &value).expect("as what it was"),
            ..event.clone()
        }
    };
    events.iter().map(again).collect()
}

proptest! {
    #![proptest_config(crate::at_least(300))]

    #[test]
    fn a_desk_read_from_its_log_is_the_desk_that_was(
        steps in prop::collection::vec(any::<(u8, u8, u8)>(), 1..60),
    ) {
        let mut world = World::called();
        for one in steps {
            step(&mut world, one);
            for item in world.desk.cycles[&testkit::desk::the_cycle()].items.values() {
                prop_assert!(
                    item.reports.is_empty() || item.state != cycle::State::Silent,
                    "whoever reported is never called silent: {}", world.told()
                );
            }
        }
        let again = Desk::of(&kept(&world.events));
        prop_assert!(again == world.desk, "{}", world.told());
        // Caught up from any point it is the same.
        let half = world.events.len() / 2;
        let mut caught_up = Desk::of(&world.events[..half]);
        world.events[half..].iter().for_each(|event| caught_up.apply(event));
        prop_assert!(caught_up == world.desk);
    }
}

#[test]
fn what_was_erased_leaves_its_number_and_its_line() {
    let mut world = World::called();
    world.writes("abe", "H01", &SOMETHING).expect("a draft");
    let n = world.events.len() - 1;
    world.events[n].what = cycle::What::Erased;
    let desk = Desk::of(&world.events);
    assert_eq!(desk.seq, world.desk.seq);
    assert!(desk != world.desk, "the control: what was erased is gone");
}

#[test]
fn a_life_is_told_step_by_step() {
    let mut world = World::called();
    world.writes("abe", "H01", &NOTHING_NEW).expect("a draft");
    world.sends("ada", "H01").expect("a report");
    world.accepts("cam", "H01").expect("taken");
    let told = world.told();
    let steps: Vec<&str> = told.lines().rev().take(4).collect();
    assert_eq!(
        steps,
        [
            "35 cam: report.accepted H01",
            "34 ada: report.sent H01",
            "33 abe: field.saved H01",
            "32 abe: field.saved H01",
        ]
    );
}
