//! A program that is killed while it writes: what it acknowledged is there, and nothing is half there.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::{Numbers, World, begin, desk_at, save, start};
use crate::fresh::{Place, places, rounds};

const NAME: &str = "desk::killed::a_program_that_writes_until_it_is_killed";
const WHERE: &str = "CAUCE_TEST_WRITES_AT";

#[expect(
    clippy::disallowed_methods,
    reason = "a test that another test starts learns from it where to write"
)]
fn told() -> Option<Place> {
    let place = std::env::var(WHERE).ok()?;
    Some(if store::is_server(&place) {
        Place::Server(place)
    } else {
        Place::File(place.into())
    })
}

#[tokio::test]
#[ignore = "another test starts it, and kills it"]
async fn a_program_that_writes_until_it_is_killed() {
    let Some(place) = told() else { return };
    let (world, store) = (World::new(), desk_at(&place).await);
    let first = store.desk().await.expect("a desk").seq;
    for n in 0.. {
        let text = format!("{first}/{n}");
        let desk = store.desk().await.expect("a desk");
        let item = desk
            .item(&super::cycle_id(), &super::commitment(0))
            .expect("an item");
        let saved = item.draft.get(&cycle::Field::Narrative);
        let base = saved.map_or(0, |saved| saved.version);
        let acted = save(
            &store,
            &world,
            "gtm-0",
            0,
            ("narrative", &text, base),
            start(),
        )
        .await;
        acted.expect("it answers").expect("it is theirs");
        // The harness holds back what `println` says.
        let mut out = std::io::stdout().lock();
        writeln!(out, "acknowledged {text}").expect("somebody listens");
        out.flush().expect("somebody listens");
    }
}

#[tokio::test]
async fn what_was_acknowledged_outlives_a_kill_and_nothing_is_half_there() {
    let mut numbers = Numbers(50);
    for (place, _dir) in places().await {
        let world = World::new();
        begin(&desk_at(&place).await, &world, 1, 2).await;
        let mut acknowledged = Vec::new();
        for round in 0..rounds(5) {
            let address = match &place {
                Place::File(path) => path.display().to_string(),
                Place::Server(address) => address.clone(),
            };
            let me = std::env::current_exe().expect("this program");
            let mut child = Command::new(me)
                .args(["--ignored", "--exact", NAME, "--nocapture"])
                .env(WHERE, address)
                .stdout(Stdio::piped())
                .spawn()
                .expect("it starts");
            let out = child.stdout.take().expect("a pipe");
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            let said =
                lines.filter_map(|line| Some(line.split_once("acknowledged ")?.1.to_owned()));
            let kill_after = 1 + numbers.below(30);
            for (n, text) in (1..).zip(said) {
                acknowledged.push(text);
                if n == kill_after {
                    // SIGKILL; what it said before is still read.
                    child.kill().expect("it runs");
                }
            }
            child.wait().expect("it ended");
            let store = desk_at(&place).await;
            let desk = store.desk().await.expect("a desk");
            let checked = store.check().await.expect("a whole log");
            assert_eq!(checked.n_events, desk.seq, "round {round}");
            let item = desk
                .item(&super::cycle_id(), &super::commitment(0))
                .expect("an item");
            let saved = &item.draft[&cycle::Field::Narrative];
            let past = saved.past.iter().map(|past| past.text.as_str());
            let all: Vec<&str> = past.chain([saved.text.as_str()]).collect();
            for text in &acknowledged {
                assert!(
                    all.contains(&text.as_str()),
                    "round {round}: {text} is lost"
                );
            }
            // What was written and not yet acknowledged may be there: one text a round.
            let most = acknowledged.len() + usize::try_from(round).expect("few") + 1;
            assert!(all.len() <= most, "{} of {most}", all.len());
        }
        println!("{} texts acknowledged", acknowledged.len());
    }
}
