//! Amounts read from text into whole minor units.

/// The largest amount, in whole units of a currency, that is believed: a quintillion.
///
/// The product of the world in every currency lies far below; above is a slip of the pen.
pub const LARGEST_UNITS: i128 = 1_000_000_000_000_000_000;

/// An amount read from text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAmount {
    /// Minor units.
    pub minor: i128,
    /// Whether the text had more decimal places than the currency, so that half a minor unit was
    /// rounded away from zero.
    pub rounded: bool,
}

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountFault {
    /// Nothing was written.
    #[error("no amount is written")]
    Empty,
    /// Something other than digits, one sign and one point.
    #[error("the amount is not a plain decimal number")]
    NotANumber,
    /// More than [`LARGEST_UNITS`].
    #[error("the amount exceeds a quintillion")]
    TooLarge,
}

/// Reads a decimal number as minor units of a currency with `places` decimal places.
///
/// Accepted is what XML Schema calls a decimal: an optional sign, digits, at most one point;
/// white space around it is ignored. No thousands separator, no exponent.
pub fn read_amount(text: &str, places: u32) -> Result<ReadAmount, AmountFault> {
    let bytes = text.trim_ascii().as_bytes();
    let (negative, digits) = match bytes {
        [] => return Err(AmountFault::Empty),
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let point = digits.iter().position(|b| *b == b'.');
    let (whole, fraction) = match point {
        Some(at) => (&digits[..at], &digits[at + 1..]),
        None => (digits, &digits[..0]),
    };
    if whole.is_empty() && fraction.is_empty() {
        return Err(AmountFault::NotANumber);
    }
    let mut units = 0_u64;
    for digit in whole {
        let value = digit.wrapping_sub(b'0');
        if value > 9 {
            return Err(AmountFault::NotANumber);
        }
        units = units.saturating_mul(10).saturating_add(u64::from(value));
    }
    let mut minor = 0_u64;
    let mut rest_is_zero = true;
    let mut half = false;
    for (at, digit) in fraction.iter().enumerate() {
        let value = digit.wrapping_sub(b'0');
        if value > 9 {
            return Err(AmountFault::NotANumber);
        }
        if at < places as usize {
            minor = minor * 10 + u64::from(value);
        } else {
            half |= at == places as usize && value >= 5;
            rest_is_zero &= value == 0;
        }
    }
    if i128::from(units) > LARGEST_UNITS {
        return Err(AmountFault::TooLarge);
    }
    for _ in fraction.len()..places as usize {
        minor *= 10;
    }
    let scale = 10_i128.pow(places);
    let magnitude = i128::from(units) * scale + i128::from(minor) + i128::from(half);
    Ok(ReadAmount {
        minor: if negative { -magnitude } else { magnitude },
        rounded: !rest_is_zero,
    })
}

/// Writes minor units as a decimal number with `places` decimal places, without a currency.
#[must_use]
pub fn write_amount(minor: i128, places: u32) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let magnitude = minor.unsigned_abs();
    if places == 0 {
        return format!("{sign}{magnitude}");
    }
    let scale = 10_u128.pow(places);
    let width = places as usize;
    format!("{sign}{}.{:0width$}", magnitude / scale, magnitude % scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str, places: u32) -> i128 {
        read_amount(text, places).unwrap().minor
    }

    #[test]
    fn an_amount_is_read_to_its_minor_unit() {
        assert_eq!(minor("-26435.00", 2), -2_643_500);
        assert_eq!(minor(" 85550 ", 2), 8_555_000);
        assert_eq!(minor(".5", 2), 50);
        assert_eq!(minor("5.", 2), 500);
        assert_eq!(minor("+7.1", 3), 7_100);
        assert_eq!(minor("12", 0), 12);
    }

    #[test]
    fn more_decimal_places_than_the_currency_has_are_rounded_and_said() {
        let read = read_amount("1.005", 2).unwrap();
        assert_eq!((read.minor, read.rounded), (101, true));
        assert_eq!(minor("-1.0049", 2), -100);
        assert_eq!(minor("-0.995", 2), -100);
        assert!(!read_amount("1.5000", 2).unwrap().rounded);
        assert_eq!(minor("0.6", 0), 1);
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in [
            "1,000", "1e6", "--1", "1.2.3", "USD 5", "-", ".", "NaN", "١٢",
        ] {
            assert_eq!(read_amount(text, 2), Err(AmountFault::NotANumber), "{text}");
        }
        assert_eq!(read_amount("  ", 2), Err(AmountFault::Empty));
        let huge = format!("1{}", "0".repeat(30));
        assert_eq!(read_amount(&huge, 2), Err(AmountFault::TooLarge));
        assert_eq!(
            read_amount(&"9".repeat(4000), 4),
            Err(AmountFault::TooLarge)
        );
    }

    #[test]
    fn an_amount_survives_being_written_and_read() {
        for places in [0, 2, 3, 4] {
            for value in [0, 1, -1, 99, 100, -12_345, 100_000_000_000_000_000_i128] {
                assert_eq!(minor(&write_amount(value, places), places), value);
            }
        }
    }
}
