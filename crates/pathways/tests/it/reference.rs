//! The reference rules (six invented pathways over 13 facts) and the persons drawn for them.

use kernel::Country;
use pathways::columns::{Column, Population};
use pathways::question::{AnswerType, Question, Value, country_number, day_number, day_of_number};
use pathways::values::ValueSet;
use pathways::{Operator, Rulebook, Test};
use testkit::specimens;

const NATIONALITIES: &str = "VEN CUB HTI NIC COL ECU HND SLV GTM CRI PER MEX JAM TTO ARG URY SEN MAR BRA CHL BOL PRY DOM PAN";
const HOSTS: &str = "COL ECU CRI GTM PER PAN MEX HND";
/// Yes-no facts with the share of yes in per cent.
const YES: [(&str, u64); 9] = [
    ("registered", 60),
    ("family_petition", 15),
    ("job_offer", 20),
    ("sponsor", 25),
    ("passport", 70),
    ("criminal_bar", 4),
    ("prior_removal", 6),
    ("permanent_status", 8),
    ("at_risk", 20),
];

/// Reads the reference rules, or nothing where they are absent.
pub fn rulebook() -> Option<Rulebook> {
    let text = testkit::text("data/screening/reference_rules.json")?;
    let rules: serde_json::Value = serde_json::from_str(&text).expect("the file is JSON");
    let questions = questions();
    let mut pathways = Vec::new();
    for (name, criteria) in rules.as_object().expect("an object") {
        let list = criteria.as_array().expect("a list");
        let needs = list
            .iter()
            .enumerate()
            .map(|(place, criterion)| specimens::need(&format!("c{place}"), test(criterion)));
        let version = specimens::version(needs.collect());
        pathways.push(specimens::pathway(name, vec![version]));
    }
    Some(Rulebook {
        questions,
        pathways,
        ..Rulebook::default()
    })
}

fn countries(list: &str) -> Vec<Country> {
    list.split(' ')
        .map(|code| code.parse().expect("a country"))
        .collect()
}

fn questions() -> Vec<Question> {
    let spread = |question: &Question, list: &str| -> Vec<(ValueSet, f64)> {
        let all = countries(list);
        let share = 1.0 / all.len() as f64;
        let number = |country: &Country| question.encode(&Value::Country(*country));
        all.iter()
            .map(|country| (ValueSet::one(number(country).expect("a country")), share))
            .collect()
    };
    let mut nationality = specimens::question("nationality", AnswerType::Country);
    nationality.prior = spread(&nationality, NATIONALITIES);
    let mut host = specimens::question("host", AnswerType::Country);
    host.prior = spread(&host, HOSTS);
    let mut arrived = specimens::question("arrived", AnswerType::Day);
    let first = day_number("2015-01-01".parse().expect("a day"));
    arrived.prior = vec![(ValueSet::stretch(first, first + 4_014), 1.0)];
    let mut age = specimens::question("age", AnswerType::Whole(0, 120));
    age.prior = vec![(ValueSet::stretch(0, 80), 1.0)];
    let mut questions = vec![nationality, host, arrived, age];
    for (name, percent) in YES {
        let mut question = specimens::question(name, AnswerType::YesNo);
        let share = percent as f64 / 100.0;
        question.prior = vec![(ValueSet::one(1), share), (ValueSet::one(0), 1.0 - share)];
        questions.push(question);
    }
    questions
}

fn test(criterion: &serde_json::Value) -> Test {
    let fact = specimens::fact(criterion[0].as_str().unwrap_or_default());
    let constant = &criterion[2];
    let words = || -> Vec<&str> {
        let list = constant.as_array().expect("a list");
        list.iter().filter_map(serde_json::Value::as_str).collect()
    };
    match criterion[1].as_str().expect("an operator") {
        "in" => {
            let all = countries(&words().join(" "));
            Test::Leaf(
                fact,
                Operator::In(all.into_iter().map(Value::Country).collect()),
            )
        }
        "<=" => {
            let number = constant.as_i64().expect("a number of days");
            Test::Leaf(fact, Operator::NotAfter(day_of_number(number as i32)))
        }
        "between" => {
            let bound = |i: usize| Value::Whole(constant[i].as_i64().expect("a number") as i32);
            Test::Leaf(fact, Operator::Between(bound(0), bound(1)))
        }
        "is" => {
            let yes = constant.as_bool().expect("true or false");
            Test::Leaf(fact, Operator::Is(Value::YesNo(yes)))
        }
        "true" => {
            let parts = words()
                .into_iter()
                .map(|name| Test::Leaf(specimens::fact(name), Operator::Is(Value::YesNo(true))));
            Test::Any(parts.collect())
        }
        other => panic!("an operator that is not known: {other}"),
    }
}

/// Draws persons one by one.
pub struct Draw {
    nationalities: Vec<i32>,
    hosts: Vec<i32>,
    first_arrival: i32,
}

impl Draw {
    /// Returns the draw of the reference persons.
    pub fn new() -> Self {
        let numbers = |list| countries(list).into_iter().map(country_number).collect();
        Self {
            nationalities: numbers(NATIONALITIES),
            hosts: numbers(HOSTS),
            first_arrival: day_number("2015-01-01".parse().expect("a day")),
        }
    }

    /// Returns the numbered person's value of each fact.
    pub fn person(&self, i: u64) -> [i32; 13] {
        let h = |k: u64| kernel::random::splitmix64(16 * i + k);
        let mut values = [0; 13];
        values[0] = self.nationalities[(h(0) % 24) as usize];
        values[1] = self.hosts[(h(1) % 8) as usize];
        values[2] = self.first_arrival + (h(2) % 4_015) as i32;
        values[3] = (h(3) % 81) as i32;
        for (k, (_, percent)) in YES.iter().enumerate() {
            values[4 + k] = i32::from(h(4 + k as u64) % 100 < *percent);
        }
        values
    }
}

/// Returns the first `n_persons`, of whose answers `percent_unknown` in a hundred are unknown.
pub fn population(n_persons: usize, percent_unknown: u64) -> Population {
    let draw_person = Draw::new();
    let mut columns: Vec<Vec<Option<i32>>> = vec![Vec::new(); 13];
    for i in 0..n_persons as u64 {
        for (fact, value) in draw_person.person(i).into_iter().enumerate() {
            let draw = kernel::random::splitmix64(0xC0DE_0000_0000 + 16 * i + fact as u64) % 100;
            columns[fact].push((draw >= percent_unknown).then_some(value));
        }
    }
    Population {
        n_persons,
        columns: columns
            .iter()
            .map(|column| Some(Column::of(column)))
            .collect(),
    }
}
