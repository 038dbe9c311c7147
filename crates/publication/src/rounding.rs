//! Counts rounded once, at the leaves, so that only sums of rounded leaves are ever published.
//!
//! The alternative to withholding. Every leaf is rounded at random to a multiple of the base without
//! bias, jointly along a declared order (the ordered pivotal method of Deville and Tillé), so that
//! every contiguous block is off by less than twice the base and the whole by less than the base.

use sha2::{Digest, Sha256};

/// The secret of one release, from which its chances are drawn; destroyed after the release.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Returns the secret made of these bytes, drawn by the caller from a source fit for secrets.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the chance of one step, uniform in 0 ≤ x < 1: HMAC-SHA-256 of the leaf set and step.
    fn chance(&self, leaf_set: &str, step: u64) -> f64 {
        let pad = |mask: u8| {
            let mut block = [mask; 64];
            block
                .iter_mut()
                .zip(self.0)
                .for_each(|(byte, key)| *byte ^= key);
            block
        };
        let mut inner = Sha256::new();
        inner.update(pad(0x36));
        inner.update(leaf_set.as_bytes());
        inner.update([0]);
        inner.update(step.to_be_bytes());
        let mut outer = Sha256::new();
        outer.update(pad(0x5c));
        outer.update(inner.finalize());
        let digest = outer.finalize();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        (u64::from_be_bytes(first) >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Returns the leaves rounded to multiples of `base`, in the same order.
///
/// `leaf_set` names the statistic and period; the same name and secret give the same result, so that
/// nothing is learnt by asking twice.
#[must_use]
pub fn leaves(counts: &[u64], base: u64, secret: &Secret, leaf_set: &str) -> Vec<u64> {
    let base = base.max(1);
    let mut rounded: Vec<u64> = counts.iter().map(|n| n / base * base).collect();
    // The leaf that is still undecided, with its chance of going up as so many base-ths.
    let mut carried: Option<(usize, u64)> = None;
    for (leaf, count) in counts.iter().enumerate() {
        let x = count % base;
        if x == 0 {
            continue;
        }
        let Some((old, a)) = carried else {
            carried = Some((leaf, x));
            continue;
        };
        let chance = secret.chance(leaf_set, leaf as u64);
        let sum = a + x;
        if sum < base {
            let new_carries = chance < x as f64 / sum as f64;
            carried = Some((if new_carries { leaf } else { old }, sum));
        } else if sum == base {
            let up = if chance < x as f64 / base as f64 {
                leaf
            } else {
                old
            };
            rounded[up] += base;
            carried = None;
        } else {
            let old_rises = chance < (base - x) as f64 / (2 * base - sum) as f64;
            let (up, carries) = if old_rises { (old, leaf) } else { (leaf, old) };
            rounded[up] += base;
            carried = Some((carries, sum - base));
        }
    }
    if let Some((leaf, a)) = carried
        && secret.chance(leaf_set, u64::MAX) < a as f64 / base as f64
    {
        rounded[leaf] += base;
    }
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(i: u32) -> Secret {
        let mut bytes = [7; 32];
        bytes[..4].copy_from_slice(&i.to_be_bytes());
        Secret::new(bytes)
    }

    #[test]
    fn every_block_is_off_by_less_than_twice_the_base_and_the_whole_by_less_than_it() {
        let counts: Vec<u64> = (0..300).map(|i| (i * 7919) % 23).collect();
        for run in 0..50 {
            let rounded = leaves(&counts, 5, &secret(run), "test");
            assert!(rounded.iter().all(|n| n % 5 == 0));
            let off = |from: usize, to: usize| {
                let sum = |of: &[u64]| of[from..to].iter().sum::<u64>() as i64;
                (sum(&rounded) - sum(&counts)).abs()
            };
            assert!(off(0, 300) < 5);
            for from in (0..290).step_by(10) {
                assert!(off(from, from + 10) < 10, "{run} {from}");
            }
        }
    }

    #[test]
    fn rounding_is_without_bias_and_repeats_for_the_same_secret() {
        let counts = [1, 2, 3, 4, 6, 0, 9];
        let n_runs = 4000;
        let mut sums = [0.0; 7];
        for run in 0..n_runs {
            let rounded = leaves(&counts, 5, &secret(run), "bias");
            (sums.iter_mut().zip(&rounded)).for_each(|(sum, n)| *sum += *n as f64);
        }
        for (sum, count) in sums.iter().zip(counts) {
            let mean = sum / f64::from(n_runs);
            // Four standard errors of a coin of base five.
            assert!(
                (mean - count as f64).abs() < 4.0 * 2.5 / f64::from(n_runs).sqrt(),
                "{count}: {mean}"
            );
        }
        assert_eq!(
            leaves(&counts, 5, &secret(1), "a"),
            leaves(&counts, 5, &secret(1), "a")
        );
    }
}
