//! `cauce money export`: what the store knows, for other programs.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use assistance::claim::{Activity, Claim, merged};
use clap::ValueEnum;
use kernel::Clock;
use press::money::{flows, geojson, hxl, iati};
use store::assistance::Known;

use super::known::{Asked, each_activity};
use crate::clock::MachineClock;
use crate::command::shared::wait;
use crate::terminal::{self, complain};

const EXAMPLES: &str = "\
Examples:
  cauce money export --format iati > activities.xml
  cauce money export --format csv --on 2021-06-08 > transactions.csv
  cauce money export --format geojson --dataset compact > places.geojson

iati is IATI 2.03 in the order of its schema; csv carries HXL tags in its second row; geojson divides
an activity's spending evenly over its points and says so; fts has the shape of humanitarian flows.
Reports of one activity are merged by transaction; second-hand reports give way to first-hand ones.";

/// Arguments of `cauce money export`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    asked: Asked,
    /// Form of the file.
    #[arg(long, value_enum)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Iati,
    Csv,
    Geojson,
    Fts,
}

/// Writes everything asked for to standard output.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(export(args))
}

async fn export(args: Args) -> anyhow::Result<ExitCode> {
    let (store, files) = args.asked.open().await?;
    let mut writer = Writer {
        out: terminal::out(),
        format: args.format,
        n_features: 0,
        left_out: BTreeMap::new(),
    };
    writer.begin()?;
    let mut failed = None;
    each_activity(&store, &files, |group| {
        if failed.is_none() {
            failed = writer.group(group).err();
        }
    })
    .await?;
    store.close().await;
    if let Some(error) = failed {
        return Err(error.into());
    }
    writer.end()?;
    for (why, n) in &writer.left_out {
        complain!("left out: {n}: {why}");
    }
    Ok(ExitCode::from(u8::from(!writer.left_out.is_empty())))
}

struct Writer<W: Write> {
    out: W,
    format: Format,
    n_features: usize,
    left_out: BTreeMap<String, usize>,
}

impl<W: Write> Writer<W> {
    fn begin(&mut self) -> std::io::Result<()> {
        match self.format {
            Format::Iati => iati::begin(&mut self.out, MachineClock.today()),
            Format::Csv => hxl::begin(&mut self.out),
            Format::Geojson => geojson::begin(&mut self.out),
            Format::Fts => flows::begin(&mut self.out),
        }
    }

    fn group(&mut self, group: &[Known]) -> std::io::Result<()> {
        let mut reports: Vec<&Activity> = group.iter().map(|known| &known.activity).collect();
        if reports.iter().any(|report| !report.is_secondary) {
            reports.retain(|report| !report.is_secondary);
        }
        // The report that was touched last speaks for the activity.
        let Some(speaks) = reports.iter().copied().max_by_key(|report| report.updated) else {
            return Ok(());
        };
        let (claims, _) = merged(&reports);
        let claims: Vec<&Claim> = claims.into_iter().map(|(_, claim)| claim).collect();
        let is_first = self.n_features == 0;
        match self.format {
            Format::Iati => {
                if let Some(lacking) = iati::lacking(speaks) {
                    *self.left_out.entry(lacking.to_string()).or_default() += 1;
                    return Ok(());
                }
                let n = iati::activity(&mut self.out, speaks, &claims)?;
                if n > 0 {
                    let why = "transactions without a date or a kind".to_owned();
                    *self.left_out.entry(why).or_default() += n;
                }
            }
            Format::Csv => hxl::activity(&mut self.out, speaks, &claims)?,
            Format::Geojson => {
                self.n_features += geojson::activity(&mut self.out, speaks, &claims, is_first)?;
            }
            Format::Fts => {
                self.n_features += flows::activity(&mut self.out, speaks, &claims, is_first)?;
            }
        }
        Ok(())
    }

    fn end(&mut self) -> std::io::Result<()> {
        match self.format {
            Format::Iati => iati::end(&mut self.out)?,
            Format::Csv => {}
            Format::Geojson => geojson::end(&mut self.out)?,
            Format::Fts => flows::end(&mut self.out)?,
        }
        self.out.flush()
    }
}
