//! From when to when a version holds, where that stands written, and by what it is confirmed.

use pathways::pathway::{Checked, Confidence, Source, Version};
use pathways::timeline::{Boundary, InForce};

use super::entries::{InForceEntry, SourceEntry, VersionEntry};
use crate::reading::Reading;

pub(super) fn in_force(entry: &InForceEntry, reading: &mut Reading<'_>) -> Option<InForce> {
    let from = match entry.from.get_ref().as_str() {
        "unknown" => Boundary::Unknown,
        "standing" => Boundary::Unbounded,
        _ => Boundary::In(reading.parse(&entry.from)?),
    };
    let until = match entry.until.get_ref().as_str() {
        "unknown" => Boundary::Unknown,
        "open" => Boundary::Unbounded,
        _ => Boundary::In(reading.parse(&entry.until)?),
    };
    if let (Boundary::In(from), Boundary::In(until)) = (from, until)
        && from.first_day() > until.last_day()
    {
        reading.refuse(
            &entry.until,
            "the version ends before it begins",
            "Both days are included; correct one of them.",
        );
        return None;
    }
    Some(InForce { from, until })
}

pub(super) fn source(entry: &SourceEntry, reading: &mut Reading<'_>) -> Option<Source> {
    let link = if entry.link.get_ref().is_empty() {
        String::new()
    } else {
        reading.address(&entry.link)
    };
    if link.is_empty() && entry.act.is_empty() {
        reading.refuse(
            &entry.link,
            "the source has neither an act nor an address",
            "Name at least one.",
        );
    }
    Some(Source {
        act: entry.act.clone(),
        article: entry.article.clone(),
        link,
        read_on: reading.day(&entry.read_on)?,
        checked: reading.parse(&entry.checked)?,
    })
}

/// Reads by what the version is confirmed.
pub(super) fn confirmed(
    entry: &VersionEntry,
    source: &Source,
    version: &mut Version,
    reading: &mut Reading<'_>,
) {
    version.confidence = reading.parse_some(entry.confidence.as_ref());
    version.confirmed_on = reading.period(entry.confirmed_on.as_ref());
    if let (Some(text), Some(period)) = (&entry.confirmed_on, version.confirmed_on)
        && period.first_day() > source.read_on
    {
        reading.refuse(
            text,
            format!(
                "confirmed_on lies after {}, the day on which the source was read",
                source.read_on
            ),
            "Correct one of the two: a source that was read cannot be newer than its reading.",
        );
    }
    if let (Some(word), Some(Confidence::OfficialText)) = (&entry.confidence, version.confidence)
        && source.checked != Checked::Yes
    {
        reading.refuse(
            word,
            "confidence is official-text, but the source's checked says that no text was read",
            "Read the official text and write checked = \"yes\", or write what confirms it.",
        );
    }
}
