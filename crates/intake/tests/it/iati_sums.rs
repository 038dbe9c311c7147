//! Sums of aid-standard files against small examples and real files.

use std::path::{Path, PathBuf};

use intake::iati::sums::{Answer, By, Question, Row, sum};

const ALL: By = By {
    kind: true,
    recipient: true,
    year: true,
    sector: true,
    currency: false,
};

fn question(by: By) -> Question {
    Question {
        by,
        kinds: Vec::new(),
        vocabulary: "1".to_owned(),
        into: None,
    }
}

fn ask(document: &str) -> Answer {
    sum(document.as_bytes(), "test.xml", &question(ALL)).unwrap()
}

fn rows(answer: &Answer) -> Vec<(String, i16, String, i128)> {
    let cells = |row: Row| {
        (
            row.recipient.unwrap(),
            row.year.unwrap(),
            row.sector.unwrap(),
            row.minor,
        )
    };
    answer.rows().into_iter().map(cells).collect()
}

fn activity(inside: &str) -> String {
    format!(
        "<iati-activities version=\"2.03\"><iati-activity default-currency=\"USD\">{inside}</iati-activity></iati-activities>"
    )
}

fn transaction(value: &str, inside: &str) -> String {
    format!(
        "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2023-05-01\"/>\
         <value value-date=\"2022-12-31\">{value}</value>{inside}</transaction>"
    )
}

#[test]
fn a_transactions_own_place_and_sector_come_first() {
    let document = activity(&format!(
        "<recipient-country code=\"CO\"/><sector code=\"15190\"/>{}{}",
        transaction("10", ""),
        transaction(
            "7",
            "<sector vocabulary=\"1\" code=\"72010\"/><recipient-country code=\"EC\"/>"
        ),
    ));
    let row = |place: &str, sector: &str, minor| (place.to_owned(), 2023, sector.to_owned(), minor);
    assert_eq!(
        rows(&ask(&document)),
        [row("CO", "15190", 1_000), row("EC", "72010", 700)]
    );
}

#[test]
fn percentages_are_rebased_and_parts_add_up_to_the_cent() {
    let document = activity(&format!(
        "<recipient-country code=\"CO\" percentage=\"40\"/><recipient-country code=\"EC\" percentage=\"40\"/>\
         <sector code=\"1\" percentage=\"33.33\"/><sector code=\"2\" percentage=\"33.33\"/><sector code=\"3\" percentage=\"33.33\"/>{}",
        transaction("0.05", ""),
    ));
    let answer = ask(&document);
    assert_eq!(rows(&answer).iter().map(|row| row.3).sum::<i128>(), 5);
    // 5 cents: 3 and 2 over places; 1+1+1 and 1+1 over sectors.
    assert_eq!(rows(&answer).len(), 5);
    assert_eq!(
        answer.notes[0].counts().get("rebased").map(|(_, n)| *n),
        Some(2)
    );
}

#[test]
fn money_without_place_or_sector_keeps_a_row() {
    let document = activity(&transaction(
        "-3.20",
        "<sector vocabulary=\"99\" code=\"x\"/>",
    ));
    let expected = (
        "unlocated".to_owned(),
        2023,
        "unclassified".to_owned(),
        -320,
    );
    assert_eq!(rows(&ask(&document)), [expected]);
}

#[test]
fn a_region_beside_whole_countries_only_says_where_they_lie() {
    let beside = activity(&format!(
        "<recipient-country code=\"CO\" percentage=\"100\"/><recipient-region code=\"489\" percentage=\"100\"/>{}",
        transaction("10", ""),
    ));
    assert_eq!(rows(&ask(&beside))[0].0, "CO");
    let shared = activity(&format!(
        "<recipient-country code=\"CO\" percentage=\"60\"/><recipient-region code=\"489\" percentage=\"40\"/>{}",
        transaction("10", ""),
    ));
    let shared = rows(&ask(&shared));
    assert_eq!((shared[0].0.as_str(), shared[0].3), ("489", 400));
}

#[test]
fn the_order_of_elements_does_not_change_the_sums() {
    let late = activity(&format!(
        "{}<recipient-country code=\"CO\"/>",
        transaction("10", "")
    ));
    assert_eq!(rows(&ask(&late))[0].0, "CO");
}

#[test]
fn a_value_may_hold_references_and_comments() {
    let document = activity(&transaction("1<!-- one -->2&#46;5<![CDATA[0]]>", ""));
    assert_eq!(rows(&ask(&document))[0].3, 1_250);
}

fn real_files() -> Vec<PathBuf> {
    let folder = testkit::shared("data/iati/activities").expect("the real files");
    let entries = std::fs::read_dir(&folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// Small documents, each with something on which two readers could differ.
fn cases() -> Vec<(String, String)> {
    let regions = |inside: &str| activity(&format!("{inside}{}", transaction("10", "")));
    let own = |inside: &str| {
        activity(&format!(
            "<recipient-country code=\"HN\"/><sector code=\"15190\"/>{}{}",
            transaction("7", inside),
            transaction("3", inside)
        ))
    };
    let documents = [
        own("<recipient-region vocabulary=\"99\" code=\"CAM\"/>"),
        own("<recipient-country code=\"\"/><sector code=\" \"/>"),
        own("<sector vocabulary=\"2\" code=\"151\"/>"),
        own("<sector code=\"1&amp;2\" percentage=\"50\"/><sector code=\"3\" percentage=\" 50 \"/>"),
        own("<value>5</value>"),
        own("<transaction-type code=\"4\"/><transaction-date iso-date=\"2020-01-01\"/>"),
        regions("<recipient-region vocabulary=\"99\" code=\"CAM\" percentage=\"60\"/><recipient-region vocabulary=\"99\" code=\"SAM\" percentage=\"40\"/>"),
        regions("<recipient-region vocabulary=\"99\" code=\"CAM\"/><recipient-region vocabulary=\"1\" code=\"489\"/>"),
        regions("<recipient-region vocabulary=\" \" code=\"489\"/><recipient-country code=\"CO\" percentage=\"\"/>"),
        regions("<recipient-country code=\"CO\" percentage=\"x\"/><recipient-country code=\"EC\"/>"),
        regions("<recipient-country code=\"\" percentage=\"30\"/><recipient-country code=\"EC\" percentage=\"70\"/>"),
        regions(&format!("<recipient-country code=\"{}\"/>", "x".repeat(70))),
        transaction("1", "").replace("<value", "<value currency=\"\"").replace("<transaction>", "<iati-activities version=\"2.03\"><iati-activity default-currency=\" EUR \"><transaction>") + "</iati-activity></iati-activities>",
        activity(&transaction("1", "").replace("<value", "<value currency=\"eur\"")),
        activity(&transaction("1", "").repeat(2)),
        activity(&transaction("1", "").replace("</value>", "<note>7</note>50</value>")),
        activity(&transaction("1", &transaction("2", ""))),
        activity(&transaction("1", "").replace("<transaction>", "<transaction ref=\"R-1\">").repeat(2)),
        activity(&(transaction("1", "").replace("<transaction>", "<transaction ref=\"R-1\">") + &transaction("1", "").replace("<transaction>", "<transaction ref=\"R-2\">"))),
    ];
    (documents.into_iter().enumerate())
        .map(|(number, text)| (format!("case {number}"), text))
        .collect()
}

/// Compares the two countings of one document; returns how many cells they agree on.
fn agreed(name: &str, document: &[u8]) -> usize {
    use assistance::Survey;
    use assistance::total::{Cell, Columns, Reported, Totals};
    use std::collections::BTreeMap;
    let columns = Columns {
        kind: true,
        recipient: true,
        year: true,
        sector: true,
        ..Columns::default()
    };
    let plain = |text: String, nobody: &str| if text == nobody { String::new() } else { text };
    let mut totals = Totals::new(columns, &[]);
    let survey = Survey::default();
    let read = intake::iati::activities::read(document, name, |activity| {
        let reported = Reported {
            activity: &activity,
            known_on: None,
        };
        totals.add(
            &[reported],
            &survey,
            &mut |claim| Some((claim.minor, claim.currency)),
            &mut |_| {},
        );
        Ok(())
    });
    let summed = sum(document, name, &question(ALL));
    let (read, summed) = match (read, summed) {
        (Ok(read), Ok(summed)) => (read, summed),
        (Err(theirs), Err(ours)) => {
            assert_eq!(theirs, ours, "{name}");
            return 0;
        }
        (theirs, ours) => panic!("{name}: one refuses: {:?} {:?}", theirs.err(), ours.err()),
    };
    let cells: BTreeMap<Cell, (i128, u64)> = summed
        .rows()
        .into_iter()
        .map(|row| {
            let cell = Cell {
                kind: row.kind.unwrap(),
                reporter: String::new(),
                recipient: plain(row.recipient.unwrap(), "unlocated"),
                year: row.year.unwrap(),
                sector: plain(row.sector.unwrap(), "unclassified"),
                terms: assistance::Terms::Unsaid,
                currency: row.currency,
            };
            (cell, (row.minor, row.n_parts))
        })
        .collect();
    let theirs: BTreeMap<Cell, (i128, u64)> = (totals.cells.into_iter())
        .map(|(cell, sum)| (cell, (sum.minor, sum.n_parts)))
        .collect();
    let unlike: Vec<_> = (cells.iter())
        .map(|(cell, ours)| (cell, Some(ours), theirs.get(cell)))
        .chain((theirs.iter()).map(|(cell, other)| (cell, cells.get(cell), Some(other))))
        .filter(|(_, ours, other)| ours != other)
        .collect();
    assert!(unlike.is_empty(), "{name}: {unlike:#?}");
    let weighs = |notes: &intake::iati::Notes| {
        let kinds = notes.counts().iter();
        kinds
            .filter(|(_, (severity, _))| *severity > kernel::Severity::Notice)
            .count()
    };
    assert_eq!(
        weighs(&read.notes) > 0,
        weighs(&summed.notes[0]) > 0,
        "{name}: only one of the two complains"
    );
    cells.len()
}

#[test]
fn sums_and_totals_count_every_odd_document_alike() {
    let cells = cases()
        .into_iter()
        .map(|(name, text)| agreed(&name, text.as_bytes()));
    assert!(cells.sum::<usize>() > 12);
}

#[testkit::needs_shared]
#[test]
fn sums_and_totals_count_every_real_file_alike() {
    let mut n_files = 0;
    for folder in ["cases/money", "data/iati/activities"] {
        let folder = testkit::shared(folder).expect("needed");
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "xml") {
                agreed(&path.display().to_string(), &std::fs::read(&path).unwrap());
                n_files += 1;
            }
        }
    }
    assert!(n_files > 5, "only {n_files} files were compared");
}

#[testkit::needs_shared]
#[test]
fn smaller_tables_are_margins_of_the_largest() {
    let total = |path: &Path, by| {
        let file = std::fs::File::open(path).unwrap();
        sum(file, "real", &question(by)).unwrap()
    };
    for path in real_files() {
        let finest = total(&path, ALL);
        for by in [
            By {
                recipient: true,
                ..By::default()
            },
            By {
                sector: true,
                ..By::default()
            },
            By {
                year: true,
                kind: true,
                ..By::default()
            },
        ] {
            let mut margin = std::collections::BTreeMap::<_, i128>::new();
            for row in finest.rows() {
                let key = (
                    row.kind.filter(|_| by.kind),
                    row.recipient.filter(|_| by.recipient),
                    row.year.filter(|_| by.year),
                    row.sector.filter(|_| by.sector),
                    row.currency,
                );
                *margin.entry(key).or_default() += row.minor;
            }
            let asked = total(&path, by).rows().into_iter().map(|row| {
                (
                    (row.kind, row.recipient, row.year, row.sector, row.currency),
                    row.minor,
                )
            });
            assert_eq!(asked.collect::<std::collections::BTreeMap<_, _>>(), margin);
        }
    }
}

#[testkit::needs_shared]
#[test]
fn an_independent_slow_reader_finds_the_same_sums() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/sums.py");
    for path in real_files() {
        let Ok(slow) = std::process::Command::new("python3")
            .arg(&script)
            .arg(&path)
            .output()
        else {
            println!("skipped: python3 is absent");
            return;
        };
        assert!(
            slow.status.success(),
            "{}",
            String::from_utf8_lossy(&slow.stderr)
        );
        let answer = sum(std::fs::File::open(&path).unwrap(), "real", &question(ALL)).unwrap();
        let mut ours = String::new();
        for row in answer.rows() {
            let amount = assistance::write_amount(row.minor, row.currency.decimal_places());
            ours += &format!(
                "{},{},{},{},{},{amount}\n",
                row.kind.unwrap().0,
                row.recipient.unwrap(),
                row.year.unwrap(),
                row.sector.unwrap(),
                row.currency,
            );
        }
        let mut ours: Vec<&str> = ours.lines().collect();
        let theirs = String::from_utf8(slow.stdout).unwrap();
        let mut theirs: Vec<&str> = theirs.lines().collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(ours, theirs, "{}", path.display());
        }
        assert_eq!(ours.len(), theirs.len(), "{}", path.display());
        println!("{}: {} equal cells", path.display(), ours.len());
    }
}
