//! The worked example of the formats, to the byte.

use kernel::canon::{Keys, parse};
use record::key::Use;
use record::{Checkpoint, Digest, Head, Note, Proof, Signer, Tree, Vkey, tile};

const ENTRIES: [&str; 3] = [
    r#"{"charter":"sha256:8399e57405627368722830c9ff3db81fba0afa6120a439c7a2568a5be31b8295","format":1,"kind":"genesis","log":"cauce.example/los-angeles"}"#,
    r#"{"kind":"policy","log":"cauce.example/los-angeles","policy":"sha256:823412d1eacb67956220e532959f0104603057c88704863ca38e7cd188fda812","valid_from":"2026-12-01"}"#,
    r#"{"kind":"release","log":"cauce.example/los-angeles","manifest":"sha256:05b3abf2579a5eb66403cd78be557fd860633a1fe2103c7642030defe32c657f","on":"2026-12-01","release":"2026-12-01.1"}"#,
];
const ORIGIN: &str = "cauce.example/los-angeles";
const PROOF: &str = "c2sp.org/tlog-proof@v1
index 2
/9kbxwhrArqBud0r1sIwPhvaeESSOICcDP5v8fVu2ko=

cauce.example/los-angeles
3
WPx8QyofnxLvCs0XsySzas1U5yUPN//JV/OMQVo5fiY=

— cauce.example/los-angeles bfqxmK2T7JZDIPyFiU6xnIWXNi59BKTQxgBITlhiC7GToF61kUG7f5/3gdTQMO8dpdOJI84Sc6L5kekSNtH1UPIagQg=
— gtm.example/witness BQfR7QAAAABrDpqg37HfwtWTlLkDIMtJ03Gbdkacz1V2yjTZnvP7LyjE4DuC8Igx5sOdh7QJ+TRFwXRx64waMAf+MlJjPsOlnRLdAg==
";

fn signers() -> [Signer; 2] {
    [
        Signer::new(ORIGIN, Use::Text, &[1; 32]).unwrap(),
        Signer::new("gtm.example/witness", Use::Cosignature, &[2; 32]).unwrap(),
    ]
}

#[test]
fn the_entries_of_the_example_are_canonical_and_have_its_lengths() {
    for (entry, length) in ENTRIES.iter().zip([147, 160, 180]) {
        assert_eq!(entry.len(), length);
        assert!(parse(entry.as_bytes(), Keys::Fields).is_ok());
    }
}

#[test]
fn the_roots_tiles_and_proofs_of_the_example_are_made() {
    let tree = Tree::of(ENTRIES);
    let roots = [1, 2, 3].map(|size| tree.root_at(size).unwrap().hex());
    assert_eq!(
        roots,
        [
            "d126229c0f802c9b48d74b68459a0b5ce86293ed0d4ead38d2a2bea132de9793",
            "ffd91bc7086b02ba81b9dd2bd6c2303e1bda78449238809c0cfe6ff1f56eda4a",
            "58fc7c432a1f9f12ef0acd17b324b36acd54e7250f37ffc957f38c415a397e26",
        ]
    );
    let files = tile::files(&ENTRIES, 0, 3);
    let told: Vec<_> = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.len(), Digest::of(bytes).hex()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "tile/entries/000.p/3",
                493,
                "4395ed954ea14d26b4e143a05049efa14ff4bcc569bd7061f4b7ae3225bfb3d9".into()
            ),
            (
                "tile/0/000.p/3",
                96,
                "38fc8791ff5dec2fbf2c6fd699accbe6e00b5b8ee8bbfa438b5543c2e74052f0".into()
            ),
        ]
    );
    let base64 = |path: Option<Vec<Digest>>| -> Vec<String> {
        path.unwrap().iter().map(Digest::base64).collect()
    };
    assert_eq!(
        base64(tree.consistency(2, 3)),
        ["Vw0bZCAsS7oJ5CNjj9gpSX03DF6xHX8DsSe0kv9vttc="]
    );
    assert_eq!(
        base64(tree.inclusion(2, 3)),
        ["/9kbxwhrArqBud0r1sIwPhvaeESSOICcDP5v8fVu2ko="]
    );
    assert_eq!(
        base64(tree.inclusion(0, 3)),
        [
            "umZHPU90JhjTY1HJgYI78pyVrscUOS/rUCHymG8AjqQ=",
            "Vw0bZCAsS7oJ5CNjj9gpSX03DF6xHX8DsSe0kv9vttc=",
        ]
    );
}

#[test]
fn the_proof_of_the_example_is_written_and_read_to_the_byte() {
    let signers = signers();
    let keys: Vec<String> = signers.iter().map(|one| one.vkey().to_string()).collect();
    assert_eq!(
        keys,
        [
            "cauce.example/los-angeles+6dfab198+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
            "gtm.example/witness+0507d1ed+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU",
        ]
    );
    let tree = Tree::of(ENTRIES);
    let head = Head {
        size: 3,
        root: tree.root(),
    };
    let text = Checkpoint {
        origin: ORIGIN.into(),
        head,
    }
    .to_string();
    let proof = Proof {
        extra: None,
        index: 2,
        path: tree.inclusion(2, 3).unwrap(),
        note: Note {
            lines: signers
                .iter()
                .map(|one| one.sign(&text, 1_796_119_200))
                .collect(),
            text,
        },
    };
    assert_eq!(proof.to_string(), PROOF);
    // Characters, not bytes: the two long dashes take three bytes each.
    assert_eq!((PROOF.len(), PROOF.chars().count()), (403, 399));
    let digest = Digest::of(PROOF).hex();
    assert_eq!(
        digest,
        "b7643f95802cf76f39232000c02ffca56570a812d8bb06625df6188a57d7d24e"
    );
    assert_eq!(Proof::read(PROOF.as_bytes()).unwrap(), proof);

    let keys: Vec<Vkey> = keys.iter().map(|key| key.parse().unwrap()).collect();
    let signed = proof.note.closed(&keys).unwrap();
    let times: Vec<_> = signed.iter().map(|one| one.time).collect();
    assert_eq!(times, [None, Some(1_796_119_200)]);
    assert!(proof.places(ENTRIES[2].as_bytes(), &head));
    assert!(!proof.places(ENTRIES[1].as_bytes(), &head));
}

#[needs_shared::needs_shared]
#[test]
fn the_proof_of_the_example_is_the_one_beside_the_checkout() {
    let file = std::fs::read(crate::shared("example.tlog-proof")).unwrap();
    assert_eq!(file, PROOF.as_bytes());
}
