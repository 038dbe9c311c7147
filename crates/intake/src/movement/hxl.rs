//! CSV with a row of humanitarian exchange tags (HXL) beneath the header.

use kernel::{Finding, Period};
use movement::series::{Group, Measure, Row, Sheet};

use super::country::Scheme;
use super::table::{Builder, Csv};

/// Returns whether the first row holds tags.
#[must_use]
pub fn is_tagged(csv: &Csv<'_>) -> bool {
    csv.first.as_ref().is_some_and(|cells| {
        let tags = cells.iter().filter(|cell| cell.starts_with('#')).count();
        tags >= 2 && tags * 2 >= cells.len()
    })
}

/// Reads tagged rows: `#country` with `+asylum`, `+reporter` or `+destination` counts; `#country`
/// with `+origin` or `+nationality` is counted; `#date` or `#period` is when; `#affected`,
/// `#population`, `#value` or `#indicator+value` is how many; `#indicator+code` or `+name` what.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let tags: Vec<Vec<String>> = csv.first.iter().flatten().map(parts).collect();
    let find = |names: &[&str], attributes: &[&str]| {
        tags.iter().position(|tag| {
            names.contains(&tag[0].as_str())
                && (attributes.is_empty()
                    || tag[1..].iter().any(|a| attributes.contains(&a.as_str())))
        })
    };
    let reporter_at = find(
        &["#country"],
        &["asylum", "reporter", "destination", "host"],
    );
    let people_at = find(
        &["#country", "#affected+origin"],
        &["origin", "nationality"],
    );
    let when_at = find(&["#date", "#period"], &[]);
    let many_at = find(
        &["#affected", "#population", "#value", "#reached", "#inneed"],
        &[],
    )
    .or_else(|| find(&["#indicator"], &["value", "num"]));
    let what_at = find(&["#indicator"], &["code", "name"]);
    let (Some(reporter_at), Some(when_at), Some(many_at)) = (reporter_at, when_at, many_at) else {
        return Err(super::lacking(
            file,
            "#country+reporter, #date and #affected",
        ));
    };
    let mut sheet = Builder::new(file, "hxl", super::release::released(file));
    for (line, cells) in csv.rows().skip(1) {
        let words = what_at.map_or_else(
            || {
                tags[many_at][1..]
                    .first()
                    .map_or("people", String::as_str)
                    .to_owned()
            },
            |place| super::country::folded(&cells[place]).replace(' ', "-"),
        );
        let Ok(measure) = words.parse::<Measure>() else {
            sheet.refuse(line, "#indicator", &words, None);
            continue;
        };
        let reporter = sheet.country(line, "#country+reporter", &cells[reporter_at], Scheme::Any);
        let nationality = match people_at {
            None => Some(Group::All),
            Some(place) => sheet.group(line, "#country+origin", &cells[place], Scheme::Any),
        };
        // A day in a tagged file is the day of the report; only its month is kept.
        let period = cells[when_at]
            .parse::<Period>()
            .ok()
            .map(|period| match period {
                Period::Day(day) => Period::Month(day.year(), day.month()),
                other => other,
            });
        if period.is_none() {
            sheet.refuse(line, "#date", &cells[when_at], None);
        }
        let value = sheet.value(line, "#affected", &cells[many_at]);
        if let (Some(reporter), Some(nationality), Some(period), Some(value)) =
            (reporter, nationality, period, value)
        {
            sheet.push(Row {
                line,
                measure,
                reporter,
                origin: None,
                destination: None,
                nationality,
                class: String::new(),
                period,
                value,
            });
        }
    }
    Ok(vec![sheet.done()])
}

/// Splits `#country +code+origin` into its tag and attributes.
fn parts(tag: &str) -> Vec<String> {
    let plain: String = tag.chars().filter(|c| !c.is_whitespace()).collect();
    plain
        .to_ascii_lowercase()
        .split('+')
        .map(str::to_owned)
        .collect()
}
