//! Transactions as CSV with HXL tags in the second row.

use std::io::{self, Write};

use assistance::claim::{Activity, Claim};
use assistance::division::Share;
use assistance::{Stage, write_amount};

use crate::csv::row;

const COLUMNS: [(&str, &str); 17] = [
    ("activity", "#activity+code"),
    ("title", "#activity+name"),
    ("reporter", "#org+reporting+code"),
    ("reporter_name", "#org+reporting+name"),
    ("type", "#meta+type"),
    ("stage", "#meta+stage"),
    ("date", "#date"),
    ("provider", "#org+provider+name"),
    ("receiver", "#org+receiver+name"),
    ("recipient_country", "#country+code+list"),
    ("recipient_country_share", "#meta+country+share+list"),
    ("recipient_region", "#region+code+list"),
    ("recipient_region_share", "#meta+region+share+list"),
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

/// Writes one row for each claim, so that values add up. Several countries or regions are lists, parted by `|` as HXL
/// reads them, with their published percentages in the column beside; several sectors stand with theirs, as in
/// `112 60; 113 40`.
pub fn activity(out: &mut impl Write, activity: &Activity, claims: &[&Claim]) -> io::Result<()> {
    for claim in claims {
        let own_or = |own: &[Share<String>], whole: &[Share<String>]| {
            shares(if own.is_empty() { whole } else { own })
        };
        let places = if claim.places.is_empty() {
            &activity.places
        } else {
            &claim.places
        };
        let listed = |is_country: bool, text: fn(&Share<String>) -> String| {
            let of_kind = places.iter().filter(|one| one.is_country == is_country);
            of_kind.map(text).collect::<Vec<_>>().join("|")
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
            listed(true, |one| one.code.clone()),
            listed(true, percentage),
            listed(false, |one| one.code.clone()),
            listed(false, percentage),
            own_or(&claim.sectors, &activity.sectors),
            write_amount(claim.minor, claim.currency.decimal_places()),
            claim.currency.to_string(),
            claim.line.to_string(),
        ];
        row(out, cells.each_ref().map(String::as_str))?;
    }
    Ok(())
}

/// Returns a published percentage as it is written; nothing where none was published.
fn percentage(share: &Share<String>) -> String {
    let Some(percentage) = share.percentage else {
        return String::new();
    };
    let text = write_amount(i128::from(percentage.units()), 12);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn shares(shares: &[Share<String>]) -> String {
    let piece = |share: &Share<String>| match percentage(share) {
        text if text.is_empty() || shares.len() == 1 => share.code.clone(),
        text => format!("{} {text}", share.code),
    };
    shares.iter().map(piece).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use assistance::TransactionKind;
    use assistance::split::Percentage;

    use super::*;

    fn place(code: &str, percentage: &str, is_country: bool) -> Share<String> {
        Share {
            code: code.to_owned(),
            percentage: Percentage::read(percentage),
            is_country,
        }
    }

    #[test]
    fn a_column_of_countries_holds_countries_alone_each_with_its_share() {
        let whole = Activity {
            places: vec![
                place("DO", "60", true),
                place("HT", "39.5", true),
                place("489", "0.5", false),
            ],
            ..Activity::default()
        };
        let claim = Claim::of(TransactionKind(3), 10_000, "USD".parse().unwrap());
        let mut out = Vec::new();
        begin(&mut out).unwrap();
        activity(&mut out, &whole, &[&claim]).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains(",\"DO|HT\",\"60|39.5\",489,0.5,"), "{text}");
        // Control: a claim's own place stands for all of the activity's.
        let own = Claim {
            places: vec![place("CO", "", true)],
            ..claim
        };
        let mut out = Vec::new();
        activity(&mut out, &whole, &[&own]).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains(",CO,,,,") && !text.contains("DO"), "{text}");
    }
}
