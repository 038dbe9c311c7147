//! The drawing in ARCHITECTURE.md against what the crates depend on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::shell;
use crate::sizes::production_part;

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Libraries that only one room may name, each with that room: a wall is where a machine says no.
const WALLS: [(&str, &[&str]); 16] = [
    ("sqlx", &["store"]),
    ("ureq", &["intake"]),
    ("quick-xml", &["intake", "press"]),
    ("parquet", &["intake", "press"]),
    ("csv", &["intake", "press"]),
    ("axum", &["site", "desk", "app"]),
    ("calamine", &["intake"]),
    ("rust_xlsxwriter", &["press"]),
    ("flate2", &["intake", "press"]),
    ("askama", &["ui", "site", "desk"]),
    ("rlimit", &["app", "intake"]),
    ("lopdf", &["intake"]),
    ("ed25519-dalek", &["record", "site"]),
    ("argon2", &["desk"]),
    ("totp-rs", &["desk"]),
    ("lettre", &["app"]),
];

/// Crates that are never part of the program.
const BESIDE: [&str; 3] = ["xtask", "testkit", "needs_shared"];

/// What no inner room's text may name, the tests aside.
const UNREACHED: [&str; 6] = [
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "std::time::SystemTime",
];

/// Inner rooms: nothing that waits, reads a clock or touches the outside world.
const INNER: [&str; 10] = [
    "kernel",
    "cycle",
    "evidence",
    "progress",
    "movement",
    "assistance",
    "pathways",
    "publication",
    "record",
    "response",
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
            if for_tests_only || BESIDE.contains(&room) {
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
    faults.extend(unused(packages, &rooms)?);
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
        println!("{} rooms, every arrow is drawn and used", rooms.len());
        Ok(())
    } else {
        bail!("{}", faults.join("\n"))
    }
}

/// Returns a fault for every room that is listed and never named, and for what inner rooms may not reach.
fn unused(packages: &[Value], rooms: &BTreeSet<&str>) -> anyhow::Result<Vec<String>> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in shell::sources()? {
        let room = path.split('/').nth(1).unwrap_or_default().to_owned();
        *texts.entry(room).or_default() += production_part(&path, &text);
    }
    let mut faults = Vec::new();
    for package in packages {
        let room = package["name"].as_str().unwrap_or_default();
        let Some(text) = texts.get(room) else {
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let name = dependency["name"].as_str().unwrap_or_default();
            let is_room = rooms.contains(name) && dependency["kind"].is_null();
            if is_room && !names(text, name) && !BESIDE.contains(&room) {
                faults.push(format!("{room} lists {name} and never names it"));
            }
        }
        for outside in UNREACHED.iter().filter(|_| INNER.contains(&room)) {
            if text.contains(outside) {
                faults.push(format!("{room} is an inner room and names {outside}"));
            }
        }
    }
    Ok(faults)
}

/// Returns whether a text speaks of a crate: `name::`, not as the end of another word.
fn names(text: &str, name: &str) -> bool {
    let call = format!("{name}::");
    text.match_indices(&call).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric() && !matches!(letter, '_' | ':'))
    })
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
    fn a_room_is_named_by_its_path_and_not_by_another_word() {
        assert!(names("use kernel::Day;", "kernel"));
        assert!(!names("colonel_kernel::Day", "kernel"));
    }

    #[test]
    fn an_arrow_implied_by_others_is_reached_and_a_reverse_one_is_not() {
        let arrows = drawing("x\n```arrows\na -> b\nb -> c, d\n```\n").unwrap();
        assert!(reach("a", &arrows).contains("d"));
        assert!(!reach("d", &arrows).contains("a"));
    }
}
