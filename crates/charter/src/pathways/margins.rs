//! `questions/margins.csv`: how many people of each nationality are in each country.

use kernel::Finding;
use pathways::generate::Margin;

use crate::folder::Folder;

const FILE: &str = "questions/margins.csv";

/// Reads the margins; lines that begin with `#` name the source.
#[must_use]
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Margin> {
    let mut margins = Vec::new();
    let Some(bytes) = folder.files.get(FILE) else {
        return margins;
    };
    let text = match Finding::utf8(FILE, bytes) {
        Ok(text) => text,
        Err(finding) => {
            findings.push(finding);
            return margins;
        }
    };
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') || line == "nationality,country_of_stay,persons" {
            continue;
        }
        let cells: Vec<&str> = line.split(',').collect();
        let margin = match cells.as_slice() {
            [nationality, country, n_persons] => nationality
                .parse()
                .ok()
                .zip(country.parse().ok())
                .zip(n_persons.parse().ok().filter(|n| *n < 1_000_000_000)),
            _ => None,
        };
        match margin {
            Some(((nationality, country), n_persons)) => margins.push(Margin {
                nationality,
                country,
                n_persons,
            }),
            None => findings.push(Finding::error(
                FILE,
                number + 1,
                "this line is not two country codes and a number",
                "Write NATIONALITY,COUNTRY,PERSONS.",
            )),
        }
    }
    margins
}
