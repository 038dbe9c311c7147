//! `commitments/<holder>/*.toml`: one file per commitment, with every wording it has had.

use evidence::Publishers;
use kernel::{Finding, Holder, Localized};
use progress::commitment::{
    Aim, Change, Coding, Commitment, Deliverable, Direction, Event, EventKind, Relation, Target,
    Version,
};
use progress::compact::Confidence;
use progress::goalposts;
use serde::Deserialize;

use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommitmentFile {
    id: Text,
    holder: Text,
    actor: String,
    pillar: Text,
    package: Option<Text>,
    kind: Text,
    #[serde(default)]
    joint_with: Vec<String>,
    #[serde(default)]
    beneficiaries: Vec<Text>,
    #[serde(default)]
    operators: Vec<String>,
    confidence: Option<Text>,
    title: Texts,
    note: Option<Texts>,
    #[serde(default)]
    version: Vec<VersionFile>,
    #[serde(default)]
    deliverable: Vec<DeliverableFile>,
    coding: Option<CodingFile>,
    aim: Option<AimFile>,
    #[serde(default)]
    event: Vec<EventFile>,
    #[serde(default)]
    relation: Vec<RelationFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionFile {
    announced: Text,
    meeting: Option<Text>,
    occasion: String,
    change: Text,
    text: Texts,
    target: Option<TargetFile>,
    starts: Option<Text>,
    deadline: Option<Text>,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetFile {
    min: Option<Text>,
    max: Option<Text>,
    unit: Text,
    baseline: Option<Text>,
    baseline_on: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeliverableFile {
    id: Text,
    done_when: Texts,
    due: Option<Text>,
    of: Option<Text>,
    #[serde(default)]
    met_by: Vec<Text>,
    #[serde(default)]
    begun_by: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AimFile {
    title: Texts,
    direction: Text,
    #[serde(default)]
    rated_by: Vec<Text>,
    /// Read by the check of figures alone: other words of the sources for the unit of the promise.
    #[serde(default, rename = "same_unit")]
    _same_unit: Vec<Text>,
    combine: Text,
    why: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventFile {
    kind: Text,
    on: Text,
    known_on: Option<Text>,
    by: Option<Text>,
    body: Option<String>,
    #[serde(default)]
    court: bool,
    #[serde(default)]
    partial: bool,
    what: Texts,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodingFile {
    like: Text,
    rules: Vec<Text>,
    why: Texts,
    #[serde(default)]
    unlike: Vec<UnlikeFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnlikeFile {
    to: Text,
    why: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RelationFile {
    kind: Text,
    to: Text,
}

/// Reads every commitment, in order of identifier.
pub fn read(
    folder: &Folder,
    publishers: &Publishers,
    findings: &mut Vec<Finding>,
) -> Vec<Commitment> {
    let mut commitments: Vec<Commitment> = folder
        .under("commitments/", ".toml")
        .filter_map(|(path, content)| one(path, content, publishers, findings))
        .collect();
    commitments.sort_by(|a, b| a.id.cmp(&b.id));
    commitments
}

fn one(
    path: &str,
    content: Content<'_>,
    publishers: &Publishers,
    findings: &mut Vec<Finding>,
) -> Option<Commitment> {
    let (file, mut reading) = Reading::open::<CommitmentFile>(path, content, findings)?;
    let reading = &mut reading;
    let id = reading.parse(&file.id);
    let holder = reading.parse(&file.holder);
    // A colon stands in no file name that every system can write.
    let home = format!(
        "commitments/{}/{}.toml",
        file.holder.get_ref().replace(':', "-"),
        file.id.get_ref().to_lowercase()
    );
    if path != home {
        reading.refuse(
            &file.id,
            "the file does not lie where its holder and id say",
            format!("Move it to {home}."),
        );
    }
    let package = reading.parse_some(file.package.as_ref());
    let kind = reading.parse(&file.kind);
    let confidence = file
        .confidence
        .as_ref()
        .map_or(Some(Confidence::Confirmed), |word| reading.parse(word));
    let title = reading.record(&file.title);
    let note = reading.record_some(file.note.as_ref());
    let versions = versions_of(&file, reading);
    let deliverables = deliverables_of(&file, reading);
    let aim = file.aim.as_ref().and_then(|aim| aim_of(aim, reading));
    let holder: Holder = holder?;
    let events = file
        .event
        .iter()
        .filter_map(|event| event_of(event, &holder, publishers, reading))
        .collect();
    before_the_promise(&file, versions.first(), reading);
    let coding = file
        .coding
        .as_ref()
        .and_then(|coding| coding_of(coding, reading));
    let beneficiaries = reading.parse_all(&file.beneficiaries);
    let relations = file
        .relation
        .iter()
        .filter_map(|relation| relation_of(relation, reading))
        .collect();
    if file.version.is_empty() {
        reading.refuse(
            &file.id,
            "the commitment has no wording",
            "Add a [[version]] block with change = \"first\".",
        );
    }
    Some(Commitment {
        id: id?,
        holder,
        actor: file.actor,
        pillar: file.pillar.into_inner(),
        package,
        kind: kind?,
        joint_with: file.joint_with,
        beneficiaries,
        operators: file.operators,
        title,
        versions: Some(versions).filter(|versions| !versions.is_empty())?,
        deliverables,
        aim,
        events,
        relations,
        confidence: confidence?,
        coding,
        note,
    })
}

fn versions_of(file: &CommitmentFile, reading: &mut Reading) -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::new();
    for (n, version) in file.version.iter().enumerate() {
        let announced = reading.day(&version.announced);
        let change = reading.parse(&version.change);
        if let Some(change) = change
            && (change == Change::First) != (n == 0)
        {
            let advice =
                "The first block says \"first\"; every later one says raised, neutral or lowered.";
            reading.refuse(
                &version.change,
                "the first promise is marked wrongly",
                advice,
            );
        }
        let starts = reading.period(version.starts.as_ref());
        let deadline = reading.period(version.deadline.as_ref());
        if let (Some(starts), Some(deadline), Some(place)) = (starts, deadline, &version.deadline)
            && deadline.last_day() < starts.first_day()
        {
            reading.refuse(
                place,
                "the deadline lies before the start",
                "Correct one of the two.",
            );
        }
        let read = (|| {
            Some(Version {
                announced: announced?,
                meeting: reading.parse_some(version.meeting.as_ref()),
                occasion: version.occasion.clone(),
                change: change?,
                text: reading.record(&version.text),
                target: version
                    .target
                    .as_ref()
                    .map(|target| target_of(target, deadline, reading)),
                starts,
                deadline,
                source: reading.address(&version.source),
            })
        })();
        let Some(read) = read else { continue };
        if versions
            .last()
            .is_some_and(|last| last.announced > read.announced)
        {
            let advice = "Put the blocks in order of announced; a change appends.";
            reading.refuse(
                &version.announced,
                "this wording was announced before the one above it",
                advice,
            );
        }
        let falls = file
            .aim
            .as_ref()
            .is_some_and(|aim| aim.direction.get_ref() == "down");
        let direction = if falls {
            Direction::Down
        } else {
            Direction::Up
        };
        if let Some(before) = versions.last()
            && let Some(moved) = goalposts::contradicted(before, &read, direction)
        {
            let what = format!("the wording is called {}, and {moved}", read.change.code());
            let advice =
                "Correct change, or the number or date; whoever moves the goalposts says so.";
            reading.refuse(&version.change, what, advice);
        }
        versions.push(read);
    }
    versions
}

fn target_of(file: &TargetFile, deadline: Option<kernel::Period>, reading: &mut Reading) -> Target {
    let target = Target {
        min: file.min.as_ref().and_then(|text| reading.decimal(text)),
        max: file.max.as_ref().and_then(|text| reading.decimal(text)),
        unit: file.unit.get_ref().clone(),
        baseline: file
            .baseline
            .as_ref()
            .and_then(|text| reading.decimal(text)),
        baseline_on: reading.period(file.baseline_on.as_ref()),
    };
    for text in [&file.min, &file.max, &file.baseline].into_iter().flatten() {
        let grouped = text.get_ref().split_once('.').is_some_and(|(whole, part)| {
            part.len() == 3 && whole.len() <= 3 && whole.chars().all(|c| c.is_ascii_digit())
        });
        let number = rust_decimal::Decimal::from_str_exact(text.get_ref()).ok();
        reading.not_below_nought(text, number, file.unit.get_ref());
        if grouped {
            let what = format!("\"{}\" may be thousands or a fraction", text.get_ref());
            let advice =
                "Write thousands without a mark, and a fraction with fewer or more places.";
            reading.refuse(text, what, advice);
        }
    }
    if file.min.is_none() && file.max.is_none() {
        reading.refuse(
            &file.unit,
            "the target has no number",
            "Add min, max or both; else remove the target.",
        );
    }
    if let (Some(min), Some(max), Some(place)) = (target.min, target.max, &file.max)
        && max < min
    {
        reading.refuse(
            place,
            "max is smaller than min",
            "Exchange or correct the two.",
        );
    }
    if let (Some(on), Some(deadline), Some(place)) =
        (target.baseline_on, deadline, &file.baseline_on)
        && deadline.last_day() < on.first_day()
    {
        reading.refuse(
            place,
            "the target's date lies before its baseline",
            "Correct one of the two.",
        );
    }
    target
}

fn deliverables_of(file: &CommitmentFile, reading: &mut Reading) -> Vec<Deliverable> {
    let mut seen = std::collections::BTreeSet::new();
    file.deliverable
        .iter()
        .map(|one| {
            if !seen.insert(one.id.get_ref().as_str()) {
                reading.refuse(
                    &one.id,
                    "two deliverables have the same id",
                    "Give each its own.",
                );
            }
            Deliverable {
                id: one.id.get_ref().clone(),
                done_when: reading.record(&one.done_when),
                due: reading.period(one.due.as_ref()),
                of: reading.parse_some(one.of.as_ref()),
                met_by: reading.parse_all(&one.met_by),
                begun_by: reading.parse_all(&one.begun_by),
            }
        })
        .collect()
}

fn aim_of(file: &AimFile, reading: &mut Reading) -> Option<Aim> {
    let title: Localized = reading.record(&file.title);
    let direction = reading.parse(&file.direction);
    let combine = reading.parse(&file.combine);
    let rated_by = reading.parse_all(&file.rated_by);
    let why = reading.record(&file.why);
    Some(Aim {
        title,
        direction: direction?,
        rated_by,
        combine: combine?,
        why,
    })
}

/// Nothing happens to a promise that is not made yet; it would change its class all the same.
fn before_the_promise(file: &CommitmentFile, first: Option<&Version>, reading: &mut Reading) {
    let Some(first) = first else { return };
    for event in &file.event {
        let on: Option<kernel::Period> = event.on.as_ref().parse().ok();
        if on.is_some_and(|on| on.last_day() < first.announced) {
            reading.refuse(
                &event.on,
                format!(
                    "the event lies before the promise, which was announced on {}",
                    first.announced
                ),
                "Correct one of the two days, or take the event out.",
            );
        }
    }
}

fn event_of(
    file: &EventFile,
    holder: &Holder,
    publishers: &Publishers,
    reading: &mut Reading,
) -> Option<Event> {
    let kind = reading.parse(&file.kind);
    let on = reading.parse(&file.on);
    let what = reading.record(&file.what);
    let source = reading.address(&file.source);
    let known = reading.period(file.known_on.as_ref());
    let by = match &file.by {
        Some(by) => reading.parse(by),
        None if kind == Some(EventKind::Withdrawn) && !file.court => {
            let advice =
                "Add by = \"CODE\"; until then the promise's holder is taken to have ended it.";
            reading.warn(&file.kind, "nobody is named who ended it", advice);
            Some(holder.clone())
        }
        None => Some(holder.clone()),
    };
    Some(Event {
        kind: kind?,
        on: on?,
        known,
        by: by?,
        body: file.body.clone(),
        is_by_court: file.court,
        is_partial: file.partial,
        what,
        is_official: publishers.of(&source).is_some(),
        source,
    })
}

fn coding_of(file: &CodingFile, reading: &mut Reading) -> Option<Coding> {
    let why = reading.record(&file.why);
    if file.rules.is_empty() {
        let advice = "Name the rules of coding.toml that decided.";
        reading.refuse(&file.like, "the coding names no rule", advice);
        return None;
    }
    let unlike = file.unlike.iter().filter_map(|one| {
        let why = reading.record(&one.why);
        Some((reading.parse(&one.to)?, why))
    });
    Some(Coding {
        like: file.like.get_ref().clone(),
        rules: file
            .rules
            .iter()
            .map(|rule| rule.get_ref().clone())
            .collect(),
        why,
        unlike: unlike.collect(),
    })
}

fn relation_of(file: &RelationFile, reading: &mut Reading) -> Option<Relation> {
    let kind = reading.parse(&file.kind);
    let to = reading.parse(&file.to);
    Some(Relation {
        kind: kind?,
        to: to?,
    })
}
