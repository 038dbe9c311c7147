//! The rule book by which promises are coded, and whether like was treated alike.

use kernel::{CommitmentId, Day, Localized};

use crate::commitment::{Coding, Commitment};

/// The rules by which promises are coded, as one charter states them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBook {
    /// The day from which they hold.
    pub valid_from: Day,
    /// The rules, in order.
    pub rules: Vec<CodingRule>,
    /// The kinds by which promises are compared, with their names.
    pub kinds: Vec<(String, Localized)>,
}

/// One rule of coding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodingRule {
    /// A short name, such as `ceiling`.
    pub id: String,
    /// The name.
    pub title: Localized,
    /// The rule in a few sentences.
    pub text: Localized,
}

/// Two promises of like kind that are coded unlike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlike<'a> {
    /// The promise with the smaller identifier.
    pub one: &'a CommitmentId,
    /// The other.
    pub other: &'a CommitmentId,
    /// What they have in common.
    pub like: Likeness<'a>,
    /// The rules that decide one and not the other.
    pub differ: Vec<&'a str>,
    /// The reason given at either.
    pub why: Option<&'a Localized>,
}

/// What two promises have in common, so that they ought to be coded alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness<'a> {
    /// They are of one kind.
    Kind(&'a str),
    /// One says the other again.
    Restated,
}

/// Rules that must decide all promises of a kind or none, unless a reason is given. The others follow from what
/// was promised (a ceiling, parts of several countries) or from what happened to it.
const DECISIVE: [&str; 3] = [
    "other-definition",
    "successor-scheme",
    "operator-is-no-witness",
];

/// Returns every pair of promises of like kind that are coded unlike, in order.
#[must_use]
pub fn unlike(commitments: &[Commitment]) -> Vec<Unlike<'_>> {
    let coded: Vec<(&Commitment, &Coding)> = commitments
        .iter()
        .filter_map(|one| Some((one, one.coding.as_ref()?)))
        .collect();
    let mut found = Vec::new();
    for (n, (one, coding)) in coded.iter().enumerate() {
        for (other, theirs) in &coded[n + 1..] {
            let is_restated = one.relations.iter().any(|tie| tie.to == other.id)
                || other.relations.iter().any(|tie| tie.to == one.id);
            let like = match (is_restated, coding.like == theirs.like) {
                (true, true) => Likeness::Restated,
                (false, true) => Likeness::Kind(&coding.like),
                (_, false) => continue,
            };
            let differ = differing(coding, theirs, like);
            if differ.is_empty() {
                continue;
            }
            let reason = |from: &'_ Coding, to: &CommitmentId| {
                from.unlike.iter().position(|(id, _)| id == to)
            };
            let why = reason(coding, &other.id)
                .map(|at| &coding.unlike[at].1)
                .or_else(|| reason(theirs, &one.id).map(|at| &theirs.unlike[at].1));
            found.push(Unlike {
                one: &one.id,
                other: &other.id,
                like,
                differ,
                why,
            });
        }
    }
    found
}

/// Returns the rules that decide one of two promises and not the other.
fn differing<'a>(one: &'a Coding, other: &'a Coding, like: Likeness<'_>) -> Vec<&'a str> {
    let counts = |rule: &str| match like {
        Likeness::Restated => true,
        Likeness::Kind(_) => DECISIVE.contains(&rule),
    };
    let missing = |from: &'a Coding, than: &'a Coding| {
        let rules = from
            .rules
            .iter()
            .filter(move |rule| !than.rules.contains(rule));
        rules.map(String::as_str).filter(move |rule| counts(rule))
    };
    let mut differ: Vec<&str> = missing(one, other).chain(missing(other, one)).collect();
    differ.sort_unstable();
    differ
}
