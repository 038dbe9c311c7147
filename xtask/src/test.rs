//! Everything a change must pass.

use crate::postgres::Server;
use crate::shell::{ask, command, is_there};
use crate::{arrows, browser};

/// Everything: formatting, arrows, lints (which compile the benchmarks too), charter, tests with both databases,
/// browser.
pub fn all() -> anyhow::Result<()> {
    quick()?;
    browser::test()
}

/// Everything that needs no browser.
pub fn quick() -> anyhow::Result<()> {
    ask(
        "Formatted?",
        &mut command("cargo", &["fmt", "--all", "--check"]),
    )?;
    println!("── Are the arrows as drawn?");
    arrows::check()?;
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
    )?;
    let charter = [
        "run",
        "--release",
        "--quiet",
        "--package",
        "app",
        "--",
        "check",
    ];
    ask("Is the charter sound?", &mut command("cargo", &charter))?;
    let server = Server::start()?;
    let words: &[&str] = if is_there("cargo-nextest") {
        &[
            "nextest",
            "run",
            "--release",
            "--workspace",
            "--no-fail-fast",
        ]
    } else {
        &[
            "test",
            "--release",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
        ]
    };
    ask(
        "Do the tests pass?",
        command("cargo", words).env("CAUCE_TEST_POSTGRES", &server.address),
    )?;
    ask(
        "Do the examples in the documentation run?",
        &mut command("cargo", &["test", "--release", "--workspace", "--doc"]),
    )
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
        "iati_mutations",
        "--nocapture",
    ];
    ask(
        &format!("Does any of {n_rounds} damaged files bring a reader down?"),
        command("cargo", &words).env("CAUCE_FUZZ_ROUNDS", n_rounds),
    )
}
