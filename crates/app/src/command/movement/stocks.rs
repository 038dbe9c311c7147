//! `cauce movement stocks`: flows estimated from two counts of stocks.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use intake::movement::long;
use kernel::Clock;
use movement::Level;
use movement::stocks::agreement::System;
use movement::stocks::uncertainty::RangedFlows;
use movement::stocks::{
    Change, Estimate, EstimateError, Method, Precision, Spread, Table, estimate, with_intervals,
};
use publication::counts::{self, EstimatedFlow, THRESHOLD};
use serde_json::{Value, json};

use super::input::{level, read};
use super::{output, places};
use crate::clock::MachineClock;
use crate::command::shared::{CsvOrJson, wait};
use crate::terminal::complain;

/// Two counts and how flows are worked out from them.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Args {
    /// Stocks at the start: CSV with the columns birthplace,residence,value
    #[arg(long, value_name = "FILE")]
    start: PathBuf,
    /// Stocks at the end: CSV with the columns birthplace,residence,value
    #[arg(long, value_name = "FILE")]
    end: PathBuf,
    /// Births between the two counts: CSV with the columns country,value
    #[arg(long, value_name = "FILE")]
    births: Option<PathBuf>,
    /// Deaths between the two counts: CSV with the columns country,value
    #[arg(long, value_name = "FILE")]
    deaths: Option<PathBuf>,
    /// How flows are worked out
    #[arg(long, value_enum, default_value = "pseudo-bayes")]
    method: Name,
    /// The weight on the fewest moves in pseudo-bayes, 0 to 1
    #[arg(long, default_value_t = 0.87)]
    weight: f64,
    /// The number of movers in rates; left out, the net migration that the counts imply
    #[arg(long)]
    movers: Option<f64>,
    /// The levels of the intervals, in per cent
    #[arg(long, value_delimiter = ',', default_value = "80,95", value_parser = level)]
    interval: Vec<Level>,
    /// The number of perturbed runs behind the intervals, at least 20
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(20..=100_000))]
    draws: u32,
    /// The seed of the perturbed runs; the same seed gives the same intervals
    #[arg(long, default_value_t = 20_220_610)]
    seed: u64,
    /// The relative standard deviation of foreign-born stocks
    #[arg(long, default_value_t = Spread::default().foreign_born)]
    spread: f64,
    /// Give the estimates alone, to compare with another program; not for publication
    #[arg(long)]
    point: bool,
    /// Stop the fit where the reference implementation stops, to compare its documented digits
    #[arg(long, requires = "point")]
    as_documented: bool,
    /// Keep the estimate under this short name, for the page of estimates; needs --title and --source
    #[arg(
        long,
        value_name = "NAME",
        requires = "title",
        requires = "source",
        conflicts_with = "point"
    )]
    keep: Option<String>,
    /// What is estimated, for the page
    #[arg(long)]
    title: Option<String>,
    /// The address at which the stocks were read
    #[arg(long, value_name = "ADDRESS")]
    source: Option<String>,
    /// The folder of the database in which it is kept
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "csv")]
    format: CsvOrJson,
}

/// The methods by the names used on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Name {
    /// Increases of stocks; decreases are dropped
    DropNegatives,
    /// Increases of stocks; decreases are returns to the birthplace
    ReverseNegatives,
    /// The first stocks, scaled to a number of movers
    Rates,
    /// The fewest moves that explain both counts; people may come from and go elsewhere
    MinimumOpen,
    /// The fewest moves that explain both counts, within the table
    MinimumClosed,
    /// Moves as if everybody chose a place anew, within the table
    IndependentClosed,
    /// A weighted mean of the fewest moves and of independent ones
    PseudoBayes,
}

const HELP: &str = "\
Files are long CSV with a header line, plain, gzip or .xlsx. Countries may be named by code or by
name in five languages; \"World\" and \"Others\" are no places. The answer bears codes. The
accounting methods (minimum-…, independent-closed, pseudo-bayes) need the native-born too: a row
for each country in which birthplace and residence are the same. Pairs that are left out count as
nought.

Examples:
  cauce movement stocks --start 2015.csv --end 2020.csv --method drop-negatives
  cauce movement stocks --start 2015.csv --end 2020.csv --births b.csv --deaths d.csv \\
      --method pseudo-bayes --draws 1000 --interval 80,95 --format json

  2015.csv:                         b.csv:
    birthplace,residence,value        country,value
    GTM,GTM,15200000                  GTM,1890000
    GTM,USA,950000                    USA,19100000
    USA,USA,274000000
    USA,GTM,9000

  cauce movement stocks --start 2015.csv --end 2020.csv --births b.csv --deaths d.csv --draws 1000 \\
      --keep members-2020 --title \"Members, 2015 to 2020\" --source https://…

The answer has one row for each ordered pair of countries. Intervals come from perturbed runs: every
count is multiplied by an error of the stated spread, nine tenths of it shared by the two counts of
the same people. They hold errors of counting, not errors of method: published methods differ by more.";

/// Estimates flows and writes them to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (names, change) = change(&args)?;
    let method = method(&args);
    let explain = |error: EstimateError| match error {
        EstimateError::Deaths(i) => anyhow::anyhow!(
            "{}: more deaths than people counted at the start; check both files",
            names[i]
        ),
        EstimateError::Births(i) => anyhow::anyhow!(
            "{}: more births than people counted at the end; check both files",
            names[i]
        ),
        other => anyhow::anyhow!(other),
    };
    let mut levels = args.interval.clone();
    levels.sort_unstable();
    levels.dedup();
    let remaining = if args.point {
        let precision = if args.as_documented {
            Precision::AsDocumented
        } else {
            Precision::Exact
        };
        let found = estimate(&change, method, precision).map_err(explain)?;
        write_points(&args, &names, &found)?;
        found.remaining
    } else {
        let spread = Spread {
            foreign_born: args.spread,
            ..Spread::default()
        };
        let found = with_intervals(
            &change,
            method,
            spread,
            &levels,
            args.draws as usize,
            args.seed,
        )
        .map_err(explain)?;
        write_ranged(&args, &names, &levels, &found)?;
        keep(&args, &names, &found)?;
        found.remaining
    };
    if remaining > 1.0 {
        complain!(
            "notice: the two counts contradict each other by up to {remaining:.0} persons in one \
             country; its flows are not to be trusted"
        );
        return Ok(ExitCode::from(1));
    }
    Ok(ExitCode::SUCCESS)
}

fn method(args: &Args) -> Method {
    match args.method {
        Name::DropNegatives => Method::DropNegatives,
        Name::ReverseNegatives => Method::ReverseNegatives,
        Name::Rates => Method::Rates {
            n_movers: args.movers,
        },
        Name::MinimumOpen => Method::MINIMUM_OPEN,
        Name::MinimumClosed => Method::MINIMUM_CLOSED,
        Name::IndependentClosed => Method::Accounting {
            system: System::Closed,
            weight: 0.0,
        },
        Name::PseudoBayes => Method::Accounting {
            system: System::Closed,
            weight: args.weight,
        },
    }
}

/// Reads the files into tables over the same countries, in the order of their first appearance.
fn change(args: &Args) -> anyhow::Result<(Vec<String>, Change)> {
    let start = read(&args.start, long::stocks)?;
    let end = read(&args.end, long::stocks)?;
    let mut names: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for stock in start.iter().chain(&end) {
        for name in [&stock.birthplace, &stock.residence] {
            if !places.contains_key(name) {
                places.insert(name.clone(), names.len());
                names.push(name.clone());
            }
        }
    }
    places::tell(&args.start, &start, &end);
    places::tell(&args.end, &end, &start);
    let table = |stocks: &[long::Stock]| {
        let mut table = Table::zero(names.len());
        for stock in stocks {
            table.set(
                places[&stock.birthplace],
                places[&stock.residence],
                stock.value,
            );
        }
        table
    };
    let (start, end) = (table(&start), table(&end));
    if method(args).needs_populations() {
        let lacking: Vec<&str> = (names.iter().enumerate())
            .filter(|(i, _)| start.at(*i, *i) == 0.0 && end.at(*i, *i) == 0.0)
            .map(|(_, name)| name.as_str())
            .collect();
        if !lacking.is_empty() {
            bail!(
                "no native-born for {}; add rows in which birthplace and residence are the same, \
                 or use drop-negatives or reverse-negatives",
                lacking.join(", ")
            );
        }
    }
    let vital = |file: &Option<PathBuf>, what: &str| -> anyhow::Result<Vec<f64>> {
        let Some(path) = file else {
            if method(args).needs_populations() {
                complain!("notice: no {what} are given; nought is assumed everywhere");
            }
            return Ok(vec![0.0; names.len()]);
        };
        let given: BTreeMap<String, f64> = read(path, long::by_country)?;
        (names.iter())
            .map(|name| {
                given.get(name).copied().with_context(|| {
                    format!(
                        "{}: no row for {name}; write 0 if there were none",
                        path.display()
                    )
                })
            })
            .collect()
    };
    let change = Change {
        births: vital(&args.births, "births")?,
        deaths: vital(&args.deaths, "deaths")?,
        start,
        end,
    };
    Ok((names, change))
}

/// Returns every ordered pair of different countries.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n)
        .flat_map(move |i| (0..n).map(move |j| (i, j)))
        .filter(|(i, j)| i != j)
}

fn write_points(args: &Args, names: &[String], found: &Estimate) -> anyhow::Result<()> {
    let flows = &found.flows;
    if args.format == CsvOrJson::Csv {
        let header = ["origin", "destination", "value"].map(str::to_owned);
        let rows = pairs(names.len()).map(|(i, j)| {
            vec![
                names[i].clone(),
                names[j].clone(),
                flows.at(i, j).to_string(),
            ]
        });
        return output::csv(&header, rows);
    }
    let listed: Vec<Value> = pairs(names.len())
        .map(|(i, j)| json!({"origin": names[i], "destination": names[j], "value": flows.at(i, j)}))
        .collect();
    output::json(&json!({
        "method": method_name(args),
        "total": flows.total(),
        "largest_population_not_met": found.remaining,
        "left_the_system": by_name(names, &found.left_the_system),
        "entered_the_system": by_name(names, &found.entered_the_system),
        "flows": listed,
    }))
}

/// The most flows of an estimate that are kept for publication, the largest.
const MOST_KEPT: usize = 2_000;

/// Keeps the estimate for the page of estimates, where that was asked for.
fn keep(args: &Args, names: &[String], found: &RangedFlows) -> anyhow::Result<()> {
    let (Some(id), Some(title), Some(source)) = (&args.keep, &args.title, &args.source) else {
        return Ok(());
    };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        bail!("\"{id}\" is not a short name; write lower-case words joined by hyphens");
    }
    if !source.starts_with("https://") && !source.starts_with("http://") {
        bail!("a source must be an address; begin it with https://");
    }
    let all: Vec<EstimatedFlow> = pairs(names.len())
        .map(|(i, j)| EstimatedFlow {
            origin: names[i].clone(),
            destination: names[j].clone(),
            persons: found.at(i, j).clone(),
        })
        .collect();
    let largest = counts::gathered::ranked(&all, THRESHOLD);
    let estimate = counts::Estimate {
        id: id.clone(),
        title: title.clone(),
        source: source.clone(),
        method: method_name(args),
        n_draws: found.n_draws as u32,
        kept_on: MachineClock.today(),
        flows: largest.into_iter().take(MOST_KEPT).cloned().collect(),
    };
    let is_new = wait(async {
        let store = crate::command::serve::open_store(&args.data).await?;
        Ok(store.keep_estimate(&estimate).await?)
    })?;
    if !is_new {
        bail!(
            "an estimate named {id} was kept before; choose another name, so that what was shown stays"
        );
    }
    complain!(
        "kept {id}: {} flows of at least {THRESHOLD} persons",
        estimate.flows.len()
    );
    Ok(())
}

fn by_name(names: &[String], values: &[f64]) -> Value {
    names
        .iter()
        .cloned()
        .zip(values.iter().map(|v| json!(v)))
        .collect()
}

fn method_name(args: &Args) -> String {
    use clap::ValueEnum;
    let possible = args.method.to_possible_value();
    possible.map_or_else(String::new, |value| value.get_name().to_owned())
}

fn write_ranged(
    args: &Args,
    names: &[String],
    levels: &[Level],
    found: &RangedFlows,
) -> anyhow::Result<()> {
    if args.format == CsvOrJson::Csv {
        let mut header = ["origin", "destination", "value"]
            .map(str::to_owned)
            .to_vec();
        header.extend(output::interval_columns(levels));
        let rows = pairs(names.len()).map(|(i, j)| {
            let mut row = vec![names[i].clone(), names[j].clone()];
            row.extend(output::ranged_cells(found.at(i, j)));
            row
        });
        return output::csv(&header, rows);
    }
    let listed: Vec<Value> = pairs(names.len())
        .map(|(i, j)| {
            let mut object = output::ranged_json(found.at(i, j));
            object.insert("origin".into(), json!(names[i]));
            object.insert("destination".into(), json!(names[j]));
            Value::Object(object)
        })
        .collect();
    output::json(&json!({
        "method": method_name(args),
        "draws": found.n_draws,
        "seed": args.seed,
        "total": output::ranged_json(&found.total),
        "largest_population_not_met": found.remaining,
        "flows": listed,
    }))
}
