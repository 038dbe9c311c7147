//! `GET /pathways/{id}`: one pathway, with every criterion, version and worked case.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Language;
use pathways::criterion::Role;
use pathways::freshness::{ends_soon, may_never_have_begun};
use pathways::pathway::{Checked, Confidence, Version};
use pathways::screen::citation;
use pathways::texts::Texts;
use pathways::trust::{Doubt, Trust};
use pathways::{Case, Pathway, Rulebook};
use rust_decimal::Decimal;
use ui::{Badge, Markup, Words};

use crate::Public;
use crate::page::Page;
use crate::rulebook::{self, Sentences, Standing, prose, section, standing, stretch, was_once};
use crate::said::rules;
use crate::screening::{ContactShown, contact_shown, limit_in_doubt};
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "pathways/one.html")]
struct OnePage {
    page: Page,
    destination: String,
    kind: String,
    leads_to: String,
    standing: Badge,
    why: Markup,
    summary: Markup,
    notice: Markup,
    gives: Markup,
    start: Markup,
    steps: Markup,
    time: Markup,
    version: String,
    version_is_past: bool,
    criteria: Vec<CriterionShown>,
    details: Details,
    offices: Vec<(String, Markup)>,
    official: Vec<Markup>,
    versions: Vec<VersionShown>,
    cases: Vec<CaseShown>,
    review: String,
    /// That nobody can ask for it on the day, and since when; empty where one may.
    shut: String,
    /// How it was and that it is no more possible, to fold the rest under; empty where one may ask for it.
    was_once: String,
    /// By what the rule is confirmed, and of which day the newest source is.
    confirmed: String,
    /// That it ends soon, or may never have begun.
    alerts: Vec<String>,
    contacts: Vec<ContactShown>,
    fee: String,
    bring: Markup,
    swindlers: Markup,
    meanwhile: Markup,
    against: Markup,
    limits: Vec<Markup>,
}

/// A criterion with its sentences and article.
pub struct CriterionShown {
    pub id: String,
    pub is_bar: bool,
    pub sentences: Sentences,
    pub cite: String,
}

/// What a version says besides its criteria.
#[derive(Default)]
pub struct Details {
    pub decisions: Vec<(Markup, String)>,
    pub silences: Vec<(Markup, bool)>,
    pub documents: Vec<Markup>,
    pub costs: Vec<(String, Markup, Markup)>,
    pub caps: Vec<(String, Markup, Markup)>,
}

/// A version in the history of a rule.
pub struct VersionShown {
    pub when: String,
    pub state: String,
    pub is_shown: bool,
    pub source: Markup,
    pub checked: String,
    pub why: Markup,
}

/// A worked case.
pub struct CaseShown {
    pub day: String,
    pub says: Markup,
    pub result: Cow<'static, str>,
}

/// `GET /pathways/{id}`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let edition = visit.edition(&public);
    let book = &edition.book;
    let place = book.pathways.iter().position(|p| p.id.as_str() == id);
    let Some(place) = place else {
        let all = (
            visit.page.say("section-pathways").into_owned(),
            visit.page.link("/pathways"),
        );
        return Err(visit.nothing_named("failure-no-pathway", &id, vec![all]));
    };
    let pathway = &book.pathways[place];
    let rules = visit.rules(&edition)?;
    let page = visit.titled(
        Section::Pathways,
        visit.page.words.plain(&pathway.texts.title),
    );
    let say = page.words;
    let list: Vec<&Version> = pathway.versions.iter().collect();
    let on_the_day = standing(&rules.pathways[place], &list, rules.day);
    let told = told_version(on_the_day.version(), &list);
    let texts = &pathway.texts;
    let text = |name: &str| {
        texts
            .section(name)
            .map_or_else(Markup::new, |t| prose(say, t))
    };
    visit.show(&OnePage {
        destination: pathway.destination.name(say.language()).to_owned(),
        kind: say
            .say(&format!("pathway-kind-{}", pathway.kind.code()))
            .into_owned(),
        leads_to: told.map_or_else(String::new, |v| {
            say.say(&format!("pathway-leads-to-{}", v.leads_to.code()))
                .into_owned()
        }),
        standing: on_the_day.badge(say, &list),
        why: on_the_day
            .version()
            .map_or_else(Markup::new, |v| text(&format!("version {}", list[v].id))),
        summary: prose(say, &texts.summary),
        // It tells how things stand now; on a day before the last change it was not known.
        notice: if on_the_day.version() == list.len().checked_sub(1) {
            text("notice")
        } else {
            Markup::new()
        },
        gives: text("what it gives"),
        start: text("how to start"),
        steps: text("steps"),
        time: text("time"),
        version: told.map_or_else(String::new, |v| stretch(say, v)),
        version_is_past: on_the_day.is_past(),
        criteria: told.map_or_else(Vec::new, |v| criteria(book, say, texts, v)),
        details: told.map_or_else(Details::default, |v| details(&page, texts, v)),
        offices: told.map_or_else(Vec::new, |v| offices(&page, book, v)),
        official: page.sources(&pathway.official),
        versions: versions(&page, texts, &list, told),
        cases: cases(say, &pathway.cases),
        review: review(say, pathway),
        shut: match on_the_day {
            Standing::Shut(..) => {
                let said = on_the_day.said(say, &list);
                page.say_naming("trust-shut", "said", said).into_owned()
            }
            _ => String::new(),
        },
        was_once: was_once(say, on_the_day),
        confirmed: match on_the_day {
            // What is asked of a shut way is whether it is shut.
            Standing::Shut(place, pathways::State::Closed | pathways::State::Suspended) => {
                Some(list[place])
            }
            _ => told.or(on_the_day.version().map(|place| list[place])),
        }
        .map_or_else(String::new, |v| confirmed(&page, pathway, v)),
        alerts: alerts(&page, pathway),
        contacts: book
            .whom_to_ask_on_a_day(pathway, on_the_day.version().map(|place| list[place]), told)
            .into_iter()
            .map(|one| contact_shown(&page, one))
            .collect(),
        fee: told.map_or_else(String::new, |v| {
            say.say(&format!("fee-{}", v.fee().code())).into_owned()
        }),
        bring: text("bring"),
        swindlers: text("swindlers"),
        meanwhile: text("meanwhile"),
        against: text("against"),
        limits: told.map_or_else(Vec::new, |v| limits(&page, v)),
        page,
    })
}

/// Returns the version to tell in full: the one of the day if it is open, else the last open one
/// before it, else the first one after.
pub fn told_version<'a>(of_the_day: Option<usize>, list: &[&'a Version]) -> Option<&'a Version> {
    let open = |v: &&&Version| v.state == pathways::State::Open;
    let upto = of_the_day.map_or(0, |place| place + 1);
    list[..upto]
        .iter()
        .rev()
        .find(open)
        .or_else(|| list.iter().find(open))
        .copied()
}

/// Returns the offices where a version may be begun, with their addresses.
fn offices(page: &Page, book: &Rulebook, version: &Version) -> Vec<(String, Markup)> {
    let offices = version.start_at.iter();
    offices
        .filter_map(|id| book.office(id.as_str()))
        .map(|office| {
            let link = page.link(&format!("/offices/{}", office.id));
            (link, page.text(&office.texts.title))
        })
        .collect()
}

/// Returns the criteria of a version with their sentences.
pub fn criteria(
    book: &Rulebook,
    say: Words,
    texts: &Texts,
    version: &Version,
) -> Vec<CriterionShown> {
    version
        .criteria
        .iter()
        .map(|criterion| CriterionShown {
            id: criterion.id.clone(),
            is_bar: criterion.role == Role::Bar,
            sentences: rulebook::sentences(book, say, texts, criterion),
            cite: citation(version, &criterion.cite),
        })
        .collect()
}

/// Returns what a version says besides its criteria.
pub fn details(page: &Page, texts: &Texts, version: &Version) -> Details {
    let say = page.words;
    let number = |text: &str| -> String {
        text.parse::<Decimal>()
            .map_or_else(|_| text.to_owned(), |n| say.number(n))
    };
    Details {
        decisions: version
            .decisions
            .iter()
            .map(|d| (section(say, texts, "decision", &d.id), d.cite.clone()))
            .collect(),
        silences: version
            .silences
            .iter()
            .map(|s| (section(say, texts, "unknown", &s.id), s.matters))
            .collect(),
        documents: version
            .documents
            .iter()
            .map(|id| section(say, texts, "document", id))
            .collect(),
        costs: version
            .costs
            .iter()
            .map(|cost| {
                let amount = if cost.amount.parse::<Decimal>().is_ok_and(|n| n.is_zero()) {
                    say.say("cost-free").into_owned()
                } else {
                    format!("{} {}", number(&cost.amount), cost.currency)
                };
                let words = section(say, texts, "cost", &cost.id);
                (amount, words, page.source(&cost.source))
            })
            .collect(),
        caps: version
            .caps
            .iter()
            .map(|cap| {
                let amount = match &cap.upto {
                    Some(upto) => format!("{}–{}", number(&cap.number), number(upto)),
                    None => number(&cap.number),
                };
                let words = section(say, texts, "cap", &cap.id);
                (amount, words, page.source(&cap.source))
            })
            .collect(),
    }
}

/// Returns every version, newest first.
pub fn versions(
    page: &Page,
    texts: &Texts,
    list: &[&Version],
    told: Option<&Version>,
) -> Vec<VersionShown> {
    let say = page.words;
    list.iter()
        .rev()
        .map(|version| {
            let mut source = Markup::new().text(&version.source.act);
            for part in [&version.source.article] {
                if !part.is_empty() {
                    source.add_text(", ");
                    source.add_text(part);
                }
            }
            if !version.source.link.is_empty() {
                source.add_text(" ");
                source.add(&page.source(&version.source.link));
            }
            VersionShown {
                when: stretch(say, version),
                state: rules::state(say, version.state).into_owned(),
                is_shown: told.is_some_and(|told| told.id == version.id),
                source,
                checked: say.say(checked(version.source.checked)).into_owned(),
                why: texts
                    .section(&format!("version {}", version.id))
                    .map_or_else(Markup::new, |text| prose(say, text)),
            }
        })
        .collect()
}

fn checked(checked: Checked) -> &'static str {
    match checked {
        Checked::Yes => "source-checked-yes",
        Checked::Press => "source-checked-press",
        Checked::GeneralKnowledge => "source-checked-general",
        Checked::No => "source-checked-no",
    }
}

/// Returns the worked cases, oldest day first.
pub fn cases(say: Words, cases: &[Case]) -> Vec<CaseShown> {
    let mut told: Vec<&Case> = cases.iter().collect();
    told.sort_by_key(|case| case.on);
    told.into_iter()
        .map(|case| CaseShown {
            day: say.day(case.on),
            says: say.text(&case.says),
            result: rules::result(say, case.expect),
        })
        .collect()
}

/// Returns what to know of the rule of a day before trusting it.
pub fn alerts(page: &Page, pathway: &Pathway) -> Vec<String> {
    let list: Vec<&Version> = pathway.versions.iter().collect();
    let mut said = Vec::new();
    if let Some(ends) = ends_soon(&list, page.on) {
        said.push(
            page.say_naming("plan-ends", "day", page.day(ends.last))
                .into_owned(),
        );
    }
    if may_never_have_begun(&list, page.on) {
        said.push(page.say("plan-never-begun").into_owned());
    }
    said
}

/// Returns the time limits of a version, whoever asks.
fn limits(page: &Page, version: &Version) -> Vec<Markup> {
    let said = version.limits.iter().map(|limit| {
        let [unknown, _] = limit_in_doubt(page, limit);
        Markup::new().text(&unknown)
    });
    said.collect()
}

/// Returns by what a version is confirmed, of which day the newest source is, and whether somebody
/// should have looked again.
pub fn confirmed(page: &Page, pathway: &Pathway, version: &Version) -> String {
    let trust = Trust::of(version, &pathway.reviewed, page.on);
    let word = trust.confidence.map_or("not-stated", Confidence::code);
    let mut said = page.say(&format!("trust-confidence-{word}")).into_owned();
    said.push(' ');
    said.push_str(&match trust.confirmed_on {
        Some(day) => page.say_naming("trust-confirmed-on", "day", page.period(day)),
        None => page.say_naming("trust-confirmed-undated", "day", page.day(trust.read_on)),
    });
    if let (true, Some(day)) = (
        trust.doubts.contains(&Doubt::ReviewLapsed),
        pathway.reviewed.again_by,
    ) {
        said.push(' ');
        said.push_str(&page.say_naming("trust-review-lapsed", "day", page.day(day)));
    }
    said
}

fn review(say: Words, pathway: &Pathway) -> String {
    reviewed(say, &pathway.reviewed, &pathway.texts)
}

/// Returns who has checked rule and words, or that nobody has.
pub fn reviewed(say: Words, by: &pathways::pathway::Reviewed, texts: &Texts) -> String {
    let language: Language = say.language();
    let words = texts.review.get(&language).map_or("", String::as_str);
    let mut out = if by.by.is_empty() {
        say.say("review-by-nobody").into_owned()
    } else {
        say.say_naming("review-by", "name", &by.by).into_owned()
    };
    if let Some(name) = words.strip_prefix("reviewed by ") {
        out.push(' ');
        out.push_str(&say.say_naming("review-words-by", "name", name));
    }
    if let Some(day) = by.again_by {
        out.push(' ');
        out.push_str(&say.say_naming("review-again", "day", say.day(day)));
    }
    out
}
