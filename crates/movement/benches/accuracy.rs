//! How accurate estimates and forecasts are on published data, each figure beside its goal.
//!
//! Prints one line for each goal and says where it is missed. Data are read from `../shared/data/flows`;
//! where they are absent nothing is measured, and that is said.

#[path = "../tests/it/held_out.rs"]
mod held_out;
#[path = "../tests/it/rules.rs"]
mod rules;
#[path = "../tests/it/sets.rs"]
mod sets;
#[path = "../tests/it/world.rs"]
mod world;

use movement::Level;
use movement::forecast::{Line, Method};
use movement::stocks::{Method as Flows, Precision, Spread, estimate, with_intervals};
use sets::Scores;

fn main() {
    println!("{:<58} {:>34}   goal", "what", "measured");
    let measured = [estimates(), m3_theta(), real_series(), warnings()];
    if measured.contains(&None) {
        println!("not measured: ../shared/data/flows is absent or not whole");
    }
    let missed: usize = measured.into_iter().flatten().sum();
    println!("{missed} goals missed");
}

/// Prints one line; returns 1 where the goal is missed.
fn line(what: &str, measured: &str, goal: &str, is_met: bool) -> usize {
    let said = if is_met { "" } else { "   MISSED" };
    println!("{what:<58} {measured:>34}   {goal}{said}");
    usize::from(!is_met)
}

fn estimates() -> Option<usize> {
    let stocks = world::Published::read("stocks/stock.json.gz")?;
    let published = world::Published::read("stocks/flow_da_pb_closed.json.gz")?;
    let (mut slowest, mut least, mut most) = (0.0_f64, f64::INFINITY, 0.0_f64);
    let (mut straight, mut logarithmic) = (1.0_f64, 1.0_f64);
    for year in (1990..=2015).step_by(5) {
        let (countries, change) = world::world(&stocks, year);
        let start = processor_seconds();
        for _ in 0..10 {
            estimate(&change, Flows::PSEUDO_BAYES, Precision::Exact).ok()?;
        }
        slowest = slowest.max((processor_seconds() - start) * 100.0);
        let flows = estimate(&change, Flows::PSEUDO_BAYES, Precision::Exact)
            .ok()?
            .flows;
        let (ours, theirs) = world::of_members(&countries, &flows, &published, year);
        let ratio = ours.iter().sum::<f64>() / theirs.iter().sum::<f64>();
        (least, most) = (least.min(ratio), most.max(ratio));
        straight = straight.min(world::correlation(&ours, &theirs));
        logarithmic = logarithmic.min(world::log_correlation(&ours, &theirs));
    }
    let (_, change) = world::world(&stocks, 2015);
    let levels = [Level::new(80).ok()?, Level::new(95).ok()?];
    let start = processor_seconds();
    with_intervals(
        &change,
        Flows::PSEUDO_BAYES,
        Spread::default(),
        &levels,
        1000,
        1,
    )
    .ok()?;
    let draws = processor_seconds() - start;
    let totals =
        world::in_band(least, (0.992, 1.013), 3) && world::in_band(most, (0.992, 1.013), 3);
    Some(
        line(
            "one estimate, 231 countries, slowest of six periods",
            &format!("{slowest:.1} ms of processor time"),
            "< 50 ms",
            slowest < 50.0,
        ) + line(
            "1,000 draws",
            &format!("{draws:.1} s of processor time"),
            "< 120 s, two cores 60",
            draws < 120.0,
        ) + line(
            "pseudo-Bayes, totals of the published, 22 countries",
            &format!("{least:.4} to {most:.4}"),
            "0.992 to 1.013",
            totals,
        ) + line(
            "pseudo-Bayes, correlation with the published",
            &format!("{straight:.5}"),
            ">= 0.9998",
            world::in_band(straight, (0.9998, 1.0), 4),
        ) + line(
            "pseudo-Bayes, correlation of logarithms",
            &format!("{logarithmic:.5}"),
            ">= 0.9997",
            world::in_band(logarithmic, (0.9997, 1.0), 4),
        ),
    )
}

fn m3_theta() -> Option<usize> {
    let all = sets::m3()?;
    let start = processor_seconds();
    let (smape, _) = sets::m3_scores(Method::Theta, &all);
    let micros = (processor_seconds() - start) * 1e6 / all.len() as f64;
    Some(
        line(
            "Theta on the M3 months, sMAPE",
            &format!("{smape:.3}"),
            "<= 13.9",
            smape <= 13.9,
        ) + line(
            "Theta, a series",
            &format!("{micros:.0} us"),
            "<= 100 us",
            micros <= 100.0,
        ),
    )
}

/// A set with the number of past months at which it is forecast.
type Set = (&'static str, Vec<Line>, usize);

/// The sets; how the constants were settled on them is told in `docs/reference/benchmarks.md`.
fn all_sets() -> Option<[Set; 7]> {
    Some([
        (
            "encounters, 14 largest nationalities",
            sets::encounters()?,
            38,
        ),
        ("H-2 visas, 9 largest nationalities", sets::visas()?, 36),
        (
            "irregular entries of Panama, Honduras, Mexico",
            sets::entries()?,
            35,
        ),
        (
            "encounters, the next 14 nationalities",
            held_out::encounters()?,
            38,
        ),
        (
            "H-2 visas, the next 9 nationalities",
            held_out::visas()?,
            36,
        ),
        (
            "refugee admissions, 14 nationalities",
            held_out::admissions()?,
            38,
        ),
        (
            "regular entries by reporter",
            held_out::regular_entries()?,
            24,
        ),
    ])
}

fn real_series() -> Option<usize> {
    let mut missed = 0;
    let mut written = Vec::new();
    for (name, lines, n_origins) in all_sets()? {
        let s = sets::rolling(&lines, n_origins, 6);
        missed += set(name, &lines, &s);
        written.push(serde_json::json!({
            "name": name,
            "n_origins": n_origins,
            "horizon": 6,
            "ours": s.interval,
            "lines": lines.iter().map(|l| (l.first, &l.values)).collect::<Vec<_>>(),
        }));
    }
    // The peer reads what ours was scored on: see `peers/theta.py`.
    let target = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    let text = serde_json::Value::from(written).to_string();
    if let Err(error) = std::fs::write(target.join("movement-sets.json"), text) {
        println!("the peer will find no sets: {error}");
    }
    Some(missed)
}

/// Scores forecasts one to six months ahead at each of the last months, from what was known then.
fn set(name: &str, lines: &[Line], s: &Scores) -> usize {
    let peer = s.walk.min(s.seasonal);
    let error = line(
        &format!("{name} ({} series, {} outcomes)", lines.len(), s.n),
        &format!("MASE {:.3} against {peer:.3}", s.ours),
        "<= 3 % worse",
        s.ours <= 1.03 * peer,
    );
    let [narrow, wide] = s.held;
    let held = line(
        "    80 / 95 % intervals held",
        &format!("{narrow:.1} / {wide:.1} %"),
        "77-83 / 92-98",
        (77.0..=83.0).contains(&narrow) && (92.0..=98.0).contains(&wide),
    );
    let [narrow, wide] = s.interval;
    println!(
        "{:<58} {:>34}   beside the peer's",
        "    mean interval scores",
        format!("{narrow:.2} / {wide:.2}")
    );
    error + held
}

/// The detector's rule beside others, each with as many signals on the same months.
fn warnings() -> Option<usize> {
    println!("signals after which the level stayed a quarter higher for three months:");
    let mut missed = 0;
    for (name, lines, _) in all_sets()? {
        let (ours, others) = rules::compared(&lines);
        let told = |record: movement::alert::Record| {
            format!(
                "{} of {} ({:.0} %)",
                record.n_true,
                record.n_signals,
                record.precision().unwrap_or(0.0)
            )
        };
        let base = ours.base_rate().unwrap_or(0.0);
        missed += line(
            &format!("{name}: {} months", ours.n_months),
            &told(ours),
            &format!("any month {base:.0} %"),
            ours.precision().is_none_or(|precision| precision > base),
        );
        for (other, record) in others {
            println!("{:<58} {:>34}", format!("    {other}"), told(record));
        }
    }
    Some(missed)
}

/// The processor time that this process has used.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = (stat.rsplit(')').next().unwrap_or(""))
        .split_whitespace()
        .collect();
    let ticks = |i: usize| fields.get(i).and_then(|f| f.parse::<f64>().ok());
    (ticks(11).unwrap_or(0.0) + ticks(12).unwrap_or(0.0)) / 100.0
}
