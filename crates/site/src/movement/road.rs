//! A border month by month, on top of its own page: the picture, what happened meanwhile, its table and its files.

use kernel::Period;
use pathways::Rulebook;
use publication::counts::{Corridor, Road, RoadMonth, Status};
use publication::{Snapshot, Table, columns};
use ui::Markup;
use ui::chart::{MonthBar, MonthsChart, YearSum};
use ui::figure::{Figure, Tools};

use super::meanwhile::{self, Event};
use super::{charts, told};
use crate::page::Page;
use crate::shown;

/// A border month by month, ready for its page.
pub struct RoadShown {
    /// The picture with everything that belongs to it.
    pub figure: Markup,
    /// Whose nationality is told apart; empty where none is.
    pub part: String,
    /// Month, everybody, and the nationality that is told apart; the latest first.
    pub rows: Vec<(String, String, String)>,
}

/// The picture shows no more years than this, the latest; the table has them all.
const MOST_YEARS: usize = 6;

/// Returns the address of a corridor's page.
pub fn path(corridor: &Corridor<'_>) -> String {
    format!("/movement/corridors/{}", corridor.id())
}

/// Returns what a road finds: the year with the most and the last month; without a whole year the two months.
pub fn finding(page: &Page, road: &Road) -> String {
    let words = page.words;
    let amount = |n: u64| shown::amount(words, words.number(n.into()), n.into(), &road.unit);
    let (Some(most), Some(last)) = (road.most(), road.last()) else {
        return String::new();
    };
    let Some((year, n)) = road.most_year() else {
        let said = |(period, n): (Period, u64)| (amount(n), words.period(period));
        return charts::finding(words, said(most), said(last));
    };
    let blanks = [
        ("most", amount(n).into()),
        ("year", year.to_string().into()),
        ("last", number(page, last.1, road.is_about(last.0)).into()),
        ("month", words.period(last.0).into()),
        ("reporter", told::reporter(page, &road.reporter).into()),
    ];
    words.say_with("road-finding", &blanks).into_owned()
}

/// Returns a number in words; one that is but about so many bears its sign.
fn number(page: &Page, n: u64, is_about: bool) -> String {
    let said = page.words.number(n.into());
    if is_about {
        format!("≈ {said}")
    } else {
        said
    }
}

/// Returns the picture of a road with its events.
fn drawn(page: &Page, road: &Road, events: &[Event]) -> MonthsChart {
    let words = page.words;
    let first = first_year(road);
    let bar = |month: &RoadMonth| {
        let Period::Month(year, of_year) = month.period else {
            return None;
        };
        let value = month.value.filter(|_| year >= first)?;
        let said = number(page, value, month.is_about);
        Some(MonthBar {
            year,
            month: of_year,
            value: value as f64,
            part: month.of_part.map(|n| n as f64),
            label: format!("{said} ({})", words.period(month.period)),
            number: said,
        })
    };
    MonthsChart {
        id: "road".to_owned(),
        title: told::measure_named(words, road.measure.as_str()),
        description: format!("{} {}", finding(page, road), page.say("road-description")),
        unit: shown::unit(words, &road.unit),
        bars: road.months.iter().filter_map(bar).collect(),
        years: (road.years.iter().filter(|one| one.year >= first))
            .map(|one| YearSum {
                year: one.year,
                sum: (one.sum).map_or_else(String::new, |n| number(page, n, one.is_about)),
            })
            .collect(),
        until: page.on.decimal_year(),
        events: events.iter().map(|event| event.on.decimal_year()).collect(),
    }
}

/// Returns the first year that the picture shows.
pub fn first_year(road: &Road) -> i16 {
    let years = &road.years[road.years.len().saturating_sub(MOST_YEARS)..];
    years.first().map_or(0, |one| one.year)
}

/// Returns a road with everything that belongs to it.
pub fn shown(
    page: &Page,
    snapshot: &Snapshot,
    book: &Rulebook,
    corridor: &Corridor<'_>,
    road: &Road,
) -> RoadShown {
    let words = page.words;
    let events = meanwhile::of(page, snapshot, book, road, corridor);
    let path = path(corridor);
    let measure = told::measure_named(words, road.measure.as_str());
    let title = format!("{measure}: {}", finding(page, road));
    let part = road
        .part
        .map(|country| country.name(words.language()).to_owned());
    let file = |ending: &str| page.link(&format!("{path}.{ending}"));
    let figure = Figure {
        picture: drawn(page, road, &events).draw(words),
        legend: legend(page, part.as_deref(), &events),
        note: note(page, road, !events.is_empty()),
        tools: Tools {
            source: source(page, road),
            files: vec![
                (page.say("road-months").into_owned(), "#months".to_owned()),
                ("SVG".to_owned(), file("svg")),
                ("CSV".to_owned(), file("csv")),
            ],
            cite: page.cited(&title, &path),
        },
        title,
    };
    let of_part = |n: Option<u64>| n.map_or_else(String::new, |n| words.number(n.into()));
    let row = |month: &RoadMonth| {
        let value = match month.value {
            Some(n) => number(page, n, month.is_about),
            None => page.say("road-gap").into_owned(),
        };
        (words.period(month.period), value, of_part(month.of_part))
    };
    RoadShown {
        figure: figure.show(words),
        part: part
            .filter(|_| road.months.iter().any(|one| one.of_part.is_some()))
            .unwrap_or_default(),
        rows: road.months.iter().rev().map(row).collect(),
    }
}

/// Returns the picture as a file with its source below.
pub fn as_file(page: &Page, corridor: &Corridor<'_>, road: &Road) -> Markup {
    let words = page.words;
    let measure = told::measure_named(words, road.measure.as_str());
    let title = format!("{measure}: {}", finding(page, road));
    let who = format!("{measure}. {}", told::reporter(page, &road.reporter));
    // What happened meanwhile stands in a list beside the picture, which a file does not hold.
    let picture = drawn(page, road, &[]).draw_wide(words);
    ui::figure::as_file(&title, &picture, &page.cited(&who, &path(corridor)))
}

/// Returns the months as a table.
pub fn table(snapshot: &Snapshot, road: &Road) -> Table {
    let part = road.part.map(|country| country.to_string());
    Table::of(
        "road-months",
        snapshot.on,
        road.months.iter(),
        columns! { month =>
            ("month", "Month, year and month", month.period),
            ("value", "How many were counted; empty where no firm count was found", month.value),
            ("about", "Whether that is but about so many, because small counts in it are withheld", month.is_about),
            ("nationality", "Code of the nationality that is told apart",
                part.clone().filter(|_| month.of_part.is_some())),
            ("of_nationality", "How many of them have it; empty where that is not known", month.of_part),
            ("status", "How firmly the source says that it stands; empty for an imported count",
                month.status.map(Status::code)),
            ("source", "Address at which it was read, or the name of the imported table", month.source.as_str()),
        },
    )
}

/// Returns what the marks mean, and the list of what happened.
fn legend(page: &Page, part: Option<&str>, events: &[Event]) -> Markup {
    let [all, of_part, gap] = MonthsChart::marks();
    let mut out = Markup::new().tag("<ul class=\"legend\">");
    let mut entry = |mark: &Markup, words: &str| {
        out.add_tag("<li>");
        out.add(mark);
        out.add_text(words);
        out.add_tag("</li>");
    };
    entry(&all, &page.say("road-all"));
    if let Some(part) = part {
        entry(
            &of_part,
            &page.say_naming("road-part", "country", part.to_owned()),
        );
    }
    entry(&gap, &page.say("road-gap-mark"));
    out.add_tag("</ul>");
    if !events.is_empty() {
        out.add_tag("<ol class=\"small\">");
        for event in events {
            out.add_tag("<li>");
            out.add_text(&event.when);
            out.add_tag(": ");
            out.add(&event.what);
            out.add_tag("</li>");
        }
        out.add_tag("</ol>");
    }
    out
}

/// Says what the picture leaves out and where the years as published differ from their months.
fn note(page: &Page, road: &Road, has_events: bool) -> String {
    let words = page.words;
    let mut all = Vec::new();
    let differs = road.years.iter().filter_map(|one| {
        let (sum, told) = (one.sum, one.told?);
        (sum != Some(told)).then(|| format!("{}: {}", one.year, words.number(told.into())))
    });
    let differs: Vec<String> = differs.collect();
    if !differs.is_empty() {
        let years = differs.join(" · ");
        all.push(
            page.say_naming("road-year-told", "years", years)
                .into_owned(),
        );
    }
    if road.months.iter().any(|month| month.is_about) {
        all.push(page.say("road-about").into_owned());
    }
    let n = |is_meant: fn(&RoadMonth) -> bool| {
        let meant = road.months.iter().filter(|month| is_meant(month));
        page.count(meant.count())
    };
    if let Some(table) = &road.table {
        let of_table = road.months.iter().filter(|month| month.source == *table);
        let blanks = [
            ("n", page.count(of_table.count())),
            ("all", n(|month| month.value.is_some())),
        ];
        let blanks = blanks.map(|(name, said)| (name, said.into()));
        all.push(words.say_with("road-of-table", &blanks).into_owned());
    }
    if let Some(part) = road.part {
        let blanks = [
            ("country", part.name(words.language()).to_owned()),
            ("n", n(|month| month.of_part.is_some())),
            ("all", n(|month| month.value.is_some())),
        ];
        let blanks = blanks.map(|(name, said)| (name, said.into()));
        all.push(words.say_with("road-part-known", &blanks).into_owned());
    }
    if has_events {
        let key = match road.part {
            Some(_) => "road-events-rules",
            None => "road-events",
        };
        all.push(page.say(key).into_owned());
    }
    if road.years.len() > MOST_YEARS {
        let from = first_year(road).to_string();
        all.push(page.say_naming("road-from", "year", from).into_owned());
    }
    all.join(" ")
}

/// Returns who counted, with the way to the counts.
fn source(page: &Page, road: &Road) -> Markup {
    let mut out = Markup::new().text(&told::reporter(page, &road.reporter));
    if let Some(table) = &road.table {
        out.add_tag(", ");
        out.add(&table_link(page, table));
    }
    out.add_tag(", ");
    let link = page.link(&format!("/movement/series/{}", road.series));
    out.add(&shown::anchor(&link, &page.say("road-vintages")));
    out
}

fn table_link(page: &Page, table: &str) -> Markup {
    let link = page.link(&format!("/movement/imported/{table}"));
    shown::anchor(&link, &page.say("road-imported"))
}
