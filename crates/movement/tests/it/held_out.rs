//! Series beside the three that forecasts were first judged by; the benchmark judges by all seven.

use movement::forecast::Line;

use super::sets::{largest, month, monthly};

/// Regular entries by reporter.
pub fn regular_entries() -> Option<Vec<Line>> {
    let series = monthly("americas/regin.csv.gz", |r| Some(r[1].to_owned()))?;
    let lines = series.into_iter().filter_map(|(name, by_month)| {
        let (first, last) = (*by_month.keys().next()?, *by_month.keys().last()?);
        let values: Option<Vec<f64>> = (first..=last).map(|m| by_month.get(&m).copied()).collect();
        let values = values.filter(|values| values.len() >= 24)?;
        Some(Line {
            name,
            first,
            values,
        })
    });
    Some(lines.collect())
}

/// Refugee admissions to the United States by nationality.
pub fn admissions() -> Option<Vec<Line>> {
    let series = monthly(
        "admissions/derived_usrap_monthly_by_nationality.csv.gz",
        |r| Some(r[2].to_owned()),
    )?;
    Some(largest(series, (0, 14), month(2010, 10), month(2025, 1)))
}

/// United States encounters between ports of the nationalities that follow the fourteen largest.
pub fn encounters() -> Option<Vec<Line>> {
    super::sets::encounters_of(14, 14)
}

/// H-2 visas of the nationalities that follow the nine largest.
pub fn visas() -> Option<Vec<Line>> {
    super::sets::visas_of(9, 9)
}
