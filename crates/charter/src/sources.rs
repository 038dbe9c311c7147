//! `sources/*.toml`: who owns which data, and which file of the charter it feeds.

use kernel::{Finding, SourceId};
use progress::compact::DataSource;
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};
use crate::{Feed, FeedKind, Harvest};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: Text,
    title: Texts,
    owner: String,
    licence: String,
    rhythm: String,
    address: Option<Text>,
    file: Option<Text>,
    kind: Option<Text>,
    note: Option<Texts>,
    harvest: Option<HarvestFile>,
}

/// Where files of the aid standard are had from: lists of them, or the files themselves.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HarvestFile {
    #[serde(default)]
    lists: Vec<Text>,
    #[serde(default)]
    files: Vec<Text>,
}

/// Reads every source, the files that they feed, and where others are had from.
pub fn read(
    folder: &Folder,
    findings: &mut Vec<Finding>,
) -> (Vec<DataSource>, Vec<Feed>, Vec<Harvest>) {
    let mut sources = Vec::new();
    let mut feeds = Vec::new();
    let mut harvests = Vec::new();
    for (path, content) in folder.under("sources/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<File>(path, content, findings) else {
            continue;
        };
        let Some(id) = reading.parse::<kernel::SourceId>(&file.id) else {
            continue;
        };
        feeds.extend(feed(&id, &file, folder, &mut reading));
        harvests.extend(file.harvest.as_ref().map(|named| Harvest {
            source: id.clone(),
            lists: named.lists.iter().map(|one| reading.address(one)).collect(),
            files: named.files.iter().map(|one| reading.address(one)).collect(),
        }));
        sources.push(DataSource {
            id: id.as_str().to_owned(),
            title: reading.record(&file.title),
            owner: file.owner,
            licence: file.licence,
            rhythm: file.rhythm,
            address: file
                .address
                .as_ref()
                .map(|address| reading.address(address)),
            note: reading.record_some(file.note.as_ref()),
        });
    }
    (sources, feeds, harvests)
}

/// Returns the file that a source feeds, once it is there and somebody is known to read it.
fn feed(id: &SourceId, file: &File, folder: &Folder, reading: &mut Reading) -> Option<Feed> {
    let (named, kind) = match (&file.file, &file.kind) {
        (Some(named), Some(kind)) => (named, kind),
        (None, None) => return None,
        (Some(named), None) => {
            let kinds: Vec<&str> = FeedKind::ALL.iter().map(|kind| kind.code()).collect();
            let advice = format!("Add kind = \"…\", one of {}.", kinds.join(", "));
            reading.refuse(named, "nobody reads a file whose kind is not said", advice);
            return None;
        }
        (None, Some(kind)) => {
            let advice = "Name the file, or remove the line.";
            reading.refuse(kind, "this kind is said of no file", advice);
            return None;
        }
    };
    let kind = reading.parse::<FeedKind>(kind)?;
    if !folder.files.contains_key(named.get_ref()) {
        reading.refuse(
            named,
            "this file is not in the charter",
            "Add the file, or remove the line.",
        );
        return None;
    }
    Some(Feed {
        source: id.clone(),
        file: named.get_ref().clone(),
        kind,
    })
}
