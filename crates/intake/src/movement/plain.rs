//! `movement.csv`: the plain file that a ministry can fill.

use kernel::{Country, Day, Finding, Period};
use movement::series::template::COLUMNS;
use movement::series::{Measure, Row, Sheet, Value};

use super::country::Scheme;
use super::table::{Builder, Csv};

/// Reads the plain file. Columns may stand in any order; only `definition`, `origin`, `destination`
/// and `status` may be left out.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
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
    let known = |name: &String| COLUMNS.iter().any(|column| column.name == name.as_str());
    if let Some(extra) = csv.header.iter().find(|name| !known(name)) {
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
    for (line, cells) in csv.rows() {
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
