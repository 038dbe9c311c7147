//! `cauce evidence keep`: the pages that a charter cites, fetched one after the other and kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use evidence::Kept;
use intake::fetch::{Ask, Fetched, LONGEST_WAIT, NotFetched};
use kernel::address::without_secrets;
use kernel::{Clock, text};

use super::cited::Sources;
use super::{Copy, look, place};
use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, FetchArgs};
use crate::folder;
use crate::terminal::{complain, say};

const ABOUT: &str = "\
Nobody is asked unless --ask is given; without it, what would be asked is listed. Each address that a
document, a figure or a verdict cites is asked for once, at most 20 MiB, one question a second to a host;
a server that says when to ask again is obeyed. What comes lies in the data folder, under kept/ by its
SHA-256, and is part of no page; a row in evidence/kept.csv of the charter tells address, day, digest,
size and media type, so that it can be reviewed and published.

A page that is kept is not asked again, so a round that was stopped goes on where it was; --again asks
all, and where a page has changed both copies stay, each with its day.

Exit code: 0 all kept, 1 some not had, 2 could not run.

Examples:
  cauce evidence keep
  cauce evidence keep --ask
  cauce evidence keep --ask --again --charter charters/eu-relocation-2015";

/// Arguments of `cauce evidence keep`.
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// The data folder; made where it is missing
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// Ask the addresses, and keep what comes
    #[arg(long)]
    ask: bool,
    /// Ask also for what is kept already
    #[arg(long)]
    again: bool,
    /// The pause between two questions to one host, in seconds
    #[arg(long, value_name = "N", default_value_t = 1)]
    pause: u32,
    /// Ask addresses of this machine and of private networks too
    #[arg(long)]
    allow_private: bool,
    #[command(flatten)]
    limits: FetchArgs,
}

/// The most bytes that are kept of one address.
const MOST_BYTES: u64 = 20 << 20;

/// What became of the addresses.
#[derive(Default)]
struct Became {
    n_new: usize,
    n_same: usize,
    n_changed: usize,
    n_failed: usize,
}

/// Lists what would be asked, or asks.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let sources = Sources::of(&args.charter.dir)?;
    let all: BTreeSet<&str> = (sources.cited.iter())
        .map(|one| one.address.as_str())
        .collect();
    let is_kept = |address: &&&str| {
        let mut copies = sources.copies(address);
        copies.any(|one| look(&args.data, &one.digest) == Copy::Right)
    };
    let left: Vec<&str> = (all.iter())
        .filter(|address| args.again || !is_kept(address))
        .copied()
        .collect();
    let n_kept = all.len() - left.len();
    if !args.ask {
        left.iter()
            .for_each(|address| say!("{}", without_secrets(address)));
        say!(
            "{} addresses are cited; {n_kept} kept, {} would be asked",
            all.len(),
            left.len()
        );
        say!("nobody was asked; --ask asks");
        return Ok(ExitCode::SUCCESS);
    }
    folder::made(&args.data)?;
    let kept = args.data.join("kept");
    folder::made(&kept)?;
    let _alone = alone(&kept)?;
    let mut round = Round {
        args: &args,
        kept: sources.kept.clone(),
        asked: BTreeMap::new(),
        left_alone: BTreeSet::new(),
        became: Became::default(),
    };
    for (at, address) in (1..).zip(&left) {
        let shown = format!("{at} of {}, {}", left.len(), without_secrets(address));
        round.one(address, &shown)?;
    }
    let Became {
        n_new,
        n_same,
        n_changed,
        n_failed,
    } = round.became;
    say!(
        "kept anew: {n_new}, changed and kept beside: {n_changed}, not changed: {n_same}, not had: {n_failed}; kept before and \
         not asked: {n_kept}"
    );
    Ok(ExitCode::from(u8::from(n_failed > 0)))
}

/// Sees to it that nobody else keeps pages in this folder at the same time.
fn alone(kept: &Path) -> anyhow::Result<fs::File> {
    let held = fs::File::open(kept)?;
    match held.try_lock() {
        Ok(()) => Ok(held),
        Err(_) => bail!(
            "another round is at work in {}; try again when it has ended",
            kept.display()
        ),
    }
}

/// One round of questions.
struct Round<'a> {
    args: &'a Args,
    /// The ledger so far.
    kept: Vec<Kept>,
    /// When each host was asked last.
    asked: BTreeMap<String, Instant>,
    /// Hosts that want to be left alone for longer than this round waits.
    left_alone: BTreeSet<String>,
    became: Became,
}

impl Round<'_> {
    fn one(&mut self, address: &str, shown: &str) -> anyhow::Result<()> {
        let host = host_of(address);
        if self.left_alone.contains(&host) {
            self.became.n_failed += 1;
            complain!("{shown}: not asked, its server wants to be left alone");
            return Ok(());
        }
        self.wait_for(&host);
        let ask = Ask {
            allow_private: self.args.allow_private,
            most_bytes: MOST_BYTES,
            ..Ask::of(address)
        };
        let answer = intake::fetch::fetch(&self.args.limits.limited(ask));
        self.asked.insert(host.clone(), Instant::now());
        match answer {
            Ok(fetched) => self.keep(address, shown, &fetched),
            Err(why) => {
                if let NotFetched::Refused {
                    retry_after: Some(seconds),
                    ..
                } = &why
                    && *seconds > LONGEST_WAIT
                {
                    self.left_alone.insert(host);
                }
                self.became.n_failed += 1;
                complain!("{shown}: {why}");
                Ok(())
            }
        }
    }

    fn wait_for(&self, host: &str) {
        let pause = Duration::from_secs(self.args.pause.into());
        if let Some(last) = self.asked.get(host) {
            std::thread::sleep(pause.saturating_sub(last.elapsed()));
        }
    }

    /// Lays a copy down, then tells of it in the ledger: a row never tells of what is not there.
    fn keep(&mut self, address: &str, shown: &str, fetched: &Fetched) -> anyhow::Result<()> {
        let digest = intake::digest::of(&fetched.bytes);
        let at = place(&self.args.data, &digest);
        let half = at.with_extension("part");
        let written = || -> std::io::Result<()> {
            let mut file = fs::File::create(&half)?;
            folder::closed(&half);
            file.write_all(&fetched.bytes)?;
            file.sync_all()?;
            fs::rename(&half, &at)
        };
        written().with_context(|| format!("{} cannot be written", at.display()))?;
        let answered = match &fetched.address {
            same if *same == without_secrets(address) => String::new(),
            other => other.clone(),
        };
        let one = Kept {
            address: address.to_owned(),
            on: MachineClock.today(),
            digest,
            n_bytes: fetched.bytes.len() as u64,
            media_type: text::short(fetched.kind.trim(), 100),
            answered,
        };
        if self.kept.iter().any(|other| other.is_copy_of(&one)) {
            self.became.n_same += 1;
            say!("{shown}: not changed");
            return Ok(());
        }
        let first = self.kept.iter().find(|other| other.address == address);
        match first.map(|first| first.on) {
            Some(day) => {
                self.became.n_changed += 1;
                say!(
                    "{shown}: changed since {day}, kept beside ({} bytes)",
                    one.n_bytes
                );
            }
            None => {
                self.became.n_new += 1;
                say!("{shown}: kept ({} bytes)", one.n_bytes);
            }
        }
        self.kept.push(one);
        let ledger = [(
            intake::kept::FILE.to_owned(),
            intake::kept::written(&self.kept),
        )];
        charter::Folder::write(&self.args.charter.dir, &BTreeMap::from(ledger))
            .with_context(|| format!("{} cannot be written", intake::kept::FILE))
    }
}

/// Returns the host of an address, with its port, in small letters.
fn host_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.to_ascii_lowercase()
}
