//! `cauce movement alarms`: drafts of early warnings, released by a person, logged.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use comfy_table::{Table, presets};
use kernel::{Clock, Country, Period};
use movement::alert::{Detector, Need, Recipient, Record};
use publication::Snapshot;
use publication::counts::{MonthLine, Outlook, Watched, outlook, watch};
use serde_json::{Value, json};

use super::known::{self, TextFormat};
use super::output;
use crate::clock::MachineClock;

/// What can be done with alarms.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A detector watches monthly series for rises that are unusual for each. A signal is a draft and leaves the
program only when a person releases it, under an office's name, with what people will need and a reason.
It then stands in the log and on the site. Beside each stands how often the detector was right before.

Examples:
  cauce movement alarms list
  cauce movement alarms list counts.csv --format json
  cauce movement alarms release irregular-entries_pan_month@2024-05 --by \"Regional secretariat\" \\
      --need reception-places --need interpreters --to CRI:\"Reception service\" --reason \"Shelters are full.\"
  cauce movement alarms log --format csv")]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Drafts of the last month of each series, with how often the detector was right
    List(List),
    /// Release one draft, as a person; it enters the log and goes on the site
    Release(ReleaseArgs),
    /// What was released, by whom, when and why
    Log(Log),
}

/// Where to look.
#[derive(Debug, clap::Args)]
struct List {
    /// Long CSV with series,period,value; left out, the charter's series and those taken in
    file: Option<PathBuf>,
    /// Every signal of the past too, not only those of the last month
    #[arg(long)]
    past: bool,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextFormat,
    #[command(flatten)]
    known: known::Args,
}

/// What goes out.
#[derive(Debug, clap::Args)]
struct ReleaseArgs {
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

/// The log.
#[derive(Debug, clap::Args)]
struct Log {
    /// The form of the answer
    #[arg(long, value_enum, default_value = "text")]
    format: TextFormat,
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

/// Runs the verb.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    match args.verb {
        Verb::List(args) => list(&args),
        Verb::Release(args) => release(args),
        Verb::Log(args) => log(&args),
    }
}

/// A signal with what stands beside it.
struct Signal<'a> {
    watched: &'a Watched,
    month: Period,
    count: f64,
    came_true: Option<bool>,
    is_draft: bool,
    expected: Option<String>,
}

fn list(args: &List) -> anyhow::Result<ExitCode> {
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
        TextFormat::Text => write_text(&watched, &signals, all),
        TextFormat::Csv => write_csv(&signals)?,
        TextFormat::Json => write_json(&signals, all)?,
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
                came_true: signal.came_true,
                is_draft,
                expected: step.filter(|_| is_draft).map(ToString::to_string),
            }
        })
        .collect()
}

fn share(per_cent: Option<f64>) -> String {
    per_cent.map_or_else(|| "no past signals".to_owned(), |p| format!("{p:.0} %"))
}

fn write_text(watched: &[Watched], signals: &[Signal<'_>], all: Record) {
    println!(
        "{} series watched; all signals of the past: {} of {} right ({}), {} of doublings caught, {:.2} false alarms a series and year",
        watched.len(),
        all.n_true,
        all.n_signals,
        share(all.precision()),
        share(all.caught()),
        all.false_alarms_a_year().unwrap_or(0.0)
    );
    if signals.is_empty() {
        println!("no series gives a signal in its last month");
        return;
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY).set_header([
        "draft",
        "count",
        "expected next month",
        "right before",
        "false a year",
        "outcome",
    ]);
    for signal in signals {
        let record = signal.watched.record;
        table.add_row([
            format!("{}@{}", signal.watched.line.slug, signal.month),
            format!("{:.0}", signal.count),
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
            format!("{:.2}", record.false_alarms_a_year().unwrap_or(0.0)),
            outcome(signal.came_true).to_owned(),
        ]);
    }
    println!("{table}");
    println!(
        "A draft leaves only by: cauce movement alarms release DRAFT --by … --reason … --need … --to …"
    );
}

fn outcome(came_true: Option<bool>) -> &'static str {
    match came_true {
        Some(true) => "a doubling followed",
        Some(false) => "none followed",
        None => "not known yet",
    }
}

fn write_csv(signals: &[Signal<'_>]) -> anyhow::Result<()> {
    let header = [
        "draft",
        "series",
        "month",
        "count",
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
            signal.expected.clone().unwrap_or_default(),
            outcome(signal.came_true).to_owned(),
            record.n_signals.to_string(),
            record.n_true.to_string(),
            format!("{:.3}", record.false_alarms_a_year().unwrap_or(0.0)),
        ]
    });
    output::csv(&header.map(str::to_owned), rows)
}

fn record_json(record: Record) -> Value {
    json!({
        "n_months": record.n_months,
        "n_rises": record.n_rises,
        "n_signals": record.n_signals,
        "n_true": record.n_true,
        "precision_per_cent": record.precision(),
        "caught_per_cent": record.caught(),
        "false_alarms_a_series_and_year": record.false_alarms_a_year(),
    })
}

fn write_json(signals: &[Signal<'_>], all: Record) -> anyhow::Result<()> {
    let one = |signal: &Signal<'_>| {
        json!({
            "draft": format!("{}@{}", signal.watched.line.slug, signal.month),
            "series": signal.watched.line.slug,
            "month": signal.month.to_string(),
            "count": signal.count,
            "expected": signal.expected,
            "came_true": signal.came_true,
            "record": record_json(signal.watched.record),
        })
    };
    output::json(
        &json!({ "record": record_json(all), "signals": signals.iter().map(one).collect::<Vec<_>>() }),
    )
}

fn release(args: ReleaseArgs) -> anyhow::Result<ExitCode> {
    known::wait(async {
        let store = known::store(&args.known).await?;
        let known: Snapshot = known::snapshot_of(&args.known, &store).await?;
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
        println!(
            "released {} on {}: {} expected next month; told: {}",
            released.draft.id(),
            released.released_on,
            released.draft.expected(),
            (released.recipients.iter())
                .map(|one| format!("{} ({})", one.office, one.country))
                .collect::<Vec<_>>()
                .join(", ")
        );
        println!(
            "It stands in the log. A running site shows it after SIGHUP or at its next start."
        );
        Ok(ExitCode::SUCCESS)
    })
}

fn log(args: &Log) -> anyhow::Result<ExitCode> {
    let alarms = known::wait(async { Ok(known::store(&args.known).await?.alarms().await?) })?;
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
    match args.format {
        TextFormat::Text if alarms.is_empty() => println!("nothing was released"),
        TextFormat::Text => {
            for alarm in &alarms {
                println!(
                    "{} {} by {}: {} ({}); needs {}; told {}",
                    alarm.released_on,
                    alarm.draft.id(),
                    alarm.released_by,
                    alarm.reason,
                    alarm.draft.expected(),
                    needs(alarm),
                    told(alarm)
                );
            }
        }
        TextFormat::Csv => {
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
                    alarm.draft.expected().to_string(),
                    needs(alarm),
                    told(alarm),
                ]
            });
            output::csv(&header.map(str::to_owned), rows)?;
        }
        TextFormat::Json => {
            let one = |alarm: &movement::alert::Released| {
                json!({
                    "id": alarm.draft.id(),
                    "released_on": alarm.released_on.to_string(),
                    "released_by": alarm.released_by,
                    "reason": alarm.reason,
                    "expected": output::ranged_json(alarm.draft.expected()),
                    "needs": alarm.draft.needs().iter().map(|need| need.code()).collect::<Vec<_>>(),
                    "told": told(alarm),
                    "record": record_json(alarm.draft.record()),
                })
            };
            output::json(&json!({ "alarms": alarms.iter().map(one).collect::<Vec<_>>() }))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
