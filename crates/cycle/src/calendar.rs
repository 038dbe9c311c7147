//! On which days a member works.

use std::collections::BTreeMap;

use kernel::{Day, Holder};

/// The holidays of each member, as far as a charter gives them.
///
/// They move the last day of a deadline and hold letters back; a day that is missing here makes nothing late.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar(BTreeMap<(Holder, Day), String>);

impl Calendar {
    /// Returns whether people there work on a day: it is no Saturday, no Sunday and no holiday of theirs.
    #[must_use]
    pub fn is_working(&self, holder: &Holder, day: Day) -> bool {
        let is_weekend = matches!(Day::EPOCH.days_until(day).rem_euclid(7), 2 | 3);
        !is_weekend && !self.0.contains_key(&(holder.clone(), day))
    }

    /// Returns the day itself, or the next one on which people there work.
    #[must_use]
    pub fn working_from(&self, holder: &Holder, day: Day) -> Day {
        // No holiday lasts for a year.
        (0..366)
            .map(|n| day.plus_days(n))
            .find(|day| self.is_working(holder, *day))
            .unwrap_or(day)
    }

    /// Returns the name of a holiday there.
    #[must_use]
    pub fn holiday(&self, holder: &Holder, day: Day) -> Option<&str> {
        self.0.get(&(holder.clone(), day)).map(String::as_str)
    }

    /// Returns how many holidays are known.
    #[must_use]
    pub fn n_days(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<(Holder, Day, String)> for Calendar {
    fn from_iter<I: IntoIterator<Item = (Holder, Day, String)>>(days: I) -> Self {
        let keyed = |(holder, day, name)| ((holder, day), name);
        Self(days.into_iter().map(keyed).collect())
    }
}
