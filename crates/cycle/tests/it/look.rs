//! A draft is for those who write it.

use cycle::look::item;
use cycle::{Item, Refusal};
use testkit::desk::{A_REASON, NOTHING_NEW, SOMETHING, World, id, the_cycle};

fn seen(world: &World, who: &str) -> Result<Item, Refusal> {
    let actor = world.actor(who);
    item(
        &world.desk,
        &world.setting(),
        &actor,
        (&the_cycle(), &id("H01")),
    )
}

/// A word that stands in a draft and in no report.
const SECRET: &str = "Nobody must read this yet.";

#[test]
fn nobody_but_the_holders_people_reads_what_was_written_and_not_sent() {
    let mut world = World::called();
    world.writes("abe", "H01", &SOMETHING).expect("a draft");
    world.sends("ada", "H01").expect("a report");
    world
        .marks("cam", "H01", "narrative", A_REASON)
        .expect("a mark");
    world.gives_back("cam", "H01").expect("a return");
    world
        .writes("abe", "H01", &[("difficulties", SECRET)])
        .expect("it is open");
    let says = |item: &Item| format!("{item:?}").contains(SECRET);
    assert!(says(&seen(&world, "ada").expect("hers")));
    for who in ["cam", "cyd", "dot"] {
        let seen = seen(&world, who).expect("a report was sent");
        assert!(!says(&seen), "{who}");
        assert_eq!(seen.reports.len(), 1);
        assert!(
            seen.trail.iter().all(|step| step.kind != "field.saved"),
            "nor when they wrote"
        );
    }
    for who in ["bea", "bob", "eve", "gil"] {
        assert_eq!(seen(&world, who), Err(Refusal::NotHere), "{who}");
    }
}

#[test]
fn whoever_confirms_a_note_reads_what_was_typed_and_not_what_stood_there_before() {
    let mut world = World::called();
    world
        .writes("abe", "H01", &[("difficulties", SECRET)])
        .expect("a draft");
    world
        .writes("abe", "H01", &[("difficulties", "")])
        .expect("thought better of it");
    world.waits(60);
    world.lapses();
    let said = [NOTHING_NEW[0], NOTHING_NEW[1], ("difficulties", "none")];
    world
        .enters("cam", "H01", &said)
        .expect("nothing is drafted");
    let seen = seen(&world, "cyd").expect("she may confirm");
    assert_eq!(seen.draft.len(), 3);
    assert!(!format!("{seen:?}").contains(SECRET));
}
