//! The interview without JavaScript: one form a page, answers in its body.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::{HeaderValue, header};
use kernel::FactId;
use pathways::contradiction::{self, Clash};
use pathways::judge::Person;
use pathways::next_question::{next_for_first_plan, next_question};
use pathways::rules::Rules;
use pathways::said::{Said, answer};
use pathways::{Question, Rulebook};
use ui::Markup;

use super::plan::{self, Plan};
use super::question::{QuestionShown, day_word, in_words, shown};
use super::{code, files};
use crate::Public;
use crate::page::Page;
use crate::said::rules;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "screening/start.html")]
struct StartPage {
    page: Page,
    here: String,
    script: String,
    rules: String,
    told: String,
    key: String,
    good: String,
}

#[derive(Template)]
#[template(path = "screening/first.html")]
struct FirstPage {
    page: Page,
    here: String,
    said: String,
    questions: Vec<QuestionShown>,
    problem: bool,
}

#[derive(Template)]
#[template(path = "screening/question.html")]
struct QuestionPage {
    page: Page,
    here: String,
    said: String,
    number: usize,
    can_go_back: bool,
    is_answered: bool,
    question: QuestionShown,
    /// Whether she has a plan already and wants to know more.
    wants_more: bool,
    problem: bool,
}

#[derive(Template)]
#[template(path = "screening/check.html")]
struct CheckPage {
    page: Page,
    here: String,
    said: String,
    answers: Vec<(String, Markup, String)>,
    is_complete: bool,
}

#[derive(Template)]
#[template(path = "screening/result.html")]
struct ResultPage {
    page: Page,
    here: String,
    said: String,
    day: String,
    plan: Plan,
    disclaimer: Cow<'static, str>,
}

#[derive(Template)]
#[template(path = "screening/clash.html")]
struct ClashPage {
    page: Page,
    here: String,
    said: String,
    what: Cow<'static, str>,
    answers: Vec<(String, Markup, String)>,
    may_be_true: bool,
    /// Where "both are right" leads.
    both: String,
}

#[derive(Template)]
#[template(path = "screening/sheet.html")]
struct SheetPage {
    page: Page,
    here: String,
    said: String,
    day: String,
    code: Markup,
    compact: String,
    /// Whether answers that could be used against the person stand on it too, or were left out.
    is_whole: bool,
    leaves_out: bool,
    answers: Vec<(String, Markup, String)>,
    plan: Plan,
    disclaimer: Cow<'static, str>,
}

/// The frame of every page of the interview: its title and address tell nothing.
fn frame(visit: &Visit) -> (Page, String) {
    let page = visit.titled(Section::Screening, visit.page.say("screening-title"));
    let here = page.link("/screening");
    (page, here)
}

/// `GET /screening`: what will be asked and what becomes of the answers.
pub async fn start(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let (page, here) = frame(&visit);
    let of_the_day = |name: &str| {
        let (language, day) = (page.language(), page.on);
        format!(
            "{}?lang={language}&on={day}",
            page.at(&format!("/screening/{name}.json"))
        )
    };
    visit.show(&StartPage {
        script: files::address(&page.reader.base, "screening.js"),
        rules: of_the_day("rules"),
        told: of_the_day("told"),
        key: public
            .signer
            .as_ref()
            .map_or_else(String::new, crate::Signer::public_key),
        good: public.signer.as_ref().map_or_else(String::new, |signer| {
            let key = signer.fingerprint();
            let said = page.say_naming("screening-signature-good", "key", key);
            said.into_owned()
        }),
        here,
        page,
    })
}

/// What a form sent, by name.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }
}

/// `POST /screening`: takes one answer, or goes where the person wants.
///
/// The phone's Back button can show a page of a form again only from what the phone itself kept. So
/// it may keep it; nobody on the way may, and it is never used without asking anew.
pub async fn go(
    public: State<Arc<Public>>,
    visit: Visit,
    form: Form<Vec<(String, String)>>,
) -> Shown {
    let mut response = answered(public, visit, form).await?;
    let kept = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

async fn answered(
    State(public): State<Arc<Public>>,
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Shown {
    let sent = Sent(sent);
    let edition = visit.edition(&public);
    let book = &edition.book;
    let rules = visit.rules(&edition)?;
    let mut said = Said::read(book, sent.get("a"));
    let asked: Option<FactId> = sent
        .get("at")
        .parse()
        .ok()
        .filter(|fact| book.question(fact).is_some());
    let wants_more = sent.get("more") == "1" || sent.get("go") == "more";
    let word = match sent.get("say") {
        "=country" => sent.get("country").to_owned(),
        "=number" => sent.get("n").trim().to_owned(),
        "=day" => day_word(sent.get("y"), sent.get("m"), sent.get("d")),
        word => word.to_owned(),
    };
    if let (Some(fact), false) = (&asked, sent.get("say").is_empty()) {
        let question = book.question(fact).expect("found above");
        if answer(book, question, &word).is_none() {
            return ask(&visit, book, fact, &said, wants_more, true);
        }
        said.set(fact.clone(), word);
    }
    if sent.get("go") == "first" && !take_first(book, &sent, &mut said) {
        return first(&visit, book, &said, true);
    }
    let (go, which) = sent
        .get("go")
        .split_once(':')
        .unwrap_or((sent.get("go"), ""));
    let (go, is_sure) = match go.strip_prefix("sure-") {
        Some(go) => (go, true),
        None => (go, false),
    };
    if !matches!(go, "back" | "change" | "check")
        && let Some(found) = contradiction::find(book, &said.answers(book), rules.day)
        && !(is_sure && found.0.may_be_true())
        && (!found.0.may_be_true() || matches!(go, "result" | "sheet"))
    {
        return ask_again(&visit, book, &said, found, go);
    }
    match go {
        "back" => match said.before(asked.as_ref()).cloned() {
            Some(fact) if is_first(book, &fact) => first(&visit, book, &said, false),
            Some(fact) => ask(&visit, book, &fact, &said, wants_more, false),
            None => start(State(Arc::clone(&public)), visit).await,
        },
        "change" => match which
            .parse()
            .ok()
            .filter(|fact| book.question(fact).is_some())
        {
            Some(fact) => ask(&visit, book, &fact, &said, wants_more, false),
            None => check(&visit, book, &rules, &said),
        },
        "check" => check(&visit, book, &rules, &said),
        "result" => show_result(&visit, book, &rules, &said),
        "sheet" => show_sheet(&visit, book, &rules, &said, which == "whole"),
        "next" if asked.is_none() && said.iter().next().is_none() => {
            first(&visit, book, &said, false)
        }
        _ => match next_fact(&rules, book, &said, wants_more) {
            Some(fact) => ask(&visit, book, &fact, &said, wants_more, false),
            None => match contradiction::find(book, &said.answers(book), rules.day) {
                Some(found) if !is_sure => ask_again(&visit, book, &said, found, "result"),
                _ => show_result(&visit, book, &rules, &said),
            },
        },
    }
}

/// Whether a question stands on the first page: the few that decide most.
fn is_first(book: &Rulebook, fact: &FactId) -> bool {
    book.question(fact).is_some_and(|one| one.pin.is_some())
}

/// Takes what the first page sent; what was left empty stays open. Returns whether all was understood.
fn take_first(book: &Rulebook, sent: &Sent, said: &mut Said) -> bool {
    let mut is_understood = true;
    for question in first_questions(book) {
        let word = sent.get(&format!("f-{}", question.id)).trim();
        if word.is_empty() {
            continue;
        }
        if answer(book, question, word).is_some() {
            said.set(question.id.clone(), word.to_owned());
        } else {
            is_understood = false;
        }
    }
    is_understood
}

fn first_questions(book: &Rulebook) -> Vec<&Question> {
    let mut all: Vec<&Question> = book
        .questions
        .iter()
        .filter(|one| one.pin.is_some())
        .collect();
    all.sort_by_key(|one| one.pin);
    all
}

fn first(visit: &Visit, book: &Rulebook, said: &Said, problem: bool) -> Shown {
    let (page, here) = frame(visit);
    let questions = first_questions(book).into_iter();
    visit.show(&FirstPage {
        questions: questions
            .map(|question| shown(book, page.words, question, said))
            .collect(),
        said: said.write(),
        problem,
        here,
        page,
    })
}

fn next_fact(rules: &Rules, book: &Rulebook, said: &Said, wants_more: bool) -> Option<FactId> {
    let person = Person::of(rules, &said.answers(book));
    let next = if wants_more {
        next_question(rules, &person)
    } else {
        next_for_first_plan(rules, &person)
    };
    next.map(|number| rules.facts[number].id.clone())
}

fn ask(
    visit: &Visit,
    book: &Rulebook,
    fact: &FactId,
    said: &Said,
    wants_more: bool,
    problem: bool,
) -> Shown {
    let (page, here) = frame(visit);
    let question = book
        .question(fact)
        .expect("asked for a question that is there");
    let place = said.iter().position(|(known, _)| known == fact);
    visit.show(&QuestionPage {
        question: shown(book, page.words, question, said),
        number: place.unwrap_or(said.iter().count()) + 1,
        can_go_back: said.before(Some(fact)).is_some(),
        is_answered: place.is_some(),
        said: said.write(),
        wants_more,
        problem,
        here,
        page,
    })
}

/// Returns the answers in words: fact, question, answer.
fn told(page: &Page, book: &Rulebook, said: &Said) -> Vec<(String, Markup, String)> {
    said.iter()
        .filter_map(|(fact, word)| {
            let question = book.question(fact)?;
            Some((
                fact.to_string(),
                page.text(&question.texts.ask),
                in_words(page.words, question, word),
            ))
        })
        .collect()
}

fn check(visit: &Visit, book: &Rulebook, rules: &Rules, said: &Said) -> Shown {
    let (page, here) = frame(visit);
    visit.show(&CheckPage {
        answers: told(&page, book, said),
        is_complete: next_fact(rules, book, said, true).is_none(),
        said: said.write(),
        here,
        page,
    })
}

/// Asks which of answers that exclude each other is right.
fn ask_again(
    visit: &Visit,
    book: &Rulebook,
    said: &Said,
    (clash, facts): (Clash, Vec<FactId>),
    go: &str,
) -> Shown {
    let (page, here) = frame(visit);
    let all = told(&page, book, said);
    let named = |fact: &str| facts.iter().any(|one| one.as_str() == fact);
    visit.show(&ClashPage {
        what: page.say(&format!("clash-{}", clash.code())),
        answers: all.into_iter().filter(|(fact, ..)| named(fact)).collect(),
        may_be_true: clash.may_be_true(),
        both: format!("sure-{go}"),
        said: said.write(),
        here,
        page,
    })
}

fn show_result(visit: &Visit, book: &Rulebook, rules: &Rules, said: &Said) -> Shown {
    let (page, here) = frame(visit);
    visit.show(&ResultPage {
        plan: plan::plan(&page, book, rules, &said.answers(book)),
        day: page.day(rules.day),
        disclaimer: rules::disclaimer(page.words),
        said: said.write(),
        here,
        page,
    })
}

/// Shows the sheet to print. It holds only answers that tell something and that what stands on it asks
/// about; those that could be used against the person only where she wants them there.
fn show_sheet(visit: &Visit, book: &Rulebook, rules: &Rules, said: &Said, is_whole: bool) -> Shown {
    let (page, here) = frame(visit);
    let mut plan = plan::plan(&page, book, rules, &said.answers(book));
    let is_needed = |question: &Question| {
        let place = rules.facts.iter().position(|fact| fact.id == question.id);
        place.is_some_and(|place| plan.needed & (1 << place) != 0)
    };
    let all = said.that_tell(book, is_needed);
    let open = said.that_tell(book, |one| is_needed(one) && !one.is_sensitive());
    let leaves_out = open.iter().count() < all.iter().count();
    let on_it = if is_whole { &all } else { &open };
    plan.name_contacts_on_the_sheet(leaves_out && !is_whole);
    let compact = on_it.sheet(rules.day);
    visit.show(&SheetPage {
        code: code::drawn(&compact, &page.say("sheet-code")),
        compact,
        is_whole: is_whole && leaves_out,
        leaves_out,
        answers: told(&page, book, on_it),
        plan,
        day: page.day(rules.day),
        disclaimer: rules::disclaimer(page.words),
        said: said.write(),
        here,
        page,
    })
}
