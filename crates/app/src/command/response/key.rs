//! `cauce response key`: whole units divided by a key, with what it cannot weigh and what it cannot cover.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use kernel::Day;
use publication::responsibility;
use response::key::{Division, Lacking, Weight, divide};
use rust_decimal::Decimal;
use serde_json::json;

use crate::command::shared::{CharterArg, TextOrJson, wait};
use crate::terminal::{complain, drawn, say};

/// Divides whole units by a weighted mean of shares of people and of the economy.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce response key --key ammr-2024 --set members --quantity 20000
  cauce response key --key population --quantity 1000 --format json
  cauce response key --file own.csv --weight 0.5 --quantity 21000

A file has the columns country, population, gdp and, where wanted, receives (yes or no): whose share covers
nothing. Largest remainder; among equals the code decides. No member of the compact has agreed to any key.

Exit code: 0 divided, 1 the file is refused, 2 it could not be divided.")]
pub struct Args {
    /// A key of the charter.
    #[arg(long, value_name = "ID", required_unless_present = "file")]
    key: Option<String>,
    /// Over whom.
    #[arg(long, value_enum, default_value_t)]
    set: Set,
    /// A table of your own instead of the charter's members.
    #[arg(long, value_name = "FILE", conflicts_with = "key")]
    file: Option<PathBuf>,
    /// How much the share of people weighs in a table of your own, from 0 to 1.
    #[arg(long, value_name = "W", default_value = "0.5", requires = "file")]
    weight: Weight,
    /// How many whole units are divided.
    #[arg(long, value_name = "N", default_value = "20000", value_parser = clap::value_parser!(u64).range(..=1_000_000_000_000))]
    quantity: u64,
    /// As it could have been known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Set {
    /// Every member of the compact.
    #[default]
    Members,
}

/// Divides, and prints what each would bear.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let division = match &args.file {
        Some(file) => {
            let bytes = std::fs::read(file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            match intake::response::parties(&file.display().to_string(), &bytes) {
                Ok(parties) => divide(&parties, args.weight, args.quantity)?,
                Err(wrong) => {
                    wrong.iter().for_each(|finding| complain!("{finding}"));
                    return Ok(ExitCode::FAILURE);
                }
            }
        }
        None => match of_members(&args)? {
            Some(division) => division,
            None => return Ok(ExitCode::FAILURE),
        },
    };
    match args.format {
        TextOrJson::Json => say!("{}", serde_json::to_string_pretty(&as_json(&division))?),
        TextOrJson::Text => print(&division, args.quantity),
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns what a key of the charter gives the members; nothing where the charter is refused.
fn of_members(args: &Args) -> anyhow::Result<Option<Division>> {
    let Set::Members = args.set;
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(None);
    };
    let id = args.key.as_deref().unwrap_or_default();
    let keys = &snapshot.basis.keys;
    let Some(key) = keys.iter().find(|key| key.id == id) else {
        let ids: Vec<&str> = keys.iter().map(|key| key.id.as_str()).collect();
        anyhow::bail!(
            "there is no key \"{id}\"; the charter has {}",
            ids.join(", ")
        );
    };
    let division = responsibility::division(&snapshot, key, args.quantity);
    let division = division.with_context(|| {
        format!(
            "no table of people and residents was out by {}",
            snapshot.on
        )
    })?;
    Ok(Some(division?))
}

fn per_cent(share: Decimal) -> String {
    format!("{:.3}", (share * Decimal::ONE_HUNDRED).round_dp(3))
}

fn print(division: &Division, quantity: u64) {
    let mut table = drawn([
        "country",
        "share %",
        "least",
        "most",
        "any weights",
        "units",
        "receives",
    ]);
    for part in &division.parts {
        table.add_row([
            part.country.to_string(),
            per_cent(part.share),
            per_cent(part.low),
            per_cent(part.high),
            format!("{}–{}", per_cent(part.low_w), per_cent(part.high_w)),
            part.quantity.to_string(),
            if part.receives { "yes" } else { "" }.to_owned(),
        ]);
    }
    say!("{table}");
    for (country, lacking) in &division.not_computable {
        let (what, latest) = told(*lacking);
        let latest = latest.map_or_else(String::new, |year| format!(" after {year}"));
        say!("{country} cannot be weighed: no {what} was published{latest}.");
    }
    if !division.uncovered.is_zero() {
        say!(
            "Uncovered by construction: {} % falls on those who receive.",
            per_cent(division.uncovered)
        );
    }
    say!("{quantity} units in all. An illustration: no member has agreed to a key.");
}

fn told(lacking: Lacking) -> (&'static str, Option<i16>) {
    match lacking {
        Lacking::People(latest) => ("number of people", latest),
        Lacking::Economy(latest) => ("economy", latest),
    }
}

fn as_json(division: &Division) -> serde_json::Value {
    let parts = division.parts.iter().map(|part| {
        json!({
            "country": part.country.code(),
            "share": part.share.to_string(),
            "low": part.low.to_string(),
            "high": part.high.to_string(),
            "low_w": part.low_w.to_string(),
            "high_w": part.high_w.to_string(),
            "quantity": part.quantity,
            "receives": part.receives,
        })
    });
    let lacking = division.not_computable.iter().map(|(country, lacking)| {
        let (what, latest) = told(*lacking);
        json!({ "country": country.code(), "lacks": what, "latest_year": latest })
    });
    json!({
        "agreed": false,
        "parts": parts.collect::<Vec<_>>(),
        "not_computable": lacking.collect::<Vec<_>>(),
        "uncovered_by_construction": division.uncovered.to_string(),
    })
}
