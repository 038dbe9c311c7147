//! Many write at once, in several programs on one database: nobody loses a word, and nobody is told to come later.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sqlx::Connection;
use store::desk::Acted;

use super::{World, begin, commitment, cycle_id, desk_at, desk_in, save, start};
use crate::fresh::{Place, fresh, places, rounds};

const WRITERS: usize = 64;
const DRAFTS: usize = 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_sixty_four_writers_in_three_programs_nobody_loses_a_word() {
    let n_edits = usize::try_from(rounds(4)).expect("few");
    for one in fresh().await {
        let world = Arc::new(World::new());
        let first = desk_in(one.store.clone());
        begin(&first, &world, WRITERS / 2, DRAFTS).await;
        let programs = [first, desk_at(&one.place).await, desk_at(&one.place).await];
        let before = programs[0].desk().await.expect("a desk").seq;
        let mut all = Vec::new();
        for writer in 0..WRITERS {
            let (world, store) = (Arc::clone(&world), programs[writer % 3].clone());
            all.push(tokio::spawn(async move {
                let mut told = 0;
                for edit in 0..n_edits {
                    // Even drafts are of one member, odd ones of the other.
                    let n = (2 * (writer + edit) + writer % 2) % DRAFTS;
                    let account = format!("{}-{}", ["gtm", "mex"][writer % 2], writer / 2);
                    let desk = store.desk().await.expect("a desk");
                    let item = desk.item(&cycle_id(), &commitment(n)).expect("an item");
                    let saved = item.draft.get(&cycle::Field::Narrative);
                    let base = saved.map_or(0, |saved| saved.version);
                    let text = format!("{writer}/{edit}");
                    let written = ("narrative", text.as_str(), base);
                    let acted = save(&store, &world, &account, n, written, start()).await;
                    let acted = acted.expect("nobody is told that it is busy");
                    let Acted::Now(done) = acted.expect("it is theirs") else {
                        panic!("it was never done before");
                    };
                    assert_eq!(done.events.len(), 1);
                    told += done.value;
                }
                told
            }));
        }
        let mut n_conflicts = 0;
        for one in all {
            n_conflicts += one.await.expect("a writer");
        }
        let desk = programs[2].desk().await.expect("a desk");
        let n_all = WRITERS * n_edits;
        assert_eq!(desk.seq, before + u64::try_from(n_all).expect("few"));
        let checked = programs[1].check().await.expect("a whole log");
        assert_eq!(checked.n_events, desk.seq);
        let mut texts = BTreeSet::new();
        let mut n_kept = 0;
        for item in desk.cycles[&cycle_id()].items.values() {
            let mut versions = BTreeMap::new();
            for saved in item.draft.values() {
                texts.insert(saved.text.clone());
                versions.insert(saved.version, &saved.text);
                for past in &saved.past {
                    assert!(
                        texts.insert(past.text.clone()),
                        "{} stands twice",
                        past.text
                    );
                    match past.version {
                        Some(version) => {
                            let twice = versions.insert(version, &past.text);
                            assert_eq!(twice, None, "two won version {version}");
                        }
                        None => n_kept += 1,
                    }
                }
                let last = versions.keys().next_back().copied();
                assert_eq!(
                    last,
                    u32::try_from(versions.len()).ok(),
                    "a version is missing"
                );
            }
        }
        assert_eq!(texts.len(), n_all);
        assert_eq!(n_kept, n_conflicts, "whoever came second was told");
        println!("{n_all} texts, {n_conflicts} of them second");
        // Opened anew it is the same desk.
        assert_eq!(
            *desk_at(&one.place).await.desk().await.expect("a desk"),
            *desk
        );
    }
}

/// The naive way: a unit of work that reads before it says that it will write is told "locked" at once, however long it
/// would have waited.
#[tokio::test]
async fn a_deferred_beginning_is_told_that_it_is_busy() {
    let (place, _dir) = places().await.swap_remove(0);
    let Place::File(path) = &place else {
        panic!("the first is a file");
    };
    desk_at(&place).await.desk().await.expect("a desk");
    let address = format!("sqlite:{}", path.display());
    let mut first = sqlx::SqliteConnection::connect(&address)
        .await
        .expect("a file");
    let mut second = sqlx::SqliteConnection::connect(&address)
        .await
        .expect("a file");
    for one in [&mut first, &mut second] {
        for sql in [
            "PRAGMA busy_timeout = 10000",
            "BEGIN",
            "SELECT seq FROM desk_head",
        ] {
            sqlx::query(sql).execute(&mut *one).await.expect(sql);
        }
    }
    const NEXT: &str = "UPDATE desk_head SET seq = seq + 1";
    sqlx::query(NEXT)
        .execute(&mut first)
        .await
        .expect("the first writes");
    sqlx::query("COMMIT")
        .execute(&mut first)
        .await
        .expect("and is done");
    let busy = sqlx::query(NEXT)
        .execute(&mut second)
        .await
        .expect_err("the second cannot");
    assert!(busy.to_string().contains("locked"), "{busy}");
}

/// On PostgreSQL a form is saved while files are taken in, however long that takes. On SQLite it waits.
#[tokio::test]
async fn on_a_server_a_form_is_saved_while_an_import_runs() {
    for one in fresh().await {
        let Place::Server(address) = &one.place else {
            continue;
        };
        let world = World::new();
        let desk = desk_at(&one.place).await;
        begin(&desk, &world, 1, 2).await;
        let import = one.store.write(async |_import| {
            let saved = save(&desk, &world, "gtm-0", 0, ("narrative", "a", 0), start()).await;
            saved?.expect("it is theirs");
            // Another import would have had to wait.
            let mut other = sqlx::PgConnection::connect(address)
                .await
                .expect("a server");
            let lock = "BEGIN; LOCK TABLE compact IN EXCLUSIVE MODE NOWAIT";
            let refused = sqlx::raw_sql(lock).execute(&mut other).await;
            refused.expect_err("the import holds its lock");
            Ok::<_, store::StoreError>(())
        });
        import.await.expect("it ends");
    }
}
