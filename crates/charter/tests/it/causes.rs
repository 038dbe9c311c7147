//! Which texts name a cause: a quotation stands where it is quoted from, or nothing is linked.

use std::fs;
use std::path::Path;

use kernel::Severity;
use response::named::Named;

use crate::reading::copy_of_specimen;
use crate::verdicts::said;

const FILE: &str = "causes/beds.toml";
const TEXT: &str = r#"id = "beds"
series = "beds-lacking"
direction = "lower-is-better"
title = { en = "Want of beds", es = "Falta de camas", fr = "Manque de lits", ht = "Mank kabann", pt = "Falta de camas" }
named_by = ["beds"]
read = "2021-12-01"

[[link]]
of = "H01"
says = { en = "A hundred beds for sailors", es = "Cien camas para marineros" }
"#;

fn written(dir: &Path, text: &str) {
    let path = dir.join(FILE);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_link_is_read_with_its_words() {
    let dir = copy_of_specimen();
    written(dir.path(), TEXT);
    let loaded = charter::load(dir.path());
    assert_eq!(loaded.findings, []);
    let causes = loaded.charter.expect("it is sound").causes;
    let naming = &causes[0].naming;
    assert_eq!(
        naming.links[0].of,
        Named::Commitment("H01".parse().unwrap())
    );
    assert_eq!(
        (naming.words.len(), naming.links[0].coded.is_none()),
        (1, true)
    );
    assert!(causes[0].has_nought);
}

#[test]
fn words_that_do_not_stand_in_the_promise_are_refused() {
    let dir = copy_of_specimen();
    for (old, new, expected) in [
        (
            "A hundred beds for sailors",
            "A thousand beds for sailors",
            ":10: \"A thousand beds for sailors\" does not stand in H01 in en.",
        ),
        (
            "Cien camas para marineros",
            "Mil camas",
            ":10: \"Mil camas\" does not stand in H01 in es.",
        ),
        // Half a word would prove anything.
        (
            "A hundred beds",
            "hundred bed",
            ":10: \"hundred bed for sailors\" does not stand",
        ),
        (
            "A hundred beds for sailors",
            "for sailors by the end of 2021",
            ":10: the words quoted from H01 hold none of the words in named_by.",
        ),
        (
            "of = \"H01\"",
            "of = \"H99\"",
            ":9: H99 is neither a promise nor a clause",
        ),
        ("of = \"H01\"", "of = \"../H01\"", ":9: "),
        (
            "read = \"2021-12-01\"\n",
            "",
            ":8: a text is linked, and nobody has read the others.",
        ),
        (
            "[\"beds\"]",
            "[]",
            ":6: the promises were read, and for no word.",
        ),
        ("[\"beds\"]", "[\"beds\", \" \"]", ":5: a word is empty."),
        (
            "says = {",
            "coded_by = \" \"\nsays = {",
            ":10: the words were read so by nobody",
        ),
        (
            "says = {",
            "why = { en = \"x\", es = \"x\" }\nsays = {",
            ":10: a reason stands here, and nobody who decided.",
        ),
        (
            "[[link]]",
            "passed = [{ of = \"H01\", why = \"beds of another kind\" }]\n\n[[link]]",
            ":8: H01 is linked or passed over twice.",
        ),
        (
            "[[link]]",
            "passed = [{ of = \"H02\", why = \"nothing\" }]\n\n[[link]]",
            ":8: H02 holds none of the words in named_by.",
        ),
        (
            "[[link]]",
            "passed = [{ of = \"H02\", why = \"\" }]\n\n[[link]]",
            ":8: it is passed over without a reason.",
        ),
    ] {
        assert!(TEXT.contains(old), "{old}");
        written(dir.path(), &TEXT.replacen(old, new, 1));
        let told = said(dir.path());
        let is_told = told
            .iter()
            .any(|one| one.starts_with(&format!("{FILE}{expected}")));
        assert!(is_told, "{new}: {told:?}");
    }
}

#[test]
fn a_promise_that_holds_the_word_and_stands_nowhere_is_told() {
    let dir = copy_of_specimen();
    let (without, _) = TEXT.split_once("\n[[link]]").unwrap();
    written(dir.path(), without);
    let loaded = charter::load(dir.path());
    let told = &loaded.findings[0];
    assert_eq!((told.severity, told.line), (Severity::Warning, 6), "{told}");
    assert!(
        told.what.starts_with("H01 holds one of the words"),
        "{told}"
    );
    // Control: where nobody says that he read them, nothing was overlooked.
    written(dir.path(), &without.replace("read = \"2021-12-01\"\n", ""));
    assert_eq!(charter::load(dir.path()).findings, []);
}

#[test]
fn words_that_only_mean_the_cause_need_somebody_who_decided() {
    let dir = copy_of_specimen();
    let coded = TEXT.replacen("[\"beds\"]", "[\"bunks\"]", 1);
    written(dir.path(), &coded);
    assert_eq!(said(dir.path()).len(), 1);
    let decided = "coded_by = \"Harbour office\"\nwhy = { en = \"A bed is one.\", es = \"Una cama lo es.\" }\n";
    written(dir.path(), &format!("{coded}{decided}"));
    let charter = charter::load(dir.path()).charter.expect("somebody decided");
    let coded = charter.causes[0].naming.links[0].coded.as_ref();
    assert_eq!(coded.expect("it is told").by, "Harbour office");
}
