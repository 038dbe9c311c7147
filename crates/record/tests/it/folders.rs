//! Names that a release's folder may hold.

use proptest::prelude::*;
use record::folder::{Item, MOST_BYTES, MOST_FILES, What, faults, part, path_fault, too_large};

fn files(paths: &[&str]) -> Vec<Item> {
    let file = |path: &&str| Item {
        path: (*path).to_owned(),
        what: What::File(1),
    };
    paths.iter().map(file).collect()
}

#[test]
fn paths_that_some_machine_cannot_hold_are_refused() {
    for path in [
        "RELEASE.json",
        "data/a.csv",
        "a/b/c/d/e/f/g/h",
        "x~20y",
        "~2e",
        "con-1.csv",
        "com0",
        "common.txt",
    ] {
        assert_eq!(path_fault(path), None, "{path}");
    }
    for path in [
        "",
        "/a",
        "a/",
        "a//b",
        "./a",
        "../a",
        "a/../b",
        ".hidden",
        "-x",
        "_x",
        "a b",
        "a\\b",
        "a:b",
        "é",
        "a\0b",
        "a/b/c/d/e/f/g/h/i",
        "con",
        "CON.txt",
        "a/nul.csv",
        "Com1",
        "lpt9.tar.gz",
        "aux.",
        "a.",
        "a./b",
        "a\n",
        &"x".repeat(65),
    ] {
        assert!(path_fault(path).is_some(), "{path:?}");
    }
}

#[test]
fn names_that_one_machine_takes_for_one_are_refused() {
    assert!(faults(&files(&["a/x.csv", "a/y.csv", "b/x.csv"])).is_empty());
    for (paths, what) in [
        (&["a/x.csv", "a/X.csv"][..], "a path that differs"),
        (&["a/x.csv", "A/y.csv"], "a folder whose name differs"),
        (&["a", "a/x.csv"], "a file where others have a folder"),
        (&["A", "a/x.csv"], "a file where others have a folder"),
    ] {
        let faults = faults(&files(paths));
        assert!(
            faults.iter().any(|fault| fault.what.starts_with(what)),
            "{paths:?}: {faults:?}"
        );
    }
    for what in [What::Link, What::EmptyFolder] {
        let item = Item {
            path: "a".into(),
            what,
        };
        assert_eq!(faults(&[item]).len(), 1);
    }
}

#[test]
fn a_folder_that_is_too_large_is_not_read() {
    let many: Vec<String> = (0..=MOST_FILES).map(|i| format!("f{i}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert!(too_large(&files(&many)));
    assert!(!too_large(&files(&many[1..])));
    let file = |bytes| Item {
        path: "a".into(),
        what: What::File(bytes),
    };
    assert!(!too_large(&[file(MOST_BYTES)]));
    assert!(too_large(&[file(MOST_BYTES), file(1)]));
    assert!(too_large(&[file(u64::MAX), file(u64::MAX)]));
}

proptest! {
    #[test]
    fn foreign_ids_have_names_of_their_own_that_a_folder_may_hold(
        one in "\\PC{0,70}|[A-Za-z0-9._~-]{0,70}|(con|NUL|lpt1)(\\.x)?", other in "\\PC{0,9}|[a-z._~-]{0,4}",
    ) {
        prop_assert_eq!(path_fault(&part(&one)), None, "{}", part(&one));
        prop_assert_eq!(part(&one) == part(&other), one == other);
    }
}
