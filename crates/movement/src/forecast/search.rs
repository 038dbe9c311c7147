//! Small searches for the parameters of a smoothing method.

/// Returns the place of the smallest value of `cost` between `low` and `high`.
///
/// A grid finds the valley and golden-section steps its floor.
pub fn smallest(low: f64, high: f64, mut cost: impl FnMut(f64) -> f64) -> f64 {
    const N: usize = 12;
    let step = (high - low) / N as f64;
    let (mut best, mut least) = (low, f64::INFINITY);
    for i in 0..=N {
        let place = low + step * i as f64;
        let found = cost(place);
        if found < least {
            (best, least) = (place, found);
        }
    }
    let golden = (5f64.sqrt() - 1.0) / 2.0;
    let (mut a, mut b) = ((best - step).max(low), (best + step).min(high));
    let (mut c, mut d) = (b - golden * (b - a), a + golden * (b - a));
    let (mut at_c, mut at_d) = (cost(c), cost(d));
    for _ in 0..12 {
        if at_c < at_d {
            (b, d, at_d) = (d, c, at_c);
            c = b - golden * (b - a);
            at_c = cost(c);
        } else {
            (a, c, at_c) = (c, d, at_d);
            d = a + golden * (b - a);
            at_d = cost(d);
        }
    }
    let found = (a + b) / 2.0;
    if cost(found) <= least { found } else { best }
}

/// Returns a place near `start` at which `cost` is small, inside the bounds: a pattern search that
/// halves its steps when no neighbour is better.
pub fn descend<const N: usize>(
    start: [f64; N],
    low: [f64; N],
    high: [f64; N],
    mut cost: impl FnMut(&[f64; N]) -> f64,
) -> [f64; N] {
    let mut place = start;
    let mut least = cost(&place);
    let mut step: [f64; N] = std::array::from_fn(|i| (high[i] - low[i]) / 5.0);
    for _ in 0..24 {
        let mut better = false;
        for i in 0..N {
            for sign in [1.0, -1.0] {
                let mut other = place;
                other[i] = (place[i] + sign * step[i]).clamp(low[i], high[i]);
                let found = cost(&other);
                if found < least {
                    (place, least, better) = (other, found, true);
                    break;
                }
            }
        }
        if !better {
            step.iter_mut().for_each(|s| *s *= 0.5);
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_of_a_valley_is_found() {
        assert!((smallest(0.0, 1.0, |x| (x - 0.37).powi(2)) - 0.37).abs() < 1e-3);
        let place = descend([0.5, 0.5], [0.0, 0.0], [1.0, 1.0], |p| {
            (p[0] - 0.2).powi(2) + (p[1] - 0.9).powi(2)
        });
        assert!((place[0] - 0.2).abs() < 1e-2 && (place[1] - 0.9).abs() < 1e-2);
    }
}
