//! A count after some activities have changed, without counting the others again.
//!
//! Every amount is a whole number, so what is taken out leaves exactly what would have been counted without
//! it. A row that nothing stands behind any more is removed, as if it had never been.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{AddAssign, SubAssign};
use std::sync::Arc;

use assistance::total::Sum;

use super::{Aid, Counted, PillarAid, Publisher};

impl Aid {
    /// Returns the count after a change of some activities.
    ///
    /// `before` counts all their reports as they are counted here, and `after` as they are told now, with all
    /// receipts and files as they are now.
    #[must_use]
    pub fn changed(&self, before: &Self, after: Self, activities: &BTreeSet<Arc<str>>) -> Self {
        let mut counted = Counted::clone(&self.counted);
        counted.take_out(&before.counted, activities);
        counted.take_in(Arc::unwrap_or_clone(after.counted));
        Self::of(after.on, counted)
    }
}

impl Counted {
    /// Takes out what some activities count for, all of whose reports are counted in `part` as they were
    /// counted here.
    fn take_out(&mut self, part: &Self, activities: &BTreeSet<Arc<str>>) {
        less(&mut self.cells, &part.cells, minus, |sum| sum.n_parts == 0);
        less(&mut self.aside, &part.aside, minus, |sum| sum.n_parts == 0);
        let pair = |sum: &mut (i128, u64), part: &(i128, u64)| {
            sum.0 -= part.0;
            sum.1 -= part.1;
        };
        less(&mut self.left_out, &part.left_out, pair, |sum| sum.1 == 0);
        less(&mut self.converted, &part.converted, by_one, |n| *n == 0);
        self.spent.minus(part.spent);
        less(
            &mut self.arrived,
            &part.arrived,
            assistance::arrived::Arrived::minus,
            |sum| sum.n_seen == 0,
        );
        let pillar = |sum: &mut PillarAid, part: &PillarAid| {
            sum.spent -= part.spent;
            sum.n_activities -= part.n_activities;
        };
        less(&mut self.pillars, &part.pillars, pillar, |sum| {
            sum.n_activities == 0
        });
        less(&mut self.publishers, &part.publishers, leaves, |one| {
            one.n_activities == 0
        });
        let stays = |id: &str| !activities.contains(id);
        self.activities.retain(|one| stays(&one.id));
        self.places.retain(|one| stays(&one.activity));
        self.faulty.retain(|one| stays(&one.activity));
        self.unread.retain(|one| stays(&one.activity));
    }

    /// Takes in what other activities count for, and what else is known now.
    fn take_in(&mut self, part: Self) {
        self.files = part.files;
        self.receipts = part.receipts;
        more(&mut self.cells, part.cells, plus);
        more(&mut self.aside, part.aside, plus);
        more(&mut self.left_out, part.left_out, |sum, part| {
            sum.0 += part.0;
            sum.1 += part.1;
        });
        more(&mut self.converted, part.converted, |n, part| *n += part);
        self.spent.add(part.spent);
        more(&mut self.arrived, part.arrived, |sum, part| sum.plus(&part));
        more(&mut self.pillars, part.pillars, |sum, part| {
            sum.spent += part.spent;
            sum.n_activities += part.n_activities;
        });
        more(&mut self.publishers, part.publishers, joins);
        self.activities.extend(part.activities);
        self.places.extend(part.places);
        self.faulty.extend(part.faulty);
        self.unread.extend(part.unread);
        self.settle();
    }

    /// Puts rows in order of identifier, whatever order a database keeps, and names the publishers.
    pub(super) fn settle(&mut self) {
        self.activities.sort_by(|a, b| a.id.cmp(&b.id));
        self.places.sort_by(|a, b| a.activity.cmp(&b.activity));
        self.faulty.sort_by(|a, b| a.activity.cmp(&b.activity));
        self.unread.sort_by(|a, b| a.activity.cmp(&b.activity));
        for publisher in self.publishers.values_mut() {
            let names = publisher.names.iter().rev();
            let most = names.max_by_key(|(_, n)| **n);
            publisher.name = most.map_or_else(String::new, |(name, _)| name.clone());
        }
    }
}

/// Takes the values of one map out of another's, and removes what is then empty.
fn less<K: Ord, V>(
    from: &mut BTreeMap<K, V>,
    part: &BTreeMap<K, V>,
    minus: impl Fn(&mut V, &V),
    is_empty: impl Fn(&V) -> bool,
) {
    for (key, value) in part {
        if let Some(sum) = from.get_mut(key) {
            minus(sum, value);
            if is_empty(sum) {
                from.remove(key);
            }
        }
    }
}

/// Adds the values of one map to another's.
fn more<K: Ord, V: Default>(
    to: &mut BTreeMap<K, V>,
    part: BTreeMap<K, V>,
    plus: impl Fn(&mut V, V),
) {
    for (key, value) in part {
        plus(to.entry(key).or_default(), value);
    }
}

fn plus(sum: &mut Sum, part: Sum) {
    sum.minor += part.minor;
    sum.n_parts += part.n_parts;
}

fn minus(sum: &mut Sum, part: &Sum) {
    sum.minor -= part.minor;
    sum.n_parts -= part.n_parts;
}

fn by_one<N: Copy + SubAssign>(n: &mut N, part: &N) {
    *n -= *part;
}

fn joins(sum: &mut Publisher, part: Publisher) {
    sum.n_activities += part.n_activities;
    sum.n_payments += part.n_payments;
    more(&mut sum.links, part.links, AddAssign::add_assign);
    more(&mut sum.names, part.names, AddAssign::add_assign);
}

fn leaves(sum: &mut Publisher, part: &Publisher) {
    sum.n_activities -= part.n_activities;
    sum.n_payments -= part.n_payments;
    less(&mut sum.links, &part.links, by_one, |n| *n == 0);
    less(&mut sum.names, &part.names, by_one, |n| *n == 0);
}
