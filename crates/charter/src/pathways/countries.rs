//! `questions/countries.csv`: the countries that a person can name, one code a line.
//!
//! Their names are those of the program's one list.

use std::collections::BTreeSet;

use kernel::{Country, Finding};

use super::old_codes;
use crate::folder::Folder;
use crate::reading::without_mark;

const FILE: &str = "questions/countries.csv";

/// Reads the codes.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> BTreeSet<Country> {
    let mut countries = BTreeSet::new();
    let Some(bytes) = folder.files.get(FILE) else {
        return countries;
    };
    let text = match Finding::utf8(FILE, bytes) {
        Ok(text) => text,
        Err(finding) => {
            findings.push(finding);
            return countries;
        }
    };
    let text = without_mark(FILE, text, findings);
    for (number, line) in text.lines().enumerate() {
        let code = line.trim();
        if code.is_empty() {
            continue;
        }
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
                old_codes::advice(code).unwrap_or_else(|| {
                    "Write the three capital letters of ISO 3166-1, such as GTM; the name is known."
                        .to_owned()
                }),
            )),
        }
    }
    countries
}
