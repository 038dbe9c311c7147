//! `cauce movement scenario`: waiting time and backlog of an office under several plans.

use std::process::ExitCode;

use anyhow::bail;
use movement::Level;
use movement::scenario::{Case, Outcome};
use serde_json::{Value, json};

use super::input::level;
use super::known;
use super::output;
use crate::command::shared::TextCsvOrJson;
use crate::terminal::{drawn, say};

/// An office of the charter, or numbers of your own.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
People register, are screened, interviewed, referred, and depart; each stage has staff and a pace. The
answer has intervals, because nobody knows how many will register. Scenarios speak about an office's own
side. That offices reduce crossings is not claimed: no data identify such an effect.

Examples:
  cauce movement scenario
  cauce movement scenario guatemala-2024-05 --factor 1.5 --months 12
  cauce movement scenario guatemala-2024-05 --staff 6,22,40,9 --format csv
  cauce movement scenario guatemala-2024-05 --arrivals 2500 --spread 0.6 --format json")]
pub struct Args {
    /// The scenario; left out, the charter's are listed
    id: Option<String>,
    /// Registrations as a multiple of those before the change; left out, every one that the charter compares
    #[arg(long)]
    factor: Option<f64>,
    /// Registrations in one month before the change, instead of the charter's
    #[arg(long)]
    arrivals: Option<f64>,
    /// The standard deviation of their logarithm, instead of the charter's; no run goes beyond twenty times the median
    #[arg(long)]
    spread: Option<f64>,
    /// A plan of your own: staff who register, screen, interview and refer
    #[arg(long, value_delimiter = ',', num_args = 4, value_name = "N")]
    staff: Vec<f64>,
    /// How many months ahead
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u8).range(1..=60))]
    months: u8,
    /// The levels of the intervals, in per cent
    #[arg(long, value_delimiter = ',', default_value = "80,95", value_parser = level)]
    interval: Vec<Level>,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    known: known::Args,
}

/// What becomes of the office under one plan and one number of registrations.
struct Answer {
    plan: String,
    factor: f64,
    outcomes: Vec<Outcome>,
}

/// Works the scenario out and writes the answer to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let cases = known::snapshot(&args.known)?.movements.cases.clone();
    let Some(id) = &args.id else {
        for case in &cases {
            say!(
                "{}  {}",
                case.id,
                case.title.said(kernel::Language::En).text
            );
        }
        return Ok(ExitCode::SUCCESS);
    };
    let Some(mut case) = cases.iter().find(|case| case.id == *id).cloned() else {
        let known: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
        bail!("there is no scenario {id}; there are: {}", known.join(", "));
    };
    if let Some(arrivals) = args.arrivals {
        case.arrivals.value = arrivals;
    }
    if let Some(spread) = args.spread {
        case.spread.value = spread;
    }
    let answers = answers(&case, &args)?;
    match args.format {
        TextCsvOrJson::Text => write_text(&case, &answers),
        TextCsvOrJson::Csv => write_csv(&case, &args.interval, &answers)?,
        TextCsvOrJson::Json => write_json(&case, &answers)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn answers(case: &Case, args: &Args) -> anyhow::Result<Vec<Answer>> {
    let mut levels = args.interval.clone();
    levels.sort_unstable();
    levels.dedup();
    let mut plans: Vec<(String, [f64; 4])> = case
        .plans
        .iter()
        .map(|plan| (plan.id.clone(), plan.staff))
        .collect();
    if let [register, screen, interview, refer] = args.staff[..] {
        plans = vec![("own".to_owned(), [register, screen, interview, refer])];
    }
    let factors = args
        .factor
        .map_or_else(|| case.factors.clone(), |factor| vec![factor]);
    let mut answers = Vec::new();
    for (plan, staff) in plans {
        for factor in &factors {
            answers.push(Answer {
                plan: plan.clone(),
                factor: *factor,
                outcomes: case.outcomes(*factor, staff, args.months.into(), &levels)?,
            });
        }
    }
    Ok(answers)
}

fn write_text(case: &Case, answers: &[Answer]) {
    say!("{}", case.title.said(kernel::Language::En).text);
    say!("{}", case.question.said(kernel::Language::En).text);
    let mut table = drawn([
        "plan",
        "registrations",
        "month",
        "waiting, months",
        "people waiting",
        "departed",
    ]);
    for answer in answers {
        let last = answer.outcomes.len().saturating_sub(1);
        for month in [last / 2, last] {
            let Some(outcome) = answer.outcomes.get(month) else {
                continue;
            };
            let narrow = outcome.waiting_months.intervals()[0];
            table.add_row([
                answer.plan.clone(),
                format!("× {}", answer.factor),
                (month + 1).to_string(),
                format!(
                    "between {:.1} and {:.1} ({} %)",
                    narrow.low,
                    narrow.high,
                    narrow.level.per_cent()
                ),
                outcome.backlog.to_string(),
                outcome.departed.to_string(),
            ]);
        }
    }
    say!("{table}");
    say!(
        "No claim is made that offices reduce crossings. A waiting time of 60 months stands for never."
    );
}

fn write_csv(case: &Case, levels: &[Level], answers: &[Answer]) -> anyhow::Result<()> {
    let mut header = ["scenario", "plan", "factor", "month"]
        .map(str::to_owned)
        .to_vec();
    for what in ["waiting_months", "backlog", "departed"] {
        header.push(what.to_owned());
        header.extend(
            output::interval_columns(levels)
                .into_iter()
                .map(|end| format!("{what}_{end}")),
        );
    }
    let rows = answers.iter().flat_map(|answer| {
        answer.outcomes.iter().enumerate().map(|(month, outcome)| {
            let mut row = vec![
                case.id.clone(),
                answer.plan.clone(),
                answer.factor.to_string(),
                (month + 1).to_string(),
            ];
            row.extend(output::ranged_cells(&outcome.waiting_months));
            for persons in [&outcome.backlog, &outcome.departed] {
                row.extend(output::persons_cells(persons));
            }
            row
        })
    });
    output::csv(&header, rows)
}

fn write_json(case: &Case, answers: &[Answer]) -> anyhow::Result<()> {
    let one = |answer: &Answer| -> Value {
        let months: Vec<Value> = (answer.outcomes.iter().enumerate())
            .map(|(month, outcome)| {
                json!({
                    "month": month + 1,
                    "waiting_months": output::ranged_json(&outcome.waiting_months),
                    "backlog": output::persons_json(&outcome.backlog),
                    "departed": output::persons_json(&outcome.departed),
                })
            })
            .collect();
        json!({"plan": answer.plan, "factor": answer.factor, "months": months})
    };
    output::json(&json!({
        "scenario": case.id,
        "claims": "none about crossings",
        "plans": answers.iter().map(one).collect::<Vec<_>>(),
    }))
}
