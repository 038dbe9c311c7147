//! Faults of publishers: what a reader of their tables must be told before a rate is made of them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Country, Finding};
use rust_decimal::Decimal;

use crate::cause::is_carried_forward;
use crate::plan::{PlanPart, repeated};
use crate::published::{Published, counted, latest_of_each};
use crate::share::{Measure, Per, numerator};

/// A file with its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The file's name.
    pub file: String,
    /// Its figures.
    pub rows: Vec<Published>,
    /// Its parts of plans.
    pub plans: Vec<PlanPart>,
}

/// Codes of indicators that differ by one letter, with what each divides by.
const CODES: [(&str, &str); 2] = [
    ("DT.ODA.ODAT.GI.ZS", "gross capital formation"),
    ("DT.ODA.ODAT.GN.ZS", "GNI"),
];
/// A denominator that ends so many years before the others has an end of its own.
const ENDS_EARLY: i16 = 2;
/// Two numbers of one thing differ by more than this: the greater over the lesser.
const MOST_RATIO: Decimal = Decimal::TWO;

/// Returns every fault that these files show, each with file and line; nothing about rows that are sound.
#[must_use]
pub fn check(files: &[Checked]) -> Vec<Finding> {
    let all: Vec<Published> = files.iter().flat_map(|one| one.rows.clone()).collect();
    let mut findings = Vec::new();
    for one in files {
        findings.extend(plans(&one.file, &one.plans));
        findings.extend(labels(&one.file, &one.rows));
        findings.extend(standing_counts(&one.file, &one.rows));
        findings.extend(names(&one.file, &one.rows));
        findings.extend(early_ends(&one.file, &one.rows));
        findings.extend(apart(&one.file, &one.rows));
        findings.extend(other_people(&one.file, &one.rows, &all));
    }
    findings.sort();
    findings
}

/// One requirement for many countries, and money that belongs to no plan.
fn plans(file: &str, parts: &[PlanPart]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for ((_, year, asked), same) in repeated(parts) {
        let first = same[0];
        let what = format!(
            "\"{}\" of {year} asks {asked} US$ for each of {} countries, from this line on",
            first.title,
            same.len()
        );
        let advice = "Ask the publisher; no share of this plan that was funded is told until then.";
        findings.push(Finding::warning(file, first.line, what, advice));
    }
    let mut outside: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for part in parts
        .iter()
        .filter(|part| part.plan.is_none() || part.asked.is_none())
    {
        let (n, _) = outside.entry(&part.title).or_insert((0, part.line));
        *n += 1;
    }
    for (title, (n, line)) in outside {
        let what = format!(
            "{n} rows named \"{title}\" hold money beside which no requirement stands, from this line on"
        );
        let advice = "They are left out of every share that was funded.";
        findings.push(Finding::warning(file, line, what, advice));
    }
    findings
}

/// A label that says another thing than its code.
fn labels(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for row in rows {
        let told = CODES.iter().find(|(code, _)| row.definition.contains(code));
        let Some((code, of)) = told else { continue };
        let other = CODES
            .iter()
            .find(|(one, says)| one != code && row.definition.contains(says));
        if let Some((_, says)) = other
            && seen.insert(&row.series)
        {
            let what = format!(
                "{} says per cent of {says}, and its code {code} says of {of}",
                row.series
            );
            let advice = "Take neither; read the series from its first publisher.";
            findings.push(Finding::warning(file, row.line, what, advice));
        }
    }
    findings
}

/// Counts that stand for four years or more.
fn standing_counts(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for ((series, country), of_one) in by_series(rows) {
        let newest = latest_of_each(&of_one);
        // The count may have stood, and moved again since.
        let ends = (1..=newest.len()).rev();
        let stood = ends
            .map(|n| &newest[..n])
            .find(|part| is_carried_forward(part));
        if let Some(last) = stood.and_then(|part| part.last()) {
            let value = last.value.unwrap_or_default();
            let what = format!(
                "{series} of {country} stands at {value} for four years or more up to {}",
                last.year
            );
            let advice = "It was carried forward, not counted; no change is read from it.";
            findings.push(Finding::warning(file, last.line, what, advice));
        }
    }
    findings
}

fn by_series(rows: &[Published]) -> BTreeMap<(&str, Country), Vec<&Published>> {
    let mut found: BTreeMap<_, Vec<&Published>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.value.is_some()) {
        found
            .entry((row.series.as_str(), row.country))
            .or_default()
            .push(row);
    }
    found
}

/// Publishers whose names are written often; one that is almost theirs is a slip.
const PUBLISHERS: [&str; 8] = [
    "World Bank",
    "UNHCR",
    "UNODC",
    "UNDP",
    "OECD",
    "OCHA",
    "IDMC",
    "Transparency International",
];

/// Names of publishers that are almost another's.
fn names(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut seen: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows {
        seen.entry(&row.reporter).or_insert((0, row.line)).0 += 1;
    }
    let slips = seen.into_iter().filter_map(|(name, (n, line))| {
        // Short names differ by few letters and are different bodies.
        let meant = PUBLISHERS
            .iter()
            .find(|one| one.len() > 6 && **one != name && is_one_letter_off(name, one))?;
        let what =
            format!("{n} rows are of \"{name}\", which is almost \"{meant}\", from this line on");
        let advice = "Ask the publisher; a name is never mended by a machine.";
        Some(Finding::warning(file, line, what, advice))
    });
    slips.collect()
}

/// Returns whether one name becomes the other by one letter more, less or other.
fn is_one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let same = short
        .iter()
        .zip(long)
        .take_while(|(one, other)| one == other)
        .count();
    match long.len() - short.len() {
        0 => same < short.len() && short[same + 1..] == long[same + 1..],
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

/// Denominators that end before those of other countries.
fn early_ends(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for per in Per::ALL {
        let of_series = rows.iter().filter(|row| row.series == per.series());
        let sound = of_series.filter(|row| row.is_counted() && row.value.is_some());
        let mut ends: BTreeMap<(&str, Country), &Published> = BTreeMap::new();
        let mut lasts: BTreeMap<&str, i16> = BTreeMap::new();
        for row in sound {
            let end = ends.entry((&row.reporter, row.country)).or_insert(row);
            if row.year >= end.year {
                *end = row;
            }
            let last = lasts.entry(&row.reporter).or_insert(row.year);
            *last = row.year.max(*last);
        }
        for ((reporter, country), row) in ends {
            let last = lasts[reporter];
            if last - row.year <= ENDS_EARLY {
                continue;
            }
            let what = format!(
                "{} of {country} ends in {}, that of others in {last}, by {reporter}",
                per.series(),
                row.year
            );
            let advice = "No share by it is told for later years, and none is guessed.";
            findings.push(Finding::warning(file, row.line, what, advice));
        }
    }
    findings
}

/// Two reporters of one thing, of whom one says more than twice as much.
fn apart(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for row in rows {
        if !seen.insert((&row.series, row.country, row.year, &row.unit)) {
            continue;
        }
        let told = counted(rows, &row.series, row.country, row.year);
        let alike = told.into_iter().filter(|one| one.unit == row.unit);
        let values = alike.filter_map(|one| Some((one.value?, one)));
        let values: Vec<_> = values.filter(|(value, _)| *value > Decimal::ZERO).collect();
        let least = values.iter().min_by_key(|(value, _)| *value);
        let most = values.iter().max_by_key(|(value, _)| *value);
        if let (Some((low, one)), Some((high, other))) = (least, most)
            && *high > *low * MOST_RATIO
        {
            let what = format!(
                "{} of {} in {}: {low} says {}, {high} says {}",
                row.series, row.country, row.year, one.reporter, other.reporter
            );
            let advice = "The two do not count one thing; choose one by decision, never a mean.";
            findings.push(Finding::warning(
                file,
                one.line.max(other.line),
                what,
                advice,
            ));
        }
    }
    findings
}

/// Hosted people under the name of a definition whose own table holds far more or far fewer.
fn other_people(file: &str, rows: &[Published], all: &[Published]) -> Vec<Finding> {
    const SAME_NAME: &str = "hosted-refugees-and-asylum-seekers";
    let of_name = rows.iter().filter(|row| row.series == SAME_NAME);
    let findings = of_name.filter_map(|row| {
        let value = row.value.filter(|value| *value > Decimal::ZERO)?;
        let narrow = numerator(all, Measure::HostedNarrow, row.country, row.year)?;
        let wide = numerator(all, Measure::HostedWide, row.country, row.year)?;
        let is_within = value * MOST_RATIO >= narrow.low && value <= wide.high * MOST_RATIO;
        let what = format!(
            "{SAME_NAME} of {} in {} is {value} here and {} to {} in {}'s own table",
            row.country,
            row.year,
            narrow.value,
            wide.value,
            narrow.rests_on.first()?.reporter
        );
        let advice =
            "It is another population under the same name; take the first publisher's table.";
        (!is_within).then(|| Finding::warning(file, row.line, what, advice))
    });
    findings.collect()
}
