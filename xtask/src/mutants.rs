//! Would the tests notice? Small faults are put in, one at a time.

use anyhow::bail;

use crate::postgres::Server;
use crate::shell::{ask, command, is_there};

/// The rooms whose tests are held against such faults, each with the files.
const ROOMS: [(&str, &[&str]); 3] = [
    ("store", &["crates/store/src/**"]),
    (
        "publication",
        &[
            "crates/publication/src/visibility.rs",
            "crates/publication/src/disclosure/**",
        ],
    ),
    ("intake", &["crates/intake/src/**"]),
];

/// Puts faults into one room and says how many its tests caught; at least four of five are asked for.
pub fn run(room: &str) -> anyhow::Result<()> {
    let Some((room, files)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        bail!(
            "no such room; there are: {}",
            ROOMS.map(|(name, _)| name).join(", ")
        );
    };
    if !is_there("cargo-mutants") {
        bail!("cargo-mutants is missing; cargo install cargo-mutants brings it");
    }
    let server = Server::start()?;
    let words = [
        "mutants",
        "--package",
        room,
        "--baseline=skip",
        "--timeout=120",
        "--in-place",
    ];
    let mut run = command("cargo", &words);
    for pattern in *files {
        run.args(["--file", pattern]);
    }
    ask(
        &format!("Do the tests of {room} notice every fault?"),
        run.env("CAUCE_TEST_POSTGRES", &server.address),
    )
}
