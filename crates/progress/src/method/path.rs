//! Growth along a path, and the factor by which a natural limit eases the cuts.

/// The shape of the path between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PathShape {
    /// The method's own.
    #[default]
    AsTheMethodSays,
    /// The same share each year.
    Geometric,
    /// The same amount each year.
    Straight,
}

/// Returns the compound annual growth rate from `base` to `latest` over `n_years`:
/// (latest/base)^(1/n) − 1. Nothing where it is undefined: a zero or a change of sign at the
/// base, or no time.
#[must_use]
pub(crate) fn compound_growth(latest: f64, base: f64, n_years: f64) -> Option<f64> {
    let ratio = latest / base;
    let growth = ratio.powf(1.0 / n_years) - 1.0;
    (base != 0.0 && n_years > 0.0 && ratio >= 0.0 && growth.is_finite()).then_some(growth)
}

/// Returns the yearly change of a straight line from `base` to `latest`.
#[must_use]
pub(crate) fn slope(latest: f64, base: f64, n_years: f64) -> Option<f64> {
    let slope = (latest - base) / n_years;
    (n_years > 0.0 && slope.is_finite()).then_some(slope)
}

/// Returns the factor C by which a natural limit L eases the cuts for a base value y0.
///
/// With b = |y0| and l = |L|: 1 where b ≥ 2l; 1 − (b/l)^4.44 where b ≤ l; else
/// 1 − ((2l − b)/l)^4.44. Statistics Canada, progress methodology (Open SDG 2.4).
/// C is 1 where there is no limit or the limit is zero.
#[must_use]
pub fn natural_limit_factor(base: f64, limit: Option<f64>, exponent: f64) -> f64 {
    let Some(limit) = limit else { return 1.0 };
    let (b, l) = (base.abs(), limit.abs());
    if b >= 2.0 * l {
        1.0
    } else if b <= l {
        1.0 - (b / l).powf(exponent)
    } else {
        1.0 - ((2.0 * l - b) / l).powf(exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_factor_is_continuous_at_the_limit_and_at_twice_the_limit() {
        let c = |base: f64| natural_limit_factor(base, Some(100.0), 4.44);
        for edge in [100.0, 200.0] {
            let gap = (c(edge - 1e-9) - c(edge + 1e-9)).abs();
            assert!(gap < 1e-9, "{edge}: {gap}");
        }
        assert_eq!((c(0.0), c(100.0), c(200.0)), (1.0, 0.0, 1.0));
    }

    #[test]
    fn growth_is_undefined_at_zero_and_across_zero() {
        assert_eq!(compound_growth(1.0, 0.0, 5.0), None);
        assert_eq!(compound_growth(1.0, -1.0, 5.0), None);
        assert_eq!(compound_growth(1.0, 1.0, 0.0), None);
        assert_eq!(compound_growth(0.0, 1.0, 5.0), Some(-1.0));
    }
}
