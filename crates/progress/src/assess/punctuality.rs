//! The fourth axis: where a promise stands against its date.

use kernel::{Day, Period};

use super::delivery::{Delivered, Done};
use crate::assessment::Step;
use crate::commitment::{Commitment, Version};
use crate::rating::{Delivery, Timeliness};

/// Compares the promised date with the day on which it was done.
///
/// The date is the deadline of the wording in force. Where it names none, each of the holder's own parts that
/// carries a date is held against that date and the worst of them counts; parts without a date say nothing of
/// time, and the trace tells how many there are. A promise that was ended before its date was not yet due when
/// it ended; a ceiling is owed by no date.
pub(super) fn stands(
    commitment: &Commitment,
    version: &Version,
    delivered: &Delivered<'_>,
    on: Day,
    trace: &mut Vec<Step>,
) -> Timeliness {
    let Some(due) = commitment.due(version) else {
        trace.push(Step::new("time.no-date", [], Timeliness::NoDate.code()));
        return Timeliness::NoDate;
    };
    if (version.target.as_ref()).is_some_and(|target| target.min.is_none()) {
        let inputs = [("due", due.to_string())];
        let time = Timeliness::NothingOwed;
        trace.push(Step::new("time.ceiling", inputs, time.code()));
        return time;
    }
    let whole = (delivered.done).filter(|_| delivered.class == Delivery::Complete);
    let mut held = |due: Period, done: Option<Done>, part: Option<&str>| {
        let against = Against {
            due,
            ended: delivered.ended.map(|ended| ended.on),
            on,
        };
        against.hold(done, part, trace)
    };
    if version.deadline.is_some() {
        return held(due, whole, None);
    }
    let of_part = |id: &str| {
        let at = commitment.deliverables.iter().position(|one| one.id == id);
        at.and_then(|at| delivered.parts_done.get(at).copied().flatten())
    };
    let times = commitment.dated_parts().map(|(part, due)| {
        // A whole that is complete has all its parts.
        let done = of_part(&part.id).or(whole);
        held(due, done, Some(&part.id))
    });
    let worst = times.max_by_key(|time| weight(*time));
    let time = worst.unwrap_or(Timeliness::NoDate);
    let n_undated = commitment.n_undated(version);
    if n_undated > 0 {
        let inputs = [("n_undated", n_undated.to_string())];
        trace.push(Step::new("time.undated", inputs, time.code()));
    }
    time
}

/// Returns how much one dated part says against the promise beside another.
const fn weight(time: Timeliness) -> u8 {
    match time {
        Timeliness::NoDate | Timeliness::NothingOwed => 0,
        Timeliness::Early => 1,
        Timeliness::OnTime => 2,
        Timeliness::DayUnknown => 3,
        Timeliness::NotYetDue => 4,
        Timeliness::EndedBeforeDue => 5,
        Timeliness::Late => 6,
        Timeliness::Overdue => 7,
    }
}

/// A date, and what it is held against besides the day of delivery.
struct Against {
    due: Period,
    ended: Option<Day>,
    on: Day,
}

impl Against {
    /// Says where something stands against its date, and how that was found.
    fn hold(self, done: Option<Done>, part: Option<&str>, trace: &mut Vec<Step>) -> Timeliness {
        let due = self.due;
        let named = part.map(|id| ("deliverable", id.to_owned()));
        let mut inputs: Vec<_> = named.into_iter().collect();
        inputs.push(("due", due.to_string()));
        let (rule, time) = if let Some(done) = done {
            inputs.push(("done_by", done.by.to_string()));
            inputs.extend(done.not_on.map(|day| ("not_done_on", day.to_string())));
            let time = if done.by < due.first_day() {
                Timeliness::Early
            } else if done.by <= due.last_day() {
                Timeliness::OnTime
            } else if done.not_on.is_some_and(|day| day >= due.last_day()) {
                Timeliness::Late
            } else {
                // Shown after the date is not the same as done after the date.
                Timeliness::DayUnknown
            };
            ("time.done", time)
        } else if let Some(ended) = self.ended.filter(|ended| *ended <= due.last_day()) {
            inputs.push(("ended_on", ended.to_string()));
            ("time.ended", Timeliness::EndedBeforeDue)
        } else {
            inputs.push(("judged_on", self.on.to_string()));
            let is_over = self.on > due.last_day();
            let time = if is_over {
                Timeliness::Overdue
            } else {
                Timeliness::NotYetDue
            };
            ("time.not-done", time)
        };
        trace.push(Step::new(rule, inputs, time.code()));
        time
    }
}
