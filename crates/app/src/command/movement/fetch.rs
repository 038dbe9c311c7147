//! `cauce movement fetch`: a published table from its source, when somebody asks for it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use indicatif::ProgressBar;
use intake::fetch::{Ask, fetch};
use intake::movement::remote;
use kernel::Clock;
use kernel::address::without_secrets;

use crate::clock::MachineClock;
use crate::command::shared::FetchArgs;
use crate::terminal::say;

/// Where a table is had from.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Nothing is asked for unless this command is given, and nothing is taken in: the file is written as CSV
beside its address, for cauce movement check and cauce movement import. Its name states the day, which
is taken as that of the snapshot.

Examples:
  cauce movement fetch unhcr --table population --years 2020-2024 --origin VEN
  cauce movement fetch unhcr --table asylum-applications --years 2023 --asylum MEX --out downloads/
  cauce movement fetch hdx --dataset haiti-displacement --resource flows.csv
  cauce movement fetch sdmx --base https://sdmx.oecd.org/public/rest --flow OECD.ELS,DSD_MIG@DF_MIG --key all --years 2020-
  cauce movement fetch address https://example.org/counts.csv

A --base names another server: a mirror of one's own, or a stand-in for a trial.")]
pub struct Args {
    #[command(subcommand)]
    source: Source,
    /// The folder into which the file is written
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    out: PathBuf,
    /// Ask addresses of this machine and of private networks too
    #[arg(long, global = true)]
    allow_private: bool,
    #[command(flatten)]
    limits: FetchArgs,
}

#[derive(Debug, clap::Subcommand)]
enum Source {
    /// The refugee agency's statistics
    #[command(after_help = "Examples:
  cauce movement fetch unhcr --years 2020-2024 --origin VEN
  cauce movement fetch unhcr --table asylum-applications --years 2023 --asylum MEX")]
    Unhcr {
        /// Which table: population, asylum-applications, asylum-decisions or solutions
        #[arg(long, default_value = "population", value_parser = ["population", "asylum-applications", "asylum-decisions", "solutions"])]
        table: String,
        /// A year, or the first and the last: 2020-2024
        #[arg(long, value_parser = years)]
        years: (Option<i16>, Option<i16>),
        /// The agency's code of the country of origin; left out, all
        #[arg(long, default_value = "")]
        origin: String,
        /// The agency's code of the country of asylum; left out, all
        #[arg(long, default_value = "")]
        asylum: String,
        /// The server
        #[arg(long, default_value = remote::UNHCR)]
        base: String,
    },
    /// A file of the humanitarian data exchange
    #[command(after_help = "Examples:
  cauce movement fetch hdx --dataset haiti-displacement --resource flows.csv")]
    Hdx {
        /// The data set, as the end of its address names it
        #[arg(long)]
        dataset: String,
        /// A part of the file's name; left out, the first CSV or workbook
        #[arg(long)]
        resource: Option<String>,
        /// The server
        #[arg(long, default_value = remote::HDX)]
        base: String,
    },
    /// Any server of statistical data (SDMX REST)
    #[command(after_help = "Examples:
  cauce movement fetch sdmx --base https://sdmx.oecd.org/public/rest --flow OECD.ELS,DSD_MIG@DF_MIG --years 2020-")]
    Sdmx {
        /// The server, up to and without /data
        #[arg(long)]
        base: String,
        /// The flow: AGENCY,FLOW,VERSION
        #[arg(long)]
        flow: String,
        /// The key of dimensions
        #[arg(long, default_value = "all")]
        key: String,
        /// The first and the last year: 2020-2024, or 2020-
        #[arg(long, value_parser = years)]
        years: Option<(Option<i16>, Option<i16>)>,
    },
    /// Any address
    #[command(after_help = "Examples:
  cauce movement fetch address https://example.org/counts.csv --out downloads/")]
    Address {
        /// The address of a CSV or of a workbook
        address: String,
    },
}

/// Reads `2023`, `2020-2024` or `2020-`.
fn years(text: &str) -> Result<(Option<i16>, Option<i16>), String> {
    let year = |text: &str| match text.trim() {
        "" => Ok(None),
        text => (text.parse::<i16>().ok())
            .filter(|year| (1950..=2100).contains(year))
            .map(Some)
            .ok_or_else(|| format!("\"{text}\" is no year; write 2023 or 2020-2024")),
    };
    match text.split_once('-') {
        Some((first, last)) => Ok((year(first)?, year(last)?)),
        None => Ok((year(text)?, year(text)?)),
    }
}

/// Fetches the table and says where it lies.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    let answered = std::cell::RefCell::new(String::new());
    let ask = |address: &str, accept: &str| -> Result<Vec<u8>, intake::fetch::NotFetched> {
        bar.set_message(without_secrets(address));
        let ask = Ask {
            accept,
            allow_private: args.allow_private,
            ..args.limits.limited(Ask::of(address))
        };
        let fetched = fetch(&ask)?;
        answered.replace(fetched.address);
        Ok(fetched.bytes)
    };
    let remote::Had { name, bytes, .. } = match &args.source {
        Source::Unhcr {
            table,
            years: (first, last),
            origin,
            asylum,
            base,
        } => {
            let years = (first.unwrap_or(1951), last.unwrap_or(today.year()));
            let wanted = remote::Unhcr {
                base,
                table,
                years,
                origin,
                asylum,
            };
            remote::unhcr(&wanted, today, ask)?
        }
        Source::Hdx {
            dataset,
            resource,
            base,
        } => remote::hdx(base, dataset, resource.as_deref(), today, ask)?,
        Source::Sdmx {
            base,
            flow,
            key,
            years,
        } => remote::sdmx(base, flow, key, years.unwrap_or_default(), today, ask)?,
        Source::Address { address } => remote::address(address, today, ask)?,
    };
    bar.finish_and_clear();
    let path = written(&args.out, &name, &bytes)?;
    say!(
        "{}: {} bytes from {}",
        path.display(),
        bytes.len(),
        answered.take()
    );
    say!("next: cauce movement check {}", path.display());
    Ok(ExitCode::SUCCESS)
}

/// Writes the file whole or not at all; what is there already is never overwritten.
fn written(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{}: the folder cannot be made", folder.display()))?;
    let path = folder.join(name);
    if path.exists() {
        if std::fs::read(&path)? == bytes {
            return Ok(path);
        }
        bail!(
            "{} is there already and differs; move it away or choose another folder with --out",
            path.display()
        );
    }
    let half = folder.join(format!(".{name}.part"));
    std::fs::write(&half, bytes)
        .with_context(|| format!("{}: cannot be written", half.display()))?;
    std::fs::rename(&half, &path)
        .with_context(|| format!("{}: cannot be written", path.display()))?;
    Ok(path)
}
