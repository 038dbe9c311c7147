//! Answers that cannot all be true. They are asked about, never swallowed: a rule that rests on one
//! of two answers that exclude each other would tell anything.

use kernel::{Day, FactId};

use crate::answer::{Answer, Answers};
use crate::question::{Value, country_of_number, day_number, day_of_number};
use crate::values::ValueSet;
use crate::{AnswerType, Rulebook};

/// What does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// At home by one answer, abroad by two others.
    Home,
    /// A foreigner's standing in one's own country.
    ForeignerAtHome,
    /// A citizen of the country where one is, with another nationality: it can be true.
    CitizenAbroad,
    /// The same nationality twice.
    Twice,
    /// A day that has not come yet.
    Future,
    /// More years of something than of life.
    Age,
    /// An arrival before one was born.
    BeforeBirth,
}

kernel::coded!(Clash {
    Home = "home",
    ForeignerAtHome = "foreigner-at-home",
    CitizenAbroad = "citizen-abroad",
    Twice = "twice",
    Future = "future",
    Age = "age",
    BeforeBirth = "before-birth",
});

impl Clash {
    /// Returns whether both answers may be true all the same, as with two nationalities.
    #[must_use]
    pub fn may_be_true(self) -> bool {
        self == Self::CitizenAbroad
    }
}

/// The facts that count years of a person's own life.
const YEARS: [&str; 3] = ["married_years", "union_years", "work_years_here"];

/// Returns the first answers that do not fit together on a day, with what is wrong.
#[must_use]
pub fn find(book: &Rulebook, answers: &Answers, on: Day) -> Option<(Clash, Vec<FactId>)> {
    let set = |fact: &str| -> Option<&ValueSet> {
        match answers.get(&fact.parse().ok()?)? {
            Answer::Within(set) => Some(set),
            Answer::Unknown(_) => None,
        }
    };
    let only = |fact: &str| set(fact)?.only();
    let named = |clash: Clash, facts: &[&str]| {
        let ids = facts.iter().filter_map(|fact| fact.parse().ok());
        Some((clash, ids.collect()))
    };
    let country = |fact: &str| only(fact).filter(|n| country_of_number(*n).is_some());
    if let (Some(nationality), Some(stay)) = (country("nationality"), country("country_of_stay")) {
        let is_home = nationality == stay;
        if only("in_home_country").is_some_and(|said| (said == 1) != is_home) {
            return named(
                Clash::Home,
                &["in_home_country", "nationality", "country_of_stay"],
            );
        }
        let status: Option<FactId> = "stay_status".parse().ok();
        let question = status.as_ref().and_then(|fact| book.question(fact));
        let citizen = question.and_then(|q| q.encode(&Value::Word("citizen".to_owned())));
        if let (Some(citizen), Some(status)) = (citizen, only("stay_status")) {
            let facts = ["stay_status", "nationality", "country_of_stay"];
            if is_home && status != citizen {
                return named(Clash::ForeignerAtHome, &facts);
            }
            if !is_home && status == citizen && country("second_nationality") != Some(stay) {
                return named(Clash::CitizenAbroad, &facts);
            }
        }
    }
    if let Some(second) = country("second_nationality")
        && country("nationality") == Some(second)
    {
        return named(Clash::Twice, &["nationality", "second_nationality"]);
    }
    let first = day_number(Day::FIRST);
    for question in &book.questions {
        let id = question.id.as_str();
        if question.answer_type == AnswerType::Day
            && let Some(earliest) = set(id).and_then(|set| set.stretches().first())
            && earliest.0 >= first
            && earliest.0 > day_number(on)
        {
            return named(Clash::Future, &[id]);
        }
    }
    let age = only("age")?;
    for fact in YEARS {
        if only(fact).is_some_and(|years| years > age) {
            return named(Clash::Age, &[fact, "age"]);
        }
    }
    let born = on.plus_months(-12 * (age + 1));
    let arrived = set("arrived").and_then(|set| set.stretches().last());
    arrived
        .filter(|stretch| stretch.1 >= first && day_of_number(stretch.1) < born)
        .and_then(|_| named(Clash::BeforeBirth, &["arrived", "age"]))
}
