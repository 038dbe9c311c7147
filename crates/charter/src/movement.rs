//! `triggers/`, `mirrors/` and `scenarios/`: what the members agreed about people moving.

use kernel::{Country, Finding};
use movement::alert::{Threshold, Trigger};
use movement::mirror::{Chain, Station};
use movement::scenario::{Basis, Case, CasePlan, Change, Given};
use movement::series::{Group, Measure, Reporter};
use serde::Deserialize;
use toml::Spanned;

use crate::Charter;
use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text, Texts};

/// What a charter says about people moving.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Movement {
    /// Thresholds that the members agreed; empty where none has been agreed.
    pub triggers: Vec<Trigger>,
    /// Corridors with those who count them.
    pub chains: Vec<Chain>,
    /// Offices whose waiting time is worked out under several plans.
    pub cases: Vec<Case>,
}

/// Reads everything that a charter says about people moving.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Movement {
    let mut all = Movement::default();
    for (path, content) in folder.under("triggers/", ".toml") {
        all.triggers.extend(trigger(path, content, findings));
    }
    for (path, content) in folder.under("mirrors/", ".toml") {
        all.chains.extend(chain(path, content, findings));
    }
    for (path, content) in folder.under("scenarios/", ".toml") {
        all.cases.extend(case(path, content, findings));
    }
    all
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TriggerFile {
    id: Text,
    title: Texts,
    measure: Text,
    reporter: Text,
    nationality: Text,
    then: Texts,
    source: Text,
    #[serde(default)]
    threshold: Vec<Spanned<ThresholdFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdFile {
    valid_from: Text,
    valid_until: Option<Text>,
    level: Spanned<u64>,
    months: Spanned<usize>,
}

fn trigger(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<Trigger> {
    let (file, mut reading) = Reading::open::<TriggerFile>(path, content, findings)?;
    let mut thresholds: Vec<Threshold> = Vec::new();
    for block in &file.threshold {
        let Some(read) = threshold(block.get_ref(), &mut reading) else {
            continue;
        };
        // A block in the past is never edited: what follows begins after it has ended.
        let after = thresholds
            .last()
            .is_none_or(|last| last.until.is_some_and(|until| until < read.from));
        if !after {
            let advice = "End the block before with valid_until, and begin this one later.";
            reading.refuse(
                block,
                "this threshold begins before the one before it has ended",
                advice,
            );
        }
        thresholds.push(read);
    }
    if file.threshold.is_empty() {
        reading.refuse(
            &file.id,
            "the trigger has no threshold",
            "Add [[threshold]], or remove the file.",
        );
    }
    Some(Trigger {
        title: reading.record(&file.title),
        then: reading.record(&file.then),
        source: reading.address(&file.source),
        measure: reading.parse::<Measure>(&file.measure)?,
        reporter: reading.parse::<Reporter>(&file.reporter)?,
        nationality: reading.parse::<Group>(&file.nationality)?,
        id: named(&file.id, &mut reading)?,
        thresholds,
    })
}

fn threshold(block: &ThresholdFile, reading: &mut Reading) -> Option<Threshold> {
    let from = reading.day(&block.valid_from)?;
    let until = reading.parse_some::<kernel::Day>(block.valid_until.as_ref());
    if until.is_some_and(|until| until < from) {
        reading.refuse(
            &block.valid_from,
            "the threshold ends before it begins",
            "Correct one of the two days.",
        );
    }
    // A level below the publication threshold would tell small counts by being reached.
    if *block.level.get_ref() < publication::counts::THRESHOLD {
        let what = format!(
            "a level of {} would tell how few people there are",
            block.level.get_ref()
        );
        reading.refuse(
            &block.level,
            what,
            format!("Write {} or more.", publication::counts::THRESHOLD),
        );
    }
    if !(1..=24).contains(block.months.get_ref()) {
        reading.refuse(
            &block.months,
            "a trigger looks at 1 to 24 months",
            "Write how many in a row must reach it.",
        );
    }
    Some(Threshold {
        from,
        until,
        level: *block.level.get_ref(),
        n_months: *block.months.get_ref(),
    })
}

/// Returns a short name: lower-case letters, digits and hyphens.
fn named(id: &Text, reading: &mut Reading) -> Option<String> {
    let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    let text = id.get_ref();
    if text.is_empty() || !text.bytes().all(plain) {
        reading.refuse(
            id,
            format!("\"{text}\" is not a short name"),
            "Write lower-case words joined by hyphens.",
        );
        return None;
    }
    Some(text.clone())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChainFile {
    id: Text,
    title: Texts,
    caution: Texts,
    #[serde(default)]
    station: Vec<StationFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StationFile {
    reporter: Text,
    measures: Vec<Text>,
}

fn chain(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<Chain> {
    let (file, mut reading) = Reading::open::<ChainFile>(path, content, findings)?;
    if file.station.len() < 2 {
        reading.refuse(
            &file.id,
            "a corridor is compared where at least two count it",
            "Add [[station]].",
        );
    }
    let stations = file.station.iter().filter_map(|station| {
        Some(Station {
            reporter: reading.parse::<Country>(&station.reporter)?,
            measures: reading.parse_all(&station.measures),
        })
    });
    let stations = stations.collect();
    Some(Chain {
        title: reading.record(&file.title),
        caution: reading.record(&file.caution),
        id: named(&file.id, &mut reading)?,
        stations,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    id: Text,
    title: Texts,
    question: Texts,
    office: Text,
    change: ChangeFile,
    arrivals: Spanned<GivenFile>,
    spread: Spanned<GivenFile>,
    factors: Spanned<Vec<f64>>,
    register: StageFile,
    screen: StageFile,
    interview: StageFile,
    refer: StageFile,
    #[serde(default)]
    plan: Vec<PlanFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeFile {
    from: Text,
    added: Vec<Text>,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenFile {
    value: f64,
    source: Option<Text>,
    #[serde(default)]
    assumed: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StageFile {
    goes_on: Spanned<GivenFile>,
    by_one: Spanned<GivenFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    id: Text,
    title: Texts,
    staff: Spanned<[f64; 4]>,
}

fn case(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<Case> {
    let (file, mut reading) = Reading::open::<CaseFile>(path, content, findings)?;
    let stages = [&file.register, &file.screen, &file.interview, &file.refer];
    let plans = file.plan.iter().filter_map(|plan| {
        if plan
            .staff
            .get_ref()
            .iter()
            .any(|n| !(0.0..=10_000.0).contains(n))
        {
            reading.refuse(
                &plan.staff,
                "staff of a stage is nought to ten thousand",
                "Correct the number.",
            );
        }
        Some(CasePlan {
            title: reading.record(&plan.title),
            id: named(&plan.id, &mut reading)?,
            staff: *plan.staff.get_ref(),
        })
    });
    let plans: Vec<CasePlan> = plans.collect();
    if plans.is_empty() {
        reading.refuse(
            &file.id,
            "the scenario compares no plan",
            "Add [[plan]] with its staff.",
        );
    }
    if file.factors.get_ref().is_empty()
        || file
            .factors
            .get_ref()
            .iter()
            .any(|f| !(0.01..=100.0).contains(f))
    {
        reading.refuse(
            &file.factors,
            "factors lie between 0.01 and 100",
            "Write at least one, such as [1.0, 1.5].",
        );
    }
    let goes_on = stages.map(|stage| given(&stage.goes_on, 1.0, &mut reading));
    let by_one = stages.map(|stage| given(&stage.by_one, 100_000.0, &mut reading));
    Some(Case {
        title: reading.record(&file.title),
        question: reading.record(&file.question),
        office: file.office.get_ref().clone(),
        change: Change {
            added: reading.countries(&file.change.added),
            source: reading.address(&file.change.source),
            from: reading.day(&file.change.from)?,
        },
        arrivals: given(&file.arrivals, 10_000_000.0, &mut reading),
        spread: given(&file.spread, 3.0, &mut reading),
        factors: file.factors.get_ref().clone(),
        goes_on,
        by_one,
        plans,
        id: named(&file.id, &mut reading)?,
    })
}

/// Returns a number with its basis: an address, or the admission that it is assumed.
fn given(file: &Spanned<GivenFile>, most: f64, reading: &mut Reading) -> Given {
    let one = file.get_ref();
    if !(0.0..=most).contains(&one.value) {
        reading.refuse(
            file,
            format!("{} lies outside 0 to {most}", one.value),
            "Correct the number.",
        );
    }
    let basis = match (&one.source, one.assumed) {
        (Some(source), false) => Basis::Published(reading.address(source)),
        (None, true) => Basis::Assumed,
        _ => {
            let advice = "Write source = \"https://…\" where it was published, or assumed = true.";
            reading.refuse(
                file,
                "the number says neither where it was published nor that it is assumed",
                advice,
            );
            Basis::Assumed
        }
    };
    Given {
        value: one.value,
        basis,
    }
}

/// Finds references of triggers, corridors and scenarios that lead nowhere.
pub fn check(charter: &Charter, folder: &Folder, findings: &mut Vec<Finding>) {
    let movement = &charter.movement;
    for trigger in &movement.triggers {
        if let Some(country) = trigger.reporter.country()
            && charter.compact.member(country).is_none()
        {
            let what = format!(
                "trigger {} is counted by {country}, which is no member",
                trigger.id
            );
            let advice = "Members agree on what members count; correct the reporter.";
            findings.push(Finding::error("triggers/", 0, what, advice));
        }
    }
    for case in &movement.cases {
        let file = format!("offices/{}/office.toml", case.office);
        if !folder.files.contains_key(&file) {
            let what = format!(
                "scenario {} is about office \"{}\", which is not there",
                case.id, case.office
            );
            findings.push(Finding::error(
                "scenarios/",
                0,
                what,
                "Correct the office, or add its folder.",
            ));
        }
    }
    let ids = (movement.triggers.iter().map(|one| &one.id))
        .chain(movement.chains.iter().map(|one| &one.id))
        .chain(movement.cases.iter().map(|one| &one.id));
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            let what = format!("the name {id} is used twice among triggers, mirrors and scenarios");
            findings.push(Finding::error("triggers/", 0, what, "Give each its own."));
        }
    }
}
