//! Invented counts of people moving between the islands of the sample.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Country, Localized, Period};
use movement::Ranged;
use movement::alert::{
    Draft, Need, NotReleased, Recipient, Record, Released, Seen, Threshold, Trigger,
};
use movement::forecast::score::Held;
use movement::mirror::{Chain, Station};
use movement::range::{Interval, Level};
use movement::scenario::{Basis, Case, CasePlan, Change, Given};
use movement::series::{Count, Group, Key, Measure, Published, Reporter, Status, Subject, Value};

use publication::counts::gathered::{
    Estimate, EstimatedFlow, FileFault, FileTaken, Gathered, Imported,
};
use publication::counts::imported::Imports;

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

fn ranged(centre: f64) -> Ranged {
    let interval = |per_cent, share: f64| Interval {
        level: Level::new(per_cent).expect("a level"),
        low: centre * (1.0 - share),
        high: centre * (1.0 + share),
    };
    Ranged::new(centre, vec![interval(80, 0.3), interval(95, 0.6)]).expect("an interval that holds")
}

fn assumed(value: f64) -> Given {
    Given {
        value,
        basis: Basis::Assumed,
    }
}

/// Returns everything invented about people moving: counts, a file taken in, a trigger, a corridor that
/// two count, an office's scenario, an alarm that was released, and flows estimated.
#[must_use]
pub fn gathered() -> Arc<Gathered> {
    Arc::new(Gathered {
        counts: counts(),
        imported: Imports::of(imported()),
        files: vec![file()],
        triggers: vec![trigger()],
        chains: vec![chain()],
        cases: vec![case()],
        alarms: alarm().into_iter().collect(),
        estimates: vec![estimate()],
    })
}

fn landings() -> Measure {
    "landings".parse().expect("a measure of the sample")
}

/// Returns a year of months by nationality: a small count, a level that breaks, and a month that was revised.
fn imported() -> Vec<Imported> {
    let row = |code: &str, month: i8, value: Value, fault: &str, released: &str| Imported {
        published: Published {
            key: Key::new(
                landings(),
                country("FJI"),
                Group::Of(country(code)),
                Period::Month(2023, month),
            )
            .expect("a month"),
            released: released.parse().expect("a day"),
            value,
        },
        quarantine: fault.to_owned(),
        is_short: false,
    };
    let months = (1..=12_i8).flat_map(|month| {
        let many = 300 + 40 * ((month as u64 * 5) % 7);
        [
            row("ISL", month, Value::Exact(many), "", "2024-01-15"),
            row(
                "NZL",
                month,
                Value::Exact(if month == 4 { 3 } else { 60 + month as u64 }),
                "",
                "2024-01-15",
            ),
            row(
                "MLT",
                month,
                Value::Exact(90),
                if month > 10 { "level-break" } else { "" },
                "2024-01-15",
            ),
        ]
    });
    let mut all: Vec<Imported> = months.collect();
    all.push(row("ISL", 12, Value::Exact(333), "", "2024-03-15"));
    all
}

fn file() -> FileTaken {
    FileTaken {
        file: "landings.csv".to_owned(),
        format: "movement-csv".to_owned(),
        released: "2024-01-15".parse().expect("a day"),
        taken_on: "2024-01-16".parse().expect("a day"),
        of: BTreeSet::from([(country("ISL"), landings())]),
        n_counts: 36,
        n_refused: 2,
        n_quarantined: 2,
        faults: vec![FileFault {
            kind: "unknown-name".to_owned(),
            n_rows: 2,
            reason: "column nationality holds \"Atlantis\"".to_owned(),
            question: "Which country or group is \"Atlantis\"?".to_owned(),
        }],
    }
}

fn trigger() -> Trigger {
    Trigger {
        id: "full-boats".to_owned(),
        title: two("Full boats", "Botes llenos"),
        measure: landings(),
        reporter: Reporter::Country(country("ISL")),
        nationality: Group::All,
        then: two(
            "The harbours meet within a week.",
            "Los puertos se reúnen en una semana.",
        ),
        source: "https://example.org/decision".to_owned(),
        thresholds: vec![Threshold {
            from: "2022-01-01".parse().expect("a day"),
            until: None,
            level: 5_000,
            n_months: 2,
        }],
    }
}

/// Returns the corridor that two count: one at sea, one on land.
fn chain() -> Chain {
    Chain {
        id: "north".to_owned(),
        title: two("The northern crossing", "La travesía del norte"),
        caution: two(
            "One counts at sea, one on land.",
            "Uno cuenta en el mar, otro en tierra.",
        ),
        stations: ["FJI", "ISL"]
            .map(|code| Station {
                reporter: country(code),
                measures: vec![landings()],
            })
            .to_vec(),
    }
}

fn case() -> Case {
    let plan = |id: &str, title: Localized, interviewers| CasePlan {
        id: id.to_owned(),
        title,
        staff: [4.0, 12.0, interviewers, 6.0],
    };
    Case {
        id: "harbour-office".to_owned(),
        title: two("Harbour office", "Oficina del puerto"),
        question: two(
            "What if one more island may ask?",
            "¿Y si puede pedir una isla más?",
        ),
        office: "harbour".to_owned(),
        change: Change {
            from: "2024-05-07".parse().expect("a day"),
            added: vec![country("NZL")],
            source: "https://example.org/change".to_owned(),
        },
        arrivals: assumed(2_000.0),
        spread: assumed(0.4),
        factors: vec![1.0, 1.5],
        goes_on: [1.0, 0.3, 0.5, 0.3].map(assumed),
        by_one: [800.0, 200.0, 60.0, 80.0].map(assumed),
        plans: vec![
            plan("as-now", two("As now", "Como ahora"), 8.0),
            plan(
                "double",
                two("Twice the interviewers", "El doble de entrevistadores"),
                16.0,
            ),
        ],
    }
}

/// Returns the alarm that the harbour office released.
fn alarm() -> Result<Released, NotReleased> {
    let record = Record {
        n_months: 90,
        n_rises: 7,
        n_signals: 8,
        n_true: 3,
    };
    let seen = Seen {
        series: "landings_isl_fji-isl_all".to_owned(),
        measure: "landings".parse().expect("a plain word"),
        month: period("2024-10"),
        reporter: country("ISL"),
        nationality: Group::All,
        expected: vec![ranged(9_000.0), ranged(9_000.0), ranged(9_000.0)],
        held: Some(Held {
            level: Level::new(80).expect("a level"),
            inside: 63,
            of: 100,
        }),
        record,
    };
    let draft = Draft::new(seen, vec![Need::ReceptionPlaces, Need::Interpreters]);
    let told = Recipient {
        country: country("ISL"),
        office: "Harbour office".to_owned(),
    };
    draft.and_then(|draft| {
        let day = "2024-11-05".parse().expect("a day");
        draft.release(
            "Harbour office",
            day,
            "The shelters are nearly full.",
            vec![told],
        )
    })
}

fn estimate() -> Estimate {
    let flow = |from: &str, to: &str, n| EstimatedFlow {
        origin: from.to_owned(),
        destination: to.to_owned(),
        persons: ranged(n),
    };
    Estimate {
        id: "islands-2020".to_owned(),
        title: "Islands, 2015 to 2020".to_owned(),
        source: "https://example.org/stocks".to_owned(),
        method: "pseudo-bayes".to_owned(),
        n_draws: 200,
        kept_on: "2024-06-01".parse().expect("a day"),
        flows: vec![
            flow("FJI", "ISL", 5_000.0),
            flow("ISL", "NZL", 800.0),
            flow("NZL", "FJI", 4.0),
        ],
    }
}

/// Returns the invented counts: three years of months, a border counted from both sides, vintages,
/// small counts and visas by nationality.
#[must_use]
pub fn counts() -> Vec<Count> {
    let mut all: Vec<Count> = (0..36_u64)
        .map(|i| {
            let month = Period::Month(2022 + (i / 12) as i16, (i % 12) as i8 + 1);
            let usual = 4_000 + 900 * ((i * 7) % 11) + 150 * (i % 12);
            // October 2024, of which an alarm was released.
            let value = if i == 33 { 4 * usual } else { usual };
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
