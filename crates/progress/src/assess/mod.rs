//! Rates a commitment on four axes as on one day, with every step of the reasoning.
//!
//! Delivery follows the Open Government Partnership's completion scale; trajectory is what the
//! method in force says about the number behind the promise; evidence says what the delivery class
//! rests on; time says where the promise stands against its date. The axes are never averaged.
//!
//! Two clocks: only wordings announced, events that happened and figures known by that day count.
//! Pure and linear in the number of commitments and figures.

mod delivery;
mod gathered;
mod known;
mod punctuality;
mod rate;
mod strength;
mod trajectory;

#[cfg(test)]
mod tests;

use evidence::{Observation, Series};
use kernel::Day;

pub use gathered::CHOICE;
pub use known::Known;

use crate::assessment::{Assessment, Step};
use crate::commitment::{Commitment, Version};
use crate::compact::Compact;
use crate::firmness::firmness;
use crate::method::{Goal, Instrument};
use crate::rating::{EvidenceStrength, Firmness, Trajectory, Untried};
use gathered::{Gathered, gather};

/// Every rule that a trace may name; a reader's language has words for each.
pub const RULES: &[&str] = &[
    "cauce.achieved",
    "cauce.after-the-date",
    "cauce.censored",
    "cauce.class-with-target",
    "cauce.class-without-target",
    "cauce.geometric-growth",
    "cauce.geometric-path",
    "cauce.held",
    "cauce.lost",
    "cauce.not-assessable",
    "cauce.span",
    "cauce.straight-growth",
    "cauce.straight-path",
    "delivery.addition",
    "delivery.capped",
    "delivery.ceiling",
    "delivery.combined",
    "delivery.deliverable",
    "delivery.deliverables",
    "delivery.event",
    "delivery.no-evidence-found",
    "delivery.not-comparable",
    "delivery.not-yet-whole",
    "delivery.number",
    "delivery.rate",
    "delivery.reached-before-the-end",
    "delivery.suspended",
    "destatis.none",
    "destatis.symbol",
    "destatis.trend",
    "destatis.window",
    "eustat.band",
    "eustat.none",
    "eustat.span",
    "evidence.contradicted",
    "evidence.event",
    "evidence.none",
    "evidence.strongest",
    "figures.contradict",
    "figures.left-out",
    "promise.first",
    "promise.in-force",
    "statcan.achieved",
    "statcan.class-with-target",
    "statcan.class-without-target",
    "statcan.limit",
    "statcan.not-available",
    "statcan.ratio",
    "statcan.span",
    "statcan.zero-replaced",
    "time.done",
    "time.no-date",
    "time.not-done",
    "trajectory.not-assessable",
    "un.class",
    "un.met",
    "un.not-evaluated",
    "un.projection",
    "un.span",
];

/// Rates one commitment as on `on`; nothing before it was announced.
///
/// `figures` may hold any figures: those that are not about this commitment, or were not known by
/// `on`, have no effect. `searched_on` is the day to which the published record was searched.
#[must_use]
pub fn assess(
    commitment: &Commitment,
    figures: &[Observation],
    searched_on: Day,
    instrument: &Instrument,
    on: Day,
) -> Option<Assessment> {
    assess_known(
        commitment,
        &Known::on(figures, on),
        searched_on,
        instrument,
        on,
    )
}

/// Rates every commitment that had been announced by `on`, in the compact's order.
#[must_use]
pub fn assess_all(
    compact: &Compact,
    figures: &[Observation],
    instrument: &Instrument,
    on: Day,
) -> Vec<Assessment> {
    let known = Known::on(figures, on);
    let rate = |one| assess_known(one, &known, compact.searched_on, instrument, on);
    compact.commitments.iter().filter_map(rate).collect()
}

/// Returns the series by which a commitment is followed and what it is rated against, where it is
/// followed at all: for a chart with the path to the target, or for a panel of methods.
#[must_use]
pub fn followed(
    commitment: &Commitment,
    figures: &[Observation],
    on: Day,
) -> Option<(Series, Goal)> {
    let version = in_force(commitment, on)?;
    let known = Known::on(figures, on);
    let gathered = gathered(commitment, version, &known, &mut Vec::new());
    trajectory::followed(commitment, version, &gathered, &known, on).ok()
}

/// Rates one commitment from figures that were indexed once for many.
#[must_use]
pub fn assess_known(
    commitment: &Commitment,
    known: &Known<'_>,
    searched_on: Day,
    instrument: &Instrument,
    on: Day,
) -> Option<Assessment> {
    let version = in_force(commitment, on)?;
    let mut trace = promise(commitment, version);
    let gathered = gathered(commitment, version, known, &mut trace);
    let days = (searched_on, on);
    let params = instrument.params();
    let delivered = delivery::deliver(
        commitment, version, &gathered, known, params, days, &mut trace,
    );
    let (trajectory, firmness) =
        match trajectory::rateable(commitment, version, &gathered, known, on) {
            Ok((series, goal)) => {
                let outcome = instrument.rate(&series, &goal);
                trace.extend(outcome.trace);
                (outcome.class, firmness(instrument, &series, &goal))
            }
            Err(reason) => {
                trace.push(trajectory::not_followed(reason));
                let none = Firmness::Undetermined(Untried::NotAssessable);
                (Trajectory::NotAssessable(reason), none)
            }
        };
    let evidence = evidence(commitment, &delivered, &gathered, &mut trace);
    let time = punctuality::stands(commitment, version, &delivered, on, &mut trace);
    let chosen_by = gathered.is_contradicted.then(|| CHOICE.to_owned());
    Some(Assessment {
        commitment: commitment.id.clone(),
        on,
        method: instrument.id(),
        method_version: instrument.method().version.to_owned(),
        delivery: delivered.class,
        trajectory,
        evidence,
        time,
        firmness,
        deliverables: delivered.deliverables,
        rated_by: gathered
            .points
            .iter()
            .map(|p| p.figure.id.clone())
            .collect(),
        beside: gathered
            .beside
            .iter()
            .map(|figure| figure.id.clone())
            .collect(),
        chosen_by,
        trace,
    })
}

/// Returns the wording announced last by `on`, whatever the order in the file.
fn in_force(commitment: &Commitment, on: Day) -> Option<&Version> {
    let announced = commitment
        .versions
        .iter()
        .filter(|version| version.announced <= on);
    // The last of several on one day, as the file has them in order.
    announced.max_by_key(|version| version.announced)
}

/// Says which wording rates, and what the first one promised where that differs.
fn promise(commitment: &Commitment, version: &Version) -> Vec<Step> {
    let step = |rule: &str, version: &Version| {
        let target = version.target.as_ref();
        let mut inputs = vec![("announced", version.announced.to_string())];
        let value = target.and_then(crate::commitment::Target::value);
        inputs.extend(value.map(|value| ("target", value.to_string())));
        inputs.extend(target.map(|target| ("unit", target.unit.clone())));
        inputs.extend(version.deadline.map(|day| ("deadline", day.to_string())));
        Step::new(rule, inputs, version.change.code())
    };
    let mut trace = vec![step("promise.in-force", version)];
    let first = commitment.versions.first();
    trace.extend(
        first
            .filter(|first| *first != version)
            .map(|first| step("promise.first", first)),
    );
    trace
}

fn gathered<'a>(
    commitment: &Commitment,
    version: &Version,
    known: &Known<'a>,
    trace: &mut Vec<Step>,
) -> Gathered<'a> {
    match &version.target {
        Some(target) => gather(commitment, target, known, trace),
        None => Gathered::default(),
    }
}

/// The third axis: the strongest source among the figures that carry the delivery class, or that
/// they contradict each other. A class that rests on an event rests on what was said about it.
fn evidence(
    commitment: &Commitment,
    delivered: &delivery::Delivered<'_>,
    gathered: &Gathered<'_>,
    trace: &mut Vec<Step>,
) -> EvidenceStrength {
    if let Some((_, source)) = delivered.ended {
        let class = if strength::is_official_address(source) {
            EvidenceStrength::OfficialRecord
        } else {
            EvidenceStrength::StatementOnly
        };
        let inputs = [("source", source.to_owned())];
        trace.push(Step::new("evidence.event", inputs, class.code()));
        return class;
    }
    if gathered.is_contradicted {
        let class = EvidenceStrength::Contradicted;
        let beside: Vec<_> = gathered.beside.iter().map(|f| f.id.to_string()).collect();
        let inputs = [("beside", beside.join(", "))];
        trace.push(Step::new("evidence.contradicted", inputs, class.code()));
        return class;
    }
    let strongest = delivered
        .carried_by
        .iter()
        .max_by_key(|figure| strength::rank(figure, commitment));
    let Some(figure) = strongest else {
        let class = EvidenceStrength::None;
        trace.push(Step::new("evidence.none", [], class.code()));
        return class;
    };
    let class = strength::strength_of(figure, commitment);
    let inputs = [
        ("figure", figure.id.to_string()),
        ("class", figure.class.code().to_owned()),
        ("reported_by", figure.reported_by.clone()),
    ];
    trace.push(Step::new("evidence.strongest", inputs, class.code()));
    class
}
