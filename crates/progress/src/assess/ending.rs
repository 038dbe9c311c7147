//! What was paused, ended, taken back or set going again, and by whom.

use kernel::Day;

use super::delivery::ShownDone;
use crate::assessment::Step;
use crate::commitment::{Commitment, Event, EventKind};
use crate::rating::Delivery;

/// The end of a promise, as it stands on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended<'a> {
    /// The last day before which it was owed.
    pub on: Day,
    /// The event, where the class rests on it.
    pub decided: Option<&'a Event>,
}

/// Applies the last thing that happened to the promise by `on`.
///
/// Only the holder takes a promise back; what somebody else ended leaves the class where it was. What had
/// been delivered whole by then cannot be taken back. A pause changes no class, and what was reinstated
/// counts as never ended.
pub(super) fn end<'a>(
    commitment: &'a Commitment,
    on: Day,
    shown: &mut ShownDone<'_>,
    trace: &mut Vec<Step>,
) -> Option<Ended<'a>> {
    let event = commitment.standing(on)?;
    let before = shown.class.code();
    let mut inputs = vec![
        ("event", event.kind.code().to_owned()),
        ("on", event.on.to_string()),
        ("by", event.by.to_string()),
        ("before", before.to_owned()),
        ("source", event.source.clone()),
    ];
    let class = match event.kind {
        EventKind::Suspended => {
            trace.push(Step::new("delivery.suspended", inputs, before));
            return None;
        }
        EventKind::Reinstated => {
            trace.push(Step::new("delivery.reinstated", inputs, before));
            return None;
        }
        EventKind::Withdrawn => Delivery::Withdrawn,
        EventKind::Superseded => Delivery::Superseded,
    };
    let ended_on = event.on.last_day();
    let whole = shown
        .done
        .filter(|done| shown.class == Delivery::Complete && done.by <= ended_on);
    if let Some(done) = whole {
        inputs.push(("reached_on", done.by.to_string()));
        trace.push(Step::new("delivery.reached-before-the-end", inputs, before));
        return Some(Ended {
            on: ended_on,
            decided: None,
        });
    }
    if event.kind == EventKind::Withdrawn && !commitment.is_taken_back_by_its_holder(on) {
        trace.push(Step::new("delivery.ended-by-another", inputs, before));
        return Some(Ended {
            on: ended_on,
            decided: None,
        });
    }
    trace.push(Step::new("delivery.event", inputs, class.code()));
    shown.class = class;
    shown.done = None;
    Some(Ended {
        on: ended_on,
        decided: Some(event),
    })
}
