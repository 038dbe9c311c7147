//! `pathway.toml`, with the words and cases beside it.

use std::collections::BTreeMap;

use kernel::{Country, Day, Finding, Language, PathwayId};
use pathways::pathway::{Fee, Pathway, Reviewed, Version};
use pathways::texts::Texts;
use pathways::{Rulebook, State};
use serde::Deserialize;

use super::cases;
use super::texts::{Asked, Needed, Pages, assemble};
use super::versions::{VersionEntry, version};
use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathwayFile {
    id: Text,
    row: Text,
    destination: Text,
    kind: Text,
    official: Vec<Text>,
    texts_like: Option<Text>,
    reviewed_by: String,
    reviewed_on: Text,
    review_by: Text,
    version: Vec<VersionEntry>,
}

const PATHWAY_SECTIONS: [&str; 4] = ["what it gives", "how to start", "steps", "time"];

/// Reads every pathway, in alphabetical order of names.
pub fn pathways(
    folder: &Folder,
    book: &Rulebook,
    shared: &Pages,
    asked: &mut Asked,
    findings: &mut Vec<Finding>,
) -> Vec<Pathway> {
    let mut models: BTreeMap<String, Pages> = BTreeMap::new();
    let mut files = Vec::new();
    for (path, content) in folder.under("pathways/", "/pathway.toml") {
        let prefix = path.trim_end_matches("pathway.toml").to_owned();
        let pages = Pages::in_folder(folder, &prefix, true, findings);
        let name = prefix
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or("");
        models.insert(name.to_owned(), pages);
        files.push((path, prefix, content));
    }
    let mut pathways: Vec<Pathway> = Vec::new();
    for (path, prefix, content) in files {
        let Some(pathway) = pathway(
            folder, path, &prefix, content, book, shared, &models, asked, findings,
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
        if let Some(known) = pathways.iter().find(|known| known.row == pathway.row) {
            findings.push(Finding::error(
                path,
                line_of_row(content.bytes),
                format!("{} has the row \"{}\" too", known.file, known.row),
                "Give each pathway its own reference number.",
            ));
        }
        pathways.push(pathway);
    }
    for pages in models.values() {
        asked.unasked(pages, findings);
    }
    pathways.sort_by(|a, b| a.id.cmp(&b.id));
    pathways
}

fn line_of_row(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let place = text.lines().position(|line| line.starts_with("row"));
    place.map_or(0, |place| place + 1)
}

#[expect(
    clippy::too_many_arguments,
    reason = "everything one file is read against; a struct would only rename it"
)]
fn pathway(
    folder: &Folder,
    path: &str,
    prefix: &str,
    content: Content<'_>,
    book: &Rulebook,
    shared: &Pages,
    models: &BTreeMap<String, Pages>,
    asked: &mut Asked,
    findings: &mut Vec<Finding>,
) -> Option<Pathway> {
    let (file, mut reading) = Reading::open::<PathwayFile>(path, content, findings)?;
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
    let kind = reading.parse(&file.kind);
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
        versions.extend(version(entry, &versions, destination, book, &mut reading));
    }
    let last_read = versions.iter().map(|one| one.source.read_on).max();
    if let (Some(again), Some(read)) = (reviewed.again_by, last_read)
        && again < read
    {
        reading.refuse(
            &file.review_by,
            format!("review_by lies before {read}, the day on which a source was read"),
            "Name a later day, by which somebody should look again.",
        );
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
        .map(|own| assemble(own, like, shared, &needed, asked, findings))
        .unwrap_or_default();
    swindlers(path, &versions, &texts, findings);
    let cases = cases::read(folder, prefix, book, findings);
    Some(Pathway {
        id: id?,
        row: file.row.into_inner(),
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

/// Where there is an official fee today, a text says how to know a swindler.
fn swindlers(path: &str, versions: &[Version], texts: &Texts, findings: &mut Vec<Finding>) {
    let Some(last) = versions.last() else { return };
    if last.state != State::Open || last.fee != Some(Fee::Official) {
        return;
    }
    let said = texts.section("swindlers");
    let is_silent = |language: &Language| {
        texts.title.get(*language).is_some() && said.and_then(|said| said.get(*language)).is_none()
    };
    for language in Language::ALL.iter().filter(|language| is_silent(language)) {
        findings.push(Finding::error(
            path,
            last.line,
            "there is an official fee, and no text says how to know a swindler",
            format!("Add \"## swindlers\" to {language}.md: who takes the fee, and where."),
        ));
    }
}

/// Reads who looked at a file, and when somebody should look again.
pub fn reviewed(by: &str, on: &Text, again_by: &Text, reading: &mut Reading<'_>) -> Reviewed {
    if by.trim().is_empty() != on.get_ref().trim().is_empty() {
        let (what, advice) = if by.trim().is_empty() {
            (
                "reviewed_on names a day, and reviewed_by nobody",
                "Add the name of who reviewed it, or empty the day.",
            )
        } else {
            (
                "reviewed_by names somebody, and reviewed_on no day",
                "Add the day of the review, or empty the name.",
            )
        };
        reading.refuse(on, what, advice);
    }
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
        line: reading.line(again_by),
    }
}
