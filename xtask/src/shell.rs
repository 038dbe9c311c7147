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

/// Returns a command that runs at the root of the repository, without what cargo told this program about itself.
///
/// Build scripts watch such variables: handed down, they have libraries built again that were just built.
pub fn command(program: &str, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words).current_dir(root());
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_ours_alone) {
            command.env_remove(name);
        }
    }
    command
}

/// Returns whether cargo set this variable for the program that it ran, and nobody else meant it.
fn is_ours_alone(name: &str) -> bool {
    const EXACTLY: [&str; 6] = [
        "CARGO",
        "CARGO_BIN_NAME",
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "LD_LIBRARY_PATH",
        "OUT_DIR",
    ];
    EXACTLY.contains(&name) || name.starts_with("CARGO_MANIFEST_") || name.starts_with("CARGO_PKG_")
}

/// Returns where builds lie.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}

/// Returns the program as the last release build or test build left it.
pub fn program() -> anyhow::Result<PathBuf> {
    let program = target().join("release/cauce");
    if !program.is_file() {
        bail!(
            "{} is not there; run cargo build --release",
            program.display()
        );
    }
    Ok(program)
}

/// Returns what cargo knows of every package that is built on this kind of machine.
pub fn metadata() -> anyhow::Result<serde_json::Value> {
    let text = output(
        "cargo",
        &[
            "metadata",
            "--format-version=1",
            "--offline",
            "--locked",
            "--filter-platform=x86_64-unknown-linux-gnu",
        ],
    )?;
    Ok(serde_json::from_str(&text)?)
}

/// Returns every Rust file of the project, with its text.
pub fn sources() -> anyhow::Result<Vec<(String, String)>> {
    let listed = output(
        "git",
        &[
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "*.rs",
        ],
    )?;
    let mut files = Vec::new();
    for path in listed.lines() {
        if let Ok(text) = std::fs::read_to_string(root().join(path)) {
            files.push((path.to_owned(), text));
        }
    }
    Ok(files)
}

/// Writes a file that is generated, or says that the committed one differs from what would be written.
pub fn generated(path: &str, text: &str, write: bool, remedy: &str) -> anyhow::Result<()> {
    let file = root().join(path);
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    if committed == text {
        return Ok(());
    }
    if write {
        println!("{path} is written");
        return Ok(std::fs::write(file, text)?);
    }
    let first = committed
        .lines()
        .zip(text.lines())
        .position(|(old, new)| old != new);
    let line = first.map_or(committed.lines().count().min(text.lines().count()), |n| n) + 1;
    bail!(
        "{path}:{line} differs from what the program says today; run {remedy} and commit what changed"
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_says_of_this_program_is_not_handed_down_and_what_a_person_set_is() {
        assert!(is_ours_alone("CARGO_MANIFEST_DIR"));
        assert!(is_ours_alone("CARGO_PKG_VERSION"));
        assert!(!is_ours_alone("CARGO_TARGET_DIR"));
        assert!(!is_ours_alone("CARGO_HOME"));
    }
}
