//! Announcements added up without counting a dollar twice.

use std::collections::BTreeMap;

use kernel::{AnnouncementId, Currency};

use super::{Announcement, Announcements, Kind, RelationKind};

/// A sum of announcements in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// The sum of the numbers printed, in minor units.
    pub stated: i128,
    /// The least that the words allow.
    pub least: i128,
    /// The most that the words allow; nothing when at least one of them bounds nothing above.
    pub most: Option<i128>,
    /// Of `stated`, what depends on somebody else's decision.
    pub conditional_inside: i128,
    /// Of `stated`, what may have been counted in another announcement as well.
    pub may_overlap: i128,
    /// How many announcements.
    pub n: usize,
}

/// Why an announcement stands outside the sums.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftAside {
    /// Its kind is never summed.
    Kind(Kind),
    /// It says again, or sums up, these.
    SaysAgain(AnnouncementId),
    /// Another that is counted is said to contain it.
    Contained(AnnouncementId),
    /// Another has taken its place.
    Superseded(AnnouncementId),
}

/// Everything announced, counted once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// New money, by currency.
    pub new: BTreeMap<Currency, Counted>,
    /// Money that depends on somebody else's decision, by currency; never added to the new.
    pub conditional: BTreeMap<Currency, Counted>,
    /// What was left aside, and why.
    pub aside: Vec<(AnnouncementId, LeftAside)>,
}

/// Returns what comes out when every number in a text is added up, as readers often do: whole,
/// parts, restatements and running totals alike. Shown beside our count, never used.
#[must_use]
pub fn naive_sum<'a>(said: impl IntoIterator<Item = &'a Announcement>) -> BTreeMap<Currency, i128> {
    let mut sums = BTreeMap::new();
    for announcement in said {
        if !announcement.is_derived {
            let stated = announcement.amount.stated;
            *sums.entry(stated.currency).or_default() += stated.minor;
        }
    }
    sums
}

impl Announcements {
    /// Counts what was said by itself: new money and conditional money apart, everything else
    /// aside with its reason.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        let mut counted: Vec<&Announcement> = Vec::new();
        for root in self.roots() {
            match self.reason_aside(root) {
                Some(reason) => totals.aside.push((root.id.clone(), reason)),
                None => counted.push(root),
            }
        }
        for root in &counted {
            let column = if root.kind == Kind::Conditional {
                &mut totals.conditional
            } else {
                &mut totals.new
            };
            let sum = column
                .entry(root.amount.stated.currency)
                .or_insert(Counted {
                    most: Some(0),
                    ..Counted::default()
                });
            let (least, most) = self.bounds(root);
            let overlap = self.overlap(root, &counted);
            sum.stated += root.amount.stated.minor;
            sum.least += (least - overlap).max(0);
            sum.most = sum.most.zip(most).map(|(a, b)| a + b);
            sum.conditional_inside += self.conditional_inside(root);
            sum.may_overlap += overlap;
            sum.n += 1;
        }
        totals
    }

    /// Returns the bounds of an announcement: its own words', or where they bound nothing, what
    /// its parts allow.
    #[must_use]
    pub fn bounds(&self, whole: &Announcement) -> (i128, Option<i128>) {
        let mut below = self.adding_parts(&whole.id).peekable();
        let has_parts = below.peek().is_some();
        let (mut least, mut most) = (0, Some(0));
        for part in below {
            let (part_least, part_most) = self.bounds(part);
            least += part_least;
            most = most.zip(part_most).map(|(a, b)| a + b);
        }
        (
            whole.amount.least.unwrap_or(0).max(least),
            whole.amount.most.or(if has_parts { most } else { None }),
        )
    }

    fn reason_aside(&self, root: &Announcement) -> Option<LeftAside> {
        if !matches!(root.kind, Kind::New | Kind::Conditional) {
            return Some(LeftAside::Kind(root.kind));
        }
        let again = root.relations.iter().find(|relation| {
            matches!(
                relation.kind,
                RelationKind::Restates | RelationKind::RunningTotal
            )
        });
        if let Some(relation) = again {
            return Some(LeftAside::SaysAgain(relation.to.clone()));
        }
        // What contains it must itself be new money; a running total that names it adds nothing.
        self.roots()
            .filter(|other| {
                other.id != root.id && matches!(other.kind, Kind::New | Kind::Conditional)
            })
            .find_map(|other| {
                let relation = other.relations.iter().find(|r| r.to == root.id)?;
                match relation.kind {
                    RelationKind::Includes => Some(LeftAside::Contained(other.id.clone())),
                    RelationKind::Supersedes => Some(LeftAside::Superseded(other.id.clone())),
                    _ => None,
                }
            })
    }

    /// Returns how much of a root may also be inside another counted root.
    fn overlap(&self, root: &Announcement, counted: &[&Announcement]) -> i128 {
        let root_of = |id: &AnnouncementId| {
            let mut at = self.get(id)?;
            while let Some(parent) = at.parent.as_ref().and_then(|parent| self.get(parent)) {
                at = parent;
            }
            Some(at)
        };
        self.tree(root)
            .into_iter()
            .flat_map(|(_, row)| row.relations.iter().map(move |relation| (row, relation)))
            .filter(|(_, relation)| relation.kind == RelationKind::MayOverlap)
            .filter_map(|(row, relation)| {
                let other = self.get(&relation.to)?;
                let other_root = root_of(&relation.to)?;
                let counts_too = other_root.id != root.id
                    && other_root.amount.stated.currency == row.amount.stated.currency
                    && counted.iter().any(|c| c.id == other_root.id);
                counts_too.then(|| row.amount.stated.minor.min(other.amount.stated.minor))
            })
            .max()
            .unwrap_or(0)
    }

    fn conditional_inside(&self, root: &Announcement) -> i128 {
        if root.kind == Kind::Conditional {
            return root.amount.stated.minor;
        }
        self.parts(&root.id)
            .map(|part| self.conditional_inside(part))
            .sum()
    }
}
