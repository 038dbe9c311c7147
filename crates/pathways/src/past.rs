//! The rulebook as it could have been known on a day.
//!
//! One rule: a pathway or an office is known whole from the day on which its newest source was read. Before that, a
//! version is known once it has surely begun; its end, once it has passed; and of the words, those that belong to
//! a version that is known, because the others carry no day.

use std::collections::BTreeSet;

use kernel::period::MONTHS;
use kernel::{Day, OfficeId, Period};

use crate::Rulebook;
use crate::contact::Contact;
use crate::criterion::{Criterion, Test};
use crate::office::{Office, OfficeVersion};
use crate::pathway::{Pathway, Reviewed, Version};
use crate::texts::{Sentences, Texts};
use crate::timeline::{Boundary, Extent, extents};

impl Rulebook {
    /// Returns the book as it could have been known on a day.
    #[must_use]
    pub fn as_known_on(&self, day: Day) -> Self {
        let offices = self.offices.iter();
        let mut offices: Vec<Office> = offices.filter_map(|one| office(one, day)).collect();
        let ids: BTreeSet<OfficeId> = offices.iter().map(|office| office.id.clone()).collect();
        for version in offices.iter_mut().flat_map(|office| &mut office.versions) {
            keep_offices(&mut version.rule, &ids);
        }
        let pathways = self.pathways.iter();
        let mut pathways: Vec<Pathway> = pathways.filter_map(|one| pathway(one, day)).collect();
        for version in pathways
            .iter_mut()
            .flat_map(|pathway| &mut pathway.versions)
        {
            keep_offices(version, &ids);
        }
        let is_read = self.last_read_on().is_none_or(|read| read <= day);
        let is_known = |contact: &&Contact| match contact.source_on {
            Some(published) => published.last_day() <= day,
            None => is_read,
        };
        Self {
            questions: self.questions.clone(),
            pathways,
            offices,
            contacts: self.contacts.iter().filter(is_known).cloned().collect(),
            margins: self.margins.clone(),
            example: self.example.filter(|example| example.after <= day),
            countries: self.countries.clone(),
        }
    }

    /// Returns the day on which a source of the book was read last, if there is any.
    fn last_read_on(&self) -> Option<Day> {
        let of_pathways = self.pathways.iter().flat_map(|one| &one.versions);
        let of_offices = self.offices.iter().flat_map(|one| &one.versions);
        let all = of_pathways.chain(of_offices.map(|version| &version.rule));
        all.map(|version| version.source.read_on).max()
    }
}

fn pathway(whole: &Pathway, day: Day) -> Option<Pathway> {
    let versions: Vec<&Version> = whole.versions.iter().collect();
    if is_read(&versions, day) {
        return Some(whole.clone());
    }
    let known = known(&versions, day);
    let versions: Vec<Version> = known.into_iter().map(|(_, version)| version).collect();
    let texts = texts(&whole.texts, &mut versions.iter())?;
    Some(Pathway {
        official: Vec::new(),
        reviewed: Reviewed::default(),
        versions,
        texts,
        cases: Vec::new(),
        ..whole.clone()
    })
}

fn office(whole: &Office, day: Day) -> Option<Office> {
    let rules: Vec<&Version> = whole.versions.iter().map(|one| &one.rule).collect();
    if is_read(&rules, day) {
        return Some(whole.clone());
    }
    let known = known(&rules, day).into_iter();
    let versions: Vec<OfficeVersion> = known
        .map(|(place, rule)| OfficeVersion {
            rule,
            ..whole.versions[place].clone()
        })
        .collect();
    let texts = texts(&whole.texts, &mut versions.iter().map(|one| &one.rule))?;
    Some(Office {
        official: Vec::new(),
        reviewed: Reviewed::default(),
        versions,
        texts,
        cases: Vec::new(),
        ..whole.clone()
    })
}

/// Returns whether every source had been read by a day.
fn is_read(versions: &[&Version], day: Day) -> bool {
    versions.iter().all(|one| one.source.read_on <= day)
}

/// Returns the versions that had surely begun by a day, each with its place and as far as it was known.
fn known(versions: &[&Version], day: Day) -> Vec<(usize, Version)> {
    let timeline: Vec<_> = versions
        .iter()
        .map(|one| (one.in_force, one.seen_on.as_slice()))
        .collect();
    let extents = extents(&timeline).into_iter();
    let places = versions.iter().zip(extents).enumerate();
    places
        .filter(|(_, (_, extent))| extent.latest_start <= day)
        .map(|(place, (version, extent))| {
            let is_last = place + 1 == versions.len();
            (place, then(version, extent, is_last, day))
        })
        .collect()
}

fn then(version: &Version, extent: Extent, is_last: bool, day: Day) -> Version {
    let mut then = version.clone();
    then.in_force.until = if extent.latest_end <= day {
        version.in_force.until
    } else if day < extent.earliest_end || !is_last {
        // What followed was not known yet, so nobody could tell that this one might be over.
        Boundary::Unbounded
    } else {
        Boundary::Unknown
    };
    then.seen_on.retain(|seen| *seen <= day);
    then.confirmed_on = then.confirmed_on.filter(|on| on.last_day() <= day);
    if names_a_later_day(&then.source.act, day) || names_a_later_day(&then.source.article, day) {
        then.source.act = String::new();
        then.source.article = String::new();
        then.source.link = String::new();
    }
    let cites = then.criteria.iter_mut().map(|one| &mut one.cite);
    for cite in cites.chain(then.decisions.iter_mut().map(|one| &mut one.cite)) {
        if names_a_later_day(cite, day) {
            *cite = String::new();
        }
    }
    then.caps.retain(|cap| {
        let period = cap.per.parse::<Period>();
        period.map_or(true, |period| period.first_day() <= day)
    });
    then
}

/// Returns whether the name of a document says that it is of a later day, as `4 January 2024` or `2024` does.
fn names_a_later_day(name: &str, day: Day) -> bool {
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let Some(year) = word.parse::<i16>().ok().filter(|_| word.len() == 4) else {
            return false;
        };
        let before = |n: usize| at.checked_sub(n).map_or("", |place| words[place]);
        let month = MONTHS.iter().position(|month| *month == before(1));
        let written = month.and_then(|month| {
            let (month, of_month) = (month + 1, before(2).parse::<u8>().ok()?);
            format!("{year}-{month:02}-{of_month:02}")
                .parse::<Day>()
                .ok()
        });
        let is_a_year = (1900..2200).contains(&year);
        written.map_or(is_a_year && year > day.year(), |written| written > day)
    })
}

/// Takes the offices that are not known out of a version.
fn keep_offices(version: &mut Version, known: &BTreeSet<OfficeId>) {
    version.start_at.retain(|id| known.contains(id));
    for Criterion { test, .. } in &mut version.criteria {
        keep_in_test(test, known);
    }
}

fn keep_in_test(test: &mut Test, known: &BTreeSet<OfficeId>) {
    match test {
        Test::Leaf(..) => {}
        Test::Any(parts) | Test::All(parts) | Test::CountAtLeast(_, parts) => {
            for part in parts {
                keep_in_test(part, known);
            }
        }
        Test::Not(part) => keep_in_test(part, known),
        Test::ServedBy(offices) => offices.retain(|id| known.contains(id)),
    }
}

/// Returns the title and the words that belong to a version; nothing where there is no version.
fn texts(whole: &Texts, versions: &mut dyn Iterator<Item = &Version>) -> Option<Texts> {
    let mut names = BTreeSet::new();
    let mut phrases = BTreeSet::new();
    let mut is_there = false;
    for version in versions {
        is_there = true;
        let mut of = |kind: &str, id: &str| names.insert(format!("{kind} {id}"));
        of("version", &version.id);
        for one in &version.decisions {
            of("decision", &one.id);
        }
        for one in &version.silences {
            of("unknown", &one.id);
        }
        for one in &version.documents {
            of("document", one);
        }
        for one in &version.costs {
            of("cost", &one.id);
        }
        for one in &version.caps {
            of("cap", &one.id);
        }
        for one in &version.limits {
            of("limit", &format!("{} running", one.id));
            of("limit", &format!("{} passed", one.id));
        }
        phrases.extend(version.criteria.iter().map(|one| one.phrase.clone()));
    }
    let sections = whole.sections.iter();
    let criteria = whole.criteria.iter();
    is_there.then(|| Texts {
        title: whole.title.clone(),
        sections: sections
            .filter(|(name, _)| names.contains(*name))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect(),
        criteria: criteria
            .filter(|(phrase, _)| phrases.contains(*phrase))
            .map(|(phrase, said)| {
                // What could change a criterion tells, now and then, what did change it.
                let then = Sentences {
                    met: said.met.clone(),
                    not_met: said.not_met.clone(),
                    ..Sentences::default()
                };
                (phrase.clone(), then)
            })
            .collect(),
        review: whole.review.clone(),
        pending: whole.pending.clone(),
        ..Texts::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimens;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn book() -> Rulebook {
        let mut first = specimens::version(Vec::new());
        first.id = "first".to_owned();
        first.in_force.from = Boundary::In("2023-06-12".parse().unwrap());
        first.in_force.until = Boundary::In("2024-05-06".parse().unwrap());
        first.source.act = "Notice of 12 June 2023".to_owned();
        first.confirmed_on = Some("2024-01".parse().unwrap());
        let mut second = first.clone();
        second.id = "second".to_owned();
        second.in_force.from = Boundary::In("2024-05-07".parse().unwrap());
        second.in_force.until = Boundary::Unbounded;
        second.source.act = "Press report, 4 June 2024".to_owned();
        let mut pathway = specimens::pathway("permit", vec![first, second]);
        pathway.texts.summary = kernel::Localized::english("It ended in 2025.");
        Rulebook {
            pathways: vec![pathway],
            ..Rulebook::default()
        }
    }

    #[test]
    fn a_version_is_known_from_its_first_day_and_its_end_from_its_last() {
        let versions = |on: &str| -> Vec<(String, Boundary)> {
            let then = book().as_known_on(day(on));
            let known = then.pathways.iter().flat_map(|one| &one.versions);
            known
                .map(|one| (one.id.clone(), one.in_force.until))
                .collect()
        };
        let (open, ended) = (Boundary::Unbounded, "2024-05-06".parse().unwrap());
        assert_eq!(versions("2023-06-11"), []);
        assert_eq!(versions("2023-06-12"), [("first".to_owned(), open)]);
        assert_eq!(versions("2024-05-05"), [("first".to_owned(), open)]);
        let both = [
            ("first".to_owned(), Boundary::In(ended)),
            ("second".to_owned(), open),
        ];
        assert_eq!(versions("2024-05-07"), both);
    }

    #[test]
    fn words_without_a_day_wait_until_everything_was_read() {
        let book = book();
        let summary = |on: &str| book.as_known_on(day(on)).pathways[0].texts.summary.clone();
        assert!(summary("2026-10-31").is_empty());
        assert!(
            !summary("2026-11-01").is_empty(),
            "its sources were read on that day"
        );
        let then = book.as_known_on(day("2023-12-31"));
        assert_eq!(then.pathways[0].versions[0].confirmed_on, None);
    }

    #[test]
    fn a_source_of_a_later_day_is_not_named() {
        let act = |on: &str, place: usize| {
            let then = book().as_known_on(day(on));
            then.pathways[0].versions[place].source.act.clone()
        };
        assert_eq!(act("2024-06-03", 0), "Notice of 12 June 2023");
        assert_eq!(act("2024-06-03", 1), "");
        assert_eq!(act("2024-06-04", 1), "Press report, 4 June 2024");
        assert!(names_a_later_day("Decree 1209 de 2024", day("2023-12-31")));
        assert!(!names_a_later_day("Decree 1209 de 2024", day("2024-01-01")));
    }
}
