//! Long CSV that anybody can bring: stocks, births, deaths and series.

use std::collections::BTreeMap;

use kernel::{Finding, Period};

/// One stock: who was born where and lives where.
#[derive(Debug, Clone, PartialEq)]
pub struct Stock {
    /// The birthplace, as the file writes it.
    pub birthplace: String,
    /// The residence, as the file writes it.
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
/// A pair that stands twice, a negative value and an empty value are errors.
pub fn stocks(file: &str, text: &str) -> Result<Vec<Stock>, Vec<Finding>> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let rows = rows(file, text, ["birthplace", "residence", "value"])?;
    collect(rows, |line, [birthplace, residence, value]| {
        let value = count(file, line, &value)?;
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
    let read = collect(rows, |line, [country, value]| {
        let value = count(file, line, &value)?;
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
    collect(rows, |line, [series, period, value]| {
        let period: Period = period
            .parse()
            .map_err(|error: kernel::period::NotAPeriod| {
                Finding::error(file, line, error.to_string(), "Months are written 2024-05.")
            })?;
        let value = if value.is_empty() {
            None
        } else {
            Some(count(file, line, &value)?)
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

type Rows<const N: usize> = Vec<(usize, [String; N])>;

/// Returns the named columns of every row, with line numbers, or why they cannot be had.
fn rows<const N: usize>(file: &str, text: &str, names: [&str; N]) -> Result<Rows<N>, Vec<Finding>> {
    let csv = super::table::Csv::read(file, text).map_err(|finding| vec![finding])?;
    let mut places = [0; N];
    for (place, name) in places.iter_mut().zip(names) {
        *place = csv.place(name).ok_or_else(|| {
            vec![Finding::error(
                file,
                1,
                format!("there is no column named {name}"),
                format!("The header line must hold {}.", names.join(",")),
            )]
        })?;
    }
    let cells = |record: csv::StringRecord| places.map(|place| record[place].to_owned());
    let out: Rows<N> = csv
        .rows()
        .map(|(line, record)| (line, cells(record)))
        .collect();
    if out.is_empty() {
        let what = "the file has a header and no rows";
        return Err(vec![Finding::error(file, 1, what, "Add the rows.")]);
    }
    Ok(out)
}

/// Turns every row into what it says, or gathers everything that is wrong with any of them.
fn collect<T, const N: usize>(
    rows: Rows<N>,
    mut read: impl FnMut(usize, [String; N]) -> Result<T, Finding>,
) -> Result<Vec<T>, Vec<Finding>> {
    let (mut good, mut wrong) = (Vec::with_capacity(rows.len()), Vec::new());
    for (line, cells) in rows {
        match read(line, cells) {
            Ok(value) => good.push(value),
            Err(finding) => wrong.push(finding),
        }
    }
    if wrong.is_empty() {
        Ok(good)
    } else {
        Err(wrong)
    }
}

/// Reads a count: digits with an optional decimal point, nought or more.
fn count(file: &str, line: usize, text: &str) -> Result<f64, Finding> {
    let plain = text.bytes().all(|c| c.is_ascii_digit() || c == b'.') && !text.is_empty();
    plain
        .then(|| text.parse::<f64>().ok())
        .flatten()
        .ok_or_else(|| {
            Finding::error(
                file,
                line,
                format!("\"{text}\" is not a count of people"),
                "Write digits without spaces, signs or thousands separators.",
            )
        })
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
        let text = "birthplace,residence,value\nA,B,-3\nA,B,1\nA,B,2\nA,C,\"1,000\"\n";
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
