//! Ratings: written down when they differ from the last, never changed, read as a history.

use std::collections::BTreeMap;

use progress::{Assessment, Firmness, Trajectory};
use publication::PastRating;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::row::{Cell, row};
use crate::rows::parsed;
use crate::{Store, StoreError};

row! {
    /// One rating.
    Rating in "assessment" {
        commitment: String,
        revision: i64,
        on_day: String,
        charter_version: String,
        method: String,
        method_version: String,
        delivery: String,
        trajectory: String,
        evidence: String,
        timeliness: String,
        firmness: String,
        trace: String,
        content_digest: String,
        detail: String,
    }
}

impl Store {
    /// Writes down ratings that differ from the last ones; returns how many did. Twice changes nothing.
    ///
    /// A rating is never changed: a different one is a further revision that supersedes it.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn supersede_assessments(
        &self,
        assessments: &[Assessment],
        version: &str,
    ) -> Result<usize, StoreError> {
        self.write(async |unit| {
            let today = assessments.iter().map(|one| one.on.to_string()).max();
            let mut revisions: BTreeMap<String, i64> = BTreeMap::new();
            let mut last: BTreeMap<String, (i64, String)> = BTreeMap::new();
            for one in unit.rows::<Rating>("", &[]).await? {
                let newest = revisions.entry(one.commitment.clone()).or_default();
                *newest = one.revision.max(*newest);
                // A clock that once ran ahead wrote ratings of days to come; they say nothing about today.
                if today.as_ref().is_some_and(|today| one.on_day > *today) {
                    continue;
                }
                let there = last.entry(one.commitment).or_default();
                if there.0 < one.revision {
                    *there = (one.revision, one.content_digest);
                }
            }
            let mut differ = Vec::new();
            for one in assessments {
                let id = one.commitment.as_str();
                let revision = revisions.get(id).copied().unwrap_or_default();
                let rating = written(one, version, revision + 1);
                let before = last.get(id).map(|(_, digest)| digest);
                if Some(&rating.content_digest) != before {
                    differ.push(rating);
                }
            }
            unit.add(&differ).await?;
            Ok(differ.len())
        })
        .await
    }

    /// Returns every rating of one commitment that was ever written down, oldest first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn ratings_of(&self, commitment: &str) -> Result<Vec<PastRating>, StoreError> {
        let of = [Cell::Text(Some(commitment))];
        past(self.rows("WHERE commitment = $1", &of).await?)
    }

    /// Returns every rating that was ever written down, by commitment, oldest first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn ratings(&self) -> Result<Vec<PastRating>, StoreError> {
        past(self.rows("", &[]).await?)
    }
}

fn past(ratings: Vec<Rating>) -> Result<Vec<PastRating>, StoreError> {
    let one = |one: Rating| {
        Ok(PastRating {
            since: parsed(&one.on_day)?,
            commitment: one.commitment,
            revision: one.revision,
            delivery: one.delivery,
            trajectory: one.trajectory,
            evidence: one.evidence,
            timeliness: one.timeliness,
            firmness: one.firmness,
            method: (one.method, one.method_version),
            charter: one.charter_version,
        })
    };
    let mut past = ratings
        .into_iter()
        .map(one)
        .collect::<Result<Vec<_>, StoreError>>()?;
    past.sort_by(|a, b| {
        (&a.commitment, a.since, a.revision).cmp(&(&b.commitment, b.since, b.revision))
    });
    Ok(past)
}

fn firmness_of(firmness: &Firmness) -> &'static str {
    match firmness {
        Firmness::Firm => "firm",
        Firmness::Fragile(_) => "fragile",
        Firmness::Undetermined(_) => "undetermined",
    }
}

/// Returns a rating as it is stored, with a digest over all of it but the day and the trace: the trace names
/// the day, so that it differs each morning.
fn written(one: &Assessment, version: &str, revision: i64) -> Rating {
    let steps: Vec<_> = one
        .trace
        .iter()
        .map(|step| json!({ "rule": step.rule, "inputs": step.inputs, "result": step.result }))
        .collect();
    let ids =
        |ids: &[kernel::ObservationId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let detail = json!({
        "reason": match one.trajectory {
            Trajectory::NotAssessable(reason) => Some(reason.code()),
            _ => None,
        },
        "rated_by": ids(&one.rated_by),
        "beside": ids(&one.beside),
        "chosen_by": one.chosen_by,
        "deliverables": one.deliverables.iter().map(|state| json!({
            "id": state.id,
            "state": state.state.code(),
            "shown_by": state.shown_by.as_ref().map(|(id, _)| id.to_string()),
        })).collect::<Vec<_>>(),
    });
    let classes = [
        one.delivery.code(),
        one.trajectory.code(),
        one.evidence.code(),
        one.time.code(),
        firmness_of(&one.firmness),
    ];
    let key = json!([one.method.as_str(), one.method_version, classes, detail]);
    let [delivery, trajectory, evidence, timeliness, firmness] = classes.map(str::to_owned);
    Rating {
        commitment: one.commitment.to_string(),
        revision,
        on_day: one.on.to_string(),
        charter_version: version.to_owned(),
        method: one.method.to_string(),
        method_version: one.method_version.clone(),
        delivery,
        trajectory,
        evidence,
        timeliness,
        firmness,
        trace: serde_json::to_string(&steps).expect("steps are texts"),
        content_digest: kernel::hex::of(Sha256::digest(key.to_string().as_bytes())),
        detail: detail.to_string(),
    }
}
