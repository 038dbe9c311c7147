//! Reading an answers file. No answer is ever repeated in a message.

use kernel::{FactId, Finding};
use pathways::{Answer, Answers, NotAnAnswer, RawAnswer, Rulebook};
use serde_json::Value;

/// No answers file is larger than this.
pub const LARGEST: usize = 1 << 16;

/// Reads answers in JSON by question id; what is absent is unknown.
///
/// An answer that is not understood is left out with a finding; a file that is no JSON object gives
/// no answers at all.
pub fn read(book: &Rulebook, file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Answers {
    let mut answers = Answers::default();
    let mut refuse = |what: String, advice: &str| {
        findings.push(Finding::error(file, 0, what, advice));
    };
    if bytes.len() > LARGEST {
        refuse(
            format!("the file has {} bytes; the most is {LARGEST}", bytes.len()),
            "An answers file holds a few dozen short answers.",
        );
        return answers;
    }
    let content = match serde_json::from_slice::<Value>(bytes) {
        Ok(Value::Object(content)) => content,
        Ok(_) => {
            refuse(
                "the file is not a JSON object".to_owned(),
                "Write {\"nationality\": \"HND\", \"age\": 30}.",
            );
            return answers;
        }
        Err(error) => {
            refuse(
                format!(
                    "the file is not JSON: line {}, column {}",
                    error.line(),
                    error.column()
                ),
                "Write {\"nationality\": \"HND\", \"age\": 30}.",
            );
            return answers;
        }
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
    answers
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
