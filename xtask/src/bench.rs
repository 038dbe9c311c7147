//! Benchmarks, each beside its limit or peer in one run.

use anyhow::bail;

use crate::peers::{self, Peer};
use crate::shell::{ask, command};

/// The rooms that have benchmarks, with the crate and the benchmark's name.
const ROOMS: &[(&str, &str, &str)] = &[
    ("promises", "app", "promises"),
    ("pathways", "pathways", "screening"),
    ("pathways", "charter", "pathways"),
    ("money", "intake", "money"),
    ("money", "app", "money"),
    ("movement", "movement", "movement"),
    ("movement", "movement", "accuracy"),
];

/// What runs beside them.
const PEERS: &[(&str, Peer)] = &[(
    "pathways",
    Peer {
        name: "openfisca",
        packages: &["openfisca-core", "numpy"],
        script: "crates/pathways/benches/peers/openfisca.py",
        input: "../shared/data/screening/reference_rules.json",
    },
)];

/// Runs the benchmarks of one room, or of all.
pub fn run(room: Option<&str>) -> anyhow::Result<()> {
    let is_chosen = |name: &str| room.is_none_or(|room| room == name);
    if !ROOMS.iter().any(|(name, ..)| is_chosen(name)) {
        let mut known: Vec<&str> = ROOMS.iter().map(|(name, ..)| *name).collect();
        known.dedup();
        bail!("no such benchmark; there are: {}", known.join(", "));
    }
    for (name, package, bench) in ROOMS.iter().filter(|(name, ..)| is_chosen(name)) {
        let mut run = command("cargo", &["bench", "--package", package, "--bench", bench]);
        ask(&format!("How fast is {name}?"), &mut run)?;
    }
    for (_, peer) in PEERS.iter().filter(|(name, _)| is_chosen(name)) {
        peers::run(peer)?;
    }
    Ok(())
}
