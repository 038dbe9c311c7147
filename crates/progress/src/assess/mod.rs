//! Rates a commitment on four axes as on one day, with every step of the reasoning.
//!
//! Delivery follows the Open Government Partnership's completion scale; trajectory is what the
//! method in force says about the number behind the promise; evidence says what the delivery class
//! rests on; time says where the promise stands against its date. The axes are never averaged.
//!
//! Two clocks: only wordings announced, events that happened and figures known by that day count.
//! Pure and linear in the number of commitments and figures.

mod delivery;
mod ending;
mod gathered;
mod known;
mod number;
mod parts;
mod punctuality;
mod rate;
mod strength;
mod trajectory;

#[cfg(test)]
mod date_tests;
#[cfg(test)]
mod register_tests;
#[cfg(test)]
mod tests;

use evidence::{Exhibit, Observation, Register, Series};
use kernel::Day;

pub use gathered::CHOICE;
pub use known::Known;
pub use trajectory::has_path;

use crate::assessment::{Assessment, Step};
use crate::commitment::{Commitment, Version};
use crate::compact::Compact;
use crate::firmness::firmness;
use crate::method::{Goal, Instrument};
use crate::rating::{Delivery, EvidenceStrength, Firmness, Timeliness, Trajectory, Untried};
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
    "delivery.ended-by-another",
    "delivery.event",
    "delivery.not-comparable",
    "delivery.not-due",
    "delivery.not-searched",
    "delivery.not-yet-whole",
    "delivery.nothing-found",
    "delivery.number",
    "delivery.rate",
    "delivery.reached-before-the-end",
    "delivery.reinstated",
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
    "promise.against-first",
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
    "time.ceiling",
    "time.done",
    "time.ended",
    "time.no-date",
    "time.not-done",
    "time.undated",
    "trajectory.last-known",
    "trajectory.not-assessable",
    "un.class",
    "un.met",
    "un.not-evaluated",
    "un.projection",
    "un.span",
];

/// Rates one commitment as on `on`; nothing before it was announced.
///
/// `figures` and the register may hold anything: what is not about this commitment, or was not known by
/// `on`, has no effect.
#[must_use]
pub fn assess(
    commitment: &Commitment,
    figures: &[Observation],
    register: &Register,
    instrument: &Instrument,
    on: Day,
) -> Option<Assessment> {
    assess_known(
        commitment,
        &Known::on(figures, register, on),
        instrument,
        on,
    )
}

/// Rates every commitment that had been announced by `on`, in the compact's order.
#[must_use]
pub fn assess_all(
    compact: &Compact,
    figures: &[Observation],
    register: &Register,
    instrument: &Instrument,
    on: Day,
) -> Vec<Assessment> {
    let known = Known::on(figures, register, on);
    let rate = |one| assess_known(one, &known, instrument, on);
    compact.commitments.iter().filter_map(rate).collect()
}

/// Returns the series by which a commitment is followed and what it is rated against, where it is
/// followed at all: for a chart with the path to the target, or for a panel of methods.
#[must_use]
pub fn followed(
    commitment: &Commitment,
    figures: &[Observation],
    register: &Register,
    on: Day,
) -> Option<(Series, Goal)> {
    followed_known(commitment, &Known::on(figures, register, on), on)
}

/// Returns the series by which a commitment is followed, from what was indexed once for many.
#[must_use]
pub fn followed_known(
    commitment: &Commitment,
    known: &Known<'_>,
    on: Day,
) -> Option<(Series, Goal)> {
    let version = in_force(commitment, on)?;
    let gathered = gathered(commitment, version, known, &mut Vec::new());
    trajectory::followed(commitment, version, &gathered, known, on).ok()
}

/// Rates one commitment from what was indexed once for many.
#[must_use]
pub fn assess_known(
    commitment: &Commitment,
    known: &Known<'_>,
    instrument: &Instrument,
    on: Day,
) -> Option<Assessment> {
    let version = in_force(commitment, on)?;
    let mut trace = promise(commitment, version);
    let gathered = gathered(commitment, version, known, &mut trace);
    let params = instrument.params();
    let delivered = delivery::deliver(
        commitment, version, &gathered, known, params, on, &mut trace,
    );
    let (trajectory, firmness) =
        match trajectory::rateable(commitment, version, &gathered, known, on, &mut trace) {
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
    let evidence = evidence(commitment, &delivered, &gathered, known, &mut trace);
    let time = punctuality::stands(commitment, version, &delivered, on, &mut trace);
    let against_first = against_first(commitment, version, known, instrument, on, &mut trace);
    let chosen_by = gathered.is_contradicted.then(|| CHOICE.to_owned());
    let ids = |figures: &mut dyn Iterator<Item = &Observation>| {
        figures.map(|figure| figure.id.clone()).collect()
    };
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
        against_first,
        deliverables: delivered.deliverables,
        rated_by: ids(&mut gathered.points.iter().map(|point| point.figure)),
        beside: ids(&mut gathered.beside.iter().copied()),
        chosen_by,
        trace,
    })
}

/// Rates delivery and time against the first wording, where its number or date was another: whoever moves
/// the goalposts is judged by both.
fn against_first(
    commitment: &Commitment,
    version: &Version,
    known: &Known<'_>,
    instrument: &Instrument,
    on: Day,
    trace: &mut Vec<Step>,
) -> Option<(Delivery, Timeliness)> {
    let first = commitment.first_promise();
    if (&first.target, first.deadline) == (&version.target, version.deadline) {
        return None;
    }
    let unseen = &mut Vec::new();
    let gathered = gathered(commitment, first, known, unseen);
    let params = instrument.params();
    let delivered = delivery::deliver(commitment, first, &gathered, known, params, on, unseen);
    let time = punctuality::stands(commitment, first, &delivered, on, unseen);
    let inputs = [("time", time.code().to_owned())];
    trace.push(Step::new(
        "promise.against-first",
        inputs,
        delivered.class.code(),
    ));
    Some((delivered.class, time))
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

/// The third axis: the strongest source among what carries the delivery class, or that the sources contradict
/// each other. A class that rests on an event rests on what was said about it.
fn evidence(
    commitment: &Commitment,
    delivered: &delivery::Delivered<'_>,
    gathered: &Gathered<'_>,
    known: &Known<'_>,
    trace: &mut Vec<Step>,
) -> EvidenceStrength {
    if let Some(event) = delivered.ended.and_then(|ended| ended.decided) {
        let class = if event.is_official {
            EvidenceStrength::OfficialRecord
        } else {
            EvidenceStrength::StatementOnly
        };
        let inputs = [("source", event.source.clone())];
        trace.push(Step::new("evidence.event", inputs, class.code()));
        return class;
    }
    if gathered.is_contradicted || delivered.is_contradicted {
        let class = EvidenceStrength::Contradicted;
        let figures = gathered.beside.iter().map(|figure| figure.id.to_string());
        let documents = delivered.deliverables.iter().flat_map(|part| &part.against);
        let beside: Vec<_> = figures.chain(documents.map(ToString::to_string)).collect();
        let inputs = [("beside", beside.join(", "))];
        trace.push(Step::new("evidence.contradicted", inputs, class.code()));
        return class;
    }
    let rank = |one: &&Exhibit<'_>| strength::rank(**one, commitment, known.publishers());
    let Some(strongest) = delivered.carried_by.iter().max_by_key(rank) else {
        let class = EvidenceStrength::None;
        trace.push(Step::new("evidence.none", [], class.code()));
        return class;
    };
    let class = strength::strength_of(*strongest, commitment, known.publishers());
    let inputs = match strongest {
        Exhibit::Figure(figure) => [
            ("figure", figure.id.to_string()),
            ("class", figure.class.code().to_owned()),
            ("reported_by", figure.reported_by.clone()),
        ],
        Exhibit::Statement(statement) => [
            ("document", statement.id.to_string()),
            ("kind", statement.kind.code().to_owned()),
            ("reported_by", statement.publisher.clone()),
        ],
    };
    trace.push(Step::new("evidence.strongest", inputs, class.code()));
    class
}
