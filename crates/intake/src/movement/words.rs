//! What a cell says, whichever of the five languages it is written in and however it is spelled.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use kernel::text::folded;
use movement::series::{Group, Measure, words::named};

/// What each word of a family names, by the word without accents and capitals.
type Names = LazyLock<HashMap<String, &'static str>>;
/// Words that say one thing.
type Words = LazyLock<HashSet<String>>;

static COLUMNS: Names = LazyLock::new(|| of("column"));
static STATUSES: Names = LazyLock::new(|| of("status"));
static GROUPS: Names = LazyLock::new(|| of("group"));
static MONTHS: Names = LazyLock::new(|| of("month"));
static MEASURES: Names = LazyLock::new(|| of("measure"));
static REMARKS: Words = LazyLock::new(|| every("ignored").map(folded).collect());
static TOTALS: Words = LazyLock::new(|| every("total").map(folded).collect());
static WORLD: Words = LazyLock::new(|| every("world").map(folded).collect());
// Signs such as "…" are words here, so that nothing is folded away.
static MISSING: Words = LazyLock::new(|| every("missing").map(str::to_lowercase).collect());

fn of(family: &'static str) -> HashMap<String, &'static str> {
    let named = named(family).map(|(word, name)| (folded(word), name));
    // The program's own names are understood too.
    let names = movement::series::words::listed(kernel::Language::En)
        .filter_map(|(key, _)| key.strip_prefix(family)?.strip_prefix('-'));
    named
        .chain(names.map(|name| (folded(name), name)))
        .collect()
}

fn every(wanted: &'static str) -> impl Iterator<Item = &'static str> {
    kernel::Language::ALL.into_iter().flat_map(move |language| {
        let keys = movement::series::words::listed(language);
        keys.filter(move |(key, _)| *key == wanted)
            .flat_map(|(_, words)| words)
    })
}

/// Returns which column of the plain file a header names.
#[must_use]
pub fn column(header: &str) -> Option<&'static str> {
    COLUMNS.get(&folded(header)).copied()
}

/// Returns whether a header names a column of remarks, which is left out.
#[must_use]
pub fn is_remarks(header: &str) -> bool {
    REMARKS.contains(&folded(header))
}

/// Returns which status a word names, in English.
#[must_use]
pub fn status(text: &str) -> Option<&'static str> {
    STATUSES.get(&folded(text)).copied()
}

/// Returns the group that a word names, if it names one.
#[must_use]
pub fn group(text: &str) -> Option<Group> {
    GROUPS.get(&folded(text))?.parse().ok()
}

/// Returns the number of the month that a word names, 1 to 12; a number is no word.
#[must_use]
pub fn month(text: &str) -> Option<i8> {
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    MONTHS.get(&folded(text))?.parse().ok()
}

/// Returns what is counted: a known measure by its words in any language, or the words themselves, without
/// accents and capitals, joined by hyphens.
#[must_use]
pub fn measure(text: &str) -> Option<Measure> {
    let plain = folded(text);
    match MEASURES.get(&plain) {
        Some(known) => known.parse().ok(),
        None => plain.replace(' ', "-").parse().ok(),
    }
}

/// Returns whether a cell says that there is no figure.
#[must_use]
pub fn is_missing(text: &str) -> bool {
    text.is_empty() || MISSING.contains(&text.to_lowercase())
}

/// Returns whether a cell announces a total of the rows above it.
#[must_use]
pub fn is_total(text: &str) -> bool {
    TOTALS.contains(&folded(text))
}

/// Returns whether a cell names the whole world or a part of it that is no country.
#[must_use]
pub fn is_the_world(text: &str) -> bool {
    WORLD.contains(&folded(text))
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
