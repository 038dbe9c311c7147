//! What a person has said so far, in the order in which it was said.
//!
//! The compact text is made of the answer files' own words: `nationality=HND;age=30`. It travels in
//! the body of a form, stands in the code on the printed sheet, and is read back by the same rules.

use kernel::{Country, FactId};
use pathways::question::country_number;
use pathways::values::ValueSet;
use pathways::{Answer, AnswerType, Answers, Question, RawAnswer, Rulebook};

/// The word for a country that the charter does not name.
pub const OTHER: &str = "other";

/// No compact text is longer than this.
const MOST_BYTES: usize = 8 * 1024;

/// Answers in the order in which they were given. Without a debug form, so that no log can hold one.
#[derive(Clone, Default)]
pub struct Said(Vec<(FactId, String)>);

impl Said {
    /// Reads a compact text; what no question takes is left out.
    pub fn read(book: &Rulebook, text: &str) -> Self {
        let mut said = Self::default();
        if text.len() > MOST_BYTES {
            return said;
        }
        for part in text.split(';') {
            let Some((fact, word)) = part.split_once('=') else {
                continue;
            };
            if let Some(question) = fact.parse().ok().and_then(|fact| book.question(&fact))
                && answer(book, question, word).is_some()
            {
                said.set(question.id.clone(), word.to_owned());
            }
        }
        said
    }

    /// Returns the compact text.
    pub fn write(&self) -> String {
        let parts: Vec<String> = self
            .0
            .iter()
            .map(|(fact, word)| format!("{fact}={word}"))
            .collect();
        parts.join(";")
    }

    /// Returns the answers as the rules understand them.
    pub fn answers(&self, book: &Rulebook) -> Answers {
        let mut answers = Answers::default();
        for (fact, word) in &self.0 {
            let understood = book.question(fact).and_then(|q| answer(book, q, word));
            if let Some(understood) = understood {
                answers.set(fact.clone(), understood);
            }
        }
        answers
    }

    /// Records an answer in its place, or at the end if it is new.
    pub fn set(&mut self, fact: FactId, word: String) {
        match self.0.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, old)) => *old = word,
            None => self.0.push((fact, word)),
        }
    }

    /// Returns what was said about a fact.
    pub fn word(&self, fact: &FactId) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == fact);
        found.map(|(_, word)| word.as_str())
    }

    /// Returns the fact that was answered before this one; the last of all if this one was not.
    pub fn before(&self, fact: Option<&FactId>) -> Option<&FactId> {
        let place = fact
            .and_then(|fact| self.0.iter().position(|(known, _)| known == fact))
            .unwrap_or(self.0.len());
        place.checked_sub(1).map(|place| &self.0[place].0)
    }

    /// Returns the answers in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&FactId, &str)> {
        self.0.iter().map(|(fact, word)| (fact, word.as_str()))
    }
}

/// Returns an answer of a form or compact text as the rules understand it.
pub fn answer(book: &Rulebook, question: &Question, word: &str) -> Option<Answer> {
    let raw = match (word, &question.answer_type) {
        (OTHER, AnswerType::Country) => return other_country(book, question),
        ("needs-document", _) if !question.needs_document => return None,
        ("yes", AnswerType::YesNo) => RawAnswer::YesNo(true),
        ("no", AnswerType::YesNo) => RawAnswer::YesNo(false),
        (digits, AnswerType::Whole(..)) if digits.parse::<i64>().is_ok() => {
            RawAnswer::Whole(digits.parse().ok()?)
        }
        (word, _) => RawAnswer::Text(word.to_owned()),
    };
    Answer::read(question, &raw).ok()
}

/// Every country but those that the charter names.
fn other_country(book: &Rulebook, question: &Question) -> Option<Answer> {
    let named = book.countries.keys().map(|code: &Country| {
        let number = country_number(*code);
        (number, number)
    });
    let specials = question
        .specials
        .iter()
        .filter_map(|special| question.encode(&pathways::Value::Word(special.id.clone())))
        .map(|number| (number, number));
    let possible = ValueSet::of(named.chain(specials)).complement_in(&question.domain());
    (!possible.is_empty()).then_some(Answer::Within(possible))
}
