//! "Arrived in X": money whose giver is outside X and whose receiver is inside.
//!
//! Both ends of a payment must be told for it to count as arrived: by an organisation's
//! identifier, or by a link to an activity whose reporter is known. What nobody told stays in the
//! interval's upper end only. One payment may be reported from both sides; where the two name each
//! other it is counted once, and where they do not, the lower end takes the larger side alone.

use std::collections::BTreeSet;

use kernel::Country;

use crate::Survey;
use crate::claim::{Activity, Claim, Party};
use crate::home::{Home, home};
use crate::link::{Grade, Side};
use crate::stage::Stage;
use crate::total::{by_place, evenly};

/// The inside that money may cross into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// A country.
    Country(Country),
    /// A set of organisations, by identifier.
    Organisations(BTreeSet<String>),
    /// A place below country level, by name or gazetteer code, in a country.
    Place(Country, String),
}

/// Where one end of a payment lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Inside,
    Outside,
    Untold,
}

/// Returns the organisation that a party is: its identifier, the reporter of the activity that it names, or
/// an identifier that stands in the activity's place.
fn organisation<'a>(survey: &'a Survey, party: &'a Party) -> &'a str {
    let (reference, activity) = (party.reference.trim(), party.activity.trim());
    if !reference.is_empty() {
        return reference;
    }
    survey.reporter(activity).unwrap_or(activity)
}

/// Money that arrived, in minor units of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arrived {
    /// Crossed, as the giving side reports.
    pub given: i128,
    /// Crossed, as the receiving side reports, without what it reports of the same payments.
    pub received: i128,
    /// Of the receiving side's reports, what the giving side reports too, each naming the other.
    pub twins: i128,
    /// Located inside, with at least one end untold.
    pub untold: i128,
    /// Given and received inside: no arrival.
    pub within: i128,
    /// Located inside, but given and received outside.
    pub passing: i128,
    /// Of `given` and `received`, what a link to a known activity explains.
    pub linked: i128,
    /// How many claims lie inside the upper end.
    pub n_claims: usize,
    /// How many claims were looked at, wherever their money went.
    pub n_seen: usize,
}

impl Arrived {
    /// Adds what other claims tell.
    pub fn plus(&mut self, other: &Self) {
        self.given += other.given;
        self.received += other.received;
        self.twins += other.twins;
        self.untold += other.untold;
        self.within += other.within;
        self.passing += other.passing;
        self.linked += other.linked;
        self.n_claims += other.n_claims;
        self.n_seen += other.n_seen;
    }

    /// Takes out again what was added.
    pub fn minus(&mut self, other: &Self) {
        self.given -= other.given;
        self.received -= other.received;
        self.twins -= other.twins;
        self.untold -= other.untold;
        self.within -= other.within;
        self.passing -= other.passing;
        self.linked -= other.linked;
        self.n_claims -= other.n_claims;
        self.n_seen -= other.n_seen;
    }

    /// Returns the most that may have arrived: all sides' reports and everything untold.
    #[must_use]
    pub fn upper(&self) -> i128 {
        self.given.max(self.twins) + self.received + self.untold
    }

    /// Returns the least that surely arrived: the larger of the two sides' reports, as if the
    /// other spoke of the same money.
    #[must_use]
    pub fn lower(&self) -> i128 {
        let lower = self.given.max(self.received + self.twins);
        lower.min(self.upper())
    }

    /// Returns the share of the upper end that links between activities explain, from 0 to 1.
    #[must_use]
    pub fn linked_share(&self) -> Option<f64> {
        let upper = self.upper();
        (upper > 0).then(|| (self.linked.clamp(0, upper)) as f64 / upper as f64)
    }

    /// Returns the share of the upper end whose giver and receiver are told, from 0 to 1.
    #[must_use]
    pub fn told_share(&self) -> Option<f64> {
        let upper = self.upper();
        (upper > 0).then(|| (upper - self.untold).clamp(0, upper) as f64 / upper as f64)
    }

    /// Takes in a claim of an activity; `minor` is its amount as it counts and `grade` what the
    /// link to its other end is worth.
    pub fn add(
        &mut self,
        inside: &Inside,
        survey: &Survey,
        activity: &Activity,
        claim: &Claim,
        minor: i128,
        grade: Option<Grade>,
    ) {
        self.n_seen += 1;
        let Some(is_given) = gives(claim) else {
            return;
        };
        let Some(part) = inside.part(activity, claim, minor) else {
            return;
        };
        let own = activity.reporter.reference.trim();
        let mut giver = organisation(survey, &claim.provider);
        let mut taker = organisation(survey, &claim.receiver);
        if is_given && giver.is_empty() {
            giver = own;
        } else if !is_given && taker.is_empty() {
            taker = own;
        }
        let resolves = matches!(grade, Some(Grade::BothAgree | Grade::OneResolves));
        match (inside.end(giver), inside.end(taker)) {
            (End::Inside, _) => self.within += part,
            (End::Outside, End::Inside) => {
                // The giver's claim stands for both.
                if !is_given && matches!(grade, Some(Grade::BothAgree | Grade::ByRule)) {
                    self.twins += part;
                    return;
                }
                if resolves {
                    self.linked += part;
                }
                if is_given {
                    self.given += part;
                } else {
                    self.received += part;
                }
                self.n_claims += 1;
            }
            (End::Outside, End::Outside) => self.passing += part,
            (End::Untold, End::Outside) => {}
            (End::Untold, End::Inside | End::Untold) | (End::Outside, End::Untold) => {
                // For a set of organisations only its own money may be meant.
                if matches!(inside, Inside::Organisations(_)) && inside.end(taker) != End::Inside {
                    return;
                }
                self.untold += part;
                self.n_claims += 1;
            }
        }
    }
}

/// Returns whether a claim tells of giving (or receiving); nothing for other kinds.
fn gives(claim: &Claim) -> Option<bool> {
    match Stage::of(claim.kind)? {
        Stage::Disbursed | Stage::Spent => Some(true),
        Stage::Received => Some(false),
        _ => None,
    }
}

/// Returns which party's activity stands at the other end of a claim.
#[must_use]
pub fn other_end(claim: &Claim) -> Option<Side> {
    gives(claim).map(|gives| {
        if gives {
            Side::Receiver
        } else {
            Side::Provider
        }
    })
}

impl Inside {
    /// Returns the part of a claim that is located inside.
    fn part(&self, activity: &Activity, claim: &Claim, minor: i128) -> Option<i128> {
        let in_country = |country: &Country| {
            by_place(activity, claim, minor)
                .into_iter()
                .find(|(code, _)| *code == country.alpha2())
                .map(|(_, part)| part)
        };
        match self {
            Self::Organisations(_) => Some(minor),
            Self::Country(country) => in_country(country),
            Self::Place(country, named) => {
                let here = |site: &crate::claim::Site| {
                    let gazetteer = site.gazetteer.as_ref();
                    site.name.eq_ignore_ascii_case(named)
                        || gazetteer.is_some_and(|(_, code)| code.eq_ignore_ascii_case(named))
                };
                let parts = evenly(in_country(country)?, activity.sites.len());
                let sites = activity.sites.iter().zip(parts);
                sites
                    .filter(|(site, _)| here(site))
                    .map(|(_, part)| part)
                    .reduce(|a, b| a + b)
            }
        }
    }

    fn end(&self, organisation: &str) -> End {
        match self {
            Self::Organisations(set) if organisation.is_empty() || set.is_empty() => End::Untold,
            Self::Organisations(set) if set.contains(organisation) => End::Inside,
            Self::Organisations(_) => End::Outside,
            Self::Country(country) => match home(organisation) {
                Home::In(at) if at == *country => End::Inside,
                Home::Untold => End::Untold,
                _ => End::Outside,
            },
            // An identifier tells the country; whether it is this place nobody says.
            Self::Place(country, _) => match home(organisation) {
                Home::In(at) if at == *country => End::Untold,
                Home::Untold => End::Untold,
                _ => End::Outside,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::division::Share;
    use crate::stage::TransactionKind;

    fn claim(kind: u8, minor: i128, provider: (&str, &str), receiver: (&str, &str)) -> Claim {
        let party = |(reference, activity): (&str, &str)| Party {
            reference: reference.to_owned(),
            activity: activity.to_owned(),
            ..Party::default()
        };
        Claim {
            provider: party(provider),
            receiver: party(receiver),
            ..Claim::of(TransactionKind(kind), minor, "USD".parse().unwrap())
        }
    }

    fn activity(id: &str, reporter: &str, claims: Vec<Claim>) -> Activity {
        Activity {
            id: id.to_owned(),
            reporter: Party {
                reference: reporter.to_owned(),
                ..Party::default()
            },
            places: vec![Share {
                code: "SV".to_owned(),
                percentage: None,
                is_country: true,
            }],
            claims,
            ..Activity::default()
        }
    }

    fn counted(inside: &Inside, activities: &[Activity], grade: Option<Grade>) -> Arrived {
        let survey = Survey::of(activities);
        let mut arrived = Arrived::default();
        for activity in activities {
            for claim in &activity.claims {
                arrived.add(inside, &survey, activity, claim, claim.minor, grade);
            }
        }
        arrived
    }

    fn salvador() -> Inside {
        Inside::Country("SLV".parse().unwrap())
    }

    #[test]
    fn money_arrives_when_it_crosses_and_not_when_it_moves_inside() {
        let set = [activity(
            "A",
            "US-GOV-1",
            vec![
                claim(3, 100, ("", ""), ("SV-1", "")),
                claim(3, 50, ("SV-1", ""), ("SV-2", "")),
                claim(3, 20, ("", ""), ("US-2", "")),
                claim(4, 7, ("", ""), ("", "")),
                claim(2, 999, ("", ""), ("SV-1", "")),
            ],
        )];
        let arrived = counted(&salvador(), &set, None);
        assert_eq!((arrived.given, arrived.within), (100, 50));
        assert_eq!((arrived.passing, arrived.untold), (20, 7));
        assert_eq!((arrived.lower(), arrived.upper()), (100, 107));
        assert_eq!(arrived.n_claims, 2);
    }

    #[test]
    fn two_reports_of_one_payment_widen_the_interval_until_they_name_each_other() {
        let set = [
            activity(
                "A",
                "US-GOV-1",
                vec![claim(3, 100, ("", ""), ("SV-1", "B"))],
            ),
            activity(
                "B",
                "SV-1",
                vec![claim(1, 100, ("US-GOV-1", "A"), ("", ""))],
            ),
        ];
        let apart = counted(&salvador(), &set, None);
        assert_eq!((apart.lower(), apart.upper()), (100, 200));
        let agreed = counted(&salvador(), &set, Some(Grade::BothAgree));
        assert_eq!((agreed.lower(), agreed.upper()), (100, 100));
        assert_eq!(agreed.linked_share(), Some(1.0));
    }

    #[test]
    fn a_link_tells_the_organisation_where_its_identifier_is_missing() {
        let set = [
            activity("A", "US-GOV-1", vec![claim(3, 9, ("", ""), ("", "B"))]),
            activity("B", "SV-1", Vec::new()),
        ];
        assert_eq!(counted(&salvador(), &set, None).given, 9);
    }

    #[test]
    fn only_the_part_that_is_located_inside_may_arrive() {
        let mut one = activity("A", "US-GOV-1", vec![claim(3, 101, ("", ""), ("SV-1", ""))]);
        one.places.push(Share {
            code: "HN".to_owned(),
            percentage: None,
            is_country: true,
        });
        assert_eq!(counted(&salvador(), &[one], None).given, 51);
    }

    #[test]
    fn a_set_of_organisations_receives_only_its_own_money() {
        let inside = Inside::Organisations(BTreeSet::from(["SV-1".to_owned()]));
        let set = [activity(
            "A",
            "US-GOV-1",
            vec![
                claim(3, 5, ("", ""), ("SV-1", "")),
                claim(3, 6, ("", ""), ("SV-9", "")),
                claim(4, 8, ("", ""), ("", "")),
            ],
        )];
        let arrived = counted(&inside, &set, None);
        assert_eq!((arrived.lower(), arrived.upper()), (5, 5));
    }

    #[test]
    fn at_a_place_below_the_country_nothing_is_sure() {
        let mut one = activity("A", "US-GOV-1", vec![claim(3, 100, ("", ""), ("SV-1", ""))]);
        for name in ["La Unión", "San Miguel"] {
            one.sites.push(crate::claim::Site {
                name: name.to_owned(),
                ..crate::claim::Site::default()
            });
        }
        let inside = Inside::Place("SLV".parse().unwrap(), "La Unión".to_owned());
        let arrived = counted(&inside, &[one], None);
        assert_eq!((arrived.lower(), arrived.upper()), (0, 50));
    }
}
