//! `cauce movement alarms release`: one draft, released by a person.

use std::process::ExitCode;

use anyhow::{Context, bail};
use kernel::{Clock, Country};
use movement::alert::{Need, Recipient};
use publication::Snapshot;
use publication::counts::watch;

use crate::clock::MachineClock;
use crate::command::movement::known;
use crate::command::shared::wait;
use crate::terminal::say;

/// What goes out.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce movement alarms release irregular-entries_pan_month@2024-05 --by \"Regional secretariat\" \\
      --need reception-places --to CRI:\"Reception service\" --reason \"Shelters are full.\"")]
pub struct Release {
    /// The draft's name: the series and the month, as `list` writes it
    id: String,
    /// The office under whose name it goes out
    #[arg(long, value_name = "OFFICE")]
    by: String,
    /// Why, in words; it is public
    #[arg(long)]
    reason: String,
    /// What people will need: reception-places, interviews, water-and-food, medical-care, interpreters
    #[arg(long = "need", value_name = "NEED", required = true)]
    needs: Vec<Need>,
    /// Who is told: a focal point for protection or reception, as COUNTRY:OFFICE
    #[arg(long = "to", value_name = "COUNTRY:OFFICE", required = true, value_parser = recipient)]
    recipients: Vec<Recipient>,
    #[command(flatten)]
    known: known::Args,
}

fn recipient(text: &str) -> Result<Recipient, String> {
    let (country, office) = text
        .split_once(':')
        .ok_or("write COUNTRY:OFFICE, such as CRI:Reception service")?;
    let country = country
        .trim()
        .parse::<Country>()
        .map_err(|error| error.to_string())?;
    if office.trim().is_empty() {
        return Err("name the office after the colon".to_owned());
    }
    Ok(Recipient {
        country,
        office: office.trim().to_owned(),
    })
}

/// Releases the draft and writes it into the log.
pub fn run(args: Release) -> anyhow::Result<ExitCode> {
    wait(async {
        let store = known::store(&args.known).await?;
        let known: Snapshot = known::snapshot_of(&args.known, Some(&store)).await?;
        let movements = &known.movements;
        let (slug, _) = args
            .id
            .split_once('@')
            .context("a draft is named SERIES@MONTH, as list writes it")?;
        let Some(watched) = movements.watched().iter().find(|one| one.line.slug == slug) else {
            bail!(
                "{slug} is no series that is watched; cauce movement alarms list names the drafts"
            );
        };
        let outlook = movements
            .outlooks()
            .iter()
            .find(|one| one.line.slug == slug);
        let Some(draft) = watch::draft(watched, outlook, args.needs.clone()) else {
            bail!(
                "{slug} gives no signal in its last month ({}), or has no forecast to say how many are expected",
                watched.last
            );
        };
        let draft = draft?;
        if draft.id() != args.id {
            bail!("the draft of {slug} is {}; {} is past", draft.id(), args.id);
        }
        let released = draft.release(
            &args.by,
            MachineClock.today(),
            &args.reason,
            args.recipients.clone(),
        )?;
        store.log_alarm(&released).await?;
        say!(
            "released {} on {}; expected: {}; told: {}",
            released.draft.id(),
            released.released_on,
            (released.draft.expected())
                .map(|(month, said)| format!("{month} {said}"))
                .collect::<Vec<_>>()
                .join(", "),
            (released.recipients.iter())
                .map(|one| format!("{} ({})", one.office, one.country))
                .collect::<Vec<_>>()
                .join(", ")
        );
        say!("It stands in the log. A running site shows it after SIGHUP or at its next start.");
        Ok(ExitCode::SUCCESS)
    })
}
