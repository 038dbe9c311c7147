//! Other people's programs, run on the same input in the same command as ours.

use std::path::Path;

use crate::shell::{ask, command, is_there, root};

/// A script in Python with what it needs.
pub struct Peer {
    /// What it is called.
    pub name: &'static str,
    /// The packages that it needs, by name.
    pub packages: &'static [&'static str],
    /// The script, from the root of the repository.
    pub script: &'static str,
    /// What it works on, from the root of the repository.
    pub input: &'static str,
}

/// Runs a peer where Python and the input are there; else says in one line what is missing.
pub fn run(peer: &Peer) -> anyhow::Result<()> {
    let Peer { name, input, .. } = peer;
    if !root().join(input).exists() {
        println!("skipped: {name} has nothing to work on, {input} is absent");
        return Ok(());
    }
    if !is_there("python3") {
        println!("skipped: {name} needs Python, which is not here");
        return Ok(());
    }
    let home = root().join("target/peers").join(name);
    let python = home.join("bin/python");
    if !python.exists() && !prepare(peer, &home) {
        println!("skipped: {name} could not be installed");
        return Ok(());
    }
    let mut script = command(&python.display().to_string(), &[peer.script, input]);
    ask(&format!("How fast is {name}?"), &mut script)
}

fn prepare(peer: &Peer, home: &Path) -> bool {
    let place = home.display().to_string();
    let mut made = command("python3", &["-m", "venv", &place]);
    if !made.status().is_ok_and(|status| status.success()) {
        return false;
    }
    let pip = home.join("bin/pip").display().to_string();
    let mut install = command(&pip, &["install", "--quiet"]);
    let is_installed = install
        .args(peer.packages)
        .status()
        .is_ok_and(|status| status.success());
    if !is_installed {
        let _ = std::fs::remove_dir_all(home);
    }
    is_installed
}
