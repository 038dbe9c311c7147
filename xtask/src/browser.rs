//! Tests and pictures with a real browser.

use std::fs;
use std::process::Command;

use crate::shell::{ask, command, need, program, root};

/// Runs the browser tests in tests/browser/ against the program that was built last.
pub fn test() -> anyhow::Result<()> {
    prepare()?;
    ask(
        "Do the pages work in a browser?",
        node("run.mjs").env("CAUCE_BIN", program()?),
    )
}

/// Takes the pictures that stand in the README and in docs/images/.
pub fn pictures() -> anyhow::Result<()> {
    prepare()?;
    fs::create_dir_all(root().join("docs/images"))?;
    ask(
        "Are the pictures taken?",
        node("pictures.mjs").env("CAUCE_BIN", program()?),
    )
}

fn prepare() -> anyhow::Result<()> {
    need("chromium", &["chromium", "fonts-dejavu-core"])?;
    need("node", &["nodejs", "npm"])?;
    need("java", &["default-jre-headless"])?;
    let folder = root().join("tests/browser");
    if !folder.join("node_modules/vnu-jar").exists() {
        let mut install = command(
            "npm",
            &["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
        );
        ask("Are the browser tools there?", install.current_dir(&folder))?;
    }
    Ok(())
}

fn node(script: &str) -> Command {
    let mut command = command("node", &[script]);
    command.current_dir(root().join("tests/browser"));
    command
}
