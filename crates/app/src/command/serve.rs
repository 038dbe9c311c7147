//! `cauce serve`: reads the charter, rates every commitment, and serves the site.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use kernel::{Clock, Day, Finding, Severity};
use publication::money::aid::View;
use publication::{Known, Shelf, Snapshot};
use site::House;
use store::assistance::AidSource;
use store::desk::DeskStore;
use store::{Shelved, Store, Taken};
use tokio::runtime::Handle;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{oneshot, watch};
use tokio::time::timeout;

use super::current_site::{CurrentSite, Decided, Working};
use crate::clock::{MachineChance, MachineClock};
use crate::command::compacts;
use crate::door::{self, Door, Inside, Rules};
use crate::opening::Opened;
use crate::terminal::complain;
use crate::{log, opening, settings};

/// The database closes by then, or the program ends without waiting for it.
const CLOSED_WITHIN: Duration = Duration::from_secs(1);

/// Serves the site: what was promised, what was delivered, how sure anyone can be, and why.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce serve
  cauce serve --listen 0.0.0.0:8080 --data /var/lib/cauce
  cauce serve --charter charters/another-compact
  cauce serve --charter charters/los-angeles --charter charters/eu-relocation-2015
  CAUCE_DATABASE=postgres://cauce@db/cauce cauce serve

Instead of flags, cauce.toml may say it; see `cauce config --example`.
A broken charter stops the start; every finding names file, line and remedy.
While the site runs, SIGHUP reads the charter again: if it is broken, the site keeps what it had.")]
pub struct Args {
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder for the database; made where it is missing.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The charter folder; once more for each further compact. The first is served at the root, each other one
    /// beneath /c/ID.
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: Vec<PathBuf>,
    /// A reverse proxy's address, which alone is believed when it says for whom it asks; may be repeated.
    #[arg(long, value_name = "ADDR", value_parser = proxy_address)]
    proxy: Vec<IpAddr>,
    /// Requests a second from one address, ten seconds' worth at once; 0 limits nobody.
    #[arg(long, value_name = "N", default_value_t = 50)]
    rate: u32,
    /// The address under which readers reach the site, such as https://cauce.example: where files name
    /// whole addresses, they begin with it. Left out, they begin at the root.
    #[arg(long, value_name = "URL", value_parser = settings::public_url)]
    public_url: Option<String>,
    /// Who runs this site, as every page says at its foot.
    #[arg(long, value_name = "NAME", value_parser = settings::name, requires = "contact")]
    operator: Option<String>,
    /// Where readers write to, above all with corrections: an address of mail or of a page.
    #[arg(long, value_name = "ADDRESS", value_parser = settings::contact)]
    contact: Option<String>,
}

impl Args {
    /// Returns what serves one charter on one address, and nothing else.
    pub fn plain(listen: SocketAddr, data: PathBuf, charter: PathBuf) -> Self {
        Self {
            listen,
            data,
            charter: vec![charter],
            proxy: Vec::new(),
            rate: 50,
            public_url: None,
            operator: None,
            contact: None,
        }
    }

    /// Returns who runs the site, where there is an address to write to.
    fn operator(&self) -> Option<site::Operator> {
        let contact = self.contact.clone()?;
        let name = self.operator.clone().unwrap_or_default();
        Some(site::Operator { name, contact })
    }
}

/// How often it is looked whether files of money were taken in.
const LOOKS_EVERY: Duration = Duration::from_secs(3);

/// Starts the site and serves until it is told to stop.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let n_cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let pages = tokio::runtime::Builder::new_multi_thread()
        // More than there are cores: a long page must not be waited for by a short one.
        .worker_threads(n_cores.max(2) * 2)
        .max_blocking_threads(n_cores.max(2))
        .thread_name("pages")
        .enable_all()
        .build()?;
    let code = pages.block_on(serve(args));
    // What nobody waits for any more is not waited for here either.
    pages.shutdown_timeout(Duration::from_secs(1));
    code
}

async fn serve(args: Args) -> anyhow::Result<ExitCode> {
    let since = Instant::now();
    if let Some(file) = &settings::in_force().file {
        let file = file.display();
        tracing::info!(%file, "settings are read");
        println!("Settings: {file}");
    }
    let clock: Arc<dyn Clock> = Arc::new(MachineClock);
    let Some(opened) = open_charters(&args.charter, clock.today()) else {
        return Ok(ExitCode::FAILURE);
    };
    let sites = begin(&args, opened, &clock).await?;
    let listener = std::net::TcpListener::bind(args.listen).with_context(|| {
        format!(
            "{} cannot be listened on; if another program listens there, stop it, or choose another address with --listen",
            args.listen
        )
    })?;
    listener.set_nonblocking(true)?;
    // Listened for before anybody learns that the program runs: untold, a hang-up would end it.
    let mut told = Vec::new();
    for _ in &sites {
        told.push(signal(SignalKind::hangup())?);
    }
    let stop = told_to_stop()?;
    let address = listener.local_addr()?;
    println!("Ready in {:.1} s.", since.elapsed().as_secs_f64());
    for one in sites.iter().skip(1) {
        println!("  beneath it {}/", one.base);
    }
    println!("http://{address}");
    for (one, told) in sites.iter().zip(told) {
        one.look_after(told, &clock);
    }
    let houses = sites.iter().map(|one| (one.base.clone(), one.site.clone()));
    let houses = houses.collect();
    let stores: Vec<Store> = sites.iter().map(|one| one.store.clone()).collect();
    let sitemap = |one: &Served| {
        let origin = args.public_url.as_ref()?;
        Some(format!("{origin}{}/sitemap.xml", one.base))
    };
    let sitemaps = sites.iter().filter_map(sitemap).collect();
    let sites = sites.into_iter().map(|one| (one.id, one.site.router()));
    let inside = Inside {
        site: compacts::router(sites.collect()),
        houses,
        threads: Handle::current(),
        stores: stores.clone(),
        clock,
        sitemaps,
    };
    let rules = Rules {
        proxies: args.proxy,
        a_second: args.rate,
    };
    let door = Door::new(inside, rules, door::most_seats());
    let (close, told_to_close) = watch::channel(false);
    let (closed, mut is_closed) = oneshot::channel();
    std::thread::Builder::new()
        .name("door".to_owned())
        .spawn(move || {
            let ended = open(door, listener, told_to_close);
            let _ = closed.send(ended);
        })?;
    tracing::info!(%address, "the site is open");
    tokio::select! {
        () = stop => {}
        ended = &mut is_closed => {
            ended??;
            return Ok(ExitCode::FAILURE);
        }
    }
    tracing::info!("told to stop: what has begun is finished");
    close.send_replace(true);
    let _ = is_closed.await;
    // Whoever still counts holds a connection; nothing that was acknowledged depends on it.
    let closing = async {
        for store in stores {
            store.close().await;
        }
    };
    let _ = timeout(CLOSED_WITHIN, closing).await;
    Ok(ExitCode::SUCCESS)
}

/// A charter that was found sound, with its folder.
struct Sound {
    dir: PathBuf,
    opened: Opened,
    findings: Vec<Finding>,
}

impl Sound {
    fn id(&self) -> &str {
        &self.opened.charter.compact.id
    }
}

/// Reads every charter; nothing where one is refused, or two bear one identifier. What is wrong has been told then.
fn open_charters(dirs: &[PathBuf], today: Day) -> Option<Vec<Sound>> {
    let mut sound: Vec<Sound> = Vec::new();
    for dir in dirs {
        let (opened, findings) = opening::open(dir, today);
        tell(&findings);
        let Some(opened) = opened else {
            refused(dir, "mend the files named");
            return None;
        };
        let next = Sound {
            dir: dir.clone(),
            opened,
            findings,
        };
        // Folders are named by it, and not every disk tells small letters from capitals.
        if let Some(other) = sound
            .iter()
            .find(|one| one.id().eq_ignore_ascii_case(next.id()))
        {
            let file = next.dir.join("charter.toml").display().to_string();
            let what = format!(
                "{} bears the id {} already",
                other.dir.display(),
                other.id()
            );
            let advice = "Give each charter an id of its own, or name it once.";
            tell(&[Finding::error(file, 0, what, advice)]);
            refused(dir, "mend what is named");
            return None;
        }
        sound.push(next);
    }
    Some(sound)
}

fn refused(dir: &Path, what: &str) {
    let charter = dir.display();
    if log::is_json() {
        tracing::error!(%charter, "refused; {what} before and start again");
    } else {
        complain!("cauce: {charter} is refused; {what} above and start again");
    }
}

/// One compact that is served.
struct Served {
    id: String,
    /// Where its addresses begin.
    base: String,
    dir: PathBuf,
    store: Store,
    site: CurrentSite,
    /// Who takes part in its working side, if it has one.
    desk: Option<charter::Desk>,
}

/// Begins to serve each compact, with a store of its own.
async fn begin(
    args: &Args,
    all: Vec<Sound>,
    clock: &Arc<dyn Clock>,
) -> anyhow::Result<Vec<Served>> {
    let titles: Vec<(kernel::Localized, String)> = (all.iter().enumerate())
        .map(|(at, one)| {
            (
                one.opened.charter.compact.title.clone(),
                compacts::base(at, one.id()),
            )
        })
        .collect();
    let n = all.len();
    let mut served = Vec::new();
    for (at, one) in all.into_iter().enumerate() {
        let id = one.id().to_owned();
        let data = crate::folder::of_compact(&args.data, at, &id);
        crate::folder::made(&data)?;
        crate::folder::is_free(&data, &id, n > 1)?;
        let store = open_store(&data).await?;
        let loaded = take_in(one.opened, &one.findings, &store, clock.today()).await?;
        crate::folder::claim(&data, &id)?;
        let offered = super::money::rates::offered(&data)?;
        let aid = AidSource::new(store.clone(), offered);
        let shelf = Arc::new(Shelved::new(loaded.known, Some(aid), Arc::clone(clock)));
        let n_rated = rate_today(&shelf, &store).await?;
        println!("{}\n{n_rated}", loaded.summary);
        let house = House {
            base: titles[at].1.clone(),
            others: titles
                .iter()
                .filter(|(_, base)| *base != titles[at].1)
                .cloned()
                .collect(),
            operator: args.operator(),
            ..House::default()
        };
        let working = Working {
            store: DeskStore::new(store.clone(), Arc::new(MachineChance)),
            key: crate::folder::desk_key(&data)?,
            clock: Arc::clone(clock),
        };
        let desk = loaded.decided.desk.clone();
        if let Some(trouble) = working.store.trouble().await? {
            complain!("cauce: {trouble}");
        }
        let site = CurrentSite::of(
            loaded.decided,
            shelf,
            open_signer(&data)?,
            args.public_url.clone(),
            house,
            working,
        );
        served.push(Served {
            base: titles[at].1.clone(),
            id,
            dir: one.dir,
            store,
            site,
            desk,
        });
    }
    Ok(served)
}

impl Served {
    /// Rates each day, reads the charter again when told to, and works ahead.
    fn look_after(&self, told: Signal, clock: &Arc<dyn Clock>) {
        tokio::spawn(rate_each_day(
            Arc::clone(&self.site.shelf),
            self.store.clone(),
            Arc::clone(clock),
        ));
        let again = Again {
            id: self.id.clone(),
            dir: self.dir.clone(),
            store: self.store.clone(),
            site: self.site.clone(),
        };
        tokio::spawn(again.whenever(told, Arc::clone(clock)));
        warm(&self.site.shelf);
        if let Some(desk) = &self.desk {
            crate::job::look_after(desk, &self.site, clock);
        }
    }
}

/// Works out in the background what the pages about people moving and about money will ask for first.
fn warm(shelf: &Arc<Shelved>) {
    let shelf = Arc::clone(shelf);
    tokio::spawn(async move {
        let today = shelf.today();
        if let Ok(snapshot) = shelf.worked_out(today).await {
            tokio::task::spawn_blocking(move || {
                let _ = (snapshot.movements.outlooks(), snapshot.movements.watched());
            });
        }
        count_ahead(&shelf).await;
    });
}

/// Counts money as soon as files are taken in, so that no reader waits for it.
async fn count_ahead(shelf: &Shelved) {
    loop {
        // Whoever asks is told what is wrong; here the next round tries again.
        let _ = shelf.aid(shelf.today(), View::default()).await;
        tokio::time::sleep(LOOKS_EVERY).await;
    }
}

/// Opens the store that belongs to a data folder: the database in it, or on a server the schema of its compact.
pub(crate) async fn open_store(data: &Path) -> anyhow::Result<Store> {
    if let Some((address, who)) = crate::config::database() {
        let schema = crate::folder::compact_of(data).map(|id| format!("c_{id}"));
        let store = Store::connect_to(&address, schema.as_deref()).await;
        return store.with_context(|| match schema {
            None => format!("{who} names a server that does not answer"),
            Some(schema) => {
                format!("{who} names a server that does not answer, or gives no schema {schema}")
            }
        });
    }
    crate::folder::made(data)?;
    let file = data.join(crate::folder::DATABASE);
    let store = Store::open_file(&file)
        .await
        .with_context(|| format!("{} cannot be opened", file.display()))?;
    crate::folder::closed(&file);
    Ok(store)
}

/// Returns whether a data folder has a store: where none is, nothing was taken in.
pub(crate) fn has_store(data: &Path) -> bool {
    crate::config::database().is_some() || data.join(crate::folder::DATABASE).is_file()
}

/// Opens the store of a data folder to read what was taken in: a folder that has none is a slip of the hand, and is
/// left as it is.
pub(crate) async fn open_kept(data: &Path) -> anyhow::Result<Store> {
    if !has_store(data) {
        let file = data.join(crate::folder::DATABASE);
        bail!(
            "{} is not there, so that nothing was taken in; name the folder with --data",
            file.display()
        );
    }
    open_store(data).await
}

/// Opens the key that signs the rules which a phone keeps.
pub(crate) fn open_signer(data: &Path) -> anyhow::Result<site::Signer> {
    crate::folder::made(data)?;
    Ok(site::Signer::from_bytes(&crate::folder::key(data)?))
}

/// A charter that was taken in.
struct Loaded {
    known: Known,
    decided: Decided,
    summary: String,
}

/// Takes a charter's figures in.
async fn take_in(
    opened: Opened,
    findings: &[Finding],
    store: &Store,
    today: Day,
) -> anyhow::Result<Loaded> {
    let charter = &opened.charter;
    let since = Instant::now();
    let figures = (store.take_in(&charter.compact, &opened.submissions, today)).await?;
    let duration_ms = log::ms(since);
    let mut taken: Vec<String> = (opened.submissions.iter().zip(&figures.files))
        .map(|(submission, taken)| {
            let said = match taken {
                Taken::Already => "known already, nothing changed".to_owned(),
                Taken::Now { new, revised } => {
                    let file = &submission.file;
                    tracing::info!(file, new, revised, duration_ms, "taken in");
                    format!("{new} new, {revised} revised")
                }
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
    let (known, decided) = crate::known::known(opened, figures.known, Some(store)).await?;
    let compact = &known.compact;
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    let noticed = match findings.len() - findings.iter().filter(is_error).count() {
        0 => "nothing".to_owned(),
        n => format!("{n} things, which `cauce check` names"),
    };
    let summary = format!(
        "{}: {} members and observers, {} commitments, {} packages, {} meetings, {} pathways, {} offices; refused: nothing; noticed: {noticed}.\n{}",
        compact.title.said(kernel::Language::En).text,
        compact.members.len(),
        compact.commitments.len(),
        compact.packages.len(),
        compact.meetings.len(),
        decided.rulebook.pathways.len(),
        decided.rulebook.offices.len(),
        taken.join("\n"),
    );
    Ok(Loaded {
        known,
        decided,
        summary,
    })
}

/// Tells what was found in a charter: in a terminal only what it was refused for, since the summary counts the rest
/// and `cauce check` names it; in a log all of it.
fn tell(findings: &[Finding]) {
    for finding in findings {
        let is_error = finding.severity == Severity::Error;
        if !log::is_json() {
            if is_error {
                complain!("refused: {finding}");
            }
            continue;
        }
        let Finding {
            file,
            line,
            what,
            advice,
            ..
        } = finding;
        if is_error {
            tracing::error!(file, line, what, advice, "refused");
        } else {
            tracing::warn!(file, line, what, advice, "noticed");
        }
    }
}

/// Rates every commitment as of today and writes down the ratings that differ from the last ones.
async fn rate_today(shelf: &Shelved, store: &Store) -> anyhow::Result<String> {
    let since = Instant::now();
    let snapshot: Arc<Snapshot> = shelf.worked_out(shelf.today()).await?;
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
        match rate_today(&shelf, &store).await {
            Ok(said) => {
                rated = today;
                tracing::info!(%today, said = said.trim(), "the day turned");
            }
            Err(error) => {
                let error = format!("{error:#}");
                tracing::error!(%today, error, "the ratings could not be written");
            }
        }
    }
}

/// What reads a charter again.
struct Again {
    id: String,
    dir: PathBuf,
    store: Store,
    site: CurrentSite,
}

impl Again {
    /// Reads the charter again whenever the program is told to; a broken one changes nothing, nor does another's.
    async fn whenever(self, mut told: Signal, clock: Arc<dyn Clock>) {
        while told.recv().await.is_some() {
            let since = Instant::now();
            let loaded = self.load(clock.today()).await;
            let charter = self.dir.display();
            match loaded {
                Ok(Some(loaded)) => {
                    self.site.shelf.replace(loaded.known);
                    warm(&self.site.shelf);
                    self.site.replace(loaded.decided);
                    let duration_ms = log::ms(since);
                    tracing::info!(%charter, duration_ms, "read again");
                    if let Err(error) = rate_today(&self.site.shelf, &self.store).await {
                        let error = format!("{error:#}");
                        tracing::error!(error, "the ratings could not be written");
                    }
                }
                Ok(None) => tracing::error!(%charter, "refused; the site keeps what it had"),
                Err(error) => {
                    let error = format!("{error:#}");
                    tracing::error!(%charter, error, "not read again; the site keeps what it had");
                }
            }
        }
    }

    async fn load(&self, today: Day) -> anyhow::Result<Option<Loaded>> {
        let (opened, mut findings) = opening::open(&self.dir, today);
        let opened = opened.filter(|opened| {
            let is_it = opened.charter.compact.id == self.id;
            if !is_it {
                let what = format!("the id was {} when the program started", self.id);
                findings.push(Finding::error(
                    "charter.toml",
                    0,
                    what,
                    "Put it back, or start again.",
                ));
            }
            is_it
        });
        tell(&findings);
        match opened {
            Some(opened) => take_in(opened, &findings, &self.store, today)
                .await
                .map(Some),
            None => Ok(None),
        }
    }
}

/// Opens the door on the thread that calls this, until it is told to close and has closed.
fn open(
    door: Arc<Door>,
    listener: std::net::TcpListener,
    close: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let threads = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    threads.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        door.open(listener, close).await;
        Ok(())
    })
}

/// Returns what waits for Ctrl-C or a polite request to stop. A second one ends the program at once.
fn told_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (tell, told) = oneshot::channel();
    tokio::spawn(async move {
        let mut next = async || {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        next().await;
        let _ = tell.send(());
        next().await;
        tracing::warn!("told to stop twice: ended at once");
        crate::log::finish();
        std::process::exit(1);
    });
    Ok(async move {
        let _ = told.await;
    })
}

/// Reads the address of a proxy; one that no request can come from is refused.
fn proxy_address(text: &str) -> Result<IpAddr, String> {
    let address: IpAddr = text
        .parse()
        .map_err(|_| "no address; write 192.0.2.7".to_owned())?;
    if address.is_unspecified() {
        return Err("no request comes from it; name the proxy's own address".to_owned());
    }
    Ok(address)
}
