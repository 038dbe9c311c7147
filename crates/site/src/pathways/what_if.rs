//! `GET /pathways/what-if`: the bundled example, who gains and who loses; the same as CSV and JSON.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::{Day, Language};
use pathways::Rulebook;
use pathways::example::Example;
use pathways::protect::BASE;
use pathways::question::country_of_number;
use pathways::whatif::{Bounds, Change, Effect, Leaf, Subject};
use publication::{Admitted, Table, columns};
use serde_json::json;
use ui::Markup;

use crate::Public;
use crate::leaving;
use crate::page::Page;
use crate::rulebook;
use crate::section::Section;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "pathways/what_if.html")]
struct WhatIfPage {
    page: Page,
    lead: String,
    changes: Vec<Told>,
    /// Changes by which nobody here surely gains or loses.
    others: Vec<(String, Markup)>,
    changes_link: String,
}

/// One change in words.
struct Told {
    link: String,
    title: Markup,
    is_office: bool,
    gain: String,
    lose: String,
    rows: Vec<[String; 3]>,
    criteria: Vec<(String, Markup, String)>,
}

/// `GET /pathways/what-if`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Pathways, visit.page.say("what-if-title"));
    let (example, changes) = example(&public, &visit)?;
    let edition = visit.edition(&public);
    let book = &edition.book;
    let country = example.country.name(page.words.language()).to_owned();
    let lead = page.say_filling(
        "what-if-lead",
        &[
            ("before", &page.day(example.before)),
            ("after", &page.day(example.after)),
            ("n", &page.count(example.n_persons as usize)),
            ("country", &country),
        ],
    );
    let days = [example.before.to_string(), example.after.to_string()];
    let between = [("from", days[0].as_str()), ("to", days[1].as_str())];
    let is_sure =
        |change: &&Change| change.gain(|_| true).least > 0 || change.lose(|_| true).least > 0;
    let (sure, open): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(is_sure);
    visit.show(&WhatIfPage {
        lead: lead.into_owned(),
        changes: sure
            .iter()
            .filter_map(|change| told(book, &page, change))
            .collect(),
        others: open
            .iter()
            .filter_map(|change| {
                let texts = change.subject.texts(book)?;
                Some((link(&page, &change.subject), page.text(&texts.title)))
            })
            .collect(),
        changes_link: page.link_asking("/pathways/changes", &between),
        page,
    })
}

fn link(page: &Page, subject: &Subject) -> String {
    match subject {
        Subject::Office(id) => page.link(&format!("/offices/{id}")),
        Subject::Pathway(id) => page.link(&format!("/pathways/{id}")),
    }
}

/// Puts a change into words.
fn told(book: &Rulebook, page: &Page, change: &Change) -> Option<Told> {
    let texts = change.subject.texts(book)?;
    let language = page.words.language();
    let said = |bounds: Bounds| said(page, bounds);
    let (gain, lose) = (change.gain(|_| true), change.lose(|_| true));
    let touched = change
        .leaves
        .iter()
        .filter(|(leaf, n)| *n > 0 && leaf.effect != Effect::Unchanged);
    let nationalities: BTreeSet<Option<i32>> = touched.map(|(leaf, _)| leaf.nationality).collect();
    let mut rows: Vec<((bool, String), [String; 3])> = nationalities
        .into_iter()
        .map(|number| {
            let here = |leaf: &Leaf| leaf.nationality == number;
            let name = number.and_then(country_of_number).map_or_else(
                || page.say("what-if-not-known").into_owned(),
                |country| country.name(language).to_owned(),
            );
            let key = (number.is_none(), kernel::text::bare(&name));
            (
                key,
                [name, said(change.gain(here)), said(change.lose(here))],
            )
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    Some(Told {
        link: link(page, &change.subject),
        title: page.text(&texts.title),
        is_office: matches!(change.subject, Subject::Office(_)),
        gain: said(gain),
        lose: said(lose),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        criteria: criteria(book, page, change),
    })
}

/// The criteria that stood in the way before, or do so after, with how many persons.
fn criteria(book: &Rulebook, page: &Page, change: &Change) -> Vec<(String, Markup, String)> {
    let named = change.leaves.iter().filter_map(|(leaf, n)| {
        let name = leaf.criterion.as_ref().filter(|_| *n > 0)?;
        Some((leaf.effect, name.clone()))
    });
    let all: BTreeSet<(Effect, String)> = named.collect();
    all.into_iter()
        .map(|(effect, name)| {
            let is_this =
                |leaf: &Leaf| leaf.effect == effect && leaf.criterion.as_ref() == Some(&name);
            let n = change.sum(is_this);
            let key = if effect == Effect::Gains {
                "what-if-was-in-the-way"
            } else {
                "what-if-is-in-the-way"
            };
            let words = sentence(book, page, change, &name, effect == Effect::Gains);
            (
                page.say(key).into_owned(),
                words,
                said(page, Bounds { least: n, most: n }),
            )
        })
        .collect()
}

/// What is said of a criterion that is not met: before, the oldest version that has it; after, the newest.
fn sentence(book: &Rulebook, page: &Page, change: &Change, name: &str, is_before: bool) -> Markup {
    let versions: Vec<&pathways::Version> = match &change.subject {
        Subject::Office(id) => book
            .office(id.as_str())
            .into_iter()
            .flat_map(|office| office.versions.iter().map(|version| &version.rule))
            .collect(),
        Subject::Pathway(id) => book
            .pathway(id.as_str())
            .into_iter()
            .flat_map(|pathway| &pathway.versions)
            .collect(),
    };
    let day = book.example.map(|example| {
        if is_before {
            example.before
        } else {
            example.after
        }
    });
    let in_force = versions.iter().rev().find(|version| {
        let begun = |day| match version.in_force.from {
            pathways::Boundary::In(period) => period.first_day() <= day,
            pathways::Boundary::Unknown | pathways::Boundary::Unbounded => true,
        };
        day.is_none_or(begun)
            && version
                .criteria
                .iter()
                .any(|criterion| criterion.id == name)
    });
    let found = in_force.and_then(|version| version.criteria.iter().find(|c| c.id == name));
    match (found, change.subject.texts(book)) {
        (Some(criterion), Some(texts)) => {
            rulebook::sentences(book, page.words, texts, criterion).not_met
        }
        _ => Markup::new().text(&page.say("standing-not-yet")),
    }
}

fn said(page: &Page, bounds: Bounds) -> String {
    let count = |n: u64| page.count(usize::try_from(n).unwrap_or(usize::MAX));
    match (bounds.least, bounds.most) {
        (0, 0) => page.say_naming("what-if-few", "base", BASE).into_owned(),
        (least, most) if least == most => count(least),
        (least, most) => {
            let blanks = [("least", count(least)), ("most", count(most))];
            let blanks = blanks
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            page.say_filling("what-if-between", &blanks).into_owned()
        }
    }
}

/// The table: one row for each cell that a change touches.
fn table(book: &Rulebook, changes: &[Change], on: Day) -> Table {
    let rows = changes.iter().flat_map(|change| {
        let touched = change.leaves.iter().filter(|(_, n)| *n > 0);
        touched.map(move |(leaf, n)| (change, leaf, *n))
    });
    Table::of(
        "what-if",
        on,
        rows,
        columns! { (change, leaf, n) =>
            ("kind", "office or pathway", kind(&change.subject)),
            ("id", "Its identifier", change.subject.id()),
            ("title", "Its title in English",
                change.subject.texts(book).map(|texts| texts.title.said(Language::En).text)),
            ("nationality", "ISO 3166-1 alpha-3 code of the invented persons; empty: not known",
                leaf.nationality.and_then(country_of_number)),
            ("effect", "What the change does for them", leaf.effect.code()),
            ("criterion", "The criterion that stood or stands in the way", leaf.criterion.clone()),
            ("persons", "How many invented persons, rounded to a multiple of the base", *n),
        },
    )
}

fn kind(subject: &Subject) -> &'static str {
    match subject {
        Subject::Office(_) => "office",
        Subject::Pathway(_) => "pathway",
    }
}

/// Returns the example of this charter, where its later day had come by the day asked for.
fn example<'p>(public: &'p Public, visit: &Visit) -> Result<(Example, &'p [Change]), Failure> {
    let known = public.book.example();
    let known = known.filter(|(example, _)| example.after <= visit.page.on);
    known.ok_or_else(|| {
        let all = visit.page.say("section-pathways").into_owned();
        let instead = vec![(all, visit.page.link("/pathways"))];
        visit.nothing_named("failure-not-found-what", "what-if", instead)
    })
}

fn admitted(public: &Public, visit: &Visit) -> Result<Admitted, Failure> {
    let (_, changes) = example(public, visit)?;
    visit.admitted(table(&visit.edition(public).book, changes, visit.page.on))
}

/// `GET /pathways/what-if.json`
pub async fn json(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let (example, _) = example(&public, &visit)?;
    let table = admitted(&public, &visit)?;
    let mut all = press::json::write(&table, 0, table.rows.len());
    for (name, value) in [
        ("before", json!(example.before.to_string())),
        ("after", json!(example.after.to_string())),
        ("country_of_stay", json!(example.country.code())),
        ("persons", json!(example.n_persons)),
        ("seed", json!(example.seed)),
        ("percent_unknown", json!(example.percent_unknown)),
        ("rounded_to", json!(BASE)),
        ("note", json!(NOTE)),
    ] {
        all[name] = value;
    }
    Ok(leaving::rows(table.on, all))
}

const NOTE: &str = "Invented persons. Every count is rounded to a multiple of the base; sums of rows \
                    are sums of rounded counts.";

/// `GET /pathways/what-if.csv`; an empty field is not known.
pub async fn csv(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let table = admitted(&public, &visit)?;
    Ok(leaving::csv(&table, &visit.snapshot.compact.id))
}
