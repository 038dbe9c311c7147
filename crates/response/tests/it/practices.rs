//! A grade follows from facts, a state from reviews; each rule beside the control that it refuses.

use kernel::{Day, Localized};
use response::Practice;
use response::practice::{
    Adopted, Adoption, Cost, Counted, Design, Direction, Fault, Grade, Lack, Outcome, Read, Review,
    Rights, Source, State, Theme, Told, Verdict, Why,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn said(text: &str) -> Localized {
    if text.is_empty() {
        Localized::default()
    } else {
        Localized::english(text)
    }
}

fn source() -> Source {
    Source {
        title: "A report".into(),
        publisher: "An office".into(),
        url: "https://example.org/report".into(),
        published: None,
        read: Read::Full,
        confirmed: day("2025-01-01"),
    }
}

fn outcome(design: Design, before: &str, comparison: &str, protocol: bool) -> Outcome {
    Outcome {
        indicator: said("pupils enrolled"),
        unit: "pupils".into(),
        before: said(before),
        after: said("20"),
        comparison: said(comparison),
        people: Some(20),
        sized: true,
        direction: Direction::Better,
        design,
        protocol,
        note: Localized::default(),
        source: source(),
    }
}

fn adoption(place: &str, told: Told) -> Adoption {
    Adoption {
        place: place.parse().unwrap(),
        since: None,
        by: "a town".into(),
        changed: said("nothing"),
        told,
        source: source(),
    }
}

fn review(office: &str, country: &str) -> Review {
    Review {
        office: office.into(),
        country: country.parse().unwrap(),
        on: day("2025-02-01"),
        found: Verdict::Sound,
    }
}

/// A listed practice of Iceland with which nothing is wrong.
fn listed() -> Practice {
    Practice {
        id: "isl-school".into(),
        title: said("School"),
        what: said("A place for every child."),
        places: vec!["ISL".parse().unwrap()],
        since: None,
        until: None,
        by: Some("Ministry of schools".into()),
        pillar: None,
        theme: Theme::Education,
        serves: Vec::new(),
        outcomes: vec![outcome(Design::BeforeAfter, "10", "", false)],
        needed: Vec::new(),
        cost: Cost::Searched(said("one report")),
        failed: said("Too few teachers."),
        failed_source: Some(source()),
        rights: Rights {
            consent: said("Parents ask."),
            data: said("No status is written down."),
            exit: said("A child may leave."),
        },
        adoptions: Vec::new(),
        state: State::Listed,
        state_why: Localized::default(),
        researched_by: "Institute of lakes".into(),
        researched: day("2025-01-01"),
        review_by: day("2026-01-01"),
        reviews: vec![
            review("Auditor of schools", "ISL"),
            review("Bureau of ports", "MLT"),
        ],
    }
}

fn grade(outcome: &Outcome, adoptions: Vec<Adoption>) -> (usize, Why) {
    let practice = Practice {
        adoptions,
        ..listed()
    };
    let (grade, why) = practice.grade(outcome);
    (grade.number(), why)
}

#[test]
fn the_grade_of_an_outcome_follows_from_its_facts() {
    use Design::{AssignmentRule, BeforeAfter, Comparison, Lot, NaturalExperiment};
    let other = "10 of those who stayed";
    for (design, before, comparison, protocol, expected) in [
        (Design::Told, "0", other, true, (0, Why::OneTelling)),
        (BeforeAfter, "10", "", false, (1, Why::SameMeasureTwice)),
        (BeforeAfter, "", other, false, (0, Why::NothingBeside)),
        (Comparison, "", other, false, (2, Why::AnotherGroup)),
        (Comparison, "10", "", false, (0, Why::NothingBeside)),
        (AssignmentRule, "", other, false, (3, Why::StatedRule)),
        (Lot, "", other, false, (3, Why::LotWithoutProtocol)),
        (Lot, "", other, true, (4, Why::LotWithProtocol)),
        (Lot, "", "", true, (0, Why::NothingBeside)),
        (
            NaturalExperiment,
            "",
            other,
            true,
            (4, Why::LotWithProtocol),
        ),
        (
            NaturalExperiment,
            "",
            other,
            false,
            (3, Why::LotWithoutProtocol),
        ),
        // A protocol lifts nothing that no lot decided.
        (Comparison, "", other, true, (2, Why::AnotherGroup)),
    ] {
        let outcome = outcome(design, before, comparison, protocol);
        assert_eq!(
            grade(&outcome, Vec::new()),
            expected,
            "{design:?} {before:?} {comparison:?}"
        );
    }
}

#[test]
fn two_other_places_that_report_the_same_lift_an_outcome() {
    let better = Told::Outcome(Direction::Better);
    let worse = Told::Outcome(Direction::Worse);
    let told = outcome(Design::Told, "", "", false);
    let lifted = (3, Why::FoundElsewhere);
    let both = vec![adoption("MLT", better), adoption("FJI", better)];
    assert_eq!(grade(&told, both.clone()), lifted);
    // Controls: one place, one place twice, its own place, another direction, silence.
    let alone = (0, Why::OneTelling);
    for adoptions in [
        vec![adoption("MLT", better)],
        vec![adoption("MLT", better), adoption("MLT", better)],
        vec![adoption("MLT", better), adoption("ISL", better)],
        vec![adoption("MLT", better), adoption("FJI", worse)],
        vec![adoption("MLT", better), adoption("FJI", Told::Nothing)],
    ] {
        assert_eq!(grade(&told, adoptions.clone()), alone, "{adoptions:?}");
    }
    let by_lot = outcome(Design::Lot, "", "those who got nothing", true);
    assert_eq!(grade(&by_lot, both), (4, Why::LotWithProtocol));
}

#[test]
fn each_outcome_has_a_grade_of_its_own() {
    let mut worse = outcome(Design::Told, "", "", false);
    worse.direction = Direction::Worse;
    let practice = Practice {
        outcomes: vec![outcome(Design::Lot, "", "the others", true), worse],
        ..listed()
    };
    let outcomes = practice.outcomes.iter();
    let grades: Vec<Grade> = outcomes.map(|one| practice.grade(one).0).collect();
    assert_eq!(grades, [Grade::ByLot, Grade::Told]);
    // By its direction alone the claim would count as a finding.
    let by_direction = practice.outcomes.iter().map(|one| one.direction);
    assert_eq!(
        by_direction.filter(|way| *way == Direction::Worse).count(),
        1
    );
    assert_eq!(
        (practice.n(Counted::Worse), practice.n(Counted::OnlyTold)),
        (0, 1)
    );
    let all: usize = Counted::ALL.iter().map(|column| practice.n(*column)).sum();
    assert_eq!(all, practice.outcomes.len());
}

#[test]
fn a_number_of_people_that_its_texts_tell_already_tells_nothing_besides() {
    let mut one = outcome(Design::BeforeAfter, "2,819 (2021)", "", false);
    one.after = said("150,327 (2022)");
    for (people, besides) in [(150_327, None), (2_819, None), (327, Some(327))] {
        one.people = Some(people);
        assert_eq!(one.people_besides(), besides, "{people}");
    }
    one.people = None;
    assert_eq!(one.people_besides(), None);
}

#[test]
fn silent_adopters_are_counted() {
    let told = |direction| Told::Outcome(direction);
    let adopted = Adopted::of(&[
        adoption("MLT", told(Direction::Better)),
        adoption("FJI", told(Direction::Better)),
        adoption("NZL", told(Direction::NoChange)),
        adoption("MEX", Told::Nothing),
        adoption("PER", Told::Nothing),
    ]);
    assert_eq!(
        (
            adopted.all,
            adopted.better,
            adopted.no_change,
            adopted.silent
        ),
        (5, 2, 1, 2)
    );
    assert_eq!(
        adopted.parts().iter().map(|(_, n)| n).sum::<usize>(),
        adopted.all
    );
}

#[test]
fn a_practice_without_outcome_failure_or_rights_is_an_idea_and_no_more() {
    assert_eq!(listed().faults(), []);
    let bare = || Practice {
        outcomes: Vec::new(),
        ..listed()
    };
    let no_failure = || Practice {
        failed: Localized::default(),
        ..listed()
    };
    let no_rights = || Practice {
        rights: Rights {
            exit: Localized::default(),
            ..listed().rights
        },
        ..listed()
    };
    for (practice, lack) in [
        (bare(), Lack::Outcome),
        (no_failure(), Lack::Failure),
        (no_rights(), Lack::Rights),
    ] {
        let state = State::Listed;
        assert_eq!(practice.faults(), [Fault::Lacks { state, lack }]);
        let idea = Practice {
            state: State::Idea,
            ..practice
        };
        assert_eq!(idea.faults(), [], "as an idea it is kept");
        assert_eq!(idea.lacks(), [lack]);
        assert_eq!(idea.is_told_whole(), lack == Lack::Rights);
    }
}

#[test]
fn reviewed_means_two_offices_one_of_them_from_elsewhere() {
    let by = |reviews: Vec<Review>| {
        Practice {
            reviews,
            ..listed()
        }
        .faults()
    };
    let inside = || review("Auditor of schools", "ISL");
    let outside = || review("Bureau of ports", "MLT");
    assert_eq!(by(vec![inside(), outside()]), []);
    let too_few = |n| {
        vec![Fault::TooFew {
            state: State::Listed,
            n,
        }]
    };
    assert_eq!(by(Vec::new()), too_few(0));
    assert_eq!(by(vec![outside()]), too_few(1));
    assert_eq!(
        by(vec![outside(), review(" bureau of PORTS ", "MLT")]),
        too_few(1)
    );
    let returned = Review {
        found: Verdict::Returned,
        ..inside()
    };
    assert_eq!(by(vec![returned, outside()]), too_few(1));
    assert_eq!(
        by(vec![inside(), review("Court of audit", "ISL")]),
        [Fault::AllFromInside]
    );
}

#[test]
fn nobody_marks_his_own() {
    for own in [
        "Institute of lakes",
        "institute of lakes ",
        "Ministry of schools",
    ] {
        let practice = Practice {
            reviews: vec![review(own, "ISL"), review("A", "MLT"), review("B", "FJI")],
            ..listed()
        };
        assert_eq!(practice.faults(), [Fault::OwnWork(own.into())]);
    }
    let mut early = listed();
    early.reviews[0].on = day("2024-12-31");
    assert!(matches!(early.faults()[..], [Fault::TooEarly { .. }]));
}

#[test]
fn whoever_returns_disputes_or_withdraws_says_why() {
    for state in [State::Returned, State::Contested, State::Withdrawn] {
        let without = Practice { state, ..listed() };
        assert_eq!(without.faults(), [Fault::NoReason(state)]);
        let with = Practice {
            state_why: said("The numbers differ."),
            ..without
        };
        assert_eq!(with.faults(), []);
    }
}
