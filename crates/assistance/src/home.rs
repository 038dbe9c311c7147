//! Where an organisation is at home, as far as its identifier tells.

use kernel::Country;

/// Where an organisation is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In this country: the register that its identifier names is the country's.
    In(Country),
    /// In no single country: a donor's or an international body's code.
    International,
    /// The identifier does not tell.
    Untold,
}

/// Registers whose identifiers are given to companies and bodies of any country.
const EVERYWHERE: [&str; 3] = ["XI-DUNS", "XI-UEI", "XI-PB"];

/// Donor countries by the numbers of the DAC's list, which its donors' identifiers carry
/// (`XM-DAC-5-7` is a ministry of Germany).
const DONORS: [(&str, &str); 24] = [
    ("1", "AUT"),
    ("2", "BEL"),
    ("3", "DNK"),
    ("4", "FRA"),
    ("5", "DEU"),
    ("6", "ITA"),
    ("7", "NLD"),
    ("8", "NOR"),
    ("9", "PRT"),
    ("10", "SWE"),
    ("11", "CHE"),
    ("12", "GBR"),
    ("18", "FIN"),
    ("20", "ISL"),
    ("21", "IRL"),
    ("22", "LUX"),
    ("40", "GRC"),
    ("50", "ESP"),
    ("301", "CAN"),
    ("302", "USA"),
    ("701", "JPN"),
    ("742", "KOR"),
    ("801", "AUS"),
    ("820", "NZL"),
];

/// Returns the donor country that an identifier of the DAC's list names with its agency.
fn donor(identifier: &str) -> Option<Country> {
    let (number, _agency) = identifier.strip_prefix("XM-DAC-")?.split_once('-')?;
    let (_, code) = DONORS.iter().find(|(known, _)| *known == number)?;
    code.parse().ok()
}

/// Returns where an organisation is at home.
///
/// An identifier begins with its register, and a register with the country that keeps it
/// (`SV-…`, `US-GOV-…`). `XM` and `XI` are lists of international bodies and donors, except
/// `XI-DUNS`, `XI-UEI` and `XI-PB`, which number companies everywhere; a code of the DAC's list of channels that begins with 4 is a multilateral body.
#[must_use]
pub fn home(identifier: &str) -> Home {
    let identifier = identifier.trim();
    let is_channel = identifier.len() == 5 && identifier.bytes().all(|b| b.is_ascii_digit());
    if is_channel && identifier.starts_with('4') {
        return Home::International;
    }
    if EVERYWHERE.iter().any(|list| identifier.starts_with(list)) {
        return Home::Untold;
    }
    if let Some(country) = donor(identifier) {
        return Home::In(country);
    }
    match identifier.split_once('-') {
        Some(("XM" | "XI", _)) => Home::International,
        Some((register, rest)) if !rest.is_empty() => {
            Country::from_alpha2(register).map_or(Home::Untold, Home::In)
        }
        _ => Home::Untold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_tells_the_country() {
        let at = |code: &str| Home::In(code.parse().unwrap());
        assert_eq!(home("SV-NIT-0614"), at("SLV"));
        assert_eq!(home(" US-GOV-1 "), at("USA"));
        assert_eq!(home("XM-DAC-5-7"), at("DEU"));
        assert_eq!(home("XM-DAC-41114"), Home::International);
        assert_eq!(home("41114"), Home::International);
        for silent in ["", "12000", "XI-DUNS-851247155", "ZZ-1", "SV-", "Cruz Roja"] {
            assert_eq!(home(silent), Home::Untold, "{silent}");
        }
    }
}
