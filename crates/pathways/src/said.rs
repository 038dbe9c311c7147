//! What a person has said so far, in the order in which it was said.
//!
//! The compact text is made of the answer files' own words: `nationality=HND;age=30`. It travels in
//! the body of a form, stands in the code on the printed sheet, and is read back by the same rules.

use kernel::{Country, Day, FactId};

use crate::question::country_number;
use crate::values::ValueSet;
use crate::{Answer, AnswerType, Answers, Question, RawAnswer, Rulebook, Value};

/// The word for a country that the charter does not name.
pub const OTHER: &str = "other";

/// How the compact text of a printed sheet begins.
const SHEET: &str = "cauce;";

/// No compact text is longer than this.
const MOST_BYTES: usize = 8 * 1024;

/// Answers in the order in which they were given. Without a debug form, so that no log can hold one.
#[derive(Clone, Default)]
pub struct Said(Vec<(FactId, String)>);

impl Said {
    /// Reads a compact text; what no question takes is left out.
    #[must_use]
    pub fn read(book: &Rulebook, text: &str) -> Self {
        Self::read_telling(book, text, |_| {})
    }

    /// Reads a compact text, and tells of each part that no question takes: its place from 1.
    fn read_telling(book: &Rulebook, text: &str, mut leave_out: impl FnMut(usize)) -> Self {
        let mut said = Self::default();
        if text.len() > MOST_BYTES {
            leave_out(1);
            return said;
        }
        for (place, part) in text.split(';').enumerate().filter(|(_, p)| !p.is_empty()) {
            let understood = part.split_once('=').and_then(|(fact, word)| {
                let question = book.question(&fact.parse().ok()?)?;
                answer(book, question, word).map(|_| (question.id.clone(), word.to_owned()))
            });
            match understood {
                Some((fact, word)) => said.set(fact, word),
                None => leave_out(place + 1),
            }
        }
        said
    }

    /// Returns the compact text of the printed sheet: these answers, and the day of the rules.
    #[must_use]
    pub fn sheet(&self, day: Day) -> String {
        format!("{SHEET}{day};{}", self.write())
    }

    /// Reads the compact text of a printed sheet: its day, its answers, and the places (from 1) of
    /// answers that no question takes; `None` if it is no such text.
    #[must_use]
    pub fn read_sheet(book: &Rulebook, text: &str) -> Option<(Day, Self, Vec<usize>)> {
        let (day, answers) = text.trim().strip_prefix(SHEET)?.split_once(';')?;
        let mut left_out = Vec::new();
        let said = Self::read_telling(book, answers, |place| left_out.push(place));
        Some((day.parse().ok()?, said, left_out))
    }

    /// Returns the place (from 1) of the first answer of a printed sheet's text whose question was
    /// answered before.
    #[must_use]
    pub fn twice(text: &str) -> Option<usize> {
        let (_, answers) = text.trim().strip_prefix(SHEET)?.split_once(';')?;
        let mut seen = std::collections::BTreeSet::new();
        let facts = answers.split(';').map(|part| part.split_once('='));
        facts
            .enumerate()
            .filter_map(|(place, part)| Some((place + 1, part?.0)))
            .find(|(_, fact)| !seen.insert(*fact))
            .map(|(place, _)| place)
    }

    /// Returns the compact text.
    #[must_use]
    pub fn write(&self) -> String {
        let parts: Vec<String> = self
            .0
            .iter()
            .map(|(fact, word)| format!("{fact}={word}"))
            .collect();
        parts.join(";")
    }

    /// Returns the answers as the rules understand them.
    #[must_use]
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

    /// Returns these answers without those that say nothing: not known, not said, not at hand.
    #[must_use]
    pub fn that_tell(&self, book: &Rulebook, keep: impl Fn(&Question) -> bool) -> Self {
        let told = self.0.iter().filter(|(fact, word)| {
            book.question(fact).is_some_and(|question| {
                let is_vague = matches!(
                    answer(book, question, word),
                    Some(Answer::Unknown(_)) | None
                );
                !is_vague && keep(question)
            })
        });
        Self(told.cloned().collect())
    }

    /// Records an answer in its place, or at the end if it is new.
    pub fn set(&mut self, fact: FactId, word: String) {
        match self.0.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, old)) => *old = word,
            None => self.0.push((fact, word)),
        }
    }

    /// Returns what was said about a fact.
    #[must_use]
    pub fn word(&self, fact: &FactId) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == fact);
        found.map(|(_, word)| word.as_str())
    }

    /// Returns the fact that was answered before this one; the last of all if this one was not.
    #[must_use]
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
#[must_use]
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
    let named = book.countries.iter().map(|code: &Country| {
        let number = country_number(*code);
        (number, number)
    });
    let specials = question
        .specials
        .iter()
        .filter_map(|special| question.encode(&Value::Word(special.id.clone())))
        .map(|number| (number, number));
    let possible = ValueSet::of(named.chain(specials)).complement_in(&question.domain());
    (!possible.is_empty()).then_some(Answer::Within(possible))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimens::question;

    fn book() -> Rulebook {
        Rulebook {
            questions: vec![
                question("nationality", AnswerType::Country),
                question("age", AnswerType::Whole(0, 120)),
            ],
            ..Rulebook::default()
        }
    }

    #[test]
    fn a_sheet_is_read_back_as_it_was_written() {
        let said = Said::read(&book(), "nationality=HND;age=30");
        let text = said.sheet("2024-05-08".parse().unwrap());
        assert_eq!(text, "cauce;2024-05-08;nationality=HND;age=30");
        let (day, again, left_out) = Said::read_sheet(&book(), &text).unwrap();
        assert_eq!(
            (day.to_string().as_str(), again.write()),
            ("2024-05-08", said.write())
        );
        assert!(left_out.is_empty());
    }

    #[test]
    fn an_answer_that_no_question_takes_is_told_by_its_place_and_never_repeated() {
        let (_, said, left_out) =
            Said::read_sheet(&book(), "cauce;2024-05-08;nationality=HND;age=old;shoe=43").unwrap();
        assert_eq!(said.write(), "nationality=HND");
        assert_eq!(left_out, [2, 3]);
        assert!(Said::read_sheet(&book(), "cauce;yesterday;age=30").is_none());
        assert!(Said::read_sheet(&book(), "{\"age\": 30}").is_none());
    }
}
