//! `GET /money`: what was announced, counted once, beside what adding every number would give.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use assistance::announcement::Kind;
use assistance::home::{Home, home};
use assistance::{Announcement, Announcements, MissingRate, Stage};
use axum::extract::State;
use kernel::{Country, Currency};
use publication::Snapshot;
use publication::money::{self, Cells, Column, Count};
use ui::Markup;
use ui::chart::{Narrowing, NarrowingStage, Stretch, StretchLook};
use ui::figure::{Figure, Tools};

use super::country::{SumRow as KindRow, reporter_name};
use super::look::{Look, publisher_path};
use super::said;
use crate::Public;
use crate::page::Page;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "money/overview.html")]
struct MoneyPage {
    page: Page,
    look: Look,
    spent: Option<SpentShown>,
    n_silent_donors: usize,
    compared: Vec<Compared>,
    reported_years: Vec<KindRow>,
    reported_countries: Vec<KindRow>,
    reporters: Vec<KindRow>,
    left_out: Vec<(String, usize, String)>,
    reported_files: (String, String),
    counts: Vec<CountShown>,
    columns: Vec<String>,
    donors: Vec<SumRow>,
    years: Vec<SumRow>,
    countries: Vec<SumRow>,
    named: Vec<(Markup, String)>,
    n_rows: usize,
    n_with_later: usize,
    hanging: Vec<Hanging>,
    uncounted: Vec<String>,
    outside: String,
}

/// The count of one currency.
struct CountShown {
    currency: String,
    n: usize,
    new: String,
    new_bounds: String,
    naive: String,
    n_printed: usize,
    steps: Vec<Line>,
    result: Line,
    conditional: Option<(String, usize)>,
    inside: Option<String>,
    overlap: Option<String>,
    /// The stages as one band that narrows, with the list of their amounts; nothing where nobody told of any.
    band: Option<Markup>,
}

/// A named amount with its stretch.
struct Line {
    name: String,
    amount: String,
    drawn: Markup,
}

/// A row of a breakdown.
struct SumRow {
    name: Markup,
    /// Column head, sum as printed, and bounds.
    cells: Vec<(String, String, String)>,
}

/// Reported spending as an interval.
struct SpentShown {
    /// What was reported as paid out or spent in the years that are shown.
    shown: String,
    /// What of it, in all years, is of activities that a rule assigned to a pillar.
    of_pillars: String,
    least: String,
    most: String,
    below: Option<String>,
}

/// What a donor country announced beside what its bodies report.
struct Compared {
    donor: Markup,
    announced: String,
    reported: [String; 5],
}

/// An announcement that hangs on somebody else's decision, and what became of it.
struct Hanging {
    amount: String,
    link: Markup,
    condition: Markup,
    reached: String,
}

/// Rows of a breakdown that the page shows; the rest is in the table.
const SHOWN: usize = 15;
/// Announcements under a condition that the page shows.
const HANGING: usize = 3;

/// Returns sums by year, the latest first.
pub(super) fn year_rows(look: &Look, years: &BTreeMap<i16, BTreeMap<u8, i128>>) -> Vec<KindRow> {
    let row = |(year, sums): (&i16, &BTreeMap<u8, i128>)| KindRow {
        name: match year {
            0 => Markup::new().text(&look.page.say("aid-undated")),
            year => Markup::new().text(&year.to_string()),
        },
        cells: look.kinds(sums),
    };
    years.iter().rev().map(row).collect()
}

/// Returns sums by who reports, the largest spending first.
pub(super) fn reporter_rows(
    look: &Look,
    reporters: &BTreeMap<String, BTreeMap<u8, i128>>,
) -> Vec<KindRow> {
    sorted(reporters)
        .into_iter()
        .take(SHOWN)
        .map(|(reference, sums)| KindRow {
            name: shown::anchor(
                &look.link(&publisher_path(reference.trim())),
                &reporter_name(look, reference.trim()),
            ),
            cells: look.kinds(sums),
        })
        .collect()
}

/// Returns rows with the largest payments and spending first.
fn sorted<K>(rows: &BTreeMap<K, BTreeMap<u8, i128>>) -> Vec<(&K, &BTreeMap<u8, i128>)> {
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_key(|(_, sums)| {
        let paid = |kind: u8| sums.get(&kind).copied().unwrap_or(0);
        std::cmp::Reverse(paid(3) + paid(4))
    });
    rows
}

/// Returns reported spending, of which so much belongs to the years that are shown.
fn spent(look: &Look, shown: i128) -> SpentShown {
    let spent = look.aid.spent;
    SpentShown {
        shown: look.amount(shown),
        of_pillars: look.amount(of_pillars(look)),
        least: look.amount(spent.lower),
        most: look.amount(spent.upper),
        below: (spent.below != 0).then(|| {
            let amount = look.amount(spent.below);
            let page = &look.page;
            page.say_naming("aid-below", "amount", amount).into_owned()
        }),
    }
}

/// Returns what was paid out or spent, of sums by whatever key.
fn paid<K>(rows: &BTreeMap<K, BTreeMap<u8, i128>>) -> i128 {
    let all = rows.values();
    all.map(|sums| {
        [3, 4]
            .iter()
            .filter_map(|kind| sums.get(kind))
            .sum::<i128>()
    })
    .sum()
}

/// Returns what was paid out or spent, in all years, by activities that stand under a pillar; one that stands under two
/// is counted once.
fn of_pillars(look: &Look) -> i128 {
    let activities = look.aid.activities.iter();
    let under_one = activities.filter(|one| !one.pillars.is_empty());
    under_one.map(|one| one.spent).sum()
}

/// Compares what donor countries announced with what bodies at home there report, in the years that are shown; and
/// returns how many donor countries report and have announced nothing.
fn compared(look: &Look, snapshot: &Snapshot) -> (Vec<Compared>, usize) {
    let home_of = |reference: &str| match home(reference) {
        Home::In(country) => Some(country),
        _ => None,
    };
    let reported = look
        .aid
        .summed(|cell| home_of(&cell.reporter).filter(|_| look.shows(cell.year)));
    let announced: BTreeMap<Country, String> = money::by_donor(&snapshot.announcements)
        .into_iter()
        .filter_map(|(donor, cells)| {
            let country: Country = donor?.parse().ok()?;
            let said: Vec<String> = cells
                .iter()
                .filter(|((_, column), _)| *column == Column::New)
                .map(|((currency, _), range)| {
                    said::amount(look.page.words, range.stated, *currency)
                })
                .collect();
            (!said.is_empty()).then(|| (country, said.join(" + ")))
        })
        .collect();
    let nothing = BTreeMap::new();
    let mut donors: Vec<&Country> = announced.keys().collect();
    donors.sort_by_key(|country| {
        let sums = reported.get(country).unwrap_or(&nothing);
        let paid = |kind: u8| sums.get(&kind).copied().unwrap_or(0);
        std::cmp::Reverse(paid(3) + paid(4))
    });
    let rows = donors.iter().map(|country| Compared {
        donor: Markup::new().text(country.name(look.page.words.language())),
        announced: announced[*country].clone(),
        reported: look.kinds(reported.get(country).unwrap_or(&nothing)),
    });
    let n_silent = (reported.keys()).filter(|country| !announced.contains_key(country));
    (rows.collect(), n_silent.count())
}

/// `GET /money`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let title = visit.page.say("section-money");
    let look = Look::ask_so_far(&public, &visit, &title).await?;
    let page = look.page.clone();
    let all = &snapshot.announcements;
    let counts = money::counts(all);
    let columns = columns(&counts);
    let none = || Markup::new().text(&page.say("money-undivided"));
    let row = |name: Markup, cells: &Cells| SumRow {
        name,
        cells: columns
            .iter()
            .map(|column| cell(&page, cells, *column))
            .collect(),
    };
    let donors = money::by_donor(all)
        .iter()
        .map(|(donor, cells)| {
            let name = donor.as_ref().map_or_else(
                || Markup::new().text(&page.say("money-donors-together")),
                |donor| shown::country(&page, snapshot, donor),
            );
            row(name, cells)
        })
        .collect();
    let countries = money::by_country(all)
        .iter()
        .map(|(country, cells)| {
            let name = country.map_or_else(none, |c| shown::country(&page, snapshot, c.code()));
            row(name, cells)
        })
        .collect();
    let years = money::by_year(all)
        .iter()
        .map(|(year, cells)| row(Markup::new().text(&year.to_string()), cells))
        .collect();
    let named = money::n_naming(all)
        .into_iter()
        .map(|(country, n)| {
            let name = shown::country(&page, snapshot, country.code());
            (name, page.count(n))
        })
        .collect();
    let later = |row: &&assistance::Announcement| {
        let stages = all.funnel(row).stages;
        !row.is_derived && stages.iter().skip(1).any(|reached| reached.minor.is_some())
    };
    let aid = &look.aid;
    let by_country = aid.summed(|cell| look.shows(cell.year).then(|| cell.recipient.clone()));
    let (compared, n_silent_donors) = compared(&look, snapshot);
    visit.show(&MoneyPage {
        spent: (!aid.is_empty()).then(|| spent(&look, paid(&by_country))),
        hanging: hanging(&page, all),
        uncounted: uncounted(&page, all),
        outside: look.link("/money/outside"),
        compared,
        n_silent_donors,
        reported_years: year_rows(
            &look,
            &aid.summed(|cell| look.shows(cell.year).then_some(cell.year)),
        ),
        reported_countries: sorted(&by_country)
            .into_iter()
            .take(SHOWN)
            .map(|(code, sums)| KindRow {
                name: look.place(code),
                cells: look.kinds(sums),
            })
            .collect(),
        reporters: reporter_rows(
            &look,
            &aid.summed(|cell| look.shows(cell.year).then(|| cell.reporter.clone())),
        ),
        left_out: aid
            .left_out
            .iter()
            .map(|((currency, why), (minor, n))| {
                let amount = said::amount(page.words, *minor, *currency);
                let n = usize::try_from(*n).unwrap_or(usize::MAX);
                (amount, n, page.say(missing(*why)).into_owned())
            })
            .collect(),
        reported_files: look.files("aid-totals"),
        columns: columns.iter().map(|column| head(&page, *column)).collect(),
        donors,
        years,
        countries,
        named,
        n_rows: all.roots().count(),
        n_with_later: all.roots().filter(later).count(),
        counts: counts.iter().map(|count| counted(&page, count)).collect(),
        look,
        page,
    })
}

/// Returns the new money that was said under a condition, the largest first.
fn hanging(page: &Page, all: &Announcements) -> Vec<Hanging> {
    let mut rows: Vec<_> = all
        .roots()
        .filter(|row| row.kind == Kind::New && !row.condition.is_empty())
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.amount.stated.minor));
    let reached = |row| {
        let stages = all.funnel(row).stages;
        let last = stages.iter().skip(1).rev();
        let mut last = last.filter_map(|one| Some((one.stage, one.minor?)));
        last.next().map_or_else(
            || page.say("money-nobody-later").into_owned(),
            |(stage, minor)| {
                let amount = said::amount(page.words, minor, row.amount.stated.currency);
                let stage = said::stage(page.words, stage);
                let blanks = [("stage", stage.into()), ("amount", amount.into())];
                page.words.say_with("money-reached", &blanks).into_owned()
            },
        )
    };
    rows.into_iter()
        .take(HANGING)
        .map(|row| Hanging {
            amount: said::as_said(page.words, &row.amount),
            link: said::anchor(page, row),
            condition: page.text(&row.condition),
            reached: reached(row),
        })
        .collect()
}

/// Says what was said again and is in no sum.
fn uncounted(page: &Page, all: &Announcements) -> Vec<String> {
    let told = |(row, minor): (&Announcement, i128)| {
        let amount = said::amount(page.words, minor, row.amount.stated.currency);
        let title = page.words.plain(&row.title).to_owned();
        let blanks = [("amount", amount.into()), ("title", title.into())];
        page.words.say_with("money-uncounted", &blanks).into_owned()
    };
    money::uncounted(all).into_iter().map(told).collect()
}

pub(super) fn missing(why: MissingRate) -> &'static str {
    match why {
        MissingRate::UnknownCurrency => "aid-rate-unknown",
        MissingRate::NoneInTime => "aid-rate-late",
        MissingRate::NoDay => "aid-rate-undated",
        MissingRate::TooLarge => "aid-rate-large",
    }
}

/// Returns the columns that hold anything, new money first.
fn columns(counts: &[Count]) -> Vec<(Currency, Column)> {
    let mut columns = Vec::new();
    for column in [Column::New, Column::Conditional] {
        for count in counts {
            let n = match column {
                Column::New => count.new.n,
                Column::Conditional => count.conditional.n,
            };
            if n > 0 {
                columns.push((count.currency, column));
            }
        }
    }
    columns
}

fn head(page: &Page, (currency, column): (Currency, Column)) -> String {
    let key = match column {
        Column::New => "money-column-new",
        Column::Conditional => "money-column-conditional",
    };
    page.say_naming(key, "currency", currency).into_owned()
}

fn cell(page: &Page, cells: &Cells, column: (Currency, Column)) -> (String, String, String) {
    let words = page.words;
    let head = head(page, column);
    match cells.get(&column) {
        None => (head, String::new(), String::new()),
        Some(range) => {
            let exact = range.most == Some(range.least);
            let bounds = if exact {
                String::new()
            } else {
                said::range(words, range, column.0)
            };
            (head, said::amount(words, range.stated, column.0), bounds)
        }
    }
}

fn share(minor: i128, of: i128) -> f64 {
    minor as f64 / of.max(1) as f64
}

fn counted(page: &Page, count: &Count) -> CountShown {
    let words = page.words;
    let currency = count.currency;
    let amount = |minor| said::amount(words, minor, currency);
    let whole = (0.0, 1.0);
    let mut left = count.naive;
    let steps = count
        .steps
        .iter()
        .map(|step| {
            let own = (
                share(left - step.minor, count.naive),
                share(left, count.naive),
            );
            left -= step.minor;
            let key = format!("money-off-{}", step.why.code());
            Line {
                name: page.say_counting(&key, step.n).into_owned(),
                amount: format!("\u{2212} {}", amount(step.minor)),
                drawn: Stretch {
                    whole,
                    own,
                    look: StretchLook::Aside,
                    open: false,
                }
                .draw(),
            }
        })
        .collect();
    CountShown {
        currency: currency.code().to_owned(),
        n: count.new.n,
        new: amount(count.new.stated),
        new_bounds: said::range(words, &count.new, currency),
        naive: amount(count.naive),
        n_printed: count.n_printed,
        steps,
        result: Line {
            name: page.say("money-new").into_owned(),
            amount: amount(count.new.stated),
            drawn: Stretch {
                whole,
                own: (0.0, share(count.new.stated, count.naive)),
                look: StretchLook::Said,
                open: count.new.most.is_none(),
            }
            .draw(),
        },
        conditional: (count.conditional.n > 0)
            .then(|| (amount(count.conditional.stated), count.conditional.n)),
        inside: (count.conditional_inside > 0).then(|| amount(count.conditional_inside)),
        overlap: (count.may_overlap > 0).then(|| amount(count.may_overlap)),
        band: (!count.stages.is_empty()).then(|| narrowing(page, count)),
    }
}

/// Returns how far the new money is known to have come: a band that narrows, what it finds, and its list.
fn narrowing(page: &Page, count: &Count) -> Markup {
    let words = page.words;
    let amount = |minor| said::amount(words, minor, count.currency);
    let nobody = || page.say("money-nobody").into_owned();
    let stages: Vec<NarrowingStage> = (count.stages.iter())
        .map(|(stage, minor)| NarrowingStage {
            name: said::stage(words, *stage),
            amount: minor.map_or_else(nobody, amount),
            share: minor.map(|minor| share(minor, count.new.stated)),
        })
        .collect();
    let paid = count
        .stages
        .iter()
        .find(|(stage, _)| *stage == Stage::Disbursed);
    let whole = amount(count.new.stated);
    let title = match paid.and_then(|(_, minor)| *minor) {
        Some(paid) => page.say_filling(
            "money-narrows",
            &[("new", whole.as_str()), ("paid", amount(paid).as_str())],
        ),
        None => page.say_filling("money-narrows-untold", &[("new", whole.as_str())]),
    };
    let title = title.into_owned();
    let mut list = Markup::new().tag("<ol class=\"small\">");
    for stage in &stages {
        list.add_tag("<li>");
        list.add_text(&stage.name);
        list.add_tag(": <strong>");
        list.add_text(&stage.amount);
        list.add_tag("</strong></li>");
    }
    list.add_tag("</ol>");
    Figure {
        picture: Narrowing { stages }.draw(),
        legend: list,
        note: String::new(),
        tools: Tools {
            source: shown::anchor(&page.link("/money/announcements"), &page.say("money-all")),
            files: vec![("CSV".to_owned(), page.link("/data/announcements.csv"))],
            cite: page.cited(&title, "/money"),
        },
        title,
    }
    .show(words)
}
