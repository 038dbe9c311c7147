//! Screening: pathways, answers and a day give outcomes with their reasons.

use kernel::{Day, FactId, OfficeId, PathwayId};

use crate::Rulebook;
use crate::answer::{Answer, Answers, WhyUnknown};
use crate::criterion::Role;
use crate::expression::Truth;
use crate::judge::{Judgement, Person};
use crate::pathway::Version;
use crate::question::Changeable;
use crate::result::ResultKind;
use crate::rules::{FactBits, OpenWorld, Rules, Track, World};
use crate::timeline::{Boundary, State};
use crate::trust::Trust;

/// Why one criterion stands where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The criterion.
    pub criterion: String,
    /// Whether it must hold or must not.
    pub role: Role,
    /// Whether it speaks for the person: `True` for a need that is met or a bar that does not apply.
    pub truth: Truth,
    /// The article; where the criterion names none, the act of the version.
    pub cite: String,
    /// The name of its sentences.
    pub phrase: String,
    /// Facts that are still undecided, with the reason.
    pub undecided: Vec<(FactId, WhyUnknown)>,
    /// Whether an answer on which it rests can change in future.
    pub can_change: bool,
}

/// Why a pathway is not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotOpen {
    /// Closed, suspended, or nothing published.
    pub state: State,
    /// The version that says so; none before the first one.
    pub version: Option<String>,
    /// Since when.
    pub since: Option<Boundary>,
    /// The day on which a later version opens it, where one is published.
    pub opens: Option<Boundary>,
}

/// What screening says of one pathway, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The result.
    pub result: ResultKind,
    /// The versions that can be in force on the day; mostly one.
    pub versions: Vec<String>,
    /// Criteria of the version that explains the result, in the order of the file.
    pub reasons: Vec<Reason>,
    /// Facts that are still to ask.
    pub missing: Vec<FactId>,
    /// Facts that were asked and are not known, with the reason.
    pub unsettled: Vec<(FactId, WhyUnknown)>,
    /// What the published rules leave open and matters.
    pub silences: Vec<String>,
    /// Whether the day on which the rule changed is not published, and that makes the difference.
    pub change_day_unknown: bool,
    /// Why it is not open.
    pub not_open: Option<NotOpen>,
    /// How far the rule that explains the result may be trusted on the day.
    pub trust: Option<Trust>,
    /// The day on which a time limit passed for this person after which nobody is heard, where
    /// nothing else fails.
    pub too_late: Option<Day>,
}

impl Outcome {
    /// Returns whether nothing but a passed time limit stands between the person and the pathway.
    #[must_use]
    pub fn is_too_late(&self) -> bool {
        self.result == ResultKind::DoesNotMeet && self.too_late.is_some()
    }

    /// Returns whether it may be said that the answers meet the published criteria: they do, no
    /// limit has passed that shuts, and the rule is confirmed and not old.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        self.too_late.is_none() && self.trust.as_ref().is_none_or(Trust::is_firm)
    }
}

/// The outcomes for every pathway and office on a day.
#[derive(Clone, Debug)]
pub struct Screening {
    /// The day for which the rules were applied.
    pub on: Day,
    /// Pathways in alphabetical order.
    pub pathways: Vec<(PathwayId, Outcome)>,
    /// Offices in alphabetical order; `Meets` means that the office serves the person.
    pub offices: Vec<(OfficeId, Outcome)>,
}

/// Returns what can be said of every pathway and office for these answers on the rules' day.
#[must_use]
pub fn screen(book: &Rulebook, rules: &Rules, answers: &Answers) -> Screening {
    let person = Person::of(rules, answers);
    let pathways = book.pathways.iter().zip(&rules.pathways);
    let offices = book.offices.iter().zip(&rules.offices);
    Screening {
        on: rules.day,
        pathways: pathways
            .map(|(pathway, track)| {
                let versions: Vec<&Version> = pathway.versions.iter().collect();
                let mut outcome = outcome(book, rules, track, &versions, &person);
                let version = open_version(track, &versions);
                outcome.trust = version.map(|one| Trust::of(one, &pathway.reviewed, rules.day));
                outcome.too_late = version
                    .filter(|one| only_limits_fail(&outcome, one))
                    .and_then(|one| too_late(one, answers, rules.day));
                (pathway.id.clone(), outcome)
            })
            .collect(),
        offices: offices
            .map(|(office, track)| {
                let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
                let outcome = outcome(book, rules, track, &versions, &person);
                (office.id.clone(), outcome)
            })
            .collect(),
    }
}

/// Returns the last open version that may be in force: the one that explains a result.
#[must_use]
pub fn open_version<'a>(track: &Track, versions: &[&'a Version]) -> Option<&'a Version> {
    track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(versions[open.version]),
        World::Shut(..) => None,
    })
}

/// Returns the result that a judgement amounts to, given which facts may still be asked.
#[must_use]
pub fn result_of(judged: &Judgement, askable: FactBits) -> ResultKind {
    match judged.truth {
        Truth::True => ResultKind::Meets,
        Truth::False if judged.is_open => ResultKind::DoesNotMeet,
        Truth::False => ResultKind::NotOpen,
        Truth::Unknown if judged.facts & askable != 0 => ResultKind::CannotTellYet,
        Truth::Unknown => ResultKind::CannotTellFromHere,
    }
}

/// Returns the outcome for one pathway or office.
#[must_use]
pub fn outcome(
    book: &Rulebook,
    rules: &Rules,
    track: &Track,
    versions: &[&Version],
    person: &Person,
) -> Outcome {
    let judged = track.judge(&person.possible);
    let result = result_of(&judged, person.askable);
    let explaining = track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(open),
        World::Shut(..) => None,
    });
    let reasons = match explaining {
        Some(open) if result != ResultKind::NotOpen => {
            reasons(book, rules, open, versions[open.version], &judged, person)
        }
        _ => Vec::new(),
    };
    let (missing, unsettled) = undecided(rules, &judged, person);
    let n_open = track
        .worlds
        .iter()
        .filter(|world| matches!(world, World::Open(_)))
        .count();
    let is_undecided = judged.truth == Truth::Unknown;
    Outcome {
        result,
        versions: track
            .worlds
            .iter()
            .filter_map(|world| match world {
                World::Open(open) => Some(versions[open.version].id.clone()),
                World::Shut(place, _) => place.map(|place| versions[place].id.clone()),
            })
            .collect(),
        reasons,
        missing,
        unsettled,
        silences: explaining
            .filter(|_| is_undecided)
            .map_or_else(Vec::new, |open| {
                let silences = versions[open.version].silences.iter();
                silences
                    .filter(|silence| silence.matters)
                    .map(|silence| silence.id.clone())
                    .collect()
            }),
        change_day_unknown: is_undecided && track.worlds.len() > 1 && n_open > 0,
        not_open: (n_open == 0).then(|| not_open(rules.day, track, versions)),
        trust: None,
        too_late: None,
    }
}

/// Returns why each criterion of the version that explains the result stands where it stands.
fn reasons(
    book: &Rulebook,
    rules: &Rules,
    open: &OpenWorld,
    version: &Version,
    judged: &Judgement,
    person: &Person,
) -> Vec<Reason> {
    let compiled = open.criteria.iter().enumerate();
    compiled
        .map(|(bit, compiled)| {
            let truth = if judged.failed & (1 << bit) != 0 {
                Truth::False
            } else if judged.open & (1 << bit) != 0 {
                Truth::Unknown
            } else {
                Truth::True
            };
            let criterion = &version.criteria[compiled.place];
            let mut undecided = Vec::new();
            let mut can_change = false;
            let mut seen: FactBits = 0;
            compiled.expression.leaves(&mut |fact, set| {
                if seen & (1 << fact) != 0 {
                    return;
                }
                seen |= 1 << fact;
                can_change |= book.questions[fact].can_change != Changeable::No;
                let classes = rules.facts[fact].within(set);
                let still = person.possible[fact];
                if truth == Truth::Unknown && still & classes != 0 && still & !classes != 0 {
                    undecided.push((rules.facts[fact].id.clone(), person.why[fact]));
                }
            });
            Reason {
                criterion: criterion.id.clone(),
                role: criterion.role,
                truth,
                cite: citation(version, &criterion.cite),
                phrase: criterion.phrase.clone(),
                undecided,
                can_change,
            }
        })
        .collect()
}

/// Returns the facts that are still to ask, and those that were asked and are not known.
fn undecided(
    rules: &Rules,
    judged: &Judgement,
    person: &Person,
) -> (Vec<FactId>, Vec<(FactId, WhyUnknown)>) {
    let (mut missing, mut unsettled) = (Vec::new(), Vec::new());
    for (number, fact) in rules.facts.iter().enumerate() {
        if judged.facts & (1 << number) == 0 || judged.truth != Truth::Unknown {
            continue;
        }
        if person.askable & (1 << number) != 0 {
            missing.push(fact.id.clone());
        } else {
            unsettled.push((fact.id.clone(), person.why[number]));
        }
    }
    (missing, unsettled)
}

fn only_limits_fail(outcome: &Outcome, version: &Version) -> bool {
    let is_limit = |id: &str| {
        version
            .criteria
            .iter()
            .any(|one| one.id == id && one.is_limit())
    };
    let mut failing = outcome
        .reasons
        .iter()
        .filter(|one| one.truth == Truth::False);
    failing.all(|one| is_limit(&one.criterion))
}

/// Returns the first day on which a limit passed that shuts.
fn too_late(version: &Version, answers: &Answers, on: Day) -> Option<Day> {
    let passed = version.limits.iter().filter_map(|limit| {
        let possible = match answers.get(&limit.fact) {
            Some(Answer::Within(set)) => Some(set),
            _ => None,
        };
        limit.shut_on(possible, on)
    });
    passed.min()
}

/// Returns the article of a criterion, or the act of its version where it names none.
#[must_use]
pub fn citation(version: &Version, cite: &str) -> String {
    if !cite.is_empty() {
        return cite.to_owned();
    }
    let source = &version.source;
    match (source.act.as_str(), source.article.as_str()) {
        ("", "") => source.link.clone(),
        ("", article) => article.to_owned(),
        (act, "") => act.to_owned(),
        (act, article) => format!("{act}, {article}"),
    }
}

fn not_open(day: Day, track: &Track, versions: &[&Version]) -> NotOpen {
    let shut = track.worlds.iter().rev().find_map(|world| match world {
        World::Shut(place, state) => Some((*place, *state)),
        World::Open(_) => None,
    });
    let (place, state) = shut.unwrap_or((None, State::NotKnown));
    let later = versions.iter().find(|version| {
        version.state == State::Open
            && matches!(version.in_force.from, Boundary::In(period) if period.first_day() > day)
    });
    NotOpen {
        state,
        version: place.map(|place| versions[place].id.clone()),
        since: place.map(|place| versions[place].in_force.from),
        opens: later.map(|version| version.in_force.from),
    }
}
