//! What published links between activities are worth.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Currency, Day};

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
    /// How many reports there are of each activity.
    activities: BTreeMap<Arc<str>, u32>,
    /// How many reports name an organisation.
    organisations: BTreeMap<Arc<str>, u32>,
    /// Money that an activity says it gave to, or received from, another: kind, amount, day.
    said: BTreeMap<(Arc<str>, Arc<str>), Vec<Said>>,
    /// Money given without a link, and how often it is told in the very same way.
    unlinked: BTreeMap<Unlinked, u32>,
    /// The activities that name one in a payment, themselves left out, by how many payments.
    named: BTreeMap<Arc<str>, BTreeMap<Arc<str>, u32>>,
}

/// Money given or received without a link: reference, amount, whether it is given, currency, day, activity. In this
/// order the payments that may be the other end of one lie side by side.
type Unlinked = (Arc<str>, i128, bool, Currency, Option<Day>, Arc<str>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    gives: bool,
    minor: i128,
    currency: Currency,
    day: Option<Day>,
}

impl Said {
    /// Returns a payment without a link as it is listed.
    fn unlinked(self, reference: &str, activity: &Arc<str>) -> Unlinked {
        let Self {
            gives,
            minor,
            currency,
            day,
        } = self;
        let activity = Arc::clone(activity);
        (reference.into(), minor, gives, currency, day, activity)
    }
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

/// Returns the key of a map that equals a text, or a new one: a text that stands in many places is kept once.
fn shared<V>(known: &BTreeMap<Arc<str>, V>, text: &str) -> Arc<str> {
    let known = known.get_key_value(text);
    known.map_or_else(|| text.into(), |(known, _)| Arc::clone(known))
}

/// Counts one less, and forgets what is counted no more.
fn less<K: Ord>(counted: &mut BTreeMap<K, u32>, key: &K) {
    if let Some(n) = counted.get_mut(key) {
        *n -= 1;
        if *n == 0 {
            counted.remove(key);
        }
    }
}

/// Returns the activities that a report's payments name, its own left out.
fn names(activity: &Activity) -> impl Iterator<Item = &str> {
    let own = activity.id.trim();
    let named = activity.claims.iter();
    let named = named.flat_map(|claim| [&claim.provider.activity, &claim.receiver.activity]);
    let named = named.map(|named| named.trim());
    named.filter(move |named| !named.is_empty() && *named != own)
}

impl Register {
    /// Remembers an activity, its organisations and whom its money names.
    pub fn add(&mut self, activity: &Activity) {
        let id = shared(&self.activities, activity.id.trim());
        *self.activities.entry(Arc::clone(&id)).or_default() += 1;
        for organisation in organisations(activity) {
            let organisation = shared(&self.organisations, organisation);
            *self.organisations.entry(organisation).or_default() += 1;
        }
        for other in names(activity) {
            let other = shared(&self.named, other);
            let namers = self.named.entry(other).or_default();
            *namers.entry(Arc::clone(&id)).or_default() += 1;
        }
        for claim in &activity.claims {
            match spoken(claim) {
                Some((said, Target::Activity(other))) => {
                    let key = (Arc::clone(&id), shared(&self.named, other));
                    self.said.entry(key).or_default().push(said);
                }
                Some((said, Target::Mark(reference))) => {
                    let key = said.unlinked(reference, &id);
                    *self.unlinked.entry(key).or_default() += 1;
                }
                None => {}
            }
        }
    }

    /// Takes out again what `add` remembered of a report.
    pub fn remove(&mut self, activity: &Activity) {
        let id: Arc<str> = activity.id.trim().into();
        less(&mut self.activities, &id);
        for organisation in organisations(activity) {
            less(&mut self.organisations, &organisation.into());
        }
        for other in names(activity) {
            if let Some(namers) = self.named.get_mut(other) {
                less(namers, &id);
                if namers.is_empty() {
                    self.named.remove(other);
                }
            }
        }
        for claim in &activity.claims {
            match spoken(claim) {
                Some((said, Target::Activity(other))) => {
                    let key = (Arc::clone(&id), Arc::from(other));
                    let Some(known) = self.said.get_mut(&key) else {
                        continue;
                    };
                    if let Some(at) = known.iter().position(|one| *one == said) {
                        known.remove(at);
                    }
                    if known.is_empty() {
                        self.said.remove(&key);
                    }
                }
                Some((said, Target::Mark(reference))) => {
                    less(&mut self.unlinked, &said.unlinked(reference, &id));
                }
                None => {}
            }
        }
    }

    /// Returns whether an activity is known; one without an identifier is nobody's.
    #[must_use]
    pub fn knows(&self, activity: &str) -> bool {
        !activity.is_empty() && self.activities.contains_key(activity)
    }

    /// Returns how many reports name an organisation.
    pub(crate) fn n_naming(&self, organisation: &str) -> u32 {
        self.organisations.get(organisation).copied().unwrap_or(0)
    }

    /// Returns the activities that name one in a payment.
    pub(crate) fn namers(&self, activity: &str) -> impl Iterator<Item = &Arc<str>> {
        self.named
            .get(activity.trim())
            .into_iter()
            .flat_map(BTreeMap::keys)
    }

    /// Returns the activities with a payment of this mark.
    pub(crate) fn marked(&self, (reference, minor): &Mark) -> impl Iterator<Item = &Arc<str>> {
        let first = "AAA".parse().expect("three capital letters");
        let from: Unlinked = (
            reference.as_str().into(),
            *minor,
            false,
            first,
            None,
            "".into(),
        );
        let key = (Arc::clone(&from.0), *minor);
        let found = self.unlinked.range(from..).map(|(found, _)| found);
        let found = found.take_while(move |found| (&found.0, found.1) == (&key.0, key.1));
        found.map(|found| &found.5)
    }

    /// Returns the known activities that name this one as giver (`false`) or receiver (`true`) of
    /// their money.
    pub fn naming<'a>(&'a self, activity: &'a str) -> impl Iterator<Item = (&'a str, bool)> {
        let namers = self.named.get_key_value(activity);
        let pairs = namers
            .into_iter()
            .flat_map(|(to, from)| from.keys().map(move |from| (from, to)));
        pairs.filter_map(|(from, to)| {
            let said = self.said.get(&(Arc::clone(from), Arc::clone(to)))?;
            Some((&**from, said.first()?.gives))
        })
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
        if !self.knows(named) {
            let is_organisation = self.organisations.contains_key(named)
                || named == activity.reporter.reference.trim();
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
                .get(&(Arc::from(named), Arc::from(own)))
                .is_some_and(|others| others.iter().any(|other| agree(claim, other)));
        if answered {
            Grade::BothAgree
        } else {
            Grade::OneResolves
        }
    }

    /// Returns the one other activity that reports the other end of a claim without any link.
    fn matched(&self, activity: &Activity, claim: &Claim) -> Option<&str> {
        let (is_given, other) = direction(claim)?;
        if !other.trim().is_empty() {
            return None;
        }
        let (gives, day) = (!is_given, claim.day?);
        let key = |day, activity: &str| -> Unlinked {
            let reference = claim.reference.trim().into();
            let Claim {
                minor, currency, ..
            } = *claim;
            (
                reference,
                minor,
                gives,
                currency,
                Some(day),
                activity.into(),
            )
        };
        let from = key(day.plus_days(-MOST_DAYS), "");
        let until = day.plus_days(MOST_DAYS + 1);
        let found = self.unlinked.range(from..key(until, ""));
        let mut found = found.filter(|((.., id), _)| **id != *activity.id.trim());
        let ((.., first), n) = found.next()?;
        (*n == 1 && found.next().is_none()).then_some(&**first)
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
    fn who_names_no_activity_names_none_that_is_known() {
        let mut register = Register::default();
        register.add(&activity("", "A", Vec::new()));
        register.add(&activity("A-1", "A", Vec::new()));
        assert!(register.knows("A-1"));
        assert!(!register.knows(""));
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
