//! `charter.toml`: the compact's name, pillars, packages, meetings and gaps.

use kernel::{Day, Finding, Language};
use progress::Compact;
use progress::compact::{Confidence, Gap, Meeting, Package, Pillar};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{BOTH, Reading, Text, Texts};

/// What the head of the charter says besides the compact itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The languages in which the charter promises its texts.
    pub languages: Vec<Language>,
    /// Who reviewed the texts; empty where nobody has.
    pub reviewed_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompactFile {
    id: Text,
    adopted: Text,
    searched_on: Text,
    languages: Vec<Text>,
    title: Texts,
    summary: Texts,
    #[serde(default)]
    reviewed_by: String,
    #[serde(default)]
    pillar: Vec<PillarFile>,
    #[serde(default)]
    package: Vec<PackageFile>,
    #[serde(default)]
    meeting: Vec<MeetingFile>,
    #[serde(default)]
    gap: Vec<GapFile>,
    #[serde(default)]
    organisation: Vec<OrganisationFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationFile {
    id: Text,
    title: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PillarFile {
    id: Text,
    title: Texts,
    summary: Texts,
    source: Text,
    note: Option<Texts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackageFile {
    id: Text,
    pillar: Text,
    title: Option<Texts>,
    aim: Option<Texts>,
    #[serde(default)]
    leads: Vec<Text>,
    #[serde(default)]
    participants: Vec<Text>,
    #[serde(default)]
    participants_complete: bool,
    known_on: Option<Text>,
    confidence: Text,
    source: Text,
    note: Option<Texts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingFile {
    id: Text,
    day: Text,
    kind: Text,
    title: Texts,
    #[serde(default)]
    hosts: Vec<Text>,
    summary: Texts,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GapFile {
    id: Text,
    what: Texts,
    detail: Texts,
}

/// Reads `charter.toml`; members, commitments and sources are filled in by their own readers.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Option<(Header, Compact)> {
    let name = "charter.toml";
    let Some(bytes) = folder.files.get(name) else {
        let advice = "Every charter begins with charter.toml; see docs/reference/charter.md.";
        findings.push(Finding::error(name, 0, "the file is missing", advice));
        return None;
    };
    let (file, mut reading) = Reading::open::<CompactFile>(name, bytes, findings)?;
    let languages: Vec<Language> = reading.parse_all(&file.languages);
    let all = &languages;
    let adopted = reading.day(&file.adopted);
    let searched_on = reading.day(&file.searched_on);
    let id: Option<kernel::SourceId> = reading.parse(&file.id);
    let title = reading.texts(&file.title, all);
    let summary = reading.texts(&file.summary, all);
    let pillars = file
        .pillar
        .iter()
        .map(|pillar| pillar_of(pillar, all, &mut reading))
        .collect();
    let packages = file
        .package
        .iter()
        .filter_map(|package| package_of(package, all, &mut reading))
        .collect();
    let mut meetings: Vec<Meeting> = file
        .meeting
        .iter()
        .filter_map(|meeting| meeting_of(meeting, all, &mut reading))
        .collect();
    meetings.sort_by_key(|meeting: &Meeting| meeting.day);
    let gaps = file
        .gap
        .iter()
        .map(|gap| Gap {
            id: gap.id.get_ref().clone(),
            what: reading.texts(&gap.what, &BOTH),
            detail: reading.texts(&gap.detail, &BOTH),
        })
        .collect();
    let organisations = file
        .organisation
        .iter()
        .filter_map(|one| Some((reading.parse(&one.id)?, reading.texts(&one.title, &BOTH))))
        .collect();
    let compact = Compact {
        id: id?.as_str().to_owned(),
        version: folder.digest.clone(),
        title,
        summary,
        adopted: adopted?,
        searched_on: searched_on?,
        pillars,
        packages,
        meetings,
        members: Vec::new(),
        commitments: Vec::new(),
        gaps,
        sources: Vec::new(),
        rule_book: None,
        organisations,
    };
    Some((
        Header {
            languages,
            reviewed_by: file.reviewed_by,
        },
        compact,
    ))
}

fn pillar_of(file: &PillarFile, all: &[Language], reading: &mut Reading) -> Pillar {
    Pillar {
        id: file.id.get_ref().clone(),
        title: reading.texts(&file.title, all),
        summary: reading.texts(&file.summary, &BOTH),
        source: reading.address(&file.source),
        note: reading.texts_some(file.note.as_ref(), &BOTH),
    }
}

fn package_of(file: &PackageFile, all: &[Language], reading: &mut Reading) -> Option<Package> {
    let confidence = reading.parse(&file.confidence)?;
    if file.title.is_none() && confidence != Confidence::Missing {
        reading.refuse(
            &file.id,
            "the package has no title",
            "Add title, or set confidence = \"missing\".",
        );
    }
    Some(Package {
        id: reading.parse(&file.id)?,
        pillar: file.pillar.get_ref().clone(),
        title: reading.texts_some(file.title.as_ref(), all),
        aim: reading.texts_some(file.aim.as_ref(), &BOTH),
        leads: reading.countries(&file.leads),
        participants: reading.countries(&file.participants),
        known_on: file.known_on.as_ref().and_then(|day| reading.day(day)),
        participants_complete: file.participants_complete,
        confidence,
        source: reading.address(&file.source),
        note: reading.texts_some(file.note.as_ref(), &BOTH),
    })
}

fn meeting_of(file: &MeetingFile, all: &[Language], reading: &mut Reading) -> Option<Meeting> {
    let day: Option<Day> = reading.day(&file.day);
    let kind = reading.parse(&file.kind);
    let title = reading.texts(&file.title, all);
    let hosts = reading.countries(&file.hosts);
    let summary = reading.texts(&file.summary, &BOTH);
    let source = reading.address(&file.source);
    Some(Meeting {
        id: reading.parse(&file.id)?,
        title,
        day: day?,
        kind: kind?,
        hosts,
        summary,
        source,
    })
}
