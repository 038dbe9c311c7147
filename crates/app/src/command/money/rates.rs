//! `cauce money rates`: exchange rates kept beside the database, for the pages and for `--in`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use assistance::{Rates, Rule};
use publication::money::aid::Offered;

use super::input;
use crate::terminal::say;

const EXAMPLES: &str = "\
Examples:
  cauce money rates eurofxref-hist.csv imf_exchangerates_A_ENDA_USD.csv
  cauce money rates                    (what is kept)

Daily references of the European Central Bank and yearly averages of the Monetary Fund are read. A file
of the same name takes the place of the one before. Daily files come before averages, whatever their
order. Convert with `cauce money totals --in USD`; a running site reads them when it starts.";

/// Arguments of `cauce money rates`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Rate files; none lists what is kept.
    files: Vec<PathBuf>,
    /// The folder of the database.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Checks the files, keeps them, and tells what is kept.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    // All are read before any is kept.
    read(&args.files, Rule::Daily)?;
    let folder = args.data.join("rates");
    if !args.files.is_empty() {
        fs::create_dir_all(&folder)
            .with_context(|| format!("{} cannot be made; see --data", folder.display()))?;
    }
    for path in &args.files {
        let name = input::name(path);
        let beside = folder.join(format!("{name}.new"));
        fs::copy(path, &beside)
            .and_then(|_| fs::rename(&beside, folder.join(&name)))
            .with_context(|| format!("{name} cannot be kept in {}", folder.display()))?;
    }
    let files = kept(&args.data)?;
    for table in read(&files, Rule::Daily)? {
        let version: String = table.version.chars().take(12).collect();
        say!(
            "{}: {} rates, rule {}, version {version}",
            table.source,
            table.len(),
            table.rule
        );
    }
    if files.is_empty() {
        say!("no rates are kept; name a file to keep it");
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the files that are kept, in order of name.
pub fn kept(data: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let folder = data.join("rates");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| format!("cannot list {}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    files.sort();
    Ok(files)
}

/// Reads rate files for a rule, with the version of each; daily references first.
pub fn read(files: &[PathBuf], rule: Rule) -> anyhow::Result<Vec<Rates>> {
    let mut tables = Vec::new();
    for path in files {
        let bytes = intake::door::bytes(path, intake::door::MOST_TEXT)?;
        let mut table = intake::iati::rates::read(bytes.as_slice(), &input::name(path), rule)?;
        let (digest, _) = intake::digest::of_reader(bytes.as_slice())?;
        digest.as_str().clone_into(&mut table.version);
        tables.push(table);
    }
    tables.sort_by_key(|table| table.rule == Rule::AnnualAverage);
    Ok(tables)
}

/// Returns what the pages may offer: every rule with the tables that serve it.
pub fn offered(data: &Path) -> anyhow::Result<Offered> {
    let files = kept(data)?;
    let mut by_rule = Vec::new();
    for rule in [Rule::Daily, Rule::MonthBefore, Rule::AnnualAverage] {
        let mut tables = read(&files, rule)?;
        if rule == Rule::AnnualAverage {
            tables.retain(|table| table.rule == Rule::AnnualAverage);
        }
        if !tables.is_empty() {
            by_rule.push((rule, tables));
        }
    }
    Ok(Offered::of(by_rule))
}
