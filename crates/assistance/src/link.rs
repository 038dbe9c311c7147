//! What published links between activities are worth.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::{Activity, Claim};
use crate::stage::Stage;

/// How much a link between two activities is worth, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Giver and receiver name each other, with the same amount in the same currency and at most
    /// 31 days between them.
    BothAgree,
    /// One side names an activity that is known.
    OneResolves,
    /// One side names an activity that nobody here has published.
    OneUnresolved,
    /// An organisation's identifier stands where an activity's belongs.
    OrganisationId,
    /// The activity names itself.
    ItsOwn,
    /// No link was published, but reference, date and amount match by rule.
    ByRule,
}

impl Grade {
    /// All grades, best first.
    pub const ALL: [Self; 6] = [
        Self::BothAgree,
        Self::OneResolves,
        Self::OneUnresolved,
        Self::OrganisationId,
        Self::ItsOwn,
        Self::ByRule,
    ];

    /// Returns the word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::BothAgree => "both-sides-agree",
            Self::OneResolves => "one-side-resolves",
            Self::OneUnresolved => "one-side-unresolved",
            Self::OrganisationId => "organisation-id",
            Self::ItsOwn => "self-reference",
            Self::ByRule => "matched-by-rule",
        }
    }
}

/// Which party's activity a claim names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// `provider-activity-id`.
    Provider,
    /// `receiver-activity-id`.
    Receiver,
}

/// A published link, or one found by rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The activity that reports it.
    pub activity: String,
    /// Who reports.
    pub reporter: String,
    /// The claim's place among its activity's.
    pub claim: usize,
    /// Which party it names.
    pub side: Side,
    /// What it names.
    pub names: String,
    /// What it is worth.
    pub grade: Grade,
}

/// What is known about activities when links are graded.
#[derive(Debug, Clone, Default)]
pub struct Register {
    activities: BTreeSet<String>,
    organisations: BTreeSet<String>,
    /// Money that an activity says it gave to, or received from, another: kind, amount, day.
    said: BTreeMap<(String, String), Vec<Said>>,
    /// Money given without a link, by reference and amount.
    unlinked: BTreeMap<(String, i128), Vec<(String, Said)>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    gives: bool,
    minor: i128,
    currency: kernel::Currency,
    day: Option<kernel::Day>,
}

impl Register {
    /// Remembers an activity, its organisations and whom its money names.
    pub fn add(&mut self, activity: &Activity) {
        let id = activity.id.trim();
        self.activities.insert(id.to_owned());
        let claimed = activity
            .claims
            .iter()
            .flat_map(|c| [&c.provider, &c.receiver]);
        let named = activity.parties.iter().map(|(_, party)| party);
        for party in named.chain(claimed).chain([&activity.reporter]) {
            let reference = party.reference.trim();
            if !reference.is_empty() {
                self.organisations.insert(reference.to_owned());
            }
        }
        for claim in &activity.claims {
            let Some((gives, other)) = direction(claim) else {
                continue;
            };
            let said = Said {
                gives,
                minor: claim.minor,
                currency: claim.currency,
                day: claim.day,
            };
            let other = other.trim();
            if other.is_empty() {
                let reference = claim.reference.trim();
                if reference.len() >= 6 {
                    self.unlinked
                        .entry((reference.to_owned(), claim.minor))
                        .or_default()
                        .push((id.to_owned(), said));
                }
            } else {
                self.said
                    .entry((id.to_owned(), other.to_owned()))
                    .or_default()
                    .push(said);
            }
        }
    }

    /// Returns whether an activity is known.
    #[must_use]
    pub fn knows(&self, activity: &str) -> bool {
        self.activities.contains(activity)
    }

    /// Returns the known activities that name this one as giver (`false`) or receiver (`true`) of
    /// their money.
    pub fn naming<'a>(&'a self, activity: &'a str) -> impl Iterator<Item = (&'a str, bool)> {
        self.said
            .iter()
            .filter(move |((from, to), _)| to == activity && from != activity)
            .filter_map(|((from, _), said)| Some((from.as_str(), said.first()?.gives)))
    }

    /// Grades every link of an activity. Add all activities first.
    #[must_use]
    pub fn grade(&self, activity: &Activity) -> Vec<Link> {
        let mut links = Vec::new();
        let mut link = |claim, side, names: &str, grade| {
            links.push(Link {
                activity: activity.id.clone(),
                reporter: activity.reporter.reference.clone(),
                claim,
                side,
                names: names.to_owned(),
                grade,
            });
        };
        for (at, claim) in activity.claims.iter().enumerate() {
            let sides = [
                (Side::Provider, &claim.provider.activity),
                (Side::Receiver, &claim.receiver.activity),
            ];
            for (side, named) in sides {
                let named = named.trim();
                if !named.is_empty() {
                    link(at, side, named, self.worth(activity, claim, side, named));
                }
            }
            if let Some(other) = self.matched(activity, claim) {
                let side = match direction(claim) {
                    Some((true, _)) => Side::Receiver,
                    _ => Side::Provider,
                };
                link(at, side, other, Grade::ByRule);
            }
        }
        links
    }

    fn worth(&self, activity: &Activity, claim: &Claim, side: Side, named: &str) -> Grade {
        let own = activity.id.trim();
        if named == own {
            return Grade::ItsOwn;
        }
        if !self.activities.contains(named) {
            let is_organisation =
                self.organisations.contains(named) || named == activity.reporter.reference.trim();
            return if is_organisation {
                Grade::OrganisationId
            } else {
                Grade::OneUnresolved
            };
        }
        let names_partner = match (direction(claim), side) {
            (Some((gives, _)), Side::Receiver) => gives,
            (Some((gives, _)), Side::Provider) => !gives,
            (None, _) => false,
        };
        let answered = names_partner
            && self
                .said
                .get(&(named.to_owned(), own.to_owned()))
                .is_some_and(|others| others.iter().any(|other| agree(claim, other)));
        if answered {
            Grade::BothAgree
        } else {
            Grade::OneResolves
        }
    }

    /// Returns the one other activity that reports the other end of a claim without any link.
    fn matched(&self, activity: &Activity, claim: &Claim) -> Option<&str> {
        let (_, other) = direction(claim)?;
        if !other.trim().is_empty() {
            return None;
        }
        let key = (claim.reference.trim().to_owned(), claim.minor);
        let mut found = self
            .unlinked
            .get(&key)?
            .iter()
            .filter(|(id, other)| id != activity.id.trim() && agree(claim, other))
            .map(|(id, _)| id.as_str());
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

/// Returns whether a claim gives (or receives) money, and the activity it names at the other end.
fn direction(claim: &Claim) -> Option<(bool, &str)> {
    match Stage::of(claim.kind)? {
        Stage::Disbursed | Stage::Spent => Some((true, &claim.receiver.activity)),
        Stage::Received => Some((false, &claim.provider.activity)),
        _ => None,
    }
}

fn agree(claim: &Claim, other: &Said) -> bool {
    let days_apart = claim.day.zip(other.day).map(|(a, b)| a.days_until(b).abs());
    direction(claim).is_some_and(|(gives, _)| gives != other.gives)
        && claim.minor == other.minor
        && claim.currency == other.currency
        && days_apart.is_some_and(|days| days <= 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Party;
    use crate::stage::TransactionKind;

    fn claim(kind: u8, minor: i128, day: &str, provider: &str, receiver: &str) -> Claim {
        let party = |activity: &str| Party {
            activity: activity.to_owned(),
            ..Party::default()
        };
        Claim {
            reference: "REF-0001".to_owned(),
            day: day.parse().ok(),
            provider: party(provider),
            receiver: party(receiver),
            ..Claim::of(TransactionKind(kind), minor, "USD".parse().unwrap())
        }
    }

    fn activity(id: &str, organisation: &str, claims: Vec<Claim>) -> Activity {
        Activity {
            id: id.to_owned(),
            reporter: Party {
                reference: organisation.to_owned(),
                ..Party::default()
            },
            claims,
            ..Activity::default()
        }
    }

    fn grades(activities: &[Activity], of: usize) -> Vec<Grade> {
        let mut register = Register::default();
        for activity in activities {
            register.add(activity);
        }
        let links = register.grade(&activities[of]);
        links.into_iter().map(|link| link.grade).collect()
    }

    #[test]
    fn two_sides_agree_only_on_amount_currency_and_month() {
        let giver = activity("A-1", "A", vec![claim(3, 100, "2023-05-01", "", "B-1")]);
        let receiver = |minor, day| activity("B-1", "B", vec![claim(1, minor, day, "A-1", "")]);
        let set = |minor, day| [giver.clone(), receiver(minor, day)];
        assert_eq!(grades(&set(100, "2023-05-20"), 0), [Grade::BothAgree]);
        assert_eq!(grades(&set(100, "2023-05-20"), 1), [Grade::BothAgree]);
        assert_eq!(grades(&set(99, "2023-05-20"), 0), [Grade::OneResolves]);
        assert_eq!(grades(&set(100, "2023-07-20"), 0), [Grade::OneResolves]);
    }

    #[test]
    fn an_organisation_in_the_activitys_place_and_a_self_reference_are_told_apart() {
        let links = vec![
            claim(3, 1, "2023-05-01", "", "B"),
            claim(3, 2, "2023-05-01", "A-1", ""),
            claim(3, 3, "2023-05-01", "", "nobody"),
        ];
        let set = [
            activity("A-1", "A", links),
            activity("B-1", "B", Vec::new()),
        ];
        let expected = [Grade::OrganisationId, Grade::ItsOwn, Grade::OneUnresolved];
        assert_eq!(grades(&set, 0), expected);
    }

    #[test]
    fn money_without_links_is_matched_only_when_one_partner_fits() {
        let giver = activity("A-1", "A", vec![claim(3, 7, "2023-05-01", "", "")]);
        let receiver = |id| activity(id, "B", vec![claim(1, 7, "2023-05-02", "", "")]);
        let one = [giver.clone(), receiver("B-1")];
        assert_eq!(grades(&one, 0), [Grade::ByRule]);
        let two = [giver, receiver("B-1"), receiver("B-2")];
        assert_eq!(grades(&two, 0), []);
    }
}
