//! Countries by their ISO 3166-1 alpha-3 code.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use crate::Language;

/// Names in the five languages and the refugee agency's codes, one country in each line.
///
/// Codes are those of ISO 3166-1; names are those of Unicode's CLDR with the forms that official
/// files use beside them, the usual one first.
pub const NAMES: &str = include_str!("country_names.tsv");

/// A country or territory of ISO 3166-1, held as its alpha-3 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 3]);

/// Why a text is not a country.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a country code; use the three capital letters of ISO 3166-1, such as GTM")]
pub struct NotACountry(pub String);

impl Country {
    /// Returns the alpha-3 code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three ASCII letters, checked in from_str")
    }

    /// Returns the usual name in a language; where Haitian Creole has none on record, the French one.
    #[must_use]
    pub fn name(self, language: Language) -> Option<&'static str> {
        static NAMED: OnceLock<HashMap<&str, Vec<&str>>> = OnceLock::new();
        let named = NAMED.get_or_init(|| {
            let one = |line: &'static str| {
                let fields: Vec<&str> = line.split('\t').collect();
                let usual = fields
                    .iter()
                    .map(|names| names.split('|').next().unwrap_or_default());
                (fields[0], usual.collect())
            };
            NAMES.lines().skip(1).map(one).collect()
        });
        let names = named.get(self.code())?;
        // The first two columns are codes.
        let place = 2 + Language::ALL.iter().position(|one| *one == language)?;
        let said = |place: usize| names.get(place).copied().filter(|name| !name.is_empty());
        said(place).or_else(|| said(5))
    }

    /// Returns the country with this alpha-2 code, as the aid standard writes it.
    #[must_use]
    pub fn from_alpha2(code: &str) -> Option<Self> {
        let found = rust_iso3166::from_alpha2(code)?;
        found.alpha3.parse().ok()
    }

    /// Returns the short English name of ISO 3166.
    #[must_use]
    pub fn english(&self) -> &'static str {
        rust_iso3166::from_alpha3(self.code()).map_or("", |found| found.name)
    }

    /// Returns the alpha-2 code, such as `GT`.
    #[must_use]
    pub fn alpha2(&self) -> &'static str {
        rust_iso3166::from_alpha3(self.code()).map_or("", |found| found.alpha2)
    }
}

impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, NotACountry> {
        let capitals = text.len() == 3 && text.bytes().all(|c| c.is_ascii_uppercase());
        if capitals && rust_iso3166::from_alpha3(text).is_some() {
            let b = text.as_bytes();
            Ok(Self([b[0], b[1], b[2]]))
        } else {
            Err(NotACountry(text.chars().take(40).collect()))
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_countries_of_the_hemisphere_are_known() {
        for code in "ARG BRB BLZ BRA CAN CHL COL CRI ECU SLV GTM HTI HND JAM MEX PAN PRY PER USA URY GUY SUR ESP VEN CUB NIC DOM".split(' ') {
            assert_eq!(code.parse::<Country>().unwrap().code(), code);
        }
    }

    #[test]
    fn a_country_has_a_name_in_every_language() {
        let haiti = "HTI".parse::<Country>().unwrap();
        assert_eq!(haiti.name(Language::Ht), Some("Ayiti"));
        assert_eq!(haiti.name(Language::Es), Some("Haití"));
        let aruba = "ABW".parse::<Country>().unwrap();
        assert_eq!(aruba.name(Language::Ht), Some("Aruba"));
    }

    #[test]
    fn a_country_has_one_code_of_two_letters() {
        let salvador: Country = "SLV".parse().unwrap();
        assert_eq!(salvador.alpha2(), "SV");
        assert_eq!(Country::from_alpha2("SV"), Some(salvador));
        assert_eq!(Country::from_alpha2("sv"), None);
        assert_eq!(Country::from_alpha2("XM"), None);
    }

    #[test]
    fn codes_that_only_look_like_iso_are_refused() {
        for code in ["CHI", "SUD", "gtm", "GT", "REG", "", "GTMX", "G T"] {
            assert!(code.parse::<Country>().is_err(), "{code}");
        }
    }
}
