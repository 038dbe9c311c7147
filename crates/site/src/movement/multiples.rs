//! Years of several nationalities side by side at one scale.

use kernel::{Country, Period};
use publication::counts::series::Rhythm;
use publication::counts::{Group, SeriesShown};
use ui::Markup;
use ui::chart::{Multiples, Panel};
use ui::figure::{Figure, Tools};

use super::told;
use crate::page::Page;
use crate::shown;

/// No more than this are drawn, those with the most in one year; the table has them all.
const MOST: usize = 10;
/// With fewer nationalities there is no picture.
const FEWEST: usize = 3;

/// Returns the nationalities of some series that count the same, the most in one year first; nothing where there are
/// too few, or but one year of each.
pub fn of(
    page: &Page,
    series: &[&SeriesShown],
    rhythm: Rhythm,
    table: &str,
    csv: String,
) -> Option<Markup> {
    let words = page.words;
    let mut all: Vec<(Country, Vec<(i16, u64)>)> = (series.iter())
        .filter_map(|one| {
            let Group::Of(country) = one.subject.nationality else {
                return None;
            };
            let standing = one.standing(rhythm);
            let firm = standing.filter(|count| !count.status.gives_way());
            let known = firm.filter_map(|count| {
                let (Period::Year(year) | Period::FiscalYear(year)) = count.period else {
                    return None;
                };
                Some((year, count.value.count()?))
            });
            let years: Vec<(i16, u64)> = known.collect();
            (!years.is_empty()).then_some((country, years))
        })
        .collect();
    let most = |years: &[(i16, u64)]| years.iter().copied().rev().max_by_key(|(_, n)| *n);
    all.sort_by_key(|(country, years)| (std::cmp::Reverse(most(years).map(|(_, n)| n)), *country));
    let n_all = all.len();
    all.truncate(MOST);
    let (largest, of_largest) = all.first()?;
    let years = || {
        all.iter()
            .flat_map(|(_, years)| years.iter().map(|(year, _)| *year))
    };
    let (first, last) = (years().min()?, years().max()?);
    if all.len() < FEWEST || first == last {
        return None;
    }
    let subject = &series.first()?.subject;
    let (year, n) = most(of_largest)?;
    let when = match rhythm {
        Rhythm::FiscalYear => Period::FiscalYear(year),
        _ => Period::Year(year),
    };
    let name = |country: Country| country.name(words.language()).to_owned();
    let unit = &series.first()?.unit;
    let blanks = [
        ("measure", told::measure(words, subject).into()),
        ("country", name(*largest).into()),
        (
            "n",
            shown::amount(words, words.number(n.into()), n.into(), unit).into(),
        ),
        ("year", words.period(when).into()),
    ];
    let title = words.say_with("multiples-finding", &blanks).into_owned();
    let chart = Multiples {
        id: format!("by-{}", subject.measure),
        title: title.clone(),
        description: page.say("multiples-why").into_owned(),
        years: (first, last),
        panels: (all.iter())
            .map(|(country, years)| Panel {
                name: name(*country),
                years: years.iter().map(|(year, n)| (*year, *n as f64)).collect(),
            })
            .collect(),
    };
    let figure = Figure {
        title,
        picture: chart.draw(words),
        legend: Markup::new(),
        note: format!(
            "{} {}",
            page.say("multiples-why"),
            page.say_filling(
                "multiples-shown",
                &[("n", &page.count(all.len())), ("all", &page.count(n_all))]
            )
        ),
        tools: Tools {
            source: Markup::new().text(&told::reporter(page, &subject.reporter)),
            files: vec![
                (page.say("figure-table").into_owned(), format!("#{table}")),
                ("CSV".to_owned(), csv),
            ],
            cite: String::new(),
        },
    };
    Some(figure.show(words))
}
