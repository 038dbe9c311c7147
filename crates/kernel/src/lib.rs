//! The words every room shares: days, moments, periods, places, languages, money.
//!
//! Nothing here waits, reads a clock or touches the outside world.

pub mod address;
pub mod canon;
pub mod chance;
pub mod clock;
pub mod code;
pub mod csv;
pub mod day;
pub mod finding;
pub mod flow;
pub mod hex;
pub mod holder;
pub mod id;
pub mod language;
pub mod moment;
pub mod money;
pub mod period;
pub mod place;
pub mod random;
pub mod text;

pub use chance::{Chance, SeededChance};
pub use clock::{Clock, FixedClock, FixedZone, Zone};
pub use day::Day;
pub use finding::{Finding, Severity};
pub use holder::Holder;
pub use id::{
    AnnouncementId, CommitmentId, FactId, IndicatorId, MeetingId, MethodId, ObservationId,
    OfficeId, OrganisationId, PackageId, PathwayId, SourceId, StatementId,
};
pub use language::{Language, Localized, Said};
pub use moment::Moment;
pub use money::{Currency, Money};
pub use period::Period;
pub use place::Country;
pub use random::Draws;
