//! How rules and results of screening are said, on pages and in the terminal.
//!
//! The words of the results are part of the promise that this is no legal advice: none says more
//! than the published criteria do.

use std::borrow::Cow;

use pathways::criterion::{Criterion, Duration, Operator, Test};
use pathways::diff::Changed;
use pathways::limit::Within;
use pathways::{Boundary, Outcome, Question, ResultKind, Rulebook, State, Value, WhyUnknown};
use ui::Words;

/// Returns a result in words.
#[must_use]
pub fn result(words: Words, kind: ResultKind) -> Cow<'static, str> {
    words.say(&format!("screening-result-{}", kind.code()))
}

/// Returns an outcome in words: a rule that is not confirmed, or old, is never said to be met.
#[must_use]
pub fn outcome(words: Words, outcome: &Outcome) -> Cow<'static, str> {
    if outcome.is_too_late() {
        words.say("screening-too-late")
    } else if outcome.result == ResultKind::Meets && !outcome.is_firm() {
        words.say("screening-fits")
    } else {
        result(words, outcome.result)
    }
}

/// Returns the sentence that stands beside every result.
#[must_use]
pub fn disclaimer(words: Words) -> Cow<'static, str> {
    words.say("screening-disclaimer")
}

/// Returns why a fact is not known, in words.
#[must_use]
pub fn why_unknown(words: Words, why: WhyUnknown) -> Cow<'static, str> {
    words.say(&format!("why-unknown-{}", why.code()))
}

/// Returns a state in words.
#[must_use]
pub fn state(words: Words, state: State) -> Cow<'static, str> {
    words.say(&format!("state-{}", state.code()))
}

/// Returns "since" a boundary, or that the day is not published.
#[must_use]
pub fn since(words: Words, boundary: Boundary) -> Cow<'static, str> {
    match boundary {
        Boundary::In(period) if period.is_a_day() => {
            words.say_naming("since-day", "day", words.day(period.first_day()))
        }
        Boundary::In(period) => words.say_naming("since-period", "period", words.period(period)),
        Boundary::Unknown | Boundary::Unbounded => words.say("since-unknown"),
    }
}

/// Returns several words as a list: "Guatemala, Honduras and Nicaragua".
#[must_use]
pub fn list(words: Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            // Spanish says "e" before the sound of an i.
            let lower = last.to_lowercase();
            let key = if lower.starts_with('i') || lower.starts_with("hi") {
                "list-and-before-i"
            } else {
                "list-and"
            };
            let blanks = [
                ("first", first.join(", ").into()),
                ("last", last.as_str().into()),
            ];
            words.say_with(key, &blanks).into_owned()
        }
    }
}

/// Returns a value of a question in words.
#[must_use]
pub fn value(words: Words, question: &Question, value: &Value) -> String {
    match value {
        Value::Country(country) => country.name(words.language()).to_owned(),
        Value::Word(word) => {
            let choices = &question.texts.choices;
            let said = choices.iter().find(|(id, _)| id == word);
            said.map_or_else(
                || word.clone(),
                |(_, said)| said.said(words.language()).text.to_owned(),
            )
        }
        Value::YesNo(true) => words.say("answer-yes").into_owned(),
        Value::YesNo(false) => words.say("answer-no").into_owned(),
        Value::Day(day) => words.day(*day),
        Value::Whole(n) => n.to_string(),
    }
}

/// Returns a length of time in words.
#[must_use]
pub fn length(words: Words, length: Duration) -> Cow<'static, str> {
    let (key, n) = match length {
        Duration::Days(n) => ("length-days", n),
        Duration::Months(n) => ("length-months", n),
        Duration::Years(n) => ("length-years", n),
    };
    words.say_with(key, &[("n", n.into())])
}

/// Returns the length of a limit in words.
#[must_use]
pub fn limit(words: Words, within: Within) -> Cow<'static, str> {
    let (n, unit) = within.parts();
    words.say_with(&format!("length-{unit}"), &[("n", n.into())])
}

/// Returns a change of a rule in words; `sentence` says a criterion, and `answers` what people
/// answer.
#[must_use]
pub fn change(
    words: Words,
    change: &Changed<'_>,
    sentence: impl Fn(&Criterion) -> String,
    answers: impl Fn(&Question, &[Value]) -> String,
) -> String {
    let with = |key: &str, said: String| words.say_naming(key, "said", said).into_owned();
    match change {
        Changed::State(before, after) => {
            let [before, after] = [before, after].map(|word| match *word {
                "not-open" => words.say("diff-not-open"),
                "perhaps-open" => words.say("diff-perhaps-open"),
                state => words.say(&format!("state-{state}")),
            });
            format!("{before} → {after}")
        }
        Changed::Added(criterion) => with("diff-new", sentence(criterion)),
        Changed::Removed(criterion) => with("diff-gone", sentence(criterion)),
        Changed::Altered(before, after) => [
            with("diff-was", sentence(before)),
            with("diff-now", sentence(after)),
        ]
        .join("\n    "),
        Changed::Offices(criterion) => with("diff-offices", sentence(criterion)),
        Changed::NowAccepted(question, values) => with("diff-also", answers(question, values)),
        Changed::NoMoreAccepted(question, values) => {
            with("diff-no-longer", answers(question, values))
        }
    }
}

/// Returns that nothing changed.
#[must_use]
pub fn nothing_changed(words: Words) -> Cow<'static, str> {
    words.say("diff-none")
}

/// What a criterion holds that its sentence can name.
#[derive(Default)]
struct Named {
    values: Option<Vec<String>>,
    days: Vec<String>,
    numbers: Vec<String>,
    lengths: Vec<String>,
}

impl Named {
    fn add_bound(&mut self, words: Words, bound: &Value) {
        match bound {
            Value::Day(day) => self.days.push(words.day(*day)),
            Value::Whole(n) => self.numbers.push(n.to_string()),
            Value::Country(_) | Value::Word(_) | Value::YesNo(_) => {}
        }
    }

    fn add(&mut self, words: Words, question: Option<&Question>, operator: &Operator) {
        let several = |all: &[Value]| -> Vec<String> {
            let said = |one| question.map(|question| value(words, question, one));
            all.iter().filter_map(said).collect()
        };
        match operator {
            Operator::In(all) | Operator::NotIn(all) => {
                self.values.get_or_insert_with(|| several(all));
            }
            Operator::Is(one) => {
                self.values
                    .get_or_insert_with(|| several(std::slice::from_ref(one)));
            }
            Operator::NotAfter(day) | Operator::NotBefore(day) => self.days.push(words.day(*day)),
            Operator::AtLeast(n) | Operator::AtMost(n) => self.numbers.push(n.to_string()),
            Operator::Between(least, most) => {
                self.add_bound(words, least);
                self.add_bound(words, most);
            }
            Operator::InTime(within, _) => self.lengths.push(limit(words, *within).into_owned()),
            Operator::ForAtLeast(span) => self.lengths.push(length(words, *span).into_owned()),
        }
    }
}

/// Fills the values of a criterion into its sentence: `{list}`, `{day}`, `{number}`, `{number2}`,
/// `{duration}`, each from the first part of the criterion that has one.
#[must_use]
pub fn fill(words: Words, sentence: &str, test: &Test, book: &Rulebook) -> String {
    if !sentence.contains('{') {
        return sentence.to_owned();
    }
    let mut named = Named::default();
    test.leaves(&mut |fact, operator| named.add(words, book.question(fact), operator));
    let values = named.values.unwrap_or_default();
    let mut filled = sentence.replace("{list}", &list(words, &values));
    for (blank, said) in [
        ("{day}", named.days.first()),
        ("{day2}", named.days.get(1)),
        ("{number}", named.numbers.first()),
        ("{number2}", named.numbers.get(1)),
        ("{duration}", named.lengths.first()),
    ] {
        if let Some(said) = said {
            filled = filled.replace(blank, said);
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn a_list_is_joined_as_each_language_does() {
        let joined = |language, names: &[&str]| {
            let items: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
            list(Words::in_language(language), &items)
        };
        let three = ["Guatemala", "Honduras", "Nicaragua"];
        assert_eq!(
            joined(Language::En, &three),
            "Guatemala, Honduras and Nicaragua"
        );
        assert_eq!(
            joined(Language::Ht, &three),
            "Guatemala, Honduras ak Nicaragua"
        );
        assert_eq!(joined(Language::Es, &["Haití", "India"]), "Haití e India");
        assert_eq!(joined(Language::Es, &["India", "Haití"]), "India y Haití");
    }

    #[test]
    fn a_length_of_time_knows_one_and_many() {
        let spanish = Words::in_language(Language::Es);
        assert_eq!(length(spanish, Duration::Months(1)), "1 mes");
        assert_eq!(length(spanish, Duration::Months(6)), "6 meses");
    }

    #[test]
    fn no_result_says_eligible_or_qualify() {
        for kind in ResultKind::ALL {
            for language in Language::ALL {
                let said = result(Words::in_language(language), *kind).to_lowercase();
                for word in [
                    "eligib", "elegib", "éligib", "qualif", "califica", "kalifye",
                ] {
                    assert!(!said.contains(word), "{said}");
                }
            }
        }
    }
}
