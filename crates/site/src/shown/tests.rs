use std::collections::BTreeSet;
use std::path::Path;

use kernel::Currency;

use super::*;

fn words(language: Language) -> Words {
    Words::in_language(language)
}

#[test]
fn a_name_stands_in_the_readers_language_and_one_without_is_marked() {
    let snapshot = testkit::invented::snapshot();
    let told = |language, text| name(words(language), &snapshot, text).to_string();
    assert_eq!(told(Language::Es, "The government"), "El gobierno");
    assert_eq!(told(Language::En, "The government"), "The government");
    // The control: neither a language nor a name that the charter does not tell passes unmarked.
    for marked in [
        told(Language::Fr, "The government"),
        told(Language::Es, "Ministry of <Ports>"),
    ] {
        assert!(marked.starts_with("<span lang=\"en\">"), "{marked}");
        assert!(marked.contains("class=\"fell-back\""), "{marked}");
        assert!(!marked.contains("<Ports>"), "{marked}");
    }
    let both = ["The government".to_owned(), "USAID".to_owned()];
    let both = names(words(Language::Es), &snapshot, &both).to_string();
    assert!(
        both.starts_with("El gobierno, <span lang=\"en\">USAID"),
        "{both}"
    );
    let plain = |text| plain_name(words(Language::Es), &snapshot, text).to_owned();
    assert_eq!(plain("The government"), "El gobierno");
    assert_eq!(plain("Ministry of Ports"), "Ministry of Ports");
}

#[test]
fn a_whole_number_of_millions_takes_its_preposition() {
    let said = |language, n: i64, unit| {
        let words = words(language);
        let n = Decimal::from(n);
        amount(words, words.number(n), n, unit).replace('\u{202f}', " ")
    };
    let two = 2_000_000;
    assert_eq!(said(Language::Es, two, "persons"), "2 000 000 de personas");
    assert_eq!(said(Language::Pt, two, "persons"), "2.000.000 de pessoas");
    assert_eq!(said(Language::Fr, two, "persons"), "2 000 000 de personnes");
    assert_eq!(
        said(Language::Fr, two, "approvals"),
        "2 000 000 d’approbations"
    );
    assert_eq!(said(Language::En, two, "persons"), "2,000,000 persons");
    // The control: neither another number nor a code, a sign or nought takes one.
    assert_eq!(
        said(Language::Es, 1_500_000, "persons"),
        "1 500 000 personas"
    );
    assert_eq!(said(Language::Es, two, "USD"), "2 000 000 USD");
    assert_eq!(said(Language::Es, two, "per cent"), "2 000 000 %");
    assert_eq!(said(Language::Es, 0, "persons"), "0 personas");
}

/// Returns the units that no language tells in words; codes of currencies need none.
fn without_words<'a>(units: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let is_told = |name: &str| {
        let known = unit_words(words(Language::En), name);
        known.is_some() || name.parse::<Currency>().is_ok()
    };
    units.into_iter().filter(|name| !is_told(name)).collect()
}

#[test]
fn every_unit_of_the_charter_is_told_in_words() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let loaded = charter::load(&home);
    let charter = loaded.charter.expect("the bundled charter is sound");
    let versions = (charter.compact.commitments.iter()).flat_map(|one| &one.versions);
    let targets = versions.filter_map(|version| version.target.as_ref());
    let mut units: BTreeSet<String> = targets.map(|target| target.unit.clone()).collect();
    for feed in &charter.feeds {
        let bytes = loaded.folder.files[&feed.file].as_slice();
        let mut rows = csv::Reader::from_reader(bytes);
        let head = rows.headers().expect("a header").clone();
        let at = |name| head.iter().position(|one| one == name).expect("a column");
        let (unit, value) = (at("unit"), at("value"));
        let rows = rows.records().map(|row| row.expect("a row"));
        // What has no value is told without a unit.
        let rows = rows.filter(|row| !row[value].is_empty());
        units.extend(rows.map(|row| row[unit].to_owned()));
    }
    assert!(units.len() > 20, "{units:?}");
    let missing = without_words(units.iter().map(String::as_str));
    assert!(
        missing.is_empty(),
        "Add unit-… to every file of locales/: {missing:?}"
    );
    // The control: a unit that nobody told is found, a code of a currency is none.
    let found = without_words(["persons", "USD", "leagues under the sea"]);
    assert_eq!(found, BTreeSet::from(["leagues under the sea"]));
}
