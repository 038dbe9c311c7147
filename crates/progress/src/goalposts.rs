//! Whether a later wording moved the goalposts, computed and not believed.

use crate::commitment::{Change, Direction, Target, Version};

/// Returns what contradicts the word by which a wording calls its change, in a few words, if anything does.
///
/// A larger number (a smaller one where less is better), an earlier date, or a number where there was none
/// raise a promise; the opposites lower it. Scope cannot be computed, so where number and date stay, any
/// word may be right.
#[must_use]
pub fn contradicted(before: &Version, after: &Version, direction: Direction) -> Option<String> {
    let moves = moves(before, after, direction);
    let wrong = moves.iter().find(|(change, _)| match after.change {
        Change::First => false,
        Change::Neutral => true,
        // Where one thing was raised and another lowered, either word tells half of it.
        said => *change != said && moves.iter().all(|(other, _)| *other != said),
    });
    wrong.map(|(_, what)| what.clone())
}

/// Returns each thing that moved, with its direction.
fn moves(before: &Version, after: &Version, direction: Direction) -> Vec<(Change, String)> {
    let mut moves = Vec::new();
    let value = |version: &Version| version.target.as_ref().and_then(Target::value);
    let same_unit = match (&before.target, &after.target) {
        (Some(before), Some(after)) => before.unit == after.unit,
        _ => true,
    };
    match (value(before), value(after)) {
        (Some(old), Some(new)) if same_unit && old != new => {
            let more = (new > old) == (direction == Direction::Up);
            moves.push((
                raised_if(more),
                format!("its number goes from {old} to {new}"),
            ));
        }
        (None, Some(new)) => moves.push((Change::Raised, format!("it names a number, {new}"))),
        (Some(old), None) => moves.push((Change::Lowered, format!("its number {old} is gone"))),
        _ => {}
    }
    match (before.deadline, after.deadline) {
        (Some(old), Some(new)) if old.last_day() != new.last_day() => {
            let sooner = new.last_day() < old.last_day();
            moves.push((
                raised_if(sooner),
                format!("its date goes from {old} to {new}"),
            ));
        }
        (None, Some(new)) => moves.push((Change::Raised, format!("it names a date, {new}"))),
        (Some(old), None) => moves.push((Change::Lowered, format!("its date {old} is gone"))),
        _ => {}
    }
    moves
}

fn raised_if(raised: bool) -> Change {
    if raised {
        Change::Raised
    } else {
        Change::Lowered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{at_least, wording};

    fn version(number: i64, deadline: &str, change: Change) -> Version {
        Version {
            target: Some(at_least(number)),
            deadline: deadline.parse().ok(),
            change,
            ..wording("2023-01-15")
        }
    }

    #[test]
    fn a_word_that_numbers_and_dates_contradict_is_found() {
        let first = version(50_000, "2022-12-31", Change::First);
        let found = |number, deadline, change| {
            contradicted(&first, &version(number, deadline, change), Direction::Up)
        };
        use Change::{Lowered, Neutral, Raised};
        assert!(found(20_000, "2035-12-31", Neutral).is_some());
        assert!(found(20_000, "2035-12-31", Raised).is_some());
        assert_eq!(found(20_000, "2035-12-31", Lowered), None);
        assert!(found(50_000, "2035-12-31", Neutral).is_some());
        assert!(found(60_000, "2022-12-31", Lowered).is_some());
        assert_eq!(found(60_000, "2022-12-31", Raised), None);
        assert_eq!(found(50_000, "2022-12-31", Neutral), None);
        assert_eq!(
            found(50_000, "2022-12-31", Lowered),
            None,
            "its scope may be smaller"
        );
        assert_eq!(found(60_000, "2024-12-31", Raised), None, "more and later");
        assert_eq!(found(60_000, "2024-12-31", Lowered), None, "more and later");
        assert!(found(60_000, "2024-12-31", Neutral).is_some());
    }

    #[test]
    fn where_less_is_better_a_smaller_number_is_more() {
        let first = version(500, "2022-12-31", Change::First);
        let fewer = version(400, "2022-12-31", Change::Raised);
        assert_eq!(contradicted(&first, &fewer, Direction::Down), None);
        assert!(contradicted(&first, &fewer, Direction::Up).is_some());
    }
}
