//! What published links between activities are worth.

use std::collections::BTreeSet;

use kernel::{Currency, Day};

use crate::Survey;
use crate::claim::{Activity, Claim};
use crate::names::{Name, Names, of};
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

/// What is known about activities when links are graded: rows in order, every text by its number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Register {
    /// Organisations, each with the activities whose reports name it: a row for each report.
    organisations: Vec<(Name, Name)>,
    /// Money that an activity says it gave to, or received from, another, in the order in which it says so.
    said: Vec<((Name, Name), Said)>,
    /// Money given without a link.
    unlinked: Vec<Unlinked>,
    /// Activities, each with those that name it in a payment, itself left out.
    named: Vec<(Name, Name)>,
}

/// Money given or received without a link: reference, amount, whether it is given, currency, day, activity. In this
/// order the payments that may be the other end of one lie side by side.
type Unlinked = (Name, i128, bool, Currency, Option<Day>, Name);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    gives: bool,
    minor: i128,
    currency: Currency,
    day: Option<Day>,
}

/// Two ends of one payment may lie so many days apart.
const MOST_DAYS: i32 = 31;

/// What tells one payment without a link from others: reference and amount.
pub(crate) type Mark = (String, i128);

/// Returns the organisations that a report names, each once.
pub(crate) fn organisations(activity: &Activity) -> BTreeSet<&str> {
    let claimed = (activity.claims.iter()).flat_map(|claim| [&claim.provider, &claim.receiver]);
    let named = activity.parties.iter().map(|(_, party)| party);
    let all = named.chain(claimed).chain([&activity.reporter]);
    let all = all.map(|party| party.reference.trim());
    all.filter(|reference| !reference.is_empty()).collect()
}

/// Returns what tells the payments of a report that carry no link.
pub(crate) fn marks(activity: &Activity) -> impl Iterator<Item = Mark> {
    (activity.claims.iter()).filter_map(|claim| match spoken(claim)? {
        (_, Target::Mark(reference)) => Some((reference.to_owned(), claim.minor)),
        _ => None,
    })
}

/// Of which activity a payment speaks, or by which reference it could be found.
enum Target<'a> {
    Activity(&'a str),
    Mark(&'a str),
}

/// Returns what a claim says of its other end, if it says anything.
fn spoken(claim: &Claim) -> Option<(Said, Target<'_>)> {
    let (gives, other) = direction(claim)?;
    let said = Said {
        gives,
        minor: claim.minor,
        currency: claim.currency,
        day: claim.day,
    };
    let (other, reference) = (other.trim(), claim.reference.trim());
    if !other.is_empty() {
        return Some((said, Target::Activity(other)));
    }
    (reference.len() >= 6).then_some((said, Target::Mark(reference)))
}

/// Returns the activities that a report's payments name, its own left out.
fn named(activity: &Activity) -> impl Iterator<Item = &str> {
    let own = activity.id.trim();
    let named = activity.claims.iter();
    let named = named.flat_map(|claim| [&claim.provider.activity, &claim.receiver.activity]);
    let named = named.map(|named| named.trim());
    named.filter(move |named| !named.is_empty() && *named != own)
}

impl Register {
    /// Remembers a report, its organisations and whom its money names. [`Register::settle`] ends the remembering.
    pub(crate) fn add(&mut self, names: &mut Names, activity: &Activity) {
        let id = names.name(activity.id.trim());
        for organisation in organisations(activity) {
            self.organisations.push((names.name(organisation), id));
        }
        for other in named(activity) {
            self.named.push((names.name(other), id));
        }
        for claim in activity.told_once() {
            match spoken(claim) {
                Some((said, Target::Activity(other))) => {
                    self.said.push(((id, names.name(other)), said));
                }
                Some((said, Target::Mark(reference))) => {
                    let Said {
                        gives,
                        minor,
                        currency,
                        day,
                    } = said;
                    let reference = names.name(reference);
                    self.unlinked
                        .push((reference, minor, gives, currency, day, id));
                }
                None => {}
            }
        }
    }

    /// Forgets every report of some activities.
    pub(crate) fn forget(&mut self, ids: &BTreeSet<Name>) {
        self.organisations.retain(|(_, by)| !ids.contains(by));
        self.named.retain(|(_, by)| !ids.contains(by));
        self.said.retain(|((by, _), _)| !ids.contains(by));
        self.unlinked.retain(|row| !ids.contains(&row.5));
    }

    /// Puts in order what was remembered.
    pub(crate) fn settle(&mut self) {
        self.organisations.sort();
        self.named.sort();
        self.named.dedup();
        self.said.sort_by_key(|(pair, _)| *pair);
        self.unlinked.sort();
        self.organisations.shrink_to_fit();
        self.named.shrink_to_fit();
        self.said.shrink_to_fit();
        self.unlinked.shrink_to_fit();
    }

    /// Returns how many reports name an organisation.
    pub(crate) fn n_naming(&self, organisation: Name) -> usize {
        of(&self.organisations, &organisation, |row| row.0).len()
    }

    /// Returns the activities that name one in a payment.
    pub(crate) fn namers(&self, activity: Name) -> impl Iterator<Item = Name> {
        let found = of(&self.named, &activity, |row| row.0).iter();
        found.map(|(_, by)| *by)
    }

    /// Returns the activities with a payment of this reference and amount.
    pub(crate) fn marked(&self, mark: (Name, i128)) -> impl Iterator<Item = Name> {
        let found = of(&self.unlinked, &mark, |row| (row.0, row.1)).iter();
        found.map(|row| row.5)
    }

    /// Returns whether one activity says that it gave money to another, or received some: what it says first.
    pub(crate) fn gives(&self, from: Name, to: Name) -> Option<bool> {
        let (_, said) = of(&self.said, &(from, to), |row| row.0).first()?;
        Some(said.gives)
    }

    /// Returns whether an activity says of another what a claim of that one says too.
    fn answers(&self, claim: &Claim, from: Name, to: Name) -> bool {
        let mut said = of(&self.said, &(from, to), |row| row.0).iter();
        said.any(|(_, other)| agree(claim, other))
    }

    /// Returns the one other activity that reports the other end of a claim without any link.
    fn matched(&self, names: &Names, own: Option<Name>, claim: &Claim) -> Option<Name> {
        let (is_given, other) = direction(claim)?;
        if !other.trim().is_empty() {
            return None;
        }
        let (gives, day) = (!is_given, claim.day?);
        let reference = names.find(claim.reference.trim())?;
        let key = |day| (reference, claim.minor, gives, claim.currency, Some(day), 0);
        let from = key(day.plus_days(-MOST_DAYS));
        let until = key(day.plus_days(MOST_DAYS + 1));
        let from = self.unlinked.partition_point(|row| *row < from);
        let found = self.unlinked[from..].iter().take_while(|row| **row < until);
        let mut found = found.map(|row| row.5).filter(|id| Some(*id) != own);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

impl Survey {
    /// Grades every link of an activity.
    #[must_use]
    pub fn grade(&self, activity: &Activity) -> Vec<Link> {
        let own = self.names.find(activity.id.trim());
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
            if let Some(other) = self.register.matched(&self.names, own, claim) {
                let side = match direction(claim) {
                    Some((true, _)) => Side::Receiver,
                    _ => Side::Provider,
                };
                link(at, side, self.names.text(other), Grade::ByRule);
            }
        }
        links
    }

    fn worth(&self, activity: &Activity, claim: &Claim, side: Side, named: &str) -> Grade {
        let own = activity.id.trim();
        if named == own {
            return Grade::ItsOwn;
        }
        let name = self.names.find(named);
        if !self.knows(named) {
            let n_naming = name.map_or(0, |name| self.register.n_naming(name));
            let is_organisation = n_naming > 0 || named == activity.reporter.reference.trim();
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
        let pair = name.zip(self.names.find(own));
        let answers = |(from, to)| self.register.answers(claim, from, to);
        if names_partner && pair.is_some_and(answers) {
            Grade::BothAgree
        } else {
            Grade::OneResolves
        }
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
        && days_apart.is_some_and(|days| days <= MOST_DAYS)
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
        let links = Survey::of(activities).grade(&activities[of]);
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
    fn who_names_no_activity_names_none_that_is_known() {
        let survey = Survey::of(&[
            activity("", "A", Vec::new()),
            activity("A-1", "A", Vec::new()),
        ]);
        assert!(survey.knows("A-1"));
        assert!(!survey.knows(""));
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
