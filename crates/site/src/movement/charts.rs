//! The charts of a series: one for each kind of period, never joined across a gap.

use publication::counts::series::Rhythm;
use publication::counts::tables::rounded;
use publication::counts::{CountShown, Outlook, SeriesShown};
use ui::Markup;
use ui::chart::{Dot, FanChart, Step};

use super::told;
use crate::page::Page;
use crate::shown;

/// Returns the charts of a series with at least two counts of a kind, and what may follow its months.
pub fn of(page: &Page, one: &SeriesShown, outlook: Option<&Outlook>) -> Vec<(String, Markup)> {
    [Rhythm::Month, Rhythm::Year, Rhythm::FiscalYear]
        .into_iter()
        .filter_map(|rhythm| {
            let outlook = outlook.filter(|_| rhythm == Rhythm::Month);
            let caption = page
                .say(&format!("movement-years-{}", rhythm.code()))
                .into_owned();
            Some((caption, chart(page, one, rhythm, outlook)?))
        })
        .collect()
}

fn chart(
    page: &Page,
    one: &SeriesShown,
    rhythm: Rhythm,
    outlook: Option<&Outlook>,
) -> Option<Markup> {
    let words = page.words;
    let of_rhythm = one
        .counts
        .iter()
        .filter(|count| Rhythm::of(count.period) == rhythm);
    let mut last: Option<&CountShown> = None;
    let dots: Vec<Dot> = of_rhythm
        .filter_map(|count| {
            let value = count.value.count()?;
            let after_gap = last.is_some_and(|before| {
                before.period.last_day().plus_days(1) != count.period.first_day()
            });
            if count.stands {
                last = Some(count);
            }
            Some(Dot {
                at: count.period.last_day().decimal_year(),
                value: value as f64,
                stands: count.stands,
                after_gap,
                label: format!(
                    "{}: {} ({})",
                    words.period(count.period),
                    told::value(words, count, &one.unit),
                    told::status(words, count.status).word
                ),
            })
        })
        .collect();
    let standing = dots.iter().filter(|dot| dot.stands).count();
    let last = last.filter(|_| standing >= 2)?;
    let unit = shown::unit(words, &one.unit);
    let steps = outlook.map_or_else(Vec::new, steps);
    let chart = FanChart {
        id: rhythm.code().to_owned(),
        title: words
            .say_naming("movement-chart-title", "unit", &unit)
            .into_owned(),
        description: words
            .say_with(
                "movement-chart-description",
                &[
                    ("n", standing.into()),
                    ("value", told::value(words, last, &one.unit).into()),
                    ("period", words.period(last.period).into()),
                ],
            )
            .into_owned(),
        unit,
        dots,
        steps,
    };
    Some(chart.draw(words))
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
                at: month.last_day().decimal_year(),
                narrow: (rounded(narrow.low), rounded(narrow.high)),
                wide: (rounded(wide.low), rounded(wide.high)),
            })
        })
        .collect()
}
