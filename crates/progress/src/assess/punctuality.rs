//! The fourth axis: where a promise stands against its date.

use kernel::{Day, Period};

use super::delivery::Delivered;
use crate::assessment::Step;
use crate::commitment::{Commitment, Version};
use crate::rating::{Delivery, Timeliness};

/// Compares the promised date with the day on which the promise was complete.
///
/// The date is the deadline of the wording in force, else the last date named by a deliverable.
/// A promise that was ended before its date was not yet due when it ended; a ceiling is owed by no date.
pub(super) fn stands(
    commitment: &Commitment,
    version: &Version,
    delivered: &Delivered<'_>,
    on: Day,
    trace: &mut Vec<Step>,
) -> Timeliness {
    let named = commitment.deliverables.iter().filter_map(|d| d.due);
    let due = version
        .deadline
        .or_else(|| named.max_by_key(|due: &Period| due.last_day()));
    let is_ceiling = (version.target.as_ref()).is_some_and(|target| target.min.is_none());
    let Some(due) = due else {
        trace.push(Step::new("time.no-date", [], Timeliness::NoDate.code()));
        return Timeliness::NoDate;
    };
    let mut inputs = vec![("due", due.to_string())];
    if is_ceiling {
        trace.push(Step::new(
            "time.ceiling",
            inputs,
            Timeliness::NothingOwed.code(),
        ));
        return Timeliness::NothingOwed;
    }
    if let Some(done) = delivered
        .done
        .filter(|_| delivered.class == Delivery::Complete)
    {
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
        trace.push(Step::new("time.done", inputs, time.code()));
        return time;
    }
    if let Some(ended) = delivered.ended.filter(|ended| ended.on <= due.last_day()) {
        let time = Timeliness::EndedBeforeDue;
        inputs.push(("ended_on", ended.on.to_string()));
        trace.push(Step::new("time.ended", inputs, time.code()));
        return time;
    }
    inputs.push(("judged_on", on.to_string()));
    let time = if on > due.last_day() {
        Timeliness::Overdue
    } else {
        Timeliness::NotYetDue
    };
    trace.push(Step::new("time.not-done", inputs, time.code()));
    time
}
