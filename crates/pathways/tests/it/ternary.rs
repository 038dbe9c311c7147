//! And, or and not on true, false and unknown: 21 basic and 35 joined cases, by every evaluator.
//!
//! The cases are our own table; they cover what the ternary-logic cases of the decision-model test
//! suite (compliance levels 2 and 3) cover, with no deviation.

use pathways::columns::{Column, Population, judge};
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::question::AnswerType;
use pathways::rules::Rules;
use pathways::{Answer, Answers, Operator, Rulebook, Test, Value};
use testkit::specimens;

/// A case: shape, operands, result. T holds, F does not, U is unknown.
///
/// Shapes: `&` all, `|` any, `!` not, `!&` not all, `!|` not any, `!!` not not.
const CASES: [(&str, &str, char); 56] = [
    ("&", "TT", 'T'),
    ("&", "TF", 'F'),
    ("&", "TU", 'U'),
    ("&", "FT", 'F'),
    ("&", "FF", 'F'),
    ("&", "FU", 'F'),
    ("&", "UT", 'U'),
    ("&", "UF", 'F'),
    ("&", "UU", 'U'),
    ("|", "TT", 'T'),
    ("|", "TF", 'T'),
    ("|", "TU", 'T'),
    ("|", "FT", 'T'),
    ("|", "FF", 'F'),
    ("|", "FU", 'U'),
    ("|", "UT", 'T'),
    ("|", "UF", 'U'),
    ("|", "UU", 'U'),
    ("!", "T", 'F'),
    ("!", "F", 'T'),
    ("!", "U", 'U'),
    ("&", "TTT", 'T'),
    ("&", "TTF", 'F'),
    ("&", "TTU", 'U'),
    ("&", "TFF", 'F'),
    ("&", "TFU", 'F'),
    ("&", "TUU", 'U'),
    ("&", "FFF", 'F'),
    ("&", "FFU", 'F'),
    ("&", "FUU", 'F'),
    ("&", "UUU", 'U'),
    ("|", "TTT", 'T'),
    ("|", "TTF", 'T'),
    ("|", "TTU", 'T'),
    ("|", "TFF", 'T'),
    ("|", "TFU", 'T'),
    ("|", "TUU", 'T'),
    ("|", "FFF", 'F'),
    ("|", "FFU", 'U'),
    ("|", "FUU", 'U'),
    ("|", "UUU", 'U'),
    ("!&", "TT", 'F'),
    ("!&", "TF", 'T'),
    ("!&", "TU", 'U'),
    ("!&", "FF", 'T'),
    ("!&", "FU", 'T'),
    ("!&", "UU", 'U'),
    ("!|", "TT", 'F'),
    ("!|", "TF", 'F'),
    ("!|", "TU", 'F'),
    ("!|", "FF", 'T'),
    ("!|", "FU", 'U'),
    ("!|", "UU", 'U'),
    ("!!", "T", 'T'),
    ("!!", "F", 'F'),
    ("!!", "U", 'U'),
];

fn test_of(shape: &str, n_operands: usize) -> Test {
    let operand = |name: &str| Test::Leaf(specimens::fact(name), Operator::Is(Value::YesNo(true)));
    let operands: Vec<Test> = ["a", "b", "c"][..n_operands]
        .iter()
        .map(|n| operand(n))
        .collect();
    let not = |test: Test| Test::Not(Box::new(test));
    match shape {
        "&" => Test::All(operands),
        "|" => Test::Any(operands),
        "!" => not(operand("a")),
        "!&" => not(Test::All(operands)),
        "!|" => not(Test::Any(operands)),
        "!!" => not(not(operand("a"))),
        other => panic!("no such shape: {other}"),
    }
}

fn truth_of(letter: char) -> Truth {
    match letter {
        'T' => Truth::True,
        'F' => Truth::False,
        _ => Truth::Unknown,
    }
}

#[test]
fn the_table_holds_by_tree_by_row_and_by_column() {
    for (shape, operands, expected) in CASES {
        let expected = truth_of(expected);
        let criteria = vec![specimens::need("only", test_of(shape, operands.len()))];
        let book = Rulebook {
            questions: ["a", "b", "c"]
                .map(|name| specimens::question(name, AnswerType::YesNo))
                .to_vec(),
            pathways: vec![specimens::pathway(
                "one",
                vec![specimens::version(criteria)],
            )],
            ..Rulebook::default()
        };
        let rules = Rules::on(&book, "2024-05-07".parse().unwrap()).unwrap();
        let mut answers = Answers::default();
        let mut columns = Vec::new();
        for (question, letter) in book.questions.iter().zip(operands.chars()) {
            let known = match letter {
                'T' => Some(true),
                'F' => Some(false),
                _ => None,
            };
            if let Some(yes) = known {
                let answer = Answer::exactly(question, &Value::YesNo(yes)).unwrap();
                answers.set(question.id.clone(), answer);
            }
            columns.push(Some(Column::of(&[known.map(i32::from)])));
        }
        let person = Person::of(&rules, &answers);
        let by_row = rules.pathways[0].judge(&person.possible).truth;
        assert_eq!(by_row, expected, "by row: {shape} {operands}");

        let possible: Vec<_> = rules
            .facts
            .iter()
            .map(|fact| match answers.get(&fact.id) {
                Some(Answer::Within(set)) => set.clone(),
                _ => fact.domain.clone(),
            })
            .collect();
        let expression = rules.pathways[0].expression();
        assert_eq!(
            expression.truth(&possible),
            expected,
            "by tree: {shape} {operands}"
        );

        let population = Population {
            n_persons: 1,
            columns,
        };
        let verdict = judge(&expression, &population);
        let by_column = match (verdict.met[0], verdict.unmet[0]) {
            (1, 0) => Truth::True,
            (0, 1) => Truth::False,
            _ => Truth::Unknown,
        };
        assert_eq!(by_column, expected, "by column: {shape} {operands}");
    }
}
