//! `cauce money harvest`: the files that the charter's sources name, asked for one after the other, and those
//! that changed taken in.

mod round;

use std::fs::File;
use std::io::Seek;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use charter::Harvest;
use indicatif::ProgressBar;
use intake::fetch::{Ask, LONGEST_WAIT, NotFetched, Version, stream_if_changed};
use intake::iati::listed::{self, Listed};
use kernel::address::without_secrets;
use kernel::{Clock, Severity};
use store::Store;
use store::assistance::MoneyVersion;

use self::round::{Had, Left, Round};
use super::import::{Became, Fetched, Opened, taken_in};
use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, wait};
use crate::terminal::{complain, say};

const ABOUT: &str = "\
Nobody is asked unless --ask is given; without it, what would be asked is listed. A source of the
charter names lists of files, or files:

  harvest = { lists = [\"https://registry.example/api/3/action/package_search?q=sv\"], files = [] }

A list is a registry's answer (CKAN) or plain text with one address a line. Files are asked for one
after the other, with a pause between them; a server that says when to ask again is obeyed. A file
is asked for only if it changed, where its server can tell. A harvest that was stopped goes on
where it was.

Exit code: 0 all taken in or known before, 1 with warnings, 2 some refused or not had, 3 nothing.

Examples:
  cauce money harvest
  cauce money harvest --ask --pause 5";

/// Arguments of `cauce money harvest`.
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// Ask the addresses, and take in what changed
    #[arg(long)]
    ask: bool,
    /// The pause between two questions, in seconds
    #[arg(long, value_name = "N", default_value_t = 2)]
    pause: u32,
    #[command(flatten)]
    fetched: Fetched,
}

/// How often a busy server is asked for one file.
const ATTEMPTS: u32 = 3;
/// No more pages of one list are asked for.
const MOST_PAGES: u32 = 500;
/// No more files of one list are asked for: with the usual pause that is most of a day.
const MOST_LISTED: usize = 20_000;

/// Lists what would be asked, or asks.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let harvests = harvests(&args.charter.dir)?;
    let mut round = Round::open(&args.fetched.data)?;
    if !args.ask {
        tell(&harvests, &round);
        return Ok(ExitCode::SUCCESS);
    }
    let asking = Asking { args: &args };
    let mut is_whole = true;
    if round.left().is_empty() {
        let (listed, is_all) = asking.listed(&harvests)?;
        is_whole = is_all;
        round.begin(listed)?;
    } else {
        say!("goes on where it was stopped");
    }
    wait(async {
        let store = crate::command::serve::open_store(&args.fetched.data).await?;
        let code = asking.gather(&mut round, &store).await;
        store.close().await;
        // What a list names beyond the part that was read was not had.
        Ok(ExitCode::from(if is_whole { code? } else { code?.max(2) }))
    })
}

/// Returns what the sources of a charter name.
fn harvests(dir: &Path) -> anyhow::Result<Vec<Harvest>> {
    let loaded = charter::load(dir);
    let Some(charter) = loaded.charter else {
        let wrong = |finding: &&kernel::Finding| finding.severity == Severity::Error;
        for finding in loaded.findings.iter().filter(wrong) {
            complain!("{finding}");
        }
        bail!(
            "{}: the charter is refused; run `cauce check`",
            dir.display()
        );
    };
    if charter.harvests.is_empty() {
        bail!(
            "{}: no source names files of money; add harvest = {{ lists = [\"https://…\"] }} to one in sources/",
            dir.display()
        );
    }
    Ok(charter.harvests)
}

/// Says what would be asked.
fn tell(harvests: &[Harvest], round: &Round) {
    for harvest in harvests {
        for list in &harvest.lists {
            say!("{}: list {}", harvest.source, without_secrets(list));
        }
        for file in &harvest.files {
            say!("{}: file {}", harvest.source, without_secrets(file));
        }
    }
    let (n_had, n_left) = (round.n_had(), round.left().len());
    say!("{n_had} files had so far; {n_left} left of a round that was stopped");
    say!("nobody was asked; --ask asks");
}

/// What became of one question.
enum Answer {
    /// The file is the one that is known.
    Same,
    /// A file, what its server calls this version, and the address that gave it.
    File(File, Version, String),
    /// None, and why.
    None(NotFetched),
    /// None; the server wants to be left alone for so many seconds.
    Later(u64),
}

struct Asking<'a> {
    args: &'a Args,
}

impl Asking<'_> {
    fn pause(&self) {
        std::thread::sleep(Duration::from_secs(self.args.pause.into()));
    }

    /// Asks for every list, and returns the files that they and the sources name, and whether these are all.
    fn listed(&self, harvests: &[Harvest]) -> anyhow::Result<(Vec<Listed>, bool)> {
        let (mut found, mut is_whole) = (Vec::new(), true);
        for harvest in harvests {
            for list in &harvest.lists {
                let before = found.len();
                is_whole &= self.pages(list, &mut found)?;
                let n = found.len() - before;
                say!("{}: {n} files listed", without_secrets(list));
            }
            found.extend(harvest.files.iter().map(|address| listed::alone(address)));
        }
        Ok((found, is_whole))
    }

    /// Asks for a list, and for its further pages where it has some; returns whether that was all of it. Of a list
    /// that is too long the part that was read is used.
    fn pages(&self, list: &str, found: &mut Vec<Listed>) -> anyhow::Result<bool> {
        let joint = if list.contains('?') { '&' } else { '?' };
        let (mut n_read, first) = (0, found.len());
        for page in 0..MOST_PAGES {
            let address = match n_read {
                0 => list.to_owned(),
                _ => format!("{list}{joint}start={n_read}"),
            };
            if page > 0 {
                self.pause();
            }
            let answer = intake::fetch::fetch(&self.args.fetched.question(Ask::of(&address)))?;
            let listed = listed::read(&answer.bytes)
                .map_err(|why| anyhow::anyhow!("{}: {why}", answer.address))?;
            let room = MOST_LISTED.saturating_sub(found.len() - first);
            let is_cut = listed.files.len() > room;
            found.extend(listed.files.into_iter().take(room));
            if is_cut {
                complain!(
                    "{}: names more than {MOST_LISTED} files; the first {MOST_LISTED} are asked for. Name a list that is narrower",
                    without_secrets(list)
                );
                return Ok(false);
            }
            match listed.part {
                Some((n, n_all)) if n > 0 && n_read + n < n_all => n_read += n,
                _ => return Ok(true),
            }
        }
        complain!(
            "{}: has more than {MOST_PAGES} pages; the files of the first {MOST_PAGES} are asked for. Ask its server for more entries a page (rows=1000)",
            without_secrets(list)
        );
        Ok(false)
    }

    /// Asks for every file that is left, and takes in what changed.
    async fn gather(&self, round: &mut Round, store: &Store) -> anyhow::Result<u8> {
        let mut became = Became::default();
        let n_all = round.left().len();
        for (at, left) in (1..).zip(round.left().to_vec()) {
            if at > 1 {
                self.pause();
            }
            let shown = format!("{at} of {n_all}, {}", without_secrets(&left.address));
            let had = round.had(&left.address).cloned();
            let known = match had {
                Some(had) if is_there(store, &had).await? => Some(had),
                _ => None,
            };
            let version = known.as_ref().map(Had::version).unwrap_or_default();
            let had = match self.had(&left, version)? {
                Answer::Same if known.as_ref().is_some_and(|had| had.is_refused) => {
                    became.n_refused += 1;
                    complain!("{shown}: refused before, and not changed since");
                    None
                }
                Answer::Same => {
                    became.n_known += 1;
                    say!("{shown}: not changed");
                    None
                }
                Answer::None(why) => {
                    became.n_refused += 1;
                    complain!("{shown}: {why}");
                    None
                }
                Answer::Later(seconds) => {
                    let n = round.left().len();
                    complain!(
                        "{shown}: the server wants to be left alone for {seconds} s; {n} files are left. Ask again then: the harvest goes on here"
                    );
                    return Ok(2);
                }
                Answer::File(file, version, name) => {
                    let opened = opened(&left, file, name)?;
                    let had = Self::taken(&shown, opened, version, known, store, &mut became);
                    Some(had.await?)
                }
            };
            round.done(&left.address, had)?;
        }
        say!("{became}");
        Ok(became.code())
    }

    /// Takes a file in unless it is the one that is known.
    async fn taken(
        shown: &str,
        opened: Opened,
        version: Version,
        known: Option<Had>,
        store: &Store,
        became: &mut Became,
    ) -> anyhow::Result<Had> {
        let MoneyVersion {
            dataset,
            digest,
            known_on,
            ..
        } = opened.version.clone();
        // What was refused is judged again: that it came twice does not make it sound.
        if let Some(known) = known.filter(|known| known.digest == digest && !known.is_refused) {
            became.n_known += 1;
            say!("{shown}: not changed");
            return Ok(known.called(version));
        }
        say!("{shown}:");
        let is_refused = taken_in(store, opened, &ProgressBar::hidden(), true, became).await?;
        Ok(Had::new(&dataset, version, &digest, known_on, is_refused))
    }

    /// Asks for a file as often as is decent.
    fn had(&self, left: &Left, known: Version) -> anyhow::Result<Answer> {
        let ask = self.args.fetched.question(Ask::file(&left.address));
        let mut attempt = 1;
        loop {
            let mut file = self.args.fetched.room()?;
            let bar = super::input::spinning(&ask);
            let answer = stream_if_changed(&ask, &known, &mut file, |announced, n| {
                if let Some(announced) = announced {
                    bar.set_length(announced);
                }
                bar.set_position(n);
            });
            bar.finish_and_clear();
            let (wait, fault) = match answer {
                Ok(None) => return Ok(Answer::Same),
                Ok(Some((name, version))) => return Ok(Answer::File(file, version, name)),
                // Nothing can be kept here, whatever the others answer.
                Err(fault @ NotFetched::NotKept(_)) => return Err(fault.into()),
                Err(fault) => (wait_for(&fault), fault),
            };
            match wait {
                // The round goes on when the command is given again.
                Some(seconds) if seconds > LONGEST_WAIT => return Ok(Answer::Later(seconds)),
                Some(seconds) if attempt < ATTEMPTS => {
                    std::thread::sleep(Duration::from_secs(seconds));
                    attempt += 1;
                }
                _ => return Ok(Answer::None(fault)),
            }
        }
    }
}

/// Returns a file that was fetched as a version of its dataset.
fn opened(left: &Left, mut file: File, name: String) -> anyhow::Result<Opened> {
    file.rewind()?;
    let (digest, _) = intake::digest::of_reader(&mut file).context("it cannot be read back")?;
    file.rewind()?;
    let today = MachineClock.today();
    Ok(Opened {
        file,
        version: MoneyVersion {
            dataset: left.dataset.clone(),
            name: name.clone(),
            digest: digest.as_str().to_owned(),
            known_on: today,
            recorded_on: today,
        },
        shown: name.clone(),
        name,
    })
}

/// Returns after how many seconds it is worth asking again: as the server says, else soon.
fn wait_for(fault: &NotFetched) -> Option<u64> {
    match fault {
        NotFetched::Refused {
            status,
            retry_after,
            ..
        } if *status == 429 || *status >= 500 => Some(retry_after.unwrap_or(5)),
        NotFetched::NoAnswer { .. } | NotFetched::CutOff { .. } => Some(1),
        _ => None,
    }
}

/// Returns whether what an address gave last is in the store, or need not be.
async fn is_there(store: &Store, had: &Had) -> anyhow::Result<bool> {
    if had.is_refused {
        return Ok(true);
    }
    let Ok(on) = had.on.parse() else {
        return Ok(false);
    };
    let version = MoneyVersion {
        dataset: had.dataset.clone(),
        name: String::new(),
        digest: had.digest.clone(),
        known_on: on,
        recorded_on: on,
    };
    Ok(store.has_money_file(&version).await?)
}
