//! `cauce shares`: what each member carries, between its least and its most.

use std::process::ExitCode;

use kernel::{Country, Day};
use publication::responsibility;

use crate::command::answer;
use crate::command::shared::{CharterArg, TextCsvOrJson, wait};
use crate::terminal::{complain, say};

/// Says who carries how much: never ranked, never added up.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce shares
  cauce shares --member COL
  cauce shares --format csv > shares.csv
  cauce shares --on 2026-07-01 --format json")]
pub struct Args {
    /// Only this member, by its three-letter code.
    #[arg(long, value_name = "CODE")]
    member: Option<Country>,
    /// As it could have been known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How to answer.
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints the shares.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    let member = args.member.map(|country| country.to_string());
    if let Some(country) = args.member
        && !responsibility::members(&snapshot).contains(&country)
    {
        anyhow::bail!("{country} is no member of this compact on {}", snapshot.on);
    }
    let asked: Vec<(&str, &str)> = member
        .iter()
        .map(|code| ("member", code.as_str()))
        .collect();
    let table = answer::table(&snapshot, "member_shares", &asked)?;
    let columns = [
        "member", "measure", "unit", "value", "v_low", "v_high", "year", "reason",
    ];
    answer::print(&table, &columns, args.format)?;
    if args.format == TextCsvOrJson::Text {
        match responsibility::year(&snapshot) {
            Some(year) => say!(
                "Of {year}, as known on {}. In the order of codes: no rank, no total. A share is no obligation.",
                snapshot.on
            ),
            None => complain!(
                "No table of people and residents was out by {}.",
                snapshot.on
            ),
        }
    }
    Ok(ExitCode::SUCCESS)
}
