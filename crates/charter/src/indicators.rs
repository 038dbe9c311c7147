//! `indicators.toml`: what figures measure, in other languages than that of their file.

use std::collections::BTreeMap;

use kernel::{Finding, Language, Localized};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: BTreeMap<String, Texts>,
}

/// Reads the words by the English ones; a charter may have none, and then readers see those.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> BTreeMap<String, Localized> {
    let name = "indicators.toml";
    let read = folder.file(name).and_then(|content| {
        let (file, mut reading) = Reading::open::<File>(name, content, findings)?;
        let words = file.words.into_iter().map(|(english, texts)| {
            let words = reading.translations(&texts);
            (english.clone(), words.with(Language::En, &english))
        });
        Some(words.collect())
    });
    read.unwrap_or_default()
}
