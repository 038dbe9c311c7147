//! The charts of a series: one for each kind of period, never joined across a gap.

use kernel::Period;
use publication::counts::series::Rhythm;
use publication::counts::tables::rounded;
use publication::counts::{CountShown, Outlook, SeriesShown};
use ui::chart::{Dot, FanChart, Step, YearMark, YearsChart};
use ui::{Markup, Words};

use super::told;
use crate::page::Page;
use crate::shown;

/// The chart of a series' counts of one kind.
pub struct Drawn {
    /// What it finds, made from the numbers.
    pub title: String,
    /// Whether other publications of a period stand beside the one that counts.
    pub has_beside: bool,
    picture: Picture,
}

/// Years are bars, each over its own year; months are points on a line.
enum Picture {
    Months(FanChart),
    Years(YearsChart),
}

impl Drawn {
    /// Returns the chart for a page.
    pub fn show(&self, words: Words) -> Markup {
        match &self.picture {
            Picture::Months(chart) => chart.draw(words),
            Picture::Years(chart) => chart.draw(words),
        }
    }

    /// Returns the chart as a file with its source below.
    pub fn as_file(&self, words: Words, source: &str) -> Markup {
        let picture = match &self.picture {
            Picture::Months(chart) => chart.draw_wide(words),
            Picture::Years(chart) => chart.draw_wide(words),
        };
        ui::figure::as_file(&self.title, &picture, source)
    }
}

/// Returns the charts of a series with at least two counts of a kind, and what may follow its months.
pub fn of(page: &Page, one: &SeriesShown, outlook: Option<&Outlook>) -> Vec<Drawn> {
    [Rhythm::Month, Rhythm::Year, Rhythm::FiscalYear]
        .into_iter()
        .filter_map(|rhythm| {
            let outlook = outlook.filter(|_| rhythm == Rhythm::Month);
            chart(page, one, rhythm, outlook)
        })
        .collect()
}

fn chart(
    page: &Page,
    one: &SeriesShown,
    rhythm: Rhythm,
    outlook: Option<&Outlook>,
) -> Option<Drawn> {
    let words = page.words;
    let of_rhythm = one.counts.iter();
    let counts: Vec<(&CountShown, u64)> = of_rhythm
        .filter(|count| Rhythm::of(count.period) == rhythm)
        .filter_map(|count| Some((count, count.value.count()?)))
        .collect();
    let standing = || counts.iter().filter(|(count, _)| count.stands);
    let n_standing = standing().count();
    let (last, _) = standing().next_back().filter(|_| n_standing >= 2)?;
    let (most, _) = standing().max_by_key(|(_, value)| *value)?;
    let value = |count: &CountShown| told::value(words, count, &one.unit);
    let unit = shown::unit(words, &one.unit);
    let id = rhythm.code().to_owned();
    let title = words
        .say_naming("movement-chart-title", "unit", &unit)
        .into_owned();
    let blanks = [
        ("n", n_standing.into()),
        ("value", value(last).into()),
        ("period", words.period(last.period).into()),
    ];
    let description = words.say_with("movement-chart-description", &blanks);
    let description = description.into_owned();
    let picture = if rhythm == Rhythm::Month {
        Picture::Months(FanChart {
            dots: dots(words, one, &counts),
            steps: outlook.map_or_else(Vec::new, steps),
            id,
            title,
            description,
            unit,
        })
    } else {
        Picture::Years(YearsChart {
            years: years(words, one, &counts),
            id,
            title,
            description,
            unit,
        })
    };
    Some(Drawn {
        title: finding(
            words,
            (value(most), words.period(most.period)),
            (value(last), words.period(last.period)),
        ),
        has_beside: counts.iter().any(|(count, _)| !count.stands),
        picture,
    })
}

/// Returns what a chart finds: the most, and the last.
pub fn finding(words: Words, most: (String, String), last: (String, String)) -> String {
    let blanks = [
        ("most", most.0.as_str().into()),
        ("when", most.1.as_str().into()),
        ("last", last.0.as_str().into()),
        ("then", last.1.as_str().into()),
    ];
    let key = match most == last {
        true => "chart-finding-last",
        false => "chart-finding-most",
    };
    words.say_with(key, &blanks).into_owned()
}

/// Returns what is said when a pointer rests on a count.
fn label(words: Words, one: &SeriesShown, count: &CountShown) -> String {
    format!(
        "{}: {} ({})",
        words.period(count.period),
        told::value(words, count, &one.unit),
        told::status(words, count.status).word
    )
}

/// Returns counts of months as points, each in the middle of its month.
fn dots(words: Words, one: &SeriesShown, counts: &[(&CountShown, u64)]) -> Vec<Dot> {
    let mut last: Option<&CountShown> = None;
    let mut dots = Vec::new();
    for (count, value) in counts.iter().copied() {
        let after_gap = last.is_some_and(|before| {
            before.period.last_day().plus_days(1) != count.period.first_day()
        });
        if count.stands {
            last = Some(count);
        }
        dots.push(Dot {
            at: count.period.middle(),
            value: value as f64,
            stands: count.stands,
            after_gap,
            label: label(words, one, count),
        });
    }
    dots
}

/// Returns counts of years as bars, each under the year that it bears.
fn years(words: Words, one: &SeriesShown, counts: &[(&CountShown, u64)]) -> Vec<YearMark> {
    let year = |(count, value): &(&CountShown, u64)| {
        let year = match count.period {
            Period::Year(year) | Period::FiscalYear(year) => year,
            _ => return None,
        };
        Some(YearMark {
            year,
            value: *value as f64,
            stands: count.stands,
            label: label(words, one, count),
        })
    };
    counts.iter().filter_map(year).collect()
}

/// Returns what may follow a series, month by month, as a chart draws it.
pub fn steps(outlook: &Outlook) -> Vec<Step> {
    let steps = outlook.months.iter().zip(&outlook.fan.steps);
    steps
        .filter_map(|(month, step)| {
            let [narrow, wide] = step.intervals() else {
                return None;
            };
            Some(Step {
                at: month.middle(),
                narrow: (rounded(narrow.low), rounded(narrow.high)),
                wide: (rounded(wide.low), rounded(wide.high)),
            })
        })
        .collect()
}
