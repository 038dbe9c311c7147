//! `GET /practices`: by theme, each with what came of it by direction, the failures in the same form.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use response::Practice;
use response::practice::{Direction, Grade, State as Standing, Theme};
use ui::{Markup, Words};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "practices/list.html")]
struct PracticesPage {
    page: Page,
    choices: Vec<Choice>,
    is_narrowed: bool,
    n_found: usize,
    n_outcomes: usize,
    /// How many outcomes went which way.
    ways: Vec<String>,
    n_unreviewed: usize,
    directions: Vec<String>,
    /// Every theme with the number of outcomes by direction; only of the whole list.
    map: Vec<MapRow>,
    groups: Vec<Group>,
    /// Ideas of which no outcome or no failure is told.
    untold: Vec<Row>,
    grades: Vec<(String, String)>,
    has_foreign: bool,
}

/// What the list may be narrowed by.
struct Choice {
    name: &'static str,
    label: String,
    /// Value, words, whether it is chosen.
    answers: Vec<(String, String, bool)>,
}

/// A theme with how many of its outcomes went which way.
struct MapRow {
    name: String,
    /// Where its practices stand; nothing where nobody told of one.
    link: Option<String>,
    n: usize,
    counts: Vec<usize>,
}

/// The practices of a theme.
struct Group {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

/// A practice in the list.
struct Row {
    link: String,
    title: Markup,
    /// Where and since when.
    about: String,
    /// What came of it, by direction.
    outcomes: Vec<Markup>,
}

/// What a reader narrows the list to.
struct Narrowed {
    country: Option<Country>,
    theme: Option<Theme>,
    pillar: Option<String>,
}

impl Narrowed {
    fn of(visit: &Visit) -> Result<Self, Failure> {
        let whole = || {
            let all = visit.page.say("practices-all").into_owned();
            vec![(all, visit.page.link("/practices"))]
        };
        Ok(Self {
            country: visit.answer("country", whole)?,
            theme: visit.answer("theme", whole)?,
            pillar: visit.asked.get("pillar").map(str::to_owned),
        })
    }

    fn takes(&self, practice: &Practice) -> bool {
        self.country
            .is_none_or(|one| practice.places.contains(&one))
            && self.theme.is_none_or(|one| practice.theme == one)
            && (self.pillar.is_none() || practice.pillar == self.pillar)
    }

    const fn is_any(&self) -> bool {
        self.country.is_some() || self.theme.is_some() || self.pillar.is_some()
    }
}

/// `GET /practices`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let narrowed = Narrowed::of(&visit)?;
    let all = &visit.snapshot.practices;
    let page = visit.titled(Section::Pillars, visit.page.say("practices-title"));
    let words = page.words;
    let found: Vec<&Practice> = all.iter().filter(|one| narrowed.takes(one)).collect();
    let (whole, untold): (Vec<&Practice>, Vec<&Practice>) =
        found.iter().partition(|one| one.is_told_whole());
    let groups: Vec<Group> = (Theme::ALL.iter())
        .filter_map(|theme| group(&page, &whole, *theme))
        .collect();
    let ways = (Direction::ALL.iter()).map(|way| {
        let n: usize = whole.iter().map(|one| one.n(*way)).sum();
        format!("{} {}", page.count(n), told::direction_word(words, *way))
    });
    let is_idea = |one: &&&Practice| one.state == Standing::Idea;
    visit.show(&PracticesPage {
        choices: choices(&visit, &narrowed),
        is_narrowed: narrowed.is_any(),
        n_found: whole.len(),
        n_outcomes: whole.iter().map(|one| one.outcomes.len()).sum(),
        ways: ways.collect(),
        n_unreviewed: whole.iter().filter(is_idea).count(),
        directions: (Direction::ALL.iter())
            .map(|way| told::direction_word(words, *way))
            .collect(),
        map: if narrowed.is_any() {
            Vec::new()
        } else {
            map(&page, &whole)
        },
        groups,
        untold: untold.into_iter().map(|one| row(&page, one)).collect(),
        grades: grades(words),
        has_foreign: found.iter().any(|one| is_foreign(words, one)),
        page,
    })
}

fn theme_word(words: Words, theme: Theme) -> String {
    words
        .say(&format!("practice-theme-{}", theme.code()))
        .into_owned()
}

fn group(page: &Page, whole: &[&Practice], theme: Theme) -> Option<Group> {
    let of_it = whole.iter().filter(|one| one.theme == theme);
    let rows: Vec<Row> = of_it.map(|one| row(page, one)).collect();
    (!rows.is_empty()).then(|| Group {
        id: theme.code(),
        title: theme_word(page.words, theme),
        rows,
    })
}

fn map(page: &Page, whole: &[&Practice]) -> Vec<MapRow> {
    let row = |theme: &Theme| {
        let of_it: Vec<&&Practice> = whole.iter().filter(|one| one.theme == *theme).collect();
        let ways = Direction::ALL.iter();
        MapRow {
            name: theme_word(page.words, *theme),
            link: (!of_it.is_empty()).then(|| format!("#{}", theme.code())),
            n: of_it.len(),
            counts: ways
                .map(|way| of_it.iter().map(|one| one.n(*way)).sum())
                .collect(),
        }
    };
    Theme::ALL.iter().map(row).collect()
}

fn row(page: &Page, practice: &Practice) -> Row {
    let words = page.words;
    let cell = |way: &Direction| {
        let mut cell = Markup::new();
        for outcome in practice.outcomes.iter().filter(|o| o.direction == *way) {
            if !cell.is_empty() {
                cell.add_tag(";<br>");
            }
            cell.add(&told::brief(words, &outcome.indicator));
            cell.add_tag(" <i>(");
            cell.add_text(&told::grade(words, practice.grade(outcome).0));
            cell.add_tag(")</i>");
        }
        cell
    };
    Row {
        link: page.link(&format!("/practices/{}", practice.id)),
        title: told::brief(words, &practice.title),
        about: format!(
            "{} · {}",
            told::places(words, &practice.places),
            told::stretch(page, practice)
        ),
        outcomes: Direction::ALL.iter().map(cell).collect(),
    }
}

/// Returns whether the list shows a text of this practice in another language than the reader's.
fn is_foreign(words: Words, practice: &Practice) -> bool {
    practice.title.said(words.language()).fell_back
}

fn grades(words: Words) -> Vec<(String, String)> {
    let grades = Grade::ALL.iter();
    grades
        .map(|grade| {
            let means = words.say(&format!("practice-grade-{}-means", grade.code()));
            (told::grade(words, *grade), means.into_owned())
        })
        .collect()
}

fn choices(visit: &Visit, narrowed: &Narrowed) -> Vec<Choice> {
    let all = &visit.snapshot.practices;
    let words = visit.page.words;
    let countries: BTreeSet<Country> = all.iter().flat_map(|one| one.places.clone()).collect();
    let mut countries: Vec<(String, String, bool)> = (countries.into_iter())
        .map(|one| {
            let name = one.name(words.language()).to_owned();
            (one.code().to_owned(), name, narrowed.country == Some(one))
        })
        .collect();
    countries.sort_by_cached_key(|(_, name, _)| kernel::text::folded(name));
    let themes = Theme::ALL.iter().map(|theme| {
        let is_chosen = narrowed.theme == Some(*theme);
        (
            theme.code().to_owned(),
            theme_word(words, *theme),
            is_chosen,
        )
    });
    let pillars = visit.snapshot.compact.pillars.iter().map(|pillar| {
        let is_chosen = narrowed.pillar.as_ref() == Some(&pillar.id);
        let name = format!("{}. {}", pillar.id, words.plain(&pillar.title));
        (pillar.id.clone(), name, is_chosen)
    });
    let choice = |name, key: &str, answers| Choice {
        name,
        label: words.say(key).into_owned(),
        answers,
    };
    vec![
        choice("country", "money-country", countries),
        choice("theme", "practices-theme", themes.collect()),
        choice("pillar", "filter-pillar", pillars.collect()),
    ]
}
