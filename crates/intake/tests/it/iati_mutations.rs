//! Damaged documents, and none of them brings the readers down.
//!
//! The seeds lie in `corpus/`; an input that ever brought a reader down is kept there. Two thousand
//! rounds on every run; `cargo xtask fuzz N` makes it N. What brings a reader down is written to
//! `target/fuzz/`.

use std::convert::Infallible;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use intake::iati::activities;
use intake::iati::ruleset::{Ruleset, Validation};
use intake::iati::sums::{By, Question, sum};
use intake::receipts;
use kernel::Draws;

const RULES: &str = r#"{
 "/iati-activities/iati-activity": {
  "atleast_one": {"cases": [{"paths": ["activity-date[@type='1' or @type='2']"]}]},
  "date_order": {"cases": [{"less": "activity-date[@type='1']/@iso-date", "more": "NOW"}]},
  "one_or_all": {"cases": [{"one": "@xml:lang", "all": "lang"}, {"one": "@x", "all": "currency"}]},
  "unique": {"cases": [{"paths": ["iati-identifier", "reporting-org/@ref"]}]},
  "loop": {"cases": [{"foreach": "sector/@vocabulary", "subs": ["paths"], "do": {"strict_sum": {"cases":
    [{"paths": ["sector[@vocabulary = '$1']/@percentage"], "sum": 100}]}}}]}},
 "//narrative": {"no_spaces": {"cases": [{"paths": ["text()", "../narrative[2]"]}]}}
}"#;

const SPLINTERS: [&[u8]; 16] = [
    b"<",
    b">",
    b"&",
    b"\"",
    b"<!--",
    b"]]>",
    b"<![CDATA[",
    b"<!DOCTYPE x>",
    b"&#x0;",
    b"&lol;",
    b"\0",
    b"\xff\xfe",
    b"</",
    b"/>",
    b"99999999999999999999999999",
    b"<value>",
];

fn damage(document: &mut Vec<u8>, numbers: &mut Draws) {
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(document.len() + 1);
        match numbers.below(6) {
            0 => document.truncate(at),
            1 if at < document.len() => document[at] ^= 1 << numbers.below(8),
            2 => {
                let splinter = SPLINTERS[numbers.below(SPLINTERS.len())];
                document.splice(at..at, splinter.iter().copied());
            }
            3 => {
                let end = (at + numbers.below(60)).min(document.len());
                document.drain(at..end);
            }
            4 => {
                let end = (at + numbers.below(200)).min(document.len());
                let copy = document[at..end].to_vec();
                let to = numbers.below(document.len() + 1);
                document.splice(to..to, copy);
            }
            _ if at < document.len() => document[at] = numbers.below(256) as u8,
            _ => {}
        }
    }
}

/// Every file in a folder of the corpus, in order.
fn corpus(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).expect("a file")))
        .collect()
}

/// Real activities, as many as fit into a few kilobytes each.
fn real() -> Vec<Vec<u8>> {
    let mut samples = Vec::new();
    let Some(folder) = testkit::shared("data/iati/activities") else {
        return samples; // The corpus alone is damaged.
    };
    for entry in std::fs::read_dir(&folder).unwrap() {
        let mut begin = Vec::new();
        let file = std::fs::File::open(entry.unwrap().path()).unwrap();
        file.take(60_000).read_to_end(&mut begin).unwrap();
        let text = String::from_utf8_lossy(&begin).into_owned();
        if let Some(end) = text.find("</iati-activity>") {
            let whole = format!("{}</iati-activity></iati-activities>", &text[..end]);
            samples.push(whole.into_bytes());
        }
    }
    samples
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
fn n_rounds() -> usize {
    std::env::var("CAUCE_FUZZ_ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(2_000)
}

/// Runs a reader; what brings it down is written to a file that the complaint names.
fn survives(round: usize, document: &[u8], reader: impl FnOnce() -> bool) -> bool {
    catch_unwind(AssertUnwindSafe(reader)).unwrap_or_else(|_| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/fuzz");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(format!("round-{round}.bin"));
        std::fs::write(&file, document).expect("it is written");
        panic!(
            "round {round} brought a reader down; see {}",
            file.display()
        );
    })
}

struct Readers {
    question: Question,
    validation: Validation,
}

impl Readers {
    fn new() -> Self {
        let ruleset = Ruleset::read(RULES).unwrap();
        let today = "2026-11-01".parse().unwrap();
        Self {
            question: Question {
                by: By {
                    kind: true,
                    recipient: true,
                    year: true,
                    sector: true,
                    currency: true,
                },
                kinds: Vec::new(),
                vocabulary: "1".to_owned(),
                into: None,
            },
            validation: Validation::new(Some(ruleset), |_| Ok::<_, Infallible>(None), today)
                .unwrap(),
        }
    }

    /// Reads a document in every way; returns whether its sums could be read.
    fn read(&self, document: &[u8]) -> bool {
        let mut n_claims = 0;
        let told = activities::read(document, "damaged", |activity| {
            n_claims += activity.claims.len() as u64;
            Ok(())
        });
        let checked = self.validation.check(document);
        drop(checked);
        match sum(document, "damaged", &self.question) {
            Ok(answer) => {
                let n_parts: u64 = answer.rows().iter().map(|row| row.n_parts).sum();
                assert!(n_parts >= answer.n_summed);
                // Both readers walk alike: what one reads whole, the other does not refuse as cut off.
                if told.is_ok() {
                    assert!(n_claims <= answer.n_transactions);
                }
                true
            }
            Err(refusal) => {
                let n_lines = document.iter().filter(|b| **b == b'\n').count() + 1;
                let packed = document.starts_with(&[0x1f, 0x8b]);
                assert!(packed || refusal.line <= n_lines, "{refusal}");
                assert!(!refusal.kind.advice().is_empty());
                false
            }
        }
    }
}

#[test]
fn the_corpus_is_read_or_refused_as_its_names_say() {
    let readers = Readers::new();
    let refused = [
        "cut-off.xml",
        "deep.xml",
        "entities.xml",
        "latin1.xml",
        "organisations.xml",
        "packed-cut-off.xml.gz",
    ];
    for (path, document) in corpus("iati") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected = !refused.contains(&name.as_str());
        assert_eq!(readers.read(&document), expected, "{name}");
    }
}

#[test]
fn no_damage_brings_the_readers_down() {
    let readers = Readers::new();
    let seeds: Vec<Vec<u8>> = corpus("iati").into_iter().map(|(_, seed)| seed).collect();
    let sound: Vec<Vec<u8>> = seeds
        .iter()
        .filter(|seed| readers.read(seed))
        .cloned()
        .collect();
    let real = real();
    let mut numbers = Draws::from_seed(20_221_007);
    let (mut n_read, mut n_refused) = (0, 0);
    for round in 0..n_rounds() {
        // Small sound ones most of the time; every eighth time a real one, and one of any kind.
        let from = match round % 8 {
            0 if !real.is_empty() => &real,
            1 => &seeds,
            _ => &sound,
        };
        let mut document = from[numbers.below(from.len())].clone();
        damage(&mut document, &mut numbers);
        if survives(round, &document, || readers.read(&document)) {
            n_read += 1;
        } else {
            n_refused += 1;
        }
    }
    println!("{n_read} read, {n_refused} refused");
    assert!(n_read > n_rounds() / 50 && n_refused > n_rounds() / 50);
}

#[test]
fn no_damage_brings_the_reader_of_receipts_down() {
    let seeds: Vec<Vec<u8>> = corpus("receipts")
        .into_iter()
        .map(|(_, seed)| seed)
        .collect();
    assert!(receipts::read("sound.csv", &seeds[0]).is_ok());
    let mut numbers = Draws::from_seed(7);
    let mut n_read = 0;
    for round in 0..n_rounds() {
        let mut document = seeds[numbers.below(seeds.len())].clone();
        damage(&mut document, &mut numbers);
        let read = survives(round, &document, || {
            match receipts::read("r.csv", &document) {
                Ok(read) => {
                    assert!(!read.receipts.is_empty());
                    true
                }
                Err(findings) => {
                    assert!(findings.iter().all(|one| !one.advice.is_empty()));
                    false
                }
            }
        });
        n_read += usize::from(read);
    }
    assert!(n_read > 0, "nothing was read");
}
