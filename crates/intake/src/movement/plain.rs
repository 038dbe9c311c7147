//! `movement.csv`: the plain file that a ministry can fill.

use kernel::{Country, Day, Finding, Period};
use movement::series::{Measure, Row, Sheet, Value};

use super::country::Scheme;
use super::table::{Builder, Csv};

/// The columns of the plain file.
pub const COLUMNS: [&str; 10] = [
    "measure",
    "definition",
    "reporter",
    "origin",
    "destination",
    "nationality",
    "period",
    "value",
    "status",
    "released",
];

/// The template: header and three rows that show each way of writing.
pub const TEMPLATE: &str = "\
measure,definition,reporter,origin,destination,nationality,period,value,status,released
irregular-entries,migration law 2021 art. 12,PAN,COL,,VEN,2024-05,18540,exact,2024-06-10
irregular-entries,migration law 2021 art. 12,PAN,COL,,ECU,2024-05,1290,provisional,2024-06-10
irregular-entries,migration law 2021 art. 12,PAN,COL,,OTHER,2024-05,<10,suppressed,2024-06-10
";

/// Reads the plain file. Columns may stand in any order; only `definition`, `origin`, `destination`
/// and `status` may be left out.
pub fn read(file: &str, csv: &Csv) -> Result<Vec<Sheet>, Finding> {
    let needed = [
        "measure",
        "reporter",
        "nationality",
        "period",
        "value",
        "released",
    ];
    let Some([measure, reporter, nationality, period, value, released]) = csv.places(needed) else {
        return Err(super::lacking(file, &needed.join(",")));
    };
    if let Some(extra) = csv
        .header
        .iter()
        .find(|name| !COLUMNS.contains(&name.as_str()))
    {
        return Err(Finding::error(
            file,
            1,
            format!("the column {extra} is not one of the plain file"),
            "Remove it; places, routes, hours and anything about single persons are not taken.",
        ));
    }
    let [definition, origin, destination, status] =
        ["definition", "origin", "destination", "status"].map(|name| csv.place(name));
    let mut by_release: std::collections::BTreeMap<Day, Builder> = Default::default();
    let mut refused: Option<Builder> = None;
    for (line, cells) in &csv.rows {
        let line = *line;
        let Ok(day) = cells[released].parse::<Day>() else {
            let sheet = refused.get_or_insert_with(|| Builder::new(file, "movement-csv", None));
            sheet.refuse(line, "released", &cells[released], None);
            continue;
        };
        let sheet = (by_release.entry(day))
            .or_insert_with(|| Builder::new(file, "movement-csv", Some(day)));
        let read = row(sheet, line, &cells[measure], &cells[period]);
        let counted = sheet.country(line, "reporter", &cells[reporter], Scheme::Any);
        let people = sheet.group(line, "nationality", &cells[nationality], Scheme::Any);
        let text = |place: Option<usize>| place.map_or("", |place| &cells[place]);
        let number = sheet.value(line, "value", &cells[value]);
        let number = number.and_then(|number| stated(sheet, line, number, text(status)));
        let mut elsewhere = |column: &str, text: &str| -> Option<Option<Country>> {
            if text.is_empty() {
                return Some(None);
            }
            sheet.country(line, column, text, Scheme::Any).map(Some)
        };
        let (from, to) = (
            elsewhere("origin", text(origin)),
            elsewhere("destination", text(destination)),
        );
        if let (
            Some((measure, period)),
            Some(reporter),
            Some(nationality),
            Some(value),
            Some(origin),
            Some(destination),
        ) = (read, counted, people, number, from, to)
        {
            sheet.push(Row {
                line,
                measure,
                reporter,
                origin,
                destination,
                nationality,
                class: text(definition).to_owned(),
                period,
                value,
            });
        }
    }
    Ok(by_release
        .into_values()
        .chain(refused)
        .map(Builder::done)
        .collect())
}

fn row(sheet: &mut Builder, line: usize, measure: &str, period: &str) -> Option<(Measure, Period)> {
    let words = measure.parse::<Measure>();
    if words.is_err() {
        sheet.refuse(line, "measure", measure, None);
    }
    let when = (period.parse::<Period>().ok())
        .and_then(|period| movement::series::key::no_finer_than_a_month(period).ok());
    if when.is_none() {
        sheet.refuse(line, "period", period, None);
    }
    Some((words.ok()?, when?))
}

fn stated(sheet: &mut Builder, line: usize, value: Value, status: &str) -> Option<Value> {
    match (status, value) {
        ("" | "exact", value) => Some(value),
        ("provisional", Value::Exact(number)) => Some(Value::Provisional(number)),
        ("rounded", Value::Exact(value)) => Some(Value::Rounded { value, to: 10 }),
        ("suppressed", value @ Value::Suppressed { .. }) => Some(value),
        ("missing", Value::Missing) => Some(Value::Missing),
        ("not-applicable", Value::Missing) => Some(Value::NotApplicable),
        _ => {
            sheet.refuse(line, "status", status, None);
            None
        }
    }
}
