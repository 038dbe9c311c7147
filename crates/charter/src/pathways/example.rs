//! `pathways/what-if.toml`: what the page "what if" compares.

use kernel::Finding;
use pathways::example::Example;
use serde::Deserialize;
use toml::Spanned;

use crate::folder::Folder;
use crate::reading::{Reading, Text};

const FILE: &str = "pathways/what-if.toml";
/// The page is computed when it is first asked for: more persons than this would keep a reader waiting.
const MOST_PERSONS: u64 = 200_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleFile {
    before: Text,
    after: Text,
    country: Text,
    persons: Spanned<u64>,
    seed: u64,
    unknown: Spanned<u64>,
}

/// Reads the example, if the charter has one.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Option<Example> {
    let content = folder.file(FILE)?;
    let (file, mut reading) = Reading::open::<ExampleFile>(FILE, content, findings)?;
    let (before, after) = (reading.day(&file.before), reading.day(&file.after));
    let country = reading.parse(&file.country);
    for (number, most) in [(&file.persons, MOST_PERSONS), (&file.unknown, 100)] {
        if *number.get_ref() > most {
            reading.refuse(
                number,
                format!("{most} is the most"),
                "Write a smaller number.",
            );
        }
    }
    Some(Example {
        before: before?,
        after: after?,
        country: country?,
        n_persons: *file.persons.get_ref(),
        seed: file.seed,
        percent_unknown: *file.unknown.get_ref(),
    })
}
