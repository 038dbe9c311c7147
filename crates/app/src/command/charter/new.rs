//! `cauce charter new`: a small sound charter.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use charter::Folder;
use charter::draft::{Begin, begin};
use kernel::{Clock, Day, Language, Localized, SourceId};

use crate::clock::MachineClock;
use crate::terminal::say;

/// Writes a small sound charter into a folder that is empty or not there, each file saying how to go on.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cauce charter new charters/rivers --id rivers-2027 --title \"Rivers Compact\"
  cauce charter new charters/rivers --id rivers-2027 --languages en,es --title \"Rivers Compact\" \\
      --title es=\"Pacto de los Ríos\" --adopted 2027-03-01 --source https://rivers.example/text

Promises and notes are kept in the first language; more are added in charter.toml. Next: cauce charter import.

Exit code: 0 written, 2 not written.")]
pub struct Args {
    /// The folder; made where it is missing.
    folder: PathBuf,
    /// What the compact is called in addresses: letters, digits and -. It never changes.
    #[arg(long)]
    id: SourceId,
    /// The title, for the languages without one of their own; once more with a language and = before it, such as es=\"Pacto de los Ríos\".
    #[arg(long, required = true)]
    title: Vec<String>,
    /// The languages in which readers are met, the first being that of the records.
    #[arg(long, value_delimiter = ',', default_value = "en")]
    languages: Vec<Language>,
    /// The day on which the compact was adopted; left out, today.
    #[arg(long, value_name = "DAY")]
    adopted: Option<Day>,
    /// The address at which its text stands.
    #[arg(long, value_name = "URL")]
    source: Option<String>,
}

/// Writes the folder, once what would be written is proven sound.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let name = args.folder.display();
    let is_empty = fs::read_dir(&args.folder).map_or(true, |mut entries| entries.next().is_none());
    if args.folder.exists() && !(args.folder.is_dir() && is_empty) {
        bail!("{name} is not empty; name another folder, nothing in this one was touched");
    }
    let today = MachineClock.today();
    let adopted = args.adopted.unwrap_or(today);
    let files = begin(&Begin {
        id: args.id,
        title: titles(&args.title, &args.languages)?,
        languages: args.languages,
        adopted,
        source: args.source,
        today: today.max(adopted),
    });
    let loaded = charter::read(Folder::default().with(&files));
    if loaded.charter.is_none() {
        let said: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
        bail!("nothing was written: {}", said.join("; "));
    }
    fs::create_dir_all(&args.folder).with_context(|| format!("{name} cannot be made"))?;
    Folder::write(&args.folder, &files).with_context(|| format!("{name} cannot be written"))?;
    for path in files.keys() {
        say!("{}", args.folder.join(path).display());
    }
    say!("Next: cauce charter import {name} --promises TABLE --dry-run");
    Ok(ExitCode::SUCCESS)
}

/// Returns the title in each language; one without a language is that of the languages without one of their own.
fn titles(given: &[String], languages: &[Language]) -> anyhow::Result<Localized> {
    let mut titles = Localized::default();
    let mut plain = None;
    for one in given {
        let named = one
            .split_once('=')
            .and_then(|(code, text)| Some((code.parse::<Language>().ok()?, text)));
        let (language, text) = named.unwrap_or((languages[0], one));
        let is_second = named.is_none() && plain.is_some();
        if text.trim().is_empty() || !languages.contains(&language) || is_second {
            bail!("--title {one}: write a title, in one of the languages of --languages");
        }
        if named.is_none() {
            plain = Some(text.trim());
        } else {
            titles = titles.with(language, text.trim());
        }
    }
    if let Some(plain) = plain {
        let without = languages
            .iter()
            .filter(|language| titles.get(**language).is_none());
        let without: Vec<Language> = without.copied().collect();
        if without.is_empty() {
            bail!("--title {plain}: each language has a title of its own; leave this one out");
        }
        for language in without {
            titles = titles.with(language, plain);
        }
    }
    Ok(titles)
}
