//! `evidence/<holder>/*.toml`: what documents show of each promise, and the searches that found nothing.

use evidence::{Publishers, Register, Search, Statement};
use kernel::{CommitmentId, Day, Finding, Period};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    commitment: Text,
    read_on: Text,
    #[serde(default)]
    document: Vec<DocumentFile>,
    #[serde(default)]
    search: Vec<SearchFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentFile {
    id: Text,
    deliverable: Option<Text>,
    shows: Text,
    on: Option<Text>,
    known_on: Option<Text>,
    by: Text,
    body: Option<String>,
    publisher: String,
    kind: Text,
    part: Text,
    title: String,
    address: Text,
    what: Texts,
    limits: Option<Texts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SearchFile {
    deliverable: Option<Text>,
    on: Text,
    #[serde(rename = "where")]
    place: Texts,
    queries: Vec<String>,
    found: Texts,
}

/// Reads every document and search, in order of identifier and commitment.
pub fn read(folder: &Folder, publishers: Publishers, findings: &mut Vec<Finding>) -> Register {
    let mut register = Register::default();
    for (path, content) in folder.under("evidence/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<File>(path, content, findings) else {
            continue;
        };
        let id: Option<CommitmentId> = reading.parse(&file.commitment);
        let read_on = reading.day(&file.read_on);
        let (Some(id), Some(read_on)) = (id, read_on) else {
            continue;
        };
        let name = format!("/{}.toml", file.commitment.get_ref().to_lowercase());
        if !path.ends_with(&name) {
            let advice = format!("Name it evidence/HOLDER{name}.");
            reading.refuse(
                &file.commitment,
                "the file is not named as its promise",
                advice,
            );
        }
        for document in &file.document {
            let read = statement_of(document, &id, read_on, &publishers, &mut reading);
            register.statements.extend(read);
        }
        for search in &file.search {
            register
                .searches
                .extend(search_of(search, &id, &mut reading));
        }
    }
    register.statements.sort_by(|a, b| a.id.cmp(&b.id));
    register
        .searches
        .sort_by(|a, b| a.commitment.cmp(&b.commitment));
    register.publishers = publishers;
    register
}

fn statement_of(
    file: &DocumentFile,
    commitment: &CommitmentId,
    read_on: Day,
    publishers: &Publishers,
    reading: &mut Reading,
) -> Option<Statement> {
    let id = reading.parse(&file.id);
    let shows = reading.parse(&file.shows);
    let kind = reading.parse(&file.kind);
    let part = reading.parse(&file.part);
    let by = reading.parse(&file.by);
    let on: Option<Period> = reading.period(file.on.as_ref());
    let known: Option<Period> = reading.period(file.known_on.as_ref());
    let address = reading.address(&file.address);
    let what = reading.record(&file.what);
    let limits = reading.record_some(file.limits.as_ref());
    for (day, place) in [(on, &file.on), (known, &file.known_on)] {
        if let (Some(day), Some(place)) = (day, place)
            && day.first_day() > read_on
        {
            let what = format!("{day} lies after the day on which it was read, {read_on}");
            reading.refuse(place, what, "Correct one of the two.");
        }
    }
    // Where no document says when it became public, the day after the earliest possible is taken.
    let known_on = match (known, on) {
        // What was told before it was true counts from the day on which it is true.
        (Some(known), on) => {
            (on.map_or(known.last_day(), |on| known.last_day().max(on.first_day()))).min(read_on)
        }
        (None, Some(on)) => on.last_day().tomorrow().min(read_on),
        (None, None) => read_on,
    };
    Some(Statement {
        id: id?,
        commitment: commitment.clone(),
        deliverable: file.deliverable.as_ref().map(|part| part.get_ref().clone()),
        shows: shows?,
        on,
        known,
        known_on,
        by: by?,
        body: file.body.clone(),
        publisher: file.publisher.clone(),
        kind: kind?,
        part: part?,
        title: file.title.clone(),
        is_official: publishers.of(&address).is_some(),
        address,
        what,
        limits,
        read_on,
    })
}

fn search_of(
    file: &SearchFile,
    commitment: &CommitmentId,
    reading: &mut Reading,
) -> Option<Search> {
    let place = reading.record(&file.place);
    let found = reading.record(&file.found);
    let on = reading.day(&file.on);
    if file.queries.iter().all(|query| query.trim().is_empty()) {
        let advice = "Name the words that were looked for; a search without them proves nothing.";
        reading.refuse(&file.on, "the search names no words", advice);
    }
    Some(Search {
        commitment: commitment.clone(),
        deliverable: file.deliverable.as_ref().map(|part| part.get_ref().clone()),
        on: on?,
        place,
        queries: file.queries.clone(),
        found,
    })
}
