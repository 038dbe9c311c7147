//! Invented counts of people moving between the islands of the sample.

use kernel::{Country, Localized, Period};
use movement::series::{Count, Group, Reporter, Status, Subject};

use super::{country, period, two};

/// Returns an invented count of people who went from Fiji to Iceland, as Iceland counted them.
///
/// `nationality` is a code, or `ALL` for everybody.
#[must_use]
pub fn count(id: &str, nationality: &str, when: &str, value: u64) -> Count {
    Count {
        id: id.to_owned(),
        subject: Subject {
            measure: "landings".parse().expect("a measure of the sample"),
            reporter: Reporter::Country(country("ISL")),
            origin: Some(country("FJI")),
            destination: Some(country("ISL")),
            nationality: match nationality {
                "ALL" => Group::All,
                code => Group::Of(country(code)),
            },
        },
        period: period(when),
        value,
        unit: "persons".to_owned(),
        status: Status::Final,
        as_of: None,
        source: "https://example.org/landings".to_owned(),
        note: Localized::default(),
    }
}

/// Returns the invented counts: three years of months, a border counted from both sides, vintages,
/// small counts and visas by nationality.
#[must_use]
pub fn counts() -> Vec<Count> {
    let mut all: Vec<Count> = (0..36_u64)
        .map(|i| {
            let month = Period::Month(2022 + (i / 12) as i16, (i % 12) as i8 + 1);
            let value = 4_000 + 900 * ((i * 7) % 11) + 150 * (i % 12);
            count(&format!("FM{i:02}"), "ALL", &month.to_string(), value)
        })
        .collect();
    all[4].status = Status::First;
    all[4].as_of = Some(period("2022-07"));
    let mut revised = count("FR01", "ALL", "2022-05", 9_999);
    revised.status = Status::Revised;
    revised.as_of = Some(period("2022-11"));
    all.push(revised);
    all.extend([
        count("FY01", "ALL", "2021", 52_085),
        count("FY02", "FJI", "2021", 51_800),
        count("FY03", "MLT", "2021", 281),
        count("FY04", "NZL", "2021", 4),
    ]);
    let mut other_side = count("FY05", "ALL", "2021", 53_959);
    other_side.subject.reporter = Reporter::Country(country("FJI"));
    other_side.status = Status::Conflicting;
    other_side.note = two("Counted at departure.", "Contado a la salida.");
    all.push(other_side);
    all.extend(
        [("FV01", "FJI", 120), ("FV02", "ISL", 8), ("FV03", "NZL", 0)].map(|(id, from, value)| {
            let mut visas = count(id, from, "FY2024", value);
            visas.subject.measure = "harvest-visas".parse().expect("a measure of the sample");
            visas.subject.reporter = Reporter::Country(country("MLT"));
            visas.subject.origin = None;
            visas.subject.destination = Some::<Country>(country("MLT"));
            visas.unit = "visas".to_owned();
            visas.status = Status::Dataset;
            visas
        }),
    );
    let mut claims = count("FC01", "ALL", "2024", 1_400);
    claims.subject.measure = "asylum-claims".parse().expect("a measure of the sample");
    claims.subject.reporter = Reporter::Agency("UNHCR".to_owned());
    claims.subject.origin = None;
    claims.unit = "claims".to_owned();
    claims.status = Status::Press;
    all.push(claims);
    all
}
