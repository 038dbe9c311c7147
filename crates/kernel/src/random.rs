//! A seeded generator, so that the same input and the same seed always give the same draws.

/// 2^64 divided by the golden ratio, the step of `SplitMix64`.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// Returns a number that looks nothing like `state` and follows from it alone (one step of
/// `SplitMix64`; Steele, Lea and Flood, 2014).
#[must_use]
pub fn splitmix64(state: u64) -> u64 {
    let mut mixed = state.wrapping_add(GOLDEN);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// A sequence of pseudo-random numbers that its seed determines entirely.
///
/// The generator is xoshiro256++ (Blackman and Vigna, 2021), seeded through `SplitMix64`. It is
/// meant for simulation and must never be used to protect anything.
#[derive(Debug, Clone)]
pub struct Draws {
    state: [u64; 4],
}

impl Draws {
    /// Returns the sequence that belongs to `seed`.
    #[must_use]
    pub fn from_seed(seed: u64) -> Self {
        let nth = |n: u64| splitmix64(seed.wrapping_add(n.wrapping_mul(GOLDEN)));
        Self {
            state: [nth(0), nth(1), nth(2), nth(3)],
        }
    }

    /// Returns the sequence of the `index`-th draw of a run, independent of all others.
    ///
    /// A run therefore gives the same result on one core and on many.
    #[must_use]
    pub fn nth(seed: u64, index: u64) -> Self {
        Self::from_seed(seed ^ (index + 1).wrapping_mul(0xD6E8_FEB8_6659_FD93))
    }

    /// Returns the next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let kept = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= kept;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// Returns the next whole number below `n`, and nought below nought.
    pub fn below(&mut self, n: usize) -> usize {
        (self.bits() % n.max(1) as u64) as usize
    }

    /// Returns the next number, uniform in 0 ≤ x < 1.
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    /// Returns the next standard normal number (Marsaglia's polar method).
    pub fn normal(&mut self) -> f64 {
        loop {
            let x = 2.0 * self.uniform() - 1.0;
            let y = 2.0 * self.uniform() - 1.0;
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * square.ln() / square).sqrt();
            }
        }
    }

    /// Returns the next exponential waiting time with the given mean.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * (1.0 - self.uniform()).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_determines_its_draws_and_another_seed_gives_others() {
        let three = |seed| {
            let mut draws = Draws::from_seed(seed);
            [draws.bits(), draws.bits(), draws.bits()]
        };
        assert_eq!(three(7), three(7));
        assert_ne!(three(7), three(8));
    }

    #[test]
    fn the_sequence_is_the_published_one() {
        // SplitMix64 and xoshiro256++ as their authors publish them, from the seed 1234567.
        assert_eq!(splitmix64(1_234_567), 6_457_827_717_110_365_317);
        let mut draws = Draws {
            state: [1, 2, 3, 4],
        };
        assert_eq!(draws.bits(), 41_943_041);
        assert_eq!(draws.bits(), 58_720_359);
    }

    #[test]
    fn normal_draws_have_mean_nought_and_variance_one() {
        let mut draws = Draws::from_seed(20220610);
        let n = 200_000;
        let values: Vec<f64> = (0..n).map(|_| draws.normal()).collect();
        let mean = values.iter().sum::<f64>() / f64::from(n);
        let variance = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / f64::from(n);
        assert!(mean.abs() < 0.01, "{mean}");
        assert!((variance - 1.0).abs() < 0.015, "{variance}");
    }
}
