//! The rule of the detector beside others, on the same months and at the same number of signals.

use movement::alert::detector::{stays, times};
use movement::alert::{Detector, Record};
use movement::forecast::Line;

/// What one month says: how loudly each rule speaks, and whether the level stayed a quarter higher.
pub struct Said {
    pub month_before: f64,
    pub unrest: f64,
    pub highest: f64,
    pub came_true: bool,
}

/// Every month of which the outcome is known, with what each rule says in it.
pub fn said(lines: &[Line]) -> Vec<Said> {
    let least = Detector::default().least_level;
    let months = |line: &Line| {
        let values = line.values.clone();
        let one = move |place: usize| {
            // Ours speaks only after a year; the others are asked about the same months.
            times(&values, place)?;
            let loud = f64::from(u8::from(values[place] >= least));
            Some(Said {
                month_before: loud * values[place] / values[place - 1].max(1.0),
                unrest: loud * unrest(&values[..=place]),
                highest: loud * values[place] / highest(&values[..place]),
                came_true: stays(&values, place, least)?,
            })
        };
        (0..line.values.len()).filter_map(one).collect::<Vec<_>>()
    };
    lines.iter().flat_map(months).collect()
}

/// Returns how the loudest months fared by a rule, as many as `n`.
pub fn loudest(all: &[Said], n: usize, rule: impl Fn(&Said) -> f64) -> Record {
    let mut sorted: Vec<&Said> = all.iter().collect();
    sorted.sort_by(|a, b| rule(b).total_cmp(&rule(a)));
    Record {
        n_months: all.len(),
        n_rises: all.iter().filter(|one| one.came_true).count(),
        n_signals: n,
        n_true: sorted.iter().take(n).filter(|one| one.came_true).count(),
    }
}

/// How strongly a rule speaks of a month.
type Rule = fn(&Said) -> f64;

/// The rules beside ours, by name.
pub const OTHERS: [(&str, Rule); 3] = [
    ("this month over last month", |one| one.month_before),
    ("robust deviations above the series' own changes", |one| {
        one.unrest
    }),
    ("an agreed level: the highest month of two years", |one| {
        one.highest
    }),
];

/// Returns the detector's record, and those of the other rules, each with as many signals.
pub fn compared(lines: &[Line]) -> (Record, Vec<(&'static str, Record)>) {
    let record = |line: &Line| Detector::default().record(&line.values);
    let ours = (lines.iter().map(record)).fold(Record::default(), Record::with);
    let all = said(lines);
    let others = OTHERS.map(|(name, rule)| (name, loudest(&all, ours.n_signals, rule)));
    (ours, others.to_vec())
}

/// How far the last change, or that of a quarter, lies above the series' usual one, in robust standard
/// deviations over three years: the rule that came before.
fn unrest(known: &[f64]) -> f64 {
    let logs: Vec<f64> = known.iter().map(|value| value.ln_1p()).collect();
    let changes: Vec<f64> = logs.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let Some((last, before)) = changes.split_last() else {
        return 0.0;
    };
    let before = &before[before.len().saturating_sub(36)..];
    let middle = median(before.to_vec());
    let spread = median(before.iter().map(|c| (c - middle).abs()).collect());
    let unit = (1.4826 * spread).max(0.1);
    let quarter: f64 = changes.iter().rev().take(3).sum();
    ((last - middle) / unit).max((quarter - 3.0 * middle) / (unit * 3f64.sqrt()))
}

/// The highest month of the last two years, which stands in for a level that members would agree on.
fn highest(before: &[f64]) -> f64 {
    let years = &before[before.len().saturating_sub(24)..];
    years.iter().copied().fold(1.0, f64::max)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len();
    match n {
        0 => 0.0,
        _ => f64::midpoint(values[(n - 1) / 2], values[n / 2]),
    }
}
