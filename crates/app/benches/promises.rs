//! How long it takes to read and check the charter and to rate every commitment.
//!
//! `cargo xtask bench promises`. Copies of the charter's commitments show that rating is linear.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use divan::Bencher;
use divan::counter::ItemsCount;
use evidence::Observation;
use kernel::{Day, FixedClock};
use progress::Compact;
use progress::method::Instrument;
use publication::Snapshot;
use store::Shelved;
use store::shelf::Facts;
use tower::ServiceExt;

fn main() {
    print_weights();
    divan::main();
}

/// The pages that are served below.
const PAGES: [&str; 3] = ["/", "/members/GTM", "/commitments/C021"];

/// Returns the public site over the bundled charter.
fn site() -> axum::Router {
    let loaded = charter::load(&charter_dir())
        .charter
        .expect("the bundled charter is sound");
    let Bundled {
        compact,
        observations,
        visibility,
        ..
    } = bundled();
    let method = loaded
        .methods
        .iter()
        .find(|method| method.in_force)
        .expect("a method is in force")
        .clone();
    let facts = Facts {
        compact,
        observations,
        movements: std::sync::Arc::default(),
        method,
        announcements: loaded.announcements.clone(),
        purpose: loaded.purpose.clone(),
        visibility,
    };
    site::router(site::Parts {
        shelf: Arc::new(Shelved::new(facts, None, Arc::new(FixedClock::on(today())))),
        methods: loaded.methods,
        rulebook: Arc::default(),
        signer: None,
        public_url: None,
    })
}

/// Asks for a page as a browser would and returns the bytes that travel.
async fn ask(router: axum::Router, path: &str) -> usize {
    let request = axum::http::Request::get(path)
        .header("accept-encoding", "gzip")
        .body(Body::empty());
    let answer = router
        .oneshot(request.expect("a request"))
        .await
        .expect("the router answers");
    assert!(answer.status().is_success(), "{path}");
    axum::body::to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("a body")
        .len()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
}

/// Prints how many bytes each page sends, compressed.
fn print_weights() {
    let router = site();
    for path in PAGES {
        println!(
            "{path}: {} bytes, compressed",
            runtime().block_on(ask(router.clone(), path))
        );
    }
}

/// One page, from the router to the compressed body, the day's release being ready.
#[divan::bench(args = PAGES)]
fn serve_a_page(bencher: Bencher, path: &str) {
    let (router, runtime) = (site(), runtime());
    bencher.bench_local(|| runtime.block_on(ask(router.clone(), path)));
}

fn charter_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles")
}

fn today() -> Day {
    Day::new(2026, 11, 1).expect("a day")
}

struct Bundled {
    compact: Compact,
    observations: Vec<Observation>,
    instrument: Instrument,
    visibility: publication::Visibility,
}

fn bundled() -> Bundled {
    let loaded = charter::load(&charter_dir());
    let charter = loaded.charter.expect("the bundled charter is sound");
    let feed = charter
        .feeds
        .iter()
        .find(|feed| feed.file.ends_with("figures.csv"))
        .expect("it has figures");
    let read = intake::figures::read(
        &feed.source,
        &feed.file,
        &loaded.folder.files[&feed.file],
        today(),
    );
    let method = charter
        .methods
        .iter()
        .find(|method| method.in_force)
        .expect("a method is in force");
    let instrument = method.instrument(today()).expect("it holds today");
    Bundled {
        compact: charter.compact,
        observations: read.observations,
        instrument,
        visibility: charter.visibility,
    }
}

/// Returns `n` copies of every commitment and figure, each with identifiers of its own.
fn copies(n: usize) -> Bundled {
    let mut all = bundled();
    let (commitments, observations) = (all.compact.commitments.clone(), all.observations.clone());
    for copy in 1..n {
        let renamed = |id: &str| format!("{id}-{copy}").parse().expect("an identifier");
        all.compact
            .commitments
            .extend(commitments.iter().cloned().map(|mut one| {
                one.id = format!("{}-{copy}", one.id).parse().expect("an identifier");
                for deliverable in &mut one.deliverables {
                    deliverable
                        .met_by
                        .iter_mut()
                        .chain(&mut deliverable.begun_by)
                        .for_each(|id| *id = renamed(id.as_str()));
                }
                one.aim
                    .iter_mut()
                    .flat_map(|aim| &mut aim.rated_by)
                    .for_each(|id| *id = renamed(id.as_str()));
                one
            }));
        all.observations
            .extend(observations.iter().cloned().map(|mut one| {
                one.id = renamed(one.id.as_str());
                one.commitment = one
                    .commitment
                    .map(|id| format!("{id}-{copy}").parse().expect("an identifier"));
                one
            }));
    }
    all
}

/// Reading the folder, checking every file and every reference.
#[divan::bench]
fn load_and_check_the_charter() -> charter::Loaded {
    charter::load(&charter_dir())
}

/// The limit beside it: merely reading the same bytes.
#[divan::bench]
fn read_the_bytes_of_the_charter() -> charter::Folder {
    charter::Folder::read(&charter_dir())
}

/// Everything that could be known on a day, with every commitment rated.
#[divan::bench(args = [1, 10, 100, 1000], sample_count = 10, sample_size = 1)]
fn rate_every_commitment(bencher: Bencher, n_copies: usize) {
    let all = copies(n_copies);
    bencher
        .counter(ItemsCount::new(all.compact.commitments.len()))
        .bench_local(|| {
            Snapshot::build(
                &all.compact,
                &all.observations,
                today(),
                &all.instrument,
                &all.visibility,
            )
        });
}
