//! Flows estimated from stocks that somebody kept for publication.

use publication::counts::{Estimate, EstimatedFlow};
use serde::{Deserialize, Serialize};

use super::alarms::{Ends, ends, ranged};
use crate::row::{Cell, row};
use crate::rows::parsed;
use crate::{Store, StoreError};

#[derive(Serialize, Deserialize)]
struct EstimateContent {
    title: String,
    source: String,
    method: String,
    n_draws: u32,
    flows: Vec<FlowRow>,
}

#[derive(Serialize, Deserialize)]
struct FlowRow {
    origin: String,
    destination: String,
    persons: f64,
    intervals: Vec<Ends>,
}

row! {
    /// One estimate.
    EstimateRow in "movement_estimate" { id: String, kept_on: String, content: String }
}

impl Store {
    /// Keeps an estimate; returns whether it is new. The same name is never used for another one.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn keep_estimate(&self, estimate: &Estimate) -> Result<bool, StoreError> {
        let flow = |flow: &EstimatedFlow| FlowRow {
            origin: flow.origin.clone(),
            destination: flow.destination.clone(),
            persons: flow.persons.centre(),
            intervals: ends(&flow.persons),
        };
        let content = EstimateContent {
            title: estimate.title.clone(),
            source: estimate.source.clone(),
            method: estimate.method.clone(),
            n_draws: estimate.n_draws,
            flows: estimate.flows.iter().map(flow).collect(),
        };
        let row = EstimateRow {
            id: estimate.id.clone(),
            kept_on: estimate.kept_on.to_string(),
            content: serde_json::to_string(&content).expect("plain texts and finite numbers"),
        };
        self.write(async |unit| {
            let id = [Cell::Text(Some(&row.id))];
            let there: Vec<EstimateRow> = unit.rows("WHERE id = $1", &id).await?;
            if there.is_empty() {
                unit.add(std::slice::from_ref(&row)).await?;
            }
            Ok(there.is_empty())
        })
        .await
    }

    /// Returns every estimate that was kept, the last first.
    ///
    /// # Errors
    /// The database does not answer, or a row is damaged.
    pub async fn estimates(&self) -> Result<Vec<Estimate>, StoreError> {
        let mut rows: Vec<EstimateRow> = self.rows("", &[]).await?;
        rows.sort_by(|a, b| (&b.kept_on, &a.id).cmp(&(&a.kept_on, &b.id)));
        rows.into_iter().map(read).collect()
    }
}

fn read(row: EstimateRow) -> Result<Estimate, StoreError> {
    let content: EstimateContent =
        serde_json::from_str(&row.content).map_err(StoreError::damaged)?;
    let flow = |flow: FlowRow| {
        Ok(EstimatedFlow {
            persons: ranged(flow.persons, &flow.intervals)?,
            origin: flow.origin,
            destination: flow.destination,
        })
    };
    Ok(Estimate {
        kept_on: parsed(&row.kept_on)?,
        id: row.id,
        title: content.title,
        source: content.source,
        method: content.method,
        n_draws: content.n_draws,
        flows: content
            .flows
            .into_iter()
            .map(flow)
            .collect::<Result<_, StoreError>>()?,
    })
}
