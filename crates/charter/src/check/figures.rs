//! What commitments and published figures say of each other.

use std::collections::{BTreeMap, BTreeSet};

use evidence::{Observation, Submission};
use kernel::{Country, Finding, Holder, ObservationId};
use progress::Commitment;
use serde::Deserialize;
use toml::Spanned;

use super::{file_of, refuse};
use crate::reading::line_of;
use crate::{Charter, Folder};

/// Finds figures that commitments name and nobody published, and the other way round; and names that stand nowhere.
#[must_use]
pub fn figures(charter: &Charter, folder: &Folder, submissions: &[Submission]) -> Vec<Finding> {
    let figures = submissions.iter().flat_map(|file| &file.observations);
    let reporters = figures.map(|figure| figure.reported_by.as_str());
    let mut findings = crate::names::unused(charter, reporters);
    let observations = || {
        submissions
            .iter()
            .flat_map(|file| file.observations.iter().map(move |one| (&file.file, one)))
    };
    let mut known: BTreeSet<&ObservationId> = BTreeSet::new();
    let mut folded: BTreeMap<String, &ObservationId> = BTreeMap::new();
    for (file, observation) in observations() {
        let other = folded.insert(observation.id.as_str().to_lowercase(), &observation.id);
        if let Some(other) = other.filter(|other| **other != observation.id) {
            let what = format!(
                "the figures {other} and {} differ by capitals alone",
                observation.id
            );
            let advice = "Give every figure an id of its own.";
            findings.push(Finding::error(file, observation.line, what, advice));
        }
        if !known.insert(&observation.id) {
            let what = format!("figure {} stands in another file already", observation.id);
            findings.push(Finding::error(
                file,
                observation.line,
                what,
                "Give every figure an id of its own.",
            ));
        }
    }
    for commitment in &charter.compact.commitments {
        let deliverables = commitment
            .deliverables
            .iter()
            .flat_map(|one| one.met_by.iter().chain(&one.begun_by));
        let aims = commitment.aim.iter().flat_map(|aim| &aim.rated_by);
        let missing: BTreeSet<&ObservationId> = deliverables
            .chain(aims)
            .filter(|id| !known.contains(id))
            .collect();
        for id in missing {
            refuse(
                &file_of(commitment),
                format!("figure {id} is not in any file of published figures"),
                &mut findings,
            );
        }
    }
    let by_id: BTreeMap<&ObservationId, _> =
        observations().map(|(_, one)| (&one.id, one)).collect();
    for commitment in &charter.compact.commitments {
        valueless(commitment, &by_id, &mut findings);
    }
    for commitment in &charter.compact.commitments {
        rated_by_strangers(charter, folder, commitment, &by_id, &mut findings);
    }
    for (file, observation) in observations() {
        if let Some(id) = &observation.commitment
            && charter.compact.commitment(id).is_none()
        {
            let what = format!(
                "figure {} speaks of {id}, which is not a commitment",
                observation.id
            );
            let advice = "Correct the column commitment, or leave it empty for context.";
            findings.push(Finding::error(file, observation.line, what, advice));
        }
        if corrects_itself(observation, &by_id) {
            let what = format!("figure {} corrects itself", observation.id);
            let advice =
                "In the column corrects name the earlier figure in whose place this one stands.";
            findings.push(Finding::error(file, observation.line, what, advice));
        }
        let members = &charter.compact.members;
        if let Some(country) = observation.member
            && members.iter().all(|member| member.country != country)
        {
            let what = format!(
                "figure {} counts {country}, which is no member",
                observation.id
            );
            let advice = "Correct the column member, or add the member.";
            findings.push(Finding::error(file, observation.line, what, advice));
        }
        if let Some(corrected) = &observation.corrects
            && !known.contains(corrected)
        {
            let what = format!(
                "figure {} corrects {corrected}, which is not there",
                observation.id
            );
            findings.push(Finding::error(
                file,
                observation.line,
                what,
                "Name a figure of this charter.",
            ));
        }
    }
    findings
}

/// Where the figures that rate a promise stand in its file, and how the sources call its unit besides.
#[derive(Default, Deserialize)]
struct Places {
    #[serde(default)]
    aim: AimPlaces,
}

#[derive(Default, Deserialize)]
struct AimPlaces {
    #[serde(default)]
    rated_by: Vec<Spanned<String>>,
    #[serde(default)]
    same_unit: Vec<String>,
}

/// Finds figures that would rate a promise and count somebody who has no part in it, or something else than what was
/// promised. Who only receives has no part: what arrived there is not what the promiser did.
fn rated_by_strangers(
    charter: &Charter,
    folder: &Folder,
    commitment: &Commitment,
    by_id: &BTreeMap<&ObservationId, &Observation>,
    findings: &mut Vec<Finding>,
) {
    let rating = commitment.aim.iter().flat_map(|aim| &aim.rated_by);
    let targets = commitment
        .versions
        .iter()
        .filter_map(|one| one.target.as_ref());
    let units: Vec<&str> = targets.map(|target| target.unit.as_str()).collect();
    let mut read: Option<(Places, &str)> = None;
    for figure in rating.filter_map(|id| by_id.get(id)) {
        let other = counts_other(charter, commitment, figure);
        let is_in_unit = units.is_empty() || units.contains(&figure.unit.as_str());
        if other.is_none() && is_in_unit {
            continue;
        }
        // Read only where something is wrong: most charters are sound.
        let (places, text) = read.get_or_insert_with(|| places(folder, commitment));
        let place = places
            .aim
            .rated_by
            .iter()
            .find(|one| one.get_ref() == figure.id.as_str());
        let line = place.map_or(0, |one| line_of(text, one.span().start));
        let mut refuse = |what: String, advice: String| {
            findings.push(Finding::error(file_of(commitment), line, what, advice));
        };
        if let Some(other) = other {
            let what = format!(
                "figure {} counts {other}, which has no part in this promise, and would rate it",
                figure.id
            );
            let advice = "Take it out of rated_by; where that country does a part of it, name it in joint_with or in the part's of.";
            refuse(what, advice.to_owned());
        }
        if !is_in_unit && !places.aim.same_unit.contains(&figure.unit) {
            let what = format!(
                "figure {} is counted in {}, and would rate a promise in {}",
                figure.id,
                figure.unit,
                units.last().unwrap_or(&"")
            );
            let advice = format!(
                "Take it out of rated_by; where the source only calls it otherwise, add same_unit = [\"{}\"] under [aim].",
                figure.unit
            );
            refuse(what, advice);
        }
    }
}

fn places<'a>(folder: &'a Folder, commitment: &Commitment) -> (Places, &'a str) {
    let bytes = folder.files.get(&file_of(commitment));
    let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let text = text.unwrap_or_default();
    (toml::from_str(text).unwrap_or_default(), text)
}

/// Returns the country that a figure counts, where it has no part in a promise. A figure that names none counts whoever
/// holds the promise about which it was published.
fn counts_other(
    charter: &Charter,
    commitment: &Commitment,
    figure: &Observation,
) -> Option<Country> {
    let about = figure
        .commitment
        .as_ref()
        .and_then(|id| charter.compact.commitment(id));
    let member = figure.member.or_else(|| about?.holder.country())?;
    let of = |holder: &Holder| holder.country() == Some(member);
    let is_party = commitment.holder == Holder::All
        || of(&commitment.holder)
        || commitment.joint_with.iter().any(|one| one == member.code())
        || (commitment.deliverables.iter()).any(|part| part.of.as_ref().is_some_and(of));
    (!is_party).then_some(member)
}

/// Returns whether a figure corrects itself, be it by way of others.
fn corrects_itself(figure: &Observation, by_id: &BTreeMap<&ObservationId, &Observation>) -> bool {
    let earlier = |one: &&Observation| by_id.get(one.corrects.as_ref()?).copied();
    let mut chain = std::iter::successors(Some(figure), earlier).skip(1);
    // Bounded: a ring of others leads nowhere either.
    chain
        .by_ref()
        .take(by_id.len())
        .any(|one| one.id == figure.id)
}

/// Finds figures without a value that are to show a part done or begun: they show nothing.
fn valueless(
    commitment: &Commitment,
    by_id: &BTreeMap<&ObservationId, &Observation>,
    findings: &mut Vec<Finding>,
) {
    for part in &commitment.deliverables {
        let done = part.met_by.iter().map(|id| ("met_by", id));
        let begun = part.begun_by.iter().map(|id| ("begun_by", id));
        let named = done.chain(begun);
        let empty = named.filter(|(_, id)| by_id.get(id).is_some_and(|one| one.value.is_none()));
        for (field, id) in empty {
            let what = format!(
                "{field} of the part \"{}\" names {id}, which has no value and so shows nothing",
                part.id
            );
            let advice =
                "Name a figure with a value, or enter the document that shows it under evidence/.";
            findings.push(Finding::error(file_of(commitment), 0, what, advice));
        }
    }
}
