//! The interpreter in the page says what the rules say, person by person.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use pathways::{Answer, AnswerType, Answers, RawAnswer, Rulebook, Rules, screen};
use publication::sample;
use serde_json::{Value, json};
use tower::ServiceExt;

const DAYS: [&str; 8] = [
    "2022-07-01",
    "2023-01-09",
    "2023-01-10",
    "2023-06-12",
    "2024-05-06",
    "2024-05-08",
    "2025-02-02",
    "2025-06-01",
];

/// How many persons are drawn for each day.
const N_PERSONS: usize = 400;

const PROGRAM: &str = r#"
const fs = require("fs");
const Cauce = require(process.argv[1]);
const { rules, persons } = JSON.parse(fs.readFileSync(0, "utf8"));
const file = JSON.parse(rules);
const book = Cauce.open(file);
const out = persons.map((said) => {
  const who = Cauce.person(book, said);
  const each = (tracks) => tracks.map((worlds) => Cauce.result(Cauce.judge(worlds, who.possible), who));
  const next = Cauce.next(book, who);
  return [each(book.pathways), each(book.offices), next === null ? null : file.facts[next].id];
});
console.log(JSON.stringify(out));
"#;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// Returns a word that answers the question.
fn word(book: &Rulebook, question: &pathways::Question, dice: &mut Dice) -> String {
    if dice.below(6) == 0 {
        return ["unknown", "prefer-not-to-say"][dice.below(2)].to_owned();
    }
    if !question.specials.is_empty() && dice.below(4) == 0 {
        return question.specials[dice.below(question.specials.len())]
            .id
            .clone();
    }
    match &question.answer_type {
        AnswerType::YesNo => ["yes", "no"][dice.below(2)].to_owned(),
        AnswerType::Choice(choices) => choices[dice.below(choices.len())].clone(),
        AnswerType::Country => {
            let likely = ["HND", "GTM", "VEN", "COL", "MEX", "USA"];
            if dice.below(2) == 0 {
                return likely[dice.below(likely.len())].to_owned();
            }
            let codes: Vec<_> = book.countries.keys().collect();
            codes[dice.below(codes.len())].to_string()
        }
        AnswerType::Day => {
            let (year, month) = (2019 + dice.below(8), 1 + dice.below(12));
            match dice.below(4) {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}"),
                _ => format!("{year}-{month:02}-{:02}", 1 + dice.below(28)),
            }
        }
        AnswerType::Whole(least, most) => {
            (least + dice.below((most - least + 1) as usize) as i32).to_string()
        }
    }
}

fn raw(kind: &AnswerType, word: &str) -> RawAnswer {
    match (kind, word) {
        (AnswerType::YesNo, "yes") => RawAnswer::YesNo(true),
        (AnswerType::YesNo, "no") => RawAnswer::YesNo(false),
        (AnswerType::Whole(..), digits) if digits.parse::<i64>().is_ok() => {
            RawAnswer::Whole(digits.parse().unwrap())
        }
        _ => RawAnswer::Text(word.to_owned()),
    }
}

#[tokio::test]
async fn the_page_and_the_rules_agree_on_random_persons() {
    if Command::new("node").arg("--version").output().is_err() {
        println!("skipped: there is no node here to run the page's interpreter");
        return;
    }
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = charter::pathways::load(&home.join("../../charters/los-angeles"));
    let book = Arc::new(loaded.rulebook.expect("the charter's pathways are sound"));
    let site = site::router(site::Parts {
        shelf: Arc::new(sample::SampleShelf),
        methods: sample::methods(),
        rulebook: Arc::clone(&book),
        signer: None,
    });
    let mut dice = Dice(2024);
    let mut n_compared = 0;
    let mut n_same_question = 0;
    for day in DAYS {
        let address = format!("/screening/rules.json?on={day}");
        let response = site
            .clone()
            .oneshot(Request::get(&address).body(Body::empty()).unwrap())
            .await
            .unwrap();
        if !response.status().is_success() {
            println!("{day} lies outside the sample's days");
            continue;
        }
        let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
        let file: Value = serde_json::from_slice(&body).unwrap();
        let rules = Rules::on(&book, day.parse().unwrap()).unwrap();
        let used = rules
            .pathways
            .iter()
            .fold(0, |facts, track| facts | track.facts);
        let mut persons = Vec::new();
        let mut expected = Vec::new();
        for _ in 0..N_PERSONS {
            let mut said: Vec<(String, String)> = Vec::new();
            let mut answers = Answers::default();
            let share = dice.below(5);
            for (i, question) in book.questions.iter().enumerate() {
                let is_place = ["nationality", "country_of_stay"].contains(&question.id.as_str());
                if used & (1 << i) == 0 && !is_place || dice.below(5) < share {
                    continue;
                }
                let word = word(&book, question, &mut dice);
                let answer = Answer::read(question, &raw(&question.answer_type, &word)).unwrap();
                answers.set(question.id.clone(), answer);
                said.push((question.id.to_string(), word));
            }
            let screening = screen(&book, &rules, &answers);
            let person = pathways::judge::Person::of(&rules, &answers);
            let next = pathways::next_question::next_question(&rules, &person)
                .map(|number| rules.facts[number].id.to_string());
            let words = |outcomes: Vec<pathways::ResultKind>| -> Vec<&'static str> {
                outcomes
                    .into_iter()
                    .map(pathways::ResultKind::word)
                    .collect()
            };
            expected.push(json!([
                words(screening.pathways.iter().map(|(_, o)| o.result).collect()),
                words(screening.offices.iter().map(|(_, o)| o.result).collect()),
                next
            ]));
            persons.push(said);
        }
        let mut child = Command::new("node")
            .arg("-e")
            .arg(PROGRAM)
            .arg(home.join("src/screening/judge.js"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let sent = json!({ "rules": file["rules"], "persons": persons }).to_string();
        let mut pipe = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || pipe.write_all(sent.as_bytes()));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap().unwrap();
        assert!(output.status.success());
        let got: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(got.len(), expected.len());
        for ((got, expected), said) in got.iter().zip(&expected).zip(&persons) {
            assert_eq!(got[0], expected[0], "{day}: pathways for {said:?}");
            assert_eq!(got[1], expected[1], "{day}: offices for {said:?}");
            assert_eq!(
                got[2].is_null(),
                expected[2].is_null(),
                "{day}: more to ask of {said:?}"
            );
            n_same_question += usize::from(got[2] == expected[2]);
            n_compared += 1;
        }
    }
    println!("{n_compared} persons compared; {n_same_question} would be asked the same next");
    assert!(n_compared >= 4 * N_PERSONS);
    // Weights leave with four digits, so that near ties may fall the other way.
    assert!(
        n_same_question * 100 >= n_compared * 98,
        "{n_same_question} of {n_compared}"
    );
}
