//! That one statement holds and another does not, as sharp as the shape of both allows.

use crate::expression::{Expression, Truth};
use crate::values::ValueSet;

/// Returns that `one` holds and `other` does not.
///
/// A conjunction by itself forgets that both speak of the same person: where both ask for the same
/// unknown fact, it cannot tell, although nothing can differ. So what both share is taken out of
/// `other` first: (C and A) but not (C and B) is C and (A but not B), and (D or A) but not (D or B) is
/// (A but not D) and (A but not B).
#[must_use]
pub fn but_not(one: &Expression, other: &Expression, domains: &[ValueSet]) -> Expression {
    if one == other {
        return Expression::Always(Truth::False);
    }
    if let (Expression::All(these), Expression::All(those)) = (parts(one, true), parts(other, true))
    {
        let (shared, own): (Vec<_>, Vec<_>) =
            these.into_iter().partition(|part| those.contains(part));
        if !shared.is_empty() {
            let theirs = those
                .into_iter()
                .filter(|part| !shared.contains(part))
                .collect();
            let rest = but_not(&unwrapped(own, true), &unwrapped(theirs, true), domains);
            let all = shared.into_iter().chain([rest]).collect();
            return Expression::All(all).simplified(domains);
        }
    }
    let is_choice = matches!(one, Expression::Any(_)) || matches!(other, Expression::Any(_));
    if is_choice
        && let (Expression::Any(these), Expression::Any(those)) =
            (parts(one, false), parts(other, false))
    {
        let own = these.iter().filter(|part| !those.contains(part));
        let each = own.map(|part| {
            let all = those.iter().map(|that| but_not(part, that, domains));
            Expression::All(all.collect())
        });
        return Expression::Any(each.collect()).simplified(domains);
    }
    let not_other = other.clone().negated(domains);
    Expression::All(vec![one.clone(), not_other]).simplified(domains)
}

/// Returns a statement as a conjunction, or as a disjunction, of what it is made of.
fn parts(one: &Expression, as_all: bool) -> Expression {
    match (one, as_all) {
        (Expression::All(_), true) | (Expression::Any(_), false) => one.clone(),
        (other, true) => Expression::All(vec![other.clone()]),
        (other, false) => Expression::Any(vec![other.clone()]),
    }
}

/// Returns the only part itself; a conjunction of none always holds.
fn unwrapped(mut parts: Vec<Expression>, as_all: bool) -> Expression {
    match (parts.len(), as_all) {
        (1, _) => parts.remove(0),
        (0, true) => Expression::Always(Truth::True),
        (0, false) => Expression::Always(Truth::False),
        (_, true) => Expression::All(parts),
        (_, false) => Expression::Any(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::random::splitmix64;

    const N_FACTS: usize = 3;

    fn domains() -> Vec<ValueSet> {
        vec![ValueSet::stretch(0, 3); N_FACTS]
    }

    /// A random statement over three facts of four values.
    fn statement(seed: u64, depth: u64) -> Expression {
        let draw = |k: u64| splitmix64(seed.wrapping_mul(31).wrapping_add(k));
        let several = || {
            (0..2 + draw(1) % 2)
                .map(|k| statement(draw(10 + k) % 400, depth - 1))
                .collect()
        };
        match draw(2) % 5 {
            0 | 1 if depth > 0 => Expression::All(several()),
            2 | 3 if depth > 0 => Expression::Any(several()),
            4 if depth > 0 => Expression::AtLeast(2, several()),
            _ => {
                let from = (draw(3) % 4) as i32;
                let to = (from + (draw(4) % 3) as i32).min(3);
                Expression::Within((draw(5) % 3) as usize, ValueSet::stretch(from, to))
            }
        }
    }

    fn completions(possible: &[ValueSet]) -> Vec<Vec<ValueSet>> {
        let mut out = vec![Vec::new()];
        for set in possible {
            let values = (0..4)
                .map(|n| ValueSet::stretch(n, n))
                .filter(|one| one.is_within(set));
            let values: Vec<ValueSet> = values.collect();
            out = out
                .into_iter()
                .flat_map(|person: Vec<ValueSet>| {
                    values
                        .iter()
                        .map(move |one| [person.as_slice(), std::slice::from_ref(one)].concat())
                })
                .collect();
        }
        out
    }

    #[test]
    fn what_it_says_is_true_of_every_completion_and_it_says_no_less_than_the_plain_conjunction() {
        let domains = domains();
        let (mut n_sharper, mut n_definite) = (0, 0);
        for round in 0..4_000_u64 {
            let shared = statement(round % 97, 1);
            let [a, b] = [1, 2].map(|k| {
                let own = statement(splitmix64(round * 7 + k) % 4_000, 2);
                Expression::All(vec![shared.clone(), own]).simplified(&domains)
            });
            let sharp = but_not(&a, &b, &domains);
            let plain = Expression::All(vec![a.clone(), b.clone().negated(&domains)]);
            for person in 0..6_u64 {
                let possible: Vec<ValueSet> = (0..N_FACTS as u64)
                    .map(
                        |fact| match splitmix64(round * 100 + person * 10 + fact) % 6 {
                            n @ 0..4 => ValueSet::stretch(n as i32, n as i32),
                            4 => ValueSet::stretch(0, 3),
                            _ => ValueSet::stretch(1, 2),
                        },
                    )
                    .collect();
                let said = sharp.truth(&possible);
                let plainly = plain.truth(&possible);
                assert!(
                    plainly == Truth::Unknown || said == plainly,
                    "{a:?} {b:?} {possible:?}"
                );
                n_sharper += usize::from(plainly == Truth::Unknown && said != Truth::Unknown);
                for whole in completions(&possible) {
                    let is_so = a.truth(&whole) == Truth::True && b.truth(&whole) == Truth::False;
                    if said != Truth::Unknown {
                        n_definite += 1;
                        assert_eq!(said == Truth::True, is_so, "{a:?} {b:?} {whole:?}");
                    }
                }
            }
        }
        assert!(
            n_sharper > 500 && n_definite > 10_000,
            "{n_sharper} {n_definite}"
        );
    }

    #[test]
    fn a_wider_list_of_nationalities_changes_nothing_for_whoever_was_on_the_old_one() {
        let domains = domains();
        let place = Expression::Within(1, ValueSet::stretch(2, 2));
        let with = |last: i32| {
            Expression::All(vec![
                Expression::Within(0, ValueSet::stretch(0, last)),
                place.clone(),
            ])
        };
        let (old, new) = (with(0).simplified(&domains), with(2).simplified(&domains));
        let gain = but_not(&new, &old, &domains);
        let person = |nationality: i32| {
            vec![
                ValueSet::stretch(nationality, nationality),
                ValueSet::stretch(0, 3),
                ValueSet::stretch(0, 3),
            ]
        };
        assert_eq!(gain.truth(&person(0)), Truth::False);
        assert_eq!(gain.truth(&person(1)), Truth::Unknown);
        assert_eq!(
            but_not(&old, &new, &domains),
            Expression::Always(Truth::False)
        );
    }
}
