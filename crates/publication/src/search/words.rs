//! Words as they are compared: without accents, capitals and the endings of the plural.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(super) struct Word {
    pub(super) folded: String,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Returns the words of a text without accents and capitals, with their places.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut current: Option<Word> = None;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (i, (at, letter)) in letters.iter().copied().enumerate() {
        let next_is_digit = letters
            .get(i + 1)
            .is_some_and(|(_, next)| next.is_ascii_digit());
        let in_number = current
            .as_ref()
            .is_some_and(|w| w.folded.ends_with(|c: char| c.is_ascii_digit()));
        // 500,000 and 500 000 (with a space that does not break) are one number.
        let parts_digits = matches!(letter, ',' | '.' | '\u{202f}' | '\u{a0}');
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            let word = current.get_or_insert_with(|| Word {
                folded: String::new(),
                from: at,
                to: at,
            });
            word.folded.extend(
                letter
                    .nfd()
                    .filter(|c| !is_combining_mark(*c))
                    .flat_map(char::to_lowercase),
            );
            word.to = at + letter.len_utf8();
        } else if !(parts_digits && in_number && next_is_digit) {
            found.extend(current.take());
        }
    }
    found.extend(current);
    found.retain(|word| !word.folded.is_empty());
    found
}

/// Returns a word without the endings of the plural in English, Spanish, Portuguese and French.
pub(super) fn stem(word: &str) -> &str {
    let n_letters = word.chars().count();
    if n_letters > 5 && word.ends_with("es") {
        &word[..word.len() - 2]
    } else if (n_letters > 3 && word.ends_with('s')) || (n_letters > 5 && word.ends_with('e')) {
        &word[..word.len() - 1]
    } else {
        word
    }
}

/// Returns how well a written word answers a word that was looked for: 0 not at all, 1 wholly.
pub(super) fn likeness(asked: &str, written: &str) -> f64 {
    if asked == written {
        1.0
    } else if stem(asked) == stem(written) {
        0.9
    } else if asked.chars().count() >= 3 && written.starts_with(asked) {
        0.6
    } else {
        0.0
    }
}

/// Little words that decide nothing, in the public languages, without accents.
pub(super) const LITTLE: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with",
    "al", "con", "de", "del", "el", "en", "la", "las", "lo", "los", "o", "para", "por", "que",
    "se", "su", "un", "una", "y", "ao", "as", "da", "das", "do", "dos", "e", "em", "na", "no",
    "os", "um", "uma", "au", "aux", "des", "du", "et", "le", "les", "ou", "pour", "sur", "une",
    "ak", "nan", "pou", "yo",
];

/// Returns how many letters must be changed, added or dropped to turn one word into the other.
pub(super) fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
