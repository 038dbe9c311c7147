//! The aid standard, IATI 2.03, in the order that its schema asks for.

use std::io::{self, Write};

use assistance::claim::{Activity, Claim, Party};
use assistance::division::Share;
use assistance::write_amount;
use kernel::Day;

/// Why an activity cannot be written: the schema requires what its reporter never said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Lacking {
    /// No identifier.
    #[error("the activity has no identifier")]
    Identifier,
    /// No reporting organisation, or none whose kind is known.
    #[error("the activity does not say who reports it")]
    Reporter,
    /// No title.
    #[error("the activity has no title")]
    Title,
    /// No description.
    #[error("the activity has no description")]
    Description,
    /// Nobody takes part.
    #[error("the activity names nobody who takes part")]
    Parties,
    /// No status.
    #[error("the activity has no status")]
    Status,
    /// No date.
    #[error("the activity has no date")]
    Dates,
}

/// Writes the beginning of a document.
pub fn begin(out: &mut impl Write, generated_on: Day) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<iati-activities version=\"2.03\" generated-datetime=\"{generated_on}T00:00:00Z\">"
    )
}

/// Writes the end of a document.
pub fn end(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "</iati-activities>")
}

/// Returns what the schema requires and the activity lacks.
#[must_use]
pub fn lacking(activity: &Activity) -> Option<Lacking> {
    let checks = [
        (activity.id.is_empty(), Lacking::Identifier),
        (
            activity.reporter.reference.is_empty() || activity.reporter_kind.is_empty(),
            Lacking::Reporter,
        ),
        (activity.title.is_empty(), Lacking::Title),
        (activity.description.is_empty(), Lacking::Description),
        (
            activity.parties.iter().all(|(role, _)| role.is_empty()),
            Lacking::Parties,
        ),
        (activity.status.is_empty(), Lacking::Status),
        (
            activity.dates.iter().all(|(kind, _)| kind.is_empty()),
            Lacking::Dates,
        ),
    ];
    checks
        .into_iter()
        .find_map(|(is_lacking, what)| is_lacking.then_some(what))
}

/// Writes an activity with these claims, which may come from several reports of it.
///
/// An activity for which [`lacking`] returns something is not to be written. Claims without any
/// day are left out and counted, for the schema has no place for them; so are claims without a kind.
pub fn activity(out: &mut impl Write, activity: &Activity, claims: &[&Claim]) -> io::Result<usize> {
    write!(out, "<iati-activity hierarchy=\"{}\"", activity.hierarchy)?;
    attribute(out, "xml:lang", &activity.language)?;
    if let Some(day) = activity.updated {
        write!(out, " last-updated-datetime=\"{day}T00:00:00Z\"")?;
    }
    writeln!(out, ">")?;
    element(out, "iati-identifier", &activity.id)?;
    write!(out, "<reporting-org")?;
    attribute(out, "ref", &activity.reporter.reference)?;
    attribute(out, "type", &activity.reporter_kind)?;
    if activity.is_secondary {
        write!(out, " secondary-reporter=\"1\"")?;
    }
    let name = if activity.reporter.name.is_empty() {
        &activity.reporter.reference
    } else {
        &activity.reporter.name
    };
    narrative(out, "reporting-org", name)?;
    write!(out, "<title")?;
    narrative(out, "title", &activity.title)?;
    write!(out, "<description")?;
    narrative(out, "description", &activity.description)?;
    // What lacks an attribute that the schema asks for is left out below; nothing is made up for it.
    for (role, who) in activity.parties.iter().filter(|(role, _)| !role.is_empty()) {
        write!(out, "<participating-org")?;
        attribute(out, "ref", &who.reference)?;
        attribute(out, "role", role)?;
        attribute(out, "activity-id", &who.activity)?;
        narrative(out, "participating-org", &who.name)?;
    }
    write!(out, "<activity-status")?;
    attribute(out, "code", &activity.status)?;
    writeln!(out, "/>")?;
    for (kind, day) in activity.dates.iter().filter(|(kind, _)| !kind.is_empty()) {
        write!(out, "<activity-date iso-date=\"{day}\"")?;
        attribute(out, "type", kind)?;
        writeln!(out, "/>")?;
    }
    places(out, &activity.places, usize::MAX)?;
    for site in &activity.sites {
        sites(out, site)?;
    }
    sectors(out, &activity.sectors)?;
    for (kind, vocabulary, code) in &activity.humanitarian {
        if kind.is_empty() || vocabulary.is_empty() || code.is_empty() {
            continue;
        }
        write!(out, "<humanitarian-scope")?;
        attribute(out, "type", kind)?;
        attribute(out, "vocabulary", vocabulary)?;
        attribute(out, "code", code)?;
        writeln!(out, "/>")?;
    }
    for plan in activity.plans.iter().filter(|plan| !plan.is_disbursement) {
        plans(out, "budget", plan)?;
    }
    for plan in activity.plans.iter().filter(|plan| plan.is_disbursement) {
        plans(out, "planned-disbursement", plan)?;
    }
    let mut n_left_out = 0;
    for claim in claims {
        let day = claim.day.or(claim.value_day);
        match day {
            Some(day) if claim.kind.0 > 0 => transaction(out, claim, day)?,
            _ => n_left_out += 1,
        }
    }
    for (kind, other) in &activity.related {
        if kind.is_empty() || other.is_empty() {
            continue;
        }
        write!(out, "<related-activity")?;
        attribute(out, "ref", other)?;
        attribute(out, "type", kind)?;
        writeln!(out, "/>")?;
    }
    writeln!(out, "</iati-activity>")?;
    Ok(n_left_out)
}

fn transaction(out: &mut impl Write, claim: &Claim, day: Day) -> io::Result<()> {
    write!(out, "<transaction")?;
    attribute(out, "ref", &claim.reference)?;
    writeln!(out, ">")?;
    writeln!(out, "<transaction-type code=\"{}\"/>", claim.kind.0)?;
    writeln!(out, "<transaction-date iso-date=\"{day}\"/>")?;
    let value_day = claim.value_day.unwrap_or(day);
    writeln!(
        out,
        "<value currency=\"{}\" value-date=\"{value_day}\">{}</value>",
        claim.currency,
        write_amount(claim.minor, claim.currency.decimal_places())
    )?;
    party(out, "provider-org", "provider-activity-id", &claim.provider)?;
    party(out, "receiver-org", "receiver-activity-id", &claim.receiver)?;
    sectors(out, &claim.sectors)?;
    places(out, &claim.places, 1)?;
    if claim.finance != 0 {
        writeln!(out, "<finance-type code=\"{}\"/>", claim.finance)?;
    }
    writeln!(out, "</transaction>")
}

fn party(out: &mut impl Write, name: &str, activity: &str, who: &Party) -> io::Result<()> {
    if *who == Party::default() {
        return Ok(());
    }
    write!(out, "<{name}")?;
    attribute(out, "ref", &who.reference)?;
    attribute(out, activity, &who.activity)?;
    narrative(out, name, &who.name)
}

/// Writes countries, then regions, at most `most` of each.
fn places(out: &mut impl Write, shares: &[Share<String>], most: usize) -> io::Result<()> {
    for country in shares.iter().filter(|share| share.is_country).take(most) {
        share(out, "recipient-country", country)?;
    }
    for region in shares.iter().filter(|share| !share.is_country).take(most) {
        share(out, "recipient-region", region)?;
    }
    Ok(())
}

fn sectors(out: &mut impl Write, shares: &[Share<String>]) -> io::Result<()> {
    for sector in shares {
        share(out, "sector", sector)?;
    }
    Ok(())
}

fn share(out: &mut impl Write, name: &str, share: &Share<String>) -> io::Result<()> {
    if share.code.is_empty() || share.code.ends_with(':') {
        return Ok(());
    }
    write!(out, "<{name}")?;
    let (vocabulary, code) = share
        .code
        .split_once(':')
        .unwrap_or(("", share.code.as_str()));
    attribute(out, "code", code)?;
    attribute(out, "vocabulary", vocabulary)?;
    if let Some(percentage) = share.percentage {
        let text = write_amount(i128::from(percentage.units()), 12);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        write!(out, " percentage=\"{text}\"")?;
    }
    if matches!((name, vocabulary), ("sector", "98" | "99")) {
        // The standard wants a name for a reporter's own codes; only the code is kept here.
        return narrative(out, name, code);
    }
    writeln!(out, "/>")
}

fn sites(out: &mut impl Write, site: &assistance::claim::Site) -> io::Result<()> {
    writeln!(out, "<location>")?;
    if let Some((vocabulary, code)) = &site.gazetteer
        && !vocabulary.is_empty()
        && !code.is_empty()
    {
        write!(out, "<location-id")?;
        attribute(out, "vocabulary", vocabulary)?;
        attribute(out, "code", code)?;
        writeln!(out, "/>")?;
    }
    if !site.name.is_empty() {
        write!(out, "<name")?;
        narrative(out, "name", &site.name)?;
    }
    if let Some((latitude, longitude)) = &site.position {
        writeln!(
            out,
            "<point srsName=\"http://www.opengis.net/def/crs/EPSG/0/4326\"><pos>{} {}</pos></point>",
            escaped(latitude),
            escaped(longitude)
        )?;
    }
    if !site.exactness.is_empty() {
        write!(out, "<exactness")?;
        attribute(out, "code", &site.exactness)?;
        writeln!(out, "/>")?;
    }
    writeln!(out, "</location>")
}

fn plans(out: &mut impl Write, name: &str, plan: &assistance::claim::Plan) -> io::Result<()> {
    let (Some(from), Some(to)) = (plan.from, plan.to) else {
        return Ok(());
    };
    writeln!(
        out,
        "<{name}><period-start iso-date=\"{from}\"/><period-end iso-date=\"{to}\"/><value currency=\"{}\" value-date=\"{from}\">{}</value></{name}>",
        plan.currency,
        write_amount(plan.minor, plan.currency.decimal_places())
    )
}

/// Ends a start tag, writes one narrative if there is a text, and closes the element.
fn narrative(out: &mut impl Write, name: &str, text: &str) -> io::Result<()> {
    if text.is_empty() {
        writeln!(out, "/>")
    } else {
        writeln!(out, "><narrative>{}</narrative></{name}>", escaped(text))
    }
}

fn element(out: &mut impl Write, name: &str, text: &str) -> io::Result<()> {
    writeln!(out, "<{name}>{}</{name}>", escaped(text))
}

fn attribute(out: &mut impl Write, name: &str, value: &str) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    write!(out, " {name}=\"{}\"", escaped(value))
}

/// Returns a text as it may stand in XML; characters that XML forbids are dropped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
