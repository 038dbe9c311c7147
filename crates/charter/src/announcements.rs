//! `announcements/*.toml`: money announced, one file for each thing said by itself.

use std::collections::BTreeMap;

use assistance::announcement::{
    AlsoSaid, Amount, Announcement, Announcements, Kind, Relation, RelationKind,
};
use assistance::read_amount;
use kernel::{AnnouncementId, Currency, Day, Finding, Localized, MeetingId, Money, Period};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

/// What was said, whole or in part. A part names its parent; what else it leaves out of the first
/// group is its parent's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidAmount {
    id: Text,
    parent: Option<Text>,
    speaker: Option<Text>,
    donors: Option<Vec<Text>>,
    occasion: Option<Text>,
    meeting: Option<Text>,
    announced: Option<Text>,
    known_on: Option<Text>,
    kind: Option<Text>,

    title: Texts,
    status: Text,
    amount: StatedAmount,
    #[serde(default)]
    also_said: Vec<Other>,
    #[serde(default)]
    derived: bool,
    #[serde(default)]
    category: Vec<Text>,
    #[serde(default)]
    agencies: Vec<Text>,
    #[serde(default)]
    agency_inferred: bool,
    #[serde(default)]
    countries: Vec<Text>,
    places: Option<Texts>,
    purpose: Texts,
    condition: Option<Texts>,
    fiscal_year: Option<Text>,
    commitment: Option<Text>,
    source: Text,
    note: Option<Texts>,
    #[serde(default)]
    relations: Vec<Related>,

    #[serde(default)]
    part: Vec<Self>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatedAmount {
    stated: Text,
    qualifier: Text,
    currency: Text,
    min: Option<Text>,
    max: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Other {
    stated: Text,
    by: Text,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Related {
    kind: Text,
    to: Text,
}

/// Reads every announcement and checks that they do not contradict one another.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Announcements {
    let mut all = Announcements::default();
    let mut places: BTreeMap<AnnouncementId, (String, usize)> = BTreeMap::new();
    let n_before = findings.len();
    for (path, content) in folder.under("announcements/", ".toml") {
        let Some((root, mut reading)) = Reading::open::<SaidAmount>(path, content, findings) else {
            continue;
        };
        for (announcement, line) in file(&root, &mut reading) {
            let place = (path.to_owned(), line);
            places.entry(announcement.id.clone()).or_insert(place);
            all.0.push(announcement);
        }
    }
    if findings.len() > n_before {
        return all;
    }
    for complaint in all.check() {
        let (path, line) = places.get(&complaint.at).cloned().unwrap_or_default();
        let what = format!("{}: {}", complaint.at, complaint.trouble);
        let advice = "Compare the row with its source, and its parts with each other.";
        findings.push(Finding::error(path, line, what, advice));
    }
    all
}

fn file(root: &SaidAmount, reading: &mut Reading) -> Vec<(Announcement, usize)> {
    let mut rows = Vec::new();
    if let Some(parent) = &root.parent {
        let advice = "Leave parent out; only a [[part]] has one.";
        reading.refuse(parent, "what was said by itself has no parent", advice);
    }
    let missing = [
        ("speaker", root.speaker.is_none()),
        ("donors", root.donors.is_none()),
        ("occasion", root.occasion.is_none()),
        ("announced", root.announced.is_none()),
        ("kind", root.kind.is_none()),
    ];
    for (field, _) in missing.iter().filter(|(_, is_missing)| *is_missing) {
        let advice = format!("Add {field} = … above the parts; only a part may leave it out.");
        reading.refuse(&root.id, format!("{field} is missing"), advice);
    }
    let Some(whole) = row(root, None, reading) else {
        return rows;
    };
    rows.push((whole, reading.line(&root.id)));
    for part in &root.part {
        if let Some(inside) = part.part.first() {
            let advice = "Write it as a further [[part]] and name its parent.";
            reading.refuse(&inside.id, "a part stands inside a part", advice);
        }
        let parent = part.parent.as_ref().unwrap_or(&part.id);
        let found = rows
            .iter()
            .map(|(row, _)| row)
            .find(|row| row.id.as_str() == parent.get_ref() && part.parent.is_some());
        let Some(above) = found.cloned() else {
            let what = match &part.parent {
                Some(parent) => format!("no row above has the identifier \"{}\"", parent.get_ref()),
                None => "the part names no parent".to_owned(),
            };
            reading.refuse(parent, what, "Name the root or a part that stands above.");
            continue;
        };
        let line = reading.line(&part.id);
        if let Some(row) = row(part, Some(&above), reading) {
            rows.push((row, line));
        }
    }
    rows
}

/// Reads one row; what it leaves out is taken from `above`.
fn row(
    part: &SaidAmount,
    above: Option<&Announcement>,
    reading: &mut Reading,
) -> Option<Announcement> {
    fn own_or<T>(own: Option<T>, above: Option<&T>) -> Option<T>
    where
        T: Clone,
    {
        own.or_else(|| above.cloned())
    }
    let announced: Option<Period> = reading.parse_some(part.announced.as_ref());
    let known: Option<Period> = reading.parse_some(part.known_on.as_ref());
    let kind: Option<Kind> = reading.parse_some(part.kind.as_ref());
    let meeting: Option<MeetingId> = reading.parse_some(part.meeting.as_ref());
    let amount = amount(&part.amount, reading);
    let id = reading.parse(&part.id);
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.get_ref().clone());
    let list = |texts: &[Text]| texts.iter().map(|text| text.get_ref().clone()).collect();
    let currency = amount.map(|amount| amount.stated.currency)?;
    let also_said = part.also_said.iter().filter_map(|other| {
        Some(AlsoSaid {
            stated: Money::new(minor(&other.stated, currency, reading)?, currency),
            by: other.by.get_ref().clone(),
            source: reading.address(&other.source),
        })
    });
    let also_said = also_said.collect();
    let relations = part.relations.iter().filter_map(|relation| {
        Some(Relation {
            kind: reading.parse::<RelationKind>(&relation.kind)?,
            to: reading.parse(&relation.to)?,
        })
    });
    let relations = relations.collect();
    let announced = own_or(announced, above.map(|a| &a.announced))?;
    in_order(part, announced, known, reading);
    Some(Announcement {
        id: id?,
        parent: above.map(|above| above.id.clone()),
        title: reading.record(&part.title),
        speaker: own_or(text(&part.speaker), above.map(|a| &a.speaker))?,
        donors: own_or(part.donors.as_deref().map(list), above.map(|a| &a.donors))?,
        occasion: own_or(text(&part.occasion), above.map(|a| &a.occasion))?,
        meeting: meeting.or_else(|| above.and_then(|a| a.meeting.clone())),
        announced,
        known,
        kind: own_or(kind, above.map(|a| &a.kind))?,
        status: part.status.get_ref().clone(),
        amount: amount?,
        also_said,
        is_derived: part.derived,
        category: list(&part.category),
        agencies: list(&part.agencies),
        agency_inferred: part.agency_inferred,
        countries: reading.countries(&part.countries),
        places: reading.record_some(part.places.as_ref()),
        purpose: reading.record(&part.purpose),
        condition: part
            .condition
            .as_ref()
            .map_or_else(Localized::default, |texts| reading.record(texts)),
        fiscal_year: reading.period(part.fiscal_year.as_ref()),
        commitment: reading.parse_some(part.commitment.as_ref()),
        source: reading.address(&part.source),
        note: reading.record_some(part.note.as_ref()),
        relations,
    })
}

/// Refuses a day of publication before the day it was said, and a source whose address bears a later day than
/// both: nobody could know from it what it tells before it was there.
fn in_order(part: &SaidAmount, said: Period, known: Option<Period>, reading: &mut Reading) {
    if let (Some(text), Some(known)) = (&part.known_on, known)
        && known.last_day() < said.first_day()
    {
        let what = format!("it could be known in {known}, before it was said in {said}");
        reading.refuse(text, what, "Correct known_on or announced.");
    }
    let shown = known
        .map_or(said, |known| known)
        .last_day()
        .max(said.last_day());
    let published = day_in(part.source.get_ref());
    if let Some(published) = published.filter(|day| *day > shown) {
        let what = format!("the address of its source bears {published}, after {shown}");
        let advice = format!("Add known_on = \"{published}\", or name a source of the time.");
        reading.refuse(&part.source, what, advice);
    }
}

/// Returns the day that an address bears, such as `/2024/03/25/`.
fn day_in(address: &str) -> Option<Day> {
    let parts: Vec<&str> = address.split(|c: char| !c.is_ascii_digit()).collect();
    parts.windows(3).find_map(|three| match three {
        [year, month, day] if (year.len(), month.len(), day.len()) == (4, 2, 2) => {
            format!("{year}-{month}-{day}").parse().ok()
        }
        _ => None,
    })
}

fn amount(stated: &StatedAmount, reading: &mut Reading) -> Option<Amount> {
    let currency: Currency = reading.parse(&stated.currency)?;
    let qualifier = reading.parse(&stated.qualifier)?;
    let bound = |text: &Option<Text>, reading: &mut Reading| match text {
        Some(text) => minor(text, currency, reading).map(Some),
        None => Some(None),
    };
    Some(Amount {
        stated: Money::new(minor(&stated.stated, currency, reading)?, currency),
        qualifier,
        least: bound(&stated.min, reading)?,
        most: bound(&stated.max, reading)?,
    })
}

fn minor(text: &Text, currency: Currency, reading: &mut Reading) -> Option<i128> {
    match read_amount(text.get_ref(), currency.decimal_places()) {
        Ok(read) if !read.rounded && read.minor >= 0 => Some(read.minor),
        Ok(_) => {
            let advice = "Write a positive number with no more decimals than the currency has.";
            reading.refuse(text, "the amount is negative or too precise", advice);
            None
        }
        Err(fault) => {
            let advice = "Write digits with a point for decimals and no thousands separator.";
            reading.refuse(text, fault.to_string(), advice);
            None
        }
    }
}

/// Finds undertakings and meetings that announcements name and the charter does not have.
pub fn check_references(charter: &crate::Charter, findings: &mut Vec<Finding>) {
    for row in &charter.announcements.0 {
        let commitment = (row.commitment.as_ref()).filter(|id| {
            charter
                .compact
                .commitments
                .iter()
                .all(|known| known.id != **id)
        });
        let meeting = (row.meeting.as_ref()).filter(|id| {
            charter
                .compact
                .meetings
                .iter()
                .all(|known| known.id != **id)
        });
        let missing = commitment
            .map(|id| format!("the commitment \"{id}\""))
            .into_iter()
            .chain(meeting.map(|id| format!("the meeting \"{id}\"")));
        for what in missing {
            let what = format!("{} names {what}, which the charter does not have", row.id);
            let advice = "Correct the identifier, or remove the line.";
            findings.push(Finding::error("announcements/", 0, what, advice));
        }
    }
}
