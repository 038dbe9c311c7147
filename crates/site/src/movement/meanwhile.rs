//! What happened while people crossed a border: meetings, and rules for those of whom most crossed.

use kernel::{Country, Day};
use pathways::{Boundary, Operator, Role, Rulebook, State as RuleState, Test, Value, Version};
use progress::compact::MeetingKind;
use publication::Snapshot;
use publication::counts::{Corridor, Road};
use ui::Markup;

use super::road::first_year;
use crate::page::Page;
use crate::shown;

/// Something that happened on the way.
pub struct Event {
    /// The day, or the first of the month that was published.
    pub on: Day,
    /// The same in words.
    pub when: String,
    /// What it was, with a link.
    pub what: Markup,
}

/// Returns what happened on the way in the years that the picture shows, oldest first.
pub fn of(
    page: &Page,
    snapshot: &Snapshot,
    book: &Rulebook,
    road: &Road,
    at: &Corridor<'_>,
) -> Vec<Event> {
    let first = first_year(road);
    let last = road.years.last().map_or(0, |one| one.year);
    let mut found = meetings(page, snapshot, at);
    if let Some(part) = road.part {
        found.extend(rules(page, book, part, &road.ahead));
    }
    found.retain(|event| (first..=last).contains(&event.on.year()) && event.on <= page.on);
    found.sort_by_key(|event| event.on);
    found
}

/// Returns the meetings of all members, and those of some that a country at the border was host of.
fn meetings(page: &Page, snapshot: &Snapshot, at: &Corridor<'_>) -> Vec<Event> {
    let is_meant = |kind: MeetingKind, hosts: &[Country]| {
        let of_all = matches!(kind, MeetingKind::Summit | MeetingKind::Ministerial);
        of_all || hosts.contains(&at.from) || hosts.contains(&at.to)
    };
    let meetings = snapshot.compact.meetings.iter();
    meetings
        .filter(|meeting| is_meant(meeting.kind, &meeting.hosts))
        .map(|meeting| {
            let link = format!("{}#{}", page.link("/meetings"), meeting.id);
            Event {
                on: meeting.day,
                when: page.words.day(meeting.day),
                what: shown::anchor_around(&link, &page.words.text(&meeting.title)),
            }
        })
        .collect()
}

/// Returns when pathways further on that are for one nationality alone opened, were halted or ended, where the day or
/// month is published.
fn rules(page: &Page, book: &Rulebook, nationality: Country, ahead: &[Country]) -> Vec<Event> {
    let pathways = book.pathways.iter();
    let meant = pathways.filter(|one| ahead.contains(&one.destination));
    meant
        .filter(|one| {
            let mut criteria = one.versions.iter().flat_map(|version| &version.criteria);
            criteria.any(|one| one.role == Role::Need && is_of_one(&one.test, nationality))
        })
        .flat_map(|pathway| {
            let link = page.link(&format!("/pathways/{}", pathway.id));
            let title = shown::anchor_around(&link, &page.words.text(&pathway.texts.title));
            let mut before = None;
            let turn = move |version: &Version| {
                let is_new = before.replace(version.state) != Some(version.state);
                let Boundary::In(from) = version.in_force.from else {
                    return None;
                };
                let key = match version.state {
                    RuleState::Open => "road-rule-open",
                    RuleState::Suspended => "road-rule-suspended",
                    RuleState::Closed => "road-rule-closed",
                    RuleState::NotKnown => return None,
                };
                let mut what = Markup::new();
                what.add(&title);
                what.add_text(": ");
                what.add_text(&page.say(key));
                is_new.then(|| Event {
                    on: from.first_day(),
                    when: page.words.period(from),
                    what,
                })
            };
            pathway.versions.iter().filter_map(turn).collect::<Vec<_>>()
        })
        .collect()
}

/// Returns whether a test lets in people of one nationality, or their companions, and nobody else.
fn is_of_one(test: &Test, nationality: Country) -> bool {
    match test {
        Test::Leaf(fact, Operator::In(values)) => {
            fact.as_str().ends_with("nationality") && *values == [Value::Country(nationality)]
        }
        Test::Any(tests) => {
            !tests.is_empty() && tests.iter().all(|one| is_of_one(one, nationality))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(fact: &str, codes: &[&str]) -> Test {
        let values = codes
            .iter()
            .map(|code| Value::Country(code.parse().unwrap()));
        Test::Leaf(fact.parse().unwrap(), Operator::In(values.collect()))
    }

    #[test]
    fn a_rule_for_one_nationality_or_its_companions_concerns_it_and_one_for_several_does_not() {
        let one: Country = "VEN".parse().unwrap();
        let own = leaf("nationality", &["VEN"]);
        let companion = leaf("companion_nationality", &["VEN"]);
        assert!(is_of_one(&own, one));
        assert!(is_of_one(&Test::Any(vec![own.clone(), companion]), one));
        assert!(!is_of_one(&leaf("nationality", &["VEN", "CUB"]), one));
        assert!(!is_of_one(&leaf("country_of_stay", &["VEN"]), one));
        assert!(!is_of_one(&leaf("nationality", &["CUB"]), one));
        assert!(!is_of_one(&Test::Any(Vec::new()), one));
        assert!(!is_of_one(&Test::Not(Box::new(own)), one));
    }
}
