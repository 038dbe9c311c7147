//! What every handler of the desk may ask.

use std::sync::Arc;

use cycle::{Rules, Setting, Zones};
use kernel::{Chance, Clock, Language, Localized};
use publication::Shelf;
use store::desk::DeskStore;

use crate::failure::Failure;
use crate::papers::Papers;
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
    /// What others do with files for the desk.
    pub papers: Papers,
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
    pub papers: Papers,
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
            papers: parts.papers,
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

    /// Returns the promises as they are known today.
    pub async fn published(&self) -> Result<Arc<publication::snapshot::Snapshot>, Failure> {
        let known = self.shelf.snapshot(self.shelf.today()).await;
        known.map_err(|why| match why {
            publication::ShelfError::Busy => Failure::busy(),
            why => Failure::ours(why),
        })
    }

    /// Returns what a unit is called.
    pub fn unit(&self, page: &ui::Frame, unit: &cycle::UnitId) -> String {
        let found = self.rules.units.get(unit);
        found.map_or_else(
            || unit.to_string(),
            |unit| page.words.plain(&unit.title).to_owned(),
        )
    }

    /// Returns a key that makes a form count once.
    pub fn once(&self) -> Result<String, Failure> {
        Ok(kernel::hex::of(self.secret::<16>()?))
    }

    /// Returns the hour and the minute at which people of a unit read a clock; in universal time where nobody knows
    /// their zone. On a day on which clocks are set it is right from then on.
    pub fn hour(&self, unit: &cycle::UnitId, at: kernel::Moment) -> String {
        let zone = self.rules.units.get(unit);
        let zone = zone.and_then(|unit| self.zones.zone(&unit.zone));
        let left = match zone {
            Some(zone) => at.seconds_until(zone.end_of(zone.day_of(at))),
            None => 86_399 - at.seconds().rem_euclid(86_400),
        };
        let gone = (86_399 - left).clamp(0, 86_399);
        format!("{:02}:{:02}", gone / 3_600, gone / 60 % 60)
    }

    /// Returns the day that people of a unit write.
    pub fn day(&self, unit: &cycle::UnitId, at: kernel::Moment) -> kernel::Day {
        let zone = self.rules.units.get(unit);
        let zone = zone.and_then(|unit| self.zones.zone(&unit.zone));
        zone.map_or_else(|| at.day(), |zone| zone.day_of(at))
    }

    /// Returns so many bytes that nobody can foretell.
    pub fn secret<const N: usize>(&self) -> Result<[u8; N], Failure> {
        kernel::chance::bytes(&*self.chance).map_err(Failure::ours)
    }
}
