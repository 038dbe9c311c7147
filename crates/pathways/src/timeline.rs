//! When a version is in force, as far as that was published.

use kernel::{Day, Period};

/// Whether a version of a rule lets people in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It does.
    Open,
    /// It is halted for a time.
    Suspended,
    /// It has ended.
    Closed,
    /// Nothing is published about this stretch.
    NotKnown,
}

kernel::coded!(State {
    Open = "open",
    Suspended = "suspended",
    Closed = "closed",
    NotKnown = "not-known",
});

/// The first or last day of a version, as precisely as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// That day, or some day in that month, quarter or year.
    In(Period),
    /// A day that is not published.
    Unknown,
    /// As a beginning: older than the charter. As an end: none published.
    Unbounded,
}

/// From when until when a version is in force, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    /// The first day.
    pub from: Boundary,
    /// The last day.
    pub until: Boundary,
}

/// The days between which a version begins and ends, after every published hint is used.
///
/// It is surely in force from `latest_start` to `earliest_end`, and possibly from `earliest_start`
/// to `latest_end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first day on which it can have begun.
    pub earliest_start: Day,
    /// The day by which it has begun.
    pub latest_start: Day,
    /// The first day that can be its last.
    pub earliest_end: Day,
    /// The last day that can be its last.
    pub latest_end: Day,
}

impl Extent {
    /// Returns whether the version can be in force on the day.
    #[must_use]
    pub fn possibly_contains(&self, day: Day) -> bool {
        self.earliest_start <= day && day <= self.latest_end
    }

    /// Returns whether the version is in force on the day without doubt.
    #[must_use]
    pub fn surely_contains(&self, day: Day) -> bool {
        self.latest_start <= day && day <= self.earliest_end
    }
}

fn first() -> Day {
    Day::new(1900, 1, 1).expect("inside the permitted years")
}

fn last() -> Day {
    Day::new(2199, 12, 31).expect("inside the permitted years")
}

/// Returns the extent of each version of a timeline, oldest first.
///
/// An unpublished boundary between two versions lies after the first days on which the earlier one
/// can have been in force, and on or before the last days on which the later one can.
#[must_use]
pub fn extents(timeline: &[(InForce, &[Day])]) -> Vec<Extent> {
    // The published hints at a version: the earliest day of each (what comes later lies after it)
    // and the latest day of each (what came earlier lies before it).
    let hints = |i: usize| -> Vec<(Day, Day)> {
        let (in_force, seen) = timeline[i];
        [in_force.from, in_force.until]
            .into_iter()
            .filter_map(|boundary| match boundary {
                Boundary::In(period) => Some((period.first_day(), period.last_day())),
                Boundary::Unknown | Boundary::Unbounded => None,
            })
            .chain(seen.iter().map(|day| (*day, *day)))
            .collect()
    };
    (0..timeline.len())
        .map(|i| {
            let (in_force, seen) = timeline[i];
            let after_earlier = (0..i).flat_map(hints).map(|(earliest, _)| earliest).max();
            let after_earlier = after_earlier.map_or(first(), |day| day.plus_days(1));
            let before_later = (i + 1..timeline.len())
                .flat_map(hints)
                .map(|(_, latest)| latest)
                .min();
            let before_later = before_later.map_or(last(), Day::yesterday);
            // A day that is known exactly is a day on which the version was in force.
            let exact = |boundary| match boundary {
                Boundary::In(period) if period.is_a_day() => Some(period.first_day()),
                _ => None,
            };
            let sure = seen.iter().copied().chain(
                [exact(in_force.from), exact(in_force.until)]
                    .into_iter()
                    .flatten(),
            );
            let (first_sure, last_sure) = (sure.clone().min(), sure.max());
            let (earliest_start, latest_start) = match in_force.from {
                Boundary::In(period) => (
                    period.first_day().max(after_earlier),
                    first_sure.map_or(period.last_day(), |day| day.min(period.last_day())),
                ),
                Boundary::Unbounded => (first(), first()),
                Boundary::Unknown => (after_earlier, first_sure.unwrap_or(before_later)),
            };
            let (earliest_end, latest_end) = match in_force.until {
                Boundary::In(period) => (
                    last_sure.map_or(period.first_day(), |day| day.max(period.first_day())),
                    period.last_day().min(before_later),
                ),
                Boundary::Unbounded => (last(), last()),
                Boundary::Unknown => (last_sure.unwrap_or(earliest_start), before_later),
            };
            Extent {
                earliest_start,
                latest_start,
                earliest_end,
                latest_end,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn boundary(text: &str) -> Boundary {
        match text {
            "unknown" => Boundary::Unknown,
            "open" | "standing" => Boundary::Unbounded,
            _ => Boundary::In(text.parse().unwrap()),
        }
    }

    fn in_force(from: &str, until: &str) -> InForce {
        InForce {
            from: boundary(from),
            until: boundary(until),
        }
    }

    #[test]
    fn an_unpublished_change_lies_between_what_is_sure_on_either_side() {
        let seen = [day("2024-04-01")];
        let timeline = [
            (in_force("2023-06-12", "unknown"), &[][..]),
            (in_force("unknown", "2024-05-06"), &seen[..]),
            (in_force("2024-05-07", "2025-02-02"), &[][..]),
        ];
        let extents = extents(&timeline);
        assert!(extents[0].surely_contains(day("2023-06-12")));
        assert!(!extents[0].surely_contains(day("2023-06-13")));
        assert!(extents[0].possibly_contains(day("2024-03-31")));
        assert!(!extents[0].possibly_contains(day("2024-04-01")));
        assert!(!extents[1].possibly_contains(day("2023-06-12")));
        assert!(extents[1].possibly_contains(day("2023-06-13")));
        assert!(extents[1].surely_contains(day("2024-04-01")));
        assert!(extents[1].surely_contains(day("2024-05-06")));
        assert!(!extents[1].possibly_contains(day("2024-05-07")));
        assert!(extents[2].surely_contains(day("2024-05-07")));
    }

    #[test]
    fn a_change_in_an_unknown_day_of_a_month_leaves_both_sides_possible_inside_it_only() {
        let timeline = [
            (in_force("2023-01-19", "2025-02"), &[][..]),
            (in_force("2025-02", "open"), &[][..]),
        ];
        let extents = extents(&timeline);
        for (text, before, after) in [
            ("2025-01-31", true, false),
            ("2025-02-15", true, true),
            ("2025-03-01", false, true),
        ] {
            assert_eq!(extents[0].possibly_contains(day(text)), before, "{text}");
            assert_eq!(extents[1].possibly_contains(day(text)), after, "{text}");
        }
        assert!(extents[1].surely_contains(day("2025-03-01")));
        assert!(extents[0].surely_contains(day("2025-01-31")));
    }
}
