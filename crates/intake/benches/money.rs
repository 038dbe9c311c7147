//! Speed of the aid-standard readers, each beside its limit, on one file in one run.
//!
//! `cargo bench -p intake --bench money [FILE…]` — without a file, the real files beside the
//! repository are used where they are present.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use assistance::{Rates, Rule};
use intake::iati::ruleset::{Codelists, Ruleset, Validation};
use intake::iati::sums::{By, Question, sum};

const ROUNDS: usize = 9;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/iati");
    let mut files: Vec<PathBuf> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .map(PathBuf::from)
        .collect();
    if files.is_empty() {
        files = ["compact-2021-06-15.xml", "usaid-mx.xml"]
            .iter()
            .map(|name| data.join("activities").join(name))
            .filter(|path| path.exists())
            .collect();
    }
    if files.is_empty() {
        println!("nothing to measure: name a file");
    }
    for file in files {
        measure(&file, &data);
    }
}

fn measure(file: &Path, data: &Path) {
    let document = std::fs::read(file).expect("the file was named to be read");
    let megabytes = document.len() as f64 / 1e6;
    println!("{} ({megabytes:.1} MB)", file.display());
    let show = |what: &str, seconds: f64| {
        println!("  {what:<44} {:8.1} MB/s", megabytes / seconds);
        megabytes / seconds
    };
    let plain = Question {
        by: By {
            recipient: true,
            year: true,
            sector: true,
            kind: true,
            currency: false,
        },
        kinds: Vec::new(),
        vocabulary: "1".to_owned(),
        into: None,
    };
    let rates = rates(data);
    let converting = rates.map(|tables| Question {
        into: Some(("USD".parse().expect("a currency"), Arc::new(tables))),
        ..plain.clone()
    });
    // In turn, so that a busy machine is busy for all of them.
    let mut best = [f64::INFINITY; 3];
    for _ in 0..ROUNDS {
        best[0] = best[0].min(timed(|| tokens(&document)));
        best[1] = best[1].min(timed(|| {
            sum(document.as_slice(), "file", &plain).expect("a sound file");
        }));
        if let Some(question) = &converting {
            best[2] = best[2].min(timed(|| {
                sum(document.as_slice(), "file", question).expect("a sound file");
            }));
        }
    }
    let tokenised = show("tokenising alone (quick-xml)", best[0]);
    let summed = show("sums with splits, all kinds", best[1]);
    println!(
        "  {:<44} {:8.2} (at least 0.50)",
        "  of tokenising",
        summed / tokenised
    );
    if converting.is_some() {
        let converted = show("sums with splits and currency", best[2]);
        println!(
            "  {:<44} {:8.2} (at least 0.50)",
            "  of tokenising",
            converted / tokenised
        );
    }
    rules(&document, data, &show);
    peer(file, summed, megabytes);
}

/// Returns how many seconds of processor time a piece of work took, so that neighbours on the same
/// machine do not count; by the clock on the wall where the system does not tell.
fn timed(work: impl FnOnce()) -> f64 {
    let (begun, on_processor) = (Instant::now(), processor_time());
    work();
    let wall = begun.elapsed().as_secs_f64();
    match (on_processor, processor_time()) {
        (Some(before), Some(after)) => after - before,
        _ => wall,
    }
}

/// Returns the seconds that this thread has spent on a processor.
fn processor_time() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

fn tokens(document: &[u8]) {
    let mut reader = quick_xml::Reader::from_reader(document);
    let mut n = 0_u64;
    while !matches!(
        reader.read_event().expect("a sound file"),
        quick_xml::events::Event::Eof
    ) {
        n += 1;
    }
    assert!(std::hint::black_box(n) > 0);
}

fn rates(data: &Path) -> Option<Vec<Rates>> {
    [
        "rates/eurofxref-hist.csv",
        "rates/imf_exchangerates_A_ENDA_USD.csv",
    ]
    .iter()
    .map(|name| {
        let file = std::fs::File::open(data.join(name)).ok()?;
        intake::iati::rates::read(file, name, Rule::Daily).ok()
    })
    .collect()
}

fn rules(document: &[u8], data: &Path, show: &dyn Fn(&str, f64) -> f64) {
    let standard = data.join("standard");
    let Ok(json) = std::fs::read_to_string(standard.join("rulesets/standard.json")) else {
        return println!("  the official ruleset is absent");
    };
    let today = "2026-11-01".parse().expect("a day");
    let ruleset = || Ruleset::read(&json).expect("the official ruleset");
    let alone = Validation::new(Some(ruleset()), |_| Ok::<_, Infallible>(None), today)
        .expect("nothing can fail");
    let folders = ["codelists-embedded-2.03", "codelists-nonembedded"].map(|f| standard.join(f));
    let both = Validation::new(
        Some(ruleset()),
        |n| Codelists::read(&folders, n).map(Some),
        today,
    )
    .expect("the official lists");
    for (what, validation) in [
        ("official rules", alone),
        ("official rules and code lists", both),
    ] {
        let seconds = (0..3)
            .map(|_| {
                timed(|| {
                    validation.check(document).expect("a sound file");
                })
            })
            .fold(f64::INFINITY, f64::min);
        show(what, seconds);
    }
    println!("  {:<44} {:8.1} MB/s (at least)", "  limit", 30.0);
}

/// Returns the folder of Python packages for the peers, with lxml where it can be had.
fn peers() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/peers");
    if !folder.join("lxml").is_dir() {
        let pip = ["-m", "pip", "install", "--quiet", "--target"];
        // Where it cannot be had, the standard library is measured, and named.
        Command::new("python3")
            .args(pip)
            .arg(&folder)
            .arg("lxml")
            .output()
            .ok();
    }
    folder
}

fn peer(file: &Path, summed: f64, megabytes: f64) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/sums.py");
    let answer = Command::new("python3")
        .env("PYTHONPATH", peers())
        .arg(script)
        .arg(file)
        .arg("--time")
        .output();
    let text = answer
        .ok()
        .filter(|answer| answer.status.success())
        .map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned());
    let Some((reader, seconds)) = text.as_deref().and_then(|text| text.trim().split_once(' '))
    else {
        return println!("  Python is absent: no peer measured");
    };
    let speed = megabytes / seconds.parse::<f64>().unwrap_or(f64::NAN);
    println!(
        "  {:<44} {speed:8.1} MB/s",
        format!("the same sums in Python ({reader})")
    );
    println!(
        "  {:<44} {:8.1} times (at least 20)",
        "  ours",
        summed / speed
    );
}
