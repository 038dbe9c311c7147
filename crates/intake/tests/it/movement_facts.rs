//! The counts that were gathered from publications, as the charter carries them.

use std::collections::BTreeMap;
use std::path::Path;

use intake::movement::published;

/// Returns each row as period, value, standing and address, with how often it stands there.
fn rows(text: &str, columns: [&str; 4]) -> BTreeMap<[String; 4], usize> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let places = columns.map(|name| header.iter().position(|found| found == name).unwrap());
    let mut all = BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let mut row = places.map(|place| record[place].to_owned());
        // A span that the list writes 2023-01/08 is written 2023-01/2023-08 in the charter.
        if let Some((first, last)) = row[0].clone().split_once('/')
            && last.len() == 2
        {
            row[0] = format!("{first}/{}-{last}", &first[..4]);
        }
        *all.entry(row).or_default() += 1;
    }
    all
}

fn carried() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join("charters/los-angeles/published/flows.csv")).unwrap()
}

#[test]
fn all_579_gathered_counts_are_read() {
    assert_eq!(published::read("flows.csv", &carried()).unwrap().len(), 579);
}

#[testkit::needs_shared]
#[test]
fn the_gathered_counts_are_carried_with_their_values_standings_and_sources() {
    let Some(gathered) = testkit::text("facts/flows.csv") else {
        return;
    };
    let gathered = rows(&gathered, ["period", "value", "status", "source_url"]);
    let carried = rows(&carried(), ["period", "value", "status", "source"]);
    assert_eq!(gathered.values().sum::<usize>(), 579);
    assert_eq!(gathered, carried);
}
