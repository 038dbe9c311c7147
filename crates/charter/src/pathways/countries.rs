//! `questions/countries.csv`: the names of countries in five languages.

use std::collections::BTreeMap;

use kernel::{Country, Finding, Language, Localized};

use crate::folder::Folder;

const FILE: &str = "questions/countries.csv";

/// Reads the names; each line is a code and five names, without commas inside.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> BTreeMap<Country, Localized> {
    let mut names = BTreeMap::new();
    let Some(bytes) = folder.files.get(FILE) else {
        return names;
    };
    let text = String::from_utf8_lossy(bytes);
    for (number, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        if number == 0 && cells == ["code", "en", "es", "pt", "fr", "ht"] {
            continue;
        }
        let country = cells.first().and_then(|code| code.parse::<Country>().ok());
        let is_full = cells.len() == 6 && cells.iter().all(|cell| !cell.is_empty());
        let (Some(country), true) = (country, is_full) else {
            findings.push(Finding::error(
                FILE,
                number + 1,
                "this line is not a country code and five names",
                "Write CODE,English,Spanish,Portuguese,French,Haitian Creole.",
            ));
            continue;
        };
        let five = Language::ALL.into_iter().zip(&cells[1..]);
        names.insert(
            country,
            five.map(|(language, name)| (language, (*name).to_owned()))
                .collect(),
        );
    }
    names
}
