//! How long it takes to read and check the charter and to rate every commitment.
//!
//! `cargo xtask bench promises`. Copies of the charter's commitments show that rating is linear.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use divan::Bencher;
use divan::counter::ItemsCount;
use kernel::{Day, FixedClock};
use publication::{Known, Snapshot};
use store::Shelved;
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
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(Shelved::new(
            bundled(),
            None,
            Arc::new(FixedClock::on(today())),
        )),
        methods: loaded.methods,
        rulebook: Arc::default(),
        signer: None,
        public_url: None,
        house: site::House::default(),
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

fn bundled() -> Known {
    let loaded = charter::load(&charter_dir());
    let charter = loaded.charter.expect("the bundled charter is sound");
    let feed = (charter.feeds.iter())
        .find(|feed| feed.kind == charter::FeedKind::Figures)
        .expect("it has figures");
    let bytes = &loaded.folder.files[&feed.file];
    let read = intake::figures::read(&feed.source, &feed.file, bytes, today());
    let method = (charter.methods.into_iter())
        .find(|method| method.in_force)
        .expect("a method is in force");
    Known {
        register: charter.register,
        compact: charter.compact,
        observations: read.observations,
        movements: Arc::default(),
        method,
        announcements: charter.announcements,
        purpose: charter.purpose,
        practices: charter.practices,
        cycles: Arc::default(),
        visibility: charter.visibility,
        basis: Arc::default(),
    }
}

/// Returns `n` copies of every commitment and figure, each with identifiers of its own.
fn copies(n: usize) -> Known {
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
        .bench_local(|| Snapshot::of(&all, today()));
}
