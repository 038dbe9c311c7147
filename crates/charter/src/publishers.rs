//! `publishers.toml`: whose addresses count as official, and which hold copies.

use evidence::{Addresses, Publisher, Publishers};
use kernel::Finding;
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    copies: Vec<Text>,
    #[serde(default)]
    publisher: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    of: Text,
    hosts: Vec<Text>,
}

/// Reads the list; a charter without one calls nobody official.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Addresses {
    let name = "publishers.toml";
    let Some(content) = folder.file(name) else {
        return Addresses::default();
    };
    let Some((file, mut reading)) = Reading::open::<File>(name, content, findings) else {
        return Addresses::default();
    };
    let list = file.publisher.iter().filter_map(|entry| {
        Some(Publisher {
            name: entry.name.clone(),
            of: reading.parse(&entry.of)?,
            hosts: entry
                .hosts
                .iter()
                .filter_map(|host| host_of(host, &mut reading))
                .collect(),
        })
    });
    let publishers = Publishers(list.collect());
    let copies = file.copies.iter();
    Addresses {
        publishers,
        copies: copies
            .filter_map(|host| host_of(host, &mut reading))
            .collect(),
    }
}

/// Returns a host as addresses carry it; a whole ending such as `gov` would call strangers official.
fn host_of(text: &Text, reading: &mut Reading) -> Option<String> {
    let host = text.get_ref();
    let is_plain = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-')
        });
    if !is_plain {
        reading.refuse(
            text,
            format!("\"{host}\" is not a host"),
            "Write it in small letters without https:// and path, such as \"canada.ca\".",
        );
        return None;
    }
    Some(host.clone())
}
