//! A database that keeps its word: under two programs, rot, another file in its place, another program's tables.

use std::path::{Path, PathBuf};

use ::movement::series::Value;
use assistance::Activity;
use evidence::Observation;
use publication::counts::Imported;
use sqlx::{Connection, Executor};
use store::{Store, StoreError};

use crate::figures::{compact, figure, file};
use crate::fresh::{Fresh, Place, day, fresh, places, rounds};
use crate::{money, movement};

/// Says something to the database behind the store's back.
async fn behind(place: &Place, sql: &'static str) {
    match place {
        Place::File(path) => {
            let mut raw = sqlx::SqliteConnection::connect(&path.display().to_string())
                .await
                .unwrap();
            raw.execute(sql).await.unwrap();
        }
        Place::Server(address) => {
            let mut raw = sqlx::PgConnection::connect(address).await.unwrap();
            raw.execute(sql).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_start_at_once_on_nothing_all_come_up() {
    for _ in 0..rounds(4).min(40) {
        for (place, _dir) in places().await {
            let starts = (0..6).map(|_| {
                let place = place.clone();
                tokio::spawn(async move {
                    let store = place.open().await?;
                    let files = [file('a', vec![figure("B1", 40), figure("B2", 110)])];
                    let taken = store.take_in(&compact(), &files, day("2021-02-01")).await?;
                    let rated = testkit::invented::snapshot().rated;
                    let rated: Vec<_> = rated.into_iter().map(|one| one.assessment).collect();
                    let n = store.supersede_assessments(&rated, "v1").await?;
                    store.close().await;
                    Ok::<_, StoreError>((taken.known.len(), n))
                })
            });
            let starts: Vec<_> = starts.collect();
            let mut n_written = 0;
            for start in starts {
                let (n_known, n) = start.await.unwrap().expect("each of them starts");
                assert_eq!(n_known, 2);
                n_written += n;
            }
            assert_eq!(n_written, testkit::invented::snapshot().rated.len());
        }
    }
}

#[tokio::test]
async fn a_row_that_is_not_what_was_written_is_never_shown() {
    let damages = [
        "UPDATE observation SET content = REPLACE(content, '40', '41')",
        "UPDATE observation SET absent = 1",
        "UPDATE movement_count SET value = 501",
        "UPDATE movement_count SET reporter = 'COL'",
        "UPDATE money_claim SET minor = '1'",
        "UPDATE money_claim SET line = 13",
        "DELETE FROM money_claim",
        "UPDATE money_activity SET content = REPLACE(content, 'Agua', 'Aire')",
        "DELETE FROM money_activity WHERE row_number = 1",
    ];
    for damage in damages {
        for Fresh { store, place, .. } in fresh().await {
            filled(&store).await;
            read(&store).await.expect("it is sound");
            behind(&place, damage).await;
            let refused = read(&store).await.expect_err(damage);
            assert!(
                matches!(refused, StoreError::Damaged(_)),
                "{damage}: {refused}"
            );
            assert!(refused.to_string().contains("cauce doctor"), "{refused}");
        }
    }
}

#[tokio::test]
async fn a_text_with_a_nul_is_refused_alike_on_both() {
    for Fresh { store, .. } in fresh().await {
        let mut one = figure("B1", 40);
        one.indicator = "beds\0ready".to_owned();
        // JSON writes a NUL as an escape, which both databases hold.
        let taken = store
            .take_in(&compact(), &[file('a', vec![one])], day("2021-02-01"))
            .await;
        assert!(taken.is_ok());
        let mut count = movement::count("2024-05", "2024-06-10", Value::Exact(500));
        count.published.key.definition = "enc\0ounters".to_owned();
        let counts = [count];
        let release = movement::release("a", "2024-06-10", &counts);
        let refused = store
            .take_in_counts(&release, day("2024-09-01"))
            .await
            .unwrap_err();
        assert!(matches!(refused, StoreError::Unfit(_)), "{refused}");
        assert!(store.movement_files().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn tables_of_a_newer_program_are_refused_in_plain_words() {
    for Fresh { store, place, .. } in fresh().await {
        store.close().await;
        behind(
            &place,
            "UPDATE _sqlx_migrations SET version = 30000101000001
             WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)",
        )
        .await;
        let refused = place.open().await.expect_err("it is newer");
        assert!(matches!(refused, StoreError::Newer { .. }), "{refused}");
        assert!(refused.to_string().contains("a newer program"), "{refused}");
    }
}

#[tokio::test]
async fn a_question_that_takes_too_long_is_stopped_by_the_server() {
    for Fresh { store, place, .. } in fresh().await {
        let Place::Server(address) = &place else {
            continue;
        };
        filled(&store).await;
        // The limit of the program is half a minute; an address may name another, and so does this one.
        let short = format!("{address}?options=-c%20statement_timeout%3D200");
        let hurried = Store::connect(&short).await.expect("it opens");
        read(&hurried).await.expect("nobody is in the way");
        let mut other = sqlx::PgConnection::connect(address).await.unwrap();
        other
            .execute("BEGIN; LOCK TABLE observation IN ACCESS EXCLUSIVE MODE")
            .await
            .unwrap();
        let refused = read(&hurried).await.expect_err("somebody holds the table");
        assert!(matches!(refused, StoreError::TookTooLong), "{refused}");
        other.execute("ROLLBACK").await.unwrap();
        read(&hurried).await.expect("nobody is in the way any more");
    }
}

#[tokio::test]
async fn rows_of_an_earlier_program_are_counted_and_no_others() {
    for Fresh { store, place, .. } in fresh().await {
        filled(&store).await;
        let unsealed = async || {
            let looked = store.looked_at().await.into_iter();
            let counted =
                looked.map(|(table, found)| (table, found.expect("it is sound").n_unsealed));
            counted.filter(|(_, n)| *n > 0).collect::<Vec<_>>()
        };
        assert_eq!(unsealed().await, []);
        behind(&place, "UPDATE movement_count SET seal = NULL").await;
        assert_eq!(unsealed().await, [("movement_count", 2)]);
    }
}

/// Puts a little of everything into a store.
async fn filled(store: &Store) {
    let figures = [file('a', vec![figure("B1", 40), figure("B2", 110)])];
    store
        .take_in(&compact(), &figures, day("2021-02-01"))
        .await
        .unwrap();
    let counts = [
        movement::count("2024-05", "2024-06-10", Value::Exact(500)),
        movement::count(
            "2024-06",
            "2024-06-10",
            Value::Rounded { value: 620, to: 10 },
        ),
    ];
    let release = movement::release("a", "2024-06-10", &counts);
    store
        .take_in_counts(&release, day("2024-09-01"))
        .await
        .unwrap();
    let aid: Vec<Activity> = (0..40)
        .map(|n| money::activity(&format!("N{n}"), &[n, 7]))
        .collect();
    money::take(store, money::version("a", "d1", "2024-01-01"), &aid).await;
}

type Everything = (Vec<Observation>, Vec<Imported>, Vec<Activity>);

/// Reads everything that the public sees.
async fn read(store: &Store) -> Result<Everything, StoreError> {
    let files = store.money_files(day("2026-11-01"), None).await?;
    let mut aid = Vec::new();
    store
        .each_money_report(&files, |known| aid.push(known.activity))
        .await?;
    let counts = store.counts_by(&["PAN".parse().unwrap()]).await?;
    if counts.len() != 2 {
        return Err(StoreError::Damaged(
            "movement_count: a count is missing".to_owned(),
        ));
    }
    Ok((store.observations().await?, counts, aid))
}

#[tokio::test]
async fn a_flipped_bit_is_never_read_as_truth() {
    let dir = tempfile::tempdir().unwrap();
    let sound = dir.path().join("sound.sqlite");
    let store = Store::open_file(&sound).await.unwrap();
    filled(&store).await;
    let truth = read(&store).await.unwrap();
    store.close().await;
    let bytes = std::fs::read(&sound).unwrap();
    let mut state = 7_u64;
    let (mut n_refused, mut n_same) = (0, 0);
    for _ in 0..rounds(60) {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = 4_096 + usize::try_from(state >> 35).unwrap() % (bytes.len() - 4_096);
        let mut rotten = bytes.clone();
        rotten[at] ^= 1 << ((state >> 32) & 7);
        let path = dir.path().join("rotten.sqlite");
        for old in ["rotten.sqlite", "rotten.sqlite-wal", "rotten.sqlite-shm"] {
            let _ = std::fs::remove_file(dir.path().join(old));
        }
        std::fs::write(&path, rotten).unwrap();
        let seen = match Store::open_file(&path).await {
            Ok(store) => {
                let seen = read(&store).await;
                store.close().await;
                seen
            }
            Err(refused) => Err(refused),
        };
        match seen {
            Ok(seen) => {
                assert_eq!(seen, truth, "byte {at}");
                n_same += 1;
            }
            Err(_) => n_refused += 1,
        }
    }
    assert!(
        n_refused > 0 && n_same > 0,
        "{n_refused} refused, {n_same} unharmed"
    );
}

#[tokio::test]
async fn another_file_in_its_place_is_noticed_and_a_removed_one_is_not_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cauce.sqlite");
    let store = Store::open_file(&path).await.unwrap();
    filled(&store).await;
    let kept: PathBuf = dir.path().join("kept.sqlite");
    std::fs::rename(&path, &kept).unwrap();
    let refused = read(&store).await.expect_err("it is gone");
    assert!(matches!(refused, StoreError::Replaced(_)), "{refused}");
    assert!(!Path::new(&path).exists());
    std::fs::copy(&kept, &path).unwrap();
    let refused = read(&store).await.expect_err("it is another file");
    assert!(matches!(refused, StoreError::Replaced(_)), "{refused}");
    let files = [file('b', vec![figure("B1", 41)])];
    let refused = store.take_in(&compact(), &files, day("2021-03-01")).await;
    assert!(matches!(refused, Err(StoreError::Replaced(_))));
}

#[tokio::test]
async fn sqlite_runs_with_the_settings_that_survive_a_power_cut() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open_file(&dir.path().join("cauce.sqlite"))
        .await
        .unwrap();
    for (setting, expected) in [
        ("synchronous", "2"),
        ("secure_delete", "1"),
        ("foreign_keys", "1"),
        ("journal_mode", "wal"),
    ] {
        let found = store.setting(setting).await.unwrap();
        assert_eq!(found.as_deref(), Some(expected), "{setting}");
    }
}

#[tokio::test]
async fn what_is_no_database_or_cannot_be_reached_is_said_once_and_plainly() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letter.sqlite");
    std::fs::write(&path, "Dear secretariat, ".repeat(500)).unwrap();
    let refused = Store::open_file(&path).await.expect_err("it is a letter");
    assert!(matches!(refused, StoreError::Broken(_)), "{refused}");
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    let refused = Store::connect(&format!("postgres://cauce@127.0.0.1:{port}/cauce")).await;
    let said = refused.expect_err("nobody listens").to_string();
    assert!(said.contains("refused"), "{said}");
}
