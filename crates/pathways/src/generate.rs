//! Invented persons whose margins follow published figures: the same seed, the same persons.

use crate::Rulebook;
use crate::question::{AnswerType, Question, country_number, day_number};
use crate::values::ValueSet;
use kernel::random::splitmix64;

/// How many people of a nationality are in a country, by a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// The nationality.
    pub nationality: kernel::Country,
    /// The country of stay.
    pub country: kernel::Country,
    /// How many.
    pub n_persons: u64,
}

/// Draws invented persons one by one.
#[derive(Clone, Debug)]
pub struct Generator<'a> {
    book: &'a Rulebook,
    margins: &'a [Margin],
    total: u64,
    percent_unknown: u64,
    seed: u64,
    domains: Vec<ValueSet>,
}

impl<'a> Generator<'a> {
    /// Returns a generator; `percent_unknown` of the answers of each person are left out.
    #[must_use]
    pub fn new(book: &'a Rulebook, margins: &'a [Margin], percent_unknown: u64, seed: u64) -> Self {
        Self {
            book,
            margins,
            total: margins.iter().map(|margin| margin.n_persons).sum(),
            percent_unknown,
            seed,
            domains: book.questions.iter().map(Question::domain).collect(),
        }
    }

    /// Returns the numbered person's answers, fact by fact; `None` is unknown.
    #[must_use]
    pub fn person(&self, number: u64) -> Vec<Option<i32>> {
        let start = splitmix64(self.seed ^ splitmix64(number));
        let draw = |k: u64| splitmix64(start.wrapping_add(k));
        let place = (self.total > 0).then(|| {
            let mut left = draw(1) % self.total;
            self.margins
                .iter()
                .find(|margin| {
                    let is_here = left < margin.n_persons;
                    left = left.saturating_sub(margin.n_persons);
                    is_here
                })
                .expect("the draw lies below the total")
        });
        let questions = self.book.questions.iter().zip(&self.domains).enumerate();
        let mut values: Vec<Option<i32>> = questions
            .map(|(k, (question, domain))| {
                let random = draw(100 + k as u64);
                match (question.id.as_str(), place) {
                    ("nationality", Some(margin)) => Some(country_number(margin.nationality)),
                    ("country_of_stay", Some(margin)) => Some(country_number(margin.country)),
                    _ => Some(value(question, domain, random)),
                }
            })
            .collect();
        for k in 0..values.len() {
            let filled = self.book.questions[k]
                .filled_by
                .as_ref()
                .and_then(|(a, b)| {
                    let number =
                        |id: &kernel::FactId| self.book.questions.iter().position(|q| q.id == *id);
                    Some((number(a)?, number(b)?))
                });
            if let Some((a, b)) = filled {
                values[k] = Some(i32::from(values[a] == values[b]));
            }
        }
        for (k, value) in values.iter_mut().enumerate() {
            if draw(10_000 + k as u64) % 100 < self.percent_unknown {
                *value = None;
            }
        }
        values
    }
}

/// Draws one answer: by the shares of the question where it has some, else evenly over what is
/// plausible (days of the last ten years, ages up to 80).
fn value(question: &Question, domain: &ValueSet, random: u64) -> i32 {
    let mut left = (random >> 11) as f64 / (1_u64 << 53) as f64;
    for (set, share) in &question.prior {
        if left < *share {
            return among(set, splitmix64(random));
        }
        left -= share;
    }
    let plausible = match question.answer_type {
        AnswerType::Day => {
            let first = day_number(kernel::Day::new(2015, 1, 1).expect("a day"));
            ValueSet::stretch(first, first + 4_000)
        }
        AnswerType::Whole(least, most) => ValueSet::stretch(least, most.min(80)),
        AnswerType::Country => {
            let offered = question.offer.iter().map(|c| country_number(*c));
            ValueSet::of(offered.map(|n| (n, n)))
        }
        AnswerType::Choice(_) | AnswerType::YesNo => domain.clone(),
    };
    let specials = ValueSet::stretch(i32::MIN, -1_000_000).and(domain);
    let is_special = !specials.is_empty() && splitmix64(random ^ 1).is_multiple_of(2);
    let from = if is_special || plausible.is_empty() {
        specials.or(&plausible)
    } else {
        plausible
    };
    among(
        if is_special { &specials } else { &from },
        splitmix64(random ^ 2),
    )
}

fn among(set: &ValueSet, random: u64) -> i32 {
    let mut left = random % set.n_values().max(1);
    for &(first, last) in set.stretches() {
        let n_here = u64::from(last.abs_diff(first)) + 1;
        if left < n_here {
            return first + left as i32;
        }
        left -= n_here;
    }
    set.stretches().first().map_or(0, |stretch| stretch.0)
}
