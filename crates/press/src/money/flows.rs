//! Flows in the shape in which humanitarian coordination tracks them: pledge, commitment, paid.

use std::io::{self, Write};

use assistance::claim::{Activity, Claim, Party};
use assistance::{Stage, write_amount};
use serde_json::json;

/// Writes the beginning of a list.
pub fn begin(out: &mut impl Write) -> io::Result<()> {
    write!(out, "{{\"flows\":[")
}

/// Writes the end of a list.
pub fn end(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n]}}")
}

/// Writes the flows of an activity; kinds that are no flow, such as interest, are left out.
/// Returns how many there were.
pub fn activity(
    out: &mut impl Write,
    activity: &Activity,
    claims: &[&Claim],
    mut is_first: bool,
) -> io::Result<usize> {
    let mut n = 0;
    for (number, claim) in claims.iter().enumerate() {
        let status = match Stage::of(claim.kind) {
            Some(Stage::Pledged) => "pledge",
            Some(Stage::Awarded) => "commitment",
            Some(Stage::Disbursed | Stage::Spent | Stage::Received) => "paid",
            _ => continue,
        };
        let organisation =
            |who: &Party| json!({"type": "Organization", "id": who.reference, "name": who.name});
        let locations = if claim.places.is_empty() {
            &activity.places
        } else {
            &claim.places
        };
        let mut destinations = vec![organisation(&claim.receiver)];
        destinations.extend(
            locations
                .iter()
                .map(|place| json!({"type": "Location", "id": place.code})),
        );
        let day = claim.day.or(claim.value_day);
        let direction = if Stage::of(claim.kind) == Some(Stage::Received) {
            "incoming"
        } else {
            "outgoing"
        };
        let flow = json!({
            "id": format!("{}#{number}", activity.id),
            "refCode": claim.reference,
            "status": status,
            "boundary": direction,
            "date": day.map(|day| day.to_string()),
            "budgetYear": day.map(kernel::Day::year),
            "originalAmount": write_amount(claim.minor, claim.currency.decimal_places()),
            "originalCurrency": claim.currency.code(),
            "description": activity.title,
            "sourceObjects": [organisation(&claim.provider)],
            "destinationObjects": destinations,
            "reportDetails": [{"organization": activity.reporter.name, "line": claim.line}],
        });
        write!(out, "{}\n{flow}", if is_first { "" } else { "," })?;
        is_first = false;
        n += 1;
    }
    Ok(n)
}
