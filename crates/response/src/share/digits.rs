//! How many digits of a number may be shown.

use rust_decimal::{Decimal, RoundingStrategy};

/// No number is shown with more digits than this, however narrow its interval.
const MOST_DIGITS: i32 = 3;

/// Returns how many places after the point are shown: those that the interval leaves certain and one more, two digits
/// at least, and enough to tell its ends apart. Below nought where the last digits before the point are left out.
#[must_use]
pub fn places(low: Decimal, high: Decimal) -> i32 {
    let first = -magnitude(high);
    let most = first + MOST_DIGITS - 1;
    let agree = |place: &i32| cut(low, *place) == cut(high, *place);
    let certain = (first..=most).take_while(agree).last().unwrap_or(first);
    let ends_are_one = |place: i32| low != high && shown(low, place) == shown(high, place);
    let least = (certain + 1).min(most);
    (least..most)
        .find(|place| !ends_are_one(*place))
        .unwrap_or(most)
}

/// Returns a number rounded to so many places, which may lie before the point.
#[must_use]
pub fn shown(value: Decimal, places: i32) -> Decimal {
    rounded(value, places, RoundingStrategy::MidpointAwayFromZero)
}

/// Returns a number for files, with six digits.
#[must_use]
pub fn in_files(value: Decimal) -> Decimal {
    shown(value, sixth(value))
}

/// Returns an interval for files, with six digits, the lower end rounded down and the upper end up.
#[must_use]
pub fn outward(low: Decimal, high: Decimal) -> (Decimal, Decimal) {
    (
        rounded(low, sixth(low), RoundingStrategy::ToNegativeInfinity),
        rounded(high, sixth(high), RoundingStrategy::ToPositiveInfinity),
    )
}

/// Returns the place of the sixth digit.
fn sixth(value: Decimal) -> i32 {
    5 - magnitude(value)
}

fn cut(value: Decimal, places: i32) -> Decimal {
    rounded(value, places, RoundingStrategy::ToZero)
}

fn rounded(value: Decimal, places: i32, strategy: RoundingStrategy) -> Decimal {
    match u32::try_from(places) {
        Ok(places) => value.round_dp_with_strategy(places.min(28), strategy),
        Err(_) => {
            let unit = Decimal::from(10_u64.pow(places.unsigned_abs().min(18)));
            (value / unit).round_dp_with_strategy(0, strategy) * unit
        }
    }
    .normalize()
}

/// Returns the power of ten of the first digit: 1 for 53, -2 for 0.05. Nought has that of one.
fn magnitude(value: Decimal) -> i32 {
    let mut value = value.abs();
    if value.is_zero() {
        return 0;
    }
    let mut power = 0;
    while value >= Decimal::TEN {
        value /= Decimal::TEN;
        power += 1;
    }
    while value < Decimal::ONE && power > -28 {
        value *= Decimal::TEN;
        power -= 1;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn certain_digits_and_one_more_are_shown() {
        for (value, low, high, expected) in [
            ("53.137", "53.137", "53.711", "53.1"),
            ("7730.1", "7730.1", "8138.9", "7700"),
            ("7730.1", "7630.1", "7738.9", "7700"),
            ("0.0413", "0.0413", "0.0413", "0.0413"),
            ("9.96", "9.8", "10.2", "10"),
            ("0", "0", "0.3", "0"),
            ("0", "0", "0", "0"),
        ] {
            let places = places(of(low), of(high));
            assert_eq!(shown(of(value), places), of(expected), "{value}");
        }
    }

    #[test]
    fn an_interval_never_narrows_by_rounding() {
        let (low, high) = outward(of("53.1370049"), of("7730.129999"));
        assert_eq!((low, high), (of("53.1370"), of("7730.13")));
    }
}
