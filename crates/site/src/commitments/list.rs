//! `GET /commitments`: every promise, with search and filters.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Country, Day, Holder, PackageId};
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

#[derive(Template)]
#[template(path = "commitments/list.html")]
struct ListPage {
    page: Page,
    question: String,
    due_by: String,
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
}

/// What the reader asked for.
#[derive(Default)]
struct Sieve {
    holder: Option<Who>,
    pillar: Option<String>,
    package: Option<PackageId>,
    kind: Option<Kind>,
    /// Of each axis that was asked about, the classes any of which will do.
    classes: Vec<Vec<Class>>,
    due_by: Option<Day>,
    reported: Option<bool>,
    /// By whom it was ended; by anybody where that is nobody in particular.
    ended: Option<Option<Holder>>,
}

/// Whose commitments are asked for: one country's, also as a partner, or everybody's together.
#[derive(Clone, Copy, PartialEq)]
enum Who {
    One(Country),
    All,
}

impl std::str::FromStr for Who {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "REG" => Ok(Self::All),
            code => code.parse().map(Self::One).map_err(|_| ()),
        }
    }
}

/// `GET /commitments`
pub async fn list(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let title = visit.page.say("section-commitments");
    let page = visit.titled(Section::Commitments, title).with_ratings();
    let choices = choices(&visit);
    let question = visit.asked.get("q").unwrap_or_default().to_owned();
    let found = found(&public, &visit, &choices).await?;
    let n_pages = found.len().div_ceil(N_ON_PAGE).max(1);
    let last = || vec![(n_pages.to_string(), numbered(&page, n_pages))];
    let number: usize = visit.answer("page", last)?.unwrap_or(1);
    if number == 0 || number > n_pages {
        return Err(visit.not_understood("page", &number.to_string(), last()));
    }
    visit.show(&ListPage {
        due_by: visit.asked.get("due_by").unwrap_or_default().to_owned(),
        is_narrowed: visit.asked.0.iter().any(|(name, _)| name != "page"),
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

/// `GET /commitments.csv`: the rows of the list as it is narrowed.
pub async fn csv(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let found = found(&public, &visit, &choices(&visit)).await?;
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

/// Returns the commitments that pass what was asked; refuses a question that nobody asks.
async fn found<'a>(
    public: &Public,
    visit: &'a Visit,
    choices: &[Choice],
) -> Result<Vec<&'a Rated>, Failure> {
    let snapshot = &visit.snapshot;
    let known = |name: &str| {
        ["q", "page", "due_by", "on", "lang"].contains(&name)
            || is_added_by_others(name)
            || choices.iter().any(|choice| choice.name == name)
    };
    if let Some((name, answer)) = visit.written.0.iter().find(|(name, _)| !known(name)) {
        let instead = choices
            .iter()
            .map(|choice| (choice.label.clone(), visit.page.link("/commitments")));
        return Err(visit.not_understood(name, answer, instead.collect()));
    }
    let sieve = sieve(visit, choices)?;
    let question = visit.asked.get("q").unwrap_or_default();
    let mut found: Vec<&Rated> = if question.is_empty() {
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
    found.retain(|rated| sieve.passes(rated, snapshot));
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
    members.push(("REG".to_owned(), words.say("holder-all").into_owned()));
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
    // What was offered parses: the answers are made from the same types.
    let one = |name: &str| visit.asked.get(name);
    Ok(Sieve {
        holder: one("member").and_then(|code| code.parse().ok()),
        pillar: one("pillar").map(str::to_owned),
        package: one("package").and_then(|id| id.parse().ok()),
        kind: one("kind").and_then(|code| code.parse().ok()),
        classes: Axis::ALL
            .iter()
            .map(|axis| {
                let codes = chosen(visit, axis.code()).into_iter();
                codes.filter_map(|code| Class::named(*axis, code)).collect()
            })
            .filter(|classes: &Vec<Class>| !classes.is_empty())
            .collect(),
        due_by: visit.answer("due_by", Vec::new)?,
        reported: one("reported").map(|answer| answer == "yes"),
        ended: one("ended").map(|answer| answer.parse().ok()),
    })
}

impl Sieve {
    fn passes(&self, rated: &Rated, snapshot: &Snapshot) -> bool {
        let commitment = &rated.commitment;
        let held = match self.holder {
            None => true,
            Some(Who::All) => commitment.holder == Holder::All,
            Some(Who::One(country)) => {
                commitment.holder == Holder::Country(country)
                    || commitment.joint_with.iter().any(|c| c == country.code())
            }
        };
        let due = self.due_by.is_none_or(|day| {
            commitment
                .on(snapshot.on)
                .and_then(|version| commitment.due(version))
                .is_some_and(|deadline| deadline.last_day() <= day)
        });
        held && due
            && self.pillar.as_ref().is_none_or(|p| commitment.pillar == *p)
            && (self.package.is_none() || commitment.package == self.package)
            && self.kind.is_none_or(|kind| commitment.kind == kind)
            && self.reported.is_none_or(|yes| rated.is_reported() == yes)
            && self.ended.as_ref().is_none_or(|by| {
                let ended_by = rated.ended_by();
                ended_by.is_some() && (by.is_none() || ended_by == by.as_ref())
            })
            && self
                .classes
                .iter()
                .all(|any| any.iter().any(|class| class.holds(&rated.assessment)))
    }
}
