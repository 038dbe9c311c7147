//! Criteria: what must hold, and what must not, in a small closed grammar.

use kernel::{Day, FactId, OfficeId};

use crate::limit::Within;
use crate::question::{Question, Value, day_number, first_day, last_day};
use crate::values::ValueSet;

/// Whether a criterion must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It must hold.
    Need,
    /// It must not hold.
    Bar,
}

/// One criterion of a version of a rule.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its name inside the version.
    pub id: String,
    /// Whether it must hold or must not.
    pub role: Role,
    /// What is tested.
    pub test: Test,
    /// The article; empty where the source names none, and then the version's source stands.
    pub cite: String,
    /// The name of its sentences; mostly its own id.
    pub phrase: String,
}

/// A test on what is known of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// One fact, one operator.
    Leaf(FactId, Operator),
    /// At least one holds.
    Any(Vec<Test>),
    /// All hold.
    All(Vec<Test>),
    /// It does not hold.
    Not(Box<Test>),
    /// At least so many hold.
    CountAtLeast(usize, Vec<Test>),
    /// At least one of these offices serves the person on the day.
    ServedBy(Vec<OfficeId>),
}

/// What is asked of one fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Operator {
    /// One of.
    In(Vec<Value>),
    /// None of.
    NotIn(Vec<Value>),
    /// Exactly.
    Is(Value),
    /// On or before the day.
    NotAfter(Day),
    /// On or after the day.
    NotBefore(Day),
    /// So many or more.
    AtLeast(i32),
    /// So many or fewer.
    AtMost(i32),
    /// From one to the other, both included.
    Between(Value, Value),
    /// At least so long ago on the day of screening.
    ForAtLeast(Duration),
    /// A limit that runs from the day has not passed on the day of screening. It runs from no
    /// answer that is no day, and from no day before the second.
    InTime(Within, Option<Day>),
}

/// A length of time as rules state it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// Days.
    Days(i32),
    /// Calendar months.
    Months(i32),
    /// Calendar years.
    Years(i32),
}

impl Duration {
    /// Returns the day that lies this long before `day`.
    #[must_use]
    pub fn before(self, day: Day) -> Day {
        match self {
            Self::Days(n) => day.plus_days(-n),
            Self::Months(n) => day.plus_months(-n),
            Self::Years(n) => day.plus_months(-12 * n),
        }
    }
}

impl Criterion {
    /// Returns whether it is a time limit after which nobody is heard.
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(self.test, Test::Leaf(_, Operator::InTime(..)))
    }
}

impl Operator {
    /// Returns the values of the fact for which the operator holds on `day`.
    #[must_use]
    pub fn values(&self, question: &Question, day: Day) -> ValueSet {
        let domain = question.domain();
        let among = |values: &[Value]| {
            let numbers = values.iter().filter_map(|value| question.encode(value));
            ValueSet::of(numbers.map(|n| (n, n)))
        };
        let until =
            |last: Day| ValueSet::stretch(first_day(), day_number(last)).or(&question.earliest());
        match self {
            Self::In(values) => among(values),
            Self::NotIn(values) => among(values).complement_in(&domain),
            Self::Is(value) => among(std::slice::from_ref(value)),
            Self::NotAfter(last) => until(*last),
            Self::NotBefore(first) => ValueSet::stretch(day_number(*first), last_day()),
            Self::AtLeast(least) => ValueSet::stretch(*least, i32::MAX).and(&domain),
            Self::AtMost(most) => ValueSet::stretch(0, *most).and(&domain),
            Self::Between(a, b) => match (question.encode(a), question.encode(b)) {
                (Some(a), Some(b)) => ValueSet::stretch(a, b),
                _ => ValueSet::empty(),
            },
            Self::ForAtLeast(duration) => until(duration.before(day)),
            Self::InTime(within, since) => {
                let late = day_number(within.first_in_time(day)) - 1;
                let starts = since.map_or_else(first_day, day_number);
                ValueSet::stretch(starts, late).complement_in(&domain)
            }
        }
    }
}

impl Test {
    /// Calls `see` with every leaf, outermost first.
    pub fn leaves<'a>(&'a self, see: &mut impl FnMut(&'a FactId, &'a Operator)) {
        match self {
            Self::Leaf(fact, operator) => see(fact, operator),
            Self::Any(parts) | Self::All(parts) | Self::CountAtLeast(_, parts) => {
                for part in parts {
                    part.leaves(see);
                }
            }
            Self::Not(part) => part.leaves(see),
            Self::ServedBy(_) => {}
        }
    }

    /// Calls `see` with every office named.
    pub fn offices<'a>(&'a self, see: &mut impl FnMut(&'a OfficeId)) {
        match self {
            Self::Leaf(..) => {}
            Self::Any(parts) | Self::All(parts) | Self::CountAtLeast(_, parts) => {
                for part in parts {
                    part.offices(see);
                }
            }
            Self::Not(part) => part.offices(see),
            Self::ServedBy(offices) => offices.iter().for_each(see),
        }
    }
}
