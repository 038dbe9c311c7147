//! Sentences and words of a plain text.

use kernel::Language;

use super::Counts;
use super::syllables::syllables;

/// Counts sentences, words, syllables and long words. A line that begins a list item or follows an
/// empty line begins a sentence; a number is a word of one syllable; a blank such as `{list}` is a
/// word of two.
pub fn counts(text: &str, language: Language) -> Counts {
    let mut out = Counts::default();
    for block in blocks(text) {
        let mut n_here = 0;
        let words: Vec<&str> = block.split_whitespace().collect();
        for (place, token) in words.iter().enumerate() {
            let n_before = out.n_words;
            for word in parts(token) {
                out.n_words += 1;
                out.n_syllables += match word {
                    Part::Blank | Part::Acronym(2) => 2,
                    Part::Number => 1,
                    Part::Acronym(n) => n,
                    Part::Word(word) => syllables(word, language).max(1),
                };
                if let Part::Word(word) = word {
                    out.n_long_words += usize::from(word.chars().count() > 6);
                }
            }
            n_here += out.n_words - n_before;
            if n_here > 0
                && (ends_sentence(token, words.get(place + 1)) || place + 1 == words.len())
            {
                out.n_sentences += 1;
                n_here = 0;
            }
        }
        out.n_sentences += usize::from(n_here > 0);
    }
    out
}

/// Stretches of text that no sentence crosses: paragraphs and list items, without their marks.
fn blocks(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for line in text.lines().map(str::trim) {
        let item = line.strip_prefix("- ").or_else(|| {
            let (number, rest) = line.split_once('.')?;
            let is_item =
                number.parse::<u8>().is_ok() && (rest.is_empty() || rest.starts_with(' '));
            is_item.then_some(rest)
        });
        if item.is_some() || line.is_empty() {
            out.push(String::new());
        }
        let block = out.last_mut().expect("there is always one");
        block.push_str(item.unwrap_or(line));
        block.push(' ');
    }
    out
}

fn ends_sentence(token: &str, next: Option<&&str>) -> bool {
    let bare = token.trim_end_matches(['"', '»', '”', ')', '\'']);
    if bare.ends_with(['!', '?', '…']) {
        return true;
    }
    let Some(word) = bare.strip_suffix('.') else {
        return false;
    };
    // "U.S." and "art. 7" go on; "at home. You" does not.
    let is_initial = word.chars().count() == 1 || word.contains('.');
    let goes_on =
        next.is_some_and(|next| next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()));
    !(is_initial || goes_on)
}

enum Part<'a> {
    Word(&'a str),
    Number,
    /// Capitals that are spelled out, with how many there are.
    Acronym(usize),
    Blank,
}

/// The words of a token: a hyphen or an apostrophe stands between words, except in English.
fn parts(token: &str) -> impl Iterator<Item = Part<'_>> {
    token
        .split(['-', '–', '—', '/', '\u{2011}'])
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric() && c != '{' && c != '}'))
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .map(|part| {
            let n_letters = part.chars().filter(|c| c.is_alphabetic()).count();
            if part.contains('{') {
                Part::Blank
            } else if part.starts_with(|c: char| c.is_ascii_digit()) || n_letters == 0 {
                Part::Number
            } else if n_letters > 1
                && n_letters <= 4
                && part
                    .chars()
                    .filter(|c| c.is_alphabetic())
                    .all(char::is_uppercase)
            {
                Part::Acronym(n_letters)
            } else {
                Part::Word(part)
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences_and_words(text: &str) -> (usize, usize) {
        let counts = counts(text, Language::En);
        (counts.n_sentences, counts.n_words)
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        assert_eq!(sentences_and_words("You may ask. Bring papers!"), (2, 5));
        assert_eq!(sentences_and_words("See art. 7 of the act."), (1, 6));
        assert_eq!(
            sentences_and_words("1. Ask.\n2. Wait for a call\n- Go"),
            (3, 6)
        );
        assert_eq!(sentences_and_words("The U.S. office (in Cali.) It"), (2, 6));
        assert_eq!(sentences_and_words("A list: {list}."), (1, 3));
        assert_eq!(sentences_and_words("It costs 2,275.50 dollars"), (1, 4));
        assert_eq!(sentences_and_words("One line\ngoes on."), (1, 4));
        assert_eq!(sentences_and_words(" — \n\n..."), (0, 0));
    }
}
