//! Dated versions, which pathways and offices share.

mod entries;
mod money;
mod named;
mod slips;
mod sources;

use kernel::{Country, Day};
use pathways::Rulebook;
use pathways::criterion::{Criterion, Role};
use pathways::pathway::{Checked, Decision, LeadsTo, Silence, Source, Version};
use pathways::timeline::{Boundary, InForce, State};

use super::already;
use super::criteria::criterion;
use super::{in_time, old_codes};
use crate::reading::{Reading, Text};
pub use entries::{SiteEntry, VersionEntry};

/// Reads one version; `earlier` are those that stand above it in the file, and
/// `given_in` is the country of a pathway.
pub fn version(
    entry: &VersionEntry,
    earlier: &[Version],
    given_in: Option<Country>,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Option<Version> {
    let line = reading.line(&entry.id);
    if earlier
        .iter()
        .any(|version| version.id == *entry.id.get_ref())
    {
        reading.refuse(
            &entry.id,
            "two versions have the same id",
            "Give each its own, such as the month of its beginning.",
        );
    }
    let state = match &entry.state {
        Some(word) => reading.parse(word),
        None => Some(State::Open),
    };
    let in_force = sources::in_force(&entry.in_force, reading);
    let source = sources::source(&entry.source, reading);
    let mut version = begun(entry, earlier, line, reading)?;
    leave_out(&entry.without, &mut version, reading);
    version.seen_on = reading.parse_all::<Day>(&entry.seen_on);
    criteria(entry, source.as_ref(), &mut version, book, reading);
    decisions(entry, &mut version, reading);
    money::caps(entry, &mut version, reading);
    money::costs(entry, &mut version, reading);
    if let Some(documents) = &entry.documents {
        version.documents = documents.iter().map(|d| d.get_ref().clone()).collect();
    }
    if let Some(offices) = &entry.start_at {
        version.start_at = named::start_at(offices, book, reading);
    }
    if let Some(word) = &entry.leads_to {
        version.leads_to = reading.parse(word)?;
    }
    let source = source?;
    sources::confirmed(entry, &source, &mut version, reading);
    money::fee(entry, &mut version, reading);
    named::limits(entry, &mut version, book, reading);
    if let Some(contacts) = &entry.contacts {
        version.contacts = named::known_contacts(contacts, book, reading);
    }
    if let Some(words) = &entry.not_for {
        version.criteria.retain(|one| !already::is_one(&one.id));
        if let (Some(country), Some(State::Open)) = (given_in, state) {
            let bars = already::bars(words, country, book, reading);
            version.criteria.extend(bars);
        }
    }
    in_time::add(&mut version);
    if state != Some(State::Open) && !version.criteria.is_empty() {
        reading.refuse(
            &entry.id,
            "a version that lets nobody in has criteria",
            "Leave them out here; the next open version repeats them with same_as.",
        );
    }
    version.state = state?;
    version.in_force = in_force?;
    version.source = source;
    Some(version)
}

/// Returns the version to which this one adds: an empty one, or a copy of the one that `same_as` names.
fn begun(
    entry: &VersionEntry,
    earlier: &[Version],
    line: usize,
    reading: &mut Reading<'_>,
) -> Option<Version> {
    let Some(name) = &entry.same_as else {
        return Some(blank(entry, line));
    };
    let Some(model) = earlier.iter().find(|v| v.id == *name.get_ref()) else {
        reading.refuse(
            name,
            "same_as names no version above this one",
            "Name a version that stands earlier in the file.",
        );
        return None;
    };
    Some(Version {
        id: entry.id.get_ref().clone(),
        line,
        seen_on: Vec::new(),
        // They say by what that version was confirmed, not this one.
        confidence: None,
        confirmed_on: None,
        ..model.clone()
    })
}

fn blank(entry: &VersionEntry, line: usize) -> Version {
    Version {
        id: entry.id.get_ref().clone(),
        state: State::Open,
        in_force: InForce {
            from: Boundary::Unknown,
            until: Boundary::Unknown,
        },
        seen_on: Vec::new(),
        source: Source {
            act: String::new(),
            article: String::new(),
            link: String::new(),
            read_on: Day::new(1900, 1, 1).expect("inside the permitted years"),
            checked: Checked::No,
        },
        criteria: Vec::new(),
        decisions: Vec::new(),
        silences: Vec::new(),
        caps: Vec::new(),
        costs: Vec::new(),
        documents: Vec::new(),
        start_at: Vec::new(),
        leads_to: LeadsTo::NotPublished,
        confidence: None,
        confirmed_on: None,
        fee: None,
        contacts: Vec::new(),
        limits: Vec::new(),
        line,
    }
}

/// Reads what a person needs, and what bars her.
fn criteria(
    entry: &VersionEntry,
    source: Option<&Source>,
    version: &mut Version,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) {
    for (entries, role) in [(&entry.need, Role::Need), (&entry.bar, Role::Bar)] {
        for one in entries {
            if let Some(read) = criterion(one, role, book, reading) {
                put(&mut version.criteria, read, |a: &Criterion, b| a.id == b.id);
            }
        }
    }
    slips::twice(entry, reading);
    if let Some(source) = source {
        for one in entry.need.iter().chain(&entry.bar) {
            slips::far_days(one, source.read_on, version, reading);
        }
    }
}

/// Reads what somebody decides freely, and on what the source is silent.
fn decisions(entry: &VersionEntry, version: &mut Version, reading: &mut Reading<'_>) {
    for one in &entry.decision {
        let decision = Decision {
            id: one.id.clone(),
            by: one.by.get_ref().clone(),
            cite: one.cite.clone(),
        };
        if let Some(advice) = old_codes::advice(one.by.get_ref()) {
            let what = format!("\"{}\" is no code of a country", one.by.get_ref());
            reading.refuse(&one.by, what, advice);
        }
        put(&mut version.decisions, decision, |a, b| a.id == b.id);
    }
    for one in &entry.unknown {
        let silence = Silence {
            id: one.id.clone(),
            matters: one.matters,
        };
        put(&mut version.silences, silence, |a, b| a.id == b.id);
    }
}

/// Replaces the element of the same name in its place, or appends.
fn put<T>(list: &mut Vec<T>, one: T, is_same: impl Fn(&T, &T) -> bool) {
    match list.iter_mut().find(|known| is_same(known, &one)) {
        Some(known) => *known = one,
        None => list.push(one),
    }
}

fn leave_out(names: &[Text], version: &mut Version, reading: &mut Reading<'_>) {
    for name in names {
        let id = name.get_ref().as_str();
        let count = |v: &Version| {
            v.criteria.len()
                + v.decisions.len()
                + v.silences.len()
                + v.caps.len()
                + v.costs.len()
                + v.limits.len()
        };
        let n_before = count(version);
        version.criteria.retain(|one| one.id != id);
        version.decisions.retain(|one| one.id != id);
        version.silences.retain(|one| one.id != id);
        version.caps.retain(|one| one.id != id);
        version.costs.retain(|one| one.id != id);
        version.limits.retain(|one| one.id != id);
        if count(version) == n_before {
            reading.refuse(
                name,
                format!("without names \"{id}\", which the copied version does not have"),
                "Correct the name or leave it out.",
            );
        }
    }
}
