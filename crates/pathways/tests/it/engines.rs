//! Another engine judges the same persons: the Common Expression Language, which takes a missing
//! answer for an error and absorbs it where the other side of an `&&` or `||` decides.
//!
//! Complete persons must agree, and so must persons of whom a fifth of the answers is missing.

use cel::{Context, Program, Value};
use pathways::Rulebook;
use pathways::criterion::{Operator, Role, Test};
use pathways::expression::Truth;
use pathways::question::{AnswerType, Question};
use pathways::rules::Rules;
use pathways::values::ValueSet;

use crate::reference;
use testkit::specimens;

const N_PERSONS: usize = 5_000;

/// Writes a test as an expression over the numbers by which answers are kept.
fn written(book: &Rulebook, test: &Test, rules: &Rules) -> String {
    let several = |parts: &[Test], sign: &str| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| written(book, part, rules))
            .collect();
        format!("({})", parts.join(sign))
    };
    match test {
        Test::Any(parts) => several(parts, " || "),
        Test::All(parts) => several(parts, " && "),
        Test::Not(part) => format!("!{}", written(book, part, rules)),
        Test::Leaf(fact, operator) => {
            let question = book.question(fact).expect("it is asked");
            let set = operator.values(question, rules.day).and(&question.domain());
            let stretches = set.stretches().iter();
            let each = stretches.map(|(a, b)| format!("({a} <= {fact} && {fact} <= {b})"));
            format!("({})", each.collect::<Vec<_>>().join(" || "))
        }
        Test::CountAtLeast(..) | Test::ServedBy(_) => panic!("the reference rules have none"),
    }
}

/// A program a pathway, over the rules as they are written.
fn programs(book: &Rulebook, rules: &Rules) -> Vec<Program> {
    let one = |pathway: &pathways::Pathway| {
        let criteria = &pathway.versions[0].criteria;
        let each: Vec<String> = criteria
            .iter()
            .map(|criterion| match criterion.role {
                Role::Need => written(book, &criterion.test, rules),
                Role::Bar => format!("!{}", written(book, &criterion.test, rules)),
            })
            .collect();
        Program::compile(&each.join(" && ")).expect("it is an expression")
    };
    book.pathways.iter().map(one).collect()
}

fn by_the_other_engine(program: &Program, known: &[(String, i32)]) -> Truth {
    let mut context = Context::default();
    for (fact, value) in known {
        context.add_variable_from_value(fact.as_str(), i64::from(*value));
    }
    match program.execute(&context) {
        Ok(Value::Bool(true)) => Truth::True,
        Ok(Value::Bool(false)) => Truth::False,
        Ok(other) => panic!("not a truth: {other:?}"),
        Err(_) => Truth::Unknown,
    }
}

fn both_agree(percent_unknown: u64) -> usize {
    let Some(book) = reference::rulebook() else {
        return 0;
    };
    let rules = Rules::on(&book, "2024-05-07".parse().expect("a day")).expect("they compile");
    let programs = programs(&book, &rules);
    let population = reference::population(N_PERSONS, percent_unknown);
    let mut n_unknown = 0;
    for person in 0..N_PERSONS {
        let values = population.person(person);
        let facts = rules.facts.iter().zip(&values);
        let known: Vec<(String, i32)> = facts
            .clone()
            .filter_map(|(fact, value)| Some((fact.id.to_string(), (*value)?)))
            .collect();
        let possible: Vec<_> = facts
            .map(|(fact, value)| match value {
                Some(value) => fact.within(&ValueSet::one(*value)),
                None => fact.every_class(),
            })
            .collect();
        for (track, program) in rules.pathways.iter().zip(&programs) {
            let ours = track.judge(&possible).truth;
            assert_eq!(ours, by_the_other_engine(program, &known), "{known:?}");
            n_unknown += usize::from(ours == Truth::Unknown);
        }
    }
    println!("{N_PERSONS} persons, {n_unknown} outcomes not known, all alike");
    n_unknown
}

#[testkit::needs_shared]
#[test]
fn another_engine_agrees_on_complete_persons() {
    assert_eq!(both_agree(0), 0);
}

#[testkit::needs_shared]
#[test]
fn another_engine_agrees_where_a_fifth_of_the_answers_is_missing() {
    let n_unknown = both_agree(20);
    assert!(
        n_unknown == 0 || n_unknown > 1_000,
        "hardly tried: {n_unknown}"
    );
}

#[test]
fn what_one_fact_must_be_twice_is_where_ours_says_more() {
    // Two cut-offs on one fact that cannot both hold: strong Kleene logic over the two parts cannot
    // tell, sets of still-possible values can.
    let question: Question = specimens::question("age", AnswerType::Whole(0, 120));
    let age = |operator| Test::Leaf(specimens::fact("age"), operator);
    let criteria = vec![
        specimens::need("old", age(Operator::AtLeast(60))),
        specimens::need("young", age(Operator::AtMost(20))),
    ];
    let book = Rulebook {
        questions: vec![question],
        pathways: vec![specimens::pathway(
            "never",
            vec![specimens::version(criteria)],
        )],
        ..Rulebook::default()
    };
    let rules = Rules::on(&book, "2024-05-07".parse().expect("a day")).expect("they compile");
    let program = &programs(&book, &rules)[0];
    assert_eq!(by_the_other_engine(program, &[]), Truth::Unknown);
    let possible = vec![rules.facts[0].every_class()];
    assert_eq!(rules.pathways[0].judge(&possible).truth, Truth::False);
}
