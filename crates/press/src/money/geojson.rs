//! Money on a map: one point for each place below country level (RFC 7946).
//!
//! Reporters say where an activity is, seldom how much was spent at which place. The amount of an
//! activity is therefore divided evenly over its points, to the cent, and every point says so.

use std::collections::BTreeMap;
use std::io::{self, Write};

use assistance::claim::{Activity, Claim};
use assistance::{Splitter, Stage, write_amount};
use kernel::Currency;
use serde_json::json;

/// Writes the beginning of a collection.
pub fn begin(out: &mut impl Write) -> io::Result<()> {
    write!(out, "{{\"type\":\"FeatureCollection\",\"features\":[")
}

/// Writes the end of a collection.
pub fn end(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n]}}")
}

/// Writes the points of an activity; `is_first` says whether nothing was written before. Returns
/// how many points there were.
pub fn activity(
    out: &mut impl Write,
    activity: &Activity,
    claims: &[&Claim],
    mut is_first: bool,
) -> io::Result<usize> {
    let points: Vec<_> = activity
        .sites
        .iter()
        .filter_map(|site| {
            let (latitude, longitude) = site.position.as_ref()?;
            let degrees = |text: &str| text.parse::<f64>().ok();
            Some((site, degrees(latitude)?, degrees(longitude)?))
        })
        .collect();
    let mut spent: BTreeMap<Currency, i128> = BTreeMap::new();
    for claim in claims {
        if matches!(Stage::of(claim.kind), Some(Stage::Disbursed | Stage::Spent)) {
            *spent.entry(claim.currency).or_default() += claim.minor;
        }
    }
    let evenly = vec![1; points.len()];
    let mut splitter = Splitter::default();
    let mut shares: Vec<BTreeMap<&str, String>> = vec![BTreeMap::new(); points.len()];
    let mut parts = Vec::new();
    for (currency, minor) in &spent {
        splitter.split(*minor, &evenly, &mut parts);
        for (share, part) in shares.iter_mut().zip(&parts) {
            share.insert(
                currency.code(),
                write_amount(*part, currency.decimal_places()),
            );
        }
    }
    for ((site, latitude, longitude), share) in points.iter().zip(shares) {
        let exactness = match site.exactness.as_str() {
            "1" => "exact",
            "2" => "approximate",
            _ => "unsaid",
        };
        let feature = json!({
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": {
                "activity": activity.id,
                "title": activity.title,
                "reporter": activity.reporter.name,
                "place": site.name,
                "exactness": exactness,
                "gazetteer": site.gazetteer.as_ref().map(|(v, code)| format!("{v}:{code}")),
                "spent": share,
                "divided": format!("evenly over {} places", points.len()),
            },
        });
        write!(out, "{}\n{feature}", if is_first { "" } else { "," })?;
        is_first = false;
    }
    Ok(points.len())
}
