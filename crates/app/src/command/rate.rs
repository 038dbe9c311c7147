//! `cauce rate`: rate series that anybody brings, without a charter or a database.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use comfy_table::{ContentArrangement, presets};
use evidence::{Brought, Published, SeriesFile};
use intake::brought::BroughtFile;
use intake::series_csv::DecimalMark;
use kernel::{Clock, Severity};
use progress::Firmness;
use progress::assessment::Step;
use progress::firmness::firmness;
use progress::method::{Goal, GroupOutcome, Instrument, Outcome, OwnCuts, RatedFile, rate_goals};
use publication::Admitted;
use publication::table::{Cell, Column, Table};
use serde_json::{Value, json};

use crate::clock::MachineClock;
use crate::terminal::{self, complain};

/// Rates series that anybody brings, by one of four methods.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  cauce rate --template > series.csv
  cauce rate series.csv --method cauce
  cauce rate series.csv --method un --format csv > rated.csv
  cauce rate calculation_components.yml --method statcan --format json
  cat series.csv | cauce rate - --method destatis

FILE is a CSV with one row per series and year (columns: series, group, direction, limit, target,
target_year, base_year, base_value, year, value and, if you like, status), or a calculation file
in Open SDG's YAML form. A status says why a value is special: break, censored, suppressed,
not-due, not-reported, not-applicable. A year may be written 2024, 2024.0, 2015-16, 2015/2016
(counts as 2015) or 2024 Q1; the target year may be every, for a target that is to be met in every
year.

Columns may be parted by commas, semicolons, tabs or bars; what was found is said on standard error.
A number that may be 1200 as well as 1.2 (1.200 beside 980) refuses the file: --decimal tells.

The CSV answer has the columns group,series,value,score,class,firmness,reason. Aggregates are rows
without a series. The class is in the method's own words. A name that a spreadsheet would calculate,
such as \"-5 to 9 years\", is led by an apostrophe there: remove one apostrophe at the beginning of a
cell, and one behind each comma, semicolon, tab or bar in it, and every name is the one that you
brought (docs/reference/csv.md). JSON has every name as it is.

Exit code: 0 rated, 1 the file has findings and was refused, 2 it could not be read.")]
pub struct Args {
    /// The file to rate; - reads standard input.
    #[arg(required_unless_present = "template")]
    file: Option<PathBuf>,
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
}

impl Method {
    fn instrument(self) -> Instrument {
        let id = match self {
            Self::Statcan => "statcan",
            Self::Destatis => "destatis",
            Self::Un => "un",
            Self::Cauce => "cauce",
        };
        Instrument::published(id).expect("each of the four stands in the registry")
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
    let path = args.file.context("name a file, or - for standard input")?;
    let (name, bytes) = read(&path)?;
    let brought = if is_yaml(&path, &bytes) {
        intake::opensdg::read(&name, &bytes).into()
    } else {
        intake::series_csv::read_with(&name, &bytes, args.decimal.map(DecimalMark::from))
    };
    for finding in &brought.file.findings {
        complain!("{finding}");
    }
    let refused = |finding: &kernel::Finding| finding.severity == Severity::Error;
    if brought.file.findings.iter().any(refused) {
        complain!("cauce: {name} was refused whole; mend the lines named above and try again");
        return Ok(ExitCode::FAILURE);
    }
    let instrument = args.method.instrument();
    let rated = Rated::new(&instrument, &brought);
    for line in rated.disagreements() {
        complain!("{name}: {line}");
    }
    let answer = match args.format {
        Format::Table => rated.table(),
        Format::Csv => rated.csv(),
        Format::Json => format!("{:#}\n", rated.json()),
    };
    written(out.write_all(answer.as_bytes()))
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

/// A rated file, ready to be shown in any form.
struct Rated<'a> {
    instrument: &'a Instrument,
    file: &'a SeriesFile,
    rated: RatedFile,
    firmness: Vec<Firmness>,
}

impl<'a> Rated<'a> {
    fn new(instrument: &'a Instrument, brought: &'a BroughtFile) -> Self {
        let file = &brought.file;
        let goals: Vec<Goal> = goals(brought).collect();
        let firm = |(one, goal): (&Brought, &Goal)| firmness(instrument, &one.series, goal);
        Self {
            instrument,
            file,
            rated: rate_goals(instrument, file, &goals),
            firmness: file.series.iter().zip(&goals).map(firm).collect(),
        }
    }

    /// Yields each series with its outcome and firmness.
    fn series(&self) -> impl Iterator<Item = (&Brought, &Outcome, &Firmness)> {
        let outcomes = self.rated.outcomes.iter().zip(&self.firmness);
        self.file
            .series
            .iter()
            .zip(outcomes)
            .map(|(one, (outcome, firm))| (one, outcome, firm))
    }

    /// Says where the rating published in the file does not follow from its own inputs.
    fn disagreements(&self) -> Vec<String> {
        if self.instrument.method().id != "statcan" {
            return Vec::new();
        }
        let differs = |theirs: &Published, value, score, word: &str| {
            !same(theirs.value, value) || !same(theirs.score, score) || theirs.status != word
        };
        let of_series = self.series().filter_map(|(one, ours, _)| {
            let theirs = one.published.as_ref()?;
            differs(theirs, ours.value, ours.score, ours.class_word).then(|| {
                let published = &theirs.status;
                let name = &one.name;
                format!(
                    "\"{name}\" was published as {published}; its inputs give {}",
                    ours.class_word
                )
            })
        });
        let groups = self.file.groups.iter().zip(&self.rated.groups);
        let of_groups = groups.filter_map(|((path, theirs), (_, ours))| {
            let theirs = theirs.as_ref().filter(|theirs| theirs.score.is_some())?;
            let differs = differs(theirs, theirs.value, ours.score, &ours.class_word);
            differs.then(|| {
                let path = path.join("/");
                format!(
                    "the group \"{path}\" was published as {}; its series give {}",
                    theirs.status, ours.class_word
                )
            })
        });
        of_series.chain(of_groups).collect()
    }

    /// The rows of the answer, in the order of its columns.
    fn rows(&self) -> Vec<[String; 7]> {
        let number = |value: Option<f64>| value.map_or_else(String::new, |v| v.to_string());
        let series = self.series().map(|(one, outcome, firm)| {
            [
                one.group.join("/"),
                one.name.clone(),
                number(outcome.value),
                number(outcome.score),
                outcome.class_word.to_owned(),
                said(firm),
                outcome
                    .reason
                    .map_or_else(String::new, |reason| reason.code().to_owned()),
            ]
        });
        let groups = self.rated.groups.iter().map(|(path, group)| {
            [
                path.join("/"),
                String::new(),
                String::new(),
                number(group.score),
                group.class_word.clone(),
                String::new(),
                coverage(group),
            ]
        });
        series.chain(groups).collect()
    }

    fn csv(&self) -> String {
        let column = |name: &&str| Column {
            name: (*name).to_owned(),
            about: String::new(),
        };
        let cell = |(index, text): (usize, String)| match text.parse::<f64>() {
            Ok(number) if index == 2 || index == 3 => Cell::Real(number),
            _ if text.is_empty() => Cell::Empty,
            _ => Cell::Text(text),
        };
        let row = |row: [String; 7]| row.into_iter().enumerate().map(cell).collect();
        press::csv::write(&Admitted::of_own_file(Table {
            name: "rated".to_owned(),
            on: MachineClock.today(),
            columns: COLUMNS.iter().map(column).collect(),
            rows: self.rows().into_iter().map(row).collect(),
        }))
    }

    fn table(&self) -> String {
        let mut table = comfy_table::Table::new();
        table
            .load_style(presets::UTF8_HORIZONTAL_ONLY)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_header(COLUMNS);
        for mut row in self.rows() {
            // A table is for eyes; the other forms keep every digit.
            for cell in &mut row[2..4] {
                if let Ok(value) = cell.parse::<f64>() {
                    *cell = format!("{value:.4}");
                }
            }
            table.add_row(row);
        }
        let method = self.instrument.method();
        format!(
            "{table}\nMethod {} {}. Computed from the file by a stated rule; adopted by nobody.\n",
            method.id, method.version
        )
    }

    fn json(&self) -> Value {
        let method = self.instrument.method();
        let parameters = self.instrument.params().numbers().iter();
        let parameters: serde_json::Map<String, Value> = parameters
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let series: Vec<Value> = self
            .series()
            .map(|(one, outcome, firm)| {
                json!({
                    "group": one.group,
                    "series": one.name,
                    "value": outcome.value,
                    "score": outcome.score,
                    "class": outcome.class_word,
                    "trajectory": outcome.class.code(),
                    "firmness": firm.code(),
                    "moved_by": moved_by(firm),
                    "reason": outcome.reason.map(progress::NotAssessable::code),
                    "trace": outcome.trace.iter().map(step).collect::<Vec<_>>(),
                })
            })
            .collect();
        let groups: Vec<Value> = self
            .rated
            .groups
            .iter()
            .map(|(path, group)| {
                json!({
                    "group": path,
                    "score": group.score,
                    "class": group.class_word,
                    "n_series": group.n_series,
                    "n_assessed": group.n_assessed,
                })
            })
            .collect();
        json!({
            "method": method.id,
            "version": method.version,
            "parameters": parameters,
            "series": series,
            "groups": groups,
        })
    }
}

/// Yields what each series is rated against.
fn goals(brought: &BroughtFile) -> impl Iterator<Item = Goal> {
    let pairs = brought.file.series.iter().zip(&brought.terms);
    pairs.map(|(one, terms)| {
        let [high, medium, low] = terms.cuts;
        Goal {
            every_year: terms.every_year,
            cuts: OwnCuts { high, medium, low },
            ..Goal::brought(one)
        }
    })
}

const COLUMNS: [&str; 7] = [
    "group", "series", "value", "score", "class", "firmness", "reason",
];

fn same(theirs: Option<f64>, ours: Option<f64>) -> bool {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= 1e-9,
        (theirs, ours) => theirs == ours,
    }
}

/// How many of a group's series its class rests on, where that is not all of them.
fn coverage(group: &GroupOutcome) -> String {
    if group.n_series == 0 {
        "no series".to_owned()
    } else if group.n_assessed == group.n_series {
        String::new()
    } else {
        format!("{} of {} series assessed", group.n_assessed, group.n_series)
    }
}

fn moved_by(firmness: &Firmness) -> Vec<String> {
    match firmness {
        Firmness::Fragile(flips) => flips.iter().map(progress::Flip::to_string).collect(),
        Firmness::Firm | Firmness::Undetermined(_) => Vec::new(),
    }
}

fn said(firmness: &Firmness) -> String {
    match firmness {
        Firmness::Fragile(_) => format!("fragile ({})", moved_by(firmness).join(" ")),
        other => other.code().to_owned(),
    }
}

fn step(step: &Step) -> Value {
    let inputs = step
        .inputs
        .iter()
        .map(|(name, what)| (name.clone(), json!(what)));
    let inputs: serde_json::Map<String, Value> = inputs.collect();
    json!({ "rule": step.rule, "inputs": inputs, "result": step.result })
}
