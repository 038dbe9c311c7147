//! Demographic accounting: flows by birthplace that turn one table of stocks into the other.

use super::agreement::{Agreed, Precision, System, agree};
use super::table::Table;

/// What the accounting gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Accounted {
    /// Moves from each country (row) to each other country (column).
    pub flows: Table,
    /// Moves to elsewhere, by origin; noughts in a closed system.
    pub left_the_system: Vec<f64>,
    /// Moves from elsewhere, by destination; noughts in a closed system.
    pub entered_the_system: Vec<f64>,
    /// The largest population total that the fit could not meet, in persons.
    pub remaining: f64,
}

/// A country whose births or deaths exceed the people counted there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// The country's place in the table.
    pub country: usize,
    /// Whether deaths exceed the people at the start (else births those at the end).
    pub deaths: bool,
}

/// Returns flows by demographic accounting.
///
/// `weight` lies between 0 and 1: 1 gives the fewest moves that explain the two counts (Abel 2013),
/// 0 gives moves as if everybody chose a place anew, and 0.87 the mean of the two that Azose and
/// Raftery (2019) call pseudo-Bayes.
///
/// After the stayers (the smaller of the two stocks) are taken away, a country is, for a given
/// birthplace, either a loser or a gainer and never both. The empty diagonal therefore never binds
/// and the fit with equal weights has a closed form: `loss[i] · gain[j] / total`.
pub fn account(
    start: &Table,
    end: &Table,
    births: &[f64],
    deaths: &[f64],
    system: System,
    weight: f64,
    precision: Precision,
) -> Result<Accounted, TooMany> {
    for (country, (people, died)) in start.column_sums().iter().zip(deaths).enumerate() {
        if died > people {
            return Err(TooMany {
                country,
                deaths: true,
            });
        }
    }
    let (mut start, mut end) = (start.clone(), end.clone());
    if system == System::Closed {
        balance_native_born(&mut start, &mut end, births, deaths);
    }
    take_deaths(&mut start, deaths)?;
    take_births(&mut end, births)?;
    let agreed = agree(&start, &end, system, precision);
    let minimum = (weight > 0.0).then(|| fewest_moves(&agreed));
    let independent = (weight < 1.0).then(|| moves_chosen_anew(&agreed));
    let flows = match (minimum, independent) {
        (Some(minimum), Some(independent)) => minimum.mixed(weight, &independent, 1.0 - weight),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => unreachable!("a weight is above nought or below one"),
    };
    Ok(Accounted {
        flows,
        left_the_system: agreed.left_the_system,
        entered_the_system: agreed.entered_the_system,
        remaining: agreed.remaining,
    })
}

/// Scales the native-born of both counts, half each, until the world grows by births less deaths.
fn balance_native_born(start: &mut Table, end: &mut Table, births: &[f64], deaths: &[f64]) {
    let natural = births.iter().sum::<f64>() - deaths.iter().sum::<f64>();
    let missing = natural - (end.total() - start.total());
    for (table, change) in [(start, -missing / 2.0), (end, missing / 2.0)] {
        let native: f64 = table.diagonal().iter().sum();
        if native > 0.0 && native + change > 0.0 {
            for i in 0..table.size() {
                table.set(i, i, table.at(i, i) * (1.0 + change / native));
            }
        }
    }
}

/// Takes the deaths of each residence from all birthplaces alike.
fn take_deaths(start: &mut Table, deaths: &[f64]) -> Result<(), TooMany> {
    let sums = start.column_sums();
    let surviving: Vec<f64> = (sums.iter().zip(deaths))
        .map(|(people, died)| {
            if *people > 0.0 {
                1.0 - died / people
            } else {
                1.0
            }
        })
        .collect();
    for (country, (people, died)) in sums.iter().zip(deaths).enumerate() {
        if died > people {
            return Err(TooMany {
                country,
                deaths: true,
            });
        }
    }
    for i in 0..start.size() {
        for (cell, share) in start.row_mut(i).iter_mut().zip(&surviving) {
            *cell *= share;
        }
    }
    Ok(())
}

/// Takes the births of each residence from its native-born, or from all birthplaces alike where
/// the native-born are fewer than the births.
fn take_births(end: &mut Table, births: &[f64]) -> Result<(), TooMany> {
    let sums = end.column_sums();
    for (country, born) in births.iter().enumerate() {
        let native = end.at(country, country);
        if native >= *born {
            end.set(country, country, native - born);
        } else if sums[country] >= *born {
            let remaining = 1.0 - born / sums[country];
            for i in 0..end.size() {
                end.set(i, country, end.at(i, country) * remaining);
            }
        } else {
            return Err(TooMany {
                country,
                deaths: false,
            });
        }
    }
    Ok(())
}

fn fewest_moves(agreed: &Agreed) -> Table {
    let n = agreed.start.size();
    let mut flows = Table::zero(n);
    let (mut losers, mut gainers) = (Vec::new(), Vec::new());
    for birthplace in 0..n {
        losers.clear();
        gainers.clear();
        let pairs = agreed.start.row(birthplace).iter();
        for (country, (before, after)) in pairs.zip(agreed.end.row(birthplace)).enumerate() {
            let change = after - before;
            if change < 0.0 {
                losers.push((country, -change));
            } else if change > 0.0 {
                gainers.push((country, change));
            }
        }
        let gained: f64 = gainers.iter().map(|(_, gain)| gain).sum();
        for (origin, loss) in &losers {
            let row = flows.row_mut(*origin);
            for (destination, gain) in &gainers {
                row[*destination] += loss * gain / gained;
            }
        }
    }
    flows
}

fn moves_chosen_anew(agreed: &Agreed) -> Table {
    let n = agreed.start.size();
    let mut flows = Table::zero(n);
    let totals = agreed.start.row_sums();
    for (birthplace, total) in totals.iter().enumerate().filter(|(_, total)| **total > 0.0) {
        let after = agreed.end.row(birthplace);
        for (origin, before) in agreed.start.row(birthplace).iter().enumerate() {
            if *before > 0.0 {
                let share = before / total;
                let row = flows.row_mut(origin);
                (row.iter_mut().zip(after)).for_each(|(flow, after)| *flow += share * after);
            }
        }
    }
    flows.without_diagonal()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[f64]]) -> Table {
        Table::from_rows(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn more_deaths_than_people_are_refused_by_name() {
        let stocks = table(&[&[5.0, 1.0], &[1.0, 5.0]]);
        let asked = account(
            &stocks,
            &stocks,
            &[0.0, 0.0],
            &[0.0, 7.0],
            System::Closed,
            1.0,
            Precision::Exact,
        );
        let expected = TooMany {
            country: 1,
            deaths: true,
        };
        assert_eq!(asked, Err(expected));
    }

    #[test]
    fn in_an_open_system_who_is_missing_has_gone_elsewhere() {
        let start = table(&[&[90.0, 10.0], &[0.0, 50.0]]);
        let end = table(&[&[80.0, 10.0], &[0.0, 50.0]]);
        let none = [0.0, 0.0];
        let open = account(
            &start,
            &end,
            &none,
            &none,
            System::Open,
            1.0,
            Precision::Exact,
        )
        .unwrap();
        assert_eq!(open.left_the_system, [9.0, 1.0]);
        assert!((open.flows.at(0, 1) - 1.0).abs() < 1e-12);
    }
}
