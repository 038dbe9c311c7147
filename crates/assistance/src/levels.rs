//! Publishers' hierarchies: what parents report that their children report too.
//!
//! A relation counts when one publisher reports both ends of it, or when both publishers say it. What
//! anybody else says of an activity changes nothing there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::Currency;

use crate::claim::{Activity, Claim, is_of};
use crate::stage::{Stage, TransactionKind};

/// An activity as one publisher reports it: identifier and publisher.
type Report = (Arc<str>, Arc<str>);

/// What amounts are compared by: kind of transaction, year (0 without a date) and currency.
type Slot = (TransactionKind, i16, Currency);

/// Amounts in minor units.
type Amounts = BTreeMap<Slot, i128>;

/// Who reports what at which level.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    amounts: BTreeMap<Report, Vec<(Slot, i128)>>,
    /// Parents, in the order in which a report names them.
    parents: BTreeMap<Report, Vec<Arc<str>>>,
    /// Children that a report names.
    children: BTreeMap<Report, Vec<Arc<str>>>,
    /// Reports by the children that they name.
    naming_child: BTreeMap<Arc<str>, BTreeSet<Report>>,
    /// Reports by the parents that they name.
    naming_parent: BTreeMap<Arc<str>, BTreeSet<Report>>,
    /// Each publisher once, however many reports are its own.
    publishers: BTreeSet<Arc<str>>,
}

/// What a report leaves to the children of its activity; each claim takes its part.
#[derive(Debug, Default)]
pub struct LeftToChildren(Amounts);

impl LeftToChildren {
    /// Returns how much of a claim's amount children report too, and keeps it from the next claim.
    pub fn take(&mut self, claim: &Claim) -> i128 {
        let Some(left) = slot(claim).and_then(|slot| self.0.get_mut(&slot)) else {
            return 0;
        };
        let part = claim.minor.clamp(0, *left);
        *left -= part;
        part
    }
}

fn slot(claim: &Claim) -> Option<Slot> {
    Stage::of(claim.kind)?;
    let year = claim.day.or(claim.value_day).map_or(0, kernel::Day::year);
    Some((claim.kind, year, claim.currency))
}

fn key(activity: &Activity) -> Report {
    let publisher = activity.reporter.reference.trim();
    (activity.id.as_str().into(), publisher.into())
}

/// Returns the others that a report names as its parent (`"1"`) or child (`"2"`).
fn relations(activity: &Activity) -> impl Iterator<Item = (&str, &str)> {
    let others = activity.related.iter();
    let others = others.map(|(kind, other)| (kind.as_str(), other.as_str()));
    others.filter(|(kind, other)| matches!(*kind, "1" | "2") && *other != activity.id)
}

/// Takes a report out of those that name an activity.
fn unname(naming: &mut BTreeMap<Arc<str>, BTreeSet<Report>>, other: &str, key: &Report) {
    if let Some(reports) = naming.get_mut(other) {
        reports.remove(key);
        if reports.is_empty() {
            naming.remove(other);
        }
    }
}

impl Levels {
    /// Remembers a report, the parents and the children that it names.
    pub fn add(&mut self, activity: &Activity) {
        let key = self.shared(activity);
        let mut said = Amounts::new();
        for claim in &activity.claims {
            if let Some(slot) = slot(claim) {
                *said.entry(slot).or_default() += claim.minor;
            }
        }
        let known = self.amounts.entry(key.clone()).or_default();
        // Two reports of one publisher say the same in large part: the larger one stands for both.
        for (slot, minor) in known.drain(..) {
            let larger = said.entry(slot).or_insert(minor);
            *larger = minor.max(*larger);
        }
        *known = said.into_iter().collect();
        for (kind, other) in relations(activity) {
            let other: Arc<str> = other.into();
            let naming = if kind == "1" {
                let parents = self.parents.entry(key.clone()).or_default();
                if !parents.contains(&other) {
                    parents.push(Arc::clone(&other));
                }
                &mut self.naming_parent
            } else {
                let children = self.children.entry(key.clone()).or_default();
                children.push(Arc::clone(&other));
                &mut self.naming_child
            };
            naming.entry(other).or_default().insert(key.clone());
        }
    }

    /// Returns a report's key, its publisher's name kept once for all.
    fn shared(&mut self, activity: &Activity) -> Report {
        let (id, publisher) = key(activity);
        if let Some(known) = self.publishers.get(&publisher) {
            return (id, Arc::clone(known));
        }
        self.publishers.insert(Arc::clone(&publisher));
        (id, publisher)
    }

    /// Forgets every report of an activity.
    pub fn forget(&mut self, id: &str) {
        let from = (Arc::from(id), Arc::from(""));
        let of_it = self.amounts.range(from..).map(|(key, _)| key);
        let keys: Vec<Report> = of_it.take_while(|key| &*key.0 == id).cloned().collect();
        for key in keys {
            self.amounts.remove(&key);
            for parent in self.parents.remove(&key).unwrap_or_default() {
                unname(&mut self.naming_parent, &parent, &key);
            }
            for child in self.children.remove(&key).unwrap_or_default() {
                unname(&mut self.naming_child, &child, &key);
            }
        }
    }

    /// Adds to some activities all that are tied to them by parents and children, over however many steps,
    /// whether or not the ties count.
    pub(crate) fn add_kin(&self, ids: &mut BTreeSet<Arc<str>>) {
        let mut next: Vec<Arc<str>> = ids.iter().cloned().collect();
        while let Some(id) = next.pop() {
            let from = (Arc::clone(&id), Arc::from(""));
            let named = [&self.parents, &self.children].map(|named| {
                let of_it = named.range(from.clone()..);
                of_it
                    .take_while(|(key, _)| key.0 == id)
                    .flat_map(|(_, others)| others)
            });
            let naming = [&self.naming_parent, &self.naming_child];
            let naming = naming.map(|naming| naming.get(&id).into_iter().flatten());
            let naming = naming.into_iter().flatten().map(|(other, _)| other);
            let kin: Vec<&Arc<str>> = named.into_iter().flatten().chain(naming).collect();
            for other in kin {
                if ids.insert(Arc::clone(other)) {
                    next.push(Arc::clone(other));
                }
            }
        }
    }

    /// Returns what a report leaves to the children of its activity: as much of each year's amount as
    /// they report of the same kind, in the same currency.
    #[must_use]
    pub fn left_to_children(&self, activity: &Activity) -> LeftToChildren {
        let key = key(activity);
        let children = self.children(&key);
        if children.is_empty() {
            return LeftToChildren::default();
        }
        let below = self.below(&children, &mut BTreeSet::from([key.clone()]));
        let own = self.amounts.get(&key).into_iter().flatten();
        let left = own.filter_map(|(slot, minor)| {
            let below = below.get(slot).copied().unwrap_or(0);
            let left = below.min(*minor);
            (left > 0).then_some((*slot, left))
        });
        LeftToChildren(left.collect())
    }

    /// Adds up what children report, or what theirs report where that is more.
    fn below(&self, children: &[Report], seen: &mut BTreeSet<Report>) -> Amounts {
        let mut sum = Amounts::new();
        for child in children {
            if !seen.insert(child.clone()) {
                continue;
            }
            let mut tree = self.below(&self.children(child), seen);
            for (slot, minor) in self.amounts.get(child).into_iter().flatten() {
                let larger = tree.entry(*slot).or_insert(*minor);
                *larger = (*larger).max(*minor);
            }
            for (slot, minor) in tree {
                *sum.entry(slot).or_default() += minor;
            }
        }
        sum
    }

    /// Returns the children of a report, each under one parent only.
    fn children(&self, parent: &Report) -> Vec<Report> {
        let (id, publisher) = parent;
        let naming = self.naming_parent.get(id).into_iter().flatten().cloned();
        let named = self.children.get(parent).into_iter().flatten();
        let named = named.map(|child| (child.clone(), publisher.clone()));
        let mut found: BTreeSet<Report> = naming.chain(named).collect();
        found.retain(|child| self.parent(child).as_ref() == Some(parent));
        found.into_iter().collect()
    }

    /// Returns the one report whose money a child's may replace: of the parents that it names the first
    /// that counts, else one of its own publisher's that names it.
    fn parent(&self, child: &Report) -> Option<Report> {
        let (id, publisher) = child;
        if !self.amounts.contains_key(child) {
            return None;
        }
        let of_the_same = |parent: &Report| !publisher.is_empty() && parent.1 == *publisher;
        let naming = self.naming_child.get(id);
        let named = self.parents.get(child).into_iter().flatten();
        let agreed = named.filter_map(|parent| {
            let own = (parent.clone(), publisher.clone());
            if of_the_same(&own) && self.amounts.contains_key(&own) {
                return Some(own);
            }
            // Who names an activity means the one that its own publisher reports.
            if !is_of(id, publisher) {
                return None;
            }
            let mut naming = naming.into_iter().flatten();
            naming.find(|other| other.0 == *parent).cloned()
        });
        let adopted = naming.into_iter().flatten();
        let adopted = adopted.filter(|parent| of_the_same(parent)).cloned();
        agreed.chain(adopted).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Party;

    fn report(id: &str, publisher: &str, paid: i128, related: &[(&str, &str)]) -> Activity {
        let mut claim = Claim::of(TransactionKind(3), paid, "USD".parse().unwrap());
        claim.day = "2020-05-01".parse().ok();
        Activity {
            id: id.to_owned(),
            reporter: Party {
                reference: publisher.to_owned(),
                ..Party::default()
            },
            related: (related.iter())
                .map(|(kind, other)| ((*kind).to_owned(), (*other).to_owned()))
                .collect(),
            claims: vec![claim],
            ..Activity::default()
        }
    }

    /// Returns what each report keeps for itself.
    fn kept(reports: &[Activity]) -> Vec<i128> {
        let mut levels = Levels::default();
        for report in reports {
            levels.add(report);
        }
        let kept = |report: &Activity| {
            let claim = &report.claims[0];
            claim.minor - levels.left_to_children(report).take(claim)
        };
        reports.iter().map(kept).collect()
    }

    #[test]
    fn a_parent_leaves_to_its_child_what_the_child_reports_and_no_more() {
        let set = |child| {
            [
                report("P", "A", 1_000_000, &[]),
                report("C", "A", child, &[("1", "P")]),
            ]
        };
        assert_eq!(kept(&set(1)), [999_999, 1]);
        assert_eq!(kept(&set(1_000_000)), [0, 1_000_000]);
        assert_eq!(kept(&set(3_000_000)), [0, 3_000_000]);
        assert_eq!(kept(&set(-5)), [1_000_000, -5]);
    }

    #[test]
    fn a_stranger_is_nobodys_child_and_nobodys_parent() {
        let says_child = [
            report("P", "A", 100, &[]),
            report("C", "Z", 60, &[("1", "P")]),
        ];
        assert_eq!(kept(&says_child), [100, 60]);
        let says_parent = [
            report("P", "Z", 100, &[("2", "C")]),
            report("C", "A", 60, &[]),
        ];
        assert_eq!(kept(&says_parent), [100, 60]);
        let both_say = [
            report("P", "A", 100, &[("2", "Z-C")]),
            report("Z-C", "Z", 60, &[("1", "P")]),
        ];
        assert_eq!(kept(&both_say), [40, 60]);
        let in_anothers_name = [
            report("P", "A", 100, &[("2", "A-C")]),
            report("A-C", "Z", 60, &[("1", "P")]),
        ];
        assert_eq!(kept(&in_anothers_name), [100, 60]);
        let unnamed = [
            report("P", "", 100, &[]),
            report("C", "", 60, &[("1", "P")]),
        ];
        assert_eq!(kept(&unnamed), [100, 60]);
    }

    #[test]
    fn a_chain_counts_once_and_a_ring_does_no_harm() {
        let chain = [
            report("G", "A", 100, &[("2", "P")]),
            report("P", "A", 100, &[]),
            report("C", "A", 100, &[("1", "P")]),
        ];
        assert_eq!(kept(&chain), [0, 0, 100]);
        let two_parents = [
            report("P", "A", 100, &[("2", "C")]),
            report("Q", "A", 100, &[("2", "C")]),
            report("C", "A", 100, &[]),
        ];
        assert_eq!(kept(&two_parents), [0, 100, 100]);
        let ring = [
            report("P", "A", 100, &[("1", "C")]),
            report("C", "A", 60, &[("1", "P")]),
        ];
        assert!(kept(&ring).iter().sum::<i128>() >= 40);
    }

    #[test]
    fn another_year_or_kind_is_other_money() {
        let parent = report("P", "A", 100, &[]);
        let mut child = report("C", "A", 100, &[("1", "P")]);
        child.claims[0].day = "2021-05-01".parse().ok();
        assert_eq!(kept(&[parent.clone(), child.clone()]), [100, 100]);
        child.claims[0].day = parent.claims[0].day;
        child.claims[0].kind = TransactionKind(11);
        assert_eq!(kept(&[parent, child]), [100, 100]);
    }
}
