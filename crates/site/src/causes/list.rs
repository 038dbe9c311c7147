//! `GET /causes`: indicator by indicator of how many countries anything can be said, and who promised to act on it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use publication::{Snapshot, responsibility};
use response::Cause;
use response::cause::{Class, Classified, Firmness};
use ui::Markup;
use ui::chart::{Bar, BarPart};

use super::by_name;
use super::course::{self, Column};
use super::promised::{self, Promised};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "causes/list.html")]
struct CausesPage {
    page: Page,
    /// Of how many indicators something, and of how many nothing can be said.
    finding: String,
    rule: String,
    /// The indicators of which something can be said in some country.
    indicators: Vec<Indicator>,
    /// Those of which nothing can be said in any.
    silent: Vec<Indicator>,
    /// The countries: name, address, of how many indicators something can be said.
    countries: Vec<(String, String, String)>,
    promised: Promised,
}

/// An indicator: in how many countries it moves which way.
struct Indicator {
    title: Markup,
    note: Markup,
    /// Why nothing can be said of the others.
    why: String,
    bar: Markup,
    /// The same in words.
    counts: String,
    /// Whether nothing can be said of it in any country.
    is_silent: bool,
}

/// `GET /causes`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Members, visit.page.say("causes-title"));
    let countries = by_name(&page, snapshot);
    let found: Vec<(Country, Vec<Classified>)> = (countries.iter())
        .map(|country| (*country, responsibility::causes(snapshot, *country)))
        .collect();
    let causes = snapshot.basis.causes.iter().enumerate();
    let of = |at: usize| found.iter().filter_map(move |(_, all)| all.get(at));
    let all =
        causes.map(|(at, cause)| indicator(&page, snapshot, cause, &of(at).collect::<Vec<_>>()));
    let (silent, indicators) = all.partition(|one| one.is_silent);
    visit.show(&CausesPage {
        finding: finding(&page, &found),
        rule: course::rule(&page, snapshot),
        indicators,
        silent,
        countries: (found.iter())
            .map(|(country, all)| {
                let said = [
                    ("said", page.count(n_said(all))),
                    ("n", page.count(all.len())),
                ];
                let said = said.each_ref().map(|(blank, n)| (*blank, n.as_str()));
                (
                    country.name(page.words.language()).to_owned(),
                    page.link(&format!("/causes/{country}")),
                    page.say_filling("causes-of", &said).into_owned(),
                )
            })
            .collect(),
        promised: promised::promised(&page, snapshot, None),
        page,
    })
}

fn n_said(found: &[Classified]) -> usize {
    let said = found.iter().filter(|one| one.class != Class::NotAssessable);
    said.count()
}

fn finding(page: &Page, found: &[(Country, Vec<Classified>)]) -> String {
    let all = || found.iter().flat_map(|(_, all)| all);
    let is_firm = |one: &&Classified| one.firmness == Some(Firmness::Firm);
    let n_said: usize = found.iter().map(|(_, all)| n_said(all)).sum();
    let blanks = [
        ("n", page.count(all().count())),
        ("said", page.count(n_said)),
        ("firm", page.count(all().filter(is_firm).count())),
    ];
    let blanks = blanks.each_ref().map(|(blank, n)| (*blank, n.as_str()));
    page.say_filling("causes-finding", &blanks).into_owned()
}

fn indicator(page: &Page, snapshot: &Snapshot, cause: &Cause, found: &[&Classified]) -> Indicator {
    let columns: Vec<Column> = (found.iter())
        .map(|one| course::of(snapshot, cause, one).0)
        .collect();
    let n = |column: Column| columns.iter().filter(|one| **one == column).count();
    let part = |column: &Column| BarPart {
        word: column.word(page.words),
        n: n(*column),
        tone: column.tone(),
        silent: *column == Column::Nothing,
    };
    let told = Column::ALL.iter().filter(|column| n(**column) > 0);
    let told =
        told.map(|column| format!("{}: {}", column.word(page.words), page.count(n(*column))));
    let bar = Bar {
        title: page.words.plain(&cause.title).to_owned(),
        parts: Column::ALL.iter().map(part).collect(),
        n_of: found.len(),
    };
    let why = course::reasons(page, found.iter().copied());
    Indicator {
        title: page.text(&cause.title),
        note: page.text(&cause.note),
        why: match why.is_empty() {
            true => why,
            false => page.say_naming("causes-unsaid", "why", why).into_owned(),
        },
        bar: bar.draw(page.words),
        counts: told.collect::<Vec<_>>().join(" · "),
        is_silent: n(Column::Nothing) == found.len(),
    }
}
