//! `cauce money totals`: what the store knows, counted once.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use assistance::total::{Cell, Columns, Opened, Sum, Totals, by_place};
use assistance::{Activity, Claim, TransactionKind, write_amount};
use clap::ValueEnum;
use kernel::Currency;
use press::csv::row as row_of;
use serde_json::json;
use store::assistance::Known;

use super::known::{Asked, Converting, each_activity, reports, survey, value};
use crate::command::shared::{CsvOrJson, wait};
use crate::terminal::{self, complain};

const EXAMPLES: &str = "\
Examples:
  cauce money totals --by type,recipient --in USD --rates eurofxref-hist.csv
  cauce money totals --on 2021-06-08 --stage disbursement,expenditure
  cauce money totals --stage disbursement --rows > rows.csv

Reports of one activity in several files of one publisher are merged by transaction. Second-hand
reports stand aside, and so does as much of a parent's amount as its children report of the same
kind and year, and what is dated after its file became known. No publisher's report takes anything
from another's. With --in, spending is also given as an interval: above, everything reported;
below, what remains when children stand for their parents and each activity's own incoming funds
are taken off; and how much of these funds published links explain.";

/// Arguments of `cauce money totals`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    converting: Converting,
    /// Columns of the answer.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "type,recipient,year"
    )]
    by: Vec<Column>,
    /// Kinds of transaction, by name or code; all when absent.
    #[arg(long, value_delimiter = ',')]
    stage: Vec<TransactionKind>,
    /// Every transaction with its place in the file, and why it is inside or not, instead of sums.
    #[arg(long)]
    rows: bool,
    /// Form of the answer.
    #[arg(long, value_enum, default_value = "csv")]
    format: CsvOrJson,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Column {
    Type,
    Reporter,
    Recipient,
    Year,
    Sector,
    Terms,
}

/// Counts and writes the answer.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(count(args))
}

async fn count(args: Args) -> anyhow::Result<ExitCode> {
    let has = |column| args.by.contains(&column);
    let columns = Columns {
        kind: has(Column::Type),
        recipient: has(Column::Recipient),
        year: has(Column::Year),
        sector: has(Column::Sector),
        reporter: has(Column::Reporter),
        terms: has(Column::Terms),
    };
    let converter = args.converting.converter(&args.asked)?;
    let (store, files) = args.asked.open().await?;
    let survey = survey(&store, &files).await?;
    let names = store.money_file_names().await?;
    let mut totals = Totals::new(columns, &args.stage);
    let mut rows = terminal::out();
    if args.rows {
        row_of(&mut rows, ROW)?;
    }
    let mut failed = None;
    each_activity(&store, &files, |group| {
        let reported = reports(group, &files);
        totals.add(
            &reported,
            &survey,
            &mut |claim| value(converter.as_ref(), claim),
            &mut |opened| {
                if args.rows && failed.is_none() {
                    let known = &group[opened.report];
                    let cells = row(known, &names, &opened);
                    failed = row_of(&mut rows, cells.iter().map(String::as_str)).err();
                }
            },
        );
    })
    .await?;
    store.close().await;
    if let Some(error) = failed {
        return Err(error.into());
    }
    rows.flush()?;
    drop(rows);
    if !args.rows {
        let out = terminal::out();
        match args.format {
            CsvOrJson::Csv => write_csv(out, columns, &totals)?,
            CsvOrJson::Json => write_json(out, columns, &totals, &args, &files)?,
        }
    }
    report(&totals, &args);
    Ok(ExitCode::SUCCESS)
}

/// What stands in the row of one claim.
const ROW: [&str; 14] = [
    "activity",
    "type",
    "date",
    "value_date",
    "amount",
    "currency",
    "counted",
    "in_currency",
    "divided",
    "excluded",
    "reference",
    "file",
    "line",
    "byte",
];

fn row(known: &Known, names: &BTreeMap<i64, String>, opened: &Opened<'_>) -> [String; 14] {
    let claim = opened.claim;
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (counted, into, parts) = match opened.counted {
        Some((minor, currency)) => (
            write_amount(minor, currency.decimal_places()),
            currency.to_string(),
            divided(&known.activity, claim, minor, currency),
        ),
        None => Default::default(),
    };
    [
        known.activity.id.clone(),
        claim.kind.name().to_owned(),
        day(claim.day),
        day(claim.value_day),
        write_amount(claim.minor, claim.currency.decimal_places()),
        claim.currency.to_string(),
        counted,
        into,
        parts,
        opened
            .excluded
            .map(|why| why.word().to_owned())
            .unwrap_or_default(),
        claim.reference.clone(),
        names.get(&known.held_file).cloned().unwrap_or_default(),
        claim.line.to_string(),
        claim.at.to_string(),
    ]
}

/// Writes how an amount is divided over countries and regions: `SV 60.00|HN 40.00`.
fn divided(activity: &Activity, claim: &Claim, minor: i128, currency: Currency) -> String {
    let parts: Vec<String> = by_place(activity, claim, minor)
        .into_iter()
        .map(|(code, part)| {
            let code = if code.is_empty() { "unlocated" } else { code };
            let amount = write_amount(part, currency.decimal_places());
            format!("{code} {amount}")
        })
        .collect();
    parts.join("|")
}

fn cells(columns: Columns, cell: &Cell, sum: Sum) -> Vec<(&'static str, String)> {
    let or = |text: &str, nobody: &str| if text.is_empty() { nobody } else { text }.to_owned();
    let mut cells = Vec::new();
    if columns.kind {
        cells.push(("type", cell.kind.name().to_owned()));
    }
    if columns.reporter {
        cells.push(("reporter", or(&cell.reporter, "unnamed")));
    }
    if columns.recipient {
        cells.push(("recipient", or(&cell.recipient, "unlocated")));
    }
    if columns.year {
        let year = if cell.year == 0 {
            "undated".to_owned()
        } else {
            cell.year.to_string()
        };
        cells.push(("year", year));
    }
    if columns.terms {
        cells.push(("terms", cell.terms.word().to_owned()));
    }
    if columns.sector {
        cells.push(("sector", or(&cell.sector, "unclassified")));
    }
    cells.push(("currency", cell.currency.to_string()));
    cells.push((
        "amount",
        write_amount(sum.minor, cell.currency.decimal_places()),
    ));
    cells.push(("parts", sum.n_parts.to_string()));
    cells
}

fn write_csv(mut out: impl Write, columns: Columns, totals: &Totals) -> anyhow::Result<()> {
    for (number, (cell, sum)) in totals.cells.iter().enumerate() {
        let cells = cells(columns, cell, *sum);
        if number == 0 {
            row_of(&mut out, cells.iter().map(|(name, _)| *name))?;
        }
        row_of(&mut out, cells.iter().map(|(_, text)| text.as_str()))?;
    }
    out.flush()?;
    Ok(())
}

fn write_json(
    mut out: impl Write,
    columns: Columns,
    totals: &Totals,
    args: &Args,
    files: &[store::assistance::KnownFile],
) -> anyhow::Result<()> {
    let rows: Vec<_> = totals
        .cells
        .iter()
        .map(|(cell, sum)| {
            cells(columns, cell, *sum)
                .into_iter()
                .map(|(name, text)| (name.to_owned(), json!(text)))
                .collect::<serde_json::Map<_, _>>()
        })
        .collect();
    let excluded: Vec<_> = totals
        .excluded
        .iter()
        .map(|((why, currency), sum)| {
            json!({
                "reason": why.word(),
                "currency": currency.code(),
                "amount": write_amount(sum.minor, currency.decimal_places()),
                "transactions": sum.n_parts,
            })
        })
        .collect();
    let spent = args.converting.into.map(|into| {
        let amount = |minor| write_amount(minor, into.decimal_places());
        json!({
            "currency": into.code(),
            "upper": amount(totals.spent.upper),
            "lower": amount(totals.spent.lower),
            "left_to_children": amount(totals.spent.below),
            "explained": amount(totals.spent.explained),
            "explained_share": totals.spent.explained_share(),
            "transactions": totals.spent.n_claims,
        })
    });
    let files: Vec<_> = files
        .iter()
        .map(|file| {
            json!({
                "dataset": file.dataset,
                "name": file.name,
                "sha256": file.digest,
                "known_on": file.known_on.to_string(),
                "recorded_on": file.recorded_on.to_string(),
            })
        })
        .collect();
    let document = json!({"files": files, "rows": rows, "spent": spent, "excluded": excluded});
    serde_json::to_writer_pretty(&mut out, &document)?;
    writeln!(out)?;
    Ok(())
}

/// Says beside the answer what stands outside it and how sure it is.
fn report(totals: &Totals, args: &Args) {
    for ((why, currency), sum) in &totals.excluded {
        let amount = write_amount(sum.minor, currency.decimal_places());
        complain!(
            "outside: {} transactions, {currency} {amount}: {}",
            sum.n_parts,
            why.word()
        );
    }
    if let Some(into) = args.converting.into {
        let amount = |minor| write_amount(minor, into.decimal_places());
        let explained = totals
            .spent
            .explained_share()
            .map(|share| {
                format!(
                    "; links explain {:.1} % of the funds taken off",
                    share * 100.0
                )
            })
            .unwrap_or_default();
        if totals.spent.below != 0 {
            complain!(
                "children report {into} {} of their parents' spending too",
                amount(totals.spent.below)
            );
        }
        complain!(
            "spent: between {into} {} and {into} {} in {} transactions{explained}",
            amount(totals.spent.lower),
            amount(totals.spent.upper),
            totals.spent.n_claims,
        );
    }
}
