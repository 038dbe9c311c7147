//! Databases that go when the test ends, one of each kind that this machine offers.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use kernel::Day;
use store::Store;

/// An empty database, and how to open it once more.
pub struct Fresh {
    pub store: Store,
    pub place: Place,
    _dir: tempfile::TempDir,
}

/// Where a database lies.
#[derive(Clone)]
pub enum Place {
    File(PathBuf),
    Server(String),
}

impl Place {
    /// Opens it as another program would.
    pub async fn open(&self) -> Result<Store, store::StoreError> {
        match self {
            Self::File(path) => Store::open_file(path).await,
            Self::Server(address) => Store::connect(address).await,
        }
    }
}

/// Returns one empty database of each kind.
pub async fn fresh() -> Vec<Fresh> {
    let mut all = Vec::new();
    for (place, dir) in places().await {
        all.push(Fresh {
            store: place.open().await.expect("it opens"),
            place,
            _dir: dir,
        });
    }
    all
}

/// Returns one place of each kind at which there is no table yet.
pub async fn places() -> Vec<(Place, tempfile::TempDir)> {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let mut all = vec![(Place::File(dir.path().join("cauce.sqlite")), dir)];
    if let Some(server) = server() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        all.push((Place::Server(empty_on(&server).await), dir));
    } else {
        println!("PostgreSQL passed over: CAUCE_TEST_POSTGRES names no server");
    }
    all
}

async fn empty_on(server: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let admin = sqlx::postgres::PgPool::connect(server)
        .await
        .expect("the server answers");
    // A server outlives many runs, and numbers of processes come again: its own word makes the name unique.
    let word: String = sqlx::query_scalar("SELECT md5(gen_random_uuid()::text)")
        .fetch_one(&admin)
        .await
        .expect("a word");
    let name = format!("cauce_{number}_{word}");
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .execute(&admin)
        .await
        .expect("a database");
    let (before, _) = server
        .rsplit_once('/')
        .expect("an address ends with a database");
    format!("{before}/{name}")
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner where a server is"
)]
pub fn server() -> Option<String> {
    std::env::var("CAUCE_TEST_POSTGRES").ok()
}

/// Returns how often a long test is to try: few times, or as often as its runner says.
#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
pub fn rounds(few: u32) -> u32 {
    let asked = std::env::var("CAUCE_FUZZ_ROUNDS").ok();
    asked.and_then(|n| n.parse().ok()).unwrap_or(few)
}

pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}
