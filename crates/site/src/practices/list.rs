//! `GET /practices`: by theme, each with what came of it, the failures in the same form and mere claims apart.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use response::Practice;
use response::practice::{Counted, Grade, State as Standing, Theme};
use ui::chart::{Bar, BarPart};
use ui::{Markup, Words};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "practices/list.html")]
struct PracticesPage {
    page: Page,
    choices: Vec<Choice>,
    is_narrowed: bool,
    n_found: usize,
    n_outcomes: usize,
    /// How many outcomes stand in which column, in words.
    counts: String,
    n_unreviewed: usize,
    columns: Vec<String>,
    /// Every theme, those without a practice too, each with its practices folded; only of the whole list.
    themes: Vec<Group>,
    /// Themes with each outcome by name; only of a part of the list.
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

/// The practices of a theme.
struct Group {
    id: &'static str,
    title: String,
    /// Where the outcomes of this theme are named one by one.
    link: String,
    /// How many outcomes stand in which column, in words; the bar is the same for the eye.
    counts: String,
    bar: Markup,
    rows: Vec<Row>,
}

/// A practice in the list.
struct Row {
    link: String,
    title: Markup,
    /// Where and since when.
    about: String,
    /// What came of it, by column.
    outcomes: Vec<Markup>,
    /// How many outcomes stand in which column, in words.
    counts: String,
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
    let mut themes = themes(&page, &whole);
    let groups = match narrowed.is_any() {
        true => std::mem::take(&mut themes),
        false => Vec::new(),
    };
    let has_rows = |group: &Group| !group.rows.is_empty();
    let is_idea = |one: &&&Practice| one.state == Standing::Idea;
    visit.show(&PracticesPage {
        choices: choices(&visit, &narrowed),
        is_narrowed: narrowed.is_any(),
        n_found: whole.len(),
        n_outcomes: n_outcomes(&whole),
        counts: counts(&page, &whole),
        n_unreviewed: whole.iter().filter(is_idea).count(),
        columns: (Counted::ALL.iter())
            .map(|column| told::column_word(words, *column))
            .collect(),
        themes,
        groups: groups.into_iter().filter(has_rows).collect(),
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

fn themes(page: &Page, whole: &[&Practice]) -> Vec<Group> {
    let of = |theme: Theme| -> Vec<&Practice> {
        let all = whole.iter().copied();
        all.filter(|one| one.theme == theme).collect()
    };
    let n_each = Theme::ALL.iter().map(|theme| n_outcomes(&of(*theme)));
    let most = n_each.max().unwrap_or_default();
    let group = |theme: &Theme| {
        let of_it = of(*theme);
        let title = theme_word(page.words, *theme);
        Group {
            id: theme.code(),
            link: page.link_asking("/practices", &[("theme", theme.code())]),
            counts: counts(page, &of_it),
            bar: bar(page, &title, &of_it, most),
            rows: of_it.into_iter().map(|one| row(page, one)).collect(),
            title,
        }
    };
    Theme::ALL.iter().map(group).collect()
}

fn n_outcomes(practices: &[&Practice]) -> usize {
    practices.iter().map(|one| one.outcomes.len()).sum()
}

fn n(practices: &[&Practice], column: Counted) -> usize {
    practices.iter().map(|one| one.n(column)).sum()
}

/// Returns how many outcomes stand in which column, in words; an empty column is not named.
fn counts(page: &Page, practices: &[&Practice]) -> String {
    let told = Counted::ALL.iter().filter_map(|column| {
        let n = n(practices, *column);
        let word = || told::column_word(page.words, *column);
        (n > 0).then(|| format!("{} {}", page.count(n), word()))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Returns the same as a bar; all bars have one scale, and what is only told is hatched.
fn bar(page: &Page, name: &str, practices: &[&Practice], most: usize) -> Markup {
    let part = |column: &Counted| BarPart {
        word: told::column_word(page.words, *column),
        n: n(practices, *column),
        tone: told::tone(*column),
        silent: *column == Counted::OnlyTold,
    };
    let bar = Bar {
        title: name.to_owned(),
        parts: Counted::ALL.iter().map(part).collect(),
        n_of: most,
    };
    bar.draw(page.words)
}

fn row(page: &Page, practice: &Practice) -> Row {
    let words = page.words;
    let cell = |column: &Counted| {
        let mut cell = Markup::new();
        for outcome in practice.in_column(*column) {
            if !cell.is_empty() {
                cell.add_tag(";<br>");
            }
            cell.add(&shown::brief(words, &outcome.indicator));
            cell.add_tag(" <i>(");
            // Of a claim its direction is what is claimed; of all others the column says it.
            cell.add_text(&match column {
                Counted::OnlyTold => told::direction_word(words, outcome.direction),
                _ => told::grade(words, practice.grade(outcome).0),
            });
            cell.add_tag(")</i>");
        }
        cell
    };
    Row {
        link: page.link(&format!("/practices/{}", practice.id)),
        title: shown::brief(words, &practice.title),
        about: format!(
            "{} · {}",
            told::places(words, &practice.places),
            told::stretch(page, practice)
        ),
        outcomes: Counted::ALL.iter().map(cell).collect(),
        counts: counts(page, &[practice]),
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
