//! Four evaluators say the same of every person, on every day on which a rule changes: the rules as
//! a tree (the reference), one person by classes, a population by columns, and the page's script.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use kernel::{Day, Draws};
use pathways::columns::{self, Column, Population};
use pathways::expression::Truth;
use pathways::judge::Person;
use pathways::next_question::{next_for_first_plan, next_question};
use pathways::rules::{Track, World};
use pathways::screen::result_of;
use pathways::values::ValueSet;
use pathways::{
    Answer, AnswerType, Answers, Question, RawAnswer, Rulebook, Rules, contradiction, soundness,
};
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{Answered, Shelf, Snapshot};
use serde_json::{Value, json};
use testkit::invented;
use tower::ServiceExt;

/// How many persons are drawn for each day: 84 days of the bundled charter make 100,800.
const N_PERSONS: usize = 1_200;

/// Of one person in so many, the next question is compared too.
const ASKED: usize = 20;

const PROGRAM: &str = r#"
const fs = require("fs");
const Cauce = require(process.argv[1]);
const { rules, persons, asked, on } = JSON.parse(fs.readFileSync(0, "utf8"));
const book = Cauce.open(JSON.parse(rules));
const out = persons.map((said, i) => {
  const who = Cauce.person(book, said);
  const each = [...book.pathways, ...book.offices].map((worlds) => Cauce.result(Cauce.judge(worlds, who.possible), who));
  return [each.join(" "), i % asked ? null : Cauce.next(book, who), i % asked ? null : Cauce.next(book, who, true), (Cauce.contradiction(book, said, on) || [null])[0]];
});
console.log(JSON.stringify(out));
"#;

/// The sample's promises, on any day until this one.
struct Until(Day);

impl Shelf for Until {
    fn today(&self) -> Day {
        self.0
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        let snapshot = invented::snapshot();
        let snapshot = Arc::new(Snapshot {
            on: day,
            ..snapshot
        });
        Box::pin(std::future::ready(Ok(snapshot)))
    }

    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        invented::InventedShelf.aid(day, view)
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: View,
        id: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>> {
        invented::InventedShelf.activity(day, view, id)
    }

    fn ratings<'a>(
        &'a self,
        day: Day,
        id: &'a kernel::CommitmentId,
    ) -> Answered<'a, Vec<publication::PastRating>> {
        invented::InventedShelf.ratings(day, id)
    }
}

/// Returns a word that answers the question, exactly or (of days) in part.
fn word(book: &Rulebook, question: &Question, is_exact: bool, dice: &mut Draws) -> String {
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
            let codes: Vec<_> = book.countries.iter().collect();
            codes[dice.below(codes.len())].to_string()
        }
        AnswerType::Day => {
            let (year, month) = (2019 + dice.below(8), 1 + dice.below(12));
            match dice.below(4) {
                0 if !is_exact => format!("{year}"),
                1 if !is_exact => format!("{year}-{month:02}"),
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

/// One drawn person: what she said, and what is known of her.
struct Drawn {
    said: Vec<(String, String)>,
    answers: Answers,
    person: Person,
    /// Fact by fact, as the reference reads it.
    known: Vec<ValueSet>,
    /// Whether every answer is one value or none.
    is_exact: bool,
}

fn draw(book: &Rulebook, rules: &Rules, used: u128, dice: &mut Draws) -> Drawn {
    let (share, is_exact) = (dice.below(5), dice.below(2) == 0);
    let mut said = Vec::new();
    let mut answers = Answers::default();
    for (i, question) in book.questions.iter().enumerate() {
        let is_place = ["nationality", "country_of_stay"].contains(&question.id.as_str());
        if used & (1 << i) == 0 && !is_place || dice.below(5) < share {
            continue;
        }
        let word = word(book, question, is_exact, dice);
        let answer = Answer::read(question, &raw(&question.answer_type, &word)).unwrap();
        answers.set(question.id.clone(), answer);
        said.push((question.id.to_string(), word));
    }
    let person = Person::of(rules, &answers);
    let facts = rules.facts.iter().zip(&person.possible);
    let known = facts.map(|(fact, &possible)| match answers.get(&fact.id) {
        Some(Answer::Within(set)) => set.clone(),
        _ => {
            let classes = fact.classes.iter().enumerate();
            let still = classes.filter(|(place, _)| possible >> place & 1 == 1);
            still.fold(ValueSet::empty(), |set, (_, class)| set.or(class))
        }
    });
    Drawn {
        known: known.collect(),
        said,
        answers: answers.clone(),
        person,
        is_exact,
    }
}

/// The persons of whom every answer is one value or none, as a population.
fn population(rules: &Rules, drawn: &[&Drawn]) -> Population {
    let column = |fact: usize| {
        let values: Vec<Option<i32>> = drawn.iter().map(|one| one.known[fact].only()).collect();
        Some(Column::of(&values))
    };
    Population {
        n_persons: drawn.len(),
        columns: (0..rules.facts.len()).map(column).collect(),
    }
}

fn columns_agree(tracks: &[&Track], rules: &Rules, drawn: &[Drawn], truths: &[Vec<Truth>]) {
    let exact: Vec<usize> = (0..drawn.len()).filter(|i| drawn[*i].is_exact).collect();
    let persons: Vec<&Drawn> = exact.iter().map(|i| &drawn[*i]).collect();
    let population = population(rules, &persons);
    for (place, track) in tracks.iter().enumerate() {
        let verdict = columns::judge(&track.expression(), &population);
        for (row, i) in exact.iter().enumerate() {
            let bit = |bits: &[u64]| bits[row / 64] >> (row % 64) & 1 == 1;
            let said = match (bit(&verdict.met), bit(&verdict.unmet)) {
                (true, false) => Truth::True,
                (false, true) => Truth::False,
                _ => Truth::Unknown,
            };
            let day = rules.day;
            assert_eq!(
                said, truths[*i][place],
                "{day}, by column: {:?}",
                drawn[*i].said
            );
        }
    }
}

/// Has the page's script judge the persons: results joined by blanks, and the next question.
fn by_the_page(rules_of_the_day: &Value, on: Day, drawn: &[Drawn]) -> Vec<Asked> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/screening/judge.js");
    let mut child = Command::new("node")
        .args(["-e", PROGRAM])
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let persons: Vec<_> = drawn.iter().map(|one| &one.said).collect();
    let sent = json!({
        "rules": rules_of_the_day, "persons": persons, "asked": ASKED, "on": on.to_string()
    })
    .to_string();
    let mut pipe = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || pipe.write_all(sent.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Days of the past on which less was known than today.
const PAST: [&str; 4] = ["2022-07-01", "2023-07-01", "2024-05-08", "2025-02-03"];

/// What the page's script says of a person: results, the next question of all and before the first plan,
/// and which answers clash.
type Asked = (String, Option<usize>, Option<usize>, Option<String>);

/// The pathways that a file of rules names, in its order.
fn named(file: &Value) -> Vec<String> {
    let rules: Value = serde_json::from_str(file.as_str().unwrap()).unwrap();
    let ids = rules["pathways"]["id"].as_array().unwrap();
    ids.iter()
        .map(|id| id.as_str().unwrap().to_owned())
        .collect()
}

/// The file of rules that a page gets on a day, where `today` is the day of today.
async fn file_of_rules(book: &Arc<Rulebook>, day: Day, today: Day) -> Value {
    let site = site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(Until(today)),
        methods: invented::methods(),
        rulebook: Arc::clone(book),
        signer: None,
        public_url: None,
        house: site::House::default(),
    });
    let address = format!("/screening/rules.json?on={day}");
    let request = Request::get(&address).body(Body::empty()).unwrap();
    let response = site.oneshot(request).await.unwrap();
    assert!(response.status().is_success(), "{day}");
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    serde_json::from_slice(&body).unwrap()
}

/// The tracks that the file names, and the offices. What is shut and cannot come back is left out of the
/// file: nobody is asked about it, nobody meets it.
fn asked_about<'a>(book: &Rulebook, rules: &'a Rules, named: &[String]) -> Vec<&'a Track> {
    let day = rules.day;
    let all = book.pathways.iter().zip(&rules.pathways);
    let (told, left_out): (Vec<_>, Vec<_>) =
        all.partition(|(pathway, _)| named.contains(&pathway.id.to_string()));
    assert_eq!(told.len(), named.len());
    for (pathway, track) in left_out {
        let is_shut = |world: &World| matches!(world, World::Shut(..));
        assert!(track.worlds.iter().all(is_shut), "{day}: {}", pathway.id);
        assert_eq!(track.facts, 0, "{day}: {}", pathway.id);
    }
    let told = told.into_iter().map(|(_, track)| track);
    told.chain(&rules.offices).collect()
}

#[tokio::test]
async fn four_evaluators_agree_on_a_hundred_thousand_persons() {
    let has_node = Command::new("node").arg("--version").output().is_ok();
    if !has_node {
        println!("skipped in part: there is no node here to run the page's script");
    }
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = charter::pathways::load(&home.join("../../charters/los-angeles"));
    let book = loaded.rulebook.expect("the charter's pathways are sound");
    let days = soundness::change_days(&book);
    let whole = Arc::new(book);
    let far = Day::new(2150, 1, 1).expect("a day");
    // Each day as the day of today, on which the book is known whole, and some as days of the past.
    let today = days.into_iter().map(|day| (day, day));
    let past = PAST.map(|day| (day.parse().expect("a day"), far));
    let mut dice = Draws::from_seed(2024);
    let (mut n_compared, mut n_asked, mut n_same_question) = (0, 0, 0);
    for (day, today) in today.chain(past) {
        let book = if day < today {
            Arc::new(whole.as_known_on(day))
        } else {
            Arc::clone(&whole)
        };
        let file = file_of_rules(&whole, day, today).await;
        let rules = Rules::on(&book, day).unwrap();
        let used = rules
            .pathways
            .iter()
            .fold(0, |all, track| all | track.facts);
        let tracks = asked_about(&book, &rules, &named(&file["rules"]));
        let trees: Vec<_> = tracks.iter().map(|track| track.expression()).collect();
        let drawn: Vec<Drawn> = (0..N_PERSONS)
            .map(|_| draw(&book, &rules, used, &mut dice))
            .collect();
        let truths: Vec<Vec<Truth>> = drawn
            .iter()
            .map(|one| trees.iter().map(|tree| tree.truth(&one.known)).collect())
            .collect();
        columns_agree(&tracks, &rules, &drawn, &truths);
        let page = has_node.then(|| by_the_page(&file["rules"], day, &drawn));
        for (i, one) in drawn.iter().enumerate() {
            let judged: Vec<_> = tracks
                .iter()
                .map(|t| t.judge(&one.person.possible))
                .collect();
            for (place, judged) in judged.iter().enumerate() {
                assert_eq!(
                    judged.truth, truths[i][place],
                    "{day}, by row: {:?}",
                    one.said
                );
            }
            let results = judged
                .iter()
                .map(|j| result_of(j, one.person.askable).code());
            let results = results.collect::<Vec<_>>().join(" ");
            n_compared += 1;
            let Some(page) = &page else { continue };
            let (said, asks, first, clash) = &page[i];
            let clashes = contradiction::find(&book, &one.answers, day);
            let clashes = clashes.map(|(clash, _)| clash.code());
            assert_eq!(clash.as_deref(), clashes, "{day}, clash: {:?}", one.said);
            assert_eq!(*said, results, "{day}, by the page: {:?}", one.said);
            if i % ASKED == 0 {
                let next = next_question(&rules, &one.person);
                assert_eq!(asks.is_none(), next.is_none(), "{day}: {:?}", one.said);
                let before_plan = next_for_first_plan(&rules, &one.person);
                assert_eq!(
                    first.is_none(),
                    before_plan.is_none(),
                    "{day}: {:?}",
                    one.said
                );
                n_same_question += usize::from(*asks == next);
                n_asked += 1;
            }
        }
    }
    println!("{n_compared} persons agree; of {n_asked}, {n_same_question} are asked the same next");
    assert!(
        n_compared >= 100_000,
        "only {n_compared} persons were drawn"
    );
    // Weights leave with four digits, so that near ties may fall the other way.
    assert!(n_same_question * 100 >= n_asked * 98);
}
