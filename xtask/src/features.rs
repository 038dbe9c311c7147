//! Is the program that is tested the program that is shipped?

use std::collections::{BTreeMap, BTreeSet};

use anyhow::bail;

use crate::shell;

type Built = BTreeMap<String, BTreeSet<String>>;

/// Fails when a library is built with other features for the tests than for the program.
///
/// Cargo builds a library once with the features of all who ask for it together, so a test's wish reaches the product.
pub fn check() -> anyhow::Result<()> {
    let product = built(&["--package=app", "--edges=normal,build"])?;
    let tests = built(&["--workspace", "--edges=normal,build,dev"])?;
    let faults = differences(&product, &tests);
    if !faults.is_empty() {
        bail!(
            "tests and product are not the same program:\n{}\nadd what is missing to the pins in crates/app/Cargo.toml",
            faults.join("\n")
        );
    }
    println!(
        "{} libraries, built alike for tests and product",
        product.len()
    );
    Ok(())
}

/// Returns each library with every set of features it is built with.
fn built(which: &[&str]) -> anyhow::Result<Built> {
    let mut words = vec![
        "tree",
        "--offline",
        "--locked",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}|{f}",
    ];
    words.extend(which);
    let mut built = Built::new();
    for line in shell::output("cargo", &words)?.lines() {
        let Some((package, features)) = line.split_once('|') else {
            continue;
        };
        let name = package
            .split_whitespace()
            .take(2)
            .collect::<Vec<_>>()
            .join(" ");
        built.entry(name).or_default().insert(features.to_owned());
    }
    Ok(built)
}

fn differences(product: &Built, tests: &Built) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, features) in product {
        let Some(tested) = tests.get(name) else {
            faults.push(format!("{name} is in the product alone"));
            continue;
        };
        for shipped in features.difference(tested) {
            let tested: Vec<&str> = tested.iter().map(String::as_str).collect();
            faults.push(format!(
                "{name}: product [{shipped}], tests [{}]",
                tested.join("] and [")
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(features: &str) -> Built {
        Built::from([("a v1".to_owned(), BTreeSet::from([features.to_owned()]))])
    }

    #[test]
    fn a_feature_that_only_tests_ask_for_is_a_fault() {
        assert!(differences(&one("std"), &one("std")).is_empty());
        assert_eq!(differences(&one("std"), &one("env,std")).len(), 1);
    }
}
