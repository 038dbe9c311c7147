//! Which units get a letter today: one digest, on working days, only when something is near or past its last day, and an
//! end to it. Who still says nothing then stands on the list of units to telephone.

use kernel::{Day, Holder};

use crate::calendar::Calendar;
use crate::item::State;
use crate::state::{CycleId, Desk};
use crate::unit::{Unit, Units};

/// A unit is reminded so many days before a last day, and after it.
const BEFORE: [i32; 4] = [20, 10, 5, 1];
const AFTER: [i32; 3] = [1, 5, 10];

/// What waits for a unit in one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The cycle.
    pub cycle: CycleId,
    /// How many reports are to be written.
    pub n_to_write: usize,
    /// How many came back.
    pub n_to_mend: usize,
    /// How many are silent: their day has passed.
    pub n_silent: usize,
    /// The nearest last day that has not passed.
    pub due: Option<Day>,
}

/// A letter that a unit gets today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// What waits for it.
    pub waiting: Vec<Waiting>,
}

/// Returns the letters of a day, which is the day where each unit is. Asked twice it answers the same.
pub fn of_day<'a>(
    desk: &Desk,
    units: &'a Units,
    calendar: &Calendar,
    day_of: impl Fn(&Unit) -> Day,
) -> Vec<Letter<'a>> {
    let letter = |unit: &'a Unit| {
        let holder = unit.holder.as_ref()?;
        let today = day_of(unit);
        let is_due = is_reminded(desk, calendar, holder, today);
        let waiting = waiting(desk, holder);
        (is_due && !waiting.is_empty()).then_some(Letter { unit, waiting })
    };
    units.iter().filter_map(letter).collect()
}

/// Returns what waits for a holder, cycle by cycle.
#[must_use]
pub fn waiting(desk: &Desk, holder: &Holder) -> Vec<Waiting> {
    let of = |(id, cycle): (&CycleId, &crate::Cycle)| {
        let items: Vec<_> = cycle.of_holder(holder).map(|(_, item)| item).collect();
        let count = |is: fn(State) -> bool| items.iter().filter(|item| is(item.state)).count();
        let one = Waiting {
            cycle: id.clone(),
            n_to_write: count(|state| matches!(state, State::Called | State::Drafting)),
            n_to_mend: count(|state| state == State::Returned),
            n_silent: count(|state| state == State::Silent),
            due: items
                .iter()
                .filter(|item| item.state.is_open())
                .filter_map(|item| item.due.as_ref().map(|due| due.day))
                .min(),
        };
        (one.n_to_write + one.n_to_mend + one.n_silent > 0).then_some(one)
    };
    desk.cycles.iter().filter_map(of).collect()
}

/// Returns whether a day of reminding falls on this working day, or fell on a holiday or weekend since the last one.
fn is_reminded(desk: &Desk, calendar: &Calendar, holder: &Holder, today: Day) -> bool {
    if !calendar.is_working(holder, today) {
        return false;
    }
    let last_working = (1..366)
        .map(|n| today.plus_days(-n))
        .find(|day| calendar.is_working(holder, *day))
        .unwrap_or(today);
    let falls_now = |day: Day| last_working < day && day <= today;
    let mut open = desk.cycles.values().flat_map(|cycle| {
        let items = cycle
            .of_holder(holder)
            .filter(|(_, item)| item.state.is_open());
        // Silence has no last day of its own any more: the cycle remembers it.
        items.filter_map(|(_, item)| item.due.as_ref().or(cycle.due.get(holder)))
    });
    open.any(|due| {
        let before = BEFORE.iter().map(|n| due.day.plus_days(-n));
        let after = AFTER.iter().map(|n| due.day.plus_days(*n));
        before.chain(after).any(falls_now)
    })
}
