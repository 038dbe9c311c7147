//! `cauce movement alarms list`: drafts, and how often signals came true.

use std::path::PathBuf;
use std::process::ExitCode;

use kernel::Period;
use movement::alert::{Detector, Record};
use publication::counts::{MonthLine, Outlook, Watched, outlook, watch};
use serde_json::json;

use super::record_json;
use crate::command::movement::known;
use crate::command::movement::output;
use crate::command::shared::TextCsvOrJson;
use crate::terminal::{drawn, say};

/// Where to look.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce movement alarms list
  cauce movement alarms list --past
  cauce movement alarms list counts.csv --format json")]
pub struct List {
    /// Long CSV with series,period,value; left out, the charter's series and those taken in
    file: Option<PathBuf>,
    /// Every signal of the past too, not only those of the last month
    #[arg(long)]
    past: bool,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    #[command(flatten)]
    known: known::Args,
}

/// A signal with what stands beside it.
struct Signal<'a> {
    watched: &'a Watched,
    month: Period,
    count: f64,
    times: f64,
    came_true: Option<bool>,
    is_draft: bool,
    expected: Option<String>,
}

/// Writes the drafts.
pub fn run(args: &List) -> anyhow::Result<ExitCode> {
    let (watched, outlooks) = match &args.file {
        Some(file) => {
            let lines: Vec<MonthLine> = (known::lines_of(file)?.into_iter())
                .map(month_line)
                .collect();
            (
                watch::watched(&lines, &Detector::default()),
                outlook::all(&lines),
            )
        }
        None => {
            let release = known::snapshot(&args.known)?;
            (
                release.movements.watched().to_vec(),
                release.movements.outlooks().to_vec(),
            )
        }
    };
    let signals: Vec<Signal<'_>> = watched
        .iter()
        .flat_map(|one| signals(one, &outlooks, args.past))
        .collect();
    let all = watched
        .iter()
        .fold(Record::default(), |sum, one| sum.with(one.record));
    match args.format {
        TextCsvOrJson::Text => write_text(&watched, &signals, all),
        TextCsvOrJson::Csv => write_csv(&signals)?,
        TextCsvOrJson::Json => write_json(&signals, all)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn month_line(line: movement::forecast::Line) -> MonthLine {
    MonthLine {
        slug: line.name,
        is_imported: true,
        measure: "counts".parse().expect("a plain word"),
        definition: String::new(),
        reporter: movement::series::Reporter::Agency("FILE".to_owned()),
        nationality: movement::series::Group::All,
        unit: "persons".to_owned(),
        first: line.first,
        values: line
            .values
            .into_iter()
            .map(|v| v.is_finite().then_some(v))
            .collect(),
    }
}

fn signals<'a>(watched: &'a Watched, outlooks: &[Outlook], past: bool) -> Vec<Signal<'a>> {
    let outlook = outlooks
        .iter()
        .find(|one| one.line.slug == watched.line.slug);
    (watched.signals.iter())
        .filter(|signal| past || signal.month == watched.last)
        .map(|signal| {
            let is_draft = signal.month == watched.last;
            let step = outlook.and_then(|outlook| outlook.fan.steps.first());
            Signal {
                watched,
                month: signal.month,
                count: signal.count,
                times: signal.times,
                came_true: signal.came_true,
                is_draft,
                expected: step.filter(|_| is_draft).map(ToString::to_string),
            }
        })
        .collect()
}

fn share(per_cent: Option<f64>) -> String {
    per_cent.map_or_else(|| "not known".to_owned(), |p| format!("{p:.0} %"))
}

fn write_text(watched: &[Watched], signals: &[Signal<'_>], all: Record) {
    say!(
        "{} series watched; signals of the past that came true: {} of {} ({}); any month: {}; {:.2} false alarms a series and year",
        watched.len(),
        all.n_true,
        all.n_signals,
        share(all.precision()),
        share(all.base_rate()),
        all.false_alarms_a_year().unwrap_or(0.0)
    );
    if signals.is_empty() {
        say!("no series gives a signal in its last month");
        return;
    }
    let mut table = drawn([
        "draft",
        "count",
        "times",
        "expected next month",
        "came true before",
        "any month",
        "outcome",
    ]);
    for signal in signals {
        let record = signal.watched.record;
        table.add_row([
            format!("{}@{}", signal.watched.line.slug, signal.month),
            format!("{:.0}", signal.count),
            format!("× {:.1}", signal.times),
            signal.expected.clone().unwrap_or_else(|| {
                if signal.is_draft {
                    "no forecast".into()
                } else {
                    String::new()
                }
            }),
            format!(
                "{} of {} ({})",
                record.n_true,
                record.n_signals,
                share(record.precision())
            ),
            share(record.base_rate()),
            outcome(signal.came_true).to_owned(),
        ]);
    }
    say!("{table}");
    say!(
        "A draft leaves within two months, and only by: cauce movement alarms release DRAFT --by … --reason … --need … --to …"
    );
}

fn outcome(came_true: Option<bool>) -> &'static str {
    match came_true {
        Some(true) => "stayed a quarter higher",
        Some(false) => "did not stay",
        None => "not known yet",
    }
}

fn write_csv(signals: &[Signal<'_>]) -> anyhow::Result<()> {
    let header = [
        "draft",
        "series",
        "month",
        "count",
        "times",
        "expected",
        "outcome",
        "n_signals",
        "n_true",
        "false_alarms_a_year",
    ];
    let rows = signals.iter().map(|signal| {
        let record = signal.watched.record;
        vec![
            format!("{}@{}", signal.watched.line.slug, signal.month),
            signal.watched.line.slug.clone(),
            signal.month.to_string(),
            signal.count.to_string(),
            format!("{:.1}", signal.times),
            signal.expected.clone().unwrap_or_default(),
            outcome(signal.came_true).to_owned(),
            record.n_signals.to_string(),
            record.n_true.to_string(),
            format!("{:.3}", record.false_alarms_a_year().unwrap_or(0.0)),
        ]
    });
    output::csv(&header.map(str::to_owned), rows)
}

fn write_json(signals: &[Signal<'_>], all: Record) -> anyhow::Result<()> {
    let one = |signal: &Signal<'_>| {
        json!({
            "draft": format!("{}@{}", signal.watched.line.slug, signal.month),
            "series": signal.watched.line.slug,
            "month": signal.month.to_string(),
            "count": signal.count,
            "times": signal.times,
            "expected": signal.expected,
            "came_true": signal.came_true,
            "record": record_json(signal.watched.record),
        })
    };
    output::json(
        &json!({ "record": record_json(all), "signals": signals.iter().map(one).collect::<Vec<_>>() }),
    )
}
