//! `keys/*.toml` and `causes/*.toml`: by which keys responsibility is shown, and which indicators count as causes.

use std::collections::BTreeSet;

use kernel::{Finding, Language, Localized};
use progress::Compact;
use response::cause::Direction;
use response::named::{Coded, Link, Named, Naming, names, stands_in};
use response::{Cause, Key};
use serde::Deserialize;
use toml::Spanned;

use crate::Clause;
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
    /// Whether nought means none of it; an index around nought says no.
    #[serde(default = "yes")]
    nought_is_none: bool,
    note: Option<Texts>,
    /// The English words by which a text names it.
    #[serde(default)]
    named_by: Vec<Text>,
    /// The day on which somebody read every promise for them.
    read: Option<Text>,
    #[serde(default)]
    link: Vec<LinkFile>,
    #[serde(default)]
    passed: Vec<PassedFile>,
}

/// A promise or a clause whose words name the cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkFile {
    /// A commitment, or the number of a clause of the compact's text.
    of: Text,
    /// The words, as they stand in it.
    says: Texts,
    /// Who decided that they mean the cause, where they hold none of `named_by`.
    coded_by: Option<Text>,
    why: Option<Texts>,
}

/// A promise that holds one of the words and means something else.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PassedFile {
    of: Text,
    why: Text,
}

const fn yes() -> bool {
    true
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
pub fn causes(folder: &Folder, clauses: &[Clause], findings: &mut Vec<Finding>) -> Vec<Cause> {
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
                    .as_ref()
                    .map(|name| name.get_ref().trim().to_owned()),
                max_age,
                has_nought: file.nought_is_none,
                naming: naming(&file, clauses, &mut reading),
            });
        }
    }
    causes
}

/// Reads which texts name the cause; whether their words stand there is seen once the promises are read.
fn naming(file: &CauseFile, clauses: &[Clause], reading: &mut Reading) -> Naming {
    let word = |text: &Text| text.get_ref().trim().to_owned();
    for text in file.named_by.iter().filter(|text| word(text).is_empty()) {
        reading.refuse(text, "a word is empty", "Write it, or remove it.");
    }
    let read = file.read.as_ref().and_then(|text| reading.day(text));
    if let (None, Some(link)) = (&file.read, file.link.first()) {
        let advice =
            "Say on which day every promise was read for these words: read = \"YYYY-MM-DD\".";
        reading.refuse(
            &link.of,
            "a text is linked, and nobody has read the others",
            advice,
        );
    }
    if let (Some(day), true) = (&file.read, file.named_by.is_empty()) {
        let advice = "Name the English words: named_by = [\"…\"].";
        reading.refuse(day, "the promises were read, and for no word", advice);
    }
    for passed in file.passed.iter().filter(|one| word(&one.why).is_empty()) {
        reading.refuse(
            &passed.why,
            "it is passed over without a reason",
            "Write why.",
        );
    }
    let links = file.link.iter();
    Naming {
        words: file.named_by.iter().map(word).collect(),
        read,
        links: links
            .filter_map(|one| link(one, clauses, reading))
            .collect(),
    }
}

fn link(file: &LinkFile, clauses: &[Clause], reading: &mut Reading) -> Option<Link> {
    let id = file.of.get_ref();
    let of = match clauses.iter().find(|clause| clause.id == *id) {
        Some(clause) => Named::Clause {
            id: id.clone(),
            source: clause.source.clone(),
        },
        None => Named::Commitment(reading.parse(&file.of)?),
    };
    let why = reading.record_some(file.why.as_ref());
    let coded = match &file.coded_by {
        Some(by) => {
            let name = by.get_ref().trim().to_owned();
            if name.is_empty() || why.is_empty() {
                let advice = "Name who decided it, and write why.";
                reading.refuse(
                    by,
                    "the words were read so by nobody, or for no reason",
                    advice,
                );
            }
            Some(Coded { by: name, why })
        }
        None => {
            if let Some(why) = &file.why {
                let advice = "Write coded_by, or leave why out.";
                reading.refuse(why, "a reason stands here, and nobody who decided", advice);
            }
            None
        }
    };
    Some(Link {
        of,
        says: reading.record(&file.says),
        coded,
    })
}

/// Proves that quoted words stand in the texts that they quote, and that no promise which holds one of the words by
/// which a cause is named was overlooked.
pub fn check(compact: &Compact, clauses: &[Clause], folder: &Folder, findings: &mut Vec<Finding>) {
    for (path, content) in folder.under("causes/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<CauseFile>(path, content, findings) else {
            continue;
        };
        let words: Vec<String> = (file.named_by.iter())
            .map(|text| text.get_ref().trim().to_owned())
            .collect();
        let mut seen = BTreeSet::new();
        let all = file.link.iter().map(|one| &one.of);
        for of in all.chain(file.passed.iter().map(|one| &one.of)) {
            if !seen.insert(of.get_ref().as_str()) {
                let what = format!("{} is linked or passed over twice", of.get_ref());
                reading.refuse(of, what, "Keep one of them.");
            }
        }
        for one in &file.link {
            let texts = texts(compact, clauses, one.of.get_ref());
            quoted(one, &texts, &words, &mut reading);
        }
        for one in &file.passed {
            let texts = texts(compact, clauses, one.of.get_ref());
            if !texts.iter().any(|text| names(english(text), &words)) {
                let what = format!("{} holds none of the words in named_by", one.of.get_ref());
                reading.refuse(&one.of, what, "Remove it: there is nothing to pass over.");
            }
        }
        let Some(read) = file.read.as_ref().filter(|_| !words.is_empty()) else {
            continue;
        };
        for commitment in &compact.commitments {
            let id = commitment.id.as_str();
            let holds = |text: &&Localized| names(english(text), &words);
            if !seen.contains(id) && texts(compact, clauses, id).iter().any(holds) {
                let what =
                    format!("{id} holds one of the words in named_by, and stands nowhere here");
                reading.warn(
                    read,
                    what,
                    "Link it with its words, or pass it over and say why.",
                );
            }
        }
    }
}

/// Refuses a link to nothing, words that do not stand where they are quoted from, and words that do not name the cause.
fn quoted(link: &LinkFile, texts: &[&Localized], words: &[String], reading: &mut Reading) {
    let id = link.of.get_ref();
    if texts.is_empty() {
        let what = format!("{id} is neither a promise nor a clause of this charter");
        return reading.refuse(&link.of, what, "Correct the number, or remove the link.");
    }
    for (code, quote) in link.says.get_ref() {
        let Ok(language) = code.parse::<Language>() else {
            continue;
        };
        let stands = |text: &&Localized| {
            let whole = text.get(language);
            whole.is_some_and(|whole| stands_in(quote.trim(), whole))
        };
        if !texts.iter().any(stands) {
            let shown: String = quote.chars().take(60).collect();
            let what = format!("\"{shown}\" does not stand in {id} in {code}");
            reading.refuse(
                &link.says,
                what,
                "Quote it letter for letter, whole words alone.",
            );
        }
    }
    let quote = link.says.get_ref().get(Language::En.code());
    if link.coded_by.is_none() && !quote.is_some_and(|quote| names(quote, words)) {
        let what = format!("the words quoted from {id} hold none of the words in named_by");
        let advice = "Quote words that name the cause, or write coded_by and why.";
        reading.refuse(&link.says, what, advice);
    }
}

/// Returns the texts of a promise, of every wording, or of a clause; none where there is neither.
fn texts<'a>(compact: &'a Compact, clauses: &'a [Clause], id: &str) -> Vec<&'a Localized> {
    let clause = clauses.iter().find(|clause| clause.id == id);
    let commitment = id.parse().ok().and_then(|id| compact.commitment(&id));
    let wordings = commitment.into_iter().flat_map(|one| &one.versions);
    let texts = wordings.map(|version| &version.text);
    clause
        .map(|clause| &clause.text)
        .into_iter()
        .chain(texts)
        .collect()
}

fn english(text: &Localized) -> &str {
    text.get(Language::En).unwrap_or_default()
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
        let causes = causes(&folder("causes/murder.toml", &text), &[], &mut findings);
        assert_eq!((findings.len(), causes[0].max_age), (0, 4));
        let old = text.replace("murder", "homicide") + "max_age = 40\n";
        super::causes(&folder("causes/murder.toml", &old), &[], &mut findings);
        let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(
            told[0].contains("the id \"homicide\" is not the file's name"),
            "{told:?}"
        );
        assert!(told[1].contains("max_age 40"), "{told:?}");
    }
}
