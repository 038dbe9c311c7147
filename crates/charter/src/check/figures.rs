//! What commitments and published figures say of each other.

use std::collections::{BTreeMap, BTreeSet};

use evidence::{Observation, Submission};
use kernel::{Finding, Holder, ObservationId};
use progress::Commitment;

use super::{file_of, refuse};
use crate::Charter;

/// Finds figures that commitments name and nobody published, and the other way round; and names that stand nowhere.
#[must_use]
pub fn figures(charter: &Charter, submissions: &[Submission]) -> Vec<Finding> {
    let figures = submissions.iter().flat_map(|file| &file.observations);
    let reporters = figures.map(|figure| figure.reported_by.as_str());
    let mut findings = crate::names::unused(charter, reporters);
    let observations = || {
        submissions
            .iter()
            .flat_map(|file| file.observations.iter().map(move |one| (&file.file, one)))
    };
    let mut known: BTreeSet<&ObservationId> = BTreeSet::new();
    for (file, observation) in observations() {
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
        let rating = commitment.aim.iter().flat_map(|aim| &aim.rated_by);
        for figure in rating.filter_map(|id| by_id.get(id)) {
            let Some(member) = figure.member else {
                continue;
            };
            let code = member.code();
            let of = |holder: &Holder| holder.country() == Some(member);
            let is_party = commitment.holder == Holder::All
                || of(&commitment.holder)
                || commitment.joint_with.iter().any(|one| one == code)
                || commitment.beneficiaries.iter().any(of)
                || commitment
                    .deliverables
                    .iter()
                    .filter_map(|part| part.of.as_ref())
                    .any(of);
            if !is_party {
                let what = format!(
                    "figure {} counts {member}, which has no part in this promise, and would rate it",
                    figure.id
                );
                refuse(&file_of(commitment), what, &mut findings);
            }
        }
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
