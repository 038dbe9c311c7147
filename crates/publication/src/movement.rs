//! What the public sees of people moving: corridors, series, forecasts, estimates, alarms.
//!
//! Suppression is applied here, at the way out, and everything downstream (pages, charts' data, CSV,
//! JSON) is made from these types. None holds a count below the publication threshold, and none a
//! forecast or estimate without its interval.

use ::movement::Ranged;
use ::movement::forecast::{Fan, ScoreCard};
use ::movement::series::{Group, Value};
use kernel::{Country, Day, Period};

use crate::suppress::{Grid, Shown};

/// A count as a page may show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicValue {
    /// The count as its source gave it.
    Count(u64),
    /// Rounded by the source to this base.
    Rounded {
        /// The rounded count.
        value: u64,
        /// The base.
        to: u32,
    },
    /// To be replaced by the source.
    Provisional(u64),
    /// Withheld: by the source or by us, because it is small or would give a small one away.
    Withheld,
    /// Not given.
    Missing,
    /// There is nothing to count.
    NotApplicable,
    /// In quarantine: the gatekeeper doubts it, and says why.
    Quarantined,
}

/// One row of a series' table: a month with its counts by group and their total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesRow {
    /// The period.
    pub period: Period,
    /// The counts, in the order of the series' groups.
    pub values: Vec<PublicValue>,
    /// Their total.
    pub total: PublicValue,
}

/// A series by nationality, ready to be drawn, listed and downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSeries {
    /// What is counted.
    pub measure: String,
    /// The definition, where the source states one.
    pub definition: String,
    /// Who counted.
    pub reporter: Country,
    /// As known on this day.
    pub known_on: Day,
    /// The latest release among the counts.
    pub released: Day,
    /// The groups: the columns.
    pub groups: Vec<Group>,
    /// The periods: the rows, oldest first.
    pub rows: Vec<SeriesRow>,
    /// The total of each group over all periods, and of everything last.
    pub totals: Vec<PublicValue>,
}

/// A count that is to be published, with what the gatekeeper said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Who was counted.
    pub group: Group,
    /// When.
    pub period: Period,
    /// How many.
    pub value: Value,
    /// Whether it is in quarantine.
    pub quarantined: bool,
}

/// Who and what a series is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What is counted.
    pub measure: String,
    /// The definition, where the source states one.
    pub definition: String,
    /// Who counted.
    pub reporter: Country,
    /// As known on this day.
    pub known_on: Day,
    /// The latest release among the counts.
    pub released: Day,
}

impl PublicSeries {
    /// Returns the series with small counts withheld, and whatever would give them away.
    ///
    /// Totals are those of the counts shown and withheld here; quarantined, missing and withheld ones
    /// are not part of them. Counts of all people together are left out, because totals are worked out
    /// here once and the two could be subtracted from one another.
    #[must_use]
    pub fn released(about: About, counts: &[Candidate], threshold: u64) -> Option<Self> {
        let counts: Vec<&Candidate> = counts
            .iter()
            .filter(|one| one.group != Group::All)
            .collect();
        let mut groups: Vec<Group> = counts.iter().map(|one| one.group).collect();
        groups.sort_unstable();
        groups.dedup();
        let mut periods: Vec<Period> = counts.iter().map(|one| one.period).collect();
        periods.sort_unstable_by_key(|period| (period.first_day(), period.last_day()));
        periods.dedup();
        let mut found = vec![vec![None; groups.len()]; periods.len()];
        let mut numbers = vec![vec![0; groups.len()]; periods.len()];
        for one in counts {
            let order = (one.period.first_day(), one.period.last_day());
            let row = periods
                .binary_search_by_key(&order, |p| (p.first_day(), p.last_day()))
                .ok()?;
            let column = groups.binary_search(&one.group).ok()?;
            found[row][column] = Some(*one);
            if !one.quarantined {
                numbers[row][column] = one.value.number().unwrap_or(0);
            }
        }
        let shown = Grid::new(&numbers)?.released(threshold);
        let total = |shown: Shown| match shown {
            Shown::Count(count) => PublicValue::Count(count),
            Shown::Withheld => PublicValue::Withheld,
        };
        let rows = periods.iter().enumerate().map(|(i, period)| SeriesRow {
            period: *period,
            values: (found[i].iter().enumerate())
                .map(|(j, one)| public(*one, shown.at(i, j)))
                .collect(),
            total: total(shown.at(i, groups.len())),
        });
        Some(Self {
            rows: rows.collect(),
            totals: (0..=groups.len())
                .map(|j| total(shown.at(periods.len(), j)))
                .collect(),
            measure: about.measure,
            definition: about.definition,
            reporter: about.reporter,
            known_on: about.known_on,
            released: about.released,
            groups,
        })
    }
}

fn public(candidate: Option<Candidate>, shown: Shown) -> PublicValue {
    let Some(Candidate {
        value, quarantined, ..
    }) = candidate
    else {
        return PublicValue::Missing;
    };
    match (quarantined, value, shown) {
        (true, ..) => PublicValue::Quarantined,
        (_, Value::Missing, _) => PublicValue::Missing,
        (_, Value::NotApplicable, _) => PublicValue::NotApplicable,
        (_, Value::Suppressed { .. }, _) | (_, _, Shown::Withheld) => PublicValue::Withheld,
        (_, Value::Exact(_), Shown::Count(count)) => PublicValue::Count(count),
        (_, Value::Provisional(_), Shown::Count(count)) => PublicValue::Provisional(count),
        (_, Value::Rounded { to, .. }, Shown::Count(value)) => PublicValue::Rounded { value, to },
    }
}

/// One release's view of one period, for the revision triangle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTriangle {
    /// The releases, oldest first.
    pub releases: Vec<Day>,
    /// The periods with what each release said; a count below the threshold is withheld in every
    /// release of its period, so that no release tells what another withholds.
    pub rows: Vec<(Period, Vec<PublicValue>)>,
}

impl PublicTriangle {
    /// Returns the triangle with small counts withheld.
    #[must_use]
    pub fn released(triangle: &::movement::series::Triangle, threshold: u64) -> Self {
        let small = |value: &Option<Value>| {
            value
                .and_then(Value::number)
                .is_some_and(|n| (1..threshold).contains(&n))
        };
        let rows = triangle.rows.iter().map(|(period, values)| {
            let hidden = values.iter().any(small);
            let public = values.iter().map(|value| match value {
                None => PublicValue::Missing,
                Some(_) if hidden => PublicValue::Withheld,
                Some(Value::Exact(n)) => PublicValue::Count(*n),
                Some(Value::Provisional(n)) => PublicValue::Provisional(*n),
                Some(Value::Rounded { value, to }) => PublicValue::Rounded {
                    value: *value,
                    to: *to,
                },
                Some(Value::Suppressed { .. }) => PublicValue::Withheld,
                Some(Value::Missing) => PublicValue::Missing,
                Some(Value::NotApplicable) => PublicValue::NotApplicable,
            });
            (*period, public.collect())
        });
        Self {
            releases: triangle.releases.clone(),
            rows: rows.collect(),
        }
    }
}

/// A forecast with its past: drawn as a fan, said in words, listed with its score card.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicFan {
    /// The name of the series.
    pub name: String,
    /// The short name of the method.
    pub method: &'static str,
    /// The months ahead with their forecasts, none without its interval; those whose interval lies
    /// below the threshold are withheld.
    pub steps: Vec<Option<Ranged>>,
    /// How past forecasts fared.
    pub score: ScoreCard,
}

impl PublicFan {
    /// Returns the forecast for publication. No forecast reaches less than a month ahead, because a
    /// [`Fan`] counts in whole months.
    #[must_use]
    pub fn released(fan: Fan, threshold: u64) -> Self {
        let publishable = |step: Ranged| (step.centre() >= threshold as f64).then_some(step);
        Self {
            name: fan.name,
            method: fan.method.name(),
            steps: fan.steps.into_iter().map(publishable).collect(),
            score: fan.score,
        }
    }
}

/// One row of the table of estimated flows.
#[derive(Debug, Clone, PartialEq)]
pub struct EstimatedFlow {
    /// From.
    pub origin: String,
    /// To.
    pub destination: String,
    /// How many, with interval.
    pub persons: Ranged,
}

/// Returns the estimated flows of at least the threshold, largest first.
#[must_use]
pub fn ranked(mut flows: Vec<EstimatedFlow>, threshold: u64) -> Vec<EstimatedFlow> {
    flows.retain(|flow| flow.persons.centre() >= threshold as f64);
    flows.sort_by(|a, b| {
        (b.persons.centre().total_cmp(&a.persons.centre()))
            .then_with(|| (&a.origin, &a.destination).cmp(&(&b.origin, &b.destination)))
    });
    flows
}

/// A corridor as several count it.
#[derive(Debug, Clone, PartialEq)]
pub struct Corridor {
    /// Where it begins.
    pub origin: Country,
    /// Where it ends.
    pub destination: Country,
    /// What each party counted.
    pub counted: Vec<PublicSeries>,
    /// How each later count follows the first, before anything is smoothed.
    pub compared: Vec<(Country, ::movement::mirror::Comparison)>,
    /// The forecast of the total, where one is published.
    pub fan: Option<PublicFan>,
}

/// An alarm that a person released.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicAlarm {
    /// Where people will need something.
    pub reporter: Country,
    /// How many are expected, in words with the interval.
    pub expected: String,
    /// The day on which it was released.
    pub released_on: Day,
    /// How the detector's signals fared before: right ones of all, and false ones a series and year.
    pub right: (usize, usize),
    /// False alarms for one series in one year.
    pub false_alarms_a_year: f64,
}

impl From<&::movement::alert::Released> for PublicAlarm {
    fn from(released: &::movement::alert::Released) -> Self {
        let draft = &released.draft;
        let record = draft.record();
        Self {
            reporter: draft.reporter(),
            expected: draft.expected().to_string(),
            released_on: released.released_on,
            right: (record.n_true, record.n_signals),
            false_alarms_a_year: record.false_alarms_a_year().unwrap_or(0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(code: &str, month: i8, value: Value, quarantined: bool) -> Candidate {
        Candidate {
            group: Group::Of(code.parse().unwrap()),
            period: Period::Month(2024, month),
            value,
            quarantined,
        }
    }

    fn about() -> About {
        About {
            measure: "irregular-entries".into(),
            definition: String::new(),
            reporter: "PAN".parse().unwrap(),
            known_on: "2024-12-01".parse().unwrap(),
            released: "2024-11-10".parse().unwrap(),
        }
    }

    #[test]
    fn no_small_count_is_shown_and_a_doubtful_one_is_said_to_be() {
        let counts = [
            candidate("VEN", 1, Value::Exact(500), false),
            candidate("VEN", 2, Value::Exact(600), false),
            candidate("ECU", 1, Value::Exact(3), false),
            candidate("ECU", 2, Value::Exact(70), false),
            candidate("HTI", 1, Value::Exact(4000), true),
            candidate("HTI", 2, Value::Provisional(900), false),
        ];
        let series = PublicSeries::released(about(), &counts, 10).unwrap();
        let values: Vec<PublicValue> = series
            .rows
            .iter()
            .flat_map(|row| row.values.clone())
            .chain(series.totals.clone())
            .collect();
        let small =
            |value: &PublicValue| matches!(value, PublicValue::Count(n) if (1..10).contains(n));
        assert!(!values.iter().any(small), "{series:?}");
        assert!(values.contains(&PublicValue::Withheld));
        assert!(values.contains(&PublicValue::Quarantined));
    }

    #[test]
    fn what_one_release_withholds_no_other_tells() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let triangle = ::movement::series::Triangle {
            releases: vec![day("2024-02-01"), day("2024-03-01")],
            rows: vec![(
                Period::Month(2024, 1),
                vec![Some(Value::Exact(9)), Some(Value::Exact(12))],
            )],
        };
        let public = PublicTriangle::released(&triangle, 10);
        assert_eq!(public.rows[0].1, [PublicValue::Withheld; 2]);
    }
}
