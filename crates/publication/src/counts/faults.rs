//! What the gatekeeper found in the published counts.

use kernel::Severity;
use movement::gatekeeper::{self, Kind, PublishedTotal, small};
use movement::series::{Count, Group, Row, Sheet, Status, Value};

use super::series::{Rhythm, firmer};
use crate::disclosure::text::without_counts;

/// A fault as it may be published. Lines are left out: they would point at small cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultShown {
    /// What kind of fault it is.
    pub kind: Kind,
    /// How much it weighs.
    pub severity: Severity,
    /// How many rows it concerns; nought where the whole file is meant.
    pub n_rows: usize,
    /// What was found, in English.
    pub reason: String,
    /// What to ask the publisher, in English.
    pub question: String,
}

/// Every kind of fault that the gatekeeper knows, in the order in which they are explained.
pub const KINDS: [Kind; 22] = [
    Kind::OtherEntries,
    Kind::LevelBreak,
    Kind::Gap,
    Kind::Exchanged,
    Kind::SmallCells,
    Kind::Rounding,
    Kind::FutureNoughts,
    Kind::Impossible,
    Kind::UnknownName,
    Kind::FiscalMonths,
    Kind::Replaced,
    Kind::UnitChange,
    Kind::CopiedMonth,
    Kind::Cumulative,
    Kind::MergedGroups,
    Kind::MonthLeftOut,
    Kind::TotalAsGroup,
    Kind::ShiftedSeason,
    Kind::SingleCell,
    Kind::VanishedGroup,
    Kind::CodeChanged,
    Kind::SameNumber,
];

/// Returns what is wrong with the counts: months, years and fiscal years each by themselves.
#[must_use]
pub fn found(counts: &[&Count], threshold: u64) -> Vec<FaultShown> {
    let (mut faults, mut are_small) = (Vec::new(), false);
    for rhythm in [Rhythm::Month, Rhythm::Year, Rhythm::FiscalYear] {
        let of_rhythm: Vec<&Count> = counts
            .iter()
            .copied()
            .filter(|count| Rhythm::of(count.period) == rhythm)
            .collect();
        let standing = standing(&of_rhythm);
        // Where nobody is counted among "all others" the nationalities are not meant to add up.
        let is_whole = |all: &Count| {
            standing.iter().any(|one| {
                one.subject.nationality == Group::Other
                    && one.subject.measure == all.subject.measure
                    && one.subject.reporter == all.subject.reporter
                    && one.period == all.period
            })
        };
        let totals: Vec<PublishedTotal> = standing
            .iter()
            .filter(|one| is_whole(one))
            .filter_map(|one| total(one))
            .collect();
        let sheet = sheet(&standing);
        faults.extend(gatekeeper::inspect(&sheet, &totals, threshold));
        are_small |= small::has_withheld(&sheet, threshold);
        let first: Vec<&Count> = of_rhythm
            .iter()
            .copied()
            .filter(|count| count.status == Status::First)
            .collect();
        faults.extend(gatekeeper::compare(&self::sheet(&first), &sheet));
    }
    // How many cells are small would tell which of two withheld ones it is: only that there are some.
    let withheld = are_small.then(|| FaultShown {
        kind: Kind::SmallCells,
        severity: Kind::SmallCells.severity(),
        n_rows: 0,
        reason: format!(
            "some cells count fewer than {threshold} people; none of them leaves, nor what it could \
             be subtracted from"
        ),
        question: small::ASKED.to_owned(),
    });
    faults
        .into_iter()
        .filter(|fault| fault.kind != Kind::SmallCells)
        .map(|fault| FaultShown {
            kind: fault.kind,
            severity: fault.kind.severity(),
            n_rows: fault.lines.len(),
            reason: without_counts(&fault.reason),
            question: without_counts(&fault.question),
        })
        .chain(withheld)
        .collect()
}

fn standing<'a>(counts: &[&'a Count]) -> Vec<&'a Count> {
    let mut best: Vec<&Count> = Vec::new();
    for count in counts {
        match best
            .iter_mut()
            .find(|one| one.subject == count.subject && one.period == count.period)
        {
            Some(one) if firmer(count, one) => *one = count,
            Some(_) => {}
            None => best.push(count),
        }
    }
    best
}

fn total(count: &Count) -> Option<PublishedTotal> {
    (count.subject.nationality == Group::All).then_some(())?;
    Some(PublishedTotal {
        measure: count.subject.measure.clone(),
        reporter: count.subject.reporter.country()?,
        period: count.period,
        value: count.value,
        source: count.source.clone(),
    })
}

fn sheet(counts: &[&Count]) -> Sheet {
    let row = |(place, count): (usize, &&Count)| {
        Some(Row {
            line: place + 1,
            measure: count.subject.measure.clone(),
            reporter: count.subject.reporter.country()?,
            origin: count.subject.origin,
            destination: count.subject.destination,
            nationality: count.subject.nationality,
            class: String::new(),
            period: count.period,
            value: Value::Exact(count.value),
        })
    };
    Sheet {
        file: "first published counts".to_owned(),
        format: "published",
        released: None,
        mid_year: false,
        fiscal_months: false,
        n_without_reporter: 0,
        rows: counts.iter().enumerate().filter_map(row).collect(),
        unknown: Vec::new(),
        notes: Vec::new(),
        embargoed: Default::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented::movement::count;

    fn other(id: &str, period: &str, value: u64) -> Count {
        let mut rest = count(id, "ALL", period, value);
        rest.subject.nationality = Group::Other;
        rest
    }

    #[test]
    fn how_many_cells_are_small_is_not_told() {
        let faults_of = |n| {
            let counts = [count("1", "ISL", "2023", n), count("2", "FJI", "2023", 50)];
            found(&counts.iter().collect::<Vec<_>>(), 10)
        };
        let faults = faults_of(3);
        assert_eq!((faults.len(), faults[0].n_rows), (1, 0));
        assert!(faults[0].reason.starts_with("some cells"));
        // Nor whether they are of the smallest.
        assert_eq!(faults_of(7), faults);
        assert_eq!(faults_of(12), []);
    }

    #[test]
    fn nationalities_without_all_others_are_not_meant_to_add_up() {
        let counts = [
            count("1", "ALL", "2023", 900),
            count("2", "ISL", "2023", 60),
        ];
        let known: Vec<&Count> = counts.iter().collect();
        assert!(found(&known, 10).is_empty());
    }

    #[test]
    fn nationalities_that_do_not_add_up_to_the_total_are_a_gap() {
        let counts = [
            count("1", "ALL", "2023", 8_594),
            count("2", "ISL", "2023", 6_000),
            other("3", "2023", 465),
        ];
        let known: Vec<&Count> = counts.iter().collect();
        let faults = found(&known, 10);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].kind, Kind::Gap);
        assert!(faults[0].reason.contains("add up to …"));
    }
}
