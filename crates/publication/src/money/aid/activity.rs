//! One activity with every transaction, and the chain in which it stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use assistance::arrived::other_end;
use assistance::count::Excluded;
use assistance::link::{Grade, Side};
use assistance::purpose::{Evidence, PurposeRule};
use assistance::total::{Columns, Reported, Totals};
use assistance::{Activity, Claim, Converted, Converter, MissingRate, Stage, Survey};
use kernel::{Day, Localized};

use super::{AidFile, Offered, ReceiptAid, View};

/// One activity with every transaction.
#[derive(Debug, Clone, Default)]
pub struct ActivityAid {
    /// The currency and rule of amounts as they count.
    pub view: View,
    /// The reports, the one that speaks for the activity first.
    pub reports: Vec<ReportAid>,
    /// Every transaction of every report, by date.
    pub claims: Vec<ClaimAid>,
    /// Who gave, the largest first.
    pub givers: Vec<Neighbour>,
    /// Who received, the largest first.
    pub receivers: Vec<Neighbour>,
    /// Pillars with the words that led to them.
    pub pillars: Vec<(String, Vec<Evidence>)>,
    /// Who decided the pillars instead of the rule, when, and why.
    pub decided: Option<(String, Day, Localized)>,
    /// What receivers say.
    pub receipts: Vec<ReceiptAid>,
    /// What the tables of rates are called, by their place, with their version.
    pub rates: Vec<(String, String)>,
}

/// A report of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportAid {
    /// The file in force that reports it.
    pub file: AidFile,
    /// The file in which its transactions were first said so; places are places there.
    pub held: AidFile,
    /// The report.
    pub activity: Arc<Activity>,
}

/// A transaction and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimAid {
    /// The place of its report.
    pub report: usize,
    /// What was said.
    pub claim: Claim,
    /// What it counts for, or why no rate converts it.
    pub value: Result<Converted, MissingRate>,
    /// What of it counts, in minor units of the view's currency; nothing where it stands outside whole.
    pub counted: Option<i128>,
    /// Why it stands outside every total, whole or in part.
    pub excluded: Option<Excluded>,
    /// What the link to its other end is worth.
    pub grade: Option<Grade>,
}

/// An organisation or activity at the other end of payments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The organisation's identifier.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its activity, where one was named.
    pub activity: String,
    /// Whether that activity is known here.
    pub is_known: bool,
    /// What its links are worth, at best.
    pub grade: Option<Grade>,
    /// Minor units of the view's currency.
    pub minor: i128,
    /// How many payments.
    pub n: usize,
    /// Whether only the other side tells of it.
    pub by_other_side: bool,
}

/// Puts an activity together from its reports.
#[must_use]
pub fn activity(
    mut reports: Vec<ReportAid>,
    receipts: Vec<ReceiptAid>,
    survey: &Survey,
    rule: &PurposeRule,
    offered: &Offered,
    view: View,
    on: Day,
) -> Option<ActivityAid> {
    reports.sort_by_key(|report| {
        let activity = &report.activity;
        (activity.is_secondary, std::cmp::Reverse(activity.updated))
    });
    let speaks = Arc::clone(&reports.first()?.activity);
    let converter = offered.converter(view);
    let claims = claims(&reports, survey, &converter);
    let givers = neighbours(&claims, survey, &speaks.id, Side::Provider);
    let receivers = neighbours(&claims, survey, &speaks.id, Side::Receiver);
    let purpose = rule.assign(&speaks, on);
    Some(ActivityAid {
        view,
        pillars: purpose
            .pillars
            .into_iter()
            .map(|one| {
                let mut evidence = one.evidence;
                evidence.extend(purpose.gate.iter().cloned());
                evidence.sort();
                evidence.dedup();
                (one.pillar, evidence)
            })
            .collect(),
        decided: purpose
            .decided
            .map(|one| (one.author.clone(), one.on, one.reason.clone())),
        rates: (converter.tables.iter())
            .map(|table| (table.source.clone(), table.version.clone()))
            .collect(),
        reports,
        claims,
        givers,
        receivers,
        receipts,
    })
}

fn claims(reports: &[ReportAid], survey: &Survey, converter: &Converter) -> Vec<ClaimAid> {
    let activities: Vec<&Activity> = reports.iter().map(|report| &*report.activity).collect();
    let mut grades: BTreeMap<(usize, u64), Grade> = BTreeMap::new();
    for (number, activity) in activities.iter().enumerate() {
        for link in survey.grade(activity) {
            let claim = &activity.claims[link.claim];
            if other_end(claim).is_none_or(|side| side == link.side) {
                grades.insert((number, claim.at), link.grade);
            }
        }
    }
    let mut claims = Vec::new();
    let reported: Vec<Reported<'_>> = (reports.iter())
        .map(|report| Reported {
            activity: &report.activity,
            known_on: Some(report.file.known_on),
        })
        .collect();
    Totals::new(Columns::default(), &[]).add(
        &reported,
        survey,
        &mut |claim| {
            let converted = converter.of_claim(claim).ok()?;
            Some((converted.minor, converter.into))
        },
        &mut |opened| {
            claims.push(ClaimAid {
                report: opened.report,
                claim: opened.claim.clone(),
                value: converter.of_claim(opened.claim),
                counted: opened.counted.map(|(minor, _)| minor),
                excluded: opened.excluded,
                grade: grades.get(&(opened.report, opened.claim.at)).copied(),
            });
        },
    );
    claims.sort_by_key(|one| {
        (
            one.claim.day.or(one.claim.value_day),
            one.report,
            one.claim.at,
        )
    });
    claims
}

/// Gathers the other ends of payments, and the activities that say so from their side alone.
fn neighbours(claims: &[ClaimAid], survey: &Survey, own: &str, side: Side) -> Vec<Neighbour> {
    let mut found: BTreeMap<(String, String, String), Neighbour> = BTreeMap::new();
    // What a child reports as well stands in no total twice, but it flowed all the same.
    let flowed = |one: &&ClaimAid| matches!(one.excluded, None | Some(Excluded::ReportedBelow));
    for one in claims.iter().filter(flowed) {
        let claim = &one.claim;
        let is_payment = matches!(
            Stage::of(claim.kind),
            Some(Stage::Received | Stage::Disbursed | Stage::Spent)
        );
        let (Ok(value), true, true) = (one.value, is_payment, other_end(claim) == Some(side))
        else {
            continue;
        };
        let party = match side {
            Side::Provider => &claim.provider,
            Side::Receiver => &claim.receiver,
        };
        let activity = party.activity.trim();
        let activity = if activity == own { "" } else { activity };
        let key = (
            party.reference.trim().to_owned(),
            party.name.clone(),
            activity.to_owned(),
        );
        let entry = found.entry(key).or_insert_with(|| Neighbour {
            reference: party.reference.trim().to_owned(),
            name: party.name.clone(),
            activity: activity.to_owned(),
            is_known: survey.knows(activity),
            grade: None,
            minor: 0,
            n: 0,
            by_other_side: false,
        });
        entry.minor += value.minor;
        entry.n += 1;
        entry.grade = [entry.grade, one.grade].into_iter().flatten().min();
    }
    let mut rows: Vec<Neighbour> = found.into_values().collect();
    rows.sort_by(|a, b| b.minor.cmp(&a.minor).then_with(|| a.name.cmp(&b.name)));
    for (activity, gives) in survey.naming(own) {
        let is_here = if gives {
            Side::Provider
        } else {
            Side::Receiver
        };
        if is_here == side && rows.iter().all(|row| row.activity != activity) {
            rows.push(Neighbour {
                reference: String::new(),
                name: String::new(),
                activity: activity.to_owned(),
                is_known: true,
                grade: Some(Grade::OneResolves),
                minor: 0,
                n: 0,
                by_other_side: true,
            });
        }
    }
    rows
}
