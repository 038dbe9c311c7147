//! The part of the desk that is public, in words that know no draft, account or reviewer.

use std::collections::BTreeMap;

use cycle::{Desk, Item, Units};
use kernel::{CommitmentId, Holder, Localized};
use publication::cycles::{
    AcceptedReport, CycleStanding, Cycles, MemberStanding, PromiseStanding, ReportId,
};

/// Returns everything about the cycles that is public.
#[must_use]
pub fn public(desk: &Desk, units: &Units) -> Cycles {
    Cycles {
        standings: standings(desk),
        reports: accepted(desk, units),
    }
}

/// Returns who has reported and who has not, cycle by cycle.
#[must_use]
pub fn standings(desk: &Desk) -> Vec<CycleStanding> {
    let standing = |(id, cycle): (&cycle::CycleId, &cycle::Cycle)| {
        let mut promises: BTreeMap<&Holder, Vec<PromiseStanding>> = BTreeMap::new();
        for (id, item) in &cycle.items {
            promises
                .entry(&item.holder)
                .or_default()
                .push(promise(id, item));
        }
        let member = |(holder, promises): (&Holder, Vec<PromiseStanding>)| MemberStanding {
            holder: holder.clone(),
            due: cycle.due.get(holder).map(|due| (due.day, due.zone.clone())),
            promises,
        };
        CycleStanding {
            id: id.to_string(),
            opened: cycle.opened.day(),
            closes: cycle.closes,
            members: promises.into_iter().map(member).collect(),
        }
    };
    desk.cycles.iter().map(standing).collect()
}

fn promise(id: &CommitmentId, item: &Item) -> PromiseStanding {
    let silent = item.trail.iter().find(|step| step.kind == "item.silent");
    let accepted = item.reports.iter().filter_map(|report| report.accepted);
    PromiseStanding {
        commitment: id.clone(),
        sent_on: item.reports.first().map(|report| report.at.day()),
        last_sent_on: item.reports.last().map(|report| report.at.day()),
        accepted_on: accepted.map(|(_, at)| at.day()).min(),
        silent_on: silent.map(|step| step.at.day()),
    }
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
