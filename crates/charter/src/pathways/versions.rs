//! Dated versions, which pathways and offices share.

use std::collections::BTreeSet;

use kernel::{Country, Currency, Day, FactId, OfficeId, Period};
use pathways::criterion::{Criterion, Operator, Role};
use pathways::limit::Limit;
use pathways::pathway::{
    Cap, Checked, Confidence, Cost, Decision, Fee, LeadsTo, Silence, Source, Version,
};
use pathways::timeline::{Boundary, InForce, State};
use pathways::{AnswerType, Rulebook, Value};
use rust_decimal::Decimal;
use serde::Deserialize;
use toml::Spanned;

use super::already;
use super::criteria::{TestEntry, criterion};
use super::{contacts, in_time, old_codes};
use crate::reading::{Reading, Text};

/// One block of a timeline. The last fields are for offices, some before them for pathways.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionEntry {
    pub id: Text,
    state: Option<Text>,
    in_force: InForceEntry,
    #[serde(default)]
    seen_on: Vec<Text>,
    source: SourceEntry,
    same_as: Option<Text>,
    #[serde(default)]
    without: Vec<Text>,
    #[serde(default)]
    need: Vec<Spanned<TestEntry>>,
    #[serde(default)]
    bar: Vec<Spanned<TestEntry>>,
    #[serde(default)]
    decision: Vec<DecisionEntry>,
    #[serde(default)]
    unknown: Vec<UnknownEntry>,
    #[serde(default)]
    cap: Vec<CapEntry>,
    #[serde(default)]
    cost: Vec<CostEntry>,
    pub leads_to: Option<Text>,
    pub documents: Option<Vec<Text>>,
    pub start_at: Option<Vec<Text>>,
    pub presence: Option<Text>,
    pub registration: Option<Text>,
    pub intake: Option<Text>,
    pub site: Option<Vec<SiteEntry>>,
    pub contact: Option<ContactEntry>,
    confidence: Option<Text>,
    confirmed_on: Option<Text>,
    fee: Option<Text>,
    contacts: Option<Vec<Text>>,
    not_for: Option<Vec<Text>>,
    #[serde(default)]
    limit: Vec<LimitEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitEntry {
    id: Text,
    fact: Text,
    within: Text,
    late: Text,
    since: Option<Text>,
    #[serde(default)]
    cite: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InForceEntry {
    from: Text,
    until: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    #[serde(default)]
    act: String,
    #[serde(default)]
    article: String,
    link: Text,
    read_on: Text,
    checked: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionEntry {
    id: String,
    by: Text,
    #[serde(default)]
    cite: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnknownEntry {
    id: String,
    #[serde(default)]
    matters: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CapEntry {
    id: String,
    number: Text,
    upto: Option<Text>,
    unit: Text,
    per: Text,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CostEntry {
    id: String,
    amount: Text,
    currency: Text,
    per: Text,
    source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteEntry {
    pub name: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub postal_code: Option<String>,
    pub latitude: Option<Text>,
    pub longitude: Option<Text>,
    pub located_by: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactEntry {
    pub phone: Option<String>,
    pub email: Option<String>,
    pub web: Option<Text>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub hours: Vec<HoursEntry>,
    pub accessibility: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursEntry {
    pub days: String,
    #[serde(default)]
    pub opens: String,
    #[serde(default)]
    pub closes: String,
}

impl VersionEntry {
    /// Refuses what only a pathway can say.
    pub fn refuse_in_an_office(&self, reading: &mut Reading<'_>) {
        if self.contacts.is_some() || self.not_for.is_some() || !self.limit.is_empty() {
            reading.refuse(
                &self.id,
                "an office has no contacts, not_for or limit",
                "These belong to a pathway.",
            );
        }
    }
}

/// Reads one version; `earlier` are those that stand above it in the file, and
/// `given_in` is the country of a pathway.
pub fn version(
    entry: &VersionEntry,
    earlier: &[Version],
    given_in: Option<Country>,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Option<Version> {
    let line = reading.line(&entry.id);
    if earlier
        .iter()
        .any(|version| version.id == *entry.id.get_ref())
    {
        reading.refuse(
            &entry.id,
            "two versions have the same id",
            "Give each its own, such as the month of its beginning.",
        );
    }
    let state = match &entry.state {
        Some(word) => reading.parse(word),
        None => Some(State::Open),
    };
    let in_force = in_force(&entry.in_force, reading);
    let source = source(&entry.source, reading);
    let mut version = match &entry.same_as {
        None => blank(entry, line),
        Some(name) => match earlier.iter().find(|v| v.id == *name.get_ref()) {
            Some(model) => Version {
                id: entry.id.get_ref().clone(),
                line,
                seen_on: Vec::new(),
                // They say by what that version was confirmed, not this one.
                confidence: None,
                confirmed_on: None,
                ..model.clone()
            },
            None => {
                reading.refuse(
                    name,
                    "same_as names no version above this one",
                    "Name a version that stands earlier in the file.",
                );
                return None;
            }
        },
    };
    leave_out(&entry.without, &mut version, reading);
    version.seen_on = reading.parse_all::<Day>(&entry.seen_on);
    for (entries, role) in [(&entry.need, Role::Need), (&entry.bar, Role::Bar)] {
        for one in entries {
            if let Some(read) = criterion(one, role, book, reading) {
                put(&mut version.criteria, read, |a: &Criterion, b| a.id == b.id);
            }
        }
    }
    twice(entry, reading);
    if let Some(source) = &source {
        for one in entry.need.iter().chain(&entry.bar) {
            far_days(one, source.read_on, &version, reading);
        }
    }
    for one in &entry.decision {
        let decision = Decision {
            id: one.id.clone(),
            by: one.by.get_ref().clone(),
            cite: one.cite.clone(),
        };
        if let Some(advice) = old_codes::advice(one.by.get_ref()) {
            let what = format!("\"{}\" is no code of a country", one.by.get_ref());
            reading.refuse(&one.by, what, advice);
        }
        put(&mut version.decisions, decision, |a, b| a.id == b.id);
    }
    for one in &entry.unknown {
        let silence = Silence {
            id: one.id.clone(),
            matters: one.matters,
        };
        put(&mut version.silences, silence, |a, b| a.id == b.id);
    }
    caps_and_costs(entry, &mut version, reading);
    if let Some(documents) = &entry.documents {
        version.documents = documents.iter().map(|d| d.get_ref().clone()).collect();
    }
    if let Some(offices) = &entry.start_at {
        version.start_at = start_at(offices, book, reading);
    }
    if let Some(word) = &entry.leads_to {
        version.leads_to = reading.parse(word)?;
    }
    let source = source?;
    confirmed(entry, &source, &mut version, reading);
    limits(entry, &mut version, book, reading);
    if let Some(contacts) = &entry.contacts {
        version.contacts = known_contacts(contacts, book, reading);
    }
    if let Some(words) = &entry.not_for {
        version.criteria.retain(|one| !already::is_one(&one.id));
        if let (Some(country), Some(State::Open)) = (given_in, state) {
            let bars = already::bars(words, country, book, reading);
            version.criteria.extend(bars);
        }
    }
    in_time::add(&mut version);
    if state != Some(State::Open) && !version.criteria.is_empty() {
        reading.refuse(
            &entry.id,
            "a version that lets nobody in has criteria",
            "Leave them out here; the next open version repeats them with same_as.",
        );
    }
    version.state = state?;
    version.in_force = in_force?;
    version.source = source;
    Some(version)
}

fn blank(entry: &VersionEntry, line: usize) -> Version {
    Version {
        id: entry.id.get_ref().clone(),
        state: State::Open,
        in_force: InForce {
            from: Boundary::Unknown,
            until: Boundary::Unknown,
        },
        seen_on: Vec::new(),
        source: Source {
            act: String::new(),
            article: String::new(),
            link: String::new(),
            read_on: Day::new(1900, 1, 1).expect("inside the permitted years"),
            checked: Checked::No,
        },
        criteria: Vec::new(),
        decisions: Vec::new(),
        silences: Vec::new(),
        caps: Vec::new(),
        costs: Vec::new(),
        documents: Vec::new(),
        start_at: Vec::new(),
        leads_to: LeadsTo::NotPublished,
        confidence: None,
        confirmed_on: None,
        fee: None,
        contacts: Vec::new(),
        limits: Vec::new(),
        line,
    }
}

/// Replaces the element of the same name in its place, or appends.
fn put<T>(list: &mut Vec<T>, one: T, is_same: impl Fn(&T, &T) -> bool) {
    match list.iter_mut().find(|known| is_same(known, &one)) {
        Some(known) => *known = one,
        None => list.push(one),
    }
}

fn leave_out(names: &[Text], version: &mut Version, reading: &mut Reading<'_>) {
    for name in names {
        let id = name.get_ref().as_str();
        let count = |v: &Version| {
            v.criteria.len()
                + v.decisions.len()
                + v.silences.len()
                + v.caps.len()
                + v.costs.len()
                + v.limits.len()
        };
        let n_before = count(version);
        version.criteria.retain(|one| one.id != id);
        version.decisions.retain(|one| one.id != id);
        version.silences.retain(|one| one.id != id);
        version.caps.retain(|one| one.id != id);
        version.costs.retain(|one| one.id != id);
        version.limits.retain(|one| one.id != id);
        if count(version) == n_before {
            reading.refuse(
                name,
                format!("without names \"{id}\", which the copied version does not have"),
                "Correct the name or leave it out.",
            );
        }
    }
}

/// A rule names no day so many years after its source was read: it is a slip of the pen.
const FAR_YEARS: i32 = 10;

fn far_days(
    entry: &Spanned<TestEntry>,
    read_on: Day,
    version: &Version,
    reading: &mut Reading<'_>,
) {
    let id = entry.get_ref().id.as_ref().map(Spanned::get_ref);
    let Some(criterion) = version.criteria.iter().find(|one| Some(&one.id) == id) else {
        return;
    };
    let mut far = None;
    criterion.test.leaves(&mut |_, operator| {
        let day = match operator {
            Operator::NotAfter(day) | Operator::NotBefore(day) => Some(*day),
            Operator::Between(_, Value::Day(day)) => Some(*day),
            _ => None,
        };
        far = far.or(day.filter(|day| *day > read_on.plus_months(12 * FAR_YEARS)));
    });
    if let Some(day) = far {
        reading.refuse(
            entry,
            format!("{day} lies more than {FAR_YEARS} years after the source was read"),
            "Compare the year with the source.",
        );
    }
}

fn twice(entry: &VersionEntry, reading: &mut Reading<'_>) {
    let mut seen = BTreeSet::new();
    for one in entry.need.iter().chain(&entry.bar) {
        if let Some(id) = &one.get_ref().id
            && !seen.insert(id.get_ref().clone())
        {
            reading.refuse(
                id,
                format!(
                    "two criteria of this version are called \"{}\"",
                    id.get_ref()
                ),
                "Give each its own id.",
            );
        }
    }
}

fn caps_and_costs(entry: &VersionEntry, version: &mut Version, reading: &mut Reading<'_>) {
    for one in &entry.cap {
        for text in std::iter::once(&one.number).chain(&one.upto) {
            let number = reading.decimal(text);
            not_negative(text, number, reading);
        }
        let unit = reading.parse(&one.unit);
        let per = one.per.get_ref();
        if !["day", "month", "year", "total"].contains(&per.as_str()) {
            reading.parse::<Period>(&one.per);
        }
        let Some(unit) = unit else { continue };
        let cap = Cap {
            id: one.id.clone(),
            number: one.number.get_ref().clone(),
            upto: one.upto.as_ref().map(|upto| upto.get_ref().clone()),
            unit,
            per: per.clone(),
            source: reading.address(&one.source),
        };
        put(&mut version.caps, cap, |a, b| a.id == b.id);
    }
    for one in &entry.cost {
        let amount = reading.decimal(&one.amount);
        not_negative(&one.amount, amount, reading);
        let payer = reading.parse(&one.per);
        let currency = one.currency.get_ref().parse::<Currency>();
        if !currency.is_ok_and(assistance::currency::is_known) {
            reading.refuse(
                &one.currency,
                "this is not a currency code",
                "Use the three capital letters of ISO 4217, such as USD.",
            );
        }
        let Some(per) = payer else { continue };
        let cost = Cost {
            id: one.id.clone(),
            amount: one.amount.get_ref().clone(),
            currency: one.currency.get_ref().clone(),
            per,
            source: reading.address(&one.source),
        };
        put(&mut version.costs, cost, |a, b| a.id == b.id);
    }
}

fn not_negative(text: &Text, number: Option<Decimal>, reading: &mut Reading<'_>) {
    if number.is_some_and(|number| number.is_sign_negative()) {
        reading.refuse(
            text,
            "this is less than nothing",
            "Write the sum or number as it is published, without a minus.",
        );
    }
}

/// Reads by what the version is confirmed, and what it costs in a word.
fn confirmed(
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
    if let Some(word) = &entry.fee {
        version.fee = reading.parse(word);
        let says_nothing =
            |silence: &Silence| ["cost", "fee"].iter().any(|one| silence.id.contains(one));
        let is_told = !version.costs.is_empty() || version.silences.iter().any(says_nothing);
        if version.fee == Some(Fee::Official) && !is_told {
            reading.refuse(
                word,
                "there is an official fee, and nothing says how much",
                "Add a [[version.cost]], or a [[version.unknown]] with id = \"cost\".",
            );
        }
        let is_paid = version
            .costs
            .iter()
            .any(|cost| cost.amount.bytes().any(|c| matches!(c, b'1'..=b'9')));
        if version.fee == Some(Fee::Free) && is_paid {
            reading.refuse(
                word,
                "the fee is said to be free, but a cost is named",
                "Write \"official-fee\", or correct the cost.",
            );
        }
    }
}

fn limits(entry: &VersionEntry, version: &mut Version, book: &Rulebook, reading: &mut Reading<'_>) {
    for one in &entry.limit {
        let within = reading.parse(&one.within);
        let late = reading.parse(&one.late);
        let Some(fact) = reading.parse::<FactId>(&one.fact) else {
            continue;
        };
        let kind = book.question(&fact).map(|question| &question.answer_type);
        if kind != Some(&AnswerType::Day) {
            let what = format!("a limit runs from a day, and \"{fact}\" is none");
            let advice = "Name a question of type day, such as \"arrived\".";
            reading.refuse(&one.fact, what, advice);
            continue;
        }
        let (Some(within), Some(late)) = (within, late) else {
            continue;
        };
        let limit = Limit {
            id: one.id.get_ref().clone(),
            fact,
            within,
            late,
            since: one.since.as_ref().and_then(|day| reading.day(day)),
            cite: one.cite.clone(),
        };
        put(&mut version.limits, limit, |a, b| a.id == b.id);
    }
}

fn known_contacts(ids: &[Text], book: &Rulebook, reading: &mut Reading<'_>) -> Vec<String> {
    for id in ids {
        if book.contact(id.get_ref()).is_none() {
            let what = contacts::missed(id.get_ref());
            let advice = "Write it in contacts/<COUNTRY>.toml, or correct the name: COUNTRY/id.";
            reading.refuse(id, what, advice);
        }
    }
    ids.iter().map(|id| id.get_ref().clone()).collect()
}

fn start_at(offices: &[Text], book: &Rulebook, reading: &mut Reading<'_>) -> Vec<OfficeId> {
    let mut ids = Vec::new();
    for text in offices {
        let Some(id) = reading.parse::<OfficeId>(text) else {
            continue;
        };
        if book.offices.iter().any(|office| office.id == id) {
            ids.push(id);
        } else {
            reading.refuse(
                text,
                format!("there is no office \"{id}\""),
                "Write its file in offices/, or correct the name.",
            );
        }
    }
    ids
}

fn in_force(entry: &InForceEntry, reading: &mut Reading<'_>) -> Option<InForce> {
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

fn source(entry: &SourceEntry, reading: &mut Reading<'_>) -> Option<Source> {
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
