//! Everything the public may see of the promises, as it could have been known on one day.

use std::collections::BTreeMap;
use std::sync::Arc;

use assistance::Announcements;
use evidence::{Observation, Search, Series, Statement};
use kernel::{CommitmentId, Country, Day, Holder, ObservationId};
use progress::assess;
use progress::method::{Goal, Instrument};
use progress::{Assessment, Commitment, Compact};
use response::Basis;

use crate::counts::Movements;
use crate::known::Known;
use crate::method::MethodCard;
use crate::past::Past;
use crate::shelf::ShelfError;
use crate::visibility::Visibility;

/// Everything the public may see of the promises, as it could have been known on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The day as on which everything was known.
    pub on: Day,
    /// The compact. Commitments and meetings of later days are left out.
    pub compact: Compact,
    /// The commitments announced by then, each with its rating, in order of identifier.
    pub rated: Vec<Rated>,
    /// Published figures known by then that speak of no commitment.
    pub context: Vec<Observation>,
    /// The money announced by then.
    pub announcements: Announcements,
    /// The practices collected by then.
    pub practices: Vec<response::Practice>,
    /// Counts of people moving, without those that may not leave.
    pub movements: Arc<Movements>,
    /// Published figures of countries by year whose editions were out by then.
    pub basis: Arc<Basis>,
    /// Who had reported by then, and which reports were accepted.
    pub cycles: Arc<crate::cycles::Cycles>,
    /// The method that rates.
    pub method: MethodCard,
    /// Which columns of which tables may leave.
    pub visibility: Visibility,
}

/// A commitment with its rating and every figure published about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated {
    /// The promise.
    pub commitment: Commitment,
    /// The rating on the snapshot's day.
    pub assessment: Assessment,
    /// Every figure published about it by then, oldest first.
    pub figures: Vec<Observation>,
    /// What documents known by then show of it, oldest first.
    pub statements: Vec<Statement>,
    /// The searches for it; none on days before the charter's search of the record ended.
    pub searches: Vec<Search>,
    /// The series by which it is followed and what it is rated against, where it is followed at all.
    pub followed: Option<(Series, Goal)>,
}

impl Snapshot {
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

    /// Returns the commitments that were made for a country, which promised nothing in them.
    pub fn made_for(&self, country: Country) -> impl Iterator<Item = &Rated> {
        let receiver = Holder::Country(country);
        self.rated
            .iter()
            .filter(move |rated| rated.commitment.beneficiaries.contains(&receiver))
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

impl Snapshot {
    /// Returns what could have been known on `on`: later promises, wordings, meetings, events, figures,
    /// money and counts are left out. There is no other way to a snapshot.
    ///
    /// Notes carry no date of their own, so they are left out of every day before the charter's search of
    /// the record ended. The instrument is the method in force on that day.
    ///
    /// # Errors
    ///
    /// Where the day lies before the compact, or the method has no parameters for it.
    pub fn of(known: &Known, on: Day) -> Result<Self, ShelfError> {
        let compact = &known.compact;
        let adopted = compact.adopted;
        if on < adopted {
            return Err(ShelfError::TooEarly { asked: on, adopted });
        }
        let instrument =
            (known.method.instrument(on)).map_err(|error| ShelfError::Store(error.to_string()))?;
        let (rated, context) = rated(known, on, &instrument);
        Ok(Self {
            on,
            compact: Past::of(compact, on).compact(),
            rated,
            context,
            announcements: crate::money::known_on(&known.announcements, on, compact.searched_on),
            practices: (known.practices.iter())
                .filter(|one| one.researched <= on)
                .map(|one| crate::past::practice(one, on))
                .collect(),
            movements: Arc::new(Movements::of(&known.movements, on)),
            basis: Arc::new(known.basis.on(on)),
            cycles: Arc::new(known.cycles.on(on)),
            method: known.method.clone(),
            visibility: known.visibility.clone(),
        })
    }
}

/// Returns the commitments with their ratings, and the figures that speak of no commitment.
fn rated(known: &Known, on: Day, instrument: &Instrument) -> (Vec<Rated>, Vec<Observation>) {
    let past = Past::of(&known.compact, on);
    let mut figures: Vec<Observation> = (known.observations.iter())
        .filter(|one| one.known_on <= on)
        .map(|one| past.figure(one))
        .collect();
    figures.sort_by_key(|one| {
        (
            one.as_of.map_or(one.known_on, kernel::Period::last_day),
            one.id.clone(),
        )
    });
    let mut of: BTreeMap<CommitmentId, Vec<Observation>> = BTreeMap::new();
    let mut by_id: BTreeMap<ObservationId, &Observation> = BTreeMap::new();
    let mut context = Vec::new();
    for one in &figures {
        by_id.insert(one.id.clone(), one);
        match &one.commitment {
            Some(commitment) => of.entry(commitment.clone()).or_default().push(one.clone()),
            None => context.push(one.clone()),
        }
    }
    let register = &known.register;
    let evidence = assess::Known::on(&figures, register, on);
    let rate = |commitment: &Commitment| {
        let mut figures = of.get(&commitment.id).cloned().unwrap_or_default();
        add_named(commitment, &by_id, &mut figures);
        let assessment = assess::assess_known(commitment, &evidence, instrument, on)?;
        let followed = assess::followed_known(commitment, &evidence, on);
        Some(Rated {
            commitment: past.commitment(commitment)?,
            assessment,
            statements: past.statements(register, &commitment.id),
            searches: past.searches(register, &commitment.id),
            figures,
            followed,
        })
    };
    let rated = known.compact.commitments.iter().filter_map(rate).collect();
    (rated, context)
}

/// Adds the figures that a commitment names although they are published about another one.
fn add_named(
    commitment: &Commitment,
    by_id: &BTreeMap<ObservationId, &Observation>,
    figures: &mut Vec<Observation>,
) {
    let deliverables = commitment
        .deliverables
        .iter()
        .flat_map(|one| one.met_by.iter().chain(&one.begun_by));
    let aim = commitment.aim.iter().flat_map(|aim| &aim.rated_by);
    for id in deliverables.chain(aim) {
        if let Some(one) = by_id.get(id)
            && figures.iter().all(|figure| figure.id != *id)
        {
            figures.push((*one).clone());
        }
    }
}
