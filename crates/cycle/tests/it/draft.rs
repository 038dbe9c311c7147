//! Of two who write at once, neither loses a word.

use cycle::draft::{Writing, save};
use cycle::{Field, Refusal, State, Why};
use testkit::desk::{SOMETHING, World, id, the_cycle};

fn writing(field: Field, text: &str, base: u32) -> Writing {
    Writing {
        field,
        text: text.to_owned(),
        base,
    }
}

/// Lets a person write from the version that they saw.
fn writes(world: &mut World, who: &str, writing: Writing) -> Vec<String> {
    let actor = world.actor(who);
    let (events, conflicts) = save(
        &world.desk,
        &world.setting(),
        &actor,
        (&the_cycle(), &id("H01")),
        &[writing],
    )
    .expect("both may write");
    world.happens(Some(&actor), events);
    conflicts.into_iter().map(|one| one.theirs.text).collect()
}

/// Everything that somebody wrote into a field, in whatever order.
fn texts(world: &World, field: &Field) -> Vec<String> {
    let saved = &world.item("H01").draft[field];
    let past = saved.past.iter().map(|past| past.text.clone());
    let mut all: Vec<String> = past.chain([saved.text.clone()]).collect();
    all.sort();
    all
}

#[test]
fn of_two_texts_for_one_field_the_first_stands_and_both_are_kept() {
    let mut world = World::called();
    let field = Field::Narrative;
    assert!(writes(&mut world, "ada", writing(field.clone(), "beds", 0)).is_empty());
    let told = writes(&mut world, "abe", writing(field.clone(), "lamps", 0));
    assert_eq!(told, ["beds"], "whoever came second is told what stands");
    assert_eq!(world.item("H01").said(&field), Some("beds"));
    assert_eq!(texts(&world, &field), ["beds", "lamps"]);

    let n = world.events.len();
    let told = writes(&mut world, "abe", writing(field.clone(), "lamps", 0));
    assert_eq!(told, ["beds"], "sent again, it is told again");
    assert_eq!(world.events.len(), n, "and kept once");

    assert!(writes(&mut world, "abe", writing(field.clone(), "both", 1)).is_empty());
    assert_eq!(texts(&world, &field), ["beds", "both", "lamps"]);
}

#[test]
fn to_let_the_last_writer_win_would_lose_a_text() {
    // The naive way: a writer's text replaces what stands, whatever they saw.
    let mut field = "beds".to_owned();
    field.clone_from(&"lamps".to_owned());
    let mut world = World::called();
    writes(&mut world, "ada", writing(Field::Narrative, "beds", 0));
    writes(&mut world, "abe", writing(Field::Narrative, "lamps", 0));
    let kept = texts(&world, &Field::Narrative);
    assert!(kept.contains(&"beds".to_owned()) && kept.contains(&"lamps".to_owned()));
    assert_ne!(
        field, "beds",
        "the naive way has lost what was written first"
    );
}

#[test]
fn wrong_words_are_kept_in_a_draft_and_cannot_be_sent() {
    let mut world = World::called();
    let long = "x".repeat(2_001);
    let said = [("news", "perhaps"), ("narrative", long.as_str())];
    world
        .writes("abe", "H01", &said)
        .expect("a draft takes all");
    assert_eq!(
        world.item("H01").said(&Field::Narrative),
        Some(long.as_str())
    );
    let refusal = world.sends("ada", "H01").expect_err("it cannot be sent");
    let Refusal::Fields(faults) = refusal else {
        panic!("{refusal}")
    };
    let fields: Vec<String> = faults.iter().map(|(field, _)| field.to_string()).collect();
    assert_eq!(
        fields,
        ["news", "narrative", "language"],
        "in the form's order"
    );
}

#[test]
fn a_nul_is_refused_and_nothing_of_the_form_is_saved() {
    let mut world = World::called();
    let said = [("news", "something"), ("narrative", "a\0b")];
    let refused = world.writes("abe", "H01", &said);
    assert_eq!(refused, Err(Refusal::Text(Why::Nul)));
    assert_eq!(world.item("H01").state, State::Called);
}

#[test]
fn naughty_texts_are_kept_as_typed() {
    let mut world = World::called();
    let naughty = testkit::naughty();
    assert_eq!(naughty.len(), 485);
    for text in &naughty {
        world
            .writes("abe", "H01", &[("narrative", text)])
            .expect("no text is refused");
        let stands = world
            .item("H01")
            .said(&Field::Narrative)
            .unwrap_or_default();
        assert_eq!(stands, text);
    }
}

#[test]
fn a_word_in_a_draft_ends_no_silence_and_a_late_report_does() {
    let mut world = World::called();
    world.waits(60);
    assert!(world.lapses().contains(&"item.silent"));
    world
        .writes("abe", "H01", &SOMETHING)
        .expect("it is still open");
    assert_eq!(world.item("H01").state, State::Silent);
    assert_eq!(world.sends("ada", "H01"), Ok(vec!["report.sent"]));
    let item = world.item("H01");
    assert_eq!(item.state, State::Sent);
    assert!(item.reports[0].is_late);
}

#[test]
fn a_page_that_was_left_and_opened_again_is_no_second_writer() {
    let mut world = World::called();
    let write = |world: &mut World, who: &str, text: &str, base: u32| {
        let writing = cycle::draft::Writing {
            field: id("narrative"),
            text: text.to_owned(),
            base,
        };
        world.acts(who, |desk, here, actor| {
            let item = (&id(testkit::desk::CYCLE), &id("H04"));
            cycle::draft::save(desk, here, actor, item, &[writing]).map(|(events, _)| events)
        })
    };
    assert_eq!(
        write(&mut world, "bea", "first", 0),
        Ok(vec!["field.saved"])
    );
    assert_eq!(
        write(&mut world, "bea", "second, from an old page", 0),
        Ok(vec!["field.saved"])
    );
    let item = world
        .desk
        .item(&id(testkit::desk::CYCLE), &id("H04"))
        .expect("an item");
    let saved = &item.draft[&id("narrative")];
    assert_eq!(
        (saved.text.as_str(), saved.past[0].text.as_str()),
        ("second, from an old page", "first")
    );
    // The control: once a colleague wrote between, it is a second writer.
    assert_eq!(
        write(&mut world, "bob", "a colleague", 2),
        Ok(vec!["field.saved"])
    );
    assert_eq!(
        write(&mut world, "bea", "third, from an old page", 0),
        Ok(vec!["field.kept"])
    );
}
