//! The units that take part: ministries, the secretariat, organisations, observers.

use std::collections::BTreeMap;

use kernel::{Holder, Language, Localized};

/// A unit's identifier, such as `gtm-minex`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(String);

impl UnitId {
    /// Returns the identifier as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for UnitId {
    type Err = kernel::id::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The same alphabet as every other identifier.
        let one: kernel::OrganisationId = text.parse()?;
        Ok(Self(one.to_string()))
    }
}

impl std::fmt::Display for UnitId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// It reports for a member.
    Ministry,
    /// It keeps the cycle going.
    Secretariat,
    /// It reports on promises of its own, and reviews nobody.
    CivilSociety,
    /// It reads what observers may read.
    Observer,
}

kernel::coded!(UnitKind {
    Ministry = "ministry",
    Secretariat = "secretariat",
    CivilSociety = "civil-society",
    Observer = "observer",
});

/// A unit, as the charter names it. People belong to units; the database knows which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its identifier.
    pub id: UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// Its name.
    pub title: Localized,
    /// For whom it reports.
    pub holder: Option<Holder>,
    /// The language in which letters reach it and its reports are kept unless they say otherwise.
    pub language: Language,
    /// The mailbox that gets the letters.
    pub mailbox: String,
    /// The zone in which its days end, such as `America/Guatemala`.
    pub zone: String,
}

/// Every unit of a compact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Units(BTreeMap<UnitId, Unit>);

impl Units {
    /// Returns the unit by this identifier.
    #[must_use]
    pub fn get(&self, id: &UnitId) -> Option<&Unit> {
        self.0.get(id)
    }

    /// Returns every unit in the order of identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.0.values()
    }

    /// Returns the units that report for a holder.
    pub fn of_holder<'a>(&'a self, holder: &'a Holder) -> impl Iterator<Item = &'a Unit> {
        self.iter()
            .filter(move |unit| unit.holder.as_ref() == Some(holder))
    }
}

impl FromIterator<Unit> for Units {
    fn from_iter<I: IntoIterator<Item = Unit>>(units: I) -> Self {
        Self(
            units
                .into_iter()
                .map(|unit| (unit.id.clone(), unit))
                .collect(),
        )
    }
}
