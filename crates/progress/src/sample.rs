//! Specimens of an invented compact between Aruba, Bermuda and the Cook Islands, used alike by
//! tests, previews and documentation. Nothing here was ever promised by anybody.

use evidence::{
    DocumentKind, KnownBasis, Observation, Part, Qualifier, Search, Shows, SourceClass, Statement,
};
use kernel::{Day, Holder, Localized};
use rust_decimal::Decimal;

use crate::commitment::{
    Aim, Change, Combine, Commitment, Deliverable, Direction, Event, EventKind, Kind, Target,
    Version,
};
use crate::compact::{Compact, Confidence};

/// Returns a day; the specimens write it as text.
///
/// # Panics
/// Where the text is not a day.
#[must_use]
pub fn day(text: &str) -> Day {
    text.parse().expect("specimens write days as 2024-05-07")
}

/// Returns a commitment of Aruba with one wording of 10 June 2022 and nothing else.
#[must_use]
pub fn promise(id: &str) -> Commitment {
    Commitment {
        id: id.parse().expect("specimens have well-formed identifiers"),
        holder: Holder::Country("ABW".parse().expect("Aruba's code")),
        actor: "Harbour Office of Aruba".to_owned(),
        pillar: "1".to_owned(),
        package: None,
        kind: Kind::Quantified,
        joint_with: Vec::new(),
        beneficiaries: Vec::new(),
        operators: Vec::new(),
        title: Localized::english("Boats for everyone"),
        versions: vec![wording("2022-06-10")],
        deliverables: Vec::new(),
        aim: None,
        events: Vec::new(),
        relations: Vec::new(),
        confidence: Confidence::Confirmed,
        coding: None,
        note: Localized::default(),
    }
}

/// Returns a wording without number or date.
#[must_use]
pub fn wording(announced: &str) -> Version {
    Version {
        announced: day(announced),
        meeting: None,
        occasion: "First meeting of the invented compact".to_owned(),
        change: Change::First,
        text: Localized::english("Aruba will lend boats."),
        target: None,
        starts: None,
        deadline: None,
        source: "https://example.org/promise".to_owned(),
    }
}

/// Returns the number of boats promised, at least.
#[must_use]
pub fn at_least(boats: i64) -> Target {
    Target {
        min: Some(Decimal::from(boats)),
        max: Some(Decimal::from(boats)),
        unit: "boats".to_owned(),
        baseline: None,
        baseline_on: None,
    }
}

/// Returns a promise of 1,000 boats between mid-2022 and mid-2024, followed by the figures named.
#[must_use]
pub fn thousand_boats(rated_by: &[&str]) -> Commitment {
    let mut commitment = promise("C001");
    let version = &mut commitment.versions[0];
    version.target = Some(at_least(1000));
    version.starts = "2022-07-01".parse().ok();
    version.deadline = "2024-06-30".parse().ok();
    commitment.aim = Some(aim(rated_by));
    commitment
}

/// Returns an aim that follows a running total.
#[must_use]
pub fn aim(rated_by: &[&str]) -> Aim {
    Aim {
        title: Localized::english("boats lent"),
        direction: Direction::Up,
        rated_by: rated_by.iter().filter_map(|id| id.parse().ok()).collect(),
        combine: Combine::Cumulative,
        why: Localized::english("They count what was promised."),
    }
}

/// Returns a deliverable shown done or begun by the figures named.
#[must_use]
pub fn deliverable(id: &str, met_by: &[&str], begun_by: &[&str]) -> Deliverable {
    let ids = |names: &[&str]| names.iter().filter_map(|name| name.parse().ok()).collect();
    Deliverable {
        id: id.to_owned(),
        done_when: Localized::english("A notice has been published."),
        due: None,
        of: None,
        met_by: ids(met_by),
        begun_by: ids(begun_by),
    }
}

/// Returns a withdrawal.
#[must_use]
pub fn ended(kind: EventKind, on: &str) -> Event {
    Event {
        kind,
        on: day(on).into(),
        known: Some(day(on).into()),
        by: "ABW".parse().expect("a country"),
        body: None,
        is_by_court: false,
        is_partial: false,
        what: Localized::english("The boats were sold."),
        source: "https://example.org/end".to_owned(),
        is_official: false,
    }
}

/// Returns an exact figure that the Harbour Office published on the day on which it was true.
#[must_use]
pub fn figure(id: &str, value: i64, as_of: &str) -> Observation {
    Observation {
        id: id.parse().expect("specimens have well-formed identifiers"),
        commitment: "C001".parse().ok(),
        member: "ABW".parse().ok(),
        indicator: "boats lent".to_owned(),
        value: Some(Decimal::from(value)),
        unit: "boats".to_owned(),
        qualifier: Qualifier::Exact,
        as_of: Some(day(as_of).into()),
        counted_since: None,
        known_on: day(as_of),
        known_basis: KnownBasis::Stated,
        reported_by: "Harbour Office".to_owned(),
        class: SourceClass::SelfReported,
        source: "https://example.org/figure".to_owned(),
        note: Localized::default(),
        corrects: None,
        line: 2,
    }
}

/// Returns what a newspaper with no part in the promise said of one of its parts on the day it was true.
#[must_use]
pub fn statement(id: &str, deliverable: &str, shows: Shows, on: &str) -> Statement {
    Statement {
        id: id.parse().expect("specimens have well-formed identifiers"),
        commitment: "C001".parse().expect("a commitment"),
        deliverable: Some(deliverable.to_owned()),
        shows,
        on: Some(day(on).into()),
        known: Some(day(on).into()),
        known_on: day(on),
        by: "ABW".parse().expect("a country"),
        body: None,
        publisher: "The Harbour Post".to_owned(),
        kind: DocumentKind::Press,
        part: Part::Outside,
        title: "Boats at last".to_owned(),
        address: "https://example.org/post".to_owned(),
        is_official: false,
        what: Localized::english("The first boats were lent."),
        limits: Localized::default(),
        read_on: day("2026-11-01"),
    }
}

/// Returns the record of a search for the whole promise that brought nothing.
#[must_use]
pub fn search(on: &str) -> Search {
    Search {
        commitment: "C001".parse().expect("a commitment"),
        deliverable: None,
        on: day(on),
        place: Localized::english("The library of Aruba"),
        queries: vec!["boats lent".to_owned()],
        found: Localized::english("Nothing about boats."),
    }
}

/// Returns the invented compact with these commitments.
#[must_use]
pub fn compact(commitments: Vec<Commitment>) -> Compact {
    Compact {
        id: "boats".to_owned(),
        version: "0".repeat(64),
        languages: kernel::Language::ALL.to_vec(),
        title: Localized::english("The Compact of Boats"),
        summary: Localized::english("Three islands lend each other boats."),
        adopted: day("2022-06-10"),
        searched_on: day("2026-11-01"),
        pillars: Vec::new(),
        packages: Vec::new(),
        states: Vec::new(),
        meetings: Vec::new(),
        members: Vec::new(),
        commitments,
        verdicts: Vec::new(),
        names_in: kernel::Language::En,
        kept: Vec::new(),
        gaps: Vec::new(),
        sources: Vec::new(),
        rule_book: None,
        organisations: Vec::new(),
        indicators: std::collections::BTreeMap::new(),
        names: std::collections::BTreeMap::new(),
        addresses: std::sync::Arc::default(),
    }
}
