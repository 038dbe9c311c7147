//! Criteria as they stand in a file, and the check that each fits its question.

use kernel::{FactId, OfficeId};
use pathways::Rulebook;
use pathways::criterion::{Criterion, Duration, Operator, Role, Test};
use pathways::question::{AnswerType, Question, Value};
use serde::Deserialize;
use toml::Spanned;

use super::old_codes;
use crate::reading::{Reading, Text};

/// A criterion, or a part of one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestEntry {
    pub id: Option<Text>,
    pub cite: Option<String>,
    pub phrase: Option<String>,
    fact: Option<Text>,
    #[serde(rename = "in")]
    one_of: Option<Spanned<Vec<toml::Value>>>,
    not_in: Option<Spanned<Vec<toml::Value>>>,
    is: Option<Spanned<toml::Value>>,
    not_after: Option<Text>,
    not_before: Option<Text>,
    at_least: Option<Spanned<i32>>,
    at_most: Option<Spanned<i32>>,
    between: Option<Spanned<Vec<toml::Value>>>,
    for_at_least: Option<Text>,
    any: Option<Spanned<Vec<TestEntry>>>,
    all: Option<Spanned<Vec<TestEntry>>>,
    not: Option<Spanned<Box<TestEntry>>>,
    count_at_least: Option<Spanned<CountEntry>>,
    served_by: Option<Spanned<Vec<Text>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountEntry {
    n: usize,
    of: Vec<TestEntry>,
}

/// Reads one need or bar.
pub fn criterion(
    entry: &Spanned<TestEntry>,
    role: Role,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Option<Criterion> {
    let inner = entry.get_ref();
    let Some(id) = &inner.id else {
        reading.refuse(entry, "this criterion has no id", "Add id = \"…\".");
        return None;
    };
    let Some(cite) = &inner.cite else {
        reading.refuse(
            entry,
            format!("the criterion \"{}\" has no cite", id.get_ref()),
            "Add cite = \"article\"; cite = \"\" where the source names none.",
        );
        return None;
    };
    let test = test(entry, inner, book, reading, 0)?;
    Some(Criterion {
        id: id.get_ref().clone(),
        role,
        test,
        cite: cite.clone(),
        phrase: inner.phrase.clone().unwrap_or_else(|| id.get_ref().clone()),
    })
}

fn test<S>(
    at: &Spanned<S>,
    entry: &TestEntry,
    book: &Rulebook,
    reading: &mut Reading<'_>,
    depth: u8,
) -> Option<Test> {
    if depth > 0 && (entry.id.is_some() || entry.phrase.is_some()) {
        reading.refuse(
            at,
            "a part of a criterion has no id or phrase of its own",
            "Only the criterion itself has one; a part may have a cite.",
        );
    }
    let n_given = [
        entry.fact.is_some(),
        entry.any.is_some(),
        entry.all.is_some(),
        entry.not.is_some(),
        entry.count_at_least.is_some(),
        entry.served_by.is_some(),
    ];
    if n_given.iter().filter(|given| **given).count() != 1 || depth > 8 {
        reading.refuse(
            at,
            "a criterion is exactly one of: fact with an operator, any, all, not, count_at_least, served_by",
            "Write one of them, nested at most eight deep.",
        );
        return None;
    }
    if entry.fact.is_none() && entry.operators() > 0 {
        reading.refuse(at, "an operator stands without a fact", "Add fact = \"…\".");
        return None;
    }
    if let Some(parts) = entry.any.as_ref() {
        return several(parts, parts.get_ref(), book, reading, depth).map(Test::Any);
    }
    if let Some(parts) = entry.all.as_ref() {
        return several(parts, parts.get_ref(), book, reading, depth).map(Test::All);
    }
    if let Some(part) = entry.not.as_ref() {
        let inner = test(part, part.get_ref(), book, reading, depth + 1)?;
        return Some(Test::Not(Box::new(inner)));
    }
    if let Some(count) = entry.count_at_least.as_ref() {
        let CountEntry { n, of } = count.get_ref();
        if *n == 0 || *n > of.len() {
            reading.refuse(
                count,
                format!("at least {n} of {} cannot be asked", of.len()),
                "n is between 1 and the number of parts.",
            );
            return None;
        }
        return several(count, of, book, reading, depth).map(|parts| Test::CountAtLeast(*n, parts));
    }
    if let Some(offices) = entry.served_by.as_ref() {
        let ids: Vec<OfficeId> = reading.parse_all(offices.get_ref());
        for (id, text) in ids.iter().zip(offices.get_ref()) {
            if !book.offices.iter().any(|office| office.id == *id) {
                reading.refuse(
                    text,
                    format!("there is no office \"{id}\""),
                    "Write its file in offices/, or correct the name.",
                );
            }
        }
        if offices.get_ref().is_empty() {
            reading.refuse(offices, "no office is named", "Name at least one.");
        }
        return Some(Test::ServedBy(ids));
    }
    leaf(entry.fact.as_ref()?, entry, book, reading)
}

fn several<S>(
    at: &Spanned<S>,
    parts: &[TestEntry],
    book: &Rulebook,
    reading: &mut Reading<'_>,
    depth: u8,
) -> Option<Vec<Test>> {
    if parts.is_empty() {
        reading.refuse(at, "there are no parts", "Write at least one.");
        return None;
    }
    parts
        .iter()
        .map(|part| test(at, part, book, reading, depth + 1))
        .collect()
}

impl TestEntry {
    fn operators(&self) -> usize {
        [
            self.one_of.is_some(),
            self.not_in.is_some(),
            self.is.is_some(),
            self.not_after.is_some(),
            self.not_before.is_some(),
            self.at_least.is_some(),
            self.at_most.is_some(),
            self.between.is_some(),
            self.for_at_least.is_some(),
        ]
        .iter()
        .filter(|given| **given)
        .count()
    }
}

fn leaf(
    fact: &Text,
    entry: &TestEntry,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Option<Test> {
    let id: FactId = reading.parse(fact)?;
    let Some(question) = book.question(&id) else {
        reading.refuse(
            fact,
            format!("no question asks for \"{id}\""),
            format!("Write questions/{id}.toml, or correct the name."),
        );
        return None;
    };
    if entry.operators() != 1 {
        reading.refuse(
            fact,
            "a fact takes exactly one operator",
            "Combine several with all = […].",
        );
        return None;
    }
    let is_day = question.answer_type == AnswerType::Day;
    let is_whole = matches!(question.answer_type, AnswerType::Whole(..));
    let is_listed = matches!(
        question.answer_type,
        AnswerType::Country | AnswerType::Choice(_)
    );
    let fits = match entry {
        _ if entry.one_of.is_some() || entry.not_in.is_some() => is_listed,
        _ if entry.is.is_some() => true,
        _ if entry.between.is_some() => is_day || is_whole,
        _ if entry.at_least.is_some() || entry.at_most.is_some() => is_whole,
        _ => is_day,
    };
    if !fits {
        reading.refuse(
            fact,
            format!("this operator does not fit the question \"{id}\""),
            "See the table of operators in docs/reference/pathways.md.",
        );
        return None;
    }
    operator(entry, question, reading).map(|operator| Test::Leaf(id, operator))
}

fn operator(entry: &TestEntry, question: &Question, reading: &mut Reading<'_>) -> Option<Operator> {
    if let Some(list) = &entry.one_of {
        return values(list, list.get_ref(), question, reading).map(Operator::In);
    }
    if let Some(list) = &entry.not_in {
        return values(list, list.get_ref(), question, reading).map(Operator::NotIn);
    }
    if let Some(one) = &entry.is {
        return value(one, one.get_ref(), question, reading).map(Operator::Is);
    }
    if let Some(day) = &entry.not_after {
        return reading.day(day).map(Operator::NotAfter);
    }
    if let Some(day) = &entry.not_before {
        return reading.day(day).map(Operator::NotBefore);
    }
    if let Some(n) = &entry.at_least {
        return Some(Operator::AtLeast(*n.get_ref()));
    }
    if let Some(n) = &entry.at_most {
        return Some(Operator::AtMost(*n.get_ref()));
    }
    if let Some(bounds) = &entry.between {
        let both = values(bounds, bounds.get_ref(), question, reading)?;
        let [a, b] = both.as_slice() else {
            reading.refuse(
                bounds,
                "between takes two bounds",
                "Write between = [a, b].",
            );
            return None;
        };
        if question.encode(a) > question.encode(b) {
            reading.refuse(
                bounds,
                "the bounds run backwards",
                "Write the smaller first.",
            );
            return None;
        }
        return Some(Operator::Between(a.clone(), b.clone()));
    }
    let text = entry.for_at_least.as_ref()?;
    let length = duration(text.get_ref());
    if length.is_none() {
        reading.refuse(
            text,
            "this is not a length of time",
            "Write \"180 days\", \"6 months\" or \"1 year\".",
        );
    }
    length.map(Operator::ForAtLeast)
}

fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_once(' ')?;
    let n = number
        .parse::<i32>()
        .ok()
        .filter(|n| (1..=40_000).contains(n))?;
    match unit {
        "day" | "days" => Some(Duration::Days(n)),
        "month" | "months" if n <= 1_200 => Some(Duration::Months(n)),
        "year" | "years" if n <= 100 => Some(Duration::Years(n)),
        _ => None,
    }
}

fn values<S>(
    at: &Spanned<S>,
    list: &[toml::Value],
    question: &Question,
    reading: &mut Reading<'_>,
) -> Option<Vec<Value>> {
    if list.is_empty() {
        reading.refuse(at, "the list is empty", "Name at least one.");
        return None;
    }
    list.iter()
        .map(|one| value(at, one, question, reading))
        .collect()
}

fn value<S>(
    at: &Spanned<S>,
    given: &toml::Value,
    question: &Question,
    reading: &mut Reading<'_>,
) -> Option<Value> {
    let value = match given {
        toml::Value::Boolean(yes) => Some(Value::YesNo(*yes)),
        toml::Value::Integer(n) => i32::try_from(*n).ok().map(Value::Whole),
        toml::Value::String(text) => match question.answer_type {
            _ if question.encode(&Value::Word(text.clone())).is_some() => {
                Some(Value::Word(text.clone()))
            }
            AnswerType::Country => text.parse().ok().map(Value::Country),
            AnswerType::Day => text.parse().ok().map(Value::Day),
            _ => None,
        },
        _ => None,
    };
    let sound = value.filter(|value| question.encode(value).is_some());
    if sound.is_none() {
        let advice = match given {
            toml::Value::Datetime(day) => Some(format!("Put the day in quotes: \"{day}\".")),
            toml::Value::String(code) if question.answer_type == AnswerType::Country => {
                old_codes::advice(code)
            }
            _ => None,
        };
        reading.refuse(
            at,
            format!("{given} is not an answer to \"{}\"", question.id),
            advice.unwrap_or_else(|| "Use one of the answers that the question takes.".to_owned()),
        );
    }
    sound
}
