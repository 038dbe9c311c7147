//! The migration agency's monthly entries and exits in the Americas: `period,geo,nat,n`.

use kernel::Finding;
use movement::series::{Row, Sheet};

use super::builder::Builder;
use super::country::Scheme;
use super::numbers::Numbers;
use super::table::Csv;

/// Reads the monthly series; the measure stands in the file's name.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let Some([period, geo, nat, n]) = csv.places(["period", "geo", "nat", "n"]) else {
        return Err(super::lacking(file, "period,geo,nat,n"));
    };
    let base = file.rsplit('/').next().unwrap_or(file);
    let measure = if base.starts_with("irreg") {
        "irregular-entries"
    } else if base.starts_with("regout") {
        "exits"
    } else {
        "regular-entries"
    };
    let measure: movement::series::Measure = measure.parse().expect("plain words");
    let mut sheet = Builder::new(file, "iom", super::release::released(file));
    let numbers = Numbers::of(csv, n);
    for (line, cells) in csv.rows() {
        let reporter = sheet.country(line, "geo", &cells[geo], Scheme::Iso3);
        let nationality = sheet.group(line, "nat", &cells[nat], Scheme::Iso3);
        let period = super::month(&mut sheet, line, "period", &cells[period]);
        let value = sheet.value(line, "n", &cells[n], numbers);
        if let (Some(reporter), Some(nationality), Some(period), Some(value)) =
            (reporter, nationality, period, value)
        {
            let measure = measure.clone();
            sheet.push(Row::new(
                line,
                measure,
                reporter,
                nationality,
                period,
                value,
            ));
        }
    }
    Ok(vec![sheet.done()])
}
