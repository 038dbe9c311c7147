use evidence::{Observation, Qualifier, Register, SourceClass};
use kernel::Day;

use super::{CHOICE, RULES, assess, assess_all};
use crate::assessment::{Assessment, Found};
use crate::commitment::{Change, Combine, Commitment, EventKind, Version};
use crate::method::Instrument;
use crate::rating::{Delivery, EvidenceStrength, Firmness, NotAssessable, Timeliness, Trajectory};
use crate::sample::{
    at_least, compact, day, deliverable, ended, figure, promise, thousand_boats, wording,
};

fn rated_on(commitment: &Commitment, figures: &[Observation], on: &str) -> Assessment {
    maybe_rated_on(commitment, figures, day(on)).expect("announced")
}

fn maybe_rated_on(commitment: &Commitment, figures: &[Observation], on: Day) -> Option<Assessment> {
    let cauce = Instrument::published("cauce").unwrap();
    let assessment = assess(commitment, figures, &Register::default(), &cauce, on);
    for step in assessment.iter().flat_map(|a| &a.trace) {
        assert!(
            RULES.contains(&step.rule.as_str()),
            "{} has no words",
            step.rule
        );
    }
    assessment
}

fn rules(assessment: &Assessment) -> Vec<&str> {
    assessment
        .trace
        .iter()
        .map(|step| step.rule.as_str())
        .collect()
}

#[test]
fn a_promise_is_not_rated_before_it_was_made() {
    let promise = promise("C001");
    assert_eq!(maybe_rated_on(&promise, &[], day("2022-06-09")), None);
    assert!(maybe_rated_on(&promise, &[], day("2022-06-10")).is_some());
}

#[test]
fn an_assessment_on_an_earlier_day_ignores_what_was_learned_later() {
    let boats = thousand_boats(&["R001", "R002"]);
    let early = figure("R001", 200, "2023-01-31");
    let late = Observation {
        known_on: day("2024-03-01"),
        ..figure("R002", 900, "2023-06-30")
    };
    let figures = [early, late];
    let then = rated_on(&boats, &figures, "2024-02-29");
    assert_eq!(then.delivery, Delivery::Limited);
    assert_eq!(then, rated_on(&boats, &figures[..1], "2024-02-29"));
    assert_eq!(
        rated_on(&boats, &figures, "2024-03-01").delivery,
        Delivery::Substantial
    );
}

#[test]
fn a_later_wording_and_a_later_event_have_no_effect_on_an_earlier_day() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions.push(Version {
        change: Change::Lowered,
        target: Some(at_least(500)),
        ..wording("2023-09-01")
    });
    boats.events.push(ended(EventKind::Withdrawn, "2024-01-01"));
    let figures = [figure("R001", 450, "2023-06-30")];
    assert_eq!(
        rated_on(&boats, &figures, "2023-08-31").delivery,
        Delivery::Limited
    );
    let lowered = rated_on(&boats, &figures, "2023-09-01");
    assert_eq!(lowered.delivery, Delivery::Substantial);
    assert!(
        rules(&lowered).contains(&"promise.first"),
        "the first promise is still told"
    );
    assert_eq!(
        rated_on(&boats, &figures, "2024-01-01").delivery,
        Delivery::Withdrawn
    );
}

#[test]
fn the_share_of_the_number_reached_gives_the_class() {
    let boats = thousand_boats(&["R001"]);
    let class = |n| rated_on(&boats, &[figure("R001", n, "2023-06-30")], "2024-01-01").delivery;
    assert_eq!(class(0), Delivery::NotStarted);
    assert_eq!(class(1), Delivery::Limited);
    assert_eq!(class(499), Delivery::Limited);
    assert_eq!(class(500), Delivery::Substantial);
    assert_eq!(class(999), Delivery::Substantial);
    assert_eq!(class(1000), Delivery::Complete);
}

#[test]
fn a_number_reached_is_achieved_and_the_day_tells_whether_in_time() {
    let boats = thousand_boats(&["R001", "R002"]);
    let time = |before, as_of| {
        let figures = [figure("R001", 400, before), figure("R002", 1000, as_of)];
        let rated = rated_on(&boats, &figures, "2026-01-01");
        assert_eq!(rated.trajectory, Trajectory::Achieved);
        rated.time
    };
    assert_eq!(time("2022-12-31", "2023-12-31"), Timeliness::Early);
    assert_eq!(time("2022-12-31", "2024-06-30"), Timeliness::OnTime);
    assert_eq!(time("2024-06-30", "2024-07-01"), Timeliness::Late);
    // Between the two figures lies the date: nobody can say on which side of it.
    assert_eq!(time("2022-12-31", "2024-07-01"), Timeliness::DayUnknown);
}

#[test]
fn a_count_from_nothing_follows_the_straight_line_from_the_start() {
    let boats = thousand_boats(&["R001"]);
    let halfway = rated_on(&boats, &[figure("R001", 500, "2023-07-01")], "2023-07-01");
    assert_eq!(halfway.trajectory, Trajectory::OnTrack);
    assert!(rules(&halfway).contains(&"cauce.straight-path"));
    let behind = rated_on(&boats, &[figure("R001", 320, "2023-07-01")], "2023-07-01");
    assert_eq!(behind.trajectory, Trajectory::AccelerationNeeded);
    let far_behind = rated_on(&boats, &[figure("R001", 100, "2023-07-01")], "2023-07-01");
    assert_eq!(far_behind.trajectory, Trajectory::Limited);
    assert_eq!(far_behind.firmness, Firmness::Firm);
}

#[test]
fn figures_for_periods_of_their_own_are_added_and_never_counted_twice() {
    let mut boats = thousand_boats(&["R001", "R002", "R003"]);
    boats.aim.as_mut().unwrap().combine = Combine::Sum;
    let of_year = |id, value, year: &str| Observation {
        as_of: year.parse().ok(),
        class: SourceClass::OfficialDataset,
        ..figure(id, value, "2024-01-31")
    };
    let half = Observation {
        as_of: "2023-H1".parse().ok(),
        ..figure("R003", 300, "2024-01-31")
    };
    let figures = [
        of_year("R001", 400, "2022"),
        of_year("R002", 500, "2023"),
        half,
    ];
    let rated = rated_on(&boats, &figures, "2024-02-01");
    assert_eq!(rated.delivery, Delivery::Substantial);
    let ids: Vec<_> = rated.rated_by.iter().map(ToString::to_string).collect();
    assert_eq!(
        ids,
        ["R001", "R002"],
        "the half-year is already inside 2023"
    );
}

#[test]
fn contradicting_figures_stand_side_by_side_and_a_named_rule_chooses() {
    let boats = thousand_boats(&["R001", "R002"]);
    let own = figure("R001", 1000, "2023-06-30");
    let auditor = Observation {
        class: SourceClass::Independent,
        reported_by: "Court of Auditors".to_owned(),
        ..figure("R002", 400, "2023-06-30")
    };
    let rated = rated_on(&boats, &[own.clone(), auditor.clone()], "2023-07-01");
    assert_eq!(rated.delivery, Delivery::Limited);
    assert_eq!(rated.evidence, EvidenceStrength::Contradicted);
    assert_eq!(rated.chosen_by.as_deref(), Some(CHOICE));
    assert_eq!(
        (rated.rated_by[0].as_str(), rated.beside[0].as_str()),
        ("R002", "R001")
    );
    // "About 420" does not contradict 400.
    let about = Observation {
        qualifier: Qualifier::About,
        ..figure("R001", 420, "2023-06-30")
    };
    let agreed = rated_on(&boats, &[about, auditor], "2023-07-01");
    assert_eq!(agreed.evidence, EvidenceStrength::IndependentRecord);
    assert_eq!(agreed.chosen_by, None);
}

#[test]
fn a_running_total_that_falls_contradicts_itself() {
    let boats = thousand_boats(&["R001", "R002"]);
    let figures = [
        figure("R001", 800, "2023-01-31"),
        figure("R002", 300, "2023-06-30"),
    ];
    let rated = rated_on(&boats, &figures, "2023-07-01");
    assert_eq!(rated.evidence, EvidenceStrength::Contradicted);
    assert_eq!(
        rated.rated_by[0].as_str(),
        "R002",
        "among equals the later one"
    );
}

#[test]
fn a_correction_takes_the_place_of_what_it_corrects_once_it_is_known() {
    let boats = thousand_boats(&["R001"]);
    let misprint = figure("R001", 1000, "2023-01-31");
    let corrected = Observation {
        corrects: "R001".parse().ok(),
        known_on: day("2023-05-01"),
        ..figure("R009", 100, "2023-01-31")
    };
    let figures = [misprint, corrected];
    assert_eq!(
        rated_on(&boats, &figures, "2023-04-30").delivery,
        Delivery::Complete
    );
    let after = rated_on(&boats, &figures, "2023-05-01");
    assert_eq!(after.delivery, Delivery::Limited);
    assert_eq!(after.rated_by[0].as_str(), "R009");
}

#[test]
fn deliverables_are_counted_where_no_number_was_promised() {
    let mut law = promise("C001");
    law.deliverables = vec![
        deliverable("decree", &["R001"], &[]),
        deliverable("office", &["R002"], &["R003"]),
        deliverable("register", &["R004"], &[]),
    ];
    let figures: Vec<_> = ["R001", "R002", "R004"]
        .iter()
        .map(|id| Observation {
            unit: "legal act".to_owned(),
            ..figure(id, 1, "2023-06-30")
        })
        .collect();
    let begun = [figure("R003", 1, "2023-06-30")];
    let class = |figures: &[Observation]| rated_on(&law, figures, "2024-01-01").delivery;
    assert_eq!(class(&[]), Delivery::NotSearched);
    assert_eq!(class(&begun), Delivery::Limited);
    assert_eq!(class(&figures[..1]), Delivery::Limited);
    assert_eq!(class(&figures[..2]), Delivery::Substantial);
    assert_eq!(class(&figures), Delivery::Complete);
    let whole = rated_on(&law, &figures, "2024-01-01");
    assert_eq!(
        whole.evidence,
        EvidenceStrength::StatementOnly,
        "its own side told it, and not at an official address"
    );
    assert!(whole.deliverables.iter().all(|d| d.state == Found::Done));
    assert_eq!(whole.time, Timeliness::NoDate);
}

#[test]
fn a_figure_that_says_nothing_began_is_not_the_same_as_silence() {
    let mut law = promise("C001");
    law.deliverables = vec![deliverable("office", &["R001"], &[])];
    let rated = rated_on(&law, &[figure("R001", 0, "2023-06-30")], "2024-01-01");
    assert_eq!(rated.delivery, Delivery::NotStarted);
    assert_eq!(rated.evidence, EvidenceStrength::StatementOnly);
}

#[test]
fn a_figure_without_a_value_shows_nothing() {
    let mut law = promise("C001");
    law.deliverables = vec![deliverable("office", &["R001"], &["R001"])];
    let told = figure("R001", 1, "2023-06-30");
    let untold = Observation {
        value: None,
        ..told.clone()
    };
    assert_eq!(
        rated_on(&law, &[told], "2024-01-01").delivery,
        Delivery::Complete
    );
    assert_eq!(
        rated_on(&law, &[untold], "2024-01-01").delivery,
        Delivery::NotSearched
    );
}

#[test]
fn every_figure_that_reaches_the_number_carries_it() {
    let boats = thousand_boats(&["R001", "R002"]);
    let by_others = Observation {
        class: SourceClass::UnitedNations,
        reported_by: "UNHCR".to_owned(),
        ..figure("R001", 1_000, "2023-06-30")
    };
    let own = figure("R002", 1_200, "2023-12-31");
    let strength = |figures: &[Observation]| rated_on(&boats, figures, "2024-01-01").evidence;
    assert_eq!(
        strength(&[by_others.clone(), own.clone()]),
        EvidenceStrength::IndependentRecord
    );
    let short = Observation {
        value: Some(900.into()),
        ..by_others
    };
    assert_eq!(
        strength(&[short, own]),
        EvidenceStrength::StatementOnly,
        "what the other counted was not yet the number"
    );
}

#[test]
fn deliverables_alone_never_complete_a_promised_number() {
    let mut boats = thousand_boats(&[]);
    boats.deliverables = vec![deliverable("notice", &["R001"], &[])];
    let rated = rated_on(&boats, &[figure("R001", 1, "2023-06-30")], "2024-01-01");
    assert_eq!(rated.delivery, Delivery::Substantial);
    assert!(rules(&rated).contains(&"delivery.capped"));
    assert_eq!(
        rated.trajectory,
        Trajectory::NotAssessable(NotAssessable::NotReported)
    );
}

#[test]
fn a_ceiling_is_not_a_quantity_owed() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions[0].target.as_mut().unwrap().min = None;
    let rated = rated_on(&boats, &[figure("R001", 10, "2023-06-30")], "2023-07-01");
    assert_eq!(
        rated.delivery,
        Delivery::Limited,
        "using a little of it is not completing it"
    );
    assert_eq!(
        rated.trajectory,
        Trajectory::NotAssessable(NotAssessable::NotApplicable)
    );
    boats.deliverables = vec![deliverable("opened", &["R001"], &[])];
    let opened = rated_on(&boats, &[figure("R001", 10, "2023-06-30")], "2023-07-01");
    assert_eq!(
        opened.delivery,
        Delivery::Complete,
        "nothing is owed beyond opening it"
    );
}

#[test]
fn a_number_per_month_is_an_average_and_complete_only_when_its_time_is_over() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions[0].target.as_mut().unwrap().unit = "boats per month".to_owned();
    let ten_months = Observation {
        counted_since: Some(day("2022-07-01")),
        ..figure("R001", 12_000, "2023-04-30")
    };
    let figures = [ten_months];
    assert_eq!(
        rated_on(&boats, &figures, "2023-05-01").delivery,
        Delivery::Substantial
    );
    assert_eq!(
        rated_on(&boats, &figures, "2024-07-01").delivery,
        Delivery::Complete
    );
    // 1,200 boats in ten months are not 1,000 a month.
    let few = [Observation {
        value: Some(1200.into()),
        ..figures[0].clone()
    }];
    assert_eq!(
        rated_on(&boats, &few, "2024-07-01").delivery,
        Delivery::Limited
    );
}

#[test]
fn a_number_per_country_is_not_compared_with_a_total() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions[0].target.as_mut().unwrap().unit = "boats per year per country".to_owned();
    let rated = rated_on(&boats, &[figure("R001", 5000, "2023-06-30")], "2024-01-01");
    assert_eq!(rated.delivery, Delivery::NotDue);
    assert!(rules(&rated).contains(&"delivery.not-comparable"));
}

#[test]
fn a_figure_no_later_than_the_baseline_shows_nothing_delivered() {
    let mut boats = thousand_boats(&["R001", "R002"]);
    let target = boats.versions[0].target.as_mut().unwrap();
    target.baseline = Some(800.into());
    target.baseline_on = "2022-06-10".parse().ok();
    let start = figure("R001", 800, "2022-06-10");
    let rated = rated_on(&boats, std::slice::from_ref(&start), "2023-01-01");
    assert_eq!(
        rated.delivery,
        Delivery::NotDue,
        "800 of 1,000 is where it began"
    );
    let figures = [start, figure("R002", 850, "2023-01-01")];
    assert_eq!(
        rated_on(&boats, &figures, "2023-01-01").delivery,
        Delivery::Limited
    );
}

#[test]
fn a_running_total_already_past_the_number_makes_the_number_an_addition() {
    let mut boats = thousand_boats(&["R001"]);
    let target = boats.versions[0].target.as_mut().unwrap();
    target.baseline = Some(1100.into());
    target.baseline_on = "2022-06-10".parse().ok();
    let rated = rated_on(&boats, &[figure("R001", 1700, "2023-06-30")], "2024-01-01");
    assert_eq!(rated.delivery, Delivery::Substantial);
    assert!(rules(&rated).contains(&"delivery.addition"));
}

#[test]
fn nearly_a_thousand_is_not_a_thousand_and_an_upper_bound_proves_nothing() {
    let boats = thousand_boats(&["R001"]);
    let hedged = |qualifier| Observation {
        qualifier,
        ..figure("R001", 1000, "2023-06-30")
    };
    let class = |q| rated_on(&boats, &[hedged(q)], "2024-01-01").delivery;
    assert_eq!(class(Qualifier::Nearly), Delivery::Substantial);
    assert_eq!(class(Qualifier::AtMost), Delivery::NotDue);
    assert_eq!(class(Qualifier::AtLeast), Delivery::Complete);
}

#[test]
fn a_number_reached_before_the_end_of_a_programme_cannot_be_taken_back() {
    let mut boats = thousand_boats(&["R001"]);
    boats.events.push(ended(EventKind::Withdrawn, "2024-01-01"));
    let before = [figure("R001", 1000, "2023-06-30")];
    assert_eq!(
        rated_on(&boats, &before, "2025-01-01").delivery,
        Delivery::Complete
    );
    let short = [figure("R001", 900, "2023-06-30")];
    let withdrawn = rated_on(&boats, &short, "2025-01-01");
    assert_eq!(withdrawn.delivery, Delivery::Withdrawn);
    assert_eq!(
        withdrawn.time,
        Timeliness::EndedBeforeDue,
        "it was ended before its date"
    );
}

#[test]
fn a_pause_is_told_and_changes_no_class() {
    let mut boats = thousand_boats(&["R001"]);
    boats.events.push(ended(EventKind::Suspended, "2024-01-01"));
    let rated = rated_on(&boats, &[figure("R001", 900, "2023-06-30")], "2025-01-01");
    assert_eq!(rated.delivery, Delivery::Substantial);
    assert!(rules(&rated).contains(&"delivery.suspended"));
    assert_eq!(rated.time, Timeliness::Overdue);
}

#[test]
fn a_number_without_a_date_has_no_pace_until_it_is_reached() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions[0].deadline = None;
    let trajectory = |n| {
        let figures = [figure("R001", n, "2023-06-30")];
        rated_on(&boats, &figures, "2024-01-01").trajectory
    };
    assert_eq!(
        trajectory(600),
        Trajectory::NotAssessable(NotAssessable::NoTargetDate)
    );
    assert_eq!(trajectory(1000), Trajectory::Achieved);
}

#[test]
fn a_body_that_took_part_in_the_promise_makes_a_statement() {
    let mut boats = thousand_boats(&["R001"]);
    boats.joint_with = vec!["UNHCR".to_owned()];
    let reported_by = |who: &str| {
        let figures = [Observation {
            class: SourceClass::UnitedNations,
            reported_by: who.to_owned(),
            ..figure("R001", 100, "2023-06-30")
        }];
        rated_on(&boats, &figures, "2024-01-01").evidence
    };
    assert_eq!(
        reported_by("UNHCR via press"),
        EvidenceStrength::StatementOnly
    );
    assert_eq!(reported_by("IOM"), EvidenceStrength::IndependentRecord);
}

#[test]
fn money_in_one_currency_never_counts_towards_money_in_another() {
    let mut boats = thousand_boats(&["R001"]);
    boats.versions[0].target.as_mut().unwrap().unit = "USD".to_owned();
    let in_unit = |unit: &str| {
        let figures = [Observation {
            unit: unit.to_owned(),
            ..figure("R001", 1000, "2023-06-30")
        }];
        rated_on(&boats, &figures, "2024-01-01").delivery
    };
    assert_eq!(in_unit("CAD"), Delivery::NotDue);
    assert_eq!(in_unit("USD"), Delivery::Complete);
}

#[test]
fn a_whole_compact_is_rated_as_each_commitment_alone() {
    let mut second = thousand_boats(&["R002"]);
    second.id = "C002".parse().unwrap();
    let mut later = promise("C003");
    later.versions = vec![wording("2025-01-01")];
    let boats = compact(vec![thousand_boats(&["R001"]), second, later]);
    let figures = [
        figure("R001", 300, "2023-01-31"),
        figure("R002", 700, "2023-01-31"),
    ];
    let cauce = Instrument::published("cauce").unwrap();
    let on = day("2023-02-01");
    let all = assess_all(&boats, &figures, &Register::default(), &cauce, on);
    assert_eq!(all.len(), 2, "the third was not announced yet");
    for (one, commitment) in all.iter().zip(&boats.commitments) {
        let alone = assess(commitment, &figures, &Register::default(), &cauce, on);
        assert_eq!(Some(one), alone.as_ref());
    }
}

#[test]
fn a_dated_act_after_the_date_is_late_and_a_later_count_proves_no_delay() {
    let mut law = promise("C001");
    law.versions[0].deadline = "2023-03-31".parse().ok();
    law.deliverables = vec![deliverable("decree", &["R001"], &[])];
    let time = |unit: &str| {
        let figures = [Observation {
            unit: unit.to_owned(),
            ..figure("R001", 1, "2023-06-30")
        }];
        rated_on(&law, &figures, "2024-01-01").time
    };
    assert_eq!(time("legal act"), Timeliness::Late);
    assert_eq!(time("boats"), Timeliness::DayUnknown);
}

#[test]
fn once_the_date_has_passed_the_class_at_the_date_is_kept_and_said_to_be() {
    let boats = thousand_boats(&["R001"]);
    let figures = [figure("R001", 700, "2023-07-01")];
    let before = rated_on(&boats, &figures, "2024-06-30");
    assert_eq!(before.trajectory, Trajectory::OnTrack);
    let after = rated_on(&boats, &figures, "2024-07-01");
    assert_eq!(after.trajectory, Trajectory::OnTrack);
    assert!(rules(&after).contains(&"trajectory.last-known"));
    assert!(!rules(&before).contains(&"trajectory.last-known"));
    assert_eq!(
        after.delivery,
        Delivery::Substantial,
        "what was delivered stays delivered"
    );
}

#[test]
fn a_withdrawal_read_at_a_government_is_a_record_and_elsewhere_a_statement() {
    let evidence = |is_official| {
        let mut law = promise("C001");
        law.events = vec![ended(EventKind::Withdrawn, "2024-01-01")];
        law.events[0].is_official = is_official;
        rated_on(&law, &[], "2024-02-01").evidence
    };
    assert_eq!(evidence(true), EvidenceStrength::OfficialRecord);
    assert_eq!(evidence(false), EvidenceStrength::StatementOnly);
}
