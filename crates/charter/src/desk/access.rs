//! `access.toml`: the units that take part, and who may do what.

use std::collections::{BTreeMap, BTreeSet};

use cycle::access::{Action, Condition, Relation, Role};
use cycle::rights::Right;
use cycle::{Rights, Unit, UnitKind, Units};
use kernel::{Finding, Holder};
use progress::Compact;
use serde::Deserialize;

use super::{WorldZones, zones};
use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// Where units and rights stand.
pub const FILE: &str = "access.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    unit: Vec<UnitEntry>,
    #[serde(default)]
    may: Vec<MayEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitEntry {
    id: Text,
    kind: Text,
    title: Texts,
    holder: Option<Text>,
    language: Text,
    mailbox: Text,
    zone: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MayEntry {
    role: Text,
    action: Vec<Text>,
    whose: Vec<Text>,
    #[serde(default)]
    when: Vec<Text>,
}

/// Reads units and rights; a file without `[[may]]` gives the rights that the program proposes.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Option<(Units, Rights)> {
    let (file, mut reading) = open(folder, findings)?;
    let mut seen = BTreeSet::new();
    let mut zones_of: BTreeMap<Holder, String> = BTreeMap::new();
    let mut units = Vec::new();
    for entry in &file.unit {
        if !seen.insert(entry.id.get_ref()) {
            let what = format!("the unit \"{}\" is there twice", entry.id.get_ref());
            reading.refuse(&entry.id, what, "Give each its own identifier.");
        }
        let Some(unit) = unit(entry, &mut reading) else {
            continue;
        };
        if let Some(holder) = &unit.holder {
            let first = zones_of.entry(holder.clone()).or_insert(unit.zone.clone());
            if *first != unit.zone {
                let what = format!("another unit of {holder} lives by {first}");
                let advice = "Give them one zone: a holder's last days end once.";
                reading.refuse(&entry.zone, what, advice);
            }
        }
        units.push(unit);
    }
    if !units.iter().any(|unit| unit.kind == UnitKind::Secretariat) && reading.is_sound() {
        reading.refuse_file(
            "no unit keeps the cycle going",
            "Add a [[unit]] with kind = \"secretariat\": it checks reports and lets people in.",
        );
    }
    let rights = rights(&file.may, &mut reading);
    Some((units.into_iter().collect(), rights))
}

fn open<'a>(folder: &'a Folder, findings: &'a mut Vec<Finding>) -> Option<(File, Reading<'a>)> {
    Reading::open::<File>(FILE, folder.file(FILE)?, findings)
}

fn unit(file: &UnitEntry, reading: &mut Reading) -> Option<Unit> {
    let id = reading.parse(&file.id);
    let kind = reading.parse(&file.kind);
    let title = reading.record(&file.title);
    let holder = reading.parse_some(file.holder.as_ref());
    match (kind, &file.holder) {
        (Some(UnitKind::Ministry | UnitKind::CivilSociety), None) => {
            let advice = "Add holder = \"GTM\", \"org:NAME\" or \"REG\".";
            reading.refuse(&file.id, "the unit reports for nobody", advice);
        }
        (Some(UnitKind::Observer), Some(holder)) => {
            let advice = "Remove it, or choose another kind.";
            reading.refuse(holder, "an observer reports for nobody", advice);
        }
        _ => {}
    }
    let language = reading.parse(&file.language);
    let mailbox = file.mailbox.get_ref();
    if !cycle::people::is_address(mailbox) {
        let what = format!("\"{mailbox}\" is no address of mail");
        let advice = "Write it as name@ministry.example: the unit's mailbox gets the letters.";
        reading.refuse(&file.mailbox, what, advice);
    }
    let zone = zone(&file.zone, reading);
    Some(Unit {
        id: id?,
        kind: kind?,
        title,
        holder,
        language: language?,
        mailbox: mailbox.clone(),
        zone: zone?,
    })
}

fn zone(text: &Text, reading: &mut Reading) -> Option<String> {
    let name = text.get_ref();
    if cycle::Zones::zone(&WorldZones::of([name.as_str()]), name).is_some() {
        return Some(name.clone());
    }
    let advice = match zones::nearest(name) {
        Some(meant) => format!("Did you mean \"{meant}\"?"),
        None => "Write it as the tz database does, such as \"America/Guatemala\".".to_owned(),
    };
    reading.refuse(text, format!("\"{name}\" is no zone"), advice);
    None
}

fn rights(rows: &[MayEntry], reading: &mut Reading) -> Rights {
    if rows.is_empty() {
        return Rights::proposed();
    }
    let all: Vec<Right> = rows.iter().filter_map(|row| right(row, reading)).collect();
    if let (Some(first), true) = (rows.first(), reading.is_sound()) {
        let is_given = |action: &&Action| all.iter().any(|row| row.actions.contains(action));
        for action in Action::ALL.iter().filter(|action| !is_given(action)) {
            let what = format!("nobody may {}: what no row gives is denied", action.code());
            reading.warn(
                &first.role,
                what,
                "Add it to a [[may]], if somebody should.",
            );
        }
    }
    Rights::new(all)
}

/// What an administrator may never do: whoever lets people in reads no draft and judges nothing.
const ABOUT_ITEMS: [Action; 7] = [
    Action::ReadItem,
    Action::WriteDraft,
    Action::SendReport,
    Action::CheckReport,
    Action::EnterFor,
    Action::ConfirmEntry,
    Action::ReopenItem,
];

fn right(row: &MayEntry, reading: &mut Reading) -> Option<Right> {
    let role = reading.parse::<Role>(&row.role);
    let actions = reading.parse_all::<Action>(&row.action);
    let whose = reading.parse_all::<Relation>(&row.whose);
    let when = reading.parse_all::<Condition>(&row.when);
    if row.action.is_empty() || row.whose.is_empty() {
        let advice = "Name at least one action, and whose = [\"own\"], [\"other\"] or both.";
        reading.refuse(&row.role, "the row gives nothing", advice);
    }
    for (action, text) in actions.iter().zip(&row.action) {
        let writes = matches!(action, Action::WriteDraft | Action::SendReport);
        if writes && whose.contains(&Relation::Other) {
            let what = format!(
                "{} for others would let one holder write for another",
                action.code()
            );
            let advice = "Leave \"other\" out; enter.for and confirm.entry take what came by note.";
            reading.refuse(text, what, advice);
        }
        if role == Some(Role::Administrator) && ABOUT_ITEMS.contains(action) {
            let what = format!("an administrator may not {}", action.code());
            let advice = "Give it to another role: whoever lets people in reads no draft.";
            reading.refuse(text, what, advice);
        }
    }
    Some(Right {
        role: role?,
        actions,
        whose,
        when,
    })
}

/// Finds units that report for somebody who is not there, or never reports.
pub fn check(compact: &Compact, folder: &Folder, findings: &mut Vec<Finding>) {
    let Some((file, mut reading)) = open(folder, findings) else {
        return;
    };
    for text in file.unit.iter().filter_map(|unit| unit.holder.as_ref()) {
        let holder: Option<Holder> = text.get_ref().parse().ok();
        if !holder.is_some_and(|holder| super::may_report(compact, &holder)) {
            let what = format!(
                "{} is neither a member nor an organisation of charter.toml",
                text.get_ref()
            );
            let advice =
                "Correct it, or add the member or the [[organisation]]; observers never report.";
            reading.refuse(text, what, advice);
        }
    }
}
