//! `cauce config`: what is set, and where it was said.

use std::process::ExitCode;

use crate::settings::{self, Kind, SETTINGS, Setting};
use crate::terminal::say;

/// Shows the settings in force and where each comes from.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce config
  cauce config --config /etc/cauce/cauce.toml
  cauce config --example > cauce.toml

`cauce check` says what is wrong with a file of settings. A database's address is never shown.")]
pub struct Args {
    /// Write a file with every setting, each explained and switched off.
    #[arg(long)]
    example: bool,
}

/// Prints the settings as a file could hold them.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if args.example {
        say!(
            "# Settings of cauce. Take the # away before a setting to change it. Folders are looked for beside\n\
             # this file, unless they begin with /. A flag of the same name wins over what stands here."
        );
        SETTINGS.iter().for_each(example);
        return Ok(ExitCode::SUCCESS);
    }
    match &settings::in_force().file {
        Some(file) => say!("# {}; what it leaves out is as usual", file.display()),
        None => say!(
            "# no file: neither ./{0} nor one in the data folder",
            settings::FILE
        ),
    }
    SETTINGS.iter().for_each(in_force);
    Ok(ExitCode::SUCCESS)
}

fn example(setting: &Setting) {
    say!("");
    setting.about.iter().for_each(|line| say!("# {line}"));
    if !setting.usual.is_empty() {
        say!(
            "# As usual: {}",
            written(setting, &[setting.usual.to_owned()])
        );
    }
    say!("#{} = {}", setting.name, setting.example);
}

fn in_force(setting: &Setting) {
    let name = setting.name;
    if matches!(setting.kind, Kind::Server) {
        match crate::config::database() {
            Some((_, who)) => say!("# {name} is said by {who}"),
            None => say!("# {name}: none; a file in the data folder"),
        }
        return;
    }
    let settings = settings::in_force();
    match (settings.get(name), settings.file.as_ref()) {
        (Some(given), Some(file)) => {
            let value = written(setting, &given.values);
            say!("{name} = {value}  # {}:{}", file.display(), given.line);
        }
        _ if setting.usual.is_empty() => say!("# {name}: nothing"),
        _ => say!(
            "{name} = {}  # as usual",
            written(setting, &[setting.usual.to_owned()])
        ),
    }
}

/// Returns a value as a file would hold it.
fn written(setting: &Setting, values: &[String]) -> String {
    let quoted = |value: &String| toml::Value::String(value.clone()).to_string();
    match setting.kind {
        Kind::Number { .. } => values.concat(),
        Kind::Proxies => format!(
            "[{}]",
            values.iter().map(quoted).collect::<Vec<_>>().join(", ")
        ),
        _ => values.iter().map(quoted).collect(),
    }
}
