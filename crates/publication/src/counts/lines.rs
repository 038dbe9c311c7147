//! Monthly lines: what is forecast, watched and compared, from the charter's counts and from files.

use kernel::Period;
use movement::forecast::Line;
use movement::series::key::month_number;
pub use movement::series::key::month_of as month;
use movement::series::{Group, Measure, Reporter};

use super::imported::{ImportedTable, PublicValue};
use super::series::{Rhythm, SeriesShown};

/// A series month by month, of counts that are shown and firm.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthLine {
    /// Its name in addresses.
    pub slug: String,
    /// Whether it is the total of an imported table, rather than a series of the charter.
    pub is_imported: bool,
    /// What is counted.
    pub measure: Measure,
    /// The definition or class, where the source states one.
    pub definition: String,
    /// Who counted.
    pub reporter: Reporter,
    /// Who was counted.
    pub nationality: Group,
    /// What one is.
    pub unit: String,
    /// The number of the first month.
    pub first: i32,
    /// The counts; `None` where a month is missing, withheld, doubtful or not firm.
    pub values: Vec<Option<f64>>,
}

impl MonthLine {
    /// Returns the months of a series of the charter; nothing where it has none.
    #[must_use]
    pub fn of_series(one: &SeriesShown) -> Option<Self> {
        let counts = one.standing(Rhythm::Month).map(|count| {
            let firm = count.value.count().filter(|_| !count.status.gives_way());
            (count.period, firm)
        });
        let (first, values) = placed(counts)?;
        Some(Self {
            slug: one.subject.slug(),
            is_imported: false,
            measure: one.subject.measure.clone(),
            definition: String::new(),
            reporter: one.subject.reporter.clone(),
            nationality: one.subject.nationality,
            unit: one.unit.clone(),
            first,
            values,
        })
    }

    /// Returns the monthly totals of an imported table; nothing where it holds no months.
    #[must_use]
    pub fn of_table(table: &ImportedTable) -> Option<Self> {
        let totals = table.blocks.iter().flat_map(|block| {
            // A total that the source gives holds more than its rows.
            let number = |(own, sum): (&PublicValue, &PublicValue)| own.number().or(sum.number());
            let numbers = block.own.iter().zip(&block.totals).map(number);
            block.periods.iter().copied().zip(numbers)
        });
        let (first, values) = placed(totals)?;
        Some(Self {
            slug: table.head.slug.clone(),
            is_imported: true,
            measure: table.head.key.measure.clone(),
            definition: table.head.key.definition.clone(),
            reporter: Reporter::Country(table.head.key.reporter),
            nationality: Group::All,
            unit: "persons".to_owned(),
            first,
            values,
        })
    }

    /// Returns the months without a gap up to the last one.
    #[must_use]
    pub fn run(&self) -> Line {
        let mut values: Vec<f64> = self.values.iter().rev().map_while(|value| *value).collect();
        values.reverse();
        Line {
            name: self.slug.clone(),
            first: self.first + (self.values.len() - values.len()) as i32,
            values,
        }
    }
}

/// Puts counts of months in order, with gaps between them.
fn placed(counts: impl Iterator<Item = (Period, Option<u64>)>) -> Option<(i32, Vec<Option<f64>>)> {
    let by_month: Vec<(i32, Option<u64>)> = counts
        .filter_map(|(period, value)| Some((month_number(period)?, value)))
        .collect();
    let first = by_month.iter().map(|(month, _)| *month).min()?;
    // A month at the end that is not shown is left off: nothing follows from it.
    let last = (by_month.iter().filter(|(_, value)| value.is_some()))
        .map(|(month, _)| *month)
        .max()?;
    let mut values = vec![None; usize::try_from(last - first + 1).ok()?];
    for (month, value) in by_month {
        if let Some(place) = values.get_mut((month - first) as usize) {
            *place = value.map(|n| n as f64);
        }
    }
    Some((first, values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_begins_after_the_last_gap() {
        let month = |text: &str| text.parse::<Period>().unwrap();
        let counts = [
            (month("2024-01"), Some(1)),
            (month("2024-02"), None),
            (month("2024-03"), Some(3)),
            (month("2024-04"), Some(4)),
            (month("2024-05"), None),
        ];
        let (first, values) = placed(counts.into_iter()).unwrap();
        let line = MonthLine {
            slug: "a".into(),
            is_imported: false,
            measure: "entries".parse().unwrap(),
            definition: String::new(),
            reporter: "PAN".parse().unwrap(),
            nationality: Group::All,
            unit: "persons".into(),
            first,
            values,
        };
        let run = line.run();
        assert_eq!(
            (run.values, super::month(run.first)),
            (vec![3.0, 4.0], month("2024-03"))
        );
    }
}
