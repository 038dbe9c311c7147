//! Reading an answers file. No answer is ever repeated in a message.

use kernel::{Day, FactId, Finding};
use pathways::said::Said;
use pathways::{Answer, Answers, NotAnAnswer, RawAnswer, Rulebook};
use serde_json::Value;

/// No answers file is larger than this.
pub const LARGEST: usize = 1 << 16;

/// What an answers file gave.
pub struct Given {
    /// The answers.
    pub answers: Answers,
    /// The day of the rules, where the file is the text of a printed sheet.
    pub day: Option<Day>,
}

/// Reads answers in JSON by question id, or the compact text of a printed sheet; what is absent is
/// unknown.
///
/// An answer that is not understood is left out with a finding.
///
/// # Errors
///
/// Where the file is neither, or answers a question twice: nobody could say which answer counts.
pub fn read(
    book: &Rulebook,
    file: &str,
    bytes: &[u8],
    findings: &mut Vec<Finding>,
) -> Result<Given, Finding> {
    let sheet = std::str::from_utf8(bytes).ok();
    if let Some((day, said, left_out)) = sheet.and_then(|text| Said::read_sheet(book, text)) {
        findings.extend(left_out.into_iter().map(|place| {
            let what = format!("no question takes answer {place} of the sheet");
            Finding::error(
                file,
                1,
                what,
                "Ask the person again; the rules may have changed since.",
            )
        }));
        if let Some(place) = sheet.and_then(Said::twice) {
            let what =
                format!("answer {place} of the sheet answers a question that was answered before");
            let advice = "Ask the person again which answer is true.";
            return Err(Finding::error(file, 1, what, advice));
        }
        let (answers, day) = (said.answers(book), Some(day));
        return Ok(Given { answers, day });
    }
    let answers = read_json(book, file, bytes, findings)?;
    Ok(Given { answers, day: None })
}

fn read_json(
    book: &Rulebook,
    file: &str,
    bytes: &[u8],
    findings: &mut Vec<Finding>,
) -> Result<Answers, Finding> {
    let mut answers = Answers::default();
    const EXAMPLE: &str = "Write {\"nationality\": \"HND\", \"age\": 30}.";
    if bytes.len() > LARGEST {
        return Err(Finding::error(
            file,
            0,
            format!("the file has {} bytes; the most is {LARGEST}", bytes.len()),
            "An answers file holds a few dozen short answers.",
        ));
    }
    let content = match intake::json::read(bytes) {
        Ok(Value::Object(content)) => content,
        Ok(_) => {
            let what = "the file is not a JSON object";
            return Err(Finding::error(file, 0, what, EXAMPLE));
        }
        Err(error) => return Err(Finding::error(file, error.line, error.what, EXAMPLE)),
    };
    let mut refuse = |what: String, advice: &str| {
        findings.push(Finding::error(file, 0, what, advice));
    };
    for (name, value) in &content {
        let question = name
            .parse::<FactId>()
            .ok()
            .and_then(|fact| book.question(&fact));
        let read = match question {
            Some(question) => Answer::read(question, &raw(value, 0)),
            None => Err(NotAnAnswer::NoSuchQuestion),
        };
        let shown: String = name
            .chars()
            .take(40)
            .map(|c| if c.is_control() { '?' } else { c })
            .collect();
        match (read, question) {
            (Ok(answer), Some(question)) => answers.set(question.id.clone(), answer),
            (Err(error), _) => refuse(
                format!("\"{shown}\": {error}"),
                "Correct the answer, or leave it out.",
            ),
            (Ok(_), None) => {}
        }
    }
    Ok(answers)
}

/// Returns an answer before it is understood.
fn raw(value: &Value, depth: u8) -> RawAnswer {
    match value {
        Value::Bool(yes) => RawAnswer::YesNo(*yes),
        Value::Number(n) => n.as_i64().map_or(RawAnswer::Other, RawAnswer::Whole),
        Value::String(text) => RawAnswer::Text(text.clone()),
        Value::Array(several) if depth < 2 && several.len() <= 300 => {
            RawAnswer::List(several.iter().map(|one| raw(one, depth + 1)).collect())
        }
        Value::Object(bounds) if depth < 2 && bounds.len() <= 4 => RawAnswer::Bounds(
            bounds
                .iter()
                .map(|(name, bound)| (name.clone(), raw(bound, depth + 1)))
                .collect(),
        ),
        _ => RawAnswer::Other,
    }
}

#[cfg(test)]
mod tests {
    use kernel::random::splitmix64;
    use pathways::{AnswerType, Rules, WhyUnknown, screen};
    use testkit::specimens::question;

    use super::*;

    /// A word that no message may hold.
    const CANARY: &str = "quetzal-7731";

    fn book() -> Rulebook {
        let choices = vec!["valid".to_owned(), "none".to_owned()];
        Rulebook {
            questions: vec![
                question("nationality", AnswerType::Country),
                question("age", AnswerType::Whole(0, 120)),
                question("arrived", AnswerType::Day),
                question("passport", AnswerType::Choice(choices)),
                question("offer", AnswerType::YesNo),
            ],
            ..Rulebook::default()
        }
    }

    fn read_text(text: &str) -> (Answers, Vec<Finding>) {
        let mut findings = Vec::new();
        let read = read(&book(), "answers.json", text.as_bytes(), &mut findings);
        let answers = match read {
            Ok(given) => given.answers,
            Err(refusal) => {
                findings.push(refusal);
                Answers::default()
            }
        };
        (answers, findings)
    }

    #[test]
    fn answers_known_exactly_in_part_or_not_at_all_are_told_apart() {
        let (answers, findings) = read_text(
            r#"{"nationality": ["HND", "GTM"], "age": {"at_least": 18}, "arrived": "2023-05",
                "passport": "needs-document", "offer": true}"#,
        );
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(answers.len(), 5);
        let passport = answers.get(&"passport".parse().unwrap());
        assert!(passport == Some(&Answer::Unknown(WhyUnknown::NeedsDocument)));
    }

    #[test]
    fn no_message_repeats_an_answer() {
        for text in [
            format!(r#"{{"nationality": "{CANARY}", "age": "{CANARY}", "arrived": "{CANARY}"}}"#),
            format!(r#"{{"passport": ["{CANARY}"], "offer": {{"from": "{CANARY}"}}}}"#),
            format!(r#"{{"nationality": "{CANARY}"#),
            format!("[\"{CANARY}\"]"),
        ] {
            let (answers, findings) = read_text(&text);
            assert!(!findings.is_empty());
            let said = format!("{findings:?} {answers:?}");
            assert!(!said.contains(CANARY), "{said}");
        }
        let (answers, _) = read_text(r#"{"passport": "valid", "nationality": "HND"}"#);
        let answer = answers.get(&"passport".parse().unwrap());
        assert!(!format!("{answers:?} {answer:?}").contains("valid"));
    }

    #[test]
    fn a_question_that_is_answered_twice_refuses_the_file() {
        let twice = [
            r#"{"age": 30, "age": 5}"#,
            r#"{"age": {"at_least": 18, "at_least": 60}}"#,
            "cauce;2024-05-07;age=30;age=31",
            r#"{"age": 30"#,
            "[30]",
            "",
        ];
        for text in twice {
            let mut findings = Vec::new();
            let read = read(&book(), "answers.json", text.as_bytes(), &mut findings);
            assert!(read.is_err(), "{text}");
        }
        let (answers, findings) = read_text("cauce;2024-05-07;age=30;offer=yes");
        assert_eq!((answers.len(), findings.len()), (2, 0));
    }

    #[test]
    fn twelve_thousand_damaged_files_give_findings_or_answers_and_never_a_panic() {
        let whole = br#"{"nationality": "HND", "age": 30, "arrived": {"from": "2023-05-01", "until": "2023-06-01"}, "passport": "unknown", "offer": false}"#;
        let book = book();
        let rules = Rules::on(&book, "2024-05-07".parse().unwrap()).unwrap();
        let shards: [&[u8]; 8] = [
            b"null",
            b"1e999",
            b"-0",
            b"[[[[[[",
            b"\"\\u0000\"",
            b"9223372036854775808",
            b"{}",
            b"\xff\xfe",
        ];
        let mut n_noticed = 0;
        for round in 0..12_000_u64 {
            let mut bytes = whole.to_vec();
            for k in 0..=splitmix64(round) % 3 {
                let draw = |n: u64| splitmix64(round * 1_000 + k * 10 + n);
                let place = (draw(1) % (bytes.len() as u64 + 1)) as usize;
                match draw(2) % 4 {
                    0 => bytes.truncate(place),
                    1 if place < bytes.len() => bytes[place] = (draw(3) % 256) as u8,
                    2 => {
                        let shard = shards[(draw(4) % 8) as usize];
                        bytes.splice(place..place, shard.iter().copied());
                    }
                    _ => drop(bytes.drain(place..(place + 5).min(bytes.len()))),
                }
            }
            let mut findings = Vec::new();
            match read(&book, "answers.json", &bytes, &mut findings) {
                Ok(given) => {
                    n_noticed += usize::from(!findings.is_empty());
                    let _ = screen(&book, &rules, &given.answers);
                }
                Err(_) => n_noticed += 1,
            }
        }
        assert!(n_noticed > 6_000, "only {n_noticed} were noticed");
        let deep = "[".repeat(60_000);
        assert_eq!(read_text(&deep).1.len(), 1);
        let long = format!("{{\"nationality\": \"{}\"}}", "x".repeat(LARGEST));
        assert_eq!(read_text(&long).1.len(), 1);
    }
}
