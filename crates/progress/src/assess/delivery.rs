//! The first axis: how far a promise was delivered, by a stated rule.

use evidence::{Observation, Qualifier, SourceClass};
use kernel::{Day, ObservationId};

use super::gathered::{Counted, Gathered, day_of};
use super::known::Known;
use super::rate::Rate;
use super::strength::rank;
use crate::assessment::{DeliverableState, Found, Step};
use crate::commitment::{Combine, Commitment, Direction, EventKind, Target, Version};
use crate::method::Params;
use crate::rating::Delivery;

/// What was found on the delivery axis.
#[derive(Debug)]
pub(super) struct Delivered<'a> {
    /// The class.
    pub class: Delivery,
    /// When it was complete, where it is.
    pub done: Option<Done>,
    /// The figures that carry the class.
    pub carried_by: Vec<&'a Observation>,
    /// The state of each deliverable.
    pub deliverables: Vec<DeliverableState>,
    /// The day of the withdrawal or supersession that decided, with its source, where one did.
    pub ended: Option<(Day, &'a str)>,
}

/// When something was complete, as far as published figures tell: they say what was true on a day,
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
    fn and(self, other: Self) -> Self {
        Self {
            by: self.by.max(other.by),
            not_on: self.not_on.max(other.not_on),
        }
    }

    /// Returns when a figure shows something complete: on its own date where it reports an act or
    /// an event, by its date otherwise.
    fn shown_by(figure: &Observation) -> Self {
        let is_an_event = ["legal act", "milestone"].contains(&figure.unit.as_str());
        let dated = figure.as_of.filter(|_| is_an_event);
        Self {
            by: day_of(figure),
            not_on: dated.map(|as_of| as_of.first_day().yesterday()),
        }
    }
}

/// A class with the day on which it was complete and the figures that carry it.
#[derive(Debug)]
struct ShownDone<'a> {
    class: Delivery,
    done: Option<Done>,
    carried_by: Vec<&'a Observation>,
}

/// The cuts of the rule.
#[derive(Debug, Clone, Copy)]
struct Cuts {
    complete: f64,
    substantial: f64,
}

impl Cuts {
    fn class_of(self, share: f64) -> Delivery {
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

/// Rates delivery: a number promised is rated by the figures that measure it, anything else by its
/// deliverables; a withdrawal or supersession stands above both, unless the number had been
/// reached before.
pub(super) fn deliver<'a>(
    commitment: &'a Commitment,
    version: &Version,
    gathered: &Gathered<'a>,
    known: &Known<'a>,
    params: &Params,
    (searched_on, on): (Day, Day),
    trace: &mut Vec<Step>,
) -> Delivered<'a> {
    let cuts = Cuts {
        complete: params.number("delivery_complete"),
        substantial: params.number("delivery_substantial"),
    };
    let (deliverables, by_parts) = by_deliverables(commitment, known, cuts, trace);
    let target = version
        .target
        .as_ref()
        .filter(|target| target.value().is_some());
    let by_number =
        target.and_then(|target| by_number(commitment, version, target, gathered, cuts, on, trace));
    let number_reached = by_number
        .as_ref()
        .filter(|shown| shown.class == Delivery::Complete)
        .and_then(|shown| shown.done.map(|done| done.by));
    let is_ceiling = target.is_some_and(|target| target.min.is_none());
    let mut shown = match (by_number, by_parts) {
        // Of a ceiling nothing is owed beyond opening it, so the further of the two counts.
        (Some(number), Some(parts)) if is_ceiling && number.class != Delivery::Complete => {
            let parts = capped(parts, trace);
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
        (None, Some(parts)) if target.is_some() => capped(parts, trace),
        (None, Some(parts)) => parts,
        (None, None) => {
            let inputs = [
                ("searched_on", searched_on.to_string()),
                ("known_by", on.to_string()),
            ];
            let class = Delivery::NoEvidenceFound;
            trace.push(Step::new(
                "delivery.no-evidence-found",
                inputs,
                class.code(),
            ));
            ShownDone {
                class,
                done: None,
                carried_by: Vec::new(),
            }
        }
    };
    let ended = end(commitment, number_reached, on, &mut shown, trace);
    Delivered {
        class: shown.class,
        done: shown.done,
        carried_by: shown.carried_by,
        deliverables,
        ended,
    }
}

/// A promised number is not kept by deliverables alone: they give substantial where all are done,
/// and limited while any is open.
fn capped<'a>(parts: ShownDone<'a>, trace: &mut Vec<Step>) -> ShownDone<'a> {
    let class = match parts.class {
        Delivery::Complete => Delivery::Substantial,
        Delivery::Substantial => Delivery::Limited,
        other => return parts_as(parts, other),
    };
    let inputs = [("deliverables", parts.class.code().to_owned())];
    trace.push(Step::new("delivery.capped", inputs, class.code()));
    ShownDone {
        done: None,
        ..parts_as(parts, class)
    }
}

fn parts_as(parts: ShownDone<'_>, class: Delivery) -> ShownDone<'_> {
    ShownDone { class, ..parts }
}

/// Rates by deliverables: all done is complete; at least half (the parameter) substantial; any
/// done or begun limited; a figure that says nothing began, not started. Nothing otherwise.
fn by_deliverables<'a>(
    commitment: &Commitment,
    known: &Known<'a>,
    cuts: Cuts,
    trace: &mut Vec<Step>,
) -> (Vec<DeliverableState>, Option<ShownDone<'a>>) {
    let mut states = Vec::new();
    let mut carried_by: Vec<&Observation> = Vec::new();
    let mut says_nothing_began = Vec::new();
    let mut done: Option<Done> = None;
    for deliverable in &commitment.deliverables {
        let strongest = |ids: &[ObservationId]| {
            let figures = ids.iter().filter_map(|id| known.figure(id));
            figures.filter(|figure| shows(figure)).max_by_key(|figure| {
                // The strongest source; among equals the one that was true first.
                (
                    rank(figure, commitment),
                    std::cmp::Reverse((day_of(figure), &figure.id)),
                )
            })
        };
        let met = strongest(&deliverable.met_by);
        let shown = met.or_else(|| strongest(&deliverable.begun_by));
        let state = match (met, shown) {
            (Some(_), _) => Found::Done,
            (None, Some(_)) => Found::Begun,
            (None, None) => Found::Nothing,
        };
        if met.is_some() {
            let figures = deliverable.met_by.iter().filter_map(|id| known.figure(id));
            let first = figures
                .filter(|figure| shows(figure))
                .min_by_key(|figure| day_of(figure));
            let here = first.map(Done::shown_by);
            done = done.zip(here).map(|(all, here)| all.and(here)).or(here);
        }
        let ids = deliverable.met_by.iter().chain(&deliverable.begun_by);
        let zeros = ids.filter_map(|id| known.figure(id));
        says_nothing_began.extend(zeros.filter(|f| f.value.is_some_and(|v| v.is_zero())));
        let mut inputs = vec![("deliverable", deliverable.id.clone())];
        inputs.extend(shown.map(|figure| ("shown_by", figure.id.to_string())));
        trace.push(Step::new("delivery.deliverable", inputs, state.code()));
        carried_by.extend(shown);
        states.push(DeliverableState {
            id: deliverable.id.clone(),
            state,
            shown_by: shown.map(|figure| {
                let day = figure.as_of.map(kernel::Period::last_day);
                (figure.id.clone(), day)
            }),
        });
    }
    let n_done = states.iter().filter(|s| s.state == Found::Done).count();
    let n_begun = states.iter().filter(|s| s.state == Found::Begun).count();
    let class = match (n_done, n_begun) {
        (0, 0) if says_nothing_began.is_empty() => return (states, None),
        (0, 0) => {
            carried_by = says_nothing_began;
            Delivery::NotStarted
        }
        (0, _) => Delivery::Limited,
        _ => cuts.class_of(n_done as f64 / states.len() as f64),
    };
    let inputs = [
        ("n_done", n_done.to_string()),
        ("n_begun", n_begun.to_string()),
        ("n_all", states.len().to_string()),
        ("substantial_from", cuts.substantial.to_string()),
    ];
    trace.push(Step::new("delivery.deliverables", inputs, class.code()));
    let shown = ShownDone {
        class,
        done: done.filter(|_| class == Delivery::Complete),
        carried_by,
    };
    (states, Some(shown))
}

/// Returns whether a figure shows anything: neither a zero nor a row that says "not found".
fn shows(figure: &Observation) -> bool {
    let is_missing =
        figure.class == SourceClass::Missing || figure.qualifier == Qualifier::NotFound;
    !is_missing && figure.value.is_none_or(|value| !value.is_zero())
}

/// Rates by the number promised: the share of the way from the base (zero where none was
/// published) to the number. Nothing where no figure measures it.
fn by_number<'a>(
    commitment: &Commitment,
    version: &Version,
    target: &Target,
    gathered: &Gathered<'a>,
    cuts: Cuts,
    on: Day,
    trace: &mut Vec<Step>,
) -> Option<ShownDone<'a>> {
    let aim = commitment.aim.as_ref()?;
    let latest = gathered.points.last()?;
    let rate = Rate::of(&target.unit);
    let number = |value: rust_decimal::Decimal| value.to_string().parse::<f64>().ok();
    let mut wanted = target.value().and_then(number)?;
    let base = target.baseline.and_then(number);
    let is_count = aim.combine != Combine::Level;
    // A running total that stood at or past the number when it was promised cannot be what was
    // promised: the number is read as an addition to it.
    if let Some(base) = base.filter(|b| is_count && aim.direction == Direction::Up && *b >= wanted)
    {
        let inputs = [
            ("baseline", base.to_string()),
            ("target", wanted.to_string()),
        ];
        wanted += base;
        trace.push(Step::new("delivery.addition", inputs, &wanted.to_string()));
    }
    let share_of = |point: &Counted| -> Option<f64> {
        let value = rate.apply(point, is_count)?;
        let share = match (aim.direction, base) {
            (Direction::Up, None) => value / wanted,
            (_, Some(base)) => (value - base) / (wanted - base),
            (Direction::Down, None) if value <= wanted => 1.0,
            (Direction::Down, None) => return None,
        };
        share.is_finite().then_some(share)
    };
    let Some(share) = share_of(latest) else {
        let inputs = [
            ("figure", latest.figure.id.to_string()),
            ("unit", target.unit.clone()),
        ];
        trace.push(Step::new(
            "delivery.not-comparable",
            inputs,
            "the number is not used",
        ));
        return None;
    };
    let mut class = cuts.class_of(share);
    let is_nearly = latest.figure.qualifier == Qualifier::Nearly;
    // "Nearly 20,000" is less than 20,000; and a rate is kept only when its time is over.
    let is_running = rate != Rate::None && version.deadline.is_none_or(|d| on <= d.last_day());
    if class == Delivery::Complete && (is_running || (is_nearly && share <= cuts.complete)) {
        class = Delivery::Substantial;
        let why = if is_running {
            "a rate is complete only when its time is over"
        } else {
            "nearly"
        };
        trace.push(Step::new(
            "delivery.not-yet-whole",
            [("because", why.to_owned())],
            class.code(),
        ));
    }
    let rule = match (target.min.is_none(), rate) {
        (true, _) => "delivery.ceiling",
        (false, Rate::None) => "delivery.number",
        (false, _) => "delivery.rate",
    };
    let inputs = [
        ("figure", latest.figure.id.to_string()),
        ("value", latest.value.to_string()),
        ("figure_unit", latest.figure.unit.clone()),
        ("as_of", latest.day.to_string()),
        ("target", wanted.to_string()),
        ("target_unit", target.unit.clone()),
        (
            "baseline",
            base.map_or_else(|| "0".to_owned(), |base| base.to_string()),
        ),
        ("share", format!("{share:.4}")),
        ("substantial_from", cuts.substantial.to_string()),
        ("complete_from", cuts.complete.to_string()),
    ];
    trace.push(Step::new(rule, inputs, class.code()));
    let reached = gathered.points.iter().rev();
    let reached = reached.take_while(|p| share_of(p).is_some_and(|s| s >= cuts.complete));
    let n_reached = reached.count();
    let first = gathered.points.len() - n_reached;
    let done = gathered.points.get(first).map(|point| Done {
        by: point.day,
        not_on: first
            .checked_sub(1)
            .map(|before| gathered.points[before].day),
    });
    let carried_by = if aim.combine == Combine::Sum {
        gathered.points.iter().map(|point| point.figure).collect()
    } else {
        vec![latest.figure]
    };
    Some(ShownDone {
        class,
        done: done.filter(|_| class == Delivery::Complete),
        carried_by,
    })
}

/// Applies what ended the promise. A number that had been reached before cannot be taken back.
fn end<'a>(
    commitment: &'a Commitment,
    number_reached: Option<Day>,
    on: Day,
    shown: &mut ShownDone<'_>,
    trace: &mut Vec<Step>,
) -> Option<(Day, &'a str)> {
    let mut happened: Vec<_> = commitment
        .events
        .iter()
        .filter(|event| event.on.last_day() <= on)
        .collect();
    happened.sort_by_key(|event| event.on.last_day());
    for event in happened.iter().rev() {
        let day = event.on.last_day();
        let class = match event.kind {
            EventKind::Withdrawn => Delivery::Withdrawn,
            EventKind::Superseded => Delivery::Superseded,
            EventKind::Suspended => {
                let inputs = [("on", event.on.to_string())];
                trace.push(Step::new("delivery.suspended", inputs, shown.class.code()));
                continue;
            }
        };
        let mut inputs = vec![
            ("event", event.kind.code().to_owned()),
            ("on", event.on.to_string()),
            ("before", shown.class.code().to_owned()),
            ("source", event.source.clone()),
        ];
        if let Some(reached) = number_reached.filter(|reached| *reached < day) {
            inputs.push(("reached_on", reached.to_string()));
            let kept = shown.class.code();
            trace.push(Step::new("delivery.reached-before-the-end", inputs, kept));
            return None;
        }
        trace.push(Step::new("delivery.event", inputs, class.code()));
        shown.class = class;
        shown.done = None;
        return Some((day, &event.source));
    }
    None
}
