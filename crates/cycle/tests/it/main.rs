//! What must stay true of the desk's rules.

mod absent;
mod draft;
mod form;
mod lapse;
mod letters;
mod look;
mod merge;
mod people;
mod replay;
mod table;
mod written;

use proptest::test_runner::Config;

/// Returns as many runs as promised, or more where `PROPTEST_CASES` asks for more.
fn at_least(n: u32) -> Config {
    let config = Config::default();
    Config {
        cases: config.cases.max(n),
        failure_persistence: None,
        ..config
    }
}
