//! `contacts/<COUNTRY>.toml`: people to ask.

use std::collections::BTreeSet;

use kernel::{Country, Finding, Severity};
use pathways::contact::{Contact, is_number};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// The file of contacts that help in every country.
const ANYWHERE: &str = "ANYWHERE";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactsFile {
    contact: Vec<ContactEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactEntry {
    id: Text,
    what: Text,
    #[serde(default)]
    r#for: Vec<Text>,
    name: Text,
    #[serde(default)]
    city: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    phones: Vec<Text>,
    whatsapp: Option<Text>,
    danger: Option<bool>,
    url: Option<Text>,
    hours: Option<Texts>,
    note: Option<Texts>,
    source: Text,
    source_on: Option<Text>,
    confidence: Text,
}

/// Reads every contact, country by country, in the order of the files.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for (path, content) in folder.under("contacts/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<ContactsFile>(path, content, findings)
        else {
            continue;
        };
        let name = path
            .trim_start_matches("contacts/")
            .trim_end_matches(".toml");
        let country = name.parse::<Country>().ok();
        if country.is_none() && name != ANYWHERE {
            reading.refuse_file(
                "the file's name is no country",
                "Name it by the three capital letters of the country, such as GTM.toml; contacts \
                 that help in every country stand in ANYWHERE.toml.",
            );
            continue;
        }
        for entry in &file.contact {
            let Some(contact) = contact(entry, country, path, &mut reading) else {
                continue;
            };
            if contacts.iter().any(|known| known.id == contact.id) {
                reading.refuse(&entry.id, "two contacts have this id", "Give each its own.");
            }
            contacts.push(contact);
        }
    }
    contacts
}

const MISSED: &str = "there is no contact \"";

/// Returns the files of contacts that are refused: as a whole, or in one entry.
pub fn unread(findings: &[Finding]) -> BTreeSet<String> {
    let refused = findings
        .iter()
        .filter(|one| one.severity == Severity::Error && one.file.starts_with("contacts/"));
    let country = |file: &str| {
        let name = file.strip_prefix("contacts/")?.strip_suffix(".toml")?;
        Some(format!("{MISSED}{name}/"))
    };
    refused.filter_map(|one| country(&one.file)).collect()
}

/// Returns whether a contact is missed only because its file is refused: that is told there.
pub fn is_missed_because_of(unread: &BTreeSet<String>, finding: &Finding) -> bool {
    unread.iter().any(|start| finding.what.starts_with(start))
}

/// Returns what is said where a pathway names a contact that is not there.
pub fn missed(id: &str) -> String {
    format!("{MISSED}{id}\"")
}

fn contact(
    entry: &ContactEntry,
    country: Option<Country>,
    path: &str,
    reading: &mut Reading<'_>,
) -> Option<Contact> {
    let id = entry.id.get_ref();
    let is_plain = !id.is_empty()
        && id
            .bytes()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-');
    if !is_plain {
        reading.refuse(
            &entry.id,
            "an id is written in small letters, digits and hyphens",
            "Correct it; pathways name it as COUNTRY/id.",
        );
    }
    if entry.name.get_ref().trim().is_empty() {
        reading.refuse(
            &entry.name,
            "a contact needs a name",
            "Write the name it uses itself.",
        );
    }
    let url = entry.url.as_ref().map(|url| reading.address(url));
    let contact = Contact {
        id: match country {
            Some(country) => format!("{country}/{id}"),
            None => format!("{ANYWHERE}/{id}"),
        },
        country,
        what: reading.parse(&entry.what)?,
        kinds: reading.parse_all(&entry.r#for),
        in_danger: entry.danger.unwrap_or(true),
        name: entry.name.get_ref().clone(),
        city: entry.city.clone(),
        address: entry.address.clone(),
        phones: entry
            .phones
            .iter()
            .map(|one| number(one, reading))
            .collect(),
        whatsapp: (entry.whatsapp.as_ref()).map_or_else(String::new, |one| number(one, reading)),
        url: url.unwrap_or_default(),
        hours: reading.public_some(entry.hours.as_ref()),
        note: reading.public_some(entry.note.as_ref()),
        source: reading.address(&entry.source),
        source_on: reading.period(entry.source_on.as_ref()),
        known: reading.parse(&entry.confidence)?,
        file: path.to_owned(),
        line: reading.line(&entry.id),
    };
    if !contact.can_be_reached() {
        reading.warn(
            &entry.id,
            "nobody can find or call this contact, so no page and no result names it",
            "Add an address, phones, whatsapp or a url; or keep it as a remark that one looked and found none.",
        );
    }
    Some(contact)
}

/// Returns one telephone number; a text that holds none, or several, is refused: a tap would call nobody.
fn number(text: &Text, reading: &mut Reading<'_>) -> String {
    if !is_number(text.get_ref()) {
        reading.refuse(
            text,
            format!("\"{}\" is not one telephone number", text.get_ref()),
            "Write each number by itself: + and 7 to 15 digits, such as \"+507 512-7228\", or a \
             short code of 3 to 6 digits.",
        );
    }
    text.get_ref().clone()
}
