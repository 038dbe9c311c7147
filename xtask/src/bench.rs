//! Benchmarks, each beside its limit or peer in one run.

use anyhow::bail;

use crate::shell::{ask, command};

/// The rooms that have benchmarks, with the crate and the benchmark's name.
const ROOMS: &[(&str, &str, &str)] = &[
    ("promises", "app", "promises"),
    ("pathways", "pathways", "screening"),
    ("money", "intake", "money"),
    ("movement", "movement", "movement"),
    ("movement", "movement", "accuracy"),
];

/// Runs the benchmarks of one room, or of all.
pub fn run(room: Option<&str>) -> anyhow::Result<()> {
    let chosen: Vec<_> = ROOMS
        .iter()
        .filter(|(name, ..)| room.is_none_or(|room| room == *name))
        .collect();
    if chosen.is_empty() {
        let known: Vec<&str> = ROOMS.iter().map(|(name, ..)| *name).collect();
        bail!("no such benchmark; there are: {}", known.join(", "));
    }
    for (name, package, bench) in chosen {
        let mut run = command("cargo", &["bench", "--package", package, "--bench", bench]);
        ask(&format!("How fast is {name}?"), &mut run)?;
    }
    Ok(())
}
