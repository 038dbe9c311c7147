//! Over random rules and partial answers, screening never says more than it knows.

use kernel::{Country, Draws};
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::next_question::{next_question, worth_asking};
use pathways::question::{AnswerType, Question, Special};
use pathways::rules::Rules;
use pathways::screen::screen;
use pathways::timeline::{Boundary, State};
use pathways::values::ValueSet;
use pathways::{
    Answer, Answers, Duration, Operator, ResultKind, Role, Rulebook, Test, Value, WhyUnknown,
};
use testkit::specimens;

const N_RULEBOOKS: u64 = 400;
const COUNTRIES: [&str; 5] = ["VEN", "HTI", "HND", "GTM", "COL"];

fn questions() -> Vec<Question> {
    let mut arrived = specimens::question("arrived", AnswerType::Day);
    for (id, is_earliest) in [("always", true), ("never", false)] {
        arrived.specials.push(Special {
            id: id.to_owned(),
            is_earliest,
        });
    }
    let choices = ["valid", "expired", "none"].map(str::to_owned).to_vec();
    vec![
        specimens::question("nationality", AnswerType::Country),
        specimens::question("passport", AnswerType::Choice(choices)),
        specimens::question("age", AnswerType::Whole(0, 120)),
        arrived,
        specimens::question("offer", AnswerType::YesNo),
        specimens::question("bar", AnswerType::YesNo),
    ]
}

fn country(draw: &mut Draws) -> Value {
    let code: Country = COUNTRIES[draw.below(5)].parse().unwrap();
    Value::Country(code)
}

fn leaf(draw: &mut Draws) -> Test {
    let day = |draw: &mut Draws| {
        format!("202{}-0{}-15", draw.below(5), 1 + draw.below(9))
            .parse()
            .unwrap()
    };
    let (name, operator) = match draw.below(10) {
        0 => (
            "nationality",
            Operator::In(vec![country(draw), country(draw)]),
        ),
        1 => ("nationality", Operator::NotIn(vec![country(draw)])),
        2 => (
            "passport",
            Operator::Is(Value::Word(["valid", "none"][draw.below(2)].to_owned())),
        ),
        3 => ("age", Operator::AtLeast(10 * draw.below(8) as i32)),
        4 => ("age", Operator::AtMost(10 * draw.below(12) as i32)),
        5 => ("arrived", Operator::NotAfter(day(draw))),
        6 => ("arrived", Operator::NotBefore(day(draw))),
        7 => (
            "arrived",
            Operator::ForAtLeast(Duration::Months(1 + draw.below(40) as i32)),
        ),
        8 => ("offer", Operator::Is(Value::YesNo(draw.below(2) == 0))),
        _ => ("bar", Operator::Is(Value::YesNo(true))),
    };
    Test::Leaf(specimens::fact(name), operator)
}

fn test(draw: &mut Draws, depth: usize) -> Test {
    if depth == 0 || draw.below(2) == 0 {
        return leaf(draw);
    }
    let n_parts = 1 + draw.below(3);
    let parts = |draw: &mut Draws| (0..n_parts).map(|_| test(draw, depth - 1)).collect();
    match draw.below(4) {
        0 => Test::Any(parts(draw)),
        1 => Test::All(parts(draw)),
        2 => Test::Not(Box::new(test(draw, depth - 1))),
        _ => Test::CountAtLeast(1 + draw.below(n_parts), parts(draw)),
    }
}

fn rulebook(draw: &mut Draws) -> Rulebook {
    let mut pathways = Vec::new();
    for name in ["one", "two", "three"] {
        let criteria = (0..1 + draw.below(4))
            .map(|place| {
                let id = format!("c{place}");
                match draw.below(3) {
                    0 => specimens::bar(&id, test(draw, 2)),
                    _ => specimens::need(&id, test(draw, 2)),
                }
            })
            .collect();
        let mut versions = vec![specimens::version(criteria)];
        if draw.below(3) == 0 {
            // A change on a day that is not published.
            let mut later = versions[0].clone();
            later.id = "later".to_owned();
            later.criteria.pop();
            later.in_force.from = Boundary::Unknown;
            if draw.below(3) == 0 {
                later.state = State::Closed;
                later.criteria.clear();
            }
            versions[0].in_force.until = Boundary::Unknown;
            versions.push(later);
        }
        pathways.push(specimens::pathway(name, versions));
    }
    Rulebook {
        questions: questions(),
        pathways,
        ..Rulebook::default()
    }
}

/// A value of the question, mostly one that the rules speak of.
fn some_value(question: &Question, draw: &mut Draws) -> i32 {
    let domain = question.domain();
    match question.answer_type {
        AnswerType::Country => question.encode(&country(draw)).unwrap(),
        AnswerType::Day if draw.below(4) > 0 => {
            let day = format!(
                "202{}-0{}-{}",
                draw.below(5),
                1 + draw.below(9),
                14 + draw.below(3)
            );
            question.encode(&Value::Day(day.parse().unwrap())).unwrap()
        }
        _ => {
            let (first, last) = domain.stretches()[draw.below(domain.stretches().len())];
            first + draw.below((last - first) as usize + 1) as i32
        }
    }
}

fn answers(book: &Rulebook, draw: &mut Draws) -> Answers {
    let mut answers = Answers::default();
    for question in &book.questions {
        let answer = match draw.below(6) {
            0 => continue,
            1 => Answer::Unknown(WhyUnknown::PrefersNotToSay),
            2 => {
                let several = [some_value(question, draw), some_value(question, draw)];
                let (least, most) = (several[0].min(several[1]), several[0].max(several[1]));
                let stretch = ValueSet::stretch(least, most).and(&question.domain());
                Answer::Within(stretch)
            }
            _ => Answer::Within(ValueSet::one(some_value(question, draw))),
        };
        answers.set(question.id.clone(), answer);
    }
    answers
}

#[test]
fn nothing_is_met_while_a_need_or_a_bar_is_unknown() {
    let day = "2023-06-15".parse().unwrap();
    let mut n_met = 0;
    for seed in 0..N_RULEBOOKS {
        let draw = &mut Draws::from_seed(seed << 32);
        let book = rulebook(draw);
        let rules = Rules::on(&book, day).unwrap();
        for _ in 0..20 {
            let answers = answers(&book, draw);
            for (_, outcome) in screen(&book, &rules, &answers).pathways {
                let is_met = outcome.result == ResultKind::Meets;
                n_met += usize::from(is_met);
                let all_hold = outcome
                    .reasons
                    .iter()
                    .all(|reason| reason.truth == Truth::True);
                assert!(!is_met || all_hold, "seed {seed}");
                let one_fails = outcome
                    .reasons
                    .iter()
                    .any(|reason| reason.truth == Truth::False);
                let is_refused = outcome.result == ResultKind::DoesNotMeet;
                assert!(
                    !is_refused || one_fails,
                    "a refusal names its criterion, seed {seed}"
                );
            }
        }
    }
    assert!(n_met > 1_000, "the property was hardly tried: {n_met}");
}

#[test]
fn what_is_said_of_partial_answers_holds_however_they_are_completed() {
    let day = "2023-06-15".parse().unwrap();
    for seed in 0..N_RULEBOOKS {
        let draw = &mut Draws::from_seed(seed << 32 | 1);
        let book = rulebook(draw);
        let rules = Rules::on(&book, day).unwrap();
        let partial = answers(&book, draw);
        let person = Person::of(&rules, &partial);
        for _ in 0..20 {
            let mut whole: Vec<ValueSet> = Vec::new();
            for question in &book.questions {
                whole.push(match partial.get(&question.id) {
                    Some(Answer::Within(set)) => {
                        let (first, last) = set.stretches()[draw.below(set.stretches().len())];
                        ValueSet::one(first + draw.below((last - first) as usize + 1) as i32)
                    }
                    _ => ValueSet::one(some_value(question, draw)),
                });
            }
            for track in &rules.pathways {
                let said = track.judge(&person.possible).truth;
                let true_one = track.expression().truth(&whole);
                assert!(said == Truth::Unknown || said == true_one, "seed {seed}");
            }
        }
    }
}

#[test]
fn a_question_is_asked_only_if_some_answer_to_it_can_still_matter() {
    let day = "2023-06-15".parse().unwrap();
    for seed in 0..N_RULEBOOKS {
        let draw = &mut Draws::from_seed(seed << 32 | 2);
        let book = rulebook(draw);
        let rules = Rules::on(&book, day).unwrap();
        let mut person = Person::of(&rules, &answers(&book, draw));
        while let Some(fact) = next_question(&rules, &person) {
            assert!(worth_asking(&rules, &person) >> fact & 1 == 1);
            let judged = rules
                .pathways
                .iter()
                .map(|track| track.judge(&person.possible));
            let matters = judged
                .into_iter()
                .any(|j| j.truth == Truth::Unknown && j.facts >> fact & 1 == 1);
            assert!(
                matters,
                "seed {seed}: {} is in no undecided pathway",
                rules.facts[fact].id
            );
            person.askable &= !(1 << fact);
            person.possible[fact] =
                rules.facts[fact].within(&ValueSet::one(some_value(&book.questions[fact], draw)));
        }
        for track in &rules.pathways {
            let judged = track.judge(&person.possible);
            let is_open = judged.truth == Truth::Unknown && judged.facts & person.askable != 0;
            assert!(!is_open, "seed {seed}: a question was left unasked");
        }
    }
}

#[test]
fn a_bar_that_is_not_answered_leaves_the_result_open() {
    let bar = specimens::bar(
        "removal",
        Test::Leaf(specimens::fact("bar"), Operator::Is(Value::YesNo(true))),
    );
    assert_eq!(bar.role, Role::Bar);
    let book = Rulebook {
        questions: questions(),
        pathways: vec![specimens::pathway(
            "one",
            vec![specimens::version(vec![bar])],
        )],
        ..Rulebook::default()
    };
    let rules = Rules::on(&book, "2024-05-07".parse().unwrap()).unwrap();
    let result = |answer: Option<Answer>| {
        let mut answers = Answers::default();
        if let Some(answer) = answer {
            answers.set(specimens::fact("bar"), answer);
        }
        screen(&book, &rules, &answers).pathways[0].1.result
    };
    assert_eq!(result(None), ResultKind::CannotTellYet);
    let not_said = Answer::Unknown(WhyUnknown::PrefersNotToSay);
    assert_eq!(result(Some(not_said)), ResultKind::CannotTellFromHere);
    assert_eq!(
        result(Some(Answer::Within(ValueSet::one(0)))),
        ResultKind::Meets
    );
    assert_eq!(
        result(Some(Answer::Within(ValueSet::one(1)))),
        ResultKind::DoesNotMeet
    );
}
