//! The part of the desk that is public, in words that know no draft, account or reviewer.

use std::collections::BTreeMap;

use cycle::{Desk, Item, State, Units};
use kernel::{Day, Holder, Localized};
use publication::cycles::{AcceptedReport, CycleStanding, MemberStanding, ReportId};

/// Returns who has reported and who has not, cycle by cycle.
#[must_use]
pub fn standings(desk: &Desk) -> Vec<CycleStanding> {
    let standing = |(id, cycle): (&cycle::CycleId, &cycle::Cycle)| {
        let mut items: BTreeMap<&Holder, Vec<&Item>> = BTreeMap::new();
        for item in cycle.items.values() {
            items.entry(&item.holder).or_default().push(item);
        }
        let member = |(holder, items): (&Holder, Vec<&Item>)| {
            let due = cycle.due.get(holder);
            member(holder, &items, due)
        };
        CycleStanding {
            id: id.to_string(),
            opened: cycle.opened.day(),
            closes: cycle.closes,
            members: items.into_iter().map(member).collect(),
        }
    };
    desk.cycles.iter().map(standing).collect()
}

fn member(holder: &Holder, items: &[&Item], due: Option<&cycle::Due>) -> MemberStanding {
    let count = |is: fn(&Item) -> bool| items.iter().filter(|item| is(item)).count();
    let silent = items.iter().filter(|item| item.state == State::Silent);
    let sent = items.iter().flat_map(|item| &item.reports);
    MemberStanding {
        holder: holder.clone(),
        due: due.map(|due| (due.day, due.zone.clone())),
        n_called: items.len(),
        n_accepted: count(|item| item.accepted().is_some()),
        n_sent: count(|item| !item.reports.is_empty()),
        n_silent: count(|item| item.state == State::Silent),
        silent_since: silent.filter_map(|item| silent_since(item)).min(),
        last_report_on: sent.map(|report| report.at.day()).max(),
    }
}

fn silent_since(item: &Item) -> Option<Day> {
    let kind = |step: &&cycle::item::Step| step.kind == "item.silent";
    item.trail.iter().find(kind).map(|step| step.at.day())
}

/// Returns every report that was accepted, in the order of acceptance: what came later for the same commitment and cycle
/// takes the place of what came before.
#[must_use]
pub fn accepted(desk: &Desk, units: &Units) -> Vec<AcceptedReport> {
    let mut all = BTreeMap::new();
    for (id, cycle) in &desk.cycles {
        for (commitment, item) in &cycle.items {
            for report in &item.reports {
                let Some((seq, at)) = report.accepted else {
                    continue;
                };
                let unit = units.get(&report.unit);
                let fields = report.fields.iter();
                let by_hand = item.trail.iter().any(|step| {
                    // Where the clock accepted, nobody looked.
                    step.seq == seq && step.by.is_some()
                });
                let one = AcceptedReport {
                    id: ReportId(seq),
                    commitment: commitment.clone(),
                    holder: item.holder.clone(),
                    cycle: id.to_string(),
                    known_on: at.day(),
                    unit: unit.map_or_else(
                        || Localized::english(report.unit.as_str()),
                        |unit| unit.title.clone(),
                    ),
                    is_late: report.is_late,
                    is_checked: by_hand,
                    was_typed: report.typed_from.is_some(),
                    fields: fields
                        .map(|(field, text)| (field.to_string(), text.clone()))
                        .collect(),
                };
                all.insert(seq, one);
            }
        }
    }
    all.into_values().collect()
}
