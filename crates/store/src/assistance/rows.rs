//! Activities and claims as they lie in the database.

use assistance::claim::{Activity, Claim, Party, Plan, Site, Unread};
use assistance::division::Share;
use assistance::{Percentage, TransactionKind, write_amount};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::row::{counted, number, row};
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
    /// The kind of finance of every claim in order, or of all where it is one; none where no one says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    finance: Vec<u16>,
    /// Line, what stands there, and why it could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unread: Vec<(u64, String, String)>,
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

row! {
    /// A file in the order in which files were taken in.
    FileRow in "money_file" {
        number: i64,
        dataset: String,
        name: String,
        digest: String,
        known_on: String,
        recorded_on: String,
        n_bytes: i64,
        n_activities: i64,
        n_claims: i64,
    }
}

row! {
    /// One report of an activity in one version of a dataset, and where its claims lie.
    ReportRow in "money_activity" {
        file: i64,
        row_number: i64,
        activity: String,
        row_digest: String,
        held_file: i64,
        held_row: i64,
        line: i64,
        at_byte: i64,
        content: String,
    }
}

row! {
    /// One claim of a report.
    ClaimRow in "money_claim" {
        file: i64,
        row_number: i64,
        claim: i64,
        kind: i64,
        on_day: Option<String>,
        value_day: Option<String>,
        minor: String,
        currency: String,
        reference: String,
        provider_ref: String,
        provider_name: String,
        provider_activity: String,
        receiver_ref: String,
        receiver_name: String,
        receiver_activity: String,
        places: String,
        sectors: String,
        line: i64,
        at_byte: i64,
    }
}

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

/// Returns an activity as it is stored, its claims left out.
pub(super) fn content(activity: &Activity) -> String {
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
        finance: finances(&activity.claims),
        unread: (activity.unread.iter())
            .map(|one| (one.line, one.said.clone(), one.why.clone()))
            .collect(),
    };
    serde_json::to_string(&row).expect("a row of texts always serialises")
}

/// Returns the kinds of finance of claims: none where no claim says any, one where all say the same.
fn finances(claims: &[Claim]) -> Vec<u16> {
    let all: Vec<u16> = claims.iter().map(|claim| claim.finance).collect();
    match all.first() {
        Some(first) if all.iter().all(|one| one == first) => {
            (*first != 0).then_some(*first).into_iter().collect()
        }
        _ => all,
    }
}

/// Returns who reports, as a stored report says it.
pub(super) fn publisher(report: &ReportRow) -> Result<String, StoreError> {
    #[derive(Deserialize)]
    struct Who {
        reporter: [String; 3],
    }
    let who: Who = serde_json::from_str(&report.content).map_err(StoreError::damaged)?;
    let [reference, ..] = who.reporter;
    Ok(reference.trim().to_owned())
}

/// Returns a digest over the claims of one report, places in the file left out: what only moved has not changed.
pub(super) fn digest(claims: &[ClaimRow]) -> String {
    let mut hash = Sha256::new();
    for claim in claims {
        let kind = claim.kind.to_string();
        for piece in [
            &kind,
            claim.on_day.as_deref().unwrap_or_default(),
            claim.value_day.as_deref().unwrap_or_default(),
            &claim.minor,
            &claim.currency,
            &claim.reference,
            &claim.provider_ref,
            &claim.provider_name,
            &claim.provider_activity,
            &claim.receiver_ref,
            &claim.receiver_name,
            &claim.receiver_activity,
            &claim.places,
            &claim.sectors,
        ] {
            hash.update(piece.len().to_be_bytes());
            hash.update(piece.as_bytes());
        }
    }
    kernel::hex::of(hash.finalize())
}

impl ClaimRow {
    /// Returns a claim as it is stored: which of its report's, in which row of which file.
    pub(super) fn new(
        (file, row_number, number_of): (i64, i64, usize),
        claim: &Claim,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            file,
            row_number,
            claim: number(number_of)?,
            kind: i64::from(claim.kind.0),
            on_day: claim.day.map(|day| day.to_string()),
            value_day: claim.value_day.map(|day| day.to_string()),
            minor: claim.minor.to_string(),
            currency: claim.currency.to_string(),
            reference: claim.reference.clone(),
            provider_ref: claim.provider.reference.clone(),
            provider_name: claim.provider.name.clone(),
            provider_activity: claim.provider.activity.clone(),
            receiver_ref: claim.receiver.reference.clone(),
            receiver_name: claim.receiver.name.clone(),
            receiver_activity: claim.receiver.activity.clone(),
            places: write_shares(&claim.places),
            sectors: write_shares(&claim.sectors),
            line: number(claim.line)?,
            at_byte: number(claim.at)?,
        })
    }

    /// Reads the claim back.
    pub(super) fn read(self) -> Result<Claim, StoreError> {
        Ok(Claim {
            kind: TransactionKind(counted(self.kind)?),
            day: parsed_some(self.on_day.as_deref())?,
            value_day: parsed_some(self.value_day.as_deref())?,
            minor: parsed(&self.minor)?,
            currency: parsed(&self.currency)?,
            reference: self.reference,
            provider: party([
                self.provider_ref,
                self.provider_name,
                self.provider_activity,
            ]),
            receiver: party([
                self.receiver_ref,
                self.receiver_name,
                self.receiver_activity,
            ]),
            places: read_shares(&self.places)?,
            sectors: read_shares(&self.sectors)?,
            // It lies with the report, which may say it anew of the same claims.
            finance: 0,
            line: counted(self.line)?,
            at: counted(self.at_byte)?,
        })
    }
}

/// Reads a stored report back with its claims, if they are those that it was stored with.
pub(super) fn activity(report: ReportRow, claims: Vec<ClaimRow>) -> Result<Activity, StoreError> {
    if digest(&claims) != report.row_digest {
        return Err(StoreError::Damaged(format!(
            "money_claim: the transactions of {} are not those that were taken in",
            report.activity
        )));
    }
    let row: ActivityRow = serde_json::from_str(&report.content).map_err(StoreError::damaged)?;
    let mut claims: Vec<Claim> = (claims.into_iter())
        .map(ClaimRow::read)
        .collect::<Result<_, _>>()?;
    for (number, claim) in claims.iter_mut().enumerate() {
        let one = row.finance.get(number).or(row.finance.first());
        claim.finance = one.copied().unwrap_or(0);
    }
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
        id: report.activity,
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
        claims,
        unread: (row.unread.into_iter())
            .map(|(line, said, why)| Unread { said, why, line })
            .collect(),
        line: counted(report.line)?,
        at: counted(report.at_byte)?,
    })
}
