//! Foreign text made fit to be shown in a line of a terminal or of a log.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns whether a character steers a terminal, or the order in which text is read, instead of
/// being read itself.
#[must_use]
pub fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' |
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Returns whether a character is not seen, or turns the order in which its neighbours are read, so that a text says
/// something else than it shows. Line ends and tabs are seen; no public language needs any of these.
#[must_use]
pub const fn hides(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' |
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' |
        '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Returns the first character of a text that hides.
#[must_use]
pub fn hidden(text: &str) -> Option<char> {
    text.chars().find(|letter| hides(*letter))
}

/// Returns a text in one line: line ends, tabs and repeated spaces become one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text without accents and capitals, for sorting and searching.
#[must_use]
pub fn bare(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns what names one thing however it is written: without accents, capitals, signs and doubled blanks of any
/// kind, `&` written out. The signs of more and less stay: `60+` is not `60`. `hombres`, `Hombres ` and `HOMBRES` are one name.
#[must_use]
pub fn folded(name: &str) -> String {
    let plain: String = bare(&name.replace('&', " and "))
        .chars()
        .map(|letter| {
            let says_how_much = matches!(letter, '+' | '<' | '>' | '≤' | '≥');
            if letter.is_alphanumeric() || says_how_much {
                letter
            } else {
                ' '
            }
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the text with every steering character, line ends included, written as `\u001b`, which JSON
/// reads back as the same character.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    written(text, steers)
}

/// Returns the same, but leaves line ends and tabs, for text of several lines.
#[must_use]
pub fn plain_lines(text: &str) -> Cow<'_, str> {
    written(text, |letter| {
        steers(letter) && !matches!(letter, '\n' | '\t')
    })
}

/// Returns the beginning of a text, plain, with `…` where something is left out.
#[must_use]
pub fn short(text: &str, most: usize) -> String {
    let mut rest = text.chars();
    let kept: String = rest.by_ref().take(most).collect();
    let mut kept = plain(&kept).into_owned();
    if rest.next().is_some() {
        kept.push('…');
    }
    kept
}

fn written(text: &str, is_bad: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&is_bad) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_bad(letter) {
            // All that steers lies below U+10000.
            let _ = write!(plain, "\\u{:04x}", u32::from(letter));
        } else {
            plain.push(letter);
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_written_out_and_what_is_read_stays() {
        assert_eq!(
            plain("a\u{1b}]0;x\u{7}b\u{9b}2J\u{202e}\n"),
            "a\\u001b]0;x\\u0007b\\u009b2J\\u202e\\u000a"
        );
        assert_eq!(plain_lines("é\t1\nñ\r"), "é\t1\nñ\\u000d");
        assert!(matches!(plain("Ayiti, Haïti 🇭🇹"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_not_seen_is_found_and_what_is_written_stays() {
        for bad in [
            "a\u{202e}b",
            "a\u{200b}b",
            "\u{feff}a",
            "a\u{2066}b",
            "a\u{e0041}",
            "a\u{ad}b",
        ] {
            assert!(hidden(bad).is_some(), "{bad:?}");
        }
        assert_eq!(
            hidden("Ayiti, Haïti 🇭🇹, 1\u{202f}234\u{a0}€, «ñ»\n\t"),
            None
        );
        assert_eq!(one_line(" a\r\nb\t c "), "a b c");
    }

    #[test]
    fn a_name_is_one_however_it_is_written() {
        for name in [
            "Ambos sexos",
            " AMBOS  SEXOS ",
            "ambos\u{a0}sexos",
            "ambos_sexos",
            "Ámbos\u{202f}séxos.",
        ] {
            assert_eq!(folded(name), "ambos sexos", "{name:?}");
        }
        assert_eq!(folded("Bosnia & Herzegovina"), "bosnia and herzegovina");
        assert_ne!(folded("hombres"), folded("hombre"));
        assert_eq!(bare("Él_A "), "el_a ");
    }

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(short("ñandú", 3), "ñan…");
        assert_eq!(short("ñan", 3), "ñan");
    }
}
