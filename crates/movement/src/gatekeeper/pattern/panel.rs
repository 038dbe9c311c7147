//! One table of a file, month by month: what the patterns are looked for in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use kernel::Country;

use crate::series::key::month_number;
use crate::series::{Group, Measure, Row, Sheet};

/// The counts of one group by the number of the month.
pub(super) type Counts = BTreeMap<i32, Cell>;

/// What a file says of one group in one month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// The number; nothing where one is withheld or missing.
    pub(super) number: Option<u64>,
    /// By how much rounding, or what is withheld, may put it off; nothing where nobody can tell.
    pub(super) off: Option<u64>,
    /// The lines in which it stands.
    pub(super) lines: Vec<usize>,
}

/// One table by month: everything that one reporter counts under one measure, definition and border.
#[derive(Debug)]
pub(super) struct Panel<'a> {
    /// The name of the file.
    pub(super) file: &'a str,
    measure: &'a Measure,
    reporter: Country,
    border: (Option<Country>, Option<Country>),
    /// The months that stand in it, in order.
    pub(super) months: Vec<i32>,
    /// Who is listed, all and totals left out.
    pub(super) groups: BTreeMap<Group, Counts>,
    /// The source's own total.
    pub(super) own: Counts,
}

/// A panel's measure, definition, reporter and border.
type Head<'a> = (
    &'a Measure,
    &'a str,
    Country,
    (Option<Country>, Option<Country>),
);

/// Returns the tables of a file that have months, each made when it is asked for: of a large file no two lie in
/// memory together.
pub(super) fn of(sheet: &Sheet) -> impl Iterator<Item = Panel<'_>> {
    let mut tables: BTreeMap<Head<'_>, Vec<(i32, &Row)>> = BTreeMap::new();
    for row in &sheet.rows {
        let Some(month) = month_number(row.period) else {
            continue;
        };
        let border = (row.origin, row.destination);
        let head = (&row.measure, row.class.as_str(), row.reporter, border);
        tables.entry(head).or_default().push((month, row));
    }
    (tables.into_iter()).map(move |(head, rows)| panel(&sheet.file, head, &rows))
}

fn panel<'a>(file: &'a str, head: Head<'a>, rows: &[(i32, &Row)]) -> Panel<'a> {
    let (measure, _, reporter, border) = head;
    let mut groups: BTreeMap<Group, Counts> = BTreeMap::new();
    let mut months = BTreeSet::new();
    let both = |a: Option<u64>, b: Option<u64>| Some(a?.saturating_add(b?));
    for (month, row) in rows {
        months.insert(*month);
        let counts = groups.entry(row.nationality).or_default();
        let off = (row.value.bounds()).map(|(least, most)| most.saturating_sub(least));
        let off = off.or(row.value.number().map(|_| 0));
        let cell = counts.entry(*month).or_insert_with(|| Cell {
            number: Some(0),
            off: Some(0),
            lines: Vec::new(),
        });
        cell.number = both(cell.number, row.value.number());
        cell.off = both(cell.off, off);
        cell.lines.push(row.line);
    }
    Panel {
        file,
        measure,
        reporter,
        border,
        months: months.into_iter().collect(),
        own: groups.remove(&Group::All).unwrap_or_default(),
        groups,
    }
}

impl Panel<'_> {
    /// Returns the number of a group in a month; an absent row counts nobody.
    pub(super) fn number(&self, group: Group, month: i32) -> u64 {
        let cell = self
            .groups
            .get(&group)
            .and_then(|counts| counts.get(&month));
        cell.and_then(|cell| cell.number).unwrap_or(0)
    }

    /// Returns the sum of the groups in a month, or the source's own total where no groups are listed.
    pub(super) fn total(&self, month: i32) -> u64 {
        let own = || self.own.get(&month).and_then(|cell| cell.number);
        if self.groups.is_empty() {
            return own().unwrap_or(0);
        }
        let numbers = self.groups.keys().map(|group| self.number(*group, month));
        numbers.fold(0, u64::saturating_add)
    }

    /// Returns the lines of a group from a month on.
    pub(super) fn lines_of(&self, group: Group, since: i32) -> Vec<usize> {
        let cells = self.groups[&group].range(since..);
        cells.flat_map(|(_, cell)| cell.lines.clone()).collect()
    }

    /// Returns the lines of a month, those of the source's own total too.
    pub(super) fn lines_in(&self, month: i32) -> Vec<usize> {
        let cells = (self.series()).filter_map(|(_, counts)| counts.get(&month));
        cells.flat_map(|cell| cell.lines.clone()).collect()
    }

    /// Returns every line from a month on.
    pub(super) fn lines_since(&self, month: i32) -> Vec<usize> {
        let all = self.groups.values().chain([&self.own]);
        let since = all.flat_map(|counts| counts.range(month..));
        since.flat_map(|(_, cell)| cell.lines.clone()).collect()
    }

    /// Returns every series: the groups, then the source's own total.
    pub(super) fn series(&self) -> impl Iterator<Item = (Group, &Counts)> {
        let groups = self.groups.iter().map(|(group, counts)| (*group, counts));
        let own = (!self.own.is_empty()).then_some((Group::All, &self.own));
        groups.chain(own)
    }
}

impl fmt::Display for Panel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.reporter, self.measure)?;
        match self.border {
            (None, None) => Ok(()),
            (Some(from), None) => write!(f, " from {from}"),
            (None, Some(to)) => write!(f, " to {to}"),
            (Some(from), Some(to)) => write!(f, " from {from} to {to}"),
        }
    }
}

/// Returns the median; nought of nothing.
pub(super) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        n if n % 2 == 1 => sorted[n / 2],
        n => f64::midpoint(sorted[n / 2 - 1], sorted[n / 2]),
    }
}

/// Returns the spread that a normal sample with the same median absolute deviation has.
pub(super) fn spread(values: &[f64]) -> f64 {
    let middle = median(values.iter().copied());
    1.4826 * median(values.iter().map(|value| (value - middle).abs()))
}

/// Returns the natural logarithm of the chance that two counts of people about the same level are equal.
///
/// Two independent Poisson counts with mean m are equal with the chance e^(−2m) I₀(2m) (Skellam 1946,
/// "The frequency distribution of the difference between two Poisson variates"), which is about
/// 1 / √(4πm). Counts of people vary more than that, so that the true chance is less. A number that ends
/// in noughts may be rounded, and equal as often as its steps are wide.
pub(super) fn chance_of_equals(number: u64) -> f64 {
    if number == 0 {
        return 0.0;
    }
    let mut step = 1_u64;
    while number.is_multiple_of(step.saturating_mul(10)) {
        step = step.saturating_mul(10);
    }
    let mean = number as f64;
    (step as f64 / (4.0 * std::f64::consts::PI * mean).sqrt())
        .min(1.0)
        .ln()
}
