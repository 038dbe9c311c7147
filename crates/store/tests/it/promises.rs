//! What must stay true of promises and figures in the store.

use std::sync::atomic::{AtomicU32, Ordering};

use evidence::{Digest, KnownBasis, Observation, Qualifier, SourceClass, Submission};
use kernel::{Day, Localized};
use store::{Store, Taken};

/// A database that goes when the test ends.
struct Fresh {
    store: Store,
    _dir: tempfile::TempDir,
}

/// Returns one empty database of each kind that this machine offers.
async fn fresh() -> Vec<Fresh> {
    let mut all = vec![fresh_file().await];
    if let Some(server) = server() {
        all.push(fresh_on(&server).await);
    } else {
        println!("PostgreSQL passed over: CAUCE_TEST_POSTGRES names no server");
    }
    all
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner where a server is"
)]
fn server() -> Option<String> {
    std::env::var("CAUCE_TEST_POSTGRES").ok()
}

async fn fresh_file() -> Fresh {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open_file(&dir.path().join("cauce.sqlite"))
        .await
        .expect("SQLite opens");
    Fresh { store, _dir: dir }
}

async fn fresh_on(server: &str) -> Fresh {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!(
        "cauce_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let admin = sqlx::postgres::PgPool::connect(server)
        .await
        .expect("the server answers");
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&admin)
        .await
        .expect("a database");
    let (before, _) = server
        .rsplit_once('/')
        .expect("an address ends with a database");
    let store = Store::connect(&format!("{before}/{name}"))
        .await
        .expect("PostgreSQL opens");
    Fresh {
        store,
        _dir: tempfile::tempdir().expect("a temporary folder"),
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn figure(id: &str, value: i64) -> Observation {
    Observation {
        id: id.parse().expect("an identifier"),
        commitment: Some("H01".parse().expect("an identifier")),
        member: Some("JAM".parse().expect("a country")),
        indicator: "beds ready".into(),
        value: Some(value.into()),
        unit: "beds".into(),
        qualifier: Qualifier::Exact,
        as_of: Some("2020-12".parse().expect("a period")),
        counted_since: Some(day("2020-03-01")),
        known_on: day("2021-01-15"),
        known_basis: KnownBasis::Stated,
        reported_by: "Harbour Office".into(),
        class: SourceClass::SelfReported,
        source: "https://example.org/beds".into(),
        note: Localized::english("Counted at night; \"hammocks\" = no, niños = sí."),
        corrects: None,
        line: 2,
    }
}

fn file(seed: char, observations: Vec<Observation>) -> Submission {
    Submission {
        source: "published-figures".parse().expect("an identifier"),
        file: "published/figures.csv".into(),
        digest: Digest::from_hex(&seed.to_string().repeat(64)).expect("64 digits"),
        observations,
        findings: Vec::new(),
    }
}

#[tokio::test]
async fn a_figure_reads_back_as_it_was_written() {
    for Fresh { store, .. } in &fresh().await {
        let one = figure("B1", 40);
        store
            .take_in(&file('a', vec![one.clone()]), day("2021-02-01"))
            .await
            .expect("it is taken in");
        assert_eq!(store.observations().await.expect("they are read"), [one]);
    }
}

#[tokio::test]
async fn the_same_bytes_twice_change_nothing() {
    for Fresh { store, .. } in &fresh().await {
        let first = file('a', vec![figure("B1", 40), figure("B2", 110)]);
        let taken = store
            .take_in(&first, day("2021-02-01"))
            .await
            .expect("it is taken in");
        assert_eq!(
            taken,
            Taken::Now {
                new: 2,
                revised: 0,
                gone: 0
            }
        );
        assert_eq!(
            store
                .take_in(&first, day("2021-02-02"))
                .await
                .expect("it is known"),
            Taken::Already
        );
    }
}

#[tokio::test]
async fn a_corrected_row_is_a_further_revision() {
    for Fresh { store, .. } in &fresh().await {
        store
            .take_in(&file('a', vec![figure("B1", 40)]), day("2021-02-01"))
            .await
            .expect("it is taken in");
        let later = file('b', vec![figure("B1", 41)]);
        let taken = store
            .take_in(&later, day("2021-03-01"))
            .await
            .expect("it is taken in");
        assert_eq!(
            taken,
            Taken::Now {
                new: 0,
                revised: 1,
                gone: 0
            }
        );
        let read = store.observations().await.expect("they are read");
        assert_eq!(
            read.iter().map(|one| one.value).collect::<Vec<_>>(),
            [Some(41.into())]
        );
    }
}

#[tokio::test]
async fn a_figure_that_left_its_file_is_gone_and_may_come_back() {
    for Fresh { store, .. } in &fresh().await {
        let both = file('a', vec![figure("B1", 40), figure("B2", 110)]);
        store
            .take_in(&both, day("2021-02-01"))
            .await
            .expect("it is taken in");
        let fewer = file('b', vec![figure("B1", 40)]);
        let taken = store
            .take_in(&fewer, day("2021-03-01"))
            .await
            .expect("it is taken in");
        assert_eq!(
            taken,
            Taken::Now {
                new: 0,
                revised: 0,
                gone: 1
            }
        );
        assert_eq!(store.observations().await.expect("they are read").len(), 1);
        let taken = store
            .take_in(&both, day("2021-04-01"))
            .await
            .expect("it is taken in again");
        assert_eq!(
            taken,
            Taken::Now {
                new: 0,
                revised: 1,
                gone: 0
            }
        );
        assert_eq!(store.observations().await.expect("they are read").len(), 2);
    }
}

#[tokio::test]
async fn a_store_that_is_opened_again_holds_what_it_held() {
    let Fresh { store, _dir: dir } = fresh_file().await;
    store
        .take_in(&file('a', vec![figure("B1", 40)]), day("2021-02-01"))
        .await
        .expect("it is taken in");
    store.close().await;
    let again = Store::open_file(&dir.path().join("cauce.sqlite"))
        .await
        .expect("SQLite opens again");
    assert_eq!(again.observations().await.expect("they are read").len(), 1);
}

#[tokio::test]
async fn sqlite_runs_with_the_settings_that_survive_a_power_cut() {
    let Fresh { store, _dir } = fresh_file().await;
    let Store::Sqlite(pool) = &store else {
        panic!("a file is SQLite")
    };
    for (pragma, expected) in [
        ("PRAGMA synchronous", 2),
        ("PRAGMA secure_delete", 1),
        ("PRAGMA foreign_keys", 1),
    ] {
        let (value,): (i64,) = sqlx::query_as(pragma)
            .fetch_one(pool)
            .await
            .expect("SQLite answers");
        assert_eq!(value, expected, "{pragma}");
    }
}
