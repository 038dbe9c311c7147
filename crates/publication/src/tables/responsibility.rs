//! Shares, keys and causes as tables: every cell with its least and its most, or with the reason why there is none.

use kernel::{Country, Language};
use response::cause::Classified;
use response::key::{Key, Lacking, Part};
use response::named::{Link, Named};
use response::share::{Amount, Share, in_files, outward};
use response::{Cause, Published};
use rust_decimal::Decimal;

use super::{joined, text};
use crate::columns;
use crate::responsibility::{self as carried, Course};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// Returns one row per member, measure and denominator, in order of the members' codes.
#[must_use]
pub(super) fn member_shares(snapshot: &Snapshot) -> Table {
    let rows = carried::shares(snapshot).into_iter().map(|share| {
        let rate = share.rate.as_ref().ok();
        let n = rate.map(|rate| rate.numerator.clone());
        let d = rate.map(|rate| rate.denominator.clone());
        let ends = rate.map(|rate| outward(rate.low, rate.high));
        let value = rate.map(|rate| in_files(rate.value));
        (share, n, d, value, ends)
    });
    let on = snapshot.on;
    Table::of(
        "member_shares",
        on,
        rows,
        columns! { (share, n, d, value, ends) =>
            ("id", "Member, measure, denominator and year", id(share)),
            ("on", "Day as on which everything was known", on),
            ("member", "ISO 3166-1 alpha-3 code", share.country),
            ("measure", "hosted-narrow, hosted-wide or resettlement-arrivals: a definition is a row of its own",
                share.measure.code()),
            ("numerator", "How many people, by the newest editions", n.as_ref().map(|n| n.value)),
            ("low", "The fewest by any reporter of that definition", n.as_ref().map(|n| n.low)),
            ("high", "The most, with four people for each cell that was left out or nought",
                n.as_ref().map(|n| n.high)),
            ("left_out", "How many cells were left out or nought", n.as_ref().map(|n| n.n_left_out)),
            ("denominator", "By what is divided, by the newest edition", d.as_ref().map(|d| d.value)),
            ("d_low", "The least by any reporter and the years beside", d.as_ref().map(|d| d.low)),
            ("d_high", "The most", d.as_ref().map(|d| d.high)),
            ("d_year", "The year of the denominator", d.as_ref().map(|d| Decimal::from(d.year))),
            ("value", "The rate with six digits; no more of them are certain than v_low and v_high share", *value),
            ("v_low", "The least rate, rounded down to six digits", ends.map(|ends| ends.0)),
            ("v_high", "The greatest rate, rounded up to six digits", ends.map(|ends| ends.1)),
            ("unit", "per-1000-people or per-bn-usd-gdp", share.per.code()),
            ("year", "The year of the count", Decimal::from(share.year)),
            ("reason", "Why there is no rate; never nought", share.rate.as_ref().err().map(|none| none.code())),
            ("reporter", "Who published it, parted by semicolons", both(n, d, |one| words(one.reporters()))),
            ("vintage", "The editions, parted by semicolons", both(n, d, |one| words(one.vintages()))),
            ("definition", "What is counted, in the publishers' words, parted by semicolons",
                both(n, d, |one| words(one.rests_on.iter().map(|row| &row.definition)))),
            ("source", "Addresses at which it was read, parted by semicolons",
                both(n, d, |one| words(one.sources()))),
        },
    )
}

fn id(share: &Share) -> String {
    let (member, measure) = (share.country, share.measure.code());
    format!("{member}-{measure}-{}-{}", share.per.code(), share.year)
}

fn words<T: ToString>(all: impl IntoIterator<Item = T>) -> Vec<String> {
    all.into_iter().map(|one| one.to_string()).collect()
}

/// Returns what numerator and denominator say, the numerator first, each once.
fn both(n: &Option<Amount>, d: &Option<Amount>, say: impl Fn(&Amount) -> Vec<String>) -> Cell {
    let mut said: Vec<String> = Vec::new();
    for word in n.iter().chain(d).flat_map(say) {
        if !said.contains(&word) {
            said.push(word);
        }
    }
    joined(said)
}

/// Returns one row per key and member, and per member that a key cannot weigh.
#[must_use]
pub(super) fn key_shares(snapshot: &Snapshot) -> Table {
    let mut rows: Vec<(&Key, Country, Result<Part, Lacking>)> = Vec::new();
    for key in &snapshot.basis.keys {
        let Some(Ok(division)) = carried::division(snapshot, key, carried::UNITS) else {
            continue;
        };
        let parts = division
            .parts
            .into_iter()
            .map(|part| (key, part.country, Ok(part)));
        let lacking = division.not_computable.into_iter();
        let lacking = lacking.map(|(country, lacking)| (key, country, Err(lacking)));
        let mut of_key: Vec<_> = parts.chain(lacking).collect();
        of_key.sort_by_key(|(_, country, _)| *country);
        rows.extend(of_key);
    }
    let on = snapshot.on;
    Table::of(
        "key_shares",
        on,
        rows.into_iter()
            .map(|(key, country, part)| (key, country, part.clone().ok(), part.err())),
        columns! { (key, country, part, lacking) =>
            ("id", "Key and member", format!("{}-{country}", key.id)),
            ("on", "Day as on which everything was known", on),
            ("key", "The key", key.id.as_str()),
            ("agreed", "Whether a decision of this compact agrees to it", key.agreed),
            ("set", "Over whom it is reckoned", "members"),
            ("member", "ISO 3166-1 alpha-3 code", *country),
            ("p", "People", part.as_ref().map(|part| part.people.value)),
            ("p_low", "The fewest", part.as_ref().map(|part| part.people.low)),
            ("p_high", "The most", part.as_ref().map(|part| part.people.high)),
            ("g", "Gross domestic product in United States dollars", part.as_ref().map(|part| part.economy.value)),
            ("g_low", "The least", part.as_ref().map(|part| part.economy.low)),
            ("g_high", "The most", part.as_ref().map(|part| part.economy.high)),
            ("share", "The share in per cent", part.as_ref().map(|part| per_cent(part.share))),
            ("low", "The least that the published figures allow, in per cent",
                part.as_ref().map(|part| per_cent(part.low))),
            ("high", "The most", part.as_ref().map(|part| per_cent(part.high))),
            ("low_w", "The least over all weights from 0 to 1, in per cent",
                part.as_ref().map(|part| per_cent(part.low_w))),
            ("high_w", "The most over all weights", part.as_ref().map(|part| per_cent(part.high_w))),
            ("quantity", "Whole units of 20,000, by largest remainder", part.as_ref().map(|part| part.quantity)),
            ("reason", "Why there is no share: the variable that was not published",
                lacking.map(|lacking| match lacking {
                    Lacking::People(_) => "no-people",
                    Lacking::Economy(_) => "no-economy",
                })),
            ("source", "The address of the key", key.source.as_str()),
        },
    )
}

/// Returns a share in per cent with four decimals.
fn per_cent(share: Decimal) -> Decimal {
    (share * Decimal::ONE_HUNDRED).round_dp(4)
}

/// Returns one row per country and indicator.
#[must_use]
pub(super) fn cause_classes(snapshot: &Snapshot) -> Table {
    let causes = &snapshot.basis.causes;
    let rows = carried::origins(snapshot)
        .into_iter()
        .flat_map(|country| carried::causes(snapshot, country).into_iter().zip(causes))
        .map(|(found, cause)| {
            let course = carried::course(snapshot, cause, &found);
            (found, cause, course)
        });
    let on = snapshot.on;
    let value = |row: &Option<Published>| row.as_ref().and_then(|row| row.value);
    let year = |row: &Option<Published>| row.as_ref().map(|row| Decimal::from(row.year));
    Table::of(
        "cause_classes",
        on,
        rows.collect::<Vec<(Classified, &Cause, Option<Course>)>>(),
        columns! { (found, cause, course) =>
            ("id", "Country and indicator", format!("{}-{}", found.country, found.cause)),
            ("on", "Day as on which everything was known", on),
            ("country", "ISO 3166-1 alpha-3 code", found.country),
            ("cause", "The indicator", found.cause.as_str()),
            ("series", "The published series", cause.series.as_str()),
            ("direction", "lower-is-better, higher-is-better or context", cause.direction.code()),
            ("class", "lower, higher, unchanged or not-assessable", found.class.code()),
            ("reason", "Why nothing can be said", found.reason.map(response::cause::Reason::code)),
            ("firmness", "firm where the change is larger than its published error, else undetermined",
                found.firmness.map(response::cause::Firmness::code)),
            ("trajectory", "By the method in force for a direction without a target: on-track, acceleration-needed, \
                limited or deterioration; empty where nothing can be said or no way is better",
                course.as_ref().map(|one| one.trajectory.code())),
            ("per_year", "The yearly change in the good direction, in per cent",
                course.as_ref().map(|one| one.per_year)),
            ("trajectory_firmness", "firm where one per cent more or less of the latest value gives the same class",
                course.as_ref().map(|one| one.firmness.code())),
            ("latest", "The latest value, in unit", value(&found.latest)),
            ("latest_year", "Its year", year(&found.latest)),
            ("age", "Years since then", found.age.map(Decimal::from)),
            ("earlier", "The value of five to ten years earlier", value(&found.earlier)),
            ("earlier_year", "Its year", year(&found.earlier)),
            ("within_error", "Whether the change is within the published errors", found.within_error),
            ("unit", "The unit", found.latest.as_ref().map(|row| row.unit.as_str())),
            ("reporter", "Who published the latest value", found.latest.as_ref().map(|row| row.reporter.as_str())),
            ("beside", "What others say: reporter, year and value, parted by semicolons",
                joined(found.beside.iter().map(beside))),
            ("source", "Address at which it was read", found.latest.as_ref().map(|row| row.source.as_str())),
        },
    )
}

fn beside(row: &Published) -> String {
    let value = row
        .value
        .map_or_else(String::new, |value| value.to_string());
    format!("{} {}: {value}", row.reporter, row.year)
}

/// Returns one row per cause and text that names it.
#[must_use]
pub(super) fn cause_links(snapshot: &Snapshot) -> Table {
    let causes = snapshot.basis.causes.iter();
    let read = causes.filter(|cause| carried::is_read(snapshot, cause));
    let rows = read.flat_map(|cause| {
        let links = carried::naming(snapshot, cause);
        links.map(move |link| (cause, link))
    });
    let on = snapshot.on;
    Table::of(
        "cause_links",
        on,
        rows,
        columns! { (cause, link) =>
            ("id", "Indicator and text", format!("{}-{}", cause.id, id_of(link))),
            ("on", "Day as on which everything was known", on),
            ("cause", "The indicator", cause.id.as_str()),
            ("text", "commitment or clause",
                match link.of { Named::Commitment(_) => "commitment", Named::Clause { .. } => "clause" }),
            ("of", "The identifier of the promise, or the number of the clause", id_of(link)),
            ("says_en", "The words of that text, quoted, in English", text(&link.says, Language::En)),
            ("says_es", "The same in Spanish", text(&link.says, Language::Es)),
            ("how", "says where the words name the indicator, coded where somebody decided that they mean it",
                if link.coded.is_some() { "coded" } else { "says" }),
            ("coded_by", "Who decided it", link.coded.as_ref().map(|one| one.by.as_str())),
            ("why_en", "Why, in English", link.coded.as_ref().map(|one| text(&one.why, Language::En))),
            ("read", "The day on which every promise was read for the words that name it", cause.naming.read),
        },
    )
}

fn id_of(link: &Link) -> &str {
    match &link.of {
        Named::Commitment(id) => id.as_str(),
        Named::Clause { id, .. } => id,
    }
}
