//! SDMX-CSV: statistical data with one observation in each row.

use kernel::{Finding, Period};
use movement::series::{Group, Measure, Row, Sheet, Value};

use super::country::Scheme;
use super::table::{Builder, Csv};

/// Returns whether the header is that of SDMX-CSV 1.0 or 2.0.
#[must_use]
pub fn is_sdmx(csv: &Csv<'_>) -> bool {
    csv.places(["REF_AREA", "TIME_PERIOD", "OBS_VALUE"])
        .is_some()
}

/// Columns that hold the people counted, in order of preference.
const PEOPLE: [&str; 5] = [
    "CITIZENSHIP",
    "CITIZEN",
    "NATIONALITY",
    "COUNTERPART_AREA",
    "ORIGIN",
];

/// Reads observations: the reference area counts, the counterpart is counted.
///
/// Observation status: P, F and E are provisional; M and L missing; C, N and Q withheld; all others
/// exact. Dimensions that are not understood become the class, so that nothing is mixed.
pub fn read(file: &str, csv: &Csv<'_>) -> Result<Vec<Sheet>, Finding> {
    let Some([area, time, value]) = csv.places(["REF_AREA", "TIME_PERIOD", "OBS_VALUE"]) else {
        return Err(super::lacking(file, "REF_AREA,TIME_PERIOD,OBS_VALUE"));
    };
    let people = PEOPLE.iter().find_map(|name| csv.place(name));
    let what = ["MEASURE", "INDICATOR", "DATAFLOW", "STRUCTURE_ID"]
        .iter()
        .find_map(|n| csv.place(n));
    let status = csv.place("OBS_STATUS");
    let known = [
        "STRUCTURE",
        "ACTION",
        "FREQ",
        "OBS_STATUS",
        "TIME_PERIOD",
        "OBS_VALUE",
        "REF_AREA",
    ];
    let classes: Vec<usize> = (0..csv.header.len())
        .filter(|i| Some(*i) != people && Some(*i) != what)
        .filter(|i| !known.contains(&csv.header[*i].as_str()))
        .collect();
    let mut sheet = Builder::new(file, "sdmx-csv", super::release::released(file));
    for (line, cells) in csv.rows() {
        let words = what.map_or("observations", |place| &cells[place]);
        let Some(measure) = as_measure(words) else {
            sheet.refuse(line, "MEASURE", words, None);
            continue;
        };
        let reporter = sheet.country(line, "REF_AREA", &cells[area], Scheme::Any);
        let nationality = match people {
            None => Some(Group::All),
            Some(place) => match &cells[place] {
                "_T" | "W" | "WLD" | "" => Some(Group::All),
                "_U" | "UNK" => Some(Group::Unknown),
                "_O" | "OTH" => Some(Group::Other),
                text => sheet.group(line, &csv.header[place], text, Scheme::Any),
            },
        };
        let period = cells[time].parse::<Period>().ok();
        if period.is_none() {
            sheet.refuse(line, "TIME_PERIOD", &cells[time], None);
        }
        let number = sheet.value(line, "OBS_VALUE", &cells[value]);
        let value =
            number.map(|number| with_status(number, status.map_or("A", |place| &cells[place])));
        if let (Some(reporter), Some(nationality), Some(period), Some(value)) =
            (reporter, nationality, period, value)
        {
            let class: Vec<&str> = classes.iter().map(|place| &cells[*place]).collect();
            sheet.push(Row {
                line,
                measure,
                reporter,
                origin: None,
                destination: None,
                nationality,
                class: class.join("/"),
                period,
                value,
            });
        }
    }
    Ok(vec![sheet.done()])
}

/// Returns the measure that a code names: `DF_MIG(1.0)` becomes `df-mig-1-0`.
fn as_measure(text: &str) -> Option<Measure> {
    super::country::folded(text).replace(' ', "-").parse().ok()
}

fn with_status(value: Value, status: &str) -> Value {
    match (status, value) {
        ("M" | "L", _) => Value::Missing,
        ("C" | "N" | "Q", _) => Value::Suppressed { below: 5 },
        ("P" | "F" | "E", Value::Exact(number)) => Value::Provisional(number),
        (_, value) => value,
    }
}
