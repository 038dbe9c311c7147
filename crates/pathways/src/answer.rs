//! What a person has said so far, and why the rest is unknown.

use std::collections::BTreeMap;
use std::fmt;

use kernel::{Day, FactId, Period};

use crate::question::{AnswerType, Question, Value, day_number, first_day, last_day};
use crate::values::ValueSet;

/// Why a fact is not known. Only the first kind is a question still to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyUnknown {
    /// Nobody has asked yet.
    NotAsked,
    /// The person does not know.
    DoesNotKnow,
    /// The person would rather not say.
    PrefersNotToSay,
    /// A document is needed to know.
    NeedsDocument,
    /// The answer was given, but not precisely enough.
    NotExact,
}

kernel::coded!(WhyUnknown {
    NotAsked = "not-asked",
    DoesNotKnow = "unknown",
    PrefersNotToSay = "prefer-not-to-say",
    NeedsDocument = "needs-document",
    NotExact = "not-exact",
});

/// What is known of one fact: the values that are still possible.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// The fact is one of these values (exactly one, or several that are still possible).
    Within(ValueSet),
    /// Nothing is known, for this reason.
    Unknown(WhyUnknown),
}

/// An answer as it stands in a file or a form, before it is understood.
#[derive(Clone, PartialEq)]
pub enum RawAnswer {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    YesNo(bool),
    /// One of several.
    List(Vec<RawAnswer>),
    /// Named bounds: from, until, `at_least`, `at_most`.
    Bounds(Vec<(String, RawAnswer)>),
    /// Anything else, such as a fraction.
    Other,
}

/// Why an answer was not understood. It never repeats the answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAnswer {
    /// No question asks for this.
    #[error(
        "there is no question with this name; `cauce pathways list --questions` names them all"
    )]
    NoSuchQuestion,
    /// The answer does not fit the question.
    #[error("the answer does not fit the question: it takes {0}")]
    DoesNotFit(&'static str),
    /// The answer leaves nothing possible.
    #[error("the answer leaves no possible value: its bounds exclude each other")]
    Impossible,
}

/// Everything a person has said, by fact. Absent means not asked.
///
/// Its debug form tells how many facts were answered and nothing else, so that no log can hold an
/// answer by accident.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<FactId, Answer>);

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({} facts)", self.0.len())
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answer(withheld)")
    }
}

impl fmt::Debug for RawAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawAnswer(withheld)")
    }
}

impl Answers {
    /// Returns what was said about a fact, if it was asked.
    #[must_use]
    pub fn get(&self, fact: &FactId) -> Option<&Answer> {
        self.0.get(fact)
    }

    /// Records an answer, replacing an earlier one.
    pub fn set(&mut self, fact: FactId, answer: Answer) {
        self.0.insert(fact, answer);
    }

    /// Takes an answer back, as if it had not been asked.
    pub fn forget(&mut self, fact: &FactId) {
        self.0.remove(fact);
    }

    /// Returns the facts that were answered, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&FactId, &Answer)> {
        self.0.iter()
    }

    /// Returns how many facts were answered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Answer {
    /// Returns the answer with exactly one value.
    #[must_use]
    pub fn exactly(question: &Question, value: &Value) -> Option<Self> {
        question
            .encode(value)
            .map(|number| Self::Within(ValueSet::one(number)))
    }

    /// Reads an answer as a file or a form gives it.
    pub fn read(question: &Question, raw: &RawAnswer) -> Result<Self, NotAnAnswer> {
        if let RawAnswer::Text(word) = raw {
            let why = match word.as_str() {
                "unknown" => Some(WhyUnknown::DoesNotKnow),
                "prefer-not-to-say" => Some(WhyUnknown::PrefersNotToSay),
                "needs-document" => Some(WhyUnknown::NeedsDocument),
                _ => None,
            };
            if let Some(why) = why {
                return Ok(Self::Unknown(why));
            }
        }
        let possible = read_possible(question, raw, 0)?.and(&question.domain());
        if possible.is_empty() {
            Err(NotAnAnswer::Impossible)
        } else {
            Ok(Self::Within(possible))
        }
    }
}

fn read_possible(question: &Question, raw: &RawAnswer, depth: u8) -> Result<ValueSet, NotAnAnswer> {
    let no = || NotAnAnswer::DoesNotFit(what_it_takes(question));
    match (raw, &question.answer_type) {
        (RawAnswer::YesNo(yes), AnswerType::YesNo) => Ok(ValueSet::one(i32::from(*yes))),
        (RawAnswer::Whole(n), AnswerType::Whole(least, most)) => i32::try_from(*n)
            .ok()
            .filter(|n| least <= n && n <= most)
            .map(ValueSet::one)
            .ok_or_else(no),
        (RawAnswer::Text(text), kind) => {
            if let Some(number) = question.encode(&Value::Word(text.clone())) {
                return Ok(ValueSet::one(number));
            }
            match kind {
                AnswerType::Country => text
                    .parse()
                    .ok()
                    .and_then(|country| question.encode(&Value::Country(country)))
                    .map(ValueSet::one)
                    .ok_or_else(no),
                AnswerType::Day => text
                    .parse::<Period>()
                    .map(|p| ValueSet::stretch(day_number(p.first_day()), day_number(p.last_day())))
                    .map_err(|_| no()),
                _ => Err(no()),
            }
        }
        (RawAnswer::List(several), _) if depth == 0 && !several.is_empty() => {
            let mut possible = ValueSet::empty();
            for one in several {
                possible = possible.or(&read_possible(question, one, 1)?);
            }
            Ok(possible)
        }
        (RawAnswer::Bounds(bounds), AnswerType::Day | AnswerType::Whole(..)) => {
            read_bounds(question, bounds)
        }
        _ => Err(no()),
    }
}

fn read_bounds(
    question: &Question,
    bounds: &[(String, RawAnswer)],
) -> Result<ValueSet, NotAnAnswer> {
    let no = || NotAnAnswer::DoesNotFit(what_it_takes(question));
    if bounds.is_empty() {
        return Err(no());
    }
    let mut stretch = match question.answer_type {
        AnswerType::Day => (first_day(), last_day()),
        AnswerType::Whole(least, most) => (least, most),
        _ => return Err(no()),
    };
    for (name, bound) in bounds {
        let number = match (&question.answer_type, bound) {
            (AnswerType::Day, RawAnswer::Text(text)) => {
                day_number(text.parse::<Day>().map_err(|_| no())?)
            }
            (AnswerType::Whole(..), RawAnswer::Whole(n)) => i32::try_from(*n).map_err(|_| no())?,
            _ => return Err(no()),
        };
        match name.as_str() {
            "from" | "at_least" => stretch.0 = stretch.0.max(number),
            "until" | "at_most" => stretch.1 = stretch.1.min(number),
            _ => return Err(no()),
        }
    }
    Ok(ValueSet::stretch(stretch.0, stretch.1))
}

fn what_it_takes(question: &Question) -> &'static str {
    match question.answer_type {
        AnswerType::Country => "a country's three capital letters such as \"HND\"",
        AnswerType::Choice(_) => "one of its choices",
        AnswerType::YesNo => "true or false",
        AnswerType::Day => "a day such as \"2024-05-07\", a month or a year",
        AnswerType::Whole(..) => "a whole number inside its range",
    }
}
