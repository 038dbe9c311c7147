//! One amount divided into parts that add up to it exactly.

/// A published percentage in units of 10⁻¹² per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percentage(u64);

impl std::fmt::Display for Percentage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = crate::amount::write_amount(i128::from(self.0), 12);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Percentage {
    /// A hundred per cent.
    pub const WHOLE: Self = Self(100_000_000_000_000);

    /// Reads a decimal number between 0 and 1,000; decimal places after the twelfth are dropped.
    ///
    /// Nothing is returned for what is not a plain number, is negative, or exceeds 1,000.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bytes = text.trim_ascii().as_bytes();
        let bytes = bytes.strip_prefix(b"+").unwrap_or(bytes);
        let mut value = 0_u64;
        let mut decimals: Option<u32> = None;
        let mut any = false;
        for byte in bytes {
            match (byte, decimals) {
                (b'.', None) => decimals = Some(0),
                (b'0'..=b'9', None) => {
                    any = true;
                    value = value * 10 + u64::from(byte - b'0');
                    if value > 1_000 {
                        return None;
                    }
                }
                (b'0'..=b'9', Some(n)) => {
                    any = true;
                    if n < 12 {
                        value = value * 10 + u64::from(byte - b'0');
                        decimals = Some(n + 1);
                    }
                }
                _ => return None,
            }
        }
        any.then(|| Self(value * 10_u64.pow(12 - decimals.unwrap_or(0))))
            .filter(|p| p.0 <= 10 * Self::WHOLE.0)
    }

    /// Returns the number of 10⁻¹² per cents.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.0
    }
}

/// How published percentages became weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rebasing {
    /// Whether the published percentages did not add up to a hundred.
    pub rebased: bool,
    /// Whether at least one percentage was missing beside others and had to be inferred.
    pub inferred: bool,
    /// What the published percentages add up to.
    pub given: Percentage,
}

/// Turns published percentages into weights whose ratios are the parts.
///
/// One part takes the whole. Percentages that do not add up to 100 are rebased. A part without a
/// percentage shares, with others like it, what the rest leave of 100; if they leave nothing it
/// gets nothing. If nobody has a percentage, or all are zero, the parts are equal.
pub fn weights(published: &[Option<Percentage>], out: &mut Vec<u64>) -> Rebasing {
    out.clear();
    let given: u64 = published.iter().flatten().map(|p| p.0).sum();
    let n_missing = published.iter().filter(|p| p.is_none()).count() as u64;
    let mut how = Rebasing {
        given: Percentage(given),
        ..Rebasing::default()
    };
    if published.len() <= 1 {
        out.extend(published.iter().map(|_| 1));
        how.rebased = n_missing == 0 && !published.is_empty() && given != Percentage::WHOLE.0;
        return how;
    }
    if given == 0 {
        out.extend(published.iter().map(|_| 1));
        how.inferred = n_missing > 0;
        how.rebased = n_missing == 0;
        return how;
    }
    let left = Percentage::WHOLE.0.saturating_sub(given);
    let each = left.checked_div(n_missing).unwrap_or(0);
    out.extend(published.iter().map(|p| p.map_or(each, |p| p.0)));
    how.inferred = n_missing > 0;
    how.rebased = if n_missing > 0 {
        given > Percentage::WHOLE.0
    } else {
        given != Percentage::WHOLE.0
    };
    // Small weights let the division below stay in one machine word.
    let divisor = out.iter().fold(0, |a, b| gcd(a, *b));
    if divisor > 1 {
        for weight in out.iter_mut() {
            *weight /= divisor;
        }
    }
    how
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Divides amounts by weights, the largest remainders taking the last minor units.
///
/// It holds scratch space, so that dividing a million amounts asks for memory once.
#[derive(Debug, Default)]
pub struct Splitter {
    remainders: Vec<(u128, usize)>,
}

impl Splitter {
    /// Divides `total` into one part per weight; the parts always add up to `total`.
    ///
    /// A remainder goes to the largest fraction, between equal fractions to the earlier part.
    /// Weights that are all zero count as equal. No weights give no parts.
    ///
    /// `total` must lie within ±10²⁴ and the weights' sum below 2⁶³, as amounts and percentages
    /// read by this crate do.
    pub fn split(&mut self, total: i128, weights: &[u64], parts: &mut Vec<i128>) {
        parts.clear();
        match weights {
            [] => return,
            [_] => return parts.push(total),
            _ => {}
        }
        let sum: u64 = weights.iter().sum();
        let (sum, equal) = if sum == 0 {
            (weights.len() as u64, true)
        } else {
            (sum, false)
        };
        let magnitude = total.unsigned_abs();
        self.remainders.clear();
        let mut given = 0_u128;
        for (at, weight) in weights.iter().enumerate() {
            let weight = if equal { 1 } else { *weight };
            let (part, remainder) = divide(magnitude, weight, sum);
            given += part;
            parts.push(i128::try_from(part).expect("a part is no larger than the whole"));
            self.remainders.push((remainder, at));
        }
        let left = usize::try_from(magnitude - given).expect("fewer units are left than parts");
        if left > 0 {
            self.remainders
                .sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            for (_, at) in &self.remainders[..left] {
                parts[*at] += 1;
            }
        }
        if total < 0 {
            for part in parts.iter_mut() {
                *part = -*part;
            }
        }
    }
}

/// Returns quotient and remainder of `magnitude × weight ÷ sum`.
fn divide(magnitude: u128, weight: u64, sum: u64) -> (u128, u128) {
    let small = u64::try_from(magnitude)
        .ok()
        .and_then(|m| m.checked_mul(weight));
    if let Some(product) = small {
        (u128::from(product / sum), u128::from(product % sum))
    } else {
        let product = magnitude * u128::from(weight);
        let sum = u128::from(sum);
        (product / sum, product % sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(total: i128, weights: &[u64]) -> Vec<i128> {
        let mut parts = Vec::new();
        Splitter::default().split(total, weights, &mut parts);
        parts
    }

    fn percent(text: &str) -> Option<Percentage> {
        Percentage::read(text)
    }

    #[test]
    fn parts_add_up_to_the_whole_to_the_cent() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(split(1, &[1, 1]), [1, 0]);
        assert_eq!(split(10, &[0, 0]), [5, 5]);
        assert_eq!(split(7, &[]), [0_i128; 0]);
        assert_eq!(split(200, &[50, 25, 25]), [100, 50, 50]);
    }

    #[test]
    fn any_amount_over_any_weights_is_kept_whole() {
        let mut draws = kernel::Draws::from_seed(7);
        let mut next = || draws.bits() >> 20;
        for _ in 0..20_000 {
            let n = next() % 9 + 1;
            let weights: Vec<u64> = (0..n).map(|_| next() % 100_000_000_000_000).collect();
            let total = i128::from(next()) * i128::from(next() % 1_000_000) - 5_000_000_000_000;
            let parts = split(total, &weights);
            assert_eq!(parts.iter().sum::<i128>(), total);
            assert!(parts.iter().all(|p| p.signum() * total.signum() >= 0));
        }
    }

    #[test]
    fn percentages_are_read_exactly_and_nonsense_is_not() {
        assert_eq!(percent("33.33").unwrap().units(), 33_330_000_000_000);
        assert_eq!(percent("100"), Some(Percentage::WHOLE));
        assert_eq!(percent("0.0000000000019").unwrap().units(), 1);
        for text in ["", ".", "-5", "5%", "1e2", "1,5", "1001", "NaN"] {
            assert_eq!(percent(text), None, "{text}");
        }
    }

    #[test]
    fn percentages_off_a_hundred_are_rebased_and_missing_ones_share_the_rest() {
        let mut out = Vec::new();
        let how = weights(&[percent("50"), percent("30")], &mut out);
        assert_eq!((out.as_slice(), how.rebased), ([5, 3].as_slice(), true));
        let how = weights(&[percent("50"), None, None], &mut out);
        assert_eq!(out, [2, 1, 1]);
        assert!(how.inferred && !how.rebased);
        let how = weights(&[percent("100"), None], &mut out);
        assert_eq!(out, [1, 0]);
        assert!(how.inferred);
        assert!(weights(&[None, None], &mut out).inferred);
        assert_eq!(out, [1, 1]);
        let how = weights(&[percent("40")], &mut out);
        assert_eq!((how.rebased, how.given.to_string().as_str()), (true, "40"));
        assert_eq!(out, [1]);
        let how = weights(&[percent("0"), percent("0")], &mut out);
        assert_eq!((how.rebased, how.given.to_string().as_str()), (true, "0"));
        let how = weights(&[percent("50"), percent("49.9")], &mut out);
        assert_eq!(
            (how.rebased, how.given.to_string().as_str()),
            (true, "99.9")
        );
    }
}
