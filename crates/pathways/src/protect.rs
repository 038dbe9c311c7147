//! Counts of people made safe to print: leaves are rounded once, and only sums of leaves are shown.

use kernel::random::splitmix64;

/// The base to which leaves are rounded.
pub const BASE: u64 = 5;

/// Rounds the leaves of one statistic to multiples of [`BASE`], unbiased and jointly.
///
/// Leaves are walked in the declared order, coarse to fine, holding one undecided leaf (ordered
/// pivotal sampling). Every leaf keeps its expectation; every contiguous block is off by less than
/// twice the base and the total by less than the base. The same key gives the same result, so that
/// repeating a question draws nothing new.
#[must_use]
pub fn rounded(leaves: &[u64], key: u64) -> Vec<u64> {
    let mut out: Vec<u64> = leaves.iter().map(|n| n / BASE * BASE).collect();
    let mut step = key;
    let mut draw = || {
        step = splitmix64(step);
        (step >> 11) as f64 / (1_u64 << 53) as f64
    };
    // The leaf that is held, with its probability of going up.
    let mut held: Option<(usize, f64)> = None;
    for (place, leaf) in leaves.iter().enumerate() {
        let x = (leaf % BASE) as f64 / BASE as f64;
        if x == 0.0 {
            continue;
        }
        let Some((before, a)) = held else {
            held = Some((place, x));
            continue;
        };
        let sum = a + x;
        held = if (sum - 1.0).abs() < 1e-9 {
            let up = if draw() < x { place } else { before };
            out[up] += BASE;
            None
        } else if sum < 1.0 {
            let carrier = if draw() < x / sum { place } else { before };
            Some((carrier, sum))
        } else {
            let old_goes_up = draw() < (1.0 - x) / (2.0 - sum);
            let (up, carrier) = if old_goes_up {
                (before, place)
            } else {
                (place, before)
            };
            out[up] += BASE;
            Some((carrier, sum - 1.0))
        };
    }
    if let Some((place, a)) = held
        && draw() < a
    {
        out[place] += BASE;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves() -> Vec<u64> {
        (0..200)
            .map(|i| splitmix64(i) % 13 * (splitmix64(i + 900) % 2))
            .collect()
    }

    #[test]
    fn every_leaf_is_a_multiple_and_near_and_the_total_is_off_by_less_than_the_base() {
        let leaves = leaves();
        for key in 0..200 {
            let rounded = rounded(&leaves, key);
            for (before, after) in leaves.iter().zip(&rounded) {
                assert_eq!(after % BASE, 0);
                assert!(before.abs_diff(*after) < BASE);
            }
            let (before, after): (u64, u64) = (leaves.iter().sum(), rounded.iter().sum());
            assert!(before.abs_diff(after) < BASE, "{before} {after}");
        }
    }

    #[test]
    fn no_leaf_is_biased() {
        let leaves = [1, 2, 3, 4, 6, 9, 0, 5];
        let n_keys = 20_000;
        let mut sums = [0_u64; 8];
        for key in 0..n_keys {
            for (sum, value) in sums.iter_mut().zip(rounded(&leaves, splitmix64(key * 77))) {
                *sum += value;
            }
        }
        for (leaf, sum) in leaves.iter().zip(sums) {
            let mean = sum as f64 / n_keys as f64;
            assert!(
                (mean - *leaf as f64).abs() < 0.1,
                "{leaf} became {mean} on average"
            );
        }
    }
}
