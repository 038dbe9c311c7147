//! What time does: it calls nobody silent who reported.

use cycle::{Refusal, State, Why};
use kernel::Language;
use testkit::desk::{A_REASON, NOTHING_NEW, SOMETHING, World, id, the_cycle};

fn sent() -> World {
    let mut world = World::called();
    world.writes("abe", "H01", &SOMETHING).expect("a draft");
    world.sends("ada", "H01").expect("a report");
    world
}

#[test]
fn what_came_back_and_was_not_mended_is_accepted_with_its_open_marks() {
    let mut world = sent();
    world
        .marks("cam", "H01", "narrative", A_REASON)
        .expect("a mark");
    world.gives_back("cam", "H01").expect("a return");
    world
        .writes("abe", "H01", &[("narrative", "Half a word")])
        .expect("it is open");
    world.waits(365);
    world.lapses();
    let item = world.item("H01");
    assert_eq!(item.state, State::Accepted);
    assert_eq!(item.marks.len(), 1);
    let report = item.accepted().expect("it is accepted");
    assert!(!report.is_checked);
    assert_eq!(
        report.fields[&id("narrative")],
        SOMETHING[3].1,
        "as it was sent"
    );
}

#[test]
fn what_nobody_checked_is_accepted_unchecked_and_what_somebody_checked_is_not_called_so() {
    let mut world = sent();
    world.waits(15);
    assert_eq!(world.lapses(), ["report.accepted"]);
    assert!(!world.item("H01").accepted().expect("accepted").is_checked);

    let mut world = sent();
    world.accepts("cam", "H01").expect("taken");
    assert!(world.item("H01").accepted().expect("accepted").is_checked);
    world.reopens("dot", "H01").expect("opened again");
    world.waits(15);
    assert_eq!(world.lapses(), ["report.accepted"], "it stands as before");
    let report = world.item("H01").accepted().expect("accepted");
    assert!(report.is_checked, "time takes nothing back");
}

#[test]
fn whoever_sent_nothing_is_silent_an_hour_after_the_last_day_and_not_before() {
    let mut world = World::called();
    // Eight weeks from Monday 4 January end on 1 March, a holiday in Jamaica; what all hold is due in universal time.
    for (moment, n_silent) in [
        ("2027-03-02T00:59:59Z", 0),
        ("2027-03-02T01:00:00Z", 1),
        ("2027-03-02T04:59:59Z", 0),
        ("2027-03-02T05:00:00Z", 2),
        ("2027-03-03T05:59:59Z", 0),
        ("2027-03-03T06:00:00Z", 2),
    ] {
        world.now = id(moment);
        assert_eq!(world.lapses(), vec!["item.silent"; n_silent], "{moment}");
    }
    assert!(
        world.lapses().is_empty(),
        "once written down it is not said again"
    );
}

#[test]
fn a_report_in_the_hour_of_grace_is_not_late_and_one_after_it_is() {
    for (moment, is_late) in [
        ("2027-03-03T05:59:59Z", false),
        ("2027-03-03T06:00:00Z", true),
    ] {
        let mut world = World::called();
        world.writes("abe", "H01", &SOMETHING).expect("a draft");
        world.now = id(moment);
        world.sends("ada", "H01").expect("a report");
        assert_eq!(world.item("H01").reports[0].is_late, is_late, "{moment}");
    }
}

#[test]
fn nothing_new_is_said_for_all_of_them_or_for_none() {
    let says = |world: &mut World, items: &[&str]| {
        let items: Vec<_> = items.iter().map(|item| id(item)).collect();
        world.acts("ada", |desk, here, actor| {
            cycle::send::nothing_new(desk, here, actor, &the_cycle(), &items, Language::Es)
        })
    };
    let mut world = World::called();
    let before = world.desk.clone();
    assert_eq!(says(&mut world, &["H01", "H04"]), Err(Refusal::NotHere));
    assert_eq!(says(&mut world, &["H01", "H99"]), Err(Refusal::NotHere));
    assert!(world.desk == before);

    world
        .writes("abe", "H03", &[("difficulties", "The lamps.")])
        .expect("a draft");
    let refused = says(&mut world, &["H01", "H03"]);
    assert_eq!(refused, Err(Refusal::Text(Why::DraftThere)));
    assert_eq!(world.item("H01").state, State::Called);

    let mut world = World::called();
    says(&mut world, &["H01", "H03", "H01"]).expect("both are hers");
    for item in ["H01", "H03"] {
        assert_eq!(world.item(item).state, State::Sent);
        assert_eq!(
            world.item(item).reports.len(),
            1,
            "named twice, reported once"
        );
    }
    let again = says(&mut world, &["H01"]);
    assert_eq!(again, Err(Refusal::OutOfOrder("sent")));
}

#[test]
fn what_fell_silent_over_a_draft_is_sent_by_nobody_elses_hand() {
    let mut world = World::called();
    world
        .writes(
            "abe",
            "H01",
            &[("difficulties", "Nobody must read this yet.")],
        )
        .expect("a draft");
    world.waits(60);
    world.lapses();
    let entered = world.enters("cam", "H01", &NOTHING_NEW);
    assert_eq!(entered, Err(Refusal::Text(Why::DraftThere)));
}

#[test]
fn what_a_note_says_needs_a_second_person_and_is_late_only_if_it_was_typed_late() {
    let mut world = World::called();
    world
        .enters("cam", "H01", &NOTHING_NEW)
        .expect("it is open");
    assert_eq!(
        world.confirms_entry("cam", "H01", true),
        Err(Refusal::SamePerson)
    );
    assert_eq!(
        world.confirms_entry("cam", "H01", false),
        Err(Refusal::SamePerson)
    );
    assert_eq!(
        world.confirms_entry("ada", "H01", true),
        Err(Refusal::NotHere)
    );
    world.waits(90);
    assert!(world.lapses().iter().all(|kind| *kind == "item.silent"));
    assert_eq!(
        world.item("H01").state,
        State::Entered,
        "our delay is not its silence"
    );
    world
        .confirms_entry("cyd", "H01", true)
        .expect("another person");
    let report = &world.item("H01").reports[0];
    assert!(!report.is_late);
    assert_eq!(report.typed_from.as_deref(), Some(testkit::desk::A_NOTE));
    assert_eq!(report.fields.len(), 2);

    let mut world = World::called();
    world.waits(60);
    world.lapses();
    world
        .enters("cam", "H01", &NOTHING_NEW)
        .expect("silence is open");
    world
        .confirms_entry("cyd", "H01", true)
        .expect("another person");
    assert!(
        world.item("H01").reports[0].is_late,
        "it came after the silence"
    );
}

#[test]
fn a_note_that_was_typed_wrongly_leaves_the_item_as_it_was_and_can_be_typed_again() {
    for (n_days, state) in [(0, State::Called), (60, State::Silent)] {
        let mut world = World::called();
        world.waits(n_days);
        world.lapses();
        world
            .enters("cam", "H01", &NOTHING_NEW)
            .expect("it is open");
        world
            .confirms_entry("cyd", "H01", false)
            .expect("another person");
        let item = world.item("H01");
        assert_eq!(item.state, state);
        assert!(
            cycle::send::drafted(item).is_empty(),
            "the member's form is empty"
        );
        assert_eq!(
            item.draft[&id("news")].past[0].text,
            "nothing-new",
            "and nothing is lost"
        );
        world
            .enters("cyd", "H01", &SOMETHING)
            .expect("it can be typed again");
        world
            .confirms_entry("cam", "H01", true)
            .expect("by two others");
    }
}

#[test]
fn nothing_is_written_after_a_cycle_has_closed_and_what_was_sent_is_still_taken() {
    let mut world = sent();
    world.now = id("2027-10-29T00:00:00Z");
    let closed = Refusal::OutOfOrder("closed");
    assert_eq!(world.writes("abe", "H03", &SOMETHING), Err(closed.clone()));
    assert_eq!(world.sends("ada", "H03"), Err(closed.clone()));
    assert_eq!(
        world.enters("cam", "H03", &NOTHING_NEW),
        Err(closed.clone())
    );
    assert_eq!(world.accepts("cam", "H01"), Ok(vec!["report.accepted"]));
    assert_eq!(world.reopens("dot", "H01"), Err(closed));
}
