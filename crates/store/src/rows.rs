//! Rows as they lie in the database, and their way back into what they mean.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use evidence::{KnownBasis, Observation};
use kernel::{Language, Localized};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::row::counted;

/// An observation as it lies in the column `content`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ObservationRow {
    id: String,
    commitment: Option<String>,
    member: Option<String>,
    indicator: String,
    value: Option<String>,
    unit: String,
    qualifier: String,
    as_of: Option<String>,
    counted_since: Option<String>,
    known_on: String,
    known_basis: String,
    reported_by: String,
    class: String,
    source: String,
    note: BTreeMap<String, String>,
    corrects: Option<String>,
}

impl From<&Observation> for ObservationRow {
    fn from(one: &Observation) -> Self {
        Self {
            id: one.id.to_string(),
            commitment: one.commitment.as_ref().map(ToString::to_string),
            member: one.member.map(|member| member.to_string()),
            indicator: one.indicator.clone(),
            value: one.value.map(|value| value.to_string()),
            unit: one.unit.clone(),
            qualifier: one.qualifier.code().to_owned(),
            as_of: one.as_of.map(|period| period.to_string()),
            counted_since: one.counted_since.map(|day| day.to_string()),
            known_on: one.known_on.to_string(),
            known_basis: one.known_basis.code().to_owned(),
            reported_by: one.reported_by.clone(),
            class: one.class.code().to_owned(),
            source: one.source.clone(),
            note: one
                .note
                .iter()
                .map(|(language, text)| (language.to_string(), text.to_owned()))
                .collect(),
            corrects: one.corrects.as_ref().map(ToString::to_string),
        }
    }
}

impl ObservationRow {
    /// Returns the row as it is stored and its digest.
    pub(crate) fn written(&self) -> (String, String) {
        let content = serde_json::to_string(self).expect("a row of texts always serialises");
        let digest = kernel::hex::of(Sha256::digest(content.as_bytes()));
        (content, digest)
    }

    /// Reads a stored row back, at the line of the file from which it came.
    pub(crate) fn read(content: &str, line: i64) -> Result<Observation, StoreError> {
        let row: Self = serde_json::from_str(content).map_err(StoreError::damaged)?;
        Ok(Observation {
            id: parsed(&row.id)?,
            commitment: row.commitment.as_deref().map(parsed).transpose()?,
            member: row.member.as_deref().map(parsed).transpose()?,
            indicator: row.indicator,
            value: row.value.as_deref().map(parsed).transpose()?,
            unit: row.unit,
            qualifier: parsed(&row.qualifier)?,
            as_of: row.as_of.as_deref().map(parsed).transpose()?,
            counted_since: row.counted_since.as_deref().map(parsed).transpose()?,
            known_on: parsed(&row.known_on)?,
            known_basis: basis(&row.known_basis)?,
            reported_by: row.reported_by,
            class: parsed(&row.class)?,
            source: row.source,
            note: texts(row.note)?,
            corrects: row.corrects.as_deref().map(parsed).transpose()?,
            line: counted(line)?,
        })
    }
}

/// Reads how a day was found. Rows of before 2026-11-28 say `as-of` where today's say that it is unknown.
fn basis(stored: &str) -> Result<KnownBasis, StoreError> {
    match stored {
        "as-of" => Ok(KnownBasis::Unknown),
        word => parsed(word),
    }
}

fn texts(stored: BTreeMap<String, String>) -> Result<Localized, StoreError> {
    stored
        .into_iter()
        .map(|(code, text)| Ok((parsed::<Language>(&code)?, text)))
        .collect()
}

/// Reads a stored text back as what it means.
pub(crate) fn parsed<T>(text: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: Display,
{
    text.parse().map_err(StoreError::damaged)
}

/// Reads a stored text back where there is one.
pub(crate) fn parsed_some<T>(text: Option<&str>) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: Display,
{
    text.map(parsed).transpose()
}
