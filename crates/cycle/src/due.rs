//! When something is due: whole weeks, ended in the member's own zone.

use kernel::{Day, Holder, Moment, Zone};

use crate::calendar::Calendar;

/// Something is taken so long after its moment as if it came in time: a clock in a ministry may go wrong.
pub const GRACE_S: i64 = 3_600;

/// How many weeks each step may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weeks {
    /// To report.
    pub report: u8,
    /// To check a report.
    pub check: u8,
    /// To answer a returned report.
    pub mend: u8,
}

impl Default for Weeks {
    /// Returns eight weeks to report, two to check, two to mend.
    fn default() -> Self {
        Self {
            report: 8,
            check: 2,
            mend: 2,
        }
    }
}

/// A deadline: computed once, kept as a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day, as it is written there.
    pub day: Day,
    /// Its last second.
    pub at: Moment,
    /// The zone.
    pub zone: String,
}

impl Due {
    /// Returns whether it has passed, the hour of grace included.
    #[must_use]
    pub fn has_passed(&self, now: Moment) -> bool {
        self.at.plus_seconds(GRACE_S) < now
    }
}

/// Returns when something is due that began with a logged event: the same weekday so many weeks after the event's day
/// there, moved to the next working day where that is none, at 23:59:59 in the zone — the later of the two, where a
/// clock is set back at midnight.
#[must_use]
pub fn after(
    weeks: u8,
    event: Moment,
    holder: &Holder,
    zone: &dyn Zone,
    calendar: &Calendar,
) -> Due {
    let first = zone.day_of(event);
    let day = calendar.working_from(holder, first.plus_days(i32::from(weeks) * 7));
    Due {
        day,
        at: zone.end_of(day),
        zone: zone.name().to_owned(),
    }
}
