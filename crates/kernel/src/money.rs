//! Money in whole minor units.

use std::fmt;
use std::str::FromStr;

/// A currency of ISO 4217, held as its three letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Why a text is not a currency.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a currency code; use the three capital letters of ISO 4217, such as USD")]
pub struct NotACurrency(pub String);

impl Currency {
    /// Returns the three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three ASCII letters, checked in from_str")
    }

    /// Returns the three letters as bytes.
    #[must_use]
    pub const fn letters(self) -> [u8; 3] {
        self.0
    }

    /// Returns how many decimal places the minor unit has (ISO 4217).
    #[must_use]
    pub fn decimal_places(self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(|x| x.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(NotACurrency(text.chars().take(40).collect())),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in whole minor units of one currency; never a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units: cents for USD, pesos for CLP.
    pub minor: i128,
    /// The currency of the amount.
    pub currency: Currency,
}

impl Money {
    /// Returns an amount of minor units.
    #[must_use]
    pub fn new(minor: i128, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Returns the sum, or nothing when the currencies differ or the sum does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self { minor, ..self })
    }
}

impl fmt::Display for Money {
    /// Writes `USD 578000000.00`: code, then units with the minor unit's decimal places.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.currency.decimal_places();
        let sign = if self.minor < 0 { "-" } else { "" };
        let magnitude = self.minor.unsigned_abs();
        let scale = 10_u128.pow(places);
        if places == 0 {
            write!(f, "{} {sign}{magnitude}", self.currency)
        } else {
            let width = places as usize;
            write!(
                f,
                "{} {sign}{}.{:0width$}",
                self.currency,
                magnitude / scale,
                magnitude % scale
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_to_its_minor_unit() {
        let usd: Currency = "USD".parse().unwrap();
        let clp: Currency = "CLP".parse().unwrap();
        assert_eq!(
            Money::new(57_800_000_000, usd).to_string(),
            "USD 578000000.00"
        );
        assert_eq!(Money::new(-5, usd).to_string(), "USD -0.05");
        assert_eq!(Money::new(12, clp).to_string(), "CLP 12");
    }

    #[test]
    fn two_currencies_are_never_added() {
        let usd = Money::new(1, "USD".parse().unwrap());
        assert_eq!(usd.plus(Money::new(1, "EUR".parse().unwrap())), None);
        assert_eq!(usd.plus(Money::new(i128::MAX, usd.currency)), None);
    }
}
