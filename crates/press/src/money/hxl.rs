//! Transactions as CSV with HXL tags in the second row.

use std::io::{self, Write};

use assistance::claim::{Activity, Claim};
use assistance::division::Share;
use assistance::{Stage, write_amount};

use crate::csv::row;

const COLUMNS: [(&str, &str); 14] = [
    ("activity", "#activity+code"),
    ("title", "#activity+name"),
    ("reporter", "#org+reporting+code"),
    ("reporter_name", "#org+reporting+name"),
    ("type", "#meta+type"),
    ("stage", "#meta+stage"),
    ("date", "#date"),
    ("provider", "#org+provider+name"),
    ("receiver", "#org+receiver+name"),
    ("recipient", "#country+code"),
    ("sector", "#sector+code"),
    ("value", "#value"),
    ("currency", "#currency+code"),
    ("line", "#meta+line"),
];

/// Writes the header and the row of tags.
pub fn begin(out: &mut impl Write) -> io::Result<()> {
    row(out, COLUMNS.map(|(name, _)| name))?;
    row(out, COLUMNS.map(|(_, tag)| tag))
}

/// Writes one row for each claim; several places or sectors stand with their published
/// percentages, as in `CO 60; EC 40`.
pub fn activity(out: &mut impl Write, activity: &Activity, claims: &[&Claim]) -> io::Result<()> {
    for claim in claims {
        let own_or = |own: &[Share<String>], whole: &[Share<String>]| {
            shares(if own.is_empty() { whole } else { own })
        };
        let either =
            |name: &str, reference: &str| if name.is_empty() { reference } else { name }.to_owned();
        let day = claim.day.or(claim.value_day);
        let cells = [
            activity.id.clone(),
            activity.title.clone(),
            activity.reporter.reference.clone(),
            activity.reporter.name.clone(),
            claim.kind.name().to_owned(),
            Stage::of(claim.kind).map_or("", Stage::word).to_owned(),
            day.map(|day| day.to_string()).unwrap_or_default(),
            either(&claim.provider.name, &claim.provider.reference),
            either(&claim.receiver.name, &claim.receiver.reference),
            own_or(&claim.places, &activity.places),
            own_or(&claim.sectors, &activity.sectors),
            write_amount(claim.minor, claim.currency.decimal_places()),
            claim.currency.to_string(),
            claim.line.to_string(),
        ];
        row(out, cells.each_ref().map(String::as_str))?;
    }
    Ok(())
}

fn shares(shares: &[Share<String>]) -> String {
    let pieces: Vec<String> = shares
        .iter()
        .map(|share| match share.percentage {
            Some(percentage) if shares.len() > 1 => {
                let text = write_amount(i128::from(percentage.units()), 12);
                let text = text.trim_end_matches('0').trim_end_matches('.');
                format!("{} {text}", share.code)
            }
            _ => share.code.clone(),
        })
        .collect();
    pieces.join("; ")
}
