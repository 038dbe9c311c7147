//! Running other programs, with their output in sight.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};

/// Returns the root of the repository.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .expect("xtask lies in the repository")
        .to_owned()
}

/// Returns a command that runs at the root of the repository.
pub fn command(program: &str, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words).current_dir(root());
    command
}

/// Runs a question of ours and says how long the answer took.
pub fn ask(question: &str, command: &mut Command) -> anyhow::Result<()> {
    println!("── {question}");
    let since = Instant::now();
    let status = command
        .status()
        .with_context(|| format!("{:?} could not be started", command.get_program()))?;
    println!(
        "   {} ({:.0} s)",
        if status.success() { "yes" } else { "no" },
        since.elapsed().as_secs_f64()
    );
    if !status.success() {
        bail!("{question} No.");
    }
    Ok(())
}

/// Runs a program and returns what it printed.
pub fn output(program: &str, words: &[&str]) -> anyhow::Result<String> {
    let output = command(program, words).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("{program} {} failed", words.join(" "));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Returns whether a program can be found.
pub fn is_there(program: &str) -> bool {
    Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Installs Debian packages when a program is missing.
pub fn need(program: &str, packages: &[&str]) -> anyhow::Result<()> {
    if is_there(program) {
        Ok(())
    } else {
        install(packages)
    }
}

/// Installs Debian packages, if this user may.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
    let names = packages.join(" ");
    let may_install = is_there("apt-get") && output("id", &["-u"])?.trim() == "0";
    if !may_install {
        bail!(
            "{names} is missing; install it with your system's package manager and run this again"
        );
    }
    println!("── installing {names}");
    let quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    command("apt-get", &quiet).arg("update").status()?;
    let mut install = command("apt-get", &quiet);
    install
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages);
    let status = install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        bail!("{names} could not be installed")
    }
}
