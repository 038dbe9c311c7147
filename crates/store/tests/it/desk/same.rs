//! Whatever is done, both databases hold the same desk, and whoever opens it anew holds it too.

use cycle::code::News;
use cycle::draft::Writing;
use cycle::form::Form;
use cycle::{Desk, Event, Field, Refusal, What};
use kernel::canon::{self, Keys, Value};
use kernel::{Language, Moment};
use store::desk::{By, DeskStore};

use super::{Numbers, World, begin, commitment, cycle_id, desk_at, desk_in, start};
use crate::fresh::{fresh, rounds};

/// One thing that somebody tries; the numbers say what.
#[derive(Debug, Clone)]
struct Try {
    what: usize,
    who: usize,
    n: usize,
    text: String,
    base: u32,
    now: Moment,
}

fn decide(world: &World, desk: &Desk, one: &Try) -> Result<(Vec<What>, ()), Refusal> {
    let here = world.here(one.now);
    let unit = ["gtm", "mex"][one.n % 2];
    let writer = world.actor(desk, &format!("{unit}-{}", one.who % 2), one.now);
    let analyst = world.actor(desk, ["analyst-1", "analyst-2"][one.who % 2], one.now);
    let approver = world.actor(desk, "approver", one.now);
    let (cycle, id) = (cycle_id(), commitment(one.n));
    let item = (&cycle, &id);
    let form = Form::default();
    let field = [Field::Narrative, Field::Difficulties, Field::News][one.what % 3].clone();
    let fields = || {
        let said = [
            (Field::News, News::Nothing.code().to_owned()),
            (Field::Language, "es".to_owned()),
        ];
        said.into()
    };
    let whats = match one.what {
        0..=8 => {
            let text = if field == Field::News {
                "nothing-new".to_owned()
            } else {
                one.text.clone()
            };
            let stands = desk.item(&cycle, &id)?.draft.get(&field);
            let base = match one.base {
                // Whoever has looked, and whoever looked long ago.
                0 | 1 => stands.map_or(0, |saved| saved.version),
                old => old,
            };
            let writings = [
                Writing { field, text, base },
                Writing {
                    field: Field::Language,
                    text: "es".to_owned(),
                    base: 0,
                },
            ];
            cycle::draft::save(desk, &here, &writer, item, &writings)?.0
        }
        9 | 10 => cycle::send::send(desk, &here, &writer, item, &form)?,
        11 => {
            let all = [commitment(one.n), commitment((one.n + 2) % 12)];
            cycle::send::nothing_new(desk, &here, &writer, &cycle, &all, Language::Es)?
        }
        12 | 13 => {
            let reason = format!("{} and this is why it cannot stand", one.text);
            cycle::check::mark(desk, &here, &analyst, item, &[(Field::News, reason)])?
        }
        14 => cycle::check::mark(desk, &here, &analyst, item, &[(Field::News, String::new())])?,
        15 => cycle::check::give_back(desk, &here, &analyst, item)?,
        16 | 25 => cycle::check::accept(desk, &here, &analyst, &cycle, &[commitment(one.n)])?,
        17 | 21..=24 => {
            let reason = "Something was found that must be told anew.";
            cycle::check::reopen(desk, &here, &approver, item, reason)?
        }
        18 => cycle::entry::enter(
            desk,
            &here,
            &analyst,
            item,
            &form,
            fields(),
            &"0".repeat(64),
        )?,
        19 => cycle::entry::confirm(desk, &here, &analyst, item, one.base == 1)?,
        _ => cycle::lapse::lapsed(desk, &here),
    };
    Ok((whats, ()))
}

/// Returns everything that happened, byte for byte as the log has it, salts left out.
async fn written(store: &DeskStore) -> Vec<u8> {
    let events = store.events(0, u32::MAX).await.expect("events");
    let line = |event: &Event| {
        let line = Value::object([
            ("seq", Value::Whole(i64::try_from(event.seq).expect("few"))),
            ("at", event.at.to_string().into()),
            ("kind", event.what.kind().into()),
            ("content", event.what.content()),
        ]);
        canon::write(&line, Keys::Fields).expect("it is canonical")
    };
    events.iter().flat_map(line).collect()
}

const TEXTS: [&str; 6] = [
    "tres oficinas",
    "línea\nsegunda\ttercera",
    "\u{202e}right to left",
    "'; DROP TABLE desk_event; --",
    "🜁 \u{1}\u{7f}",
    "e\u{301} is not é",
];

#[tokio::test]
async fn random_operations_make_one_desk_on_both_databases_and_in_every_program() {
    let world = World::new();
    let all = fresh().await;
    let mut stores = Vec::new();
    for one in &all {
        let store = desk_in(one.store.clone());
        begin(&store, &world, 2, 12).await;
        // Two programs take turns on each database.
        stores.push([store, desk_at(&one.place).await]);
    }
    let mut numbers = Numbers(20_261_130);
    let (mut now, mut n_done) = (start(), 0);
    for round in 0..rounds(400) {
        now = now.plus_seconds(i64::try_from(numbers.below(4 * 3_600)).expect("hours"));
        let one = Try {
            what: numbers.below(26),
            who: numbers.below(2),
            n: numbers.below(12),
            text: TEXTS[numbers.below(TEXTS.len())].to_owned() + &round.to_string(),
            base: u32::try_from(numbers.below(3)).expect("few"),
            now,
        };
        let turn = numbers.below(2);
        let mut answers = Vec::new();
        for pair in &stores {
            let store = &pair[turn];
            let by = {
                let desk = store.desk().await.expect("a desk");
                let account = match one.what {
                    12..=16 | 18 | 19 | 25 => ["analyst-1", "analyst-2"][one.who % 2].to_owned(),
                    17 | 21..=24 => "approver".to_owned(),
                    _ => format!("{}-{}", ["gtm", "mex"][one.n % 2], one.who % 2),
                };
                world.actor(&desk, &account, now)
            };
            let by = if one.what == 20 {
                By::nobody(now)
            } else {
                By::person(now, &by)
            };
            let acted = store.act(by, |desk| decide(&world, desk, &one)).await;
            let acted = acted.expect("it answers");
            answers.push(acted.map(|acted| acted.now().expect("it is new").events));
        }
        n_done += usize::from(answers[0].as_ref().is_ok_and(|events| !events.is_empty()));
        for answer in &answers {
            assert_eq!(*answer, answers[0], "round {round}: {one:?}");
        }
    }
    let first = stores[0][0].desk().await.expect("a desk");
    let log = written(&stores[0][0]).await;
    for (one, pair) in all.iter().zip(&stores) {
        let anew = desk_at(&one.place).await;
        for store in [&pair[0], &pair[1], &anew] {
            assert_eq!(*store.desk().await.expect("a desk"), *first);
            assert_eq!(written(store).await, log);
        }
        let events = anew.events(0, u32::MAX).await.expect("events");
        assert_eq!(Desk::of(&events), *first, "the desk is its events");
        assert_eq!(anew.check().await.expect("whole").n_events, first.seq);
    }
    assert!(
        n_done > 50,
        "only {n_done} of the operations changed anything"
    );
    println!("{n_done} operations of {} events", first.seq);
}

/// A text that is another one, or stands elsewhere, is seen by the comparison above.
#[tokio::test]
async fn one_letter_more_is_another_log() {
    let world = World::new();
    let mut logs = Vec::new();
    for text in ["a", "ab"] {
        let one = fresh().await.swap_remove(0);
        let store = desk_in(one.store.clone());
        begin(&store, &world, 1, 2).await;
        let saved = super::save(&store, &world, "gtm-0", 0, ("narrative", text, 0), start()).await;
        saved.expect("it answers").expect("it is theirs");
        logs.push(written(&store).await);
    }
    assert_ne!(logs[0], logs[1]);
}
