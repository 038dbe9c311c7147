//! What the result of an interview tells: sentences, cards, people to ask, offices, in one language, as a
//! second signed file. It is asked for at once and whole, so that asking tells nothing of the answers,
//! and names the edition of the rules that it belongs to.
//!
//! Pathways and contacts stand in columns; sentences of criteria beside each other in their order.

use std::collections::BTreeSet;

use askama::Template;
use pathways::contact::Contact;
use pathways::limit::Late;
use pathways::pathway::Version;
use pathways::rules::{Rules, Track, World};
use pathways::screen::open_version;
use pathways::trust::Trust;
use pathways::{Pathway, Rulebook, WhyUnknown, danger};
use serde_json::{Value, json};
use ui::without_indentation;

use super::compiled::{columns, compiled, edition, may_return, named, sealed, words};
use super::plan;
use super::result::{self, OfficeShown};
use super::same;
use crate::Public;
use crate::page::Page;
use crate::rulebook::{self, section};
use crate::said::rules as said;

#[derive(Template)]
#[template(path = "screening/office.html")]
struct OfficePart<'a> {
    page: &'a Page,
    office: OfficeShown,
}

/// The words of the result, the sheet and what a phone keeps.
const WORDS: [&str; 66] = [
    "criterion-cannot-change",
    "criterion-change",
    "date-first",
    "fraud-warning",
    "office-hours",
    "pathway-cost",
    "pathway-documents",
    "pathway-silences",
    "pathway-start",
    "pathway-time",
    "plan-against",
    "plan-ask-here",
    "plan-brought",
    "plan-contact-above",
    "plan-contacts",
    "plan-could-change",
    "plan-could-return",
    "plan-danger",
    "plan-danger-home",
    "plan-elsewhere",
    "plan-elsewhere-note",
    "plan-held",
    "plan-limit-weekends",
    "plan-meanwhile",
    "plan-missing",
    "plan-no-contact",
    "plan-not-listed",
    "plan-now",
    "plan-now-nobody",
    "plan-now-none",
    "plan-only-there",
    "plan-rule-and-source",
    "plan-says-cannot-tell-from-here",
    "plan-says-cannot-tell-nobody",
    "plan-says-cannot-tell-yet",
    "plan-says-meets",
    "plan-where-unknown",
    "plan-why-not",
    "result-complain",
    "result-decisions",
    "result-else",
    "result-heading",
    "result-met-plain",
    "result-offices",
    "result-rule",
    "result-safety",
    "result-sheet",
    "screening-forget",
    "screening-forgotten",
    "screening-keep",
    "screening-kept",
    "screening-print",
    "section-pathways",
    "sheet-answers",
    "sheet-code",
    "sheet-heading",
    "sheet-holds",
    "sheet-lead",
    "sheet-leave-out",
    "sheet-left-out",
    "sheet-office",
    "sheet-office-day",
    "sheet-office-name",
    "sheet-office-note",
    "sheet-put",
    "sheet-whole",
];

/// A number whose digits stand nowhere else in a sentence that counts.
const MANY: usize = 77;

/// Returns what the result tells, signed.
pub fn signed(public: &Public, book: &Rulebook, page: &Page, rules: &Rules) -> String {
    let mut file = told(book, page, rules);
    file["edition"] = json!(edition(&compiled(book, page, rules)));
    lighten(&mut file);
    sealed(public, &file)
}

fn told(book: &Rulebook, page: &Page, rules: &Rules) -> Value {
    let asked = whom_a_result_names(book, rules);
    let of_asked = Asked {
        book,
        contacts: &asked,
    };
    let mut pathways: Vec<Value> = named(book, rules)
        .map(|(pathway, track)| pathway_told(&of_asked, page, pathway, track, rules))
        .collect();
    let language = page.words.language();
    let places: Vec<&str> = named(book, rules)
        .map(|(pathway, _)| pathway.destination.name(language))
        .collect();
    let same = same::told_once(&mut pathways, &places);
    let offices: Vec<Value> = book
        .offices
        .iter()
        .zip(&rules.offices)
        .map(|(office, track)| {
            let list: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
            let version = open_version(track, &list)?;
            let office = result::office_part(page, office, &version.id);
            Some(written(&OfficePart { page, office }))
        })
        .map(Value::from)
        .collect();
    let why = WhyUnknown::ALL.iter();
    let why: Vec<_> = why.map(|why| said::why_unknown(page.words, *why)).collect();
    let who = book.questions.iter();
    let who: Vec<_> = who.map(|question| plan::who(page, question.who)).collect();
    let mut own_words = words(page, &WORDS);
    let day = page.say_naming("result-day", "day", page.day(rules.day));
    own_words["day"] = json!(day);
    for key in ["plan-says-fits", "plan-says-too-late"] {
        own_words[key] = json!(page.say_naming(key, "day", "{day}"));
    }
    own_words["sheet-place"] = json!(page.say_naming("sheet-place", "country", "{country}"));
    for (key, one) in [
        ("plan-more", "more-one"),
        ("plan-elsewhere-count", "elsewhere-one"),
    ] {
        own_words[one] = json!(page.say_counting(key, 1_usize));
        let many = page.say_counting(key, MANY);
        own_words[key] = json!(many.replace(&MANY.to_string(), "{n}"));
    }
    let blanks = [("day", "{d}"), ("month", "{m}"), ("year", "{y}")];
    json!({
        "pathways": columns(&pathways),
        "same": same,
        "offices": offices,
        "contacts": columns(&asked.iter().map(|one| contact(page, one)).collect::<Vec<_>>()),
        "danger": in_danger(&of_asked, rules),
        "date": page.say_filling("date-day", &blanks),
        "why": why,
        "who": who,
        "words": own_words,
        "note": said::disclaimer(page.words),
        "directory": page.link("/pathways"),
    })
}

/// The rules with the people to ask whom a result can name.
struct Asked<'a> {
    book: &'a Rulebook,
    contacts: &'a [&'a Contact],
}

impl Asked<'_> {
    /// Returns the places of contacts in the file.
    fn places<'c>(&self, of: impl IntoIterator<Item = &'c Contact>) -> Vec<usize> {
        let place = |one: &Contact| self.contacts.iter().position(|known| known.id == one.id);
        of.into_iter().filter_map(place).collect()
    }
}

/// Returns the people to ask whom a result can name: those who help everybody, and those of a pathway that a
/// result names. The others stand on the pages of offices and pathways alone.
fn whom_a_result_names<'a>(book: &'a Rulebook, rules: &'a Rules) -> Vec<&'a Contact> {
    let mut of_pathways = BTreeSet::new();
    for (pathway, track) in named(book, rules) {
        let list: Vec<&Version> = pathway.versions.iter().collect();
        if let Some(version) = open_version(track, &list) {
            let asked = book.whom_to_ask(pathway, version).into_iter();
            of_pathways.extend(asked.map(|one| one.id.as_str()));
        }
    }
    for country in book.contacts.iter().map(|one| one.country) {
        for is_at_home in [false, true] {
            let asked = danger::whom_to_ask(book, rules, country, is_at_home).into_iter();
            of_pathways.extend(asked.map(|one| one.id.as_str()));
        }
    }
    let is_named = |one: &&Contact| one.kinds.is_empty() || of_pathways.contains(one.id.as_str());
    book.contacts.iter().filter(is_named).collect()
}

/// Whom somebody in danger asks first, by the country where she is: abroad, and at home.
fn in_danger(asked: &Asked<'_>, rules: &Rules) -> Value {
    let book = asked.book;
    let named = |here, is_at_home| -> Vec<usize> {
        asked.places(danger::whom_to_ask(book, rules, here, is_at_home))
    };
    let by_country = book.contacts.iter().map(|one| {
        let here = one.country;
        let code = here.as_ref().map_or("", kernel::Country::code);
        (
            code.to_owned(),
            json!([named(here, false), named(here, true)]),
        )
    });
    Value::Object(by_country.collect())
}

/// Returns somebody to ask: the country, whether for everybody (1) and for somebody in danger (2), and what is shown.
fn contact(page: &Page, contact: &Contact) -> Value {
    let shown = plan::contact_shown(page, contact);
    json!({
        "c": contact.country.as_ref().map_or("", kernel::Country::code),
        "r": u8::from(contact.kinds.is_empty()) + 2 * u8::from(contact.in_danger),
        "a": shown.what,
        "n": shown.name,
        "p": shown.place,
        "f": contact.phones,
        "w": contact.whatsapp,
        "u": contact.url,
        "h": shown.hours.as_str(),
        "o": shown.note.as_str(),
        "s": shown.source,
    })
}

fn pathway_told(
    asked: &Asked<'_>,
    page: &Page,
    pathway: &Pathway,
    track: &Track,
    rules: &Rules,
) -> Value {
    let list: Vec<&Version> = pathway.versions.iter().collect();
    let mut one = json!({ "title": page.text(&pathway.texts.title).as_str() });
    // The rules name the countries already.
    if !asked.book.countries.contains(&pathway.destination) {
        one["where"] = json!(pathway.destination.name(page.words.language()));
    }
    if let Some(version) = open_version(track, &list) {
        card(asked, page, pathway, version, rules, &mut one);
        sentences(asked.book, page, pathway, version, track, rules, &mut one);
        let silences = version.silences.iter().filter(|silence| silence.matters);
        one["silent"] = silences
            .map(|one| {
                Value::from(section(page.words, &pathway.texts, "unknown", &one.id).as_str())
            })
            .collect();
    } else {
        let (said, why) = result::shut_of(page, &pathway.texts, rules.day, track, &list);
        one["shut"] = json!(format!("{said} {}", why.as_str()));
        one["returns"] = json!(u8::from(may_return(track, &list, rules)));
    }
    one
}

/// What the plan tells of an open pathway: its card, whom to ask, what is said of the rule, its limits.
fn card(
    asked: &Asked<'_>,
    page: &Page,
    pathway: &Pathway,
    version: &Version,
    rules: &Rules,
    one: &mut Value,
) {
    let card = plan::card(page, pathway, version);
    one["gives"] = json!(card.gives.as_str());
    one["notice"] = json!(card.notice.as_str());
    one["start"] = json!(card.start.as_str());
    one["steps"] = json!(card.steps.as_str());
    one["time"] = json!(card.time.as_str());
    one["bring"] = json!(card.bring.as_str());
    one["cost"] = json!(card.cost.as_str());
    one["meanwhile"] = json!(card.meanwhile.as_str());
    one["against"] = json!(card.against.as_str());
    one["decisions"] = json!(card.decisions.as_str());
    // An address that a contact has too is told by the place of that contact.
    let address = |url: &String| {
        let of = asked.contacts.iter().position(|one| one.url == *url);
        of.map_or_else(|| json!(url), |place| json!(place))
    };
    one["official"] = pathway.official.iter().map(address).collect();
    one["ask"] = json!(asked.places(asked.book.whom_to_ask(pathway, version)));
    let trust = Trust::of(version, &pathway.reviewed, rules.day);
    if !trust.is_firm() {
        one["read"] = json!(page.period(trust.last_known()));
    }
    one["note"] = json!(plan::note(page, pathway, version).as_str());
    if version.limits.is_empty() {
        return;
    }
    let limits = version.limits.iter().filter_map(|limit| {
        let (n, unit) = limit.within.parts();
        let text = |which| plan::limit_text(page.words, &pathway.texts, limit, which);
        let [unknown, perhaps] = plan::limit_in_doubt(page, limit);
        Some(json!([
            rules.fact(&limit.fact)?,
            n,
            unit,
            text("running").as_str(),
            text("passed").as_str(),
            unknown,
            perhaps,
            u8::from(limit.late == Late::Shut),
            limit.since.map(|day| day.to_string())
        ]))
    });
    one["limits"] = limits.collect();
}

/// The sentences of the criteria: `met` where each holds, `fails` where one does not and that is shown, with what
/// is said of whether that can change; `can` says of each whether it can change (1), whether it only
/// asks where she is (2), and whether it is a limit that shuts (4).
fn sentences(
    book: &Rulebook,
    page: &Page,
    pathway: &Pathway,
    version: &Version,
    track: &Track,
    rules: &Rules,
    one: &mut Value,
) {
    let open = track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(&open.criteria),
        World::Shut(..) => None,
    });
    // What rests on something that a person has in hand is never without its reason.
    let may_be_held = open.into_iter().flatten().any(|compiled| {
        let mut found = false;
        compiled.expression.leaves(&mut |fact, _| {
            found |= plan::BROUGHT.contains(&rules.facts[fact].id.as_str());
        });
        found
    });
    let (mut met, mut fails, mut can) = (Vec::new(), Vec::new(), Vec::new());
    for compiled in open.into_iter().flatten() {
        let criterion = &version.criteria[compiled.place];
        let said = rulebook::sentences(book, page.words, &pathway.texts, criterion);
        let is_of_place = plan::is_of_place(compiled, rules);
        can.push(
            u8::from(said.can_change)
                + 2 * u8::from(is_of_place)
                + 4 * u8::from(criterion.is_limit()),
        );
        met.push(said.met.as_str().to_owned());
        let is_shown = may_be_held || said.can_change && !is_of_place;
        fails.push(is_shown.then(|| [said.not_met.to_string(), said.change.to_string()]));
    }
    one["met"] = json!(met);
    one["fails"] = json!(fails);
    one["can"] = json!(can);
}

/// Writes apostrophes as they are: every attribute of ours stands in double quotes, so that only the escaped form
/// would be longer, and in French there are more than a thousand.
fn lighten(value: &mut Value) {
    match value {
        Value::String(text) if text.contains("&#39;") => *text = text.replace("&#39;", "'"),
        Value::Array(all) => all.iter_mut().for_each(lighten),
        Value::Object(all) => all.values_mut().for_each(lighten),
        _ => {}
    }
}

/// Returns a part of a page, as the server would have written it.
fn written(part: &impl Template) -> String {
    let written = part.render().unwrap_or_default();
    without_indentation(&written).trim_end().to_owned()
}
