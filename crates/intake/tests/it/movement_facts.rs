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
fn all_618_gathered_counts_are_read() {
    assert_eq!(published::read("flows.csv", &carried()).unwrap().len(), 618);
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
    // July 2022: two digits of the page stand the other way round, which the charter says.
    let is_corrected = |row: &[String; 4]| row[0] == "2022-07" && row[1] == "22582";
    for (row, n) in &gathered {
        let there = carried.get(row).copied().unwrap_or(0);
        assert_eq!(there >= *n, !is_corrected(row), "{row:?}");
    }
}

#[test]
fn the_months_of_the_darien_add_up_to_its_years_as_published() {
    let text = carried();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut months: BTreeMap<String, (String, u64)> = BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let is_meant =
            &record[1] == "darien_crossings" && &record[2] == "PAN" && &record[5] == "ALL";
        let gives_way = ["conflicting", "partial", "first"].contains(&&record[9]);
        if is_meant && !gives_way && record[6].len() == 7 {
            let (vintage, value) = (record[10].to_owned(), record[7].parse().unwrap());
            let known = months.entry(record[6].to_owned()).or_default();
            if *known <= (vintage.clone(), u64::MAX) {
                *known = (vintage, value);
            }
        }
    }
    let year = |year: &str| -> (usize, u64) {
        let of_year = months.iter().filter(|(month, _)| month.starts_with(year));
        (of_year.clone().count(), of_year.map(|(_, (_, n))| n).sum())
    };
    assert_eq!(year("2022"), (12, 248_284));
    assert_eq!(year("2023"), (12, 520_085));
    assert_eq!(year("2024"), (12, 302_203));
    assert_eq!(year("2025"), (3, 2_831), "of 2025 three months were found");
}
