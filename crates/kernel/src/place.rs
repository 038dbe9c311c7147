//! Countries by their ISO 3166-1 alpha-3 code.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use crate::{Language, Localized};

/// The one list of countries; its head says where the names come from.
const LIST: &str = include_str!("country_names.tsv");

/// Returns the cells of each listed country: its code, the refugee agency's code, and its names in
/// the order of [`Language::ALL`], the usual one before the others, parted by `|`.
pub fn listed() -> impl Iterator<Item = Vec<&'static str>> {
    let lines = LIST.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split('\t').collect())
}

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

    /// Returns the usual name in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        static NAMED: OnceLock<HashMap<&str, Vec<&str>>> = OnceLock::new();
        let named = NAMED.get_or_init(|| {
            let usual = |names: &&'static str| names.split('|').next().unwrap_or_default();
            let one = |cells: Vec<&'static str>| (cells[0], cells.iter().map(usual).collect());
            listed().map(one).collect()
        });
        // The first two cells are codes.
        let place = 2 + language as usize;
        let names = named.get(self.code());
        names.map_or("", |names| names[place])
    }

    /// Returns the usual name in every language.
    #[must_use]
    pub fn names(self) -> Localized {
        let named = Language::ALL.map(|language| (language, self.name(language).to_owned()));
        named.into_iter().collect()
    }

    /// Returns the country with this alpha-2 code, as the aid standard writes it.
    #[must_use]
    pub fn from_alpha2(code: &str) -> Option<Self> {
        let found = rust_iso3166::from_alpha2(code)?;
        found.alpha3.parse().ok()
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
    fn every_country_of_iso_3166_has_a_name_of_its_own_in_every_language() {
        let listed: Vec<Country> = listed().map(|cells| cells[0].parse().unwrap()).collect();
        assert_eq!(listed.len(), rust_iso3166::ALL.len());
        for language in Language::ALL {
            let names: std::collections::HashSet<_> = listed
                .iter()
                .map(|country| country.name(language))
                .collect();
            assert_eq!(names.len(), listed.len(), "{language}");
            assert!(!names.contains(""), "{language}");
        }
    }

    #[test]
    fn no_country_falls_back_to_its_english_name() {
        // Where the languages agree the name is the same; these are told apart everywhere.
        for code in "DEU JPN USA GBR NLD CHE GRC POL SWE EGY DOM KOR TUR ESP DNK NOR".split(' ') {
            let country: Country = code.parse().unwrap();
            let english = country.name(Language::En);
            for language in [Language::Es, Language::Pt, Language::Fr, Language::Ht] {
                assert_ne!(country.name(language), english, "{code} {language}");
            }
        }
        let name = |code: &str, language| code.parse::<Country>().unwrap().name(language);
        assert_eq!(name("DEU", Language::Es), "Alemania");
        assert_eq!(name("HTI", Language::Ht), "Ayiti");
        assert_eq!(name("DOM", Language::Ht), "Repiblik Dominikèn");
        assert_eq!(name("SLV", Language::Fr), "El Salvador");
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
