//! Benchmarks, each beside its limit or peer in one run.

use std::fs;
use std::time::Instant;

use anyhow::bail;

use crate::peers::{self, Peer};
use crate::shell::{ask, command};

/// The rooms that have benchmarks, each with the benchmark's name.
const ROOMS: &[(&str, &str)] = &[
    ("promises", "promises"),
    ("pathways", "screening"),
    ("pathways", "pathways"),
    ("money", "money"),
    ("movement", "movement"),
    ("movement", "accuracy"),
    ("desk", "desk_replay"),
];

/// What runs beside them.
const PEERS: &[(&str, Peer)] = &[
    (
        "pathways",
        Peer {
            name: "openfisca",
            packages: &["openfisca-core", "numpy"],
            script: "crates/pathways/benches/peers/openfisca.py",
            input: "../shared/data/screening/reference_rules.json",
        },
    ),
    (
        "movement",
        Peer {
            name: "statsforecast",
            packages: &["statsforecast", "numba"],
            script: "crates/movement/benches/peers/theta.py",
            input: "target/movement-sets.json",
        },
    ),
];

/// How long a first build may take on two cores, in seconds of the clock and of the processors.
const BUILD_LIMITS: [f64; 2] = [330.0, 630.0];

/// Times the first release build in a fresh clone; libraries are downloaded before the clock starts.
pub fn build() -> anyhow::Result<()> {
    let clone = std::env::temp_dir().join(format!("cauce-clone-{}", std::process::id()));
    let folder = clone.display().to_string();
    ask(
        "Is there a fresh clone?",
        &mut command("git", &["clone", "--quiet", "--no-hardlinks", ".", &folder]),
    )?;
    let here = |words: &[&str]| {
        let mut cargo = command("cargo", words);
        cargo.current_dir(&clone).env_remove("CARGO_TARGET_DIR");
        cargo
    };
    ask(
        "Are the libraries there?",
        &mut here(&["fetch", "--locked"]),
    )?;
    let (since, before) = (Instant::now(), processor_seconds()?);
    let outcome = ask(
        "Does it build?",
        &mut here(&["build", "--release", "--locked"]),
    );
    let measured = [since.elapsed().as_secs_f64(), processor_seconds()? - before];
    fs::remove_dir_all(&clone)?;
    outcome?;
    for ((what, seconds), limit) in ["by the clock", "of processors"]
        .iter()
        .zip(measured)
        .zip(BUILD_LIMITS)
    {
        let word = if seconds <= limit { "kept" } else { "MISSED" };
        let seconds = seconds.round();
        println!(
            "{what:<14} {:2.0} min {:02.0} s   limit {:.1} min, {word}",
            (seconds / 60.0).floor(),
            seconds % 60.0,
            limit / 60.0
        );
    }
    Ok(())
}

/// Returns the processor time of all programs that this one has waited for.
fn processor_seconds() -> anyhow::Result<f64> {
    // Children's user and system time are the fields 16 and 17.
    crate::site::seconds_in("/proc/self/stat", 16)
}

/// Runs the benchmarks of one room, or of all.
pub fn run(room: Option<&str>) -> anyhow::Result<()> {
    let is_chosen = |name: &str| room.is_none_or(|room| room == name);
    if !ROOMS.iter().any(|(name, ..)| is_chosen(name)) {
        let mut known: Vec<&str> = ROOMS.iter().map(|(name, ..)| *name).collect();
        known.dedup();
        bail!("no such benchmark; there are: {}", known.join(", "));
    }
    for (name, bench) in ROOMS.iter().filter(|(name, ..)| is_chosen(name)) {
        // All rooms are named, so that libraries are built with the features that the program ships.
        let mut run = command("cargo", &["bench", "--workspace", "--bench", bench]);
        ask(&format!("How fast is {name}?"), &mut run)?;
    }
    for (_, peer) in PEERS.iter().filter(|(name, _)| is_chosen(name)) {
        peers::run(peer)?;
    }
    Ok(())
}
