//! Long CSV that anybody can bring: stocks, births, deaths and series.

use std::collections::BTreeMap;

use kernel::{Finding, Period};
use movement::series::Odd;

use super::country::{Scheme, country};
use super::numbers::Numbers;
use super::table::Csv;
use super::words;

/// One stock: who was born where and lives where.
#[derive(Debug, Clone, PartialEq)]
pub struct Stock {
    /// The birthplace: the code of the country, or the name that the file gives a place of its own.
    pub birthplace: String,
    /// The residence, likewise.
    pub residence: String,
    /// The number of persons.
    pub value: f64,
}

/// One value of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The name of the series.
    pub series: String,
    /// The period.
    pub period: Period,
    /// The number of persons; `None` where the cell is empty, which means missing and not nought.
    pub value: Option<f64>,
}

/// Reads stocks from a CSV with the columns `birthplace,residence,value`.
///
/// A pair that stands twice, a negative value and an empty value are errors; so is a group such as "World"
/// or "Others", which is no place: it would be counted beside its own parts.
///
/// # Errors
///
/// Every fault of the file at once.
pub fn stocks(file: &str, text: &str) -> Result<Vec<Stock>, Vec<Finding>> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let rows = rows(file, text, ["birthplace", "residence", "value"])?;
    collect(file, rows, |line, [birthplace, residence, value], count| {
        let value = count(line, &value)?;
        let birthplace = place(file, line, birthplace)?;
        let residence = place(file, line, residence)?;
        let key = (birthplace.clone(), residence.clone());
        if let Some(first) = seen.insert(key, line) {
            return Err(Finding::error(
                file,
                line,
                format!("{birthplace} in {residence} stands here and in line {first}"),
                "Keep one of the two.",
            ));
        }
        Ok(Stock {
            birthplace,
            residence,
            value,
        })
    })
}

/// Reads births or deaths from a CSV with the columns `country,value`.
pub fn by_country(file: &str, text: &str) -> Result<BTreeMap<String, f64>, Vec<Finding>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let rows = rows(file, text, ["country", "value"])?;
    let read = collect(file, rows, |line, [country, value], count| {
        let value = count(line, &value)?;
        let country = place(file, line, country)?;
        if let Some(first) = seen.insert(country.clone(), line) {
            return Err(Finding::error(
                file,
                line,
                format!("{country} stands here and in line {first}"),
                "Keep one of the two.",
            ));
        }
        Ok((country, value))
    })?;
    Ok(read.into_iter().collect())
}

/// Reads series from a CSV with the columns `series,period,value`.
///
/// An empty value is missing; everything else must be a number. Periods are written as
/// [`Period`] reads them.
pub fn points(file: &str, text: &str) -> Result<Vec<Point>, Vec<Finding>> {
    let mut seen: BTreeMap<(String, Period), usize> = BTreeMap::new();
    let rows = rows(file, text, ["series", "period", "value"])?;
    collect(file, rows, |line, [series, period, value], count| {
        let period: Period = period
            .parse()
            .map_err(|error: kernel::period::NotAPeriod| {
                Finding::error(file, line, error.to_string(), "Months are written 2024-05.")
            })?;
        let value = if value.is_empty() {
            None
        } else {
            Some(count(line, &value)?)
        };
        if let Some(first) = seen.insert((series.clone(), period), line) {
            return Err(Finding::error(
                file,
                line,
                format!("{series} {period} stands here and in line {first}"),
                "Keep one of the two.",
            ));
        }
        Ok(Point {
            series,
            period,
            value,
        })
    })
}

/// The rows of a file, and how its last column writes numbers.
struct Rows<const N: usize> {
    rows: Vec<(usize, [String; N])>,
    numbers: Numbers,
}

/// Returns the named columns of every row, the last of them numbers, or why they cannot be had.
fn rows<const N: usize>(file: &str, text: &str, names: [&str; N]) -> Result<Rows<N>, Vec<Finding>> {
    let csv = Csv::read(file, text).map_err(|finding| vec![finding])?;
    let mut places = [0; N];
    for (place, name) in places.iter_mut().zip(names) {
        *place = csv.place(name).ok_or_else(|| {
            vec![Finding::error(
                file,
                csv.line,
                format!("there is no column named {name}"),
                format!("The header line must hold {}.", names.join(",")),
            )]
        })?;
    }
    let cells = |record: csv::StringRecord| places.map(|place| record[place].to_owned());
    let rows: Vec<_> = csv
        .rows()
        .map(|(line, record)| (line, cells(record)))
        .collect();
    if rows.is_empty() {
        let what = "the file has a header and no rows";
        return Err(vec![Finding::error(file, csv.line, what, "Add the rows.")]);
    }
    let numbers = Numbers::of(&csv, places[N - 1]);
    Ok(Rows { rows, numbers })
}

type Read<'a> = &'a dyn Fn(usize, &str) -> Result<f64, Finding>;

/// Turns every row into what it says, or gathers everything that is wrong with any of them.
fn collect<T, const N: usize>(
    file: &str,
    rows: Rows<N>,
    mut read: impl FnMut(usize, [String; N], Read<'_>) -> Result<T, Finding>,
) -> Result<Vec<T>, Vec<Finding>> {
    let numbers = rows.numbers;
    let count = move |line: usize, text: &str| count(file, line, text, numbers);
    let (mut good, mut wrong) = (Vec::with_capacity(rows.rows.len()), Vec::new());
    for (line, cells) in rows.rows {
        match read(line, cells, &count) {
            Ok(value) => good.push(value),
            Err(finding) => wrong.push(finding),
        }
    }
    if wrong.is_empty() {
        Ok(good)
    } else {
        Err(told_once(wrong))
    }
}

/// Leaves the first of the numbers that can be read in two ways, with how many there are: a column of them is
/// one fault.
fn told_once(wrong: Vec<Finding>) -> Vec<Finding> {
    let (mut alike, mut rest): (Vec<Finding>, Vec<Finding>) = wrong
        .into_iter()
        .partition(|finding| finding.advice == WRITE_DIGITS);
    let n = alike.len();
    alike.truncate(1);
    for first in &mut alike {
        if n > 1 {
            first.what += &format!("; so can {} further rows", n - 1);
        }
    }
    rest.extend(alike);
    rest.sort_by_key(|finding| finding.line);
    rest
}

const WRITE_DIGITS: &str = "Write digits without a sign between thousands: 1234.";

/// Returns the code of the country that a cell names, or the name of a place of the file's own.
fn place(file: &str, line: usize, name: String) -> Result<String, Finding> {
    if name.is_empty() {
        let advice = "Name the country, by code or by name.";
        return Err(Finding::error(file, line, "a place has no name", advice));
    }
    if let Some(country) = country(&name, Scheme::Any) {
        return Ok(country.to_string());
    }
    if words::group(&name).is_some() || words::is_the_world(&name) {
        let what = format!(
            "\"{name}\" is no country, and its people would be counted twice or go nowhere"
        );
        let advice = "Remove the row; flows are estimated between places alone.";
        return Err(Finding::error(file, line, what, advice));
    }
    Ok(name)
}

/// Reads a count, nought or more, which may have a fraction where it was worked out.
fn count(file: &str, line: usize, text: &str, numbers: Numbers) -> Result<f64, Finding> {
    let read = numbers.number(text).map(|number| {
        let digits = format!("{}.{}0", number.whole, number.fraction);
        digits.parse::<f64>().unwrap_or(f64::NAN)
    });
    let (what, advice) = match read {
        Ok(number) => return Ok(number),
        Err(Odd::TwoNumbers) => (
            "can be read in two ways, with thousands or with a fraction",
            WRITE_DIGITS,
        ),
        Err(_) => (
            "is not a count of people",
            "Write digits without signs; empty where it is not known.",
        ),
    };
    Err(Finding::error(
        file,
        line,
        format!("\"{text}\" {what}"),
        advice,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_value_is_missing_and_not_nought() {
        let read = points(
            "a.csv",
            "series,period,value\nDarién,2024-01,12\nDarién,2024-02,\n",
        );
        let values: Vec<_> = read.unwrap().into_iter().map(|point| point.value).collect();
        assert_eq!(values, [Some(12.0), None]);
    }

    #[test]
    fn everything_wrong_is_said_at_once_with_its_line() {
        let text = "birthplace,residence,value\nA,B,-3\nA,B,1\nA,B,2\nA,C,1.000\n";
        let wrong = stocks("s.csv", text).unwrap_err();
        let lines: Vec<usize> = wrong.iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [2, 4, 5]);
    }

    #[test]
    fn a_column_may_stand_anywhere_but_must_stand() {
        assert_eq!(
            by_country("b.csv", "value,country\n5,A\n").unwrap()["A"],
            5.0
        );
        let wrong = by_country("b.csv", "land,value\nA,5\n").unwrap_err();
        assert!(wrong[0].what.contains("country"));
    }
}
