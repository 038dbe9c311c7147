//! Everything the public may see of the promises, as it could have been known on one day.

use evidence::Observation;
use kernel::{CommitmentId, Country, Day};
use progress::commitment::Holder;
use progress::{Assessment, Commitment, Compact};

/// Everything the public may see of the promises, as it could have been known on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// The day as on which everything was known.
    pub on: Day,
    /// The compact. Commitments and meetings of later days are left out.
    pub compact: Compact,
    /// The commitments announced by then, each with its rating, in order of identifier.
    pub rated: Vec<Rated>,
    /// Published figures known by then that speak of no commitment.
    pub context: Vec<Observation>,
}

/// A commitment with its rating and every figure published about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    /// The promise.
    pub commitment: Commitment,
    /// The rating on the release's day.
    pub assessment: Assessment,
    /// Every figure published about it by then, oldest first.
    pub figures: Vec<Observation>,
}

impl Release {
    /// Returns the commitment with this identifier.
    #[must_use]
    pub fn rated(&self, id: &CommitmentId) -> Option<&Rated> {
        self.rated.iter().find(|rated| rated.commitment.id == *id)
    }

    /// Returns the commitments that a country holds alone or first.
    pub fn held_by(&self, country: Country) -> impl Iterator<Item = &Rated> {
        self.rated
            .iter()
            .filter(move |rated| rated.commitment.holder == Holder::Country(country))
    }

    /// Returns the commitments to which a country is joined by another holder.
    pub fn joined_by(&self, country: Country) -> impl Iterator<Item = &Rated> {
        self.rated.iter().filter(move |rated| {
            rated.commitment.holder != Holder::Country(country)
                && rated
                    .commitment
                    .joint_with
                    .iter()
                    .any(|code| code == country.code())
        })
    }

    /// Returns the members for which nothing of their own has been published.
    #[must_use]
    pub fn silent_members(&self) -> Vec<&progress::compact::Member> {
        self.compact
            .members
            .iter()
            .filter(|member| member.role == progress::compact::Role::Member)
            .filter(|member| self.held_by(member.country).next().is_none())
            .collect()
    }
}
