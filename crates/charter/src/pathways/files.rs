//! `pathway.toml` and `office.toml`, with the words and cases beside them.

use std::collections::BTreeMap;

use kernel::{Country, Day, Finding, OfficeId, PathwayId};
use pathways::Rulebook;
use pathways::office::{Contact, Hours, Office, OfficeVersion, Site};
use pathways::pathway::{Kind, Pathway, Reviewed, Version};
use serde::Deserialize;

use super::cases;
use super::texts::{Needed, Pages, assemble};
use super::versions::{VersionEntry, one_of, version};
use crate::folder::Folder;
use crate::reading::{Reading, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathwayFile {
    id: Text,
    row: String,
    destination: Text,
    kind: Text,
    official: Vec<Text>,
    texts_like: Option<Text>,
    reviewed_by: String,
    reviewed_on: Text,
    review_by: Text,
    version: Vec<VersionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeFile {
    id: Text,
    row: String,
    country: Text,
    official: Vec<Text>,
    operators: Vec<String>,
    reviewed_by: String,
    reviewed_on: Text,
    review_by: Text,
    version: Vec<VersionEntry>,
}

const PATHWAY_SECTIONS: [&str; 4] = ["what it gives", "how to start", "steps", "time"];
const OFFICE_SECTIONS: [&str; 1] = ["how to start"];

/// Reads every pathway, in alphabetical order of names.
pub fn pathways(
    folder: &Folder,
    book: &Rulebook,
    shared: &Pages,
    findings: &mut Vec<Finding>,
) -> Vec<Pathway> {
    let mut models: BTreeMap<String, Pages> = BTreeMap::new();
    let mut files = Vec::new();
    for (path, bytes) in folder.under("pathways/", "/pathway.toml") {
        let prefix = path.trim_end_matches("pathway.toml").to_owned();
        let pages = Pages::in_folder(folder, &prefix, true, findings);
        let name = prefix
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or("");
        models.insert(name.to_owned(), pages);
        files.push((path, prefix, bytes));
    }
    let mut pathways: Vec<Pathway> = Vec::new();
    for (path, prefix, bytes) in files {
        let Some(pathway) = pathway(
            folder, path, &prefix, bytes, book, shared, &models, findings,
        ) else {
            continue;
        };
        if pathways.iter().any(|known| known.id == pathway.id) {
            findings.push(Finding::error(
                path,
                0,
                "two pathways have this id",
                "An id is used once over all destinations.",
            ));
        }
        pathways.push(pathway);
    }
    pathways.sort_by(|a, b| a.id.cmp(&b.id));
    pathways
}

#[expect(
    clippy::too_many_arguments,
    reason = "everything one file is read against; a struct would only rename it"
)]
fn pathway(
    folder: &Folder,
    path: &str,
    prefix: &str,
    bytes: &[u8],
    book: &Rulebook,
    shared: &Pages,
    models: &BTreeMap<String, Pages>,
    findings: &mut Vec<Finding>,
) -> Option<Pathway> {
    let (file, mut reading) = Reading::open::<PathwayFile>(path, bytes, findings)?;
    let id: Option<PathwayId> = reading.parse(&file.id);
    let destination: Option<Country> = reading.parse(&file.destination);
    let home = format!(
        "pathways/{}/{}/",
        file.destination.get_ref().to_lowercase(),
        file.id.get_ref()
    );
    if prefix != home {
        reading.refuse(
            &file.id,
            format!("this file belongs in {home}"),
            "Move it, or correct id and destination.",
        );
    }
    let kind = one_of(&mut reading, &file.kind, &Kind::WORDS);
    let official = file.official.iter().map(|a| reading.address(a)).collect();
    let reviewed = reviewed(
        &file.reviewed_by,
        &file.reviewed_on,
        &file.review_by,
        &mut reading,
    );
    let mut versions: Vec<Version> = Vec::new();
    for entry in &file.version {
        let is_office = entry.presence.is_some()
            || entry.registration.is_some()
            || entry.intake.is_some()
            || entry.site.is_some()
            || entry.contact.is_some();
        if is_office {
            reading.refuse(
                &entry.id,
                "a pathway has no presence, registration, intake, site or contact",
                "These belong to an office.",
            );
        }
        versions.extend(version(entry, &versions, book, &mut reading));
    }
    if file.version.is_empty() {
        reading.refuse_file("there is no version", "Write at least one [[version]].");
    }
    let like = file.texts_like.as_ref().and_then(|name| {
        let found = models.get(name.get_ref());
        if found.is_none() {
            reading.refuse(name, "texts_like names no pathway", "Correct the name.");
        }
        found
    });
    let list: Vec<&Version> = versions.iter().collect();
    let needed = Needed {
        sections: &PATHWAY_SECTIONS,
        versions: &list,
    };
    let own_name = file.id.get_ref().clone();
    let texts = models
        .get(&own_name)
        .map(|own| assemble(prefix, own, like, shared, &needed, findings))
        .unwrap_or_default();
    let cases = cases::read(folder, prefix, book, findings);
    Some(Pathway {
        id: id?,
        row: file.row,
        destination: destination?,
        kind: kind?,
        official,
        reviewed,
        versions,
        texts,
        cases,
        file: path.to_owned(),
    })
}

/// Reads every office, in alphabetical order of names.
pub fn offices(
    folder: &Folder,
    book: &Rulebook,
    shared: &Pages,
    findings: &mut Vec<Finding>,
) -> Vec<Office> {
    folder
        .under("offices/", "/office.toml")
        .filter_map(|(path, bytes)| office(folder, path, bytes, book, shared, findings))
        .collect()
}

fn office(
    folder: &Folder,
    path: &str,
    bytes: &[u8],
    book: &Rulebook,
    shared: &Pages,
    findings: &mut Vec<Finding>,
) -> Option<Office> {
    let prefix = path.trim_end_matches("office.toml");
    let own = Pages::in_folder(folder, prefix, true, findings);
    let (file, mut reading) = Reading::open::<OfficeFile>(path, bytes, findings)?;
    let id: Option<OfficeId> = reading.parse(&file.id);
    if prefix != format!("offices/{}/", file.id.get_ref()) {
        reading.refuse(
            &file.id,
            "the folder's name is not the office's id",
            "Rename it.",
        );
    }
    let country: Option<Country> = reading.parse(&file.country);
    let official = file.official.iter().map(|a| reading.address(a)).collect();
    let reviewed = reviewed(
        &file.reviewed_by,
        &file.reviewed_on,
        &file.review_by,
        &mut reading,
    );
    let mut rules: Vec<Version> = Vec::new();
    let mut versions: Vec<OfficeVersion> = Vec::new();
    for entry in &file.version {
        if entry.leads_to.is_some() || entry.start_at.is_some() {
            reading.refuse(
                &entry.id,
                "an office has no leads_to or start_at",
                "These belong to a pathway.",
            );
        }
        if let Some(rule) = version(entry, &rules, book, &mut reading) {
            rules.push(rule.clone());
            versions.push(office_version(entry, rule, versions.last(), &mut reading));
        }
    }
    let list: Vec<&Version> = rules.iter().collect();
    let needed = Needed {
        sections: &OFFICE_SECTIONS,
        versions: &list,
    };
    let texts = assemble(prefix, &own, None, shared, &needed, findings);
    let cases = cases::read(folder, prefix, book, findings);
    Some(Office {
        id: id?,
        row: file.row,
        country: country?,
        official,
        operators: file.operators,
        reviewed,
        versions,
        texts,
        cases,
        file: path.to_owned(),
    })
}

fn office_version(
    entry: &VersionEntry,
    rule: Version,
    before: Option<&OfficeVersion>,
    reading: &mut Reading<'_>,
) -> OfficeVersion {
    let word = |text: Option<&Text>, words: &[&'static str], reading: &mut Reading<'_>| {
        let table: Vec<(&'static str, &str)> = words.iter().map(|word| (*word, *word)).collect();
        text.and_then(|text| one_of(reading, text, &table))
            .unwrap_or("not-published")
            .to_owned()
    };
    let presence = entry
        .presence
        .as_ref()
        .filter(|text| text.get_ref() != "none-published")
        .and_then(|text| reading.day(text));
    let registration = word(
        entry.registration.as_ref(),
        &["online-form", "contacted-only", "walk-in", "not-published"],
        reading,
    );
    let intake = word(
        entry.intake.as_ref(),
        &[
            "not-published",
            "open",
            "daily-quota",
            "set-days",
            "contacted-only",
        ],
        reading,
    );
    // Sites and contact carry over where a version repeats an earlier one.
    let carried = before.filter(|_| rule.state == pathways::State::Open);
    let sites = match &entry.site {
        Some(sites) => sites
            .iter()
            .map(|site| Site {
                name: site.name.clone(),
                address: site.address.clone(),
                city: site.city.clone(),
                province: site.province.clone(),
                postal_code: site.postal_code.clone(),
                latitude: site.latitude.clone(),
                longitude: site.longitude.clone(),
            })
            .collect(),
        None => Vec::new(),
    };
    let contact = match &entry.contact {
        Some(contact) => Contact {
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            web: contact.web.as_ref().map(|web| reading.address(web)),
            languages: contact.languages.clone(),
            hours: contact
                .hours
                .iter()
                .map(|line| Hours {
                    days: line.days.clone(),
                    opens: line.opens.clone(),
                    closes: line.closes.clone(),
                })
                .collect(),
            accessibility: contact.accessibility.clone(),
        },
        None => carried
            .map(|before| before.contact.clone())
            .unwrap_or_default(),
    };
    OfficeVersion {
        rule,
        presence,
        registration,
        intake,
        sites,
        contact,
    }
}

fn reviewed(by: &str, on: &Text, again_by: &Text, reading: &mut Reading<'_>) -> Reviewed {
    let some_day = |text: &Text, reading: &mut Reading<'_>| -> Option<Day> {
        if text.get_ref().is_empty() {
            None
        } else {
            reading.day(text)
        }
    };
    Reviewed {
        by: by.to_owned(),
        on: some_day(on, reading),
        again_by: some_day(again_by, reading),
    }
}
