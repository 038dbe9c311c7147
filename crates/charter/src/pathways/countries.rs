//! `questions/countries.csv`: the countries that a person can name, one code a line.
//!
//! Their names are those of the program's one list.

use std::collections::BTreeSet;

use kernel::{Country, Finding};

use crate::folder::Folder;

const FILE: &str = "questions/countries.csv";

/// Reads the codes.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> BTreeSet<Country> {
    let mut countries = BTreeSet::new();
    let Some(bytes) = folder.files.get(FILE) else {
        return countries;
    };
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let code = std::str::from_utf8(line).map(str::trim).unwrap_or_default();
        if number == 0 && code == "code" {
            continue;
        }
        match code.parse::<Country>() {
            Ok(country) => {
                countries.insert(country);
            }
            Err(_) => findings.push(Finding::error(
                FILE,
                number + 1,
                "this line is not the code of a country",
                "Write the three capital letters of ISO 3166-1, such as GTM; the name is known.",
            )),
        }
    }
    countries
}
