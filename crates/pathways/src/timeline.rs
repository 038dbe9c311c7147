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

impl State {
    /// All with their word in files.
    pub const WORDS: [(Self, &'static str); 4] = [
        (Self::Open, "open"),
        (Self::Suspended, "suspended"),
        (Self::Closed, "closed"),
        (Self::NotKnown, "not-known"),
    ];

    /// Returns the word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        crate::pathway::word_of(&Self::WORDS, self)
    }
}

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
/// An unpublished boundary between two versions lies after every day on which the earlier one was
/// surely in force or seen, and on or before every day on which the later one was.
#[must_use]
pub fn extents(timeline: &[(InForce, &[Day])]) -> Vec<Extent> {
    // A day by which version i has surely begun, and a day until which it surely lasts.
    let known_start = |i: usize| -> Option<Day> {
        let (in_force, seen) = timeline[i];
        let stated = match in_force.from {
            Boundary::In(period) => Some(period.last_day()),
            Boundary::Unbounded => Some(first()),
            Boundary::Unknown => None,
        };
        stated.into_iter().chain(seen.iter().copied()).min()
    };
    let known_end = |i: usize| -> Option<Day> {
        let (in_force, seen) = timeline[i];
        let stated = match in_force.until {
            Boundary::In(period) => Some(period.first_day()),
            Boundary::Unbounded => Some(last()),
            Boundary::Unknown => None,
        };
        stated.into_iter().chain(seen.iter().copied()).max()
    };
    (0..timeline.len())
        .map(|i| {
            let (in_force, _) = timeline[i];
            // Everything that is sure of earlier versions lies before; of later ones, after.
            let after_earlier = (0..i)
                .flat_map(|j| [known_start(j), known_end(j)])
                .flatten()
                .max()
                .map(|day| day.plus_days(1));
            let before_later = (i + 1..timeline.len())
                .flat_map(|j| [known_start(j), known_end(j)])
                .flatten()
                .min()
                .map(Day::yesterday);
            let seen_first = known_start(i);
            let seen_last = known_end(i);
            let (earliest_start, latest_start) = match in_force.from {
                Boundary::In(period) => (
                    period.first_day().max(after_earlier.unwrap_or(first())),
                    seen_first.unwrap_or(period.last_day()),
                ),
                Boundary::Unbounded => (first(), first()),
                Boundary::Unknown => (
                    after_earlier.unwrap_or(first()),
                    seen_first.or(seen_last).or(before_later).unwrap_or(last()),
                ),
            };
            let (earliest_end, latest_end) = match in_force.until {
                Boundary::In(period) => (
                    seen_last.unwrap_or(period.first_day()),
                    period.last_day().min(before_later.unwrap_or(last())),
                ),
                Boundary::Unbounded => (last(), last()),
                Boundary::Unknown => (
                    seen_last.or(seen_first).unwrap_or(earliest_start),
                    before_later.unwrap_or(last()),
                ),
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
