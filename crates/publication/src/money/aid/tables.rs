//! Aid as tables, ready for any file format.

use assistance::link::{Grade, Side};
use assistance::{Stage, TransactionKind, write_amount};
use kernel::{Country, Currency, Day};

use super::{ActivityAid, Aid};
use crate::columns;
use crate::table::{Cell, Table};
use crate::visibility::{Admitted, Visibility};

/// Makes a table, whole, from reported money.
type Maker = fn(&Aid) -> Table;

/// Every table of reported money, in the order in which they are offered.
const REGISTRY: [(&str, Maker); 12] = [
    ("aid-totals", totals),
    ("aid-arrivals", arrivals),
    ("aid-activities", activities),
    ("aid-places", places),
    ("aid-pillars", pillars),
    ("aid-links", links),
    ("aid-link-faults", link_faults),
    ("aid-aside", aside),
    ("aid-left-out", left_out),
    ("aid-unread", unread),
    ("aid-receipts", receipts),
    ("aid-files", files),
];

/// Returns the names of the tables, in the order in which they are offered.
pub fn names() -> impl Iterator<Item = &'static str> {
    REGISTRY.iter().map(|(name, _)| *name)
}

/// Returns the table with this name as it may leave the house, if there is one and it may.
#[must_use]
pub fn named(name: &str, aid: &Aid, visibility: &Visibility) -> Option<Admitted> {
    let (_, make) = REGISTRY.iter().find(|(known, _)| *known == name)?;
    visibility.admit(make(aid))
}

/// Returns every transaction of an activity with its place in the file, as it may leave the house.
#[must_use]
pub fn of_activity(one: &ActivityAid, on: Day, visibility: &Visibility) -> Option<Admitted> {
    visibility.admit(transactions(one, on))
}

/// Returns every table with every column, whether or not it may leave.
#[must_use]
pub fn all(aid: &Aid) -> Vec<Table> {
    let nothing = ActivityAid::default();
    let one = transactions(&nothing, aid.on);
    (REGISTRY.iter().map(|(_, make)| make(aid)))
        .chain([one])
        .collect()
}

fn money(minor: i128, currency: Currency) -> Cell {
    let text = write_amount(minor, currency.decimal_places());
    text.parse().map_or(Cell::Text(text), Cell::Number)
}

fn or(text: &str, nobody: &str) -> Cell {
    if text.is_empty() { nobody } else { text }.into()
}

/// Writes the codes of the aid standard as ISO alpha-3 where they are countries.
fn place(code: &str) -> Cell {
    Country::from_alpha2(code).map_or_else(|| or(code, "unlocated"), Cell::from)
}

const CURRENCY: &str = "ISO 4217 code of the amounts";
const RULE: &str = "Rule by which other currencies were converted";

fn totals(aid: &Aid) -> Table {
    let rows = aid.cells.iter().map(|(cell, sum)| (aid, cell, sum));
    Table::of(
        "aid-totals",
        aid.on,
        rows,
        columns! { (aid, cell, sum) =>
            ("kind", "Kind of transaction; kinds are never added", cell.kind.name()),
            ("reporter", "Identifier of who reports", or(&cell.reporter, "unnamed")),
            ("reporter_name", "Its name", name_of(aid, cell.reporter.trim())),
            ("recipient", "Country (ISO alpha-3) or region; unlocated", place(&cell.recipient)),
            ("year", "Year of the transaction; undated", year(cell.year)),
            ("terms", "grant, loan, other or unsaid", cell.terms.word()),
            ("amount", "Amount, each transaction once", money(sum.minor, aid.view.currency)),
            ("currency", CURRENCY, aid.view.currency.code()),
            ("rule", RULE, aid.view.rule.word()),
            ("parts", "Transactions, and parts of divided ones, inside", sum.n_parts),
        },
    )
}

fn name_of<'a>(aid: &'a Aid, publisher: &str) -> &'a str {
    (aid.publishers.get(publisher)).map_or("", |one| one.name.as_str())
}

fn year(year: i16) -> Cell {
    if year == 0 {
        "undated".into()
    } else {
        year.to_string().into()
    }
}

fn arrivals(aid: &Aid) -> Table {
    let rows = aid.arrived.iter().map(|(country, one)| (aid, country, one));
    Table::of(
        "aid-arrivals",
        aid.on,
        rows,
        columns! { (aid, country, one) =>
            ("country", "ISO alpha-3 code", **country),
            ("least", "The larger of the two sides' reports",
                money(one.lower(), aid.view.currency)),
            ("most", "Both sides' reports and what nobody told",
                money(one.upper(), aid.view.currency)),
            ("given", "Crossed, as givers report", money(one.given, aid.view.currency)),
            ("received", "Crossed, as receivers alone report",
                money(one.received, aid.view.currency)),
            ("untold", "Located there; giver or receiver untold",
                money(one.untold, aid.view.currency)),
            ("within", "Given and received inside: no arrival",
                money(one.within, aid.view.currency)),
            ("passing", "Located there, given and received outside",
                money(one.passing, aid.view.currency)),
            ("told_share", "Share of the most whose two ends are told", one.told_share()),
            ("linked_share", "Share of the most that links explain", one.linked_share()),
            ("currency", CURRENCY, aid.view.currency.code()),
            ("rule", RULE, aid.view.rule.word()),
        },
    )
}

fn activities(aid: &Aid) -> Table {
    let rows = aid.activities.iter().map(|one| (aid, &**one));
    Table::of(
        "aid-activities",
        aid.on,
        rows,
        columns! { (aid, one) =>
            ("activity", "Identifier", one.id.as_str()),
            ("title", "Title in the first language given", one.title.as_str()),
            ("reporter", "Identifier of who reports", or(&one.reporter, "unnamed")),
            ("places", "Countries and regions, parted by semicolons", one.places.join(";")),
            ("awarded", "Awarded by it", money(one.awarded, aid.view.currency)),
            ("awarded_to_it", "Awarded to it; never added to the former",
                money(one.awarded_to_it, aid.view.currency)),
            ("received", "Received from others", money(one.received, aid.view.currency)),
            ("spent", "Paid out or spent", money(one.spent, aid.view.currency)),
            ("lent", "Of that, lent: to be paid back", money(one.lent, aid.view.currency)),
            ("currency", CURRENCY, aid.view.currency.code()),
            ("transactions", "Transactions counted", one.n_claims),
            ("places_below", "Places below country level", one.n_sites),
            ("pillars", "Pillars assigned, parted by semicolons", one.pillars.join(";")),
            ("decided_by_person", "Whether a person decided the pillars", one.decided),
        },
    )
}

fn places(aid: &Aid) -> Table {
    let rows = aid.places.iter().map(|one| (aid, &**one));
    Table::of(
        "aid-places",
        aid.on,
        rows,
        columns! { (aid, one) =>
            ("activity", "The activity that names the place", one.activity.as_str()),
            ("country", "The one country of the activity; empty: several", one.country),
            ("place", "Name as published", one.site.name.as_str()),
            ("latitude", "Degrees north, as published",
                one.site.position.clone().unwrap_or_default().0),
            ("longitude", "Degrees east, as published",
                one.site.position.clone().unwrap_or_default().1),
            ("gazetteer", "Vocabulary and code, as published",
                one.site.gazetteer.as_ref().map(|(list, code)| format!("{list}:{code}"))),
            ("exactness", "exact, approximate or unsaid", exactness(&one.site.exactness)),
            ("share", "Spending of the activity, divided evenly",
                money(one.share, aid.view.currency)),
            ("currency", CURRENCY, aid.view.currency.code()),
            ("divided_over", "Over how many places it was divided", one.divided_over),
        },
    )
}

/// Returns the word for the standard's code of exactness.
pub(crate) fn exactness(code: &str) -> &'static str {
    match code {
        "1" => "exact",
        "2" => "approximate",
        _ => "unsaid",
    }
}

fn pillars(aid: &Aid) -> Table {
    let rows = (aid.pillars.iter()).map(|((country, pillar), one)| (aid, country, pillar, one));
    Table::of(
        "aid-pillars",
        aid.on,
        rows,
        columns! { (aid, country, pillar, one) =>
            ("country", "ISO alpha-3 code; empty: everywhere", **country),
            ("pillar", "Pillar; empty: none assigned. Never add pillars", pillar.as_deref()),
            ("spent", "Paid out or spent by its activities, whole",
                money(one.spent, aid.view.currency)),
            ("currency", CURRENCY, aid.view.currency.code()),
            ("activities", "How many activities", one.n_activities),
        },
    )
}

fn links(aid: &Aid) -> Table {
    let rows = aid
        .publishers
        .iter()
        .flat_map(|(reference, one)| Grade::ALL.iter().map(move |grade| (reference, one, *grade)));
    Table::of(
        "aid-links",
        aid.on,
        rows,
        columns! { (reference, one, grade) =>
            ("publisher", "Identifier", or(reference, "unnamed")),
            ("name", "Name", one.name.as_str()),
            ("grade", "What the links are worth", grade.word()),
            ("links", "How many", one.links.get(grade).copied().unwrap_or(0)),
            ("payments", "Payments of the publisher that could carry one", one.n_payments),
        },
    )
}

fn link_faults(aid: &Aid) -> Table {
    Table::of(
        "aid-link-faults",
        aid.on,
        &aid.faulty,
        columns! { one =>
            ("publisher", "Identifier", or(&one.publisher, "unnamed")),
            ("activity", "The activity that carries the link", &*one.activity),
            ("fault", "organisation-id or self-reference", one.grade.word()),
            ("field", "The attribute", field(one.side)),
            ("names", "What stands there", &*one.names),
            ("file", "The file", &*one.file),
            ("line", "The line", Cell::Number(one.line.into())),
        },
    )
}

fn field(side: Side) -> &'static str {
    match side {
        Side::Provider => "provider-activity-id",
        Side::Receiver => "receiver-activity-id",
    }
}

fn aside(aid: &Aid) -> Table {
    Table::of(
        "aid-aside",
        aid.on,
        &aid.aside,
        columns! { ((why, currency), sum) =>
            ("reason", "repeated, second-hand, reported-below, no-rate or future", why.word()),
            ("currency", "ISO 4217 code as published", currency.code()),
            ("amount", "Amount as published", money(sum.minor, *currency)),
            ("transactions", "How many", sum.n_parts),
        },
    )
}

fn left_out(aid: &Aid) -> Table {
    Table::of(
        "aid-left-out",
        aid.on,
        &aid.left_out,
        columns! { ((currency, why), (minor, n)) =>
            ("currency", "ISO 4217 code as published", currency.code()),
            ("reason", "Why no rate converts it", why.to_string()),
            ("amount", "Amount as published", money(*minor, *currency)),
            ("transactions", "How many", *n),
        },
    )
}

fn unread(aid: &Aid) -> Table {
    Table::of(
        "aid-unread",
        aid.on,
        &aid.unread,
        columns! { one =>
            ("activity", "The activity that tells it", one.activity.as_str()),
            ("publisher", "Identifier of who reports it", or(&one.publisher, "unnamed")),
            ("said", "What stands in the amount's place", one.unread.said.as_str()),
            ("reason", "Why it could not be read", one.unread.why.as_str()),
            ("file", "The file", one.file.as_str()),
            ("line", "The line", Cell::Number(one.unread.line.into())),
        },
    )
}

fn receipts(aid: &Aid) -> Table {
    let rows = aid.receipts.iter().map(|one| (aid, one.file, &one.receipt));
    Table::of(
        "aid-receipts",
        aid.on,
        rows,
        columns! { (aid, file, receipt) =>
            ("activity", "The activity from which it came", receipt.activity.as_str()),
            ("reference", "The giver's reference of the payment", receipt.reference.as_str()),
            ("claimant", "Who says that it arrived", receipt.claimant.name.as_str()),
            ("claimant_ref", "Identifier of who says so", receipt.claimant.reference.as_str()),
            ("place", "Where", receipt.place.as_str()),
            ("arrived", "When", receipt.arrived),
            ("amount", "How much, as claimed",
                receipt.minor.map(|minor| money(minor, receipt.currency))),
            ("currency", "ISO 4217 code as claimed", receipt.currency.code()),
            ("used_for", "What it was used for, in the claimant's words",
                receipt.used_for.as_str()),
            ("source", "Where the claim can be read", receipt.source.as_str()),
            ("file", "The file in which it was taken in",
                aid.file(*file).map_or("", |file| file.name.as_str())),
            ("line", "The line", Cell::Number(receipt.line.into())),
        },
    )
}

fn files(aid: &Aid) -> Table {
    Table::of(
        "aid-files",
        aid.on,
        &aid.files,
        columns! { file =>
            ("dataset", "The dataset of which it is a version", file.dataset.as_str()),
            ("file", "Its name or address", file.name.as_str()),
            ("sha256", "SHA-256 over the file", file.digest.as_str()),
            ("known_on", "When the world knew it", file.known_on),
            ("recorded_on", "When it was taken in", file.recorded_on),
        },
    )
}

fn transactions(activity: &ActivityAid, on: Day) -> Table {
    let rows = activity.claims.iter().map(|one| {
        let converted = one.value.ok().filter(|_| one.counted.is_some());
        let by = converted.and_then(|converted| converted.by);
        (activity, one, &one.claim, one.counted, by)
    });
    Table::of(
        "aid-transactions",
        on,
        rows,
        columns! { (activity, one, claim, counted, by) =>
            ("activity", "Identifier", activity.reports[one.report].activity.id.as_str()),
            ("type", "Kind of transaction", claim.kind.name()),
            ("stage", "Stage; stages are never added", stage(claim.kind)),
            ("date", "Day of the transaction", claim.day),
            ("amount", "Amount as published", money(claim.minor, claim.currency)),
            ("currency", "ISO 4217 code as published", claim.currency.code()),
            ("counted", "What it counts for; empty: it stands outside",
                counted.map(|minor| money(minor, activity.view.currency))),
            ("in_currency", "ISO 4217 code", activity.view.currency.code()),
            ("rate_on", "Day of the rate", by.and_then(|(used, _)| used.rule.map(|_| used.on))),
            ("rate_source", "Table of the rate",
                by.and_then(|(_, at)| activity.rates.get(at)).map(|(source, _)| source.as_str())),
            ("rate_version", "SHA-256 of the table",
                by.and_then(|(_, at)| activity.rates.get(at)).map(|(_, version)| version.as_str())),
            ("terms", "grant, loan, other or unsaid", claim.terms().word()),
            ("excluded", "Why it stands outside, whole or in part", one.excluded.map(assistance::count::Excluded::word)),
            ("link", "What the link to its other end is worth",
                one.grade.map(assistance::link::Grade::word)),
            ("reference", "The reporter's own reference", claim.reference.as_str()),
            ("provider", "Who gives", claim.provider.name.as_str()),
            ("receiver", "Who receives", claim.receiver.name.as_str()),
            ("file", "The file", activity.reports[one.report].held.name.as_str()),
            ("sha256", "SHA-256 over the file", activity.reports[one.report].held.digest.as_str()),
            ("line", "The line", Cell::Number(claim.line.into())),
            ("byte", "The byte, counted from 0, in the unpacked file",
                Cell::Number(claim.at.into())),
        },
    )
}

fn stage(kind: TransactionKind) -> &'static str {
    Stage::of(kind).map_or("none", Stage::word)
}
