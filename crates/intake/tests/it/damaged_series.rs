//! Ten thousand damaged files of each form: no panic, nothing half taken in.

use evidence::SeriesFile;
use intake::{opensdg, series_csv};
use kernel::{Draws, Severity};
use progress::firmness::firmness;
use progress::method::{Goal, Instrument, rate_file, registry};

const N_FILES: u64 = 10_000;

const YAML: &str = "\
1-1-1:
  1-1-1:
    base_value: 14.5
    base_year: 2015.0
    current_value: 10.4
    current_year: 2023.0
    direction: -1
    limit: null
    progress_value: 0.9
    score: 2.15
    sign: 1
    status: moderate_progress
    target: 7.25
    target_year: 2030.0
  Inner:
    'Share / of: children':
      base_value: 66.6
      base_year: 2016
      current_value: 71.4
      current_year: 2023
      direction: 1
      limit: 100
  progress_status: moderate_progress
  score: 2.15
1-2-1:
  progress_status: not_available_manual
  score: null
";

/// Pieces that have broken readers before.
const NASTY: [&[u8]; 22] = [
    b"NaN",
    b".inf",
    b"-0",
    b"1e308",
    b"1e-308",
    b"1,000",
    b"\"",
    b"'",
    b"\n",
    b"\r",
    b"\0",
    b",",
    b": ",
    b"&a [*a, *a]",
    b"<<: *a",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"99999",
    b"-1",
    b"/////",
    b"!!binary x",
    b"{{{{{{{{",
];

fn damaged(original: &[u8], dice: &mut Draws) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len());
        match dice.below(6) {
            0 if !bytes.is_empty() => bytes[at] = dice.below(256) as u8,
            1 => bytes.truncate(at),
            2 => {
                let piece = NASTY[dice.below(NASTY.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            3 => {
                let end = (at + dice.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + dice.below(200)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let piece = NASTY[dice.below(NASTY.len())];
                let end = (at + piece.len()).min(bytes.len());
                bytes.splice(at..end, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Reads and rates a file; returns whether it was taken in.
fn survives(read: impl Fn(&[u8]) -> SeriesFile, bytes: &[u8], instruments: &[Instrument]) -> bool {
    let file = read(bytes);
    let is_refused = file
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    for finding in &file.findings {
        assert!(
            !finding.advice.is_empty() && !finding.what.is_empty(),
            "{finding}"
        );
        assert!(
            finding.to_string().len() < 2_000,
            "a finding stays readable"
        );
    }
    assert!(
        file.findings.len() <= 101,
        "{} findings",
        file.findings.len()
    );
    if is_refused {
        assert!(
            file.series.is_empty() && file.groups.is_empty(),
            "nothing is half taken in"
        );
        return false;
    }
    for instrument in instruments {
        let rated = rate_file(instrument, &file);
        assert_eq!(rated.outcomes.len(), file.series.len());
        for brought in &file.series {
            let _ = firmness(instrument, &brought.series, &Goal::brought(brought));
        }
    }
    true
}

fn instruments() -> Vec<Instrument> {
    registry()
        .iter()
        .filter_map(|method| Instrument::published(method.id))
        .collect()
}

#[test]
fn no_damaged_csv_makes_the_reader_or_a_method_panic() {
    let (mut dice, instruments) = (Draws::from_seed(7), instruments());
    let original = series_csv::TEMPLATE.as_bytes();
    let n_taken = (0..N_FILES)
        .filter(|_| {
            let bytes = damaged(original, &mut dice);
            survives(
                |bytes| series_csv::read("damaged.csv", bytes),
                &bytes,
                &instruments,
            )
        })
        .count();
    // Both outcomes must occur, or the damage tests nothing.
    assert!(
        (100..9_900).contains(&n_taken),
        "{n_taken} of {N_FILES} were taken in"
    );
}

#[test]
fn no_damaged_yaml_makes_the_reader_or_a_method_panic() {
    let (mut dice, instruments) = (Draws::from_seed(11), instruments());
    let n_taken = (0..N_FILES)
        .filter(|_| {
            let bytes = damaged(YAML.as_bytes(), &mut dice);
            survives(
                |bytes| opensdg::read("damaged.yml", bytes),
                &bytes,
                &instruments,
            )
        })
        .count();
    assert!(
        (100..9_900).contains(&n_taken),
        "{n_taken} of {N_FILES} were taken in"
    );
}

#[test]
fn a_bomb_of_aliases_and_an_endless_nesting_are_refused() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let inner = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{inner}]\n"));
    }
    let deep = format!("a: {}1{}", "{a: ".repeat(5_000), "}".repeat(5_000));
    let groups: String = (0..60)
        .map(|depth| format!("{}g:\n", " ".repeat(depth)))
        .collect();
    for text in [bomb, deep, groups] {
        let file = opensdg::read("bomb.yml", text.as_bytes());
        assert!(file.series.is_empty() && !file.findings.is_empty());
    }
}
