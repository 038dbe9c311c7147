//! The figures of a commitment as a chart: what rates, what stands beside, the path to the promise.

use evidence::Observation;
use kernel::Day;
use progress::commitment::{Combine, Commitment, Version};
use publication::Rated;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use ui::chart::{Line, LineChart, LineKind, Mark, MarkKind, Sparkline};
use ui::{Markup, Words};

use crate::page::Page;
use crate::shown;

/// A figure with the place it takes in a chart.
struct Placed<'a> {
    figure: &'a Observation,
    at: f64,
    value: f64,
    rates: bool,
}

/// Returns a commitment's chart; nothing where there is nothing to draw.
pub fn of(page: &Page, rated: &Rated) -> Option<LineChart> {
    let words = page.words;
    let placed = placed(rated);
    let first = placed.first()?;
    let last = placed
        .iter()
        .rev()
        .find(|p| p.rates)
        .or(placed.last())
        .unwrap_or(first);
    let unit = shown::unit(words, &first.figure.unit);
    let marks: Vec<Mark> = placed
        .iter()
        .map(|p| Mark {
            at: p.at,
            value: p.value,
            interval: None,
            kind: if p.rates {
                MarkKind::Rates
            } else {
                MarkKind::Beside
            },
            label: format!(
                "{}, {}: {}",
                p.figure.id,
                shown::as_of(words, p.figure),
                shown::value(words, p.figure)
            ),
            name: if std::ptr::eq(p.figure, last.figure) {
                words.real(p.value, 0)
            } else {
                String::new()
            },
        })
        .collect();
    let latest = placed.iter().map(|p| p.at).fold(0.0, f64::max);
    // A path in one unit says nothing beside figures in another.
    let comparable = placed.iter().any(|p| measures(&rated.commitment, p.figure));
    let lines = if comparable {
        lines(words, &rated.commitment, page.on, latest)
    } else {
        Vec::new()
    };
    if marks.len() < 2 && lines.is_empty() {
        return None;
    }
    Some(LineChart {
        id: "figures".to_owned(),
        title: words.say_naming("chart-title", "unit", &unit).into_owned(),
        description: words
            .say_with(
                if last.rates {
                    "chart-description"
                } else {
                    "chart-description-beside"
                },
                &[
                    ("n", marks.len().into()),
                    ("value", shown::value(words, last.figure).into()),
                    ("day", shown::as_of(words, last.figure).into()),
                ],
            )
            .into_owned(),
        unit,
        marks,
        lines,
    })
}

/// Returns what a commitment's chart finds: the last figure, and what was promised by when.
pub fn finding(page: &Page, rated: &Rated) -> Option<String> {
    let words = page.words;
    let placed = placed(rated);
    let last = placed.iter().rfind(|p| p.rates).or(placed.last())?;
    let value = if is_added_up(rated) && last.rates {
        let unit = shown::unit(words, &last.figure.unit);
        format!("{} {unit}", words.real(last.value, 0))
    } else {
        shown::value(words, last.figure)
    };
    let first = rated.commitment.first_promise();
    let now = rated.commitment.on(page.on).unwrap_or(first);
    let target = now.target.as_ref();
    let comparable = measures(&rated.commitment, last.figure);
    let target = target
        .filter(|_| comparable)
        .and_then(|t| crate::commitments::target(words, t));
    let due = rated.commitment.due(now).map(|due| words.period(due));
    let key = match (&target, &due) {
        (None, _) => "chart-finding-figure",
        (Some(_), None) => "chart-finding-promise",
        (Some(_), Some(_)) => "chart-finding-due",
    };
    let blanks = [
        ("value", value.into()),
        ("day", shown::as_of(words, last.figure).into()),
        ("target", target.unwrap_or_default().into()),
        ("due", due.unwrap_or_default().into()),
    ];
    Some(words.say_with(key, &blanks).into_owned())
}

/// Returns who published the figures of a commitment's chart.
pub fn reporters(page: &Page, snapshot: &publication::Snapshot, rated: &Rated) -> String {
    let mut names: Vec<&str> = Vec::new();
    for one in placed(rated) {
        let name = shown::plain_name(page.words, snapshot, &one.figure.reported_by);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Returns the way of the figures that rate, the size of a word.
pub fn spark(words: Words, rated: &Rated) -> Markup {
    let points: Vec<(f64, f64)> = placed(rated)
        .iter()
        .filter(|p| p.rates)
        .map(|p| (p.at, p.value))
        .collect();
    Sparkline {
        title: words.say("chart-spark").into_owned(),
        points,
    }
    .draw()
}

/// Returns the figures that can stand in one chart, oldest first.
///
/// They share one unit: that of the figures which the charter names as measuring the promise. Where
/// there are none, they are the figures that count one and the same thing at least twice.
fn placed(rated: &Rated) -> Vec<Placed<'_>> {
    let rates = |figure: &Observation| rated.assessment.rated_by.contains(&figure.id);
    let drawable: Vec<&Observation> = rated
        .figures
        .iter()
        .filter(|figure| figure.value.is_some() && figure.as_of.is_some())
        .collect();
    let measured = drawable
        .iter()
        .find(|figure| measures(&rated.commitment, figure))
        .map(|figure| figure.unit.clone());
    let shown: Vec<&Observation> = match measured {
        Some(unit) => drawable.into_iter().filter(|f| f.unit == unit).collect(),
        None => most_frequent(&drawable),
    };
    let mut placed: Vec<Placed<'_>> = shown
        .into_iter()
        .filter_map(|figure| {
            Some(Placed {
                figure,
                at: figure.as_of?.middle(),
                value: figure.value?.to_f64()?,
                rates: rates(figure),
            })
        })
        .collect();
    placed.sort_by(|a, b| a.at.total_cmp(&b.at));
    if is_added_up(rated) {
        let mut total = 0.0;
        for p in placed.iter_mut().filter(|p| p.rates) {
            total += p.value;
            p.value = total;
        }
    }
    placed
}

/// Returns whether the figures that rate each cover a period of their own and are added up.
pub fn is_added_up(rated: &Rated) -> bool {
    rated
        .commitment
        .aim
        .as_ref()
        .is_some_and(|aim| aim.combine == Combine::Sum)
}

/// Returns whether the charter names a figure as measuring exactly what was promised.
fn measures(commitment: &Commitment, figure: &Observation) -> bool {
    commitment
        .aim
        .as_ref()
        .is_some_and(|aim| aim.rated_by.contains(&figure.id))
}

/// Returns the figures that count the same thing most often; none where nothing is counted twice.
fn most_frequent<'a>(figures: &[&'a Observation]) -> Vec<&'a Observation> {
    let alike = |figure: &Observation| -> Vec<&'a Observation> {
        figures
            .iter()
            .filter(|other| other.unit == figure.unit && other.indicator == figure.indicator)
            .copied()
            .collect()
    };
    figures
        .iter()
        .map(|figure| alike(figure))
        .max_by_key(Vec::len)
        .filter(|alike| alike.len() >= 2)
        .unwrap_or_default()
}

/// Returns the path to what was promised first, and to what is promised now where that differs.
fn lines(words: Words, commitment: &Commitment, on: Day, latest: f64) -> Vec<Line> {
    if commitment.aim.is_none() {
        return Vec::new();
    }
    let first = commitment.first_promise();
    let now = commitment.on(on).unwrap_or(first);
    let mut lines = Vec::new();
    if now.target != first.target || now.deadline != first.deadline {
        lines.extend(path(
            words,
            commitment,
            first,
            LineKind::FirstPromise,
            latest,
        ));
    }
    lines.extend(path(
        words,
        commitment,
        now,
        LineKind::PresentPromise,
        latest,
    ));
    lines
}

fn path(
    words: Words,
    commitment: &Commitment,
    version: &Version,
    kind: LineKind,
    latest: f64,
) -> Option<Line> {
    let target = version.target.as_ref()?;
    let name = crate::commitments::target_number(words, target).unwrap_or_default();
    let goal = target.value()?.to_f64()?;
    let announced = version.announced.decimal_year();
    let begins = target
        .baseline_on
        .map(kernel::Period::last_day)
        .or(version.starts.map(kernel::Period::first_day))
        .map_or(announced, Day::decimal_year);
    let counts_from_nothing = commitment
        .aim
        .as_ref()
        .is_some_and(|aim| aim.combine != Combine::Level);
    let base = target
        .baseline
        .as_ref()
        .and_then(Decimal::to_f64)
        .or(counts_from_nothing.then_some(0.0));
    let upper = match (target.min, target.max) {
        (Some(min), Some(max)) if max > min => max.to_f64(),
        _ => None,
    };
    let due = version
        .deadline
        .map(|period| period.last_day().decimal_year());
    let line = match (base, due) {
        (Some(base), Some(due)) if due > begins => Line {
            from: (begins, base),
            to: (due, goal),
            upper,
            kind,
            name,
        },
        // Without a date or a beginning only the level is known.
        (_, due) => Line {
            from: (announced, goal),
            to: (due.unwrap_or(latest).max(announced + 0.25), goal),
            upper: None,
            kind,
            name,
        },
    };
    Some(line)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn page() -> Page {
        let day = "2025-06-30".parse().unwrap();
        Page::new(ui::Reader::at("", Language::En), day)
    }

    #[test]
    fn the_first_promise_keeps_its_own_path_when_a_later_one_raised_it() {
        let snapshot = testkit::invented::snapshot();
        let chart = of(&page(), &snapshot.rated[0]).unwrap();
        let goals: Vec<(LineKind, f64)> = chart.lines.iter().map(|l| (l.kind, l.to.1)).collect();
        assert_eq!(
            goals,
            [
                (LineKind::FirstPromise, 400_000.0),
                (LineKind::PresentPromise, 500_000.0)
            ]
        );
        let beside = chart.marks.iter().filter(|m| m.kind == MarkKind::Beside);
        assert_eq!(beside.count(), 1);
    }

    #[test]
    fn figures_of_periods_are_added_up_in_the_chart() {
        let mut snapshot = testkit::invented::snapshot();
        let rated = &mut snapshot.rated[0];
        rated.commitment.aim.as_mut().unwrap().combine = Combine::Sum;
        let chart = of(&page(), rated).unwrap();
        let last = chart
            .marks
            .iter()
            .rfind(|m| m.kind == MarkKind::Rates)
            .unwrap();
        assert!((last.value - 490_000.0).abs() < 1e-9);
    }

    #[test]
    fn no_path_is_drawn_beside_figures_that_count_something_else() {
        let mut snapshot = testkit::invented::snapshot();
        let rated = &mut snapshot.rated[0];
        rated.commitment.aim.as_mut().unwrap().rated_by.clear();
        let chart = of(&page(), rated).unwrap();
        assert!(chart.lines.is_empty() && chart.marks.len() == 3);
        rated.figures[0].indicator = "something else".to_owned();
        assert_eq!(of(&page(), rated).unwrap().marks.len(), 2);
    }

    #[test]
    fn a_promise_without_figures_has_no_chart() {
        let snapshot = testkit::invented::snapshot();
        assert!(of(&page(), &snapshot.rated[4]).is_none());
        assert!(of(&page(), &snapshot.rated[3]).is_none());
    }
}
