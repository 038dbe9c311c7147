//! A form that was filled elsewhere loses no word, written here or there.

use std::collections::BTreeMap;

use cycle::Field;
use cycle::draft::save;
use cycle::merge::{Line, writings};
use kernel::CommitmentId;
use proptest::prelude::*;
use testkit::desk::{World, id, the_cycle};

const FIELDS: [Field; 3] = [Field::Narrative, Field::Difficulties, Field::Change];

/// What one person did to one field: nothing, or a text of theirs.
type Edits = [Option<u8>; 3];

/// Returns the form as it is now, one line a field.
fn form(world: &World) -> Vec<Line> {
    let line = |(row, field): (usize, &Field)| {
        let saved = world.item("H01").draft.get(field);
        Line {
            commitment: id("H01"),
            field: field.clone(),
            text: saved.map_or(String::new(), |saved| saved.text.clone()),
            base: saved.map_or(0, |saved| saved.version),
            row: row + 1,
        }
    };
    FIELDS.iter().enumerate().map(line).collect()
}

/// Takes a filled form in.
fn upload(world: &mut World, who: &str, lines: &[Line]) {
    let commitment: CommitmentId = id("H01");
    let items = BTreeMap::from([(&commitment, world.item("H01"))]);
    let all = writings(lines, &items);
    let actor = world.actor(who);
    for (commitment, writings) in all {
        let item = (&the_cycle(), &commitment);
        let saved = save(&world.desk, &world.setting(), &actor, item, &writings);
        let (events, _) = saved.expect("it is open");
        world.happens(Some(&actor), events);
    }
}

/// Every text that is kept for a field.
fn kept(world: &World, field: &Field) -> Vec<String> {
    let Some(saved) = world.item("H01").draft.get(field) else {
        return Vec::new();
    };
    let past = saved.past.iter().map(|past| past.text.clone());
    past.chain([saved.text.clone()]).collect()
}

fn edits() -> impl Strategy<Value = Edits> {
    prop::array::uniform3(prop::option::of(any::<u8>()))
}

/// The naive way: whatever comes last replaces what stands. Returns whether a text was lost.
fn loses_by_last_writer(online: &Edits, offline: &Edits) -> bool {
    online
        .iter()
        .zip(offline)
        .any(|(here, there)| here.is_some() && there != here)
}

/// Lets somebody write here.
fn write(world: &mut World, mark: &str, edits: &Edits) {
    for (field, text) in FIELDS.iter().zip(edits) {
        if let Some(text) = text {
            let (field, text) = (field.to_string(), format!("{mark}{text}"));
            let said = [(field.as_str(), text.as_str())];
            world.writes("abe", "H01", &said).expect("it is open");
        }
    }
}

/// Returns a world in which somebody wrote twice.
fn written(before: &Edits, after: &Edits) -> World {
    let mut world = World::called();
    write(&mut world, "before ", before);
    write(&mut world, "online ", after);
    world
}

/// Writes, copies the form, writes on both sides, and uploads.
fn both(before: &Edits, online: &Edits, copies: &[Edits]) -> World {
    let mut world = written(before, &[None; 3]);
    let form = form(&world);
    write(&mut world, "online ", online);
    for (n, edits) in copies.iter().enumerate() {
        let mut lines = form.clone();
        for (line, text) in lines.iter_mut().zip(edits) {
            if let Some(text) = text {
                line.text = format!("copy {n} {text}");
            }
        }
        upload(&mut world, "ada", &lines);
    }
    world
}

proptest! {
    #![proptest_config(crate::at_least(1_000))]

    #[test]
    fn no_text_is_lost_between_a_form_here_and_copies_elsewhere(
        before in edits(), online in edits(), first in edits(), second in edits(),
    ) {
        let world = both(&before, &online, &[first, second]);
        for (n, field) in FIELDS.iter().enumerate() {
            let kept = kept(&world, field);
            let marks = [("before ", &before), ("online ", &online), ("copy 0 ", &first), ("copy 1 ", &second)];
            for (mark, edits) in marks {
                if let Some(text) = edits[n] {
                    let text = format!("{mark}{text}");
                    prop_assert!(kept.contains(&text), "{} lost {text}: {kept:?}", field);
                }
            }
            // Whoever touched nothing wrote nothing.
            let n_written = marks.iter().filter(|(_, edits)| edits[n].is_some()).count();
            prop_assert!(kept.len() <= n_written, "{kept:?}");
        }
    }

    #[test]
    fn copies_that_touch_different_fields_may_come_in_any_order(
        before in edits(), online in edits(), first in any::<u8>(), second in any::<u8>(),
    ) {
        let mut there = written(&before, &[None; 3]);
        let copy = form(&there);
        write(&mut there, "online ", &online);
        let filled = |n: usize, text: u8| {
            let mut lines = copy.clone();
            lines[n].text = format!("copy {text}");
            lines
        };
        let (first, second) = (filled(0, first), filled(1, second));
        let mut back = there.clone();
        upload(&mut there, "ada", &first);
        upload(&mut there, "ada", &second);
        upload(&mut back, "ada", &second);
        upload(&mut back, "ada", &first);
        prop_assert_eq!(form(&there), form(&back));
        for field in &FIELDS {
            prop_assert_eq!(kept(&there, field), kept(&back, field));
        }
    }
}

#[test]
fn to_let_the_last_writer_win_would_lose_texts() {
    let (online, offline) = ([Some(1), None, None], [Some(2), None, None]);
    assert!(loses_by_last_writer(&online, &offline));
    assert!(
        loses_by_last_writer(&online, &[None; 3]),
        "even where the copy was not touched"
    );
    let world = both(&[None; 3], &online, &[offline]);
    assert_eq!(kept(&world, &Field::Narrative), ["copy 0 2", "online 1"]);
}

#[test]
fn a_form_that_comes_back_untouched_changes_nothing() {
    let mut world = both(&[Some(1), None, Some(3)], &[None; 3], &[]);
    let lines = form(&world);
    world
        .writes(
            "abe",
            "H01",
            &[("difficulties", "Since then."), ("change", "")],
        )
        .expect("open");
    let n = world.events.len();
    upload(&mut world, "ada", &lines);
    assert_eq!(world.events.len(), n);
}
