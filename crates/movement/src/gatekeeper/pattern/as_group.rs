//! A total that stands among its parts.
//!
//! Method: month by month one group is exactly the sum of all others. That a single count hits the sum of two
//! others is an accident of about 1 in √(4πm); in three months of thirty people or more, in nine tenths of all
//! such months, it is none.

use super::panel::{Panel, chance_of_equals};
use super::{Fault, Kind, fault};
use crate::series::Group;

/// The fewest people whose sum proves anything.
const FEWEST_PEOPLE: u64 = 30;
/// The fewest months that must add up.
const FEWEST_MONTHS: usize = 3;
/// The natural logarithm of the chance below which all this is no accident.
const NO_CHANCE: f64 = -13.8;

/// Returns a fault where one group is the sum of the others.
pub(super) fn total(panel: &Panel<'_>) -> Option<Fault> {
    let group = *panel.groups.keys().find(|group| is_sum(panel, **group))?;
    let lines = panel.groups[&group].values();
    let lines = lines.flat_map(|cell| cell.lines.clone()).collect();
    Some(fault(
        panel,
        Kind::TotalAsGroup,
        lines,
        format!(
            "{panel}: {group} is the sum of all other groups, month by month, so that people count twice"
        ),
        format!("Is {group} the total, to be named ALL?"),
    ))
}

fn is_sum(panel: &Panel<'_>, group: Group) -> bool {
    let (mut n, mut n_equal, mut chance) = (0, 0, 0.0);
    for month in &panel.months {
        let number = panel.number(group, *month);
        let others = panel.groups.keys().filter(|other| **other != group);
        let numbers: Vec<u64> = others.map(|other| panel.number(*other, *month)).collect();
        let n_parts = numbers.iter().filter(|number| **number > 0).count();
        if number.max(numbers.iter().copied().fold(0, u64::saturating_add)) < FEWEST_PEOPLE {
            continue;
        }
        n += 1;
        if n_parts >= 2 && numbers.iter().copied().fold(0, u64::saturating_add) == number {
            n_equal += 1;
            chance += chance_of_equals(number);
        }
    }
    n_equal >= FEWEST_MONTHS && n_equal * 10 >= n * 9 && chance < NO_CHANCE
}
