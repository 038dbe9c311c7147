//! `cauce causes`: what can be said of indicators of why people leave, and why nothing can be said of most.

use std::process::ExitCode;

use kernel::{Country, Day};
use publication::responsibility;

use crate::command::answer;
use crate::command::shared::{CharterArg, TextCsvOrJson, wait};
use crate::terminal::say;

/// Says of each indicator how it stands, or why nothing can be said; nothing here says that it is a cause.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce causes --origin VEN
  cauce causes --format csv > causes.csv
  cauce causes --origin SLV --on 2026-07-01 --format json")]
pub struct Args {
    /// Only this country, by its three-letter code.
    #[arg(long, value_name = "CODE")]
    origin: Option<Country>,
    /// As it could have been known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How to answer.
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints the classes.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    let origins = responsibility::origins(&snapshot);
    if let Some(country) = args.origin
        && !origins.contains(&country)
    {
        anyhow::bail!("no indicator of {country} was out by {}", snapshot.on);
    }
    let code = args.origin.map(|country| country.to_string());
    let asked: Vec<(&str, &str)> = code.iter().map(|code| ("country", code.as_str())).collect();
    let table = answer::table(&snapshot, "cause_classes", &asked)?;
    let columns = [
        "country",
        "cause",
        "latest",
        "latest_year",
        "earlier",
        "earlier_year",
        "class",
        "reason",
        "trajectory",
        "per_year",
    ];
    answer::print(&table, &columns, args.format)?;
    if args.format == TextCsvOrJson::Text {
        say!(
            "As known on {}. A change beside a promise is not its effect.",
            snapshot.on
        );
    }
    Ok(ExitCode::SUCCESS)
}
