//! Invented reports: a ministry of Fiji, a charity of Iceland that it pays, and a town that says
//! what arrived.

use std::sync::Arc;

use assistance::claim::{Activity, Claim, Party, Site, Unread};
use assistance::division::Share;
use assistance::purpose::{Override, PillarWords, PurposeRule};
use assistance::rate::Rate;
use assistance::receipt::Receipt;
use assistance::{Rates, Rule, Survey, TransactionKind};
use kernel::{Currency, Day};

use super::{day, two};
use publication::money::aid::{
    ActivityAid, Aid, AidFile, Build, Held, Offered, ReceiptAid, ReportAid, View, activity,
};

fn currency(code: &str) -> Currency {
    code.parse().expect("a currency of the sample")
}

fn party(reference: &str, name: &str, activity: &str) -> Party {
    Party {
        reference: reference.to_owned(),
        name: name.to_owned(),
        activity: activity.to_owned(),
    }
}

fn claim(kind: u8, on: &str, units: i128, code: &str, line: u64) -> Claim {
    Claim {
        reference: format!("REF-{line:04}"),
        day: Some(day(on)),
        line,
        at: line * 40,
        ..Claim::of(TransactionKind(kind), units * 100, currency(code))
    }
}

fn country(code: &str, percentage: Option<&str>) -> Share<String> {
    Share {
        code: code.to_owned(),
        percentage: percentage.and_then(assistance::Percentage::read),
        is_country: true,
    }
}

fn site(name: &str, at: Option<(&str, &str)>, code: Option<&str>, exactness: &str) -> Site {
    Site {
        name: name.to_owned(),
        position: at.map(|(north, east)| (north.to_owned(), east.to_owned())),
        gazetteer: code.map(|code| ("G1".to_owned(), code.to_owned())),
        exactness: exactness.to_owned(),
    }
}

fn activities() -> Vec<Activity> {
    let mut paid = claim(3, "2022-05-10", 600_000, "USD", 21);
    paid.receiver = party("IS-RED", "Red Harbour", "IS-RED-1");
    let mut mistaken = claim(3, "2022-07-01", 90_000, "USD", 33);
    mistaken.receiver = party("", "Red Harbour", "IS-RED");
    let mut own = claim(4, "2023-01-15", 40_000, "EUR", 47);
    own.provider = party("FJ-GOV-1", "Ministry", "FJ-GOV-1-A1");
    let pesos = claim(4, "2023-02-01", 5_000, "UYU", 55);
    paid.finance = 110;
    mistaken.finance = 410;
    let ministry = Activity {
        id: "FJ-GOV-1-A1".to_owned(),
        reporter: party("FJ-GOV-1", "Ministry of Papers", ""),
        title: "Papers and asylum for migrants".to_owned(),
        description: "Papers for newcomers <in> every harbour.".to_owned(),
        hierarchy: 1,
        status: "2".to_owned(),
        updated: Some(day("2023-04-30")),
        places: vec![country("IS", None)],
        sites: vec![
            site("Reykjavík", Some(("64.13", "-21.9")), Some("3413829"), "1"),
            site("Akureyri", Some(("65.68", "-18.1")), None, "2"),
            site("North", None, Some("IS-6"), ""),
        ],
        related: vec![("1".to_owned(), "FJ-GOV-1-P".to_owned())],
        claims: vec![
            claim(2, "2022-04-01", 1_000_000, "USD", 12),
            paid,
            mistaken,
            own,
            pesos,
        ],
        unread: vec![Unread {
            said: "USD ten".to_owned(),
            why: "\"ten\" is no amount".to_owned(),
            line: 61,
        }],
        line: 3,
        at: 99,
        ..Activity::default()
    };
    let mut came = claim(1, "2022-05-12", 600_000, "USD", 14);
    came.provider = party("FJ-GOV-1", "Ministry of Papers", "FJ-GOV-1-A1");
    let charity = Activity {
        id: "IS-RED-1".to_owned(),
        reporter: party("IS-RED", "Red Harbour", ""),
        title: "Beds for refugees".to_owned(),
        hierarchy: 1,
        status: "2".to_owned(),
        places: vec![country("IS", Some("60")), country("MT", Some("40"))],
        sites: vec![site("Valletta", Some(("35.9", "14.5")), None, "1")],
        claims: vec![came, claim(4, "2022-09-01", 450_000, "USD", 22)],
        line: 3,
        at: 60,
        ..Activity::default()
    };
    vec![ministry, charity]
}

/// Returns the files of the invented reports.
fn files() -> Vec<AidFile> {
    let file = |number, dataset: &str| AidFile {
        number,
        dataset: dataset.to_owned(),
        name: format!("{dataset}-2023-05-01.xml"),
        digest: format!("{number}").repeat(64),
        known_on: day("2023-05-01"),
        recorded_on: day("2024-01-01"),
    };
    vec![file(1, "ministry"), file(2, "charity"), file(3, "receipts")]
}

/// Returns the invented rule of pillars.
#[must_use]
pub fn purpose() -> PurposeRule {
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    PurposeRule {
        about: two("By words.", "Por palabras."),
        gate: texts(&["migra", "refug"]),
        gate_sectors: Vec::new(),
        pillars: vec![PillarWords {
            pillar: "1".to_owned(),
            words: texts(&["asyl", "papers"]),
            sectors: Vec::new(),
        }],
        overrides: vec![Override {
            activity: "IS-RED-1".to_owned(),
            pillars: vec!["2".to_owned()],
            author: "Secretariat".to_owned(),
            on: day("2023-06-01"),
            reason: two("Beds at the border.", "Camas en la frontera."),
        }],
    }
}

fn offered() -> Offered {
    let mut table = Rates::new("Bank, rates.csv", currency("EUR"), Rule::Daily);
    table.version = "ab".repeat(32);
    let rate = Rate::read("1.08").expect("a rate");
    table.add(currency("USD"), day("2023-01-13"), rate);
    Offered::of(vec![(Rule::Daily, vec![table.finish()])])
}

fn receipts() -> Vec<ReceiptAid> {
    vec![ReceiptAid {
        file: 3,
        receipt: Receipt {
            activity: "IS-RED-1".to_owned(),
            reference: "REF-0022".to_owned(),
            claimant: party("IS-MUN-7", "Town of Akureyri", ""),
            place: "Akureyri".to_owned(),
            arrived: Some(day("2022-10-03")),
            minor: Some(12_000_000),
            currency: currency("USD"),
            used_for: "Forty beds and a kitchen.".to_owned(),
            source: "https://example.org/akureyri".to_owned(),
            line: 2,
        },
    }]
}

fn survey(known: &[Activity]) -> Survey {
    Survey::of(known)
}

/// Returns the invented aid as known on a day; nothing before its files were known.
#[must_use]
pub fn aid(on: Day, view: View) -> Aid {
    let is_known = on >= day("2023-05-01");
    let (known, files) = if is_known {
        (activities(), files())
    } else {
        (Vec::new(), Vec::new())
    };
    let (survey, rule) = (survey(&known), purpose());
    let mut build = Build::new(on, view, &offered(), files, &survey, &rule);
    for (number, activity) in (1..).zip(&known) {
        build.add(&[Held {
            file: number,
            held: number,
            activity,
        }]);
    }
    build.finish(if is_known { receipts() } else { Vec::new() })
}

/// Returns one of the invented activities as known on a day.
#[must_use]
pub fn one(on: Day, view: View, id: &str) -> Option<ActivityAid> {
    let known = activities();
    let at = known.iter().position(|activity| activity.id == id)?;
    let file = files().swap_remove(at);
    let receipts = receipts()
        .into_iter()
        .filter(|one| one.receipt.activity == id)
        .collect();
    let report = ReportAid {
        held: file.clone(),
        file,
        activity: Arc::new(known[at].clone()),
    };
    let survey = survey(&known);
    activity(
        vec![report],
        receipts,
        &survey,
        &purpose(),
        &offered(),
        view,
        on,
    )
}
