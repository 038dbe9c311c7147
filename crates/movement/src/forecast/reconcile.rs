//! Nationalities that add up to their total.

use crate::range::{Interval, Ranged};

/// Returns the total and its parts moved, each in proportion to its own uncertainty, until the
/// parts add up to the total.
///
/// Weighted least squares with a diagonal of variances (the structure of Wickramasuriya,
/// Athanasopoulos and Hyndman 2019, for one total and its parts). A part never falls below nought.
/// Intervals move with their numbers.
#[must_use]
pub fn adds_up(total: &Ranged, parts: &[Ranged]) -> (Ranged, Vec<Ranged>) {
    let spread = |ranged: &Ranged| {
        let widest = ranged.intervals()[ranged.intervals().len() - 1];
        ((widest.high - widest.low) / 2.0).powi(2).max(1e-9)
    };
    let mut centres: Vec<f64> = parts.iter().map(Ranged::centre).collect();
    let weights: Vec<f64> = parts.iter().map(spread).collect();
    let of_total = spread(total);
    let gap = total.centre() - centres.iter().sum::<f64>();
    let all = of_total + weights.iter().sum::<f64>();
    let wanted = (total.centre() - gap * of_total / all).max(0.0);
    let mut free: Vec<bool> = vec![true; parts.len()];
    // Each round fixes at least one part at nought, so that there are no more rounds than parts.
    for _ in 0..=parts.len() {
        let gap = wanted - centres.iter().sum::<f64>();
        let movable: f64 = (weights.iter().zip(&free))
            .filter(|(_, f)| **f)
            .map(|(w, _)| w)
            .sum();
        if gap.abs() < 1e-9 || movable <= 0.0 {
            break;
        }
        for ((centre, weight), free) in centres.iter_mut().zip(&weights).zip(&mut free) {
            if *free {
                *centre += gap * weight / movable;
                if *centre <= 0.0 {
                    *centre = 0.0;
                    *free = false;
                }
            }
        }
    }
    let sum = centres.iter().sum();
    let parts = parts
        .iter()
        .zip(&centres)
        .map(|(part, centre)| moved(part, *centre));
    (moved(total, sum), parts.collect())
}

/// Returns the number at another centre, its intervals moved by as much and kept above nought.
fn moved(ranged: &Ranged, centre: f64) -> Ranged {
    let by = centre - ranged.centre();
    let intervals = (ranged.intervals().iter())
        .map(|interval| Interval {
            low: (interval.low + by).max(0.0),
            high: interval.high + by,
            ..*interval
        })
        .collect();
    Ranged::widened(centre, intervals).expect("a moved interval is still an interval")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::range::Level;

    fn ranged(centre: f64, half: f64) -> Ranged {
        let interval = Interval {
            level: Level::new(80).unwrap(),
            low: (centre - half).max(0.0),
            high: centre + half,
        };
        Ranged::new(centre, vec![interval]).unwrap()
    }

    #[test]
    fn parts_add_up_and_the_surest_moves_least() {
        let (total, parts) = adds_up(
            &ranged(120.0, 10.0),
            &[ranged(60.0, 5.0), ranged(40.0, 20.0)],
        );
        let sum: f64 = parts.iter().map(Ranged::centre).sum();
        assert!((sum - total.centre()).abs() < 1e-9);
        assert!(parts[0].centre() - 60.0 < parts[1].centre() - 40.0);
        assert!(total.centre() > 100.0 && total.centre() < 120.0);
    }

    #[test]
    fn no_part_falls_below_nought() {
        let (_, parts) = adds_up(
            &ranged(10.0, 0.1),
            &[ranged(1.0, 50.0), ranged(100.0, 50.0)],
        );
        assert!(parts.iter().all(|part| part.centre() >= 0.0));
        assert!((parts.iter().map(Ranged::centre).sum::<f64>() - 10.0).abs() < 0.1);
    }
}
