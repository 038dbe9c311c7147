//! The United States' monthly tables: encounters, H-2 visas, refugee admissions.

use std::collections::BTreeMap;

use kernel::{Country, Finding};
use movement::series::key::united_states_fiscal_month;
use movement::series::{Measure, Odd, Row, Sheet};

use super::builder::Builder;
use super::country::Scheme;
use super::numbers::Numbers;
use super::table::Csv;

fn united_states() -> Country {
    "USA".parse().expect("a code of ISO 3166")
}

fn measure(words: &str) -> Measure {
    words.parse().expect("plain words")
}

/// Reads a table of `period`, a nationality, a class and a count.
fn monthly(
    file: &str,
    csv: &Csv<'_>,
    names: [&str; 3],
    class: Option<&str>,
    measure_of: impl Fn(&str) -> Option<Measure>,
    format: &'static str,
) -> Result<Vec<Sheet>, Finding> {
    let [nationality_name, class_name, count_name] = names;
    let Some([period, nationality, class_at, count]) =
        csv.places(["period", nationality_name, class_name, count_name])
    else {
        return Err(super::lacking(file, &format!("period,{}", names.join(","))));
    };
    let numbers = Numbers::of(csv, count);
    let vintage = csv.place("vintage");
    let mut sheets: BTreeMap<String, Builder> = BTreeMap::new();
    for (line, cells) in csv.rows() {
        let release = vintage.map_or(String::new(), |place| cells[place].to_owned());
        let sheet = sheets.entry(release.clone()).or_insert_with(|| {
            let stated = if release.is_empty() { file } else { &release };
            Builder::new(file, format, super::release::released(stated))
        });
        let people = sheet.group(line, nationality_name, &cells[nationality], Scheme::Name);
        let period = super::month(sheet, line, "period", &cells[period]);
        let value = sheet.value(line, count_name, &cells[count], numbers);
        let Some(measure) = measure_of(&cells[class_at]) else {
            sheet.refuse(line, class_name, &cells[class_at], Odd::Measure);
            continue;
        };
        if let (Some(nationality), Some(period), Some(value)) = (people, period, value) {
            let reporter = united_states();
            sheet.push(Row {
                class: class.map_or(String::new(), |_| cells[class_at].to_owned()),
                ..Row::new(line, measure, reporter, nationality, period, value)
            });
        }
    }
    Ok(sheets.into_values().map(Builder::done).collect())
}

/// Reads encounters by month, border and citizenship: `period,region,citizenship,n`, with a column
/// `vintage` where the file holds several releases.
pub fn encounters(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let names = ["citizenship", "region", "n"];
    let all = |_: &str| Some(measure("encounters"));
    monthly(
        file,
        csv,
        names,
        Some("region"),
        all,
        "united-states-encounters",
    )
}

/// Reads H-2 visas by month, nationality and class.
pub fn visas(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let names = ["nationality", "visa_class", "issuances"];
    let of_class = |class: &str| match class {
        "H2A" => Some(measure("h2a-visas")),
        "H2B" => Some(measure("h2b-visas")),
        _ => None,
    };
    monthly(file, csv, names, None, of_class, "h2-visas")
}

/// Reads refugee admissions by month and nationality.
pub fn admissions(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let names = ["nationality", "region", "n"];
    let all = |_: &str| Some(measure("refugee-admissions"));
    monthly(file, csv, names, None, all, "refugee-admissions")
}

const MONTHS: [&str; 12] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];

/// Reads southwest-border encounters as the border agency publishes them: fiscal years, months by
/// abbreviation, one row for each component, demographic group and citizenship.
///
/// Demographic groups and titles of authority are added up: finer than nationality is not kept.
pub fn southwest(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let columns = [
        "Fiscal Year",
        "Month (abbv)",
        "Component",
        "Citizenship Grouping",
        "Encounter Count",
    ];
    let Some([year, month, component, citizenship, count]) = csv.places(columns) else {
        return Err(super::lacking(file, &columns.join(",")));
    };
    let mut sheet = Builder::new(file, "southwest-border", super::release::released(file));
    sheet.fiscal_months();
    let numbers = Numbers::of(csv, count);
    for (line, cells) in csv.rows() {
        let Some(fiscal_year) = fiscal_year(&cells[year]) else {
            sheet.refuse(line, "Fiscal Year", &cells[year], Odd::Period);
            continue;
        };
        let Some(number) = MONTHS.iter().position(|name| *name == &cells[month]) else {
            sheet.refuse(line, "Month (abbv)", &cells[month], Odd::Period);
            continue;
        };
        let Some(period) = united_states_fiscal_month(fiscal_year, number as i8 + 1) else {
            sheet.refuse(line, "Fiscal Year", &cells[year], Odd::Period);
            continue;
        };
        let people = sheet.group(
            line,
            "Citizenship Grouping",
            &cells[citizenship],
            Scheme::Name,
        );
        let value = sheet.value(line, "Encounter Count", &cells[count], numbers);
        if let (Some(nationality), Some(value)) = (people, value) {
            let measure = measure("southwest-border-encounters");
            let reporter = united_states();
            sheet.push(Row {
                class: cells[component].to_owned(),
                ..Row::new(line, measure, reporter, nationality, period, value)
            });
        }
    }
    Ok(vec![sheet.done()])
}

/// Reads a fiscal year as it is published: "2024", or "2025 (FYTD)" while it runs. Nothing longer is cut.
fn fiscal_year(text: &str) -> Option<i16> {
    let year = text.strip_suffix(" (FYTD)").unwrap_or(text);
    let is_a_year = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    is_a_year.then(|| year.parse().ok())?
}
