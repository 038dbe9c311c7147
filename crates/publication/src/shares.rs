//! A promise of all together beside the shares of single countries: whose count over whose promises.
//!
//! A total that counts members and others, over what members alone promised, mixes two populations. Here each
//! count stands over the promises of exactly those whom it counts.

use std::collections::BTreeMap;

use evidence::{Observation, Qualifier};
use kernel::{Country, Holder, Period};
use progress::compact::Role;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::snapshot::{Rated, Snapshot};

/// A promise of all together, with the promises of single countries in the same unit for the same receivers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares<'a> {
    /// The unit of every number.
    pub unit: &'a str,
    /// The shares, in order of the countries' codes.
    pub parts: Vec<Share<'a>>,
    /// The times at which at least half of the shares were counted, oldest first.
    pub times: Vec<Period>,
    /// What rates the promise of all together.
    pub rating: Vec<&'a Observation>,
    /// What was published of all together and rates nothing: whom each counts stands in its own words.
    pub beside: Vec<&'a Observation>,
}

/// What one country promised by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Share<'a> {
    /// The country.
    pub country: Country,
    /// Whether it is a member.
    pub is_member: bool,
    /// The promise.
    pub rated: &'a Rated,
    /// The number promised.
    pub promised: Decimal,
}

/// What some of the countries promised and what was counted of the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// How many countries.
    pub n: usize,
    /// What they promised together.
    pub promised: Decimal,
    /// What was counted of them together.
    pub counted: Decimal,
    /// How far the sum can be taken at its word: at least, where one has no row.
    pub qualifier: Qualifier,
    /// Those of whom no number stands in that count.
    pub missing: Vec<Country>,
}

impl Sum {
    /// Returns what was counted over what was promised by the same, in per cent with one decimal.
    #[must_use]
    pub fn percent(&self) -> Option<Decimal> {
        percent(self.counted, self.promised)
    }
}

/// Returns a share in per cent with one decimal; nothing over nothing.
#[must_use]
pub fn percent(counted: Decimal, promised: Decimal) -> Option<Decimal> {
    (counted * Decimal::ONE_HUNDRED)
        .checked_div(promised)
        .map(|share| share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
}

impl<'a> Shares<'a> {
    /// Returns the shares of a promise, where all gave it together for somebody and single countries gave theirs.
    #[must_use]
    pub fn of(snapshot: &'a Snapshot, joint: &'a Rated) -> Option<Self> {
        let receivers = &joint.commitment.beneficiaries;
        let target = joint.commitment.on(snapshot.on)?.target.as_ref()?;
        if joint.commitment.holder != Holder::All || receivers.is_empty() {
            return None;
        }
        let mut parts: Vec<Share<'a>> = (snapshot.rated.iter())
            .filter(|rated| rated.commitment.beneficiaries == *receivers)
            .filter_map(|rated| share(snapshot, rated, &target.unit))
            .collect();
        parts.sort_by_key(|part| part.country);
        if parts.len() < 2 {
            return None;
        }
        let mut n_counted: BTreeMap<Period, usize> = BTreeMap::new();
        for part in &parts {
            for period in counts(part).filter_map(|figure| figure.as_of) {
                *n_counted.entry(period).or_default() += 1;
            }
        }
        let mut times: Vec<Period> = n_counted
            .into_iter()
            .filter(|(_, n)| 2 * n >= parts.len())
            .map(|(period, _)| period)
            .collect();
        times.sort_by_key(|period| period.last_day());
        let rating = joint.commitment.aim.iter().flat_map(|aim| &aim.rated_by);
        let rating: Vec<_> = rating.collect();
        let told = joint.figures.iter();
        let told = told.filter(|figure| figure.unit == target.unit && figure.value.is_some());
        let (rating, beside) = told.partition(|figure| rating.contains(&&figure.id));
        Some(Self {
            unit: &target.unit,
            parts,
            times,
            rating,
            beside,
        })
    }

    /// Returns the sum of those whom `chosen` picks, as they were counted at a time.
    #[must_use]
    pub fn sum(&self, at: Period, chosen: impl Fn(&Share<'a>) -> bool) -> Sum {
        let mut sum = Sum {
            n: 0,
            promised: Decimal::ZERO,
            counted: Decimal::ZERO,
            qualifier: Qualifier::Exact,
            missing: Vec::new(),
        };
        for part in self.parts.iter().filter(|part| chosen(part)) {
            sum.n += 1;
            sum.promised += part.promised;
            match part
                .counted(at)
                .and_then(|figure| Some((figure, figure.value?)))
            {
                Some((figure, value)) => {
                    sum.counted += value;
                    sum.qualifier = weaker(sum.qualifier, figure.qualifier);
                }
                None => {
                    sum.missing.push(part.country);
                    sum.qualifier = weaker(sum.qualifier, Qualifier::AtLeast);
                }
            }
        }
        // Where the same sum rates the promise of all with a hedge, that hedge holds here too.
        let same = self
            .rating
            .iter()
            .filter(|figure| figure.as_of == Some(at) && figure.value == Some(sum.counted));
        for figure in same {
            sum.qualifier = weaker(sum.qualifier, figure.qualifier);
        }
        sum
    }
}

impl<'a> Share<'a> {
    /// Returns the figure that counted it at a time.
    #[must_use]
    pub fn counted(&self, at: Period) -> Option<&'a Observation> {
        counts(self).find(|figure| figure.as_of == Some(at))
    }
}

/// Returns the figures that rate a share.
fn counts<'a>(part: &Share<'a>) -> impl Iterator<Item = &'a Observation> + use<'a> {
    let rated = part.rated;
    let aim = rated.commitment.aim.as_ref();
    let figures = rated.figures.iter();
    figures.filter(move |figure| aim.is_some_and(|aim| aim.rated_by.contains(&figure.id)))
}

fn share<'a>(snapshot: &Snapshot, rated: &'a Rated, unit: &str) -> Option<Share<'a>> {
    let country = rated.commitment.holder.country()?;
    let target = rated.commitment.on(snapshot.on)?.target.as_ref()?;
    let member = snapshot.compact.member(country)?;
    Some(Share {
        country,
        is_member: member.role == Role::Member,
        rated,
        promised: target.value().filter(|_| target.unit == unit)?,
    })
}

/// Returns what can be said of a sum to which a number with such a hedge is added.
fn weaker(sum: Qualifier, added: Qualifier) -> Qualifier {
    use Qualifier as Q;
    match (sum, added) {
        (sum, Q::Exact | Q::Corrected) => sum,
        (Q::Exact | Q::AtLeast, Q::AtLeast | Q::NotFound) => Q::AtLeast,
        // Some too low and some too high: nobody knows on which side the sum errs.
        _ => Q::About,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::invented;

    /// The invented snapshot in which three countries promised permits for Malta, and all together too.
    pub(crate) fn snapshot() -> Snapshot {
        let mut snapshot = invented::snapshot();
        let model = snapshot.rated(&"C001".parse().unwrap()).unwrap().clone();
        let figure = model.figures[0].clone();
        let holders = ["ISL", "FJI", "NZL"].map(|code| Holder::Country(code.parse().unwrap()));
        let holders = holders.into_iter().chain([Holder::All]);
        let numbers = [
            (100, Some(20)),
            (300, None),
            (50, Some(40)),
            (1_000, Some(66)),
        ];
        for (rated, (holder, (promised, counted))) in
            snapshot.rated.iter_mut().zip(holders.zip(numbers))
        {
            let mut figure = figure.clone();
            figure.as_of = Some("2024-05-01".parse().unwrap());
            figure.value = counted.map(Decimal::from);
            figure.qualifier = Qualifier::Exact;
            figure.unit = "permits".to_owned();
            let id = rated.commitment.id.clone();
            rated.commitment = model.commitment.clone();
            rated.commitment.id = id;
            rated.commitment.holder = holder;
            rated.commitment.beneficiaries = vec![Holder::Country("MLT".parse().unwrap())];
            rated.commitment.aim.as_mut().unwrap().rated_by = vec![figure.id.clone()];
            for version in &mut rated.commitment.versions {
                version.target.as_mut().unwrap().min = Some(promised.into());
            }
            if rated.commitment.holder == Holder::All {
                rated.commitment.aim.as_mut().unwrap().rated_by.clear();
            }
            rated.figures = vec![figure];
        }
        snapshot
    }

    #[test]
    fn each_count_stands_over_the_promises_of_those_whom_it_counts() {
        let snapshot = snapshot();
        let joint = snapshot
            .rated
            .iter()
            .find(|one| one.commitment.holder == Holder::All);
        let shares = Shares::of(&snapshot, joint.unwrap()).expect("it has shares");
        assert_eq!((shares.parts.len(), shares.times.len()), (3, 1));
        let at = shares.times[0];
        let members = shares.sum(at, |part| part.is_member);
        assert_eq!((members.promised, members.counted), (400.into(), 20.into()));
        assert_eq!(members.qualifier, Qualifier::AtLeast);
        assert_eq!(members.missing, ["FJI".parse().unwrap()]);
        assert_eq!(members.percent(), Some(Decimal::from(5)));
        let others = shares.sum(at, |part| !part.is_member);
        assert_eq!(others.qualifier, Qualifier::Exact);
        assert_eq!(others.percent(), Some(Decimal::from(80)));
        let all = shares.sum(at, |_| true);
        assert_eq!((all.promised, all.counted), (450.into(), 60.into()));
        // The published total of all is no count of members: over their promises it would say 16.5.
        let published = shares.beside[0].value.unwrap();
        assert_eq!(
            percent(published, all.promised),
            Some("14.7".parse().unwrap())
        );
        assert_ne!(
            percent(published, members.promised),
            percent(published, all.promised)
        );
    }

    #[test]
    fn a_promise_of_one_or_for_nobody_has_no_shares() {
        let mut snapshot = snapshot();
        let single = snapshot.rated[0].clone();
        assert_eq!(Shares::of(&snapshot, &single), None);
        for rated in &mut snapshot.rated {
            rated.commitment.beneficiaries.clear();
        }
        let joint = snapshot.rated[3].clone();
        assert_eq!(Shares::of(&snapshot, &joint), None);
    }
}
