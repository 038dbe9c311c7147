//! Codes of countries that are no more, or not written as the charter writes them.

use kernel::Country;

/// Codes that were withdrawn or belong to another list, and what to write today.
const OLD: [(&str, &str); 14] = [
    (
        "ANT",
        "write CUW, SXM or BES: the Netherlands Antilles were divided in 2010",
    ),
    ("BUR", "write MMR"),
    ("COS", "write CRI"),
    ("DDR", "write DEU"),
    ("ESA", "write SLV"),
    ("GUA", "write GTM"),
    ("HAI", "write HTI"),
    ("HON", "write HND"),
    ("PAR", "write PRY"),
    ("ROM", "write ROU"),
    (
        "SCG",
        "write SRB or MNE: Serbia and Montenegro were divided in 2006",
    ),
    ("TMP", "write TLS"),
    (
        "YUG",
        "write the country of today, such as SRB or HRV: Yugoslavia is no more",
    ),
    ("ZAR", "write COD"),
];

/// Returns what to write instead, where a text is meant as the code of a country and is none.
pub fn advice(text: &str) -> Option<String> {
    let is_word = (2..=3).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphabetic());
    if !is_word || text.parse::<Country>().is_ok() {
        return None;
    }
    let capitals = text.to_ascii_uppercase();
    if let Ok(country) = capitals.parse::<Country>() {
        return Some(format!("Write {country}, in capital letters."));
    }
    if let Some(country) = Country::from_alpha2(&capitals) {
        return Some(format!("Write {country}: codes have three letters here."));
    }
    let old = OLD.iter().find(|(code, _)| *code == capitals);
    old.map(|(code, today)| format!("{code} is no code of today: {today}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_writes_an_old_or_short_code_is_told_the_one_of_today() {
        for (given, today) in [
            ("HAI", "HTI"),
            ("hti", "HTI"),
            ("HT", "HTI"),
            ("ht", "HTI"),
            ("ROM", "ROU"),
            ("ZAR", "COD"),
            ("SCG", "SRB"),
            ("ANT", "CUW"),
            ("YUG", "SRB"),
        ] {
            assert!(
                advice(given).is_some_and(|said| said.contains(today)),
                "{given}"
            );
        }
        // Controls: today's codes, and bodies that are no countries.
        for given in ["HTI", "IOM", "UNHCR", "none", ""] {
            assert_eq!(advice(given), None, "{given}");
        }
        assert!(OLD.is_sorted());
    }
}
