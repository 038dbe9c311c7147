//! Judging one person by the compiled rules of a day: the inner loop of screening.

use crate::answer::{Answer, Answers, WhyUnknown};
use crate::expression::{Truth, at_least};
use crate::rules::{Classes, FactBits, Node, OpenWorld, Rules, Track, World};
use crate::timeline::State;
use crate::values::ValueSet;

/// A person as the rules of a day see them: the classes still possible of each fact.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Still-possible classes, fact by fact.
    pub possible: Vec<Classes>,
    /// The facts that have not been asked and may be.
    pub askable: FactBits,
    /// Why a fact is not known, fact by fact.
    pub why: Vec<WhyUnknown>,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(withheld)")
    }
}

impl Person {
    /// Returns a person of whom nothing has been asked.
    #[must_use]
    pub fn unasked(rules: &Rules) -> Self {
        let n_facts = rules.facts.len();
        Self {
            possible: rules
                .facts
                .iter()
                .map(crate::rules::Fact::every_class)
                .collect(),
            askable: if n_facts >= 128 {
                FactBits::MAX
            } else {
                (1 << n_facts) - 1
            },
            why: vec![WhyUnknown::NotAsked; n_facts],
        }
    }

    /// Returns the person who gave these answers; facts that others imply are filled in.
    #[must_use]
    pub fn of(rules: &Rules, answers: &Answers) -> Self {
        let mut person = Self::unasked(rules);
        let mut known: Vec<Option<&ValueSet>> = vec![None; rules.facts.len()];
        for (number, fact) in rules.facts.iter().enumerate() {
            match answers.get(&fact.id) {
                None => continue,
                Some(Answer::Unknown(why)) => person.why[number] = *why,
                Some(Answer::Within(set)) => {
                    person.possible[number] = fact.within(set);
                    person.why[number] = WhyUnknown::NotExact;
                    known[number] = Some(set);
                }
            }
            person.askable &= !(1 << number);
        }
        for (number, fact) in rules.facts.iter().enumerate() {
            // "I don't know" never undoes what other answers prove.
            let (Some((a, b)), None) = (fact.filled_by, known[number]) else {
                continue;
            };
            if let (Some(a), Some(b)) = (known[a], known[b]) {
                let same = match (a.only(), b.only()) {
                    (Some(a), Some(b)) => Some(a == b),
                    _ if !a.meets(b) => Some(false),
                    _ => None,
                };
                if let Some(same) = same {
                    person.possible[number] = fact.within(&ValueSet::one(i32::from(same)));
                    person.why[number] = WhyUnknown::NotExact;
                    person.askable &= !(1 << number);
                }
            }
        }
        person
    }
}

/// What one person is to one pathway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whether the published criteria are met. `False` also where the pathway is not open.
    pub truth: Truth,
    /// Whether some version that may be in force is open.
    pub is_open: bool,
    /// Criteria that fail, by their place, in the last version that may be in force.
    pub failed: u64,
    /// Criteria that are neither met nor failed, likewise.
    pub open: u64,
    /// The facts that are still undecided and can matter.
    pub facts: FactBits,
}

impl OpenWorld {
    /// Judges a person by this version: failed criteria, open criteria, undecided facts.
    #[inline]
    fn judge(&self, possible: &[Classes]) -> (u64, u64, FactBits) {
        let (mut failed, mut open, mut facts) = (0_u64, 0_u64, 0 as FactBits);
        for &(fact, classes, bit) in &self.leaves {
            let still = possible[usize::from(fact)];
            let is_failed = still & classes == 0;
            let is_open = !is_failed & (still & !classes != 0);
            failed |= if is_failed { bit } else { 0 };
            open |= if is_open { bit } else { 0 };
            facts |= FactBits::from(is_open) << fact;
        }
        for (tree, bit) in &self.trees {
            match tree.truth(possible) {
                Truth::True => {}
                Truth::False => failed |= bit,
                Truth::Unknown => {
                    open |= bit;
                    facts |= tree.undecided(possible);
                }
            }
        }
        for &(fact, classes, bits) in &self.together {
            // Where one of them fails alone, it explains; the others are not blamed with it.
            if failed & bits == 0 && possible[usize::from(fact)] & classes == 0 {
                failed |= bits;
            }
        }
        (failed, open & !failed, facts)
    }
}

impl Track {
    /// Judges a person of whom these classes are possible, fact by fact.
    #[inline]
    #[must_use]
    pub fn judge(&self, possible: &[Classes]) -> Judgement {
        if let [World::Open(open)] = self.worlds.as_slice() {
            return judge_open(open, possible);
        }
        let mut judged: Option<Judgement> = None;
        // Open versions, and among them those that do not shut this person out.
        let (mut n_open, mut n_possible) = (0, 0);
        for world in &self.worlds {
            let next = match world {
                World::Open(open) => {
                    let judged = judge_open(open, possible);
                    n_open += 1;
                    n_possible += usize::from(judged.truth != Truth::False);
                    judged
                }
                // A stretch of which nothing is published may be open: it is joined at the end.
                World::Shut(Some(_), State::NotKnown) => continue,
                // Before the first version and after the last nothing is open.
                World::Shut(..) => SHUT,
            };
            judged = Some(match judged {
                None => next,
                Some(before) => either(before, next),
            });
        }
        let is_silent = |world: &World| matches!(world, World::Shut(Some(_), State::NotKnown));
        if self.worlds.iter().any(is_silent) {
            // It lets in nobody whom every open version beside it shuts out.
            let is_shut_out = n_open > 0 && n_possible == 0;
            let silent = Judgement {
                truth: if is_shut_out {
                    Truth::False
                } else {
                    Truth::Unknown
                },
                ..SHUT
            };
            judged = Some(judged.map_or(silent, |before| either(before, silent)));
        }
        judged.expect("a track has at least one world")
    }
}

/// What everybody is to a version that lets nobody in.
const SHUT: Judgement = Judgement {
    truth: Truth::False,
    is_open: false,
    failed: 0,
    open: 0,
    facts: 0,
};

fn judge_open(open: &OpenWorld, possible: &[Classes]) -> Judgement {
    let (failed, undecided, facts) = open.judge(possible);
    let (truth, facts) = if failed != 0 {
        (Truth::False, 0)
    } else if undecided != 0 {
        (Truth::Unknown, facts)
    } else if open.is_silent {
        (Truth::Unknown, 0)
    } else {
        (Truth::True, 0)
    };
    Judgement {
        truth,
        is_open: true,
        failed,
        open: undecided,
        facts,
    }
}

/// Joins the judgements under two versions of which one is in force. The later open one explains.
fn either(before: Judgement, next: Judgement) -> Judgement {
    let explains = if next.is_open { next } else { before };
    Judgement {
        truth: before.truth.agree(next.truth),
        is_open: before.is_open || next.is_open,
        failed: explains.failed,
        open: explains.open,
        facts: before.facts | next.facts,
    }
}

impl Node {
    pub(crate) fn truth(&self, possible: &[Classes]) -> Truth {
        match self {
            Self::Always(truth) => *truth,
            Self::Leaf(fact, classes) => {
                let still = possible[usize::from(*fact)];
                if still & classes == 0 {
                    Truth::False
                } else if still & !classes == 0 {
                    Truth::True
                } else {
                    Truth::Unknown
                }
            }
            Self::All(parts) => {
                let mut truth = Truth::True;
                for part in parts {
                    truth = truth.and(part.truth(possible));
                    if truth == Truth::False {
                        break;
                    }
                }
                truth
            }
            Self::Any(parts) => {
                let mut truth = Truth::False;
                for part in parts {
                    truth = truth.or(part.truth(possible));
                    if truth == Truth::True {
                        break;
                    }
                }
                truth
            }
            Self::AtLeast(n, parts) => {
                let (mut n_true, mut n_possible) = (0, 0);
                for part in parts {
                    let truth = part.truth(possible);
                    n_true += usize::from(truth == Truth::True);
                    n_possible += usize::from(truth != Truth::False);
                }
                at_least(*n, n_true, n_possible)
            }
            Self::OneOfTheseRules(parts) => {
                let mut truths = parts.iter().map(|part| part.truth(possible));
                let first = truths.next().unwrap_or(Truth::Unknown);
                truths.fold(first, Truth::agree)
            }
        }
    }

    /// Returns the undecided facts under this node, which is itself undecided.
    fn undecided(&self, possible: &[Classes]) -> FactBits {
        match self {
            Self::Always(_) => 0,
            Self::Leaf(fact, _) => 1 << fact,
            Self::All(parts)
            | Self::Any(parts)
            | Self::AtLeast(_, parts)
            | Self::OneOfTheseRules(parts) => {
                let open = parts
                    .iter()
                    .filter(|part| part.truth(possible) == Truth::Unknown);
                open.fold(0, |facts, part| facts | part.undecided(possible))
            }
        }
    }
}
