//! Cases asked of one activity.

use kernel::Day;

use super::rules::{About, All, Case, Fixed, Kind, Moment, Ruleset};
use super::tree::{Node, Tree};
use super::xpath::Scene;

/// What became of a case at an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// Its condition is not met.
    NoCondition,
    /// A date that it compares is missing or is no date.
    NoDate,
    /// It needs the list of organisations.
    NotChecked,
}

/// The answer of a case at one element.
#[derive(Debug, Clone, Copy)]
pub struct Verdict<'r> {
    /// What became of it.
    pub outcome: Outcome,
    /// What the case says about itself.
    pub about: &'r About,
    /// The node that shows the fault best: the first that the case's paths find, else the element.
    pub node: Node,
}

/// Scratch that lives as long as a file.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    elements: Vec<Node>,
    matches: Vec<Node>,
    groups: Vec<Node>,
}

impl Ruleset {
    /// Asks every case of every element that its context finds.
    pub(super) fn ask<'r>(
        &'r self,
        tree: &Tree,
        today: Day,
        scratch: &mut Scratch,
        mut take: impl FnMut(Verdict<'r>),
    ) {
        let scene = Scene { tree, group: "" };
        let mut elements = std::mem::take(&mut scratch.elements);
        let mut groups = std::mem::take(&mut scratch.groups);
        for context in &self.contexts {
            elements.clear();
            context.path.nodes(scene, Node::Element(0), &mut elements);
            for at in &elements {
                for case in &context.cases {
                    let Some(foreach) = &case.foreach else {
                        let at = At {
                            scene,
                            node: *at,
                            today,
                            fixed: &self.fixed,
                        };
                        take(at.ask(case, &mut scratch.matches));
                        continue;
                    };
                    groups.clear();
                    foreach.nodes(scene, *at, &mut groups);
                    for (n, group) in groups.iter().enumerate() {
                        let group = tree.string(*group);
                        if groups[..n].iter().any(|other| tree.string(*other) == group) {
                            continue;
                        }
                        let at = At {
                            scene: Scene { tree, group },
                            node: *at,
                            today,
                            fixed: &self.fixed,
                        };
                        take(at.ask(case, &mut scratch.matches));
                    }
                }
            }
        }
        scratch.elements = elements;
        scratch.groups = groups;
    }
}

/// An element at which a case is asked.
#[derive(Clone, Copy)]
struct At<'t> {
    scene: Scene<'t>,
    node: Node,
    today: Day,
    fixed: &'t Fixed,
}

impl<'t> At<'t> {
    fn ask<'r>(self, case: &'r Case, matches: &mut Vec<Node>) -> Verdict<'r> {
        matches.clear();
        let unmet = case
            .condition
            .as_ref()
            .is_some_and(|condition| !condition.holds(self.scene, self.node));
        let outcome = if unmet {
            Outcome::NoCondition
        } else if case.needs_organisations {
            Outcome::NotChecked
        } else {
            for path in &case.paths {
                path.nodes(self.scene, self.node, matches);
            }
            self.outcome(&case.kind, matches)
        };
        Verdict {
            outcome,
            about: &case.about,
            node: matches.first().copied().unwrap_or(self.node),
        }
    }

    fn outcome(self, kind: &Kind, matches: &[Node]) -> Outcome {
        let mut texts = matches.iter().map(|node| self.scene.tree.string(*node));
        let holds = match kind {
            Kind::NoMoreThanOne => matches.len() <= 1,
            Kind::AtLeastOne => !matches.is_empty(),
            Kind::OnlyOneOf(excluded) => excluded.iter().all(|path| {
                if path.holds(self.scene, self.node) {
                    matches.is_empty()
                } else {
                    matches.len() == 1
                }
            }),
            Kind::OneOrAll(one, all) => one.holds(self.scene, self.node) || self.all(*all),
            Kind::Sum(sum, strict) => {
                let total: f64 = texts.map(loose_number).sum();
                // The standard's validator rounds to four places before it compares.
                (matches.is_empty() && !strict) || (total - sum).abs() < 0.000_05
            }
            Kind::DateOrder(less, more) => match (self.moment(less), self.moment(more)) {
                (Some(less), Some(more)) => less <= more,
                _ => return Outcome::NoDate,
            },
            Kind::DateNow(date) => match self.moment(date) {
                Some(date) => date <= self.now(),
                None => return Outcome::NoDate,
            },
            Kind::TimeLimit(start, end) => match (self.moment(start), self.moment(end)) {
                (Some(start), Some(end)) => (end - start) / DAY <= 365,
                _ => return Outcome::NoDate,
            },
            Kind::BetweenDates(date, start, end) => {
                match (self.moment(date), self.moment(start), self.moment(end)) {
                    (Some(date), Some(start), Some(end)) => start <= date && date <= end,
                    _ => return Outcome::NoDate,
                }
            }
            Kind::Regex(pattern, wanted) => {
                texts.all(|text| text.is_empty() || pattern.is_match(text) == *wanted)
            }
            Kind::StartsWith(prefixes, separator) => {
                let mut starts = Vec::new();
                for path in prefixes {
                    path.nodes(self.scene, self.node, &mut starts);
                }
                texts.all(|text| {
                    starts.iter().any(|start| {
                        text.strip_prefix(self.scene.tree.string(*start))
                            .is_some_and(|rest| rest.starts_with(separator.as_str()))
                    })
                })
            }
            Kind::Unique => {
                let mut seen: Vec<&str> = texts.collect();
                seen.sort_unstable();
                seen.windows(2).all(|pair| pair[0] != pair[1])
            }
            Kind::IfThen(condition, then) => {
                !condition.holds(self.scene, self.node) || then.holds(self.scene, self.node)
            }
            Kind::Range(min, max) => texts.map(loose_number).all(|value| {
                min.is_none_or(|min| min <= value) && max.is_none_or(|max| value <= max)
            }),
            Kind::NoSpaces => texts.all(|text| text == text.trim()),
        };
        if holds {
            Outcome::Holds
        } else {
            Outcome::Fails
        }
    }

    /// Returns whether everything has what the one would have given it.
    fn all(self, all: All) -> bool {
        let tree = self.scene.tree;
        let Node::Element(element) = self.node else {
            return true;
        };
        let below = |name: u16| tree.below(element).filter(move |e| tree.name(*e) == name);
        let transactions = || {
            tree.children(element)
                .filter(|child| tree.name(*child) == self.fixed.transaction)
        };
        let has_child = |parent: u32, names: &[u16]| {
            tree.children(parent)
                .any(|child| names.contains(&tree.name(child)))
        };
        match all {
            All::Language => below(self.fixed.narrative)
                .all(|narrative| tree.attribute(narrative, self.fixed.language).is_some()),
            All::Sector => transactions().all(|t| has_child(t, &[self.fixed.sector])),
            All::Place => {
                transactions().all(|t| has_child(t, &[self.fixed.country, self.fixed.region]))
            }
            All::Currency => self.fixed.money.iter().all(|name| {
                below(*name).all(|money| tree.attribute(money, self.fixed.currency).is_some())
            }),
            All::Nothing => true,
        }
    }

    fn moment(self, moment: &Moment) -> Option<i64> {
        match moment {
            Moment::Now => Some(self.now()),
            Moment::At(path) => {
                let mut found = Vec::new();
                path.nodes(self.scene, self.node, &mut found);
                found
                    .first()
                    .and_then(|node| seconds(self.scene.tree.string(*node)))
            }
        }
    }

    /// The last second of today: what happens today is not in the future.
    fn now(self) -> i64 {
        let today = self.today;
        days(
            i64::from(today.year()),
            i64::from(today.month()),
            i64::from(today.day()),
        ) * DAY
            + DAY
            - 1
    }
}

const DAY: i64 = 86_400;

/// Reads a number as the standard's validator does: nothing is zero, anything else not a number.
fn loose_number(text: &str) -> f64 {
    let text = text.trim();
    if text.is_empty() {
        return 0.0;
    }
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    if plain {
        text.parse().unwrap_or(f64::NAN)
    } else {
        f64::NAN
    }
}

/// Reads an ISO 8601 day or moment as seconds since 1970, UTC where no zone is given.
fn seconds(text: &str) -> Option<i64> {
    let text = text.trim();
    let (day, rest) = (text.get(..10)?, &text[10..]);
    let number = |from: usize, to: usize, of: &str| -> Option<i64> {
        let digits = of.get(from..to)?;
        digits
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| digits.parse().ok())
            .flatten()
    };
    if day.as_bytes()[4] != b'-' || day.as_bytes()[7] != b'-' {
        return None;
    }
    let (year, month, date) = (number(0, 4, day)?, number(5, 7, day)?, number(8, 10, day)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if date < 1 || date > length {
        return None;
    }
    let midnight = days(year, month, date) * DAY;
    let Some(time) = rest.strip_prefix(['T', ' ']) else {
        return zone(rest).map(|offset| midnight - offset);
    };
    let colon = |at: usize| (time.as_bytes().get(at) == Some(&b':')).then_some(());
    let (hour, minute) = (number(0, 2, time)?, number(3, 5, time)?);
    colon(2)?;
    let (second, mut rest) = if colon(5).is_some() {
        (number(6, 8, time)?, time.get(8..)?)
    } else {
        (0, time.get(5..)?)
    };
    if hour > 24 || minute > 59 || second > 59 {
        return None;
    }
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    zone(rest).map(|offset| midnight + hour * 3_600 + minute * 60 + second - offset)
}

/// Reads a zone as seconds east of Greenwich.
fn zone(text: &str) -> Option<i64> {
    let (sign, rest) = match text.as_bytes() {
        [] | [b'Z'] => return Some(0),
        [b'+', ..] => (1, &text[1..]),
        [b'-', ..] => (-1, &text[1..]),
        _ => return None,
    };
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    let value: i64 = digits.parse().ok()?;
    (digits.len() == 4 && value >= 0).then_some(sign * (value / 100 * 3_600 + value % 100 * 60))
}

/// Returns the days from 1970-01-01 to a day of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // Years that begin in March put the leap day last.
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_with_their_zone() {
        assert_eq!(seconds("1970-01-01"), Some(0));
        assert_eq!(seconds("2000-03-01"), Some(951_868_800));
        assert_eq!(seconds("2025-04-03T20:52:13.509Z"), Some(1_743_713_533));
        assert_eq!(seconds("2025-04-03T20:52:13-05:00"), Some(1_743_731_533));
        assert_eq!(seconds("2020-02-29Z"), seconds("2020-02-29"));
        for text in [
            "",
            "2120-15-24T22:51:42",
            "2019-02-29",
            "30/09/2014",
            "2014-9-30",
            "é014-09-30x",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_the_standards_validator_reads_them() {
        assert!(loose_number("inf").is_nan() && loose_number("1,5").is_nan());
        assert!((loose_number(" 12.5 ") - 12.5).abs() < 1e-12);
        assert!(loose_number("").abs() < 1e-12);
    }
}
