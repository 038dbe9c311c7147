//! CSV with a row of humanitarian exchange tags (HXL) among its first rows.

use std::collections::BTreeMap;

use kernel::{Finding, Period};
use movement::series::{Group, Measure, Odd, Row, Sheet};

use super::builder::Builder;
use super::country::Scheme;
use super::numbers::Numbers;
use super::periods::Dates;
use super::table::Csv;
use super::words;

/// Tags of people at a moment: those of several days of a month are never added up.
const STOCKS: [&str; 3] = ["#affected", "#population", "#inneed"];
const COUNTS: [&str; 5] = ["#affected", "#population", "#inneed", "#value", "#reached"];
/// Attributes of a part of the people counted: a sex, an age, a condition. Parts are never everybody.
const PARTS: [&str; 17] = [
    "f",
    "m",
    "i",
    "female",
    "male",
    "females",
    "males",
    "infants",
    "children",
    "adolescents",
    "adults",
    "elderly",
    "girls",
    "boys",
    "women",
    "men",
    "disabled",
];
/// Attributes that say nothing of who is counted.
const OF_ALL: [&str; 5] = ["num", "total", "all", "value", "ind"];
/// Tags of places within a country.
const PLACES: [&str; 8] = [
    "#adm1", "#adm2", "#adm3", "#adm4", "#adm5", "#loc", "#geo", "#region",
];

/// A column's tag and its attributes.
struct Tag {
    name: String,
    attributes: Vec<String>,
}

impl Tag {
    /// Splits `#country +code+origin`.
    fn of(text: &str) -> Self {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut parts = plain
            .to_ascii_lowercase()
            .split('+')
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .into_iter();
        Self {
            name: parts.next().unwrap_or_default(),
            attributes: parts.collect(),
        }
    }

    fn has(&self, attributes: &[&str]) -> bool {
        self.attributes
            .iter()
            .any(|found| attributes.contains(&found.as_str()))
    }

    fn is_part(&self) -> bool {
        self.has(&PARTS) || self.attributes.iter().any(|found| found.starts_with("age"))
    }

    /// Returns what is counted, by the first attribute that says so.
    fn measure(&self) -> Option<Measure> {
        let named = self
            .attributes
            .iter()
            .find(|found| !OF_ALL.contains(&found.as_str()));
        words::measure(&named.map_or_else(|| "people".to_owned(), |name| name.replace('_', " ")))
    }
}

/// Where the columns stand.
struct Columns {
    reporter: usize,
    people: Option<usize>,
    when: usize,
    /// The columns of counts with their numbers.
    counts: Vec<(usize, Numbers)>,
    what: Option<usize>,
    places: Vec<usize>,
}

/// Reads tagged rows: `#country` with `+asylum`, `+reporter` or `+destination` counts; `#country`
/// with `+origin` or `+nationality` is counted; `#date` or `#period` is when; `#affected`,
/// `#population`, `#value` or `#indicator+value` is how many; `#indicator+code` or `+name` what.
///
/// A column of a sex or an age is a part and left out beside a column of everybody; without one the file is
/// refused. Counts of several days of a month are counts at a moment: the last is taken, and where the tag does
/// not say that they are, none is. Places within a country are added up.
///
/// # Errors
///
/// One finding where a tag lacks or only parts are counted.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let tags: Vec<Tag> = csv.header.iter().map(|tag| Tag::of(tag)).collect();
    let columns = columns(file, csv, &tags)?;
    let mut sheet = Builder::new(file, "hxl", super::release::released(file));
    let mut rows: Vec<Tagged> = Vec::new();
    for (line, cells) in csv.rows() {
        let reporter = sheet.country(
            line,
            "#country+reporter",
            &cells[columns.reporter],
            Scheme::Any,
        );
        let nationality = match columns.people {
            None => Some(Group::All),
            Some(place) => sheet.group(line, "#country+origin", &cells[place], Scheme::Any),
        };
        // A day in a tagged file is the day of the report; only its month is kept.
        let text = &cells[columns.when];
        let period = month_of_report(text)
            .or_else(|| sheet.or_refuse(line, "#date", text, Dates::default().period(text)));
        for (place, numbers) in &columns.counts {
            let words = columns.what.map(|what| cells[what].to_owned());
            let measure = words
                .as_deref()
                .map_or_else(|| tags[*place].measure(), words::measure);
            let named = words.unwrap_or_else(|| csv.header[*place].clone());
            let measure = sheet.or_refuse(line, "#indicator", &named, measure.ok_or(Odd::Measure));
            let value = sheet.value(line, &csv.header[*place], &cells[*place], *numbers);
            let (Some(reporter), Some(nationality), Some(period), Some(measure), Some(value)) =
                (reporter, nationality, period, measure, value)
            else {
                continue;
            };
            rows.push(Tagged {
                day: text.to_owned(),
                place: columns
                    .places
                    .iter()
                    .map(|place| cells[*place].to_owned())
                    .collect(),
                is_stock: STOCKS.contains(&tags[*place].name.as_str()),
                row: Row::new(line, measure, reporter, nationality, period, value),
            });
        }
    }
    for note in notes(csv, &tags, &columns) {
        sheet.note(note);
    }
    push(&mut sheet, rows);
    Ok(vec![sheet.done()])
}

fn columns(file: &str, csv: &Csv<'_>, tags: &[Tag]) -> Result<Columns, Finding> {
    let find = |names: &[&str], attributes: &[&str]| {
        tags.iter().position(|tag| {
            names.contains(&tag.name.as_str()) && (attributes.is_empty() || tag.has(attributes))
        })
    };
    let reporter = find(
        &["#country"],
        &["asylum", "reporter", "destination", "host"],
    );
    let when = find(&["#date", "#period"], &[]);
    let is_count = |tag: &&(usize, &Tag)| COUNTS.contains(&tag.1.name.as_str());
    let counts: Vec<(usize, &Tag)> = tags
        .iter()
        .enumerate()
        .filter(|tag| is_count(&tag))
        .collect();
    let whole = counts
        .iter()
        .filter(|(_, tag)| !tag.is_part())
        .map(|(place, _)| *place);
    let mut whole: Vec<usize> = whole.collect();
    if whole.is_empty() {
        if let Some((place, _)) = counts.first() {
            let what = format!(
                "only parts of the people are counted, such as {}",
                csv.header[*place]
            );
            let advice =
                "Add a column of everybody, such as #affected+refugees; parts are not added up.";
            return Err(Finding::error(file, csv.line, what, advice));
        }
        whole.extend(find(&["#indicator"], &["value", "num"]));
    }
    let (Some(reporter), Some(when), false) = (reporter, when, whole.is_empty()) else {
        return Err(super::lacking(
            file,
            "#country+reporter, #date and #affected",
        ));
    };
    let places = tags.iter().enumerate();
    Ok(Columns {
        reporter,
        people: find(&["#country"], &["origin", "nationality"]),
        when,
        counts: whole
            .into_iter()
            .map(|place| (place, Numbers::of(csv, place)))
            .collect(),
        what: find(&["#indicator"], &["code", "name"]),
        places: places
            .filter(|(_, tag)| PLACES.contains(&tag.name.as_str()))
            .map(|(place, _)| place)
            .collect(),
    })
}

fn month_of_report(text: &str) -> Option<Period> {
    match text.parse::<Period>().ok()? {
        Period::Day(day) => Some(Period::Month(day.year(), day.month())),
        _ => None,
    }
}

fn notes(csv: &Csv<'_>, tags: &[Tag], columns: &Columns) -> Vec<String> {
    let mut notes = Vec::new();
    let n_untagged = csv.header.iter().filter(|tag| tag.is_empty()).count();
    if csv.line > 2 {
        notes.push(format!("tags in line {}", csv.line));
    }
    if n_untagged > 0 {
        notes.push(format!("{n_untagged} columns without a tag left out"));
    }
    let parts: Vec<&str> = (tags.iter().zip(&csv.header))
        .filter(|(tag, _)| COUNTS.contains(&tag.name.as_str()) && tag.is_part())
        .map(|(_, name)| name.as_str())
        .collect();
    if !parts.is_empty() {
        notes.push(format!(
            "{} left out, which count a part of the people",
            parts.join(", ")
        ));
    }
    if !columns.places.is_empty() {
        notes.push("places within a country added up".to_owned());
    }
    notes
}

/// A row with what a sheet does not hold: the day of the report and the place.
struct Tagged {
    day: String,
    place: Vec<String>,
    is_stock: bool,
    row: Row,
}

/// Adds the rows. Of several days of a month the last is taken of a count at a moment; of what may be a count
/// over time none is, since adding and choosing would both be a guess.
fn push(sheet: &mut Builder, rows: Vec<Tagged>) {
    let key = |one: &Tagged| {
        (
            one.row.measure.clone(),
            one.row.reporter,
            one.row.nationality,
            one.row.period,
        )
    };
    let mut last: BTreeMap<_, (String, bool)> = BTreeMap::new();
    let mut n_alike: BTreeMap<_, usize> = BTreeMap::new();
    for one in &rows {
        *n_alike
            .entry((key(one), one.place.clone(), one.day.clone()))
            .or_default() += 1;
        let (day, is_several) = last
            .entry(key(one))
            .or_insert_with(|| (one.day.clone(), false));
        *is_several |= *day != one.day;
        if *day < one.day {
            day.clone_from(&one.day);
        }
    }
    let (mut n_earlier, mut example) = (0, String::new());
    for one in rows {
        let (day, is_several) = &last[&key(&one)];
        if *is_several && !one.is_stock {
            sheet.refuse(one.row.line, "#date", &one.day, Odd::SeveralDays);
        } else if *day != one.day {
            n_earlier += 1;
            example.clone_from(day);
        } else if n_alike[&(key(&one), one.place.clone(), one.day.clone())] > 1 {
            sheet.refuse(one.row.line, "#date", &one.day, Odd::Twice);
        } else {
            sheet.push(one.row);
        }
    }
    if n_earlier > 0 {
        sheet.note(format!(
            "of several days of a month the last, such as {example}; {n_earlier} earlier counts left out, not added"
        ));
    }
}
