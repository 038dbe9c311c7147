//! Who carries how much, by which key, and what is known of causes, as could be known on the snapshot's day.

use kernel::Country;
use progress::compact::Role;
use response::cause::Classified;
use response::key::{Division, Key, NoDivision, divide};
use response::share::Share;

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
