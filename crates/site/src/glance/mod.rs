//! `GET /glance`: every holder with every promise by class, and since when nothing was told.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use evidence::Qualifier;
use progress::commitment::{Combine, Direction};
use progress::compact::Role;
use publication::glance::Row;
use publication::{Rated, Snapshot};
use rust_decimal::Decimal;
use ui::Markup;

use crate::page::Page;
use crate::section::Section;
use crate::squares::{self, Key};
use crate::visit::{Shown, Visit};
use crate::{Public, headline, shown};

#[derive(Template)]
#[template(path = "glance/page.html")]
struct GlancePage {
    page: Page,
    /// What the page tells, beginning with the compact's name where the title does not bear it.
    lead: Markup,
    pillars: Vec<String>,
    rows: Vec<RowShown>,
    /// The compact in a sentence.
    sentence: Markup,
    /// The drawings to which the squares refer.
    defined: Markup,
    legend: Vec<Key>,
    /// Where to get all this as a file.
    tools: Markup,
    /// Of how many promises nothing was told.
    told: String,
    /// Who is promised something and promises nothing.
    beneficiaries: Markup,
}

/// A holder in the matrix.
struct RowShown {
    name: Markup,
    role: Option<String>,
    /// The marks of its promises, pillar by pillar with its name.
    cells: Vec<(String, Markup)>,
    has_none: bool,
    last_told: Option<String>,
    untold: Option<String>,
}

/// `GET /glance`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit
        .titled(Section::Glance, visit.page.say("section-glance"))
        .named_among(&public.house, &snapshot.compact)
        .with_ratings();
    let words = page.words;
    let rows = squares::rows(&page, snapshot);
    visit.show(&GlancePage {
        lead: lead(&page, snapshot, public.house.others.is_empty()),
        beneficiaries: beneficiaries(&page, snapshot, &rows),
        pillars: (snapshot.compact.pillars.iter())
            .map(|pillar| words.plain(&pillar.title).to_owned())
            .collect(),
        sentence: headline::of(&page, snapshot).linked(),
        defined: ui::squares::defined(),
        legend: squares::legend(&page, snapshot),
        tools: squares::tools(&page, snapshot),
        told: told(
            &page,
            snapshot,
            rows.iter().map(|row| row.untold.len()).sum(),
        ),
        rows: rows
            .iter()
            .map(|row| row_shown(&page, snapshot, row))
            .collect(),
        page,
    })
}

/// Returns what the page tells, as a sentence of its own or after the compact's name.
fn lead(page: &Page, snapshot: &Snapshot, is_alone: bool) -> Markup {
    let said = page.say_naming("glance-lead", "day", page.day(snapshot.on));
    if is_alone {
        let mut lead = page.text(&snapshot.compact.title);
        lead.add_tag(": ");
        lead.add_text(&said);
        return lead;
    }
    let mut letters = said.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    Markup::new().text(&first.chain(letters).collect::<String>())
}

/// Returns of how many promises nothing was published on what became of them, and of how many something that does
/// not show it.
fn told(page: &Page, snapshot: &Snapshot, n_untold: usize) -> String {
    let told_of = |key, n: usize, n_all: usize| {
        let blanks = [
            ("n", page.count(n).into()),
            ("all", page.count(n_all).into()),
        ];
        page.words.say_with(key, &blanks).into_owned()
    };
    let mut said = match n_untold {
        0 => page.say("glance-all-told").into_owned(),
        n => told_of("glance-untold-in-all", n, snapshot.rated.len()),
    };
    let (n_silent, n_reported) = publication::glance::not_shown(snapshot);
    if n_reported > 0 {
        said.push(' ');
        said.push_str(&told_of("glance-shown-not", n_reported, n_silent));
    }
    said
}

/// Returns who is promised something and has no row of its own, by the names that the reader knows.
fn beneficiaries(page: &Page, snapshot: &Snapshot, rows: &[Row]) -> Markup {
    let members = snapshot.compact.members.iter();
    let has_row = |country| (rows.iter()).any(|row| row.holder.country() == Some(country));
    let mut receivers: Vec<kernel::Country> = members
        .filter(|member| member.role == Role::Beneficiary && !has_row(member.country))
        .map(|member| member.country)
        .collect();
    receivers.sort_by_cached_key(|country| kernel::text::bare(country.name(page.words.language())));
    shown::countries(page, snapshot, receivers.iter().map(kernel::Country::code))
}

fn row_shown(page: &Page, snapshot: &Snapshot, row: &Row) -> RowShown {
    let words = page.words;
    let in_pillar = |pillar: &str| {
        let in_it = |rated: &&Rated| rated.commitment.pillar == pillar;
        let own: Vec<&Rated> = squares::ordered(row).into_iter().filter(in_it).collect();
        if squares::is_counted(snapshot) {
            return squares::counted(page, &row.holder, &own, Some(pillar));
        }
        let mut marks = Markup::new();
        for rated in own {
            marks.add(&mark(page, snapshot, rated));
        }
        marks
    };
    let role = row.member.map(|member| member.role);
    RowShown {
        name: shown::holder(page, snapshot, &row.holder),
        role: role
            .filter(|role| *role != Role::Member)
            .map(|role| words.say(&format!("role-{}", role.code())).into_owned()),
        cells: (snapshot.compact.pillars.iter())
            .map(|pillar| {
                let title = words.plain(&pillar.title).to_owned();
                (title, in_pillar(&pillar.id))
            })
            .collect(),
        has_none: row.promises.is_empty(),
        last_told: row.last_told.map(|day| words.day(day)),
        untold: row.untold_since.map(|day| {
            let n = words.say_counting("glance-untold", row.untold.len());
            let since = words.say_naming("glance-since", "day", words.day(day));
            format!("{n}, {since}")
        }),
    }
}

/// Returns the mark of a promise: its square, which leads to its page, and its share in numbers where it
/// has one.
fn mark(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Markup {
    let mut mark = squares::square(page, snapshot, rated);
    let own = share(page, snapshot, rated);
    if let Some(share) = own.or_else(|| of_all(page, snapshot, rated)) {
        mark.add_tag(" <span class=\"small\">");
        mark.add_text(&share);
        mark.add_tag("</span>");
    }
    mark
}

/// Returns the last count over the one number promised, where it is a running total that starts at nothing.
fn share(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let aim = rated.commitment.aim.as_ref()?;
    let target = rated.commitment.on(snapshot.on)?.target.as_ref()?;
    let promised = target.min.or(target.max)?;
    let is_one = target.max.is_none_or(|max| max == promised);
    let from_nothing = target.baseline.is_none_or(|value| value.is_zero());
    if aim.combine != Combine::Cumulative
        || aim.direction != Direction::Up
        || !is_one
        || !from_nothing
    {
        return None;
    }
    let last = crate::verdicts::last_count(rated).filter(|last| last.unit == target.unit)?;
    let value = last.value?;
    over(page, last.qualifier, value, promised)
}

/// Returns what was counted of the members over what the same members promised, where all promised together and single
/// members their shares.
fn of_all(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let shares = publication::shares::Shares::of(snapshot, rated)?;
    let members = shares.sum(*shares.times.last()?, |part| part.is_member);
    if members.n == 0 {
        return None;
    }
    over(page, members.qualifier, members.counted, members.promised)
}

/// Returns a count over what was promised of the same, and the share.
fn over(page: &Page, hedge: Qualifier, value: Decimal, promised: Decimal) -> Option<String> {
    let words = page.words;
    let over = words.number(publication::shares::percent(value, promised)?);
    let over = words.say_naming("share", "value", over).into_owned();
    let blanks = [
        (
            "value",
            shown::hedged(words, hedge, words.number(value)).into(),
        ),
        ("target", words.number(promised).into()),
        ("share", shown::hedged(words, hedge, over).into()),
    ];
    Some(words.say_with("glance-share", &blanks).into_owned())
}
