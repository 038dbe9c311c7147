//! Lists of countries with their codes: nothing is counted in them, but every code is checked.

use kernel::Finding;
use movement::series::{Odd, Sheet};

use super::builder::Builder;
use super::country::{Scheme, country};
use super::table::Csv;

/// The columns of codes and names that lists of countries use.
const COLUMNS: [(&str, &str); 3] = [
    ("origin_iso", "origin_name"),
    ("iso3", "name"),
    ("iso_code", "name"),
];

/// Checks every code of a list against ISO 3166 and against the name beside it.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let found = COLUMNS
        .iter()
        .find_map(|(code, name)| csv.places([*code, *name]).map(|places| (*code, places)));
    let Some((column, [code, name])) = found else {
        return Err(super::lacking(file, "iso3,name"));
    };
    let mut sheet = Builder::new(file, "country-codes", None);
    for (line, cells) in csv.rows() {
        let (code, name) = (&cells[code], &cells[name]);
        if code.is_empty() {
            continue;
        }
        let by_name = country(name, Scheme::Name).map(|country| country.to_string());
        match country(code, Scheme::Iso3) {
            None => sheet.refuse_meaning(line, column, code, Odd::Name, by_name),
            Some(country) => {
                if by_name.is_some_and(|name| name != country.code()) {
                    sheet.refuse_meaning(
                        line,
                        column,
                        code,
                        Odd::Name,
                        super::country::country(name, Scheme::Name).map(|c| c.to_string()),
                    );
                }
            }
        }
    }
    Ok(vec![sheet.done()])
}
