//! The parts of `docs/reference/` that the program itself can tell.

use std::fmt::Write as _;

use anyhow::Context;
use serde_json::Value;

use crate::shell;
use crate::site::Site;

const REMEDY: &str = "cargo xtask docs --write";

/// Compares the generated pages with what the program says, or writes them.
pub fn check(write: bool) -> anyhow::Result<()> {
    shell::generated("docs/reference/commands.md", &commands()?, write, REMEDY)?;
    shell::generated(
        "docs/reference/configuration.md",
        &settings()?,
        write,
        REMEDY,
    )?;
    shell::generated("docs/reference/tables.md", &tables()?, write, REMEDY)?;
    shell::generated(
        "docs/reference/pathways-today.md",
        &pathways_today()?,
        write,
        REMEDY,
    )?;
    println!(
        "docs/reference/commands.md, configuration.md, tables.md and pathways-today.md say what the program says"
    );
    Ok(())
}

/// Returns the help of every command, each under its name.
fn commands() -> anyhow::Result<String> {
    let mut text =
        "# Commands\n\nGenerated from `--help` by `cargo xtask docs --write`.\n".to_owned();
    let mut ahead = vec![Vec::new()];
    while let Some(path) = ahead.pop() {
        let help = help(&path)?;
        let below = subcommands(&help);
        writeln!(
            text,
            "\n## `cauce{}`\n\n```text",
            path.iter()
                .fold(String::new(), |all, word| all + " " + word)
        )?;
        for line in help.lines() {
            writeln!(text, "{}", line.trim_end())?;
        }
        text += "```\n";
        ahead.extend(
            below
                .into_iter()
                .rev()
                .map(|word| [path.clone(), vec![word]].concat()),
        );
    }
    Ok(text)
}

fn help(path: &[String]) -> anyhow::Result<String> {
    let program = shell::program()?.display().to_string();
    let mut command = shell::command(&program, &[]);
    let output = command
        .args(path)
        .arg("--help")
        .env("COLUMNS", "100")
        .output()?;
    Ok(String::from_utf8(output.stdout)?)
}

/// Returns what can be set, as the program explains it, under what holds for every setting.
fn settings() -> anyhow::Result<String> {
    const HEAD: &str = "\
# Configuration

Generated from `cauce config --example` by `cargo xtask docs --write`.

Every command reads one file of settings, the first of these that is there, and `cauce serve` says which:

1. the one named with `--config FILE`;
2. `cauce.toml` in the folder where the command is given;
3. `cauce.toml` in the data folder (`--data`, or `data`). It may not name another data folder.

A key is called as its flag is, and gives every command that has the flag its value. **A flag that is given wins**;
`CAUCE_DATABASE` wins over `database`. A folder without a `/` before it is looked for beside the file.

An unknown key, a wrong sort of value and a value that cannot be are refused with file and line, by every command.
`cauce check` looks at the file and at the charter that it names; `cauce config` shows what is in force and where each
setting was said. A database's address is shown by nothing, and a file with a password in it that everybody on the
machine may read is refused. The file is read at the start: SIGHUP reads the charter again, not the settings.

";
    let program = shell::program()?.display().to_string();
    let example = shell::output(&program, &["config", "--example"])?;
    Ok(format!("{HEAD}```toml\n{example}```\n"))
}

/// Returns the names under `Commands:`, `help` aside.
fn subcommands(help: &str) -> Vec<String> {
    let block = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    let lines = block.lines().take_while(|line| !line.is_empty());
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// Returns by what each pathway is confirmed and whom one asks, on a stated day: the page may not change by itself.
fn pathways_today() -> anyhow::Result<String> {
    const DAY: &str = "2026-11-30";
    const HEAD: &str = "\
# Pathways: how sure, how new, whom to ask

Made by `cauce pathways list --sources --on 2026-11-30`, which `cargo xtask docs --write` runs. A state is what the charter's
sources say of that day, not advice: *open* means that a source says that it exists and none found says that it ended. *Meets*
is told as certain only where `official-text` or `two-sources` of the last twelve months confirm it.

";
    let program = shell::program()?.display().to_string();
    let table = shell::output(&program, &["pathways", "list", "--sources", "--on", DAY])?;
    Ok(format!("{HEAD}{table}"))
}

/// Returns every table with its columns, as the API describes them.
fn tables() -> anyhow::Result<String> {
    let site = Site::start(|_| Ok(()))?;
    let description: Value = serde_json::from_slice(&site.get("/api/v1/openapi.json")?)?;
    let paths = description["paths"]
        .as_object()
        .context("the description names no paths")?;
    let mut text = "# Tables\n\nGenerated from the running site by `cargo xtask docs --write`. Each table leaves as `/data/NAME.csv` and `/api/v1/NAME`.\n".to_owned();
    let mut names: Vec<&str> = paths
        .keys()
        .filter_map(|path| path.strip_prefix("/api/v1/"))
        .filter(|name| !name.contains(['/', '{', '.']))
        .collect();
    names.sort_unstable();
    for name in names {
        let Ok(answer) = site.get(&format!("/api/v1/{name}?limit=1")) else {
            continue;
        };
        let answer: Value = serde_json::from_slice(&answer)?;
        let Some(columns) = answer["columns"].as_array() else {
            continue;
        };
        writeln!(
            text,
            "\n## `{name}`\n\n| Column | What it holds |\n| --- | --- |"
        )?;
        for column in columns {
            let [name, about] =
                ["name", "about"].map(|key| column[key].as_str().unwrap_or_default());
            writeln!(text, "| `{name}` | {about} |")?;
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_off_the_help() {
        let help =
            "x\n\nCommands:\n  serve  Serve\n         on\n  help   Print\n\nOptions:\n  -h\n";
        assert_eq!(subcommands(help), ["serve"]);
    }
}
