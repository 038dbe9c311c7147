//! `cauce money sums`: the sums of files, streamed.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::bail;
use assistance::{Rule, TransactionKind, write_amount};
use clap::ValueEnum;
use intake::iati::sums::{Answer, By, Question, Row, UNDATED, sum};
use kernel::{Currency, Severity};
use press::csv::row as row_of;
use serde_json::json;

use super::input;
use crate::command::shared::CsvOrJson;
use crate::terminal::{self, complain};

const EXAMPLES: &str = "\
Examples:
  cauce money sums usaid-sv.xml --by recipient,year --stage disbursement,expenditure
  cauce money sums activities/ --by type --in USD --rates eurofxref-hist.csv --rates imf.csv
  cauce money sums big.xml.gz --format json > sums.json

A transaction's own country and sector come first; the activity's percentages, rebased to 100,
serve where it has none. Parts add up to the whole to the cent. Money without place, sector or year
is kept as unlocated, unclassified or undated; money without a known currency is left out, with its
line. What is told again in one activity under the same reference counts once. Kinds are never mixed
unless --by leaves out type; say --stage then.";

/// Arguments of `cauce money sums`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Activity files (IATI 2.01 to 2.03), plain or gzip, or folders of them.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Columns of the answer.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "type,recipient,year,sector,currency"
    )]
    by: Vec<Column>,
    /// Kinds of transaction, by name or code; all when absent.
    #[arg(long, value_delimiter = ',')]
    stage: Vec<TransactionKind>,
    /// Vocabulary of the sectors: 1 is the DAC's five-digit list.
    #[arg(long, default_value = "1")]
    vocabulary: String,
    /// Currency to convert into; needs --rates.
    #[arg(long = "in", requires = "rates")]
    into: Option<Currency>,
    /// Rate files of the European Central Bank or the Monetary Fund, the preferred one first.
    #[arg(long, requires = "into")]
    rates: Vec<PathBuf>,
    /// How daily rates are used.
    #[arg(long, value_enum, default_value = "daily")]
    rule: DailyRule,
    /// Form of the answer.
    #[arg(long, value_enum, default_value = "csv")]
    format: CsvOrJson,
    /// Threads for several files.
    #[arg(long, default_value_t = 2)]
    threads: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Column {
    Type,
    Recipient,
    Year,
    Sector,
    Currency,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DailyRule {
    /// The last fixing on or before the value date, at most ten days old.
    Daily,
    /// The last fixing of the month before.
    MonthBefore,
}

/// Sums the files and writes the answer.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let files = input::files(&args.files)?;
    let question = question(&args)?;
    let bar = input::bar(&files);
    let mut total: Option<Answer> = None;
    let mut refused = Vec::new();
    input::each(
        &files,
        args.threads,
        |path| {
            let file = input::open(path, &bar)?;
            anyhow::Ok(sum(file, &input::name(path), &question))
        },
        |at, answer| {
            match answer? {
                Ok(answer) => {
                    total = Some(match total.take() {
                        Some(total) => total.plus(answer),
                        None => answer,
                    });
                }
                Err(refusal) => refused.push(refusal.finding(&input::name(&files[at]))),
            }
            Ok(())
        },
    )?;
    bar.finish_and_clear();
    for finding in &refused {
        complain!("{finding}");
    }
    let Some(total) = total else {
        bail!("no file could be read; see the lines above");
    };
    let rows = total.rows();
    let out = terminal::out();
    match args.format {
        CsvOrJson::Csv => write_csv(out, &total, &rows),
        CsvOrJson::Json => write_json(out, &total, &rows, &refused),
    }
    .or_else(ignore_closed_pipe)?;
    let found = report(&total);
    Ok(ExitCode::from(u8::from(found || !refused.is_empty())))
}

fn question(args: &Args) -> anyhow::Result<Question> {
    let rule = match args.rule {
        DailyRule::Daily => Rule::Daily,
        DailyRule::MonthBefore => Rule::MonthBefore,
    };
    let mut tables = Vec::new();
    for path in &args.rates {
        let file = intake::door::open(path)?;
        tables.push(intake::iati::rates::read(file, &input::name(path), rule)?);
    }
    let has = |column| args.by.contains(&column);
    Ok(Question {
        by: By {
            kind: has(Column::Type),
            recipient: has(Column::Recipient),
            year: has(Column::Year),
            sector: has(Column::Sector),
            currency: has(Column::Currency),
        },
        kinds: args.stage.clone(),
        vocabulary: args.vocabulary.clone(),
        into: args.into.map(|into| (into, Arc::new(tables))),
    })
}

/// The cells of a row with their names.
fn cells(row: &Row) -> Vec<(&'static str, String)> {
    let mut cells = Vec::with_capacity(8);
    if let Some(kind) = row.kind {
        cells.push(("type", kind.name().to_owned()));
    }
    if let Some(recipient) = &row.recipient {
        cells.push(("recipient", recipient.clone()));
    }
    match row.year {
        Some(0) => cells.push(("year", UNDATED.to_owned())),
        Some(year) => cells.push(("year", year.to_string())),
        None => {}
    }
    if let Some(sector) = &row.sector {
        cells.push(("sector", sector.clone()));
    }
    if let Some(published) = row.published {
        cells.push(("published_currency", published.to_string()));
    }
    cells.push(("currency", row.currency.to_string()));
    let amount = write_amount(row.minor, row.currency.decimal_places());
    cells.push(("amount", amount));
    cells.push(("parts", row.n_parts.to_string()));
    cells
}

fn write_csv(mut out: impl Write, total: &Answer, rows: &[Row]) -> anyhow::Result<()> {
    let header = |name: &'static str, asked: bool| asked.then_some(name);
    let by = total.by;
    let published = rows.iter().any(|row| row.published.is_some());
    let names = [
        header("type", by.kind),
        header("recipient", by.recipient),
        header("year", by.year),
        header("sector", by.sector),
        header("published_currency", published),
        Some("currency"),
        Some("amount"),
        Some("parts"),
    ];
    row_of(&mut out, names.into_iter().flatten())?;
    for row in rows {
        row_of(&mut out, cells(row).iter().map(|(_, cell)| cell.as_str()))?;
    }
    out.flush()?;
    Ok(())
}

fn write_json(
    mut out: impl Write,
    total: &Answer,
    rows: &[Row],
    refused: &[kernel::Finding],
) -> anyhow::Result<()> {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let cells = cells(row).into_iter();
            cells
                .map(|(name, cell)| (name.to_owned(), json!(cell)))
                .collect::<serde_json::Map<_, _>>()
        })
        .collect();
    let left_out: Vec<_> = total
        .left_out
        .iter()
        .map(|(key, (minor, n))| {
            json!({
                "currency": key.currency.code(),
                "amount": write_amount(*minor, key.currency.decimal_places()),
                "transactions": n,
                "reason": key.reason.to_string(),
            })
        })
        .collect();
    let converted: Vec<_> = total
        .converted
        .iter()
        .map(|((source, rule), n)| {
            json!({
                "source": source,
                "rule": rule.map_or("par", Rule::word),
                "transactions": n,
            })
        })
        .collect();
    let findings: Vec<_> = total
        .notes
        .iter()
        .flat_map(|notes| notes.clone().into_findings())
        .chain(refused.iter().cloned())
        .map(|finding| {
            json!({
                "file": finding.file,
                "line": finding.line,
                "severity": severity(finding.severity),
                "what": finding.what,
                "advice": finding.advice,
            })
        })
        .collect();
    let document = json!({
        "bytes": total.n_bytes,
        "activities": total.n_activities,
        "transactions": total.n_transactions,
        "summed": total.n_summed,
        "rows": rows,
        "converted": converted,
        "left_out": left_out,
        "findings": findings,
    });
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)?;
    Ok(())
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Notice => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// Writes what was found and left out to standard error; returns whether it weighs.
fn report(total: &Answer) -> bool {
    complain!(
        "{} activities, {} transactions, {} of them summed",
        total.n_activities,
        total.n_transactions,
        total.n_summed
    );
    for ((source, rule), n) in &total.converted {
        let rule = rule.map_or("par", Rule::word);
        complain!("{n} transactions converted by {source}, rule {rule}");
    }
    for (key, (minor, n)) in &total.left_out {
        complain!(
            "left out: {} in {n} transactions: {}",
            kernel::Money::new(*minor, key.currency),
            key.reason
        );
    }
    let mut weighs = !total.left_out.is_empty();
    for notes in &total.notes {
        weighs |= notes
            .counts()
            .values()
            .any(|(severity, _)| *severity > Severity::Notice);
        for finding in notes.clone().into_findings() {
            complain!("{finding}");
        }
    }
    weighs
}

/// A reader who stops listening, such as `head`, is no error.
fn ignore_closed_pipe(error: anyhow::Error) -> anyhow::Result<()> {
    let closed = error.chain().any(|cause| {
        let io = cause
            .downcast_ref::<std::io::Error>()
            .map(std::io::Error::kind);
        io == Some(std::io::ErrorKind::BrokenPipe)
    });
    if closed { Ok(()) } else { Err(error) }
}
