//! Trees, tiles and proofs against the published cases and against the definition.

use proptest::prelude::*;
use record::{Digest, Tree, tile, tree};

/// RFC 6962 section 2.1 as it is written, in the place of anything clever.
fn by_definition(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => tree::empty(),
        [one] => *one,
        _ => {
            let middle = leaves.len().next_power_of_two() / 2;
            let (left, right) = leaves.split_at(middle);
            tree::node(&by_definition(left), &by_definition(right))
        }
    }
}

fn entries(n: usize) -> Vec<Vec<u8>> {
    (0..n).map(|i| format!("entry {i}").into_bytes()).collect()
}

#[needs_shared::needs_shared]
#[test]
fn every_published_case_of_inclusion_and_all_but_one_of_consistency_are_judged_as_published() {
    let cases = crate::json("merkle_cases.json");
    let hash = |value: &serde_json::Value| Digest::read_base64(value.as_str()?);
    let path = |value: &serde_json::Value| -> Option<Vec<Digest>> {
        let list = value.as_array().cloned().unwrap_or_default();
        list.iter().map(hash).collect()
    };
    let mut n_right = [0, 0];
    let mut wrong = Vec::new();
    for case in cases["inclusion"].as_array().unwrap() {
        let whole = |name: &str| case[name].as_u64().expect("indexes are whole");
        let holds = hash(&case["root"])
            .zip(hash(&case["leafHash"]))
            .zip(path(&case["proof"]))
            .is_some_and(|((root, leaf), path)| {
                tree::includes(&root, whole("treeSize"), whole("leafIdx"), &leaf, &path)
            });
        n_right[0] += usize::from(holds != case["wantErr"].as_bool().unwrap());
    }
    for case in cases["consistency"].as_array().unwrap() {
        let whole = |name: &str| case[name].as_u64().expect("sizes are whole");
        let holds = hash(&case["root1"])
            .zip(hash(&case["root2"]))
            .zip(path(&case["proof"]))
            .is_some_and(|((old, new), path)| {
                tree::extends(&old, whole("size1"), &new, whole("size2"), &path)
            });
        if holds == case["wantErr"].as_bool().unwrap() {
            wrong.push(case["desc"].as_str().unwrap().to_owned());
        } else {
            n_right[1] += 1;
        }
    }
    assert_eq!(n_right, [98, 97], "{wrong:?}");
    // Its roots are words in the place of hashes; it passes where lengths are not looked at.
    assert_eq!(wrong, ["sizes are equal (one) and proof is empty"]);
}

#[test]
fn roots_are_those_of_the_definition_at_every_size() {
    let leaves: Vec<Digest> = entries(300).iter().map(|entry| tree::leaf(entry)).collect();
    let tree = Tree::of(entries(300));
    for size in 0..=300 {
        let root = tree.root_at(size as u64).unwrap();
        assert_eq!(root, by_definition(&leaves[..size]), "{size}");
    }
    assert_eq!(tree.root_at(301), None);
}

#[test]
fn every_proof_of_a_small_tree_holds_and_none_holds_for_another_place() {
    let n = 40;
    let all = entries(n);
    let tree = Tree::of(&all);
    for size in 1..=n as u64 {
        let root = tree.root_at(size).unwrap();
        for index in 0..size {
            let path = tree.inclusion(index, size).unwrap();
            for (at, entry) in (0..).zip(&all) {
                let leaf = tree::leaf(entry);
                let holds = tree::includes(&root, size, index, &leaf, &path);
                assert_eq!(holds, at == index, "{at} for {index} of {size}");
            }
        }
        for old in 0..=size {
            let path = tree.consistency(old, size).unwrap();
            for other in 0..=size {
                let before = tree.root_at(other).unwrap();
                let holds = tree::extends(&before, old, &root, size, &path);
                assert_eq!(holds, other == old, "{other} for {old} of {size}");
            }
        }
    }
}

/// The control: a verifier that does not look at the size takes a proof for a longer tree.
#[test]
fn a_path_that_is_too_long_or_too_short_is_refused() {
    let tree = Tree::of(entries(9));
    let leaf = tree::leaf(b"entry 3");
    let path = tree.inclusion(3, 8).unwrap();
    let root = tree.root_at(8).unwrap();
    let naive = path
        .iter()
        .zip([1, 1, 0])
        .fold(leaf, |hash, (beside, is_right)| {
            if is_right == 1 {
                tree::node(beside, &hash)
            } else {
                tree::node(&hash, beside)
            }
        });
    assert_eq!(
        naive, root,
        "the sum itself is right, whatever the size is said to be"
    );
    assert!(tree::includes(&root, 8, 3, &leaf, &path));
    for size in [4, 9, 16, 1 << 40] {
        assert!(!tree::includes(&root, size, 3, &leaf, &path), "{size}");
    }
    assert!(!tree::includes(&root, 8, 3, &leaf, &path[..2]));
    let longer = [&path[..], &[leaf]].concat();
    assert!(!tree::includes(&root, 8, 3, &leaf, &longer));
}

#[test]
fn a_tile_lies_where_its_number_says() {
    assert_eq!(tile::place(1_234_067, 256), "x001/x234/067");
    assert_eq!(tile::place(0, 3), "000.p/3");
    assert_eq!(tile::place(1_000, 256), "x001/000");
    assert_eq!(tile::place(999, 255), "999.p/255");
}

/// The size that the format's own text takes as its example.
#[test]
fn seventy_thousand_entries_have_the_tiles_that_the_format_counts() {
    let all: Vec<[u8; 4]> = (0..70_000_u32).map(u32::to_be_bytes).collect();
    let files = tile::files(&all, 0, 70_000);
    let count = |start: &str, is_full: bool| {
        let found = files.iter().filter(|(path, _)| path.starts_with(start));
        found
            .filter(|(path, _)| path.contains(".p/") != is_full)
            .count()
    };
    assert_eq!(count("tile/0/", true), 273);
    assert_eq!(count("tile/1/", true), 1);
    assert_eq!(count("tile/entries/", true), 273);
    let length = |path: &str| {
        let found = files.iter().find(|(at, _)| at == path);
        found.map(|(_, bytes)| bytes.len())
    };
    assert_eq!(length("tile/0/273.p/112"), Some(112 * 32));
    assert_eq!(length("tile/1/001.p/17"), Some(17 * 32));
    assert_eq!(length("tile/2/000.p/1"), Some(32));
    assert_eq!(length("tile/3/000.p/1"), None);
    // What came later alone is written, and together they are everything.
    let first = tile::files(&all, 0, 69_000);
    let later = tile::files(&all, 69_000, 70_000);
    assert!(later.len() < 20);
    assert!(
        files
            .iter()
            .all(|file| first.contains(file) || later.contains(file))
    );
}

proptest! {
    #[test]
    fn bundles_survive_being_written_and_read(
        all in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..20)
    ) {
        let bytes = tile::bundle(&all);
        prop_assert_eq!(tile::unbundle(&bytes), Some(all.clone()));
        if !bytes.is_empty() {
            prop_assert_ne!(tile::unbundle(&bytes[..bytes.len() - 1]), Some(all));
        }
    }

    #[test]
    fn proofs_of_any_tree_hold(n in 1_usize..700, a in 0_u64..700, b in 0_u64..700) {
        let all = entries(n);
        let tree = Tree::of(&all);
        let size = b % n as u64 + 1;
        let root = tree.root_at(size).unwrap();
        let index = a % size;
        let path = tree.inclusion(index, size).unwrap();
        let leaf = tree::leaf(&all[usize::try_from(index).unwrap()]);
        prop_assert!(tree::includes(&root, size, index, &leaf, &path));
        let old = tree.root_at(index).unwrap();
        let path = tree.consistency(index, size).unwrap();
        prop_assert!(tree::extends(&old, index, &root, size, &path));
    }
}
