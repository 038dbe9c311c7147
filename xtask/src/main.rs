//! Our own checks, in one place for people and for the build server.

mod arrows;
mod bench;
mod browser;
mod peers;
mod postgres;
mod shell;
mod sizes;
mod test;

use std::process::ExitCode;

const TASKS: &str = "\
cargo xtask TASK

  test            everything a change must pass; sets up what it needs
  test quick      formatting, lints, arrows and tests, without browser and benchmarks
  arrows          compare ARCHITECTURE.md with what the crates depend on
  sizes           print how long the source files are
  bench [ROOM]    run the benchmarks (of one room: promises, pathways, money, movement)
  browser         the browser tests alone
  pictures        screenshots of the main pages into docs/images/
  fuzz [N]        damage the corpora of the readers N times (default 1,000,000)
  long [N]        the long checks: every property with N cases (default 100,000)
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["test"] => test::all(),
        ["test", "quick"] => test::quick(),
        ["arrows"] => arrows::check(),
        ["sizes"] => sizes::print(),
        ["bench"] => bench::run(None),
        ["bench", room] => bench::run(Some(room)),
        ["browser"] => browser::test(),
        ["pictures"] => browser::pictures(),
        ["fuzz"] => test::fuzz("1000000"),
        ["fuzz", n_rounds] => test::fuzz(n_rounds),
        ["long"] => test::long("100000"),
        ["long", n_cases] => test::long(n_cases),
        _ => {
            print!("{TASKS}");
            return if words.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
