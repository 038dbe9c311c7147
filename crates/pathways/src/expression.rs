//! Three-valued expressions over sets of possible values.

use std::collections::BTreeMap;

use crate::values::ValueSet;

/// What can be said of a statement: that it holds, that it does not, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold, whatever is still unknown.
    False,
    /// Neither can be said yet.
    Unknown,
    /// It holds, whatever is still unknown.
    True,
}

impl Truth {
    /// Returns the strong Kleene conjunction.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Returns the strong Kleene disjunction.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Returns what is shared by two statements of which one holds, and it is not known which.
    #[must_use]
    pub fn agree(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    /// Returns the strong Kleene negation.
    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

/// A statement about one person; facts are numbered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expression {
    /// Always the same, whoever is asked.
    Always(Truth),
    /// The fact's value lies in the set.
    Within(usize, ValueSet),
    /// All hold.
    All(Vec<Expression>),
    /// At least one holds.
    Any(Vec<Expression>),
    /// At least so many hold.
    AtLeast(usize, Vec<Expression>),
    /// One of these is the rule, and it is not published which.
    OneOfTheseRules(Vec<Expression>),
}

impl Expression {
    /// Returns the negation, with negations pushed down to the leaves.
    #[must_use]
    pub fn negated(self, domains: &[ValueSet]) -> Self {
        let each = |parts: Vec<Self>| -> Vec<Self> {
            parts
                .into_iter()
                .map(|part| part.negated(domains))
                .collect()
        };
        match self {
            Self::Always(truth) => Self::Always(!truth),
            Self::Within(fact, set) => Self::Within(fact, set.complement_in(&domains[fact])),
            Self::All(parts) => Self::Any(each(parts)),
            Self::Any(parts) => Self::All(each(parts)),
            Self::AtLeast(n, parts) => {
                // Fewer than n hold exactly when at least (all − n + 1) do not.
                let n_needed = (parts.len() + 1).saturating_sub(n);
                Self::AtLeast(n_needed, each(parts))
            }
            Self::OneOfTheseRules(parts) => Self::OneOfTheseRules(each(parts)),
        }
    }

    /// Returns an equal or sharper expression: nodes of one kind are joined, statements on one fact
    /// inside a node are combined on their value sets, and what is always the same is taken out.
    #[must_use]
    pub fn simplified(self, domains: &[ValueSet]) -> Self {
        match self {
            Self::Always(_) => self,
            Self::Within(fact, set) => {
                let set = set.and(&domains[fact]);
                if set.is_empty() {
                    Self::Always(Truth::False)
                } else if set == domains[fact] {
                    Self::Always(Truth::True)
                } else {
                    Self::Within(fact, set)
                }
            }
            Self::All(parts) => join(parts, domains, true),
            Self::Any(parts) => join(parts, domains, false),
            Self::AtLeast(n, parts) => count(n, parts, domains),
            Self::OneOfTheseRules(parts) => {
                let mut parts: Vec<_> = parts.into_iter().map(|p| p.simplified(domains)).collect();
                parts.sort();
                parts.dedup();
                if parts.len() == 1 {
                    parts.remove(0)
                } else {
                    Self::OneOfTheseRules(parts)
                }
            }
        }
    }

    /// Calls `see` with every statement on one fact.
    pub fn leaves<'a>(&'a self, see: &mut impl FnMut(usize, &'a ValueSet)) {
        match self {
            Self::Always(_) => {}
            Self::Within(fact, set) => see(*fact, set),
            Self::All(parts)
            | Self::Any(parts)
            | Self::AtLeast(_, parts)
            | Self::OneOfTheseRules(parts) => parts.iter().for_each(|part| part.leaves(see)),
        }
    }

    /// Returns what can be said of a person of whom these values are possible, fact by fact.
    ///
    /// This is the reference reading; [`crate::judge`] and the columns must agree with it.
    #[must_use]
    pub fn truth(&self, possible: &[ValueSet]) -> Truth {
        match self {
            Self::Always(truth) => *truth,
            Self::Within(fact, set) => {
                if possible[*fact].is_within(set) {
                    Truth::True
                } else if possible[*fact].meets(set) {
                    Truth::Unknown
                } else {
                    Truth::False
                }
            }
            Self::All(parts) => {
                let each = parts.iter().map(|part| part.truth(possible));
                each.fold(Truth::True, Truth::and)
            }
            Self::Any(parts) => {
                let each = parts.iter().map(|part| part.truth(possible));
                each.fold(Truth::False, Truth::or)
            }
            Self::AtLeast(n, parts) => {
                let truths = parts.iter().map(|part| part.truth(possible));
                let (n_true, n_possible) = truths.fold((0, 0), |(sure, maybe), truth| {
                    (
                        sure + usize::from(truth == Truth::True),
                        maybe + usize::from(truth != Truth::False),
                    )
                });
                at_least(*n, n_true, n_possible)
            }
            Self::OneOfTheseRules(parts) => {
                let mut truths = parts.iter().map(|part| part.truth(possible));
                let first = truths.next().unwrap_or(Truth::Unknown);
                truths.fold(first, Truth::agree)
            }
        }
    }
}

/// Returns whether at least `n` hold when `n_true` surely do and `n_possible` may.
#[must_use]
pub fn at_least(n: usize, n_true: usize, n_possible: usize) -> Truth {
    if n_true >= n {
        Truth::True
    } else if n_possible < n {
        Truth::False
    } else {
        Truth::Unknown
    }
}

fn join(parts: Vec<Expression>, domains: &[ValueSet], all: bool) -> Expression {
    let (absorbing, neutral) = if all {
        (Truth::False, Truth::True)
    } else {
        (Truth::True, Truth::False)
    };
    let mut flat = Vec::new();
    for part in parts {
        match (part.simplified(domains), all) {
            (Expression::All(inner), true) | (Expression::Any(inner), false) => flat.extend(inner),
            (other, _) => flat.push(other),
        }
    }
    let mut by_fact: BTreeMap<usize, ValueSet> = BTreeMap::new();
    let mut others = Vec::new();
    let mut is_silent = false;
    for part in flat {
        match part {
            Expression::Always(truth) if truth == absorbing => {
                return Expression::Always(absorbing);
            }
            Expression::Always(Truth::Unknown) => is_silent = true,
            Expression::Always(_) => {}
            Expression::Within(fact, set) => {
                let joined = match by_fact.get(&fact) {
                    None => set,
                    Some(known) if all => known.and(&set),
                    Some(known) => known.or(&set),
                };
                by_fact.insert(fact, joined);
            }
            other => others.push(other),
        }
    }
    let mut joined = Vec::new();
    for (fact, set) in by_fact {
        match Expression::Within(fact, set).simplified(domains) {
            Expression::Always(truth) if truth == absorbing => {
                return Expression::Always(absorbing);
            }
            Expression::Always(_) => {}
            leaf => joined.push(leaf),
        }
    }
    others.sort();
    others.dedup();
    joined.extend(others);
    if is_silent {
        joined.push(Expression::Always(Truth::Unknown));
    }
    match joined.len() {
        0 => Expression::Always(neutral),
        1 => joined.remove(0),
        _ if all => Expression::All(joined),
        _ => Expression::Any(joined),
    }
}

/// Counting simplifies to "any" and "all" at its ends and, where all parts speak of one fact, to
/// the set of values for which enough of them hold.
fn count(n: usize, parts: Vec<Expression>, domains: &[ValueSet]) -> Expression {
    let mut n_needed = n;
    let mut rest = Vec::new();
    for part in parts {
        match part.simplified(domains) {
            Expression::Always(Truth::True) => n_needed = n_needed.saturating_sub(1),
            Expression::Always(Truth::False) => {}
            other => rest.push(other),
        }
    }
    if n_needed == 0 {
        return Expression::Always(Truth::True);
    }
    if n_needed > rest.len() {
        return Expression::Always(Truth::False);
    }
    if n_needed == 1 {
        return join(rest, domains, false);
    }
    if n_needed == rest.len() {
        return join(rest, domains, true);
    }
    let one_fact = rest.iter().try_fold(None, |seen, part| match (seen, part) {
        (None, Expression::Within(fact, _)) => Ok(Some(*fact)),
        (Some(known), Expression::Within(fact, _)) if known == *fact => Ok(Some(known)),
        _ => Err(()),
    });
    if let Ok(Some(fact)) = one_fact {
        // Values for which at least k of the sets hold, grown one set at a time.
        let mut at_least_k = vec![ValueSet::empty(); n_needed + 1];
        at_least_k[0] = domains[fact].clone();
        for part in &rest {
            if let Expression::Within(_, set) = part {
                for k in (1..=n_needed).rev() {
                    at_least_k[k] = at_least_k[k].or(&at_least_k[k - 1].and(set));
                }
            }
        }
        return Expression::Within(fact, at_least_k.remove(n_needed)).simplified(domains);
    }
    Expression::AtLeast(n_needed, rest)
}
