//! One style of thousands in a language: the texts of the charters part groups as computed numbers do.

use std::fs;
use std::path::{Path, PathBuf};

use kernel::Language;

/// Returns the groups of thousands in a text that are not written as the language writes them.
fn in_other_styles(language: Language, text: &str) -> Vec<String> {
    let (group, together_to) = match language {
        Language::En => (',', 3),
        Language::Es => ('\u{202f}', 4),
        Language::Pt => ('.', 4),
        Language::Fr | Language::Ht => ('\u{202f}', 3),
    };
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let is_mark = |sign: char| [',', '.', ' ', '\u{a0}', '\u{2009}', '\u{202f}'].contains(&sign);
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let begin = at;
        if !digit(at) {
            at += 1;
            continue;
        }
        // A run of digits and single marks between them, such as 1,234.5 or a telephone number.
        while digit(at) || (signs.get(at).copied().is_some_and(is_mark) && digit(at + 1)) {
            at += 1;
        }
        let run: String = signs[begin..at].iter().collect();
        let parts: Vec<&str> = run.split(is_mark).collect();
        let marks: Vec<char> = run.chars().filter(|sign| is_mark(*sign)).collect();
        let threes = parts[1..].iter().all(|part| part.len() == 3);
        let is_number = !marks.is_empty()
            && threes
            && (1..=3).contains(&parts[0].len())
            && !parts[0].starts_with('0')
            && !(begin > 0 && signs[begin - 1] == '+');
        let n_digits: usize = parts.iter().map(|part| part.len()).sum();
        let is_right = marks.iter().all(|mark| *mark == group) && n_digits > together_to;
        if is_number && !is_right {
            found.push(run);
        }
    }
    found
}

/// Returns the texts of a file by language: a whole file of prose, or the values of the keys `en`, `es` and so on.
fn texts(path: &Path, content: &str) -> Vec<(Language, String)> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let stem = stem.unwrap_or_default();
    if path.extension().is_some_and(|kind| kind == "md") {
        let language = stem.parse::<Language>();
        return language
            .map(|one| vec![(one, content.to_owned())])
            .unwrap_or_default();
    }
    let mut found = Vec::new();
    for language in Language::ALL {
        let key = format!("{language} = \"");
        for (at, _) in content.match_indices(&key) {
            if at > 0 && !matches!(content.as_bytes()[at - 1], b' ' | b'{' | b'\n') {
                continue;
            }
            let rest = &content[at + key.len()..];
            // The nearest of what can end a text: another text, the end of the table, the end of the line.
            let ends = ["\", ", "\" }", "\"\n"].map(|end| rest.find(end));
            let end = ends.into_iter().flatten().min();
            found.push((language, rest[..end.unwrap_or(rest.len())].to_owned()));
        }
    }
    found
}

fn files(below: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(below).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn every_text_of_the_charters_parts_thousands_as_its_language_does() {
    let charters = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters");
    let mut all = Vec::new();
    files(&charters, &mut all);
    let (mut n_texts, mut faults) = (0, Vec::new());
    for path in all {
        let Ok(content) = fs::read_to_string(&path) else {
            continue;
        };
        for (language, text) in texts(&path, &content) {
            n_texts += 1;
            for fault in in_other_styles(language, &text) {
                faults.push(format!("{} ({language}): {fault}", path.display()));
            }
        }
    }
    assert!(n_texts > 2_000, "{n_texts} texts were read");
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn another_style_is_seen_and_a_telephone_number_is_none() {
    assert_eq!(
        in_other_styles(Language::Es, "20.000 y 1 500 000"),
        ["20.000", "1 500 000"]
    );
    assert_eq!(in_other_styles(Language::En, "20 000"), ["20 000"]);
    assert_eq!(in_other_styles(Language::Pt, "3.500"), ["3.500"]);
    assert_eq!(in_other_styles(Language::Fr, "63 000"), ["63 000"]);
    for (language, right) in [
        (
            Language::En,
            "20,000 of 31,670; 0.001; +51 1 204 3128; 800 590 1773",
        ),
        (Language::Es, "20\u{202f}000 y 3500; 0,001"),
        (Language::Pt, "20.000 e 3500"),
        (Language::Fr, "63\u{202f}000"),
    ] {
        assert!(in_other_styles(language, right).is_empty(), "{right}");
    }
}
