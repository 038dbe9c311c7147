//! Counts gathered from publications, each with its source: the charter's `published/flows.csv`.

use std::collections::BTreeMap;

use kernel::{Country, Finding, Language, Localized, Period};
use movement::series::key::no_finer_than_a_month;
use movement::series::{Count, Group, Reporter, Status, Subject};

use super::table::Csv;

/// The columns, in any order.
pub const COLUMNS: [&str; 14] = [
    "id",
    "measure",
    "reporter",
    "origin",
    "destination",
    "nationality",
    "period",
    "value",
    "unit",
    "status",
    "as_of",
    "source",
    "note_en",
    "note_es",
];

/// Reads counts gathered from publications.
///
/// # Errors
///
/// Every fault of the file at once; nothing is repaired and nothing is left out.
pub fn read(file: &str, text: &str) -> Result<Vec<Count>, Vec<Finding>> {
    let csv = Csv::read(file, text).map_err(|finding| vec![finding])?;
    let Some(places) = csv.places(COLUMNS) else {
        let header = format!("The header line must hold {}.", COLUMNS.join(","));
        return Err(vec![Finding::error(file, 1, "a column is missing", header)]);
    };
    let mut counts = Vec::new();
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (line, record) in csv.rows() {
        let cells = places.map(|place| record.get(place).unwrap_or_default().trim());
        match count(cells) {
            Ok(count) => {
                if let Some(first) = seen.insert(count.id.clone(), line) {
                    let what = format!("{} stands here and in line {first}", count.id);
                    wrong.push(Finding::error(
                        file,
                        line,
                        what,
                        "Give each row its own id.",
                    ));
                }
                counts.push(count);
            }
            Err((what, advice)) => wrong.push(Finding::error(file, line, what, advice)),
        }
    }
    if wrong.is_empty() {
        Ok(counts)
    } else {
        Err(wrong)
    }
}

type Wrong = (String, &'static str);

fn count(cells: [&str; COLUMNS.len()]) -> Result<Count, Wrong> {
    let [
        id,
        measure,
        reporter,
        origin,
        destination,
        nationality,
        period,
        value,
        unit,
        status,
        as_of,
        source,
        note_en,
        note_es,
    ] = cells;
    if id.is_empty() || source.is_empty() || unit.is_empty() {
        let what = "id, unit and source may not be empty".to_owned();
        return Err((what, "A count without a source is not taken."));
    }
    let written: Period = period_of(period)?;
    Ok(Count {
        id: id.to_owned(),
        subject: Subject {
            measure: measure
                .replace('_', "-")
                .parse()
                .map_err(said("Write lower-case words."))?,
            reporter: reporter
                .parse::<Reporter>()
                .map_err(said("Correct the code."))?,
            origin: optional(origin, country)?,
            destination: optional(destination, country)?,
            nationality: group(nationality)?,
        },
        period: no_finer_than_a_month(written).map_err(said("Add the days up to months."))?,
        value: value
            .parse()
            .map_err(|_| (format!("\"{value}\" is not a count"), "Write digits only."))?,
        unit: unit.to_owned(),
        status: status
            .parse::<Status>()
            .map_err(said("Say how firmly the count stands."))?,
        as_of: optional(as_of, period_of)?,
        source: source.to_owned(),
        note: [(Language::En, note_en), (Language::Es, note_es)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(language, text)| (language, text.to_owned()))
            .collect::<Localized>(),
    })
}

fn said<E: ToString>(advice: &'static str) -> impl Fn(E) -> Wrong {
    move |error| (error.to_string(), advice)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Wrong>) -> Result<Option<T>, Wrong> {
    (!text.is_empty()).then(|| read(text)).transpose()
}

fn period_of(text: &str) -> Result<Period, Wrong> {
    text.parse().map_err(said("Months are written 2024-05."))
}

fn country(text: &str) -> Result<Country, Wrong> {
    text.parse().map_err(said("Countries are written GTM."))
}

fn group(text: &str) -> Result<Group, Wrong> {
    match text {
        "OTH" => Ok(Group::Other),
        _ => text.parse().map_err(said("Countries are written GTM.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "id,measure,reporter,origin,destination,nationality,period,value,unit,status,as_of,source,note_en,note_es\n";

    fn one(row: &str) -> Result<Vec<Count>, Vec<Finding>> {
        read("flows.csv", &format!("{HEADER}{row}\n"))
    }

    #[test]
    fn a_count_is_read_with_its_standing_and_source() {
        let row = "F1,asylum_claims,UNHCR,,MEX,ALL,2023,140000,claims,press,,https://example.org,Over.,Más.";
        let counts = one(row).unwrap();
        assert_eq!(counts[0].status, Status::Press);
        assert_eq!(counts[0].subject.slug(), "asylum-claims_unhcr_any-mex_all");
        assert_eq!(counts[0].shown_from(), "2023-12-31".parse().unwrap());
    }

    #[test]
    fn nothing_finer_than_a_month_and_nothing_without_a_source_is_taken() {
        for row in [
            "F1,claims,MEX,,MEX,ALL,2023-05-02,14,claims,press,,https://example.org,,",
            "F1,claims,MEX,,MEX,ALL,2023,14,claims,press,,,,",
            "F1,claims,XXX,,MEX,ALL,2023,14,claims,press,,https://example.org,,",
            "F1,claims,MEX,,MEX,Ruritania,2023,14,claims,press,,https://example.org,,",
            "F1,claims,MEX,,MEX,ALL,2023,<5,claims,press,,https://example.org,,",
            "F1,claims,MEX,,MEX,ALL,2023,14,claims,sure,,https://example.org,,",
        ] {
            assert_eq!(one(row).unwrap_err().len(), 1, "{row}");
        }
    }

    #[test]
    fn an_identifier_stands_once() {
        let row = "F1,claims,MEX,,MEX,ALL,2023,14,claims,press,,https://example.org,,";
        assert!(one(&format!("{row}\n{row}")).is_err());
    }
}
