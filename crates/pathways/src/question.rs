//! Questions: each fact about a person is asked for in exactly one way.

use kernel::{Country, Day, FactId, Localized};

use crate::values::{FIRST_SPECIAL, ValueSet};

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerType {
    /// A country of ISO 3166-1.
    Country,
    /// One of a closed list.
    Choice(Vec<String>),
    /// Yes or no.
    YesNo,
    /// A calendar day.
    Day,
    /// A whole number between two bounds, both included.
    Whole(i32, i32),
}

/// An answer beside days or countries, such as "never" or "stateless".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Special {
    /// The word in files, such as `never`.
    pub id: String,
    /// Whether it counts as earlier than every day; otherwise no comparison of days holds for it.
    pub is_earliest: bool,
}

/// Whether a person's answer to a question can change in future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changeable {
    /// It cannot, such as where somebody was born.
    No,
    /// It can, such as holding a passport.
    Yes,
    /// It does by itself, such as age.
    WithTime,
}

kernel::coded!(Changeable {
    No = "no",
    Yes = "yes",
    WithTime = "with-time",
});

/// Who can best answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// The person.
    Oneself,
    /// A relative.
    Family,
    /// The person or group that supports the request.
    Sponsor,
    /// An office.
    Office,
}

kernel::coded!(Witness {
    Oneself = "self",
    Family = "family",
    Sponsor = "sponsor",
    Office = "office",
});

/// One question, which asks for one fact.
#[derive(Clone, Debug)]
pub struct Question {
    /// The fact, such as `arrived`.
    pub id: FactId,
    /// What kind of answer it takes.
    pub answer_type: AnswerType,
    /// Further answers beside days or countries.
    pub specials: Vec<Special>,
    /// Countries shown first.
    pub offer: Vec<Country>,
    /// Whether "I need a document to know" is offered.
    pub needs_document: bool,
    /// 1 known by heart … 5 needs a paper or another person.
    pub burden: u8,
    /// 0 harmless … 5 could hurt if overheard.
    pub sensitivity: u8,
    /// Who can best answer.
    pub who: Witness,
    /// Whether the answer can change in future.
    pub can_change: Changeable,
    /// Asked first, in this order, while it can still matter.
    pub pin: Option<u8>,
    /// Whether it is asked of everybody, because it changes what stands first in the plan.
    pub of_everybody: bool,
    /// Whether the first plan is made without it and offers to ask it.
    pub later: bool,
    /// The question without which this one makes no sense; it is asked first.
    pub after: Option<FactId>,
    /// Yes exactly when these two facts have the same value; then it need not be asked.
    pub filled_by: Option<(FactId, FactId)>,
    /// Shares of the answers in the population, used for nothing but the order of questions.
    pub prior: Vec<(ValueSet, f64)>,
    /// The words.
    pub texts: QuestionTexts,
}

/// The words of a question.
#[derive(Clone, Debug, Default)]
pub struct QuestionTexts {
    /// What is asked.
    pub ask: Localized,
    /// Why it is asked.
    pub why: Localized,
    /// Help, where there is some.
    pub help: Localized,
    /// The words of each choice and special answer.
    pub choices: Vec<(String, Localized)>,
    /// Who has checked them; empty: nobody.
    pub review: String,
}

/// One value of a fact, as a person would name it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A country.
    Country(Country),
    /// A choice, or a special answer such as `never`.
    Word(String),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Day(Day),
    /// A whole number.
    Whole(i32),
}

/// Returns the number of days from 1970-01-01.
#[must_use]
pub fn day_number(day: Day) -> i32 {
    Day::new(1970, 1, 1)
        .expect("a day inside the permitted years")
        .days_until(day)
}

/// Returns the day with this number, held inside the permitted years.
#[must_use]
pub fn day_of_number(number: i32) -> Day {
    Day::new(1970, 1, 1)
        .expect("a day inside the permitted years")
        .plus_days(number)
}

/// Returns the number that stands for a country: its three letters read in base 26.
#[must_use]
pub fn country_number(country: Country) -> i32 {
    let letters = country.code().bytes();
    letters.fold(0, |number, c| number * 26 + i32::from(c - b'A'))
}

/// Returns the country with this number.
#[must_use]
pub fn country_of_number(number: i32) -> Option<Country> {
    let letter = |n: i32| u8::try_from(n % 26).ok().map(|n| char::from(b'A' + n));
    let code: String = [letter(number / 676)?, letter(number / 26)?, letter(number)?]
        .iter()
        .collect();
    code.parse().ok()
}

/// From this sensitivity on, an answer could be used against the person who gave it.
pub const SENSITIVE: u8 = 3;

impl Question {
    /// Returns whether an answer could be used against the person who gave it.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.sensitivity >= SENSITIVE
    }

    /// Returns every value that an answer can have.
    #[must_use]
    pub fn domain(&self) -> ValueSet {
        let ordinary = match &self.answer_type {
            AnswerType::Country => (0, 26 * 26 * 26 - 1),
            AnswerType::Choice(choices) => (0, choices.len() as i32 - 1),
            AnswerType::YesNo => (0, 1),
            AnswerType::Day => (first_day(), last_day()),
            AnswerType::Whole(least, most) => (*least, *most),
        };
        ValueSet::of([ordinary, self.special_stretch()])
    }

    fn special_stretch(&self) -> (i32, i32) {
        let last = FIRST_SPECIAL + self.specials.len() as i32 - 1;
        (FIRST_SPECIAL, last)
    }

    /// Returns the number of a value, or `None` if the question does not take it.
    #[must_use]
    pub fn encode(&self, value: &Value) -> Option<i32> {
        let number = match (&self.answer_type, value) {
            (AnswerType::Country, Value::Country(country)) => country_number(*country),
            (AnswerType::Choice(choices), Value::Word(word)) => {
                choices.iter().position(|choice| choice == word)? as i32
            }
            (AnswerType::YesNo, Value::YesNo(yes)) => i32::from(*yes),
            (AnswerType::Day, Value::Day(day)) => day_number(*day),
            (AnswerType::Whole(least, most), Value::Whole(n)) if least <= n && n <= most => *n,
            (_, Value::Word(word)) => {
                let place = self.specials.iter().position(|s| s.id == *word)?;
                FIRST_SPECIAL + place as i32
            }
            _ => return None,
        };
        Some(number)
    }

    /// Returns the value that a number stands for.
    #[must_use]
    pub fn decode(&self, number: i32) -> Option<Value> {
        if number < first_day() {
            let place = usize::try_from(number.checked_sub(FIRST_SPECIAL)?).ok()?;
            return self.specials.get(place).map(|s| Value::Word(s.id.clone()));
        }
        match &self.answer_type {
            AnswerType::Country => country_of_number(number).map(Value::Country),
            AnswerType::Choice(choices) => choices
                .get(usize::try_from(number).ok()?)
                .map(|word| Value::Word(word.clone())),
            AnswerType::YesNo => Some(Value::YesNo(number == 1)),
            AnswerType::Day => Some(Value::Day(day_of_number(number))),
            AnswerType::Whole(..) => Some(Value::Whole(number)),
        }
    }

    /// Returns the special answers that count as earlier than every day.
    #[must_use]
    pub fn earliest(&self) -> ValueSet {
        let numbered = self.specials.iter().enumerate();
        ValueSet::of(
            numbered
                .filter(|(_, special)| special.is_earliest)
                .map(|(place, _)| (FIRST_SPECIAL + place as i32, FIRST_SPECIAL + place as i32)),
        )
    }

    /// Returns the price of asking: 1 for an easy harmless question, more for a heavy one.
    #[must_use]
    pub fn price(&self) -> f64 {
        1.0 + 0.25 * f64::from(self.burden.saturating_sub(1)) + 0.25 * f64::from(self.sensitivity)
    }
}

/// Returns the number of the first permitted day.
#[must_use]
pub fn first_day() -> i32 {
    day_number(Day::new(1900, 1, 1).expect("inside the permitted years"))
}

/// Returns the number of the last permitted day.
#[must_use]
pub fn last_day() -> i32 {
    day_number(Day::new(2199, 12, 31).expect("inside the permitted years"))
}
