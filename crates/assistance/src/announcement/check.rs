//! What makes a set of announcements contradict itself.

use std::collections::BTreeSet;

use kernel::AnnouncementId;

use crate::write_amount;

use super::{Announcement, Announcements, RelationKind};

/// A contradiction, at the announcement that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The announcement.
    pub at: AnnouncementId,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Two rows with one identifier.
    #[error("the identifier is used twice")]
    Twice,
    /// A parent that does not stand above.
    #[error("the parent \"{0}\" does not stand above it")]
    NoParent(AnnouncementId),
    /// A relation into nothing.
    #[error("the relation leads to \"{0}\", which does not exist")]
    NoSuch(AnnouncementId),
    /// Bounds on the wrong side of the number.
    #[error("the stated amount does not lie between its bounds")]
    OutOfBounds,
    /// A part in another currency than the whole.
    #[error("its currency is not its parent's")]
    OtherCurrency,
    /// Parts that cannot add up.
    #[error("its parts add up to {0}, which its own amount excludes")]
    DoesNotAddUp(String),
    /// More than one remainder.
    #[error("it has more than one derived part")]
    TwoRemainders,
    /// A remainder that is no difference.
    #[error("the derived part should be {0}")]
    WrongRemainder(String),
}

impl Announcements {
    /// Returns every contradiction.
    #[must_use]
    pub fn check(&self) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        let mut above = BTreeSet::new();
        for announcement in &self.0 {
            let mut complain = |trouble| {
                complaints.push(Complaint {
                    at: announcement.id.clone(),
                    trouble,
                });
            };
            if let Some(parent) = &announcement.parent {
                if !above.contains(parent) {
                    complain(Trouble::NoParent(parent.clone()));
                } else if self.get(parent).is_some_and(|parent| {
                    parent.amount.stated.currency != announcement.amount.stated.currency
                }) {
                    complain(Trouble::OtherCurrency);
                }
            }
            for relation in &announcement.relations {
                if self.get(&relation.to).is_none() {
                    complain(Trouble::NoSuch(relation.to.clone()));
                }
            }
            let amount = &announcement.amount;
            let within = amount
                .least
                .is_none_or(|least| least <= amount.stated.minor)
                && amount.most.is_none_or(|most| amount.stated.minor <= most);
            if !within {
                complain(Trouble::OutOfBounds);
            }
            if !above.insert(&announcement.id) {
                complain(Trouble::Twice);
            }
        }
        if complaints.is_empty() {
            for announcement in &self.0 {
                let troubles = self.parts_trouble(announcement);
                complaints.extend(troubles.into_iter().map(|trouble| Complaint {
                    at: announcement.id.clone(),
                    trouble,
                }));
            }
        }
        complaints
    }

    /// Returns the parts that must be able to add up to their whole: those that may share money
    /// with a sibling stand outside the sum.
    pub fn adding_parts<'a>(
        &'a self,
        of: &'a AnnouncementId,
    ) -> impl Iterator<Item = &'a Announcement> {
        self.parts(of).filter(|part| {
            !part.relations.iter().any(|relation| {
                relation.kind == RelationKind::MayOverlap
                    && self
                        .get(&relation.to)
                        .is_some_and(|other| other.parent == part.parent)
            })
        })
    }

    fn parts_trouble(&self, whole: &Announcement) -> Vec<Trouble> {
        let mut troubles = Vec::new();
        let parts: Vec<&Announcement> = self.adding_parts(&whole.id).collect();
        if parts.is_empty() {
            return troubles;
        }
        let shown =
            |minor: i128| write_amount(minor, whole.amount.stated.currency.decimal_places());
        let least: i128 = parts.iter().filter_map(|part| part.amount.least).sum();
        let most: Option<i128> = parts.iter().map(|part| part.amount.most).sum();
        if whole.amount.most.is_some_and(|limit| least > limit) {
            troubles.push(Trouble::DoesNotAddUp(format!("at least {}", shown(least))));
        }
        if let (Some(most), Some(limit)) = (most, whole.amount.least)
            && most < limit
        {
            troubles.push(Trouble::DoesNotAddUp(format!("at most {}", shown(most))));
        }
        let derived: Vec<_> = parts.iter().filter(|part| part.is_derived).collect();
        if derived.len() > 1 {
            troubles.push(Trouble::TwoRemainders);
        } else if let [remainder] = derived.as_slice() {
            let named: i128 = parts
                .iter()
                .filter(|part| !part.is_derived)
                .map(|part| part.amount.stated.minor)
                .sum();
            let left = whole.amount.stated.minor - named;
            if remainder.amount.stated.minor != left {
                troubles.push(Trouble::WrongRemainder(shown(left)));
            }
        }
        troubles
    }
}
