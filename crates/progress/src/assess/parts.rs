//! Delivery of the parts of a promise: what figures and documents show of each.

use evidence::{Exhibit, ExhibitId, Observation, Qualifier, SourceClass, Statement};
use kernel::{Day, ObservationId, StatementId};

use super::delivery::{Cuts, Done, ShownDone};
use super::known::Known;
use super::strength::rank;
use crate::assessment::{DeliverableState, Found, Step};
use crate::commitment::{Commitment, Deliverable};
use crate::rating::Delivery;

/// What figures and documents show of one part.
struct Shown<'a> {
    done: Vec<Exhibit<'a>>,
    begun: Vec<Exhibit<'a>>,
    against: Vec<&'a Statement>,
    zeros: Vec<Exhibit<'a>>,
}

/// What was found of every part of a promise.
pub(super) struct Parts<'a> {
    /// The state of each.
    pub states: Vec<DeliverableState>,
    /// When each was done, where it is; in the same order.
    pub done: Vec<Option<Done>>,
    /// The class of all together; nothing where nothing is known of any.
    pub shown: Option<ShownDone<'a>>,
}

/// Rates by deliverables: all done is complete; at least half (the parameter) substantial; any done or begun
/// limited; where only zeros and documents that speak against it are known, not started. Nothing otherwise.
pub(super) fn by_parts<'a>(
    commitment: &Commitment,
    known: &Known<'a>,
    cuts: Cuts,
    trace: &mut Vec<Step>,
) -> Parts<'a> {
    let mut states = Vec::new();
    let mut each_done = Vec::new();
    let mut carried_by: Vec<Exhibit<'a>> = Vec::new();
    let mut against = Vec::new();
    let mut is_contradicted = false;
    let mut done: Option<Done> = None;
    for deliverable in &commitment.deliverables {
        let is_own = commitment.owes(deliverable);
        let shown = shown(commitment, deliverable, known);
        let strongest = |exhibits: &[Exhibit<'a>]| {
            // The strongest source; among equals the one that was true first.
            exhibits.iter().copied().max_by_key(|one| {
                let earliest = std::cmp::Reverse((one.day(), one.id()));
                (rank(*one, commitment, known.publishers()), earliest)
            })
        };
        let met = strongest(&shown.done);
        let by = met.or_else(|| strongest(&shown.begun));
        let state = match (met, by) {
            (Some(_), _) => Found::Done,
            (None, Some(_)) => Found::Begun,
            (None, None) => Found::Nothing,
        };
        let first = shown.done.iter().min_by_key(|one| one.day());
        let here = first.copied().map(Done::shown_by);
        if met.is_some() && is_own {
            done = done.zip(here).map(|(all, here)| all.and(here)).or(here);
        }
        each_done.push(here);
        is_contradicted |= is_own && by.is_some() && !shown.against.is_empty();
        trace.push(step(deliverable, state, by, &shown.against));
        carried_by.extend(by.filter(|_| is_own));
        states.push(DeliverableState {
            id: deliverable.id.clone(),
            state,
            shown_by: by.map(|one| (one.id(), one.on().map(kernel::Period::last_day))),
            against: shown.against.iter().map(|one| one.id.clone()).collect(),
            is_searched: is_searched(commitment, deliverable, known),
        });
        if is_own {
            against.extend(shown.zeros);
            against.extend(shown.against.into_iter().map(Exhibit::Statement));
        }
    }
    // A holder is rated on its own parts; what others owe of the promise is shown beside.
    let own = commitment.deliverables.iter().zip(&states);
    let own = own.filter(|(part, _)| commitment.owes(part));
    let own: Vec<Found> = own.map(|(_, state)| state.state).collect();
    let n_done = own.iter().filter(|state| **state == Found::Done).count();
    let n_begun = own.iter().filter(|state| **state == Found::Begun).count();
    let class = match (n_done, n_begun) {
        (0, 0) if against.is_empty() => {
            return Parts {
                states,
                done: each_done,
                shown: None,
            };
        }
        (0, 0) => {
            carried_by = against;
            Delivery::NotStarted
        }
        (0, _) => Delivery::Limited,
        _ => cuts.class_of(n_done as f64 / own.len() as f64),
    };
    let inputs = [
        ("n_done", n_done.to_string()),
        ("n_begun", n_begun.to_string()),
        ("n_all", own.len().to_string()),
        ("substantial_from", cuts.substantial.to_string()),
    ];
    trace.push(Step::new("delivery.deliverables", inputs, class.code()));
    let shown = ShownDone {
        class,
        done: done.filter(|_| class == Delivery::Complete),
        carried_by,
        is_contradicted,
    };
    Parts {
        states,
        done: each_done,
        shown: Some(shown),
    }
}

/// Gathers what is known of one part.
fn shown<'a>(commitment: &Commitment, deliverable: &Deliverable, known: &Known<'a>) -> Shown<'a> {
    let figures = |ids: &[ObservationId]| -> Vec<&'a Observation> {
        ids.iter().filter_map(|id| known.figure(id)).collect()
    };
    let that_show = |ids: &[ObservationId]| -> Vec<Exhibit<'a>> {
        let figures = figures(ids).into_iter().filter(|figure| shows(figure));
        figures.map(Exhibit::Figure).collect()
    };
    let zeros = figures(&deliverable.met_by)
        .into_iter()
        .chain(figures(&deliverable.begun_by));
    let zeros = zeros.filter(|figure| figure.value.is_some_and(|value| value.is_zero()));
    let mut shown = Shown {
        done: that_show(&deliverable.met_by),
        begun: that_show(&deliverable.begun_by),
        against: Vec::new(),
        zeros: zeros.map(Exhibit::Figure).collect(),
    };
    let about = known.statements(&commitment.id).iter();
    for statement in about.filter(|one| one.deliverable.as_deref() == Some(&deliverable.id)) {
        match statement.shows {
            done if done.is_done() => shown.done.push(Exhibit::Statement(statement)),
            begun if begun.is_begun() => shown.begun.push(Exhibit::Statement(statement)),
            evidence::Shows::Contradicts => shown.against.push(statement),
            _ => {}
        }
    }
    shown
}

/// Returns whether a figure shows anything: neither a zero nor a row without a value.
fn shows(figure: &Observation) -> bool {
    let is_missing =
        figure.class == SourceClass::Missing || figure.qualifier == Qualifier::NotFound;
    !is_missing && figure.value.is_some_and(|value| !value.is_zero())
}

/// Returns whether a search for this part, or for the whole promise, is on record.
fn is_searched(commitment: &Commitment, deliverable: &Deliverable, known: &Known<'_>) -> bool {
    known.searches(&commitment.id).iter().any(|search| {
        search
            .deliverable
            .as_ref()
            .is_none_or(|part| *part == deliverable.id)
    })
}

fn step(
    deliverable: &Deliverable,
    state: Found,
    by: Option<Exhibit<'_>>,
    against: &[&Statement],
) -> Step {
    let mut inputs = vec![("deliverable", deliverable.id.clone())];
    match by.map(|one| one.id()) {
        Some(ExhibitId::Figure(id)) => inputs.push(("shown_by", id.to_string())),
        Some(ExhibitId::Statement(id)) => inputs.push(("document", id.to_string())),
        None => {}
    }
    if !against.is_empty() {
        let ids: Vec<&str> = against
            .iter()
            .map(|one| StatementId::as_str(&one.id))
            .collect();
        inputs.push(("against", ids.join(", ")));
    }
    Step::new("delivery.deliverable", inputs, state.code())
}

impl Done {
    /// Returns when a figure or a document shows something complete: on its own day where it is an act that
    /// carries its date, by its day otherwise.
    fn shown_by(exhibit: Exhibit<'_>) -> Self {
        let is_an_act = match exhibit {
            Exhibit::Figure(figure) => ["legal act", "milestone"].contains(&figure.unit.as_str()),
            Exhibit::Statement(statement) => statement.kind.is_an_act(),
        };
        let dated = exhibit.on().filter(|_| is_an_act);
        Self {
            by: exhibit.day(),
            not_on: dated.map(|on: kernel::Period| -> Day { on.first_day().yesterday() }),
        }
    }
}
