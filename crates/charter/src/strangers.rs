//! Files of a charter folder that nobody reads: a decision that is written there counts nowhere.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Finding, Language, Severity};

use crate::Feed;
use crate::folder::Folder;

/// Where files belong: a path in which `*` stands for any one name and `LANG` for a language.
const PLACES: [&str; 40] = [
    "access.toml",
    "charter.toml",
    "coding.toml",
    "declaration.toml",
    "indicators.toml",
    "names.toml",
    "publishers.toml",
    "purpose.toml",
    "verdicts.toml",
    "visibility.toml",
    // For people.
    "LICENSE",
    "README.md",
    "announcements/*.toml",
    "calendars/*.csv",
    "causes/*.toml",
    "commitments/*/*.toml",
    "contacts/*.toml",
    "cycles/*.toml",
    "evidence/*/*.toml",
    "evidence/kept.csv",
    "keys/*.toml",
    "members/*.toml",
    "methods/*.toml",
    "mirrors/*.toml",
    "offices/*/LANG.md",
    "offices/*/cases.toml",
    "offices/*/office.toml",
    "pathways/LANG.md",
    "pathways/what-if.toml",
    "pathways/*/*/LANG.md",
    "pathways/*/*/cases.toml",
    "pathways/*/*/pathway.toml",
    "practices/*.toml",
    // `cauce movement road` compares with it.
    "published/movement_totals.csv",
    "questions/*.toml",
    "questions/countries.csv",
    "questions/margins.csv",
    "scenarios/*.toml",
    "sources/*.toml",
    "triggers/*.toml",
];
/// Files without which the others of their folder are not read.
const HEADS: [(&str, &str); 2] = [("offices/", "office.toml"), ("pathways/", "pathway.toml")];
/// A name that is at least so like another was perhaps meant to be it (Jaro and Winkler's measure, 0 to 1).
const LIKE: f64 = 0.8;

/// Finds files and folders that no reader takes, each with what is read there.
pub fn check(folder: &Folder, feeds: &[Feed], findings: &mut Vec<Finding>) {
    capitals(folder, findings);
    hidden(folder, findings);
    let fed: BTreeSet<&str> = feeds.iter().map(|feed| feed.file.as_str()).collect();
    // Where a source cannot be read, nobody knows which file it would have named.
    let is_refused =
        |one: &Finding| one.severity == Severity::Error && one.file.starts_with("sources/");
    let are_feeds_known = !findings.iter().any(is_refused);
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for path in folder.files.keys() {
        let top = path.split_once('/').map(|(top, _)| top);
        match top.filter(|top| !known_folders().contains(top)) {
            Some(top) => *folders.entry(top).or_default() += 1,
            None if fed.contains(path.as_str())
                || PLACES.into_iter().any(|place| fits(path, place)) =>
            {
                findings.extend(without_head(path, folder));
            }
            None if path.starts_with("published/") && !are_feeds_known => {}
            None => {
                let what = "nobody reads this file";
                findings.push(Finding::error(path, 0, what, advice(path)));
            }
        }
    }
    for (name, n) in folders {
        let what = match n {
            1 => "nobody reads this folder, nor the file in it".to_owned(),
            n => format!("nobody reads this folder, nor the {n} files in it"),
        };
        let known = known_folders();
        let advice = match nearest(name, known.iter().copied()) {
            Some(meant) => format!("Did you mean {meant}/?"),
            None => {
                let all: Vec<String> = known.iter().map(|one| format!("{one}/")).collect();
                format!(
                    "Remove it; the folders of a charter are {}.",
                    all.join(", ")
                )
            }
        };
        findings.push(Finding::error(format!("{name}/"), 0, what, advice));
    }
}

/// Finds files whose paths differ by capitals alone, of which some machines keep only one.
fn capitals(folder: &Folder, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in folder.files.keys() {
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            let what = format!("its path and {other} differ by capitals alone");
            findings.push(Finding::error(
                path,
                0,
                what,
                "Rename one: some machines keep only one of the two.",
            ));
        }
    }
}

/// Finds characters that nobody sees, as they stand in any file; those that TOML writes as escapes are found as it is
/// read.
fn hidden(folder: &Folder, findings: &mut Vec<Finding>) {
    for (path, bytes) in &folder.files {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        // A mark at the very beginning is another matter, and told by the file's own reader.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.is_ascii() {
            continue;
        }
        for (line, words) in (1..).zip(text.lines()) {
            if let Some(letter) = kernel::text::hidden(words) {
                let what = format!(
                    "the line holds the character U+{:04X}, which nobody sees",
                    u32::from(letter)
                );
                findings.push(Finding::error(
                    path,
                    line,
                    what,
                    "Type the words anew, without copying them.",
                ));
            }
        }
    }
}

/// Returns the folders that stand at the top of a charter.
fn known_folders() -> BTreeSet<&'static str> {
    let tops = PLACES.into_iter().filter_map(|place| place.split_once('/'));
    tops.map(|(top, _)| top).collect()
}

/// Returns whether a file stands where a place allows it.
fn fits(path: &str, place: &str) -> bool {
    let (mut names, mut asked) = (path.split('/'), place.split('/'));
    loop {
        match (names.next(), asked.next()) {
            (None, None) => return true,
            (Some(name), Some(asked)) if is_like(name, asked) => {}
            _ => return false,
        }
    }
}

fn is_like(name: &str, asked: &str) -> bool {
    if let Some(ending) = asked.strip_prefix('*') {
        return name.len() > ending.len() && name.ends_with(ending);
    }
    if let Some(ending) = asked.strip_prefix("LANG") {
        let code = name.strip_suffix(ending);
        return code.is_some_and(|code| code.parse::<Language>().is_ok());
    }
    name == asked
}

/// Finds a file whose folder lacks the one without which it is not read; told once, at the first of them.
fn without_head(path: &str, folder: &Folder) -> Option<Finding> {
    let (home, file) = path.rsplit_once('/')?;
    let (_, head) = HEADS.iter().find(|(top, head)| {
        path.starts_with(top)
            && PLACES
                .into_iter()
                .any(|place| fits(&format!("{home}/{head}"), place))
    })?;
    let has_head = folder.files.contains_key(&format!("{home}/{head}"));
    let mut beside = folder.under(home, "").filter(|(one, _)| {
        let rest = one
            .strip_prefix(home)
            .and_then(|rest| rest.strip_prefix('/'));
        rest.is_some_and(|rest| !rest.contains('/'))
    });
    let is_first = beside.next().is_some_and(|(one, _)| one == path);
    (!has_head && file != *head && is_first).then(|| {
        let what = format!("nothing of this folder is read, because it has no {head}");
        let advice = format!("Add {head}, or rename the file that was meant to be it.");
        Finding::error(format!("{home}/"), 0, what, advice)
    })
}

/// Returns what is read where a file lies, and the name that was perhaps meant.
fn advice(path: &str) -> String {
    let (home, name) = path.rsplit_once('/').unwrap_or(("", path));
    if home == "published" {
        return "Name it as the file of a source in sources/, or remove it.".to_owned();
    }
    let here: Vec<&str> = PLACES
        .into_iter()
        .filter(|place| {
            let of_place = place.rsplit_once('/').map_or("", |(home, _)| home);
            fits(home, of_place)
        })
        .map(|place| place.rsplit_once('/').map_or(place, |(_, name)| name))
        .collect();
    let is_name = |one: &&str| !one.starts_with('*') && !one.starts_with("LANG");
    let named = here.iter().copied().filter(is_name);
    if let Some(meant) = nearest(name, named) {
        return format!("Did you mean {meant}?");
    }
    if here.is_empty() {
        let top = path.split('/').next().unwrap_or(path);
        let all: Vec<&str> = PLACES
            .into_iter()
            .filter(|place| place.starts_with(top))
            .collect();
        return format!("What is read there is {}.", told(&all));
    }
    format!(
        "What is read here is {}; rename it, or remove it.",
        told(&here)
    )
}

/// Returns places as a reader of findings writes them.
fn told(places: &[&str]) -> String {
    let told = places.iter().map(|place| place.replace('*', "NAME"));
    told.collect::<Vec<_>>().join(", ")
}

fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known.map(|one| (strsim::jaro_winkler(name, one), one));
    let best = measured.max_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(like, _)| *like >= LIKE).map(|(_, one)| one)
}
