//! Everything a change must pass.

use crate::postgres::Server;
use crate::shell::{ask, command, is_there, program};
use crate::{arrows, browser, dependencies, features, goldens, promises, reference};

/// Everything: formatting, arrows, dependencies, tests with both databases, generated files, lints, browser.
pub fn all() -> anyhow::Result<()> {
    quick()?;
    browser::test()
}

/// Everything that needs no browser. Programs are built once: what comes after the build uses what it left.
pub fn quick() -> anyhow::Result<()> {
    ask(
        "Formatted?",
        &mut command("cargo", &["fmt", "--all", "--check"]),
    )?;
    say("Are the arrows as drawn?", arrows::check)?;
    say("Are the libraries allowed?", dependencies::check)?;
    say("Do the tests test what is shipped?", features::check)?;
    say(
        "Does every promise have the test it names?",
        promises::check,
    )?;
    let build = [
        "test",
        "--release",
        "--workspace",
        "--lib",
        "--bins",
        "--tests",
        "--no-run",
    ];
    ask("Does everything build?", &mut command("cargo", &build))?;
    let program = program()?.display().to_string();
    for charter in ["charters/los-angeles", "charters/eu-relocation-2015"] {
        ask(
            &format!("Is {charter} sound?"),
            &mut command(&program, &["check", "--charter", charter]),
        )?;
    }
    tests(&build[..6])?;
    ask(
        "Do the examples in the documentation run?",
        &mut command("cargo", &["test", "--release", "--workspace", "--doc"]),
    )?;
    say("Are the generated pages current?", || {
        reference::check(false)
    })?;
    say("Are the tables as they were?", || goldens::check(false))?;
    let lints = [
        "clippy",
        "--release",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    ask(
        "Free of lints, tests and benchmarks included?",
        &mut command("cargo", &lints),
    )
}

/// Runs the tests that were built, with a throw-away PostgreSQL.
fn tests(words: &[&str]) -> anyhow::Result<()> {
    let server = Server::start()?;
    let mut run = if is_there("cargo-nextest") {
        command(
            "cargo",
            &[
                "nextest",
                "run",
                "--release",
                "--workspace",
                "--no-fail-fast",
            ],
        )
    } else {
        command("cargo", words)
    };
    if !is_there("cargo-nextest") {
        run.arg("--no-fail-fast");
    }
    ask(
        "Do the tests pass?",
        run.env("CAUCE_TEST_POSTGRES", &server.address),
    )
}

/// Asks a question that this program answers itself.
fn say(question: &str, answer: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    println!("── {question}");
    answer()
}

/// The long checks: properties with many cases, and every test that is ignored for its length.
pub fn long(n_cases: &str) -> anyhow::Result<()> {
    let server = Server::start()?;
    let mut run = command(
        "cargo",
        &[
            "test",
            "--release",
            "--workspace",
            "--",
            "--include-ignored",
        ],
    );
    run.env("PROPTEST_CASES", n_cases)
        .env("CAUCE_TEST_POSTGRES", &server.address);
    ask(
        &format!("Do the properties hold over {n_cases} cases?"),
        &mut run,
    )
}

/// Counts what the gatekeeper finds in invented tables, so many of them, and how often it is wrong.
pub fn gate(n_tables: &str) -> anyhow::Result<()> {
    let words = [
        "test",
        "--release",
        "-p",
        "movement",
        "--test",
        "it",
        "gate",
        "--",
        "--nocapture",
    ];
    ask(
        &format!("Does the gatekeeper tell faults from clean tables, {n_tables} of them?"),
        command("cargo", &words).env("CAUCE_TABLES", n_tables),
    )
}

/// Attacks what may leave of invented bundles of files, so many of them.
pub fn attack(n_bundles: &str) -> anyhow::Result<()> {
    let words = [
        "test",
        "--release",
        "-p",
        "publication",
        "--test",
        "it",
        "--",
        "union",
        "guess",
        "outsider",
        "--nocapture",
    ];
    ask(
        &format!("Does nothing that leaves of {n_bundles} bundles tell a small count?"),
        command("cargo", &words).env("CAUCE_BUNDLES", n_bundles),
    )
}

/// Builds random releases, damages many, and asks both verifiers of each; and readers, flips and forks as often.
pub fn verifiers(n_rounds: &str) -> anyhow::Result<()> {
    let words = [
        "test",
        "--release",
        "--package",
        "record",
        "--test",
        "it",
        "--",
        "both_programs",
        "no_byte",
        "no_fork",
        "damaged_bytes",
        "--nocapture",
    ];
    ask(
        &format!("Do both verifiers say the same of {n_rounds} releases?"),
        command("cargo", &words).env("CAUCE_FUZZ_ROUNDS", n_rounds),
    )
}

/// Damages the corpora of the readers of foreign files, many times; see `crates/intake/corpus/`.
pub fn fuzz(n_rounds: &str) -> anyhow::Result<()> {
    let words = [
        "test",
        "--release",
        "--package",
        "intake",
        "--test",
        "it",
        "--",
        "_mutations",
        "--nocapture",
    ];
    ask(
        &format!("Does any of {n_rounds} damaged files bring a reader down?"),
        command("cargo", &words).env("CAUCE_FUZZ_ROUNDS", n_rounds),
    )
}
