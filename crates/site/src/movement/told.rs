//! How counts of people moving are told: names, values, standings, tables of years.

use kernel::{Country, Language, Period};
use publication::Movements;
use publication::counts::series::Rhythm;
use publication::counts::tables::rounded;
use publication::counts::{
    CountShown, Group, MonthLine, PublicValue, Reporter, SeriesShown, Status, Subject,
};
use ui::{Badge, Markup, Shape, Tone, Words};

use super::definition;
use crate::page::Page;
use crate::shown;

/// Returns the name of a country, linked to its page of counts.
pub fn country(page: &Page, country: Country) -> Markup {
    let address = page.link(&format!("/movement/countries/{country}"));
    shown::anchor(&address, country.name(page.words.language()))
}

/// Returns what was found and what to ask, in the reader's language. In English that is what the gatekeeper says; in
/// the others it is what such a fault means, with the countries and the stretches of time that the gatekeeper names.
pub fn fault(page: &Page, kind: &str, reason: &str, question: &str) -> (Markup, Markup) {
    let words = page.words;
    let means = words.find(&format!("fault-{kind}-means"), &[]);
    let ask = words.find(&format!("fault-{kind}-ask"), &[]);
    let (Some(means), Some(ask), false) = (means, ask, words.language() == Language::En) else {
        return (
            shown::english(words, reason),
            shown::english(words, question),
        );
    };
    let mut about: Vec<String> = Vec::new();
    for word in reason.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        let is_code = word.len() == 3 && word.bytes().all(|c| c.is_ascii_uppercase());
        let country = is_code.then(|| word.parse::<Country>().ok()).flatten();
        let period = word.parse::<Period>().ok().filter(|_| word.contains('-'));
        let named = country
            .map(|country| country.name(words.language()).to_owned())
            .or_else(|| period.map(|period| words.period(period)));
        about.extend(named.filter(|named| !about.contains(named)));
    }
    let mut told = Markup::new().text(&means);
    if !about.is_empty() {
        told.add_text(&format!(" ({})", about.join(" · ")));
    }
    (told, Markup::new().text(&ask))
}

/// Returns who was counted.
pub fn group(page: &Page, group: Group) -> String {
    match group {
        Group::All => page.say("group-all").into_owned(),
        Group::Of(country) => country.name(page.words.language()).to_owned(),
        Group::Stateless => page.say("group-stateless").into_owned(),
        Group::Other => page.say("group-other").into_owned(),
        Group::Unknown => page.say("group-unknown").into_owned(),
    }
}

/// Returns who counted.
pub fn reporter(page: &Page, reporter: &Reporter) -> String {
    match reporter {
        Reporter::Country(country) => country.name(page.words.language()).to_owned(),
        Reporter::Agency(name) => {
            let known = page.words.find(&format!("partner-{name}"), &[]);
            known.map_or_else(|| name.clone(), std::borrow::Cow::into_owned)
        }
    }
}

/// Returns what is counted; the source's own words where the measure has no name here.
pub fn measure(words: Words, subject: &Subject) -> String {
    measure_named(words, subject.measure.as_str())
}

/// Returns a measure in words; the source's own where it has no name here.
pub fn measure_named(words: Words, measure: &str) -> String {
    words
        .find(&format!("measure-{measure}"), &[])
        .map_or_else(|| measure.replace('-', " "), std::borrow::Cow::into_owned)
}

fn measure_of(words: Words, line: &MonthLine) -> String {
    let measure = measure_named(words, line.measure.as_str());
    if line.definition.is_empty() {
        measure
    } else {
        format!("{measure} ({})", definition::told(words, &line.definition))
    }
}

/// Returns the title of a monthly line.
pub fn line_title(page: &Page, line: &MonthLine) -> String {
    let blanks = [
        ("measure", measure_of(page.words, line)),
        ("group", group(page, line.nationality)),
        ("reporter", reporter(page, &line.reporter)),
    ];
    let blanks = blanks.map(|(name, words)| (name, words.into()));
    page.words
        .say_with("movement-series-title", &blanks)
        .into_owned()
}

/// Returns the address of a monthly line's own page.
pub fn line_link(page: &Page, line: &MonthLine) -> String {
    let kind = if line.is_imported {
        "imported"
    } else {
        "series"
    };
    page.link(&format!("/movement/{kind}/{}", line.slug))
}

/// Returns the points of a monthly line for a chart.
pub fn points(line: &MonthLine) -> Vec<(f64, Option<f64>)> {
    (line.values.iter().enumerate())
        .map(|(i, value)| {
            let month = publication::counts::lines::month(line.first + i as i32);
            (month.middle(), *value)
        })
        .collect()
}

/// Returns an interval in words; an end below the threshold is told as such.
pub fn between(words: Words, low: f64, high: f64) -> String {
    let end = |value: f64| {
        let value = rounded(value);
        if value == 0.0 {
            let threshold = publication::counts::THRESHOLD;
            words
                .say_naming("movement-fewer", "n", threshold)
                .into_owned()
        } else {
            words.real(value, 0)
        }
    };
    words
        .say_with(
            "movement-between",
            &[("low", end(low).into()), ("high", end(high).into())],
        )
        .into_owned()
}

/// Returns a share in per cent, in words.
pub fn share(words: Words, per_cent: f64, n_places: usize) -> String {
    words
        .say_naming("share", "value", words.real(per_cent, n_places))
        .into_owned()
}

/// Returns a value of an imported table, or the word for why there is none.
pub fn public(words: Words, value: PublicValue) -> String {
    match value {
        PublicValue::Count(n) => words.number(n.into()),
        PublicValue::Rounded { value, .. } => format!("≈ {}", words.number(value.into())),
        PublicValue::Provisional(n) => format!("{}*", words.number(n.into())),
        PublicValue::About { value, off } => {
            let (value, off) = (words.number(value.into()), words.number(off.into()));
            format!("{value} ± {off}")
        }
        PublicValue::AtLeast(n) => format!("≥ {}", words.number(n.into())),
        PublicValue::Withheld => words.say("movement-withheld").into_owned(),
        PublicValue::Missing => "–".to_owned(),
        PublicValue::NotApplicable => "·".to_owned(),
        PublicValue::Quarantined => words.say("movement-quarantined").into_owned(),
    }
}

/// Returns a fiscal year as it stands over a column.
pub fn fiscal_year(words: Words, year: i16) -> String {
    words
        .say_naming("date-fiscal-short", "year", year)
        .into_owned()
}

/// Returns a series' title: what, of whom, counted by whom.
pub fn title(page: &Page, subject: &Subject) -> String {
    page.words
        .say_with(
            "movement-series-title",
            &[
                ("measure", measure(page.words, subject).into()),
                ("group", group(page, subject.nationality).into()),
                ("reporter", reporter(page, &subject.reporter).into()),
            ],
        )
        .into_owned()
}

/// Returns the address of a series.
pub fn series_link(page: &Page, subject: &Subject) -> String {
    page.link(&format!("/movement/series/{}", subject.slug()))
}

/// Returns a count, or the word for a withheld one.
pub fn number(words: Words, count: &CountShown) -> String {
    count.value.count().map_or_else(
        || words.say("movement-withheld").into_owned(),
        |value| words.number(value.into()),
    )
}

/// Returns a count with its unit.
pub fn value(words: Words, count: &CountShown, unit: &str) -> String {
    match count.value.count() {
        Some(n) => shown::amount(words, number(words, count), n.into(), unit),
        None => number(words, count),
    }
}

/// Returns the badge of a standing.
pub fn status(words: Words, status: Status) -> Badge {
    let (shape, tone) = match status {
        Status::Dataset => (Shape::Sealed, Tone::Good),
        Status::Final => (Shape::Full, Tone::Good),
        Status::Revised => (Shape::Swap, Tone::Fair),
        Status::Published => (Shape::Paper, Tone::Fair),
        Status::First => (Shape::Quarter, Tone::Quiet),
        Status::Provisional => (Shape::Clock, Tone::Slow),
        Status::Derived => (Shape::Sloping, Tone::Quiet),
        Status::Approximate => (Shape::Level, Tone::Quiet),
        Status::Conflicting => (Shape::Opposed, Tone::Bad),
        Status::Partial => (Shape::ThreeQuarters, Tone::Slow),
        Status::Press => (Shape::Speech, Tone::Slow),
    };
    Badge {
        word: words.say(&format!("status-{}", status.code())).into_owned(),
        shape,
        tone,
    }
}

/// Several series side by side, one column a year.
pub struct YearTable {
    /// What the columns are: calendar or fiscal years.
    pub caption: String,
    /// The columns.
    pub heads: Vec<String>,
    /// A series with its cells.
    pub rows: Vec<YearRow>,
}

/// A series in a table of years.
pub struct YearRow {
    /// Its name.
    pub name: String,
    /// Its address.
    pub link: String,
    /// Its cells, one per column: a count, a word for a withheld one, or nothing.
    pub cells: Vec<YearCell>,
}

/// A cell of a table of years.
pub struct YearCell {
    /// The column's head, for narrow screens.
    pub head: String,
    /// What stands there.
    pub text: String,
    /// Whether it is withheld.
    pub is_withheld: bool,
}

/// No more columns than this are shown; the series' own page has them all.
const MOST_YEARS: usize = 7;

/// Returns the tables of calendar and fiscal years of some series, largest last year first.
pub fn year_tables(
    page: &Page,
    series: &[&SeriesShown],
    name: impl Fn(&SeriesShown) -> String,
) -> Vec<YearTable> {
    [Rhythm::Year, Rhythm::FiscalYear]
        .into_iter()
        .filter_map(|rhythm| {
            let mut years: Vec<Period> = series
                .iter()
                .flat_map(|one| one.standing(rhythm).map(|count| count.period))
                .collect();
            years.sort_unstable();
            years.dedup();
            let years = &years[years.len().saturating_sub(MOST_YEARS)..];
            let last = *years.last()?;
            let standing = |one: &SeriesShown, year: Period| {
                one.standing(rhythm)
                    .find(|count| count.period == year)
                    .cloned()
            };
            let mut shown: Vec<&SeriesShown> = series
                .iter()
                .copied()
                .filter(|one| years.iter().any(|year| standing(one, *year).is_some()))
                .collect();
            shown.sort_by_key(|one| {
                let value = standing(one, last).and_then(|count| count.value.count());
                let order = (&one.subject.measure, one.subject.nationality != Group::All);
                (order.0.clone(), order.1, std::cmp::Reverse(value))
            });
            let short = |year: &Period| match year {
                Period::FiscalYear(year) => fiscal_year(page.words, *year),
                other => page.words.period(*other),
            };
            Some(YearTable {
                caption: page
                    .say(&format!("movement-years-{}", rhythm.code()))
                    .into_owned(),
                heads: years.iter().map(short).collect(),
                rows: shown
                    .into_iter()
                    .map(|one| YearRow {
                        name: name(one),
                        link: series_link(page, &one.subject),
                        cells: years
                            .iter()
                            .map(|year| {
                                let count = standing(one, *year);
                                YearCell {
                                    head: short(year),
                                    is_withheld: count
                                        .as_ref()
                                        .is_some_and(|count| count.value.count().is_none()),
                                    text: count.map_or_else(String::new, |count| {
                                        number(page.words, &count)
                                    }),
                                }
                            })
                            .collect(),
                    })
                    .collect(),
            })
        })
        .collect()
}

/// A series in a list, with its last count.
pub struct Latest {
    /// The title.
    pub title: String,
    /// The address.
    pub link: String,
    /// The last count that stands, with its unit.
    pub value: String,
    /// Its period.
    pub period: String,
    /// Its standing.
    pub status: Badge,
}

/// Returns a series as it stands in a list.
pub fn latest(page: &Page, one: &SeriesShown) -> Option<Latest> {
    let count = one.latest_told().or(one.latest())?;
    Some(Latest {
        title: title(page, &one.subject),
        link: series_link(page, &one.subject),
        value: value(page.words, count, &one.unit),
        period: page.words.period(count.period),
        status: status(page.words, count.status),
    })
}

/// Returns every country of which counts speak, by name, with the address of its page.
pub fn countries(page: &Page, movements: &Movements) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = movements
        .countries()
        .into_iter()
        .map(|country| {
            (
                country.name(page.words.language()).to_owned(),
                page.link(&format!("/movement/countries/{country}")),
            )
        })
        .collect();
    all.sort_by_cached_key(|(name, _)| kernel::text::bare(name));
    all
}
