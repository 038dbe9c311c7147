//! `keys/*.toml` and `causes/*.toml`: by which keys responsibility is shown, and which indicators count as causes.

use kernel::Finding;
use response::cause::Direction;
use response::{Cause, Key};
use serde::Deserialize;
use toml::Spanned;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// The oldest that a latest value may be where the file says nothing.
const MAX_AGE: u8 = 4;
/// No value may be older than this and still be called the latest.
const OLDEST: u8 = 10;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    id: Text,
    title: Texts,
    /// How much the share of people weighs, from 0 to 1; the share of the economy weighs the rest.
    weight_of_people: Text,
    /// The address of the decision of this compact that agrees to it; without one nobody has.
    decision: Option<Text>,
    source: Text,
    note: Option<Texts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CauseFile {
    id: Text,
    title: Texts,
    series: Text,
    direction: Text,
    /// The reporter that rates, where somebody chose one.
    reporter: Option<Text>,
    max_age: Option<Spanned<u8>>,
    note: Option<Texts>,
}

/// Reads every key, in order of the files; a charter may have none.
pub fn keys(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Key> {
    let mut keys = Vec::new();
    for (path, content) in folder.under("keys/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<KeyFile>(path, content, findings) else {
            continue;
        };
        let id = named(path, "keys/", &file.id, &mut reading);
        let agreed = (file.decision.as_ref()).map(|address| reading.address(address));
        if let Some(weight) = reading.parse(&file.weight_of_people) {
            keys.push(Key {
                id,
                title: reading.public(&file.title),
                note: reading.record_some(file.note.as_ref()),
                weight,
                agreed: agreed.is_some(),
                source: reading.address(&file.source),
            });
        }
    }
    keys
}

/// Reads every indicator that counts as a cause, in order of the files; a charter may have none.
pub fn causes(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Cause> {
    let mut causes = Vec::new();
    for (path, content) in folder.under("causes/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<CauseFile>(path, content, findings) else {
            continue;
        };
        let id = named(path, "causes/", &file.id, &mut reading);
        let series = file.series.get_ref().trim().to_owned();
        if series.is_empty() {
            let advice = "Name the series of the published figures, such as homicide-rate.";
            reading.refuse(&file.series, "the series has no name", advice);
        }
        let max_age = match &file.max_age {
            Some(age) if *age.get_ref() > OLDEST || *age.get_ref() == 0 => {
                let what = format!("max_age {} is no age of a latest value", age.get_ref());
                reading.refuse(age, what, format!("Write years from 1 to {OLDEST}."));
                MAX_AGE
            }
            Some(age) => *age.get_ref(),
            None => MAX_AGE,
        };
        if let Some(direction) = reading.parse::<Direction>(&file.direction) {
            causes.push(Cause {
                id,
                title: reading.public(&file.title),
                note: reading.record_some(file.note.as_ref()),
                series,
                direction,
                reporter: file
                    .reporter
                    .map(|name| name.into_inner().trim().to_owned()),
                max_age,
            });
        }
    }
    causes
}

/// Returns the identifier of a file, which its name must repeat.
fn named(path: &str, home: &str, id: &Text, reading: &mut Reading) -> String {
    let written = id.get_ref();
    if path != format!("{home}{written}.toml") {
        let advice = format!("Call the file {home}{written}.toml, or correct the id.");
        reading.refuse(
            id,
            format!("the id \"{written}\" is not the file's name"),
            advice,
        );
    }
    written.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &str, text: &str) -> Folder {
        let mut folder = Folder::default();
        folder
            .files
            .insert(path.to_owned(), text.as_bytes().to_vec());
        folder
    }

    const TITLE: &str = "title = { en = \"T\", es = \"T\", pt = \"T\", fr = \"T\", ht = \"T\" }\n";

    #[test]
    fn a_key_that_no_decision_agrees_to_is_agreed_by_nobody() {
        let text = format!(
            "id = \"half\"\n{TITLE}weight_of_people = \"0.5\"\nsource = \"https://example.org/key\"\n"
        );
        let mut findings = Vec::new();
        let keys = keys(&folder("keys/half.toml", &text), &mut findings);
        assert_eq!(findings, []);
        assert!(!keys[0].agreed && keys[0].weight == "0.5".parse().unwrap());
        let wrong = text.replace("0.5", "50");
        super::keys(&folder("keys/half.toml", &wrong), &mut findings);
        assert!(
            findings[0]
                .to_string()
                .starts_with("keys/half.toml:3: \"50\" is not a weight"),
            "{findings:?}"
        );
    }

    #[test]
    fn a_cause_bears_its_files_name_and_an_age() {
        let text = format!(
            "id = \"murder\"\n{TITLE}series = \"homicide-rate\"\ndirection = \"lower-is-better\"\n"
        );
        let mut findings = Vec::new();
        let causes = causes(&folder("causes/murder.toml", &text), &mut findings);
        assert_eq!((findings.len(), causes[0].max_age), (0, 4));
        let old = text.replace("murder", "homicide") + "max_age = 40\n";
        super::causes(&folder("causes/murder.toml", &old), &mut findings);
        let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(
            told[0].contains("the id \"homicide\" is not the file's name"),
            "{told:?}"
        );
        assert!(told[1].contains("max_age 40"), "{told:?}");
    }
}
