//! The zones of the world, as they are bundled with the program.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use kernel::{Day, Moment, Zone};

/// The zones that a charter's units name. They lie in the program, so that a deadline is the same on every machine.
#[derive(Debug, Clone, Default)]
pub struct WorldZones(BTreeMap<String, WorldZone>);

impl WorldZones {
    /// Returns the zones by these names; a name that nobody knows is left out.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let zones = names.into_iter().filter_map(WorldZone::by_name);
        Self(zones.map(|zone| (zone.name.clone(), zone)).collect())
    }
}

impl cycle::Zones for WorldZones {
    fn zone(&self, name: &str) -> Option<&dyn Zone> {
        self.0.get(name).map(|zone| zone as &dyn Zone)
    }
}

/// A zone by its name, such as `America/Santiago`.
#[derive(Debug, Clone)]
struct WorldZone {
    name: String,
    zone: TimeZone,
}

impl WorldZone {
    fn by_name(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        // A name has one spelling, so that a deadline's zone is written as everybody writes it.
        (zone.iana_name() == Some(name)).then(|| Self {
            name: name.to_owned(),
            zone,
        })
    }
}

/// Returns the name of a zone that a misspelt one was perhaps meant to be.
pub(super) fn nearest(name: &str) -> Option<String> {
    let all = TimeZoneDatabase::bundled();
    let measured = all.available().map(|zone| {
        let zone = zone.as_str().to_owned();
        let like = strsim::jaro_winkler(&name.to_lowercase(), &zone.to_lowercase());
        (like, zone)
    });
    let best = measured.max_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(like, _)| *like >= 0.85).map(|(_, zone)| zone)
}

impl Zone for WorldZone {
    fn name(&self) -> &str {
        &self.name
    }

    fn day_of(&self, moment: Moment) -> Day {
        let Ok(at) = Timestamp::from_second(moment.seconds()) else {
            return moment.day();
        };
        let there = self.zone.to_datetime(at);
        Day::new(there.year(), there.month(), there.day()).unwrap_or_else(|_| moment.day())
    }

    fn end_of(&self, day: Day) -> Moment {
        let last = Date::new(day.year(), day.month(), day.day())
            .map(|date| date.at(23, 59, 59, 0))
            // Of two seconds by this name, where clocks are set back at midnight, the later.
            .and_then(|last| self.zone.to_ambiguous_timestamp(last).later());
        match last {
            Ok(last) => Moment::from_seconds(last.as_second()),
            // Beyond the years that calendars reach.
            Err(_) => Moment::beginning_of(day).plus_seconds(86_399),
        }
    }
}
