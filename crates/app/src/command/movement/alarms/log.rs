//! `cauce movement alarms log`: what was released, by whom, when and why.

use std::process::ExitCode;

use serde_json::json;

use super::record_json;
use crate::command::movement::known;
use crate::command::movement::output;
use crate::command::shared::{TextCsvOrJson, wait};
use crate::terminal::say;

/// The log.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce movement alarms log
  cauce movement alarms log --format csv")]
pub struct Log {
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    known: known::Args,
}

/// Writes the log.
pub fn run(args: &Log) -> anyhow::Result<ExitCode> {
    let alarms = wait(async { Ok(known::store(&args.known).await?.alarms().await?) })?;
    let needs = |alarm: &movement::alert::Released| {
        alarm
            .draft
            .needs()
            .iter()
            .map(|need| need.code())
            .collect::<Vec<_>>()
            .join(";")
    };
    let told = |alarm: &movement::alert::Released| {
        alarm
            .recipients
            .iter()
            .map(|one| format!("{}:{}", one.country, one.office))
            .collect::<Vec<_>>()
            .join(";")
    };
    let expected = |alarm: &movement::alert::Released| {
        let months = alarm.draft.expected();
        let each: Vec<String> = months
            .map(|(month, said)| format!("{month} {said}"))
            .collect();
        each.join("; ")
    };
    match args.format {
        TextCsvOrJson::Text if alarms.is_empty() => say!("nothing was released"),
        TextCsvOrJson::Text => {
            for alarm in &alarms {
                say!(
                    "{} {} by {}: {} ({}); needs {}; told {}",
                    alarm.released_on,
                    alarm.draft.id(),
                    alarm.released_by,
                    alarm.reason,
                    expected(alarm),
                    needs(alarm),
                    told(alarm)
                );
            }
        }
        TextCsvOrJson::Csv => {
            let header = [
                "id",
                "released_on",
                "released_by",
                "reason",
                "expected",
                "needs",
                "told",
            ];
            let rows = alarms.iter().map(|alarm| {
                vec![
                    alarm.draft.id(),
                    alarm.released_on.to_string(),
                    alarm.released_by.clone(),
                    alarm.reason.clone(),
                    expected(alarm),
                    needs(alarm),
                    told(alarm),
                ]
            });
            output::csv(&header.map(str::to_owned), rows)?;
        }
        TextCsvOrJson::Json => {
            let one = |alarm: &movement::alert::Released| {
                let months: Vec<_> = (alarm.draft.expected())
                    .map(|(month, said)| {
                        let mut object = output::persons_json(said);
                        object.insert("month".into(), json!(month.to_string()));
                        object
                    })
                    .collect();
                json!({
                    "id": alarm.draft.id(),
                    "measure": alarm.draft.seen().measure.as_str(),
                    "released_on": alarm.released_on.to_string(),
                    "released_by": alarm.released_by,
                    "reason": alarm.reason,
                    "expected": months,
                    "needs": alarm.draft.needs().iter().map(|need| need.code()).collect::<Vec<_>>(),
                    "told": told(alarm),
                    "record": record_json(alarm.draft.seen().record),
                })
            };
            output::json(&json!({ "alarms": alarms.iter().map(one).collect::<Vec<_>>() }))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
