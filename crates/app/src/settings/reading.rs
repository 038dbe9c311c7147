//! Reading `cauce.toml`: every complaint names its line, and none repeats a value, which may be a password.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use kernel::Finding;
use toml::{Spanned, Value};

use super::{Given, Kind, SETTINGS, Setting, kind};

/// How unlike a known key another may be to be taken for a slip of the pen.
const LIKE: f64 = 0.6;

/// Reads a file, or returns everything that is wrong with it.
pub fn read(file: &Path, lies_in_data: bool) -> Result<Vec<Given>, Vec<Finding>> {
    let name = file.display().to_string();
    let bytes = intake::door::bytes(file, 64 << 10).map_err(|barred| {
        let why = barred.to_string();
        let why = why.strip_prefix(&format!("{name}: ")).unwrap_or(&why);
        let (what, advice) = why.rsplit_once("; ").unwrap_or((why, "check the name"));
        vec![Finding::error(&name, 0, what, format!("Please {advice}."))]
    })?;
    let text = intake::door::utf8(&name, &bytes).map_err(|finding| vec![finding])?;
    let table = toml::from_str::<BTreeMap<Spanned<String>, Spanned<Value>>>(text).map_err(|wrong| {
        let line = wrong.span().map_or(0, |span| line(text, span.start));
        // The library's own words may quote what stands there.
        let advice = "Write each setting on a line of its own as `key = value`, texts in quotes, no key twice.";
        vec![Finding::error(&name, line, "this is not TOML", advice)]
    })?;
    let beside = file.parent().unwrap_or(Path::new(""));
    let mut given = Vec::new();
    let mut findings = Vec::new();
    for (key, value) in &table {
        let line = line(text, key.span().start);
        match one(key.get_ref(), value.get_ref(), beside, lies_in_data) {
            Ok((setting, values)) => given.push(Given {
                name: setting.name,
                line,
                values,
            }),
            Err((what, advice)) => findings.push(Finding::error(&name, line, what, advice)),
        }
    }
    findings.extend(given.iter().find_map(|one| told_to_all(one, file, &name)));
    findings.sort();
    if findings.is_empty() {
        Ok(given)
    } else {
        Err(findings)
    }
}

/// Reads one line, or says what is wrong and what to do.
fn one(
    key: &str,
    value: &Value,
    beside: &Path,
    lies_in_data: bool,
) -> Result<(&'static Setting, Vec<String>), (String, String)> {
    let Some(setting) = SETTINGS.iter().find(|one| one.name == key) else {
        let what = if is_word(key) {
            format!("the key `{key}` is not known")
        } else {
            "the key is not known".to_owned()
        };
        return Err((what, known(key)));
    };
    let name = setting.name;
    if name == "data" && lies_in_data {
        return Err((
            "this file lies in the data folder and names another".to_owned(),
            "Leave `data` out, or keep the file elsewhere and name it with --config.".to_owned(),
        ));
    }
    if let Some(values) = setting.kind.read(value, beside) {
        return Ok((setting, values));
    }
    let what = if setting.kind.is_sort(value) {
        format!("`{name}` cannot be what stands here")
    } else {
        format!("`{name}` is of the wrong sort ({})", value.type_str())
    };
    let expected = setting.kind.expected();
    let example = setting.example;
    Err((
        what,
        format!("Write {expected}, such as `{name} = {example}`."),
    ))
}

/// Returns whether something looks like a key; anything else may be a password that slipped.
fn is_word(key: &str) -> bool {
    key.len() < 20
        && key
            .chars()
            .all(|sign| sign.is_ascii_alphabetic() || "_-".contains(sign))
}

/// Names the key that was perhaps meant, or all of them.
fn known(key: &str) -> String {
    let like = |one: &Setting| strsim::jaro_winkler(&key.replace('_', "-"), one.name);
    let nearest = SETTINGS.iter().max_by(|a, b| like(a).total_cmp(&like(b)));
    match nearest.filter(|one| like(one) > LIKE) {
        Some(one) => format!("Did you mean `{}`?", one.name),
        None => {
            let names: Vec<&str> = SETTINGS.iter().map(|one| one.name).collect();
            format!("The keys are {}.", names.join(", "))
        }
    }
}

/// Returns what is wrong where a password lies open to everybody on the machine.
fn told_to_all(given: &Given, file: &Path, name: &str) -> Option<Finding> {
    let setting = SETTINGS.iter().find(|one| one.name == given.name)?;
    let is_secret = matches!(setting.kind, Kind::Server)
        && given
            .values
            .iter()
            .any(|address| kind::has_password(address));
    let is_open =
        std::fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o007 != 0);
    (is_secret && is_open).then(|| {
        Finding::error(
            name,
            given.line,
            "here stands a password, and everybody on this machine may read it",
            format!("Run `chmod o-rwx {name}`."),
        )
    })
}

/// Returns the line, counted from 1, in which a byte stands.
fn line(text: &str, at: usize) -> usize {
    intake::door::line_at(text.as_bytes(), at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("cauce.toml");
        std::fs::write(&file, text).expect("it is written");
        match read(&file, false) {
            Ok(given) => format!("{given:?}"),
            Err(findings) => {
                let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
                lines
                    .join("\n")
                    .replace(&format!("{}/", dir.path().display()), "")
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_line_expectation_and_the_nearest_key() {
        for (text, expected) in [
            (
                "data = \"d\"\nlistn = \"127.0.0.1:1\"",
                "cauce.toml:2: the key `listn` is not known. Did you mean `listen`?",
            ),
            (
                "public_url = 'https://a.example'",
                "cauce.toml:1: the key `public_url` is not known. Did you mean `public-url`?",
            ),
            (
                "colour = 1",
                "The keys are data, charter, database, listen,",
            ),
            (
                "[serve]\nlisten = 'x'",
                "cauce.toml:1: the key `serve` is not known",
            ),
            (
                "\nrate = \"fast\"",
                "cauce.toml:2: `rate` is of the wrong sort (string). Write a whole number from 0 to 4294967295",
            ),
            (
                "rate = -1",
                "cauce.toml:1: `rate` cannot be what stands here.",
            ),
            ("fetch-mb = 0", "Write a whole number from 1"),
            (
                "listen = \"localhost\"",
                "Write an address and a port in quotes, such as `listen = \"127.0.0.1:8080\"`.",
            ),
            ("listen = 8080", "`listen` is of the wrong sort (integer)"),
            (
                "proxy = [\"127.0.0.1\", \"127.0.0.1:80\"]",
                "a list of addresses without ports",
            ),
            ("public-url = \"cauce.example\"", "begins with https://"),
            ("log = \"xml\"", "Write \"human\" or \"json\""),
            ("data = \"\"", "the name of a folder"),
            ("rate = 1\nrate = 2", "cauce.toml:2: this is not TOML"),
            ("rate", "cauce.toml:1: this is not TOML"),
        ] {
            let said = said(text);
            assert!(
                said.contains(expected),
                "{text:?} said\n{said}\nnot\n{expected}"
            );
        }
    }

    #[test]
    fn what_is_well_becomes_what_the_flags_would_be_given() {
        let said = said(
            "proxy = [\"127.0.0.1\", \"::1\"]\nrate = 0\npublic-url = \"https://a.example/\"\ndata = \"/d\"",
        );
        for part in [
            "name: \"data\", line: 4, values: [\"/d\"]",
            "values: [\"127.0.0.1\", \"::1\"]",
            "values: [\"0\"]",
            "values: [\"https://a.example\"]",
        ] {
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn a_password_is_never_repeated_however_the_file_is_broken() {
        let whole = "rate = 5\ndatabase = \"postgres://cauce:hunter2@127.0.0.1/cauce\"\n";
        let secret = "hunter2";
        let mut n_refused = 0;
        for at in 0..whole.len() {
            let before = &whole[..at];
            for broken in [
                before.to_owned() + &whole[at + 1..],
                format!("{before}\"{}", &whole[at..]),
                format!("{before}\n{}", &whole[at..]),
                format!("{before}={}", &whole[at..]),
            ] {
                let said = said(&broken);
                if !said.starts_with('[') {
                    n_refused += 1;
                    assert!(!said.contains(secret), "{broken}\nsaid\n{said}");
                }
            }
        }
        assert!(n_refused > 100, "most of these are broken: {n_refused}");
        // The control: a file that only its owner reads is taken.
        assert!(said(whole).contains("everybody on this machine may read it"));
    }
}
