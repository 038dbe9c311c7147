//! `GET /commitments`: every promise, with search and filters.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Day, Holder};
use progress::axis::Class;
use progress::commitment::Kind;
use publication::search::Found;
use publication::{Axis, Rated, Snapshot};

use crate::page::Page;
use crate::section::Section;
use crate::shown::{self, Row};
use crate::visit::{Failure, Shown, Visit};
use crate::{Public, classes, leaving};

/// How many commitments stand on one page.
const N_ON_PAGE: usize = 20;
/// The answer for commitments of all members together.
const EVERYBODY: &str = "REG";
/// The order by date due.
const BY_DUE: &str = "due";

#[derive(Template)]
#[template(path = "commitments/list.html")]
struct ListPage {
    page: Page,
    question: String,
    due_by: String,
    is_by_due: bool,
    tabs: Vec<Tab>,
    choices: Vec<Choice>,
    is_narrowed: bool,
    rows: Vec<Row>,
    n_found: usize,
    n_all: usize,
    pages: Vec<(String, String, bool)>,
    csv: String,
}

/// A question of the form with the answers on offer.
struct Choice {
    name: &'static str,
    label: String,
    answers: Vec<Answer>,
    /// Whether several answers may be chosen.
    is_of_several: bool,
}

/// One answer on offer.
struct Answer {
    value: String,
    words: String,
    is_chosen: bool,
    /// How many have it and pass everything else that was asked.
    n: usize,
}

/// What the reader asked for.
struct Sieve {
    /// Each question that was answered, with the answers any of which will do.
    asked: Vec<(&'static str, Vec<String>)>,
    due_by: Option<Day>,
}

/// A class with its commitments, to be chosen by one tap.
struct Tab {
    words: String,
    n: usize,
    link: String,
    is_here: bool,
}

/// `GET /commitments`
pub async fn list(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let title = visit.page.say("section-commitments");
    let page = visit.titled(Section::Commitments, title).with_ratings();
    let mut choices = choices(&visit);
    let question = visit.asked.get("q").unwrap_or_default().to_owned();
    let sieve = sieve(&visit, &choices)?;
    let said = said(&public, &visit, &choices).await?;
    count(&mut choices, &said, &sieve, snapshot);
    let found = sorted(&visit, sieve.found(&said, snapshot))?;
    let page = match filters(&page, &choices, &question) {
        filters if filters.is_empty() => page,
        filters => named(&page, &filters, found.len()),
    };
    let n_pages = found.len().div_ceil(N_ON_PAGE).max(1);
    let last = || vec![(n_pages.to_string(), numbered(&page, n_pages))];
    let number: usize = visit.answer("page", last)?.unwrap_or(1);
    if number == 0 || number > n_pages {
        return Err(visit.not_understood("page", &number.to_string(), last()));
    }
    visit.show(&ListPage {
        due_by: visit.asked.get("due_by").unwrap_or_default().to_owned(),
        is_by_due: visit.asked.get("sort") == Some(BY_DUE),
        is_narrowed: (visit.asked.0.iter()).any(|(name, _)| name != "page" && name != "sort"),
        tabs: tabs(&page, &sieve, &said, snapshot),
        rows: found
            .iter()
            .skip((number - 1) * N_ON_PAGE)
            .take(N_ON_PAGE)
            .map(|rated| shown::row(&page, snapshot, rated))
            .collect(),
        n_found: found.len(),
        n_all: snapshot.rated.len(),
        pages: if n_pages == 1 {
            Vec::new()
        } else {
            (1..=n_pages)
                .map(|n| (page.count(n), numbered(&page, n), n == number))
                .collect()
        },
        csv: page.link_asking("/commitments.csv", &narrowing(&page)),
        question,
        choices,
        page,
    })
}

/// Returns the list in the order that was asked for: by number, or by date due with those without a date last.
fn sorted<'a>(visit: &Visit, mut found: Vec<&'a Rated>) -> Result<Vec<&'a Rated>, Failure> {
    let due = |rated: &&Rated| {
        let now = rated.commitment.on(visit.snapshot.on);
        let day = now.and_then(|version| rated.commitment.due(version));
        day.map_or((true, None), |period| (false, Some(period.last_day())))
    };
    match visit.asked.get("sort") {
        None => {}
        Some(BY_DUE) => found.sort_by_key(due),
        Some(other) => {
            let by_due = visit.page.say("commitments-by-due").into_owned();
            let link = (visit.page).link_asking("/commitments", &[("sort", BY_DUE)]);
            return Err(visit.not_understood("sort", other, vec![(by_due, link)]));
        }
    }
    Ok(found)
}

/// Returns the chosen answers in words, and the words that were searched for.
fn filters(page: &Page, choices: &[Choice], question: &str) -> Vec<String> {
    let answers = choices.iter().flat_map(|choice| &choice.answers);
    let chosen = answers.filter(|answer| answer.is_chosen);
    let mut all: Vec<String> = chosen.map(|answer| answer.words.clone()).collect();
    if !question.is_empty() {
        all.push(
            page.say_naming("commitments-quoted", "words", question)
                .into_owned(),
        );
    }
    all
}

/// Returns the page under the names of its filters.
fn named(page: &Page, filters: &[String], n: usize) -> Page {
    let filters = filters.join(" · ");
    let title = page.say_naming("commitments-titled", "filters", &filters);
    let about = page.say_counting("count-commitments", n);
    page.titled(Some(Section::Commitments), title.clone())
        .described(&format!("{title}: {about}."))
}

/// Returns a tab for all and one for each class of delivery that holds any under the other filters.
fn tabs(page: &Page, sieve: &Sieve, said: &[&Rated], snapshot: &Snapshot) -> Vec<Tab> {
    let delivery = Axis::Delivery.code();
    let under_others = sieve.found_but(Some(delivery), said, snapshot);
    let chosen = sieve.answers(delivery);
    let others: Vec<(&str, &str)> = (narrowing(page).into_iter())
        .filter(|(name, _)| *name != delivery)
        .collect();
    let mut tabs = vec![Tab {
        words: page.say("commitments-tab-all").into_owned(),
        n: under_others.len(),
        link: page.link_asking("/commitments", &others),
        is_here: chosen.is_empty(),
    }];
    for class in Axis::Delivery.classes() {
        let holds = |rated: &&&Rated| class.holds(&rated.assessment);
        let n = under_others.iter().filter(holds).count();
        let is_here = chosen == [class.code()];
        if n > 0 || is_here {
            let mut query = others.clone();
            query.push((delivery, class.code()));
            tabs.push(Tab {
                words: classes::word(page.words, class),
                n,
                link: page.link_asking("/commitments", &query),
                is_here,
            });
        }
    }
    tabs
}

/// Counts for each answer on offer the commitments that have it and pass everything else that was asked.
fn count(choices: &mut [Choice], said: &[&Rated], sieve: &Sieve, snapshot: &Snapshot) {
    for choice in choices {
        let mut n_of: BTreeMap<String, usize> = BTreeMap::new();
        for rated in sieve.found_but(Some(choice.name), said, snapshot) {
            for answer in answers_of(rated, choice.name) {
                *n_of.entry(answer).or_default() += 1;
            }
        }
        for answer in &mut choice.answers {
            answer.n = n_of.get(&answer.value).copied().unwrap_or(0);
        }
    }
}

/// `GET /commitments.csv`: the rows of the list as it is narrowed.
pub async fn csv(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let choices = choices(&visit);
    let sieve = sieve(&visit, &choices)?;
    let said = said(&public, &visit, &choices).await?;
    let found = sorted(&visit, sieve.found(&said, &visit.snapshot))?;
    let narrowed = Snapshot {
        rated: found.into_iter().cloned().collect(),
        ..Snapshot::clone(&visit.snapshot)
    };
    let table = visit.admitted(publication::tables::commitments(&narrowed))?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}

/// Returns the questions of a list, without the page.
fn narrowing(page: &Page) -> Vec<(&str, &str)> {
    let asked = page.reader.query.iter().filter(|(name, _)| name != "page");
    asked
        .map(|(name, answer)| (name.as_str(), answer.as_str()))
        .collect()
}

/// Returns the commitments that say the words that were searched for, all where none were; refuses a question that
/// nobody asks.
async fn said<'a>(
    public: &Public,
    visit: &'a Visit,
    choices: &[Choice],
) -> Result<Vec<&'a Rated>, Failure> {
    let snapshot = &visit.snapshot;
    let known = |name: &str| {
        ["q", "page", "due_by", "sort", "on", "lang"].contains(&name)
            || is_added_by_others(name)
            || choices.iter().any(|choice| choice.name == name)
    };
    if let Some((name, answer)) = visit.written.0.iter().find(|(name, _)| !known(name)) {
        let instead = choices
            .iter()
            .map(|choice| (choice.label.clone(), visit.page.link("/commitments")));
        return Err(visit.not_understood(name, answer, instead.collect()));
    }
    let question = visit.asked.get("q").unwrap_or_default();
    let found: Vec<&Rated> = if question.is_empty() {
        snapshot.rated.iter().collect()
    } else {
        let words: String = question.chars().take(200).collect();
        let index = public.index(snapshot).await;
        index
            .map_err(|fault| visit.shelf_failed(fault))?
            .search_among(&words, visit.page.words.language(), |what| {
                matches!(what, Found::Commitment(_))
            })
            .hits
            .iter()
            .filter_map(|hit| match &hit.what {
                Found::Commitment(id) => snapshot.rated(id),
                _ => None,
            })
            .collect()
    };
    Ok(found)
}

/// Returns whether messengers and mailers append such a question to links that are passed on; it narrows
/// nothing and nobody asked it.
fn is_added_by_others(name: &str) -> bool {
    name.starts_with("utm_")
        || ["fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref"].contains(&name)
}

/// Returns the address of the n-th page of the same list.
fn numbered(page: &Page, n: usize) -> String {
    let number = n.to_string();
    let mut query = narrowing(page);
    if n > 1 {
        query.push(("page", &number));
    }
    page.link_asking("/commitments", &query)
}

fn is_axis(name: &str) -> bool {
    name.parse::<Axis>().is_ok()
}

/// Returns what was chosen of a question: several classes of an axis, one of all else.
fn chosen<'a>(visit: &'a Visit, name: &str) -> Vec<&'a str> {
    let answer = visit.asked.get(name);
    match answer {
        Some(several) if is_axis(name) => several.split(',').collect(),
        one => one.into_iter().collect(),
    }
}

/// Returns the questions of the form, each with the answers that this release can give.
fn choices(visit: &Visit) -> Vec<Choice> {
    let page = &visit.page;
    let words = page.words;
    let compact = &visit.snapshot.compact;
    let choice = |name: &'static str, label: &str, answers: Vec<(String, String)>| {
        let chosen = chosen(visit, name);
        let answers = answers.into_iter().map(|(value, words)| Answer {
            is_chosen: chosen.contains(&value.as_str()),
            value,
            words,
            n: 0,
        });
        Choice {
            name,
            label: words.say(label).into_owned(),
            answers: answers.collect(),
            is_of_several: is_axis(name),
        }
    };
    let mut members: Vec<(String, String)> =
        shown::members_by_name(&visit.snapshot, words.language())
            .into_iter()
            .map(|m| {
                (
                    m.country.to_string(),
                    m.country.name(words.language()).to_owned(),
                )
            })
            .collect();
    members.push((EVERYBODY.to_owned(), words.say("holder-all").into_owned()));
    let pillars = compact
        .pillars
        .iter()
        .map(|p| (p.id.clone(), format!("{}. {}", p.id, words.plain(&p.title))))
        .collect();
    let packages = compact
        .packages
        .iter()
        .map(|p| {
            let name = if p.title.is_empty() {
                words.say("package-unnamed").into_owned()
            } else {
                words.plain(&p.title).to_owned()
            };
            (p.id.to_string(), format!("{} {name}", p.id))
        })
        .collect();
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), shown::kind(words, kind.code())))
        .collect();
    let mut all = vec![
        choice("member", "filter-member", members),
        choice("pillar", "filter-pillar", pillars),
        choice("package", "filter-package", packages),
        choice("kind", "filter-kind", kinds),
    ];
    for axis in Axis::ALL {
        let classes = axis
            .classes()
            .into_iter()
            .map(|class| (class.code().to_owned(), classes::word(words, class)))
            .collect();
        all.push(choice(
            axis.code(),
            &format!("axis-{}", axis.code()),
            classes,
        ));
    }
    all.push(choice("ended", "filter-ended", enders(visit)));
    all.push(choice(
        "reported",
        "filter-reported",
        vec![
            (
                "yes".to_owned(),
                words.say("filter-reported-yes").into_owned(),
            ),
            (
                "no".to_owned(),
                words.say("filter-reported-no").into_owned(),
            ),
        ],
    ));
    all
}

/// Returns who ended promises, anybody first; nothing where no promise was ended.
fn enders(visit: &Visit) -> Vec<(String, String)> {
    let page = &visit.page;
    let by = visit.snapshot.headline().ended_by;
    let anybody = page.say("filter-ended-any").into_owned();
    let named = by.iter().map(|(holder, _)| {
        let name = shown::holder_name(page, &visit.snapshot, holder);
        (holder.to_string(), name)
    });
    std::iter::once(("any".to_owned(), anybody))
        .chain(named)
        .collect()
}

/// Returns what was asked for, or says which answer was not understood and which ones are.
fn sieve(visit: &Visit, choices: &[Choice]) -> Result<Sieve, Failure> {
    for choice in choices {
        let Some(answer) = visit.asked.get(choice.name) else {
            continue;
        };
        let n_chosen = choice.answers.iter().filter(|one| one.is_chosen).count();
        let mut given = chosen(visit, choice.name);
        given.sort_unstable();
        given.dedup();
        if n_chosen < given.len() {
            let instead = choice
                .answers
                .iter()
                .map(|offered| {
                    let query = [(choice.name, offered.value.as_str())];
                    (
                        offered.words.clone(),
                        visit.page.link_asking("/commitments", &query),
                    )
                })
                .collect();
            return Err(visit.not_understood(choice.name, answer, instead));
        }
    }
    let asked = choices.iter().filter_map(|choice| {
        let chosen = choice.answers.iter().filter(|answer| answer.is_chosen);
        let values: Vec<String> = chosen.map(|answer| answer.value.clone()).collect();
        (!values.is_empty()).then_some((choice.name, values))
    });
    Ok(Sieve {
        asked: asked.collect(),
        due_by: visit.answer("due_by", Vec::new)?,
    })
}

/// Returns a commitment's own answers to a question of the form; a country's also as a partner.
fn answers_of(rated: &Rated, question: &str) -> Vec<String> {
    let commitment = &rated.commitment;
    let axis = question.parse::<Axis>();
    match (question, axis) {
        (_, Ok(axis)) => vec![Class::of(&rated.assessment, axis).code().to_owned()],
        ("member", _) => {
            let holder = match commitment.holder {
                Holder::Country(country) => Some(country.to_string()),
                Holder::All => Some(EVERYBODY.to_owned()),
                Holder::Organisation(_) => None,
            };
            holder
                .into_iter()
                .chain(commitment.joint_with.clone())
                .collect()
        }
        ("pillar", _) => vec![commitment.pillar.clone()],
        ("package", _) => commitment.package.iter().map(ToString::to_string).collect(),
        ("kind", _) => vec![commitment.kind.code().to_owned()],
        ("ended", _) => (rated.ended_by().into_iter())
            .flat_map(|holder| ["any".to_owned(), holder.to_string()])
            .collect(),
        ("reported", _) => vec![if rated.is_reported() { "yes" } else { "no" }.to_owned()],
        _ => Vec::new(),
    }
}

impl Sieve {
    /// Returns the answers that were chosen of a question.
    fn answers(&self, question: &str) -> Vec<&str> {
        let found = self.asked.iter().find(|(name, _)| *name == question);
        found.map_or_else(Vec::new, |(_, all)| {
            all.iter().map(String::as_str).collect()
        })
    }

    /// Returns the commitments that pass everything.
    fn found<'a>(&self, among: &[&'a Rated], snapshot: &Snapshot) -> Vec<&'a Rated> {
        self.found_but(None, among, snapshot)
    }

    /// Returns the commitments that pass everything but one question.
    fn found_but<'a>(
        &self,
        but: Option<&str>,
        among: &[&'a Rated],
        snapshot: &Snapshot,
    ) -> Vec<&'a Rated> {
        let passes = |rated: &&&Rated| {
            let is_due = self.due_by.is_none_or(|day| {
                let now = rated.commitment.on(snapshot.on);
                now.and_then(|version| rated.commitment.due(version))
                    .is_some_and(|deadline| deadline.last_day() <= day)
            });
            let mut asked = self.asked.iter().filter(|(name, _)| Some(*name) != but);
            is_due
                && asked.all(|(name, any)| {
                    let own = answers_of(rated, name);
                    own.iter().any(|answer| any.contains(answer))
                })
        };
        among.iter().filter(passes).copied().collect()
    }
}
