//! What every handler of the desk may ask.

use std::sync::Arc;

use cycle::{Rules, Setting, Zones};
use kernel::{Chance, Clock, Language, Localized};
use publication::Shelf;
use store::desk::DeskStore;

use crate::passphrase::Kiln;
use crate::seal::Sealer;

/// What the desk is made of.
pub struct Parts {
    /// Keeps what happens.
    pub store: DeskStore,
    /// Knows what is published: a form shows it beside each field.
    pub shelf: Arc<dyn Shelf>,
    /// What the charter decided.
    pub rules: Arc<Rules>,
    /// The compact's name.
    pub title: Localized,
    /// Its languages.
    pub languages: Vec<Language>,
    /// Where its addresses begin; empty at the root.
    pub base: String,
    /// Tells the moment.
    pub clock: Arc<dyn Clock>,
    /// Gives secrets.
    pub chance: Arc<dyn Chance>,
    /// Knows the zones of the world.
    pub zones: Arc<dyn Zones>,
    /// The key by which second factors are sealed.
    pub key: [u8; 32],
    /// Whether browsers reach the desk over an encrypted line, or on this very machine: only then do they keep a
    /// cookie that never travels in the open.
    pub is_secure: bool,
}

/// What every handler of the desk may ask.
pub struct Office {
    pub store: DeskStore,
    pub shelf: Arc<dyn Shelf>,
    pub rules: Arc<Rules>,
    pub title: Localized,
    pub languages: Vec<Language>,
    pub base: String,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    zones: Arc<dyn Zones>,
    pub sealer: Sealer,
    pub kiln: Kiln,
    pub is_secure: bool,
}

impl From<Parts> for Office {
    fn from(parts: Parts) -> Self {
        Self {
            store: parts.store,
            shelf: parts.shelf,
            rules: parts.rules,
            title: parts.title,
            languages: parts.languages,
            base: parts.base,
            clock: parts.clock,
            chance: parts.chance,
            zones: parts.zones,
            sealer: Sealer::new(&parts.key),
            kiln: Kiln::default(),
            is_secure: parts.is_secure,
        }
    }
}

impl Office {
    /// Returns what the pure room needs to know now.
    pub fn here(&self) -> Setting<'_> {
        Setting {
            rights: &self.rules.rights,
            units: &self.rules.units,
            calendar: &self.rules.calendar,
            zones: &*self.zones,
            now: self.clock.now(),
        }
    }

    /// Returns so many bytes that nobody can foretell.
    pub fn secret<const N: usize>(&self) -> Result<[u8; N], crate::failure::Failure> {
        kernel::chance::bytes(&*self.chance).map_err(crate::failure::Failure::ours)
    }
}
