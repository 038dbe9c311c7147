//! The refugee agency's tables by country of origin, country of asylum and year.

use std::collections::BTreeSet;

use kernel::{Finding, Period};
use movement::series::{Group, Measure, Odd, Row, Sheet, Value};

use super::builder::Builder;
use super::country::Scheme;
use super::numbers::Numbers;
use super::table::Csv;

/// The columns of counts in the tables, with the measure that each holds.
const COUNTS: [(&str, &str); 12] = [
    ("refugees", "refugees"),
    ("asylum_seekers", "asylum-seekers"),
    ("returned_refugees", "returned-refugees"),
    ("idps", "internally-displaced"),
    ("returned_idps", "returned-internally-displaced"),
    ("stateless", "stateless"),
    ("ooc", "others-of-concern"),
    ("oip", "others-in-need-of-protection"),
    ("hst", "host-community"),
    ("resettlement", "resettlement-arrivals"),
    ("naturalisation", "naturalisations"),
    ("applied", "asylum-applications"),
];

/// Returns the group that the agency's code names. It lists a few groups beside countries: people of
/// unknown origin, the stateless, several origins together, and Tibetans.
fn group(code: &str) -> Option<Group> {
    match code {
        "UKN" => Some(Group::Unknown),
        "STA" => Some(Group::Stateless),
        "VAR" | "TIB" => Some(Group::Other),
        _ => super::country::country(code, Scheme::Unhcr).map(Group::Of),
    }
}

/// Years at the end of a table that later releases replace.
const YEARS_TO_BE_REPLACED: i16 = 2;

/// Reads population, applications or solutions. A nought is what the tables write for nobody, like
/// a pair that they leave out, and is left out; but where an earlier release may have counted somebody,
/// in the last years, it is a count, if the country counts anybody so.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let Some([year, origin, asylum]) = csv.places(["year", "coo", "coa"]) else {
        return Err(super::lacking(file, "year,coo,coa"));
    };
    // A column that is not there is looked for in the first, which holds a year, and then left out.
    let places = COUNTS.map(|(column, _)| csv.place(column));
    let numbers = Numbers::of_each(csv, places.map(|place| place.unwrap_or(year)));
    let counts: Vec<(usize, &str, Measure, Numbers)> = (COUNTS.iter().zip(numbers))
        .filter_map(|((column, words), numbers)| {
            let place = csv.place(column)?;
            let measure = words.parse().expect("plain words");
            Some((place, *column, measure, numbers))
        })
        .collect();
    if counts.is_empty() {
        return Err(not_read(file, csv));
    }
    let classes: Vec<usize> = ["procedure_type", "app_type", "dec_level", "app_pc"]
        .iter()
        .filter_map(|name| csv.place(name))
        .collect();
    let year_of = |text: &str| text.parse::<i16>().ok();
    let last = csv.rows().filter_map(|(_, cells)| year_of(&cells[year]));
    let last = last.max().unwrap_or(i16::MAX);
    let mut counted: BTreeSet<(String, usize)> = BTreeSet::new();
    for (_, cells) in csv.rows() {
        let places = counts.iter().map(|(place, ..)| *place);
        let some = places.filter(|place| !matches!(&cells[*place], "" | "0"));
        counted.extend(some.map(|place| (cells[asylum].to_owned(), place)));
    }
    let mut sheet = Builder::new(file, "unhcr", super::release::released(file));
    sheet.mid_year(file.contains("MYT"));
    for (line, cells) in csv.rows() {
        let nationality = group(&cells[origin]);
        if nationality.is_none() {
            sheet.refuse(line, "coo", &cells[origin], Odd::Name);
        }
        if &cells[asylum] == "UKN" {
            sheet.without_reporter();
            continue;
        }
        let reporter = super::country::country(&cells[asylum], Scheme::Unhcr);
        if reporter.is_none() {
            sheet.refuse(line, "coa", &cells[asylum], Odd::Name);
        }
        let period = cells[year]
            .parse::<Period>()
            .ok()
            .filter(|p| matches!(p, Period::Year(_)));
        if period.is_none() {
            sheet.refuse(line, "year", &cells[year], Odd::Period);
        }
        let (Some(nationality), Some(reporter), Some(period)) = (nationality, reporter, period)
        else {
            continue;
        };
        let class: Vec<&str> = classes.iter().map(|place| &cells[*place]).collect();
        let class = class.join("-");
        for (place, column, measure, numbers) in &counts {
            let text = &cells[*place];
            let is_late =
                || year_of(&cells[year]).is_some_and(|one| one > last - YEARS_TO_BE_REPLACED);
            let is_counted = || counted.contains(&(cells[asylum].to_owned(), *place));
            if text.is_empty() || (text == "0" && !(is_late() && is_counted())) {
                continue;
            }
            if let Some(value) = sheet.value(line, column, text, *numbers)
                && value != Value::Missing
            {
                let measure = measure.clone();
                sheet.push(Row {
                    class: class.clone(),
                    ..Row::new(line, measure, reporter, nationality, period, value)
                });
            }
        }
    }
    Ok(vec![sheet.done()])
}

/// Columns of the agency's other tables, and what those are called.
const OTHERS: [(&str, &str); 6] = [
    ("dec_recognized", "decisions on asylum"),
    ("dec_total", "decisions on asylum"),
    ("f_0_4", "demographics"),
    ("f_total", "demographics"),
    ("m_total", "demographics"),
    ("female_total", "demographics"),
];

/// Returns the finding for a table of the agency that counts nobody by the columns that are read.
fn not_read(file: &str, csv: &Csv<'_>) -> Finding {
    let table = OTHERS
        .iter()
        .find(|(column, _)| csv.place(column).is_some());
    let what = match table {
        Some((_, name)) => {
            format!("this is the refugee agency's table of {name}, which is not read")
        }
        None => "this is a table of the refugee agency without a column of counts that is read"
            .to_owned(),
    };
    Finding::error(
        file,
        csv.line,
        what,
        "Bring its tables of population, applications or solutions.",
    )
}
