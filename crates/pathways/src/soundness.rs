//! What only the rules themselves can show: gaps, contradictions, dead ends, cases that fail.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Finding};

use crate::criterion::{Criterion, Operator, Role, Test};
use crate::expression::{Expression, Truth};
use crate::judge::Person;
use crate::pathway::Version;
use crate::question::{Question, day_of_number, first_day};
use crate::result::ResultKind;
use crate::rules::{Rules, RulesError, Track, World};
use crate::screen::outcome;
use crate::timeline::{Boundary, InForce, State, extents};
use crate::values::ValueSet;
use crate::{Case, Rulebook};

/// Proves a rulebook sound, or says what is wrong with it, in order of file and line.
#[must_use]
pub fn check(book: &Rulebook) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut days: BTreeMap<Day, Option<Rules>> = BTreeMap::new();
    for (file, versions, cases) in timelines(book) {
        timeline(file, &versions, &mut findings);
        for version in &versions {
            contradictions(book, file, version, &mut findings);
        }
        outcomes(book, file, &versions, &mut days, &mut findings);
        coverage(file, &versions, cases, &mut findings);
    }
    today(book, &mut findings);
    for pathway in &book.pathways {
        pending(&pathway.file, &pathway.texts.pending, &mut findings);
        run_cases(
            book,
            &pathway.file,
            &pathway.cases,
            &mut days,
            &mut findings,
        );
    }
    for office in &book.offices {
        pending(&office.file, &office.texts.pending, &mut findings);
        run_cases(book, &office.file, &office.cases, &mut days, &mut findings);
    }
    unused_questions(book, &mut findings);
    findings.sort();
    findings.dedup();
    findings
}

/// Returns every day on which a rule of the book begins, ends or changes, as far as published.
#[must_use]
pub fn change_days(book: &Rulebook) -> Vec<Day> {
    let mut days = BTreeSet::new();
    for (_, versions, _) in timelines(book) {
        for extent in extents(&line(&versions)) {
            days.insert(extent.earliest_start);
            days.insert(extent.latest_start);
            days.insert(extent.earliest_end.plus_days(1));
            days.insert(extent.latest_end.plus_days(1));
        }
    }
    let inside = |day: &Day| (1950..2150).contains(&day.year());
    days.into_iter().filter(inside).collect()
}

type Timelines<'a> = Vec<(&'a str, Vec<&'a Version>, &'a [Case])>;

fn timelines(book: &Rulebook) -> Timelines<'_> {
    let pathways = book.pathways.iter().map(|pathway| {
        let versions = pathway.versions.iter().collect();
        (pathway.file.as_str(), versions, pathway.cases.as_slice())
    });
    let offices = book.offices.iter().map(|office| {
        let versions = office.versions.iter().map(|v| &v.rule).collect();
        (office.file.as_str(), versions, office.cases.as_slice())
    });
    pathways.chain(offices).collect()
}

fn line<'a>(versions: &[&'a Version]) -> Vec<(InForce, &'a [Day])> {
    versions
        .iter()
        .map(|version| (version.in_force, version.seen_on.as_slice()))
        .collect()
}

/// Finds overlaps, silent gaps and boundaries in the wrong place.
fn timeline(file: &str, versions: &[&Version], findings: &mut Vec<Finding>) {
    let mut refuse = |line: usize, what: String, advice: &str| {
        findings.push(Finding::error(file, line, what, advice));
    };
    for (place, version) in versions.iter().enumerate() {
        if version.in_force.from == Boundary::Unbounded && place > 0 {
            let what = format!("\"{}\" is standing but not the first version", version.id);
            refuse(version.line, what, "Give its first day, or \"unknown\".");
        }
        if version.in_force.until == Boundary::Unbounded && place + 1 < versions.len() {
            let what = format!("\"{}\" is open-ended but not the last version", version.id);
            refuse(version.line, what, "Give its last day, or \"unknown\".");
        }
    }
    for pair in versions.windows(2) {
        let (before, after) = (pair[0], pair[1]);
        let (id, next) = (&before.id, &after.id);
        match (before.in_force.until, after.in_force.from) {
            (Boundary::In(until), Boundary::In(from)) => {
                let same_period = until == from && !until.is_a_day();
                if same_period {
                    continue;
                }
                let expected = until.last_day().plus_days(1);
                if from.first_day() < expected {
                    let what = format!("\"{next}\" begins before \"{id}\" has ended");
                    refuse(
                        after.line,
                        what,
                        "Both days are included: begin one day later.",
                    );
                } else if from.first_day() > expected {
                    let what =
                        format!("nothing is said about the days between \"{id}\" and \"{next}\"");
                    refuse(
                        after.line,
                        what,
                        "Add a version with state = \"closed\", \"suspended\" or \"not-known\" for them.",
                    );
                }
            }
            (Boundary::Unknown, Boundary::Unknown) => {}
            (Boundary::Unknown, Boundary::In(_)) | (Boundary::In(_), Boundary::Unknown) => {
                let what = format!(
                    "one side of the change from \"{id}\" to \"{next}\" is unknown, the other is not"
                );
                refuse(
                    after.line,
                    what,
                    "A version ends the day before the next begins: name both, or call both \"unknown\".",
                );
            }
            _ => {}
        }
    }
    if let Some(last) = versions.last()
        && let (Boundary::In(_), State::Open) = (last.in_force.until, last.state)
    {
        let what = format!("nothing is said about the days after \"{}\"", last.id);
        refuse(
            last.line,
            what,
            "Add a version with state = \"closed\" or \"not-known\" and its source.",
        );
    }
    for (version, extent) in versions.iter().zip(extents(&line(versions))) {
        if extent.earliest_start > extent.latest_end {
            let what = format!("\"{}\" has no day on which it can be in force", version.id);
            refuse(version.line, what, "Correct in_force or seen_on.");
        }
    }
}

/// A day on which a version is in force; for open ends, its first sure day.
fn a_day_of(versions: &[&Version], place: usize) -> Day {
    let extent = extents(&line(versions))[place];
    let earliest = day_of_number(first_day());
    if extent.latest_start > earliest && extent.latest_start <= extent.latest_end {
        extent.latest_start
    } else if extent.earliest_end.year() < 2199 {
        extent.earliest_end
    } else {
        versions[place].source.read_on
    }
}

/// Finds criteria that nobody or everybody meets, alone or together.
fn contradictions(book: &Rulebook, file: &str, version: &Version, findings: &mut Vec<Finding>) {
    let domains: Vec<ValueSet> = book.questions.iter().map(Question::domain).collect();
    let day = version.source.read_on;
    let mut all = Vec::new();
    for criterion in &version.criteria {
        let Some(mut expression) = plain(book, &criterion.test, day) else {
            continue;
        };
        if criterion.role == Role::Bar {
            expression = expression.negated(&domains);
        }
        let expression = expression.simplified(&domains);
        if let Expression::Always(truth @ (Truth::True | Truth::False)) = expression {
            let word = match truth {
                Truth::True => "everybody",
                _ => "nobody",
            };
            findings.push(Finding::error(
                file,
                version.line,
                format!(
                    "in \"{}\" the criterion \"{}\" lets {word} through",
                    version.id, criterion.id
                ),
                "Correct its values; what holds for everybody is no criterion.",
            ));
        }
        all.push(expression);
    }
    if Expression::All(all).simplified(&domains) == Expression::Always(Truth::False) {
        findings.push(Finding::error(
            file,
            version.line,
            format!(
                "the criteria of \"{}\" exclude each other: nobody can meet them all",
                version.id
            ),
            "Compare the criteria on the same fact.",
        ));
    }
}

/// Reads a test without its offices; `None` where only offices are asked about.
fn plain(book: &Rulebook, test: &Test, day: Day) -> Option<Expression> {
    let each = |parts: &[Test]| -> Option<Vec<Expression>> {
        parts.iter().map(|part| plain(book, part, day)).collect()
    };
    Some(match test {
        Test::Leaf(fact, operator) => {
            let number = book.questions.iter().position(|q| q.id == *fact)?;
            Expression::Within(number, operator.values(&book.questions[number], day))
        }
        Test::Any(parts) => Expression::Any(each(parts)?),
        Test::All(parts) => Expression::All(each(parts)?),
        Test::CountAtLeast(n, parts) => Expression::AtLeast(*n, each(parts)?),
        Test::Not(part) => {
            let domains: Vec<ValueSet> = book.questions.iter().map(Question::domain).collect();
            plain(book, part, day)?.negated(&domains)
        }
        Test::ServedBy(_) => return None,
    })
}

/// Finds open versions under which no answers can ever meet the criteria, or always do.
fn outcomes(
    book: &Rulebook,
    file: &str,
    versions: &[&Version],
    days: &mut BTreeMap<Day, Option<Rules>>,
    findings: &mut Vec<Finding>,
) {
    for (place, version) in versions.iter().enumerate() {
        if version.state != State::Open {
            continue;
        }
        let day = a_day_of(versions, place);
        let Some(rules) = rules_on(book, day, days, findings) else {
            continue;
        };
        let Some(track) = track_of(book, rules, file) else {
            continue;
        };
        for world in &track.worlds {
            let World::Open(open) = world else { continue };
            if open.version != place {
                continue;
            }
            let all = open.criteria.iter().map(|c| c.expression.clone());
            let domains: Vec<ValueSet> = rules.facts.iter().map(|f| f.domain.clone()).collect();
            let whole = Expression::All(all.collect()).simplified(&domains);
            if whole == Expression::Always(Truth::False) {
                findings.push(Finding::error(
                    file,
                    version.line,
                    format!(
                        "nobody can meet the criteria of \"{}\" on {day}",
                        version.id
                    ),
                    "Look at the offices it names, and at criteria that exclude each other.",
                ));
            }
            let is_complete = version.silences.iter().all(|silence| !silence.matters);
            if whole == Expression::Always(Truth::True) && is_complete {
                findings.push(Finding::error(
                    file,
                    version.line,
                    format!("\"{}\" has no criteria: everybody would meet it", version.id),
                    "Write what is published, and the rest as [[version.unknown]] with matters = true.",
                ));
            }
        }
    }
}

fn rules_on<'a>(
    book: &Rulebook,
    day: Day,
    days: &'a mut BTreeMap<Day, Option<Rules>>,
    findings: &mut Vec<Finding>,
) -> Option<&'a Rules> {
    days.entry(day)
        .or_insert_with(|| match Rules::on(book, day) {
            Ok(rules) => Some(rules),
            Err(error) => {
                let advice = match error {
                    RulesError::NoSuchFact(_) | RulesError::NoSuchOffice(_) => "Correct the name.",
                    _ => "Divide the rule, or merge criteria.",
                };
                findings.push(Finding::error("pathways/", 0, error.to_string(), advice));
                None
            }
        })
        .as_ref()
}

fn track_of<'a>(book: &Rulebook, rules: &'a Rules, file: &str) -> Option<&'a Track> {
    let pathway = book.pathways.iter().position(|p| p.file == file);
    let office = book.offices.iter().position(|o| o.file == file);
    pathway
        .map(|place| &rules.pathways[place])
        .or_else(|| office.map(|place| &rules.offices[place]))
}

/// Finds versions with a published first day that no case stands before and on.
fn coverage(file: &str, versions: &[&Version], cases: &[Case], findings: &mut Vec<Finding>) {
    let days: BTreeSet<Day> = cases.iter().map(|case| case.on).collect();
    for version in versions {
        if let Boundary::In(from) = version.in_force.from {
            let first = from.first_day();
            let is_covered = days.contains(&first) && days.contains(&first.yesterday());
            if from.is_a_day() && !is_covered {
                findings.push(Finding::warning(
                    file,
                    version.line,
                    format!("no worked case for {first} and the day before"),
                    "Add both to cases.toml.",
                ));
            }
        }
    }
}

/// Finds rules of today of which it is not said by what they are confirmed, or whom to ask; and
/// contacts whom nobody is sent to.
fn today(book: &Rulebook, findings: &mut Vec<Finding>) {
    for pathway in &book.pathways {
        let Some(last) = pathway.versions.last() else {
            continue;
        };
        let is_of_today =
            last.state == State::Open && !matches!(last.in_force.until, Boundary::In(_));
        if !is_of_today {
            continue;
        }
        if last.confidence.is_none() {
            findings.push(Finding::error(
                &pathway.file,
                last.line,
                format!(
                    "\"{}\" is open and does not say by what it is confirmed",
                    last.id
                ),
                "Add confidence, and confirmed_on where the source has a date.",
            ));
        }
        if book.asked_of_its_own(pathway, last).is_empty() {
            findings.push(Finding::warning(
                &pathway.file,
                last.line,
                format!("\"{}\" is open and names nobody to ask", last.id),
                "Add contacts = [\"COUNTRY/id\"] from contacts/, or write one there.",
            ));
        }
    }
    let named: BTreeSet<&String> = book
        .pathways
        .iter()
        .flat_map(|pathway| &pathway.versions)
        .flat_map(|version| &version.contacts)
        .collect();
    for contact in &book.contacts {
        let mut there = book.pathways.iter().filter(|p| {
            contact
                .country
                .is_none_or(|country| p.destination == country)
        });
        if !named.contains(&contact.id) && !there.any(|pathway| contact.is_for(pathway.kind)) {
            findings.push(Finding::warning(
                &contact.file,
                contact.line,
                format!("no pathway sends anybody to \"{}\"", contact.id),
                "Name it in the contacts of a pathway, correct its \"for\", or remove it.",
            ));
        }
    }
}

fn pending(file: &str, pending: &BTreeMap<kernel::Language, String>, findings: &mut Vec<Finding>) {
    for (language, reason) in pending {
        findings.push(Finding::notice(
            file,
            0,
            format!("the text in {language} is still to be written: {reason}"),
            "",
        ));
    }
}

fn run_cases(
    book: &Rulebook,
    file: &str,
    cases: &[Case],
    days: &mut BTreeMap<Day, Option<Rules>>,
    findings: &mut Vec<Finding>,
) {
    let cases_file = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    for case in cases {
        let Some(rules) = rules_on(book, case.on, days, findings) else {
            continue;
        };
        if let Some((clash, facts)) = crate::contradiction::find(book, &case.answers, case.on)
            && !clash.may_be_true()
        {
            let facts: Vec<&str> = facts.iter().map(kernel::FactId::as_str).collect();
            findings.push(Finding::error(
                format!("{cases_file}/cases.toml"),
                case.line,
                format!(
                    "the case \"{}\" cannot be: {} do not fit together ({})",
                    case.id,
                    facts.join(", "),
                    clash.code()
                ),
                "Correct one of these answers.",
            ));
        }
        if let Some(what) = contradiction(book, rules, file, case) {
            findings.push(Finding::error(
                format!("{cases_file}/cases.toml"),
                case.line,
                format!("the case \"{}\" is not true: {what}", case.id),
                "Correct the case or the rule.",
            ));
        }
    }
}

/// Returns what the rules say otherwise than the case, if anything.
fn contradiction(book: &Rulebook, rules: &Rules, file: &str, case: &Case) -> Option<String> {
    let (_, versions, _) = timelines(book).into_iter().find(|(f, _, _)| *f == file)?;
    let track = track_of(book, rules, file)?;
    let person = Person::of(rules, &case.answers);
    let said = outcome(book, rules, track, &versions, &person);
    let failing: Vec<&str> = said
        .reasons
        .iter()
        .filter(|reason| reason.truth == Truth::False)
        .map(|reason| reason.criterion.as_str())
        .collect();
    let missing: Vec<&str> = said.missing.iter().map(kernel::FactId::as_str).collect();
    if said.result != case.expect {
        return Some(format!(
            "expected {}, the rules say {} (failing: {}; missing: {})",
            case.expect.code(),
            said.result.code(),
            failing.join(", "),
            missing.join(", "),
        ));
    }
    let differs = |expected: &Option<Vec<String>>, found: &[&str]| {
        expected.as_ref().is_some_and(|expected| {
            let expected: BTreeSet<&str> = expected.iter().map(String::as_str).collect();
            expected != found.iter().copied().collect()
        })
    };
    if case.expect == ResultKind::DoesNotMeet && differs(&case.failing, &failing) {
        return Some(format!("the failing criteria are {}", failing.join(", ")));
    }
    if differs(&case.missing, &missing) {
        return Some(format!("the missing facts are {}", missing.join(", ")));
    }
    None
}

fn unused_questions(book: &Rulebook, findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    let mut see = |fact: &kernel::FactId, _: &Operator| {
        used.insert(fact.clone());
    };
    for (_, versions, _) in timelines(book) {
        for Criterion { test, .. } in versions.iter().flat_map(|v| &v.criteria) {
            test.leaves(&mut see);
        }
    }
    for question in &book.questions {
        let fills = |q: &Question| {
            used.contains(&q.id)
                && q.filled_by
                    .as_ref()
                    .is_some_and(|(a, b)| *a == question.id || *b == question.id)
        };
        if !used.contains(&question.id) && !book.questions.iter().any(fills) {
            findings.push(Finding::warning(
                format!("questions/{}.toml", question.id),
                0,
                "no rule asks for this fact",
                "Remove the question, or write the rule.",
            ));
        }
    }
}
