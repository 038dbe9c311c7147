//! `movement.csv`: the plain file that a ministry can fill, with the words of any of the five languages.

use std::collections::BTreeMap;

use kernel::{Country, Day, Finding, Period};
use movement::series::template::COLUMNS;
use movement::series::{Group, Measure, Odd, Row, Sheet, Value};

use super::builder::Builder;
use super::country::Scheme;
use super::header::NEEDED;
use super::numbers::Numbers;
use super::periods::Dates;
use super::table::{Csv, is_remark};
use super::words;

/// Where the columns stand and how they are written.
struct Columns {
    places: [usize; 6],
    further: [Option<usize>; 4],
    numbers: Numbers,
    periods: Dates,
    days: Dates,
    ignored: Vec<String>,
}

/// Reads the plain file. Columns may stand in any order and be named in any of the five languages; only
/// `definition`, `origin`, `destination` and `status` may be left out. A column of remarks is left out with
/// a note, and so are remarks beneath the table and totals that agree with the rows above them.
///
/// # Errors
///
/// One finding where a column stands twice or is none of the plain file.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let columns = columns(file, csv)?;
    let mut by_release: BTreeMap<Day, Builder> = BTreeMap::new();
    let mut refused = Builder::new(file, "movement-csv", None);
    let mut totals = Totals::default();
    let mut said = Said {
        remarks: csv.remarks(),
        ..Said::default()
    };
    for (line, cells) in csv.rows() {
        let listed: Vec<&str> = cells.iter().collect();
        if is_remark(&listed) {
            said.remarks.push(line);
            continue;
        }
        if is_total(&cells, &columns) {
            let sheet = by_release.values_mut().next_back().unwrap_or(&mut refused);
            totals.check(sheet, line, &cells[columns.places[4]], columns.numbers);
            continue;
        }
        let text = &cells[columns.places[5]];
        let Some(day) = refused.or_refuse(line, "released", text, columns.days.day(text)) else {
            continue;
        };
        let sheet = (by_release.entry(day))
            .or_insert_with(|| Builder::new(file, "movement-csv", Some(day)));
        if let Some(row) = row(sheet, line, &cells, &columns) {
            said.taken(&cells, &columns, &row, day);
            totals.add(&row);
            sheet.push(row);
        }
    }
    let mut sheets: Vec<Sheet> = by_release.into_values().map(Builder::done).collect();
    let rest = refused.done();
    if sheets.is_empty() || !rest.unknown.is_empty() {
        sheets.push(rest);
    }
    sheets[0].notes.extend(said.notes(&columns, &totals));
    Ok(sheets)
}

fn columns(file: &str, csv: &Csv<'_>) -> Result<Columns, Finding> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ignored = Vec::new();
    let refused = |what: String, advice: &str| Err(Finding::error(file, csv.line, what, advice));
    for (place, name) in csv.header.iter().enumerate() {
        match words::column(name) {
            Some(column) => {
                if let Some(other) = found.insert(column, place) {
                    let what = format!(
                        "the columns {} and {name} both say {column}",
                        csv.header[other]
                    );
                    return refused(what, "Keep the one that counts, and remove the other.");
                }
            }
            None if words::is_remarks(name) => ignored.push(name.clone()),
            None if name.is_empty() && csv.rows().all(|(_, cells)| cells[place].is_empty()) => {}
            None => {
                let shown = if name.is_empty() {
                    "without a name"
                } else {
                    name
                };
                return refused(
                    format!("the column {shown} is not one of the plain file"),
                    "Remove it; places, routes, hours and anything about single persons are not taken.",
                );
            }
        }
    }
    let places = NEEDED.map(|name| found.get(name).copied().unwrap_or_default());
    debug_assert!(
        COLUMNS.len() == NEEDED.len() + 4,
        "the other four may be left out"
    );
    Ok(Columns {
        places,
        further: ["definition", "origin", "destination", "status"]
            .map(|name| found.get(name).copied()),
        numbers: Numbers::of(csv, places[4]),
        periods: Dates::of(csv, places[3]),
        days: Dates::of(csv, places[5]),
        ignored,
    })
}

fn row(
    sheet: &mut Builder,
    line: usize,
    cells: &csv::StringRecord,
    columns: &Columns,
) -> Option<Row> {
    let [measure, reporter, nationality, period, value, _] =
        columns.places.map(|place| &cells[place]);
    let [definition, origin, destination, status] = columns
        .further
        .map(|place| place.map_or("", |place| &cells[place]));
    let what: Option<Measure> = sheet.or_refuse(
        line,
        "measure",
        measure,
        words::measure(measure).ok_or(Odd::Measure),
    );
    let when: Option<Period> =
        sheet.or_refuse(line, "period", period, columns.periods.period(period));
    let counted = sheet.country(line, "reporter", reporter, Scheme::Any);
    let people = sheet.group(line, "nationality", nationality, Scheme::Any);
    let number = sheet.value(line, "value", value, columns.numbers);
    let number = number.and_then(|number| stated(sheet, line, number, status));
    let mut elsewhere = |column: &str, text: &str| -> Option<Option<Country>> {
        if text.is_empty() {
            return Some(None);
        }
        sheet.country(line, column, text, Scheme::Any).map(Some)
    };
    let (from, to) = (
        elsewhere("origin", origin),
        elsewhere("destination", destination),
    );
    Some(Row {
        line,
        measure: what?,
        reporter: counted?,
        origin: from?,
        destination: to?,
        nationality: people?,
        class: definition.to_owned(),
        period: when?,
        value: number?,
    })
}

fn stated(sheet: &mut Builder, line: usize, value: Value, status: &str) -> Option<Value> {
    if status.is_empty() {
        return Some(value);
    }
    let Some(word) = words::status(status) else {
        sheet.refuse(line, "status", status, Odd::Status);
        return None;
    };
    match (word, value) {
        ("exact", value) if !matches!(value, Value::Suppressed { .. }) => Some(value),
        ("provisional", Value::Exact(number)) => Some(Value::Provisional(number)),
        ("rounded", Value::Exact(value)) => Some(Value::Rounded { value, to: 10 }),
        ("suppressed", value @ Value::Suppressed { .. }) => Some(value),
        ("missing", Value::Missing) => Some(Value::Missing),
        ("not-applicable", Value::Missing) => Some(Value::NotApplicable),
        _ => {
            sheet.refuse(line, "status", status, Odd::Contradicted);
            None
        }
    }
}

/// Returns whether a row is a total of the rows above it: it announces one and names no period.
fn is_total(cells: &csv::StringRecord, columns: &Columns) -> bool {
    let period = &cells[columns.places[3]];
    (period.is_empty() || words::is_total(period)) && cells.iter().any(words::is_total)
}

/// The sums with which totals beneath rows are compared.
#[derive(Debug, Default)]
struct Totals {
    /// Of all rows, and of those since the last total; with the publisher's own totals, and without.
    sums: [[u128; 2]; 2],
    is_withheld: bool,
    agreed: Vec<usize>,
}

impl Totals {
    fn add(&mut self, row: &Row) {
        let is_own_total = row.nationality == Group::All;
        self.is_withheld |= matches!(row.value, Value::Suppressed { .. });
        for sums in &mut self.sums {
            let number = u128::from(row.value.number().unwrap_or(0));
            sums[0] += number;
            sums[1] += if is_own_total { 0 } else { number };
        }
    }

    /// Compares a total with the rows above it; it is never added to them.
    fn check(&mut self, sheet: &mut Builder, line: usize, text: &str, numbers: Numbers) {
        let Some(value) = sheet.value(line, "value", text, numbers) else {
            return;
        };
        let total = value.number().map(u128::from);
        let sums = self.sums.as_flattened();
        let agrees = total.is_none_or(|total| {
            sums.contains(&total) || (self.is_withheld && sums.iter().any(|sum| *sum <= total))
        });
        if agrees {
            self.agreed.push(line);
        } else {
            sheet.refuse(line, "value", text, Odd::Total);
        }
        self.sums[1] = [0, 0];
    }
}

/// What is said of how the file was read.
#[derive(Debug, Default)]
struct Said {
    remarks: Vec<usize>,
    /// The first measure, period, count and day of release that are written otherwise than in the form, and
    /// what each was taken for.
    spelled: BTreeMap<&'static str, (String, String)>,
}

impl Said {
    fn taken(&mut self, cells: &csv::StringRecord, columns: &Columns, row: &Row, released: Day) {
        let [measure, _, _, period, value, day] = columns.places.map(|place| &cells[place]);
        let number = row
            .value
            .number()
            .map_or_else(|| value.to_owned(), |number| number.to_string());
        let read = [
            ("measure", measure, row.measure.to_string()),
            ("period", period, row.period.to_string()),
            ("value", value, number),
            ("released", day, released.to_string()),
        ];
        for (column, text, read) in read {
            if text != read && !self.spelled.contains_key(column) {
                self.spelled.insert(column, (text.to_owned(), read));
            }
        }
    }

    fn notes(self, columns: &Columns, totals: &Totals) -> Vec<String> {
        let mut notes = Vec::new();
        let lines = |lines: &[usize]| {
            let shown: Vec<String> = lines.iter().take(5).map(ToString::to_string).collect();
            let more = if lines.len() > 5 { ", …" } else { "" };
            format!("{}{more}", shown.join(", "))
        };
        notes.extend(
            self.spelled
                .into_values()
                .map(|(text, read)| format!("{text} taken for {read}")),
        );
        for name in &columns.ignored {
            notes.push(format!("column {name} left out"));
        }
        if !self.remarks.is_empty() {
            notes.push(format!("remarks in line {} left out", lines(&self.remarks)));
        }
        if !totals.agreed.is_empty() {
            notes.push(format!(
                "totals in line {} agree with the rows above and are not added to them",
                lines(&totals.agreed)
            ));
        }
        notes
    }
}
