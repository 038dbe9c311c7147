//! `cauce assess`: every commitment on four axes, in a terminal.

use std::process::ExitCode;

use kernel::{Country, Day, Language};
use publication::Rated;
use serde_json::json;

use crate::command::shared::{CharterArg, wait};
use crate::terminal::drawn;

/// Rates every commitment of a charter on four axes that are never averaged.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce assess
  cauce assess --member GTM
  cauce assess --on 2024-05-07 --format json | jq '.ratings[] | select(.delivery == \"complete\").id'

Every rating is computed from published figures by a stated rule; nobody has adopted it yet.
`cauce explain C002` shows the whole reasoning of one.")]
pub struct Args {
    /// Rate as it could have been known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// Only the commitments that this country holds or joins, by its three-letter code.
    #[arg(long, value_name = "CODE")]
    member: Option<Country>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The language of titles.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Table,
    /// For programs, with the trace.
    Json,
}

/// Prints the ratings.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    let chosen: Vec<&Rated> = match args.member {
        None => snapshot.rated.iter().collect(),
        Some(country) => {
            if snapshot.compact.member(country).is_none() {
                anyhow::bail!(
                    "{country} is neither member nor observer of this compact on {}",
                    snapshot.on
                );
            }
            snapshot
                .held_by(country)
                .chain(snapshot.joined_by(country))
                .collect()
        }
    };
    match args.format {
        Format::Json => {
            let answer = json!({
                "on": snapshot.on.to_string(),
                "charter": snapshot.compact.version,
                "adopted_by": null,
                "ratings": chosen.iter().map(|rated| as_json(rated)).collect::<Vec<_>>(),
            });
            println!("{}", serde_json::to_string_pretty(&answer)?);
        }
        Format::Table => print_table(&chosen, args.lang, snapshot.on),
    }
    Ok(ExitCode::SUCCESS)
}

fn print_table(chosen: &[&Rated], language: Language, on: Day) {
    let mut table = drawn([
        "id",
        "holder",
        "promise",
        "delivery",
        "trajectory",
        "evidence",
        "time",
    ]);
    for rated in chosen {
        let (commitment, one) = (&rated.commitment, &rated.assessment);
        table.add_row([
            commitment.id.to_string(),
            commitment.holder.to_string(),
            commitment.title.said(language).text.to_owned(),
            one.delivery.code().to_owned(),
            one.trajectory.code().to_owned(),
            one.evidence.code().to_owned(),
            one.time.code().to_owned(),
        ]);
    }
    println!("{table}");
    println!(
        "{} commitments as known on {on}. Computed by a stated rule; adopted by nobody yet.",
        chosen.len()
    );
    if chosen.is_empty() {
        println!(
            "Nothing of its own was published by this country. That is a finding, not an error."
        );
    }
}

/// Returns a rating with its whole reasoning.
pub fn as_json(rated: &Rated) -> serde_json::Value {
    let one = &rated.assessment;
    let ids =
        |ids: &[kernel::ObservationId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let firmness = match &one.firmness {
        progress::Firmness::Firm => json!({ "class": "firm" }),
        progress::Firmness::Fragile(flips) => {
            let flips: Vec<String> = flips.iter().map(progress::Flip::to_string).collect();
            json!({ "class": "fragile", "moved_by": flips })
        }
        progress::Firmness::Undetermined(why) => {
            json!({ "class": "undetermined", "because": why.code() })
        }
    };
    json!({
        "id": rated.commitment.id.to_string(),
        "holder": rated.commitment.holder.to_string(),
        "title": rated.commitment.title.said(Language::En).text,
        "delivery": one.delivery.code(),
        "trajectory": one.trajectory.code(),
        "reason": match one.trajectory {
            progress::Trajectory::NotAssessable(reason) => Some(reason.code()),
            _ => None,
        },
        "evidence": one.evidence.code(),
        "time": one.time.code(),
        "by_first_wording": one.against_first.map(|(delivery, time)| json!({
            "delivery": delivery.code(), "time": time.code(),
        })),
        "firmness": firmness,
        "method": one.method.to_string(),
        "method_version": one.method_version,
        "rated_by": ids(&one.rated_by),
        "beside": ids(&one.beside),
        "chosen_by": one.chosen_by,
        "deliverables": one.deliverables.iter().map(|state| json!({
            "id": state.id,
            "state": state.state.code(),
            "shown_by": state.shown_by.as_ref().map(|(id, _)| id.to_string()),
        })).collect::<Vec<_>>(),
        "trace": one.trace.iter().map(|step| json!({
            "rule": step.rule, "inputs": step.inputs, "result": step.result,
        })).collect::<Vec<_>>(),
    })
}
