//! `charter.toml`: the compact's name, pillars, packages, meetings and gaps.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Day, Finding, Language};
use progress::Compact;
use progress::compact::{Confidence, Gap, Meeting, Package, Pillar};
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};
use crate::states::{self, StateFile};

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
    records_in: Option<Vec<Text>>,
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
    state: Vec<StateFile>,
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
    let Some(content) = folder.file(name) else {
        let advice = "Every charter begins with charter.toml; see docs/reference/charter.md.";
        findings.push(Finding::error(name, 0, "the file is missing", advice));
        return None;
    };
    let (file, mut reading) = Reading::open::<CompactFile>(name, content, findings)?;
    let languages: Vec<Language> = reading.parse_all(&file.languages);
    for text in file.records_in.iter().flatten() {
        if reading
            .parse(text)
            .is_some_and(|one: Language| !languages.contains(&one))
        {
            let what = format!("\"{}\" is none of the charter's languages", text.get_ref());
            reading.refuse(
                text,
                what,
                "Add it to languages, or keep the records in another.",
            );
        }
    }
    let adopted = reading.day(&file.adopted);
    let searched_on = reading.day(&file.searched_on);
    let id: Option<kernel::SourceId> = reading.parse(&file.id);
    let title = reading.public(&file.title);
    let summary = reading.public(&file.summary);
    let pillars = file
        .pillar
        .iter()
        .map(|pillar| pillar_of(pillar, &mut reading))
        .collect();
    let packages = file
        .package
        .iter()
        .filter_map(|package| package_of(package, &mut reading))
        .collect();
    let mut meetings: Vec<Meeting> = file
        .meeting
        .iter()
        .filter_map(|meeting| meeting_of(meeting, &mut reading))
        .collect();
    meetings.sort_by_key(|meeting: &Meeting| meeting.day);
    let states = states::read(&file.state, adopted, searched_on, &mut reading);
    if file.state.is_empty() {
        let what = "nothing says whether the compact is active, dormant or ended";
        reading.notice(&file.id, what);
    }
    let gaps = file
        .gap
        .iter()
        .map(|gap| Gap {
            id: gap.id.get_ref().clone(),
            what: reading.record(&gap.what),
            detail: reading.record(&gap.detail),
        })
        .collect();
    let organisations = file
        .organisation
        .iter()
        .filter_map(|one| Some((reading.parse(&one.id)?, reading.record(&one.title))))
        .collect();
    let compact = Compact {
        id: id?.as_str().to_owned(),
        version: folder.digest.clone(),
        languages: languages.clone(),
        names_in: (folder.languages().of_records.first().copied()).unwrap_or_default(),
        title,
        summary,
        adopted: adopted?,
        searched_on: searched_on?,
        pillars,
        packages,
        meetings,
        states,
        members: Vec::new(),
        commitments: Vec::new(),
        verdicts: Vec::new(),
        gaps,
        kept: Vec::new(),
        sources: Vec::new(),
        rule_book: None,
        organisations,
        indicators: BTreeMap::new(),
        names: BTreeMap::new(),
        addresses: Arc::default(),
    };
    // Entries that could not be read have left findings already, and the others no longer stand beside their lines.
    if compact.states.len() == file.state.len() {
        states::check(&compact, &file.state, &mut reading);
    }
    Some((
        Header {
            languages,
            reviewed_by: file.reviewed_by,
        },
        compact,
    ))
}

fn pillar_of(file: &PillarFile, reading: &mut Reading) -> Pillar {
    Pillar {
        id: file.id.get_ref().clone(),
        title: reading.public(&file.title),
        summary: reading.record(&file.summary),
        source: reading.address(&file.source),
        note: reading.record_some(file.note.as_ref()),
    }
}

fn package_of(file: &PackageFile, reading: &mut Reading) -> Option<Package> {
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
        title: reading.public_some(file.title.as_ref()),
        aim: reading.record_some(file.aim.as_ref()),
        leads: reading.countries(&file.leads),
        participants: reading.countries(&file.participants),
        known_on: file.known_on.as_ref().and_then(|day| reading.day(day)),
        participants_complete: file.participants_complete,
        confidence,
        source: reading.address(&file.source),
        note: reading.record_some(file.note.as_ref()),
    })
}

fn meeting_of(file: &MeetingFile, reading: &mut Reading) -> Option<Meeting> {
    let day: Option<Day> = reading.day(&file.day);
    let kind = reading.parse(&file.kind);
    let title = reading.public(&file.title);
    let hosts = reading.countries(&file.hosts);
    let summary = reading.record(&file.summary);
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
