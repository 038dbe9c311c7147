//! Who carries how much, by which key, and what is known of causes, as could be known on the snapshot's day.

use evidence::{Point, Series};
use kernel::Country;
use progress::compact::Role;
use progress::firmness::firmness;
use progress::method::Goal;
use progress::{Firmness, Trajectory};
use response::cause::{Cause, Class, Classified, Direction};
use response::key::{Division, Key, NoDivision, divide};
use response::named::{Link, Named};
use response::share::Share;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::snapshot::Snapshot;

/// How many whole units a key divides in the published table.
pub const UNITS: u64 = 20_000;

/// Returns the countries that promised, in order of their codes.
#[must_use]
pub fn members(snapshot: &Snapshot) -> Vec<Country> {
    let members = snapshot.compact.members.iter();
    let members = members.filter(|member| member.role == Role::Member);
    let mut codes: Vec<Country> = members.map(|member| member.country).collect();
    codes.sort_unstable();
    codes
}

/// Returns the year of which shares are told; nothing where no table of people or of residents was out by the day.
#[must_use]
pub fn year(snapshot: &Snapshot) -> Option<i16> {
    snapshot.basis.year(&members(snapshot))
}

/// Returns every share of every member, in order of the members' codes.
#[must_use]
pub fn shares(snapshot: &Snapshot) -> Vec<Share> {
    let members = members(snapshot);
    let year = snapshot.basis.year(&members);
    year.map_or_else(Vec::new, |year| snapshot.basis.shares(&members, year))
}

/// Returns what a key gives each member; nothing where no table was out by the day.
#[must_use]
pub fn division(
    snapshot: &Snapshot,
    key: &Key,
    quantity: u64,
) -> Option<Result<Division, NoDivision>> {
    let members = members(snapshot);
    let year = snapshot.basis.year(&members)?;
    let parties = snapshot.basis.parties(&members, year);
    Some(divide(&parties, key.weight, quantity))
}

/// Returns the countries of which causes are told: those of which an indicator was published, in order of their codes.
#[must_use]
pub fn origins(snapshot: &Snapshot) -> Vec<Country> {
    snapshot.basis.countries_with_causes().into_iter().collect()
}

/// Returns what can be said of every indicator in a country.
#[must_use]
pub fn causes(snapshot: &Snapshot, country: Country) -> Vec<Classified> {
    snapshot.basis.classified(country, snapshot.on)
}

/// How an indicator moves, by the rule of the method in force for a series that has a direction and no target.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The class: on track, acceleration needed, limited or deterioration, by its yearly change.
    pub trajectory: Trajectory,
    /// By how much it changes in a year, in the good direction, in per cent of what it was.
    pub per_year: Decimal,
    /// Whether a small change of the numbers would give another class.
    pub firmness: Firmness,
}

/// Returns how an indicator moves; nothing where its class is *not assessable*, where no way is better, and where nought
/// does not mean none, so that no change can be told in per cent.
#[must_use]
pub fn course(snapshot: &Snapshot, cause: &Cause, found: &Classified) -> Option<Course> {
    if found.class == Class::NotAssessable || !cause.has_nought {
        return None;
    }
    let direction = match cause.direction {
        Direction::LowerIsBetter => progress::commitment::Direction::Down,
        Direction::HigherIsBetter => progress::commitment::Direction::Up,
        Direction::Context => return None,
    };
    let points = [found.earlier.as_ref()?, found.latest.as_ref()?];
    let points = points.map(|row| Some(Point::plain(f64::from(row.year), row.value?.to_f64()?)));
    let series = Series::new(points.into_iter().flatten());
    let instrument = snapshot.method.instrument(snapshot.on).ok()?;
    let goal = Goal::towards(direction);
    let rated = instrument.rate(&series, &goal);
    if rated.reason.is_some() {
        return None;
    }
    let per_cent = Decimal::from_f64(rated.value? * 100.0)?;
    Some(Course {
        trajectory: rated.class,
        per_year: per_cent.round_dp(1),
        firmness: firmness(&instrument, &series, &goal),
    })
}

/// Returns the texts known by the day that name a cause.
pub fn naming<'a>(snapshot: &'a Snapshot, cause: &'a Cause) -> impl Iterator<Item = &'a Link> {
    let links = cause.naming.links.iter();
    links.filter(|link| match &link.of {
        Named::Commitment(id) => snapshot.rated(id).is_some(),
        Named::Clause { .. } => true,
    })
}

/// Returns whether the promises had been read for the words that name a cause by the day.
#[must_use]
pub fn is_read(snapshot: &Snapshot, cause: &Cause) -> bool {
    cause.naming.read.is_some_and(|read| read <= snapshot.on)
}
