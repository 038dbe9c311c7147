//! SDMX-CSV: statistical data with one observation in each row.

use kernel::{Day, Finding};
use movement::series::{Group, Odd, Row, Sheet, Value};

use super::builder::Builder;
use super::country::Scheme;
use super::header::id;
use super::numbers::Numbers;
use super::periods::Dates;
use super::table::Csv;
use super::words;

/// Columns that hold the people counted, in order of preference.
const PEOPLE: [&str; 5] = [
    "CITIZENSHIP",
    "CITIZEN",
    "NATIONALITY",
    "COUNTERPART_AREA",
    "ORIGIN",
];

/// Columns that are no dimension: what is read by itself, and what the standard's common concepts say about
/// an observation rather than which one it is.
const NO_DIMENSIONS: [&str; 33] = [
    "STRUCTURE",
    "STRUCTURE_NAME",
    "ACTION",
    "FREQ",
    "TIME_PERIOD",
    "OBS_VALUE",
    "REF_AREA",
    "OBS_STATUS",
    "CONF_STATUS",
    "OBS_CONF",
    "UNIT_MULT",
    "DECIMALS",
    "EMBARGO_TIME",
    "TIME_FORMAT",
    "COLLECTION",
    "COMPILATION",
    "COVERAGE",
    "SOURCE_AGENCY",
    "SOURCE_DETAIL",
    "DATA_SOURCE",
    "OBS_PRE_BREAK",
    "PRE_BREAK_VALUE",
    "BREAKS",
    "COMMENT",
    "COMMENTS",
    "COMMENT_OBS",
    "COMMENT_TS",
    "OBS_COM",
    "NOTE",
    "TITLE",
    "TITLE_COMPL",
    "LAST_UPDATE",
    "UPDATED",
];

/// Units in which people are counted one by one.
const PERSONS: [&str; 7] = ["", "PS", "PERS", "PERSONS", "NR", "NUMBER", "_Z"];

/// Where the columns stand.
struct Columns {
    area: usize,
    time: usize,
    value: usize,
    people: Option<usize>,
    what: Option<usize>,
    status: Option<usize>,
    confidential: Option<usize>,
    power: Option<usize>,
    embargo: Option<usize>,
    dimensions: Vec<usize>,
}

/// Reads observations: the reference area counts, the counterpart is counted.
///
/// Observation status: P, F and E are provisional; M and L missing; C, N and Q withheld; all others
/// exact. `UNIT_MULT` multiplies by a power of ten; a count in thousands is a rounded one. Dimensions that are
/// not understood become the class, so that nothing is mixed; attributes do not. Names beside identifiers
/// (`labels=name`, `labels=both`) are left out.
///
/// # Errors
///
/// One finding where a column is missing.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let Some(columns) = columns(csv) else {
        return Err(super::lacking(file, "REF_AREA,TIME_PERIOD,OBS_VALUE"));
    };
    let numbers = Numbers::of_standard(csv, columns.value);
    let mut sheet = Builder::new(file, "sdmx-csv", super::release::released(file));
    for (line, cells) in csv.rows() {
        let cell = |place: usize| id(&cells[place]);
        let optional = |place: Option<usize>| place.map_or("", cell);
        let words = columns.what.map_or("observations", cell);
        // DF_MIG(1.0) becomes df-mig-1-0.
        let measure = sheet.or_refuse(
            line,
            "MEASURE",
            words,
            words::measure(words).ok_or(Odd::Measure),
        );
        let reporter = sheet.country(line, "REF_AREA", cell(columns.area), Scheme::Any);
        let nationality = people(&mut sheet, line, csv, columns.people, &cells);
        let time = cell(columns.time);
        let period = sheet.or_refuse(line, "TIME_PERIOD", time, Dates::default().period(time));
        let standing = Standing {
            status: optional(columns.status),
            is_confidential: matches!(optional(columns.confidential), "C" | "N" | "S" | "D" | "A"),
            power: optional(columns.power),
        };
        let text = &cells[columns.value];
        let value = sheet.or_refuse(line, "OBS_VALUE", text, standing.value(numbers, text));
        // What follows the day is the hour.
        if let Some(until) = optional(columns.embargo)
            .get(..10)
            .and_then(|day| day.parse::<Day>().ok())
        {
            sheet.embargo(line, until);
        }
        let class: Vec<&str> = columns
            .dimensions
            .iter()
            .map(|place| cell(*place))
            .collect();
        if let (Some(measure), Some(reporter), Some(nationality), Some(period), Some(value)) =
            (measure, reporter, nationality, period, value)
        {
            sheet.push(Row {
                class: class.join("/"),
                ..Row::new(line, measure, reporter, nationality, period, value)
            });
        }
    }
    Ok(vec![sheet.done()])
}

fn columns(csv: &Csv<'_>) -> Option<Columns> {
    let place = |name: &str| csv.header.iter().position(|found| id(found) == name);
    let first = |names: &[&str]| names.iter().find_map(|name| place(name));
    let (people, what) = (
        first(&PEOPLE),
        first(&["MEASURE", "INDICATOR", "DATAFLOW", "STRUCTURE_ID"]),
    );
    let dimensions = (0..csv.header.len()).filter(|at| {
        let name = id(&csv.header[*at]);
        let is_persons = || {
            csv.rows()
                .all(|(_, cells)| PERSONS.contains(&id(&cells[*at])))
        };
        Some(*at) != people
            && Some(*at) != what
            && !NO_DIMENSIONS.contains(&name)
            && !is_a_name_beside(csv, *at)
            && !(name == "UNIT_MEASURE" && is_persons())
    });
    Some(Columns {
        area: place("REF_AREA")?,
        time: place("TIME_PERIOD")?,
        value: place("OBS_VALUE")?,
        status: place("OBS_STATUS"),
        confidential: first(&["CONF_STATUS", "OBS_CONF"]),
        power: place("UNIT_MULT"),
        embargo: place("EMBARGO_TIME"),
        dimensions: dimensions.collect(),
        people,
        what,
    })
}

/// Returns whether a column holds the names that belong to the identifiers in the column before it, as
/// `labels=name` writes them: `REF_AREA,Reference area`. Identifiers hold neither spaces nor small letters.
fn is_a_name_beside(csv: &Csv<'_>, at: usize) -> bool {
    let is_id = |text: &str| !text.contains(|c: char| c.is_lowercase() || c.is_whitespace());
    let has_names = csv.header.iter().any(|name| name == "STRUCTURE_NAME");
    has_names && at > 0 && is_id(&csv.header[at - 1]) && !is_id(&csv.header[at])
}

fn people(
    sheet: &mut Builder,
    line: usize,
    csv: &Csv<'_>,
    place: Option<usize>,
    cells: &csv::StringRecord,
) -> Option<Group> {
    let Some(place) = place else {
        return Some(Group::All);
    };
    match id(&cells[place]) {
        "_T" | "W" | "WLD" | "" => Some(Group::All),
        "_U" | "UNK" => Some(Group::Unknown),
        "_O" | "OTH" => Some(Group::Other),
        text => sheet.group(line, id(&csv.header[place]), text, Scheme::Any),
    }
}

/// What the attributes of an observation say about its value.
struct Standing<'a> {
    status: &'a str,
    is_confidential: bool,
    power: &'a str,
}

impl Standing<'_> {
    fn value(&self, numbers: Numbers, text: &str) -> Result<Value, Odd> {
        // A number that may not be published is not read at all.
        if self.is_confidential || matches!(self.status, "C" | "N" | "Q") {
            return Ok(Value::Suppressed { below: 5 });
        }
        if matches!(self.status, "M" | "L") {
            return Ok(Value::Missing);
        }
        match (self.multiplied(numbers, text)?, self.status) {
            (Value::Exact(number), "P" | "F" | "E") => Ok(Value::Provisional(number)),
            (value, _) => Ok(value),
        }
    }

    /// Returns the value times its power of ten; what is counted in thousands is rounded to them.
    fn multiplied(&self, numbers: Numbers, text: &str) -> Result<Value, Odd> {
        let power: u32 = match self.power {
            "" => 0,
            power => power
                .parse()
                .ok()
                .filter(|power| *power <= 9)
                .ok_or(Odd::NoNumber)?,
        };
        if power == 0 || text.is_empty() || text.starts_with(['*', '<']) {
            return numbers.count(text);
        }
        let number = numbers.number(text)?;
        let digits = number.fraction.len() as u32;
        let left = power.checked_sub(digits).ok_or(Odd::Fraction)?;
        let fraction: u64 = format!("0{}", number.fraction)
            .parse()
            .map_err(|_| Odd::TooLarge)?;
        let whole = number.whole.checked_mul(10u64.pow(power));
        let value = whole.and_then(|whole| whole.checked_add(fraction * 10u64.pow(left)));
        let value = value
            .filter(|value| *value <= Value::MOST)
            .ok_or(Odd::TooLarge)?;
        match left {
            0 => Ok(Value::Exact(value)),
            left => Ok(Value::Rounded {
                value,
                to: 10u32.pow(left),
            }),
        }
    }
}
