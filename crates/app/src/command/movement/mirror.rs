//! `cauce movement mirror`: one corridor as several count it, before any smoothing.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use movement::mirror::{Comparison, Count, compare, disagreement};
use publication::counts::lines::month;
use serde_json::{Value, json};

use super::known;
use super::output;
use crate::command::shared::TextCsvOrJson;
use crate::terminal::{complain, drawn, say};

/// Who counted a corridor, in the order in which people pass.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Compares each count with the next along the corridor: the lag in months at which their monthly changes
agree best, how well they agree there, and the second count as a multiple of the first, month by month.
Nothing is averaged, and no count is called the true one. Without files the corridors of the charter are
compared, with the counts of the charter and of files that were taken in.

A file is long CSV with the columns series,period,value; each series is one who counts.

Examples:
  cauce movement mirror
  cauce movement mirror counts.csv --chain PAN,HND,MEX
  cauce movement mirror --format csv > mirrors.csv

Exit code: 0 compared, 1 nothing shares enough months, 2 could not run.")]
pub struct Args {
    /// Long CSV with series,period,value; left out, the charter's corridors
    file: Option<PathBuf>,
    /// The series of the file in the order in which people pass; left out, the file's order
    #[arg(long, value_delimiter = ',', requires = "file")]
    chain: Vec<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    known: known::Args,
}

/// One comparison with the names of both.
struct Pair {
    corridor: String,
    names: (String, String),
    compared: Option<Comparison>,
}

/// Compares and writes the answer to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let pairs = match &args.file {
        Some(file) => of_file(file, &args.chain)?,
        None => of_charter(&args.known)?,
    };
    match args.format {
        TextCsvOrJson::Text => write_text(&pairs),
        TextCsvOrJson::Csv => write_csv(&pairs)?,
        TextCsvOrJson::Json => write_json(&pairs)?,
    }
    Ok(ExitCode::from(u8::from(
        pairs.iter().all(|pair| pair.compared.is_none()),
    )))
}

fn of_charter(known: &known::Args) -> anyhow::Result<Vec<Pair>> {
    let snapshot = known::snapshot(known)?;
    let mut pairs = Vec::new();
    for view in snapshot.movements.mirrors() {
        for (first, second, compared) in view.compared {
            pairs.push(Pair {
                corridor: view.chain.id.clone(),
                names: (first.to_string(), second.to_string()),
                compared,
            });
        }
        for year in view.years {
            let (a, b) = (year.least.1 as f64, year.most.1 as f64);
            if let Some(apart) = disagreement(a, b) {
                complain!(
                    "{}: {} of {}: {} says {}, {} says {}; {:.0} apart ({:.1} %)",
                    view.chain.id,
                    year.measure,
                    year.period,
                    year.least.0,
                    year.least.1,
                    year.most.0,
                    year.most.1,
                    apart.difference,
                    apart.per_cent
                );
            }
        }
    }
    Ok(pairs)
}

fn of_file(file: &std::path::Path, chain: &[String]) -> anyhow::Result<Vec<Pair>> {
    let lines = known::lines_of(file)?;
    let order: Vec<String> = if chain.is_empty() {
        lines.iter().map(|line| line.name.clone()).collect()
    } else {
        chain.to_vec()
    };
    let mut counts = Vec::new();
    for name in order {
        let Some(line) = lines.iter().find(|line| line.name == name) else {
            bail!("{}: there is no series named {name}", file.display());
        };
        counts.push((
            name,
            Count {
                // The comparison does not look at who counted; any country will do where a file names series.
                reporter: line
                    .name
                    .parse()
                    .unwrap_or_else(|_| "PAN".parse().expect("a country")),
                measure: String::new(),
                first: line.first,
                values: line
                    .values
                    .iter()
                    .map(|v| v.is_finite().then_some(*v))
                    .collect(),
            },
        ));
    }
    Ok((counts.windows(2))
        .map(|pair| Pair {
            corridor: file.display().to_string(),
            names: (pair[0].0.clone(), pair[1].0.clone()),
            compared: compare(&pair[0].1, &pair[1].1),
        })
        .collect())
}

fn write_text(pairs: &[Pair]) {
    if pairs.is_empty() {
        say!("no corridor has two counts at hand; take files in with cauce movement import");
        return;
    }
    let mut table = drawn([
        "corridor",
        "from → to",
        "lag",
        "agreement",
        "ratio",
        "each month",
        "months",
    ]);
    for pair in pairs {
        let way = format!("{} → {}", pair.names.0, pair.names.1);
        match &pair.compared {
            None => table.add_row([
                pair.corridor.clone(),
                way,
                "too few months in common".into(),
            ]),
            Some(c) => table.add_row([
                pair.corridor.clone(),
                way,
                format!("{} months", c.lag),
                format!("{:.2}", c.agreement),
                format!("{:.2}", c.ratio),
                format!("{:.2} to {:.2}", c.range.0, c.range.1),
                c.n_months.to_string(),
            ]),
        };
    }
    say!("{table}");
}

fn write_csv(pairs: &[Pair]) -> anyhow::Result<()> {
    let header = [
        "corridor",
        "first",
        "second",
        "lag",
        "agreement",
        "month",
        "count_first",
        "count_second",
        "ratio",
    ];
    let rows = pairs
        .iter()
        .filter_map(|pair| Some((pair, pair.compared.as_ref()?)));
    let rows = rows.flat_map(|(pair, c)| {
        c.months.iter().map(move |(number, a, b, ratio)| {
            vec![
                pair.corridor.clone(),
                pair.names.0.clone(),
                pair.names.1.clone(),
                c.lag.to_string(),
                format!("{:.3}", c.agreement),
                month(*number).to_string(),
                a.to_string(),
                b.to_string(),
                format!("{ratio:.4}"),
            ]
        })
    });
    output::csv(&header.map(str::to_owned), rows)
}

fn write_json(pairs: &[Pair]) -> anyhow::Result<()> {
    let one = |pair: &Pair| -> Value {
        let compared = pair.compared.as_ref().map(|c| {
            let months: Vec<Value> = (c.months.iter())
                .map(|(number, a, b, ratio)| json!({"month": month(*number).to_string(), "first": a, "second": b, "ratio": ratio}))
                .collect();
            json!({"lag": c.lag, "agreement": c.agreement, "ratio": c.ratio, "least": c.range.0, "most": c.range.1, "months": months})
        });
        json!({"corridor": pair.corridor, "first": pair.names.0, "second": pair.names.1, "compared": compared})
    };
    output::json(&json!({ "compared": pairs.iter().map(one).collect::<Vec<_>>() }))
}
