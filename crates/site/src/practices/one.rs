//! `GET /practices/{id}`: what was done, what came of it by each measure, what failed, and who looked at it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Localized;
use response::Practice;
use response::practice::{Adopted, Cost, Outcome, Paid, Source};
use ui::{Badge, Markup};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "practices/one.html")]
struct PracticePage {
    page: Page,
    id: String,
    title: Markup,
    places: Markup,
    stretch: String,
    by: Option<Markup>,
    theme: (String, String),
    what: Markup,
    state: String,
    whose_move: String,
    state_why: Markup,
    lacks: Vec<String>,
    outcomes: Vec<OutcomeShown>,
    /// How much is known of them, each grade once with the facts on which it rests.
    grades: Vec<(String, String)>,
    failed: Markup,
    failed_source: Option<Markup>,
    cost: Option<CostShown>,
    searched: Markup,
    rights: Vec<(String, Markup)>,
    needed: Vec<(Markup, bool)>,
    adopted: Option<String>,
    adoptions: Vec<AdoptionShown>,
    serves: Vec<Markup>,
    pillar: Option<Markup>,
    reviews: Vec<String>,
    researched_by: Markup,
    researched: String,
    confirmed: String,
    review_by: String,
    is_due: bool,
    csv: String,
    json: String,
}

/// What came of it, by one measure.
struct OutcomeShown {
    indicator: Markup,
    unit: Markup,
    direction: Badge,
    grade: String,
    before: Option<Markup>,
    after: Markup,
    comparison: Option<Markup>,
    /// What else must be known of it, each a sentence; what was not published is no line of its own.
    besides: Vec<Markup>,
    /// Where it was read; nothing where that is the source of the outcome above.
    source: Option<Markup>,
}

/// What it cost.
struct CostShown {
    amount: String,
    per: Markup,
    who: Markup,
    source: Markup,
}

/// Who took it over.
struct AdoptionShown {
    place: String,
    since: Option<String>,
    by: Markup,
    changed: Markup,
    told: String,
    source: Markup,
}

/// `GET /practices/{id}`
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let practice = snapshot.practices.iter().find(|one| one.id == id);
    let Some(practice) = practice else {
        let all = visit.page.say("practices-title").into_owned();
        let instead = vec![(all, visit.page.link("/practices"))];
        return Err(visit.nothing_named("practices-no-such", &id, instead));
    };
    let words = visit.page.words;
    let page = visit.titled(Section::Pillars, words.plain(&practice.title));
    let (state, whose_move) = told::state(words, practice.state);
    let theme = practice.theme.code();
    let asked = [("practice", practice.id.as_str())];
    let adopted = Adopted::of(&practice.adoptions);
    let pillars = snapshot.compact.pillars.iter();
    let mut pillars = pillars.filter(|one| Some(&one.id) == practice.pillar.as_ref());
    let (cost, searched) = match &practice.cost {
        Cost::Published(paid) => (Some(cost(&page, paid)), Markup::new()),
        Cost::Searched(what) => (None, page.text(what)),
    };
    visit.show(&PracticePage {
        id: practice.id.clone(),
        title: page.text(&practice.title),
        places: shown::countries(
            &page,
            snapshot,
            practice.places.iter().map(kernel::Country::code),
        ),
        stretch: told::stretch(&page, practice),
        by: (practice.by.as_ref()).map(|by| shown::name(words, snapshot, by)),
        theme: (
            words.say(&format!("practice-theme-{theme}")).into_owned(),
            page.link_asking("/practices", &[("theme", theme)]),
        ),
        what: page.text(&practice.what),
        state,
        whose_move,
        state_why: page.text(&practice.state_why),
        lacks: (practice.lacks().into_iter())
            .map(|lack| {
                words
                    .say(&format!("practice-lack-{}", lack.code()))
                    .into_owned()
            })
            .collect(),
        outcomes: outcomes(&page, practice),
        grades: grades(&page, practice),
        failed: told_or_not(&page, &practice.failed),
        failed_source: practice
            .failed_source
            .as_ref()
            .map(|one| source(&page, one)),
        cost,
        searched,
        rights: rights(&page, practice),
        needed: (practice.needed.iter())
            .map(|one| (page.text(&one.text), one.is_sourced))
            .collect(),
        adopted: (adopted.all > 0).then(|| told::adopted(&page, adopted)),
        adoptions: adoptions(&page, practice),
        serves: (practice.serves.iter())
            .filter(|id| snapshot.rated(id).is_some())
            .map(|id| shown::commitment(&page, snapshot, id))
            .collect(),
        pillar: pillars.next().map(|pillar| {
            let link = page.link(&format!("/pillars#p{}", pillar.id));
            shown::anchor(&link, words.plain(&pillar.title))
        }),
        reviews: reviews(&page, practice),
        researched_by: shown::name(words, snapshot, &practice.researched_by),
        researched: page.day(practice.researched),
        confirmed: page.day(practice.confirmed()),
        review_by: page.day(practice.review_by),
        is_due: practice.review_by < snapshot.on,
        csv: page.link_asking("/data/practice_outcomes.csv", &asked),
        json: page.link_asking("/api/v1/practice_outcomes", &asked),
        page,
    })
}

/// Returns a text as markup, or nothing where it was not published.
fn some(page: &Page, text: &Localized) -> Option<Markup> {
    (!text.is_empty()).then(|| page.text(text))
}

/// Returns that something was not published.
fn not_published(page: &Page) -> String {
    page.say("practices-not-published").into_owned()
}

/// Returns a text as markup, or that it was not published.
fn told_or_not(page: &Page, text: &Localized) -> Markup {
    some(page, text).unwrap_or_else(|| Markup::new().text(&not_published(page)))
}

/// Returns each outcome; a source that several rest on is told once.
fn outcomes(page: &Page, practice: &Practice) -> Vec<OutcomeShown> {
    let mut above: Option<&Source> = None;
    let mut all = Vec::new();
    for one in &practice.outcomes {
        let is_same = above == Some(&one.source);
        above = Some(&one.source);
        let source = (!is_same).then(|| source(page, &one.source));
        all.push(outcome(page, practice, one, source));
    }
    all
}

/// Returns the grades of the outcomes with why they are that, each once, in the order in which they come.
fn grades(page: &Page, practice: &Practice) -> Vec<(String, String)> {
    let mut told: Vec<(String, String)> = Vec::new();
    for one in &practice.outcomes {
        let (grade, why) = practice.grade(one);
        let why = page.say(&format!("practice-why-{}", why.code()));
        let pair = (told::grade(page.words, grade), why.into_owned());
        if !told.contains(&pair) {
            told.push(pair);
        }
    }
    told
}

fn outcome(
    page: &Page,
    practice: &Practice,
    outcome: &Outcome,
    source: Option<Markup>,
) -> OutcomeShown {
    let words = page.words;
    let (grade, _) = practice.grade(outcome);
    OutcomeShown {
        indicator: page.text(&outcome.indicator),
        unit: unit(page, &outcome.unit),
        direction: told::outcome(words, practice, outcome),
        grade: told::grade(words, grade),
        before: some(page, &outcome.before),
        after: page.text(&outcome.after),
        comparison: some(page, &outcome.comparison),
        besides: besides(page, outcome),
        source,
    }
}

/// Returns what else must be known of an outcome: whether its size was read, on how many people it rests, its note.
fn besides(page: &Page, outcome: &Outcome) -> Vec<Markup> {
    let words = page.words;
    let mut told = Vec::new();
    if !outcome.sized {
        told.push(Markup::new().text(&words.say("practices-no-size")));
    }
    if let Some(n) = outcome.people_besides() {
        let people = words.say("practices-people");
        told.push(Markup::new().text(&format!("{people}: {}.", words.number(n.into()))));
    }
    if !outcome.note.is_empty() {
        let mut note = Markup::new().text("(");
        note.add(&page.text(&outcome.note));
        told.push(note.text(")"));
    }
    told
}

/// Returns a unit in the reader's language, or as it stands in the file, marked so.
fn unit(page: &Page, unit: &str) -> Markup {
    let told = shown::unit(page.words, unit);
    if told == unit {
        shown::english(page.words, unit)
    } else {
        Markup::new().text(&told)
    }
}

/// Returns a text in which something was read: its title, who published it, when, and how far it was read.
fn source(page: &Page, source: &Source) -> Markup {
    let mut out = Markup::new().tag("<cite>");
    out.add_text(&source.title);
    out.add_tag("</cite>, ");
    out.add_text(&source.publisher);
    if let Some(published) = source.published {
        out.add_tag(", ");
        out.add_text(&page.period(published));
    }
    out.add_tag(" · ");
    out.add(&page.source(&source.url));
    out.add_tag(" · ");
    out.add_text(&page.say(&format!("practice-read-{}", source.read.code())));
    out
}

fn cost(page: &Page, paid: &Paid) -> CostShown {
    let words = page.words;
    let code = paid.currency.code();
    CostShown {
        amount: if paid.low == paid.high {
            format!("{} {code}", words.number(paid.low))
        } else {
            format!(
                "{} – {} {code}",
                words.number(paid.low),
                words.number(paid.high)
            )
        },
        per: page.text(&paid.per),
        who: told_or_not(page, &paid.who),
        source: source(page, &paid.source),
    }
}

fn rights(page: &Page, practice: &Practice) -> Vec<(String, Markup)> {
    let rights = &practice.rights;
    let each = [
        ("practices-consent", &rights.consent),
        ("practices-data", &rights.data),
        ("practices-exit", &rights.exit),
    ];
    let told =
        |(key, text): (&str, &Localized)| (page.say(key).into_owned(), told_or_not(page, text));
    each.into_iter().map(told).collect()
}

fn adoptions(page: &Page, practice: &Practice) -> Vec<AdoptionShown> {
    let words = page.words;
    let shown = practice.adoptions.iter().map(|one| AdoptionShown {
        place: one.place.name(words.language()).to_owned(),
        since: one.since.map(|since| page.period(since)),
        by: shown::english(words, &one.by),
        changed: page.text(&one.changed),
        told: words
            .say(&format!("practice-direction-{}", one.told.code()))
            .into_owned(),
        source: source(page, &one.source),
    });
    shown.collect()
}

fn reviews(page: &Page, practice: &Practice) -> Vec<String> {
    let words = page.words;
    let told = practice.reviews.iter().map(|review| {
        let found = words.say(&format!("practice-found-{}", review.found.code()));
        let country = review.country.name(words.language());
        format!(
            "{} ({country}), {}: {found}",
            review.office,
            page.day(review.on)
        )
    });
    told.collect()
}
