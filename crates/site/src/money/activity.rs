//! `GET /money/activities/{id}`: one activity, the chain in which it stands, and every transaction.

use std::sync::Arc;

use askama::Template;
use assistance::purpose::Evidence;
use axum::extract::{Path, State};
use publication::Admitted;
use publication::money::aid::{self, ActivityAid, ClaimAid, Neighbour};
use ui::Markup;
use ui::chart::{River, Stream};

use super::country::{ReceiptRow, receipt, reporter_name};
use super::look::{Look, activity_path};
use super::said;
use crate::Public;
use crate::leaving;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Failure, Shown, Visit};

/// Transactions that the page shows, the latest first; the files have all.
const SHOWN: usize = 40;
/// Streams on either side of the picture; the table below it has all.
const STREAMS: usize = 7;

#[derive(Template)]
#[template(path = "money/activity.html")]
struct ActivityPage {
    page: Page,
    look: Look,
    id: String,
    description: String,
    reporter: String,
    status: String,
    places: Vec<Markup>,
    chain: Markup,
    neighbours: Vec<NeighbourRow>,
    related: Vec<(String, Markup)>,
    pillars: Vec<(String, String)>,
    decided: Option<(String, String, Markup)>,
    receipts: Vec<ReceiptRow>,
    claims: Vec<ClaimRow>,
    n_claims: usize,
    reports: Vec<ReportRow>,
    files: (String, String),
}

/// An organisation or activity at the other end of payments.
struct NeighbourRow {
    how: String,
    name: Markup,
    amount: String,
    n: usize,
    grade: String,
}

/// A transaction.
struct ClaimRow {
    kind: String,
    day: String,
    amount: String,
    counted: String,
    rate: String,
    excluded: Option<String>,
    other: String,
    grade: String,
    place: String,
}

/// A report of the activity.
struct ReportRow {
    name: String,
    digest: String,
    known_on: String,
    line: u64,
    at: u64,
}

async fn asked(
    public: &Public,
    id: &str,
    visit: &Visit,
) -> Result<(Look, Arc<ActivityAid>), Failure> {
    let title = visit.page.say("aid-activity");
    let look = Look::ask(public, visit, &title).await?;
    let found = public
        .shelf
        .activity(visit.page.on, look.aid.view, id)
        .await
        .map_err(|fault| visit.shelf_failed(fault))?;
    let Some(found) = found else {
        let list = (
            visit.page.say("aid-activities").into_owned(),
            visit.page.link("/money/activities"),
        );
        return Err(visit.nothing_named("aid-no-activity", id, vec![list]));
    };
    Ok((look, found))
}

/// `GET /money/activities/{id}`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let (mut look, one) = asked(&public, &id, &visit).await?;
    let speaks = Arc::clone(&one.reports[0].activity);
    let title = if speaks.title.is_empty() {
        &id
    } else {
        &speaks.title
    };
    look.page = look.page.titled(Some(Section::Money), title);
    let page = look.page.clone();
    let snapshot = &visit.snapshot;
    let known = |other: &str| {
        if look.aid.activities.iter().any(|one| one.id == other) {
            look.activity(other, other)
        } else {
            Markup::new().text(other)
        }
    };
    let related = speaks
        .related
        .iter()
        .filter_map(|(kind, other)| {
            let key = match kind.as_str() {
                "1" => "aid-parent",
                "2" => "aid-child",
                "3" => "aid-sibling",
                "4" => "aid-cofunded",
                _ => "aid-third",
            };
            (!other.is_empty()).then(|| (page.say(key).into_owned(), known(other)))
        })
        .collect();
    let path = activity_path(&id);
    visit.show(&ActivityPage {
        description: speaks.description.clone(),
        reporter: reporter_name(&look, speaks.reporter.reference.trim()),
        status: page.say(status(&speaks.status)).into_owned(),
        places: (speaks.places.iter())
            .map(|share| look.place(&share.code))
            .collect(),
        chain: chain(&look, &one),
        neighbours: neighbours(&look, &one),
        related,
        pillars: one
            .pillars
            .iter()
            .map(|(pillar, evidence)| (look.pillar(snapshot, pillar), words(&page, evidence)))
            .collect(),
        decided: one
            .decided
            .as_ref()
            .map(|(who, on, why)| (who.clone(), page.day(on), page.text(why))),
        receipts: one.receipts.iter().map(|one| receipt(&look, one)).collect(),
        n_claims: one.claims.len(),
        claims: (one.claims.iter().rev().take(SHOWN))
            .map(|claim| row(&look, &one, claim))
            .collect(),
        reports: one
            .reports
            .iter()
            .map(|report| ReportRow {
                name: report.file.name.clone(),
                digest: report.file.digest.chars().take(12).collect(),
                known_on: page.day(report.file.known_on),
                line: report.activity.line,
                at: report.activity.at,
            })
            .collect(),
        files: (
            look.link(&format!("{path}/transactions.csv")),
            look.link(&format!("{path}/transactions.json")),
        ),
        id,
        page,
        look,
    })
}

/// `GET /money/activities/{id}/transactions.csv`
pub async fn csv(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let (look, one) = asked(&public, &id, &visit).await?;
    let table = transactions(&look, &one, &visit)?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}

/// `GET /money/activities/{id}/transactions.json`
pub async fn json(
    State(public): State<Arc<Public>>,
    Path(id): Path<String>,
    visit: Visit,
) -> Shown {
    let (look, one) = asked(&public, &id, &visit).await?;
    let table = transactions(&look, &one, &visit)?;
    Ok(leaving::json(&table))
}

fn transactions(look: &Look, one: &ActivityAid, visit: &Visit) -> Result<Admitted, Failure> {
    let found = aid::of_activity(one, look.aid.on, &visit.snapshot.visibility);
    found.ok_or_else(|| visit.nothing_named("failure-no-table", "aid-transactions", Vec::new()))
}

fn status(code: &str) -> &'static str {
    match code {
        "1" => "aid-status-1",
        "2" => "aid-status-2",
        "3" => "aid-status-3",
        "4" => "aid-status-4",
        "5" => "aid-status-5",
        "6" => "aid-status-6",
        _ => "aid-status-0",
    }
}

fn words(page: &Page, evidence: &[Evidence]) -> String {
    let said: Vec<String> = evidence
        .iter()
        .map(|one| match one {
            Evidence::Word(word) => format!("“{word}”"),
            Evidence::Sector(code) => page.say_naming("aid-sector", "code", code).into_owned(),
        })
        .collect();
    said.join(", ")
}

fn name_of(look: &Look, one: &Neighbour) -> String {
    [&one.name, &one.activity, &one.reference]
        .into_iter()
        .find(|text| !text.is_empty())
        .cloned()
        .unwrap_or_else(|| look.page.say("aid-unnamed").into_owned())
}

/// Draws who gave, the activity, and to whom it passed the money on.
fn chain(look: &Look, one: &ActivityAid) -> Markup {
    let all = || one.givers.iter().chain(&one.receivers);
    let largest = all().map(|one| one.minor).max().unwrap_or(0).max(1);
    let streams = |side: &[Neighbour]| {
        let stream = |one: &Neighbour| Stream {
            name: name_of(look, one),
            amount: if one.by_other_side {
                look.page.say("aid-by-other-side").into_owned()
            } else {
                look.amount(one.minor)
            },
            width: one.minor.max(0) as f64 / largest as f64,
            is_linked: one.is_known,
        };
        let mut streams: Vec<Stream> = side.iter().take(STREAMS).map(stream).collect();
        if side.len() > STREAMS {
            let rest = &side[STREAMS..];
            let minor: i128 = rest.iter().map(|one| one.minor).sum();
            streams.push(Stream {
                name: look
                    .page
                    .say_counting("aid-others", rest.len())
                    .into_owned(),
                amount: look.amount(minor),
                width: minor.max(0) as f64 / largest as f64,
                is_linked: false,
            });
        }
        streams
    };
    if one.givers.is_empty() && one.receivers.is_empty() {
        return Markup::new();
    }
    River {
        id: "chain".to_owned(),
        title: look.page.say("aid-chain").into_owned(),
        description: look.page.say("aid-chain-says").into_owned(),
        above: streams(&one.givers),
        middle: look.page.title.clone(),
        below: streams(&one.receivers),
    }
    .draw()
}

fn neighbours(look: &Look, one: &ActivityAid) -> Vec<NeighbourRow> {
    let row = |one: &Neighbour, how: &str| NeighbourRow {
        how: look.page.say(how).into_owned(),
        name: if one.is_known {
            look.activity(&one.activity, &name_of(look, one))
        } else {
            Markup::new().text(&name_of(look, one))
        },
        amount: if one.by_other_side {
            look.page.say("aid-by-other-side").into_owned()
        } else {
            look.amount(one.minor)
        },
        n: one.n,
        grade: grade(look, one.grade),
    };
    let givers = one.givers.iter().map(|one| row(one, "aid-from"));
    let receivers = one.receivers.iter().map(|one| row(one, "aid-to"));
    givers.chain(receivers).collect()
}

fn grade(look: &Look, grade: Option<assistance::link::Grade>) -> String {
    grade.map_or_else(
        || look.page.say("aid-no-link").into_owned(),
        |grade| {
            look.page
                .say(&format!("aid-grade-{}", grade.word()))
                .into_owned()
        },
    )
}

fn row(look: &Look, one: &ActivityAid, row: &ClaimAid) -> ClaimRow {
    let (page, claim) = (&look.page, &row.claim);
    let held = &one.reports[row.report].held;
    let converted = row.value.ok().filter(|_| row.counted.is_some());
    let by = converted.and_then(|converted| converted.by);
    let rate = by.map(|(used, table)| {
        let source = one
            .rates
            .get(table)
            .map_or("", |(source, _)| source.as_str());
        match used.rule {
            Some(_) => format!("{source}, {}", page.day(used.on)),
            None => page.say("aid-at-par").into_owned(),
        }
    });
    let other = match assistance::arrived::other_end(claim) {
        Some(assistance::link::Side::Receiver) => &claim.receiver,
        _ => &claim.provider,
    };
    ClaimRow {
        kind: page
            .say(&format!("aid-kind-{}", claim.kind.name()))
            .into_owned(),
        day: claim
            .day
            .map_or_else(|| "–".to_owned(), |day| page.day(day)),
        amount: said::amount(page.words, claim.minor, claim.currency),
        counted: (row.counted).map_or_else(|| "–".to_owned(), |minor| look.amount(minor)),
        rate: rate.unwrap_or_default(),
        excluded: row
            .excluded
            .map(|why| page.say(&format!("aid-aside-{}", why.word())).into_owned()),
        other: if other.name.is_empty() {
            other.reference.clone()
        } else {
            other.name.clone()
        },
        grade: row
            .grade
            .map_or_else(String::new, |one| grade(look, Some(one))),
        place: format!(
            "{}:{} · {}",
            held.name,
            claim.line,
            page.say_naming("aid-byte", "n", claim.at)
        ),
    }
}
