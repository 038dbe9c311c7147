//! Publishers' hierarchies: what parents report that their children report too.
//!
//! A relation counts when one publisher reports both ends of it, or when both publishers say it. What
//! anybody else says of an activity changes nothing there.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Currency;

use crate::claim::{Activity, Claim, is_of};
use crate::names::{Name, Names, of};
use crate::stage::{Stage, TransactionKind};

/// An activity as one publisher reports it: identifier and publisher.
type Report = (Name, Name);

/// What amounts are compared by: kind of transaction, year (0 without a date) and currency.
type Slot = (TransactionKind, i16, Currency);

/// Amounts in minor units.
type Amounts = BTreeMap<Slot, i128>;

/// What a report says of another activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Tie {
    report: Report,
    /// Whether the other is named as its parent; otherwise as its child.
    is_parent: bool,
    other: Name,
}

/// Who reports what at which level.
#[derive(Debug, Clone, Default)]
pub(crate) struct Levels {
    /// Reports in order.
    reports: Vec<Report>,
    /// Amounts by report.
    amounts: Vec<(Report, Slot, i128)>,
    /// Ties by report, each report's in the order in which it names them.
    ties: Vec<Tie>,
    /// The same by the other.
    by_other: Vec<Tie>,
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

/// Returns the others that a report names as its parent or child.
fn relations(activity: &Activity) -> impl Iterator<Item = (bool, &str)> {
    let others = activity.related.iter();
    let others = others.map(|(kind, other)| (kind.as_str(), other.trim()));
    let own = activity.id.trim();
    let others = others.filter(move |(kind, other)| matches!(*kind, "1" | "2") && *other != own);
    others.map(|(kind, other)| (kind == "1", other))
}

impl Levels {
    /// Remembers a report, the parents and the children that it names. [`Levels::settle`] ends the remembering.
    pub(crate) fn add(&mut self, names: &mut Names, activity: &Activity) {
        let publisher = activity.reporter.reference.trim();
        let report = (names.name(activity.id.trim()), names.name(publisher));
        let mut said = Amounts::new();
        for claim in activity.told_once() {
            if let Some(slot) = slot(claim) {
                *said.entry(slot).or_default() += claim.minor;
            }
        }
        self.reports.push(report);
        let said = said.into_iter();
        self.amounts
            .extend(said.map(|(slot, minor)| (report, slot, minor)));
        self.ties
            .extend(relations(activity).map(|(is_parent, other)| Tie {
                report,
                is_parent,
                other: names.name(other),
            }));
    }

    /// Forgets every report of some activities.
    pub(crate) fn forget(&mut self, ids: &BTreeSet<Name>) {
        self.reports.retain(|(id, _)| !ids.contains(id));
        self.amounts.retain(|((id, _), ..)| !ids.contains(id));
        self.ties.retain(|tie| !ids.contains(&tie.report.0));
    }

    /// Puts in order what was remembered.
    pub(crate) fn settle(&mut self) {
        self.reports.sort();
        self.reports.dedup();
        // Two reports of one publisher say the same in large part: the larger one stands for both.
        self.amounts.sort();
        self.amounts.dedup_by(|later, kept| {
            let is_same = (later.0, later.1) == (kept.0, kept.1);
            if is_same {
                kept.2 = later.2;
            }
            is_same
        });
        self.ties.sort_by_key(|tie| tie.report);
        self.by_other.clone_from(&self.ties);
        self.by_other
            .sort_by_key(|tie| (tie.other, tie.is_parent, tie.report));
        self.by_other.dedup();
        for rows in [&mut self.ties, &mut self.by_other] {
            rows.shrink_to_fit();
        }
        self.amounts.shrink_to_fit();
    }

    /// Adds to some activities all that are tied to them by parents and children, over however many steps,
    /// whether or not the ties count.
    pub(crate) fn add_kin(&self, ids: &mut BTreeSet<Name>) {
        let mut next: Vec<Name> = ids.iter().copied().collect();
        while let Some(id) = next.pop() {
            let named = of(&self.ties, &id, |tie| tie.report.0).iter();
            let naming = of(&self.by_other, &id, |tie| tie.other).iter();
            let kin = named.map(|tie| tie.other);
            for other in kin.chain(naming.map(|tie| tie.report.0)) {
                if ids.insert(other) {
                    next.push(other);
                }
            }
        }
    }

    /// Returns what a report leaves to the children of its activity: as much of each year's amount as
    /// they report of the same kind, in the same currency.
    pub(crate) fn left_to_children(&self, names: &Names, activity: &Activity) -> LeftToChildren {
        let publisher = activity.reporter.reference.trim();
        let report = (names.find(activity.id.trim())).zip(names.find(publisher));
        let Some(report) = report else {
            return LeftToChildren::default();
        };
        let children = self.children(names, report);
        if children.is_empty() {
            return LeftToChildren::default();
        }
        let below = self.below(names, &children, &mut BTreeSet::from([report]));
        let left = self.amounts_of(report).filter_map(|(slot, minor)| {
            let below = below.get(&slot).copied().unwrap_or(0);
            let left = below.min(minor);
            (left > 0).then_some((slot, left))
        });
        LeftToChildren(left.collect())
    }

    fn amounts_of(&self, report: Report) -> impl Iterator<Item = (Slot, i128)> {
        let found = of(&self.amounts, &report, |row| row.0).iter();
        found.map(|(_, slot, minor)| (*slot, *minor))
    }

    fn has(&self, report: &Report) -> bool {
        self.reports.binary_search(report).is_ok()
    }

    /// Returns the reports that name an activity as their parent, or as their child.
    fn naming(&self, other: Name, is_parent: bool) -> impl Iterator<Item = Report> {
        let found = of(&self.by_other, &(other, is_parent), |tie| {
            (tie.other, tie.is_parent)
        });
        found.iter().map(|tie| tie.report)
    }

    /// Returns whom a report names as its parents, or as its children.
    fn named(&self, report: Report, is_parent: bool) -> impl Iterator<Item = Name> {
        let found = of(&self.ties, &report, |tie| tie.report).iter();
        let found = found.filter(move |tie| tie.is_parent == is_parent);
        found.map(|tie| tie.other)
    }

    /// Adds up what children report, or what theirs report where that is more.
    fn below(&self, names: &Names, children: &[Report], seen: &mut BTreeSet<Report>) -> Amounts {
        let mut sum = Amounts::new();
        for child in children {
            if !seen.insert(*child) {
                continue;
            }
            let mut tree = self.below(names, &self.children(names, *child), seen);
            for (slot, minor) in self.amounts_of(*child) {
                let larger = tree.entry(slot).or_insert(minor);
                *larger = (*larger).max(minor);
            }
            for (slot, minor) in tree {
                *sum.entry(slot).or_default() += minor;
            }
        }
        sum
    }

    /// Returns the children of a report, each under one parent only, in order of identifier.
    fn children(&self, names: &Names, parent: Report) -> Vec<Report> {
        let (id, publisher) = parent;
        let named = self.named(parent, false);
        let named = named.map(|child| (child, publisher));
        let mut found: Vec<Report> = self.naming(id, true).chain(named).collect();
        found.sort_by_key(|report| in_text(names, *report));
        found.dedup();
        found.retain(|child| self.parent(names, *child) == Some(parent));
        found
    }

    /// Returns the one report whose money a child's may replace. Reports that are one another's parents, over however
    /// many steps, are no hierarchy: each of them counts for itself.
    fn parent(&self, names: &Names, child: Report) -> Option<Report> {
        let parent = self.said_parent(names, child)?;
        let mut passed = BTreeSet::from([child]);
        let mut above = Some(parent);
        while let Some(one) = above {
            if !passed.insert(one) {
                return (one != child).then_some(parent);
            }
            above = self.said_parent(names, one);
        }
        Some(parent)
    }

    /// Returns what is said of a report's parent: of those that it names the first that counts, else one of its own
    /// publisher's that names it.
    fn said_parent(&self, names: &Names, child: Report) -> Option<Report> {
        let (id, publisher) = child;
        if !self.has(&child) {
            return None;
        }
        let is_named = !names.text(publisher).is_empty();
        let of_the_same = |parent: &Report| is_named && parent.1 == publisher;
        let agreed = self.named(child, true).find_map(|parent| {
            let own = (parent, publisher);
            if of_the_same(&own) && self.has(&own) {
                return Some(own);
            }
            // Who names an activity means the one that its own publisher reports.
            if !is_of(names.text(id), names.text(publisher)) {
                return None;
            }
            let naming = self.naming(id, false).filter(|other| other.0 == parent);
            naming.min_by_key(|report| in_text(names, *report))
        });
        let adopted = || {
            let naming = self.naming(id, false).filter(of_the_same);
            naming.min_by_key(|report| in_text(names, *report))
        };
        agreed.or_else(adopted)
    }
}

/// Returns a report in words: their order is the same whatever was named first.
fn in_text(names: &Names, (id, publisher): Report) -> (&str, &str) {
    (names.text(id), names.text(publisher))
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
        let (mut names, mut levels) = (Names::default(), Levels::default());
        for report in reports {
            levels.add(&mut names, report);
        }
        levels.settle();
        let kept = |report: &Activity| {
            let claim = &report.claims[0];
            claim.minor - levels.left_to_children(&names, report).take(claim)
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
    fn who_is_his_own_grandparent_counts_for_himself() {
        for kind in ["1", "2"] {
            let two = [
                report("P", "A", 100, &[(kind, "C")]),
                report("C", "A", 60, &[(kind, "P")]),
            ];
            assert_eq!(kept(&two), [100, 60]);
            let three = [
                report("P", "A", 100, &[(kind, "Q")]),
                report("Q", "A", 100, &[(kind, "R")]),
                report("R", "A", 100, &[(kind, "P")]),
            ];
            assert_eq!(kept(&three), [100, 100, 100]);
        }
        // Control: who stands beneath a ring has a parent, and the ring none.
        let beneath = [
            report("P", "A", 100, &[("1", "Q")]),
            report("Q", "A", 100, &[("1", "P")]),
            report("C", "A", 60, &[("1", "P")]),
        ];
        assert_eq!(kept(&beneath), [40, 100, 60]);
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
