//! `cauce movement forecast`: the next months of any series.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use intake::movement::long;
use kernel::Period;
use movement::Level;
use movement::forecast::reconcile::adds_up;
use movement::forecast::{Fan, Line, Method, Wanted, forecast};
use serde_json::{Value, json};

use super::input::{level, read};
use super::output;
use crate::command::shared::CsvOrJson;
use crate::terminal::complain;

/// A file of series and what is wanted of it.
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Args {
    /// CSV with the columns series,period,value
    file: PathBuf,
    /// How the forecast is made
    #[arg(long, value_enum, default_value = "auto")]
    method: Name,
    /// How many periods ahead
    #[arg(long, default_value_t = 6)]
    horizon: usize,
    /// The levels of the intervals, in per cent
    #[arg(long, value_delimiter = ',', default_value = "80,95", value_parser = level)]
    interval: Vec<Level>,
    /// The series that is the sum of all others; forecasts are then made to add up
    #[arg(long, value_name = "SERIES")]
    total: Option<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value = "csv")]
    format: CsvOrJson,
}

/// The methods by the names used on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Name {
    /// The last value, unless the same month of last year or the mean of Theta and a damped trend proved better on the past of the file
    Auto,
    /// The last value
    Rw,
    /// The same month of last year
    Snaive,
    /// Simple exponential smoothing
    Ses,
    /// The Theta method
    Theta,
    /// Exponential smoothing with a damped trend
    Damped,
    /// Exponential smoothing with a damped trend and a season, on the log scale
    Ets,
    /// The mean of Theta and the damped trend
    Comb,
}

const HELP: &str = "\
The file is long CSV with a header line, plain or gzip. Periods are months (2024-05), quarters
(2024-Q2), half-years (2024-H1) or years (2024); one file holds one kind. An empty value is missing,
not nought; a gap between two values is bridged and said so.

Every forecast has its intervals, learnt from how forecasts of the same file would have fared in the
past, and never wider than what the last year's changes allow. Numbers are whole persons; the ends of
intervals have three digits, rounded outward. The JSON form adds a score card for each series: past error against that of the last value, and
how many outcomes each interval held. With auto, past forecasts were made by the method that had proved best by then, which
may be another than the one that is named for the months to come.

Examples:
  cauce movement forecast darien.csv --horizon 3
  cauce movement forecast visas.csv --method theta --horizon 6 --interval 50,80,95 --format json
  cauce movement forecast by-nationality.csv --total ALL";

/// Forecasts every series of the file and writes the answer to stdout.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let points = read(&args.file, long::points)?;
    let (lines, calendar) = lines(points)?;
    lines.iter().for_each(doubt_the_point);
    let wanted = match args.method {
        Name::Auto => Wanted::Best,
        Name::Rw => Wanted::Only(Method::RandomWalk),
        Name::Snaive => Wanted::Only(Method::SeasonalNaive),
        Name::Ses => Wanted::Only(Method::Simple),
        Name::Theta => Wanted::Only(Method::Theta),
        Name::Damped => Wanted::Only(Method::Damped),
        Name::Ets => Wanted::Only(Method::Seasonal),
        Name::Comb => Wanted::Only(Method::Combined),
    };
    let mut levels = args.interval.clone();
    levels.sort_unstable();
    levels.dedup();
    let mut fans = forecast(&lines, calendar.season(), wanted, args.horizon, &levels)?;
    if let Some(total) = &args.total {
        add_up(&mut fans, &lines, total)?;
    }
    match args.format {
        CsvOrJson::Csv => write_csv(&fans, &lines, calendar, &levels)?,
        CsvOrJson::Json => write_json(&fans, &lines, calendar)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The kind of period of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calendar {
    Months,
    Quarters,
    Halves,
    Years,
}

impl Calendar {
    fn season(self) -> usize {
        match self {
            Self::Months => 12,
            Self::Quarters => 4,
            Self::Halves => 2,
            Self::Years => 1,
        }
    }

    /// Returns the kind of a period and its number, counted from the year nought.
    fn place(period: Period) -> Option<(Self, i32)> {
        let number =
            |year: i16, parts: i32, part: i8| i32::from(year) * parts + i32::from(part) - 1;
        Some(match period {
            Period::Month(year, month) => (Self::Months, number(year, 12, month)),
            Period::Quarter(year, quarter) => (Self::Quarters, number(year, 4, quarter)),
            Period::Half(year, half) => (Self::Halves, number(year, 2, half)),
            Period::Year(year) => (Self::Years, i32::from(year)),
            Period::Day(_) | Period::FiscalYear(_) | Period::Span(..) => return None,
        })
    }

    fn period(self, number: i32) -> Period {
        let parts = self.season() as i32;
        let year = number.div_euclid(parts) as i16;
        let part = (number.rem_euclid(parts) + 1) as i8;
        match self {
            Self::Months => Period::Month(year, part),
            Self::Quarters => Period::Quarter(year, part),
            Self::Halves => Period::Half(year, part),
            Self::Years => Period::Year(year),
        }
    }
}

/// Turns points into lines without gaps, in the order of first appearance.
fn lines(points: Vec<long::Point>) -> anyhow::Result<(Vec<Line>, Calendar)> {
    let mut kind = None;
    let mut order: Vec<String> = Vec::new();
    let mut by_series: BTreeMap<String, BTreeMap<i32, f64>> = BTreeMap::new();
    for point in points {
        let Some((calendar, number)) = Calendar::place(point.period) else {
            bail!(
                "{}: {} is not a month, quarter, half-year or year; nothing finer than a month is \
                 forecast",
                point.series,
                point.period
            );
        };
        if *kind.get_or_insert(calendar) != calendar {
            bail!("the file mixes kinds of periods; bring one kind in each file");
        }
        if !by_series.contains_key(&point.series) {
            order.push(point.series.clone());
            by_series.insert(point.series.clone(), BTreeMap::new());
        }
        if let (Some(value), Some(values)) = (point.value, by_series.get_mut(&point.series)) {
            values.insert(number, value);
        }
    }
    let kind = kind.context("the file holds no values")?;
    let lines = order.into_iter().map(|name| {
        let values = by_series.remove(&name).unwrap_or_default();
        bridged(name, &values)
    });
    Ok((lines.collect(), kind))
}

/// Returns a line in which gaps are bridged on the log scale.
fn bridged(name: String, by_number: &BTreeMap<i32, f64>) -> Line {
    let mut values: Vec<f64> = Vec::new();
    let (mut first, mut n_bridged) = (0, 0);
    let mut before: Option<(i32, f64)> = None;
    for (number, value) in by_number {
        if let Some((place, last)) = before {
            let gap = number - place;
            for step in 1..gap {
                let share = f64::from(step) / f64::from(gap);
                values.push((last.ln_1p() * (1.0 - share) + value.ln_1p() * share).exp_m1());
                n_bridged += 1;
            }
        } else {
            first = *number;
        }
        values.push(*value);
        before = Some((*number, *value));
    }
    if n_bridged > 0 {
        complain!("notice: {name}: {n_bridged} missing values between others are bridged");
    }
    Line {
        name,
        first,
        values,
    }
}

/// Says so where the values of a series look like thousands that were written with a point, as in 1.234.
fn doubt_the_point(line: &Line) {
    let broken: Vec<f64> = (line.values.iter().copied())
        .filter(|value| value.fract() != 0.0)
        .collect();
    let looks_grouped = |value: &f64| {
        let thousandfold = value * 1000.0;
        *value < 1000.0 && (thousandfold - thousandfold.round()).abs() < 1e-6
    };
    if let [first, ..] = broken[..]
        && line.values.iter().all(looks_grouped)
    {
        complain!(
            "notice: {}: {first} is read as a fraction of a person, as are {} other values; if the point stands between thousands, write {:.0}",
            line.name,
            broken.len() - 1,
            first * 1000.0
        );
    }
}

/// Makes the forecasts of all other series add up to those of the total.
fn add_up(fans: &mut [Fan], lines: &[Line], total: &str) -> anyhow::Result<()> {
    let place = (fans.iter().position(|fan| fan.name == total))
        .with_context(|| format!("there is no series named {total}"))?;
    if lines.iter().any(|line| line.last() != lines[place].last()) {
        bail!("series that should add up must end in the same period");
    }
    for h in 0..fans[place].steps.len() {
        let others: Vec<usize> = (0..fans.len()).filter(|i| *i != place).collect();
        let parts: Vec<_> = others.iter().map(|i| fans[*i].steps[h].clone()).collect();
        let (sum, parts) = adds_up(&fans[place].steps[h], &parts);
        fans[place].steps[h] = sum;
        for (i, part) in others.into_iter().zip(parts) {
            fans[i].steps[h] = part;
        }
    }
    Ok(())
}

fn write_csv(
    fans: &[Fan],
    lines: &[Line],
    calendar: Calendar,
    levels: &[Level],
) -> anyhow::Result<()> {
    let mut header = ["series", "period", "method", "value"]
        .map(str::to_owned)
        .to_vec();
    header.extend(output::interval_columns(levels));
    let rows = fans.iter().zip(lines).flat_map(|(fan, line)| {
        fan.steps.iter().enumerate().map(move |(h, step)| {
            let period = calendar.period(line.last() + 1 + h as i32);
            let mut row = vec![
                fan.name.clone(),
                period.to_string(),
                fan.method.name().to_owned(),
            ];
            row.extend(output::persons_cells(step));
            row
        })
    });
    output::csv(&header, rows)
}

fn write_json(fans: &[Fan], lines: &[Line], calendar: Calendar) -> anyhow::Result<()> {
    let series: Vec<Value> = (fans.iter().zip(lines))
        .map(|(fan, line)| {
            let steps: Vec<Value> = (fan.steps.iter().enumerate())
                .map(|(h, step)| {
                    let mut object = output::persons_json(step);
                    let period = calendar.period(line.last() + 1 + h as i32);
                    object.insert("period".into(), json!(period.to_string()));
                    Value::Object(object)
                })
                .collect();
            let held: Vec<Value> = (fan.score.held.iter())
                .map(|h| json!({"level": h.level.per_cent(), "inside": h.inside, "of": h.of}))
                .collect();
            json!({
                "series": fan.name,
                "method": fan.method.name(),
                "forecast": steps,
                "score_card": {
                    "outcomes": fan.score.n_outcomes,
                    "mean_absolute_error": fan.score.error,
                    "mean_absolute_error_of_last_value": fan.score.error_of_last_value,
                    "intervals_held": held,
                },
            })
        })
        .collect();
    output::json(&json!({ "series": series }))
}
