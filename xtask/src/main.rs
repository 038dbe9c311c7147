//! Our own checks, in one place for people and for the build server.

mod arrows;
mod bench;
mod browser;
mod compact;
mod dependencies;
mod dist;
mod features;
mod goldens;
mod mutants;
mod peers;
mod postgres;
mod promises;
mod reference;
mod scale;
mod shell;
mod site;
mod sizes;
mod soak;
mod test;

use std::io::Write as _;
use std::process::ExitCode;

const TASKS: &str = "\
cargo xtask TASK

  test            everything a change must pass; sets up what it needs
  test quick      the same without a browser
  arrows          compare ARCHITECTURE.md with what the crates depend on and use
  dependencies    licences, sources and doubles of the libraries, by deny.toml
  features        is a library built for the tests as it is for the program?
  promises        does every test exist that docs/reference/promises.md names?
  docs [--write]  the generated pages of docs/reference/, compared or written
  goldens [--write]  the digests of every table that leaves, compared or written
  sizes           files, functions, names and tests, each beside its limit
  sbom            print the list of everything in the program (CycloneDX)
  dist            one static archive in target/dist/
  bench [ROOM]    run the benchmarks (of one room: promises, pathways, money, movement, desk)
  bench money scale [MB]  take in so much of real files, copied (170); how long do readers wait?
  bench compact [N]  take N invented promises in from tables (3500); how long do readers wait, what do they carry?
  bench build     time the first release build, in a fresh clone
  mutants ROOM    put faults into store, publication or intake: are they noticed?
  soak [MIN] [N]  ask N times a second for MIN minutes (10, 200): does the program grow?
  browser         the browser tests alone
  pictures        screenshots of the main pages into docs/images/
  fuzz [N]        damage the corpora of the readers N times (default 1,000,000)
  verifiers [N]   what both verifiers say of N random releases, and N flips, forks and damages (20,000)
  gate [--tables N]     how many faults the gatekeeper finds in N invented tables, and how often it is wrong (1000)
  attack [--bundles N]  what may leave, attacked as one system with N invented bundles of files (500)
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
        ["dependencies"] => dependencies::check(),
        ["features"] => features::check(),
        ["promises"] => promises::check(),
        ["docs"] => reference::check(false),
        ["docs", "--write"] => reference::check(true),
        ["goldens"] => goldens::check(false),
        ["goldens", "--write"] => goldens::check(true),
        ["sbom"] => {
            dependencies::sbom().and_then(|list| Ok(std::io::stdout().write_all(list.as_bytes())?))
        }
        ["dist"] => dist::build(),
        ["mutants", room] => mutants::run(room),
        ["soak"] => soak::run(10, 200),
        ["soak", minutes] => number(minutes).and_then(|minutes| soak::run(minutes, 200)),
        ["soak", minutes, rate] => number(minutes)
            .and_then(|minutes| Ok((minutes, number(rate)?)))
            .and_then(|(minutes, rate)| soak::run(minutes, rate)),
        ["bench"] => bench::run(None),
        ["bench", "build"] => bench::build(),
        ["bench", "money", "scale"] => scale::run(170),
        ["bench", "money", "scale", megabytes] => number(megabytes).and_then(scale::run),
        ["bench", "compact"] => compact::run(3_500),
        ["bench", "compact", promises] => number(promises).and_then(compact::run),
        ["bench", room] => bench::run(Some(room)),
        ["browser"] => browser::test(),
        ["pictures"] => browser::pictures(),
        ["fuzz"] => test::fuzz("1000000"),
        ["fuzz", n_rounds] => test::fuzz(n_rounds),
        ["verifiers"] => test::verifiers("20000"),
        ["verifiers", n_rounds] => test::verifiers(n_rounds),
        ["gate"] => test::gate("1000"),
        ["gate", "--tables", n] => test::gate(n),
        ["attack"] => test::attack("500"),
        ["attack", "--bundles", n] => test::attack(n),
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

fn number(word: &str) -> anyhow::Result<u64> {
    word.parse()
        .map_err(|_| anyhow::anyhow!("not a number: {word}"))
}
