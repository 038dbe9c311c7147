//! The drawing in ARCHITECTURE.md against what the crates depend on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::shell;

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Libraries that only one room may name, each with that room: a wall is where a machine says no.
const WALLS: [(&str, &[&str]); 6] = [
    ("sqlx", &["store"]),
    ("ureq", &["intake"]),
    ("quick-xml", &["intake", "press"]),
    ("parquet", &["intake", "press"]),
    ("csv", &["intake", "press"]),
    ("axum", &["site", "app"]),
];

/// Inner rooms: nothing that waits, reads a clock or touches the outside world.
const INNER: [&str; 8] = [
    "kernel",
    "evidence",
    "progress",
    "movement",
    "assistance",
    "pathways",
    "publication",
    "record",
];
/// What no inner room may name.
const OUTSIDE: [&str; 9] = [
    "tokio",
    "axum",
    "sqlx",
    "ureq",
    "csv",
    "quick-xml",
    "toml",
    "clap",
    "askama",
];

/// Fails when a crate depends on a room that the drawing does not lead to, or on a library behind a wall.
pub fn check() -> anyhow::Result<()> {
    let drawn = drawing(&fs::read_to_string(shell::root().join("ARCHITECTURE.md"))?)?;
    let text = shell::output(
        "cargo",
        &[
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ],
    )?;
    let metadata: Value = serde_json::from_str(&text)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    let rooms: BTreeSet<&str> = packages
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    let mut faults = Vec::new();
    for package in packages {
        let room = package["name"].as_str().unwrap_or_default();
        let reach = reach(room, &drawn);
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let name = dependency["name"].as_str().unwrap_or_default();
            let for_tests_only = dependency["kind"].as_str() == Some("dev");
            if for_tests_only || room == "xtask" {
                continue;
            }
            if rooms.contains(name) && name != "kernel" && !reach.contains(name) {
                faults.push(format!("{room} → {name} is not drawn in ARCHITECTURE.md"));
            }
            if let Some((_, owners)) = WALLS.iter().find(|(library, _)| *library == name)
                && !owners.contains(&room)
            {
                faults.push(format!(
                    "{room} lists {name}, which only {} may",
                    owners.join(" and ")
                ));
            }
            if INNER.contains(&room) && OUTSIDE.contains(&name) {
                faults.push(format!("{room} is an inner room and lists {name}"));
            }
        }
    }
    for (from, targets) in &drawn {
        for room in targets
            .iter()
            .chain([from])
            .filter(|room| !rooms.contains(room.as_str()))
        {
            faults.push(format!("ARCHITECTURE.md draws {room}, which is not there"));
        }
    }
    if faults.is_empty() {
        println!("{} rooms, every arrow is drawn", rooms.len());
        Ok(())
    } else {
        bail!("{}", faults.join("\n"))
    }
}

/// Reads the block that begins with ```arrows: one line `from -> to, to` for each room.
fn drawing(text: &str) -> anyhow::Result<Arrows> {
    let block = text
        .split("```arrows")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let block = block.context("ARCHITECTURE.md has no block of arrows")?;
    let mut arrows = Arrows::new();
    for line in block.lines().filter(|line| !line.trim().is_empty()) {
        let (from, to) = line
            .split_once("->")
            .with_context(|| format!("not an arrow: {line}"))?;
        let targets = to
            .split(',')
            .map(|room| room.trim().to_owned())
            .filter(|room| !room.is_empty());
        arrows
            .entry(from.trim().to_owned())
            .or_default()
            .extend(targets);
    }
    Ok(arrows)
}

/// Returns every room that the drawing leads to from `room`.
fn reach(room: &str, arrows: &Arrows) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![room.to_owned()];
    while let Some(next) = ahead.pop() {
        for target in arrows.get(&next).into_iter().flatten() {
            if reached.insert(target.clone()) {
                ahead.push(target.clone());
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_implied_by_others_is_reached_and_a_reverse_one_is_not() {
        let arrows = drawing("x\n```arrows\na -> b\nb -> c, d\n```\n").unwrap();
        assert!(reach("a", &arrows).contains("d"));
        assert!(!reach("d", &arrows).contains("a"));
    }
}
