//! The keys of a practice's file; an unknown one is refused.

use serde::Deserialize;

use crate::reading::{Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeFile {
    pub id: Text,
    pub title: Texts,
    pub what: Texts,
    #[serde(rename = "where")]
    pub places: Vec<Text>,
    pub since: Option<Text>,
    pub until: Option<Text>,
    pub by: Option<Text>,
    pub pillar: Option<Text>,
    pub theme: Text,
    #[serde(default)]
    pub serves: Vec<Text>,
    pub failed: Option<Texts>,
    pub failed_source: Option<SourceFile>,
    pub state: Text,
    pub state_why: Option<Texts>,
    pub researched_by: Text,
    pub researched: Text,
    pub review_by: Text,
    #[serde(default)]
    pub outcome: Vec<OutcomeFile>,
    #[serde(default)]
    pub context: Vec<NeededFile>,
    pub cost: CostFile,
    pub rights: Option<RightsFile>,
    #[serde(default)]
    pub adoption: Vec<AdoptionFile>,
    #[serde(default)]
    pub review: Vec<ReviewFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    pub title: Text,
    pub publisher: Text,
    pub url: Text,
    pub published: Option<Text>,
    pub read: Text,
    pub confirmed: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeFile {
    pub indicator: Texts,
    pub unit: Text,
    pub before: Option<Texts>,
    pub after: Texts,
    pub comparison: Option<Texts>,
    pub people: Option<u64>,
    pub sized: bool,
    pub direction: Text,
    pub design: Text,
    pub protocol: bool,
    pub note: Option<Texts>,
    pub source: SourceFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeededFile {
    pub text: Texts,
    pub sourced: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostFile {
    pub searched: Option<Texts>,
    pub low: Option<Text>,
    pub high: Option<Text>,
    pub currency: Option<Text>,
    pub per: Option<Texts>,
    pub who_paid: Option<Texts>,
    pub source: Option<SourceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsFile {
    pub consent: Option<Texts>,
    pub data: Option<Texts>,
    pub exit: Option<Texts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdoptionFile {
    #[serde(rename = "where")]
    pub place: Text,
    pub since: Option<Text>,
    pub by: Text,
    pub changed: Texts,
    pub result: Text,
    pub source: SourceFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewFile {
    pub office: Text,
    pub country: Text,
    pub on: Text,
    pub found: Text,
}
