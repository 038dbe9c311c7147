//! A thermometer: how long files and functions are, how names are shared, how much is tested.

use std::collections::BTreeMap;

use crate::shell;

/// What must not become longer, each with its limit.
const FILE_MEDIAN: usize = 120;
const FILE_P95: usize = 420;
const FILE_LONGEST: usize = 600;
const FUNCTION_P95: usize = 57;
const FUNCTION_LONGEST: usize = 100;
/// Types whose bare name another type also has, in per cent of all.
const SHARED_NAMES: usize = 20;
/// Lines of tests to a hundred lines of production.
const TESTS: usize = 35;

/// Prints every measure with its limit, and the longest files and functions.
pub fn print() -> anyhow::Result<()> {
    let sources = shell::sources()?;
    let mut files = Vec::new();
    let mut functions = Vec::new();
    let mut types: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut production, mut tests) = (0, 0);
    for (path, text) in &sources {
        files.push((text.lines().count(), path.clone()));
        functions.extend(
            lengths(text)
                .into_iter()
                .map(|(name, lines)| (lines, format!("{path} {name}"))),
        );
        let of_production = production_part(path, text);
        tests += text.lines().count() - of_production.lines().count();
        if !path.starts_with("xtask/") {
            production += of_production.lines().count();
        }
        for name in of_production.lines().filter_map(declared) {
            *types.entry(name).or_default() += 1;
        }
    }
    files.sort();
    functions.sort();
    let n_types: usize = types.values().sum();
    let n_shared: usize = types.values().filter(|n| **n > 1).sum();
    at_most("files, median", share(&files, 50), FILE_MEDIAN);
    at_most("files, 95th percentile", share(&files, 95), FILE_P95);
    at_most("files, longest", share(&files, 100), FILE_LONGEST);
    at_most(
        "functions, 95th percentile",
        share(&functions, 95),
        FUNCTION_P95,
    );
    at_most(
        "functions, longest",
        share(&functions, 100),
        FUNCTION_LONGEST,
    );
    let shared = n_shared * 100 / n_types.max(1);
    at_most("types that share their name, in 100", shared, SHARED_NAMES);
    let ratio = tests * 100 / production.max(1);
    said(
        "lines of tests to 100 of production, at least",
        ratio,
        TESTS,
        ratio >= TESTS,
    );
    println!("{:<46} {production:6}", "lines of production");
    println!(
        "{:<46} {:6}   with {} files, {} functions, {n_types} types",
        "lines of tests",
        tests,
        files.len(),
        functions.len()
    );
    for (lines, path) in files
        .iter()
        .rev()
        .take(10)
        .chain(functions.iter().rev().take(10))
    {
        println!("{lines:6}  {path}");
    }
    Ok(())
}

fn at_most(what: &str, measured: usize, limit: usize) {
    said(what, measured, limit, measured <= limit);
}

fn said(what: &str, measured: usize, limit: usize, is_kept: bool) {
    let word = if is_kept { "kept" } else { "MISSED" };
    println!("{what:<46} {measured:6}   limit {limit}, {word}");
}

fn share(sorted: &[(usize, String)], percent: usize) -> usize {
    let at = sorted.len().saturating_sub(1) * percent / 100;
    sorted.get(at).map_or(0, |(lines, _)| *lines)
}

/// Returns the part of a file that is built into the program.
pub fn production_part<'a>(path: &str, text: &'a str) -> &'a str {
    let of_tests = [
        "/tests/",
        "/benches/",
        "/tests.rs",
        "crates/testkit/",
        "crates/needs_shared/",
    ];
    if of_tests.iter().any(|part| path.contains(part)) {
        return "";
    }
    text.split("\n#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text)
}

/// Returns the name of a type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line
        .strip_prefix("pub(crate) ")
        .or_else(|| line.strip_prefix("pub(super) "))
        .or_else(|| line.strip_prefix("pub "))
        .unwrap_or(line);
    let rest = ["struct ", "enum ", "trait "]
        .iter()
        .find_map(|word| line.strip_prefix(word))?;
    let end = rest
        .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| name.starts_with(char::is_uppercase))
}

/// Returns the length of every function: as the formatter lays them out, one ends where its indent closes.
fn lengths(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = function(line) else { continue };
        let indent = line.len() - line.trim_start().len();
        let closes = |line: &str| {
            line.len() - line.trim_start().len() == indent
                && matches!(line.trim_start(), "}" | "};")
        };
        let is_whole = line.ends_with('}') || line.ends_with(';');
        let n_lines = if is_whole {
            Some(1)
        } else {
            lines[at..]
                .iter()
                .position(|line| closes(line))
                .map(|n| n + 1)
        };
        found.extend(n_lines.map(|n| (name, n)));
    }
    found
}

fn function(line: &str) -> Option<&str> {
    let (before, rest) = line.split_once("fn ")?;
    let is_head = before
        .split_whitespace()
        .all(|word| matches!(word, "pub" | "const" | "async") || word.starts_with("pub("));
    let name = rest.split(['(', '<']).next()?;
    (is_head
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_'))
    .then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_as_long_as_it_is_laid_out() {
        let text =
            "fn a() {}\n\npub async fn b(\n    x: u8,\n) -> u8 {\n    fn c() {\n    }\n    x\n}\n";
        assert_eq!(lengths(text), [("a", 1), ("b", 7), ("c", 2)]);
    }

    #[test]
    fn a_type_is_known_by_its_bare_name() {
        assert_eq!(declared("pub(crate) struct Row<'a> {"), Some("Row"));
        assert_eq!(declared("let structure = 1;"), None);
    }
}
