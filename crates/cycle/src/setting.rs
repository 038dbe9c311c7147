//! What every verb needs to know beside the desk itself.

use kernel::{Day, Holder, Moment, Zone};

use crate::access::{Action, Actor, Subject, may};
use crate::calendar::Calendar;
use crate::due::{self, Due};
use crate::refusal::Refusal;
use crate::rights::Rights;
use crate::unit::Units;

/// Knows the zones of the world.
pub trait Zones: Send + Sync {
    /// Returns the zone by this name, where there is one.
    fn zone(&self, name: &str) -> Option<&dyn Zone>;
}

/// What the charter decided and which moment it is.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Who may do what.
    pub rights: &'a Rights,
    /// The units.
    pub units: &'a Units,
    /// The holidays.
    pub calendar: &'a Calendar,
    /// The zones.
    pub zones: &'a dyn Zones,
    /// The present moment.
    pub now: Moment,
}

impl Setting<'_> {
    /// Returns today in universal time.
    #[must_use]
    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// Passes only where the actor may do it; what is forbidden and what is absent are told in the same words.
    ///
    /// # Errors
    /// [`Refusal::NotHere`].
    pub fn admit(
        &self,
        actor: &Actor,
        action: Action,
        subject: Subject<'_>,
    ) -> Result<(), Refusal> {
        if may(self.rights, actor, action, subject) {
            Ok(())
        } else {
            Err(Refusal::NotHere)
        }
    }

    /// Returns the last day of something that begins now for a holder.
    ///
    /// A holder without a unit, or in a zone that nobody knows, lives by universal time.
    #[must_use]
    pub fn due(&self, weeks: u8, holder: &Holder) -> Due {
        let unit = self.units.of_holder(holder).next();
        let zone = unit.and_then(|unit| self.zones.zone(&unit.zone));
        let universal = kernel::FixedZone::utc();
        due::after(
            weeks,
            self.now,
            holder,
            zone.unwrap_or(&universal),
            self.calendar,
        )
    }
}
