//! `cauce rate`: rate series that anybody brings, without a charter or a database.

mod compared;
mod rated;

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use intake::brought::BroughtFile;
use intake::series_csv::DecimalMark;
use kernel::Severity;
use progress::method::Instrument;

use crate::terminal::{self, complain};
use compared::Compared;
use rated::Rated;

/// Rates series that anybody brings, by one of four methods or by all of them side by side.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cauce rate --template > series.csv
  cauce rate series.csv --method cauce
  cauce rate series.csv --method un --format csv > rated.csv
  cauce rate calculation_components.yml --method statcan --format json
  cauce rate --open-sdg sdg-data --method statcan
  cauce rate series.csv --method all
  cat series.csv | cauce rate - --method destatis

FILE is a CSV with one row per series and year (columns: series, group, direction, limit, target,
target_year, base_year, base_value, year, value and, if you like, status), or a calculation file
in Open SDG's YAML form. A status says why a value is special: break, censored, suppressed,
not-due, not-reported, not-applicable. A year may be written 2024, 2024.0, 2015-16, 2015/2016
(counts as 2015) or 2024 Q1; the target year may be every, for a target that is to be met in every
year.

Columns may be parted by commas, semicolons, tabs or bars; what was found is said on standard error.
A number that may be 1200 as well as 1.2 (1.200 beside 980) refuses the file: --decimal tells.

--open-sdg reads a site as it is published: data/*.csv, the progress options in indicator-config/*.yml
or meta/*.md, the indicator_options of config_data.yml. Only rows without any disaggregation make a
series, unless the options choose one; a column Progress stands for the values. What is not rated is
said on standard error, with the reason. A status that was set by hand is kept and marked.

The CSV answer has the columns group,series,value,score,class,firmness,reason. Aggregates are rows
without a series. The class is in the method's own words. --method all has one column for each method
instead, with its class or the reason why it has none, and how many of those that answered agree. A name that a spreadsheet would calculate,
such as \"-5 to 9 years\", is led by an apostrophe there: remove one apostrophe at the beginning of a
cell, and one behind each comma, semicolon, tab or bar in it, and every name is the one that you
brought (docs/reference/csv.md). JSON has every name as it is.

Exit code: 0 rated, 1 the file has findings and was refused, 2 it could not be read.")]
pub struct Args {
    /// The file to rate; - reads standard input.
    #[arg(required_unless_present_any = ["template", "open_sdg"])]
    file: Option<PathBuf>,
    /// Rate a site in Open SDG's form instead: a folder with data and indicator-config or meta.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["file", "template", "decimal"])]
    open_sdg: Option<PathBuf>,
    /// The method that rates.
    #[arg(long, value_enum, default_value_t)]
    method: Method,
    /// The sign before decimals; without it, found in the numbers or refused where two readings fit.
    #[arg(long, value_enum)]
    decimal: Option<Decimal>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Print a file with every column, ready to be filled in.
    #[arg(long, conflicts_with = "file")]
    template: bool,
}

#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Method {
    /// Statistics Canada and Open SDG 2.4.
    Statcan,
    /// Weather symbols of the German Federal Statistical Office.
    Destatis,
    /// The United Nations' progress chart of 2023.
    Un,
    /// This program's own method.
    #[default]
    Cauce,
    /// All four side by side, with how far they agree.
    All,
}

impl Method {
    /// Returns the method with its published numbers; nothing where all are asked.
    fn instrument(self) -> Option<Instrument> {
        let id = match self {
            Self::Statcan => "statcan",
            Self::Destatis => "destatis",
            Self::Un => "un",
            Self::Cauce => "cauce",
            Self::All => return None,
        };
        Some(Instrument::published(id).expect("each of the four stands in the registry"))
    }
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Decimal {
    /// 20.5
    Point,
    /// 20,5
    Comma,
}

impl From<Decimal> for DecimalMark {
    fn from(said: Decimal) -> Self {
        match said {
            Decimal::Point => Self::Point,
            Decimal::Comma => Self::Comma,
        }
    }
}

#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs, with every step of the reasoning.
    Json,
}

/// Runs the command.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mut out = terminal::out();
    if args.template {
        return written(out.write_all(intake::series_csv::TEMPLATE.as_bytes()));
    }
    let (name, brought) = brought(&args)?;
    for finding in &brought.file.findings {
        complain!("{finding}");
    }
    let refused = |finding: &kernel::Finding| finding.severity == Severity::Error;
    if brought.file.findings.iter().any(refused) {
        complain!("cauce: {name} was refused whole; mend the lines named above and try again");
        return Ok(ExitCode::FAILURE);
    }
    let answer = match args.method.instrument() {
        Some(instrument) => {
            let rated = Rated::new(&instrument, &brought);
            for line in rated.disagreements().into_iter().chain(rated.by_hand()) {
                complain!("{name}: {line}");
            }
            match args.format {
                Format::Table => rated.table(),
                Format::Csv => rated.csv(),
                Format::Json => format!("{:#}\n", rated.json()),
            }
        }
        None => {
            let compared = Compared::new(&brought);
            for line in compared.by_hand() {
                complain!("{name}: {line}");
            }
            match args.format {
                Format::Table => compared.table(),
                Format::Csv => compared.csv(),
                Format::Json => format!("{:#}\n", compared.json()),
            }
        }
    };
    written(out.write_all(answer.as_bytes()))
}

/// Reads what is to be rated, with its name.
fn brought(args: &Args) -> anyhow::Result<(String, BroughtFile)> {
    if let Some(folder) = &args.open_sdg {
        let name = folder.display().to_string();
        return Ok((name, intake::opensdg::folder::read(folder)?));
    }
    let path = args.file.as_deref();
    let path = path.context("name a file, or - for standard input")?;
    let (name, bytes) = read(path)?;
    let brought = if is_yaml(path, &bytes) {
        intake::opensdg::read(&name, &bytes).into()
    } else {
        intake::series_csv::read_with(&name, &bytes, args.decimal.map(DecimalMark::from))
    };
    Ok((name, brought))
}

/// A reader that closed the pipe has read enough.
fn written(result: std::io::Result<()>) -> anyhow::Result<ExitCode> {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Reads one byte more than the reader of CSV accepts, so that a larger file is refused by it and
/// never held whole.
fn read(path: &Path) -> anyhow::Result<(String, Vec<u8>)> {
    let most = intake::series_csv::LARGEST_FILE as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        let mut input = std::io::stdin().lock().take(most);
        input
            .read_to_end(&mut bytes)
            .context("standard input could not be read")?;
        return Ok(("standard input".to_owned(), bytes));
    }
    let name = path.display().to_string();
    let done = intake::door::open(path)?.take(most).read_to_end(&mut bytes);
    done.with_context(|| format!("{name} could not be read"))?;
    Ok((name, bytes))
}

/// Returns whether a file is YAML: by its ending, else by a first line that is a key.
fn is_yaml(path: &Path, bytes: &[u8]) -> bool {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "yml" | "yaml" => true,
        "csv" | "tsv" | "txt" => false,
        _ => {
            let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
            let mut said = lines.filter(|line| !line.is_empty() && !line.starts_with(b"#"));
            said.next()
                .is_some_and(|line| line.ends_with(b":") || line == b"---")
        }
    }
}
