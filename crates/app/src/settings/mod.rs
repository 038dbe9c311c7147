//! The configuration file, `cauce.toml`: it gives flags their values, and a flag that is given wins.
//!
//! A key is called as its flag is. So there is one place that says what a setting may be, one for every
//! command that has it, and nothing to translate.

mod kind;
mod reading;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kernel::Finding;

pub use kind::{Kind, contact, public_url};

/// What the file is called where nobody names another.
pub const FILE: &str = "cauce.toml";

/// One thing that can be set.
pub struct Setting {
    /// The key, and the flag where there is one.
    pub name: &'static str,
    /// What it is for, in lines that fit beside others.
    pub about: &'static [&'static str],
    /// What it is where nobody says anything, as the flag has it; empty where that is nothing.
    pub usual: &'static str,
    /// A value as it would be written.
    pub example: &'static str,
    /// What it may be.
    pub kind: Kind,
}

/// Everything that can be set, in the order in which people ask for it.
pub const SETTINGS: [Setting; 11] = [
    Setting {
        name: "data",
        about: &[
            "The folder for database, signing key and exchange rates; made where it is missing.",
        ],
        usual: "data",
        example: "\"/var/lib/cauce\"",
        kind: Kind::Folder,
    },
    Setting {
        name: "charter",
        about: &[
            "The charter folder, or a list of several: serve shows the first at the root and each other beneath",
            "/c/ID, check proves all, every other command takes the first.",
        ],
        usual: "charters/los-angeles",
        example: "\"/opt/cauce/charters/los-angeles\"",
        kind: Kind::Folders,
    },
    Setting {
        name: "database",
        about: &[
            "A PostgreSQL server in place of a file in the data folder. There is no flag for it: whoever is on",
            "this machine could read the password. The variable CAUCE_DATABASE wins over the file.",
        ],
        usual: "",
        example: "\"postgres://cauce:PASSWORD@127.0.0.1/cauce\"",
        kind: Kind::Server,
    },
    Setting {
        name: "listen",
        about: &["The address and port to listen on; port 0 takes any that is free."],
        usual: "127.0.0.1:8080",
        example: "\"127.0.0.1:8080\"",
        kind: Kind::Listen,
    },
    Setting {
        name: "proxy",
        about: &[
            "Reverse proxies, which alone are believed when they say for whom they ask. Without this, all",
            "readers behind a proxy look like one.",
        ],
        usual: "",
        example: "[\"127.0.0.1\"]",
        kind: Kind::Proxies,
    },
    Setting {
        name: "public-url",
        about: &[
            "The address under which readers reach the site; whole addresses in files begin with it.",
        ],
        usual: "",
        example: "\"https://cauce.example\"",
        kind: Kind::Url,
    },
    Setting {
        name: "contact",
        about: &[
            "Whom readers tell what they know or found wrong: an e-mail address, or the address of a page. Shown",
            "beside what is not known.",
        ],
        usual: "",
        example: "\"record@cauce.example\"",
        kind: Kind::Contact,
    },
    Setting {
        name: "rate",
        about: &[
            "Requests a second from one address, ten seconds' worth at once; 0 limits nobody.",
        ],
        usual: "50",
        example: "50",
        kind: Kind::Number { least: 0 },
    },
    Setting {
        name: "log",
        about: &["How the log is written to standard error: \"human\" or \"json\"."],
        usual: "human",
        example: "\"json\"",
        kind: Kind::Form,
    },
    Setting {
        name: "fetch-mb",
        about: &[
            "The most that is fetched from one address, in MiB, where less is wanted than the usual 64 of",
            "movement fetch and 1024 of money import.",
        ],
        usual: "",
        example: "16",
        kind: Kind::Number { least: 1 },
    },
    Setting {
        name: "fetch-seconds",
        about: &["The longest that one attempt to fetch may last. Left out, 120 and 900."],
        usual: "",
        example: "120",
        kind: Kind::Number { least: 1 },
    },
];

/// One setting as a file gives it.
#[derive(Debug)]
pub struct Given {
    /// Its key.
    pub name: &'static str,
    /// The line on which it stands.
    pub line: usize,
    /// What the flag would be given, once for each value.
    pub values: Vec<String>,
}

/// What a file sets; nothing where there is none.
#[derive(Debug, Default)]
pub struct Settings {
    /// The file.
    pub file: Option<PathBuf>,
    /// What it sets.
    pub given: Vec<Given>,
}

/// What was set when the program started.
static IN_FORCE: OnceLock<Settings> = OnceLock::new();

/// Returns what was set when the program started.
pub fn in_force() -> &'static Settings {
    IN_FORCE.get_or_init(Settings::default)
}

/// Returns the file that counts: the one that is named, or `./cauce.toml`, or the one in the data folder.
pub fn found(named: Option<&Path>, data: &Path) -> Option<PathBuf> {
    let usual = || [PathBuf::from(FILE), data.join(FILE)];
    match named {
        Some(named) => Some(named.to_owned()),
        None => usual().into_iter().find(|file| file.is_file()),
    }
}

impl Settings {
    /// Reads a file, or returns everything that is wrong with it.
    pub fn read(file: &Path, data: &Path) -> Result<Self, Vec<Finding>> {
        let given = reading::read(file, file.parent() == Some(data))?;
        Ok(Self {
            file: Some(file.to_owned()),
            given,
        })
    }

    /// Returns one setting, where the file gives it.
    pub fn get(&self, name: &str) -> Option<&Given> {
        self.given.iter().find(|one| one.name == name)
    }

    /// Gives a command and those below it the values of the file in place of the usual ones.
    pub fn given_to(&self, command: clap::Command) -> clap::Command {
        let command = command.mut_args(|arg| self.given_to_flag(arg));
        let names = command.get_subcommands().map(clap::Command::get_name);
        let names: Vec<String> = names.map(str::to_owned).collect();
        let below = |one| self.given_to(one);
        (names.into_iter()).fold(command, |command, name| command.mut_subcommand(name, below))
    }

    fn given_to_flag(&self, arg: clap::Arg) -> clap::Arg {
        let Some(given) = arg.get_long().and_then(|name| self.get(name)) else {
            return arg;
        };
        let takes_several = matches!(arg.get_action(), clap::ArgAction::Append);
        let n = if takes_several { given.values.len() } else { 1 };
        // The command line wants what lives as long as the program, as these do.
        let values = given.values.iter().take(n).cloned().map(String::leak);
        arg.default_values(values.map(|value| &*value))
    }

    /// Holds these settings until the program ends.
    pub fn keep(self) {
        let _ = IN_FORCE.set(self);
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn each_setting_but_the_database_is_a_flag_with_the_same_name_and_the_same_usual_value() {
        let whole = crate::Cli::command();
        let below = |path: &[&str]| {
            let find = |at: clap::Command, name: &&str| at.find_subcommand(name).cloned();
            path.iter()
                .try_fold(whole.clone(), find)
                .expect("a command")
        };
        let commands = [below(&[]), below(&["serve"]), below(&["movement", "fetch"])];
        for setting in SETTINGS.iter().filter(|one| one.name != "database") {
            let flag = commands
                .iter()
                .flat_map(clap::Command::get_arguments)
                .find(|arg| arg.get_long() == Some(setting.name));
            let flag = flag.unwrap_or_else(|| panic!("--{} is no flag", setting.name));
            let usual: Vec<_> = flag.get_default_values().iter().collect();
            let said: Vec<_> = Some(setting.usual)
                .filter(|text| !text.is_empty())
                .into_iter()
                .collect();
            assert_eq!(usual, said, "{}", setting.name);
        }
    }
}
