//! The first axis: how far a promise was delivered, by a stated rule.

use evidence::Exhibit;
use kernel::Day;

use super::ending::{Ended, end};
use super::gathered::Gathered;
use super::known::Known;
use super::number::by_number;
use super::parts::by_parts;
use crate::assessment::{DeliverableState, Step};
use crate::commitment::{Commitment, Version};
use crate::method::Params;
use crate::rating::Delivery;

/// What was found on the delivery axis.
#[derive(Debug)]
pub(super) struct Delivered<'a> {
    /// The class.
    pub class: Delivery,
    /// When it was complete, where it is.
    pub done: Option<Done>,
    /// The figures and documents that carry the class.
    pub carried_by: Vec<Exhibit<'a>>,
    /// The state of each deliverable.
    pub deliverables: Vec<DeliverableState>,
    /// When each deliverable was done, where it is; in the same order.
    pub parts_done: Vec<Option<Done>>,
    /// Whether documents contradict each other about a part that counts as done.
    pub is_contradicted: bool,
    /// The end of the promise, where it was ended.
    pub ended: Option<Ended<'a>>,
}

/// When something was complete, as far as what was published tells: it says what was true on a day,
/// seldom on which day it became true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Done {
    /// A day by which it was complete.
    pub by: Day,
    /// The last day on which it was known not to be complete.
    pub not_on: Option<Day>,
}

impl Done {
    /// Returns when two things together were complete.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            by: self.by.max(other.by),
            not_on: self.not_on.max(other.not_on),
        }
    }
}

/// A class with the day on which it was complete and what carries it.
#[derive(Debug)]
pub(super) struct ShownDone<'a> {
    /// The class.
    pub class: Delivery,
    /// When it was complete, where it is.
    pub done: Option<Done>,
    /// The figures and documents that carry it.
    pub carried_by: Vec<Exhibit<'a>>,
    /// Whether documents contradict each other about a part that counts as done.
    pub is_contradicted: bool,
}

/// The cuts of the rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cuts {
    /// The share from which it is complete.
    pub complete: f64,
    /// The share from which it is substantial.
    pub substantial: f64,
}

impl Cuts {
    /// Returns the class of a share.
    pub(super) fn class_of(self, share: f64) -> Delivery {
        if share >= self.complete {
            Delivery::Complete
        } else if share >= self.substantial {
            Delivery::Substantial
        } else if share > 0.0 {
            Delivery::Limited
        } else {
            Delivery::NotStarted
        }
    }
}

/// Rates delivery: a number promised is rated by the figures that count it, anything else by its parts; the
/// holder's own withdrawal stands above both, unless everything had been delivered before.
pub(super) fn deliver<'a>(
    commitment: &'a Commitment,
    version: &Version,
    gathered: &Gathered<'a>,
    known: &Known<'a>,
    params: &Params,
    on: Day,
    trace: &mut Vec<Step>,
) -> Delivered<'a> {
    let cuts = Cuts {
        complete: params.number("delivery_complete"),
        substantial: params.number("delivery_substantial"),
    };
    let parts = by_parts(commitment, known, cuts, trace);
    let target = (version.target.as_ref()).filter(|target| target.value().is_some());
    let by_number =
        target.and_then(|target| by_number(commitment, version, target, gathered, cuts, on, trace));
    let is_ceiling = target.is_some_and(|target| target.min.is_none());
    let mut shown = match (by_number, parts.shown) {
        // Of a ceiling nothing is owed beyond opening it, so the further of the two counts.
        (Some(number), Some(parts)) if is_ceiling => {
            let further = if parts.class > number.class {
                parts
            } else {
                number
            };
            trace.push(Step::new("delivery.combined", [], further.class.code()));
            further
        }
        (Some(number), Some(parts)) => {
            let inputs = [
                ("number", number.class.code().to_owned()),
                ("deliverables", parts.class.code().to_owned()),
            ];
            trace.push(Step::new("delivery.combined", inputs, number.class.code()));
            number
        }
        (Some(number), None) => number,
        (None, Some(parts)) if target.is_some() && !is_ceiling => capped(commitment, parts, trace),
        (None, Some(parts)) => parts,
        (None, None) => nothing(commitment, version, known, on, trace),
    };
    let ended = end(commitment, on, &mut shown, trace);
    Delivered {
        class: shown.class,
        done: shown.done,
        carried_by: shown.carried_by,
        deliverables: parts.states,
        parts_done: parts.done,
        is_contradicted: shown.is_contradicted,
        ended,
    }
}

/// A promised number is not kept by deliverables alone: where all are done they reach substantial, unless the
/// promise was coded as one that its text keeps, such as a request for a sum.
fn capped<'a>(
    commitment: &Commitment,
    parts: ShownDone<'a>,
    trace: &mut Vec<Step>,
) -> ShownDone<'a> {
    let needs_number = commitment.coding.as_ref().is_none_or(|coding| {
        coding
            .rules
            .iter()
            .any(|rule| rule == "number-needs-number")
    });
    if parts.class != Delivery::Complete || !needs_number {
        return parts;
    }
    let class = Delivery::Substantial;
    let inputs = [("deliverables", parts.class.code().to_owned())];
    trace.push(Step::new("delivery.capped", inputs, class.code()));
    ShownDone {
        class,
        done: None,
        ..parts
    }
}

/// Nothing shows it begun: because it is not due yet, because a search brought nothing, or because nobody
/// has looked. These are three things, and only the second says anything about the promise.
fn nothing<'a>(
    commitment: &Commitment,
    version: &Version,
    known: &Known<'a>,
    on: Day,
    trace: &mut Vec<Step>,
) -> ShownDone<'a> {
    let named = commitment.deliverables.iter().filter_map(|part| part.due);
    let dates = version.deadline.into_iter().chain(named);
    let due = dates.map(kernel::Period::last_day).max();
    let starts = version.starts.map(kernel::Period::first_day);
    let is_early = due.is_some_and(|due| on <= due) || starts.is_some_and(|starts| on < starts);
    let last = known
        .searches(&commitment.id)
        .iter()
        .map(|search| search.on)
        .max();
    let (rule, inputs, class) = match last {
        _ if is_early => {
            let due = due.or(starts).map(|due| ("due", due.to_string()));
            (
                "delivery.not-due",
                due.into_iter().collect(),
                Delivery::NotDue,
            )
        }
        Some(searched) => {
            let inputs = vec![("searched_on", searched.to_string())];
            ("delivery.nothing-found", inputs, Delivery::NothingFound)
        }
        None => ("delivery.not-searched", Vec::new(), Delivery::NotSearched),
    };
    trace.push(Step::new(rule, inputs, class.code()));
    ShownDone {
        class,
        done: None,
        carried_by: Vec::new(),
        is_contradicted: false,
    }
}
