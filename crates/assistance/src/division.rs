//! By which places and sectors an amount is divided.

use crate::split::{Percentage, Rebasing, weights};

/// A place or sector with the share that was published for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share<C> {
    /// The code.
    pub code: C,
    /// The published percentage.
    pub percentage: Option<Percentage>,
    /// Whether it is a country, and not a region or a sector.
    pub is_country: bool,
}

/// By how much less than the whole is still the whole, rounded: three thirds of 33.33 are.
const HALF_A_PER_CENT: u64 = Percentage::WHOLE.units() / 200;

/// Codes with weights, ready to divide by. It keeps its memory from one activity to the next.
#[derive(Debug, Clone)]
pub struct Division<C> {
    /// The codes; a single default code when nothing was published.
    pub codes: Vec<C>,
    /// One weight per code.
    pub weights: Vec<u64>,
    percentages: Vec<Option<Percentage>>,
}

impl<C> Default for Division<C> {
    fn default() -> Self {
        Self {
            codes: Vec::new(),
            weights: Vec::new(),
            percentages: Vec::new(),
        }
    }
}

impl<C: Copy + Default> Division<C> {
    /// Prepares to divide by shares of one kind; no share at all gives the default code the whole.
    pub fn divide<'s>(&mut self, shares: impl Iterator<Item = &'s Share<C>>) -> Rebasing
    where
        C: 's,
    {
        self.codes.clear();
        self.percentages.clear();
        for share in shares {
            self.codes.push(share.code);
            self.percentages.push(share.percentage);
        }
        if self.codes.is_empty() {
            self.codes.push(C::default());
            self.percentages.push(Some(Percentage::WHOLE));
        }
        weights(&self.percentages, &mut self.weights)
    }

    /// Prepares to divide by countries and regions: regions beside countries that already make up
    /// the whole, rounded to a per cent, only say where the countries lie.
    pub fn divide_places(&mut self, shares: &[Share<C>]) -> Rebasing {
        let countries = || shares.iter().filter(|share| share.is_country);
        let n_countries = countries().count();
        if n_countries == 0 || n_countries == shares.len() {
            return self.divide(shares.iter());
        }
        let published: u64 = countries()
            .filter_map(|share| share.percentage)
            .map(Percentage::units)
            .sum();
        let any_region_share = shares
            .iter()
            .any(|share| !share.is_country && share.percentage.is_some());
        if published >= Percentage::WHOLE.units() - HALF_A_PER_CENT || !any_region_share {
            self.divide(countries())
        } else {
            self.divide(shares.iter())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(shares: &[(&'static str, &str, bool)]) -> Vec<(&'static str, u64)> {
        let share = |(code, percentage, is_country): &(&'static str, &str, bool)| Share {
            code: *code,
            percentage: Percentage::read(percentage),
            is_country: *is_country,
        };
        let shares: Vec<Share<&str>> = shares.iter().map(share).collect();
        let mut division = Division::default();
        division.divide_places(&shares);
        division.codes.into_iter().zip(division.weights).collect()
    }

    #[test]
    fn regions_beside_countries_that_make_up_the_whole_say_where_these_lie() {
        let all = [("HN", "99.9", true), ("489", "100", false)];
        assert_eq!(divided(&all), [("HN", 1)]);
        let thirds = [
            ("HN", "33.33", true),
            ("SV", "33.33", true),
            ("GT", "33.33", true),
            ("489", "100", false),
        ];
        assert_eq!(divided(&thirds).len(), 3);
        let half = [("HN", "50", true), ("489", "50", false)];
        assert_eq!(divided(&half), [("HN", 1), ("489", 1)]);
        let nearly = [("HN", "99.4", true), ("489", "0.6", false)];
        assert_eq!(divided(&nearly).len(), 2);
    }
}
