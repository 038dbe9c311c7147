//! The blocks of a timeline as a file writes them.

use serde::Deserialize;
use toml::Spanned;

use crate::pathways::criteria::TestEntry;
use crate::reading::{Reading, Text};

/// One block of a timeline. The last fields are for offices, some before them for pathways.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionEntry {
    pub id: Text,
    pub(super) state: Option<Text>,
    pub(super) in_force: InForceEntry,
    #[serde(default)]
    pub(super) seen_on: Vec<Text>,
    pub(super) source: SourceEntry,
    pub(super) same_as: Option<Text>,
    #[serde(default)]
    pub(super) without: Vec<Text>,
    #[serde(default)]
    pub(super) need: Vec<Spanned<TestEntry>>,
    #[serde(default)]
    pub(super) bar: Vec<Spanned<TestEntry>>,
    #[serde(default)]
    pub(super) decision: Vec<DecisionEntry>,
    #[serde(default)]
    pub(super) unknown: Vec<UnknownEntry>,
    #[serde(default)]
    pub(super) cap: Vec<CapEntry>,
    #[serde(default)]
    pub(super) cost: Vec<CostEntry>,
    pub leads_to: Option<Text>,
    pub documents: Option<Vec<Text>>,
    pub start_at: Option<Vec<Text>>,
    pub presence: Option<Text>,
    pub registration: Option<Text>,
    pub intake: Option<Text>,
    pub site: Option<Vec<SiteEntry>>,
    pub contact: Option<ContactEntry>,
    pub(super) confidence: Option<Text>,
    pub(super) confirmed_on: Option<Text>,
    pub(super) fee: Option<Text>,
    pub(super) contacts: Option<Vec<Text>>,
    pub(super) not_for: Option<Vec<Text>>,
    #[serde(default)]
    pub(super) limit: Vec<LimitEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LimitEntry {
    pub(super) id: Text,
    pub(super) fact: Text,
    pub(super) within: Text,
    pub(super) late: Text,
    pub(super) since: Option<Text>,
    #[serde(default)]
    pub(super) cite: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InForceEntry {
    pub(super) from: Text,
    pub(super) until: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceEntry {
    #[serde(default)]
    pub(super) act: String,
    #[serde(default)]
    pub(super) article: String,
    pub(super) link: Text,
    pub(super) read_on: Text,
    pub(super) checked: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionEntry {
    pub(super) id: String,
    pub(super) by: Text,
    #[serde(default)]
    pub(super) cite: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnknownEntry {
    pub(super) id: String,
    #[serde(default)]
    pub(super) matters: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CapEntry {
    pub(super) id: String,
    pub(super) number: Text,
    pub(super) upto: Option<Text>,
    pub(super) unit: Text,
    pub(super) per: Text,
    pub(super) source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CostEntry {
    pub(super) id: String,
    pub(super) amount: Text,
    pub(super) currency: Text,
    pub(super) per: Text,
    pub(super) source: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteEntry {
    pub name: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub postal_code: Option<String>,
    pub latitude: Option<Text>,
    pub longitude: Option<Text>,
    pub located_by: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactEntry {
    pub phone: Option<String>,
    pub email: Option<String>,
    pub web: Option<Text>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub hours: Vec<HoursEntry>,
    pub accessibility: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursEntry {
    pub days: String,
    #[serde(default)]
    pub opens: String,
    #[serde(default)]
    pub closes: String,
}

impl VersionEntry {
    /// Refuses what only a pathway can say.
    pub fn refuse_in_an_office(&self, reading: &mut Reading<'_>) {
        if self.contacts.is_some() || self.not_for.is_some() || !self.limit.is_empty() {
            reading.refuse(
                &self.id,
                "an office has no contacts, not_for or limit",
                "These belong to a pathway.",
            );
        }
    }
}
