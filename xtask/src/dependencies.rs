//! What the program is made of: licences, sources, doubles, and a list for others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::shell;

/// How many names may stand in the lock file in more than one version; lower it when one goes.
///
/// Six came with the desk: what reads documents (`lopdf`) brings an older brotli with its two allocators and a later
/// `nom`, what reckons six digits (`totp-rs`) an older `constant_time_eq`, what guesses passphrases (`zxcvbn`) an older
/// `fancy-regex`.
const DOUBLES: usize = 21;

/// Fails when a library comes from elsewhere, under a licence that `deny.toml` does not name, or too often.
pub fn check() -> anyhow::Result<()> {
    let rules: toml::Table = fs::read_to_string(shell::root().join("deny.toml"))?.parse()?;
    let allowed = words(&rules, "licenses", "allow");
    let registries = words(&rules, "sources", "allow-registry");
    let metadata = shell::metadata()?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut faults = Vec::new();
    for package in packages {
        let [name, version] =
            ["name", "version"].map(|key| package[key].as_str().unwrap_or_default());
        versions.entry(name).or_default().insert(version);
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence, &allowed) {
            faults.push(format!(
                "{name} {version}: deny.toml does not allow the licence {licence:?}"
            ));
        }
        if let Some(source) = package["source"].as_str()
            && !registries
                .iter()
                .any(|registry| source.ends_with(registry.as_str()))
        {
            faults.push(format!("{name} {version} comes from {source}"));
        }
    }
    let doubles: Vec<&str> = versions
        .iter()
        .filter(|(_, all)| all.len() > 1)
        .map(|(name, _)| *name)
        .collect();
    if doubles.len() > DOUBLES {
        faults.push(format!(
            "{} names in several versions, {DOUBLES} are allowed: {}",
            doubles.len(),
            doubles.join(", ")
        ));
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!(
        "{} packages; {} names in several versions (limit {DOUBLES})",
        packages.len(),
        doubles.len()
    );
    if shell::is_there("cargo-deny") {
        let words = [
            "deny",
            "--offline",
            "check",
            "--disable-fetch",
            "licenses",
            "bans",
            "sources",
        ];
        shell::ask(
            "Does cargo-deny agree?",
            &mut shell::command("cargo", &words),
        )?;
    }
    Ok(())
}

fn words(rules: &toml::Table, section: &str, key: &str) -> BTreeSet<String> {
    let list = rules
        .get(section)
        .and_then(|section| section.get(key))
        .and_then(toml::Value::as_array);
    let words = list.into_iter().flatten().filter_map(toml::Value::as_str);
    words.map(str::to_owned).collect()
}

/// Reads a licence expression: some side of each `OR`, every side of each `AND`; `WITH` belongs to its licence.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut tokens = spaced.split_whitespace().peekable();
    let answer = any(&mut tokens, allowed);
    answer && tokens.next().is_none()
}

type Tokens<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any(tokens: &mut Tokens<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut answer = every(tokens, allowed);
    while tokens.next_if_eq(&"OR").is_some() {
        answer |= every(tokens, allowed);
    }
    answer
}

fn every(tokens: &mut Tokens<'_>, allowed: &BTreeSet<String>) -> bool {
    let mut answer = one(tokens, allowed);
    while tokens.next_if_eq(&"AND").is_some() {
        answer &= one(tokens, allowed);
    }
    answer
}

fn one(tokens: &mut Tokens<'_>, allowed: &BTreeSet<String>) -> bool {
    if tokens.next_if_eq(&"(").is_some() {
        let answer = any(tokens, allowed);
        return tokens.next() == Some(")") && answer;
    }
    let Some(mut licence) = tokens.next().map(str::to_owned) else {
        return false;
    };
    if tokens.next_if_eq(&"WITH").is_some() {
        licence += &format!(" WITH {}", tokens.next().unwrap_or_default());
    }
    allowed.contains(&licence)
}

/// Returns the list of everything that is linked into the program, as CycloneDX 1.5.
pub fn sbom() -> anyhow::Result<String> {
    let metadata = shell::metadata()?;
    let edges = edges(&metadata);
    let mut inside = BTreeSet::new();
    let workspace = metadata["packages"].as_array().context("no packages")?;
    let app = workspace
        .iter()
        .find(|package| package["name"] == "app" && package["source"].is_null());
    let app = app
        .and_then(|package| package["id"].as_str())
        .context("no package app")?;
    let mut ahead = vec![app];
    while let Some(id) = ahead.pop() {
        if inside.insert(id) {
            ahead.extend(edges.get(id).into_iter().flatten());
        }
    }
    let sums = checksums()?;
    let mut components: Vec<Value> = Vec::new();
    let mut dependencies: Vec<Value> = Vec::new();
    let mut addresses: BTreeMap<&str, String> = BTreeMap::new();
    for package in workspace
        .iter()
        .filter(|p| p["id"].as_str().is_some_and(|id| inside.contains(id)))
    {
        let [id, name, version] =
            ["id", "name", "version"].map(|key| package[key].as_str().unwrap_or_default());
        let address = format!("pkg:cargo/{name}@{version}");
        let licence = package["license"]
            .as_str()
            .unwrap_or_default()
            .replace('/', " OR ");
        let mut component = json!({
            "type": "library", "bom-ref": address, "name": name, "version": version, "purl": address,
            "licenses": [{"expression": licence}],
        });
        if let Some(sum) = sums.get(&format!("{name} {version}")) {
            component["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
        }
        components.push(component);
        addresses.insert(id, address);
    }
    for (id, address) in &addresses {
        let on: Vec<&String> = edges
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|id| addresses.get(id))
            .collect();
        dependencies.push(json!({"ref": address, "dependsOn": on}));
    }
    let version = env!("CARGO_PKG_VERSION");
    let whole = json!({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "name": "cauce", "version": version, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": components, "dependencies": dependencies,
    });
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}

/// Returns what each package is built from, without what only tests need.
fn edges(metadata: &Value) -> BTreeMap<&str, Vec<&str>> {
    let nodes = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten();
    let of_tests = |edge: &Value| {
        edge["dep_kinds"]
            .as_array()
            .is_some_and(|kinds| kinds.iter().all(|kind| kind["kind"] == "dev"))
    };
    nodes
        .filter_map(|node| {
            let deps = node["deps"]
                .as_array()?
                .iter()
                .filter(|edge| !of_tests(edge));
            Some((
                node["id"].as_str()?,
                deps.filter_map(|edge| edge["pkg"].as_str()).collect(),
            ))
        })
        .collect()
}

fn checksums() -> anyhow::Result<BTreeMap<String, String>> {
    let lock: toml::Table = fs::read_to_string(shell::root().join("Cargo.lock"))?.parse()?;
    let packages = lock
        .get("package")
        .and_then(toml::Value::as_array)
        .context("an empty lock file")?;
    let sums = packages.iter().filter_map(|package| {
        let [name, version, sum] = ["name", "version", "checksum"]
            .map(|key| package.get(key).and_then(toml::Value::as_str));
        Some((format!("{} {}", name?, version?), sum?.to_owned()))
    });
    Ok(sums.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_allowed_by_one_side_of_or_and_both_sides_of_and() {
        let allowed = BTreeSet::from([
            "MIT".to_owned(),
            "Apache-2.0 WITH LLVM-exception".to_owned(),
        ]);
        assert!(is_allowed("GPL-3.0 OR MIT", &allowed));
        assert!(is_allowed("MIT/GPL-3.0", &allowed));
        assert!(is_allowed(
            "(GPL-3.0 OR MIT) AND Apache-2.0 WITH LLVM-exception",
            &allowed
        ));
        assert!(!is_allowed("MIT AND GPL-3.0", &allowed));
        assert!(!is_allowed("", &allowed));
    }

    #[test]
    fn no_crate_of_ours_may_use_unsafe_code() {
        let read = |path: &str| fs::read_to_string(shell::root().join(path)).unwrap();
        assert!(read("Cargo.toml").contains("\nunsafe_code = \"forbid\"\n"));
        let crates = fs::read_dir(shell::root().join("crates")).unwrap();
        let crates = crates.map(|entry| format!("crates/{}", entry.unwrap().file_name().display()));
        for folder in crates.chain(["xtask".to_owned()]) {
            let manifest = read(&format!("{folder}/Cargo.toml"));
            assert!(manifest.contains("[lints]\nworkspace = true\n"), "{folder}");
        }
    }
}
