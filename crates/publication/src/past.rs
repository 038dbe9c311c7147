//! What of a compact could be known on a day: later wordings, members, packages, events and ties are left out,
//! and so are words of ours that carry no day of their own.

use evidence::{Observation, Register, Search, Statement};
use kernel::{CommitmentId, Day, Localized};
use progress::{Commitment, Compact};
use response::Practice;
use response::practice::State;

/// A compact seen from one day.
pub(crate) struct Past<'a> {
    compact: &'a Compact,
    on: Day,
    /// Whether the day is not before the charter's search of the record ended. Notes, reasons and records of
    /// searches were written then, so they are left out of every earlier day.
    with_notes: bool,
}

impl<'a> Past<'a> {
    /// Returns the compact as seen from `on`.
    pub(crate) fn of(compact: &'a Compact, on: Day) -> Self {
        Self {
            compact,
            on,
            with_notes: on >= compact.searched_on,
        }
    }

    fn note(&self, note: &Localized) -> Localized {
        if self.with_notes {
            note.clone()
        } else {
            Localized::default()
        }
    }

    /// Returns a figure without its note where that was written later.
    pub(crate) fn figure(&self, figure: &Observation) -> Observation {
        Observation {
            note: self.note(&figure.note),
            ..figure.clone()
        }
    }

    /// Returns what documents known by then show of a promise, oldest first.
    pub(crate) fn statements(&self, register: &Register, id: &CommitmentId) -> Vec<Statement> {
        let known = (register.statements.iter())
            .filter(|one| one.commitment == *id && one.known_on <= self.on);
        let mut statements: Vec<Statement> = known
            .map(|one| Statement {
                limits: self.note(&one.limits),
                ..one.clone()
            })
            .collect();
        statements.sort_by_key(|one| {
            let day = one.on.map_or(one.known_on, kernel::Period::last_day);
            (day, one.id.clone())
        });
        statements
    }

    /// Returns the searches for a promise, where they had been made.
    pub(crate) fn searches(&self, register: &Register, id: &CommitmentId) -> Vec<Search> {
        let about = register.searches.iter().filter(|one| one.commitment == *id);
        about.filter(|_| self.with_notes).cloned().collect()
    }

    /// Returns a promise as it stood; nothing before it was announced.
    pub(crate) fn commitment(&self, commitment: &Commitment) -> Option<Commitment> {
        commitment.on(self.on)?;
        let is_announced = |id: &CommitmentId| {
            let other = self.compact.commitment(id);
            other.is_some_and(|other| other.on(self.on).is_some())
        };
        let mut then = commitment.clone();
        then.versions.retain(|version| version.announced <= self.on);
        then.events.retain(|event| event.shown_from() <= self.on);
        then.relations.retain(|relation| is_announced(&relation.to));
        then.note = self.note(&then.note);
        then.coding = then.coding.filter(|_| self.with_notes);
        if let Some(aim) = &mut then.aim {
            aim.why = self.note(&aim.why);
        }
        Some(then)
    }

    /// Returns the compact as it stood.
    pub(crate) fn compact(&self) -> Compact {
        let commitments = self.compact.commitments.iter();
        let mut then = Compact {
            commitments: commitments.filter_map(|one| self.commitment(one)).collect(),
            ..self.compact.clone()
        };
        then.meetings.retain(|meeting| meeting.day <= self.on);
        then.kept.retain(|one| one.on <= self.on);
        then.states.retain(|state| state.said_on <= self.on);
        then.members.retain(|member| {
            // Where only a stretch of time is known, the country belongs from its last day on.
            let joined = member.endorsed.map(kernel::Period::last_day);
            joined.is_none_or(|joined| joined <= self.on)
        });
        then.packages.retain(|package| match package.known_on {
            Some(known) => known <= self.on,
            None => self.with_notes,
        });
        then.verdicts.retain(|verdict| verdict.known_on <= self.on);
        then.gaps.retain(|_| self.with_notes);
        then.rule_book = then.rule_book.filter(|_| self.with_notes);
        if !self.with_notes {
            then.verdicts
                .iter_mut()
                .for_each(|one| one.limits = Localized::default());
            then.summary = Localized::default();
            then.searched_on = self.on;
            then.members
                .iter_mut()
                .for_each(|one| one.note = Localized::default());
            then.packages
                .iter_mut()
                .for_each(|one| one.note = Localized::default());
            then.pillars
                .iter_mut()
                .for_each(|one| one.note = Localized::default());
            then.sources
                .iter_mut()
                .for_each(|one| one.note = Localized::default());
        }
        then
    }
}

/// Returns a practice without reviews of later days; before the last one it was what it was handed in as.
pub(crate) fn practice(practice: &Practice, on: Day) -> Practice {
    let mut then = practice.clone();
    then.reviews.retain(|review| review.on <= on);
    if then.reviews.len() < practice.reviews.len() {
        then.state = State::Submitted;
        then.state_why = Localized::default();
    }
    then
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;
    use progress::compact::Life;

    #[test]
    fn a_day_shows_what_could_be_said_of_the_compact_then() {
        let compact = invented::compact();
        let told = |day: &str| {
            let (state, act) = Past::of(&compact, day.parse().unwrap())
                .compact()
                .state()
                .map(|(s, a)| (s.clone(), a))?;
            Some((
                state.life,
                act.on.to_string(),
                state.searched_to.to_string(),
            ))
        };
        let active = |act: &str| Some((Life::Active, act.to_owned(), "2021-03-01".to_owned()));
        assert_eq!(told("2021-02-28"), None);
        assert_eq!(told("2023-05-01"), active("2021-03-01"));
        // A meeting is an act; the entry that knows it need not be written anew.
        assert_eq!(told("2025-06-29"), active("2023-05-02"));
        let dormant = (
            Life::Dormant,
            "2023-09-01".to_owned(),
            "2025-06-30".to_owned(),
        );
        assert_eq!(told("2025-06-30"), Some(dormant));
    }

    #[test]
    fn a_practice_is_shown_as_reviewed_from_its_last_review_on() {
        let listed = invented::snapshot().practices.remove(0);
        assert_eq!((listed.state, listed.reviews.len()), (State::Listed, 2));
        let then = |day: &str| practice(&listed, day.parse().unwrap());
        assert_eq!(then("2024-07-01"), listed, "the day of both reviews");
        let before = then("2024-06-30");
        assert_eq!((before.state, before.reviews.len()), (State::Submitted, 0));
        assert_eq!(before.confirmed(), listed.researched);
    }

    #[test]
    fn a_verdict_is_there_from_the_day_on_which_it_was_known() {
        let compact = invented::compact();
        let told = |day: &str| {
            let on = day.parse().unwrap();
            Past::of(&compact, on).compact().verdicts
        };
        let ids = |day: &str| -> Vec<String> { told(day).into_iter().map(|one| one.id).collect() };
        assert_eq!(ids("2022-02-28"), [""; 0]);
        assert_eq!(ids("2024-04-09"), ["V01"]);
        assert_eq!(ids("2024-04-10"), ["V01", "V02"]);
        // What it does not say was written when the record was searched.
        assert!(told("2024-04-10").iter().all(|one| one.limits.is_empty()));
        assert!(!told("2025-06-30")[0].limits.is_empty());
    }
}
