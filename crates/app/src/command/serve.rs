//! `cauce serve`: reads the charter, rates every commitment, and serves the site.

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use kernel::{Clock, Day, Finding, Severity};
use publication::money::aid::View;
use publication::{Shelf, Snapshot};
use store::assistance::AidSource;
use store::shelf::Facts;
use store::{Shelved, Store, Taken};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::current_site::{CurrentSite, Decided};
use crate::clock::MachineClock;
use crate::opening::{self, Opened};

/// Serves the site: what was promised, what was delivered, how sure anyone can be, and why.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce serve
  cauce serve --listen 0.0.0.0:8080 --data /var/lib/cauce
  cauce serve --charter charters/another-compact
  CAUCE_DATABASE=postgres://cauce@db/cauce cauce serve

A broken charter stops the start; every finding names file, line and remedy.
While the site runs, SIGHUP reads the charter again: if it is broken, the site keeps what it had.")]
pub struct Args {
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder for the database; made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The charter folder.
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: PathBuf,
}

/// Starts the site and serves until it is told to stop.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(serve(args))
}

async fn serve(args: Args) -> anyhow::Result<ExitCode> {
    let since = Instant::now();
    let clock: Arc<dyn Clock> = Arc::new(MachineClock);
    let store = open_store(&args.data).await?;
    let Some(loaded) = load(&args.charter, &store, clock.today()).await? else {
        eprintln!(
            "cauce: {} is refused; mend the files named above and start again",
            args.charter.display()
        );
        return Ok(ExitCode::FAILURE);
    };
    let signer = open_signer(&args.data)?;
    let offered = super::money::rates::offered(&args.data)?;
    let aid = AidSource::new(store.clone(), offered);
    let shelf = Arc::new(Shelved::new(loaded.facts, Some(aid), Arc::clone(&clock)));
    let n_rated = rate_today(&shelf, &store).await?;
    let site = CurrentSite::of(loaded.decided, Arc::clone(&shelf), signer);
    let listener = TcpListener::bind(args.listen).await.with_context(|| {
        format!(
            "{} cannot be listened on; choose another with --listen",
            args.listen
        )
    })?;
    // Listened for before anybody learns that the program runs: untold, a hang-up would end it.
    let told = signal(SignalKind::hangup())?;
    let stop = told_to_stop()?;
    println!("{}", loaded.summary);
    println!("{n_rated}");
    println!("Ready in {:.1} s.", since.elapsed().as_secs_f64());
    println!("http://{}", listener.local_addr()?);
    tokio::spawn(rate_each_day(
        Arc::clone(&site.shelf),
        store.clone(),
        Arc::clone(&clock),
    ));
    tokio::spawn(reload(
        told,
        args.charter,
        store.clone(),
        site.clone(),
        clock,
    ));
    warm(&site.shelf);
    axum::serve(listener, site.router())
        .with_graceful_shutdown(stop)
        .await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Works out in the background what the pages about people moving will ask for first.
fn warm(shelf: &Arc<Shelved>) {
    let shelf = Arc::clone(shelf);
    tokio::spawn(async move {
        let today = shelf.today();
        if let Ok(snapshot) = shelf.snapshot(today).await {
            tokio::task::spawn_blocking(move || {
                let _ = (snapshot.movements.outlooks(), snapshot.movements.watched());
            });
        }
        let _ = shelf.aid(today, View::default()).await;
    });
}

pub(crate) async fn open_store(data: &Path) -> anyhow::Result<Store> {
    if let Some(address) = crate::config::database() {
        return Store::connect(&address)
            .await
            .context("CAUCE_DATABASE names a server that does not answer");
    }
    crate::folder::made(data)?;
    let file = data.join(crate::folder::DATABASE);
    let store = Store::open_file(&file)
        .await
        .with_context(|| format!("{} cannot be opened", file.display()))?;
    crate::folder::closed(&file);
    Ok(store)
}

/// Opens the key that signs the rules which a phone keeps.
pub(crate) fn open_signer(data: &Path) -> anyhow::Result<site::Signer> {
    crate::folder::made(data)?;
    Ok(site::Signer::from_bytes(&crate::folder::key(data)?))
}

/// A charter that was taken in.
struct LoadedFacts {
    facts: Facts,
    decided: Decided,
    summary: String,
}

/// Reads the charter and takes its figures in; nothing where it is refused.
async fn load(dir: &Path, store: &Store, today: Day) -> anyhow::Result<Option<LoadedFacts>> {
    let (opened, findings) = opening::open(dir, today);
    tell(&findings);
    let Some(Opened {
        charter,
        submissions,
        money,
        movements,
    }) = opened
    else {
        return Ok(None);
    };
    let figures = store.take_in(&charter.compact, &submissions, today).await?;
    let mut taken: Vec<String> = (submissions.iter().zip(&figures.files))
        .map(|(submission, taken)| {
            let said = match taken {
                Taken::Already => "known already, nothing changed".to_owned(),
                Taken::Now { new, revised } => format!("{new} new, {revised} revised"),
            };
            let n = submission.observations.len();
            format!("  {}: {n} figures ({said})", submission.file)
        })
        .collect();
    if figures.n_withdrawn > 0 {
        let n = figures.n_withdrawn;
        taken.push(format!(
            "  {n} figures are named no longer and were withdrawn"
        ));
    }
    let Some(method) = charter
        .methods
        .iter()
        .find(|method| method.in_force)
        .cloned()
    else {
        bail!("no method is in force; cauce check would have said so");
    };
    let decided = Decided {
        methods: charter.methods,
        rulebook: Arc::new(charter.rulebook),
    };
    let compact = charter.compact;
    let members: Vec<kernel::Country> = compact.members.iter().map(|one| one.country).collect();
    let movements =
        crate::gathering::gathered(store, &members, movements, charter.movement).await?;
    let n_warnings = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Warning)
        .count();
    let summary = format!(
        "{}: {} members and observers, {} commitments, {} packages, {} meetings, {} pathways, {} offices; refused: nothing; warnings: {n_warnings}.\n{}",
        compact.title.said(kernel::Language::En).text,
        compact.members.len(),
        compact.commitments.len(),
        compact.packages.len(),
        compact.meetings.len(),
        decided.rulebook.pathways.len(),
        decided.rulebook.offices.len(),
        taken.join("\n"),
    );
    let mut observations = figures.known;
    observations.extend(money);
    let facts = Facts {
        observations,
        compact,
        movements,
        method,
        announcements: charter.announcements,
        purpose: charter.purpose,
        visibility: charter.visibility,
    };
    Ok(Some(LoadedFacts {
        facts,
        decided,
        summary,
    }))
}

fn tell(findings: &[Finding]) {
    for finding in findings {
        let weight = if finding.severity == Severity::Error {
            "refused"
        } else {
            "noticed"
        };
        let _ = writeln!(std::io::stderr(), "{weight}: {finding}");
    }
}

/// Rates every commitment as of today and writes down the ratings that differ from the last ones.
async fn rate_today(shelf: &Shelved, store: &Store) -> anyhow::Result<String> {
    let since = Instant::now();
    let snapshot: Arc<Snapshot> = shelf.snapshot(shelf.today()).await?;
    let ms = since.elapsed().as_secs_f64() * 1_000.0;
    let assessments: Vec<_> = snapshot
        .rated
        .iter()
        .map(|rated| rated.assessment.clone())
        .collect();
    let n_new = store
        .supersede_assessments(&assessments, &snapshot.compact.version)
        .await?;
    Ok(format!(
        "  {} commitments rated in {ms:.0} ms; {n_new} ratings are new or differ.",
        assessments.len()
    ))
}

/// Rates again when the day turns: a class may change at midnight though nothing was published. Twice does no
/// harm, because only ratings that differ are written.
async fn rate_each_day(shelf: Arc<Shelved>, store: Store, clock: Arc<dyn Clock>) {
    let mut rated = clock.today();
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        let today = clock.today();
        if today == rated {
            continue;
        }
        let said = match rate_today(&shelf, &store).await {
            Ok(said) => {
                rated = today;
                format!("{today}:{said}")
            }
            Err(error) => format!("cauce: the ratings of {today} could not be written: {error:#}"),
        };
        let _ = writeln!(std::io::stderr(), "{said}");
    }
}

/// Reads the charter again whenever the program is told to; a broken one changes nothing.
async fn reload(
    mut told: Signal,
    dir: PathBuf,
    store: Store,
    site: CurrentSite,
    clock: Arc<dyn Clock>,
) {
    while told.recv().await.is_some() {
        let said = match load(&dir, &store, clock.today()).await {
            Ok(Some(loaded)) => {
                site.shelf.replace(loaded.facts);
                warm(&site.shelf);
                site.replace(loaded.decided);
                match rate_today(&site.shelf, &store).await {
                    Ok(said) => format!("Read again. {}\n{said}", loaded.summary),
                    Err(error) => format!("cauce: the ratings could not be written: {error:#}"),
                }
            }
            Ok(None) => format!(
                "cauce: {} is refused; the site keeps what it had",
                dir.display()
            ),
            Err(error) => format!("cauce: the site keeps what it had: {error:#}"),
        };
        // Whoever started the site may have stopped listening; the site goes on.
        let _ = writeln!(std::io::stderr(), "{said}");
    }
}

/// Returns what waits for Ctrl-C or a polite request to stop.
fn told_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
