//! Where a promise stands against its date, when its parts carry dates of their own.

use evidence::{Observation, Register};

use super::assess;
use crate::assessment::Assessment;
use crate::commitment::Commitment;
use crate::method::Instrument;
use crate::rating::{Delivery, Timeliness};
use crate::sample::{day, deliverable, figure, promise};

/// A promise whose wording names no date and whose parts are due as told.
fn parts(due: &[(&str, Option<&str>)]) -> Commitment {
    let mut law = promise("C001");
    for (figure, due) in due {
        let mut part = deliverable(&figure.to_lowercase(), &[*figure], &[]);
        part.due = due.and_then(|due| due.parse().ok());
        law.deliverables.push(part);
    }
    law
}

/// An act of a day.
fn act(id: &str, on: &str) -> Observation {
    Observation {
        unit: "legal act".to_owned(),
        ..figure(id, 1, on)
    }
}

fn rated(law: &Commitment, figures: &[Observation]) -> Assessment {
    let cauce = Instrument::published("cauce").unwrap();
    let register = Register::default();
    assess(law, figures, &register, &cauce, day("2024-01-01")).expect("announced")
}

fn has_step(rated: &Assessment, rule: &str) -> bool {
    rated.trace.iter().any(|step| step.rule == rule)
}

#[test]
fn a_part_without_a_date_makes_the_dated_one_neither_late_nor_unknown() {
    let law = parts(&[("R001", Some("2022-08")), ("R002", None)]);
    let both = rated(
        &law,
        &[act("R001", "2022-08-02"), act("R002", "2023-09-02")],
    );
    assert_eq!(both.delivery, Delivery::Complete);
    assert_eq!(both.time, Timeliness::OnTime);
    assert!(
        has_step(&both, "time.undated"),
        "it is said that a part has none"
    );
    assert_eq!(law.n_undated(law.first_promise()), 1);
}

#[test]
fn the_dated_part_alone_is_in_time_while_the_rest_is_open() {
    let law = parts(&[("R001", Some("2022-08")), ("R002", None)]);
    let open = rated(&law, &[act("R001", "2022-08-02")]);
    assert_ne!(open.delivery, Delivery::Complete);
    assert_eq!(open.time, Timeliness::OnTime);
    let other = rated(&law, &[act("R002", "2022-08-02")]);
    assert_eq!(
        other.time,
        Timeliness::Overdue,
        "the undated one cures nothing"
    );
}

#[test]
fn of_several_dates_the_worst_counts() {
    let law = parts(&[("R001", Some("2022-08")), ("R002", Some("2023-12"))]);
    let late = rated(
        &law,
        &[act("R001", "2022-09-15"), act("R002", "2023-12-02")],
    );
    assert_eq!(late.time, Timeliness::Late);
    assert!(!has_step(&late, "time.undated"));
    let good = rated(
        &law,
        &[act("R001", "2022-08-15"), act("R002", "2023-12-02")],
    );
    assert_eq!(good.time, Timeliness::OnTime);
}

#[test]
fn a_date_of_the_wording_itself_is_the_date_of_every_part() {
    let mut law = parts(&[("R001", Some("2022-08")), ("R002", None)]);
    law.versions[0].deadline = "2023-06-30".parse().ok();
    let whole = rated(
        &law,
        &[act("R001", "2022-09-15"), act("R002", "2023-06-02")],
    );
    assert_eq!(
        whole.time,
        Timeliness::Early,
        "the wording names the day itself"
    );
    assert_eq!(law.n_undated(law.first_promise()), 0);
    assert!(!has_step(&whole, "time.undated"));
}

#[test]
fn what_another_owes_by_a_date_is_no_date_of_the_holders() {
    let mut law = parts(&[("R001", Some("2022-08")), ("R002", None)]);
    law.deliverables[0].of = Some("BMU".parse().unwrap());
    assert_eq!(law.due(law.first_promise()), None);
    assert_eq!(rated(&law, &[]).time, Timeliness::NoDate);
}
