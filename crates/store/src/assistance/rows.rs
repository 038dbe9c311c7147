//! Activities and claims as they lie in the database.

use assistance::claim::{Activity, Claim, Party, Plan, Site};
use assistance::division::Share;
use assistance::{Percentage, TransactionKind, write_amount};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::rows::{parsed, parsed_some};

/// An activity without its claims, as it lies in the column `content`.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ActivityRow {
    reporter: [String; 3],
    reporter_kind: String,
    is_secondary: bool,
    language: String,
    title: String,
    description: String,
    hierarchy: u8,
    status: String,
    updated: Option<String>,
    dates: Vec<(String, String)>,
    places: String,
    sectors: String,
    parties: Vec<(String, [String; 3])>,
    humanitarian: Vec<(String, String, String)>,
    related: Vec<(String, String)>,
    sites: Vec<SiteRow>,
    plans: Vec<PlanRow>,
}

#[derive(Debug, Serialize, Deserialize)]
struct SiteRow {
    name: String,
    position: Option<(String, String)>,
    gazetteer: Option<(String, String)>,
    exactness: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct PlanRow {
    is_disbursement: bool,
    from: Option<String>,
    to: Option<String>,
    minor: String,
    currency: String,
}

/// A claim's columns in the order of the table, without its key.
pub(super) type ClaimColumns = (
    i64,
    Option<String>,
    Option<String>,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
);

fn party_row(party: &Party) -> [String; 3] {
    [
        party.reference.clone(),
        party.name.clone(),
        party.activity.clone(),
    ]
}

fn party([reference, name, activity]: [String; 3]) -> Party {
    Party {
        reference,
        name,
        activity,
    }
}

/// Writes shares as `c66.67 CO;o 489`: a letter for country or other, the percentage, the code.
pub(super) fn write_shares(shares: &[Share<String>]) -> String {
    let mut text = String::new();
    for share in shares {
        if !text.is_empty() {
            text.push(';');
        }
        text.push(if share.is_country { 'c' } else { 'o' });
        if let Some(percentage) = share.percentage {
            text.push_str(&write_amount(i128::from(percentage.units()), 12));
        }
        text.push(' ');
        text.extend(share.code.chars().map(|c| if c == ';' { '_' } else { c }));
    }
    text
}

pub(super) fn read_shares(text: &str) -> Result<Vec<Share<String>>, StoreError> {
    let damaged = || StoreError::Damaged(format!("\"{text}\" is no list of shares"));
    let share = |piece: &str| {
        let (head, code) = piece.split_once(' ').ok_or_else(damaged)?;
        let is_country = head.starts_with('c');
        let percentage = match head.get(1..).ok_or_else(damaged)? {
            "" => None,
            number => Some(Percentage::read(number).ok_or_else(damaged)?),
        };
        Ok(Share {
            code: code.to_owned(),
            percentage,
            is_country,
        })
    };
    text.split(';')
        .filter(|piece| !piece.is_empty())
        .map(share)
        .collect()
}

/// Returns an activity as it is stored and a digest over its claims, places in the file left out:
/// what only moved has not changed.
pub(super) fn written(activity: &Activity) -> (String, String) {
    let row = ActivityRow {
        reporter: party_row(&activity.reporter),
        reporter_kind: activity.reporter_kind.clone(),
        is_secondary: activity.is_secondary,
        language: activity.language.clone(),
        title: activity.title.clone(),
        description: activity.description.clone(),
        hierarchy: activity.hierarchy,
        status: activity.status.clone(),
        updated: activity.updated.map(|day| day.to_string()),
        dates: activity
            .dates
            .iter()
            .map(|(kind, day)| (kind.clone(), day.to_string()))
            .collect(),
        places: write_shares(&activity.places),
        sectors: write_shares(&activity.sectors),
        parties: activity
            .parties
            .iter()
            .map(|(role, who)| (role.clone(), party_row(who)))
            .collect(),
        humanitarian: activity.humanitarian.clone(),
        related: activity.related.clone(),
        sites: activity
            .sites
            .iter()
            .map(|site| SiteRow {
                name: site.name.clone(),
                position: site.position.clone(),
                gazetteer: site.gazetteer.clone(),
                exactness: site.exactness.clone(),
            })
            .collect(),
        plans: activity
            .plans
            .iter()
            .map(|plan| PlanRow {
                is_disbursement: plan.is_disbursement,
                from: plan.from.map(|day| day.to_string()),
                to: plan.to.map(|day| day.to_string()),
                minor: plan.minor.to_string(),
                currency: plan.currency.to_string(),
            })
            .collect(),
    };
    let content = serde_json::to_string(&row).expect("a row of texts always serialises");
    let mut hash = Sha256::new();
    for claim in &activity.claims {
        let columns = claim_columns(claim);
        let (kind, day, value_day, minor, currency, ..) = &columns;
        for piece in [
            &kind.to_string(),
            day.as_ref().unwrap_or(&String::new()),
            value_day.as_ref().unwrap_or(&String::new()),
            minor,
            currency,
            &columns.5,
            &columns.6,
            &columns.7,
            &columns.8,
            &columns.9,
            &columns.10,
            &columns.11,
            &columns.12,
            &columns.13,
        ] {
            hash.update((piece.len() as u64).to_be_bytes());
            hash.update(piece.as_bytes());
        }
    }
    (content, kernel::hex::of(hash.finalize()))
}

pub(super) fn claim_columns(claim: &Claim) -> ClaimColumns {
    (
        i64::from(claim.kind.0),
        claim.day.map(|day| day.to_string()),
        claim.value_day.map(|day| day.to_string()),
        claim.minor.to_string(),
        claim.currency.to_string(),
        claim.reference.clone(),
        claim.provider.reference.clone(),
        claim.provider.name.clone(),
        claim.provider.activity.clone(),
        claim.receiver.reference.clone(),
        claim.receiver.name.clone(),
        claim.receiver.activity.clone(),
        write_shares(&claim.places),
        write_shares(&claim.sectors),
        claim.line.cast_signed(),
        claim.at.cast_signed(),
    )
}

pub(super) fn claim(columns: ClaimColumns) -> Result<Claim, StoreError> {
    Ok(Claim {
        kind: TransactionKind(parsed(&columns.0.to_string())?),
        day: parsed_some(columns.1.as_deref())?,
        value_day: parsed_some(columns.2.as_deref())?,
        minor: parsed(&columns.3)?,
        currency: parsed(&columns.4)?,
        reference: columns.5,
        provider: party([columns.6, columns.7, columns.8]),
        receiver: party([columns.9, columns.10, columns.11]),
        places: read_shares(&columns.12)?,
        sectors: read_shares(&columns.13)?,
        line: columns.14.cast_unsigned(),
        at: columns.15.cast_unsigned(),
    })
}

/// Reads a stored activity back; its claims are added by the caller.
pub(super) fn activity(
    id: String,
    content: &str,
    line: i64,
    at: i64,
) -> Result<Activity, StoreError> {
    let row: ActivityRow =
        serde_json::from_str(content).map_err(|error| StoreError::Damaged(error.to_string()))?;
    let plans = row.plans.into_iter().map(|plan| {
        Ok(Plan {
            is_disbursement: plan.is_disbursement,
            from: parsed_some(plan.from.as_deref())?,
            to: parsed_some(plan.to.as_deref())?,
            minor: parsed(&plan.minor)?,
            currency: parsed(&plan.currency)?,
        })
    });
    Ok(Activity {
        id,
        reporter: party(row.reporter),
        reporter_kind: row.reporter_kind,
        is_secondary: row.is_secondary,
        language: row.language,
        title: row.title,
        description: row.description,
        hierarchy: row.hierarchy,
        status: row.status,
        updated: parsed_some(row.updated.as_deref())?,
        dates: row
            .dates
            .into_iter()
            .map(|(kind, day)| Ok((kind, parsed(&day)?)))
            .collect::<Result<_, StoreError>>()?,
        places: read_shares(&row.places)?,
        sectors: read_shares(&row.sectors)?,
        parties: row
            .parties
            .into_iter()
            .map(|(role, who)| (role, party(who)))
            .collect(),
        humanitarian: row.humanitarian,
        related: row.related,
        sites: row
            .sites
            .into_iter()
            .map(|site| Site {
                name: site.name,
                position: site.position,
                gazetteer: site.gazetteer,
                exactness: site.exactness,
            })
            .collect(),
        plans: plans.collect::<Result<_, StoreError>>()?,
        claims: Vec::new(),
        line: line.cast_unsigned(),
        at: at.cast_unsigned(),
    })
}
