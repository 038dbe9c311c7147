//! What a cell says, whichever of the five languages it is written in and however it is spelled.

use std::collections::HashMap;
use std::sync::OnceLock;

use movement::series::{Group, Measure, words::named};

use super::country::folded;

type Names = HashMap<String, &'static str>;

fn of(family: &'static str) -> Names {
    let named = named(family).map(|(word, name)| (folded(word), name));
    // The program's own names are understood too.
    let names = movement::series::words::listed(kernel::Language::En)
        .filter_map(|(key, _)| key.strip_prefix(family)?.strip_prefix('-'));
    named
        .chain(names.map(|name| (folded(name), name)))
        .collect()
}

/// Returns which column of the plain file a header names.
#[must_use]
pub fn column(header: &str) -> Option<&'static str> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES
        .get_or_init(|| of("column"))
        .get(&folded(header))
        .copied()
}

/// Returns whether a header names a column of remarks, which is left out.
#[must_use]
pub fn is_remarks(header: &str) -> bool {
    listed("ignored").iter().any(|word| *word == folded(header))
}

/// Returns which status a word names, in English.
#[must_use]
pub fn status(text: &str) -> Option<&'static str> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES
        .get_or_init(|| of("status"))
        .get(&folded(text))
        .copied()
}

/// Returns the group that a word names, if it names one.
#[must_use]
pub fn group(text: &str) -> Option<Group> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    let name = NAMES.get_or_init(|| of("group")).get(&folded(text))?;
    name.parse().ok()
}

/// Returns the number of the month that a word names, 1 to 12; a number is no word.
#[must_use]
pub fn month(text: &str) -> Option<i8> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    let is_a_word = text.contains(char::is_alphabetic);
    let names = NAMES.get_or_init(|| of("month"));
    names.get(&folded(text)).filter(|_| is_a_word)?.parse().ok()
}

/// Returns what is counted: a known measure by its words in any language, or the words themselves, without
/// accents and capitals, joined by hyphens.
#[must_use]
pub fn measure(text: &str) -> Option<Measure> {
    static NAMES: OnceLock<Names> = OnceLock::new();
    let plain = folded(text);
    match NAMES.get_or_init(|| of("measure")).get(&plain) {
        Some(known) => known.parse().ok(),
        None => plain.replace(' ', "-").parse().ok(),
    }
}

/// Returns whether a cell says that there is no figure.
#[must_use]
pub fn is_missing(text: &str) -> bool {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| every("missing").map(str::to_lowercase).collect());
    text.is_empty() || words.contains(&text.to_lowercase())
}

/// Returns whether a cell announces a total of the rows above it.
#[must_use]
pub fn is_total(text: &str) -> bool {
    listed("total").iter().any(|word| *word == folded(text))
}

/// Returns whether a cell names the whole world or a part of it that is no country.
#[must_use]
pub fn is_the_world(text: &str) -> bool {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| every("world").map(folded).collect());
    words.contains(&folded(text))
}

fn every(wanted: &'static str) -> impl Iterator<Item = &'static str> {
    kernel::Language::ALL.into_iter().flat_map(move |language| {
        let keys = movement::series::words::listed(language);
        keys.filter(move |(key, _)| *key == wanted)
            .flat_map(|(_, words)| words)
    })
}

fn listed(key: &'static str) -> &'static [String] {
    static REMARKS: OnceLock<Vec<String>> = OnceLock::new();
    static TOTALS: OnceLock<Vec<String>> = OnceLock::new();
    let kept = if key == "total" { &TOTALS } else { &REMARKS };
    kept.get_or_init(|| every(key).map(folded).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_offices_write_is_understood_in_their_language() {
        for (text, name) in [
            ("Declarante", "reporter"),
            ("Nacionalité", ""),
            ("Nationalité", "nationality"),
            ("período", "period"),
            ("Value ", "value"),
            ("mezi", "measure"),
        ] {
            assert_eq!(column(text).unwrap_or_default(), name, "{text}");
        }
        for (text, group_of) in [
            ("Otras nacionalidades", Some(Group::Other)),
            ("TODAS", Some(Group::All)),
            ("Apátrida", Some(Group::Stateless)),
            ("Não especificado", Some(Group::Unknown)),
            ("not recorded", Some(Group::Unknown)),
            ("STATELESS", Some(Group::Stateless)),
            ("Haití", None),
        ] {
            assert_eq!(group(text), group_of, "{text}");
        }
        assert_eq!(status("Provisional"), Some("provisional"));
        assert_eq!(status("not-applicable"), Some("not-applicable"));
        assert_eq!(status("seguro"), None);
        assert_eq!(
            (month("mayo"), month("Set"), month("out")),
            (Some(5), Some(9), None)
        );
        assert_eq!(
            measure("Ingresos irregulares").unwrap().as_str(),
            "irregular-entries"
        );
        assert_eq!(
            measure("Entradas aéreas").unwrap().as_str(),
            "entradas-aereas"
        );
        assert_eq!(measure("…"), None);
        assert!(is_missing("N.D.") && is_missing("…") && !is_missing("0"));
        assert!(is_total("Total general") && !is_total("totalmente"));
        assert!(is_remarks("Observaciones") && !is_remarks("lugar"));
    }
}
