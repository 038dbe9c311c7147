//! A workbook that leaves holds what it shows, and nothing else.

use std::io::Read;

use press::template;

/// Returns name and text of every part of a workbook, read off the archive's own directory.
fn parts(archive: &[u8]) -> Vec<(String, String)> {
    let two = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let four = |at: usize| two(at) + (two(at + 2) << 16);
    let mut found = Vec::new();
    let mut at = archive
        .windows(4)
        .position(|sign| sign == b"PK\x01\x02")
        .expect("an archive has a directory");
    while archive[at..].starts_with(b"PK\x01\x02") {
        let (method, packed, head) = (two(at + 10), four(at + 20), four(at + 42));
        let name = &archive[at + 46..at + 46 + two(at + 28)];
        let from = head + 30 + two(head + 26) + two(head + 28);
        let body = &archive[from..from + packed];
        let mut text = String::new();
        if method == 0 {
            text = String::from_utf8(body.to_owned()).unwrap();
        } else {
            flate2::read::DeflateDecoder::new(body)
                .read_to_string(&mut text)
                .unwrap();
        }
        found.push((String::from_utf8(name.to_owned()).unwrap(), text));
        at += 46 + two(at + 28) + two(at + 30) + two(at + 32);
    }
    found
}

/// Returns what a workbook holds beside its visible sheets.
fn hidden(parts: &[(String, String)]) -> Vec<String> {
    const KNOWN: [&str; 9] = [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/theme/theme1.xml",
        "xl/workbook.xml",
    ];
    let mut found = Vec::new();
    for (name, text) in parts {
        if !KNOWN.contains(&name.as_str()) && !name.starts_with("xl/worksheets/sheet") {
            found.push(name.clone());
        }
        let words = [
            "hidden=\"1\"",
            "state=\"hidden\"",
            "state=\"veryHidden\"",
            "definedName",
        ];
        let words = words.iter().filter(|word| text.contains(**word));
        found.extend(words.map(|word| format!("{name}: {word}")));
        for tag in [
            "dc:creator",
            "cp:lastModifiedBy",
            "dc:description",
            "Manager",
            "Company",
        ] {
            let inside = text.split(&format!("<{tag}>")).nth(1);
            let inside = inside
                .and_then(|rest| rest.split('<').next())
                .unwrap_or_default();
            if !inside.is_empty() {
                found.push(format!("{name}: {tag} {inside}"));
            }
        }
    }
    found
}

#[test]
fn a_workbook_that_leaves_hides_nothing() {
    let parts = parts(&template::movement(kernel::Language::Es).unwrap());
    assert!(
        parts
            .iter()
            .any(|(name, _)| name == "xl/worksheets/sheet1.xml")
    );
    assert_eq!(hidden(&parts), Vec::<String>::new());
}

#[test]
fn what_a_workbook_hides_is_found() {
    let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let parts = [
        part("xl/comments1.xml", ""),
        part("xl/workbook.xml", "<sheet state=\"hidden\"/>"),
        part("docProps/core.xml", "<dc:creator>A Name</dc:creator>"),
    ];
    assert_eq!(hidden(&parts).len(), 3);
}
