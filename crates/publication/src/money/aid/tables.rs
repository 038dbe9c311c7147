//! Aid as tables, ready for any file format.

use assistance::{Stage, TransactionKind, write_amount};
use kernel::{Country, Currency};

use super::{ActivityAid, Aid};
use crate::table::{Cell, Column, Table};
use crate::visibility::Visibility;

/// The names of the tables, in the order in which they are offered.
pub const NAMES: [&str; 11] = [
    "aid-totals",
    "aid-arrivals",
    "aid-activities",
    "aid-places",
    "aid-pillars",
    "aid-links",
    "aid-link-faults",
    "aid-aside",
    "aid-left-out",
    "aid-receipts",
    "aid-files",
];

/// Returns the table with this name as it may leave the house, if there is one and it may.
#[must_use]
pub fn named(name: &str, aid: &Aid, visibility: &Visibility) -> Option<Table> {
    visibility.admit(whole(name, aid)?)
}

/// Returns every table with every column, whether or not it may leave.
#[must_use]
pub fn all(aid: &Aid) -> Vec<Table> {
    NAMES.iter().filter_map(|name| whole(name, aid)).collect()
}

fn whole(name: &str, aid: &Aid) -> Option<Table> {
    let (columns, rows) = match name {
        "aid-totals" => totals(aid),
        "aid-arrivals" => arrivals(aid),
        "aid-activities" => activities(aid),
        "aid-places" => places(aid),
        "aid-pillars" => pillars(aid),
        "aid-links" => links(aid),
        "aid-link-faults" => link_faults(aid),
        "aid-aside" => aside(aid),
        "aid-left-out" => left_out(aid),
        "aid-receipts" => receipts(aid),
        "aid-files" => files(aid),
        _ => return None,
    };
    Some(table(name, aid.on, columns, rows))
}

type Columns = &'static [(&'static str, &'static str)];
type Rows = Vec<Vec<Cell>>;

fn table(name: &str, on: kernel::Day, columns: Columns, rows: Rows) -> Table {
    let columns = columns.iter().map(|(name, about)| Column {
        name: (*name).to_owned(),
        about: (*about).to_owned(),
    });
    Table {
        name: name.to_owned(),
        on,
        columns: columns.collect(),
        rows,
    }
}

fn money(minor: i128, currency: Currency) -> Cell {
    let text = write_amount(minor, currency.decimal_places());
    text.parse().map_or(Cell::Text(text), Cell::Number)
}

fn number(n: usize) -> Cell {
    Cell::Number(rust_decimal::Decimal::from(n))
}

fn or(text: &str, nobody: &str) -> Cell {
    if text.is_empty() { nobody } else { text }.into()
}

/// Writes the codes of the aid standard as ISO alpha-3 where they are countries.
fn place(code: &str) -> Cell {
    match Country::from_alpha2(code) {
        Some(country) => country.code().into(),
        None => or(code, "unlocated"),
    }
}

const CURRENCY: (&str, &str) = ("currency", "ISO 4217 code of the amounts");
const RULE: (&str, &str) = ("rule", "Rule by which other currencies were converted");

fn totals(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("kind", "Kind of transaction; kinds are never added"),
        ("reporter", "Identifier of who reports"),
        ("reporter_name", "Its name"),
        ("recipient", "Country (ISO alpha-3) or region; unlocated"),
        ("year", "Year of the transaction; undated"),
        ("amount", "Amount, each transaction once"),
        CURRENCY,
        RULE,
        ("parts", "Transactions, and parts of divided ones, inside"),
    ];
    let rows = aid.cells.iter().map(|(cell, sum)| {
        let name = aid.publishers.get(cell.reporter.trim());
        vec![
            cell.kind.name().into(),
            or(&cell.reporter, "unnamed"),
            name.map_or("", |one| one.name.as_str()).into(),
            place(&cell.recipient),
            if cell.year == 0 {
                "undated".into()
            } else {
                cell.year.to_string().into()
            },
            money(sum.minor, aid.view.currency),
            aid.view.currency.code().into(),
            aid.view.rule.word().into(),
            Cell::Number(sum.n_parts.into()),
        ]
    });
    (columns, rows.collect())
}

fn arrivals(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("country", "ISO alpha-3 code"),
        ("least", "The larger of the two sides' reports"),
        ("most", "Both sides' reports and what nobody told"),
        ("given", "Crossed, as givers report"),
        ("received", "Crossed, as receivers alone report"),
        ("untold", "Located there; giver or receiver untold"),
        ("within", "Given and received inside: no arrival"),
        ("passing", "Located there, given and received outside"),
        ("told_share", "Share of the most whose two ends are told"),
        ("linked_share", "Share of the most that links explain"),
        CURRENCY,
        RULE,
    ];
    let rows = aid.arrived.iter().map(|(country, one)| {
        let money = |minor| money(minor, aid.view.currency);
        vec![
            country.code().into(),
            money(one.lower()),
            money(one.upper()),
            money(one.given),
            money(one.received),
            money(one.untold),
            money(one.within),
            money(one.passing),
            one.told_share().map_or(Cell::Empty, Cell::Real),
            one.linked_share().map_or(Cell::Empty, Cell::Real),
            aid.view.currency.code().into(),
            aid.view.rule.word().into(),
        ]
    });
    (columns, rows.collect())
}

fn activities(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("activity", "Identifier"),
        ("title", "Title in the first language given"),
        ("reporter", "Identifier of who reports"),
        ("places", "Countries and regions, parted by semicolons"),
        ("awarded", "Awarded"),
        ("received", "Received from others"),
        ("spent", "Paid out or spent"),
        CURRENCY,
        ("transactions", "Transactions counted"),
        ("places_below", "Places below country level"),
        ("pillars", "Pillars assigned, parted by semicolons"),
        ("decided_by_person", "Whether a person decided the pillars"),
    ];
    let rows = aid.activities.iter().map(|one| {
        let money = |minor| money(minor, aid.view.currency);
        vec![
            one.id.as_str().into(),
            one.title.as_str().into(),
            or(&one.reporter, "unnamed"),
            one.places.join(";").into(),
            money(one.awarded),
            money(one.received),
            money(one.spent),
            aid.view.currency.code().into(),
            number(one.n_claims),
            number(one.n_sites),
            one.pillars.join(";").into(),
            Cell::Flag(one.decided),
        ]
    });
    (columns, rows.collect())
}

fn places(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("activity", "The activity that names the place"),
        ("country", "The one country of the activity; empty: several"),
        ("place", "Name as published"),
        ("latitude", "Degrees north, as published"),
        ("longitude", "Degrees east, as published"),
        ("gazetteer", "Vocabulary and code, as published"),
        ("exactness", "exact, approximate or unsaid"),
        ("share", "Spending of the activity, divided evenly"),
        CURRENCY,
        ("divided_over", "Over how many places it was divided"),
    ];
    let rows = aid.places.iter().map(|one| {
        let (north, east) = one.site.position.clone().unwrap_or_default();
        let gazetteer = one.site.gazetteer.as_ref();
        vec![
            one.activity.as_str().into(),
            one.country
                .map_or(Cell::Empty, |country| country.code().into()),
            one.site.name.as_str().into(),
            north.into(),
            east.into(),
            gazetteer.map_or(Cell::Empty, |(list, code)| format!("{list}:{code}").into()),
            exactness(&one.site.exactness).into(),
            money(one.share, aid.view.currency),
            aid.view.currency.code().into(),
            number(one.divided_over),
        ]
    });
    (columns, rows.collect())
}

/// Returns the word for the standard's code of exactness.
pub(crate) fn exactness(code: &str) -> &'static str {
    match code {
        "1" => "exact",
        "2" => "approximate",
        _ => "unsaid",
    }
}

fn pillars(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("country", "ISO alpha-3 code; empty: everywhere"),
        ("pillar", "Pillar; empty: none assigned. Never add pillars"),
        ("spent", "Paid out or spent by its activities, whole"),
        CURRENCY,
        ("activities", "How many activities"),
    ];
    let rows = aid.pillars.iter().map(|((country, pillar), one)| {
        vec![
            country.map_or(Cell::Empty, |country| country.code().into()),
            pillar.clone().into(),
            money(one.spent, aid.view.currency),
            aid.view.currency.code().into(),
            number(one.n_activities),
        ]
    });
    (columns, rows.collect())
}

fn links(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("publisher", "Identifier"),
        ("name", "Name"),
        ("grade", "What the links are worth"),
        ("links", "How many"),
        ("payments", "Payments of the publisher that could carry one"),
    ];
    let rows = aid.publishers.iter().flat_map(|(reference, one)| {
        assistance::link::Grade::ALL.iter().map(move |grade| {
            vec![
                or(reference, "unnamed"),
                one.name.as_str().into(),
                grade.word().into(),
                number(one.links.get(grade).copied().unwrap_or(0)),
                number(one.n_payments),
            ]
        })
    });
    (columns, rows.collect())
}

fn link_faults(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("publisher", "Identifier"),
        ("activity", "The activity that carries the link"),
        ("fault", "organisation-id or self-reference"),
        ("field", "The attribute"),
        ("names", "What stands there"),
        ("file", "The file"),
        ("line", "The line"),
    ];
    let rows = aid.faulty.iter().map(|one| {
        vec![
            or(&one.publisher, "unnamed"),
            one.activity.as_str().into(),
            one.grade.word().into(),
            match one.side {
                assistance::link::Side::Provider => "provider-activity-id",
                assistance::link::Side::Receiver => "receiver-activity-id",
            }
            .into(),
            one.names.as_str().into(),
            one.file.as_str().into(),
            Cell::Number(one.line.into()),
        ]
    });
    (columns, rows.collect())
}

fn aside(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("reason", "repeated, second-hand, reported-below or no-rate"),
        ("currency", "ISO 4217 code as published"),
        ("amount", "Amount as published"),
        ("transactions", "How many"),
    ];
    let rows = aid.aside.iter().map(|((why, currency), sum)| {
        vec![
            why.word().into(),
            currency.code().into(),
            money(sum.minor, *currency),
            Cell::Number(sum.n_parts.into()),
        ]
    });
    (columns, rows.collect())
}

fn left_out(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("currency", "ISO 4217 code as published"),
        ("reason", "Why no rate converts it"),
        ("amount", "Amount as published"),
        ("transactions", "How many"),
    ];
    let rows = aid.left_out.iter().map(|((currency, why), (minor, n))| {
        vec![
            currency.code().into(),
            why.to_string().into(),
            money(*minor, *currency),
            Cell::Number((*n).into()),
        ]
    });
    (columns, rows.collect())
}

fn receipts(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("activity", "The activity from which it came"),
        ("reference", "The giver's reference of the payment"),
        ("claimant", "Who says that it arrived"),
        ("claimant_ref", "Identifier of who says so"),
        ("place", "Where"),
        ("arrived", "When"),
        ("amount", "How much, as claimed"),
        ("currency", "ISO 4217 code as claimed"),
        ("used_for", "What it was used for, in the claimant's words"),
        ("source", "Where the claim can be read"),
        ("file", "The file in which it was taken in"),
        ("line", "The line"),
    ];
    let rows = aid.receipts.iter().map(|one| {
        let receipt = &one.receipt;
        vec![
            receipt.activity.as_str().into(),
            receipt.reference.as_str().into(),
            receipt.claimant.name.as_str().into(),
            receipt.claimant.reference.as_str().into(),
            receipt.place.as_str().into(),
            receipt.arrived.into(),
            receipt
                .minor
                .map_or(Cell::Empty, |minor| money(minor, receipt.currency)),
            receipt.currency.code().into(),
            receipt.used_for.as_str().into(),
            receipt.source.as_str().into(),
            aid.file(one.file)
                .map_or("", |file| file.name.as_str())
                .into(),
            Cell::Number(receipt.line.into()),
        ]
    });
    (columns, rows.collect())
}

fn files(aid: &Aid) -> (Columns, Rows) {
    let columns: Columns = &[
        ("dataset", "The dataset of which it is a version"),
        ("file", "Its name or address"),
        ("sha256", "SHA-256 over the file"),
        ("known_on", "When the world knew it"),
        ("recorded_on", "When it was taken in"),
    ];
    let rows = aid.files.iter().map(|file| {
        vec![
            file.dataset.as_str().into(),
            file.name.as_str().into(),
            file.digest.as_str().into(),
            file.known_on.into(),
            file.recorded_on.into(),
        ]
    });
    (columns, rows.collect())
}

/// Returns every transaction of an activity with its place in the file.
#[must_use]
pub fn transactions(activity: &ActivityAid, on: kernel::Day) -> Table {
    let columns: Columns = &[
        ("activity", "Identifier"),
        ("type", "Kind of transaction"),
        ("stage", "Stage; stages are never added"),
        ("date", "Day of the transaction"),
        ("amount", "Amount as published"),
        ("currency", "ISO 4217 code as published"),
        ("counted", "What it counts for; empty: it stands outside"),
        ("in_currency", "ISO 4217 code"),
        ("rate_on", "Day of the rate"),
        ("rate_source", "Table of the rate"),
        ("rate_version", "SHA-256 of the table"),
        ("excluded", "Why it stands outside"),
        ("link", "What the link to its other end is worth"),
        ("reference", "The reporter's own reference"),
        ("provider", "Who gives"),
        ("receiver", "Who receives"),
        ("file", "The file"),
        ("sha256", "SHA-256 over the file"),
        ("line", "The line"),
        ("byte", "The byte, counted from 0, in the unpacked file"),
    ];
    let rows = activity.claims.iter().map(|one| {
        let claim = &one.claim;
        let report = &activity.reports[one.report];
        let counted = one.value.ok().filter(|_| one.excluded.is_none());
        let by = counted.and_then(|converted| converted.by);
        let table = by.and_then(|(_, at)| activity.rates.get(at));
        vec![
            report.activity.id.as_str().into(),
            claim.kind.name().into(),
            stage(claim.kind).into(),
            claim.day.into(),
            money(claim.minor, claim.currency),
            claim.currency.code().into(),
            counted.map_or(Cell::Empty, |c| money(c.minor, activity.view.currency)),
            activity.view.currency.code().into(),
            by.and_then(|(used, _)| used.rule.map(|_| used.on)).into(),
            table.map_or(Cell::Empty, |(source, _)| source.as_str().into()),
            table.map_or(Cell::Empty, |(_, version)| version.as_str().into()),
            one.excluded.map_or(Cell::Empty, |why| why.word().into()),
            one.grade.map_or(Cell::Empty, |grade| grade.word().into()),
            claim.reference.as_str().into(),
            claim.provider.name.as_str().into(),
            claim.receiver.name.as_str().into(),
            report.held.name.as_str().into(),
            report.held.digest.as_str().into(),
            Cell::Number(claim.line.into()),
            Cell::Number(claim.at.into()),
        ]
    });
    table("aid-transactions", on, columns, rows.collect())
}

fn stage(kind: TransactionKind) -> &'static str {
    Stage::of(kind).map_or("none", Stage::word)
}
