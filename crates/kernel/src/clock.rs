//! The one place from which a moment or a day may come, and how moments become days elsewhere.

use crate::day::Day;
use crate::moment::Moment;

/// Tells which moment it is. Only `app` holds a real one.
pub trait Clock: Send + Sync {
    /// Returns the present second.
    fn now(&self) -> Moment;

    /// Returns today in UTC.
    fn today(&self) -> Day {
        self.now().day()
    }
}

/// A clock that always shows the same moment.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Moment);

impl FixedClock {
    /// Returns a clock that shows the first second of a day.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self(Moment::beginning_of(day))
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        self.0
    }
}

/// Tells days apart where somebody lives. The rules of a zone come from outside, since a country
/// may change them by decree.
pub trait Zone: Send + Sync {
    /// Returns the zone's name, such as `America/Santiago`.
    fn name(&self) -> &str;

    /// Returns the day that people there write at this moment.
    fn day_of(&self, moment: Moment) -> Day;

    /// Returns the last second of a day there: 23:59:59, and the later of the two where clocks are
    /// set back at midnight.
    fn end_of(&self, day: Day) -> Moment;
}

/// A zone that is always so many seconds ahead of UTC (behind it when negative).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedZone {
    name: String,
    ahead: i64,
}

impl FixedZone {
    /// Returns universal time.
    #[must_use]
    pub fn utc() -> Self {
        Self::ahead("UTC", 0)
    }

    /// Returns a zone by this name whose clocks stand so many seconds ahead of UTC.
    #[must_use]
    pub fn ahead(name: &str, ahead: i32) -> Self {
        Self {
            name: name.to_owned(),
            ahead: i64::from(ahead),
        }
    }
}

impl Zone for FixedZone {
    fn name(&self) -> &str {
        &self.name
    }

    fn day_of(&self, moment: Moment) -> Day {
        moment.plus_seconds(self.ahead).day()
    }

    fn end_of(&self, day: Day) -> Moment {
        Moment::beginning_of(day).plus_seconds(86_399 - self.ahead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_zone_ends_when_its_clocks_say_so() {
        let guatemala = FixedZone::ahead("America/Guatemala", -6 * 3_600);
        let day: Day = "2027-04-20".parse().unwrap();
        let end = guatemala.end_of(day);
        assert_eq!(end.to_string(), "2027-04-21T05:59:59Z");
        assert_eq!(guatemala.day_of(end), day);
        assert_eq!(guatemala.day_of(end.plus_seconds(1)), day.plus_days(1));
        assert_eq!(FixedClock(end).today(), day.plus_days(1));
    }
}
