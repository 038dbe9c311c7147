//! What documents, searches and events do to a rating.

use evidence::{DocumentKind, Part, Register, Shows, Statement};

use super::assess;
use crate::assessment::{Assessment, Found};
use crate::commitment::{Change, Commitment, Event, EventKind, Version};
use crate::method::Instrument;
use crate::rating::{Delivery, EvidenceStrength, Timeliness, Trajectory};
use crate::sample::{
    at_least, day, deliverable, ended, figure, promise, search, statement, thousand_boats, wording,
};

fn rated(commitment: &Commitment, register: &Register, on: &str) -> Assessment {
    let cauce = Instrument::published("cauce").unwrap();
    assess(commitment, &[], register, &cauce, day(on)).expect("announced")
}

fn with(statements: Vec<Statement>) -> Register {
    Register {
        statements,
        ..Register::default()
    }
}

/// A promise with two parts and no number.
fn two_parts() -> Commitment {
    let mut promise = promise("C001");
    promise.deliverables = vec![deliverable("law", &[], &[]), deliverable("boats", &[], &[])];
    promise
}

#[test]
fn nothing_found_stands_only_beside_a_recorded_search() {
    let promise = two_parts();
    let unseen = rated(&promise, &Register::default(), "2026-11-28");
    assert_eq!(unseen.delivery, Delivery::NotSearched);
    assert!(unseen.deliverables.iter().all(|part| !part.is_searched));
    let searched = Register {
        searches: vec![search("2026-11-20")],
        ..Register::default()
    };
    let silent = rated(&promise, &searched, "2026-11-28");
    assert_eq!(silent.delivery, Delivery::NothingFound);
    assert_eq!(silent.evidence, EvidenceStrength::None);
    assert!(silent.deliverables.iter().all(|part| part.is_searched));
    let told = |on| {
        let rated = rated(&promise, &searched, on);
        let step = rated
            .trace
            .into_iter()
            .find(|step| step.rule == "delivery.nothing-found");
        step.expect("the search is told").inputs
    };
    assert_eq!(
        told("2026-11-28"),
        [("searched_on".to_owned(), "2026-11-20".to_owned())]
    );
    let before = rated(&promise, &searched, "2026-11-19");
    assert_eq!(
        before.delivery,
        Delivery::NotSearched,
        "nobody had looked yet"
    );
    assert!(before.deliverables.iter().all(|part| !part.is_searched));
}

#[test]
fn what_is_not_due_yet_is_never_counted_as_without_evidence() {
    let boats = thousand_boats(&[]);
    let searched = Register {
        searches: vec![search("2022-06-10")],
        ..Register::default()
    };
    assert_eq!(
        rated(&boats, &searched, "2024-06-30").delivery,
        Delivery::NotDue
    );
    assert_eq!(
        rated(&boats, &searched, "2024-07-01").delivery,
        Delivery::NothingFound
    );
    let mut later = two_parts();
    later.versions[0].starts = "2023-01-01".parse().ok();
    assert_eq!(
        rated(&later, &searched, "2022-12-31").delivery,
        Delivery::NotDue
    );
    assert_eq!(
        rated(&later, &searched, "2023-01-01").delivery,
        Delivery::NothingFound
    );
}

#[test]
fn a_document_meets_a_part_without_a_number() {
    let promise = two_parts();
    let law = statement("E001", "law", Shows::Done, "2022-09-01");
    let half = rated(&promise, &with(vec![law.clone()]), "2023-01-01");
    assert_eq!(half.delivery, Delivery::Substantial);
    assert_eq!(half.evidence, EvidenceStrength::IndependentRecord);
    assert_eq!(half.deliverables[0].state, Found::Done);
    assert_eq!(
        rated(&promise, &with(vec![law.clone()]), "2022-08-31").delivery,
        Delivery::NotSearched
    );
    let boats = statement("E002", "boats", Shows::Exceeded, "2022-12-01");
    let whole = rated(&promise, &with(vec![law, boats]), "2023-01-01");
    assert_eq!(whole.delivery, Delivery::Complete);
    for shows in [Shows::Begun, Shows::Partly, Shows::Narrowed] {
        let begun = with(vec![statement("E001", "law", shows, "2022-09-01")]);
        assert_eq!(
            rated(&promise, &begun, "2023-01-01").delivery,
            Delivery::Limited
        );
    }
    for shows in [
        Shows::Background,
        Shows::Delayed,
        Shows::Suspended,
        Shows::Ended,
    ] {
        let beside = with(vec![statement("E001", "law", shows, "2022-09-01")]);
        assert_eq!(
            rated(&promise, &beside, "2023-01-01").delivery,
            Delivery::NotSearched
        );
    }
}

#[test]
fn a_promised_number_is_not_completed_by_documents_and_a_ceiling_is() {
    let mut boats = thousand_boats(&[]);
    boats.deliverables = vec![deliverable("law", &[], &[])];
    let law = with(vec![statement("E001", "law", Shows::Done, "2022-09-01")]);
    assert_eq!(
        rated(&boats, &law, "2023-01-01").delivery,
        Delivery::Substantial
    );
    boats.versions[0].target.as_mut().unwrap().min = None;
    let opened = rated(&boats, &law, "2023-01-01");
    assert_eq!(opened.delivery, Delivery::Complete);
    let unopened = rated(&boats, &Register::default(), "2025-01-01");
    assert_eq!(
        unopened.time,
        Timeliness::NothingOwed,
        "nothing is overdue of a ceiling"
    );
    assert_eq!(
        opened.time,
        Timeliness::NothingOwed,
        "and nothing of it can be early"
    );
}

#[test]
fn what_has_ended_cannot_be_paused() {
    let mut boats = thousand_boats(&[]);
    boats.events = vec![
        event(EventKind::Withdrawn, "2023-01-23", "USA"),
        event(EventKind::Suspended, "2023-03-04", "ABW"),
    ];
    let time = |boats: &Commitment| rated(boats, &Register::default(), "2026-01-01").time;
    assert_eq!(time(&boats), Timeliness::EndedBeforeDue);
    let going = event(EventKind::Reinstated, "2023-02-01", "USA");
    boats.events.insert(1, going);
    assert_eq!(
        time(&boats),
        Timeliness::Overdue,
        "a pause of what was set going again is a pause"
    );
}

#[test]
fn a_document_that_speaks_against_a_beginning_is_heard() {
    let register = with(vec![
        statement("E001", "law", Shows::Begun, "2022-09-01"),
        statement("E002", "law", Shows::Contradicts, "2022-10-01"),
    ]);
    let promise = two_parts();
    let contradicted = rated(&promise, &register, "2023-01-01");
    assert_eq!(contradicted.delivery, Delivery::Limited);
    assert_eq!(contradicted.evidence, EvidenceStrength::Contradicted);
    let before = rated(&promise, &register, "2022-09-30");
    assert_eq!(before.evidence, EvidenceStrength::IndependentRecord);
}

#[test]
fn a_document_that_speaks_against_is_heard() {
    let promise = two_parts();
    let doubt = statement("E002", "law", Shows::Contradicts, "2022-12-01");
    let alone = rated(&promise, &with(vec![doubt.clone()]), "2023-01-01");
    assert_eq!(alone.delivery, Delivery::NotStarted);
    let law = statement("E001", "law", Shows::Done, "2022-09-01");
    let both = rated(&promise, &with(vec![law, doubt]), "2023-01-01");
    assert_eq!(both.delivery, Delivery::Substantial);
    assert_eq!(both.evidence, EvidenceStrength::Contradicted);
    assert_eq!(both.deliverables[0].against[0].as_str(), "E002");
}

#[test]
fn a_part_in_the_promise_makes_a_statement_and_an_official_act_a_record() {
    let promise = two_parts();
    let strength = |part, kind, is_official| {
        let told = Statement {
            part,
            kind,
            is_official,
            ..statement("E001", "law", Shows::Done, "2022-09-01")
        };
        rated(&promise, &with(vec![told]), "2023-01-01").evidence
    };
    use DocumentKind::{Decree, OfficialPage, Press, Un};
    assert_eq!(
        strength(Part::Outside, Press, false),
        EvidenceStrength::IndependentRecord
    );
    assert_eq!(
        strength(Part::Operator, Un, false),
        EvidenceStrength::StatementOnly
    );
    assert_eq!(
        strength(Part::Own, OfficialPage, true),
        EvidenceStrength::StatementOnly
    );
    assert_eq!(
        strength(Part::Own, Decree, true),
        EvidenceStrength::OfficialRecord
    );
    assert_eq!(
        strength(Part::Own, Decree, false),
        EvidenceStrength::StatementOnly
    );
}

fn event(kind: EventKind, on: &str, by: &str) -> Event {
    Event {
        by: by.parse().unwrap(),
        ..ended(kind, on)
    }
}

#[test]
fn only_the_holder_takes_a_promise_back() {
    let mut promise = two_parts();
    let law = with(vec![statement("E001", "law", Shows::Done, "2022-09-01")]);
    promise.events = vec![event(EventKind::Withdrawn, "2024-01-01", "BMU")];
    let kept = rated(&promise, &law, "2024-02-01");
    assert_eq!(
        kept.delivery,
        Delivery::Substantial,
        "Bermuda ended it; Aruba kept its part"
    );
    assert!(
        kept.trace
            .iter()
            .any(|step| step.rule == "delivery.ended-by-another")
    );
    promise.events = vec![event(EventKind::Withdrawn, "2024-01-01", "ABW")];
    assert_eq!(
        rated(&promise, &law, "2024-02-01").delivery,
        Delivery::Withdrawn
    );
    assert_eq!(
        rated(&promise, &law, "2023-12-31").delivery,
        Delivery::Substantial
    );
}

#[test]
fn a_court_that_stays_an_ending_sets_the_promise_going_again() {
    let mut promise = two_parts();
    let law = with(vec![statement("E001", "law", Shows::Done, "2022-09-01")]);
    let court = |kind, on| Event {
        is_by_court: true,
        ..event(kind, on, "ABW")
    };
    promise.events = vec![
        event(EventKind::Withdrawn, "2025-03-25", "ABW"),
        court(EventKind::Reinstated, "2025-04-14"),
        court(EventKind::Withdrawn, "2025-05-30"),
    ];
    let kept = promise.clone();
    let class = |on| rated(&kept, &law, on).delivery;
    assert_eq!(class("2025-04-13"), Delivery::Withdrawn);
    assert_eq!(class("2025-04-14"), Delivery::Substantial);
    assert_eq!(class("2025-05-29"), Delivery::Substantial);
    let mut in_part = promise.clone();
    in_part.events[1].is_partial = true;
    let told = rated(&in_part, &law, "2025-04-14").delivery;
    assert_eq!(
        told,
        Delivery::Withdrawn,
        "a stay for those already in sets nothing going"
    );
    // The court that lets the holder's ending stand has not taken anything back; the holder has.
    assert_eq!(class("2025-05-30"), Delivery::Withdrawn);
    let standing = promise.standing(day("2025-05-30")).expect("it was ended");
    assert_eq!(
        standing.on,
        day("2025-03-25").into(),
        "the holder's act is the end, not the court's"
    );
    promise.events.remove(0);
    let by_courts_alone = rated(&promise, &law, "2025-05-30");
    assert_eq!(by_courts_alone.delivery, Delivery::Substantial);
}

#[test]
fn what_was_ended_before_its_date_was_not_yet_due_when_it_ended() {
    let mut boats = thousand_boats(&[]);
    boats.events = vec![event(EventKind::Withdrawn, "2024-01-01", "ABW")];
    let time = |boats: &Commitment, on| rated(boats, &Register::default(), on).time;
    assert_eq!(time(&boats, "2023-12-31"), Timeliness::NotYetDue);
    assert_eq!(time(&boats, "2026-01-01"), Timeliness::EndedBeforeDue);
    boats.events[0].on = day("2024-09-01").into();
    boats.events[0].known = Some(day("2024-09-01").into());
    assert_eq!(
        time(&boats, "2026-01-01"),
        Timeliness::Overdue,
        "it was overdue when it ended"
    );
}

#[test]
fn moved_goalposts_are_judged_by_both() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions.push(Version {
        change: Change::Lowered,
        target: Some(at_least(500)),
        deadline: "2035-06-30".parse().ok(),
        ..wording("2024-01-01")
    });
    let cauce = Instrument::published("cauce").unwrap();
    let figures = [figure("R001", 450, "2023-06-30")];
    let both = |on| {
        let rated = assess(&boats, &figures, &Register::default(), &cauce, day(on)).unwrap();
        ((rated.delivery, rated.time), rated.against_first)
    };
    assert_eq!(both("2023-12-31").1, None);
    let (moved, first) = both("2026-01-01");
    assert_eq!(moved, (Delivery::Substantial, Timeliness::NotYetDue));
    assert_eq!(first, Some((Delivery::Limited, Timeliness::Overdue)));
}

#[test]
fn the_day_after_the_date_the_class_at_the_date_is_kept() {
    let boats = thousand_boats(&["R001", "R002"]);
    let cauce = Instrument::published("cauce").unwrap();
    let figures = [
        figure("R001", 300, "2023-06-30"),
        figure("R002", 700, "2024-03-31"),
    ];
    let on = |on| assess(&boats, &figures, &Register::default(), &cauce, day(on)).unwrap();
    let (before, after) = (on("2024-06-30"), on("2024-07-01"));
    assert!(!matches!(before.trajectory, Trajectory::NotAssessable(_)));
    assert_eq!(before.trajectory, after.trajectory);
    let kept = after
        .trace
        .iter()
        .find(|step| step.rule == "trajectory.last-known");
    let value = ("value".to_owned(), "700".to_owned());
    assert!(
        kept.expect("the last figure is told")
            .inputs
            .contains(&value)
    );
}
