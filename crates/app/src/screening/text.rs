//! Outcomes in words, for the terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

use kernel::Language;
use pathways::contact::Contact;
use pathways::criterion::Test;
use pathways::expression::Truth;
use pathways::pathway::Version;
use pathways::screen::{Outcome, Reason, Screening};
use pathways::texts::Texts;
use pathways::{Answers, Pathway, ResultKind, Rulebook, Rules};
use site::said::rules;
use site::{Part, danger_first, order};
use ui::Words;

use super::limits;

/// Returns a screening in words, in the order of the plan that the pages show: danger first, what can be
/// tried where she is, what she has in hand, what is open elsewhere; then the rest by its result.
pub fn screening(
    book: &Rulebook,
    rules: &Rules,
    answers: &Answers,
    screening: &Screening,
    language: Language,
) -> String {
    let words = Words::in_language(language);
    let mut out = String::new();
    let _ = writeln!(out, "{}\n", words.day(screening.on));
    if let Some((key, contacts)) = danger_first(book, rules, answers) {
        let _ = writeln!(out, "{}", words.say(key));
        for contact in contacts {
            let _ = writeln!(out, "    > {}", contact_line(contact));
        }
        out.push('\n');
    }
    let steps = order(book, rules, answers, screening);
    let mut part = None;
    for (own, place) in &steps {
        if part != Some(*own) {
            let gap = if part.is_none() { "" } else { "\n" };
            let heading = match own {
                Part::Now => "plan-now",
                Part::Brought => "plan-brought",
                Part::Elsewhere => "plan-elsewhere",
            };
            let _ = writeln!(out, "{gap}## {}\n", words.say(heading));
            part = Some(*own);
        }
        let outcome = &screening.pathways[*place].1;
        told(
            &mut out,
            book,
            screening,
            *place,
            Some(said(words, outcome).as_ref()),
            language,
        );
        let pathway = &book.pathways[*place];
        for told in limits::told(pathway, outcome, answers, screening.on, language) {
            let _ = writeln!(out, "    ! {}", told.sentence);
        }
        whom_to_ask(&mut out, book, pathway, outcome, language);
    }
    let mut rest: Vec<usize> = (0..screening.pathways.len()).collect();
    rest.retain(|place| !steps.iter().any(|(_, step)| step == place));
    rest.sort_by_key(|place| screening.pathways[*place].1.result);
    let mut last: Option<ResultKind> = None;
    for place in rest {
        let outcome = &screening.pathways[place].1;
        if last != Some(outcome.result) {
            let gap = if out.ends_with("\n\n") { "" } else { "\n" };
            let _ = writeln!(out, "{gap}## {}\n", rules::outcome(words, outcome));
            last = Some(outcome.result);
        }
        told(&mut out, book, screening, place, None, language);
    }
    let serving: Vec<_> = book
        .offices
        .iter()
        .zip(&screening.offices)
        .filter(|(_, (_, outcome))| outcome.result == ResultKind::Meets)
        .collect();
    if !serving.is_empty() {
        out.push('\n');
    }
    for (office, (_, outcome)) in serving {
        let version = office
            .versions
            .iter()
            .rfind(|version| outcome.versions.contains(&version.rule.id));
        let contact = version.map(|v| &v.contact);
        let phone = contact.and_then(|c| c.phone.clone()).unwrap_or_default();
        let web = contact.and_then(|c| c.web.clone()).unwrap_or_default();
        let _ = writeln!(
            out,
            "> {} {phone} {web}",
            office.texts.title.said(language).text
        );
    }
    let _ = writeln!(out, "\n{}", rules::disclaimer(words));
    out
}

fn told(
    out: &mut String,
    book: &Rulebook,
    screening: &Screening,
    place: usize,
    said: Option<&str>,
    language: Language,
) {
    let (pathway, outcome) = (&book.pathways[place], &screening.pathways[place].1);
    let versions: Vec<&Version> = pathway.versions.iter().collect();
    let title = pathway.texts.title.said(language).text;
    let _ = writeln!(out, "* {title} ({})", pathway.id);
    if let Some(said) = said {
        let _ = writeln!(out, "    {said}");
    }
    one(out, book, outcome, &versions, &pathway.texts, language);
}

/// Returns what is said of a step: where the rule is old or not confirmed, as it was last read.
fn said(words: Words, outcome: &Outcome) -> Cow<'static, str> {
    match (outcome.result, &outcome.trust) {
        (ResultKind::Meets, Some(trust)) if !trust.is_firm() => {
            let day = words.period(trust.last_known());
            words.say_naming("plan-says-fits", "day", day)
        }
        _ => rules::outcome(words, outcome),
    }
}

/// Names whom to ask about what can be tried, with place and telephone.
fn whom_to_ask(
    out: &mut String,
    book: &Rulebook,
    pathway: &Pathway,
    outcome: &Outcome,
    language: Language,
) {
    let words = Words::in_language(language);
    if let Some(day) = outcome.too_late {
        let said = words.say_naming("plan-says-too-late", "day", words.day(day));
        let _ = writeln!(out, "    {said}");
    }
    let version = pathway
        .versions
        .iter()
        .rfind(|version| outcome.versions.contains(&version.id));
    let Some(version) = version else { return };
    for contact in book.whom_to_ask(pathway, version) {
        let _ = writeln!(out, "    > {}", contact_line(contact));
    }
}

/// Returns somebody to ask with what a person needs to get there: place, numbers, else the web.
pub fn contact_line(contact: &Contact) -> String {
    let numbers = contact.numbers();
    let is_mute = contact.address.is_empty() && numbers.is_empty();
    let web = if is_mute { &contact.url } else { "" };
    let parts = [
        &contact.name,
        &contact.address,
        &contact.city,
        &numbers,
        web,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn one(
    out: &mut String,
    book: &Rulebook,
    outcome: &Outcome,
    versions: &[&Version],
    texts: &Texts,
    language: Language,
) {
    let words = Words::in_language(language);
    if let Some(shut) = &outcome.not_open {
        let state = rules::state(words, shut.state);
        if let Some(since) = shut.since {
            let _ = writeln!(out, "    {state}, {}", rules::since(words, since));
        }
        if let Some(pathways::Boundary::In(opens)) = shut.opens {
            let _ = writeln!(out, "    → {}", words.day(opens.first_day()));
        }
        if let Some(text) = shut
            .version
            .as_ref()
            .and_then(|id| texts.section(&format!("version {id}")))
        {
            let _ = writeln!(out, "    {}", text.said(language).text);
        }
    }
    for reason in &outcome.reasons {
        if outcome.result == ResultKind::NotOpen || reason.truth == Truth::True {
            continue;
        }
        // What is missing is said once, by its question; only a definite no needs its sentence.
        if outcome.result != ResultKind::CannotTellFromHere && reason.truth == Truth::Unknown {
            continue;
        }
        let mark = if reason.truth == Truth::False {
            "-"
        } else {
            "?"
        };
        let (said, change) = sentences(book, reason, outcome, versions, texts, language);
        let _ = writeln!(out, "    {mark} {said} [{}]", reason.cite);
        if reason.truth == Truth::False && !change.is_empty() {
            let _ = writeln!(out, "      {change}");
        }
    }
    for (fact, why) in &outcome.unsettled {
        if let Some(question) = book.question(fact) {
            let ask = question.texts.ask.said(language).text;
            let why = rules::why_unknown(words, *why);
            let _ = writeln!(out, "    ? {ask} ({why})");
        }
    }
    for fact in &outcome.missing {
        if let Some(question) = book.question(fact) {
            let _ = writeln!(out, "    … {}", question.texts.ask.said(language).text);
        }
    }
    for silence in &outcome.silences {
        if let Some(text) = texts.section(&format!("unknown {silence}")) {
            let _ = writeln!(out, "    ? {}", text.said(language).text);
        }
    }
    if outcome.change_day_unknown {
        let since = rules::since(words, pathways::Boundary::Unknown);
        let _ = writeln!(out, "    ? {} ({since})", outcome.versions.join(" / "));
    }
}

/// Returns what is said of a criterion, and what could change it or why nothing can.
pub fn sentences(
    book: &Rulebook,
    reason: &Reason,
    outcome: &Outcome,
    versions: &[&Version],
    texts: &Texts,
    language: Language,
) -> (String, String) {
    let test: Option<&Test> = versions
        .iter()
        .rev()
        .filter(|version| outcome.versions.contains(&version.id))
        .flat_map(|version| &version.criteria)
        .find(|criterion| criterion.id == reason.criterion)
        .map(|criterion| &criterion.test);
    let (Some(test), Some(sentences)) = (test, texts.criteria.get(&reason.phrase)) else {
        return (reason.criterion.clone(), String::new());
    };
    let said = match reason.truth {
        Truth::True => &sentences.met,
        Truth::False | Truth::Unknown => &sentences.not_met,
    };
    let change = if sentences.change.is_empty() {
        &sentences.cannot_change
    } else {
        &sentences.change
    };
    let words = Words::in_language(language);
    (
        rules::fill(words, said.said(language).text, test, book),
        rules::fill(words, change.said(language).text, test, book),
    )
}
