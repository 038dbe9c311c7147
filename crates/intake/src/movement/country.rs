//! Country names and codes, mapped strictly: what is not known is refused.

use std::collections::HashMap;
use std::sync::OnceLock;

use kernel::Country;
use kernel::place::listed;
use kernel::text::folded;

/// How a column names countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// The three letters of ISO 3166-1.
    Iso3,
    /// The two letters of ISO 3166-1.
    Iso2,
    /// The three digits of M49.
    M49,
    /// The three letters of the refugee agency, which are not those of ISO: CHI is China there.
    Unhcr,
    /// A name in one of the five languages.
    Name,
    /// ISO letters, M49 digits or a name; never the refugee agency's codes, which clash with ISO's.
    Any,
}

struct Maps {
    unhcr: HashMap<&'static str, Country>,
    name: HashMap<String, Country>,
}

fn maps() -> &'static Maps {
    static MAPS: OnceLock<Maps> = OnceLock::new();
    MAPS.get_or_init(|| {
        let (mut unhcr, mut name) = (HashMap::new(), HashMap::new());
        for cells in listed() {
            let Ok(country) = cells[0].parse::<Country>() else {
                continue;
            };
            if !cells[1].is_empty() {
                unhcr.insert(cells[1], country);
            }
            for one in cells[2..].iter().flat_map(|names| names.split('|')) {
                name.insert(folded(one), country);
            }
        }
        Maps { unhcr, name }
    })
}

/// Returns the country that a text names in this scheme, if it names one.
#[must_use]
pub fn country(text: &str, scheme: Scheme) -> Option<Country> {
    let text = text.trim();
    match scheme {
        Scheme::Iso3 => text.parse().ok(),
        Scheme::Iso2 => {
            let capitals = text.len() == 2 && text.bytes().all(|c| c.is_ascii_uppercase());
            let found = capitals
                .then(|| rust_iso3166::from_alpha2(text))
                .flatten()?;
            found.alpha3.parse().ok()
        }
        Scheme::M49 => {
            let digits = text.len() <= 3 && text.bytes().all(|c| c.is_ascii_digit());
            let number: u16 = digits.then(|| text.parse().ok()).flatten()?;
            rust_iso3166::from_numeric(number)?.alpha3.parse().ok()
        }
        Scheme::Unhcr => maps().unhcr.get(text).copied(),
        Scheme::Name => maps().name.get(&folded(text)).copied(),
        Scheme::Any => [Scheme::Iso3, Scheme::Iso2, Scheme::M49, Scheme::Name]
            .into_iter()
            .find_map(|scheme| country(text, scheme)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_codes_and_by_its_name_in_five_languages() {
        for (text, scheme) in [
            ("HTI", Scheme::Iso3),
            ("HT", Scheme::Iso2),
            ("332", Scheme::M49),
            ("HAI", Scheme::Unhcr),
            ("Haiti", Scheme::Name),
            ("Haití", Scheme::Name),
            ("HAÏTI", Scheme::Name),
            ("Ayiti", Scheme::Name),
            ("Haiti", Scheme::Any),
        ] {
            assert_eq!(
                country(text, scheme).map(|c| c.to_string()).as_deref(),
                Some("HTI"),
                "{text}"
            );
        }
    }

    #[test]
    fn codes_of_one_scheme_are_not_taken_for_those_of_another() {
        // The refugee agency writes CHI for China and CHL for Chile; ISO has no CHI at all.
        assert_eq!(country("CHI", Scheme::Unhcr).unwrap().code(), "CHN");
        assert_eq!(country("CHI", Scheme::Any), None);
        assert_eq!(country("SUD", Scheme::Any), None);
        for unknown in [
            "",
            "Atlantis",
            "Union of Soviet Socialist Republics",
            "ALL",
            "9999",
        ] {
            assert_eq!(country(unknown, Scheme::Any), None, "{unknown}");
        }
    }

    #[test]
    fn every_listed_country_is_one_of_iso_3166_and_no_name_means_two() {
        let mut names: HashMap<String, &str> = HashMap::new();
        for fields in listed() {
            assert!(fields[0].parse::<Country>().is_ok(), "{}", fields[0]);
            for name in fields[2..].iter().flat_map(|names| names.split('|')) {
                if let Some(other) = names.insert(folded(name), fields[0])
                    && !name.is_empty()
                {
                    assert_eq!(other, fields[0], "{name}");
                }
            }
        }
    }
}
