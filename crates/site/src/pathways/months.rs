//! How many pathways were open in each month, by the dates of their rules: a picture, its table, its file.

use std::sync::Arc;

use axum::extract::State;
use kernel::{Day, Period};
use pathways::timeline::{Extent, extents};
use pathways::{Rulebook, State as RuleState};
use publication::{Table, columns};
use ui::Markup;
use ui::chart::{Column, Columns};

use crate::Public;
use crate::leaving;
use crate::page::Page;
use crate::visit::{Shown, Visit};

/// The first month that is told.
const FIRST: (i16, i8) = (2022, 1);

/// The picture with what it found and its table.
pub struct MonthsShown {
    /// What it found, in a sentence.
    pub finding: String,
    pub drawn: Markup,
    /// Month, and how many were open on its last day or on the day asked for.
    pub rows: Vec<(String, String, String)>,
    pub csv: String,
}

/// One month.
struct Month {
    period: Period,
    /// How many were open without doubt.
    n_open: usize,
    /// How many can have been open at most.
    n_most: usize,
}

/// Returns how many pathways were open at the end of each month until a day, by the dates of their rules.
fn months(book: &Rulebook, on: Day) -> Vec<Month> {
    let open: Vec<Vec<Extent>> = book
        .pathways
        .iter()
        .map(|pathway| {
            let timeline: Vec<_> = (pathway.versions.iter())
                .map(|version| (version.in_force, version.seen_on.as_slice()))
                .collect();
            let extents = extents(&timeline).into_iter().zip(&pathway.versions);
            let open = extents.filter(|(_, version)| version.state == RuleState::Open);
            open.map(|(extent, _)| extent).collect()
        })
        .collect();
    let mut found = Vec::new();
    let (mut year, mut month) = FIRST;
    while (year, month) <= (on.year(), on.month()) {
        let period = Period::Month(year, month);
        let day = period.last_day().min(on);
        let n = |is_open: fn(&Extent, Day) -> bool| {
            let paths = open.iter();
            paths
                .filter(|extents| extents.iter().any(|extent| is_open(extent, day)))
                .count()
        };
        found.push(Month {
            period,
            n_open: n(Extent::surely_contains),
            n_most: n(Extent::possibly_contains),
        });
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
    }
    found
}

/// Returns the picture; nothing where no pathway is known, or no month is over.
pub fn shown(page: &Page, book: &Rulebook) -> Option<MonthsShown> {
    let months = months(book, page.on);
    let (first, last) = (months.first()?, months.last()?);
    // Of several months with as many, the first.
    let peak = (months.iter().rev()).max_by_key(|month| month.n_open)?;
    if peak.n_open == 0 {
        return None;
    }
    let words = page.words;
    let key = if last.n_open == peak.n_open {
        "pathways-months-most-now"
    } else {
        "pathways-months-most-then"
    };
    let blanks = [
        ("most", peak.n_open.into()),
        ("when", words.period(peak.period).into()),
        ("n", last.n_open.into()),
        ("first", first.n_open.into()),
        ("begin", words.period(first.period).into()),
        ("day", words.day(page.on).into()),
    ];
    let finding = words.say_with(key, &blanks).into_owned();
    let chart = Columns {
        id: "months".to_owned(),
        title: finding.clone(),
        description: page.say("pathways-months-why").into_owned(),
        unit: page.say("pathways-months-unit").into_owned(),
        columns: months
            .iter()
            .map(|month| Column {
                from: month.period.first_day().decimal_year(),
                until: month.period.last_day().tomorrow().decimal_year(),
                value: month.n_open as f64,
            })
            .collect(),
    };
    Some(MonthsShown {
        drawn: chart.draw(words),
        finding,
        rows: (months.iter().rev())
            .map(|month| {
                (
                    words.period(month.period),
                    words.count(month.n_open),
                    words.count(month.n_most),
                )
            })
            .collect(),
        csv: page.link("/pathways/months.csv"),
    })
}

/// `GET /pathways/months.csv`: the same months as a file.
pub async fn csv(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let months = months(&visit.edition(&public).book, visit.page.on);
    let table = Table::of(
        "pathway-months",
        visit.page.on,
        months.iter(),
        columns! { month =>
            ("month", "Month, year and month", month.period),
            ("open", "Pathways open on its last day, or on the day of the table, without doubt", month.n_open),
            ("open_at_most", "The same with those of which the published days leave it open", month.n_most),
        },
    );
    let admitted = visit.admitted(table)?;
    Ok(leaving::csv(&admitted, &visit.snapshot.compact.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_counts_what_is_surely_open_on_its_last_day_and_none_of_later_days() {
        let mut book = Rulebook::default();
        let mut version = testkit::specimens::version(Vec::new());
        version.state = RuleState::Open;
        version.seen_on.clear();
        version.in_force.from = pathways::Boundary::In("2022-02-15".parse().unwrap());
        version.in_force.until = pathways::Boundary::In("2022-04".parse().unwrap());
        let path = testkit::specimens::pathway("ferry", vec![version]);
        book.pathways.push(path);
        let told = months(&book, "2022-05-03".parse().unwrap());
        let n: Vec<(usize, usize)> = told.iter().map(|m| (m.n_open, m.n_most)).collect();
        // At the end of April it may have ended: it is counted as possible only.
        assert_eq!(n, [(0, 0), (1, 1), (1, 1), (0, 1), (0, 0)]);
    }
}
