//! Flows estimated from stocks that somebody kept for publication.

use publication::counts::{Estimate, EstimatedFlow};
use serde::{Deserialize, Serialize};

use super::alarms::{Ends, ends, ranged};
use crate::rows::parsed;
use crate::{Store, StoreError, with_pool};

#[derive(Serialize, Deserialize)]
struct Content {
    title: String,
    source: String,
    method: String,
    n_draws: u32,
    flows: Vec<Flow>,
}

#[derive(Serialize, Deserialize)]
struct Flow {
    origin: String,
    destination: String,
    persons: f64,
    intervals: Vec<Ends>,
}

impl Store {
    /// Keeps an estimate; returns whether it is new. The same name is never used for another one.
    pub async fn keep_estimate(&self, estimate: &Estimate) -> Result<bool, StoreError> {
        const INTO: &str =
            "INSERT INTO movement_estimate (id, kept_on, content) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO NOTHING";
        let flow = |flow: &EstimatedFlow| Flow {
            origin: flow.origin.clone(),
            destination: flow.destination.clone(),
            persons: flow.persons.centre(),
            intervals: ends(&flow.persons),
        };
        let content = Content {
            title: estimate.title.clone(),
            source: estimate.source.clone(),
            method: estimate.method.clone(),
            n_draws: estimate.n_draws,
            flows: estimate.flows.iter().map(flow).collect(),
        };
        let content = serde_json::to_string(&content).expect("plain texts and finite numbers");
        let n_rows = with_pool!(self, pool => {
            sqlx::query(INTO)
                .bind(&estimate.id)
                .bind(estimate.kept_on.to_string())
                .bind(content)
                .execute(pool)
                .await?
                .rows_affected()
        });
        Ok(n_rows > 0)
    }

    /// Returns every estimate that was kept, the last first.
    pub async fn estimates(&self) -> Result<Vec<Estimate>, StoreError> {
        const ALL: &str =
            "SELECT id, kept_on, content FROM movement_estimate ORDER BY kept_on DESC, id";
        let rows: Vec<(String, String, String)> = with_pool!(self, pool => {
            sqlx::query_as(ALL).fetch_all(pool).await?
        });
        rows.into_iter().map(read).collect()
    }
}

fn read((id, kept_on, content): (String, String, String)) -> Result<Estimate, StoreError> {
    let content: Content =
        serde_json::from_str(&content).map_err(|error| StoreError::Damaged(error.to_string()))?;
    let flow = |flow: Flow| {
        Ok(EstimatedFlow {
            persons: ranged(flow.persons, &flow.intervals)?,
            origin: flow.origin,
            destination: flow.destination,
        })
    };
    Ok(Estimate {
        kept_on: parsed(&kept_on)?,
        id,
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
