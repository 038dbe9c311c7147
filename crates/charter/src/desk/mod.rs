//! The desk as a charter decides it: who takes part, who may do what, when cycles run, which days are holidays.

mod access;
mod calendars;
mod cycles;
mod zones;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use cycle::{Rules, Setting};
use kernel::{CommitmentId, Day, Finding, Holder, Moment};
use progress::Compact;

use crate::folder::Folder;

pub use zones::WorldZones;

/// Everything that a charter decides about its desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Who takes part, who may do what, who works when, and which cycles there are.
    pub rules: Arc<Rules>,
    /// The zones that the units name.
    pub zones: Arc<WorldZones>,
}

impl Desk {
    /// Returns what verbs need to know beside what happened.
    #[must_use]
    pub fn setting(&self, now: Moment) -> Setting<'_> {
        Setting {
            rights: &self.rules.rights,
            units: &self.rules.units,
            calendar: &self.rules.calendar,
            zones: &*self.zones,
            now,
        }
    }
}

/// Returns what a cycle that opens on a day calls for: promises in force then, and those that ended after the day on
/// which the cycle before was opened.
#[must_use]
pub fn called(
    compact: &Compact,
    on: Day,
    last_opened: Option<Day>,
) -> BTreeMap<CommitmentId, Holder> {
    let is_called = |one: &&progress::Commitment| {
        let is_made = one.first_promise().announced <= on;
        let ended = one.standing(on).filter(|event| event.kind.is_an_end());
        is_made
            && ended.is_none_or(|event| last_opened.is_some_and(|last| event.on.last_day() > last))
    };
    let called = compact.commitments.iter().filter(is_called);
    called
        .map(|one| (one.id.clone(), one.holder.clone()))
        .collect()
}

/// Returns the form of a promise: which deliverables it asks about.
#[must_use]
pub fn form(compact: &Compact, id: &CommitmentId) -> Option<cycle::form::Form> {
    let parts = &compact.commitment(id)?.deliverables;
    Some(cycle::form::Form {
        deliverables: parts.iter().map(|part| part.id.clone()).collect(),
    })
}

/// Reads the desk; a charter without `access.toml` has none.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Option<Desk> {
    if folder.file(access::FILE).is_none() {
        unread(folder, findings);
        return None;
    }
    let calendars = calendars::read(folder, findings);
    let plans = cycles::read(folder, &calendars.years, findings);
    let (units, rights) = access::read(folder, findings)?;
    let zones = WorldZones::of(units.iter().map(|unit| unit.zone.as_str()));
    let zones = Arc::new(zones);
    Some(Desk {
        rules: Arc::new(Rules {
            units,
            rights,
            calendar: calendars.days.into_iter().collect(),
            plans,
        }),
        zones,
    })
}

/// Finds cycles and calendars of a compact that has no desk: nobody would open them.
fn unread(folder: &Folder, findings: &mut Vec<Finding>) {
    for home in ["cycles/", "calendars/"] {
        let first = folder.under(home, "").next();
        findings.extend(first.map(|(path, _)| {
            Finding::error(
                path,
                0,
                "without access.toml the compact has no desk, and this is not read",
                "Add access.toml with the units that take part, or remove it.",
            )
        }));
    }
}

/// Finds units and holidays of holders that are not of the compact, and members for whom no unit reports.
pub fn check(desk: &Desk, compact: &Compact, folder: &Folder, findings: &mut Vec<Finding>) {
    access::check(compact, folder, findings);
    calendars::check(compact, folder, findings);
    let reported: BTreeSet<&Holder> = desk
        .rules
        .units
        .iter()
        .filter_map(|unit| unit.holder.as_ref())
        .collect();
    let holders: BTreeSet<&Holder> = compact.commitments.iter().map(|one| &one.holder).collect();
    let alone: Vec<String> = holders
        .difference(&reported)
        .map(ToString::to_string)
        .collect();
    if !alone.is_empty() {
        let what = format!(
            "no unit reports for {}: unless somebody types what they write, they are silent",
            alone.join(", ")
        );
        findings.push(Finding::notice(access::FILE, 0, what, ""));
    }
}

/// Returns whether somebody can report: a member, an organisation of the compact, or all together.
fn may_report(compact: &Compact, holder: &Holder) -> bool {
    match holder {
        Holder::Country(country) => compact
            .member(*country)
            .is_some_and(|one| one.role == progress::compact::Role::Member),
        Holder::Organisation(id) => compact.organisations.iter().any(|(one, _)| one == id),
        Holder::All => true,
    }
}
