//! Twenty thousand damaged documents, and none of them brings the readers down.

use std::convert::Infallible;
use std::io::Read;
use std::path::Path;

use intake::iati::ruleset::{Ruleset, Validation};
use intake::iati::sums::{By, Question, sum};

const SOUND: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- invented -->
<iati-activities version="2.03" generated-datetime="2024-05-07T10:00:00Z">
 <iati-activity default-currency="USD" xml:lang="es" hierarchy="1" last-updated-datetime="2024-05-07">
  <iati-identifier>XI-IATI-TEST-1</iati-identifier>
  <reporting-org ref="XI-IATI-TEST" type="40"><narrative>Río &amp; Cía &#243;</narrative></reporting-org>
  <title><narrative><![CDATA[<Cauce>]]></narrative></title>
  <activity-date iso-date="2023-01-01" type="1"/>
  <recipient-country code="CO" percentage="66.67"/>
  <recipient-region code="489" vocabulary="1" percentage="33.33"/>
  <sector code="15190" percentage="50"/><sector code="72010" vocabulary="1" percentage="50"/>
  <sector code="x" vocabulary="99"/>
  <transaction ref="a"><transaction-type code="3"/><transaction-date iso-date="2023-05-01"/>
   <value currency="COP" value-date="2023-05-01">-1234567.891</value>
   <provider-org ref="XI-IATI-TEST" provider-activity-id="XI-IATI-TEST-1"/></transaction>
  <transaction><transaction-type code="2"/><transaction-date iso-date="2023-06-30"/>
   <value>100</value><recipient-country code="EC"/></transaction>
 </iati-activity>
</iati-activities>"#;

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

/// A stream of numbers that is the same on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % below.max(1) as u64).unwrap()
    }
}

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

fn damage(document: &mut Vec<u8>, numbers: &mut Numbers) {
    for _ in 0..=numbers.next(4) {
        let at = numbers.next(document.len() + 1);
        match numbers.next(6) {
            0 => document.truncate(at),
            1 if at < document.len() => document[at] ^= 1 << numbers.next(8),
            2 => {
                let splinter = SPLINTERS[numbers.next(SPLINTERS.len())];
                document.splice(at..at, splinter.iter().copied());
            }
            3 => {
                let end = (at + numbers.next(60)).min(document.len());
                document.drain(at..end);
            }
            4 => {
                let end = (at + numbers.next(200)).min(document.len());
                let copy = document[at..end].to_vec();
                let to = numbers.next(document.len() + 1);
                document.splice(to..to, copy);
            }
            _ if at < document.len() => document[at] = numbers.next(256) as u8,
            _ => {}
        }
    }
}

/// Real activities, as many as fit into a few kilobytes each.
fn samples() -> Vec<Vec<u8>> {
    let mut samples = vec![SOUND.as_bytes().to_vec()];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/iati/activities");
    match std::fs::read_dir(&folder) {
        Ok(entries) => {
            for entry in entries.flatten() {
                let mut begin = Vec::new();
                let file = std::fs::File::open(entry.path()).unwrap();
                file.take(60_000).read_to_end(&mut begin).unwrap();
                let text = String::from_utf8_lossy(&begin).into_owned();
                if let Some(end) = text.find("</iati-activity>") {
                    samples.push(
                        format!("{}</iati-activity></iati-activities>", &text[..end]).into_bytes(),
                    );
                }
            }
        }
        Err(_) => println!("real files are absent; only the invented one is damaged"),
    }
    samples
}

#[test]
fn no_damage_brings_the_readers_down() {
    let question = Question {
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
    };
    let ruleset = Ruleset::read(RULES).unwrap();
    let today = "2026-11-01".parse().unwrap();
    let validation = Validation::new(Some(ruleset), |_| Ok::<_, Infallible>(None), today).unwrap();
    let samples = samples();
    for sample in &samples {
        sum(sample.as_slice(), "sound", &question).expect("the undamaged sample is sound");
    }
    let mut numbers = Numbers(20_221_007);
    let (mut n_read, mut n_refused) = (0, 0);
    for round in 0..20_000 {
        // The small one most of the time; a real one every eighth time.
        let which = if round % 8 == 0 {
            numbers.next(samples.len())
        } else {
            0
        };
        let mut document = samples[which].clone();
        damage(&mut document, &mut numbers);
        let summed = sum(document.as_slice(), "damaged", &question);
        let checked = validation.check(document.as_slice());
        match summed {
            Ok(answer) => {
                n_read += 1;
                assert!(
                    answer.rows().iter().map(|row| row.n_parts).sum::<u64>() >= answer.n_summed
                );
            }
            Err(refusal) => {
                n_refused += 1;
                let n_lines = document.iter().filter(|b| **b == b'\n').count() + 1;
                assert!(refusal.line <= n_lines, "{refusal}");
                assert!(!refusal.kind.advice().is_empty());
            }
        }
        drop(checked);
    }
    println!("{n_read} read, {n_refused} refused");
    assert!(n_read > 1_000 && n_refused > 1_000);
}
