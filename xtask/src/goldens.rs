//! Every table that leaves, as it was when somebody last looked at a difference and agreed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::bail;

use crate::shell;
use crate::site::Site;

const FILE: &str = "tests/goldens.txt";
const HEAD: &str = "\
# Length and digest of every table at ?on=2026-11-01, of the bundled charter with the files of tests/goldens/ imported.
# cargo xtask goldens compares; cargo xtask goldens --write takes over what was looked at and meant.
";
const DAY: &str = "2026-11-01";

/// Compares every table with its digest, or writes the digests.
pub fn check(write: bool) -> anyhow::Result<()> {
    let site = Site::start(import)?;
    let mut now = BTreeMap::new();
    for address in addresses(&site)? {
        let body = site.get(&address)?;
        now.insert(address, format!("{:7} {:016x}", body.len(), fnv(&body)));
    }
    let mut text = HEAD.to_owned();
    for (address, digest) in &now {
        writeln!(text, "{digest} {address}")?;
    }
    let file = shell::root().join(FILE);
    if write {
        fs::write(file, text)?;
        println!("{} tables written to {FILE}", now.len());
        return Ok(());
    }
    let differing = differing(&fs::read_to_string(file).unwrap_or_default(), &now);
    if !differing.is_empty() {
        bail!(
            "{} tables differ from {FILE}:\n  {}\n\
             look at one: cauce serve, then curl http://127.0.0.1:8080{} before and after the change\n\
             if every difference is meant, cargo xtask goldens --write, and say in the commit what readers will see",
            differing.len(),
            differing.join("\n  "),
            differing[0]
        );
    }
    println!("{} tables are as they were", now.len());
    Ok(())
}

/// Takes in the small files beside the digests, by the commands that a person would use.
fn import(data: &Path) -> anyhow::Result<()> {
    let program = shell::program()?.display().to_string();
    let folder = shell::root().join("tests/goldens");
    for (command, ending) in [("money", "xml"), ("movement", "csv")] {
        let mut files: Vec<_> = fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.retain(|path| path.extension().is_some_and(|found| found == ending));
        files.sort();
        if files.is_empty() {
            continue;
        }
        let mut run = shell::command(&program, &[command, "import"]);
        let answer = run.args(&files).arg("--data").arg(data).output()?;
        if answer.status.code().is_none_or(|code| code > 1) {
            bail!(
                "cauce {command} import: {}",
                String::from_utf8_lossy(&answer.stderr)
            );
        }
    }
    Ok(())
}

/// Returns the address of every table, as CSV and as JSON, that `/data` leads to.
fn addresses(site: &Site) -> anyhow::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for page in ["/data", "/movement", "/money"] {
        let html = String::from_utf8_lossy(&site.get(&format!("{page}?on={DAY}"))?).into_owned();
        for link in html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            let is_table = path.starts_with("/data/")
                || path.starts_with("/api/v1/")
                || path.starts_with("/movement/");
            if is_table && (path.ends_with(".csv") || path.ends_with(".json"))
                || path.starts_with("/api/v1/")
            {
                found.insert(format!("{path}?on={DAY}"));
            }
        }
    }
    let tables: Vec<String> = found
        .iter()
        .filter_map(|a| Some(a.strip_prefix("/data/")?.split_once(".csv")?.0.to_owned()))
        .collect();
    found.extend(
        tables
            .iter()
            .map(|table| format!("/api/v1/{table}?on={DAY}")),
    );
    found.retain(|address| !address.starts_with("/api/v1/openapi"));
    Ok(found)
}

fn differing(committed: &str, now: &BTreeMap<String, String>) -> Vec<String> {
    let lines = committed.lines().filter(|line| !line.starts_with('#'));
    let before: BTreeMap<&str, &str> = lines
        .filter_map(|line| {
            line.rsplit_once(' ')
                .map(|(digest, address)| (address, digest))
        })
        .collect();
    let names: BTreeSet<&str> = before
        .keys()
        .copied()
        .chain(now.keys().map(String::as_str))
        .collect();
    let differs = |name: &&str| before.get(name).copied() != now.get(*name).map(String::as_str);
    names
        .into_iter()
        .filter(differs)
        .map(str::to_owned)
        .collect()
}

/// The FNV-1a digest: nobody attacks these files, and sixteen digits are read at a glance.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_a_new_and_a_lost_table_are_named() {
        let now = BTreeMap::from([
            ("/a".to_owned(), "1 x".to_owned()),
            ("/b".to_owned(), "1 y".to_owned()),
        ]);
        assert!(differing("# head\n1 x /a\n1 y /b\n", &now).is_empty());
        assert_eq!(differing("2 x /a\n1 y /c\n", &now), ["/a", "/b", "/c"]);
    }
}
