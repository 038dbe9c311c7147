//! `sources/*.toml`: who owns which data, and which file of the charter it feeds.

use kernel::Finding;
use progress::compact::DataSource;
use serde::Deserialize;

use crate::Feed;
use crate::folder::Folder;
use crate::reading::{BOTH, Reading, Text, Texts};

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
    note: Option<Texts>,
}

/// Reads every source and the files that they feed.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> (Vec<DataSource>, Vec<Feed>) {
    let mut sources = Vec::new();
    let mut feeds = Vec::new();
    for (path, bytes) in folder.under("sources/", ".toml") {
        let Some((file, mut reading)) = Reading::open::<File>(path, bytes, findings) else {
            continue;
        };
        let Some(id) = reading.parse::<kernel::SourceId>(&file.id) else {
            continue;
        };
        if let Some(named) = &file.file {
            if folder.files.contains_key(named.get_ref()) {
                feeds.push(Feed {
                    source: id.clone(),
                    file: named.get_ref().clone(),
                });
            } else {
                reading.refuse(
                    named,
                    "this file is not in the charter",
                    "Add the file, or remove the line.",
                );
            }
        }
        sources.push(DataSource {
            id: id.as_str().to_owned(),
            title: reading.texts(&file.title, &BOTH),
            owner: file.owner,
            licence: file.licence,
            rhythm: file.rhythm,
            address: file
                .address
                .as_ref()
                .map(|address| reading.address(address)),
            note: reading.texts_some(file.note.as_ref(), &BOTH),
        });
    }
    (sources, feeds)
}
