//! A stretch of which nothing is published, beside an open version.

use kernel::Day;
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::pathway::Version;
use pathways::rules::Rules;
use pathways::screen::result_of;
use pathways::timeline::{Boundary, InForce, State};
use pathways::{Answer, Answers, Operator, ResultKind, Rulebook, Test, Value};
use testkit::specimens;

/// Open since 2024 until a day that is not published; of what came later nothing is.
fn book(later: State) -> Rulebook {
    let day = |text: &str| Boundary::In(text.parse().unwrap());
    let test = Test::Leaf(specimens::fact("here"), Operator::Is(Value::YesNo(true)));
    let open = Version {
        id: "open".to_owned(),
        in_force: InForce {
            from: day("2024-01-01"),
            until: Boundary::Unknown,
        },
        ..specimens::version(vec![specimens::need("here", test)])
    };
    let silent = Version {
        id: "later".to_owned(),
        state: later,
        in_force: InForce {
            from: Boundary::Unknown,
            until: Boundary::Unbounded,
        },
        ..specimens::version(Vec::new())
    };
    Rulebook {
        questions: vec![specimens::question("here", pathways::AnswerType::YesNo)],
        pathways: vec![specimens::pathway("one", vec![open, silent])],
        ..Rulebook::default()
    }
}

fn judged(book: &Rulebook, here: Option<bool>) -> (Truth, ResultKind) {
    let on: Day = "2026-11-28".parse().unwrap();
    let rules = Rules::on(book, on).unwrap();
    let mut answers = Answers::default();
    if let Some(yes) = here {
        let answer = Answer::exactly(&book.questions[0], &Value::YesNo(yes)).unwrap();
        answers.set(book.questions[0].id.clone(), answer);
    }
    let person = Person::of(&rules, &answers);
    let track = &rules.pathways[0];
    let judged = track.judge(&person.possible);
    let possible: Vec<_> = rules
        .facts
        .iter()
        .map(|fact| match answers.get(&fact.id) {
            Some(Answer::Within(set)) => set.clone(),
            _ => fact.domain.clone(),
        })
        .collect();
    assert_eq!(track.expression().truth(&possible), judged.truth);
    (judged.truth, result_of(&judged, person.askable))
}

#[test]
fn whom_the_open_version_shuts_out_is_told_so_though_nothing_is_published_of_the_later_one() {
    let book = book(State::NotKnown);
    let no = (Truth::False, ResultKind::DoesNotMeet);
    assert_eq!(judged(&book, Some(false)), no);
    // Control: whom it lets in cannot be told, nor who was not asked.
    let perhaps = (Truth::Unknown, ResultKind::CannotTellFromHere);
    assert_eq!(judged(&book, Some(true)), perhaps);
    let ask = (Truth::Unknown, ResultKind::CannotTellYet);
    assert_eq!(judged(&book, None), ask);
}

#[test]
fn a_later_version_that_is_closed_leaves_nobody_with_more_than_cannot_tell() {
    let book = book(State::Closed);
    assert_eq!(judged(&book, Some(false)).0, Truth::False);
    assert_eq!(judged(&book, Some(true)).0, Truth::Unknown);
}
